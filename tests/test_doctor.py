"""The state of an installation: this one is whole, and what would break one is found. No test may open a socket."""

import hashlib
import os
import shutil
from importlib import metadata
from importlib.resources import files
from pathlib import Path

import pytest

import headwater.doctor
from headwater.doctor import Check, examine
from headwater.engine import session
from headwater.errors import InputError

PACKAGE = Path(str(files("headwater")))


def checks() -> dict[str, Check]:
    return {check.name: check for check in examine().checks}


def test_this_installation_is_whole() -> None:
    health = examine()
    assert health.is_whole, [check for check in health.checks if check.state == "fault"]
    names = [check.name for check in health.checks]
    assert {
        "python",
        "numpy",
        "onnxruntime",
        "sqlite",
        "cache",
        "extra serve",
        "extra spark",
        "model reader.onnx",
    } <= set(names)
    assert len(set(names)) == len(names)


def test_every_model_that_ships_is_held_against_a_hash() -> None:
    """Where a model was trained anew: (cd src/headwater && sha256sum PLACE), into models.sha256."""
    lines = (PACKAGE / "models.sha256").read_text(encoding="utf-8").splitlines()
    listed = {place: digest for digest, place in (line.split() for line in lines)}
    shipped = {one for one in PACKAGE.glob("**/weights/*") if one.suffix in (".onnx", ".npz", ".json")}
    assert set(listed) == {one.relative_to(PACKAGE).as_posix() for one in shipped}
    for place, digest in listed.items():
        assert hashlib.sha256((PACKAGE / place).read_bytes()).hexdigest() == digest, place


def test_a_model_that_is_not_the_one_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.npz").write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    (tmp_path / "models.sha256").write_text(f"{digest}  a.npz\n{digest}  sub/b.onnx\n", encoding="utf-8")
    monkeypatch.setattr(headwater.doctor, "files", lambda _: tmp_path)
    found = {one.name: one for one in headwater.doctor._models()}
    assert (found["model a.npz"].state, found["model b.onnx"].state) == ("ok", "fault")
    (tmp_path / "a.npz").write_bytes(b"weights cut sho")
    (broken, _) = headwater.doctor._models()
    assert (broken.state, digest in broken.says) == ("fault", True)


def _asked(monkeypatch: pytest.MonkeyPatch, *lines: str) -> dict[str, Check]:
    monkeypatch.setattr(metadata, "requires", lambda _: list(lines))
    return checks()


def test_libraries_and_extras_that_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    found = _asked(
        monkeypatch, "numpy>=1.26", "click>=99.1", "no-such-thing>=1", "no-other; platform_machine == 'vax'",
        'msgspec>=0.1; extra == "good"', 'absent-thing; extra == "bad"', "numpy>=900; extra == 'bad'",
    )  # fmt: skip
    assert {name: found[name].state for name in ("numpy", "click", "no-such-thing", "no-other")} == {
        "numpy": "ok", "click": "fault", "no-such-thing": "fault", "no-other": "absent",
    }  # fmt: skip
    assert "is too old; 99.1 or newer is needed" in found["click"].says
    assert (found["extra good"].state, found["extra bad"].state) == ("ok", "absent")
    assert "absent-thing: not installed" in found["extra bad"].says
    assert "numpy: " in found["extra bad"].says


def test_a_library_that_does_not_load(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> None:
        raise OSError("libgomp.so.1: cannot open")

    monkeypatch.setattr(headwater.doctor, "import_module", broken)
    found = _asked(monkeypatch, "numpy>=1.26")["numpy"]
    assert (found.state, "does not load: libgomp" in found.says) == ("fault", True)


def test_what_is_on_the_path_alone_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", unknown)
    assert checks()["package"].state == "fault"


def test_spark_needs_java(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JAVA_HOME", "PYSPARK_GATEWAY_PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(session, "find_spec", lambda _: True)  # pyspark is there
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    assert "Java" in _asked(monkeypatch, "numpy; extra == 'spark'")["extra spark"].says
    monkeypatch.setattr(shutil, "which", lambda *_, **__: "/opt/java/bin/java")
    assert checks()["extra spark"].state == "ok"
    monkeypatch.setenv("JAVA_HOME", "/nowhere/java")  # what `--engine spark` refuses is not ready
    assert checks()["extra spark"].state == "absent"


def test_a_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NUMBA_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "not" / "yet"))
    assert checks()["cache"].state == "ok"
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(tmp_path / "file"))
    found = checks()["cache"]
    assert (found.state, "set XDG_CACHE_HOME" in found.says) == ("fault", True)


def test_a_sqlite_without_search(monkeypatch: pytest.MonkeyPatch) -> None:
    def without() -> str:
        raise InputError("this Python's SQLite was built without FTS5")

    monkeypatch.setattr(headwater.doctor, "sqlite_version", without)
    assert checks()["sqlite"].state == "fault"
