"""How a source stands to what is attributed to it."""

import msgspec
import pytest

from headwater.attribution.stance import denying, silence_of, stance_of
from headwater.model import Claim, Origins, Polarity, Stance, Statement
from tests.attribution.pile import voices_in
from tests.builders import Desk, article

CASES: list[tuple[str, str, str, Stance]] = [
    ("say-past", "said", "that the pier was safe", "asserts"),
    ("say-past", "flatly denied", "that the pier fell", "denies"),
    ("say-past", "did not deny", "that the pier fell", "asserts"),
    ("judge-past", "rejected", "the claim that the pier fell", "denies"),
    ("judge-past", "rejected", "the offer", "asserts"),
    ("say-past", "said", "“That is not true,”", "denies"),
    ("say-past", "said", "the report was false", "denies"),
    ("say-past", "suggested", "that the pier fell", "hedges"),
    ("say-past", "said", "the pier may have fallen", "hedges"),
    ("say-past", "said", "on May 3 the pier fell", "asserts"),
    ("say-past", "said", "he would sue after a jury found him not guilty of theft", "asserts"),
    ("say-past", "said", "he was not guilty", "denies"),
    ("say-past", "said", "the gate had nothing to do with the flood", "denies"),
    ("say-past", "said", "“I never said that,”", "denies"),
    ("say-past", "said", "the families were wrong to blame the port", "denies"),
    ("say-past", "said", "“No, it is no mistake,”", "denies"),
    ("say-past", "said", "“I do not know how anyone can say that the pier was safe,”", "denies"),
    ("say-past", "said", "that he failed to see how the port could claim that it was safe", "denies"),
    ("say-past", "said", "“I do not know how he can say no to them,”", "declines"),
    ("say-past", "said", "“I do not know how anyone can swim there,”", "declines"),
    ("say-past", "said", "“No pier is safe,”", "asserts"),
    ("encoder", "called", "the reports baseless", "denies"),
    ("encoder", "called", "the pier safe", "asserts"),
    ("say-past", "said", "that the port was not hiding anything", "denies"),
    ("encoder", "repudiated", "the account", "denies"),
    ("encoder", "defended", "himself against accusations", "denies"),
    ("encoder", "forcefully rejected", "the mayor’s claim", "denies"),
    ("encoder", "said", "the port does not comment on its pilots", "declines"),
    ("encoder", "is expected", "to close the pier", "hedges"),
    ("encoder", "warn", "that the pier could fall", "hedges"),
    ("say-past", "said", "that it never comments on its pilots", "declines"),
    ("encoder", "said", "that it had nothing to add", "declines"),
    ("say-base", "was saying", "nothing last night", "declines"),
    ("say-past", "said", "nothing more", "declines"),
    ("say-past", "has said nothing about", "the money", "declines"),
    ("say-past", "said", "nothing had changed on the quay", "asserts"),
    ("say-past", "said", "nothing of the kind was planned", "asserts"),
    ("say-past", "said", "nothing about the plan makes sense", "asserts"),
    ("say-past", "said", "nothing else mattered to the crews", "asserts"),
    ("say-past", "said", "nothing about her record worried him", "asserts"),
    ("say-past", "said", "nothing on the quay compares to it", "asserts"),
    ("say-base", "says", "nothing on the pier poses a danger", "asserts"),
    ("say-past", "said nothing of", "the sort happened", "asserts"),
    ("say-past", "said", "nothing yet suggests that the pier fell", "asserts"),
    ("say-past", "said", "nothing about the fares", "declines"),
    ("say-past", "said", "nothing about the proposed pier", "declines"),
    ("say-past", "said", "nothing yesterday about how it fell", "declines"),
    ("say-past", "said nothing about", "the money that was lost", "declines"),
    ("say-past", "said", "the two fires had nothing to do with each other", "asserts"),
    ("say-past", "said", "the strikes had nothing to do with one another", "asserts"),
    ("turn", ":", "I will not go into private conversations.", "declines"),
    ("turn", ":", "I’m not going to get into that.", "declines"),
    ("turn", ":", "We can't go into any further detail, but the pier is open.", "declines"),
    ("turn", ":", "We won’t get into internal matters.", "declines"),
    ("turn", ":", "I will not go into private tuition.", "asserts"),
    ("turn", ":", "We won't get into personal danger for a boat.", "asserts"),
    ("turn", ":", "I will not go into that water again.", "asserts"),
    ("turn", ":", "We cannot get into the hall.", "asserts"),
    ("encoder", "would neither confirm nor deny", "the closure", "declines"),
    ("encoder", "said", "the gate, which nobody would confirm or deny, was open", "asserts"),
    ("encoder", "said", "the choir has no further comment", "declines"),
    ("encoder", "said", "the cook had nothing to eat", "asserts"),
    ("encoder", "does not comment on", "lost cargo", "declines"),
    ("encoder", "referred", "questions to the harbour master", "declines"),
    ("encoder", "referred", "the case to a judge", "asserts"),
    ("encoder", "did not say", "who had the key", "declines"),
    ("encoder", "has not yet said", "when the pier will open", "declines"),
    ("encoder", "didn’t explain", "why it was shut", "declines"),
    ("encoder", "never said", "that the pier was late", "declines"),
    ("encoder", "said", "that he never explained why", "asserts"),
    ("encoder", "did not reply to", "two messages", "no_response"),
    ("encoder", "has not replied to", "the port's offer", "asserts"),
    ("declines", "declined", "to comment", "declines"),
    ("no-response", "did not respond to", "an email", "no_response"),
    ("unknown", "It is unclear", "when she left", "hedges"),
    ("encoder", "The dispute is over", "plans to shut the pier", "asserts"),
    ("encoder", "dispute", "that the pier fell", "denies"),
    ("encoder", "scoffed at", "reports that the pier fell", "denies"),
    ("encoder", "dismissed", "talk on the quay that the pier fell", "denies"),
    ("encoder", "dismissed", "the keeper after reports that the pier fell", "asserts"),
    ("encoder", "denied", "the appeal of the pier's owner", "asserts"),
    ("denial", "rejected", "that the pier fell", "denies"),
    # that nothing is decided is said, and a question called open is not answered
    ("encoder", "said", "no decision had been made on the pier", "asserts"),
    ("say-past", "said", "that it had not yet decided", "asserts"),
    ("say-past", "said", "they were undecided", "asserts"),
    ("say-past", "said", "whether the pier would open had not been decided", "declines"),
    ("say-past", "said", "she could hear the pier fall", "asserts"),
    ("say-past", "said", "“I could see him out of the window,”", "asserts"),
    ("say-past", "said", "they could see a rise in fares", "hedges"),
    ("say-past", "said", "the court could hear the case in May", "hedges"),
    # nothing of the kind was found: that is said outright
    ("say-past", "said", "that no such letter could be found", "asserts"),
    ("say-past", "said", "nobody could open the hatch", "asserts"),
    ("say-past", "said", "nothing in the log could explain it", "asserts"),
    ("say-past", "said", "that nobody might have known", "hedges"),
    ("say-past", "said", "that such a letter could be found yet", "hedges"),
    ("say-past", "said", "nobody could rule it out and the pier might fall", "hedges"),
    ("say-past", "said", "nobody knows whether it could fall", "hedges"),
    # whoever cannot tell it leaves it open
    ("encoder", "cannot tell", "that it was ever paid", "declines"),
    ("encoder", "could not say", "whether the pier was safe", "declines"),
    ("encoder", "can't tell you", "if it was paid", "declines"),
    ("encoder", "could not tell", "the twins apart", "asserts"),
    ("encoder", "cannot tell", "you how glad she is", "asserts"),
    # no more is said than what was said before
    ("encoder", "pointed to", "its statement of Monday", "declines"),
    ("encoder", "pointed to", "the port's statement of Monday", "asserts"),
    ("encoder", "pointed to", "his testimony in court", "asserts"),
    ("encoder", "pointed to", "the minister’s remarks", "asserts"),
    ("encoder", "referred to", "her remarks in the town hall", "asserts"),
    ("encoder", "directed", "us to her remarks in the town hall", "declines"),
    ("encoder", "referred", "reporters to its earlier comments", "declines"),
    ("encoder", "directed", "the Echo to a press release issued last week", "declines"),
    ("encoder", "pointed back to", "its own written statement", "declines"),
    ("encoder", "pointed to", "the port's statement that the pier was safe", "asserts"),
    ("encoder", "pointed to", "the port's statement as proof of a cover-up", "asserts"),
    ("encoder", "referred to", "iron bolts from a yard", "asserts"),
    ("encoder", "pointed to", "the crack in the pier", "asserts"),
    ("say-past", "said", "she would not give a running commentary", "declines"),
    ("say-past", "said", "that the port will not be making any further comment", "declines"),
    ("say-past", "said", "they were not going to offer a public commentary", "declines"),
    ("say-past", "said", "she would not give a concert", "asserts"),
    ("say-past", "said", "the pier would not make a profit", "asserts"),
]


@pytest.mark.parametrize(("rule", "cue", "content", "stance"), CASES)
def test_stance(rule: str, cue: str, content: str, stance: Stance) -> None:
    assert stance_of(rule, cue, content) == stance


def _claimed(*polarities: Polarity) -> Claim:
    home = article("There was no offer, the clerk said.", "A", "X")
    statements = tuple(
        Statement(
            span=home.spans[0], article=home.id, attribution="attribution-1", origin="original", polarity=polarity,
            strength=None,
        )
        for polarity in polarities
    )  # fmt: skip
    none = Origins(low=0, high=None, unseen=0, why=())
    return Claim(id="claim-1", proposition="", statements=statements, origins=none, on_record=0, against=0, outlets=())


@pytest.mark.parametrize(
    ("polarities", "stance"),
    [(("against",), "denies"), (("against", "for"), "asserts"), (("for",), "asserts"), ((), "asserts")],
)
def test_what_speaks_against_every_claim_it_stands_in_is_a_denial(
    polarities: tuple[Polarity, ...], stance: Stance
) -> None:
    desk = Desk()
    home = article("There was no offer, the clerk said.", "A", "X")
    said = desk.said(home, "the clerk", "said", "There was no offer")
    said = msgspec.structs.replace(said, id="attribution-1")
    assert [a.stance for a in denying([said], [_claimed(*polarities)])] == [stance]


@pytest.mark.parametrize(
    ("source", "cue", "stance"),
    [
        ("Neither he nor his wife", "would say", "declines"),
        ("Nobody at the port", "would comment", "declines"),
        ("None of the three firms", "responded to", "no_response"),
        ("No one", "would answer", "no_response"),
        # somebody speaks, or something else is told of nobody
        ("The clerk", "would say", None),
        ("Neither of them", "said", None),
        ("Nobody", "denied", None),
        ("Noner, the mayor", "would say", None),
    ],
)
def test_whoever_is_said_not_to_speak_is_silent(source: str, cue: str, stance: Stance | None) -> None:
    assert silence_of(source, cue) == stance


def test_where_nobody_would_say_it_nothing_is_asserted() -> None:
    for nobody in ("Nobody at the port", "Neither Ida Orr nor her brother", "But neither Ida Orr nor the mayor"):
        voices = voices_in(f"The pier fell on Monday. {nobody} would say how much it had cost.")
        assert [a.stance for a in voices.attributions] == ["declines"]


def test_none_who_would_talk_to_a_paper_decline() -> None:
    said = voices_in("None of the fund's trustees would talk to the Courier last night.").attributions
    assert [a.stance for a in said] == ["declines"]
    assert voices_in("None of the fund's boys would talk to the horse.").attributions == ()
    assert voices_in("The trustees would talk to the Courier.").attributions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nobody would speak to Orr at school after that.",
        "Neither of the brothers would talk to the other after March.",
        "None of the prisoners would speak to the guards at Carrick.",
        "Nobody would talk to her in English.",
        "Nobody would talk to the press officer.",
        "Nobody would talk to the Star pupils.",
    ],
)
def test_none_who_would_talk_to_people_decline_nothing(text: str) -> None:
    assert voices_in(text).attributions == ()


@pytest.mark.parametrize("heard", ["us", "any reporters", "the press", "the Harbour Echo", "Radio Carrick"])
def test_none_who_would_talk_to_a_paper_or_station_decline(heard: str) -> None:
    assert [a.stance for a in voices_in(f"None of the trustees would talk to {heard}.").attributions] == ["declines"]
