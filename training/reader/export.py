"""Writes the reader's network as one int8 ONNX file, the form in which it ships."""

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnx.compose
import torch
from network import Network
from onnx import ModelProto, helper
from shrink import shrunk
from torch import Tensor, nn
from torch_graph import TorchGraph

from headwater.reader.encoder.graph import metadata_of

OPSET = 17


class _Encode(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        states = self.network.encode(ids, mask, shapes)
        return states, self.network.tags(states), self.network.names(states)


class _Look(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, states: Tensor, mask: Tensor, marks: Tensor) -> tuple[Tensor, Tensor]:
        return self.network.look(states, mask, marks)


def export(network: Network) -> tuple[bytes, bytes]:
    """Return the network as ONNX in float32 and in int8; see `shrink`."""
    network = network.eval()
    width = network.shape.width
    rows = torch.ones((2, 7), dtype=torch.int64)
    first = _part(_Encode(network), (rows, rows, rows), ("ids", "mask", "shapes"), ("out_states", "tags", "names"))
    states = torch.zeros((2, 7, width))
    second = _part(_Look(network), (states, rows, rows), ("states", "cue_mask", "marks"), ("roles", "holds"))
    whole = _joined(first, second)
    tables = TorchGraph(network).tables
    helper.set_model_props(whole, {"headwater": metadata_of(tables)})
    return whole.SerializeToString(), shrunk(whole)


def _part(module: nn.Module, fed: tuple[Tensor, ...], inputs: tuple[str, ...], outputs: tuple[str, ...]) -> ModelProto:
    axes = {name: {0: f"{inputs[0]}_rows", 1: f"{inputs[0]}_pieces"} for name in (*inputs, *outputs)}
    axes = {name: {0: where[0]} if name == "holds" else where for name, where in axes.items()}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "part.onnx"
        torch.onnx.export(
            module, fed, str(path), input_names=list(inputs), output_names=list(outputs), dynamic_axes=axes,
            opset_version=OPSET, dynamo=False,
        )  # fmt: skip
        return onnx.load(path)


def _joined(first: ModelProto, second: ModelProto) -> ModelProto:
    """Return one model that holds both graphs side by side, sharing nothing."""
    apart = [
        onnx.compose.add_prefix(part, prefix, rename_inputs=False, rename_outputs=False)
        for part, prefix in ((first, "first/"), (second, "second/"))
    ]
    graph = helper.make_graph(
        [*apart[0].graph.node, *apart[1].graph.node],
        "headwater-reader",
        [*apart[0].graph.input, *apart[1].graph.input],
        [*apart[0].graph.output, *apart[1].graph.output],
        [*apart[0].graph.initializer, *apart[1].graph.initializer],
    )
    model = helper.make_model(graph, opset_imports=first.opset_import, ir_version=first.ir_version)
    onnx.checker.check_model(model)
    return model


def differences(plain: bytes, graph: TorchGraph) -> float:
    """Return the greatest difference between scores of the ONNX file and of torch on a made-up row."""
    from headwater.reader.encoder.graph import OnnxGraph  # noqa: PLC0415 (only this check needs onnxruntime's session)

    other = OnnxGraph(plain)
    ids = np.arange(1_000, 1_024, dtype=np.int64).reshape(2, 12)
    mask, marks = np.ones_like(ids), np.zeros_like(ids)
    mask[1, 9:], marks[:, 3:5], marks[:, 5:] = 0, 1, 2
    ours, theirs = graph.encode(ids, mask, marks), other.encode(ids, mask, marks)
    looks = graph.look(ours[0], mask, marks), other.look(ours[0], mask, marks)
    pairs = [*zip(ours, theirs, strict=True), *zip(*looks, strict=True)]
    return max(float(np.abs(a - b)[:1].max()) for a, b in pairs)
