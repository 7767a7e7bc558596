"""Where a sentence falls into clauses that can be true on their own, and where it must not."""

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Span
from headwater.reader.clauses import clauses_of, has_verb, head_parts_of, is_clause, label_of, parts_of
from tests.costs import seconds_of


def sentence(text: str) -> Span:
    return Span(capture="c", start=100, end=100 + len(text), exact=text)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "It is unclear when the director offered to go, and the mayor refused the offer.",
            ["It is unclear when the director offered to go", "the mayor refused the offer."],
        ),
        (
            "The board closed the north quay on Monday; the ferries were moved to the coal pier.",
            ["The board closed the north quay on Monday", "the ferries were moved to the coal pier."],
        ),
        # a list is no clause
        ("The board closed the quay, and the slip.", ["The board closed the quay, and the slip."]),
        # nothing is cut inside quotation marks
        (
            "“We closed the quay at once, and the ferries were moved elsewhere,” Ilse Varga said.",
            ["“We closed the quay at once, and the ferries were moved elsewhere,” Ilse Varga said."],
        ),
        # too short to stand alone
        ("She went, but he was late.", ["She went, but he was late."]),
    ],
)  # fmt: skip
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [c.exact for c in clauses_of(sentence(text))] == clauses


@given(st.text(max_size=300))
def test_clauses_stand_in_order_inside_their_sentence(text: str) -> None:
    whole = sentence(text)
    found = clauses_of(whole)
    assert all(whole.covers(c) and text[c.start - 100 : c.end - 100] == c.exact for c in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # "and" opens a clause inside a quotation where a subject stands behind it
        (
            "“No report was blocked and no resignation was offered.”",
            ["“No report was blocked", "no resignation was offered.”"],
        ),
        ("“Ferries were late and crowded and the mayor knew.”", ["“Ferries were late and crowded", "the mayor knew.”"]),
        ("“The mayor resigned and sold the pier.”", []),
        ("“We have seen the seals, and we will go to court.”", ["“We have seen the seals", "we will go to court.”"]),
        ("I had not read it, and I am truly sorry.", ["I had not read it", "I am truly sorry."]),
        # plural nouns in "-es" are subjects; "bruises" is none of what the clinic said
        (
            "The mill will shut in May, after losses rose to £4 million.",
            ["The mill will shut in May", "losses rose to £4 million."],
        ),
        ("Ten were treated for cuts and bruises, the clinic said.", []),
        ("Prizes for the best movies and performances of 2008 will be announced in May.", []),
        ("It was shut by the board, hours after the roof fell in.", ["It was shut by the board", "the roof fell in."]),
        # how long belongs to "after", but not to "in the last"
        (
            "The pier was shut several weeks after the board had met.",
            ["The pier was shut", "the board had met."],
        ),
        (
            "The board has met the mayor in the last several weeks after the pier was shut.",
            ["The board has met the mayor in the last several weeks", "the pier was shut."],
        ),
        ("The old pump failed minutes before the tide came in.", ["The old pump failed", "the tide came in."]),
        ("The old pump failed nearly two weeks before the tide came in.", ["The old pump failed", "the tide came in."]),
        (
            "Norva was told to mend the roof within 60 days after part of it fell on a bus.",
            ["Norva was told to mend the roof within 60 days", "part of it fell on a bus."],
        ),
        # who knows a thing tells nothing alone; "by which time" is no thing
        ("The vet knew that the herd was sick when the farm was sold.", ["the herd was sick", "the farm was sold."]),
        (
            "The pump was running until noon, by which time the cellar had filled up.",
            ["The pump was running until noon", "the cellar had filled up."],
        ),
        # a day that who says so stands behind; what kind of thing is meant
        ("The schools will be shut on Monday and Tuesday, the county said.", []),
        ("Four tents, 13 fully loaded guns and a stove were stolen from the camp.", []),
        # a participle aside, and a verb behind a name aside
        ("The pumps, installed in 1988 and due to be replaced in May, were working.", []),
        (
            "The mill was shut after the owner, Tom Reyk, refused to mend it.",
            ["The mill was shut", "the owner, Tom Reyk, refused to mend it."],
        ),
        (
            "The vet, who saw the lame cow, doubts that the herd was sick when the farm was sold.",
            ["the herd was sick", "the farm was sold."],
        ),
        # what a colon opens
        (
            "The vet has doubts about the sale: the herd was sick and the barn had burned down.",
            ["The vet has doubts about the sale", "the herd was sick", "the barn had burned down."],
        ),
        # a figure is a subject
        (
            "At least 14 people were killed and 20 others were unaccounted for.",
            ["At least 14 people were killed", "20 others were unaccounted for."],
        ),
        ("The pier was closed and 20 tugs, all grey.", []),
    ],
)
def test_parts_inside_quotations_and_with_figures(text: str, parts: list[str]) -> None:
    assert [p.exact for p in parts_of(sentence(text))] == parts


@pytest.mark.parametrize(
    ("headline", "parts"),
    [
        ("Bridge falls into river, at least 14 dead", ["Bridge falls into river", "at least 14 dead"]),
        ("School shut as fever strikes 61 children", ["School shut", "fever strikes 61 children"]),
        ("Orrin Bridge: 17 dead and three missing", ["Orrin Bridge", "17 dead", "three missing"]),
        ("Bridge: 19 now known dead", ["19 now known dead"]),
        ("Mill to shut with loss of 40 jobs", ["Mill to shut", "with loss of 40 jobs"]),
        ("Mayor and council meet", []),
        ("Mayor says “not now, not ever”", []),
    ],
)
def test_what_a_headline_tells_beside_each_other(headline: str, parts: list[str]) -> None:
    assert [part.exact for part in head_parts_of(sentence(headline))] == parts


@pytest.mark.parametrize(
    ("headline", "label"),
    [
        ("Pier collapse: divers search on", "Pier collapse"),
        ("Bank robbery in Orlau: three men held", "Bank robbery in Orlau"),
        ("Night strike over pay: guards walk out", "Night strike over pay"),
        # what is told before a colon: with a verb, a figure, a plan, and somebody or something behind it
        ("Pier collapses: divers search on", None),
        ("Director resigns: board to meet", None),
        ("Two die in pier collapse: what we know", None),
        ("Pier to close: board", None),
        ("School shut: 61 children ill", None),
        ("Strike off: union agrees to a deal", None),
        ("Director: I offered nothing", None),
        ("Divers search on after pier collapse", None),
    ],
)
def test_what_a_headline_calls_its_story(headline: str, label: str | None) -> None:
    found = label_of(sentence(headline))
    assert (found.exact if found else None) == label


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The vet, who keeps goats on the moor, saw the lights.", True),
        ("When the tide fell, the vet saw the lights.", True),
        ("Heather on the moor leapt into flame.", True),
        ("The vet, who keeps goats on the moor", False),
        ("When the tide fell, with the vet on the moor", False),
    ],
)
def test_what_is_told_aside_or_before_does_not_make_a_clause(text: str, *, whole: bool) -> None:
    assert is_clause(text) == whole


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Five of the nine masons who came before the board had objected.", []),
        ("Two clerks who quit after the fire have been named.", []),
        ("The ship that had lain there since the war was sold.", []),
        # the main verb stands before the clause that tells when
        (
            "The mason who fell was hurt before the crane was moved.",
            ["The mason who fell was hurt", "the crane was moved."],
        ),
        (
            "The clerk met a man who had left before the gate was opened.",
            ["The clerk met a man who had left", "the gate was opened."],
        ),
        (
            "The nine masons objected after the board had met.",
            ["The nine masons objected", "the board had met."],
        ),
    ],
)  # fmt: skip
def test_a_subject_with_a_relative_clause_is_no_part(text: str, parts: list[str]) -> None:
    assert [p.exact for p in parts_of(sentence(text))] == parts


def test_a_preposition_goes_with_the_relative_behind_it() -> None:
    whole = sentence("The company waited for months to stop a trial in which three people died.")
    assert [p.exact for p in parts_of(whole)] == ["The company waited for months to stop a trial", "three people died."]


def test_a_verb_is_looked_for_in_time_that_grows_with_the_text() -> None:
    few, many = (seconds_of(partial(has_verb, "the nearly wounded " * n)) for n in (400, 3_200))
    assert many < max(0.5, few * 24)
    assert not has_verb("The wounded nurse")
    assert has_verb("The nurse, repaired twice, walked")
