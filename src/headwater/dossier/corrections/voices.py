"""Sources of which people say that they are one, or that they are not."""

from collections.abc import Sequence

from headwater.dossier.corrections.ends import Ends
from headwater.dossier.corrections.finding import home_of, source_of
from headwater.dossier.corrections.wording import told
from headwater.model import Article, Correction, Ruling, Source, Span


def on_sources(
    sources: Sequence[Source], articles: Sequence[Article], corrections: Sequence[Correction], ends: Ends
) -> None:
    """Note what people say of sources as rulings.

    Two sources of one id (people of one name) can be told apart by the articles they are named in, from the second one
    on. What is said last of two sources holds.
    """
    for correction in corrections:
        found = [source_of(target, sources) for target in correction.targets]
        one, other = found
        if one is None or other is None:
            ends.missing(correction, found)
            continue
        article = ""
        if one.id == other.id:
            homes = [home_of(t.spans[0], articles) if t.spans else None for t in correction.targets]
            if correction.kind == "same_source" or homes[1] is None or homes[0] == homes[1]:
                ends.failed(correction, _one_already(correction))
                continue
            article = homes[1].id
        ends.applied(correction, "", ("sources", frozenset((one.id, other.id)), article))
        ends.rulings[correction.id] = Ruling(
            kind=correction.kind,
            says=f"{told(correction)}.",
            ids=(one.id, other.id),
            article=article,
            spans=_shown(correction, one, other),
        )


def _one_already(correction: Correction) -> str:
    if correction.kind == "same_source":
        return "they are one source in the dossier already"
    return "both are one source by name, named in one article: nothing tells which of its words are whose"


def _shown(correction: Correction, one: Source, other: Source) -> tuple[Span, ...]:
    shown: list[Span] = []
    for target, source in zip(correction.targets, (one, other), strict=True):
        named = [span for span in source.mentions if span in target.spans] or list(source.mentions)
        shown += named[:1]
    return tuple(dict.fromkeys(shown))
