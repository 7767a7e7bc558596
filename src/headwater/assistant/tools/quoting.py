"""Whether words that the assistant wants to quote stand in the pile, where, and who says them."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Final, Literal, NamedTuple

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material, joined_words
from headwater.assistant.places import MAX_SHORT_CHARS, ArticleRef, Paged, Place, Shown, page
from headwater.assistant.tools.refs import SourceRef, source_ref
from headwater.assistant.tools.sifting import holds
from headwater.assistant.tools.tool import Tool
from headwater.dossier.quotations.aligning import Fit, Passage, lay
from headwater.errors import UsageError
from headwater.model import Attribution, Noun, Role, Span, Speech, Stance, span_of
from headwater.reader.words import words_of

MAX_QUOTATION_CHARS: Final = 2_000
_MAX_FOUND = 2_000
_MAX_NEAR = 5
_MAX_SEEDS = 24
_MAX_CHANGES = 12
_MAX_SAYINGS = 4
_SEED_WORDS = 3
_MARKS = " \t\r\n\"“”„«»‘’'"

Match = Literal["verbatim", "same_words", "near"]
_SAYS: Final[dict[Match, str]] = {
    "verbatim": "Word for word in the pile, character by character.",
    "same_words": "The same words in the same order; capitals, punctuation, accents or white space differ.",
    "near": "Not in the pile in these words; what follows is nearest, with each difference.",
}


class QuotationAsked(Paged, frozen=True, kw_only=True):
    """Which words."""

    quotation: Annotated[
        str, Meta(min_length=1, max_length=MAX_QUOTATION_CHARS, description="the words, without quotation marks")
    ]
    said_by: Annotated[str, Meta(description="words of the name or label of whoever is to have said it")] = ""


class Saying(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Who is said to have said it, with what stance, directly or indirectly."""

    stance: Stance
    kind: Speech
    content: Place
    source: SourceRef | None = None


class Differing(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Words that were asked for, and those that stand there instead; one is absent where nothing does."""

    asked: str = ""
    stands: Place | None = None


class FoundAt(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """One place. `role`: what that part of the capture is; a reader's reply is nobody's reporting.

    `copy_of`: the article whose text this one repeats: of copies who says it is told there. `said_by` is empty where
    the article says it in its own voice or nobody is told. `blanks`: white space in `exact` is not as in the capture.
    """

    match: Match
    place: Place
    said_by: tuple[Saying, ...] = ()
    article: ArticleRef | None = None
    role: Role | None = None
    copy_of: ArticleRef | None = None
    differs: tuple[Differing, ...] = ()
    blanks: bool = False


class QuotationFound(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """What became of the words. `texts`: captures that were looked through; `capped`: there are more places still."""

    verdict: Literal["verbatim", "same_words", "near", "not_found"]
    says: str
    texts: int
    found: tuple[FoundAt, ...]
    page: Shown
    capped: bool = False


class _Hit(NamedTuple):
    match: Match
    span: Span
    differs: tuple[tuple[str, Span | None], ...] = ()


def _find(_: Desk, material: Material, asked: QuotationAsked) -> QuotationFound:
    quotation = asked.quotation.strip(_MARKS)
    folded = [word.folded for word in words_of(quotation)]
    if not folded:
        raise UsageError("quotation: there is no word in it")
    hits = sorted(_whole(material, quotation, folded), key=lambda hit: (hit.match != "verbatim", hit.span))
    capped = len(hits) > _MAX_FOUND
    hits = hits[:_MAX_FOUND] or _near(material, quotation, folded)
    said = [hit for hit in hits if not asked.said_by or _by(material, hit, asked.said_by)]
    rows, shown = page(said, asked, lambda hit: _told(material, hit))
    verdict = min((hit.match for hit in said), key=list(_SAYS).index, default=None)
    return QuotationFound(
        verdict=verdict or "not_found",
        says=_says(verdict, hits, asked.said_by),
        texts=len(material.texts),
        found=rows,
        page=shown,
        capped=capped,
    )


def _says(verdict: Match | None, hits: Sequence[_Hit], said_by: str) -> str:
    if verdict is not None:
        return _SAYS[verdict]
    if hits and said_by:
        return (
            "These words are in the pile, or words near them, but no article attributes them to a source of that name."
        )
    return "Not in the pile, nor anything near it: do not quote it from here."


def _whole(material: Material, quotation: str, folded: Sequence[str]) -> Iterator[_Hit]:
    """Yield where all the words stand, up to one more than are told; in texts of a dossier file blanks may differ."""
    wanted, count = joined_words(folded), 0
    for capture in sorted(material.folded):
        joined = material.folded[capture]
        at = joined.find(wanted)
        if at < 0:
            continue
        text = material.texts[capture]
        words = words_of(text)
        while at >= 0 and count <= _MAX_FOUND:
            number = joined.count(" ", 0, at)
            start, end = words[number].start, words[number + len(folded) - 1].end
            yield _hit(material, quotation, span_of(text, capture, start, end))
            count += 1
            at = joined.find(wanted, at + 1)


def _hit(material: Material, quotation: str, span: Span) -> _Hit:
    """Return a place of the words, with the signs around them where the quotation stands there letter by letter."""
    text = material.texts[span.capture]
    at = text.rfind(quotation, max(0, span.start - len(quotation)), span.start + len(quotation))
    if at >= 0 and span.end <= at + len(quotation):
        whole = span_of(text, span.capture, at, at + len(quotation))
        return _Hit("same_words" if _has_gap(material, whole) else "verbatim", whole)
    return _Hit("same_words", span)


def _has_gap(material: Material, span: Span) -> bool:
    return any(start < span.end and span.start < end for start, end in material.gaps(span.capture))


def _near(material: Material, quotation: str, folded: Sequence[str]) -> list[_Hit]:
    """Return the best place in each of the few texts that share most runs of three words with the quotation."""
    runs = [joined_words(folded[n : n + _SEED_WORDS]) for n in range(len(folded) - _SEED_WORDS + 1)]
    seeds = set(runs[:: max(1, len(runs) // _MAX_SEEDS)])
    votes = {capture: sum(seed in joined for seed in seeds) for capture, joined in material.folded.items()}
    best = sorted((capture for capture, n in votes.items() if n), key=lambda one: (-votes[one], one))
    found = []
    for capture in best[:_MAX_NEAR]:
        passage = Passage(span_of(material.texts[capture], capture, 0, len(material.texts[capture])))
        fit = lay(folded, passage)
        if fit is not None:
            found.append((fit.same, _laid(quotation, passage, fit)))
    return [hit for _, hit in sorted(found, key=lambda one: (-one[0], one[1].span))]


def _laid(quotation: str, passage: Passage, fit: Fit) -> _Hit:
    asked, words = words_of(quotation), passage.words
    low, high = fit.place
    differs = []
    for step in fit.steps:
        if not step.equal:
            here, there = step.here, step.there
            given = quotation[asked[here[0]].start : asked[here[1] - 1].end] if here[0] < here[1] else ""
            stands = passage.span.part(words[there[0]].start, words[there[1] - 1].end) if there[0] < there[1] else None
            differs.append((given, stands))
    return _Hit("near", passage.span.part(words[low].start, words[high - 1].end), tuple(differs))


def _by(material: Material, hit: _Hit, said_by: str) -> bool:
    sources = (material.sources.get(one.source_id or "") for _, one in _sayings(material, hit.span))
    return any(holds(said_by, (one.label, one.name, one.role)) for one in sources if one)


def _sayings(material: Material, span: Span) -> list[tuple[Span, Attribution]]:
    return [(content, one) for content, one in material.said.get(span.capture, ()) if content.meets(span)]


def _told(material: Material, hit: _Hit) -> FoundAt:
    places, article = material.places, material.article_at(hit.span)
    above = material.exemplars.get(article or "")
    return FoundAt(
        match=hit.match,
        place=places.place(hit.span, MAX_QUOTATION_CHARS),
        said_by=tuple(
            Saying(
                stance=one.stance,
                kind=one.kind,
                content=places.place(content, MAX_SHORT_CHARS),
                source=source_ref(material, one.source_id),
            )
            for content, one in _sayings(material, hit.span)[:_MAX_SAYINGS]
        ),
        article=places.article(article) if article else None,
        role=material.role_at(hit.span),
        copy_of=places.article(above) if above else None,
        differs=tuple(
            Differing(asked=given, stands=places.place(stands, MAX_SHORT_CHARS) if stands else None)
            for given, stands in hit.differs[:_MAX_CHANGES]
        ),
        blanks=_has_gap(material, hit.span),
    )


TOOLS = (
    Tool(
        name="find_quotation",
        title="Check a quotation",
        description="Is this string in the pile, exactly, where, and who says it? Finds it character by character, "
        "else word by word, else the nearest wording with each difference; tells article, role of that part, source, "
        "stance. Use it before quoting anything that no place of another answer holds.",
        asks=QuotationAsked,
        gives=QuotationFound,
        answer=_find,
    ),
)
