"""What reading an input gives: drafts of captures, and documents still to be read inside a container."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from headwater.capture.said import Said
from headwater.capture.source import Source
from headwater.model import Interval, LayoutHint, PageKind, PageMetadata, Post, TextView
from headwater.settings import CaptureSettings


class Draft(NamedTuple):
    """A capture without its id and path. `record`: its name inside the input, None where the input is one capture.

    `raw`: the bytes that `raw_sha256` is of, where the job asked for them and all of them were held.
    """

    media_type: str
    raw_sha256: str
    text: str
    view: TextView
    record: str | None = None
    layout: tuple[LayoutHint, ...] = ()
    about: PageMetadata = PageMetadata()
    uri: str | None = None
    captured: Interval | None = None
    kind: PageKind | None = None
    posts: tuple[Post, ...] = ()
    main: tuple[tuple[int, int], ...] | None = None
    raw: bytes | None = None


class Document(NamedTuple):
    """One document: an input read whole, or one inside a container, unpacked and bounded by the container's reader.

    `kind` is what the container calls its items ("record", "part", "member"). `name` goes behind the container's path
    and `#`; `body` is the bytes kept of `size`; `raw_sha256` is over all of them. `media_type` (lower case, no
    parameters), `charset` and `file_name` are what the container declares, None where it does not. `damage` says what
    of the bytes is missing or broken. Where `source` is given, the bytes are still to be read from it, and `body`,
    `size` and `raw_sha256` say nothing.
    """

    name: str
    body: bytes
    size: int
    raw_sha256: str
    media_type: str | None = None
    charset: str | None = None
    file_name: str | None = None
    uri: str | None = None
    captured: Interval | None = None
    about: PageMetadata = PageMetadata()
    damage: str | None = None
    kind: str = "document"
    source: Source | None = None


class Job(NamedTuple):
    """What a reader of one input is given besides its bytes.

    `name`: the input's name without a packing's ending. `said` takes what is to be said of the input. `inner` reads a
    document inside it, whatever its format; its drafts carry the document's name, and what is wrong with it is said,
    never raised. `depth` counts the containers around. `keep_raw`: whether drafts hold their raw bytes.
    """

    name: str
    settings: CaptureSettings
    said: Said
    inner: "Callable[[Document], Iterator[Draft]]"
    depth: int = 0
    keep_raw: bool = False
