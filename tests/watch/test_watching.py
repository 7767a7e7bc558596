import os
from pathlib import Path

import pytest

from headwater.case import new_case, open_case
from headwater.errors import LockedError
from headwater.settings import AttributionSettings, Settings
from headwater.watch import Watch
from headwater.watch.web import Web
from tests.watch.served import Clock, Served, manners
from tests.watch.test_web import page

RULES = Settings(attribution=AttributionSettings(reader="rules"))
TEXT = (
    "By Ilse Varga\nMarch 11, 2031\n\nOSTRAND — The harbour board closed the {} quay on Monday, Marit Solvane said. "
    "Inspectors found cracks in fourteen supports, according to two people briefed on the report.\n"
)


def write(place: Path, text: str) -> None:
    place.parent.mkdir(exist_ok=True)
    place.write_text(text, encoding="utf-8")
    os.utime(place, (1_900_000_000, 1_900_000_000 + len(text)))


def test_rounds_take_in_what_is_new_and_trace_it(tmp_path: Path) -> None:
    pile, case = tmp_path / "pile", tmp_path / "case.hw"
    write(pile / "north.txt", TEXT.format("north"))
    told: list[str] = []
    watch = Watch(case, [pile], settings=RULES, tell=told.append)
    watch.round()  # files of the future are looked at twice
    first = watch.round()
    assert first.added == (str(pile / "north.txt"),)
    assert first.traced is not None
    assert first.changes is None
    assert f"added {pile / 'north.txt'}" in told
    assert watch.round().traced is None
    write(pile / "south.txt", TEXT.format("south"))
    watch.round()
    second = watch.round()
    assert second.added == (str(pile / "south.txt"),)
    assert second.changes is not None
    assert [change.path for change in second.changes.captures] == ["south.txt"]
    (pile / "south.txt").unlink()
    assert watch.round()[:2] == ((), ())
    with open_case(case) as opened:
        assert len(opened.items()) == 2


def test_a_folder_that_is_not_there_is_said_and_may_come(tmp_path: Path) -> None:
    watch = Watch(tmp_path / "case.hw", [tmp_path / "later"], settings=None)
    assert "later: no such file or folder" in watch.round().said[0]
    write(tmp_path / "later" / "north.txt", TEXT.format("north"))
    watch.round()
    assert len(watch.round().added) == 1


def test_another_writer_ends_a_round_and_nothing_is_lost(tmp_path: Path) -> None:
    write(tmp_path / "pile" / "north.txt", TEXT.format("north"))
    watch = Watch(tmp_path / "case.hw", [tmp_path / "pile"], settings=None)
    with new_case(tmp_path / "case.hw"), pytest.raises(LockedError):
        watch.round()
    watch.round()
    assert len(watch.round().added) == 1


def test_folders_and_the_web_go_into_one_dossier(served: Served, clock: Clock, tmp_path: Path) -> None:
    served.replies["gazette.example/quay"] = page("the south quay")
    write(tmp_path / "pile" / "north.txt", TEXT.format("north"))
    urls = [served.url("gazette.example/quay"), served.url("gazette.example/gone")]
    web = Web(urls, manners(served, clock), every=60)
    watch = Watch(tmp_path / "case.hw", [tmp_path / "pile"], web, settings=RULES)
    first, second = watch.round(), watch.round()
    assert first.added[0].startswith("fetched/gazette.example/quay-")
    assert "the server says 404" in first.said[0]
    assert second.traced is not None
    captures = second.traced.dossier.captures
    assert {capture.uri for capture in captures} == {None, served.url("gazette.example/quay")}
