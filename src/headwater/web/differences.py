"""Where accounts differ, and what the difference amounts to."""

from headwater.dossier import days, terms
from headwater.dossier.accounts import Accounts
from headwater.model import NO_DIFFERENCE, Attribute, ComparedMember, Comparison, Dossier, Noun
from headwater.web.register import Quote, Register, Tag

SHORT_CHARS = 60


class MemberRow(Noun, frozen=True, kw_only=True):
    """One account's value and the words it stands in."""

    tag: Tag | None
    value: str
    quote: Quote


class Difference(Noun, frozen=True, kw_only=True):
    """One comparison: the attribute, why it comes to its verdict, its members and the claims it touches."""

    attribute: str
    why: str
    claims: tuple[str, ...]
    members: tuple[MemberRow, ...]


class DifferenceGroup(Noun, frozen=True, kw_only=True):
    """Comparisons of one verdict."""

    verdict: str
    title: str
    says: str
    rows: tuple[Difference, ...]


def difference_groups(dossier: Dossier, register: Register) -> tuple[DifferenceGroup, ...]:
    """Return the comparisons by verdict, conflicts first, then what only looks like one."""
    places = Accounts(dossier)
    return tuple(
        DifferenceGroup(verdict=verdict, title=title, says=says, rows=rows)
        for verdict, (title, says) in terms.VERDICTS.items()
        if (rows := tuple(_row(one, places, register) for one in dossier.comparisons if one.verdict == verdict))
    )


def _row(comparison: Comparison, places: Accounts, register: Register) -> Difference:
    return Difference(
        attribute=terms.ATTRIBUTES[comparison.attribute],
        why="" if comparison.why == NO_DIFFERENCE else comparison.why,  # the heading says it
        claims=tuple(register.key(claim) for claim in comparison.claims),
        members=tuple(_member(one, comparison.attribute, places, register) for one in comparison.members),
    )


def _member(member: ComparedMember, attribute: Attribute, places: Accounts, register: Register) -> MemberRow:
    article = places.article(member.span)
    short = len(member.span.exact) <= SHORT_CHARS
    return MemberRow(
        tag=register.tag(article) if article else None,
        value=days.value_in_words(attribute, member.value),
        quote=register.quote_in_context(member.span, "v") if short else register.quote(member.span, "v"),
    )
