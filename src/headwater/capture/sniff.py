"""What a file is, by its first bytes, then by its name."""

import json
import re
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from headwater.capture.decode import wide_encoding
from headwater.capture.social.exports import lists_posts
from headwater.capture.social.shapes import is_post

Format = Literal[
    "text", "page", "records", "warc", "zip", "pdf", "mail", "mbox", "mhtml", "feed", "x-archive", "mastodon",
    "posts", "telegram", "refused",
]  # fmt: skip

HEAD_BYTES = 65_536

_LATER = "is not read by this version"
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x05\x06", "an empty ZIP archive"),
    (257, b"ustar\x00", f"a TAR archive, which {_LATER}; unpack it first"),
    (257, b"ustar  ", f"a TAR archive, which {_LATER}; unpack it first"),
    (0, b"\x1f\x8b", f"gzip inside gzip, which {_LATER}; unpack it once"),
    (4, b"1AY&SY", f"a bzip2 file, which {_LATER}; unpack it first"),
    (0, b"\xfd7zXZ\x00", f"an XZ file, which {_LATER}; unpack it first"),
    (0, b"\x28\xb5\x2f\xfd", f"a Zstandard file, which {_LATER}; unpack it first"),
    (0, b"7z\xbc\xaf\x27\x1c", f"a 7z archive, which {_LATER}; unpack it first"),
    (0, b"Rar!\x1a\x07", f"a RAR archive, which {_LATER}; unpack it first"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"an old Office document or Outlook mail, which {_LATER}"),
    (0, b"{\\rtf", f"an RTF document, which {_LATER}; save it as plain text"),
    (0, b"%!PS", f"a PostScript document, which {_LATER}"),
    (0, b"SQLite format 3\x00", "a SQLite database, not a capture"),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG picture; Headwater reads text only"),
    (0, b"\xff\xd8\xff", "a JPEG picture; Headwater reads text only"),
    (0, b"GIF87a", "a GIF picture; Headwater reads text only"),
    (0, b"GIF89a", "a GIF picture; Headwater reads text only"),
    (0, b"II*\x00", "a TIFF picture; Headwater reads text only"),
    (0, b"MM\x00*", "a TIFF picture; Headwater reads text only"),
    (0, b"ID3\x03", "a sound file (MP3); Headwater reads text only"),
    (0, b"ID3\x04", "a sound file (MP3); Headwater reads text only"),
    (0, b"OggS\x00", "a sound or video file (Ogg); Headwater reads text only"),
    (0, b"\x7fELF", "a program, not a capture"),
    (0, b"PAR1\x15", "a Parquet table, not a capture"),
)
_RIFF: dict[bytes, str] = {b"WEBP": "a WebP picture", b"WAVE": "a sound file (WAV)", b"AVI ": "a video (AVI)"}
_FORMATS: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", "pdf"), (b"PK\x03\x04", "zip"), (b"WARC/", "warc"),
)  # fmt: skip
_WHATS: dict[Format, str] = {
    "warc": "a WARC web archive", "zip": "a ZIP archive (or WACZ, DOCX, XLSX, EPUB)", "pdf": "a PDF document",
    "mail": "an e-mail (EML)", "mbox": "a mailbox (mbox)", "mhtml": "a saved page (MHTML)",
    "feed": "an RSS or Atom feed", "x-archive": "an export of posts (tweets.js)", "mastodon": "a Mastodon outbox",
    "posts": "an export of posts (JSON)", "telegram": "a Telegram export",
}  # fmt: skip
_ENDINGS: dict[str, Format] = {".eml": "mail", ".mbox": "mbox", ".mht": "mhtml", ".mhtml": "mhtml", ".pdf": "pdf"}
_DECLARED: dict[str, Format] = {
    "text/html": "page", "application/xhtml+xml": "page", "text/plain": "text", "message/rfc822": "mail",
    "application/pdf": "pdf", "application/mbox": "mbox", "multipart/related": "mhtml", "application/rss+xml": "feed",
    "application/atom+xml": "feed", "application/rdf+xml": "feed",
}  # fmt: skip
_JSON_FORMATS = frozenset({"records", "x-archive", "mastodon", "posts", "telegram"})
_PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_RECORD_ENDINGS = frozenset({".jsonl", ".ndjson"})
_TABLE_ENDINGS = frozenset({".csv", ".tsv"})
_TABLE_TYPES = frozenset({"text/csv", "text/tab-separated-values"})
_PROSE_ENDINGS = frozenset({".txt", ".text", ".md", ".rst"})
_WARC_ENDINGS = (".warc", ".warc.gz")
_WARC_HEAD = re.compile(
    rb"[^\n]{0,80}\n(?:[A-Za-z-]{1,60}:[^\n]{0,4000}\n){0,20}?WARC-(?:Type|Record-ID|Date)[ \t]{0,9}:",
)
_LEADING = re.compile(r"(?:\s|\ufeff|<!--(?:[^-]|-(?!->))*+-->|<\?xml[^>]*+>)*+")
_PAGE = re.compile(
    r"<(?:!doctype\s{1,99}html|html|head|body)\b|<(?:meta|title|script|style|link)[\s>]",
    re.IGNORECASE,
)
_PAGE_PART = re.compile(
    r"<(?:div|p|article|section|main|header|nav|table|ul|ol|h[1-6]|span|font|center|a|b|br|img|iframe)[\s>/]",
    re.IGNORECASE,
)
# a dossier written into the folder of its pile would be read as one more account of the story
_OWN_PAGE = re.compile(
    r"<!doctype html>\s{0,9}<html[^>]{0,99}>\s{0,9}<head>(?:\s{0,9}<meta [^>]{1,999}>){0,12}?"
    r'\s{0,9}<meta name="generator" content="headwater [\w.+-]{1,30}">',
)
_OWN_JSON = re.compile(r'\{\s{0,9}"schema"\s{0,9}:\s{0,9}"headwater/dossier/')
_FEED = re.compile(r"<(?:!DOCTYPE\s{1,99})?+(?:[\w.-]{1,60}:)?+(?:rss|feed|RDF)(?=[\s>\[])")
_MAIL = re.compile(r"(?:From [^\n]{1,300}\n)?(?:[A-Za-z][A-Za-z0-9-]{0,80}:[^\n]*+\n(?:[ \t][^\n]*+\n)*+){2,}+")
_MAIL_SIGN = re.compile(r"^(?:mime-version|received|message-id|return-path|delivered-to):", re.MULTILINE)
_MBOX = re.compile(r"From \S{1,200} {1,9}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [^\n]{1,100}\r?\n[A-Za-z-]{1,80}:")
_X_PART = re.compile(r"\s*+window\.YTD\.(\w{1,60})\.part\d{1,4}\s{0,9}=")
_X_POSTS = frozenset({"tweet", "tweets", "community_tweet", "note_tweet", "deleted_tweets", "like"})
# Written for one reader, or for a closed circle.
_X_PRIVATE = re.compile(r"direct_message|twitter_circle|grok_chat")
_POSTS = re.compile(
    r"\s*+(?:Grailbird\.data\.tweets_\w{1,20}\s{0,9}=\s*+)?\[\s*+\{"
    r'(?:\s*+"(?:tweet|noteTweet|like)"\s{0,9}:\s{0,9}\{|.{0,9000}?"(?:full_text|retweet_count)")',
    re.DOTALL,
)
_OUTBOX = re.compile(r'\s*+\{.{0,60000}?"(?:OrderedCollection(?:Page)?|orderedItems)"', re.DOTALL)
_JSON_FEED = re.compile(
    r'\s*+\{.{0,60000}?"version"\s{0,9}:\s{0,9}"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org\\?/version', re.DOTALL
)  # fmt: skip
_MESSAGES = re.compile(r'"messages"\s{0,99}:\s{0,99}\[')
_TELEGRAM = re.compile(r'"(?:date_unixtime|from_id|actor_id)"\s{0,9}:')
_FIRST_MESSAGE_CHARS = 9_000
_TEXT_FIELD = re.compile(r'[{,]\s{0,9}"text"\s{0,9}:\s{0,9}"')
# A saved page came in as a reply to one request; these are fields of what went through the mail.
_SENT = re.compile(r"^(?:received|return-path|delivered-to|message-id|to):", re.MULTILINE)
_JUNK_BYTES = 1024  # that readers of PDF let pass before it begins
_NULLS_SHARE = 1000


class Sniffed(NamedTuple):
    """The format, and what such a file is, as the end of "this is ..."; for what is refused also what to do."""

    format: Format
    why: str = ""


def sniff(head: bytes, name: str, declared: str | None = None) -> Sniffed:
    """Return the format of a file from its first `HEAD_BYTES` bytes, its name (without .gz) and its declared type.

    Content decides where it is plain; then the media type that a container declares, then the ending. Misses: XML
    dialects other than feeds by name; text in encodings that hold NUL bytes and are neither UTF-16 nor UTF-32.
    """
    ending = PurePosixPath(name.lower()).suffix
    stated = _DECLARED.get(declared or "") or _ENDINGS.get(ending)
    # By its name a WARC file is one whatever its first bytes are: they may be the ones that are damaged.
    signed = _of("warc") if name.lower().endswith(_WARC_ENDINGS) else _by_magic(head)
    if signed is not None:
        return signed
    if stated in {"mail", "mbox", "mhtml"} or (stated == "pdf" and b"%PDF-" in head[:_JUNK_BYTES]):
        return _of(stated)
    wide = wide_encoding(head)
    if wide is None and head.count(0) * _NULLS_SHARE > len(head):
        return Sniffed("refused", "binary data (NUL bytes that are not UTF-16); Headwater reads text only")
    known = Sniffed("text") if stated == "text" else _sniff_text(head.decode(wide or "utf-8", "replace"), ending)
    if wide and known.format in _JSON_FORMATS:
        return Sniffed("refused", f"JSON in {wide.upper()}, which {_LATER}; convert it to UTF-8")
    if known.format == "text" and stated is None and (ending in _TABLE_ENDINGS or declared in _TABLE_TYPES):
        known = Sniffed("refused", f"a table (CSV), which {_LATER}; give one record a line as .jsonl")
    return _of(stated) if stated and known.format == "text" else known


def _by_magic(head: bytes) -> Sniffed | None:
    for magic, found in _FORMATS:
        if head.startswith(magic):
            return _of(found)
    if head.startswith(b"RIFF") and head[8:12] in _RIFF:
        return Sniffed("refused", f"{_RIFF[head[8:12]]}; Headwater reads text only")
    refused = next((Sniffed("refused", says) for at, magic, says in _MAGIC if head.startswith(magic, at)), None)
    return _of("warc") if refused is None and _WARC_HEAD.match(head) else refused


def _of(found: Format) -> Sniffed:
    return Sniffed(found, f"{_WHATS[found]}, which {_LATER}" if found in _WHATS else "")


def is_dossier(text: str) -> bool:
    """Whether a text begins as the dossiers do that Headwater writes, its page or its JSON."""
    start = _LEADING.match(text)
    return _is_own(text, start.end() if start else 0)


def _is_own(text: str, at: int) -> bool:
    return bool(_OWN_PAGE.match(text, at) or _OWN_JSON.match(text, at))


def _sniff_text(text: str, ending: str) -> Sniffed:
    start = _LEADING.match(text)
    at = start.end() if start else 0
    if _is_own(text, at):
        return Sniffed("refused", "a dossier that Headwater made, not coverage; name the coverage alone")
    if _PAGE.match(text, at):
        return Sniffed("page")
    if ending in _RECORD_ENDINGS or _opens_with_record(text[at:]):
        return Sniffed("records")
    if ending in _PAGE_ENDINGS or (ending not in _PROSE_ENDINGS and _PAGE_PART.match(text, at)):
        return Sniffed("page")
    return _sniff_other(text, ending, at)


def _sniff_other(text: str, ending: str, at: int) -> Sniffed:
    if _FEED.match(text, at):
        return _of("feed")
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return Sniffed("refused", f"an XML document, which {_LATER}; save its text as .txt")
    posts = _sniff_posts(text, at)
    if posts:
        return posts
    if ending in {".json", ".js"}:
        return Sniffed("refused", f"a JSON document, which {_LATER}; give one record a line as .jsonl")
    return _sniff_mail(text)


def _sniff_posts(text: str, at: int) -> Sniffed | None:
    part = _X_PART.match(text, at)
    if part and part[1] not in _X_POSTS:
        private = " of private messages, which are not read" if _X_PRIVATE.match(part[1]) else ", which holds no posts"
        return Sniffed("refused", f"a part of an X archive ({part[1]}){private}")
    if part or _POSTS.match(text, at):
        return _of("x-archive")
    if _JSON_FEED.match(text, at):
        return _of("feed")
    if _OUTBOX.match(text, at):
        return _of("mastodon")
    return _sniff_lists(text, at) if text[at : at + 1] in ("[", "{") else None


def _sniff_lists(text: str, at: int) -> Sniffed | None:
    messages = _MESSAGES.search(text, at)
    if messages and _TELEGRAM.search(text, messages.end(), messages.end() + _FIRST_MESSAGE_CHARS):
        return _of("telegram")
    return _of("posts") if lists_posts(text, at) else None


def _sniff_mail(text: str) -> Sniffed:
    if _MBOX.match(text):
        return _of("mbox")
    headers = _MAIL.match(text.replace("\r\n", "\n"))
    # A mail pasted into a text file has From, To and Subject as well; only a mail as it was sent has these.
    if headers and _MAIL_SIGN.search(headers.group().lower()):
        head = headers.group().lower()
        return _of("mhtml" if "multipart/related" in head and not _SENT.search(head) else "mail")
    return Sniffed("text")


def _opens_with_record(text: str) -> bool:
    if not text.startswith("{"):
        return False
    line, whole, _ = text.partition("\n")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        # The line may be longer than what is looked at; then its first fields must do.
        cut = not whole and len(line) * 8 >= HEAD_BYTES
        return cut and _TEXT_FIELD.search(line) is not None and _sniff_posts(line, 0) is None
    return isinstance(record, dict) and ("text" in record or is_post(record))
