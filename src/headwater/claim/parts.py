"""A pile in parts that have no statement in common, each with what the stages from claims on ask of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from headwater.memory import key_of
from headwater.model import (
    Account,
    Article,
    Attribution,
    Citation,
    Descent,
    Entity,
    Lineage,
    Reuse,
    Source,
    Span,
    Voices,
)


class Part:
    """Some articles of a pile, who speaks in them, and how they stem from each other."""

    def __init__(self, accounts: Sequence[Account], voices: Voices, lineage: Lineage) -> None:
        self.accounts, self.voices, self.lineage = accounts, voices, lineage

    @property
    def articles(self) -> list[Article]:
        """The articles, in the order of the accounts."""
        return [account.article for account in self.accounts]

    @cached_property
    def key(self) -> str:
        """A hash of all that claims, their counts and events can depend on.

        Of the sigla, which move with every article that comes in before, that is their order, and the siglum itself
        where it stands for an outlet that is not known.
        """
        order = sorted(self.articles, key=lambda a: (len(a.siglum), a.siglum))
        place = {article.id: n for n, article in enumerate(order)}
        told = [(place[a.article.id], _told(a.article), a.sentences, a.furniture) for a in self.accounts]
        return key_of(told, self.voices, self.lineage)


def _told(article: Article) -> Article:
    return article if article.outlet is None else msgspec.structs.replace(article, siglum="")


class _Held:
    """What of a pile falls to one part."""

    def __init__(self) -> None:
        self.accounts: list[Account] = []
        self.reuses: list[Reuse] = []
        self.descents: list[Descent] = []
        self.entities: list[Entity] = []
        self.sources: list[Source] = []
        self.attributions: list[Attribution] = []
        self.citations: list[Citation] = []

    def part(self) -> Part:
        voices = Voices(
            entities=tuple(self.entities),
            sources=tuple(self.sources),
            attributions=tuple(self.attributions),
            citations=tuple(self.citations),
        )
        return Part(self.accounts, voices, Lineage(reuses=tuple(self.reuses), descents=tuple(self.descents)))


def cut(
    accounts: Sequence[Account], voices: Voices, lineage: Lineage, families: Sequence[Sequence[Article]]
) -> list[Part]:
    """Return the parts of a pile; `families` says which articles are together, each in one of them.

    Who is named in several parts stands in each, with the places there. Of the passages only copies are kept; neither
    they nor descents lead from one part into another.
    """
    home = {article.id: n for n, family in enumerate(families) for article in family}
    held = [_Held() for _ in families]
    captures: dict[str, set[int]] = defaultdict(set)
    for account in accounts:
        captures[account.article.capture].add(home[account.article.id])
        held[home[account.article.id]].accounts.append(account)
    for reuse in lineage.reuses:
        if reuse.kind == "copy":
            held[home[reuse.left_article]].reuses.append(reuse)
    for descent in lineage.descents:
        held[home[descent.copy]].descents.append(descent)
    speaking: dict[str, set[int]] = defaultdict(set)
    for attribution in voices.attributions:
        held[home[attribution.article]].attributions.append(attribution)
        speaking[attribution.source_id or ""].add(home[attribution.article])
    for citation in voices.citations:
        held[home[citation.article]].citations.append(citation)
        speaking[citation.source].add(home[citation.article])
    for entity in voices.entities:
        for n, spans in _by_part(entity.mentions, captures).items():
            held[n].entities.append(msgspec.structs.replace(entity, mentions=tuple(spans)))
    for source in voices.sources:
        places = _by_part(source.mentions, captures)
        for n in speaking[source.id]:
            held[n].sources.append(msgspec.structs.replace(source, mentions=tuple(places.get(n, ()))))
    return [one.part() for one in held]


def _by_part(mentions: Sequence[Span], captures: Mapping[str, set[int]]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for span in mentions:
        for n in captures[span.capture]:
            found[n].append(span)
    return found
