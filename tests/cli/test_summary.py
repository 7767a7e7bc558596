"""The terminal summary: what it says, how wide it is, and that nothing in a pile can steer a terminal."""

import re
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.cli.summary import cells, summarise, wrapped
from headwater.model import Dossier, Ledger
from tests.web.sample import dossier

SEQUENCE = re.compile("\x1b\\[[0-9;]*m")
ESCAPES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize(
    "said",
    [
        "5 inputs: 3 read in full, 1 in part, 1 set aside",
        "set aside: scan.pdf: no reader for application/pdf",
        "4 captures → 5 articles → 3 outlets (1 article without a stated outlet)",
        "1 copy and 2 reworked from another text among them",
        "1. harbour master Ines Tarrow had offered to step down",
        "at least 2, at most 3 distinct origins, as the outlets describe them",
        "at least 2 distinct origins, no upper bound, as the outlets describe them",
        "4 outlets, 4 once copies collapse, 3 once citations do · 2 against · 1 report not in the pile",
        "Harbour Wire (first reported), cited by L",
        "Who copied whom (2 families)",
        "α: a text that is not in the pile",
        "I (The Inland Post): a rewrite of α, likely",
        "they read differently in 5 places",
        "L=L2 (Vellmar Lantern): the same word for word",
        "number: 41 million crowns / 14 million crowns. The same contract at two prices. On “harbour master Ines",
        "Look like conflicts and are not (1)",
        "declined to comment: Odo Lindqvist",
        "did not respond: The ministry",
        "about 1 February 2031 or later: Crews block the north quay",
        "When it happened (5 events, 2 loosely worded, 1 with an open end)",
    ],
)
def test_says(said: str) -> None:
    assert said in summarise(dossier(), width=200, colour=False)


def test_says_what_was_not_read_since_its_language_is_not_known() -> None:
    made = dossier()
    bare = tuple(msgspec.structs.replace(article, language=None) for article in made.articles)
    said = "5 articles in a language that it does not tell: not read for who said what"
    assert said in summarise(msgspec.structs.replace(made, articles=bare), width=200, colour=False)
    assert said[2:] not in summarise(made, width=200, colour=False)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_asked_for(width: int, *, colour: bool) -> None:
    lines = SEQUENCE.sub("", summarise(dossier(), width=width, colour=colour)).split("\n")
    assert max(map(cells, lines)) <= width


def test_the_terminal_does_not_pay_for_the_page() -> None:
    code = "import sys, headwater.cli.summary; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_colour_changes_no_word() -> None:
    coloured = summarise(dossier(), width=80, colour=True)
    assert "\x1b[1m" in coloured
    assert SEQUENCE.sub("", coloured) == summarise(dossier(), width=80, colour=False)


def test_the_sample_cannot_steer_the_terminal() -> None:
    assert not ESCAPES.search(summarise(dossier(), width=80, colour=False))


@given(st.text(st.characters(codec=None) | st.sampled_from("\x1b[31m\x07\u202e\ud800\u2028"), min_size=1))
def test_nothing_can(text: str) -> None:
    claim = msgspec.structs.replace(dossier().claims[0], proposition=text)
    event = msgspec.structs.replace(dossier().events[0], label=text)
    changed = msgspec.structs.replace(dossier(), claims=(claim,), events=(event,))
    said = summarise(changed, width=60, colour=False)
    said.encode("utf-8")
    assert not ESCAPES.search(said)
    assert max(map(cells, said.split("\n"))) <= 60


def test_an_empty_pile_is_summed_up_too() -> None:
    empty = Dossier(schema="headwater/dossier/1", producer=dossier().producer, ledger=Ledger.of(()), captures=())
    assert summarise(empty, width=80, colour=False).split("\n") == [
        "The pile",
        "  0 inputs: 0 read in full, 0 in part, 0 set aside",
        "  0 captures → 0 articles → 0 outlets",
    ]


def test_a_capture_without_an_article_is_named_and_why() -> None:
    whole = dossier()
    lost = whole.captures[0]
    segments = tuple(
        s if s.span.capture != lost.id else msgspec.structs.replace(s, article=None) for s in whole.segments
    )
    said = summarise(msgspec.structs.replace(whole, segments=segments), width=200, colour=False)
    assert f"{lost.path}: no article in it: its " in said
    assert "no article in it" not in summarise(whole, width=200, colour=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", 3), ("港長", 4), ("e\u0301", 1), ("ﾊ", 1), ("👩", 2), ("a\u200db", 2), ("", 0)],
)
def test_cells(text: str, expected: int) -> None:
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("港長が辞任", 4, ["港長", "が辞", "任"]),
        ("a unbreakable b", 5, ["a", "unbre", "akabl", "e b"]),
        ("", 5, []),
    ],
)
def test_wrapped(text: str, width: int, expected: list[str]) -> None:
    assert list(wrapped(text, width)) == expected
