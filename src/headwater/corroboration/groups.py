"""Who can stand behind a claim: source groups, cited reports, public acts and the reporter's own voice."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from headwater.corroboration.public import is_public_act
from headwater.model import (
    Article,
    Attribution,
    Citation,
    Claim,
    People,
    Source,
    Span,
    Statement,
    StatementOrigin,
    Voices,
)
from headwater.reader.words import words_of

GroupKind = Literal["named", "unnamed", "document", "public_act", "witness", "voice"]
# A source cited in the sentence before or after an unsourced one may stand behind it too: at most this far away.
_BESIDE_CHARS = 60
_BARE_REFUSAL_WORDS = 4  # "to comment for this article"


class Group(NamedTuple):
    """One origin or group of people, and the articles that rest on it. `inherited`: cited beside the statement only."""

    key: str
    kind: GroupKind
    label: str
    people: People
    articles: frozenset[str]
    inherited: bool = False


class Behind(NamedTuple):
    """All that can stand behind a claim, its statements with their origin decided, and who speaks for and against."""

    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]
    unseen: tuple[str, ...]
    seen_citations: tuple[str, ...]
    on_record: tuple[str, ...]
    against: tuple[str, ...]


class Register:
    """Looks up attributions, sources and citations by what a statement carries."""

    def __init__(self, articles: Sequence[Article], voices: Voices) -> None:
        self.articles = {a.id: a for a in articles}
        self.attributions = {a.id: a for a in voices.attributions}
        self.sources = {s.id: s for s in voices.sources}
        self._citations: dict[tuple[str, str], Citation] = {(c.article, c.source): c for c in voices.citations}
        self._by_article: dict[str, list[Attribution]] = defaultdict(list)
        for attribution in voices.attributions:
            self._by_article[attribution.article].append(attribution)

    def attribution(self, statement: Statement) -> Attribution | None:
        """Return the act of attribution a statement stands in."""
        return self.attributions.get(statement.attribution or "")

    def content(self, statement: Statement) -> tuple[Span, ...]:
        """Return what is said, apart from who says so and when: the attribution's content, or all of the statement."""
        attribution = self.attribution(statement)
        silent = statement.polarity == "neither"  # to decline is itself what is told
        return attribution.content if attribution and attribution.content and not silent else (statement.span,)

    def source(self, statement: Statement) -> Source | None:
        """Return the source a statement rests on."""
        attribution = self.attribution(statement)
        return self.sources.get(attribution.source_id or "") if attribution else None

    def is_here(self, statement: Statement, source: Source, claim: Claim) -> bool:
        """Whether the report a statement cites is in the pile: found, or an article of that outlet makes the claim."""
        citation = self._citations.get((statement.article, source.id))
        if citation and citation.cited_article:
            return True
        cited = _plain(source.name or source.label)
        others = (s for s in claim.statements if s.article != statement.article and self._tells_itself(s))
        return any(_plain(self.articles[s.article].outlet or "") == cited for s in others)

    def _tells_itself(self, statement: Statement) -> bool:
        source = self.source(statement)
        return source is None or source.class_ != "outlet"

    def outlet(self, article: str) -> str:
        """Return the article's publisher, or its siglum where the publisher is not known."""
        found = self.articles[article]
        return found.outlet or f"article {found.siglum}"

    def unnamed(self, article: str, source: Source) -> str:
        """Return what tells unnamed people of one outlet apart: how it describes them, in all its articles."""
        return f"unnamed:{self.outlet(article)}:{_plain(source.label)}"

    def beside(self, statement: Statement) -> Source | None:
        """Return the source cited closest to an unsourced statement, if it stands near in the same article."""
        best: tuple[int, str] | None = None
        for attribution in self._by_article[statement.article]:
            source = self.sources.get(attribution.source_id or "")
            if source is None or source.class_ not in ("named", "role", "anonymous", "collective"):
                continue
            if attribution.stance not in ("asserts", "hedges"):
                continue
            for span in (*attribution.content, *attribution.source):
                gap = max(span.start - statement.span.end, statement.span.start - span.end, 0)
                if gap <= _BESIDE_CHARS and (best is None or (gap, source.id) < best):
                    best = (gap, source.id)
        return self.sources[best[1]] if best else None


def behind(claim: Claim, register: Register) -> Behind:
    """Return who can stand behind a claim. Copies add nothing; citations add nothing and are listed."""
    statements: list[Statement] = []
    groups: dict[str, Group] = {}
    unseen: dict[str, None] = {}
    seen: dict[str, None] = {}
    voices: list[Statement] = []
    for statement in claim.statements:
        source = register.source(statement)
        origin = _origin(statement, source, register)
        statements.append(_with_origin(statement, origin))
        if origin == "copy" or statement.polarity == "against":
            continue
        if origin in ("cites", "self_cites") and source is not None:
            here = register.is_here(statement, source, claim)
            (seen if here else unseen)[source.name or source.label] = None
        elif (group := _group(statement, source, register)) is not None:
            _merge(groups, group)
        elif statement.polarity == "for" and origin == "unattributed":
            voices.append(statement)
    told = {s.article for s in statements if s.origin in ("copy", "cites", "self_cites")}
    _add_voices(groups, voices, told, register)
    groups = _only_the_act(groups, statements, register)
    return Behind(
        groups=tuple(sorted(groups.values())),
        statements=tuple(statements),
        unseen=tuple(sorted(unseen)),
        seen_citations=tuple(sorted(seen)),
        on_record=_speakers(claim, register, "for"),
        against=_speakers(claim, register, "against"),
    )


def _origin(statement: Statement, source: Source | None, register: Register) -> StatementOrigin:
    if statement.origin == "copy":
        return "copy"
    if source is None or source.class_ == "none":
        return "unattributed"
    if source.class_ == "outlet":
        own = register.articles[statement.article].outlet
        same = own is not None and _plain(own) == _plain(source.name or source.label)
        return "self_cites" if same else "cites"
    return "original"


def _with_origin(statement: Statement, origin: StatementOrigin) -> Statement:
    return Statement(
        span=statement.span,
        article=statement.article,
        attribution=statement.attribution,
        origin=origin,
        polarity=statement.polarity,
        strength=statement.strength,
    )


def _group(statement: Statement, source: Source | None, register: Register) -> Group | None:
    attribution = register.attribution(statement)
    stance = attribution.stance if attribution else "asserts"
    one, here = People(low=1, high=1), frozenset({statement.article})
    if stance in ("declines", "no_response") or source is None or source.class_ in ("none", "public_event"):
        return _public_group(statement, source, attribution, here)
    if source.class_ == "document":
        return Group(f"document:{_plain(source.label)}", "document", source.label, one, here)
    if source.class_ == "named":
        return Group(source.id, "named", source.name or source.label, one, here)
    if source.class_ == "reporter":
        outlet = register.outlet(statement.article)
        return Group(f"witness:{outlet}", "witness", "the reporter's own account", one, here)
    return Group(register.unnamed(statement.article, source), "unnamed", source.label, source.people, here)


def _public_group(
    statement: Statement, source: Source | None, attribution: Attribution | None, here: frozenset[str]
) -> Group | None:
    if attribution and attribution.stance in ("declines", "no_response"):
        # "declined to comment" counts neither way; a refusal to answer a stated question is itself said in public
        public = attribution.stance == "declines" and any(asks(c) for c in attribution.content)
    else:
        public = (source is not None and source.class_ == "public_event") or is_public_act(statement.span.exact)
    return Group("public", "public_act", "said or done in public", People(low=1, high=1), here) if public else None


def asks(content: Span) -> bool:
    """Return whether what was declined is a question ("to say whether ..."), not just "to comment"."""
    return len(words_of(content.exact)) > _BARE_REFUSAL_WORDS


def _merge(groups: dict[str, Group], group: Group) -> None:
    known = groups.get(group.key)
    groups[group.key] = group if known is None else known._replace(articles=known.articles | group.articles)


def _add_voices(
    groups: dict[str, Group], voices: Sequence[Statement], told: set[str], register: Register
) -> None:
    """Add what unsourced sentences can rest on: the group cited beside them, or else the outlet itself.

    Nothing is added for an article in `told`, which has the claim from elsewhere: its headline only says it again.
    """
    sourced = {register.outlet(a) for g in groups.values() for a in g.articles}
    public = any(g.kind == "public_act" for g in groups.values())
    for statement in sorted(voices, key=lambda s: s.span):
        outlet = register.outlet(statement.article)
        if public or outlet in sourced or statement.article in told:
            continue
        source, here = register.beside(statement), frozenset({statement.article})
        if source is None:
            group = Group(f"voice:{outlet}", "voice", f"{outlet} in its own voice", People(low=0, high=1), here, True)
        else:
            high = source.people.high
            kind: GroupKind = "named" if source.class_ == "named" else "unnamed"
            key = source.id if kind == "named" else register.unnamed(statement.article, source)
            group = Group(key, kind, source.name or source.label, People(low=0, high=high), here, True)
        _merge(groups, group)
        sourced.add(outlet)


def _only_the_act(
    groups: dict[str, Group], statements: Sequence[Statement], register: Register
) -> dict[str, Group]:
    """Return the public act alone where half of the statements or more restate it: who repeats it adds nothing."""
    own = [s for s in statements if s.origin != "copy" and s.polarity == "for"]
    public = sum(s.origin == "unattributed" and is_public_act(s.span.exact) for s in own)
    act = groups.get("public")
    if act is None or public < len(own) / 2 or not any(register.source(s) for s in own):
        return groups
    everyone = frozenset(s.article for s in own)
    return {"public": act._replace(articles=everyone)}


def _speakers(claim: Claim, register: Register, polarity: str) -> tuple[str, ...]:
    """Return the distinct on-record sources (named or role) for, or all distinct sources against, the claim."""
    found: dict[str, None] = {}
    for statement in claim.statements:
        source, attribution = register.source(statement), register.attribution(statement)
        if source is None or attribution is None or statement.polarity != polarity:
            continue
        if polarity == "against" or source.class_ in ("named", "role"):
            found[source.id] = None
    return tuple(sorted(found))


def _plain(name: str) -> str:
    return " ".join(w.folded for w in words_of(name) if w.folded != "the")
