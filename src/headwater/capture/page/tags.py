"""What a start tag says, worked out once for each spelling: what holds inside it, and what its names call it."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from headwater.capture.page import markup
from headwater.capture.page.layout import Sort, sort_of
from headwater.capture.page.marks import marks_of
from headwater.capture.page.tree import BLOCKS, ENDING, NO_EFFECT, VOID, Effect

_WANTED = frozenset(
    {"class", "id", "hidden", "style", "role", "rel", "itemprop", "href", "name", "property", "content", "lang",
     "xml:lang", "type", "open", "datetime", "pubdate", "itemtype", "data-role"},
)  # fmt: skip
# Noted by the outline in any case: what contributions are built of. Others only where their names say something.
NOTED: Final = frozenset(
    "div li article section table tr td th dl dd dt aside header footer blockquote form fieldset details main "
    "h1 h2 h3 h4 h5 h6 time textarea button nav menu select".split(),
)
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
_LONGEST_READ_CHARS = 400
_LONGEST_KEPT_CHARS = 500
_MOST_KEPT = 4096
_NAMED = frozenset({"class", "id", "role", "rel", "itemprop"})


class Tag(NamedTuple):
    """A start tag as read. `gap`: the line ends owed around its element, 0 where it is no block.

    `host`: of the address a link leads to, without www, "" where it names none. `marks`: what it says of its place in a
    conversation. `about`: it may say something of the whole page; `ends`: it may end what is open; `void`: it opens
    nothing; `noted`: the outline may want to know of it.
    """

    name: str
    found: dict[str, str]
    effect: Effect
    sort: Sort
    gap: int
    host: str
    marks: int
    about: bool
    ends: bool
    void: bool
    noted: bool

    @property
    def names(self) -> str:
        """Its class and id, parted by white space, no more than the first few hundred characters of each."""
        return _names(self.found)


def _names(found: dict[str, str]) -> str:
    say = found.get
    return f"{say('class', '')[:_LONGEST_READ_CHARS]} {say('id', '')[:_LONGEST_READ_CHARS]}".strip()


def tag_of(name: str, unread: str) -> Tag:
    """Return what the tag `name` with these attributes, unread, says. A spelling met again costs a look-up."""
    if name in _UNREAD:
        unread = ""
    return _kept(name, unread) if len(name) + len(unread) <= _LONGEST_KEPT_CHARS else _tag(name, unread)


def _tag(name: str, unread: str) -> Tag:
    found = markup.attributes(unread, _WANTED) if unread else {}
    if not found:
        return tag_of(name, "") if unread else _bare(name)
    bare = tag_of(name, "")
    effect, sort, host = bare.effect, bare.sort, ""
    if not _NAMED.isdisjoint(found):
        say, most = found.get, _LONGEST_READ_CHARS
        sort = sort_of(name, _names(found), say("role", "")[:most], say("rel", "")[:most], say("itemprop", "")[:most])
    if name == "a" and "href" in found:
        effect = _LINK
        host = host_of(found["href"])
    if name == "dialog" and "open" in found:
        effect = NO_EFFECT
    if ("hidden" in found or "style" in found) and _is_hidden(name, found):
        effect = effect._replace(hidden=True)
    marks = marks_of(name, found)
    noted = bare.noted or marks != 0 or name == "a"
    return Tag(name, found, effect, sort, bare.gap, host, marks, bare.about, bare.ends, bare.void, noted)


_kept = lru_cache(maxsize=_MOST_KEPT)(_tag)


def _bare(name: str) -> Tag:
    """Return a tag that says nothing but its name."""
    effect, marks, gap = _EFFECTS.get(name, NO_EFFECT), marks_of(name, {}), BLOCKS.get(name, 0)
    noted = marks != 0 or name in NOTED
    return Tag(name, {}, effect, sort_of(name), gap, "", marks, name in META_TAGS, name in ENDING, name in VOID, noted)


def host_of(address: str) -> str:
    """Return the host that an address names, in lower case and without www; "" where it names none."""
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def _is_hidden(name: str, found: dict[str, str]) -> bool:
    if name in ("html", "body"):
        return False  # some pages hide all of themselves until a script has run
    return "hidden" in found or _HIDDEN_STYLE.search(found["style"][:_LONGEST_STYLE_CHARS]) is not None
