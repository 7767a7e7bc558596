"""Two dossiers of one story compared."""

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.dossier import decode, encode
from headwater.dossier.changes import compare
from headwater.dossier.corrections import Proposal, make, undoing
from headwater.errors import InputError
from headwater.model import (
    SCHEMA,
    Article,
    Attribute,
    Capture,
    Claim,
    ComparedMember,
    Comparison,
    Dossier,
    Event,
    Interval,
    Ledger,
    Origins,
    Producer,
    Segment,
    Span,
    Statement,
    Verdict,
    content_id,
)
from headwater.model.changes import Changes
from tests import builders
from tests.web.sample import dossier

_QUAY = "The quay was shut on Monday after engineers found rust. Nobody was hurt, and the board said it would reopen."
_OTHER = "Ferries went from the old pier instead, and the queue was long all week, as passengers told this paper."


def _claim(name: str, *places: tuple[Article, Span], low: int = 1, high: int | None = 1, **more: int) -> Claim:
    return Claim(
        id=content_id("claim", name, *(s.start for _, s in places)),
        proposition=places[0][1].exact,
        statements=tuple(
            Statement(span=s, article=a.id, attribution=None, origin="original", polarity="for", strength=None)
            for a, s in places
        ),
        origins=Origins(low=low, high=high, unseen=more.get("unseen", 0), why=()),
        on_record=more.get("on_record", 0),
        against=more.get("against", 0),
        outlets=(),
    )


def _comparison(claim: Claim, verdict: Verdict, attribute: Attribute = "number") -> Comparison:
    members = tuple(ComparedMember(span=s.span, value=str(n)) for n, s in enumerate(claim.statements))
    return Comparison(
        id=content_id("comparison", claim.id, verdict), claims=(claim.id,), attribute=attribute, verdict=verdict,
        members=members, why="",
    )  # fmt: skip


def _event(home: Article, words: str, first: str, after: str) -> Event:
    span = builders.place(home, words)
    return Event(
        id=content_id("event", first), label=home.spans[0].exact[:40], claims=(), anchor=None, certain=True,
        when=Interval(earliest=first, latest=after), grain="day", expression=span,
    )  # fmt: skip


def _dossier(*articles: Article, **fields: object) -> Dossier:
    captures = [
        Capture(
            id=a.capture, path=f"{a.siglum}.txt", uri=None, media_type="text/plain",
            raw_sha256=content_id("raw", a.spans[0].exact), chars=len(a.spans[0].exact), captured=None,
        )
        for a in articles
    ]  # fmt: skip
    whole = Dossier(
        schema=SCHEMA,
        producer=Producer(name="test", version="0", settings_sha256="", models=()),
        ledger=Ledger.of(()),
        captures=tuple(captures),
        articles=articles,
    )
    return msgspec.structs.replace(whole, **fields)


def _first(home: Article) -> Span:
    return home.spans[0].part(0, home.spans[0].exact.index(".") + 1)


def _kinds(changes: Changes) -> dict[str, list[str]]:
    parts = ("captures", "articles", "corrections", "claims", "comparisons", "events")
    return {part: [one.change for one in getattr(changes, part)] for part in parts if getattr(changes, part)}


def test_the_same_words_elsewhere_are_no_difference() -> None:
    one, other = builders.article(_QUAY, "A", "The Lantern"), builders.article(_QUAY, "Q", "The Lantern")
    old = _dossier(one, claims=(_claim("one", (one, _first(one))),))
    new = _dossier(other, claims=(_claim("two", (other, _first(other))),))
    assert compare(old, new).nothing


def test_what_is_new_and_what_is_gone() -> None:
    one, other = builders.article(_QUAY, "A", "The Lantern"), builders.article(_OTHER, "B", "The Courier")
    old = _dossier(
        one, claims=(_claim("one", (one, _first(one))),), events=(_event(one, "Monday", "2031-03-03", "2031-03-04"),)
    )
    new = _dossier(other, claims=(_claim("two", (other, _first(other))),))
    assert _kinds(compare(old, new)) == {
        "captures": ["gone", "new"], "articles": ["gone", "new"], "claims": ["gone", "new"], "events": ["gone"],
    }  # fmt: skip


def test_a_revised_article_shows_what_reads_differently() -> None:
    whole = f"{_QUAY} {_OTHER}"
    one = builders.article(whole, "A", "The Lantern")
    other = builders.article(whole.replace("Monday", "Tuesday").replace("Nobody was hurt, and", "Two were hurt;"), "B")
    changes = compare(_dossier(one), _dossier(other))
    (article,) = changes.articles
    assert (article.change, article.old, article.new) == ("revised", one.id, other.id)
    assert [(c.there.exact, c.here.exact) for c in article.changes] == [
        ("Monday", "Tuesday"), ("Nobody was", "Two were"), ("and", ""),
    ]  # fmt: skip
    assert article.kept == pytest.approx(1 - 4 / len(whole.split()), abs=0.001)


@pytest.mark.parametrize(
    "other",
    [
        builders.article(_QUAY.replace("Monday", "Tuesday"), "B", "The Courier"),  # another outlet's
        builders.article(_OTHER, "B", "The Lantern"),  # other words
    ],
)
def test_what_is_no_revision(other: Article) -> None:
    one = builders.article(_QUAY, "A", "The Lantern")
    assert [a.change for a in compare(_dossier(one), _dossier(other)).articles] == ["gone", "new"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((1, 2), (1, 2), None),
        ((1, 2), (2, 2), "raised"),
        ((1, 2), (1, 3), "raised"),
        ((1, 2), (1, None), "raised"),
        ((1, None), (1, 2), "lowered"),
        ((2, 3), (1, 3), "lowered"),
        ((1, 3), (2, 2), "moved"),
    ],
)
def test_bounds(before: tuple[int, int | None], after: tuple[int, int | None], expected: str | None) -> None:
    home = builders.article(_QUAY, "A")
    old = _dossier(home, claims=(_claim("one", (home, _first(home)), low=before[0], high=before[1]),))
    new = _dossier(home, claims=(_claim("one", (home, _first(home)), low=after[0], high=after[1]),))
    assert [c.change for c in compare(old, new).claims] == ([expected] if expected else [])


@pytest.mark.parametrize("field", ["unseen", "on_record", "against"])
def test_what_stands_beside_the_bounds(field: str) -> None:
    home = builders.article(_QUAY, "A")
    old = _dossier(home, claims=(_claim("one", (home, _first(home))),))
    new = _dossier(home, claims=(_claim("one", (home, _first(home)), **{field: 1}),))
    assert [c.change for c in compare(old, new).claims] == ["moved"]


def test_a_statement_reworded_in_one_place_is_the_same_claim() -> None:
    one, other = builders.article(_QUAY, "A"), builders.article(_QUAY.replace("Monday", "Tuesday"), "B")
    old = _dossier(one, claims=(_claim("one", (one, _first(one)), high=1),))
    new = _dossier(other, claims=(_claim("two", (other, _first(other)), high=2),))
    assert [c.change for c in compare(old, new).claims] == ["raised"]


def test_statements_that_stand_in_another_group_are_regrouped_not_new() -> None:
    home = builders.article(_QUAY, "A")
    parts = [
        builders.place(home, w) for w in ("The quay was shut on Monday", "engineers found rust", "Nobody was hurt")
    ]
    old = _dossier(home, claims=(_claim("one", *((home, p) for p in parts)),))
    new = _dossier(home, claims=(_claim("two", *((home, p) for p in parts[:2])), _claim("three", (home, parts[2]))))
    assert _kinds(compare(old, new)) == {"claims": ["regrouped"]}
    for one, other in ((old, new), (new, old)):
        (change,) = compare(one, other).claims
        assert change.old
        assert change.new
        assert {change.old.id, change.new.id} == {old.claims[0].id, new.claims[1].id}
        assert change.within == old.claims[0].proposition


def test_verdicts() -> None:
    home = builders.article(_QUAY, "A")
    claim = _claim("one", (home, _first(home)))
    old = _dossier(
        home, claims=(claim,), comparisons=(_comparison(claim, "conflict"), _comparison(claim, "same", "time"))
    )
    new = _dossier(home, claims=(claim,), comparisons=(_comparison(claim, "compatible"),))
    changes = compare(old, new)
    assert [(c.change, c.old, c.new) for c in changes.comparisons] == [
        ("verdict", "conflict", "compatible"), ("gone", "same", None),
    ]  # fmt: skip


def test_an_event_that_moved() -> None:
    home = builders.article(_QUAY, "A")
    old = _dossier(home, events=(_event(home, "Monday", "2031-03-03", "2031-03-04"),))
    new = _dossier(home, events=(_event(home, "Monday", "2031-03-10", "2031-03-11"),))
    (event,) = compare(old, new).events
    assert (event.change, event.old and event.old.earliest, event.new and event.new.earliest) == (
        "moved", "2031-03-03", "2031-03-10",
    )  # fmt: skip


def test_an_event_is_the_same_where_a_later_source_tells_its_claim() -> None:
    first, later = builders.article(_QUAY, "A"), builders.article("The board closed the quay on Monday.", "B")
    before, after = _claim("one", (first, _first(first))), _claim("one", (first, _first(first)), (later, _first(later)))
    told = _event(first, "Monday", "2031-03-03", "2031-03-04"), _event(later, "Monday", "2031-03-03", "2031-03-04")
    old = _dossier(first, claims=(before,), events=(msgspec.structs.replace(told[0], claims=(before.id,)),))
    new = _dossier(later, claims=(after,), events=(msgspec.structs.replace(told[1], claims=(after.id,)),))
    assert compare(old, new).events == ()
    apart = _dossier(later, claims=(after,), events=(_event(later, "Monday", "2031-03-03", "2031-03-04"),))
    assert [e.change for e in compare(old, apart).events] == ["gone", "new"]


def test_a_correction_is_told_in_its_own_words() -> None:
    home = builders.article(_QUAY + "\n\nCorrection: it was shut on Tuesday.", "A")
    place = builders.place(home, "Correction: it was shut on Tuesday.")
    segment = Segment(id="segment-1", span=place, role="correction", article=home.id, language=None, confidence=1)
    (found,) = compare(_dossier(home), _dossier(home, segments=(segment,))).corrections
    assert (found.change, found.span.exact) == ("new", "Correction: it was shut on Tuesday.")


_SENTENCES = [
    "The quay was shut on Monday after engineers found rust.",
    "The quay was shut on Tuesday after engineers found rust.",
    "Nobody was hurt, and the board said it would reopen.",
    "Two people were hurt, and the board said it would reopen.",
    "The quay was shut on Monday.",
    "The council voted to look into it.",
]


@st.composite
def _dossiers(draw: st.DrawFn) -> Dossier:
    texts = draw(st.lists(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4, unique=True), max_size=3))
    articles = [
        builders.article(" ".join(sentences), chr(65 + n), draw(st.sampled_from((None, "The Lantern", "The Courier"))))
        for n, sentences in enumerate(texts)
    ]
    places = [(a, builders.place(a, s)) for a, sentences in zip(articles, texts, strict=True) for s in sentences]
    claims = []
    for number, group in enumerate(_groups(draw, places)):
        low = draw(st.integers(0, 2))
        claims.append(_claim(f"{number}", *group, low=low, high=draw(st.sampled_from((None, low, low + 1)))))
    comparisons = [_comparison(c, draw(st.sampled_from(("conflict", "same", "apparent")))) for c in claims]
    events = []
    for _, span in places[:3]:
        day = draw(st.dates(date(2031, 3, 1), date(2031, 3, 4)))
        events.append(
            Event(
                id=content_id("event", span.capture, span.start), label=span.exact, claims=(), anchor=None,
                certain=True, when=Interval(earliest=day.isoformat(), latest=None), grain="day",
                expression=span.part(0, 3),
            )
        )  # fmt: skip
    return _dossier(*articles, claims=tuple(claims), comparisons=tuple(comparisons), events=tuple(events))


def _groups(draw: st.DrawFn, places: Sequence[tuple[Article, Span]]) -> list[list[tuple[Article, Span]]]:
    groups: dict[int, list[tuple[Article, Span]]] = {}
    for place in places:
        groups.setdefault(draw(st.integers(0, 2)), []).append(place)
    return [groups[number] for number in sorted(groups)]


_TURNED = {"new": "gone", "gone": "new", "raised": "lowered", "lowered": "raised"}


def _seen(changes: Changes, *, turned: bool) -> dict[str, list[tuple[object, ...]]]:
    """Each change by its kind and both sides, the wording of the newer one left out."""
    seen: dict[str, list[tuple[object, ...]]] = {}
    for part in ("captures", "articles", "corrections", "claims", "comparisons", "events"):
        for one in getattr(changes, part):
            old, new = getattr(one, "old", None), getattr(one, "new", None)
            sides = (new, old) if turned else (old, new)
            kind = _TURNED.get(one.change, one.change) if turned else one.change
            places = [(c.there, c.here) if turned else (c.here, c.there) for c in getattr(one, "changes", ())]
            seen.setdefault(part, []).append((kind, *sides, getattr(one, "id", None), repr(places)))
    return {part: sorted(rows, key=repr) for part, rows in seen.items()}


def test_what_people_corrected_and_took_back() -> None:
    sample = dossier()
    one, other = (
        make(sample, Proposal("wrong_date", (a.siglum,), "none", "the log"), "Ada", "2031-03-12T09:00:00+00:00")
        for a in sample.articles[:2]
    )
    back = msgspec.structs.replace(other, undone=undoing("Ben", "2031-03-13T09:00:00+00:00", "no"), outcome="undone")
    old = msgspec.structs.replace(sample, corrections=(other,))
    new = msgspec.structs.replace(sample, corrections=(back, one))
    told = [(c.change, c.id, c.author, c.made[:10], c.reason) for c in compare(old, new).said]
    assert told == [
        ("taken_back", other.id, "Ben", "2031-03-13", "no"), ("new", one.id, "Ada", "2031-03-12", "the log"),
    ]  # fmt: skip
    assert not compare(old, new).nothing
    assert [c.change for c in compare(new, old).said] == ["gone", "new"]
    assert [c.change for c in compare(sample, msgspec.structs.replace(sample, corrections=(back,))).said] == []


@given(_dossiers(), _dossiers())
def test_one_way_mirrors_the_other(one: Dossier, other: Dossier) -> None:
    assert _seen(compare(one, other), turned=True) == _seen(compare(other, one), turned=False)


@given(_dossiers())
def test_a_dossier_against_itself_is_empty(one: Dossier) -> None:
    assert compare(one, one).nothing
    assert compare(decode(encode(one)), one).nothing


@pytest.mark.parametrize(
    "document", [b"", b"{}", b"[1]", b'{"schema": "headwater/dossier/2"}', b"\xff\xfe", b"[" * 9999]
)
def test_what_is_no_dossier_is_refused(document: bytes) -> None:
    with pytest.raises(InputError, match="not a dossier of the form headwater/dossier/1"):
        decode(document)
