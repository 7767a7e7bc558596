"""Greetings and footers tell nothing; sentences that open like them do."""

import pytest

from headwater.reader.courtesies import is_courtesy


@pytest.mark.parametrize(
    "sentence",
    [
        "Good morning.",
        "Good evening, ladies and gentlemen.",
        "Hi all,",
        "Dear readers,",
        "Hello again Marta!",
        "Hi all, here is what you need to know:",
        "Here’s what you need to know today.",
        "Thank you.",
        "Thank you very much for coming, everyone.",
        "Thanks for reading.",
        "Ida Orr, thank you very much.",
        "That is all for today.",
        "That's it from me.",
        "See you tomorrow.",
        "Thanks for reading, and see you tomorrow.",
        "Have a great day, and we'll be back on Thursday.",
        "It's Wednesday, June 4, and you're reading Harbour Briefing.",
        "We'll be back with you on Thursday.",
        "Until next week.",
        "Have a great weekend!",
        "it is Friday 13 March.",
        "Today is Monday, June 3, 2031.",
        "You get this because you subscribed.",
        "You are receiving this email because you signed up at pierpost.example.",
        "This newsletter was sent to ida@pier.example.",
        "Was this forwarded to you?",
        "To unsubscribe, click here.",
        "Unsubscribe: https://pierpost.example/u/1",
        "Manage your preferences or unsubscribe.",
        "You can unsubscribe from these emails at any time.",
        "To unsubscribe from Harbour Briefing, please follow the link below.",
        "If you no longer wish to get this, unsubscribe here.",
        "Update your preferences at pierpost.example/me.",
        "You are getting this email as a paying member of the Pier Post.",
        "This email was sent to ida@pier.example because you signed up at pierpost.example.",
        "Was this email forwarded to you by a friend?",
        "Welcome to today’s Harbour Briefing.",
        "Welcome back to another episode of Quay Talk.",
        "Welcome to the Friday edition.",
        "Talk to you soon.",
    ],
)
def test_what_is_said_for_form_is_a_courtesy(sentence: str) -> None:
    assert is_courtesy(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Good morning was all that the mayor said.",
        "Dear is the price of fish on the quay.",
        "Thanks to the divers, all nine sailors were saved.",
        "Thank you for the letter that proves the harbour was sold in 2029.",
        "That is all the money that the council has.",
        "That is all there was in the safe when police opened it.",
        "It is Friday that the pier opens.",
        "Here is what the harbour master told the council on Tuesday.",
        "See you in court.",
        "We'll be back on Thursday.",
        "Good morning, the mayor said, and sat down.",
        "It is Friday, and the ferry sails again.",
        "See you in court, the owner told the ferry company.",
        "Welcome Bay was closed after the storm.",
        "You get this fine because you parked on the quay.",
        "This email was read out in court.",
        "This email was sent to the harbour master on Monday.",
        "He said good evening and left.",
        "This email was sent to ida@pier.example on 4 May, a day before the pier fell.",
        "This email was sent to ida@pier.example and to two councillors.",
        "This alert was sent to subscribers at 5.40 pm, after the lock had burst.",
        "This message was sent to you by the man who shut the pier.",
        "You are seeing this as the tide reaches the church.",
        "You are getting this because you asked why the pier was sold.",
        "You see this because you live on the quay.",
        "Unsubscribe rates doubled after the leak.",
        "Unsubscribe forms were lost, the firm said.",
        "Change your settings or lose your savings, the bank told its customers.",
        "Manage your subscriptions is what the minister told the public to do.",
        "Welcome to the driest summer that Brenn has seen.",
        "Welcome to the show that cost the city its theatre.",
        "I will write to you on Thursday.",
        "We will speak to you on Monday.",
        "That is everything we have for the widows of the pier.",
        "Regards from the king were read out to the guests in the hall.",
    ],
)
def test_a_sentence_that_tells_something_is_none(sentence: str) -> None:
    assert not is_courtesy(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Until Monday.", "Until then.", "I will speak to you tomorrow.", "This email was sent to ida@pier.example."],
)
def test_what_may_be_an_answer_is_none_where_it_is_spoken(sentence: str) -> None:
    assert is_courtesy(sentence)
    assert not is_courtesy(sentence, spoken=True)


@pytest.mark.parametrize("sentence", ["Good morning.", "Thank you, and see you tomorrow.", "That is all for today."])
def test_who_speaks_greets_and_takes_leave(sentence: str) -> None:
    assert is_courtesy(sentence, spoken=True)
