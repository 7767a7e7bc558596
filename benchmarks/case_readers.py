"""Reading a case while another process adds captures and traces: errors, and how long a reader waits.

usage: case_readers.py [--captures 300] [--seed 1]. One process adds captures and traces after each part; this one
opens the case, lists, searches and closes, again and again, until the other is done. Prints how often it read, errors,
and the median, 99th percentile and longest wall time of opening, listing and searching together.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_coverage import write

from headwater.case import open_case
from headwater.errors import HeadwaterError

_PARTS = 6
_WRITER = """
import sys
from headwater.case import open_case
case, parts, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
for number in range(parts):
    with open_case(case) as opened:
        list(opened.add(paths[number::parts]))
        opened.trace()
"""


def main() -> None:
    """Read while another process writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--captures", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    waits: list[float] = []
    errors: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case.hw"
        paths = write(Path(folder) / "pile", asked.captures, asked.seed)
        with open_case(case, create=True) as made:
            list(made.add(paths[:5]))
            made.trace()
        call = [sys.executable, "-c", _WRITER, str(case), str(_PARTS), *map(str, paths)]
        with subprocess.Popen(call) as writer:
            while writer.poll() is None:
                begun = time.perf_counter()
                try:
                    with open_case(case, write=False) as opened:
                        opened.items()
                        opened.search("harbour OR board")
                except HeadwaterError as error:
                    errors.append(str(error))
                waits.append(time.perf_counter() - begun)
                time.sleep(0.02)
    waits.sort()
    middle, late = waits[len(waits) // 2], waits[int(0.99 * (len(waits) - 1))]
    told = f"median {middle:.3f} s, p99 {late:.3f} s, longest {waits[-1]:.3f} s"
    print(f"{len(waits)} reads, {len(errors)} errors; {told}")
    for error in errors[:5]:
        print(f"  {error}")
    sys.exit(1 if errors or writer.returncode else 0)


if __name__ == "__main__":
    main()
