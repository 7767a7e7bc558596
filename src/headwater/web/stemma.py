"""The stemma as a picture: from left to right in time, each text to the right of what it stems from or credits."""

from collections.abc import Iterator, Mapping, Sequence

from headwater.web import drawing, words
from headwater.web.drawing import Picture
from headwater.web.genealogy import Kinship, Node, Tie

MAX_NODES = 60
_ROW, _TOP, _BOX, _GAP = 66, 22, 24, 146
_NAME_CHARS, _OUTLET_CHARS, _DATE_CHARS = 22, 24, 28
_KINDS = ("copied", "shared", "cited")


def picture(part: Kinship) -> Picture:
    """Return what hangs together as SVG.

    Solid, thicker by share: copied text; thin, no arrow: text in common, direction open; dotted: credit in words.
    Dashed box: a report that is not in the pile; hollow circle: a lost ancestor. Columns are in order of the dates of
    publication, not to scale; a text without a date stands right of what it stems from, and so does one whose date
    contradicts its descent. Nodes beyond the first sixty are left out and counted.
    """
    sheet = _Sheet(part)
    known = len(part.nodes)
    said = f"Stemma of {words.count(known, 'text')}, earlier ones to the left. The table below says the same."
    svg = drawing.frame("stemma", said, (sheet.width, sheet.height), sheet.drawn())
    return Picture(svg=svg, more=known - len(sheet.order))


class _Sheet:
    """Where everything stands, and how it is written down."""

    def __init__(self, part: Kinship) -> None:
        self._nodes = part.nodes
        self._main = _main_ties(part)
        below: dict[int, list[int]] = {}
        for node, tie in self._main.items():
            below.setdefault(tie.above, []).append(node)
        roots = sorted((n for n in range(len(part.nodes)) if n not in self._main), key=self._age)
        self._below = {n: sorted(inside, key=self._age) for n, inside in below.items()}
        self.order = self._in_order(roots)[:MAX_NODES]
        kept = set(self.order)
        self._ties = [tie for tie in part.ties if tie.above in kept and tie.below in kept]
        self._rows = self._placed_in_rows(kept)
        self._columns = _Columns(part, self._main, self.order).found
        lefts, self.width = self._spread()
        self._left = {n: lefts[self._columns[n]] for n in self.order}
        self.height = round(max(self._rows.values(), default=0) * _ROW + _TOP + 56)

    def _age(self, node: int) -> tuple[str, int]:
        return self._nodes[node].day or "9999", node

    def _in_order(self, roots: Sequence[int]) -> list[int]:
        order: list[int] = []
        waiting = list(reversed(roots))
        while waiting:
            node = waiting.pop()
            order.append(node)
            waiting += reversed(self._below.get(node, ()))
        return order

    def _placed_in_rows(self, kept: set[int]) -> Mapping[int, float]:
        """Give each node without one below it a row of its own, and each other the middle of those below."""
        below = {n: [one for one in self._below.get(n, ()) if one in kept] for n in self.order}
        leaves = [n for n in self.order if not below[n]]
        rows: dict[int, float] = {n: float(row) for row, n in enumerate(leaves)}
        for n in reversed(self.order):
            if below[n]:
                rows[n] = (rows[below[n][0]] + rows[below[n][-1]]) / 2
        return rows

    def _spread(self) -> tuple[list[int], int]:
        """Return the left edge of each column, and the width of all."""
        count = max(self._columns.values(), default=0) + 1
        wide = [0.0] * count
        for n in self.order:
            wide[self._columns[n]] = max(wide[self._columns[n]], self._wide(n))
        lefts, x = [], 2.0
        for column in wide:
            lefts.append(round(x))
            x += column + _GAP
        return lefts, round(x - _GAP + 4)

    def _wide(self, number: int) -> float:
        captions = [drawing.width(line) * 0.92 for line in _captions(self._nodes[number])]
        return max(_box(self._nodes[number]), *captions)

    def drawn(self) -> Iterator[str]:
        """Yield the elements: first all lines, so that what is written lies on top of those that cross it."""
        for tie in sorted(self._ties, key=lambda tie: _KINDS.index(tie.kind)):
            yield self._line(tie)
        directed = [tie for tie in self._ties if tie.kind != "shared"]
        heads = "".join(f"M{self._left[tie.below] - 9} {self._head(tie):g}l5 4-5 4" for tie in directed)
        yield f'<path class="heads" d="{heads}"/>'
        for number in self.order:
            main = self._main.get(number)
            if main and main.above in self._left:
                said = main.label if main.sure else f"{main.label}?"
                yield drawing.text(self._left[number] - 10, self._y(number) - 6, said, "end", "why")
        for number in self.order:
            yield from self._node(number)

    def _y(self, number: int) -> float:
        return _TOP + self._rows[number] * _ROW

    def _line(self, tie: Tie) -> str:
        right = self._left[tie.above] + _box(self._nodes[tie.above])
        here, there = self._y(tie.below), self._y(tie.above)
        left = self._left[tie.below] - (2 if tie.kind == "shared" else 5)
        thick = f' stroke-width="{1 + 3 * tie.share:.1f}"' if tie.kind == "copied" else ""
        looks = tie.kind
        if self._main.get(tie.below) is not tie:
            line = f"M{right} {there:g}C{right + 70} {there:g} {left - 70} {here + 30:g} {left} {here + 7:g}"
            return f'<path class="{looks} also"{thick} d="{line}"/>'
        # the bend lies right of everything that is written in the column of the exemplar
        edge = max(right, self._left[tie.above] + self._widest(self._columns[tie.above]))
        line = f"M{right} {there:g}H{edge:.0f}c28 0 4 {here - there:g} 34 {here - there:g}"
        return f'<path class="{looks}"{thick} d="{line}H{left}"/>'

    def _head(self, tie: Tie) -> float:
        return self._y(tie.below) - 4 + (0 if self._main.get(tie.below) is tie else 7)

    def _widest(self, column: int) -> float:
        return max(self._wide(n) for n in self.order if self._columns[n] == column)

    def _node(self, number: int) -> Iterator[str]:
        node, left, y = self._nodes[number], self._left[number], self._y(number)
        wide = _box(node)
        if node.kind == "lost":
            yield f'<circle class="lost" cx="{left + wide / 2:g}" cy="{y:g}" r="{_BOX / 2:g}"/>'
        else:
            looks = "unseen" if node.kind == "unseen" else "seen"
            place = f'x="{left}" y="{y - _BOX / 2:g}" width="{wide}" height="{_BOX}"'
            yield f'<rect class="{looks}" {place} rx="3"/>'
        yield drawing.text(left + wide / 2, y + 4, drawing.cut(node.name, _NAME_CHARS), "middle", "siglum")
        for row, line in enumerate(_captions(node)):
            yield drawing.text(left, y + _BOX / 2 + 13 + 13 * row, line, "", "why")


def _main_ties(part: Kinship) -> dict[int, Tie]:
    """Return the tie that each node hangs by: copied text before common text before credits; no circles."""
    ordered = sorted(part.ties, key=lambda tie: (_KINDS.index(tie.kind), -tie.share))
    main: dict[int, Tie] = {}
    for tie in ordered:
        if tie.below in main:
            continue
        at: int | None = tie.above
        while at is not None and at != tie.below:
            at = main[at].above if at in main else None
        if at is None:
            main[tie.below] = tie
    return main


class _Columns:
    """A column for each node: right of its parent, and right of every text that came out on an earlier day."""

    def __init__(self, part: Kinship, main: Mapping[int, Tie], order: Sequence[int]) -> None:
        nodes = part.nodes
        self._nodes, self._main = nodes, main
        self.found: dict[int, int] = {}
        dated = [n for n in order if nodes[n].day and not self._contradicted(n)]
        credited: dict[int, list[int]] = {}
        for tie in part.ties:
            credited.setdefault(tie.below, []).append(tie.above)
        last_day, base, furthest = "", 0, -1
        for n in sorted(dated, key=lambda n: (nodes[n].day, order.index(n))):
            if nodes[n].day != last_day:
                last_day, base = nodes[n].day, furthest + 1
            furthest = max(furthest, self._place(n, base))
        for n in order:
            if n not in self.found and nodes[n].kind == "text":
                above = [self.found[a] + 1 for a in credited.get(n, ()) if a in self.found]
                self._place(n, max(above, default=0))
        for n in reversed(order):
            if nodes[n].kind != "text":
                below = [self.found[tie.below] for tie in part.ties if tie.above == n and tie.below in self.found]
                self.found[n] = min(below, default=0) - 1
        first = min(self.found.values(), default=0)
        self.found = {n: column - first for n, column in self.found.items()}

    def _contradicted(self, node: int) -> bool:
        at = self._main.get(node)
        while at is not None:
            if self._nodes[at.above].day > self._nodes[node].day:
                return True
            at = self._main.get(at.above)
        return False

    def _place(self, node: int, base: int) -> int:
        """Place a node, after those of its parents that have no day of their own; return its column."""
        path = [node]
        while path[-1] in self._main and self._main[path[-1]].above not in self.found:
            above = self._main[path[-1]].above
            if self._nodes[above].kind != "text":
                break
            path.append(above)
        for at in reversed(path):
            tie = self._main.get(at)
            column = self.found.get(tie.above, -1) + 1 if tie else 0
            self.found[at] = max(column, base) if at == node else column
        return self.found[node]


def _captions(node: Node) -> list[str]:
    if node.kind != "text":
        return ["not in the pile"]
    outlet = drawing.cut(node.outlet, _OUTLET_CHARS) or "outlet not stated"
    return [outlet, drawing.cut(node.date, _DATE_CHARS) or "no date"]


def _box(node: Node) -> int:
    return max(_BOX, round(12 + drawing.width(drawing.cut(node.name, _NAME_CHARS), bold=True)))
