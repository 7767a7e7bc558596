"""How a source stands to what is attributed to it."""

import pytest

from headwater.attribution.stance import stance_of
from headwater.model import Stance

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
    ("say-past", "said", "the gate had nothing to do with the flood", "denies"),
    ("say-past", "said", "“I never said that,”", "denies"),
    ("say-past", "said", "the families were wrong to blame the port", "denies"),
    ("say-past", "said", "“No, it is no mistake,”", "denies"),
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
    ("declines", "declined", "to comment", "declines"),
    ("no-response", "did not respond to", "an email", "no_response"),
    ("unknown", "It is unclear", "when she left", "hedges"),
]


@pytest.mark.parametrize(("rule", "cue", "content", "stance"), CASES)
def test_stance(rule: str, cue: str, content: str, stance: Stance) -> None:
    assert stance_of(rule, cue, content) == stance
