"""Writes the networks over pairs as the ONNX files that ship."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import onnx
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from training.pairs.network import PairEncoder

_GIVEN: Final = ("ids", "mask", "kinds")
# Numbers of a close network's matrices and of its table of pieces that share a scale: with twice as many the average
# precision falls by .02, with half as many it gains nothing.
_BLOCK: Final = 64
_IN_BYTES: Final = 4  # `accuracy_level` at which what is multiplied with four bits is scaled to eight
# What the base of the teacher calls the marks of the reader's tokenizer; all other pieces have one name in both.
_MARKS: Final = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}


class _First(nn.Module):
    """What is asked of the network that reads first."""

    def __init__(self, network: PairEncoder) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        mean, first = self.network.pooled(ids, mask, kinds)
        return self.network.scored(mean, first)[0].softmax(-1), functional.normalize(mean, dim=1)


class _Close(nn.Module):
    """What is asked of the network that reads closely."""

    def __init__(self, network: PairEncoder) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> Tensor:
        scores: Tensor = self.network(ids, mask, kinds)[0].softmax(-1)
        return scores


def export(network: PairEncoder, out: Path) -> None:
    """Write the network that reads first, in int8: tables one scale a column, activations one scale a batch."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 (training can do without)

    with _plain(_First(network), ("relations", "direction")) as plain:
        quantize_dynamic(plain, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(out))


def export_close(teacher: PairEncoder, its_tokenizer: Tokenizer, tokenizer: Tokenizer, out: Path) -> None:
    """Write the teacher as the network that reads closely, in four bits; it then takes the pieces of `tokenizer`.

    Matrices and the table of pieces have a scale and a zero for each `_BLOCK` numbers, small tables stay in float32.
    The teacher is changed. Raises KeyError where a piece of `tokenizer` is not among the teacher's.
    """
    from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer  # noqa: PLC0415 (as above)

    _renumber(teacher, its_tokenizer, tokenizer)
    with _plain(_Close(teacher), ("relations",)) as plain:
        model = onnx.load(plain)
        small = [n.name for n in model.graph.node if n.op_type == "Gather" and "pieces" not in n.name]
        quantizer = MatMulNBitsQuantizer(
            model, block_size=_BLOCK, is_symmetric=False, accuracy_level=_IN_BYTES, nodes_to_exclude=small,
            op_types_to_quantize=("MatMul", "Gather"),
        )  # fmt: skip
        quantizer.process()
        quantizer.model.save_model_to_file(str(out))


def _renumber(teacher: PairEncoder, its_tokenizer: Tokenizer, tokenizer: Tokenizer) -> None:
    """Put the rows of the teacher's table of pieces in the order of another tokenizer's numbers."""
    theirs, wanted = its_tokenizer.get_vocab(), tokenizer.get_vocab()
    order = [theirs[_MARKS.get(piece, piece)] for piece in sorted(wanted, key=wanted.__getitem__)]
    teacher.pieces = nn.Embedding.from_pretrained(teacher.pieces.weight[torch.tensor(order)], freeze=True)


@contextmanager
def _plain(asked: nn.Module, told: Sequence[str]) -> Iterator[Path]:
    """Write what is asked of a network in float32 to a file for as long as it takes to make it small."""
    rows = torch.ones((2, 9), dtype=torch.int64)
    axes = {n: {0: "rows", 1: "pieces"} for n in _GIVEN} | {n: {0: "rows"} for n in told}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "plain.onnx"
        torch.onnx.export(
            asked.eval(), (rows, rows, rows), str(out), input_names=list(_GIVEN), output_names=list(told),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        yield out
