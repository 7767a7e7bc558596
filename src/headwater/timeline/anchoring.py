"""Times that hang on another event, resolved through the events whose time is known."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from headwater.model import Article, Interval, Span
from headwater.reader import when
from headwater.reader.acts import plain_stem, tells_an_act
from headwater.reader.clauses import is_clause
from headwater.reader.terms import Meaning, Names, meaning_of
from headwater.timeline.clock_days import on_their_days
from headwater.timeline.dated_beside import dated_beside
from headwater.timeline.dating import found_with, tells_an_end
from headwater.timeline.halves import with_halves
from headwater.timeline.intervals import common, span_days
from headwater.timeline.mentions import NEAR_WORDS_CHARS, Mention, adjacent
from headwater.timeline.minutes_later import with_counted

_NO_NAMES = Names(())
_ROUNDS = 3  # a time may hang on one that hangs on one; a ring of them ends here
_BACK_CHARS = 400
_MOST = 40
_WIDEST_DAYS = 366
# "the 2030 vote", "the March election": a year in front of a noun names the thing, and dates it
_AFTER = re.compile(r"(?:in\s{1,8}the\s{1,8}(?:wake|aftermath)\s{1,8}of|following|after)\s{1,8}", re.IGNORECASE)
_NOUN_ENDS = re.compile(r"\s(?:of|in|on|at|by|to|for|with|from|over|about|into|against)\s", re.IGNORECASE)
_HANGS = re.compile(r"\s(?:that|who|which|whom|whose|where|when|as|because|if|whether)\s", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are)\s(?:first\s|finally\s|[a-z]{2,16}ly\s)?(?P<verb>found|seen|held|taken|made|given|kept|begun|"
    r"started|called|reported|recorded|read|put|released)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_NAMED_BY_YEAR = re.compile(
    r"\b(?:[Tt]he|a|his|her|its|their|[\w.]{2,24}['’]s)\s{1,3}((?:19|20)[0-9]{2})\s{1,3}((?:[a-z]{3,20}\s{1,3})?[a-z]{3,20})"
)


class _Known(NamedTuple):
    """An event with its time, as it can be pointed at. `expression` stands for it; None: a noun named by its year.

    Times that are open to one side, or wider than a year, place nothing else and are not among them.
    """

    meaning: Meaning
    near: frozenset[str]
    article: str
    found: when.Resolution
    told: Span
    expression: Span | None
    words: frozenset[str]


def anchor_all(mentions: Sequence[Mention], articles: Iterable[Article], names: Names) -> list[Mention]:
    """Return the mentions with those resolved that hang on an event of known time; what stays open is left out.

    "Three days after the recusal" dates what is told by the recusal, or the recusal by what is told, whichever is
    known. An event is known by its verb or noun and by who is named with it; where the times found for it do not
    overlap, nothing is said. Times in the same article come before those of others. The same for any order.
    """
    named = list(_named_by_year(articles, names))
    done = on_their_days([m for m in mentions if m.found is not None])
    index = _Index([*_known(done), *named])
    done = [_closed(m, index, names) for m in done]
    waiting = [m for m in mentions if m.found is None]
    for _ in range(_ROUNDS):
        index = _Index([*_known(done), *named])
        beside = _by_home(done)
        found = {m.expression: _settle(m, index, names, beside[m.home]) for m in waiting}
        settled = {expression: one for expression, one in found.items() if one is not None}
        if not settled:
            break
        done += [settled[m.expression] for m in waiting if m.expression in settled]
        waiting = [m for m in waiting if m.expression not in settled]
    beside = _by_home(done)
    done = on_their_days([_reread(m, beside[m.home]) for m in done])
    done = with_counted(with_halves(done, waiting), waiting)
    return sorted(done, key=lambda m: (m.rank, m.expression))


def _by_home(mentions: Iterable[Mention]) -> Mapping[Span, list[Mention]]:
    grouped: dict[Span, list[Mention]] = defaultdict(list)
    for one in mentions:
        grouped[one.home].append(one)
    return grouped


def _known(mentions: Iterable[Mention]) -> Iterator[_Known]:
    for one in mentions:
        days = span_days(one.found.interval) if one.found else None
        # of what ended on Friday it is not known when it was: its end places nothing else
        ended = tells_an_end(one.expression, one.home)
        if one.found is not None and days is not None and days <= _WIDEST_DAYS and not ended:
            yield _Known(one.meaning, one.near, one.article, one.found, one.told, one.expression, _words(one.told))


def _named_by_year(articles: Iterable[Article], names: Names) -> Iterator[_Known]:
    for article in articles:
        for body in article.spans:
            for match in _NAMED_BY_YEAR.finditer(body.exact):
                noun = body.part(match.start(2), match.end(2))
                terms = meaning_of(noun, names)
                first = date(int(match[1]), 1, 1)
                interval = Interval.of_days(first, first.replace(year=first.year + 1))
                found = when.Resolution(interval=interval, grain="year", rule="year.named", certain=True)
                yield _Known(Meaning(frozenset(), frozenset()), terms.terms, article.id, found, noun, None, terms.terms)


class _Index:
    """Finds the known events that words describe."""

    def __init__(self, known: Sequence[_Known]) -> None:
        self._by_term: Mapping[str, list[_Known]] = defaultdict(list)
        for one in known:
            for term in one.near | one.meaning.acts:
                self._by_term[term].append(one)

    def time_of(
        self, described: "_Description", article: str, apart_from: Span, about: Span | None = None
    ) -> tuple[when.Resolution, _Known] | None:
        """Return when the described event was and the mention that says so best; None where nothing or two fit.

        `about`: the words that describe it. A time beside them dates what hangs on the event, not the event: "stopped
        on Tuesday, a day before the recall".
        """
        fitting = {
            one.told: one
            for head in sorted(described.heads)
            for one in self._by_term.get(head, ())[:_MOST]
            if _fits(described, _without_near(one, about)) and one.expression != apart_from
        }
        here = [one for one in fitting.values() if one.article == article]
        ordered = sorted(here or fitting.values(), key=lambda k: (_width(k.found), k.told))
        if not ordered:
            return None
        interval: Interval | None = ordered[0].found.interval
        for one in ordered[1:]:
            interval = common(interval, one.found.interval) if interval else None
        if interval is None:
            return None
        best = ordered[0]
        return best.found if interval == best.found.interval else found_with(best.found, interval, "range"), best


def _without_near(one: _Known, about: Span | None) -> _Known:
    """Return a known event without the words beside its time where these are the description itself."""
    if one.expression is None or about is None or one.expression.capture != about.capture:
        return one
    first, second = sorted((one.expression, about))
    return one._replace(near=frozenset()) if second.start - first.end <= NEAR_WORDS_CHARS else one


def _width(found: when.Resolution) -> int:
    return span_days(found.interval) or 0


def _fits(described: "_Description", known: _Known) -> bool:
    """Whether a known event is the described one: the same act or noun, the same people, most of its other words."""
    theirs = known.meaning.terms | known.near
    other = known.meaning.terms if described.undergone else known.near
    heads = described.heads & (known.meaning.acts if described.by_act else known.meaning.acts | other)
    others = described.terms - described.heads
    # "the City Council" is "the council" elsewhere: a name may be told by a word of it, a person by the name alone
    told_by_word = bool((described.words - described.terms) & known.words) and not described.must_name
    met = others & (theirs | described.entities if told_by_word else theirs)
    if not heads or 2 * len(met) < len(others):
        return False
    if described.entities & theirs:
        return True
    spelt = bool((described.words - described.heads) & known.words)
    return not described.must_name and (spelt or not described.entities)


class _Description(NamedTuple):
    """What words say an event was: the verbs or the noun to know it by, and all terms.

    `words` are its terms with names spelt out. `by_act`: only events told with that verb fit. `must_name`: only events
    in which the same person is named. `undergone`: it is told by a wide verb (`_undergone`), which events must have.
    """

    heads: frozenset[str]
    terms: frozenset[str]
    words: frozenset[str]
    by_act: bool
    must_name: bool = False
    undergone: bool = False

    @property
    def entities(self) -> frozenset[str]:
        return frozenset(t for t in self.terms if t.startswith("entity-"))


def _described(about: Span, names: Names) -> _Description:
    """Return what a description is about: a clause by its verb, a noun phrase by its noun; nothing where neither tells.

    "He became attorney general" has no verb that tells an act, and its nouns name no event.
    """
    whole = meaning_of(about, names)
    if whole.acts or is_clause(about.exact):
        cut = _core(about)
        meaning = meaning_of(cut, names)
        done = meaning.acts or _undergone(cut, meaning)
        by_act = bool(meaning.acts)
        return _Description(done, meaning.terms, _words(cut), by_act=by_act, undergone=not by_act)
    noun = _NOUN_ENDS.split(about.exact, maxsplit=1)[0].rstrip()
    last = max(noun.rfind(" "), noun.rfind("\n")) + 1
    head = meaning_of(about.part(last, len(noun)), names).terms
    heads = frozenset(t for t in head if not t.startswith("entity-"))
    return _Description(heads, whole.terms, _words(about), by_act=False)


def _undergone(about: Span, meaning: Meaning) -> frozenset[str]:
    """Return the wide verb that something else named underwent: "find" of "the wreck was found"; it tells an act so."""
    verb = _PASSIVE.search(about.exact)
    done = frozenset((plain_stem(verb["verb"].lower()),)) & meaning.terms if verb else frozenset()
    return done if meaning.terms - done else frozenset()


def _core(about: Span) -> Span:
    """Return a clause up to what follows its verb: "the council voted" of "the council voted to examine the report"."""
    verb = next((m for m in _WORD.finditer(about.exact) if tells_an_act(m.group().lower(), None)), None)
    ending = _NOUN_ENDS.search(about.exact, verb.end()) if verb else None
    return about.part(0, ending.start()) if ending else about


def _main(told: Span) -> Span:
    """Return a clause up to where another hangs on it."""
    hinge = _HANGS.search(told.exact)
    return told.part(0, hinge.start()) if hinge and hinge.start() else told


def _told(mention: Mention, names: Names) -> _Description:
    """Return what a mention tells as a description: by its verb or by the noun of an act ("announced his recusal")."""
    main = _core(_main(mention.told))
    meaning = meaning_of(main, names)
    heads = frozenset(t for t in meaning.terms if not t.startswith("entity-"))
    return _Description(heads, meaning.terms, _words(main), by_act=True, must_name=True)


def _words(place: Span) -> frozenset[str]:
    return meaning_of(place, _NO_NAMES).terms


def _settle(mention: Mention, index: _Index, names: Names, done: Sequence[Mention]) -> Mention | None:
    if mention.hanging is None:
        return _from_before(mention, done)
    hanging, apart_from = mention.hanging, mention.expression
    if (given := dated_beside(mention, done)) is not None:
        return _dated(mention, when.placed(hanging, given[0], mention.anchor), given[1])
    about = mention.home.part(*hanging.about)
    described = _described(about, names)
    base = index.time_of(described, mention.article, apart_from, about)
    if base is not None:
        found = when.placed(hanging, base[0], mention.anchor)
        return _dated(mention, found, base[1].expression)
    beside = _own_time(mention, done)
    told: tuple[when.Resolution | None, Span | None] = (beside.found, beside.expression) if beside else (None, None)
    if beside is None and (known := index.time_of(_told(mention, names), mention.article, apart_from)):
        told = known[0], known[1].expression
    found = when.base_of(hanging, told[0], mention.anchor)
    if found is None or not described.terms:
        return None
    turned = mention._replace(
        told=about, of="act", meaning=meaning_of(about, names), near=described.terms - described.entities, speaker=""
    )
    return _dated(turned, found, told[1])


def _own_time(mention: Mention, done: Sequence[Mention]) -> Mention | None:
    """Return the mention that dates the very clause the phrase stands by, where the sentence has one."""
    same = [
        m for m in done
        if m.of == mention.of and m.told.meets(mention.told) and m.through is None
        and not mention.expression.covers(m.expression) and not _hangs_on(mention, m)
    ]  # fmt: skip
    return same[0] if len(same) == 1 else None


def _hangs_on(first: Mention, second: Mention) -> bool:
    """Whether a clause begins between two times: "a day after the mayor said | that it was open until Monday"."""
    between = first.home.exact[first.expression.end - first.home.start : second.expression.start - first.home.start]
    return _HANGS.search(f"{between} ") is not None


def _closed(mention: Mention, index: _Index, names: Names) -> Mention:
    """Return the mention, "after the vote" with the vote's time as its beginning where that is known."""
    lead = _AFTER.match(mention.expression.exact)
    if mention.found is None or mention.found.rule != "event.after" or lead is None:
        return mention
    described = _described(mention.expression.part(lead.end(), len(mention.expression.exact)), names)
    base = index.time_of(described, mention.article, mention.expression)
    first, latest = base[0].interval.earliest if base else None, mention.found.interval.latest
    if base is None or first is None or latest is None or first[:10] >= latest[:10]:
        return mention
    interval = Interval(earliest=first, latest=latest)
    found = when.Resolution(interval=interval, grain="range", rule="event.after", certain=False)
    return mention._replace(found=found, through=base[1].expression)


def _reread(mention: Mention, done: Sequence[Mention]) -> Mention:
    """Return "last Tuesday" a week earlier where the words beside it, counted from another event, say so.

    "On the day the gates were locked, last Tuesday": of its two readings the one is taken that agrees.
    """
    found = mention.found
    if found is None or found.certain or not found.rule.endswith("day.weekday_last"):
        return mention
    first, after = found.interval.first_day, found.interval.after_day
    if first is None or after is None:
        return mention
    week = timedelta(days=7)
    before = Interval.of_days(first - week, after - week)
    agreeing = any(
        m.through is not None and m.found is not None and m.found.interval == before and adjacent(m, mention)
        for m in done
    )
    return mention._replace(found=found_with(found, before)) if agreeing else mention


def _from_before(mention: Mention, done: Sequence[Mention]) -> Mention | None:
    """Resolve "the previous evening" from the nearest act dated to the day before it in the same text."""
    before = [
        m
        for m in done
        if m.home == mention.home and m.of == "act" and m.through is None and m.found is not None
        and 0 <= mention.expression.start - m.expression.end <= _BACK_CHARS
    ]  # fmt: skip
    nearest = max(before, key=lambda m: m.expression, default=None)
    if nearest is None or nearest.found is None:
        return None
    found = when.counted_from(mention.expression.exact, nearest.found)
    first = found.interval.first_day if found else None
    if first is not None and mention.anchor is not None and first > mention.anchor:
        return None  # ahead of the text: it counts from something else
    return _dated(mention, found, nearest.expression)


def _dated(mention: Mention, found: when.Resolution | None, through: Span | None) -> Mention | None:
    return None if found is None else mention._replace(found=found, through=through)
