"""What was read off a sentence is taken up only where names say of its text what they said then."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Article, Entity, EntityType, Span, content_id
from headwater.reader import terms
from headwater.reader.frames.frame import Frame
from headwater.reader.remembering import Shelf, reading_once
from headwater.reader.terms import Meaning, Names, meaning_of
from headwater.reader.when import Spelt, spelt_in
from tests.builders import article
from tests.test_memory import Notebook

TEXTS = (
    "Harbour Master Ilse Varga fired two crane operators on Monday. She had warned the Port Board in a letter.",
    "The harbour master refused to resign. Varga’s deputy, Oskar Lind, did not release the report.",
    "Oskar Lind, the deputy harbour master, met the board. The Port Board's director was dismissed by Lind.",
)
HOMES = tuple(article(text, siglum) for text, siglum in zip(TEXTS, "ABC", strict=True))
CALLED: tuple[tuple[str, EntityType], ...] = (
    ("Ilse Varga", "person"), ("Oskar Lind", "person"), ("Port Board", "organization"), ("Marit Varga", "person"),
    ("Crane", "place"),
)  # fmt: skip


def entity(name: str, kind: EntityType, homes: Sequence[Article]) -> Entity:
    bodies = [home.spans[0] for home in homes]
    mentions = [b.part(b.exact.index(name), b.exact.index(name) + len(name)) for b in bodies if name in b.exact]
    return Entity(id=content_id("entity", name), name=name, type=kind, aliases=(), mentions=tuple(mentions))


def sentences(homes: Sequence[Article]) -> list[Span]:
    found = []
    for body in (home.spans[0] for home in homes):
        cut = body.exact.index(". ") + 1
        found += [body.part(0, cut), body.part(cut + 1, len(body.exact)), body.part(0, cut - 1)]
    return found


def names_of(called: Sequence[tuple[str, EntityType]], homes: Sequence[Article]) -> Names:
    return Names([entity(*one, homes) for one in called], (), (s for s in sentences(HOMES) if len(s.exact) > 40))


def times(names: Names, span: Span) -> Spelt:
    home = next(home.spans[0] for home in HOMES if home.capture == span.capture)
    return names.times(span, home, lambda: spelt_in(home.exact, span.start, span.end))


def read(
    names: Names, spans: Sequence[Span]
) -> list[tuple[Meaning, tuple[Frame, ...], tuple[Frame, ...], Spelt]]:
    found = []
    earlier: dict[str, tuple[Frame, ...]] = {}
    for span in spans:
        frames = names.frames(span, earlier.get(span.capture, ()))
        found.append((meaning_of(span, names, [span.part(0, 8)]), names.frames(span), frames, times(names, span)))
        earlier[span.capture] = frames
    return found


def shelved(names: Names, book: Notebook, *more: Span) -> object:
    with reading_once(names, Shelf("claims", [home.spans[0] for home in HOMES], book)):
        return read(names, [*sentences(HOMES), *more])


@given(data=st.data())
def test_whatever_was_read_before_under_other_names_the_readings_are_those_made_now(data: st.DataObject) -> None:
    book = Notebook()
    some = st.lists(st.sampled_from(CALLED), unique=True)
    for _ in range(3):
        names = names_of(data.draw(some), data.draw(st.lists(st.sampled_from(HOMES), unique=True)))
        cutting_words = [home.spans[0].part(4, 37) for home in HOMES]
        expected = read(names, [*sentences(HOMES), *cutting_words])
        assert shelved(names, book, *cutting_words) == expected
        assert names.readings is None


def test_the_same_texts_under_the_same_names_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    book, names = Notebook(), names_of(CALLED, HOMES)
    expected = shelved(names, book)
    held = dict(book.held)
    monkeypatch.setattr(terms, "frames_of", None)
    monkeypatch.setattr(terms, "_meaning", None)
    monkeypatch.setitem(globals(), "spelt_in", None)
    assert shelved(names_of(CALLED, HOMES), book) == expected
    assert book.held == held


def test_a_name_has_only_those_texts_read_again_that_spell_it() -> None:
    book = Notebook()
    shelved(names_of(CALLED[:1], HOMES), book)
    before = dict(book.held)
    shelved(names_of((CALLED[0], ("Port Board", "organization")), HOMES), book)
    changed = {key[2].partition(":")[0] for key, value in book.held.items() if before[key] != value}
    assert changed == {HOMES[0].capture, HOMES[2].capture}


def test_what_lies_outside_the_texts_or_cuts_a_word_is_kept_for_nobody() -> None:
    book, names = Notebook(), names_of(CALLED, HOMES)
    body = HOMES[0].spans[0]
    with reading_once(names, Shelf("claims", [body.part(0, 40)], book)):
        for span in (body.part(2, 30), body.part(20, 80), HOMES[1].spans[0]):
            assert meaning_of(span, names) == terms._meaning(span, names, ())
    assert book.held == {}


def test_what_is_damaged_is_read_again() -> None:
    book, names, chance = Notebook(), names_of(CALLED, HOMES), random.Random(7)
    expected = shelved(names, book)
    kept = dict(book.held)
    for place in kept:
        book.held[place] = chance.randbytes(40)
    assert shelved(names, book) == expected
    assert book.held.keys() == kept.keys()
    assert all(len(value) > 40 for value in book.held.values())
