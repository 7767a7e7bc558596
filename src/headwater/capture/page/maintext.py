"""The main text of a page: the blocks of the one element that holds its prose, without what is furniture there.

A witness. It reads markup, links and sums of characters; no words but those of class and id names.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from headwater.capture.page.canvas import Block
from headwater.capture.page.frame import ROOT, Frame
from headwater.capture.page.tags import Tag
from headwater.model import Layout

# Elements that set text; what is not among them arranges the page.
_TABLE: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
_SETS_TEXT: Final = frozenset(
    "p li ul ol dl dd dt blockquote h1 h2 h3 h4 h5 h6 pre caption center figure figcaption tr tbody thead".split(),
)
_PARAGRAPHS: Final = frozenset("p li blockquote td h2 h3 h4 pre dd".split())
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_FIGURES: Final = frozenset({"figure", "figcaption"})
_LABELS: Final[frozenset[Layout]] = frozenset({"form", "caption", "byline", "date", "headline"})
_CONTENT: Final = re.compile(r"article|story|post|entry|content|body|text|main|news|page", re.IGNORECASE)
_FURNITURE: Final = re.compile(
    r"foot|legal|disclaim|terms|policy|cookie|subscri|newsletter|promo|sidebar|rail|related|comment|teaser|widget|banner|"
    r"advert|sponsor|share|social|popup|modal|login|signup|paywall",
    re.IGNORECASE,
)
_CONTENT_WEIGHT: Final = 1.25
_FURNITURE_WEIGHT: Final = 0.6
_DEPTH_WEIGHT: Final = 0.5
_LEAST_PROSE_CHARS: Final = 30
_LEAST_REST_CHARS: Final = 40
_INTRODUCTION_CHARS: Final = 40
# A sign on an element that holds this much of the page's prose says nothing.
_NAVIGATION_SHARE: Final = 0.9
_REGION_SHARE: Final = 0.5
_PURE_SHARE: Final = 0.8
_PARAGRAPHS_SHARE: Final = 0.8
_FEWEST_LEADS: Final = 3
_TEASER_CHARS: Final = 300
_ONE_TEXT_SHARE: Final = 0.5
_SHORT_LABEL_CHARS: Final = 3  # `co`, `com`, `org` before the letters of a country

_Verdict = Literal["main", "link", "introduction", "left out"]


class _Weighed(NamedTuple):
    """Sums by element: the characters of prose inside it, of all text there, and whether it is furniture."""

    prose: list[int]
    chars: list[int]
    furniture: list[bool]


def main_text(frame: Frame, blocks: Sequence[Block], host: str) -> tuple[tuple[int, int], ...]:
    """Return the blocks of a page's main text as code point ranges, in order; none where the page is a list.

    `host` is the page's own, without www, "" where it is not known. Method: characters of prose are summed up the
    elements, halved at each level (after Readability); the element with most of them, and those of its kind beside it,
    hold the main text. Left out of it: navigation, comments and what is related to other pages by its names; figures;
    headline, byline and date; blocks that are links into the page's own site, with the short line that introduces
    them; text outside of paragraphs, and small boxes, where the text is set in paragraphs.
    Cost: linear in blocks and elements. Misses: promotion set as paragraphs of the text; main text spread over elements
    of different kinds.
    """
    weighed = _weigh(frame, blocks)
    if not weighed.prose[ROOT]:
        return ()
    holders = _holders(frame, blocks, weighed)
    inside = _Inside(frame, holders)
    within = [block for block in blocks if inside.home[block.node] >= 0]
    own = _own_sites(blocks, host)
    verdicts = _verdicts(within, inside, weighed, own)
    _leave_out_introductions(within, verdicts)
    main = [block for block, verdict in zip(within, verdicts, strict=True) if verdict == "main"]
    heads = [
        block.start
        for block in blocks
        if frame.tags[block.node].name in _HEADINGS and not weighed.furniture[block.node] and _leads_within(block, own)
    ]
    return () if _is_list(main, heads) else tuple((block.start, block.end) for block in main)


def _prose(block: Block) -> int:
    rest = block.chars - block.linked
    if block.form * 2 > block.chars or block.linked * 2 > block.chars or rest < _LEAST_PROSE_CHARS:
        return 0
    return 0 if block.layout in _LABELS else rest


def _sum_up(frame: Frame, own: list[int]) -> list[int]:
    sums, parents = own[:], frame.parents
    for node in range(len(sums) - 1, ROOT, -1):
        if sums[node]:
            sums[parents[node]] += sums[node]
    return sums


def _weigh(frame: Frame, blocks: Sequence[Block]) -> _Weighed:
    size = len(frame.parents)
    prose, chars = [0] * size, [0] * size
    for block in blocks:
        prose[block.node] += _prose(block)
        chars[block.node] += block.chars
    furniture = _furniture(frame, _sum_up(frame, prose))
    for node in range(size):
        if furniture[node]:
            prose[node] = chars[node] = 0
    return _Weighed(_sum_up(frame, prose), _sum_up(frame, chars), furniture)


def _furniture(frame: Frame, prose: list[int]) -> list[bool]:
    """Return which elements are, or stand in, parts of the page beside its text; a table in a figure is text."""
    furniture, figures = [False] * len(prose), [False] * len(prose)
    for node in range(1, len(prose)):
        parent, tag = frame.parents[node], frame.tags[node]
        region = tag.sort.region
        if furniture[parent]:
            furniture[node] = True
        elif region and not (tag.name == "article" and region != "comment"):
            share = _NAVIGATION_SHARE if region == "navigation" else _REGION_SHARE
            furniture[node] = prose[node] < share * prose[ROOT]
        figures[node] = tag.name in _FIGURES or (figures[parent] and tag.name != "table")
    return [beside or figure for beside, figure in zip(furniture, figures, strict=True)]


def _holders(frame: Frame, blocks: Sequence[Block], weighed: _Weighed) -> set[int]:
    """Return the element that holds the main text, and those of its kind: same tag and class, in same surroundings."""
    size = len(frame.parents)
    own = [0.0] * size
    for block in blocks:
        if not weighed.furniture[block.node]:
            own[block.node] += _prose(block)
    best, most = ROOT, 0.0
    for node in range(size - 1, -1, -1):
        passed = own[node]
        tag = frame.tags[node]
        if passed and tag.name not in _SETS_TEXT:
            score = passed * _weight_of(tag.name, tag.names)
            if score >= most:
                best, most = node, score
            passed *= _DEPTH_WEIGHT
        if node:
            own[frame.parents[node]] += passed
    return {best, *_alike(frame, blocks, weighed, best)}


@lru_cache(maxsize=4096)
def _weight_of(tag: str, names: str) -> float:
    if tag in {"html", "body"}:
        return 1.0
    content = tag in {"article", "main"} or _CONTENT.search(names) is not None
    return (_CONTENT_WEIGHT if content else 1.0) * (_FURNITURE_WEIGHT if _FURNITURE.search(names) else 1.0)


def _alike(frame: Frame, blocks: Sequence[Block], weighed: _Weighed, best: int) -> list[int]:
    """Return the elements like `best` that hold prose: some pages part one text. A headline between parts two texts."""
    parents, tags = frame.parents, frame.tags
    if tags[best].name in {"", "html", "body", "article", "main"}:
        return []
    kind, around = _kind(tags[best]), _kind(tags[parents[best]])
    articles, firsts = _articles(frame), _firsts(frame, blocks)
    heads = [block.start for block in blocks if block.layout == "headline"]
    named = bool(kind[1])
    found = []
    for node, prose in enumerate(weighed.prose):
        if not prose or node == best or _kind(tags[node]) != kind or articles[node] != articles[best]:
            continue
        pure = named or (parents[node] == parents[best] and prose >= _PURE_SHARE * weighed.chars[node])
        first, last = sorted((firsts[node], firsts[best]))
        parted = bisect_left(heads, last) > bisect_left(heads, first)
        if pure and not parted and _kind(tags[parents[node]]) == around:
            found.append(node)
    return found


def _kind(tag: Tag) -> tuple[str, str]:
    return tag.name, tag.found.get("class", "")


def _articles(frame: Frame) -> list[int]:
    """Return the innermost `article` around each element, or the page."""
    articles = [ROOT] * len(frame.parents)
    for node in range(1, len(articles)):
        articles[node] = node if frame.tags[node].name == "article" else articles[frame.parents[node]]
    return articles


def _firsts(frame: Frame, blocks: Sequence[Block]) -> list[int]:
    """Return where the text of each element begins; behind the text for those that hold none."""
    firsts = [blocks[-1].end] * len(frame.parents)
    for block in reversed(blocks):
        firsts[block.node] = block.start
    for node in range(len(firsts) - 1, ROOT, -1):
        firsts[frame.parents[node]] = min(firsts[frame.parents[node]], firsts[node])
    return firsts


class _Inside:
    """Where elements stand inside the holders.

    `home`: the holder around an element, or it itself; -1 outside. `box`: the innermost element that arranges the page
    around it. `set_text`: whether it stands in an element for paragraphs, lists, headings or cells.
    """

    def __init__(self, frame: Frame, holders: set[int]) -> None:
        size = len(frame.parents)
        self.home, self.box, self.set_text = [-1] * size, [ROOT] * size, [False] * size
        for node in range(size):
            parent, name = frame.parents[node], frame.tags[node].name
            held = node in holders
            self.home[node] = node if held else self.home[parent] if node else -1
            self.box[node] = self.box[parent] if node and (name in _SETS_TEXT or name in _TABLE) else node
            self.set_text[node] = not held and (name in _PARAGRAPHS or (node > 0 and self.set_text[parent]))


def _verdicts(within: Sequence[Block], inside: _Inside, weighed: _Weighed, own: set[str]) -> list[_Verdict]:
    """Return what becomes of each block inside the holders."""
    set_text = bare = 0
    for block in within:
        if not weighed.furniture[block.node]:
            set_text += _prose(block) if inside.set_text[block.node] else 0
            bare += 0 if inside.set_text[block.node] else _prose(block)
    in_paragraphs = set_text >= _PARAGRAPHS_SHARE * (set_text + bare)
    verdicts: list[_Verdict] = []
    boxes: set[int] = set()  # in which prose is kept
    for block in within:
        box = inside.box[block.node]
        boxed = box != inside.home[block.node] and inside.home[box] >= 0
        if weighed.furniture[block.node] or block.form * 2 > block.chars or block.layout in _LABELS:
            verdicts.append("left out")
        elif _leads_within(block, own):
            verdicts.append("link")
        elif in_paragraphs and boxed and not inside.set_text[block.node]:
            verdicts.append("left out")
        else:
            verdicts.append("main")
            if _prose(block):
                boxes.add(box)
    for at, block in enumerate(within):
        box = inside.box[block.node]
        if verdicts[at] == "main" and box != inside.home[block.node] and inside.home[box] >= 0 and box not in boxes:
            verdicts[at] = "left out"
    return verdicts


def _own_sites(blocks: Sequence[Block], host: str) -> set[str]:
    """Return the sites that are the page's own: the one of its address, or else the one most of its links lead to."""
    if host:
        return {"", _site(host)}
    sites = Counter(_site(to) for block in blocks for to in sorted(block.hosts))
    return {"", *(site for site, _ in sites.most_common(1))}


def _leads_within(block: Block, own: set[str]) -> bool:
    """Whether a block is hardly more than a link, and that into the page's own site."""
    if block.linked * 2 < block.chars or block.chars - block.linked >= _LEAST_REST_CHARS:
        return False
    return any(_site(host) in own for host in block.hosts)


def _is_list(main: Sequence[Block], heads: Sequence[int]) -> bool:
    """Whether headings that are links, at `heads`, part the text into short pieces of which none outweighs the rest."""
    pieces: dict[int, int] = {}
    for block in main:
        piece = bisect_left(heads, block.start)
        pieces[piece] = pieces.get(piece, 0) + _prose(block)
    prose = sum(pieces.values())
    many = len(pieces) > _FEWEST_LEADS and prose < _TEASER_CHARS * len(pieces)
    return many and max(pieces.values()) < _ONE_TEXT_SHARE * prose


def _leave_out_introductions(within: Sequence[Block], verdicts: list[_Verdict]) -> None:
    """Leave out short lines before links that are left out, and headings before such a line, such links or the end."""
    following: _Verdict = "introduction"
    for at in range(len(within) - 1, -1, -1):
        block = within[at]
        if verdicts[at] == "main":
            short = block.chars <= _INTRODUCTION_CHARS and block.layout != "list_item" and not _prose(block)
            introduces = (following == "link" and short) or (following != "main" and block.layout == "crosshead")
            verdicts[at] = "introduction" if introduces else "main"
        if verdicts[at] != "left out":
            following = verdicts[at]


@lru_cache(maxsize=4096)
def _site(host: str) -> str:
    """Return the part of a host's name that its owner registered, by the usual shapes of such names."""
    labels = host.split(".")
    country = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= _SHORT_LABEL_CHARS
    return ".".join(labels[-3:] if country else labels[-2:])
