"""The words by which somebody denies what others put forward."""

import pytest

from headwater.reader.denials import denies, disbelieves, is_answered_in_place, tells_of_denial


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("denied", "that the sluice was open"),
        ("denied", "it"),
        ("denied", "the appeal had been lost"),
        ("disputed", "the figure"),
        ("dismissed", "talk in the harbour that a diver had drowned"),
        ("rubbished", "claims that the mill had leaked"),
        ("brushed", "aside rumours that she would leave"),
        ("scoffed at", "reports that the quay was sold"),
        ("poured cold water on", "speculation about a merger"),
        ("hit back at", "suggestions of a cover-up"),
        ("were dismissed by", "claims that the mill had leaked"),
        ("rejected", "the guild’s findings"),
        ("rejected", "any blame for the flood"),
    ],
)
def test_what_is_put_forward_is_denied(cue: str, content: str) -> None:
    assert denies(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("rejected", "the offer of the guild"),
        ("rejected", "a pay claim of the millers"),
        ("rejected", "a claim for damages"),
        ("rejected", "calls to resign"),
        ("dismissed", "the keeper after reports that a diver had drowned"),
        ("denied", "the appeal of the ferry owner"),
        ("denied", "him entry"),
        ("denied", "bail"),
        ("confirmed", "reports that the quay was sold"),
        ("repeated", "claims that the mill had leaked"),
        ("did not dismiss", "reports that the quay was sold"),
        ("refused to deny", "that the sluice was open"),
    ],
)
def test_offers_are_not_denied_nor_what_is_not_held_off(cue: str, content: str) -> None:
    assert not denies(cue, content)


@pytest.mark.parametrize(
    ("heading", "denial"),
    [
        ("Mayor denies theft", True),
        ("Guild rejects ‘cover-up’ claims", True),
        ("Bank scoffs at rumours of a sale", True),
        ("No truth in talk of sale, says club", True),
        ("Union rejects pay offer", False),
        ("Court rejects appeal by ferry owner", False),
        ("Court denies bail to ferry owner", False),
        ("Minister rejects call to quit", False),
        ("Dispute over the quay", False),
    ],
)
def test_headlines_tell_of_denials_and_of_refusals(heading: str, *, denial: bool) -> None:
    assert tells_of_denial(heading) is denial


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("The dam holds. He was angry at the claim that he had lied, and denied it.", True),
        ("She was stung by allegations of fraud and rejected them.", True),
        ("The guild had studied the offer of the town and rejected it.", True),
        ("The clerk said that the claim that it leaked was old. The guild denied it.", False),
        ("The guild was asked on Monday and denied it.", False),
        ("The guild had studied the offer and denied it.", False),
    ],
)
def test_what_a_pronoun_points_at_may_stand_in_its_own_sentence(text: str, *, here: bool) -> None:
    at = max(text.rfind(verb) for verb in ("denied", "rejected"))
    assert is_answered_in_place(text, at) is here


def test_who_sees_not_how_anyone_can_say_so_denies_it() -> None:
    assert disbelieves("I do not see how anyone can say that the mill leaked.")
    assert disbelieves("We cannot understand how Hart Lomax could claim the mill was safe.")
    assert not disbelieves("I do not know how he can say no to them.")
    assert not disbelieves("I do not know how the mill can be saved.")
    assert not disbelieves("I know how anyone can say that it leaked.")
    assert disbelieves("I don’t see how they can say there was a fire.")


@pytest.mark.parametrize(
    "text",
    [
        "I do not know how he can say that with a straight face.",
        "I cannot imagine how she can think clearly.",
        "I do not see how you can write songs like that.",
        "She did not know how he could say goodbye.",
        "I do not know how people can believe in luck.",
        "I don't see how the council can claim that money now.",
        "I do not see how you can say it again.",
        "I do not see how anyone can claim the money she was owed.",
        "I do not see how he can say that the day after he was sacked.",
        "I do not see how he can claim the prize that was lost.",
        "She did not know how he could say that the mill leaked.",
    ],
)
def test_what_is_no_clause_is_not_denied_by_who_sees_not_how(text: str) -> None:
    assert not disbelieves(text)
