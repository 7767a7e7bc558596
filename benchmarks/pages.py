"""CPU time from saved pages to articles, stage by stage, beside trafilatura (precision mode) on the same pages.

usage: pages.py FOLDER [--runs N]. Every row is one whole process on one core: interpreter, imports, reading, work. The
runs are interleaved so that a noisy machine disturbs all alike; the least time of each row counts. "net" takes off what
the same process costs on one short page. That page is an article in Spanish, so that what either program loads once a
process is loaded: Headwater's model of languages (two fifths of its start) is read only where a text is not plainly
English, and any larger pile holds one. trafilatura is no dependency of Headwater: `pip install trafilatura`.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

_PEER = """
import pathlib, sys
import trafilatura
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    trafilatura.extract(path.read_bytes(), favor_precision=True, include_comments=False)
"""
_STAGES = ("capture", "segment", "article")
_SHORT = """<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>El muelle viejo</title></head><body>
<article><h1>El muelle viejo cierra durante la marea de primavera</h1><p class="byline">Por Inés Carrasquilla</p>
<time datetime="2031-03-11">11 de marzo de 2031</time>
<p>El puerto de Valdemar cerró el lunes su muelle más antiguo después de que los buzos hallaran grietas en tres de los
pilares que lo sostienen, según dijo la directora del puerto en una breve conferencia.</p>
<p>Los pescadores que amarran allí desde hace décadas pidieron que la obra empiece antes del verano, porque las barcas
no caben en el muelle nuevo y nadie les ha dicho dónde pueden descargar mientras tanto.</p>
<p>El ayuntamiento respondió que no tiene todavía una fecha y que el informe de los buzos se publicará en abril.</p>
</article></body></html>
"""


def cpu_seconds(call: list[str]) -> float:
    """Return the CPU time, user and system, of one whole process. Exits where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(call, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 3):  # 3: finished, something could not be read whole
        sys.exit(f"{' '.join(call)}: {done.stderr.strip()}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def calls_on(folder: str) -> dict[str, list[str]]:
    """Return the command of each row."""
    headwater = [sys.executable, "-m", "headwater", "trace", folder, "--json", os.devnull, "--until"]
    calls = {f"headwater to {stage}": [*headwater, stage] for stage in _STAGES}
    if find_spec("trafilatura"):
        calls = {"trafilatura": [sys.executable, "-c", _PEER, folder]} | calls
    return calls


def main() -> None:
    """Time the rows and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="saved pages, unpacked (.html)")
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as small:
        Path(small, "page.html").write_text(_SHORT, encoding="utf-8")
        rows = calls_on(asked.folder)
        starts = calls_on(small)
        taken = {name: [float("inf"), float("inf")] for name in rows}
        for _ in range(asked.runs):
            for name in rows:
                whole, start = cpu_seconds(rows[name]), cpu_seconds(starts[name])
                taken[name] = [min(taken[name][0], whole), min(taken[name][1], start)]
    base = taken.get("trafilatura")
    for name, (whole, start) in taken.items():
        ratio = f"{whole / base[0]:6.2f} x {(whole - start) / (base[0] - base[1]):6.2f} x net" if base else ""
        print(f"{name:<24} {whole:7.2f} s  start {start:5.2f} s  net {whole - start:6.2f} s  {ratio}")


if __name__ == "__main__":
    main()
