import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from headwater.errors import LockedError, OutputError
from headwater.store.lock import WriterLock

_HOLD = "import sys, time; from pathlib import Path; from headwater.store.lock import WriterLock as W; "


def holder(case: Path) -> subprocess.Popen[bytes]:
    code = f"{_HOLD}lock = W(Path({str(case)!r})); print('held', flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    return process


def test_one_holds_it_at_a_time_and_nothing_is_left(tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    lock = WriterLock(case)
    with pytest.raises(LockedError) as caught:
        WriterLock(case)
    assert caught.value.exit_code == 75
    lock.release()
    lock.release()
    WriterLock(case).release()
    assert list(tmp_path.iterdir()) == []


def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    process = holder(case)
    with process:
        with pytest.raises(LockedError):
            WriterLock(case)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    WriterLock(case).release()


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("mine", encoding="utf-8")
    (tmp_path / "case.hw-lock").symlink_to(target)
    with pytest.raises(OutputError, match="cannot be written"):
        WriterLock(tmp_path / "case.hw")
    assert target.read_text(encoding="utf-8") == "mine"
