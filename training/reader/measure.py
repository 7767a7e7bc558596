"""Runs the reader's network over articles and scores what it finds with the yardstick.

    python training/reader/measure.py --shared ../shared --base MODEL_FOLDER --checkpoint WORK/ema.pt --part held-out
    python training/reader/measure.py --shared ../shared --onnx reader.onnx --tokenizer tokenizer.json --part dev

`held-out` are articles of the train split that the network did not learn from: thresholds are set on them. `dev` is for
the figures that are reported.
"""

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from examples import entities_in, rows_of
from network import Network
from torch import Tensor
from train import build, split

from headwater.reader.encoder import EncoderReader
from headwater.reader.encoder.graph import Graph, OnnxGraph, Tables, tokenizer_of
from headwater.reader.encoder.labels import NAME_TYPES
from headwater.reader.encoder.statements import found_in
from headwater.reader.encoder.windows import Tokenizer
from headwater.reader.protocol import Reader
from headwater.reader.rules import RuleReader
from headwater.reader.sentences import hard_wrapped, paragraphs_of

Rows = Sequence[dict[str, Any]]
NAME = "headwater-reader/1"
CUE_LIFT, LEAST = 1.0, 0.5
GRID = [(lift, least) for lift in (0.0, 0.7, 1.4, 2.1) for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)]


class TorchGraph:
    """A network in torch, as the run time asks for it."""

    def __init__(self, network: Network, cue_lift: float = CUE_LIFT, least: float = LEAST) -> None:
        self._network = network.eval()
        steps = (chain.table().detach().numpy() for chain in (network.tag_chain, network.role_chain))
        self.tables = Tables(NAME, network.shape.width, *steps, cue_lift, least)

    def encode(self, *fed: np.ndarray) -> tuple[np.ndarray, ...]:
        with torch.inference_mode():
            states = self._network.encode(*map(torch.from_numpy, fed))
            return states.numpy(), self._network.tags(states).numpy(), self._network.names(states).numpy()

    def look(self, *fed: np.ndarray) -> tuple[np.ndarray, ...]:
        with torch.inference_mode():
            return tuple(part.numpy() for part in self._network.look(*map(torch.from_numpy, fed)))


def found_by(graph: Graph, tokenizer: Tokenizer, rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """Return the attributions of each article in the form of the gold, with the share of each under `held`."""
    found = {}
    for row in rows:
        text = row["text"]
        paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=hard_wrapped(text)))
        read = found_in(graph, tokenizer, [text[start:end] for start, end in paragraphs])
        found[row["id"]] = [
            {
                "source": _moved(one.source, base),
                "cue": _moved([one.cue], base),
                "content": _moved(one.content, base),
                "held": one.held,
            }
            for (base, _), home in zip(paragraphs, read, strict=True)
            for one in home.statements
        ]
    return found


def found_by_reader(reader: Reader, rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """Return the utterances of a whole reader, what its rules add included, in the form of the gold."""
    found = {}
    for row in rows:
        utterances = reader.read(row["text"], "en").utterances
        found[row["id"]] = [
            {"source": list(u.source), "cue": list(u.cue), "content": list(u.content)} for u in utterances
        ]
    return found


def name_figures(graph: Graph, tokenizer: Tokenizer, rows: Rows, silver: Path) -> dict[str, float]:
    """Return the F1, in percent, of names against the silver layers, by type: both ends and the type must be right."""
    entities = {row["id"]: entities_in(row) for row in rows_of(silver)}
    gold, mine = set(), set()
    for row in (row for row in rows if row["id"] in entities):
        text = row["text"]
        gold |= {(row["id"], start, end, NAME_TYPES[kind]) for kind, start, end in entities[row["id"]]}
        paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=hard_wrapped(text)))
        read = found_in(graph, tokenizer, [text[start:end] for start, end in paragraphs])
        for (base, _), home in zip(paragraphs, read, strict=True):
            mine |= {(row["id"], base + n.range[0], base + n.range[1], n.type) for n in home.names}
    shown = {}
    for kind in NAME_TYPES:
        ours, theirs = ({one for one in side if one[3] == kind} for side in (mine, gold))
        shown[kind] = round(200 * len(ours & theirs) / max(1, len(ours) + len(theirs)), 1)
    return shown


def _moved(places: Sequence[tuple[int, int]], base: int) -> list[list[int]]:
    return [[start + base, end + base] for start, end in places]


def yardstick(shared: Path) -> ModuleType:
    """Return the yardstick of attributions as a module."""
    sys.path.insert(0, str(shared / "yardsticks"))
    spec = importlib.util.spec_from_file_location("score_attribution", shared / "yardsticks/score_attribution.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(scorer: ModuleType, rows: Rows, found: Mapping[str, Sequence[dict[str, Any]]]) -> dict[str, float]:
    """Return the figures of the issue's table: F1 in percent."""
    gold = {row["id"]: row for row in rows}
    whole = scorer.score(gold, found)
    said = {name: scorer.reportive(row["attributions"], row["text"]) for name, row in gold.items()}
    heard = {name: scorer.reportive(found[name], row["text"]) for name, row in gold.items()}
    speech = scorer.score({name: row | {"attributions": said[name]} for name, row in gold.items()}, heard)
    shown = {key: whole[key]["f1"] for key in ("exact.source", "exact.cue", "exact.content", "relation.cue")}
    for key in ("relation.soft", "relation.exact"):
        shown |= {key: whole[key]["f1"], f"reportive {key}": speech[key]["f1"]}
    return shown | {"precision soft": whole["relation.soft"]["p"], "recall soft": whole["relation.soft"]["r"]}


def kept(found: Mapping[str, Sequence[dict[str, Any]]], least: float) -> dict[str, list[dict[str, Any]]]:
    """Return the attributions whose share is `least` or more."""
    return {name: [one for one in rows if one["held"] >= least] for name, rows in found.items()}


def tuned(network: Network, tokenizer: Tokenizer, rows: Rows, scorer: ModuleType) -> tuple[float, float]:
    """Return the lift of cues and the least share that are best on the articles: soft and exact relations together."""
    best = (-1.0, CUE_LIFT, LEAST)
    for lift in sorted({lift for lift, _ in GRID}):
        found = found_by(TorchGraph(network, lift, 0.0), tokenizer, rows)
        for least in [least for other, least in GRID if other == lift]:
            shown = figures(scorer, rows, kept(found, least))
            value = shown["relation.soft"] + shown["relation.exact"]
            best = max(best, (value, lift, least))
    return best[1:]


def load(checkpoint: Path, base: Path, annotators: int = 7) -> Network:
    """Return the network of a checkpoint of `train.py`."""
    network = build(base, annotators)
    stored: dict[str, Tensor] = torch.load(checkpoint, weights_only=True, map_location="cpu")["network"]
    network.load_state_dict(stored)
    return network.eval()


def rows_for(part: str, shared: Path) -> Rows:
    """Return the articles of a part: `held-out` or `dev`."""
    name = "dev" if part == "dev" else "train"
    rows = rows_of(shared / f"data/polnear/{name}.jsonl.gz")
    return rows if part == "dev" else split(rows)[1]


def main() -> None:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--onnx", type=Path)
    parser.add_argument("--tokenizer", type=Path)
    parser.add_argument("--part", choices=["held-out", "dev"], default="held-out")
    parser.add_argument("--tune", action="store_true")
    parser.add_argument("--whole", action="store_true", help="score the reader, with what its rules add")
    parser.add_argument("--names", action="store_true", help="score names against the silver layers too")
    parser.add_argument("--rules", action="store_true", help="score the rules alone")
    parser.add_argument("--cue-lift", type=float, default=CUE_LIFT)
    parser.add_argument("--least", type=float, default=LEAST)
    args = parser.parse_args()
    rows, scorer = rows_for(args.part, args.shared), yardstick(args.shared)
    tokenizer = tokenizer_of((args.tokenizer or args.base / "tokenizer.json").read_text(encoding="utf-8"))
    if args.onnx:
        graph: Graph = OnnxGraph(args.onnx.read_bytes())
    else:
        network = load(args.checkpoint, args.base)
        pair = tuned(network, tokenizer, rows, scorer) if args.tune else (args.cue_lift, args.least)
        print("cue lift, least share:", *pair)
        graph = TorchGraph(network, *pair)
    began = time.monotonic()
    if args.rules:
        found = found_by_reader(RuleReader(), rows)
    else:
        whole = args.whole
        found = found_by_reader(EncoderReader(graph, tokenizer), rows) if whole else found_by(graph, tokenizer, rows)
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{words / (time.monotonic() - began):.0f} words a second")
    print(json.dumps(figures(scorer, rows, found), indent=1))
    if args.names:
        silver = args.shared / f"data/polnear/silver_{'dev' if args.part == 'dev' else 'train'}.jsonl.gz"
        print("names, F1 against silver:", name_figures(graph, tokenizer, rows, silver))


if __name__ == "__main__":
    main()
