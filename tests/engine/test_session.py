"""What is said where Spark or Java is not there, and where Spark gives up."""

from concurrent.futures import Future
from pathlib import Path

import pytest

from headwater.engine import session
from headwater.engine.session import what_is_missing
from headwater.engine.spark import _result
from headwater.engine.work import Done
from headwater.errors import HeadwaterError, UsageError


@pytest.fixture(autouse=True)
def no_java_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JAVA_HOME", "PYSPARK_GATEWAY_PORT"):
        monkeypatch.delenv(name, raising=False)


def test_without_pyspark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "find_spec", lambda _: None)
    assert what_is_missing() == 'Spark needs pyspark, which is not installed: pip install "headwater[spark]"'
    with pytest.raises(UsageError, match="needs pyspark"):
        session.started("local[1]")


def test_without_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(session, "find_spec", lambda name: name)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "needs Java 17 or later" in str(what_is_missing())
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert str(what_is_missing()).startswith(f"JAVA_HOME is {tmp_path}, and no bin/java is there")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").write_bytes(b"")
    assert what_is_missing() is None
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "other"))
    monkeypatch.setenv("PYSPARK_GATEWAY_PORT", "1")
    assert what_is_missing() is None


@pytest.mark.parametrize(("master", "memory"), [("local-cluster[2, 1, 512]", "512m"), ("local[2]", None)])
def test_executors_take_what_their_workers_have(master: str, memory: str | None) -> None:
    assert session._memory_of(master).get("spark.executor.memory") == memory


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("Thrown:\n  File x\nheadwater.errors.OutputError: /a: cannot be written\n\tat java", "/a: cannot be written"),
        ("Thrown:\n  File x\nModuleNotFoundError: No module named 'headwater'\n", "No module named 'headwater'"),
        ("Job aborted\n\tat java", "Job aborted"),
    ],
)
def test_what_spark_says_is_cut_to_what_went_wrong(says: str, told: str) -> None:
    errors = pytest.importorskip("pyspark.errors", reason="pyspark is not installed")
    running: Future[list[Done]] = Future()
    running.set_exception(errors.PySparkException(says))
    with pytest.raises(HeadwaterError, match=f"Spark gave up: .*{told}; what is finished is kept"):
        _result(running)
