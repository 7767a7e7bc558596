"""Open forms: everything in them is what the dossier says, and nothing in them runs."""

import csv
import io
import json
from typing import Any

import msgspec
import pytest

from headwater.dossier import FORMS, decode, encode, export
from headwater.dossier.plain import cell, markdown
from headwater.dossier.ranking import ranked
from headwater.dossier.table import COLUMNS
from headwater.errors import InputError, UsageError
from headwater.model import Dossier, Origins
from tests.web import sample, sheets


def spelt(value: Any) -> Any:  # noqa: ANN401 (whatever a dossier holds)
    """Return a value without lone surrogates, which no capture of ours has."""
    if isinstance(value, str):
        return value.replace("\ud800", "\ufffd")
    if isinstance(value, dict):
        return {key: spelt(one) for key, one in value.items()}
    return [spelt(one) for one in value] if isinstance(value, (list, tuple)) else value


def dossier() -> Dossier:
    return msgspec.convert(spelt(msgspec.to_builtins(sample.dossier())), Dossier)


def texts() -> dict[str, str]:
    return {key: spelt(text) for key, text in sheets.texts().items()}


def rows() -> list[dict[str, str]]:
    written = export(dossier(), "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_a_dossier_comes_back_as_it_was() -> None:
    assert decode(encode(dossier())) == dossier()
    assert decode(export(dossier(), "json")) == dossier()


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"schema": "headwater/dossier/2"}', b"\xff\xfe"])
def test_what_is_no_dossier_is_refused(broken: bytes) -> None:
    with pytest.raises(InputError, match="not a dossier of the form headwater/dossier/1"):
        decode(broken)


def test_an_unknown_form_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="json, csv, markdown, jsonld"):
        export(dossier(), "pdf")


def test_the_table_has_one_row_a_statement_in_order_of_weight() -> None:
    claims = ranked(dossier().claims)
    assert [row["claim_id"] for row in rows()] == [claim.id for claim in claims for _ in claim.statements]
    assert tuple(rows()[0]) == COLUMNS
    first = rows()[0]
    assert (first["origins_low"], first["origins_high"], first["unseen"]) == ("2", "3", "1")
    assert (first["outlet"], first["source"], first["source_class"]) == (
        "Vellmar Lantern", "two people briefed on the talks", "anonymous",
    )  # fmt: skip


def test_places_in_the_table_select_their_words() -> None:
    for row in rows():
        words = texts()[row["capture_id"]][int(row["start"]) : int(row["end"])]
        assert row["exact"] == cell(words)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ('=HYPERLINK("http://x.example")', "'=HYPERLINK(\"http://x.example\")"),
        ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r\n=1", "'\r\n=1"),
        (" =1", "' =1"),
        ("plain = text", "plain = text"), ("\u202e=1", "\ufffd=1"), ("a\0b\ud800", "a\ufffdb\ufffd"), ("", ""),
    ],
)  # fmt: skip
def test_cells_are_no_formulas(text: str, held: str) -> None:
    assert cell(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("[a](javascript:b)", "\\[a\\]\\(javascript:b\\)"),
        ("# head", "\\# head"), ("1. one", "1\\. one"), ("- one", "\\- one"), ("a | b", "a \\| b"),
        ("a\n\n# b", "a \\# b"),
        ("![x](http://y)", "\\!\\[x\\]\\(http\\://y\\)"), ("&lt;", "&amp;lt;"),
        ("`x` *y* _z_", "\\`x\\` \\*y\\* \\_z\\_"),
        ("3.5 of www.x.example", "3.5 of www\\.x.example"), ("\u202eevil", "\ufffdevil"),
    ],
)  # fmt: skip
def test_markdown_of_strangers_is_text(text: str, held: str) -> None:
    assert markdown(text) == held


def test_notes_say_bounds_reasons_and_words() -> None:
    said = export(dossier(), "markdown").decode()
    assert "at least 2, at most 3 distinct origins, as the outlets describe them; 0 on record, 2 against, 1 uns" in said
    assert "- The Lantern’s two people are told apart by its own text: at least 2." in said
    assert "### Conflict\n\nBoth cannot be so as worded.\n\n- **number** " in said
    assert "- quarantined: scan.pdf: no reader for application/pdf" in said
    assert "<img" not in said
    assert "<script" not in said


def places(value: Any) -> list[tuple[str, int, int, str]]:  # noqa: ANN401 (JSON)
    """Return every place of a JSON-LD document: capture, start, end and words."""
    if isinstance(value, list):
        return [place for one in value for place in places(one)]
    if not isinstance(value, dict):
        return []
    if value.get("@type") == "oa:SpecificResource":
        position, quote = value["oa:hasSelector"]
        source = value["oa:hasSource"]["@id"].removeprefix("urn:headwater:")
        return [(source, position["oa:start"], position["oa:end"], quote["oa:exact"])]
    return [place for one in value.values() for place in places(one)]


def test_linked_data_has_every_place_right_and_fetches_nothing() -> None:
    linked = json.loads(export(dossier(), "jsonld"))
    assert isinstance(linked["@context"], dict)
    found = places(linked["@graph"])
    assert len(found) > 40
    assert all(texts()[capture][start:end] == exact for capture, start, end, exact in found)
    graph = {one["@id"]: one for one in linked["@graph"] if "@type" in one}
    claim = graph["urn:headwater:claim-offer"]
    assert (claim["headwater:originsLow"], claim["headwater:originsHigh"]) == (2, 3)
    assert len(claim["schema:appearance"]) == 7
    derived = [one for one in linked["@graph"] if one.get("prov:wasDerivedFrom")]
    assert [(one["@id"], one["prov:wasDerivedFrom"]["@id"]) for one in derived] == [
        ("urn:headwater:article-b", "urn:headwater:article-a")
    ]


def test_an_open_bound_stays_open() -> None:
    claim = msgspec.structs.replace(dossier().claims[1], origins=Origins(low=2, high=None, unseen=0, why=()))
    open_ended = msgspec.structs.replace(dossier(), claims=(claim,))
    assert "at least 2 distinct origins, no upper bound" in export(open_ended, "markdown").decode()
    line = export(open_ended, "csv").decode("utf-8-sig").splitlines()[1]
    assert ",2,,0," in line


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_utf_8_and_the_same_each_time(form: str) -> None:
    assert export(dossier(), form).decode("utf-8-sig")
    assert export(dossier(), form) == export(dossier(), form)


def test_a_descent_that_is_not_likely_is_no_plain_fact() -> None:
    (first, *rest) = dossier().descents
    doubtful = msgspec.structs.replace(first, probability=0.6)
    told = export(msgspec.structs.replace(dossier(), descents=(doubtful, *rest)), "jsonld")
    assert "prov:wasDerivedFrom" not in told.decode()
    (kept,) = [
        one["prov:qualifiedDerivation"]
        for one in json.loads(told)["@graph"]
        if "prov:entity" in one.get("prov:qualifiedDerivation", {})
    ]
    assert (kept["headwater:probability"], kept["prov:entity"]["@id"]) == (0.6, "urn:headwater:article-a")


def test_differences_and_checked_quotations_are_linked_data_too() -> None:
    graph = {one["@id"]: one for one in json.loads(export(dossier(), "jsonld"))["@graph"] if "@type" in one}
    for comparison in dossier().comparisons:
        told = graph[f"urn:headwater:{comparison.id}"]
        assert (told["headwater:verdict"], told["headwater:attribute"]) == (comparison.verdict, comparison.attribute)
        assert [one["headwater:value"] for one in told["oa:hasTarget"]] == [one.value for one in comparison.members]
    for check in dossier().quotations:
        assert graph[f"urn:headwater:{check.id}"]["headwater:verdict"] == check.verdict
