import os
from pathlib import Path

import pytest

from headwater.errors import InputError
from headwater.store import create, dossiers
from headwater.store.dossiers import Made
from tests.store.stores import fresh, kept

MADE = Made("code", "settings", "inputs")


@pytest.mark.parametrize("size", [0, 10, 9_000_001])
def test_a_dossier_comes_back_byte_for_byte(size: int, tmp_path: Path) -> None:
    encoded = os.urandom(size)
    with create(tmp_path / "case.hw") as store:
        assert dossiers.read(store) is None
        assert dossiers.made(store) is None
        for raw in (b"the one before", encoded):
            with store.committed(durably=True):
                dossiers.write(store, MADE, raw)
        assert dossiers.read(store) == encoded
        assert dossiers.made(store) == MADE
        assert store.connection.execute("SELECT count(*) FROM dossier").fetchone() == (1,)


@pytest.mark.parametrize("change", ["UPDATE dossier_part SET data = x'00'", "DELETE FROM dossier_part", "UPDATE dossier SET sha256 = 'f'"])  # fmt: skip  # noqa: E501
def test_a_damaged_dossier_is_told_with_what_makes_it_again(change: str, tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        with store.committed(durably=True):
            dossiers.write(store, MADE, b"{}" * 100)
        store.connection.execute(change)
        with pytest.raises(InputError, match="headwater trace"):
            dossiers.read(store)


def test_the_hash_of_inputs_does_not_show_their_order(tmp_path: Path) -> None:
    found = set()
    for number, names in enumerate((["a", "b", "c"], ["c", "a", "b"])):
        with create(tmp_path / f"{number}.hw") as store:
            for name in names:
                kept(store, fresh(name, name.encode()))
            found.add(dossiers.inputs_sha256(store))
            kept(store, fresh("d"))
            found.add(dossiers.inputs_sha256(store))
    assert len(found) == 2
