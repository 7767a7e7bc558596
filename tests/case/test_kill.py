"""kill -9 at random moments, in small; `benchmarks/kill.py` does it 200 times."""

import os
import re
import subprocess
import sys

from tests.conftest import PROJECT


def test_a_kill_loses_nothing_that_was_acknowledged_and_changes_no_dossier() -> None:
    asked = "--times 4 --captures 16 --seed 7 --reader rules".split()
    call = [sys.executable, str(PROJECT / "benchmarks" / "kill.py"), *asked]
    paths = os.pathsep.join((str(PROJECT / "src"), os.environ.get("PYTHONPATH", "")))
    done = subprocess.run(
        call, capture_output=True, check=False, timeout=900, text=True, env=os.environ | {"PYTHONPATH": paths}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "; 0 faults" in done.stdout
    assert sum(int(n) for n in re.findall(r" (\d+)", done.stdout.partition(";")[0])) == 4
