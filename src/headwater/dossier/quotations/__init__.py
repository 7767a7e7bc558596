"""Direct quotations held against primary sources of the pile, and against each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from headwater.dossier.quotations.aligning import Fit, Passage, lay
from headwater.dossier.quotations.differences import Difference, difference, in_words
from headwater.dossier.quotations.primary import Words, name_words, primary_sources, same_person
from headwater.dossier.quotations.quotes import Quote, quotes_of
from headwater.model import Article, QuotationAgainst, QuotationCheck, Span, Voices, content_id

__all__ = ["check"]

_MOST_PASSAGES = 8
_MOST_POSTINGS = 60  # a run of three words that stands more often leads nowhere
_KINDS = {"transcript": "the transcript", "release": "the release", "post": "what the speaker published"}


def check(
    articles: Sequence[Article], voices: Voices, quoted: Mapping[str, Sequence[Span]], texts: Mapping[str, str]
) -> tuple[QuotationCheck, ...]:
    """Return what became of the direct quotations of the articles that were read, by place.

    `quoted`: the quotations of each such article, without marks; `texts`: the canonical texts of captures. Each is held
    against the transcripts, releases and own texts of the pile (see `primary_sources`), word by word. Without a primary
    source in which the speaker speaks, nothing is said of it, unless its words stand in another one. Of wordings of one
    utterance that differ between articles, each is held against the longest. Copies and the order of articles change
    nothing. Misses: quotations of fewer than three words; translations.
    """
    primary = [_Source(w, Passage(w.span)) for w in primary_sources(articles, texts, quoted)]
    formal = {s.words.article for s in primary if s.words.kind != "post"}
    quotes = [q for q in quotes_of(articles, voices, quoted) if q.article.id not in formal]
    sigla = {a.id: a.siglum for a in articles}
    index = _Index([s.passage for s in primary])
    checks = [c for q in quotes if (c := _against_primary(q, primary, index, sigla)) is not None]
    settled = {c.quotation for c in checks if c.verdict != "not_found"}
    checks += _variants([q for q in quotes if q.span not in settled], sigla)
    return tuple(sorted(checks, key=lambda c: (c.quotation, c.id)))


class _Source(NamedTuple):
    words: Words
    passage: Passage


class _Index:
    """Finds the passages that share runs of three words with a quotation, those with most of them first."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, passage in enumerate(passages):
            for seed in passage.seeds:
                self._holders[seed].append(number)

    def near(self, quote: Quote) -> list[int]:
        folded, votes = quote.folded, Counter[int]()
        for at in range(len(folded) - 2):
            holders = self._holders.get(folded[at : at + 3], ())
            if len(holders) <= _MOST_POSTINGS:
                votes.update(holders)
        return [number for number, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:_MOST_PASSAGES]]


def _against_primary(
    quote: Quote, primary: Sequence[_Source], index: _Index, sigla: Mapping[str, str]
) -> QuotationCheck | None:
    best: tuple[tuple[bool, int, int], _Source, Fit] | None = None
    for number in index.near(quote):
        source = primary[number]
        if source.words.article == quote.article.id or not _may_speak(quote, source.words):
            continue
        fit = lay(quote.folded, source.passage)
        if fit is not None:
            own = bool(quote.name and source.words.speaker and same_person(quote.name, source.words.speaker))
            rank = own, fit.same, -len(fit.steps)
            if best is None or rank > best[0]:
                best = rank, source, fit
    if best is None:
        return _not_found(quote, primary, sigla)
    _, source, fit = best
    words = source.words
    found = difference(quote, source.passage, fit, primary=True)
    says = f"{_VERDICTS[found.verdict]} {_KINDS[words.kind]} ({sigla[words.article]})"
    says += f": {in_words(found)}" if found.verdict != "exact" else ""
    if quote.name and words.speaker and not same_person(quote.name, words.speaker):
        says += f"; there {words.speaker} says it"
    return _made(quote, words.kind, words.article, says, found)


_VERDICTS = {"exact": "word for word in", "altered": "other words than in", "cut": "shorter than in"}


def _may_speak(quote: Quote, words: Words) -> bool:
    # what stands under somebody's own name is held against nobody else's words
    return words.kind != "post" or bool(quote.name and words.speaker and same_person(quote.name, words.speaker))


def _not_found(quote: Quote, primary: Iterable[_Source], sigla: Mapping[str, str]) -> QuotationCheck | None:
    if not quote.name:
        return None
    surname = [w for w in quote.name.split() if name_words(w)][-1:]
    wanted = name_words(surname[0]) if surname else frozenset()
    speaks = sorted(
        {
            (sigla[s.words.article], s.words.kind)
            for s in primary
            if s.words.article != quote.article.id and wanted and wanted <= s.words.names and _may_speak(quote, s.words)
        }
    )
    if not speaks:
        return None
    where = ", ".join(f"{_KINDS[kind]} ({siglum})" for siglum, kind in speaks)
    return QuotationCheck(
        id=content_id("quotation", quote.span.capture, quote.span.start, quote.span.end),
        article=quote.article.id,
        quotation=quote.span,
        attribution=quote.attribution,
        speaker=quote.speaker,
        verdict="not_found",
        against=None,
        other_article=None,
        found=None,
        says=f"not in {where}, where {quote.name} speaks",
    )


def _variants(quotes: Sequence[Quote], sigla: Mapping[str, str]) -> list[QuotationCheck]:
    """Return the wordings of one utterance that differ, each held against the longest of them."""
    wordings: dict[tuple[str, ...], Quote] = {}
    for quote in quotes:  # by rank: the first stands for all that have its words
        wordings.setdefault(quote.folded, quote)
    distinct = sorted(wordings.values(), key=lambda q: (-len(q.words), q.rank))
    passages = [Passage(q.span) for q in distinct]
    index = _Index(passages)
    checks: list[QuotationCheck] = []
    lemmas: set[int] = set()
    for number, quote in enumerate(distinct):
        for longer in sorted(n for n in index.near(quote) if n in lemmas):
            other = distinct[longer]
            fit = lay(quote.folded, passages[longer]) if _one_utterance(quote, other) else None
            if fit is None:
                continue
            found = difference(quote, passages[longer], fit, primary=False)
            if found.verdict != "exact":
                says = f"the same utterance in {sigla[other.article.id]} has other words: {in_words(found)}"
                checks.append(_made(quote, "report", other.article.id, says, found))
            break
        else:
            lemmas.add(number)
    return checks


def _one_utterance(one: Quote, other: Quote) -> bool:
    if one.article.id == other.article.id:
        return False
    return same_person(one.name, other.name) if one.name and other.name else True


def _made(quote: Quote, against: QuotationAgainst, article: str, says: str, found: Difference) -> QuotationCheck:
    place = found.found
    return QuotationCheck(
        id=content_id("quotation", quote.span.capture, quote.span.start, quote.span.end, place.capture, place.start),
        article=quote.article.id,
        quotation=quote.span,
        attribution=quote.attribution,
        speaker=quote.speaker,
        verdict=found.verdict,
        against=against,
        other_article=article,
        found=place,
        changes=found.changes,
        left_out=found.left_out,
        says=says,
    )
