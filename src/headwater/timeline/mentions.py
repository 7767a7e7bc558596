"""Where the claims' sentences name a time: the words, what they date, and what that means before it is put together."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from headwater.model import Article, Attribution, Claim, EventSubject, Span, Statement, Voices
from headwater.reader import when
from headwater.reader.clauses import is_clause
from headwater.reader.furniture import prose_start
from headwater.reader.sentences import sentences_of
from headwater.reader.terms import Meaning, Names, meaning_of
from headwater.timeline.clocks import counted_in, half_clocks
from headwater.timeline.dating import anchors_of, days_around, resolved, resolved_around
from headwater.timeline.set_against import is_set_against
from headwater.timeline.telling import chained, clause_of, closing_saying, saying_of

NEAR_WORDS_CHARS = 32
_MOST_SENTENCE_CHARS = 4_000
_DATELINE_GAP_CHARS, _DATELINE_CHARS = 4, 40
_GAP_CHARS = 3
_DEADLINE = re.compile(r"(?:by|before|within|until|till|no\slater\sthan)\s", re.IGNORECASE)
_TO_DO = re.compile(r"\bto\s[a-z]{2,20}\s")
# "The Sunday | Ledger": a newspaper
_TITLE, _CAPITAL = re.compile(r"The\s[A-Z]"), re.compile(r"\s(?!(?:Morning|Night)\b)[A-Z][a-z]")
# "Mara Quill, who keeps bees there, saw smoke": the verb stands behind the aside
_RELATIVE = re.compile(r",\s(?:who|which|whose|where|whom)\s[^,;:—“”]{3,160},(?=\s)")
_AT_ONCE = re.compile(r",?\s{1,3}(?:when|as|while)\s{1,3}$", re.IGNORECASE)


class _Read(NamedTuple):
    """What an expression means as it stands, how it hangs on an event, and its minutes as in `Mention`."""

    found: when.Resolution | None = None
    hanging: when.Hanging | None = None
    half_clock: int | None = None
    minutes_later: int | None = None


class Mention(NamedTuple):
    """A time named in a sentence that a claim rests on. `told`: the clause it dates; `home`: the text both stand in.

    `near` are the terms of the words beside it: what "the March vote" dates. `found` is None while the time hangs on
    another event; `hanging` says how, its places counted in `home`. `half_clock`: the minutes of a clock that does not
    say its half of the day ("at two"); `found` is then its day, or None. `minutes_later`: counted from the clock told
    before it. `rank` orders mentions: originals first, then by day of publication and place.
    """

    expression: Span
    told: Span
    of: EventSubject
    meaning: Meaning
    near: frozenset[str]
    article: str
    claims: frozenset[str]
    rank: tuple[bool, str, Span]
    home: Span
    anchor: date | None = None
    found: when.Resolution | None = None
    hanging: when.Hanging | None = None
    speaker: str = ""
    through: Span | None = None
    half_clock: int | None = None
    minutes_later: int | None = None


def adjacent(one: Mention, other: Mention) -> bool:
    """Whether two times of one text stand side by side: "on Friday evening, three days after the vote"."""
    if one.home != other.home:
        return False
    first, second = sorted((one.expression, other.expression))
    between = one.home.exact[max(0, first.end - one.home.start) : max(0, second.start - one.home.start)]
    return len(between) <= _GAP_CHARS and not between.strip(" ,\n") and first.end <= second.start


class _Page(NamedTuple):
    """One text of an article with the statements in it. `around`: the days about which the pile came out."""

    article: Article
    home: Span
    statements: list[tuple[Statement, str]]
    attributions: list[Attribution]
    around: tuple[date, ...]


class _Touching:
    """Finds the statements that share a character with a sentence."""

    def __init__(self, statements: Iterable[tuple[Statement, str]]) -> None:
        self._statements = sorted(statements, key=lambda t: (t[0].span, t[1]))
        self._starts = [s.span.start for s, _ in self._statements]
        self._longest = max((len(s.span.exact) for s, _ in self._statements), default=0)

    def of(self, sentence: Span) -> list[tuple[Statement, str]]:
        low = bisect_left(self._starts, sentence.start - self._longest)
        high = bisect_left(self._starts, sentence.end)
        return [t for t in self._statements[low:high] if t[0].span.meets(sentence)]


class _Alone:
    """Tells which sentences without statements are read: clauses that no text before has, and that are no copies."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._copies: dict[str, list[Span]] = defaultdict(list)
        for claim in claims:
            for statement in claim.statements:
                if statement.origin == "copy":
                    self._copies[statement.span.capture].append(statement.span)
        self._told: set[str] = set()

    def takes(self, sentence: Span) -> bool:
        words = " ".join(sentence.exact.split())
        if words in self._told or any(s.meets(sentence) for s in self._copies[sentence.capture]):
            return False
        self._told.add(words)
        return is_clause(_RELATIVE.sub("", sentence.exact))


def mentions_of(claims: Iterable[Claim], articles: Iterable[Article], voices: Voices, names: Names) -> list[Mention]:
    """Return the times named in the sentences of the claims' statements, by rank.

    Statements that are copies are read only where a claim has nothing else. The whole sentence is read, since claims
    leave out "On Monday" in front of them. Sentences without statements are read where they stand in one text only, in
    texts that have statements; their times belong to no claim, nor do those of clauses that no statement takes in.
    """
    homes = {article.id: article for article in articles}
    claims = list(claims)
    found: list[Mention] = []
    alone = _Alone(claims)
    for page in _pages(claims, homes, voices):
        touching_in = _Touching(page.statements)
        for low, high in sentences_of(page.home.exact):
            if high - low > _MOST_SENTENCE_CHARS:
                continue  # what runs on for pages without a full stop is no sentence
            whole = page.home.part(low, high)
            touching = touching_in.of(whole)
            if touching or alone.takes(whole):
                sentence = _after_dateline(whole, touching, page.article)
                read = list(_of_sentence(sentence, touching, page, names))
                beside = touching and not all(m.claims for m in read) and alone.takes(whole)
                found.extend(m for m in read if m.claims or not touching or beside)
    return sorted(found, key=lambda m: (m.rank, m.expression))


def _pages(claims: Iterable[Claim], homes: Mapping[str, Article], voices: Voices) -> Iterator[_Page]:
    said: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in voices.attributions:
        said[attribution.article].append(attribution)
    pages: dict[Span, _Page] = {}
    around = days_around(a.published for a in homes.values())
    for claim in claims:
        own = [s for s in claim.statements if s.origin != "copy"] or list(claim.statements)
        for statement in own:
            article = homes.get(statement.article)
            if article is None:
                continue
            home = next((body for body in article.spans if body.covers(statement.span)), statement.span)
            page = pages.setdefault(home, _Page(article, home, [], said[article.id], around))
            page.statements.append((statement, claim.id))
    yield from (pages[home] for home in sorted(pages))


def _of_sentence(
    sentence: Span, touching: Sequence[tuple[Statement, str]], page: _Page, names: Names
) -> Iterator[Mention]:
    anchors = anchors_of(page.article.published)
    opens, dates = _behind_dateline(sentence, page), _expressions(sentence, page, names)
    joined = chained(list(dates), sentence)
    # of "three days after the vote" the vote is told, the count is not
    times = [page.home.part(h.start, h.about[0]) if (h := read.hanging) else e for e, read in dates.items()]
    cued = [a for a in page.attributions if any(c.meets(sentence) for c in a.cue)]
    for expression, (found, hanging, half_clock, minutes_later) in sorted(dates.items(), key=lambda d: d[0]):
        if is_set_against(expression, sentence) or expression.start < opens or _names_a_paper(expression, page.home):
            continue
        first = joined.get(expression, expression)
        aside = closing_saying(expression, sentence, cued) if hanging and first == expression else None
        attribution, telling = (aside, True) if aside else saying_of(first, sentence, cued)
        if telling:
            told = _saying(attribution, first, sentence)
        else:
            told = _without_saying(clause_of(first, sentence, describes=bool(hanging)), first, cued)
            told = _purpose(told, first, times)
        resting = _resting(expression, told, attribution, touching) or _at_once(told, sentence, touching)
        hidden = times if telling else [*times, *(s for a in cued for s in (*a.source, *a.cue))]
        rank = min((_rank(s, page.article, sentence) for s, _ in resting), default=_rank(None, page.article, sentence))
        yield Mention(
            expression=expression,
            told=told,
            of="saying" if telling else "act",
            meaning=meaning_of(told, names, hidden),
            near=_nouns(_around(expression, sentence), names),
            article=page.article.id,
            claims=frozenset(c for _, c in resting),
            rank=rank,
            home=page.home,
            anchor=anchors[0] if anchors else None,
            found=found,
            hanging=hanging,
            speaker=(attribution.source_id or "") if attribution else "",
            half_clock=half_clock,
            minutes_later=minutes_later,
        )


def _names_a_paper(expression: Span, home: Span) -> bool:
    return bool(_TITLE.match(expression.exact) and _CAPITAL.match(home.exact, expression.end - home.start))


def _expressions(sentence: Span, page: _Page, names: Names) -> dict[Span, _Read]:
    """Return the time expressions of a sentence, a clock that does not say its half with the day that stands beside."""
    found = _plain(sentence, page, names)
    for clock, minutes in half_clocks(sentence):
        # "shortly before seven" hangs on no event
        for whole in [e for e, read in found.items() if read.hanging and e.start == clock.start]:
            del found[whole]
        beside = next((e for e in found if e.meets(clock) or _touch(e, clock)), None)
        if beside is None:
            found[clock] = _Read(half_clock=minutes)
        elif found[beside].found is not None:
            low, high = min(beside.start, clock.start), max(beside.end, clock.end)
            joined = page.home.part(low - page.home.start, high - page.home.start)
            found[joined] = found.pop(beside)._replace(half_clock=minutes)
    counted = {e: _Read(minutes_later=m) for e, m in counted_in(sentence) if not any(e.meets(f) for f in found)}
    return found | counted


def _touch(one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return 0 <= second.start - first.end <= 1


def _plain(sentence: Span, page: _Page, names: Names) -> dict[Span, _Read]:
    """Return the time expressions of a sentence. What hangs on an event that names its own time is left to that."""
    text, shift = page.home.exact, page.home.start
    low, high = sentence.start - shift, sentence.end - shift
    found: dict[Span, _Read] = {}
    anchors = anchors_of(page.article.published)
    read, days = (resolved, anchors) if anchors else (resolved_around, page.around)
    spelt = names.times(sentence, page.home, lambda: when.spelt_in(text, low, high))
    plain = [(p.start, p.end, read(text, p, days)) for p in spelt.phrases]
    kept: list[when.Hanging] = []
    for one in spelt.hanging:
        dated = any(r and one.about[0] <= start and end <= one.about[1] for start, end, r in plain)
        # "shortly before 6 a.m." hangs on a clock, which is a time itself
        whole = any(r and start <= one.start and one.about[1] <= end for start, end, r in plain)
        if not whole and not (dated and one.side == "during"):
            kept.append(one)
            found[page.home.part(one.start, one.end)] = _Read(hanging=one)
    for start, end, resolution in plain:
        inside = any(h.start <= start < h.about[0] or (start <= h.start and h.about[1] <= end) for h in kept)
        if not inside:
            found[page.home.part(start, end)] = _Read(resolution)
    return found


def _after_dateline(sentence: Span, touching: Sequence[tuple[Statement, str]], article: Article) -> Span:
    """Return the sentence from where its first statement begins behind the dateline; whole where it has none."""
    places = article.dateline.evidence if article.dateline else ()
    ends = max((p.end for p in places if sentence.covers(p)), default=sentence.start)
    first = min((s.span.start for s, _ in touching if s.span.start >= ends), default=sentence.start)
    opens = sentence.start < ends <= first <= ends + _DATELINE_CHARS
    return sentence.part(first - sentence.start, len(sentence.exact)) if opens else sentence


def _behind_dateline(sentence: Span, page: _Page) -> int:
    """Return where the sentence begins behind the dateline: its day says when was written, not when anything was."""
    if sentence.start == page.home.start and (start := prose_start(sentence.exact)):
        return sentence.start + start
    places = page.article.dateline.evidence if page.article.dateline else ()
    return max((p.end + _DATELINE_GAP_CHARS for p in places if sentence.covers(p)), default=sentence.start)


def _nouns(place: Span, names: Names) -> frozenset[str]:
    meaning = meaning_of(place, names)
    return meaning.terms - meaning.acts


def _saying(attribution: Attribution | None, expression: Span, sentence: Span) -> Span:
    """Return the words of the telling with its time: who, the verb and when."""
    spans = [expression]
    if attribution is not None:
        spans += [s for s in (*attribution.source, *attribution.cue) if sentence.covers(s)]
    elif (clause := clause_of(expression, sentence)).covers(expression):
        spans.append(clause)
    low, high = min(s.start for s in spans), max(s.end for s in spans)
    return sentence.part(low - sentence.start, high - sentence.start)


def _purpose(told: Span, expression: Span, times: Iterable[Span]) -> Span:
    """Return what is to be done where a deadline dates it: "voted on Monday to shut two by the end of May"."""
    base = told.start
    if not _DEADLINE.match(expression.exact):
        return told
    for verb in _TO_DO.finditer(told.exact, 0, max(0, expression.start - base)):
        if any(base <= t.start and t.end <= base + verb.start() for t in times):
            return told.part(verb.start(), len(told.exact))
    return told


def _without_saying(told: Span, expression: Span, cued: Iterable[Attribution]) -> Span:
    """Return a clause without the telling that closes it: "a fire broke out on Tuesday, the fire service said"."""
    for one in cued:
        spoken = [s for s in (*one.source, *one.cue) if told.covers(s)]
        low = min((s.start for s in spoken), default=told.end)
        closes = spoken and told.end - max(s.end for s in spoken) <= _GAP_CHARS
        kept = told.exact[: low - told.start].rstrip()
        if closes and low >= expression.end and kept.endswith(","):
            return told.part(0, len(kept) - 1)
    return told


def _resting(
    expression: Span, told: Span, attribution: Attribution | None, touching: Sequence[tuple[Statement, str]]
) -> list[tuple[Statement, str]]:
    """Return the statements that the time belongs to: those that hold it, else those that hold what it dates."""
    holding = [t for t in touching if t[0].span.covers(expression)]
    if attribution is not None:
        spoken = [t for t in touching if t[0].attribution == attribution.id]
        return spoken or holding
    return holding or [t for t in touching if t[0].span.meets(told)]


def _at_once(told: Span, sentence: Span, touching: Sequence[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """Return the statements that "when" or "as" joins to the clause told: "four were hurt when a fire broke out"."""
    lead = _AT_ONCE.search(sentence.exact[: told.start - sentence.start])
    end = sentence.start + lead.start() if lead else -1
    return [t for t in touching if t[0].span.start < end <= t[0].span.end + _GAP_CHARS]


def _around(expression: Span, sentence: Span) -> Span:
    low = max(0, expression.start - sentence.start - NEAR_WORDS_CHARS)
    high = min(len(sentence.exact), expression.end - sentence.start + NEAR_WORDS_CHARS)
    text = sentence.exact
    # whole words only
    while 0 < low < expression.start - sentence.start and not text[low - 1].isspace():
        low += 1
    while high < len(text) and high > expression.end - sentence.start and not text[high].isspace():
        high -= 1
    return sentence.part(low, high)


def _rank(statement: Statement | None, article: Article, sentence: Span) -> tuple[bool, str, Span]:
    day = (article.published.earliest if article.published else None) or "~"
    if statement is None:
        return True, day, sentence
    return statement.origin != "original", day, statement.span
