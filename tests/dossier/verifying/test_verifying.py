"""A dossier against its captures: what holds is silent, and every kind of thing that does not is said."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest

from headwater import capture
from headwater.dossier import decode, encode
from headwater.dossier.verifying import Report, verify
from headwater.model import Dossier, Pile
from headwater.settings import AttributionSettings, CaptureSettings, Settings
from headwater.trace import trace

STORY = (
    "Ferry board shuts the north slip\n\nBy Brede Aalto\nMarch 11, 2031\n\nOXMERE — The ferry board of Oxmere shut the "
    "north slip on Tuesday after a hawser parted, two people briefed on the inspection said. They asked not to be "
    "named. The Oxmere Gazette first reported the closure. “Nobody was on it,” said Ada Lunt, the board's chair.\n"
)
FILES = {
    "slip.txt": STORY,
    "again.txt": STORY.replace("Brede Aalto", "Ole Vik"),
    "other.txt": "Boats run again, Ada Lunt said.",
}


@cache
def made() -> tuple[Dossier, Pile]:
    with TemporaryDirectory() as held:
        for name, text in FILES.items():
            Path(held, name).write_text(text, encoding="utf-8")
        traced = trace([held], Settings(attribution=AttributionSettings(reader="rules")))
        return traced.dossier, capture.read([held], CaptureSettings())


def report(change: Callable[[dict[str, Any]], object] = lambda _: None, pile: Pile | None = None) -> Report:
    """Return what is said of the dossier after something was changed in its JSON."""
    document = msgspec.json.decode(encode(made()[0]))
    change(document)
    return verify(decode(msgspec.json.encode(document)), pile or made()[1])


def said(change: Callable[[dict[str, Any]], object]) -> list[tuple[str, str]]:
    return [(fault.kind, fault.says) for fault in report(change).faults]


def test_what_was_made_of_the_captures_holds() -> None:
    found = report()
    assert found.faults == ()
    assert (found.captures, found.found, found.more) == (3, 3, 0)
    assert found.spans == found.checked > 20


def test_files_may_be_called_otherwise(tmp_path: Path) -> None:
    for number, text in enumerate(FILES.values()):
        (tmp_path / f"{number}.bin").write_text(text, encoding="utf-8")
    assert report(pile=capture.read([tmp_path], CaptureSettings())).faults == ()


def test_captures_that_lack_are_named_and_others_counted(tmp_path: Path) -> None:
    (tmp_path / "slip.txt").write_text(STORY.replace("Tuesday", "Sunday"), encoding="utf-8")
    (tmp_path / "other.txt").write_text(FILES["other.txt"], encoding="utf-8")
    found = report(pile=capture.read([tmp_path], CaptureSettings()))
    assert sorted((fault.kind, fault.where) for fault in found.faults) == [
        ("capture", "slip.txt"),
        ("missing", "again.txt"),
    ]
    assert any("its bytes are others: SHA-256" in fault.says for fault in found.faults)
    assert (found.captures, found.found, found.more) == (3, 1, 1)
    assert 0 < found.checked < found.spans


def test_of_captures_with_the_same_bytes_one_stands_for_the_other(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    twice = trace([tmp_path], Settings(attribution=AttributionSettings(reader="rules"))).dossier
    (tmp_path / "b.txt").unlink()
    found = verify(twice, capture.read([tmp_path], CaptureSettings()))
    assert (found.captures, found.found, found.faults) == (2, 2, ())


def quote(document: dict[str, Any]) -> None:
    span = document["claims"][0]["statements"][0]["span"]
    span["exact"] = span["exact"][::-1]


def shifted(document: dict[str, Any]) -> None:
    span = document["sources"][0]["mentions"][0]
    span["start"], span["end"] = span["start"] + 1, span["end"] + 1


@pytest.mark.parametrize("change", [quote, shifted])
def test_characters_that_stand_elsewhere(change: Callable[[dict[str, Any]], None]) -> None:
    (fault,) = report(change).faults
    assert (fault.kind, fault.where.partition("-")[0]) == ("quote", "claim" if change is quote else "source")
    assert ": characters " in fault.says
    assert "; it says " in fault.says


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("raw_sha256", "0" * 64, "SHA-256 is"), ("chars", 99_999, "length in characters is"),
        ("uri", "https://slip.example", "address is none, in the dossier https://slip.example"),
        ("captured", {"earliest": "2031-03-11", "latest": "2031-03-12"}, "date of capture is none"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_capture(field: str, value: object, told: str) -> None:
    (fault,) = said(lambda document: document["captures"][0].update({field: value}))
    assert fault[0] == "capture"
    assert told in fault[1]


def miscount(document: dict[str, Any]) -> None:
    document["ledger"]["ok"] -= 1
    document["ledger"]["partial"] += 1


def test_a_ledger_that_does_not_add_up() -> None:
    assert said(miscount) == [
        ("ledger", "the ledger: 3 inputs are ok, and it counts 2"),
        ("ledger", "the ledger: 0 inputs are partial, and it counts 1"),
    ]
    (own, other) = said(lambda document: document["ledger"]["entries"][0].update(captures=["capture-none"]))
    assert own == ("ledger", "the ledger: capture-none is no capture of the dossier")
    assert other[1].endswith("is a capture that no input has")


def first(name: str, field: str) -> Callable[[dict[str, Any]], None]:
    """Return what lets the first reference of a kind lead nowhere."""

    def change(document: dict[str, Any]) -> None:
        def walk(value: Any) -> bool:  # noqa: ANN401 (JSON)
            if isinstance(value, list):
                return any(walk(one) for one in value)
            if not isinstance(value, dict):
                return False
            if value.get(field) and isinstance(value[field], (str, list)):
                value[field] = "nobody" if isinstance(value[field], str) else ["nobody", *value[field][1:]]
                return True
            return any(walk(one) for one in value.values())

        assert walk(document[name]), f"no {name} with {field} to be broken"

    return change


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("segments", "article"), ("reuses", "left_article"), ("descents", "copy"), ("families", "base"),
        ("citations", "article"), ("citations", "source"), ("attributions", "article"), ("attributions", "source_id"),
        ("claims", "article"), ("claims", "attribution"), ("events", "claims"), ("leads", "claims"),
    ],
)  # fmt: skip
def test_ids_that_lead_nowhere(name: str, field: str) -> None:
    document = msgspec.json.decode(encode(made()[0]))
    first(name, field)(document)
    if (name, field) == ("families", "base"):  # a family whose base is no witness is no family
        document["families"][0]["witnesses"][0]["article"] = "nobody"
        document["families"][0]["variants"] = []
    found = verify(decode(msgspec.json.encode(document)), made()[1]).faults
    assert found
    assert {fault.kind for fault in found} == {"link"}
    assert any(f"its {field} is nobody, which leads nowhere" in fault.says for fault in found)


def test_an_id_of_two_and_a_span_of_no_capture() -> None:
    assert ("link", "2 claims have this id") in [
        (kind, says.partition(": ")[2])
        for kind, says in said(lambda document: document["claims"].append(document["claims"][0]))
    ]
    stray = said(lambda document: document["claims"][0]["statements"][0]["span"].update(capture="capture-none"))
    assert [kind for kind, _ in stray] == ["link"]
    assert stray[0][1].endswith("are of capture-none, which is no capture of it")


def test_segments_that_leave_text_out_or_overlap() -> None:
    assert [kind for kind, _ in said(lambda document: document["segments"].pop(0))] == ["coverage"]
    overlap = said(lambda document: document["segments"].insert(1, {**document["segments"][0], "id": "segment-again"}))
    assert [(kind, "overlap" in says) for kind, says in overlap] == [("coverage", True)]
    assert not any(kind == "coverage" for kind, _ in said(lambda document: document.update(segments=[])))
