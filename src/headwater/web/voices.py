"""Who spoke on what terms, who would not, and which outlets are credited in words."""

from collections import defaultdict
from collections.abc import Iterable

from headwater.model import Attribution, Citation, Dossier, Noun, Source
from headwater.web import words
from headwater.web.register import Quote, Register, Tag

MAX_MENTIONS = 2
MAX_SAID = 4


class Said(Noun, frozen=True, kw_only=True):
    """How often a source takes one stance, and where the first times are."""

    what: str
    quotes: tuple[Quote, ...]


class SourceRow(Noun, frozen=True, kw_only=True):
    """A source, the terms it spoke on, and how often it is put forward."""

    key: str
    label: str
    known_as: str
    people: str
    access: str
    reason: Quote | None
    outlet: str | None
    said: tuple[Said, ...]
    mentions: tuple[Quote, ...]
    more_mentions: int


class SourceGroup(Noun, frozen=True, kw_only=True):
    """Sources that spoke on the same terms."""

    title: str
    anonymous: bool
    rows: tuple[SourceRow, ...]


class Silence(Noun, frozen=True, kw_only=True):
    """Somebody who was asked and did not answer; it counts neither for nor against."""

    who: str
    what: str
    tag: Tag
    quote: Quote


class CreditRow(Noun, frozen=True, kw_only=True):
    """One article crediting another outlet's report."""

    tag: Tag
    wording: str
    quote: Quote
    cited: Tag | None


class CreditGroup(Noun, frozen=True, kw_only=True):
    """All credits to one outlet; `seen` where at least one of the reports is in the pile."""

    outlet: str
    seen: bool
    rows: tuple[CreditRow, ...]


def source_groups(dossier: Dossier, register: Register) -> tuple[SourceGroup, ...]:
    """Return the sources by class, in each the most quoted first."""
    said: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in dossier.attributions:
        if attribution.source_id:
            said[attribution.source_id].append(attribution)
    ordered = sorted(dossier.sources, key=lambda one: (-len(said[one.id]), one.label, one.id))
    return tuple(
        SourceGroup(title=title, anonymous=class_ == "anonymous", rows=rows)
        for class_, title in words.CLASSES.items()
        if (rows := tuple(_source(one, said[one.id], register) for one in ordered if one.class_ == class_))
    )


def _source(source: Source, said: Iterable[Attribution], register: Register) -> SourceRow:
    said = list(said)
    known_as = source.name or source.role or ""
    person = source.class_ in ("named", "role", "anonymous", "collective")
    return SourceRow(
        key=register.key(source.id),
        label=source.label,
        known_as="" if known_as.casefold() in source.label.casefold() else known_as,
        people=words.people(source.people) if person else "",
        access=words.ACCESS[source.access] if source.access != "unstated" or source.class_ == "anonymous" else "",
        reason=register.quote(source.anonymity_reason, "n") if source.anonymity_reason else None,
        outlet=source.outlet,
        said=tuple(
            _said(verb, of_stance, register)
            for stance, verb in words.STANCES.items()
            if (of_stance := [one for one in said if one.stance == stance])
        ),
        mentions=tuple(register.quote(span, "w") for span in source.mentions[:MAX_MENTIONS]),
        more_mentions=max(0, len(source.mentions) - MAX_MENTIONS),
    )


def _said(verb: str, attributions: list[Attribution], register: Register) -> Said:
    """Return one stance of a source; of words cut in two by their cue the first part stands for all."""
    first = [(one.content or one.cue or one.source)[:1] for one in attributions[:MAX_SAID]]
    return Said(
        what=f"{verb} {len(attributions)}×",
        quotes=tuple(register.quote(span, "d") for spans in first for span in spans),
    )


def silences(dossier: Dossier, register: Register) -> tuple[Silence, ...]:
    """Return who declined to comment or did not respond, as each article says it."""
    rows = []
    for one in dossier.attributions:
        spans = one.cue or one.content or one.source
        if one.stance not in ("declines", "no_response") or not spans:
            continue
        rows.append(
            Silence(
                who=silent_party(one, register),
                what=words.STANCES[one.stance],
                tag=register.tag(one.article),
                quote=register.quote_in_context(spans[0], "n"),
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.who, row.tag.siglum, row.quote.at)))


def silent_party(attribution: Attribution, register: Register) -> str:
    """Return whom an attribution is about: the source it was linked to, or its own words."""
    source = register.sources.get(attribution.source_id or "")
    if source:
        return source.label
    return attribution.source[0].exact if attribution.source else "somebody not named"


def credit_groups(dossier: Dossier, register: Register) -> tuple[CreditGroup, ...]:
    """Return the credits by outlet; reports that are not in the pile come first, since they are what to look for."""
    by_outlet: dict[str, list[Citation]] = defaultdict(list)
    for citation in dossier.citations:
        by_outlet[citation.outlet].append(citation)
    groups = [
        CreditGroup(
            outlet=outlet,
            seen=any(one.cited_article for one in citations),
            rows=tuple(_credit(one, register) for one in citations),
        )
        for outlet, citations in by_outlet.items()
    ]
    return tuple(sorted(groups, key=lambda group: (group.seen, -len(group.rows), group.outlet)))


def _credit(citation: Citation, register: Register) -> CreditRow:
    return CreditRow(
        tag=register.tag(citation.article),
        wording=words.WORDINGS[citation.wording],
        quote=register.quote_in_context(citation.span, "q"),
        cited=register.tag(citation.cited_article) if citation.cited_article else None,
    )
