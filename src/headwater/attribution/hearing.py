"""What one article says: who said what, who puts it out, and whom it credits, by what the pile knows of names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from headwater.attribution.anonymity import note_anonymity
from headwater.attribution.body import Body
from headwater.attribution.citations import Credit, credits_of
from headwater.attribution.counted import counts_people
from headwater.attribution.institutions import Institutions
from headwater.attribution.issuers import Issuer
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.records import Record
from headwater.attribution.resolve import ArticleSources, resolved
from headwater.attribution.sources import Speaker
from headwater.attribution.stance import silence_of, stance_of
from headwater.attribution.unsaid import is_written, says_nothing
from headwater.model import Attribution, content_id
from headwater.reader.layers import Utterance
from headwater.reader.views import holds, takes_back
from headwater.settings import AttributionSettings

_NEITHER_NOR = re.compile(r"(?:But\s)?[Nn]either\s[^,;:]{2,60}\snor\s[^,;:]{2,60}")


class Known(NamedTuple):
    """What is known of the names of a pile."""

    people: PeopleIndex
    outlets: Outlets
    institutions: Institutions


class Heard(NamedTuple):
    """What one article says. `issued`: the source that speaks in the article's own voice."""

    attributions: tuple[Attribution, ...]
    voices: tuple[Speaker, ...]
    issued: str | None
    credits: tuple[Credit, ...]


def heard(body: Body, known: Known, issuer: Issuer | None, settings: AttributionSettings) -> Heard:
    """Return what an article says."""
    register = ArticleSources(body, *known, issuer)
    told = enumerate(body.layers.utterances)
    kept = [n for n, u in told if _kept(body, u, settings) and _says(body, u)]
    kept = [n for n in kept if not _is_unheard(body, body.layers.utterances[n])]
    records = resolved(register, [body.layers.utterances[n] for n in kept])
    note_anonymity(body, register)
    attributions = tuple(_attributions(body, kept, records))
    issued = register.issuer(issuer).id if issuer is not None else None
    voices = tuple(Speaker.of(body, r) for r in register.records.values() if r.mentions or r.own_word)
    return Heard(attributions, voices, issued, tuple(credits_of(body, known.outlets)))


def _kept(body: Body, utterance: Utterance, settings: AttributionSettings) -> bool:
    if utterance.confidence < settings.min_confidence:
        return False
    return utterance.act == "speech" or settings.attitudes or _holds(body, utterance)


def _is_unheard(body: Body, utterance: Utterance) -> bool:
    return says_nothing(body, utterance) or counts_people(body, utterance)


def _holds(body: Body, utterance: Utterance) -> bool:
    source, cue, content = (
        " ".join(body.folded(place) for place in places)
        for places in (utterance.source, utterance.cue, utterance.content)
    )
    return bool(source) and (holds(source, cue, content) or is_written(body, utterance))


def _says(body: Body, utterance: Utterance) -> bool:
    """Whether the content is more than "it" or a name: what was said stands elsewhere, or nothing was.

    Who "denied it" denies what stands before, and who "would neither confirm nor deny it" keeps silent on that.
    """
    if len(utterance.content) != 1 or utterance.kind != "indirect":
        return True
    place = utterance.content[0]
    named = any(name.range == place for name in body.names_between(place[0], place[0] + 1))
    said = body.folded(place)
    cue = " ".join(body.folded(piece) for piece in utterance.cue)
    if takes_back(cue, said):
        return False
    if named or said.lower() not in {"it", "them", "so"}:
        return not named
    stance = stance_of(utterance.rule, cue, said)
    return stance in ("denies", "declines", "no_response")


def _attributions(body: Body, kept: Sequence[int], records: Sequence[Record | None]) -> list[Attribution]:
    utterances = body.layers.utterances
    ids = {number: _id(body, utterances[number]) for number in kept}
    found = []
    for number, record in zip(kept, records, strict=True):
        utterance = utterances[number]
        within = utterance.within
        while within is not None and within not in ids:
            within = utterances[within].within
        cue = " ".join(body.folded(place) for place in utterance.cue)
        content = " ".join(body.folded(place) for place in utterance.content)
        source = _phrase(body, utterance)
        found.append(
            Attribution(
                id=ids[number],
                article=body.article.id,
                kind=utterance.kind,
                stance=silence_of(source, cue) or stance_of(utterance.rule, cue, content),
                source=body.spans(utterance.source),
                source_id=record.id if record else None,
                cue=body.spans(utterance.cue),
                content=body.spans(utterance.content),
                addressee=body.folded(utterance.addressee) or None if utterance.addressee else None,
                within=ids[within] if within is not None else None,
                confidence=utterance.confidence,
            )
        )
    return found


def _phrase(body: Body, utterance: Utterance) -> str:
    """Return the words of the source, with those of the other of "neither Ida Orr nor | her brother"."""
    if not utterance.source:
        return ""
    place = utterance.source[0]
    sentence = body.sentence(place[0])
    lead = body.folded((sentence[0], place[1])) if sentence else ""
    return lead if _NEITHER_NOR.fullmatch(lead) else body.folded(place)


def _id(body: Body, utterance: Utterance) -> str:
    places = [n for group in (utterance.source, utterance.cue, utterance.content) for place in group for n in place]
    return content_id("attribution", body.article.id, tuple(places))
