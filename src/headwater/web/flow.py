"""Where claims come from: sources, those without a name hatched, to the outlets that use them, to the claims."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from headwater.model import Claim, Noun, Source
from headwater.web import drawing
from headwater.web.drawing import Picture
from headwater.web.matrix import outlet_of
from headwater.web.register import Register

MAX_CLAIMS: Final = 10
MAX_SOURCES: Final = 24
_ROW, _TOP, _BOX, _WIDEST = 24, 26, 14, 9
_LEFT, _MIDDLE, _RIGHT, _WIDTH = 268, 470, 800, 1120
_SOURCE_CHARS, _OUTLET_CHARS, _CLAIM_CHARS = 36, 22, 44
_OWN_VOICE: Final = "in the reporter’s own voice"
_VEILED: Final = frozenset({"anonymous", "collective"})


class FlowRow(Noun, frozen=True, kw_only=True):
    """A source as one outlet uses it, and the claims it stands behind there, by number of statements."""

    source: str
    source_key: str
    veiled: bool
    cited: bool
    outlet: str
    claims: tuple[tuple[str, int], ...]


class Flow(Noun, frozen=True, kw_only=True):
    """The picture and the same as rows; `claims` are the numbers and words of those drawn."""

    rows: tuple[FlowRow, ...]
    picture: Picture


def flow(claims: Sequence[Claim], register: Register) -> Flow | None:
    """Return who stands behind the first `MAX_CLAIMS` claims; None where there is nobody.

    Copies are folded: a statement in copied text is left out. Sources beyond `MAX_SOURCES`, those of fewest statements,
    are left out and counted.
    """
    shown = claims[:MAX_CLAIMS]
    counted = _counted(shown, register)
    if not counted:
        return None
    weight = {end: sum(ways.values()) for end, ways in counted.items()}
    order = {register.key(claim.id): at for at, claim in enumerate(shown)}
    kept = sorted(counted, key=lambda end: (-weight[end], end))[:MAX_SOURCES]
    rows = tuple(_row(end, counted[end], register) for end in kept)
    rows = tuple(sorted(rows, key=lambda row: (_middle(row, order), row.outlet, row.source)))
    drawn = _Sheet(rows, shown, register)
    said = f"From {len(rows)} sources by way of outlets to {len(shown)} claims. The table below says the same."
    svg = drawing.frame("flow", said, (_WIDTH, drawn.height), drawn.parts())
    return Flow(rows=rows, picture=Picture(svg=svg, more=len(counted) - len(kept)))


def _counted(claims: Iterable[Claim], register: Register) -> dict[tuple[str, str], dict[str, int]]:
    """Return, for each source (empty: the reporter) and outlet, how often they state which claim."""
    counted: dict[tuple[str, str], dict[str, int]] = {}
    for claim in claims:
        key = register.key(claim.id)
        for statement in claim.statements:
            if statement.origin == "copy":
                continue
            attribution = register.attributions.get(statement.attribution or "")
            source = attribution.source_id if attribution and attribution.source_id in register.sources else None
            ways = counted.setdefault((source or "", outlet_of(register.tag(statement.article))), {})
            ways[key] = ways.get(key, 0) + 1
    return counted


def _row(end: tuple[str, str], ways: dict[str, int], register: Register) -> FlowRow:
    source: Source | None = register.sources.get(end[0])
    return FlowRow(
        source=source.label if source else _OWN_VOICE,
        source_key=register.key(source.id) if source else "",
        veiled=bool(source and source.class_ in _VEILED),
        cited=bool(source and source.class_ == "outlet"),
        outlet=end[1],
        claims=tuple(sorted(ways.items(), key=lambda way: int(way[0][1:]))),
    )


def _middle(row: FlowRow, order: dict[str, int]) -> float:
    """Return about which claim a row feeds, so that lines cross little."""
    return sum(order[key] * times for key, times in row.claims) / sum(times for _, times in row.claims)


class _Sheet:
    """Where everything stands: three columns, each spread over the height of the longest."""

    def __init__(self, rows: Sequence[FlowRow], claims: Sequence[Claim], register: Register) -> None:
        self._rows, self._register = rows, register
        self._claims = [claim for claim in claims if any(register.key(claim.id) in dict(r.claims) for r in rows)]
        self._outlets = self._outlets_in_order()
        tallest = max(len(rows), len(self._outlets), len(self._claims))
        self.height = _TOP + tallest * _ROW + 6
        self._source_y = [self._y(n, len(rows)) for n in range(len(rows))]
        self._outlet_y = {name: self._y(n, len(self._outlets)) for n, name in enumerate(self._outlets)}
        keys = [register.key(claim.id) for claim in self._claims]
        self._claim_y = {key: self._y(n, len(keys)) for n, key in enumerate(keys)}

    def _outlets_in_order(self) -> list[str]:
        places: dict[str, list[int]] = {}
        for n, row in enumerate(self._rows):
            places.setdefault(row.outlet, []).append(n)
        return sorted(places, key=lambda name: (sum(places[name]) / len(places[name]), name))

    def _y(self, place: int, count: int) -> float:
        return _TOP + (place + 0.5) * (self.height - _TOP - 6) / count

    def parts(self) -> Iterator[str]:
        """Yield the elements: lines first, so that what is written lies on top of them."""
        yield drawing.text(_LEFT + 4, 12, "Sources", "end", "why")
        yield drawing.text(_MIDDLE, 12, "Outlets", "", "why")
        yield drawing.text(_RIGHT, 12, "Claims", "", "why")
        yield from self._lines()
        yield from self._boxes()
        yield '<g text-anchor="end">'
        for n, row in enumerate(self._rows):
            yield drawing.text(_LEFT - 6, self._source_y[n] + 4, drawing.cut(row.source, _SOURCE_CHARS))
        yield "</g>"
        for name, y in self._outlet_y.items():
            yield drawing.text(_MIDDLE, y + 4, drawing.cut(name, _OUTLET_CHARS), "", "siglum")
        for claim in self._claims:
            key = self._register.key(claim.id)
            line = drawing.cut(f"{key[1:]} · {claim.proposition}", _CLAIM_CHARS)
            yield drawing.text(_RIGHT, self._claim_y[key] + 4, line)

    def _lines(self) -> Iterator[str]:
        """Yield the ways, all of one look and width in one path."""
        ways: dict[tuple[str, int], str] = {}
        onward: dict[tuple[str, str], int] = {}
        for n, row in enumerate(self._rows):
            look = "cited" if row.cited else "way", min(_WIDEST, 1 + sum(count for _, count in row.claims))
            way = _curve((_LEFT + _BOX, self._source_y[n]), (_MIDDLE - 8, self._outlet_y[row.outlet]))
            ways[look] = ways.get(look, "") + way
            for key, count in row.claims:
                onward[row.outlet, key] = onward.get((row.outlet, key), 0) + count
        for (outlet, key), count in onward.items():
            name = drawing.width(drawing.cut(outlet, _OUTLET_CHARS), bold=True)
            look = "way", min(_WIDEST, 1 + count)
            way = _curve((_MIDDLE + name + 6, self._outlet_y[outlet]), (_RIGHT - 8, self._claim_y[key]))
            ways[look] = ways.get(look, "") + way
        for (looks, wide), drawn in ways.items():
            yield f'<path class="{looks}" stroke-width="{wide}" d="{drawn}"/>'

    def _boxes(self) -> Iterator[str]:
        boxes: dict[str, str] = {}
        for row, y in zip(self._rows, self._source_y, strict=True):
            looks = "vague" if row.veiled else "hollow" if row.cited or not row.source_key else "sure"
            boxes[looks] = boxes.get(looks, "") + f"M{_LEFT} {y - _BOX / 2:.0f}h{_BOX}v{_BOX}h-{_BOX}z"
        for looks, drawn in boxes.items():
            yield f'<path class="{looks}" d="{drawn}"/>'


def _curve(start: tuple[float, float], end: tuple[float, float]) -> str:
    across, down = end[0] - start[0], end[1] - start[1]
    return f"M{start[0]:.0f} {start[1]:.0f}c{across / 2:.0f} 0 {across / 2:.0f} {down:.0f} {across:.0f} {down:.0f}"
