"""Where the words of a span stand on the other side of a shared passage."""

from headwater.model import Block, Reuse, Span
from headwater.reader.words import words_of


def project(reuse: Reuse, span: Span) -> Span | None:
    """Return the span of the same folded words on the other side of `reuse`, or None.

    `span` must lie inside one side, cut through no word, and all its words must stand in one block; the result then
    spells the same words in the same order and nothing between them. Punctuation that touches the span's outer words is
    taken along where the other side has any. Misses on purpose: spans across an edit, which have no exact image.
    """
    from_left = reuse.left.covers(span)
    if not from_left and not reuse.right.covers(span):
        return None
    side, other = (reuse.left, reuse.right) if from_left else (reuse.right, reuse.left)
    for block in reuse.blocks:
        here, there = _sides(block, from_left=from_left)
        if here[0] < span.end and span.start < here[1]:
            return _in_block(side, here, other, there, span)
    return None


def _sides(block: Block, *, from_left: bool) -> tuple[tuple[int, int], tuple[int, int]]:
    left, right = (block.left_start, block.left_end), (block.right_start, block.right_end)
    return (left, right) if from_left else (right, left)


def _in_block(side: Span, here: tuple[int, int], other: Span, there: tuple[int, int], span: Span) -> Span | None:
    words = words_of(side.exact, here[0] - side.start, here[1] - side.start)
    images = words_of(other.exact, there[0] - other.start, there[1] - other.start)
    start, end = span.start - side.start, span.end - side.start
    chosen = [n for n, word in enumerate(words) if start < word.end and word.start < end]
    if not chosen or len(images) != len(words):
        return None
    first, last = chosen[0], chosen[-1]
    cuts = words[first].start < start or words[last].end > end
    # a word of the span outside the block has no image
    if cuts or len(words_of(side.exact, start, end)) != len(chosen):
        return None
    before = _marks(side.exact[start : words[first].start][::-1], other.exact[: images[first].start][::-1])
    after = _marks(side.exact[words[last].end : end], other.exact[images[last].end :])
    return other.part(images[first].start - before, images[last].end + after)


def _marks(ours: str, theirs: str) -> int:
    """Return how many characters touching a word on the other side are marks, up to as many as touch it on ours."""
    count = 0
    while count < min(len(ours), len(theirs)) and _is_mark(ours[count]) and _is_mark(theirs[count]):
        count += 1
    return count


def _is_mark(character: str) -> bool:
    return not character.isspace() and not character.isalnum() and character != "_"
