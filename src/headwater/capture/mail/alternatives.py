"""One text in several forms (multipart/alternative): which form is read, so that no text counts as its own copy."""

import re
from collections.abc import Callable
from typing import Final

from headwater.capture.mail.parts import PAGES, PartText
from headwater.capture.mail.structure import Part
from headwater.errors import CaptureError

_NO_PROSE: Final = re.compile(r"(?:https?|ftp)://\S*+|\s++")
# A page that shows less of the text than this says "open me in a browser".
_LEAST_SHARE = 0.5

Found = PartText | CaptureError


class Choice:
    """Chooses, once a multipart/alternative is come to. Parts are asked about in their order.

    The page is taken before the plain text: its blocks say where headlines, paragraphs and quotes begin, which wrapped
    plain text leaves to be guessed. The plain text is taken where the page cannot be read or shows less than half of
    it, addresses of links not counted. Attachments beside the text of a form that was not chosen are still read.
    """

    def __init__(self, parts: tuple[Part, ...], is_own: Callable[[int], bool], read: Callable[[int], PartText]) -> None:
        self._parts, self._is_own, self._read = parts, is_own, read
        self._pages, self._plains = self._firsts()
        self._inside: list[list[int]] = [[] for _ in parts]
        for index, part in enumerate(parts):
            if part.outer is not None:
                self._inside[part.outer].append(index)
        self._passed = [False] * len(parts)
        self._held: dict[int, Found] = {}
        self.remarks: list[str] = []

    def passes(self, index: int) -> bool:
        """Whether the part is text in a form that was not chosen."""
        part = self._parts[index]
        if part.outer is not None and self._passed[part.outer]:
            self._passed[index] = True
        elif part.media_type == "multipart/alternative" and not self._passed[index]:
            self._choose(index)
        return self._passed[index] and self._is_own(index)

    def text(self, index: int) -> Found:
        """Return the part's text, or why there is none."""
        return self._held.pop(index) if index in self._held else self._try(index)

    def _try(self, index: int) -> Found:
        try:
            return self._read(index)
        except CaptureError as fault:
            return fault

    def _choose(self, index: int) -> None:
        """Mark the branches that are not chosen."""
        inside = self._inside[index]
        page = next((branch for branch in reversed(inside) if self._pages[branch] is not None), None)
        plain = next((b for b in reversed(inside) if b != page and self._plains[b] is not None), None)
        chosen = page if page is not None else plain
        if page is not None and plain is not None:
            chosen = self._better(page, plain)
        if chosen is None:
            return
        for branch in inside:
            if branch != chosen:
                self._passed[branch] = True

    def _better(self, page: int, plain: int) -> int:
        at_page, at_plain = self._pages[page], self._plains[plain]
        if at_page is None or at_plain is None:
            return page
        shown, written = self._try(at_page), self._try(at_plain)
        few = isinstance(written, PartText) and (
            not isinstance(shown, PartText) or _prose_chars(shown) < _LEAST_SHARE * _prose_chars(written)
        )
        chosen, at, other, found = (plain, at_plain, at_page, written) if few else (page, at_page, at_plain, shown)
        self._held = {at: found}
        why = ", which shows less than half of it or nothing" if few else ""
        what = f"its text is read as {self._parts[at].media_type}, not as {self._parts[other].media_type}{why}"
        if what not in self.remarks:
            self.remarks.append(what)
        return chosen

    def _firsts(self) -> tuple[list[int | None], list[int | None]]:
        """Return for each part the first page and the first plain text that is it or lies in it."""
        pages: list[int | None] = [None] * len(self._parts)
        plains: list[int | None] = [None] * len(self._parts)
        for index in range(len(self._parts) - 1, -1, -1):
            part = self._parts[index]
            if self._is_own(index):
                (pages if part.media_type in PAGES else plains)[index] = index
            if part.outer is not None:
                for firsts in (pages, plains):
                    firsts[part.outer] = firsts[index] if firsts[index] is not None else firsts[part.outer]
        return pages, plains


def _prose_chars(part: PartText) -> int:
    return len(_NO_PROSE.sub("", part.draft.text))
