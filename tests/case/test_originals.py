"""The bytes of a case, and reading them anew."""

from pathlib import Path

from headwater.case import new_case, open_case
from headwater.settings import AttributionSettings, Settings

RULES = Settings(attribution=AttributionSettings(reader="rules"))


def test_bytes_by_name_each_file_once(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    (pile / "slip").mkdir(parents=True)
    (pile / "slip" / "quay.txt").write_bytes(b"The quay was shut on Monday.\r\n")
    (pile / "big.txt").write_bytes(b"x" * (2 << 20) + b"y")
    (pile / "twin.txt").symlink_to(pile / "big.txt")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([pile]))
        held = {one.path: one for one in case.originals()}
        assert list(held) == ["big.txt", "slip/quay.txt"]
        assert b"".join(held["slip/quay.txt"].chunks()) == b"The quay was shut on Monday.\r\n"
        chunks = list(held["big.txt"].chunks())
        assert (len(chunks), sum(map(len, chunks)), held["big.txt"].size) == (3, (2 << 20) + 1, (2 << 20) + 1)


def test_reading_anew_gives_what_tracing_read(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_bytes(b"The quay was shut on Monday, Ada Lunt said.\n")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([tmp_path / "quay.txt"]))
        traced = case.trace(RULES)
    (tmp_path / "quay.txt").unlink()
    with open_case(tmp_path / "case.hw", write=False) as case:
        assert case.read() == traced.pile
