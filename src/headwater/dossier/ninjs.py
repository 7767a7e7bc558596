"""The articles of a dossier as news items of IPTC ninjs, as far as the dossier states what ninjs asks for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from headwater.dossier.urns import urn
from headwater.dossier.wording import texts_of
from headwater.model import Article, Capture, Citation, Descent, Dossier, Entity, EntityType, Published, Span, Stated
from headwater.reader.words import folded_in

VERSION: Final = "3.2"
SCHEMA: Final = f"http://www.iptc.org/std/ninjs/ninjs-schema_{VERSION}.json#"
_LISTS: Final[Mapping[EntityType, str]] = {
    "person": "people", "organization": "organisations", "place": "places", "document": "objects",
}  # fmt: skip
# "© 2031 The Harbour Gazette. All rights reserved", "Copyright 2029-2031, Gazette Group Ltd"
_NOTICE: Final = re.compile(
    r"(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)))?\s*\d{4}(?:\s?[-–]\s?\d{2,4})?[\s,]+(?:by\s+)?(?P<holder>[^.,|•·©\n]{2,80})",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"\s+all rights reserved.*$", re.IGNORECASE)
_LONGEST_NOTICE: Final = 300
_Thing = dict[str, Any]


def ninjs(dossier: Dossier) -> bytes:
    """Return one news item an article, in the order of the dossier, as a JSON array; each is a ninjs document.

    A field stands where the dossier states it, and is left out otherwise: what is `inferred` never becomes a field.
    `versionCreated` needs a stated minute with its offset from UTC; a day alone, or a stretch of days (ISO 8601
    interval, its end inclusive), is told in `descriptions`. `copyrightHolder` is who a copyright notice beside the
    article names, where that is its own publisher or an agency that it credits; a publisher alone is none. An article
    that stems from another of the pile, or credits it, has that as an association, with kind, probability and share in
    its `edNote`. `firstCreated` and `contentCreated` are never known.
    """
    asked = _Asked(dossier)
    return msgspec.json.format(msgspec.json.encode([asked.item(article) for article in dossier.articles]), indent=1)


class _Asked:
    """What is asked of a dossier article by article."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._articles = {one.id: one for one in dossier.articles}
        self._captures = {one.id: one for one in dossier.captures}
        self._above: dict[str, list[Descent]] = {}
        for descent in dossier.descents:
            self._above.setdefault(descent.copy, []).append(descent)
        self._credits: dict[str, list[Citation]] = {}
        for citation in dossier.citations:
            self._credits.setdefault(citation.article, []).append(citation)
        self._texts = texts_of(dossier) or {}
        self._named: dict[str, list[tuple[Entity, Span]]] = {}
        for entity in dossier.entities:
            for span in entity.mentions:
                self._named.setdefault(span.capture, []).append((entity, span))

    def item(self, article: Article) -> _Thing:
        """Return the news item of an article."""
        item = {
            "uri": urn(article.id),
            "standard": {"name": "ninjs", "version": VERSION, "schema": SCHEMA},
            "type": "text",
            "language": article.language,
            "versionCreated": _minute(article.published),
            **self._rights(article),
            "headlines": [
                {"role": "main", "contentType": "text/plain", "value": one} for one in _known(article.headline)
            ],
            "by": ", ".join(_known(*article.byline)),
            "located": next(_known(article.dateline), None),
            "bodies": list(_bodies(article)),
            "descriptions": list(_days(article.published)),
            "infoSources": self._sources(article),
            **self._entities(article),
            "altIds": list(_ids(article, self._captures[article.capture])),
            "associations": [*self._stems(article), *self._cites(article)],
            "edNote": self._lost(article),
        }
        return {key: value for key, value in item.items() if value}

    def _rights(self, article: Article) -> _Thing:
        """Return who holds the copyright, where a notice names one that the article itself is of, and but one."""
        own = {_folded(name) for name in _known(article.publisher, *article.agencies)}
        notices = {
            " ".join(line.split()): _BEHIND.sub("", found["holder"]).strip()
            for line in self._texts.get(article.capture, "").splitlines()
            if len(line) <= _LONGEST_NOTICE and (found := _NOTICE.search(line))
        }
        if len({_folded(holder) for holder in notices.values()}) != 1:
            return {}
        notice, holder = min(notices.items())
        return {"copyrightHolder": holder, "copyrightNotice": notice} if _folded(holder) in own else {}

    def _sources(self, article: Article) -> list[_Thing]:
        own = {_folded(name) for name in _known(article.publisher)}
        cited = [one.outlet for one in self._credits.get(article.id, ()) if _folded(one.outlet) not in own]
        roles = (("publisher", _known(article.publisher)), ("agency", _known(*article.agencies)), ("cited", cited))
        named = {(role, name): None for role, names in roles for name in names}
        return [{"name": name, "role": role} for role, name in named]

    def _entities(self, article: Article) -> _Thing:
        """Return who and what the article names, in lists of the kinds that ninjs has."""
        here = self._named.get(article.capture, ())
        found: dict[str, dict[str, _Thing]] = {}
        for entity, span in here:
            if any(body.covers(span) for body in article.spans):
                thing = {"name": entity.name, "rel": "mentions", "uri": urn(entity.id)}
                found.setdefault(_LISTS[entity.type], {})[entity.id] = thing
        return {kind: list(things.values()) for kind, things in found.items()}

    def _stems(self, article: Article) -> Iterator[_Thing]:
        for one in self._above.get(article.id, ()):
            if one.exemplar is not None:
                note = f"{one.relation}; probability {one.probability:.2f}; {one.share:.0%} of the text stems from it"
                yield self._associated(one.exemplar, "derivedFrom") | {"edNote": note}

    def _cites(self, article: Article) -> Iterator[_Thing]:
        cited = {one.cited_article: None for one in self._credits.get(article.id, ()) if one.cited_article}
        return (self._associated(one, "cites") for one in cited)

    def _associated(self, article_id: str, rel: str) -> _Thing:
        other = self._articles[article_id]
        name = next(_known(other.headline), f"Article {other.siglum}")
        return {"uri": urn(article_id), "name": name, "rel": rel, "type": "text"}

    def _lost(self, article: Article) -> str:
        lost = [one for one in self._above.get(article.id, ()) if one.exemplar is None]
        return "Stems in part or whole from a text that is not in the pile." if lost else ""


def _known(*values: Stated | None) -> Iterator[str]:
    return (one.value for one in values if one is not None and one.basis == "stated")


def _bodies(article: Article) -> Iterator[_Thing]:
    notices = frozenset(article.notices)
    yield from _body("main", [span for span in article.spans if span not in notices])
    yield from _body("correction", article.notices)


def _body(role: str, spans: Iterable[Span]) -> Iterator[_Thing]:
    text = "\n\n".join(span.exact for span in spans)
    if text:
        yield {"role": role, "contentType": "text/plain", "charCount": len(text), "value": text}


def _minute(known: Published | None) -> str | None:
    if known is None or known.basis != "stated" or known.moment is None:
        return None
    moment = datetime.fromisoformat(known.moment)
    return moment.isoformat(timespec="seconds") if moment.tzinfo else None


def _days(known: Published | None) -> Iterator[_Thing]:
    """Yield when it came out, where that is stated without an offset: a minute, a day, or the ends of some days."""
    if known is None or known.basis != "stated" or _minute(known):
        return
    first, after = known.interval.first_day, known.interval.after_day
    last = after - timedelta(days=1) if after else None
    days = [day.isoformat() if day else ".." for day in (first, last)]
    told = known.moment or (days[0] if days[0] == days[1] else "/".join(days))
    if first or last:
        yield {"role": "published", "contentType": "text/plain", "value": told}


def _ids(article: Article, capture: Capture) -> Iterator[_Thing]:
    yield {"role": "siglum", "value": article.siglum}
    yield {"role": "capture", "value": urn(capture.id)}
    yield {"role": "capture-sha256", "value": capture.raw_sha256}
    if capture.uri:
        yield {"role": "capture-address", "value": capture.uri}


def _folded(name: str) -> tuple[str, ...]:
    return tuple(word for word in folded_in(name) if word != "the")
