"""The reader with a small trained network; needs onnxruntime and tokenizers, which load when it reads first."""

from headwater.reader.encoder.reader import EncoderReader

__all__ = ["EncoderReader"]
