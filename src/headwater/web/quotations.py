"""Direct quotations and what became of their words: against primary sources, and from outlet to outlet."""

from headwater.dossier import terms
from headwater.model import Dossier, Noun, QuotationCheck, WordChange
from headwater.web.register import Quote, Register, Tag


class ChangeRow(Noun, frozen=True, kw_only=True):
    """Words of the quotation and those it has them for; None where nothing stands. `marked`: it says so itself."""

    here: Quote | None
    there: Quote | None
    marked: bool


class QuotationRow(Noun, frozen=True, kw_only=True):
    """A quotation, who is said to have said it, and where its words stand; `primary`: in a source of their own."""

    tag: Tag
    speaker: str
    quote: Quote
    says: str
    primary: bool
    found: Quote | None
    other: Tag | None
    changes: tuple[ChangeRow, ...]
    left_out: tuple[Quote, ...]


class QuotationGroup(Noun, frozen=True, kw_only=True):
    """Quotations of one verdict."""

    title: str
    rows: tuple[QuotationRow, ...]


def quotation_groups(dossier: Dossier, register: Register) -> tuple[QuotationGroup, ...]:
    """Return the quotation checks by verdict, what differs first, each in order of place."""
    return tuple(
        QuotationGroup(title=title, rows=rows)
        for verdict, title in terms.QUOTED.items()
        if (rows := tuple(_row(one, register) for one in dossier.quotations if one.verdict == verdict))
    )


def _row(check: QuotationCheck, register: Register) -> QuotationRow:
    source = register.sources.get(check.speaker or "")
    return QuotationRow(
        tag=register.tag(check.article),
        speaker=source.label if source else "",
        quote=register.quote(check.quotation, "d"),
        says=check.says,
        primary=check.against not in (None, "report"),
        found=register.quote(check.found, "d") if check.found else None,
        other=register.tag(check.other_article) if check.other_article else None,
        changes=tuple(_change(one, register) for one in check.changes),
        left_out=tuple(register.quote(span, "r") for span in check.left_out),
    )


def _change(change: WordChange, register: Register) -> ChangeRow:
    # an empty place has no characters to lead to
    return ChangeRow(
        here=register.quote(change.here, "r") if change.here.exact else None,
        there=register.quote(change.there, "r") if change.there.exact else None,
        marked=change.marked,
    )
