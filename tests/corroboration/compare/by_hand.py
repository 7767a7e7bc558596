"""Articles made by hand, each of one paragraph, all of which is one claim: cheaper than to trace them."""

import re

from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import (
    Article,
    Claim,
    Entity,
    Origins,
    Published,
    Span,
    Stated,
    Statement,
    StatementOrigin,
    Voices,
    span_of,
)


def claims_of(*texts: str, origins: tuple[StatementOrigin, ...] = ()) -> list[Claim]:
    """Return a claim for each text, told by the article of that text; `origins`: how, of the first ones."""
    spans = [span_of(text, f"capture-{n}", 0, len(text)) for n, text in enumerate(texts)]
    return [_claim(n, span, origins[n] if n < len(origins) else "original") for n, span in enumerate(spans)]


def made_of(
    *texts: str, people: tuple[str, ...] = (), day: str = "2031-03-10", origins: tuple[StatementOrigin, ...] = ()
) -> tuple[Passages, Whose, Register]:
    """Return what comparisons ask of a pile of articles, of one outlet each, that name these people."""
    claims = claims_of(*texts, origins=origins)
    spans = [claim.statements[0].span for claim in claims]
    articles = [_article(n, span, day) for n, span in enumerate(spans)]
    entities = tuple(_entity(name, spans) for name in people)
    register = Register(articles, Voices(entities=entities))
    passages = Passages(claims, register)
    return passages, Whose(passages, register), register


def _article(n: int, body: Span, day: str) -> Article:
    published = Published(earliest=day, latest=day, evidence=(), basis="stated")
    outlet = Stated(value=f"The {'Herald Post Courier Gazette'.split()[n]}", evidence=(), basis="stated")
    return Article(
        id=f"article-{n}", siglum="ABCD"[n], spans=(body,), headline=None, byline=(), publisher=outlet, dateline=None,
        published=published, language="en",
    )  # fmt: skip


def _claim(n: int, span: Span, origin: StatementOrigin) -> Claim:
    told = Statement(
        span=span, article=f"article-{n}", attribution=None, origin=origin, polarity="for", strength=None
    )
    origins = Origins(low=1, high=1, unseen=0, why=())
    return Claim(
        id=f"claim-{n}", proposition=span.exact, statements=(told,), origins=origins, on_record=0, against=0, outlets=()
    )


def _entity(name: str, spans: list[Span]) -> Entity:
    met = tuple(s.part(*m.span()) for s in spans for m in re.finditer(re.escape(name), s.exact))
    return Entity(id=f"entity-{name}", name=name, type="person", aliases=(), mentions=met)
