"""Makes a float32 ONNX file of the reader's network small: int8 throughout, counted in int8 where that costs little."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

# Matrices kept as int8 and multiplied in float32: their inputs have outliers that one scale for a whole batch cannot
# hold. Share of the error of a file all in int8 (mean square of scores on 120 windows of held-out articles) that each
# adds when it alone is multiplied in int8, layers 0 to 5: down 16, 13, 12, 4, 1, 0 %; up 7, 10, 8, 5, 3, 2 %; query,
# key and value together 1, 2, 2, 2, 1, 1 %; out under 1 %; in the second look 1 % at most. Of the statements of 30
# held-out articles 96.2 % are then those of float32 (F1); 91.1 with all in int8, 98.0 with none. Processor time: 1.35
# and 1.83 of all in int8.
FLOAT_PARTS = {
    **dict.fromkeys((0, 1, 2, 3), ("up", "down")),
    **dict.fromkeys((1, 2, 3), ("query", "key", "value", "up", "down")),
}
LEAST_STORED = 50_000
MOST = 127


def shrunk(model: ModelProto) -> bytes:
    """Return the file in int8: pieces one scale a row, matrices one a column, small heads and norms in float32.

    The model is changed. Matrices not in `FLOAT_PARTS` are multiplied in int8, with a scale for each input taken when
    it runs, in reduced range so that no processor saturates.
    """
    _pieces_by_rows(model)
    kept = [node.name for node in _matrices(model) if _in_float(node) or not _big(model, node)]
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        onnx.save(model, plain)
        quantize_dynamic(
            plain, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"], nodes_to_exclude=kept,
        )  # fmt: skip
        found = onnx.load(small)
    _store_by_columns(found)
    onnx.checker.check_model(found)
    return found.SerializeToString()


def _weights(model: ModelProto) -> dict[str, TensorProto]:
    return {one.name: one for one in model.graph.initializer}


def _matrices(model: ModelProto) -> Iterator[NodeProto]:
    known = _weights(model)
    return (node for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in known)


def _big(model: ModelProto, node: NodeProto) -> bool:
    return int(np.prod(_weights(model)[node.input[1]].dims)) >= LEAST_STORED


def _in_float(node: NodeProto) -> bool:
    names = {f"first//layers.{layer}/{part}/MatMul" for layer, parts in FLOAT_PARTS.items() for part in parts}
    return node.name in names


def _pieces_by_rows(model: ModelProto) -> None:
    """Store the table of pieces as int8 with one scale for each, and undo it behind the look-up."""
    known = _weights(model)
    for at, node in reversed(list(enumerate(model.graph.node))):
        table = known.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or int(np.prod(table.dims)) < LEAST_STORED * 10:
            continue
        name, places, out = table.name, node.input[1], node.output[0]
        rows, scales = _stored(numpy_helper.to_array(table), axis=1)
        model.graph.initializer.remove(table)
        model.graph.initializer.extend(
            [numpy_helper.from_array(rows, f"{name}_rows"), numpy_helper.from_array(scales, f"{name}_scales")]
        )
        model.graph.node.remove(node)
        steps = (
            helper.make_node("Gather", [f"{name}_rows", places], [f"{out}_rows"], axis=0),
            helper.make_node("Cast", [f"{out}_rows"], [f"{out}_float"], to=TensorProto.FLOAT),
            helper.make_node("Gather", [f"{name}_scales", places], [f"{out}_scales"], axis=0),
            helper.make_node("Mul", [f"{out}_float", f"{out}_scales"], [out]),
        )
        for step in reversed(steps):
            model.graph.node.insert(at, step)


def _store_by_columns(model: ModelProto) -> None:
    """Store the matrices that are still in float32 as int8 with one scale a column; the run time unpacks them once."""
    for node in [one for one in _matrices(model) if _big(model, one)]:
        matrix = _weights(model)[node.input[1]]
        name = matrix.name
        columns, scales = _stored(numpy_helper.to_array(matrix), axis=0)
        model.graph.initializer.remove(matrix)
        model.graph.initializer.extend(
            [numpy_helper.from_array(columns, f"{name}_int8"), numpy_helper.from_array(scales, f"{name}_scales")]
        )
        at = list(model.graph.node).index(node)
        model.graph.node.insert(at, helper.make_node("Mul", [f"{name}_float", f"{name}_scales"], [name]))
        model.graph.node.insert(at, helper.make_node("Cast", [f"{name}_int8"], [f"{name}_float"], to=TensorProto.FLOAT))


def _stored(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the values as int8 and the scales that undo it, one for each slice along the other axis."""
    scales = np.abs(values).max(axis, keepdims=True) / MOST
    scales[scales == 0] = 1.0
    return np.rint(values / scales).astype(np.int8), scales.astype(np.float32)
