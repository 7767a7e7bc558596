"""Captures, articles and corrections that two dossiers do not share."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from headwater.dossier.changes.matching import Keys, matched, plain, shingles
from headwater.model import Article, Capture, Dossier, Segment, Span
from headwater.model.changes import ArticleChange, CaptureChange, CorrectionChange, Presence
from headwater.model.quotation import WordChange
from headwater.reader.outlets import outlet_key
from headwater.reader.words import Word, words_of

_LEAST_KEPT = 0.25  # of all runs of four words in either text: half of a text may be new
_MOST_CHANGES = 20
_MOST_WORDS = 3_000  # of one text whose differences are shown; the comparison takes quadratic time
_NAME_CHARS = 70


def capture_changes(old: Dossier, new: Dossier) -> Iterator[CaptureChange]:
    """Yield the captures whose bytes only one pile has; the same bytes twice count twice."""
    yield from _only("gone", old.captures, new.captures)
    yield from _only("new", new.captures, old.captures)


def _only(change: Presence, here: Sequence[Capture], there: Sequence[Capture]) -> Iterator[CaptureChange]:
    # what a container's capture is read as may differ from its bytes: a mail and its page have one hash
    left = Counter((c.raw_sha256, c.media_type) for c in there)
    for one in sorted(here, key=lambda c: (c.path, c.id)):
        key = one.raw_sha256, one.media_type
        if left[key]:
            left[key] -= 1
        else:
            yield CaptureChange(change=change, id=one.id, path=one.path)


def article_changes(old: Dossier, new: Dossier) -> Iterator[ArticleChange]:
    """Yield the articles that are gone, new or revised.

    The same words are the same article, wherever they stand. Of the rest, two are one article revised where they share
    a quarter of all their runs of four words and neither is known to be of another outlet.
    """
    gone, added = _unlike(old.articles, new.articles)
    pairs = matched(gone, added, _runs, least=_LEAST_KEPT)
    pairs = {i: j for i, j in pairs.items() if _may_be_one(gone[i], added[j])}
    revised = set(pairs.values())
    for i, j in pairs.items():
        yield _revised(gone[i], added[j])
    for i, one in enumerate(gone):
        if i not in pairs:
            yield ArticleChange(change="gone", name=name_of(one), old=one.id, new=None)
    for j, one in enumerate(added):
        if j not in revised:
            yield ArticleChange(change="new", name=name_of(one), old=None, new=one.id)


def _unlike(old: Sequence[Article], new: Sequence[Article]) -> tuple[list[Article], list[Article]]:
    """Return the articles of either side that the other does not have word for word."""
    bodies: tuple[dict[str, list[Article]], dict[str, list[Article]]] = (defaultdict(list), defaultdict(list))
    for held, articles in zip(bodies, (old, new), strict=True):
        for article in articles:
            held[plain(_body(article))].append(article)
    gone = [a for text, held in bodies[0].items() for a in _order(held)[len(bodies[1].get(text, ())) :]]
    added = [a for text, held in bodies[1].items() for a in _order(held)[len(bodies[0].get(text, ())) :]]
    return _order(gone), _order(added)


def _order(articles: Sequence[Article]) -> list[Article]:
    return sorted(articles, key=lambda a: (plain(_body(a)), a.id))


def _body(article: Article) -> str:
    return "\n\n".join(span.exact for span in article.spans)


def _runs(article: Article) -> Keys:
    return frozenset(shingles(_body(article)))


def _may_be_one(one: Article, other: Article) -> bool:
    return not (one.outlet and other.outlet) or outlet_key(one.outlet) == outlet_key(other.outlet)


def name_of(article: Article) -> str:
    """Return an article as a reader knows it: its outlet and its headline, else its first words."""
    line = article.headline.value if article.headline else " ".join(article.spans[0].exact[: 2 * _NAME_CHARS].split())
    line = line if len(line) <= _NAME_CHARS else line[:_NAME_CHARS].rsplit(" ", 1)[0] + "…"
    return f"{article.outlet}: {line}" if article.outlet else line


def _revised(old: Article, new: Article) -> ArticleChange:
    before, after = _placed(old), _placed(new)
    longer = max(len(before), len(after), 1)
    if longer > _MOST_WORDS:
        return ArticleChange(change="revised", name=name_of(new), old=old.id, new=new.id)
    # difflib is not the same both ways round: the lesser text always stands first
    turned = [w.folded for _, w in before] > [w.folded for _, w in after]
    first, second = (after, before) if turned else (before, after)
    blocks = SequenceMatcher(None, [w.folded for _, w in first], [w.folded for _, w in second], autojunk=False)
    changes = []
    for tag, a, b, c, d in blocks.get_opcodes():
        if tag != "equal":
            one, other = _span(first, a, b), _span(second, c, d)
            changes.append(WordChange(here=one, there=other) if turned else WordChange(here=other, there=one))
    kept = sum(block.size for block in blocks.get_matching_blocks()) / longer
    return ArticleChange(
        change="revised",
        name=name_of(new),
        old=old.id,
        new=new.id,
        kept=round(kept, 4),
        changes=tuple(changes[:_MOST_CHANGES]),
    )


Placed = tuple[Span, Word]


def _placed(article: Article) -> list[Placed]:
    return [(span, word) for span in article.spans for word in words_of(span.exact)]


def _span(words: Sequence[Placed], low: int, high: int) -> Span:
    """Return the span of words `low` to `high`, to the end of the part they begin in; empty where there are none."""
    if low >= high:
        home, word = words[min(low, len(words) - 1)]
        at = word.start if low < len(words) else word.end
        return home.part(at, at)
    home, word = words[low]
    last = next(w for h, w in reversed(words[low:high]) if h == home)
    return home.part(word.start, last.end)


def correction_changes(old: Dossier, new: Dossier) -> Iterator[CorrectionChange]:
    """Yield the corrections whose words only one dossier has."""
    mine, theirs = _corrections(old), _corrections(new)
    for text in sorted(mine.keys() - theirs.keys()):
        yield CorrectionChange(change="gone", article=mine[text].article, span=mine[text].span)
    for text in sorted(theirs.keys() - mine.keys()):
        yield CorrectionChange(change="new", article=theirs[text].article, span=theirs[text].span)


def _corrections(dossier: Dossier) -> dict[str, Segment]:
    found: dict[str, Segment] = {}
    for segment in sorted(dossier.segments, key=lambda s: s.span, reverse=True):
        if segment.role == "correction" and (text := plain(segment.span.exact)):
            found[text] = segment
    return found
