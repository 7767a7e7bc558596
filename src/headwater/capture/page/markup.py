"""HTML as tokens with their places, in one pass whose cost is linear in the source whatever it holds.

Follows the tokenizer of the HTML standard where it decides what is text: quotes around attribute values, comments, raw
text of scripts and styles, character references. It builds no tree and fetches nothing.
"""

import html
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_SPACE = r" \t\n\r\f"
# Possessive throughout: a tag is matched or given up in one pass over its characters.
_TEXT_AND_TAG = re.compile(
    rf"[^<]*+<(/?+)([a-zA-Z][^{_SPACE}/>]*+)"
    rf"((?:[^>=]++|=[{_SPACE}]*+(?:\"[^\"]*+\"|'[^']*+'|[^{_SPACE}>\"'][^{_SPACE}>]*+)?+)*+)>",
)
_ATTRIBUTE = re.compile(
    rf"([^{_SPACE}/>=][^{_SPACE}/>=]*+)"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^{_SPACE}>\"'][^{_SPACE}>]*+))?+)?+",
)
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_COMMENT_END = re.compile(r"--!?>")
_REFERENCE = re.compile(r"&(?:#[0-9]++;?+|#[xX][0-9a-fA-F]++;?+|[A-Za-z][A-Za-z0-9]{0,40}+;?+)")
_LONGEST_NUMBER = 12
_RAW = frozenset({"script", "style", "iframe", "noembed", "noframes", "noscript"})
_REFERENCED_RAW = frozenset({"title", "textarea"})
_ENDS = {name: re.compile(rf"</{name}(?=[{_SPACE}/>])", re.IGNORECASE) for name in _RAW | _REFERENCED_RAW}

Kind = Literal["text", "start", "end", "broken"]


class Token(NamedTuple):
    """Characters `start`..`end` of the source. `attributes`: the tag's, unread. `broken`: the source ends inside."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: str = ""


# What a token is, where the text before it begins, where it begins and ends itself, its name and unread attributes.
Scanned = tuple[Kind, int, int, int, str, str]


def tokens(source: str, *, strict_closing: bool = False) -> Iterator[Token]:
    """Yield text, start and end tags in order; comments, declarations and instructions are passed over.

    Text of scripts, styles and their like comes as one text token between its tags, references unread everywhere.
    `strict_closing`: `<x/>` closes itself, as in XHTML. A source that ends inside a tag, a comment or a script ends
    with a `broken` token, whose `name` says inside what.
    """
    for kind, start, opening, end, name, unread in scan(source, strict_closing=strict_closing):
        if opening > start:
            yield Token("text", start, opening)
        if kind != "text":
            yield Token(kind, opening, end, name, unread)


def scan(source: str, *, strict_closing: bool = False) -> Iterator[Scanned]:
    """Yield what `tokens` does as plain tuples, the text with the token behind it; `text` where none is."""
    at, size = 0, len(source)
    match_tag = _TEXT_AND_TAG.match
    while at < size:
        found = match_tag(source, at)
        if found is None:
            opening = _next_markup(source, at)
            if opening > at and match_tag(source, opening):
                # a bare "<" stood before it: text, and no tag that broke
                yield "text", at, opening, opening, "", ""
                at = opening
                continue
            end = _pass_over(source, opening) if opening < size else size
            if end < 0:
                yield "broken", at, opening, size, _broken_inside(source, opening), ""
                return
            yield "text", at, opening, end, "", ""
            at = end
            continue
        closing, name, unread = found.groups()
        name = name.lower()
        start, opening, at = at, found.start(1) - 1, found.end()
        if closing:
            yield "end", start, opening, at, name, ""
            continue
        yield "start", start, opening, at, name, unread
        if name in _ENDS and not (strict_closing and unread.endswith("/")):
            close = _ENDS[name].search(source, at)
            if close is None:
                yield "broken", opening, opening, size, f"<{name}>", ""
                return
            yield "text", at, close.start(), close.start(), "", ""
            at = close.start()


def _next_markup(source: str, at: int) -> int:
    found = _MARKUP.search(source, at)
    return found.start() if found else len(source)


def _pass_over(source: str, opening: int) -> int:
    """Return where a comment, declaration or instruction ends; -1 where it, or a tag, does not."""
    if source.startswith("<!--", opening):
        if source.startswith((">", "->"), opening + 4):
            return source.index(">", opening + 4) + 1
        end = _COMMENT_END.search(source, opening + 4)
        return end.end() if end else -1
    following = source[opening + 1 : opening + 3]
    if following[:1].isalpha() or (following[:1] == "/" and following[1:].isalpha() and following[1:].isascii()):
        return -1
    return source.find(">", opening) + 1 or -1


def _broken_inside(source: str, opening: int) -> str:
    return "a comment" if source.startswith("<!--", opening) else "a tag"


def attributes(unread: str, wanted: frozenset[str]) -> dict[str, str]:
    """Return the wanted attributes of a tag, names in lower case, references decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for name, doubly, singly, bare in _ATTRIBUTE.findall(unread):
        name = name.lower()  # noqa: PLW2901 - the loop is hot
        if name in wanted and name not in found:
            found[name] = unescape(doubly or singly or bare)
    return found


def unescape(text: str) -> str:
    """Decode the character references of `text`."""
    return _REFERENCE.sub(_decoded, text) if "&" in text else text


def references(source: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Yield the pieces of `source[start:end]` in order: plain (None), or a reference and what it stands for."""
    at = start
    for match in _REFERENCE.finditer(source, start, end):
        character = _decoded(match)
        if character == match.group():
            continue
        if match.start() > at:
            yield at, match.start(), None
        yield match.start(), match.end(), character
        at = match.end()
    if at < end:
        yield at, end, None


def _decoded(match: re.Match[str]) -> str:
    reference = match.group()
    if reference[1] == "#":
        base = 16 if reference[2] in "xX" else 10
        digits = reference[3 if base == 16 else 2 :].rstrip(";").lstrip("0")
        if len(digits) > _LONGEST_NUMBER:  # no character has it; the library would turn a million digits into a number
            return "\ufffd"
        reference = f"&#{'x' if base == 16 else ''}{digits or '0'};"
    return html.unescape(reference)
