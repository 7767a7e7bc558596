"""The dossier of a case is the one made from scratch, byte for byte, however its captures came."""

import random
import shutil
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.case import new_case, open_case
from headwater.dossier import encode
from headwater.model import Dossier
from headwater.settings import ClaimSettings, SegmentSettings, Settings
from headwater.store.derived import Derived
from headwater.trace import trace


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The demo pile, copies of some of it in other folders, two files of one name, a link, what cannot be read."""
    folder = tmp_path_factory.mktemp("pile")
    with as_file(files("headwater.demo") / "pile") as source:
        shutil.copytree(source, folder / "demo")
    paths = sorted((folder / "demo").iterdir())
    (folder / "other").mkdir()
    text = (folder / "demo" / "statement.txt").read_text("utf-8")
    (folder / "other" / "statement.txt").write_text(text, encoding="utf-8", newline="")
    (folder / "other" / "blog-copy.txt").write_text(f"{text}\nPasted by a reader.\n", encoding="utf-8", newline="")
    (folder / "other" / "link.txt").symlink_to(folder / "demo" / "sentinel-wednesday.txt")
    (folder / "other" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    return [*paths, *sorted((folder / "other").iterdir())]


@pytest.fixture(scope="module")
def scratch(pile: list[Path]) -> bytes:
    return encode(trace(pile).dossier)


@settings(max_examples=3)
@given(data=st.data())
def test_any_order_in_any_parts_gives_the_dossier_made_from_scratch(
    pile: list[Path], scratch: bytes, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(pile))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(pile) - 1), max_size=3)))
    traced_after = data.draw(st.sets(st.integers(0, len(cuts))))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "case.hw"
        new_case(place).close()
        for number, (first, last) in enumerate(zip([0, *cuts], [*cuts, len(order)], strict=True)):
            with open_case(place) as case:
                list(case.add(order[first:last]))
                if number in traced_after:
                    case.trace()
        with open_case(place) as case:
            assert encode(case.trace().dossier) == scratch


def test_what_was_taken_out_leaves_no_trace(pile: list[Path], tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        case.trace()
        names = [item.path for item in case.items()]
        gone = [name for name in names if "blog" in name or "link" in name]
        case.remove(gone)
        found = case.trace().dossier
    kept = [path for path in pile if "blog" not in path.name and "link" not in path.name]
    assert encode(found) == encode(trace(kept).dossier)


def test_other_settings_are_other_answers_and_both_are_right(
    pile: list[Path], scratch: bytes, tmp_path: Path
) -> None:
    strict = Settings(claim=ClaimSettings(min_similarity=0.7), segment=SegmentSettings(min_article_chars=900))
    strictly = encode(trace(pile, strict).dossier)
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        for chosen, expected in ((Settings(), scratch), (strict, strictly), (Settings(), scratch)):
            assert encode(case.trace(chosen).dossier) == expected


class Counted(Derived):
    """Counts what had to be made anew."""

    made: list[str]

    def keep(self, step: str, version: str, key: str, value: bytes) -> None:
        self.made.append(step)
        super().keep(step, version, key, value)


def test_only_what_depends_on_a_new_capture_is_made_anew(
    pile: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(Counted, "made", made, raising=False)
    monkeypatch.setattr("headwater.case.tracing.Derived", Counted)
    story = "By Rolf Anker\n\nOSTRAND — The lock gate of Ostrand was painted green on Friday, Rolf Anker wrote. " * 6
    (tmp_path / "new.txt").write_text(story, encoding="utf-8")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        case.trace()
        first = len(made)
        made.clear()
        list(case.add([tmp_path / "new.txt"]))
        case.trace()
        assert made.count("capture") == 1
        assert made.count("page") == 1
        assert made.count("reading") <= 1
        assert len(made) < first / 3
        made.clear()
        case.trace()
        assert made == []


def test_what_is_remembered_wrongly_shaped_is_made_again(pile: list[Path], scratch: bytes, tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        case.trace()
        chance = random.Random(3)
        rows = case._store.connection.execute("SELECT rowid FROM derived").fetchall()
        for (row,) in rows:
            case._store.connection.execute("UPDATE derived SET value = ? WHERE rowid = ?", (chance.randbytes(30), row))
        case._store.connection.execute("DELETE FROM dossier")
        assert encode(case.trace().dossier) == scratch


def test_reading_stops_at_the_same_place_when_the_pile_is_bounded(
    pile: list[Path], scratch: bytes, tmp_path: Path
) -> None:
    def bounded(chars: int) -> Settings:
        return Settings(capture=Settings().capture.__class__(max_pile_chars=chars))

    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        case.trace()
        for chars in (100, 5_000, 12_000):
            expected: Dossier = trace(pile, bounded(chars)).dossier
            assert encode(case.trace(bounded(chars)).dossier) == encode(expected)
            assert encode(case.trace(bounded(chars)).dossier) == encode(expected)
        assert encode(case.trace().dossier) == scratch


def test_claims_of_one_story_are_not_made_again_for_another(
    pile: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(Counted, "made", made, raising=False)
    monkeypatch.setattr("headwater.case.tracing.Derived", Counted)
    said = (
        "Grobbels of Zemmelik were weighed by Pirrin Tolk on {}, "
        "and the tallest of them, Pirrin Tolk said, weighs {}. "
    )
    gates, more = ("By Runa Quill\n\nZEMMELIK — " + said.format(*told) * 6 for told in (("Friday", 7), ("Sunday", 9)))
    (tmp_path / "gates.txt").write_text(gates, encoding="utf-8")
    (tmp_path / "more.txt").write_text(more, encoding="utf-8")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([*pile, tmp_path / "gates.txt"]))
        case.trace()
        assert [made.count(step) for step in ("claims", "origins", "events")] == [2, 2, 2]
        made.clear()
        list(case.add([tmp_path / "more.txt"]))
        found = case.trace().dossier
        assert [made.count(step) for step in ("claims", "origins", "events")] == [1, 1, 1]
    assert encode(found) == encode(trace([*pile, tmp_path / "gates.txt", tmp_path / "more.txt"]).dossier)
