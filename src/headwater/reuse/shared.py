"""Finds the passages that article bodies share, says what they are, and writes them down."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from headwater.model import Article, Reuse, Role, Segment
from headwater.reuse.bodies import Body, article_bodies
from headwater.reuse.emit import Aligned, reuses_of, words_of_chain
from headwater.reuse.families import told_once
from headwater.reuse.folding import Flags, Folded, fold_texts
from headwater.reuse.joining import with_joined
from headwater.reuse.kinds import KINDS, judge
from headwater.reuse.passages import Families, compare, exact_families, texts_of
from headwater.reuse.stream import Stream, stream_of, whole_windows, window_hashes
from headwater.settings import ReuseSettings

_FURNITURE_ROLES: Final[frozenset[Role]] = frozenset(
    ("chrome", "promo", "poster_card", "contributor_line", "email_header")
)


def find_shared(
    articles: Sequence[Article], settings: ReuseSettings, furniture: Sequence[Segment]
) -> tuple[Reuse, ...]:
    """Return the passages of `headwater.reuse.find`."""
    bodies = article_bodies(articles)
    folded = fold_texts([body.text for body in bodies])
    spoken = np.flatnonzero(np.diff(folded.first) > 0)
    bodies, folded = [bodies[n] for n in spoken.tolist()], texts_of(folded, spoken)
    families = exact_families(folded)
    heads = [bodies[n] for n in families.heads.tolist()]
    compared = compare(texts_of(folded, families.heads), settings)
    texts = [body.text for body in heads]
    judged = judge(compared, texts, furniture_windows(compared.stream, furniture, settings.shingle_words), settings)
    compared, judged = with_joined(compared, judged, settings)
    left, right = (side.tolist() for side in compared.texts)
    found = [
        reuse
        for number in np.flatnonzero(told_once(compared, judged, settings)).tolist()
        for reuse in reuses_of(
            heads[left[number]],
            heads[right[number]],
            words_of_chain(compared.stream, compared.chains, number),
            KINDS[judged.kinds[number]],
        )
    ]
    found.extend(_whole_copies(bodies, folded, families, settings))
    return tuple(sorted(found, key=_place))


def furniture_windows(stream: Stream, furniture: Sequence[Segment], window_words: int) -> Flags | None:
    """Return for each position of the stream whether its window also stands in furniture; None without furniture."""
    spans = [piece.span for piece in furniture if piece.role in _FURNITURE_ROLES]
    if not spans:
        return None
    pages = stream_of(fold_texts([span.exact for span in spans]))
    held = window_hashes(pages.words, window_words)[whole_windows(pages, window_words)]
    inside: Flags = np.isin(window_hashes(stream.words, window_words), held)
    return inside


def _whole_copies(
    bodies: Sequence[Body], folded: Folded, families: Families, settings: ReuseSettings
) -> Iterator[Reuse]:
    """Yield for each text that spells the same as an earlier one the passage that ties it to the first of them."""
    for number, family in enumerate(families.family.tolist()):
        head = int(families.heads[family])
        if head == number:
            continue
        columns = []
        for text in (head, number):
            words = slice(int(folded.first[text]), int(folded.first[text + 1]))
            columns += [folded.starts[words].tolist(), folded.ends[words].tolist()]
        run = [Aligned(*row) for row in zip(*columns, strict=True)]
        if len(run) >= settings.min_passage_words and run[-1].left_end - run[0].left >= settings.min_passage_chars:
            yield from reuses_of(bodies[head], bodies[number], [run], "copy")


def _place(reuse: Reuse) -> tuple[str, int, str, int, str, str]:
    left, right = reuse.left, reuse.right
    return left.capture, left.start, right.capture, right.start, reuse.left_article, reuse.right_article
