"""Who can stand behind a claim: source groups, cited reports, public acts and the reporter's own voice."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec

from headwater.corroboration.public import is_public_act
from headwater.corroboration.register import Register, plain
from headwater.model import Attribution, Claim, People, Source, Span, Statement, StatementOrigin
from headwater.reader.words import words_of

GroupKind = Literal["named", "unnamed", "document", "public_act", "witness", "voice"]
_BARE_REFUSAL_WORDS = 4  # "to comment for this article"


class Group(NamedTuple):
    """One origin or group of people, the articles that rest on it and the places where they do.

    `inherited`: cited beside the statement only.
    """

    key: str
    kind: GroupKind
    label: str
    people: People
    articles: frozenset[str]
    inherited: bool = False
    spans: tuple[Span, ...] = ()


class Behind(NamedTuple):
    """All that can stand behind a claim, its statements with their origin decided, and who speaks for and against.

    `unseen` and `seen_citations` are the outlets cited, with the places that cite them.
    """

    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]
    unseen: dict[str, tuple[Span, ...]]
    seen_citations: dict[str, tuple[Span, ...]]
    on_record: tuple[str, ...]
    against: dict[str, tuple[Span, ...]]


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
    told_elsewhere = {s.article for s in statements if s.origin in ("copy", "cites", "self_cites")}
    _add_voices(groups, voices, told_elsewhere, register)
    groups = _only_the_act(groups, statements, register)
    return Behind(
        groups=tuple(sorted(groups.values(), key=lambda g: g.key)),
        statements=tuple(statements),
        unseen=dict(sorted(cited[False].items())),
        seen_citations=dict(sorted(cited[True].items())),
        on_record=_on_record(claim, register),
        against=_against(claim, register),
    )


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
    if source.class_ == "document":
        return Group(f"document:{plain(source.label)}", "document", source.label, one, here, spans=at)
    if source.class_ == "named":
        return Group(source.id, "named", source.name or source.label, one, here, spans=at)
    if source.class_ == "reporter":
        outlet = register.outlet(statement.article)
        return Group(f"witness:{outlet}", "witness", "the reporter's own account", one, here, spans=at)
    if source.name and register.speaks(source.name):
        return _speaker(source.name, statement)
    key = register.unnamed(statement.article, source)
    return Group(key, "unnamed", source.label, source.people, here, spans=at)


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
    return Group("public", "public_act", "said or done in public", people, here, spans=(statement.span,))


def restates(statement: Statement, register: Register) -> bool:
    """Whether a sentence in the writer's own voice restates what was said or done in public."""
    return is_public_act(statement.span.exact, register.frame(statement))


def asks(content: Span) -> bool:
    """Return whether what was declined is a question ("to say whether ..."), not just "to comment"."""
    return len(words_of(content.exact)) > _BARE_REFUSAL_WORDS


def _merge(groups: dict[str, Group], group: Group) -> None:
    known = groups.get(group.key)
    if known is None:
        groups[group.key] = group
        return
    # cited beside one statement and for another: it is cited
    inherited = known.inherited and group.inherited
    people = group.people if known.inherited and not group.inherited else known.people
    groups[group.key] = known._replace(
        articles=known.articles | group.articles,
        inherited=inherited,
        people=people,
        spans=(*known.spans, *(s for s in group.spans if s not in known.spans)),
    )


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
        source, here, at = register.beside(statement), frozenset({statement.article}), (statement.span,)
        if source is None:
            people = People(low=0, high=1)
            group = Group(f"voice:{outlet}", "voice", f"{outlet} in its own voice", people, here, True, at)
        else:
            kind: GroupKind = "named" if source.class_ == "named" else "unnamed"
            key = source.id if kind == "named" else register.unnamed(statement.article, source)
            people = People(low=0, high=source.people.high)
            group = Group(key, kind, source.name or source.label, people, here, True, at)
        _merge(groups, group)
        sourced.add(outlet)


def _only_the_act(
    groups: dict[str, Group], statements: Sequence[Statement], register: Register
) -> dict[str, Group]:
    """Return the public act alone where half of the statements or more restate it: who repeats it adds nothing."""
    own = [s for s in statements if s.origin != "copy" and s.polarity == "for"]
    public = sum(s.origin == "unattributed" and restates(s, register) for s in own)
    act = groups.get("public")
    if act is None or public < len(own) / 2 or not any(register.source(s) for s in own):
        return groups
    everyone = frozenset(s.article for s in own)
    return {"public": act._replace(articles=everyone, spans=tuple(s.span for s in own))}


def _on_record(claim: Claim, register: Register) -> tuple[str, ...]:
    """Return the distinct sources on record, named or by role, that speak for the claim."""
    sources = (register.source(s) for s in claim.statements if s.polarity == "for")
    return tuple(sorted({s.id for s in sources if s is not None and s.class_ in ("named", "role")}))


def _against(claim: Claim, register: Register) -> dict[str, tuple[Span, ...]]:
    """Return the distinct sources that deny the claim, an outlet that denies it in its own voice being one."""
    found: dict[str, tuple[Span, ...]] = {}
    for statement in claim.statements:
        if statement.polarity != "against" or statement.origin == "copy":
            continue
        source = register.source(statement)
        key = source.id if source is not None else f"voice:{register.outlet(statement.article)}"
        found[key] = (*found.get(key, ()), statement.span)
    named = {k: v for k, v in found.items() if not k.startswith("voice:")}
    # a headline that says somebody denies it is not one more who denies
    told = {s.article for s in claim.statements if s.polarity == "against" and register.source(s) is not None}
    return named | {
        k: v
        for k, v in found.items()
        if k.startswith("voice:")
        and not any(s.span in v and s.article in told for s in claim.statements)
    }
