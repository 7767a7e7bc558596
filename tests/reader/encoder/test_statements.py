"""What the network says of windows becomes places in paragraphs."""

import pytest

from headwater.reader.encoder.statements import MOST_PIECES, Statement, found_in
from tests.reader.encoder.fakes import FakeGraph, fake_network


def quoted(text: str, statement: Statement) -> tuple[str, str, str]:
    source, content = ("|".join(text[a:b] for a, b in places) for places in (statement.source, statement.content))
    return source, text[slice(*statement.cue)], content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada said it holds.", [("Ada", "said", "it holds")]),
        (
            "Ada said it holds. Bo said the bridges close.",
            [("Ada", "said", "it holds"), ("Bo", "said", "the bridges close")],
        ),
        ("Ada said it Bo said it.", [("Ada", "said", "it Bo"), ("Bo", "said", "it")]),
        ("The bridges hold.", []),
        ("", []),
    ],
)
def test_each_cue_is_asked_about(text: str, expected: list[tuple[str, str, str]]) -> None:
    (found,) = found_in(fake_network(), [text])
    assert [quoted(text, one) for one in found.statements] == expected
    assert all(one.held > 0.9 for one in found.statements)


def test_names_have_places() -> None:
    text = "The mayor Ada said Bo will."
    (found,) = found_in(fake_network(), [text])
    assert [(text[slice(*one.range)], one.type) for one in found.names] == [("Ada", "person"), ("Bo", "person")]


def test_a_cue_the_second_look_refuses_is_left_out() -> None:
    text = "Ada told it."
    assert found_in(fake_network(), [text])[0].statements == []
    (kept,) = found_in(fake_network(least=0.01), [text])[0].statements
    assert kept.held < 0.1


def test_lifted_cues_are_found() -> None:
    text = "Ada noted it."
    assert found_in(fake_network(), [text])[0].statements == []
    assert len(found_in(fake_network(cue_lift=2.0), [text])[0].statements) == 1


def test_equal_paragraphs_are_read_once() -> None:
    graph = FakeGraph()
    found = found_in(fake_network(graph=graph), ["Ada said it.", "Bo said it.", "Ada said it."])
    assert sum(rows for rows, _ in graph.asked) == 2
    assert found[0] == found[2] != found[1]


def test_batches_are_bounded_and_order_is_the_texts() -> None:
    graph = FakeGraph()
    texts = [f"Ada said it {'holds ' * (number % 50)}{number}." for number in range(600)]
    found = found_in(fake_network(graph=graph), texts)
    assert all(rows * pieces <= MOST_PIECES for rows, pieces in graph.asked)
    assert len(graph.asked) > 1
    for text, read in zip(texts, found, strict=True):
        assert [quoted(text, one) for one in read.statements] == [("Ada", "said", text[9:-1].rstrip())]


def test_a_long_paragraph_gives_each_statement_once() -> None:
    text = "Ada said that it holds. " * 90
    (found,) = found_in(fake_network(), [text])
    assert [one.cue[0] for one in found.statements] == [4 + 24 * n for n in range(90)]
    assert {quoted(text, one) for one in found.statements} == {("Ada", "said", "that it holds")}
