"""The network's file: two parts side by side, its tables in it, and what is said where it cannot be used."""

from types import ModuleType

import numpy as np
import pytest

from headwater.reader.encoder import EncoderReader
from headwater.reader.encoder.calibration import SIGNS, Calibration
from headwater.reader.encoder.graph import OnnxGraph, Tables, metadata_of, tokenizer_of
from headwater.reader.encoder.labels import NAME_TYPES, ROLES, allowed, label_count
from headwater.reader.encoder.statements import Network

WIDTH, VOCABULARY = 8, 50
STEPS = np.where(allowed(ROLES), 0.0, -1e4).astype(np.float32)
TABLES = Tables("tiny/1", WIDTH, STEPS, STEPS)


def tiny(onnx: ModuleType) -> bytes:
    """A network of random weights in the form of the shipped one: a table of pieces and three products."""
    rng = np.random.default_rng(5)
    names, roles = label_count(NAME_TYPES), label_count(ROLES)
    sizes = {"table": (VOCABULARY, WIDTH), "tagger": (WIDTH, roles), "namer": (WIDTH, names), "asker": (WIDTH, roles)}
    weights = [onnx.numpy_helper.from_array(rng.normal(size=s).astype(np.float32), n) for n, s in sizes.items()]
    weights.append(onnx.numpy_helper.from_array(np.array([1, 2]), "inner"))
    make, kinds = onnx.helper.make_node, onnx.TensorProto
    nodes = [
        make("Gather", ["table", "ids"], ["out_states"]),
        make("MatMul", ["out_states", "tagger"], ["tags"]),
        make("MatMul", ["out_states", "namer"], ["names"]),
        make("MatMul", ["states", "asker"], ["roles"]),
        make("ReduceSum", ["states", "inner"], ["holds"], keepdims=0),
    ]
    whole = dict.fromkeys(("ids", "mask", "shapes", "cue_mask", "marks"), kinds.INT64) | {"states": kinds.FLOAT}
    entries = [
        onnx.helper.make_tensor_value_info(n, kind, ["r", "p", WIDTH][: 3 if n == "states" else 2])
        for n, kind in whole.items()
    ]
    exits = [
        onnx.helper.make_tensor_value_info(n, kinds.FLOAT, None)
        for n in ("out_states", "tags", "names", "roles", "holds")
    ]
    model = onnx.helper.make_model(
        onnx.helper.make_graph(nodes, "tiny", entries, exits, weights), opset_imports=[onnx.helper.make_opsetid("", 17)]
    )
    model.ir_version = 8
    onnx.helper.set_model_props(model, {"headwater": metadata_of(TABLES)})
    return bytes(model.SerializeToString())


@pytest.fixture
def network() -> OnnxGraph:
    pytest.importorskip("onnxruntime")
    pytest.importorskip("onnx.numpy_helper")
    return OnnxGraph(tiny(pytest.importorskip("onnx")), threads=1)


def test_tables_are_in_the_file(network: OnnxGraph) -> None:
    found = network.tables
    assert (found.name, found.width) == ("tiny/1", WIDTH)
    assert np.array_equal(found.tag_steps, STEPS)
    assert np.array_equal(found.role_steps, STEPS)


def test_each_part_is_asked_alone(network: OnnxGraph) -> None:
    ids = np.arange(12, dtype=np.int64).reshape(2, 6)
    states, tags, names = network.encode(ids, np.ones_like(ids), np.zeros_like(ids))
    assert (states.shape, tags.shape, names.shape) == ((2, 6, WIDTH), (2, 6, 7), (2, 6, 9))
    rows = np.array([0, 1, 1])
    roles, holds = network.look(states[rows], np.ones((3, 6), dtype=np.int64), np.zeros((3, 6), dtype=np.int64))
    assert (roles.shape, holds.shape) == ((3, 6, 7), (3,))
    assert np.allclose(holds, states[rows].sum((1, 2)), atol=1e-4)


def test_a_reader_reads_with_it(network: OnnxGraph) -> None:
    tokenizers = pytest.importorskip("tokenizers")
    vocabulary = {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2} | {letter: 3 + n for n, letter in enumerate("abcdefghijklmnop")}
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    made.enable_truncation(4)
    text = "A b c said d e f. G “h i” told j k l m.\n\nN o p and a b c were there. " * 20
    reader = EncoderReader(Network(network, tokenizer_of(made.to_str()), Calibration(1.5, (0.0,) * len(SIGNS), 0.0)))
    layers = reader.read(text, "en")
    assert layers == reader.read(text, "en")
    places = [place for u in layers.utterances for place in (*u.source, *u.cue, *u.content)]
    assert places
    assert all(0 <= low < high <= len(text) for low, high in places)
