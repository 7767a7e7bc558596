"""The stemma stage: who descends from whom, with the evidence for it, or no answer."""

from collections.abc import Sequence

from headwater.model import Article, Descent, Reuse
from headwater.settings import StemmaSettings

__all__ = ["descend"]


def descend(articles: Sequence[Article], reuses: Sequence[Reuse], settings: StemmaSettings) -> tuple[Descent, ...]:
    """Return the edges of the stemma, sorted by the places of copy and exemplar; no cycle among them.

    Articles with the same words are one witness: its best documented member stands for it, the others stem from that
    one. Between witnesses everything is weighed that tells an exemplar from a copy: dates, credits, readings that other
    witnesses reject (Maas 1927), words that stand nowhere else, rough joins, sentences cut, layout and typography lost;
    and how much of a stretch another text shares. Containment and length count for nothing. Then all the ways in which
    a family can descend are weighed at once, each stretch of a text from one exemplar at most. Without a likely
    answer there is no edge, unless two texts credit an outlet that is not in the pile: then each stems from an unseen
    exemplar.

    `share` is the share of the copy's body. `probability`: that the copy stems from the exemplar, straight or by way of
    another text; calibrated on generated corpora only. The order of the arguments changes nothing; a bare copy added
    changes no edge between others. Misses: copies whose dates, credits and wording all say nothing; paraphrase.
    """
    from headwater.stemma.families import find_descents  # noqa: PLC0415 (numpy takes longer to load than --help may)

    return find_descents(articles, reuses, settings)
