"""The direct quotations of a pile, each with whom it is attributed to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.model import Article, Attribution, Source, Span, Voices
from headwater.reader.words import Word, words_of

_LEAST_WORDS = 3
_LEAST_UNATTRIBUTED_WORDS = 8  # fewer words in marks that nobody is said to have spoken are a name or a phrase
_MOST_WORDS = 300


class Quote(NamedTuple):
    """A quotation without its marks. `speaker` is the source it is attributed to, `name` that source's own name.

    `addressee`: whom it was told, as the article says it.
    """

    article: Article
    span: Span
    attribution: str | None
    speaker: str | None
    name: str | None
    words: Sequence[Word]
    addressee: str | None = None

    @property
    def folded(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(w.folded for w in self.words)

    @property
    def rank(self) -> tuple[str, Span]:
        """The order of quotations: by day of publication, then by place."""
        published = self.article.published
        return (published.earliest if published else None) or "~", self.span


def quotes_of(articles: Sequence[Article], voices: Voices, quoted: Mapping[str, Sequence[Span]]) -> list[Quote]:
    """Return the quotations of three words or more, by rank; longer ones than 300 words are held to that many.

    `quoted`: the quotations of each article that was read, without marks. One that nobody is said to have spoken counts
    from eight words on.
    """
    sources = {s.id: s for s in voices.sources}
    said: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in voices.attributions:
        said[attribution.article].append(attribution)
    found = [
        quote
        for article in articles
        for span in quoted.get(article.id, ())
        if (quote := _quote(article, span, said[article.id], sources)) is not None
    ]
    return sorted(found, key=lambda q: q.rank)


def _quote(
    article: Article, span: Span, attributions: Sequence[Attribution], sources: Mapping[str, Source]
) -> Quote | None:
    words = words_of(span.exact)[:_MOST_WORDS]
    holding = [
        a
        for a in attributions
        if a.kind != "indirect"
        and any(c.meets(span) for c in a.content)
        # what is told inside the quotation is no telling of it
        and not any(span.covers(c) for c in a.cue)
    ]
    # of one inside another the words belong to the inner one
    inner = min(holding, key=lambda a: (sum(len(c.exact) for c in a.content), a.id), default=None)
    if len(words) < (_LEAST_WORDS if inner else _LEAST_UNATTRIBUTED_WORDS):
        return None
    source = sources.get(inner.source_id or "") if inner else None
    return Quote(
        article=article,
        span=span,
        attribution=inner.id if inner else None,
        speaker=source.id if source else None,
        name=source.name if source and source.class_ == "named" else None,
        words=words,
        addressee=inner.addressee if inner else None,
    )
