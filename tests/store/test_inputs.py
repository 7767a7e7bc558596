import hashlib
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.store import create, opened
from headwater.store.inputs import RawBytes, inputs, keep, remove
from tests.store.stores import NOW, filled, fresh, kept

MEGABYTE = 1 << 20


def whole(source: RawBytes, size: int) -> bytes:
    parts = []
    while chunk := source.read(size):
        parts.append(chunk)
    return b"".join(parts)


@pytest.mark.parametrize("size", [0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 7])
def test_bytes_come_back_as_they_were_given_at_any_place(size: int, tmp_path: Path) -> None:
    raw = bytes(n * 7 % 251 for n in range(1000)) * (size // 1000 + 1)
    raw = raw[:size]
    with create(tmp_path / "case.hw") as store:
        (item,) = kept(store, fresh("a.bin", raw))
        assert (item.sha256, item.bytes, item.is_new) == (hashlib.sha256(raw).hexdigest(), size, True)
        source = RawBytes(store, item)
        assert whole(source, 65_537) == raw
        assert source.damage is None
        for start in (0, size // 2, MEGABYTE - 3, max(0, size - 2)):
            assert source.at(start, 10) == raw[start : start + 10]


def test_equal_bytes_are_stored_once_whatever_they_are_called(tmp_path: Path) -> None:
    raws = {"small": b"one text", "large": b"x" * (2 * MEGABYTE + 5)}
    with create(tmp_path / "case.hw") as store:
        found = kept(store, *(fresh(f"{n}-{k}.txt", raw) for n in range(3) for k, raw in raws.items()))
        assert [item.is_new for item in found] == [True] * 6
        assert store.connection.execute("SELECT count(*), sum(bytes) FROM raw").fetchone() == (
            2,
            sum(map(len, raws.values())),
        )
        stored = store.connection.execute("SELECT sum(length(data)) FROM raw_part").fetchone()
        assert stored == (sum(map(len, raws.values())),)


def test_what_is_there_already_is_kept_once(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        kept(store, fresh("a.txt", b"a"), fresh("b.txt", None, fault="a pipe (FIFO), not a file"))
        again = kept(store, fresh("a.txt", b"a"), fresh("b.txt", None, fault="a pipe (FIFO), not a file"))
        assert [item.is_new for item in again] == [False, False]
        later = kept(store, fresh("a.txt", b"another day"))
        assert later[0].is_new
        assert [(i.place, i.bytes) for i in inputs(store)] == [("/pile/a.txt", 11), ("/pile/a.txt", 1), ("/pile/b.txt", None)]  # fmt: skip  # noqa: E501


def test_what_was_yielded_stands_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "case.hw"
    with create(path) as store:
        stream = keep(store, (fresh(f"{n}.txt", bytes([n])) for n in range(200)), NOW)
        acknowledged = [item.place for item in itertools.islice(stream, 65)]
        with opened(path, write=False) as reader:
            assert set(acknowledged) <= {item.place for item in inputs(reader)}
        stream.close()


def test_a_batch_that_fails_acknowledges_nothing_of_it(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:

        def torn() -> object:
            yield fresh("a.txt", b"a")
            raise RuntimeError("the folder went away")

        with pytest.raises(RuntimeError):
            list(keep(store, torn(), NOW))  # type: ignore[arg-type]
        assert inputs(store) == ()


def test_changed_bytes_are_told(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [("a.txt", b"the mayor said so")])
    with opened(path, write=True) as store:
        store.connection.execute("UPDATE raw_part SET data = ?", (b"the mayor said no",))
        source = RawBytes(store, inputs(store)[0])
        whole(source, 100)
        assert source.damage is not None
        assert "hash differs" in source.damage


def test_missing_bytes_are_told(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [("a.bin", b"x" * (2 * MEGABYTE))])
    with opened(path, write=True) as store:
        store.connection.execute("DELETE FROM raw_part WHERE number = 1")
        source = RawBytes(store, inputs(store)[0])
        assert len(whole(source, MEGABYTE)) == MEGABYTE
        assert source.damage == "the case holds only 1,048,576 of its 2,097,152 bytes"


def test_what_is_taken_out_leaves_no_byte_behind(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [("a.txt", b"the secret of Ostrand " * 50), ("b.txt", b"shared"), ("c.txt", b"shared")])  # fmt: skip  # noqa: E501
    with opened(path, write=True) as store:
        first, second, _ = inputs(store)
        remove(store, [first.id, second.id])
        assert [i.place for i in inputs(store)] == ["/pile/c.txt"]
        assert whole(RawBytes(store, inputs(store)[0]), 10) == b"shared", "another input still has them"
    assert b"secret of Ostrand" not in path.read_bytes()


@given(st.permutations(range(6)), st.lists(st.integers(0, 6), max_size=3))
def test_the_order_of_arrival_does_not_show(order: list[int], cuts: list[int]) -> None:
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder, create(Path(folder) / "case.hw") as store:
        bounds = [0, *sorted(cuts), 6]
        for first, last in itertools.pairwise(bounds):
            kept(store, *(fresh(f"{n // 2}.txt", bytes([n])) for n in order[first:last]))
        assert [(i.place, i.sha256) for i in inputs(store)] == sorted(
            (f"/pile/{n // 2}.txt", hashlib.sha256(bytes([n])).hexdigest()) for n in range(6)
        )
