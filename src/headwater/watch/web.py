"""Addresses of the web that a case takes in: feeds, the pages they link, and pages that were named."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from urllib.parse import urljoin

from headwater import capture
from headwater.address import address_of
from headwater.capture.feed import links_in
from headwater.capture.source import Held, Source
from headwater.capture.walk import Input
from headwater.case import Case
from headwater.errors import FetchError, RefusedError
from headwater.settings import CaptureSettings
from headwater.store.fetched import Asked
from headwater.watch.client import Answer
from headwater.watch.manners import Manners, retry_after, unpacked
from headwater.watch.record import name_of, warc_of

_FOLDER = "fetched"
_ALL_WELL, _UNCHANGED, _GONE, _BUSY = 200, 304, (404, 410), (429, 503)


class News(NamedTuple):
    """What came of one address: the name under which its answer was added, or what went wrong, or neither."""

    url: str
    added: str | None = None
    said: str | None = None


class Web:
    """Asks what is due. `every`: seconds until a named address is asked again.

    `pages`: pages that a feed links are fetched in place of what the feed says of them. `now` gives the time in UTC.
    """

    def __init__(
        self, urls: Sequence[str], manners: Manners, *, every: float, pages: bool = True,
        now: Callable[[], datetime] | None = None,
    ) -> None:  # fmt: skip
        self._urls = tuple(dict.fromkeys(address_of(url).url for url in urls))
        self._manners, self._settings, self._every, self._pages = manners, manners.settings, every, pages
        self._now = now or (lambda: datetime.now(UTC))

    def round(self, case: Case) -> Iterator[News]:
        """Ask all that is due, named addresses first, then pages that feeds linked; yield what came of each.

        An answer is in the case before it is noted that it was had, so that whoever is stopped goes on there.
        """
        for url in self._urls:
            item = case.asked(url) or Asked(url, None, None)
            if item.due is None or item.due <= self._stamp():
                yield from self._ask(case, item)
        for item in case.asked_next(self._urls, self._stamp(), self._settings.max_linked) if self._pages else ():
            yield from self._ask(case, item)

    def _ask(self, case: Case, item: Asked) -> Iterator[News]:
        try:
            answer = self._manners.get(item.url, _conditions(item))
        except RefusedError as fault:
            yield self._failed(case, item, str(fault), final=item.feed is not None)
            return
        except FetchError as fault:
            yield self._failed(case, item, str(fault))
            return
        item = item._replace(status=answer.status)
        if answer.status == _UNCHANGED:
            case.note(self._settled(item))
        elif answer.status == _ALL_WELL:
            yield from self._had(case, item, answer)
        else:
            final = item.feed is not None and answer.status in _GONE
            wait = retry_after(answer, self._now().timestamp()) if answer.status in _BUSY else 0.0
            said = f"{item.url}: the server says {answer.status} {answer.reason}".rstrip()
            yield self._failed(case, item, said, final=final, wait=wait)

    def _had(self, case: Case, item: Asked, answer: Answer) -> Iterator[News]:
        item = item._replace(etag=answer.header("etag"), modified=answer.header("last-modified"))
        links = self._links(answer) if item.feed is None and self._pages else None
        if links is not None:
            case.note(self._settled(item), *self._new(case, item, answer, links))
            yield News(item.url)
            return
        when = self._now()
        raw = warc_of(answer, when)
        text = _text_sha256(raw, answer)
        added = None
        if text != item.text_sha256:
            added = case.add_bytes(f"{_FOLDER}/{name_of(item.url, when)}", raw).place
        case.note(self._settled(item._replace(text_sha256=text)))
        yield News(item.url, added and f"{_FOLDER}/{name_of(item.url, when)}")

    def _links(self, answer: Answer) -> tuple[str, ...] | None:
        most = self._settings.max_answer_bytes
        kind = (answer.header("content-type") or "").partition(";")[0].strip().lower() or None
        found = links_in(unpacked(answer, most), kind, CaptureSettings().max_record_bytes)
        return None if found is None else tuple(urljoin(answer.url, link) for link in found)

    def _new(self, case: Case, feed: Asked, answer: Answer, links: Sequence[str]) -> Iterator[Asked]:
        """Yield the pages that were not linked before; the first ones of a feed are the newest."""
        for link in links[: self._settings.max_linked]:
            try:
                url = address_of(link).url
            except FetchError:
                continue
            if url not in (feed.url, answer.url) and case.asked(url) is None:
                yield Asked(url, feed.url, self._stamp())

    def _settled(self, item: Asked) -> Asked:
        """Return an address that was answered: a named one is asked again, a linked one never."""
        due = self._stamp(self._every) if item.feed is None else None
        return item._replace(due=due, tried=self._stamp(), failures=0, said=None)

    def _failed(self, case: Case, item: Asked, said: str, *, final: bool = False, wait: float = 0.0) -> News:
        failures = item.failures + 1
        settings = self._settings
        if item.feed is not None and failures >= settings.max_tries:
            final = True
        pause = max(wait, settings.retry_seconds * 2 ** min(failures - 1, 20))
        due = None if final else self._stamp(min(pause, settings.max_retry_seconds))
        case.note(item._replace(due=due, tried=self._stamp(), failures=failures, said=said))
        return News(item.url, said=said)

    def _stamp(self, later: float = 0.0) -> str:
        return (self._now() + timedelta(seconds=later)).isoformat(timespec="seconds")


def _conditions(item: Asked) -> Mapping[str, str]:
    """Return what makes a server answer only where something changed (RFC 9110, 13)."""
    found = {"If-None-Match": item.etag, "If-Modified-Since": item.modified}
    return {name: value for name, value in found.items() if value}


def _text_sha256(raw: bytes, answer: Answer) -> str:
    """Return a hash of the canonical text in an archive: pages differ in every answer, their text does not.

    Of an answer in which nothing can be read the hash is that of its bytes.
    """
    settings = CaptureSettings()

    @contextmanager
    def opened(_: Input) -> Iterator[Source]:
        held = Held(raw)
        yield Source(held, settings, held)

    pile = capture.read_inputs([Input("answer.warc", None)], opened, settings)
    hasher = hashlib.sha256()
    for reading in pile.readings:
        hasher.update(reading.text.encode() + b"\0")
    return hasher.hexdigest() if pile.readings else hashlib.sha256(answer.body).hexdigest()
