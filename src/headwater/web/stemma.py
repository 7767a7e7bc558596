"""The stemma of a family as a picture: from left to right, each text to the right of what it stems from."""

import html
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from headwater.model import Descent, Noun
from headwater.web import words
from headwater.web.lineage import Branch, Strain
from headwater.web.register import Register
from headwater.web.visible import plain

MAX_NODES = 60
MAX_DEPTH = 7
UNCERTAIN = 0.65
_ROW, _TOP, _BOX = 58, 32, 24
_WIDE, _NARROW, _WIDE_DEPTH = 300, 200, 3
_LETTER_WIDTH, _CURVE, _NAME_WIDTH = 8, 46, 150
_CHARS = {_WIDE: 38, _NARROW: 19}
_NAME_CHARS = 20


class Picture(Noun, frozen=True, kw_only=True):
    """A drawing, and how many nodes it leaves out."""

    svg: Markup
    more: int


class _Spot(Noun, frozen=True, kw_only=True):
    """A node on the sheet, in pixels: its box from `left` to `right`, the middle of it at `y`."""

    left: int
    right: int
    y: float


def picture(nodes: Sequence[Branch], register: Register, key: str) -> Picture:
    """Return the stemma of a family as SVG with a title and a description; `key` makes their ids unique.

    Exact copies share a node. Dashed: about even or less; dotted: no direction is known; hollow: not in the pile. Nodes
    beyond the first sixty, or further than seven steps from a root, are left out and counted.
    """
    kept = [n for n, node in enumerate(nodes) if node.depth <= MAX_DEPTH][:MAX_NODES]
    sheet = _Sheet(nodes, kept, register)
    more = len(nodes) - len(kept)
    title = f"Stemma: {words.count(len(nodes), 'text')}"
    drawn = "".join(sheet.drawn())
    said = html.escape(plain(_told(nodes, kept, register)))
    opening = f'<svg class="stemma" role="img" aria-labelledby="{key}t" aria-describedby="{key}d" '
    opening += f'width="{sheet.width}" height="{sheet.height}" viewBox="0 0 {sheet.width} {sheet.height}">'
    names = f'<title id="{key}t">{title}</title><desc id="{key}d">{said}</desc>'
    # foreign text is escaped where it is written, the rest is ours
    return Picture(svg=Markup(f"{opening}{names}{drawn}</svg>"), more=more)  # noqa: S704


def siglum(node: Branch, register: Register) -> str:
    """Return how a node is called: a Greek letter, or a siglum with those of its exact copies."""
    if node.letter:
        return node.letter
    sigla = [register.tag(article).siglum for article in node.articles]
    return "=".join(sigla) if len(sigla) <= 3 else f"{sigla[0]}={sigla[1]}+{len(sigla) - 2}"


def _told(nodes: Sequence[Branch], kept: Sequence[int], register: Register) -> str:
    said = [
        f"{siglum(nodes[n], register)} {_relation(strain)} {siglum(nodes[strain.exemplar], register)}"
        for n in kept
        for strain in nodes[n].strains
    ]
    return ("; ".join(said) or "Texts that are the same word for word") + ". The list below says the same."


def _relation(strain: Strain) -> str:
    if strain.descent is None:
        return "shares text with"
    return f"is {words.RELATIONS[strain.descent.relation]}"


class _Sheet:
    """Where everything stands, and how it is written down."""

    def __init__(self, nodes: Sequence[Branch], kept: Sequence[int], register: Register) -> None:
        self._nodes, self._kept, self._register = nodes, kept, register
        depth = max((nodes[n].depth for n in kept), default=0)
        self._column = _WIDE if depth <= _WIDE_DEPTH else _NARROW
        self._parents = {nodes[n].parent for n in kept}
        rows = self._rows()
        self._spots = {n: self._spot(n, rows[n]) for n in kept}
        self.width = depth * self._column + _NAME_WIDTH + 60
        self.height = round(max(rows.values(), default=0) * _ROW + _TOP + 36)

    def drawn(self) -> Iterator[str]:
        """Yield the elements: first all lines, so that what is written lies on top of those that cross it."""
        for number in self._kept:
            for strain in self._nodes[number].strains:
                if strain.exemplar in self._spots:
                    yield self._line(number, strain)
        for number in self._kept:
            yield from self._label(number)
            yield self._node(number)

    def _rows(self) -> Mapping[int, float]:
        """Give each node without one below it a row of its own, and each other the middle of those below."""
        below: dict[int, list[int]] = {}
        for n in self._kept:
            if (parent := self._nodes[n].parent) is not None:
                below.setdefault(parent, []).append(n)
        leaves = [n for n in self._kept if n not in below]
        rows: dict[int, float] = {n: row for row, n in enumerate(leaves)}
        for n in reversed(self._kept):
            if n in below:
                rows[n] = (rows[below[n][0]] + rows[below[n][-1]]) / 2
        return rows

    def _spot(self, number: int, row: float) -> _Spot:
        node = self._nodes[number]
        left = node.depth * self._column + 2
        return _Spot(
            left=left,
            right=left + max(_BOX, 12 + _LETTER_WIDTH * len(siglum(node, self._register))),
            y=_TOP + row * _ROW,
        )

    def _line(self, number: int, strain: Strain) -> str:
        here, there = self._spots[number], self._spots[strain.exemplar]
        looks = "open" if strain.descent is None else "weak" if strain.descent.probability < UNCERTAIN else ""
        if strain.exemplar != self._nodes[number].parent:
            return (
                f'<path class="also {looks}" d="M{there.right} {there.y:g}C{there.right + 60} {there.y:g} '
                f'{here.left - 40} {here.y + 22:g} {here.left} {here.y + 6:g}"/>'
            )
        bend = there.right + _CURVE
        line = f'<path class="{looks or "line"}" d="M{there.right} {there.y:g}C{bend} {there.y:g} {there.right + 8} '
        return line + f'{here.y:g} {bend} {here.y:g}H{here.left}"/>'

    def _label(self, number: int) -> Iterator[str]:
        node, here, longest = self._nodes[number], self._spots[number], _CHARS[self._column]
        if node.parent is None:
            return
        strain = node.strains[0]
        if strain.descent is None:
            yield _text(here.left - 5, here.y - 5, f"{words.percent(strain.share)} in common", "end")
            yield _text(here.left - 5, here.y + 13, "direction open", "end", "why")
            return
        said = f"{words.RELATION_NOUNS[strain.descent.relation]}, {words.likely(strain.descent.probability)}"
        yield _text(here.left - 5, here.y - 5, said, "end")
        for row, line in enumerate(_lines(_strongest(strain.descent), longest)):
            yield _text(here.left - 5, here.y + 13 + 12 * row, line, "end", "why")

    def _node(self, number: int) -> str:
        node, spot = self._nodes[number], self._spots[number]
        name = siglum(node, self._register)
        looks = ' class="lost"' if node.letter else ""
        box = f'<rect{looks} x="{spot.left}" y="{spot.y - _BOX / 2:g}" width="{spot.right - spot.left}" '
        box += f'height="{_BOX}" rx="{12 if node.letter else 3}"/>'
        box += _text((spot.left + spot.right) / 2, spot.y + 4, name, "middle", "siglum")
        outlet = "not in the pile" if node.letter else self._register.tag(node.articles[0]).outlet or ""
        if not outlet:
            return box
        line = _cut(plain(outlet), _NAME_CHARS)
        if number in self._parents:
            return box + _text(spot.left, spot.y - 17, line, "", "name")
        return box + _text(spot.right + 6, spot.y + 4, line, "", "name")


def _strongest(descent: Descent) -> str:
    return descent.evidence[0].says if descent.evidence else ""


def _lines(said: str, longest: int) -> list[str]:
    """Return a reason on two lines at most, of at most `longest` characters; the list has it whole."""
    rest = plain(said).split()
    lines: list[str] = []
    while rest and len(lines) < 2:
        line = rest.pop(0)
        while rest and len(line) + 1 + len(rest[0]) <= longest:
            line += " " + rest.pop(0)
        lines.append(_cut(line, longest))
    if rest:
        lines[-1] = _cut(lines[-1], longest - 1).rstrip("…") + "…"
    return lines


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _text(x: float, y: float, said: str, anchor: str, looks: str = "") -> str:
    attributes = f' text-anchor="{anchor}"' if anchor else ""
    attributes += f' class="{looks}"' if looks else ""
    return f'<text x="{x:g}" y="{y:g}"{attributes}>{html.escape(said)}</text>'
