"""The stage as a whole: order, copies, places, hostile text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.model import Article, Span, Voices
from tests.attribution.pile import voices_in, voices_of
from tests.builders import article

TEXTS = (
    (
        "Marit Vanse, the harbour director, offered to go, two people briefed on it told The Harbour Post.",
        "The Harbour Post",
    ),
    (
        "The Harbour Post first reported that Vanse offered to go. “No,” said Piet Dorr, the mayor's spokesman.",
        "Coast Daily",
    ),
    ("Officials said the pier was safe. A spokeswoman for the port declined to comment.", "The Lantern"),
)


def pile() -> list[Article]:
    return [article(text, siglum, outlet) for (text, outlet), siglum in zip(TEXTS, "ABC", strict=True)]


def spans(voices: Voices) -> list[Span]:
    found = [s for a in voices.attributions for s in (*a.source, *a.cue, *a.content)]
    found += [s for source in voices.sources for s in source.mentions]
    found += [s.anonymity_reason for s in voices.sources if s.anonymity_reason]
    return found + [c.span for c in voices.citations] + [s for e in voices.entities for s in e.mentions]


def test_the_order_of_articles_changes_nothing() -> None:
    articles = pile()
    assert voices_of(*articles) == voices_of(*reversed(articles))


def test_an_unread_copy_changes_nothing() -> None:
    articles = pile()
    copy = article(TEXTS[2][0], "Z", TEXTS[2][1])
    assert voices_of(*articles) == voices_of(*articles, unread=[copy])


def test_every_span_is_what_stands_there() -> None:
    articles = pile()
    texts = {a.capture: a.spans[0].exact for a in articles}
    found = spans(voices_of(*articles))
    assert found
    assert all(texts[s.capture][s.start : s.end] == s.exact for s in found)


def test_ids_are_known_and_unique() -> None:
    voices = voices_of(*pile())
    sources = {s.id for s in voices.sources}
    ids = [a.id for a in voices.attributions]
    assert len(ids) == len(set(ids))
    assert all(a.source_id in sources for a in voices.attributions if a.source_id)
    assert all(c.source in sources for c in voices.citations)


def test_nested_attributions_name_their_parent() -> None:
    voices = voices_in("The official said that Dorr told the mayor that the pier would fall.")
    outer = next(a for a in voices.attributions if a.within is None)
    assert [a.within for a in voices.attributions if a is not outer] == [outer.id]


def test_people_are_entities_with_their_aliases() -> None:
    entities = voices_in("Attorney General Jeffrey Waters left. Waters said the pier was weak.").entities
    assert [(e.name, e.type, e.aliases, len(e.mentions)) for e in entities] == [
        ("Jeffrey Waters", "person", ("Waters",), 2)
    ]


def test_other_languages_have_no_voices() -> None:
    home = article("El alcalde dijo que el muelle era seguro y que nadie said nothing about it.", "A", "El Faro")
    spanish = Article(**{f: getattr(home, f) for f in home.__struct_fields__} | {"language": "es"})
    assert voices_of(spanish) == Voices()


def test_a_lone_surrogate_does_not_fail() -> None:
    text = "A \ud800 diver said “\udc00”, he said."
    home = Article(
        id="a", siglum="A", spans=(Span(capture="c", start=0, end=len(text), exact=text),), headline=None, byline=(),
        publisher=None, dateline=None, published=None, language="en",
    )  # fmt: skip
    assert isinstance(voices_of(home), Voices)


@pytest.mark.parametrize("text", ["\x00", "He said.", "said said said", "“", "\u202eHe said \u202c“x.”"])
def test_odd_texts_do_not_fail(text: str) -> None:
    assert isinstance(voices_in(text), Voices)


WORDS = [
    "The mayor", "Marit Vanse", "said", "told", "The Harbour Post", "first reported", "that", "it held", ",", ".", "“",
    "”", "she", "they", "two people", "according to", "who", "asked not to be named", "because", "the official",
    "declined to comment", "an official", "\n\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join))
@settings(max_examples=200)
def test_any_run_of_words_gives_sound_voices(text: str) -> None:
    voices = voices_in(text)
    assert all(text[s.start : s.end] == s.exact for s in spans(voices))
    known = {a.id for a in voices.attributions}
    assert all(a.within is None or a.within in known - {a.id} for a in voices.attributions)
    assert all(s.people.low >= 1 for s in voices.sources)
