"""Makes the reader's weights from nothing: trains, sets thresholds, exports, makes int8, scores, writes the model card.

    python training/reader/recipe.py --shared ../shared --base MODEL_FOLDER --work WORK --out WORK/weights

A run that was stopped goes on from its last checkpoint in WORK. Look at the figures before the files of `--out`
replace those in src/headwater/reader/encoder/weights. Needs the `train` dependency group.
"""

import argparse
import hashlib
import json
import platform
import shutil
from pathlib import Path

import onnxruntime
import tokenizers
import torch
from export import differences, export
from measure import TorchGraph, figures, found_by, load, rows_for, tuned, yardstick
from train import add_arguments, train

from headwater.reader.encoder.graph import OnnxGraph, tokenizer_of

# float32 ONNX and torch may differ by rounding, not by more
MOST_DIFFERENCE = 1e-3
CARD = Path(__file__).with_name("card_form.md")
ROWS = (
    ("exact.source", "exact source"),
    ("exact.cue", "exact cue"),
    ("exact.content", "exact content"),
    ("relation.soft", "relation soft"),
    ("relation.exact", "relation exact"),
    ("reportive relation.soft", "reportive soft"),
    ("reportive relation.exact", "reportive exact"),
)


def finish(args: argparse.Namespace) -> None:
    """Set thresholds on the articles held out, export, score on dev, and write weights, tokenizer and card."""
    scorer = yardstick(args.shared)
    written = (args.base / "tokenizer.json").read_text(encoding="utf-8")
    tokenizer = tokenizer_of(written)
    network = load(args.work / "ema.pt", args.base)
    lift, least = tuned(network, tokenizer, rows_for("held-out", args.shared), scorer)
    plain, small = export(network, lift, least)
    apart = differences(plain, TorchGraph(network, lift, least))
    if apart > MOST_DIFFERENCE:
        message = f"the exported network differs from the trained one by {apart:.4f}; nothing was written"
        raise SystemExit(message)
    rows = rows_for("dev", args.shared)
    shown = {}
    for name, raw in (("float32", plain), ("int8", small)):
        shown[name] = figures(scorer, rows, found_by(OnnxGraph(raw), tokenizer, rows))
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "reader.onnx").write_bytes(small)
    shutil.copyfile(args.base / "tokenizer.json", args.out / "tokenizer.json")
    (args.out / "CARD.md").write_text(card(args, small, (lift, least), shown), encoding="utf-8")
    (args.work / "figures.json").write_text(json.dumps(shown, indent=1), encoding="utf-8")
    print((args.out / "CARD.md").read_text(encoding="utf-8"))


def card(
    args: argparse.Namespace, small: bytes, thresholds: tuple[float, float], shown: dict[str, dict[str, float]]
) -> str:
    """Return the model card."""
    steps = torch.load(args.work / "ema.pt", weights_only=True)["step"]
    base = hashlib.sha256((args.base / "model.safetensors").read_bytes()).hexdigest()
    table = "\n".join(f"| {name} | {shown['float32'][key]} | {shown['int8'][key]} |" for key, name in ROWS)
    made = f"torch {torch.__version__}, onnxruntime {onnxruntime.__version__}, tokenizers {tokenizers.__version__}"
    return CARD.read_text(encoding="utf-8").format(
        size=len(small) / 1e6, sha=hashlib.sha256(small).hexdigest(), base=base, seed=args.seed, steps=steps,
        epochs=args.epochs, made=made, python=platform.python_version(), lift=thresholds[0], least=thresholds[1],
        table=table,
    )  # fmt: skip


def main() -> None:
    """Read the arguments, train and finish."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--finish-only", action="store_true", help="do not train; use the last averaged weights")
    args = parser.parse_args()
    if not args.finish_only:
        train(args)
    finish(args)


if __name__ == "__main__":
    main()
