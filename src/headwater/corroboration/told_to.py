"""Unnamed people who told another outlet what a text passes on: they are that outlet's own, where it has just them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from headwater.corroboration.plain_names import plain
from headwater.model import Article, Attribution, Citation, Source, Voices
from headwater.reader.outlets import outlet_key

_THE_PAPER = re.compile(
    r"(?:the|that)\s(?:news)?(?:paper|agency|outlet|site|website|broadcaster|station|magazine|organi[sz]ation)\W?",
    re.IGNORECASE,
)
_UNNAMED = ("role", "anonymous")
_ARTICLES = frozenset("a an the one two three four five some of".split())
_PARTED = re.compile(r",|\s(?:of|for|at|in|from|with|on|to|who|whose|close|familiar|briefed)\s")
_NEAR_CHARS = 300


class Home(NamedTuple):
    """The article in whose words somebody unnamed is known first, and who that is there."""

    article: str
    source: Source


def told_to_others(articles: Sequence[Article], voices: Voices) -> dict[str, Home]:
    """Return by their id those unnamed who told another outlet what is said, with whom that outlet cites.

    "A former engineer told the Courier" is the Courier's former engineer where its reports of that day or before cite
    one description alone that fits: as many people, by the same noun, with every word that is passed on ("a fitter" may
    be its former fitter; whom the text calls former, and the outlet does not, may be somebody else). "Told the paper"
    means the outlet cited right before. Misses: whom the outlet describes by another noun.
    """
    homes, sources = {a.id: a for a in articles}, {s.id: s for s in voices.sources}
    credits_in: dict[str, list[Citation]] = defaultdict(list)
    for citation in voices.citations:
        credits_in[citation.article].append(citation)
    known = _unnamed_by_outlet(homes, sources, voices.attributions)
    found: dict[str, Home] = {}
    for attribution in voices.attributions:
        source, home = sources.get(attribution.source_id or ""), homes.get(attribution.article)
        if source is None or home is None or not _is_unnamed(source):
            continue
        outlet = _told(attribution, credits_in.get(home.id, ()))
        if outlet is None or outlet == outlet_key(home.outlet or ""):
            continue
        others = (one for one in known.get(outlet, ()) if one.article != home.id)
        theirs = (one for one in others if homes[one.article].is_no_later(home))
        fitting = [one for one in theirs if _fits(source, one.source)]
        if len({plain(one.source.label) for one in fitting}) == 1:
            found[source.id] = min(fitting, key=lambda one: (one.article, one.source.id))
    return found


def _unnamed_by_outlet(
    homes: dict[str, Article], sources: dict[str, Source], attributions: Sequence[Attribution]
) -> dict[str, list[Home]]:
    found: dict[str, dict[str, Home]] = defaultdict(dict)
    for attribution in attributions:
        source, home = sources.get(attribution.source_id or ""), homes.get(attribution.article)
        filed = (home.outlet or home.wire) if home else None
        if home and filed and source and _is_unnamed(source):
            found[outlet_key(filed)].setdefault(source.id, Home(home.id, source))
    return {outlet: list(people.values()) for outlet, people in found.items()}


def _told(attribution: Attribution, credits_in: Sequence[Citation]) -> str | None:
    """Return the outlet, by its key, that somebody is said to have told something."""
    for citation in credits_in:
        if citation.wording == "told" and any(citation.span.meets(cue) for cue in attribution.cue):
            return outlet_key(citation.outlet)
    if not attribution.cue or not _THE_PAPER.fullmatch(attribution.addressee or ""):
        return None
    at = attribution.cue[0].start
    before = [c for c in credits_in if c.wording != "credit" and at - _NEAR_CHARS <= c.span.start < at]
    return outlet_key(max(before, key=lambda c: c.span.start).outlet) if before else None


def _is_unnamed(source: Source) -> bool:
    """Whether a source is so many people without a name: "two fitters", no "officials"."""
    counted = source.class_ == "collective" and source.people.high is not None
    return (source.class_ in _UNNAMED or counted) and not source.name


def _fits(one: Source, other: Source) -> bool:
    ours, theirs = _words(one), _words(other)
    same_noun = bool(ours and theirs) and ours[-1] == theirs[-1]
    return one.people == other.people and same_noun and set(ours) <= set(theirs)


def _words(source: Source) -> list[str]:
    """Return the words of a description up to what hangs on its noun: "senior council official"."""
    return [word for word in plain(_PARTED.split(source.label, maxsplit=1)[0]).split() if word not in _ARTICLES]
