"""Direct quotations held against primary sources of the pile, and against each other."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.dossier.quotations.aligning import Fit, Passage, lay
from headwater.dossier.quotations.differences import Difference, difference, in_words
from headwater.dossier.quotations.occasions import may_be_from
from headwater.dossier.quotations.primary import Forms, Words, forms_of, primary_sources, same_person, surname
from headwater.dossier.quotations.quotes import Quote, quotes_of
from headwater.model import Article, QuotationAgainst, QuotationCheck, Span, Voices, content_id

__all__ = ["Forms", "check", "forms_of"]

_MOST_PASSAGES = 8
_MOST_POSTINGS = 60  # a run of three words that stands more often leads nowhere
_KINDS = {"transcript": "the transcript", "release": "the release", "post": "what the speaker published"}


def check(
    articles: Sequence[Article], voices: Voices, quoted: Mapping[str, Sequence[Span]], forms: Forms
) -> tuple[QuotationCheck, ...]:
    """Return what became of the direct quotations of the articles that were read, by place.

    `quoted`: the quotations of each such article, without marks; `forms`: of `forms_of`. Each is held
    against the transcripts, releases and own texts of the pile (see `primary_sources`), word by word. Without a primary
    source in which the speaker speaks, nothing is said of it, unless its words stand in another one; and so where it
    cannot be from the occasion of that source. Of wordings of one
    utterance that differ between articles, each is held against the longest. Copies and the order of articles change
    nothing. Misses: quotations of fewer than three words; translations.
    """
    found = primary_sources(articles, forms, quoted)
    formal = {words.article for words in found if words.kind != "post"}
    quotes = [q for q in quotes_of(articles, voices, quoted) if q.article.id not in formal]
    spoken = {surname(q.name) for q in quotes if q.name}
    # of what people wrote themselves only that of the quoted is looked at: most pages have a byline
    held = [words for words in found if words.kind != "post" or surname(words.speaker or "") in spoken]
    primary = [_Source(words, Passage(words.span)) for words in held]
    known = {a.id: a for a in articles}
    index, speakers = _Index([s.passage for s in primary]), _speakers(held)
    checks = [c for q in quotes if (c := _against_primary(q, primary, index, speakers, known)) is not None]
    settled = {c.quotation for c in checks if c.verdict != "not_found"}
    checks += _variants([q for q in quotes if q.span not in settled], {a.id: a.siglum for a in articles})
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


_Speakers = Mapping[str, list[Words]]


def _speakers(held: Sequence[Words]) -> _Speakers:
    """Return the primary sources by the words of the names that speak in them, each source once."""
    found: dict[str, dict[tuple[str, str], Words]] = defaultdict(dict)
    for words in held:
        for name in words.names:
            found[name].setdefault((words.kind, words.article), words)
    return {name: list(sources.values()) for name, sources in found.items()}


def _against_primary(
    quote: Quote, primary: Sequence[_Source], index: _Index, speakers: _Speakers, articles: Mapping[str, Article]
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
        return _not_found(quote, speakers, articles)
    _, source, fit = best
    words = source.words
    found = difference(quote, source.passage, fit, primary=True)
    says = f"{_VERDICTS[found.verdict]} {_KINDS[words.kind]} ({articles[words.article].siglum})"
    says += f": {in_words(found)}" if found.verdict != "exact" else ""
    if quote.name and words.speaker and not same_person(quote.name, words.speaker):
        says += f"; there {words.speaker} says it"
    return _made(quote, words.kind, words.article, says, found)


_VERDICTS = {"exact": "word for word in", "altered": "other words than in", "cut": "shorter than in"}


def _may_speak(quote: Quote, words: Words) -> bool:
    # what stands under somebody's own name is held against nobody else's words
    return words.kind != "post" or bool(quote.name and words.speaker and same_person(quote.name, words.speaker))


def _not_found(quote: Quote, speakers: _Speakers, articles: Mapping[str, Article]) -> QuotationCheck | None:
    """Return that the words stand in none of the sources in which the speaker speaks; None where there are none.

    Sources of another occasion are none (see `may_be_from`).
    """
    speaks = sorted(
        {
            (articles[words.article].siglum, words.kind)
            for words in speakers.get(surname(quote.name or ""), ())
            if words.article != quote.article.id and _may_speak(quote, words) and may_be_from(quote, words, articles)
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
