"""What a start tag says, worked out once for each spelling: what holds inside it, and what its names call it."""

import re
from typing import Final, NamedTuple

from headwater.capture.page import markup
from headwater.capture.page.layout import Sort, sort_of
from headwater.capture.page.marks import marks_of
from headwater.capture.page.tree import BLOCKS, NO_EFFECT, VOID, Effect

_WANTED = frozenset(
    {"class", "id", "hidden", "style", "role", "rel", "itemprop", "href", "name", "property", "content", "lang",
     "xml:lang", "type", "open", "datetime", "pubdate", "itemtype", "data-role"},
)  # fmt: skip
META_TAGS: Final = frozenset({"meta", "link", "html", "time"})
# Never part of what a page shows as text.
_LEFT_OUT = frozenset(
    {"script", "style", "noscript", "template", "title", "svg", "math", "iframe", "canvas", "video", "audio", "noembed",
     "noframes", "datalist"},
)  # fmt: skip
_EFFECTS = (
    dict.fromkeys((*_LEFT_OUT, "dialog"), Effect(hidden=True))
    | dict.fromkeys(("button", "label", "select", "option", "legend"), Effect(control=True))
    | dict.fromkeys(("pre", "listing"), Effect(preserved=True))
    | {"textarea": Effect(control=True, preserved=True)}
)
_LINK = Effect(link=True)
_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LONGEST_STYLE_CHARS = 1000
_HOST = re.compile(r"[ \t\n\r\f]*+(?:https?:)?//(?:www\.)?([^/?#:\s]{1,253}+)", re.IGNORECASE)
# Attributes of pictures and their like are long and say nothing of the text.
_UNREAD = VOID - META_TAGS
_SELDOM_REPEATED = frozenset({"a", "meta", "link"})
_LONGEST_READ_CHARS = 400
_MOST_KEPT = 4096


class Tag(NamedTuple):
    """A start tag as read. `gap`: the line ends owed around its element, 0 where it is no block.

    `host`: of the address a link leads to, without www, "" where it names none. `marks`: what it says of its place in a
    conversation.
    """

    name: str
    found: dict[str, str]
    effect: Effect
    sort: Sort
    gap: int
    host: str
    marks: int


class Tags:
    """The start tags of a page; a spelling met again costs a look-up."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Tag] = {}

    def read(self, name: str, unread: str) -> Tag:
        """Return what the tag `name` with these attributes, unread, says."""
        if name in _SELDOM_REPEATED:
            return _tag(name, unread)
        tag = self._kept.get((name, unread))
        if tag is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            tag = self._kept[name, unread] = _tag(name, unread)
        return tag


def _tag(name: str, unread: str) -> Tag:
    effect, gap = _EFFECTS.get(name, NO_EFFECT), BLOCKS.get(name, 0)
    found = markup.attributes(unread, _WANTED) if unread and name not in _UNREAD else {}
    if not found:
        return Tag(name, found, effect, sort_of(name), gap, "", marks_of(name, found))
    say, most = found.get, _LONGEST_READ_CHARS
    names = say("class", "")[:most], say("id", "")[:most]
    sort = sort_of(name, *names, say("role", "")[:most], say("rel", "")[:most], say("itemprop", "")[:most])
    host = ""
    if name == "a" and "href" in found:
        effect = _LINK
        host = host_of(found["href"])
    if name == "dialog" and "open" in found:
        effect = NO_EFFECT
    if ("hidden" in found or "style" in found) and _is_hidden(name, found):
        effect = effect._replace(hidden=True)
    return Tag(name, found, effect, sort, gap, host, marks_of(name, found))


def host_of(address: str) -> str:
    """Return the host that an address names, in lower case and without www; "" where it names none."""
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def _is_hidden(name: str, found: dict[str, str]) -> bool:
    if name in ("html", "body"):
        return False  # some pages hide all of themselves until a script has run
    return "hidden" in found or _HIDDEN_STYLE.search(found["style"][:_LONGEST_STYLE_CHARS]) is not None
