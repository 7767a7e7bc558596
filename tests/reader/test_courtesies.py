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
        "Regards from the king were read out to the guests in the hall.",
    ],
)
def test_a_sentence_that_tells_something_is_none(sentence: str) -> None:
    assert not is_courtesy(sentence)
