"""The rows of one split, block by block."""

from collections.abc import Iterator
from typing import NamedTuple

from headwater.corpus.inputs import Split
from headwater.corpus.lines import read_lines
from headwater.corpus.rows import Document, End, Lost
from headwater.corpus.tables import read_tables
from headwater.settings import CorpusSettings

_BLOCK_CHARS = 1 << 20
_BLOCK_ROWS = 1 << 16


class Block(NamedTuple):
    """Some rows of a split, in order; `end` in the last one."""

    documents: list[Document]
    lost: list[Lost]
    end: End | None


def blocks_of(split: Split, settings: CorpusSettings) -> Iterator[Block]:
    """Yield the rows of a split in blocks of about a million characters; never holds more than one."""
    documents: list[Document] = []
    lost: list[Lost] = []
    chars = 0
    for item in (read_tables if split.kind == "parquet" else read_lines)(split, settings):
        if isinstance(item, End):
            yield Block(documents, lost, item)
            return
        if isinstance(item, Lost):
            lost.append(item)
        else:
            documents.append(item)
            chars += len(item.text)
        if chars >= _BLOCK_CHARS or len(documents) + len(lost) >= _BLOCK_ROWS:
            yield Block(documents, lost, None)
            documents, lost, chars = [], [], 0
