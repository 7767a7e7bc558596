"""Finds the passages that article bodies share, says what they are, and writes them down."""

from collections.abc import Iterator, Sequence

from headwater.model import Article, Reuse, Segment
from headwater.reuse.bodies import Body, Vocabulary, article_bodies
from headwater.reuse.chains import Chain, Run
from headwater.reuse.emit import reuses_of
from headwater.reuse.families import Judged, told_once
from headwater.reuse.kinds import Judge
from headwater.reuse.passages import compare, long_enough
from headwater.settings import ReuseSettings


def find_shared(
    articles: Sequence[Article], settings: ReuseSettings, furniture: Sequence[Segment]
) -> tuple[Reuse, ...]:
    """Return the passages of `headwater.reuse.find`."""
    vocabulary = Vocabulary()
    compared = compare(article_bodies(articles, vocabulary), vocabulary, settings)
    judge = Judge(compared, vocabulary, furniture)
    judged = [Judged(passage, judge.kind(passage)) for passage in compared.passages]
    found = [
        reuse
        for passage, kind in told_once(judged, compared, settings)
        for reuse in reuses_of(compared.bodies[passage.left], compared.bodies[passage.right], passage.chain, kind)
    ]
    for first, member, chain in _whole_copies(compared.families, settings):
        found.extend(reuses_of(first, member, chain, "copy"))
    return tuple(sorted(found, key=_place))


def _whole_copies(
    families: Sequence[Sequence[Body]], settings: ReuseSettings
) -> Iterator[tuple[Body, Body, Chain]]:
    for first, *members in families:
        chain = (Run(0, 0, first.words),)
        if members and long_enough(chain, first, settings):
            yield from ((first, member, chain) for member in members)


def _place(reuse: Reuse) -> tuple[str, int, str, int, str, str]:
    left, right = reuse.left, reuse.right
    return left.capture, left.start, right.capture, right.start, reuse.left_article, reuse.right_article
