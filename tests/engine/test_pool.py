"""Processes beside this one: their results, their end, and what is said when one is ended from outside."""

import os
import signal
import subprocess
import sys
import time

import pytest

from headwater.engine.pool import Pool
from headwater.errors import HeadwaterError, UsageError

SECONDS = 20


def double(number: int) -> int:
    return 2 * number


def process_of(_: int) -> int:
    return os.getpid()


def refuse(number: int) -> int:
    raise UsageError(f"no {number}")


def end_suddenly(_: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.mark.parametrize("workers", [1, 2])
def test_all_results_come(workers: int) -> None:
    pool = Pool(workers)
    try:
        assert sorted(pool.do(double, range(9))) == [2 * n for n in range(9)]
        with pytest.raises(UsageError, match="no"):
            list(pool.do(refuse, range(4)))
        # an error of the work ends the step, not the processes
        assert sorted(pool.do(double, range(3))) == [0, 2, 4]
    finally:
        pool.close()


def test_one_task_is_done_here() -> None:
    pool = Pool(8)
    assert list(pool.do(process_of, [0])) == [os.getpid()]
    pool.close()


def test_a_process_that_was_ended_is_said() -> None:
    pool = Pool(2)
    with pytest.raises(HeadwaterError, match="ended from outside"):
        list(pool.do(end_suddenly, range(4)))
    pool.close()


def test_processes_end_with_the_one_that_started_them() -> None:
    code = (
        "from tests.engine.test_pool import process_of\nfrom headwater.engine.pool import Pool\nimport time\n"
        "if __name__ == '__main__':\n"
        "    pool = Pool(2)\n    print(*set(pool.do(process_of, range(8))), flush=True)\n    time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    children = [int(number) for number in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + SECONDS
    while any(_lives(child) for child in children) and time.monotonic() < until:
        time.sleep(0.05)
    assert children
    assert not any(_lives(child) for child in children)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # one that has ended and that nobody has asked about yet does not live
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
