"""Networks in ONNX files as onnxruntime opens them."""

from importlib import import_module
from typing import Any


def session_of(raw: bytes, threads: int) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """Return a session on the bytes of a network's file; `threads` 0 leaves their number to onnxruntime."""
    # loaded on first need: it takes a quarter of a second, and readers that are rules do without
    onnxruntime = import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    # idle threads that spin take the processor from whatever else runs
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(raw, options, providers=["CPUExecutionProvider"])
