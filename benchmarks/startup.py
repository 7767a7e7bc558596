"""How long a command takes before it does anything, beside the bare interpreter, in one run.

usage: startup.py [PILE] [--runs N]. Prints the median seconds of each command and its ratio to `python -c pass`, the
runs interleaved so that a noisy machine disturbs all alike.
"""

import argparse
import statistics
import subprocess
import sys
import time


def seconds(call: list[str]) -> float:
    """Return the wall time of one whole process."""
    begin = time.perf_counter()
    subprocess.run(call, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main() -> None:
    """Time the commands and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pile", nargs="?")
    parser.add_argument("--runs", type=int, default=15)
    asked = parser.parse_args()
    headwater = [sys.executable, "-m", "headwater"]
    calls = {"python -c pass": [sys.executable, "-c", "pass"], "headwater --help": [*headwater, "--help"]}
    if asked.pile:
        calls[f"headwater trace {asked.pile}"] = [*headwater, "trace", asked.pile]
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(asked.runs):
        for name, call in calls.items():
            taken[name].append(seconds(call))
    base = statistics.median(taken["python -c pass"])
    for name, times in taken.items():
        middle = statistics.median(times)
        print(f"{name:<40} {middle:7.3f} s  {middle / base:6.1f} x")


if __name__ == "__main__":
    main()
