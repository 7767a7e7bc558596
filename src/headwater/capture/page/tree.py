"""Which elements are open: enough of the HTML standard's rules to know what a character is inside of."""

from typing import NamedTuple

from headwater.capture.page.layout import Context

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param"},
)
# Line ends owed around a block: one, or two where a reader sees a blank line.
_LINES = (
    "address article aside body button caption center col colgroup dd details dialog dir div dt fieldset figcaption "
    "footer form frameset header hgroup html legend li main menu nav optgroup option search section select summary "
    "tbody td textarea tfoot th thead tr"
)
_PARAGRAPHS = "blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul listing"
BLOCKS: dict[str, int] = dict.fromkeys(_LINES.split(), 1) | dict.fromkeys(_PARAGRAPHS.split(), 2)
_CLOSES_PARAGRAPH = frozenset(BLOCKS) - frozenset(
    "body button caption col colgroup html legend option optgroup select tbody td textarea tfoot th thead tr".split(),
)
# What a start tag ends when it is still open, and what that must lie inside of.
_IMPLIED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dd": (("dd", "dt"), ("dl",)), "dt": (("dd", "dt"), ("dl",)),
    "option": (("option",), ("select",)), "optgroup": (("optgroup", "option"), ("select",)),
    "td": (("td", "th"), ("tr", "table")), "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr",), ("table", "tbody", "thead", "tfoot")),
    "tbody": (("tbody", "thead", "tfoot"), ("table",)), "thead": (("tbody", "thead", "tfoot"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot"), ("table",)),
    "a": (("a",), ()), "button": (("button",), ()),
}  # fmt: skip
_WALLS = frozenset({"td", "th", "table", "caption", "template", "svg", "math"})
_TABLE_PARTS = frozenset({"tr", "tbody", "thead", "tfoot"})
_CELLS_AND_ROWS = _TABLE_PARTS | {"td", "th"}
_KEPT_OPEN = frozenset({"html", "body"})
_PARAGRAPH = ("p",)

# Start tags that end nothing unsaid need not be asked about.
ENDING: frozenset[str] = _CLOSES_PARAGRAPH | frozenset(_IMPLIED)


class Effect(NamedTuple):
    """What holds for all that is inside an element."""

    hidden: bool = False
    link: bool = False
    control: bool = False
    preserved: bool = False


NO_EFFECT = Effect()


class Part:
    """An element inside a block whose own extent is of interest: where its first character came to stand."""

    __slots__ = ("context", "open", "outer", "start")

    def __init__(self, context: Context, outer: Context) -> None:
        self.context, self.outer = context, outer
        self.start = -1
        self.open = True


class Element:
    """An open element; `ended` when its end tag came while blocks inside it were still open.

    `gap`: the line ends owed around it, 0 where it is no block. `block`: the context of a block that begins here: the
    region of the element, the layout of its block. `node`: the innermost block around it, as the frame numbers them.
    `host`: where the link it is or stands in leads to. `place`: its number in the outline, -1 where it is not noted.
    """

    __slots__ = ("block", "context", "effect", "ended", "gap", "host", "name", "node", "part", "place")

    def __init__(self, name: str, context: Context, block: Context, effect: Effect) -> None:
        self.name, self.context, self.block, self.effect = name, context, block, effect
        self.gap = self.node = 0
        self.host = ""
        self.part: Part | None = None
        self.ended = False
        self.place = -1


class Tree:
    """The stack of open elements. Every step costs what it opens or closes, at any depth."""

    def __init__(self) -> None:
        self._stack: list[Element] = []
        self._places: dict[str, list[int]] = {}
        self._walls: list[int] = []
        self._blocks: list[int] = []
        self._outermost = Element("", Context(), Context(), NO_EFFECT)
        self.top = self._outermost  # the innermost open element

    def push(self, element: Element) -> None:
        """Open an element."""
        name, place = element.name, len(self._stack)
        self._stack.append(element)
        self.top = element
        places = self._places.get(name)
        if places is None:
            self._places[name] = [place]
        else:
            places.append(place)
        if element.gap:
            self._blocks.append(place)
        if name in _WALLS:
            self._walls.append(place)

    def implied_by(self, name: str) -> list[Element]:
        """Close what a start tag of `name` ends unsaid; return it, innermost first."""
        closed: list[Element] = []
        if name in _CLOSES_PARAGRAPH:
            paragraph = self._last(_PARAGRAPH)
            if paragraph > self._wall():
                closed = self._pop_to(paragraph)
        implied = _IMPLIED.get(name)
        if implied is None:
            return closed
        ended, within = implied
        place = self._last(ended)
        # Cells and rows are walls to others, not to one another; the table around them is.
        if place > self._last(within) and (name in _CELLS_AND_ROWS or place > self._wall()):
            closed += self._pop_to(place)
        return closed

    def close_top(self, name: str) -> Element | None:
        """Close and return the innermost element where an end tag names it, as most do."""
        top = self.top
        if top.name != name or top.ended or name in _KEPT_OPEN:
            return None
        stack = self._stack
        stack.pop()
        self._places[name].pop()
        if top.gap:
            self._blocks.pop()
        if name in _WALLS:
            self._walls.pop()
        self.top = stack[-1] if stack else self._outermost
        return top

    def close(self, name: str) -> list[Element]:
        """Close the element an end tag names; return all that ended, innermost first; nothing where none is open."""
        places = self._places.get(name)
        if not places or name in _KEPT_OPEN:
            return []
        place = places[-1]
        if place < self._wall() and name not in _WALLS and name not in _TABLE_PARTS:
            return []
        if name not in BLOCKS and name not in _WALLS and self._blocks and self._blocks[-1] > place:
            # `<b><p></b>`: the paragraph stays, what the inline element meant ends here.
            element = self._stack[place]
            places.pop()
            element.ended = True
            return [element]
        return self._pop_to(place)

    def _last(self, names: tuple[str, ...]) -> int:
        """Return the place of the innermost open element of these names, -1 where none is open."""
        last = -1
        for name in names:
            places = self._places.get(name)
            if places and places[-1] > last:
                last = places[-1]
        return last

    def _wall(self) -> int:
        return self._walls[-1] if self._walls else -1

    def _pop_to(self, place: int) -> list[Element]:
        closed: list[Element] = []
        stack, walls, blocks = self._stack, self._walls, self._blocks
        top = len(stack)
        while top > place:
            element = stack.pop()
            top -= 1
            if walls and walls[-1] == top:
                walls.pop()
            if blocks and blocks[-1] == top:
                blocks.pop()
            if not element.ended:
                self._places[element.name].pop()
                closed.append(element)
        self.top = stack[-1] if stack else self._outermost
        return closed
