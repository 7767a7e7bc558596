"""The stemma stage: who descends from whom, with the evidence for it, or no answer."""

from collections.abc import Mapping, Sequence

from headwater.memory import Memory
from headwater.model import Article, Descent, Family, Reuse
from headwater.settings import CollationSettings, StemmaSettings
from headwater.stemma.apparatus.families import families_of

__all__ = ["collate", "descend"]


def descend(
    articles: Sequence[Article], reuses: Sequence[Reuse], settings: StemmaSettings, memory: Memory | None = None,
    texts: Mapping[str, str] | None = None,
) -> tuple[Descent, ...]:  # fmt: skip
    """Return the edges of the stemma, sorted by the places of copy and exemplar; no cycle among them.

    Articles with the same words are one witness: its best documented member stands for it, the others stem from that
    one. Between witnesses everything is weighed that tells an exemplar from a copy: dates, credits, readings that other
    witnesses reject (Maas 1927), words that stand nowhere else, rough joins, sentences cut, layout and typography lost;
    the form in which texts are sent to newsrooms, marks of updates and corrections, notes of what was pasted; and how
    much of a stretch another text shares. Containment and length count for nothing. Then all the ways in which
    a family can descend are weighed at once, each stretch of a text from one exemplar at most. Without a likely
    answer there is no edge, unless two texts credit an outlet that is not in the pile: then each stems from an unseen
    exemplar.

    `share` is the share of the copy's body. `probability`: that the copy stems from the exemplar, straight or by way of
    another text; calibrated on generated corpora only. The order of the arguments changes nothing; a bare copy added
    changes no edge between others. With `memory` texts that are tied by passages are judged once in all runs, while
    they and what of the rest of the pile counts for them stay the same. `texts`: those of the captures, in which forms,
    marks and notes stand around the articles; without them headlines and bodies alone are looked at.
    Misses: copies whose dates, credits and wording all say nothing; paraphrase.
    """
    from headwater.stemma.families import find_descents  # noqa: PLC0415 (numpy takes longer to load than --help may)

    return find_descents(articles, reuses, settings, memory, texts)


def collate(
    articles: Sequence[Article], reuses: Sequence[Reuse], descents: Sequence[Descent], settings: CollationSettings,
    memory: Memory | None = None,
) -> tuple[Family, ...]:  # fmt: skip
    """Return the families of the pile, those of most witnesses first, each with the places where its texts differ.

    A family is joined by descents, or by copied text that is a good part of either (`settings.min_family_share`).
    Articles with the same words are one witness. Its words are set side by side from the blocks of copied passages,
    which are exact, each witness with its exemplar; only inside the gaps between blocks are words aligned (Needleman &
    Wunsch 1970), so that words that several witnesses share are one column (variant graphs: Haentjens Dekker et al.
    2015). A locus lists only witnesses whose words around it tell where it is. Order changes nothing, and an added copy
    only lengthens the list of its witness. With `memory` the places of a family are sought once in all runs.
    Misses: what was reworded beyond the reach of a passage; changes of more than 120 words; names and sources that
    closed lists and capitals do not show.
    """
    return families_of(articles, reuses, descents, settings, memory)
