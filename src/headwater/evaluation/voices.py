"""Scores of resolved speakers and of the terms of sources against hand-made gold that points into given articles.

An item is found when an attribution shares characters with its source and with its content; where the gold has no
source, with its cue and with its content. Of several, the one that shares most characters counts, the earlier one if
equal.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from headwater.model import Access, Attribution, Noun, People, Source, SourceClass, Span, Speech

Places = tuple[tuple[int, int], ...]
Figures = dict[str, float]

_WORD = re.compile(r"\w+")


class Speaker(Noun, frozen=True, kw_only=True):
    """Who speaks: `names` are the places that name the speaker most fully, empty where the article never does."""

    split: Literal["train", "dev"]
    id: str
    source: Places
    cue: Places
    content: Places
    names: Places
    type: Literal["person", "organization", "outlet", "document", "group"]
    speech: Speech


class Terms(Noun, frozen=True, kw_only=True):
    """What kind of source speaks, and on what terms.

    `classes`: all that fit, best first. `body`: an institution that speaks as one. `people` None and `access` empty:
    not judged. `reason`: where the article says why the source is unnamed; empty where it does not, None not judged.
    """

    split: Literal["train", "dev"]
    id: str
    source: Places
    cue: Places
    content: Places
    classes: tuple[SourceClass, ...]
    body: bool
    people: People | None
    access: tuple[Access, ...]
    reason: Places | None


class Heard(NamedTuple):
    """What was found in one article: its text, its attributions, and all sources of the pile by id."""

    text: str
    attributions: tuple[Attribution, ...]
    sources: Mapping[str, Source]


class _Met(NamedTuple):
    attribution: Attribution
    source: Source | None


def score_speakers(items: Iterable[Speaker], heard: Mapping[str, Heard]) -> Figures:
    """Return shares (0 to 1) and counts; a share of nothing is left out.

    `found`: of items with a named speaker, those with an attribution. `coverage`: those answered, by a name or by a
    mention where the gold names the speaker. `accuracy`: right ones of the answered: a mention stands there, or the
    full names agree (two words or more, all of them in the other, case aside); a person's name must not contradict.
    `short`: of the answered, wrong ones that give part of the name and were not tied to the rest. `direct`: people in
    direct quotations. `unnamed`: of found items whose speaker the article never names, those left without a name.
    Misses: whether mentions elsewhere are right.
    """
    tally = Counter[str]()
    for item in items:
        met = _met(item, heard)
        if not item.names:
            tally.update(_unnamed(met))
            continue
        answer = _answer(item, met, heard[item.id].text) if met else None
        for kind in ("all", item.type, *(("direct",) if item.speech == "direct" and item.type == "person" else ())):
            tally[f"{kind}.items"] += 1
            tally[f"{kind}.found"] += met is not None
            tally[f"{kind}.answered"] += answer is not None
            tally[f"{kind}.right"] += answer == "right"
            tally[f"{kind}.short"] += answer == "short"
    shares: Figures = {"unnamed.items": tally["unnamed.items"]} | _share("unnamed.kept", tally, "kept", "unnamed.found")
    for kind in sorted({key.partition(".")[0] for key in tally if key.endswith(".answered")}):
        shares[f"{kind}.items"] = tally[f"{kind}.items"]
        shares |= _share(f"{kind}.found", tally, f"{kind}.found", f"{kind}.items")
        shares |= _share(f"{kind}.coverage", tally, f"{kind}.answered", f"{kind}.items")
        shares |= _share(f"{kind}.accuracy", tally, f"{kind}.right", f"{kind}.answered")
        shares |= _share(f"{kind}.short", tally, f"{kind}.short", f"{kind}.answered")
    return shares


def score_terms(items: Iterable[Terms], heard: Mapping[str, Heard]) -> tuple[Figures, Counter[tuple[str, str]]]:
    """Return shares and counts, and how often each class of the gold got each class.

    `read`: of all items, those with an attribution; what is missing was not read or is no speech by the settings.
    `coverage`: of all items, those with an attribution that has a source; one without words for it answers "none".
    `accuracy`, `people`, `access`: right ones of the covered that the gold judges; people are right when both bounds
    are. `bodies` is the accuracy on institutions, which are in `accuracy` too. `reason`: of reasons given, those whose
    place was met; `reason_false`: of sources without one, those that got one.
    """
    tally, confusion = Counter[str](), Counter[tuple[str, str]]()
    for item in items:
        tally["items"] += 1
        met = _met(item, heard)
        tally["read"] += met is not None
        found = _class_of(met)
        if met is None or found is None:
            continue
        tally["answered"] += 1
        tally["right"] += found in item.classes
        tally["bodies"] += item.body
        tally["bodies.right"] += item.body and found in item.classes
        confusion[found if found in item.classes else item.classes[0], found] += 1
        if met.source is not None:
            _terms(item, met.source, tally)
    shares: Figures = {"items": tally["items"]} | _share("read", tally, "read", "items")
    shares |= _share("coverage", tally, "answered", "items")
    shares |= _share("accuracy", tally, "right", "answered")
    for name in ("bodies", "people", "access", "reason", "reason_false"):
        shares |= _share(name, tally, f"{name}.right", name)
        shares[f"{name}.items"] = tally[name]
    return shares, confusion


def answered(item: Terms, heard: Mapping[str, Heard]) -> tuple[Attribution, Source | None, SourceClass] | None:
    """Return the attribution that meets the item, its source and the class it answers; None where it answers none."""
    met = _met(item, heard)
    found = _class_of(met)
    return None if met is None or found is None else (met.attribution, met.source, found)


def _share(name: str, tally: Counter[str], part: str, whole: str) -> Figures:
    return {name: tally[part] / tally[whole]} if tally[whole] else {}


def _met(item: Speaker | Terms, heard: Mapping[str, Heard]) -> _Met | None:
    best, most = None, 0
    for found in heard[item.id].attributions:
        content = _shared(item.content, found.content)
        other = _shared(item.source, found.source) if item.source else _shared(item.cue, found.cue)
        if content and other and content + other > most:
            best, most = found, content + other
    if best is None:
        return None
    return _Met(best, heard[item.id].sources.get(best.source_id or ""))


def _shared(places: Places, spans: Iterable[Span]) -> int:
    return sum(max(0, min(end, s.end) - max(start, s.start)) for start, end in places for s in spans)


def _answer(item: Speaker, met: _Met, text: str) -> Literal["right", "short", "other"] | None:
    """Return how the source answers who speaks; None when that was left open."""
    if met.source is None:
        return None
    home = met.attribution.content[0].capture
    named = _shared(item.names, [m for m in met.source.mentions if m.capture == home]) > 0
    if met.source.name is None:
        return "right" if named else None
    golds = [_words(text[start:end]) for start, end in item.names]
    name = _words(met.source.name)
    fits = [gold for gold in golds if name <= gold or gold <= name]
    agrees = any(gold == name or min(len(name), len(gold)) > 1 for gold in fits)
    if agrees or (named and (fits or item.type != "person")):
        return "right"
    return "short" if any(name < gold for gold in golds) else "other"


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold()))


def _unnamed(met: _Met | None) -> Counter[str]:
    kept = met is not None and (met.source is None or met.source.name is None)
    return Counter({"unnamed.items": 1, "unnamed.found": int(met is not None), "kept": int(kept)})


def _class_of(met: _Met | None) -> SourceClass | None:
    if met is None:
        return None
    if met.source is None:
        return None if met.attribution.source else "none"
    return met.source.class_


def _terms(item: Terms, source: Source, tally: Counter[str]) -> None:
    if item.people is not None:
        tally["people"] += 1
        tally["people.right"] += source.people == item.people
    if item.access:
        tally["access"] += 1
        tally["access.right"] += source.access in item.access
    if item.reason is None:
        return
    stated = [source.anonymity_reason] if source.anonymity_reason else []
    if item.reason:
        tally["reason"] += 1
        tally["reason.right"] += _shared(item.reason, stated) > 0
    else:
        tally["reason_false"] += 1
        tally["reason_false.right"] += bool(stated)
