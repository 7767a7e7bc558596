"""The document of a crate: what the specification demands, and nothing that is not known."""

import hashlib
import json
from typing import Any

import msgspec
import pytest

from headwater.dossier.crate import Crate, Original, Part, metadata
from headwater.dossier.crate.description import last_day
from headwater.errors import UsageError
from headwater.model import Capture, Dossier, Interval, LedgerEntry, ModelUsed
from tests.dossier.crate.rules import broken, bytes_of, graph_of
from tests.dossier.test_export import dossier


def forms() -> tuple[Part, ...]:
    return (Part.of("dossier.json", b"{}", "application/json", "Dossier", "All of it."),)


def described(crate: Crate) -> dict[str, dict[str, Any]]:
    """Return the entities of a crate by id, after it was held against the rules."""
    texts = list(crate.texts.values())
    files = bytes_of([*crate.forms, *(one.part for one in crate.originals), *texts, metadata(crate)])
    assert broken(files) == []
    return graph_of(files)


def with_captures(*captures: Capture, entries: tuple[tuple[str, tuple[str, ...]], ...]) -> Dossier:
    told = tuple(LedgerEntry(path=path, status="ok", reason=None, captures=ids) for path, ids in entries)
    ledger = msgspec.structs.replace(
        dossier().ledger, inputs=len(told), ok=len(told), partial=0, quarantined=0, entries=told
    )
    return msgspec.structs.replace(dossier(), captures=captures, ledger=ledger)


def capture(key: str, path: str, raw: bytes, **fields: Any) -> Capture:  # noqa: ANN401 (any field of a capture)
    given = {"uri": None, "media_type": "text/html", "chars": 3, "captured": None, **fields}
    return Capture(id=key, path=path, raw_sha256=hashlib.sha256(raw).hexdigest(), **given)


def test_captures_that_are_not_there_are_described() -> None:
    graph = described(Crate(dossier(), forms(), (), {}, "2031-03-20"))
    for one in dossier().captures:
        entity = graph[f"#{one.id}"]
        assert (entity["name"], entity["sha256"], entity["encodingFormat"]) == (
            one.path,
            one.raw_sha256,
            one.media_type,
        )
        assert entity["localPath"] == one.path
        assert ("url" in entity) == (one.uri is not None)
    root = graph["./"]
    assert root["datePublished"] == "2031-03-20"
    assert root["license"].startswith("No licence is stated.")
    assert "verify" not in root["description"]


def test_captures_that_are_there_are_files_and_what_lies_in_one_is_part_of_it() -> None:
    page, pack = b"<p>one", b"{}\n{}\n"
    known = with_captures(
        capture("capture-1", "a b#1.html", page, uri="https://slip.example/a",
                captured=Interval(earliest="2031-03-04T08:00", latest="2031-03-04T08:00")),
        capture("capture-2", "rows.jsonl#1", b"{}"),
        entries=(("a b#1.html", ("capture-1",)), ("rows.jsonl", ("capture-2",))),
    )  # fmt: skip
    originals = [Original("a b#1.html", Part.of("captures/a b#1.html", page, "", "a b#1.html", "As it came.")),
                 Original("rows.jsonl", Part.of("captures/rows.jsonl", pack, "", "rows.jsonl", "As is."))]  # fmt: skip
    texts = {"capture-1": Part.of("texts/capture-1.txt", b"one", "text/plain", "Text", "Its text.")}
    graph = described(Crate(known, forms(), originals, texts, "2031-03-20"))
    page_entity = graph["captures/a%20b%231.html"]
    assert page_entity["encodingFormat"] == "text/html"
    assert (page_entity["url"], page_entity["dateCreated"]) == ("https://slip.example/a", "2031-03-04T08:00")
    assert "encodingFormat" not in graph["captures/rows.jsonl"], "of a container it is not known"
    assert graph["#capture-2"]["isPartOf"] == {"@id": "captures/rows.jsonl"}
    assert "localPath" not in graph["#capture-2"]
    assert graph["texts/capture-1.txt"]["isBasedOn"] == {"@id": "captures/a%20b%231.html"}
    assert graph["#tracing"]["object"] == [{"@id": "captures/a%20b%231.html"}, {"@id": "#capture-2"}]
    assert "headwater verify dossier.json captures" in graph["./"]["description"]


def test_a_packed_capture_is_no_file_byte_for_byte() -> None:
    known = with_captures(capture("capture-1", "a.html.gz", b"<p>one"), entries=(("a.html.gz", ("capture-1",)),))
    packed = Original("a.html.gz", Part.of("captures/a.html.gz", b"\x1f\x8b", "", "a.html.gz", "As it came."))
    graph = described(Crate(known, forms(), (packed,), {}, "2031-03-20"))
    assert graph["#capture-1"]["isPartOf"] == {"@id": "captures/a.html.gz"}


def test_software_and_models_made_it_and_a_licence_stands_where_it_is_known() -> None:
    known = dossier()
    models = (ModelUsed(name="headwater-lines", sha256="a" * 64), ModelUsed(name="reader", sha256="b" * 64))
    producer = msgspec.structs.replace(known.producer, name="headwater", models=models)
    graph = described(Crate(msgspec.structs.replace(known, producer=producer), forms(), (), {}, "2031-03-20"))
    act = graph["#tracing"]
    assert act["@type"] == "CreateAction"
    assert [graph[one["@id"]]["name"] for one in act["instrument"]] == ["headwater", "headwater-lines", "reader"]
    assert act["result"] == [{"@id": "dossier.json"}]
    assert producer.settings_sha256 in act["description"]
    assert "endTime" not in act, "nobody knows when"
    assert graph["#software"]["version"] == producer.version
    assert graph[graph["#software"]["license"]["@id"]]["name"] == "Apache-2.0"
    other = msgspec.structs.replace(known, producer=msgspec.structs.replace(producer, name="another", models=()))
    assert "license" not in described(Crate(other, forms(), (), {}, "2031-03-20"))["#software"]


def test_a_larger_reader_is_an_instrument_whose_file_nobody_has() -> None:
    known = dossier()
    models = (ModelUsed(name="large", sha256=None, host="127.0.0.1:8080"),)
    producer = msgspec.structs.replace(known.producer, models=models)
    graph = described(Crate(msgspec.structs.replace(known, producer=producer), forms(), (), {}, "2031-03-20"))
    (asked,) = [graph[one["@id"]] for one in graph["#tracing"]["instrument"] if one["@id"] != "#software"]
    assert asked["name"] == "large"
    assert "sha256" not in asked
    assert "127.0.0.1:8080" in asked["description"]


def test_a_stretch_of_days_is_no_date_of_a_capture() -> None:
    spread = Interval(earliest="2031-03-01", latest="2031-04-01")
    known = with_captures(capture("capture-1", "a.html", b"x", captured=spread), entries=(("a.html", ("capture-1",)),))
    assert "dateCreated" not in described(Crate(known, forms(), (), {}, "2031-03-20"))["#capture-1"]


def test_the_day_is_the_last_on_which_somebody_worked_on_it() -> None:
    bare = msgspec.structs.replace(
        dossier(),
        captures=tuple(msgspec.structs.replace(one, captured=None) for one in dossier().captures),
        corrections=(),
    )
    with pytest.raises(UsageError, match="--date"):
        last_day(bare)
    assert last_day(bare, ["2031-03-07T10:00:00+00:00", "2031-03-09T00:00:00+00:00"]) == "2031-03-09"
    taken = Interval(earliest="2031-03-08", latest="2031-03-09")
    held = (msgspec.structs.replace(bare.captures[0], captured=taken), *bare.captures[1:])
    assert last_day(msgspec.structs.replace(bare, captures=held)) == "2031-03-08"
    assert last_day(dossier(), ["1999-01-01"]) >= "1999-01-01"


def test_the_rules_would_find_it() -> None:
    document = json.loads(b"".join(metadata(Crate(dossier(), forms(), (), {}, "2031-03-20")).chunks()))

    def rules(change: Any) -> list[str]:  # noqa: ANN401 (a function of a document)
        held = json.loads(json.dumps(document))
        change(held["@graph"])
        return broken({"dossier.json": b"{}", "ro-crate-metadata.json": json.dumps(held).encode()})

    assert rules(lambda _: None) == []
    assert rules(lambda graph: graph[1].pop("license")) == ["the root has a license"]
    assert rules(lambda graph: graph[1].update(datePublished="soon")) == ["the root has one day of publication"]
    assert rules(lambda graph: graph[1]["hasPart"].pop(0)) == ["dossier.json is linked from the root"]
    assert rules(lambda graph: graph[2].update(contentSize="3")) == ["dossier.json has its size"]
    assert "no two entities have one id" in rules(lambda graph: graph.append(graph[2]))
    assert "wrong is a term of the context" in rules(lambda graph: graph[2].update(wrong=1))
