"""A crate from a case or a dossier: by the rules, with all that is there, and the same each time."""

from pathlib import Path

import msgspec
import pytest

from headwater import capture
from headwater.case import new_case, open_case
from headwater.dossier import decode
from headwater.dossier.verifying import verify
from headwater.errors import UsageError
from headwater.settings import AttributionSettings, CaptureSettings, Settings
from headwater.web.crate import crate_of, crate_of_case
from tests.dossier.crate.rules import broken, bytes_of, graph_of
from tests.dossier.test_export import dossier

RULES = Settings(attribution=AttributionSettings(reader="rules"))
STORY = (
    "By Brede Aalto\nMarch 11, 2031\n\nOXMERE — The ferry board shut the north slip on Tuesday after a hawser parted, "
    "two people briefed on the inspection said. They asked not to be named. The board declined to comment.\n"
)
ROWS = '{"id": "1", "text": "The slip was shut, Ole Vik said.", "uri": "https://slip.example/1"}\n' * 2


def traced_case(tmp_path: Path) -> Path:
    pile = tmp_path / "pile"
    (pile / "day 1").mkdir(parents=True)
    (pile / "day 1" / "slip.txt").write_text(STORY, encoding="utf-8")
    (pile / "rows.jsonl").write_text(ROWS, encoding="utf-8")
    (pile / "scan.bin").write_bytes(b"\x00\x01\x02")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([pile]))
        case.trace(RULES)
    return tmp_path / "case.hw"


def files_of(place: Path, **given: str) -> dict[str, bytes]:
    with open_case(place, write=False) as case:
        return bytes_of(crate_of_case(case, **given))


def test_of_a_case_with_its_captures_and_texts(tmp_path: Path) -> None:
    files = files_of(traced_case(tmp_path))
    assert broken(files) == []
    assert files["captures/day 1/slip.txt"] == STORY.encode()
    assert files["captures/rows.jsonl"] == ROWS.encode()
    assert files["captures/scan.bin"] == b"\x00\x01\x02"
    assert {"dossier.json", "dossier.html", "dossier.csv", "dossier.jsonld"} <= set(files)
    graph, known = graph_of(files), decode(files["dossier.json"])
    texts = {
        key.removeprefix("texts/").removesuffix(".txt"): raw.decode() for key, raw in files.items() if "texts/" in key
    }
    assert texts.keys() == {one.id for one in known.captures}
    assert all(len(texts[one.id]) == one.chars for one in known.captures)
    assert graph["captures/day%201/slip.txt"]["encodingFormat"] == "text/plain"
    rows = [one for one in known.captures if one.path.startswith("rows.jsonl#")]
    assert [graph[f"#{one.id}"]["isPartOf"]["@id"] for one in rows] == ["captures/rows.jsonl"] * 2
    assert {graph[f"#{one.id}"]["url"] for one in rows} == {"https://slip.example/1"}


def test_whoever_gets_a_crate_can_check_it(tmp_path: Path) -> None:
    for name, content in files_of(traced_case(tmp_path)).items():
        place = tmp_path / "given" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    known = decode((tmp_path / "given" / "dossier.json").read_bytes())
    report = verify(known, capture.read([tmp_path / "given" / "captures"], CaptureSettings()))
    assert report.faults == ()
    assert (report.found, report.checked, report.more) == (report.captures, report.spans, 0)


def test_the_same_bytes_each_time_and_the_day_that_is_asked_for(tmp_path: Path) -> None:
    place = traced_case(tmp_path)
    assert files_of(place) == files_of(place)
    assert graph_of(files_of(place, published="2031-04-01"))["./"]["datePublished"] == "2031-04-01"


def test_other_inputs_than_the_dossier_was_made_of_stay_out(tmp_path: Path) -> None:
    place = traced_case(tmp_path)
    (tmp_path / "late.txt").write_text("The slip is open again.", encoding="utf-8")
    with open_case(place) as case:
        list(case.add([tmp_path / "late.txt"]))
    files = files_of(place)
    assert broken(files) == []
    assert not any(name.startswith("captures/") for name in files)
    assert any(name.startswith("texts/") for name in files)


def test_of_a_dossier_alone_its_captures_are_described() -> None:
    files = bytes_of(crate_of(dossier(), "2031-03-20"))
    assert broken(files) == []
    assert set(files) == {"dossier.json", "dossier.html", "dossier.csv", "dossier.jsonld", "ro-crate-metadata.json"}
    early = msgspec.structs.replace(dossier(), segments=(), articles=(), sources=(), attributions=(), claims=())
    bare = dict.fromkeys(("descents", "reuses", "families", "citations", "events", "comparisons", "entities"), ())
    early = msgspec.structs.replace(early, **bare)
    assert "dossier.html" not in bytes_of(crate_of(early, "2031-03-20"))


def test_without_a_day_there_is_no_crate() -> None:
    undated = tuple(msgspec.structs.replace(one, captured=None) for one in dossier().captures)
    with pytest.raises(UsageError, match="--date YYYY-MM-DD"):
        crate_of(msgspec.structs.replace(dossier(), captures=undated, corrections=()))
