"""What of a statement is compared: its main act and what else it says, and each act that it only mentions."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.claim.units import Unit
from headwater.model import Account, Attribution, Span, Voices
from headwater.reader.acts import stem
from headwater.reader.frames.frame import Frame, Participant
from headwater.reader.frames.reading import main_of
from headwater.reader.frames.relation import way_of
from headwater.reader.terms import Meaning, Names, meaning_of
from headwater.reader.values import Value, values_of
from headwater.reader.words import folded_in

_REMEMBERED = 8
_MIN_MENTION_CHARS = 12
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)\b")
# of what somebody is accused or acquitted is not told as done: "not guilty of | evading duty"
_CHARGED = re.compile(
    r"\b(?:guilty|innocent|accus[a-z]+|acquit[a-z]*|cleared|convict[a-z]*|charg[a-z]+|suspect[a-z]*|suspicions?|counts?)\s"
    r"(?:[a-z]+\s){0,2}?(?:of|with|from)\s$",
    re.IGNORECASE,
)
# "cleared him of a second charge, | forging a signature": so is what names one charge of several behind it; behind
# "fined her over two charges, | closing the mill" it is what came of them
_CHARGE_NAMED = re.compile(
    r"\b(?:guilty|innocent|accus[a-z]+|acquit[a-z]*|cleared|convict[a-z]*|charged|denie[sd]|fac(?:es|ed))\s(?:[^.;:,]{0,40}\s)?"
    r"(?:one|second|third|fourth|another|other|further|lesser|remaining)\s(?:charge|count|offen[cs]e)(?:,|:|\s[–—-])\s"
    r"(?:that\sof\s)?$",
    re.IGNORECASE,
)
_GERUND = re.compile(r"[a-z]{2,14}ing\b", re.IGNORECASE)
_CHARGE_CHARS = 80
_UNTELLING = frozenset(
    "a an the of for and at in his her its their who which was is mr mrs ms dr sir he she it they spokesman "
    "spokeswoman spokesperson official officials representative lawyer".split()
)
# Moods, offices and talk that are mentioned in passing say too little to stand for a claim.
_NEVER_ONLY_MENTIONED = frozenset(
    "mood worry tense trust doubt hold_office discuss lead remain give_info receive".split()
)


# Acts that only bring in what is said.
_ONLY_SAY = frozenset("concede confess confirm announce explain estimate speculate speak_publicly disclose".split())


# what becomes of a search, a trial or talks
_COURSE = frozenset("stop suspend cancel interrupt break_off collapse resume delay".split())


class Facet(NamedTuple):
    """A statement as it is compared. `frame`: the act it is about, None where the lexicon knows none.

    `nested`: an act that the statement mentions beside what it is about ("..., after her resignation").
    `cut`: it is compared by its parts. `speaker`: the words for who is silent, where somebody is. `values`: what it
    gives in numbers, be it in figures or words, times of day included; `counts`: those of them that count or measure
    something named. `own`: the stem of the word that tells its act, a term beside the act. `silent` and `taken_back`
    are of its statement, and are asked for every pair that is compared. `issued`: it stands in a text that somebody put
    out in their own name (a release, a post), and so is theirs. `denier`: who denies it, where that is an entity.
    """

    unit: Unit
    frame: Frame | None
    meaning: Meaning
    counts: tuple[Value, ...]
    nested: bool
    cut: bool = False
    speaker: frozenset[str] = frozenset()
    values: tuple[Value, ...] = ()
    own: frozenset[str] = frozenset()
    silent: bool = False
    taken_back: bool = False
    issued: bool = False
    denier: frozenset[str] = frozenset()

    @property
    def settled(self) -> "Facet":
        """The same, with what its statement tells of itself."""
        return self._replace(silent=self.unit.polarity == "neither", taken_back=self.unit.taken_back)


class Reading:
    """Reads the frames of each sentence once, and hands each statement those that stand in it."""

    def __init__(self, names: Names, accounts: Sequence[Account], voices: Voices) -> None:
        sources = voices.sources
        self._names = names
        people = {e.name: e.id for e in voices.entities if e.type != "place"}
        self._entity = {s.id: people[s.name] for s in sources if s.name in people}
        self._issued = {i.article: i.source for i in voices.issued}
        self._called = {s.id: frozenset(folded_in(f"{s.name or s.label} {s.role or ''}")) - _UNTELLING for s in sources}
        self._outlets = {s.id for s in sources if s.class_ == "outlet"}
        self._read: dict[Span, tuple[Frame, ...]] = {}
        self._sentences: dict[str, list[Span]] = {}
        for account in accounts:
            known: tuple[Frame, ...] = ()
            named: frozenset[str] = frozenset()
            for sentence in account.sentences:
                frames = names.frames(sentence, known)
                self._read[sentence] = tuple(_meant(f, named) for f in frames)
                known = (*known, *frames)[-_REMEMBERED:]
                here = frozenset(e for _, _, e in names.inside(sentence) if names.kinds.get(e) == "person")
                named = here or named
            self._sentences[account.article.id] = sorted(account.sentences)

    def facets(self, unit: Unit) -> Iterator[Facet]:
        """Yield what of a statement is compared, its main act first."""
        home = self._home(unit)
        frames, shift = [self._spoken(f, unit, home) for f in self._inside(unit, home)], home.start
        main = _main(frames, unit, home)
        values = _values(unit)
        counts = tuple(v for v in values if v.is_figure and (v.kind != "count" or v.of))
        meaning = meaning_of(unit.span, self._names, unit.leave_out)
        if main is not None:
            acts = _terms(main)
            meaning = Meaning(meaning.terms | acts, meaning.acts | acts)
        # a source says both: "offered to go after the mayor refused to publish the report, two people said"
        full = unit.attribution is not None and main is not None and not main.noun and main.patient.known
        if unit.aside and main is not None and not full:
            unit = unit._replace(attribution=self._reported(unit))
        speaker = self._silent(unit) if unit.polarity == "neither" else frozenset[str]()
        yield Facet(
            unit, main, meaning, counts, nested=unit.aside and not full, speaker=speaker, values=values,
            own=_own(main, home) if main else frozenset(), issued=unit.article in self._issued,
            denier=self._denier(unit),
        ).settled  # fmt: skip
        if unit.polarity == "neither" or unit.furniture:
            return
        for frame in (f for f in frames if f is main or not _is_charge(home.exact, f)):
            named = frame.agent.entities or frame.patient.entities or frame.of_none
            tells = named or (frame.agent.known and frame.patient.known)
            tells = tells and not _is_stopped(frame, main)
            if frame is not main and frame.goes_on and frame.mode != "asked":
                acts = _terms(frame)
                start, end = max(unit.span.start, shift + frame.start), min(unit.span.end, shift + frame.end)
                if end - start < _MIN_MENTION_CHARS:
                    continue
                said = unit._replace(span=unit.span.part(start - unit.span.start, end - unit.span.start))
                terms = frame.others | acts | {e for e in frame.agent.entities if not e.startswith("name:")}
                yield Facet(said, frame, Meaning(terms, acts), (), nested=False).settled
                continue
            if frame is main or not tells or frame.mode == "asked" or frame.acts <= _NEVER_ONLY_MENTIONED:
                continue
            start, end = max(unit.span.start, shift + frame.opens), min(unit.span.end, shift + frame.end)
            if end - start >= _MIN_MENTION_CHARS:
                acts = _terms(frame)
                span = unit.span.part(start - unit.span.start, end - unit.span.start)
                mention = unit._replace(span=span, attribution=self._reported(unit), leave_out=())
                yield Facet(mention, frame, Meaning(frame.others | acts, acts), (), nested=True).settled

    def _spoken(self, frame: Frame, unit: Unit, home: Span) -> Frame:
        """Return a frame with the speaker for "I" and "we" in their own words: a quotation, a post, a release."""
        attribution = unit.attribution
        if attribution is None:
            source = self._issued.get(unit.article)
        else:
            source = attribution.source_id if attribution.kind != "indirect" else None
        entity = self._entity.get(source or "")
        if entity is None or not _FIRST_PERSON.search(home.exact[frame.opens : frame.at]):
            return frame
        if not frame.agent.pronoun:
            return frame
        return frame._replace(agent=Participant(entities=frozenset((entity,))))

    def _denier(self, unit: Unit) -> frozenset[str]:
        """Return who denies something, where they are known by name."""
        attribution = unit.attribution
        if attribution is None or attribution.stance != "denies":
            return frozenset()
        entity = self._entity.get(attribution.source_id or "")
        return frozenset((entity,)) if entity else frozenset()

    def _silent(self, unit: Unit) -> frozenset[str]:
        """Return the words for who declines, and whose word they give: who speaks for the board may be its chairman."""
        attribution = unit.attribution
        if attribution is None:
            return frozenset()
        spelt = frozenset(w.removesuffix("'s") for s in attribution.source for w in folded_in(s.exact)) - _UNTELLING
        return spelt | self._called.get(attribution.source_id or "", frozenset())

    def _reported(self, unit: Unit) -> Attribution | None:
        """Return the attribution to a report that a mention rests on; what people are told to say is not about it."""
        attribution = unit.attribution
        return attribution if attribution and attribution.source_id in self._outlets else None

    def _home(self, unit: Unit) -> Span:
        """Return the sentence a statement stands in, or the statement where it stands in none."""
        sentences = self._sentences.get(unit.article, [])
        at = bisect_right(sentences, unit.span.start, key=lambda s: s.start) - 1
        return sentences[at] if at >= 0 and sentences[at].covers(unit.span) else unit.whole

    def _inside(self, unit: Unit, home: Span) -> list[Frame]:
        found = self._read.get(home)
        if found is None:
            found = self._read[home] = self._names.frames(home)
        # what the saying itself tells counts, who says it and to whom does not
        cue = unit.attribution.cue if unit.attribution else ()
        apart = [s for s in unit.leave_out if s not in cue]
        apart += unit.attribution.source if unit.attribution else ()
        shift = home.start
        return [
            f
            for f in found
            if unit.span.start <= shift + f.at < unit.span.end
            and not any(s.start <= shift + f.at < s.end for s in apart)
        ]


def _is_charge(text: str, frame: Frame) -> bool:
    """Whether an act is what somebody is charged with, or cleared of, by the words right before it."""
    low = max(0, frame.start - _CHARGE_CHARS)
    gerund = _GERUND.match(text, frame.start) is not None
    named = gerund and _CHARGE_NAMED.search(text, low, frame.start) is not None
    return named or _CHARGED.search(text, low, frame.start) is not None


def _is_stopped(frame: Frame, main: Frame | None) -> bool:
    """Whether all that is told of what a noun names is that it stopped or went on: "halted the trial"."""
    if main is None:
        return False
    known = main.patient.nouns | main.subject.nouns
    told = {stem(word) for word in folded_in(frame.words)} | {f"act:{act}" for act in frame.acts}
    return frame.noun and bool(main.acts & _COURSE) and bool(known & told)


def _meant(frame: Frame, named: frozenset[str]) -> Frame:
    """Return a frame whose pronouns may mean whoever the sentence before names, where its own names nobody."""
    agent, patient = frame.agent, frame.patient
    if agent.pronoun and not agent.beside:
        frame = frame._replace(agent=agent._replace(beside=named))
    if patient.pronoun and not patient.beside:
        frame = frame._replace(patient=patient._replace(beside=named))
    return frame


def _values(unit: Unit) -> tuple[Value, ...]:
    """Return the values of a statement but for those of who says so ("two people said")."""
    told = ((v, unit.span.part(v.start, v.end)) for v in values_of(unit.span.exact))
    return tuple(v for v, place in told if not any(place.meets(s) for s in unit.leave_out))


def _main(frames: Sequence[Frame], unit: Unit, home: Span) -> Frame | None:
    """Return the act a statement is about: one in what is said, before the saying ("denied that she had resigned")."""
    shift = home.start
    for content in unit.attribution.content if unit.attribution else ():
        inside = [f for f in frames if content.start <= shift + f.at < content.end]
        found = main_of(inside, home.exact, max(content.start, shift) - shift)
        if found is not None:
            return found
    said = unit.attribution.cue if unit.attribution and unit.attribution.content else ()
    # "..., the mayor conceded": that somebody concedes it is not what is told
    told = [f for f in frames if not (f.acts <= _ONLY_SAY and any(c.start <= shift + f.at < c.end for c in said))]
    return main_of(told, home.exact, unit.span.start - shift)


def _own(frame: Frame, home: Span) -> frozenset[str]:
    """Return the stem of the word that tells an act."""
    word = next(iter(folded_in(home.exact[frame.at :].split(maxsplit=1)[0])), "")
    return frozenset((stem(word),)) if word else frozenset()


def _terms(frame: Frame) -> frozenset[str]:
    """Return the terms for an act, for how it is told, and for what an offer that stands alone was of."""
    mode = {way_of(frame)} if frame.mode else set()
    return frozenset(f"act:{a.removeprefix('op:')}" for a in {*frame.acts, *frame.topic, *mode})


def told_apart(facets: Sequence[Facet]) -> list[Facet]:
    """Return the facets with each act of a sentence once, as the main act of a part where it is one.

    A sentence whose parts tell an act stays whole, uncompared, for the case that none of its parts stands with another
    sentence: what is compared is the parts.
    """
    parts = [f for f in facets if f.frame is not None and not f.nested and f.unit.is_part]
    mains = {_act(f) for f in parts}
    beside = {_act(f) for f in parts if f.unit.beside}
    cut = {_act(f)[:2] for f in parts if f.frame is not None and (f.unit.beside or not f.frame.goes_on)}
    kept: list[Facet] = []
    seen: set[tuple[str, Span, int]] = set()
    for facet in facets:
        act = _act(facet)
        goes_on = facet.frame is not None and facet.frame.goes_on and facet.unit.is_part and not facet.unit.beside
        if goes_on and act in beside:
            continue
        if facet.nested or goes_on:
            if act not in seen and not (facet.nested and act in mains):
                kept.append(facet)
                seen.add(act)
        elif not facet.unit.is_part and act[:2] in cut:
            kept.append(facet._replace(cut=True))
        else:
            kept.append(facet)
    return _values_once(kept)


def _values_once(facets: Sequence[Facet]) -> list[Facet]:
    """Return the facets, the values of a sentence with the part of it that gives them: there they tell what is said."""
    told: dict[tuple[str, Span], list[Span]] = {}
    for facet in facets:
        if facet.unit.is_part and not facet.nested and facet.values:
            told.setdefault((facet.unit.article, facet.unit.whole), []).append(facet.unit.span)
    return [
        facet
        if facet.unit.is_part or not (parts := told.get((facet.unit.article, facet.unit.whole)))
        else facet._replace(values=tuple(v for v in facet.values if not _lies_in(v, facet.unit.span, parts)))
        for facet in facets
    ]


def _lies_in(value: Value, home: Span, parts: Sequence[Span]) -> bool:
    place = home.part(value.start, value.end)
    return any(part.covers(place) for part in parts)


def _act(facet: Facet) -> tuple[str, Span, int]:
    return facet.unit.article, facet.unit.whole, facet.frame.at if facet.frame else -1
