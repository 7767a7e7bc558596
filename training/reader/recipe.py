"""Makes the reader's weights: trains some runs, averages, exports, makes int8, calibrates, scores, writes a card.

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
from calibrate import calibrated
from export import differences, export
from measure import FIGURES, PLAIN, figures, found_by, rows_for, yardstick
from torch_graph import TorchGraph, load
from train import add_arguments, train

from headwater.reader.encoder.calibration import Calibration, written_as
from headwater.reader.encoder.graph import OnnxGraph, tokenizer_of
from headwater.reader.encoder.statements import Network

# float32 ONNX and torch may differ by rounding, not by more
MOST_DIFFERENCE = 1e-3
CARD = Path(__file__).with_name("card_form.md")


def finish(args: argparse.Namespace) -> None:
    """Export, calibrate on the articles held out, score on dev, and write weights, tokenizer, calibration and card."""
    scorer = yardstick(args.shared)
    written = (args.base / "tokenizer.json").read_text(encoding="utf-8")
    tokenizer = tokenizer_of(written)
    average([args.work / f"order-{order}" / "ema.pt" for order in args.orders], args.work / "ema.pt")
    network = load(args.work / "ema.pt", args.base)
    plain, small = export(network)
    apart = differences(plain, TorchGraph(network))
    if apart > MOST_DIFFERENCE:
        message = f"the exported network differs from the trained one by {apart:.4f}; nothing was written"
        raise SystemExit(message)
    bare = Network(OnnxGraph(small), tokenizer, PLAIN)
    calibration = calibrated(bare, rows_for("held-out", args.shared), scorer)
    rows = rows_for("dev", args.shared)
    shown = {}
    for name, raw in (("float32", plain), ("int8", small)):
        shown[name] = figures(scorer, rows, found_by(Network(OnnxGraph(raw), tokenizer, calibration), rows))
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "reader.onnx").write_bytes(small)
    shutil.copyfile(args.base / "tokenizer.json", args.out / "tokenizer.json")
    (args.out / "calibration.json").write_text(written_as(calibration), encoding="utf-8")
    (args.out / "CARD.md").write_text(card(args, small, calibration, shown), encoding="utf-8")
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


def card(args: argparse.Namespace, small: bytes, calibration: Calibration, shown: dict[str, dict[str, float]]) -> str:
    """Return the model card."""
    steps = torch.load(args.work / "ema.pt", weights_only=True, map_location="cpu")["step"]
    base = hashlib.sha256((args.base / "model.safetensors").read_bytes()).hexdigest()
    table = "\n".join(f"| {name} | {shown['float32'][key]} | {shown['int8'][key]} |" for key, name in FIGURES.items())
    made = f"torch {torch.__version__}, onnxruntime {onnxruntime.__version__}, tokenizers {tokenizers.__version__}"
    return CARD.read_text(encoding="utf-8").format(
        size=len(small) / 1e6, sha=hashlib.sha256(small).hexdigest(), base=base, seed=args.seed, steps=steps,
        orders=len(args.orders), trained=args.trained_on, epochs=args.epochs, made=made,
        python=platform.python_version(), lift=calibration.cue_lift, least=calibration.least, table=table,
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
