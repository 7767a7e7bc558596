"""Spark itself: whether it and Java are there, and how a session is begun."""

import os
import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.errors import HeadwaterError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession  # type: ignore[import-not-found, unused-ignore]

_OWN_ADDRESS = "127.0.0.1"
_WORKERS = re.compile(r"local-cluster\[\s*\d+\s*,\s*\d+\s*,\s*(\d+)\s*\]")
_SETTINGS = {
    # a row is a parcel of megabytes, not a number
    "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
    "spark.sql.execution.arrow.maxBytesPerBatch": str(1 << 25),
    # how rows are cut is the plan's business, and a step is one job
    "spark.sql.adaptive.enabled": "false",
    # progress is told by the engine
    "spark.ui.showConsoleProgress": "false",
}
# on one machine nothing is offered to others, and workers run what this process runs
_SETTINGS_OF_ONE_MACHINE = {
    "spark.ui.enabled": "false",
    "spark.driver.host": _OWN_ADDRESS,
    "spark.driver.bindAddress": _OWN_ADDRESS,
    "spark.log.level": "ERROR",
}


def started(master: str | None) -> "SparkSession":
    """Begin a session. `master`: as Spark writes it; None: as Spark's own settings say.

    Raises UsageError where pyspark or Java is missing, HeadwaterError where Spark does not start.
    """
    missing = what_is_missing()
    if missing:
        raise UsageError(missing)
    from pyspark.sql import SparkSession  # type: ignore[import-not-found, unused-ignore] # noqa: PLC0415 - an extra

    builder = SparkSession.builder.appName("headwater")
    settings = dict(_SETTINGS)
    if master is not None:
        builder = builder.master(master)
        if master.startswith("local"):
            settings |= _SETTINGS_OF_ONE_MACHINE | _memory_of(master)
            os.environ.setdefault("SPARK_LOCAL_IP", _OWN_ADDRESS)
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    for name, value in settings.items():
        builder = builder.config(name, value)
    faults: tuple[type[Exception], ...] = (OSError, *spark_faults())
    try:
        return builder.getOrCreate()
    except faults as fault:
        raise HeadwaterError(f"Spark did not start: {first_line(fault)}; Spark 4 runs on Java 17 or later") from fault


def what_is_missing() -> str | None:
    """Say what has to be installed before a session can begin; None where all is there."""
    if find_spec("pyspark") is None:
        return 'Spark needs pyspark, which is not installed: pip install "headwater[spark]"'
    # a process that spark-submit started has its Java already
    if "PYSPARK_GATEWAY_PORT" in os.environ:
        return None
    home = os.environ.get("JAVA_HOME")
    if home and not (Path(home) / "bin" / "java").exists():
        return f"JAVA_HOME is {home}, and no bin/java is there; set it to a Java of version 17 or later"
    if not home and shutil.which("java") is None:
        return "Spark needs Java 17 or later, and none is here: install one (openjdk-17-jre-headless), or set JAVA_HOME"
    return None


def _memory_of(master: str) -> dict[str, str]:
    """Return how much memory executors on this machine take: what their workers were given."""
    workers = _WORKERS.fullmatch(master)
    return {"spark.executor.memory": f"{workers[1]}m"} if workers else {}


def spark_faults() -> tuple[type[Exception], ...]:
    """Return what pyspark raises where Spark fails."""
    from py4j.protocol import Py4JError  # type: ignore[import-untyped, import-not-found, unused-ignore] # noqa: PLC0415
    from pyspark.errors import PySparkException  # type: ignore[import-not-found, unused-ignore] # noqa: PLC0415

    return PySparkException, Py4JError


def first_line(fault: BaseException) -> str:
    """Return the first line of what an error says."""
    return (str(fault).strip() or type(fault).__name__).split("\n", 1)[0][:300]
