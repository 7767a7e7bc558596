"""People who are counted by what they report."""

import pytest

from headwater.attribution.counted import counts_people
from headwater.reader.layers import Utterance
from tests.attribution.test_institutions import body


@pytest.mark.parametrize(
    ("source", "cue", "content", "finding"),
    [
        ("About 11 percent of patients", "reported", "dizziness", True),
        ("Nearly one in five women", "had reported", "better sleep", True),
        ("A quarter of them", "report", "pain", True),
        ("Most users", "reported", "fewer calls", True),
        ("A large majority of drivers", "reported", "delays", True),
        ("Nine patients", "reported", "mild side effects", True),
        ("Some 30 residents", "reported", "feeling sick", True),
        ("Volunteers", "reported", "difficulty sleeping", True),
        # they tell what they saw, or what a clause tells
        ("Two witnesses", "reported", "a loud bang", False),
        ("Residents", "reported", "headaches", False),
        ("Half of the guards", "reported", "that the gate was open", False),
        ("Half of the guards", "said", "pain", False),
        ("The hospital", "reported", "14 cases", False),
        ("Nine patients", "reported", "the death of a nurse in pain", False),
    ],
)
def test_a_figure_about_people_is_nothing_that_they_say(
    source: str,
    cue: str,
    content: str,
    finding: bool,  # noqa: FBT001
) -> None:
    text = f"{source} {cue} {content}."
    read = body(text)
    at = read.article.spans[0].start
    places = [(at + text.index(words), at + text.index(words) + len(words)) for words in (source, cue, content)]
    told = Utterance(
        source=(places[0],), cue=(places[1],), content=(places[2],), kind="indirect", rule="test", confidence=0.9
    )
    assert counts_people(read, told) == finding
