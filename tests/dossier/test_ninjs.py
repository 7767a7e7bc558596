"""News items: fields of the schema alone, and none that the dossier does not state."""

import json
import re
from typing import Any

import msgspec
import pytest

from headwater.dossier import export
from headwater.model import Article, Capture, Dossier, Published, Segment, Span, Stated
from tests.dossier.test_export import dossier

# the properties of ninjs 3.2 that an item of ours may have, and what each holds
TEXT, LIST = str, list
PROPERTIES: dict[str, type] = {
    "uri": TEXT, "standard": dict, "type": TEXT, "language": TEXT, "versionCreated": TEXT, "copyrightHolder": TEXT,
    "copyrightNotice": TEXT, "headlines": LIST, "by": TEXT, "located": TEXT, "bodies": LIST, "descriptions": LIST,
    "infoSources": LIST, "people": LIST, "organisations": LIST, "places": LIST, "objects": LIST, "altIds": LIST,
    "associations": LIST, "edNote": TEXT,
}  # fmt: skip
ENTRIES = {
    "headlines": {"role", "contentType", "value"}, "descriptions": {"role", "contentType", "value"},
    "bodies": {"role", "contentType", "charCount", "wordCount", "value"},
    "infoSources": {"name", "role", "uri", "literal"}, "altIds": {"role", "value"},
    **{kind: {"name", "rel", "uri", "literal"} for kind in ("people", "organisations", "places", "objects")},
}  # fmt: skip
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def wrong(item: dict[str, Any], more: frozenset[str] = frozenset()) -> list[str]:
    """Return what of an item ninjs 3.2 does not allow."""
    found = [
        name for name, value in item.items() if name not in more and not isinstance(value, PROPERTIES.get(name, tuple))
    ]
    found += [
        f"{name}: {key}" for name, keys in ENTRIES.items() for one in item.get(name, ()) for key in set(one) - keys
    ]
    found += ["uri"] if not re.fullmatch(r"[a-z][a-z0-9+.-]*:\S+", item.get("uri", "")) else []
    found += ["type"] if item.get("type") != "text" else []
    found += ["date"] if "versionCreated" in item and not DATE_TIME.fullmatch(item["versionCreated"]) else []
    for one in item.get("associations", ()):
        found += wrong(one, frozenset(("name", "rel"))) + ([] if one.get("name") else ["associations: name"])
    return found


def items(known: Dossier) -> list[dict[str, Any]]:
    found = json.loads(export(known, "ninjs"))
    assert [wrong(item) for item in found] == [[] for _ in found]
    return list(found)


def of(article: Article, text: str = "", **fields: Any) -> dict[str, Any]:  # noqa: ANN401 (any field of a dossier)
    """Return the item of one article in a dossier of its own, whose capture has `text` besides."""
    capture = Capture(id="capture-1", path="a.txt", uri=None, media_type="text/plain", raw_sha256="0" * 64,
                      chars=1_000, captured=None)  # fmt: skip
    span = Span(capture="capture-1", start=500, end=500 + len(text), exact=text)
    piece = Segment(id="segment-1", span=span, role="chrome", article=None, language=None, confidence=1.0)
    known = msgspec.structs.replace(
        dossier(), captures=(capture,), segments=(piece,), articles=(article,), descents=(), citations=(), entities=(),
        **fields,
    )  # fmt: skip
    return items(known)[0]


def stated(value: str, *, inferred: bool = False) -> Stated:
    return Stated(
        value=value, evidence=(), basis="inferred" if inferred else "stated", why="so it seems" if inferred else None
    )


def article(**fields: Any) -> Article:  # noqa: ANN401 (any field of an article)
    body = Span(capture="capture-1", start=0, end=9, exact="The quay.")
    given: dict[str, Any] = {
        "id": "article-1", "siglum": "A", "spans": (body,), "headline": None, "byline": (), "publisher": None,
        "dateline": None, "published": None, "language": None,
    }  # fmt: skip
    return Article(**{**given, **fields})


def test_an_item_an_article_with_what_is_stated() -> None:
    known = dossier()
    found = items(known)
    assert [item["uri"] for item in found] == [f"urn:headwater:{one.id}" for one in known.articles]
    first = found[0]
    assert first["standard"] == {
        "name": "ninjs", "version": "3.2", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#",
    }  # fmt: skip
    assert [one["value"] for one in first["headlines"]] == ["Harbour master offered to go, two say"]
    assert (first["by"], first["located"], first["language"]) == ("Marta Quill", "VELLMAR", "en")
    body = known.articles[0].spans[0].exact
    assert first["bodies"] == [{"role": "main", "contentType": "text/plain", "charCount": len(body), "value": body}]
    assert {"name": "Vellmar Lantern", "role": "publisher"} in first["infoSources"]
    assert first["descriptions"] == [{"role": "published", "contentType": "text/plain", "value": "2031-03-04"}]
    assert "copyrightHolder" not in first, "a publisher is no holder of rights"


def test_who_stems_from_whom_is_an_association() -> None:
    copy = items(dossier())[1]
    (above,) = (one for one in copy["associations"] if one["rel"] == "derivedFrom")
    assert (above["uri"], above["name"]) == ("urn:headwater:article-a", "Harbour master offered to go, two say")
    assert above["edNote"] == "exact; probability 0.99; 100% of the text stems from it"
    lost = items(dossier())[3]
    assert lost["edNote"] == "Stems in part or whole from a text that is not in the pile."
    assert all(one["rel"] != "derivedFrom" for one in lost.get("associations", ()))


def test_what_is_inferred_becomes_no_field() -> None:
    day = Published(earliest="2031-03-04", latest="2031-03-05", evidence=(), basis="inferred", why="by its place")
    bare = of(article(headline=stated("Quay", inferred=True), byline=(stated("Ada Lunt", inferred=True),),
                      publisher=stated("The Slip", inferred=True), published=day))  # fmt: skip
    assert set(bare) == {"uri", "standard", "type", "bodies", "altIds"}


@pytest.mark.parametrize(
    ("moment", "last", "created", "told"),
    [
        ("2031-03-04T08:05+02:00", "2031-03-05", "2031-03-04T08:05:00+02:00", None),
        ("2031-03-04T08:05", "2031-03-05", None, "2031-03-04T08:05"),
        (None, "2031-03-05", None, "2031-03-04"),
        (None, "2031-03-07", None, "2031-03-04/2031-03-06"),
        (None, None, None, "2031-03-04/.."),
    ],
)
def test_a_moment_needs_its_offset(moment: str | None, last: str | None, created: str | None, told: str | None) -> None:
    known = Published(earliest="2031-03-04", latest=last, evidence=(), basis="stated", moment=moment)
    item = of(article(published=known))
    assert item.get("versionCreated") == created
    assert [one["value"] for one in item.get("descriptions", ())] == ([told] if told else [])


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© 2031 The Slip. All rights reserved.", "The Slip"),
        ("Copyright © 2029-2031 Slip All rights reserved", "Slip"),
        ("Copyright 2031, by The Slip | Terms", "The Slip"),
        ("(c) 2031 Harbour Wire", "Harbour Wire"),
        ("© 2031 Slip Holdings", None),
        ("© 2031 The Slip\n© 2031 Harbour Wire", None),
        ("The Slip copyright case of 2031 goes on", None),
        ("The Slip, 2031", None),
    ],
)
def test_a_notice_names_the_holder_where_the_article_is_its(line: str, holder: str | None) -> None:
    item = of(article(publisher=stated("The Slip"), agencies=(stated("Harbour Wire"),)), line)
    assert item.get("copyrightHolder") == holder
    assert ("copyrightNotice" in item) == (holder is not None)


def test_a_notice_of_correction_is_a_body_of_its_own() -> None:
    main = Span(capture="capture-1", start=0, end=9, exact="The quay.")
    notice = Span(capture="capture-1", start=10, end=20, exact="It was two")
    item = of(article(spans=(main, notice), notices=(notice,)))
    assert [(one["role"], one["value"]) for one in item["bodies"]] == [
        ("main", "The quay."),
        ("correction", "It was two"),
    ]


def test_an_outlet_does_not_cite_itself() -> None:
    known = dossier()
    (credit,) = {msgspec.structs.replace(known.citations[0], article="article-a", outlet="vellmar lantern")}
    found = items(msgspec.structs.replace(known, citations=(credit, *known.citations)))
    assert [one["role"] for one in found[0]["infoSources"] if "lantern" in one["name"].lower()] == ["publisher"]
