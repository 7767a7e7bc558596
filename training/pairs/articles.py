"""The real articles that are trained on: the train split of the attribution corpus."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from headwater.reader.sentences import sentences_of

SENTENCE_CHARS = range(30, 260)


def texts_of(shared: Path) -> dict[str, str]:
    """Return the text of each article by its id."""
    with gzip.open(shared / "data" / "polnear" / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {told["id"]: told["text"] for told in map(json.loads, lines)}


def sentences_by_article(shared: Path) -> Iterator[list[str]]:
    """Yield the sentences of each article that are neither its title nor very short or long."""
    for text in texts_of(shared).values():
        told_in = [" ".join(text[start:end].split()) for start, end in sentences_of(text)][1:]
        yield [s for s in told_in if len(s) in SENTENCE_CHARS]
