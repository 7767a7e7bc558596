"""A pile in parts that have no statement in common, each with what the stages from claims on ask of it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

import msgspec

from headwater.memory import Memory, key_of
from headwater.model import (
    Account,
    Article,
    Attribution,
    Block,
    Citation,
    Claim,
    Descent,
    Entity,
    Issued,
    Lineage,
    Reuse,
    Source,
    Span,
    Voices,
)
from headwater.reader.remembering import Shelf

# what stands for a siglum while a part is worked on: its place among the part's articles, and the article's id
_STAND_IN = re.compile(r"\b\d{6,}\.article-[0-9a-f]+\b")

_IN_PILE: Final = "an article of the pile"


class Part:
    """Some articles of a pile, who speaks in them, and how they stem from each other.

    Its articles have other sigla than in the pile, where those move with every article that comes in before; `told_in`
    puts the pile's sigla into what was made of the part.
    """

    def __init__(self, accounts: Sequence[Account], voices: Voices, lineage: Lineage) -> None:
        order = sorted((a.article for a in accounts), key=lambda a: (len(a.siglum), a.siglum))
        place = {article.id: f"{n:06}.{article.id}" for n, article in enumerate(order)}
        self.sigla = {place[article.id]: article.siglum for article in order}
        self.accounts = [
            msgspec.structs.replace(a, article=msgspec.structs.replace(a.article, siglum=place[a.article.id]))
            for a in accounts
        ]
        self.voices, self.lineage = voices, lineage

    @property
    def articles(self) -> list[Article]:
        """The articles, in the order of the accounts."""
        return [account.article for account in self.accounts]

    def shelf(self, stage: str, memory: Memory | None) -> Shelf:
        """Return its texts, bodies and furniture, for the stages that read them."""
        texts = [piece for a in self.accounts for piece in (*a.article.spans, *a.furniture)]
        return Shelf(stage, texts, memory)

    @cached_property
    def key(self) -> str:
        """A hash of the articles and of who speaks in them: with the claims, all that events depend on."""
        return key_of(self.accounts, msgspec.structs.replace(self.voices, citations=()))

    @cached_property
    def counted_key(self) -> str:
        """A hash of that and of the outlets credited: with the claims, all that counts depend on."""
        return key_of(self.key, self.voices.citations)

    @cached_property
    def lineage_key(self) -> str:
        """A hash of what claims can ask of copies.

        Of the descents that is who stems from whom; of the passages not how much of them is the same.
        """
        edges = sorted((d.exemplar or "", d.copy) for d in self.lineage.descents)
        passages = [(r.left, r.right, r.left_article, r.right_article, r.blocks) for r in self.lineage.reuses]
        return key_of(edges, passages)


def told_in(sigla: Mapping[str, str], text: str) -> str:
    """Return a text with the pile's sigla in the place of those of its parts."""
    return _STAND_IN.sub(lambda found: sigla.get(found.group(), found.group()), text) if ".article-" in text else text


def claims_told_in(sigla: Mapping[str, str], claim: Claim) -> Claim:
    """Return a claim whose outlets and reasons name articles as the pile does."""
    if not any(".article-" in text for text in (*claim.outlets, *claim.origins.why)):
        return claim
    steps = (msgspec.structs.replace(s, says=told_in(sigla, s.says)) for s in claim.origins.steps)
    why = tuple(told_in(sigla, text) for text in claim.origins.why)
    origins = msgspec.structs.replace(claim.origins, why=why, steps=tuple(steps))
    outlets = tuple(sorted(told_in(sigla, outlet) for outlet in claim.outlets))
    return msgspec.structs.replace(claim, origins=origins, outlets=outlets)


def _closed(reuse: Reuse) -> Reuse:
    """Return a passage whose blocks are one where the same characters stand between them on both sides.

    Which words were looked at depends on what else is in the pile; what they spell does not.
    """
    blocks: list[Block] = []
    for block in reuse.blocks:
        last = blocks[-1] if blocks else None
        if last is not None:
            left = reuse.left.exact[last.left_end - reuse.left.start : block.left_start - reuse.left.start]
            right = reuse.right.exact[last.right_end - reuse.right.start : block.right_start - reuse.right.start]
            if left.split() == right.split():
                blocks[-1] = msgspec.structs.replace(last, left_end=block.left_end, right_end=block.right_end)
                continue
        blocks.append(block)
    return reuse if len(blocks) == len(reuse.blocks) else msgspec.structs.replace(reuse, blocks=tuple(blocks))


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
        self.issued: list[Issued] = []

    def part(self) -> Part:
        voices = Voices(
            entities=tuple(self.entities),
            sources=tuple(self.sources),
            attributions=tuple(self.attributions),
            citations=tuple(self.citations),
            issued=tuple(self.issued),
        )
        return Part(self.accounts, voices, Lineage(reuses=tuple(self.reuses), descents=tuple(self.descents)))


def cut(
    accounts: Sequence[Account], voices: Voices, lineage: Lineage, families: Sequence[Sequence[Article]]
) -> list[Part]:
    """Return the parts of a pile; `families` says which articles are together, each in one of them.

    Who is named in several parts stands in each, with the places there; of an outlet credited it is told whether its
    report is in the pile, not which it is. Of the passages only copies are kept, and only
    what lies within a part: a sentence that was copied from another one is read in both.
    """
    home = {article.id: n for n, family in enumerate(families) for article in family}
    held = [_Held() for _ in families]
    captures: dict[str, set[int]] = defaultdict(set)
    for account in accounts:
        captures[account.article.capture].add(home[account.article.id])
        held[home[account.article.id]].accounts.append(account)
    _take_lineage(held, lineage, home)
    _take_voices(held, voices, home, captures)
    return [one.part() for one in held]


def _take_lineage(held: Sequence[_Held], lineage: Lineage, home: Mapping[str, int]) -> None:
    for reuse in lineage.reuses:
        if reuse.kind == "copy" and home[reuse.left_article] == home[reuse.right_article]:
            held[home[reuse.left_article]].reuses.append(_closed(reuse))
    for descent in lineage.descents:
        if descent.exemplar is None or home[descent.copy] == home[descent.exemplar]:
            held[home[descent.copy]].descents.append(descent)


def _take_voices(
    held: Sequence[_Held], voices: Voices, home: Mapping[str, int], captures: Mapping[str, set[int]]
) -> None:
    speaking: dict[str, set[int]] = defaultdict(set)
    for attribution in voices.attributions:
        held[home[attribution.article]].attributions.append(attribution)
        speaking[attribution.source_id or ""].add(home[attribution.article])
    for citation in voices.citations:
        # which report of the pile is meant is asked of no part, and changes with what is added to others
        known = msgspec.structs.replace(citation, cited_article=_IN_PILE if citation.cited_article else None)
        held[home[citation.article]].citations.append(known)
        speaking[citation.source].add(home[citation.article])
    for issued in voices.issued:
        held[home[issued.article]].issued.append(issued)
        speaking[issued.source].add(home[issued.article])
    for entity in voices.entities:
        for n, spans in _by_part(entity.mentions, captures).items():
            held[n].entities.append(msgspec.structs.replace(entity, mentions=tuple(spans)))
    for source in voices.sources:
        places = _by_part(source.mentions, captures)
        for n in speaking[source.id]:
            held[n].sources.append(msgspec.structs.replace(source, mentions=tuple(places.get(n, ()))))


def _by_part(mentions: Sequence[Span], captures: Mapping[str, set[int]]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for span in mentions:
        for n in captures[span.capture]:
            found[n].append(span)
    return found
