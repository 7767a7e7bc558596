"""Claims of one statement or more, for timelines built by hand."""

from headwater.model import Article, Claim, Origins, Span, Statement, StatementOrigin, content_id


def claim_of(home: Article, *places: Span, origin: StatementOrigin = "original") -> Claim:
    """Return a claim that rests on these places of one article, in the reporter's own voice."""
    return claim_on(*((home, place, origin) for place in places))


def claim_on(*places: tuple[Article, Span, StatementOrigin], attribution: str | None = None) -> Claim:
    """Return a claim that rests on these places."""
    statements = tuple(
        Statement(span=span, article=home.id, attribution=attribution, origin=origin, polarity="for", strength=None)
        for home, span, origin in places
    )
    return Claim(
        id=content_id("claim", *(f"{s.span.capture}:{s.span.start}:{s.span.end}" for s in statements)),
        proposition=" ".join(statements[0].span.exact.split()),
        statements=statements,
        origins=Origins(low=0, high=None, unseen=0, why=()),
        on_record=0,
        against=0,
        outlets=(),
    )
