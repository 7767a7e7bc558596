"""How fast the readers read: words a second of processor, cold start, peak memory; the network beside the rules.

    python benchmarks/reader.py ARTICLES.jsonl.gz [--most 40] [--torch CHECKPOINT --base MODEL_FOLDER]

Each reader runs in a process of its own, several times, in turn, so that other work on the machine meets all
alike. The start counts from an empty process to the first sentence read. `--torch` adds the same network in float32 as
torch runs it (needs the `train` group).
"""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

FIRST = "The mayor said on Monday that the bridge would stay closed until spring."


def texts_of(path: Path, most: int) -> list[str]:
    """Return the texts of the first articles of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(most), lines, strict=False)]


def read(args: argparse.Namespace) -> dict[str, float]:
    """Read the articles with one reader; return seconds of processor for the start and for the rest, and memory."""
    texts = texts_of(args.articles, args.most)
    began, spent = time.process_time(), time.perf_counter()
    reader = _reader(args)
    reader.read(FIRST, "en")
    start, waited = time.process_time() - began, time.perf_counter() - spent
    began, spent = time.process_time(), time.perf_counter()
    for text in texts:
        reader.read(text, "en")
    return {
        "start_cpu_s": start,
        "start_s": waited,
        "cpu_s": time.process_time() - began,
        "s": time.perf_counter() - spent,
        "words": sum(len(text.split()) for text in texts),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _reader(args: argparse.Namespace):  # noqa: ANN202 (the type of one reader would have to load it)
    if args.one == "rules":
        from headwater.reader.rules import RuleReader  # noqa: PLC0415 (each process loads one reader)

        return RuleReader()
    from headwater.reader.encoder.shipped import (  # noqa: PLC0415 (see above)
        ShippedReader,
        shipped_calibration,
        shipped_tokenizer,
    )

    if args.one == "encoder":
        return ShippedReader()
    sys.path.insert(0, str(Path(__file__).parent.parent / "training/reader"))
    from torch_graph import TorchGraph, load  # noqa: PLC0415 (see above)

    from headwater.reader.encoder import EncoderReader  # noqa: PLC0415 (see above)
    from headwater.reader.encoder.statements import Network  # noqa: PLC0415 (see above)

    return EncoderReader(Network(TorchGraph(load(args.torch, args.base)), shipped_tokenizer(), shipped_calibration()))


def main() -> None:
    """Read the arguments; run each reader in turn; print a table of medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--torch", type=Path)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--one", choices=["rules", "encoder", "torch"], help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(read(args)))
        return
    names = ["rules", "encoder", *(["torch"] if args.torch else [])]
    found: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    for _ in range(args.runs):
        for name in names:
            command = [sys.executable, *sys.argv, "--one", name]
            out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            found[name].append(json.loads(out.splitlines()[-1]))
    print("reader    words/s of processor   words/s   start s (processor)   peak MB")
    for name, runs in found.items():
        middle = {key: median(run[key] for run in runs) for key in runs[0]}
        speeds = middle["words"] / middle["cpu_s"], middle["words"] / middle["s"]
        start = f"{middle['start_s']:.2f} ({middle['start_cpu_s']:.2f})"
        print(f"{name:10}{speeds[0]:20.0f}{speeds[1]:10.0f}{start:>22}{middle['peak_mb']:10.0f}")


if __name__ == "__main__":
    main()
