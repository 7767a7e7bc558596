"""The reuse stage: text that stands at two places, in raw captures (repeats) and in article bodies (passages).

Numpy is loaded by the first call, not by the import, so that commands that need no text start without it.
"""

from collections.abc import Sequence

from headwater.model import Article, Reading, Repeat, Reuse, Segment
from headwater.settings import ReuseSettings

__all__ = ["find", "repeats"]


def repeats(readings: Sequence[Reading], min_words: int) -> tuple[Repeat, ...]:
    """Return maximal runs of at least `min_words` equal folded words at two places, in one capture or in two.

    Sorted by place; the left span comes first. Captures with equal bytes count as one (the first by id) when captures
    are set side by side; inside, each is looked through. Text that stands at many places is tied to its first one, so
    that the output grows with the text. Inside one capture the two places do not overlap. Method: windows of
    `min_words` hashed words, sorted; runs verified word by word. Misses: repeats with a changed word in every window;
    a text that repeats itself with a period shorter than `min_words`. Raises ValueError if `min_words` is not positive.
    """
    from headwater.reuse.repeated import find_repeats  # noqa: PLC0415 (numpy takes longer to load than --help may)

    return find_repeats(readings, min_words)


def find(articles: Sequence[Article], settings: ReuseSettings, furniture: Sequence[Segment] = ()) -> tuple[Reuse, ...]:
    """Return the passages that the bodies of two articles share, undirected, sorted by place.

    The articles may stand in one capture. Offsets are code points of the captures, end exclusive; `left` is the side
    whose article comes first by capture id and start. `identity` is matched over aligned characters, 0 to 1. No two
    passages of a pair overlap on both sides. Bodies with equal folded words are tied to the first of them only, larger
    families of near copies and text that more than `settings.max_shingle_documents` places hold, or where these agree
    around it `settings.max_agreeing_documents`, likewise, so that the output grows with the text and not with the
    square of a family. `furniture` helps to tell boilerplate.

    Method: 5-word shingles hashed (blake2b words, polynomial), windows that stand once dropped, packed keys sorted,
    maximal matches verified word by word, co-linear chaining (Abouelhoda & Ohlebusch 2005), ragged edges grown;
    two copies with no more than `settings.max_gap_words` words between them on either side are one.
    Misses: paraphrase; passages under `settings.min_passage_chars`; copies that keep no five words in a row.
    """
    from headwater.reuse.shared import find_shared  # noqa: PLC0415 (numpy takes longer to load than --help may)

    return find_shared(articles, settings, furniture)
