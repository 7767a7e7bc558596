"""Changes of several witnesses gathered into loci."""

import pytest

from headwater.stemma.apparatus.loci import Locus, folded_spaces, loci_of
from headwater.stemma.apparatus.strands import Change, Fragment, Reference, Strand
from headwater.stemma.apparatus.texts import Text
from headwater.stemma.witnesses import witnesses_of
from tests.reuse.prose import article

WORDS = [f"word{chr(97 + n)}" for n in range(26)]


def loci(*changes: list[Change], body: str = " ".join(WORDS)) -> list[Locus]:
    (witness,) = witnesses_of([article(body, "a")])
    text = Text(witness, witness.bearer)
    strands = []
    for number, settled in enumerate(changes):
        strand = Strand(number, [], None)
        strand.settle(settled)
        strands.append(strand)
    reference = Reference(0, 0, len(text), whole=True)
    return loci_of(reference, strands, dict.fromkeys(range(len(changes)), text))


def at(start: int, end: int) -> list[Change]:
    return [Change(start, end, start, end)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([at(3, 4), at(3, 4)], [(3, 4, (0, 1))]),
        ([at(3, 5), at(4, 7)], [(3, 7, (0, 1))]),
        ([at(3, 4), at(4, 5)], [(3, 4, (0,)), (4, 5, (1,))]),
        ([at(4, 4), at(4, 5)], [(4, 4, (0,)), (4, 5, (1,))]),
        ([at(3, 6), at(4, 4)], [(3, 6, (0, 1))]),
        ([at(3, 6), at(6, 6)], [(3, 6, (0,)), (6, 6, (1,))]),
        ([at(0, 8), at(6, 14)], [(0, 8, (0,)), (6, 14, (1,))]),  # together too long to be one
        ([at(0, 20), at(5, 6)], [(0, 20, (0,)), (5, 6, (1,))]),
        ([[Change(3, 5, 9, 11, moved=True)], at(4, 5)], [(3, 5, (0,)), (4, 5, (1,))]),
        ([[]], []),
    ],
)
def test_what_overlaps_is_one_locus(
    changes: list[list[Change]], expected: list[tuple[int, int, tuple[int, ...]]]
) -> None:
    assert sorted((locus.start, locus.end, locus.departing) for locus in loci(*changes)) == sorted(expected)


def test_a_figure_is_taken_whole() -> None:
    body = "It cost 1,204,500 crowns, or 12.5 each, in 2031, 4 in all and more"
    assert [(locus.start, locus.end) for locus in loci(at(3, 4), body=body)] == [(2, 5)]
    assert [(locus.start, locus.end) for locus in loci(at(7, 8), body=body)] == [(7, 9)]
    assert [(locus.start, locus.end) for locus in loci(at(11, 12), body=body)] == [(11, 12)]


def test_spelling_is_compared_where_words_are_the_same() -> None:
    bodies = "The quay, shut at once, is “shut” for good", 'The Quay shut at\nonce, is "shut" for good'
    texts = {}
    for number, body in enumerate(bodies):
        (witness,) = witnesses_of([article(body, f"{number}")])
        texts[number] = Text(witness, witness.bearer)
    strands = [Strand(number, [Fragment(0, 0, 9)], None) for number in (0, 1)]
    for strand in strands:
        strand.settle([])
    found = loci_of(Reference(0, 0, 9, whole=True), strands, texts)
    assert [(locus.start, locus.end, locus.departing, locus.spelling) for locus in found] == [
        (1, 3, (1,), True),
        (5, 8, (1,), True),
    ]


@pytest.mark.parametrize(("text", "folded"), [("a\n  b", "a b"), (" \u2014\n", " \u2014 "), ("", ""), ("\u00a0", " ")])
def test_lines_may_break_anywhere(text: str, folded: str) -> None:
    assert folded_spaces(text) == folded
