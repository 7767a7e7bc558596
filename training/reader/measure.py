"""Runs the reader's network over articles and scores what it finds with the yardstick.

    python training/reader/measure.py --shared ../shared --base MODEL_FOLDER --checkpoint WORK/ema.pt --part held-out
    python training/reader/measure.py --shared ../shared --onnx reader.onnx --tokenizer tokenizer.json --part dev

`held-out` are articles of the train split that the network did not learn from: it is calibrated on them. `dev` is for
the figures that are reported. A calibration lies beside the ONNX file unless another is named; a checkpoint without one
is read as it stands. Needs torch for a checkpoint only.
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from examples import entities_in, rows_of, split

from headwater.reader.encoder import EncoderReader
from headwater.reader.encoder.calibration import SIGNS, Calibration, calibration_of
from headwater.reader.encoder.graph import OnnxGraph, tokenizer_of
from headwater.reader.encoder.labels import NAME_TYPES
from headwater.reader.encoder.statements import Network, Statement, found_in
from headwater.reader.protocol import Reader
from headwater.reader.rules import RuleReader
from headwater.reader.sentences import hard_wrapped, paragraphs_of

Rows = Sequence[dict[str, Any]]
# the seven figures of the card, with the names it gives them
FIGURES = {
    "exact.source": "exact source",
    "exact.cue": "exact cue",
    "exact.content": "exact content",
    "relation.soft": "relation soft",
    "relation.exact": "relation exact",
    "reportive relation.soft": "reportive soft",
    "reportive relation.exact": "reportive exact",
}
# the network's own answer, taken as it stands
PLAIN = Calibration(0.0, tuple(float(sign == "held") for sign in SIGNS), 0.5)


def found_by(network: Network, rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """Return the attributions of each article in the form of the gold."""
    found = {}
    for row in rows:
        text = row["text"]
        paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=hard_wrapped(text)))
        read = found_in(network, [text[start:end] for start, end in paragraphs])
        homes = zip(paragraphs, read, strict=True)
        found[row["id"]] = [shown(one, base) for (base, _), home in homes for one in home.statements]
    return found


def shown(statement: Statement, base: int) -> dict[str, Any]:
    """Return a statement of a paragraph that begins at `base` in the form of the gold."""
    parts = {"source": statement.source, "cue": [statement.cue], "content": statement.content}
    return {name: [[start + base, end + base] for start, end in places] for name, places in parts.items()}


def found_by_reader(reader: Reader, rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """Return the utterances of a whole reader, what its rules add included, in the form of the gold."""
    found = {}
    for row in rows:
        utterances = reader.read(row["text"], "en").utterances
        found[row["id"]] = [
            {"source": list(u.source), "cue": list(u.cue), "content": list(u.content)} for u in utterances
        ]
    return found


def name_figures(network: Network, rows: Rows, silver: Path) -> dict[str, float]:
    """Return the F1, in percent, of names against the silver layers, by type: both ends and the type must be right."""
    entities = {row["id"]: entities_in(row) for row in rows_of(silver)}
    gold, mine = set(), set()
    for row in (row for row in rows if row["id"] in entities):
        text = row["text"]
        gold |= {(row["id"], start, end, NAME_TYPES[kind]) for kind, start, end in entities[row["id"]]}
        paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=hard_wrapped(text)))
        read = found_in(network, [text[start:end] for start, end in paragraphs])
        for (base, _), home in zip(paragraphs, read, strict=True):
            mine |= {(row["id"], base + n.range[0], base + n.range[1], n.type) for n in home.names}
    told = {}
    for kind in NAME_TYPES:
        ours, theirs = ({one for one in side if one[3] == kind} for side in (mine, gold))
        told[kind] = round(200 * len(ours & theirs) / max(1, len(ours) + len(theirs)), 1)
    return told


def yardstick(shared: Path) -> ModuleType:
    """Return the yardstick of attributions as a module."""
    sys.path.insert(0, str(shared / "yardsticks"))
    return importlib.import_module("score_attribution")


def figures(scorer: ModuleType, rows: Rows, found: Mapping[str, Sequence[dict[str, Any]]]) -> dict[str, float]:
    """Return the figures of the issue's table: F1 in percent."""
    gold = {row["id"]: row for row in rows}
    whole = scorer.score(gold, found)
    said = {name: scorer.reportive(row["attributions"], row["text"]) for name, row in gold.items()}
    heard = {name: scorer.reportive(found[name], row["text"]) for name, row in gold.items()}
    speech = scorer.score({name: row | {"attributions": said[name]} for name, row in gold.items()}, heard)
    told = {key: whole[key]["f1"] for key in ("exact.source", "exact.cue", "exact.content", "relation.cue")}
    for key in ("relation.soft", "relation.exact"):
        told |= {key: whole[key]["f1"], f"reportive {key}": speech[key]["f1"]}
    return told | {"precision soft": whole["relation.soft"]["p"], "recall soft": whole["relation.soft"]["r"]}


def rows_for(part: str, shared: Path) -> Rows:
    """Return the articles of a part: `held-out` or `dev`."""
    name = "dev" if part == "dev" else "train"
    rows = rows_of(shared / f"data/polnear/{name}.jsonl.gz")
    return rows if part == "dev" else split(rows)[1]


def network_of(args: argparse.Namespace) -> Network:
    """Return the network that the arguments name."""
    tokenizer = tokenizer_of((args.tokenizer or args.base / "tokenizer.json").read_text(encoding="utf-8"))
    if not args.onnx:
        from torch_graph import TorchGraph, load  # noqa: PLC0415 (an ONNX file is measured without torch)

        calibration = calibration_of(args.calibration.read_text(encoding="utf-8")) if args.calibration else PLAIN
        return Network(TorchGraph(load(args.checkpoint, args.base)), tokenizer, calibration)
    beside = args.calibration or args.onnx.with_name("calibration.json")
    return Network(OnnxGraph(args.onnx.read_bytes()), tokenizer, calibration_of(beside.read_text(encoding="utf-8")))


def main() -> None:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--onnx", type=Path)
    parser.add_argument("--tokenizer", type=Path)
    parser.add_argument("--part", choices=["held-out", "dev"], default="held-out")
    parser.add_argument("--calibration", type=Path)
    parser.add_argument("--whole", action="store_true", help="score the reader, with what its rules add")
    parser.add_argument("--names", action="store_true", help="score names against the silver layers too")
    parser.add_argument("--rules", action="store_true", help="score the rules alone")
    args = parser.parse_args()
    rows, scorer = rows_for(args.part, args.shared), yardstick(args.shared)
    network = network_of(args)
    began = time.monotonic()
    if args.rules:
        found = found_by_reader(RuleReader(), rows)
    else:
        found = found_by_reader(EncoderReader(network), rows) if args.whole else found_by(network, rows)
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{words / (time.monotonic() - began):.0f} words a second")
    print(json.dumps(figures(scorer, rows, found), indent=1))
    if args.names:
        silver = args.shared / f"data/polnear/silver_{'dev' if args.part == 'dev' else 'train'}.jsonl.gz"
        print("names, F1 against silver:", name_figures(network, rows, silver))


if __name__ == "__main__":
    main()
