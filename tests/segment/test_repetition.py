import numpy as np

from headwater.segment.decode import PageScore
from headwater.segment.grammar import INDEX
from headwater.segment.lines import Page, page_of
from headwater.segment.model import shipped
from headwater.segment.repetition import with_repeats
from tests.segment.pages import LAST, LEAD, NEXT, OTHER, OTHER_NEXT, reading, repeat

CHROME = INDEX["chrome"]


def _scored(*texts: str) -> tuple[list[Page], list[PageScore]]:
    pages = [page_of(reading(text)) for text in texts]
    return pages, [shipped().score(page) for page in pages]


def _same(one: list[PageScore], other: list[PageScore]) -> bool:
    return all(np.array_equal(a.states, b.states) and np.array_equal(a.parts, b.parts) for a, b in zip(one, other))  # noqa: B905


def test_without_repeats_prose_keeps_its_scores() -> None:
    pages, scores = _scored(f"{LEAD}\n{NEXT}", f"{OTHER}\n{OTHER_NEXT}")
    assert _same(with_repeats(pages, scores, ()), scores)


def test_units_that_spell_the_same_get_one_score_and_edges_part() -> None:
    shared = f"{LEAD}\n{NEXT}\n{LAST}"
    pages, scores = _scored(f"{OTHER}\n{shared}", f"{shared}\n\n{OTHER_NEXT}")
    one, other = pages[0].reading, pages[1].reading
    start = one.text.index(LEAD)
    found = repeat(one, (start, start + len(shared)), other, (0, len(shared)))
    changed = with_repeats(pages, scores, (found,))
    assert np.array_equal(changed[0].states[2:4], changed[1].states[1:3])
    assert changed[0].parts[1] > scores[0].parts[1]
    assert changed[1].parts[3] > scores[1].parts[3]
    assert changed[0].parts[2] < scores[0].parts[2]


def test_a_paste_made_twice_in_one_capture_parts_more_than_a_repeat_elsewhere() -> None:
    shared = f"{LEAD}\n{NEXT}\n{LAST}"
    twice = f"{shared}\n{OTHER}\n{shared}\n{OTHER_NEXT}"
    pages, scores = _scored(twice, f"{OTHER}\n{shared}\n{OTHER_NEXT}")
    one, other = pages[0].reading, pages[1].reading
    second, there = twice.rindex(LEAD), other.text.index(LEAD)
    here = repeat(one, (0, len(shared)), one, (second, second + len(shared)))
    elsewhere = repeat(one, (second, second + len(shared)), other, (there, there + len(shared)))
    assert with_repeats(pages, scores, (here,))[0].parts[7] > with_repeats(pages, scores, (elsewhere,))[0].parts[7]


def test_a_repeat_that_resumes_behind_an_edit_has_no_edge_there() -> None:
    left, right = f"{LEAD}\n{NEXT}\n{LAST}\n{OTHER}", f"{LEAD}\n{NEXT}\nAn edit of some words.\n{LAST}\n{OTHER}"
    pages, scores = _scored(left, right)
    one, other = pages[0].reading, pages[1].reading
    head, tail = len(f"{LEAD}\n{NEXT}"), left.index(LAST)
    there = right.index(LAST)
    repeats = (
        repeat(one, (0, head), other, (0, head)),
        repeat(one, (tail, len(left)), other, (there, len(right))),
    )
    changed = with_repeats(pages, scores, repeats)
    assert changed[1].parts[2] == scores[1].parts[2]


def test_short_lines_over_different_prose_in_three_captures_are_chrome() -> None:
    pages, scores = _scored(*(f"The Kesterby Miscellany\n{prose}" for prose in (LEAD, OTHER, NEXT)))
    changed = with_repeats(pages, scores, ())
    assert all(new.states[0, CHROME] > old.states[0, CHROME] for new, old in zip(changed, scores, strict=True))


def test_a_headline_over_one_text_in_three_captures_is_none() -> None:
    pages, scores = _scored(*(f"Harbour Chief Offers to Quit\n{LEAD}\n{tail}" for tail in (NEXT, LAST, OTHER)))
    assert _same(with_repeats(pages, scores, ()), scores)


def test_repeats_of_captures_that_are_not_here_are_passed_over() -> None:
    pages, scores = _scored(LEAD)
    elsewhere = reading(NEXT)
    found = repeat(elsewhere, (0, len(NEXT)), elsewhere, (0, len(NEXT)))
    assert _same(with_repeats(pages, scores, (found,)), scores)


def test_the_scores_given_are_left_as_they_were() -> None:
    pages, scores = _scored(*(f"The Kesterby Miscellany\n{prose}" for prose in (LEAD, OTHER, NEXT)))
    before = [score.states.copy() for score in scores]
    with_repeats(pages, scores, ())
    assert all(np.array_equal(a, b.states) for a, b in zip(before, scores, strict=True))
