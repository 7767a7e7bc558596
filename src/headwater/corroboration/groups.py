"""Who can stand behind a claim: source groups, cited reports, public acts and the reporter's own voice."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec

from headwater.corroboration.fields import fields_of
from headwater.corroboration.public import is_market_move, is_public_act
from headwater.corroboration.register import Register, plain
from headwater.corroboration.speakers import against_it, as_people, on_record
from headwater.model import Attribution, Claim, People, Ruling, Source, Span, Statement, StatementOrigin
from headwater.reader.words import words_of

GroupKind = Literal["named", "unnamed", "document", "public_act", "witness", "voice"]
_CITING = ("cites", "self_cites")
_PUBLIC, _OWN_VOICE = "said or done in public", " in its own voice"
# how an outlet came by a document says nothing of which it is
_SEEN_BY = re.compile(
    r",?\s(?:(?:a\scopy\sof\s)?which\s|that\s)?(?:(?:was|were|has\sbeen|have\sbeen)\s)?"
    r"(?:seen|obtained|reviewed|read|viewed|examined|passed|sent|provided|shown|leaked|held)\s(?:by|to)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_ANY_DOCUMENT = frozenset("a an the its his her their this that copy copies of report document documents".split())
_COMMENT = re.compile(r"(?:\w+\s){0,4}?(?:to\s)?(?:comment|discuss|speak|elaborate)\b", re.IGNORECASE)
_ASKED = re.compile(r"(?:whether|if|who|what|when|where|why|how|which)\s\w", re.IGNORECASE)
_BARE_REFUSAL_WORDS = 4  # "to comment for this article"


class Group(NamedTuple):
    """One origin or group of people, the articles that rest on it and the places where they do.

    `inherited`: cited beside the statement only. `sources`: the ids of who it is; `apart`: of who it cannot be;
    `speaks_for`: of the bodies whose word it may be giving. `fields`: what a body works in, as it is called.
    """

    key: str
    kind: GroupKind
    label: str
    people: People
    articles: frozenset[str]
    inherited: bool = False
    spans: tuple[Span, ...] = ()
    sources: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    speaks_for: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()


class Behind(NamedTuple):
    """All that can stand behind a claim, its statements with their origin decided, and who speaks for and against.

    `unseen` and `seen_citations` are the outlets cited, with the places that cite them. `speakers` and `deniers`: the
    ids of those on record and against, before people who are one are counted once. `rulings`: what people said that
    the counts rest on. `unsourced`: the outlets that tell it without a source and add nobody, with the places.
    """

    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]
    unseen: dict[str, tuple[Span, ...]]
    seen_citations: dict[str, tuple[Span, ...]]
    on_record: tuple[str, ...]
    against: dict[str, tuple[Span, ...]]
    speakers: frozenset[str] = frozenset()
    deniers: frozenset[str] = frozenset()
    rulings: tuple[Ruling, ...] = ()
    unsourced: dict[str, tuple[Span, ...]] = {}  # noqa: RUF012 (a NamedTuple's default, never changed)


def behind(claim: Claim, register: Register) -> Behind:
    """Return who can stand behind a claim. Copies add nothing; citations add nothing and are listed."""
    statements: list[Statement] = []
    groups: dict[str, Group] = {}
    cited: tuple[dict[str, tuple[Span, ...]], dict[str, tuple[Span, ...]]] = ({}, {})
    voices: list[Statement] = []
    for statement in claim.statements:
        source = register.source(statement)
        origin = _origin(statement, source, register)
        statements.append(msgspec.structs.replace(statement, origin=origin))
        if origin == "copy" or statement.polarity == "against":
            continue
        if origin in ("cites", "self_cites") and source is not None:
            told = cited[register.is_here(statement, source, claim)]
            name = source.name or source.label
            told[name] = (*told.get(name, ()), statement.span)
        elif (group := _group(statement, source, register) or _own_statement(statement, register)) is not None:
            _merge(groups, group)
        elif statement.polarity == "for" and origin == "unattributed":
            voices.append(statement)
    citing = {register.outlet(s.article) for s in statements if s.origin in _CITING}
    copied = {s.article for s in statements if s.origin == "copy"}
    voices, unsourced = [s for s in voices if s.article not in copied], list[Statement]()
    if not (groups or citing or _act_is_told(groups, statements, register)):
        _add_voices(groups, voices, register)
    elif not _act_is_told(groups, statements, register):
        unsourced = voices
    groups = _only_the_act(_without_headings(groups, statements, register), statements, register)
    speakers, against = on_record(claim, register), against_it(claim, register)
    return Behind(
        groups=tuple(sorted(groups.values(), key=lambda g: g.key)),
        statements=tuple(statements),
        unseen=dict(sorted(cited[False].items())),
        seen_citations=dict(sorted(cited[True].items())),
        on_record=tuple(sorted({register.ruled.speaker(s) for s in speakers})),
        against=as_people(against, register),
        speakers=frozenset(speakers),
        deniers=frozenset(against),
        unsourced=_by_outlet(unsourced, register),
    )


def _by_outlet(statements: Sequence[Statement], register: Register) -> dict[str, tuple[Span, ...]]:
    found: dict[str, tuple[Span, ...]] = {}
    for statement in sorted(statements, key=lambda s: s.span):
        outlet = register.outlet(statement.article)
        found[outlet] = (*found.get(outlet, ()), statement.span)
    return dict(sorted(found.items()))


def _without_headings(
    groups: dict[str, Group], statements: Sequence[Statement], register: Register
) -> dict[str, Group]:
    """Leave out what a headline alone tells whose own article says more: "ally says", "bank launches fund" are short.

    Its article names somebody for the claim, or copies it.
    """
    headed = {s.span for s in statements if register.heads(s)}
    below = {
        s.article
        for s in statements
        if s.span not in headed and (s.origin == "copy" or register.source(s) is not None)
    }
    return {
        key: g
        for key, g in groups.items()
        if not (g.kind in ("unnamed", "public_act") and g.spans and headed.issuperset(g.spans) and g.articles <= below)
    }


def _origin(statement: Statement, source: Source | None, register: Register) -> StatementOrigin:
    if statement.origin == "copy":
        return "copy"
    if source is None or source.class_ == "none":
        return "unattributed"
    if source.class_ == "outlet":
        own = register.articles[statement.article].outlet
        same = own is not None and plain(own) == plain(source.name or source.label)
        return "self_cites" if same else "cites"
    return "original"


def _group(statement: Statement, source: Source | None, register: Register) -> Group | None:
    attribution = register.attribution(statement)
    stance = attribution.stance if attribution else "asserts"
    one, here, at = People(low=1, high=1), frozenset({statement.article}), (statement.span,)
    if stance in ("declines", "no_response") or source is None or source.class_ in ("none", "public_event"):
        return _public_group(statement, source, attribution, register)
    who = frozenset({source.id})
    if source.class_ == "document":
        key = f"document:{_kind_of_document(source.label)}"
        bodies = register.belongs(source)
        return Group(key, "document", source.label, one, here, spans=at, sources=who, speaks_for=bodies)
    if source.class_ == "named" and source.name:
        bodies = register.belongs(source)
        fields = frozenset[str]() if register.is_person(source) else fields_of(source.name)
        return Group(source.id, "named", source.name, one, here, False, at, who, speaks_for=bodies, fields=fields)
    if source.class_ == "reporter":
        outlet = register.outlet(statement.article)
        return Group(f"witness:{outlet}", "witness", "the reporter's own account", one, here, spans=at)
    if source.name and register.speaks(source.name):
        return _speaker(source.name, statement)._replace(sources=who)
    # "the council" of two outlets may be one: a body without its name is told apart like unnamed people
    key, bodies = register.unnamed(statement.article, source), register.belongs(source)
    fields = fields_of(source.label) if source.class_ in ("named", "role") else frozenset[str]()
    return Group(key, "unnamed", source.label, source.people, here, False, at, who, speaks_for=bodies, fields=fields)


def _kind_of_document(label: str) -> str:
    """Return what tells one document behind a claim from another: what it is, and whose; not who has seen it.

    "A copy seen by the Post" and "the inspection report, passed to the Times" may be one report.
    """
    told = [w for w in plain(_SEEN_BY.sub("", label)).split() if w not in _ANY_DOCUMENT]
    return " ".join(told) or "report"


def _speaker(name: str, statement: Statement) -> Group:
    """Return the group of a body that puts out its own statements: one origin, in its own text and wherever quoted."""
    here, people = frozenset({statement.article}), People(low=1, high=1)
    return Group(f"speaker:{plain(name)}", "named", name, people, here, spans=(statement.span,))


def _own_statement(statement: Statement, register: Register) -> Group | None:
    """Return the body that speaks in its own text: a company's release rests on the company."""
    outlet = register.articles[statement.article].outlet
    unsourced = statement.polarity == "for" and register.source(statement) is None
    return _speaker(outlet, statement) if unsourced and outlet and register.speaks(outlet) else None


def _public_group(
    statement: Statement, source: Source | None, attribution: Attribution | None, register: Register
) -> Group | None:
    if attribution and attribution.stance in ("declines", "no_response"):
        # "declined to comment" counts neither way; a refusal to answer a stated question is itself said in public
        public = attribution.stance == "declines" and any(asks(c) for c in attribution.content)
    else:
        public = (source is not None and source.class_ == "public_event") or restates(statement, register)
    if not public:
        return None
    here = frozenset({statement.article})
    people = People(low=1, high=1)
    return Group("public", "public_act", _PUBLIC, people, here, spans=(statement.span,))


def restates(statement: Statement, register: Register) -> bool:
    """Whether a sentence in the writer's own voice restates what was said or done in public."""
    attribution = register.attribution(statement)
    if attribution is not None and register.takes_back(attribution):
        return False
    if is_market_move(register.with_subject(statement)):
        return True
    return is_public_act(statement.span.exact, register.frame(statement))


def _repeats_the_act(statement: Statement, register: Register) -> bool:
    """Whether a statement that names no origin repeats a public act, in the writer's own voice or by a cited report."""
    if statement.origin == "unattributed":
        return restates(statement, register)
    if statement.origin not in _CITING:
        return False
    told = [c for c in register.content(statement) if not c.covers(statement.span)] or [statement.span]
    return any(is_public_act(c.exact, register.main_frame(c)) for c in told)


def _act_is_told(groups: dict[str, Group], statements: Sequence[Statement], register: Register) -> bool:
    act = any(g.kind == "public_act" for g in groups.values())
    return act or any(s.polarity == "for" and _repeats_the_act(s, register) for s in statements)


def asks(content: Span) -> bool:
    """Return whether what was declined is a question ("to say whether ..."), not just "to comment on" something."""
    asked = _ASKED.match(content.exact) or len(words_of(content.exact)) > _BARE_REFUSAL_WORDS
    return bool(asked) and not _COMMENT.match(content.exact)


def _merge(groups: dict[str, Group], group: Group) -> None:
    known = groups.get(group.key)
    if known is None:
        groups[group.key] = group
        return
    # cited beside one statement and for another: it is cited
    cited = [g for g in (known, group) if not g.inherited] or [known, group]
    groups[group.key] = known._replace(
        articles=known.articles | group.articles,
        inherited=known.inherited and group.inherited,
        people=_at_most([g.people for g in cited]),
        spans=(*known.spans, *(s for s in group.spans if s not in known.spans)),
        sources=known.sources | group.sources,
    )


def _at_most(people: Sequence[People]) -> People:
    """Return how many people one group is of which several places tell: the most that any of them gives."""
    highs = [p.high for p in people]
    high = None if None in highs else max(h for h in highs if h is not None)
    return People(low=max(p.low for p in people), high=high)


def _add_voices(groups: dict[str, Group], voices: Sequence[Statement], register: Register) -> None:
    """Add what unsourced sentences can rest on where nobody is cited: the group cited beside them, or else the outlet.

    Each outlet adds once: the widest of what its sentences can rest on. Outlets beside which nobody is cited are one,
    as all may have it from one place, and none where others may have it from those who are cited beside them.
    """
    widest: dict[str, Group] = {}
    for statement in sorted(voices, key=lambda s: s.span):
        outlet = register.outlet(statement.article)
        group = _voice(statement, outlet, register)
        widest[outlet] = min(widest.get(outlet, group), group, key=_narrowness)
    bare = [g for _, g in sorted(widest.items()) if g.kind == "voice"]
    inherited = [g for _, g in sorted(widest.items()) if g.kind != "voice"]
    for group in inherited:
        _merge(groups, group)
    if bare and not inherited:
        _merge(groups, _one_voice(bare))


def _one_voice(groups: Sequence[Group]) -> Group:
    """Return the outlets that tell a claim without a source as one origin at most."""
    outlets = " and ".join(g.label.removesuffix(_OWN_VOICE) for g in groups)
    return groups[0]._replace(
        key="voice",
        label=f"{outlets}{_OWN_VOICE}",
        articles=frozenset[str]().union(*(g.articles for g in groups)),
        spans=tuple(s for g in groups for s in g.spans),
    )


def _voice(statement: Statement, outlet: str, register: Register) -> Group:
    source, here, at = register.beside(statement), frozenset({statement.article}), (statement.span,)
    if source is None:
        people = People(low=0, high=1)
        return Group(f"voice:{outlet}", "voice", f"{outlet}{_OWN_VOICE}", people, here, True, at)
    kind: GroupKind = "named" if source.class_ == "named" else "unnamed"
    key = source.id if kind == "named" else register.unnamed(statement.article, source)
    people = People(low=0, high=source.people.high)
    return Group(key, kind, source.name or source.label, people, here, True, at, frozenset({source.id}))


def _narrowness(group: Group) -> tuple[bool, int, bool]:
    # somebody named may be named by other outlets too, and adds nothing then
    return group.people.high is not None, -(group.people.high or 0), group.kind == "named"


def _only_the_act(groups: dict[str, Group], statements: Sequence[Statement], register: Register) -> dict[str, Group]:
    """Return the public act alone where half of the statements or more repeat it: who repeats it adds nothing."""
    own = [s for s in statements if s.origin != "copy" and s.polarity == "for"]
    repeated = sum(_repeats_the_act(s, register) for s in own)
    if not repeated or repeated < len(own) / 2 or not any(register.source(s) for s in own):
        return groups
    everyone, spans = frozenset(s.article for s in own), tuple(s.span for s in own)
    return {"public": Group("public", "public_act", _PUBLIC, People(low=1, high=1), everyone, spans=spans)}
