"""Makes the reader's weights: trains some runs, averages, sets thresholds, exports, makes int8, scores, writes a card.

    python training/reader/recipe.py --shared ../shared --base MODEL_FOLDER --work WORK --out WORK/weights

A run that was stopped goes on from its last checkpoint in WORK. Look at the figures before the files of `--out`
replace those in src/headwater/reader/encoder/weights. Needs the `train` dependency group.
"""

import argparse
import hashlib
import json
import platform
import shutil
from collections.abc import Sequence
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
    average([args.work / f"order-{order}" / "ema.pt" for order in args.orders], args.work / "ema.pt")
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


def average(checkpoints: Sequence[Path], out: Path) -> None:
    """Write the mean of the weights of runs that began alike and met the batches in different orders.

    Averaging fine-tuned weights: Wortsman et al., "Model soups", ICML 2022.
    """
    kept = [torch.load(path, weights_only=True, map_location="cpu") for path in checkpoints]
    mean = {
        name: torch.stack([one["network"][name] for one in kept]).mean(0) if first.is_floating_point() else first
        for name, first in kept[0]["network"].items()
    }
    torch.save({"network": mean, "step": sum(one["step"] for one in kept)}, out)


def card(
    args: argparse.Namespace, small: bytes, thresholds: tuple[float, float], shown: dict[str, dict[str, float]]
) -> str:
    """Return the model card."""
    steps = torch.load(args.work / "ema.pt", weights_only=True, map_location="cpu")["step"]
    base = hashlib.sha256((args.base / "model.safetensors").read_bytes()).hexdigest()
    table = "\n".join(f"| {name} | {shown['float32'][key]} | {shown['int8'][key]} |" for key, name in ROWS)
    made = f"torch {torch.__version__}, onnxruntime {onnxruntime.__version__}, tokenizers {tokenizers.__version__}"
    return CARD.read_text(encoding="utf-8").format(
        size=len(small) / 1e6, sha=hashlib.sha256(small).hexdigest(), base=base, seed=args.seed, steps=steps,
        orders=len(args.orders), trained=args.trained_on, epochs=args.epochs, made=made,
        python=platform.python_version(), lift=thresholds[0], least=thresholds[1], table=table,
    )  # fmt: skip


def main() -> None:
    """Read the arguments, train and finish."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser)
    parser.add_argument("--out", type=Path, required=True)
    orders = parser.add_argument("--orders", type=int, nargs="+", default=[1, 2, 3, 4, 5, 6])
    orders.help = "seeds of the order of batches: one run each, and the mean of all their weights"
    parser.add_argument("--trained-on", default="trained on this machine", help="what the card says of it")
    parser.add_argument("--finish-only", action="store_true", help="do not train; use the last averaged weights")
    args = parser.parse_args()
    if not args.finish_only:
        for order in args.orders:
            train(argparse.Namespace(**vars(args) | {"order": order, "work": args.work / f"order-{order}"}))
    finish(args)


if __name__ == "__main__":
    main()
