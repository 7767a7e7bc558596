"""The answer first: claims in order of weight, each with its bounds and everything that explains them."""

from collections.abc import Iterable, Mapping, Sequence

from headwater.dossier import terms
from headwater.model import Article, Claim, Noun, Statement
from headwater.web import words
from headwater.web.register import Quote, Register, Tag


class StatementRow(Noun, frozen=True, kw_only=True):
    """One statement of a claim: where it stands, who is behind it, and how it counts.

    `repeats` says whose words it has where they stand on the page already; only then are they not shown again.
    `folded`: a copy of such words, which adds nothing but its place. `proposed`: a larger reader pointed at it.
    """

    tag: Tag
    quote: Quote
    origin: str
    origin_key: str
    stance: str
    against: bool
    source: str | None
    source_key: str | None
    repeats: str
    folded: bool
    proposed: bool


class ClaimRow(Noun, frozen=True, kw_only=True):
    """A claim as the table shows it.

    `statements` are its first ones in order of weight, `more` how many are left out. `alone`: one outlet at most puts
    it forward itself. `brief` is empty where one figure says it. The three
    numbers of outlets are all, after copies collapse and after citations do.
    """

    key: str
    proposition: str
    figure: str
    bounds: str
    brief: str
    dots: str
    unseen: int
    on_record: int
    against: int
    tags: tuple[Tag, ...]
    alone: bool
    outlets: int
    after_copies: int
    after_citations: int
    why: tuple[str, ...]
    statements: tuple[StatementRow, ...]
    more: int


def collapse(claim: Claim, articles: Mapping[str, Article]) -> tuple[int, int, int]:
    """Return how many outlets carry a claim, how many after copies collapse, and how many after citations do.

    An article without a known outlet stands for itself. Each number counts the outlets that still have a statement.
    """

    def outlets(statements: Iterable[Statement]) -> int:
        return len({articles[one.article].outlet or one.article for one in statements})

    own = [one for one in claim.statements if one.origin != "copy"]
    first_hand = [one for one in own if one.origin not in ("cites", "self_cites")]
    return outlets(claim.statements), outlets(own), outlets(first_hand)


def claim_rows(claims: Iterable[Claim], register: Register, most: int) -> tuple[ClaimRow, ...]:
    """Return the rows of the table for claims in the order given, each with `most` statements at most.

    Every statement that is shown is marked in its capture.
    """
    return tuple(_row(claim, register, most) for claim in claims)


def _row(claim: Claim, register: Register, most: int) -> ClaimRow:
    key = register.key(claim.id)
    shown = {_folded(claim.proposition): "word for word"}
    kept = _weightiest(claim.statements, most)
    statements = tuple(_statement(one, key, shown, register) for one in kept)
    tags = [register.tag(one.article) for one in claim.statements]
    outlets, after_copies, after_citations = collapse(claim, register.articles)
    return ClaimRow(
        key=key,
        proposition=claim.proposition,
        figure=words.figure(claim.origins),
        bounds=words.bounds(claim.origins),
        brief="" if claim.origins.low == claim.origins.high else words.brief_bounds(claim.origins),
        dots=words.dots(claim.origins),
        unseen=claim.origins.unseen,
        on_record=claim.on_record,
        against=claim.against,
        tags=tuple({tag.key: tag for tag in tags}.values()),
        alone=len(claim.outlets) <= 1,
        outlets=outlets,
        after_copies=after_copies,
        after_citations=after_citations,
        why=tuple(why for why in claim.origins.why if not _is_idle(why, claim)),
        statements=statements,
        more=len(claim.statements) - len(kept),
    )


def _weightiest(statements: Sequence[Statement], most: int) -> list[Statement]:
    """Return the statements that say most, in their order: those against, then accounts of their own, copies last."""
    ranks = {"original": 1, "unattributed": 2, "cites": 3, "self_cites": 3, "copy": 4}
    weights = [0 if one.polarity == "against" and one.origin != "copy" else ranks[one.origin] for one in statements]
    places = sorted(range(len(statements)), key=lambda n: (weights[n], n))[:most]
    return [statements[n] for n in sorted(places)]


def _is_idle(why: str, claim: Claim) -> bool:
    """Whether a reason says no more than the row does.

    One only counts, one speaks of several where there is one, and where a single account is left, whose terms stand in
    its line, the sum of one is no step.
    """
    articles = len({statement.article for statement in claim.statements})
    tally = f"{words.count(len(claim.statements), 'statement')} in {words.count(articles, 'article')}"
    single = sum(statement.origin != "copy" for statement in claim.statements) == 1
    if single and why.startswith((tally, "At least 1: ")):
        return True
    return why in (f"{tally}.", "At most 1.")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _statement(statement: Statement, claim_key: str, shown: dict[str, str], register: Register) -> StatementRow:
    attribution = register.attributions.get(statement.attribution or "")
    source = register.sources.get(attribution.source_id or "") if attribution else None
    if attribution:
        for span in attribution.source:
            register.quote(span, "w")
    stance = words.STANCES[attribution.stance] if attribution and attribution.stance != "asserts" else ""
    if not stance and statement.polarity == "against":
        stance = "says the opposite"
    words_of_it = _folded(statement.span.exact)
    repeats = shown.get(words_of_it, "")
    shown.setdefault(words_of_it, f"word for word as {register.tag(statement.article).siglum}")
    return StatementRow(
        tag=register.tag(statement.article),
        quote=register.quote(statement.span, "k", claim_key),
        origin=terms.ORIGINS[statement.origin],
        origin_key=statement.origin,
        stance=stance,
        against=statement.polarity == "against",
        source=source.label if source else None,
        source_key=register.key(source.id) if source else None,
        repeats=repeats,
        folded=bool(repeats) and statement.origin == "copy",
        proposed=statement.attribution in register.proposed,
    )
