"""What an archive holds beside captures: told apart by kind, counted, and said in one remark."""

from collections import Counter
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final

from headwater.capture.draft import Job
from headwater.capture.sniff import HEAD_BYTES, sniff

_PLURALS: Final[dict[str, str]] = {
    "picture": "pictures", "sound or video": "sounds and videos", "script": "scripts", "style sheet": "style sheets",
    "font": "fonts", "data file": "data files", "other file": "other files", "request": "requests",
    "revisit": "revisits", "metadata record": "metadata records", "description of the archive":
    "descriptions of the archive", "redirect": "redirects", "answer without success": "answers without success",
    "empty answer": "empty answers", "empty file": "empty files", "hidden file": "hidden files", "link": "links",
    "index": "indexes", "look-up of a name": "look-ups of names",
}  # fmt: skip
_BY_TOP: Final[dict[str, str]] = {
    "image": "picture", "audio": "sound or video", "video": "sound or video", "font": "font",
}  # fmt: skip
_BY_TYPE: Final[dict[str, str]] = {
    "text/css": "style sheet", "text/javascript": "script", "application/javascript": "script",
    "application/x-javascript": "script", "application/ecmascript": "script", "application/wasm": "script",
    "application/font-woff": "font", "application/font-woff2": "font", "application/vnd.ms-fontobject": "font",
    "application/x-font-ttf": "font", "application/x-font-woff": "font", "application/ogg": "sound or video",
    "application/vnd.apple.mpegurl": "sound or video", "application/dash+xml": "sound or video",
    "application/x-shockwave-flash": "sound or video", "text/dns": "look-up of a name", "text/csv": "data file",
}  # fmt: skip
_BY_ENDING: Final[dict[str, str]] = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff",
                     ".heic"), "picture"),
    **dict.fromkeys((".mp3", ".mp4", ".m4a", ".m4v", ".ogg", ".oga", ".ogv", ".wav", ".flac", ".webm", ".mov", ".avi",
                     ".mkv", ".m3u8"), "sound or video"),
    **dict.fromkeys((".woff", ".woff2", ".ttf", ".otf", ".eot"), "font"),
    ".css": "style sheet", ".mjs": "script", ".wasm": "script", ".csv": "data file", ".map": "data file",
}  # fmt: skip
_TEXT_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".md", ".rst"})
_SCRIPT_ENDINGS = frozenset({".js", ".jsx", ".ts"})
# The ends of what sniffing says of a file that holds no text to be read, not now and not later.
_NO_TEXT: Final[tuple[tuple[str, str], ...]] = (
    ("binary data", "other file"), ("picture; Headwater reads text only", "picture"),
    ("); Headwater reads text only", "sound or video"),
    ("a JSON document", "data file"), ("an XML document", "data file"), ("not a capture", "other file"),
)  # fmt: skip


@lru_cache(maxsize=256)
def kind_of(media_type: str | None, name: str) -> str | None:
    """Return the kind of a file that holds no text to read, by what is declared of it; None where that is open."""
    if media_type:
        kind = _BY_TOP.get(media_type.partition("/")[0]) or _BY_TYPE.get(media_type)
        if kind:
            return kind
    return _BY_ENDING.get(PurePosixPath(name.lower()).suffix) if name else None


def kind_within(head: bytes, media_type: str | None, name: str) -> str | None:
    """Return the kind of a file that holds no text to read, by its first bytes; None where it is to be read.

    What is declared as text and is binary data counts as text that is damaged.
    """
    found = sniff(head[:HEAD_BYTES], name, media_type)
    ending = PurePosixPath(name.lower()).suffix
    if ending in _SCRIPT_ENDINGS and (found.format == "text" or "a JSON document" in found.why):
        return "script"
    if found.format == "text" and media_type and media_type.endswith(("json", "xml")):
        return "data file"
    as_text = (media_type or "").startswith("text/") or ending in _TEXT_ENDINGS
    if found.format != "refused" or (as_text and "binary data" in found.why):
        return None
    return next((kind for sign, kind in _NO_TEXT if sign in found.why), None)


class Tally:
    """Counts what is passed over, and what is read beside it."""

    def __init__(self) -> None:
        self._passed: Counter[str] = Counter()
        self.read = self.lost = 0

    def passed(self, kind: str) -> None:
        """Count an item passed over."""
        self._passed[kind] += 1

    def say(self, job: Job, kind: str) -> None:
        """Say what became of the items of a kind where some were passed over or not all is well."""
        for passed, number in self._passed.items():
            job.said.passed(passed, number)
        count = self._passed.total()
        if not count and (job.said.whole or self.lost):
            return  # what was lost is counted where it is said
        lost = f", {self.lost:,} not read" if self.lost else ""
        passed = f", {count:,} passed over ({self.kinds()})" if count else ""
        total = count + self.read + self.lost
        job.said.remark(f"{total:,} {kind if total == 1 else f'{kind}s'}: {self.read:,} read{lost}{passed}")

    def kinds(self) -> str:
        """Return what was passed over, by kind, the most frequent first."""
        by_count = sorted(self._passed.items(), key=lambda item: (-item[1], item[0]))
        return ", ".join(f"{number:,} {name if number == 1 else _PLURALS[name]}" for name, number in by_count)
