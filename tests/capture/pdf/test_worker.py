import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from headwater.capture.pdf import worker
from tests.capture.pdf.samples import pdf

PLACE = Path(worker.__file__)
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs limits that this system does not keep")


def _lines(raw: bytes, max_chars: int = 1000) -> list[dict[str, Any]]:
    call = [sys.executable, "-P", str(PLACE), str(max_chars), "60"]
    done = subprocess.run(call, input=raw, capture_output=True, check=True, timeout=60)
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_line_for_the_document_one_for_each_page_and_one_for_the_end() -> None:
    assert _lines(pdf(["One", "Two\nlines"], info="/Title (The quay)")) == [
        {"pages": 2, "title": "The quay"}, {"text": "One"}, {"text": "Two\r\nlines"}, {"end": True},
    ]  # fmt: skip


def test_it_stops_once_it_has_given_enough() -> None:
    assert _lines(pdf(["One", "Two", "Three"]), 4) == [
        {"pages": 3, "title": ""}, {"text": "One"}, {"text": "Tw"}, {"end": True},
    ]  # fmt: skip


def test_what_it_refuses() -> None:
    assert _lines(b"junk") == [{"refused": 3}]
    assert _lines(b"") == [{"refused": 3}]


@linux
def test_it_is_under_limits() -> None:
    script = f"""
import importlib.util, resource
spec = importlib.util.spec_from_file_location("worker", {str(PLACE)!r})
worker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worker)
worker._limit(7)
print([resource.getrlimit(getattr(resource, "RLIMIT_" + name))[0] for name in ("AS", "CPU", "FSIZE", "CORE")])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(done.stdout) == [worker.MOST_MEMORY_BYTES, 7, 0, 0]
