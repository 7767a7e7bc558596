"""Who can stand behind a claim: source groups, cited reports, public acts and the reporter's own voice."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from headwater.corroboration.among import told_in_detail
from headwater.corroboration.fields import fields_of
from headwater.corroboration.first_person import tells_of_self
from headwater.corroboration.group import Group, merge
from headwater.corroboration.plain_names import plain
from headwater.corroboration.register import Register
from headwater.corroboration.relays import relays_of
from headwater.corroboration.restating import CITING, act_is_told, public_group, question_left_open, without_the_act
from headwater.corroboration.somebody import somebody
from headwater.corroboration.speakers import against_it, as_people, on_record
from headwater.corroboration.voices import add_voices
from headwater.model import Claim, People, Ruling, Source, Span, Statement, StatementOrigin

# how an outlet came by a document says nothing of which it is
_SEEN_BY = re.compile(
    r",?\s(?:(?:a\scopy\sof\s)?which\s|that\s)?(?:(?:was|were|has\sbeen|have\sbeen)\s)?"
    r"(?:seen|obtained|reviewed|read|viewed|examined|passed|sent|provided|shown|leaked|held)\s(?:by|to)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_PART = re.compile(r"(?:the\s)?(?P<which>one|first|second|third|fourth|fifth|other)\sof\sthe\s", re.IGNORECASE)
_ANY_DOCUMENT = frozenset("a an the its his her their this that copy copies of report document documents".split())
_Places = dict[str, tuple[Span, ...]]


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
    statements = tuple(
        msgspec.structs.replace(s, origin=_origin(s, register.source(s), register)) for s in claim.statements
    )
    relays = relays_of(statements, register)
    counted = _counted(statements, register)
    groups, voices, cited = _heard(claim, counted, register)
    groups = {key: g for key, g in groups.items() if not g.sources or not g.sources <= relays}
    groups = told_in_detail(groups, register.among)
    speakers = tuple(s for s in on_record(claim, register) if s not in relays)
    against, unsourced = against_it(claim, register), list[Statement]()
    copied = {s.article for s in statements if s.origin == "copy"}
    voices = [s for s in voices if s.article not in copied]
    if not act_is_told(groups, counted, register):
        if groups:
            unsourced = voices
        else:  # whoever is cited for it beside them: citing adds nothing, and takes nothing
            add_voices(groups, voices, register)
    groups, restating = without_the_act(groups, counted, register, on_record=bool(speakers))
    unsourced = [*unsourced, *restating]
    return Behind(
        groups=tuple(sorted(groups.values(), key=lambda g: g.key)),
        statements=statements,
        unseen=dict(sorted(cited[False].items())),
        seen_citations=dict(sorted(cited[True].items())),
        on_record=tuple(sorted({register.ruled.speaker(s) for s in speakers})),
        against=as_people(against, register),
        speakers=frozenset(speakers),
        deniers=frozenset(against),
        unsourced=_by_outlet(unsourced, register),
    )


def _counted(statements: Sequence[Statement], register: Register) -> list[Statement]:
    """Return the statements that can add somebody: no copy, no denial, no headline whose own article says more.

    "Ally says", "bank launches fund" are short for what their article names somebody for, or copies.
    """
    headed = {s.span for s in statements if register.heads(s)}
    below = {
        s.article for s in statements if s.span not in headed and (s.origin == "copy" or register.source(s) is not None)
    }
    short = (s for s in statements if s.span in headed and s.article in below)
    left_out = {s.span for s in short if (source := register.source(s)) is None or not source.name}
    return [s for s in statements if s.origin != "copy" and s.polarity != "against" and s.span not in left_out]


def _heard(
    claim: Claim, statements: Sequence[Statement], register: Register
) -> tuple[dict[str, Group], list[Statement], tuple[_Places, _Places]]:
    """Return the groups by key, the statements without a source, and the outlets cited, those not here first."""
    groups: dict[str, Group] = {}
    cited: tuple[_Places, _Places] = ({}, {})
    voices: list[Statement] = []
    for statement in statements:
        source = register.source(statement)
        if statement.origin in CITING and source is not None:
            told = cited[register.is_here(statement, source, claim)]
            name = source.name or source.label
            told[name] = (*told.get(name, ()), statement.span)
        elif (group := _group_of(statement, source, register)) is not None:
            merge(groups, group)
        elif statement.polarity == "for" and statement.origin == "unattributed":
            voices.append(statement)
    return groups, voices, cited


def _by_outlet(statements: Sequence[Statement], register: Register) -> dict[str, tuple[Span, ...]]:
    found: dict[str, tuple[Span, ...]] = {}
    for statement in sorted(statements, key=lambda s: s.span):
        outlet = register.outlet(statement.article)
        found[outlet] = (*found.get(outlet, ()), statement.span)
    return dict(sorted(found.items()))


def _origin(statement: Statement, source: Source | None, register: Register) -> StatementOrigin:
    if statement.origin == "copy":
        return "copy"
    if source is None and somebody(statement, register) is not None:
        return "original"
    if source is None or source.class_ == "none":
        return "unattributed"
    if source.class_ == "outlet":
        own = register.articles[statement.article].outlet
        same = own is not None and plain(own) == plain(source.name or source.label)
        return "self_cites" if same else "cites"
    return "original"


def _group_of(statement: Statement, source: Source | None, register: Register) -> Group | None:
    """Return who a statement rests on: a source, the body that puts its text out, somebody who is told to say it."""
    attribution = register.attribution(statement)
    if statement.polarity == "neither" and attribution is not None and attribution.stance == "asserts":
        return question_left_open(statement)  # "confirmed that it keeps a log but | would not discuss it" asks none
    told = _group(statement, source, register) or _own_statement(statement, register)
    return told or somebody(statement, register)


def _group(statement: Statement, source: Source | None, register: Register) -> Group | None:
    attribution = register.attribution(statement)
    stance = attribution.stance if attribution else "asserts"
    one, here, at = People(low=1, high=1), frozenset({statement.article}), (statement.span,)
    if stance in ("declines", "no_response") or source is None or source.class_ in ("none", "public_event"):
        return public_group(statement, source, attribution, register)
    who = frozenset({source.id})
    if source.class_ == "document":
        key = f"document:{_kind_of_document(source.label)}"
        bodies = register.belongs(source)
        return Group(key, "document", source.label, one, here, spans=at, sources=who, speaks_for=bodies)
    if source.class_ == "named" and source.name:
        bodies = register.belongs(source)
        fields = frozenset[str]() if register.is_person(source) else fields_of(source.name)
        body = not register.is_person(source)
        return Group(source.id, "named", source.name, one, here, False, at, who, frozenset(), bodies, fields, body)
    if source.class_ == "reporter":
        return _witness(statement, register)
    if source.name and register.speaks(source.name):
        return _speaker(source.name, statement)._replace(sources=who)
    # "the council" of two outlets may be one: a body without its name is told apart like unnamed people
    key, bodies = register.unnamed(statement.article, source), register.belongs(source)
    fields = fields_of(source.label) if source.class_ in ("named", "role") else frozenset[str]()
    may_be = register.called_alike.of(source, statement.article) | register.among.of(source, statement.article)
    group = Group(key, "unnamed", source.label, source.people, here, False, at, who, speaks_for=bodies, fields=fields)
    part = _PART.match(source.label)
    return group._replace(may_be=may_be, parts=frozenset([part["which"].lower()] if part else []))


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
    if unsourced and outlet and register.speaks(outlet):
        return _speaker(outlet, statement)
    told = unsourced and tells_of_self(statement, register.articles[statement.article])
    return _witness(statement, register) if told else None


def _witness(statement: Statement, register: Register) -> Group:
    here, label = frozenset({statement.article}), "the reporter's own account"
    key = f"witness:{register.outlet(statement.article)}"
    return Group(key, "witness", label, People(low=1, high=1), here, spans=(statement.span,))
