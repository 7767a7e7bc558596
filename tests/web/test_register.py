"""Short names and links."""

import pytest

from headwater.errors import NounError
from headwater.model import span_of
from headwater.web.register import CONTEXT_CHARS, MAX_QUOTE_CHARS, Register
from tests.web.sample import dossier
from tests.web.sheets import COURIER, FORUM, texts


@pytest.fixture
def register() -> Register:
    return Register(dossier(), texts(), dossier().claims)


def test_one_span_has_one_key_and_all_its_kinds(register: Register) -> None:
    first = register.quote(FORUM["as1"], "k", "c2")
    again = register.quote(FORUM["as1"], "t", "c1")
    other = register.quote(FORUM["ac1"], "k")
    assert first.key == again.key != other.key
    (mark,) = (mark for mark in register.marks("capture-forum") if mark.key == first.key)
    assert (mark.kinds, mark.claims) == ("k t", ("c2", "c1"))


def test_captures_are_numbered_by_path(register: Register) -> None:
    assert register.key("capture-courier") == "p1"
    assert register.quote(COURIER["s1"], "k").at == f"1:{COURIER['s1'].start}"


def test_a_stranger_is_refused(register: Register) -> None:
    with pytest.raises(NounError, match="source-nobody is pointed at"):
        register.key("source-nobody")


def test_long_quotes_are_cut_and_say_so(register: Register) -> None:
    quote = register.quote(FORUM["abody"], "e")
    assert len(quote.text) == MAX_QUOTE_CHARS
    assert quote.more == len(FORUM["abody"].exact) - MAX_QUOTE_CHARS


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("at2", "Harbour Wire first reported the offer ", "."),
        ("at3", "The board meets on ", "."),
        ("aq1", "“", ",” Ms. Tarrow told reporters outside…"),
    ],
)
def test_context_is_the_sentence_as_far_as_it_is_short(register: Register, name: str, before: str, after: str) -> None:
    quote = register.quote_in_context(FORUM[name], "t")
    assert (quote.before, quote.after) == (before, after)


def test_context_is_bounded() -> None:
    text = "word " * 400
    sheet = {**texts(), "capture-forum": text}
    quote = Register(dossier(), sheet, ()).quote_in_context(span_of(text, "capture-forum", 1000, 1004), "t")
    assert 0 < len(quote.before) <= CONTEXT_CHARS + 1
    assert 0 < len(quote.after) <= CONTEXT_CHARS + 1
    assert quote.before.startswith("…")
    assert quote.after.endswith("…")
