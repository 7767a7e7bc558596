"""Claims against outlets: who asserts, hedges, denies, declines or cites what; copies are folded away."""

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from markupsafe import Markup

from headwater.model import Claim, Noun, Statement
from headwater.web import drawing, words
from headwater.web.drawing import Picture
from headwater.web.register import Register, Tag

Deed = Literal["asserts", "hedges", "denies", "declines", "cites", "copies"]

MAX_CLAIMS: Final = 24
MAX_OUTLETS: Final = 14
_FEWEST: Final = 6
_LABEL, _CELL, _END, _ROW, _HEAD = 372, 46, 150, 30, 118
_LABEL_CHARS, _NAME_CHARS = 44, 24
_ORDER: Final[Sequence[Deed]] = ("denies", "asserts", "hedges", "declines", "cites", "copies")


class Cell(Noun, frozen=True, kw_only=True):
    """What one outlet does with one claim, the weightier first; nothing where it is silent."""

    deeds: tuple[Deed, ...]


class MatrixRow(Noun, frozen=True, kw_only=True):
    """A claim, by its number and words, what each outlet does with it, and how many can be behind it."""

    key: str
    says: str
    cells: tuple[Cell, ...]
    bounds: str


class Matrix(Noun, frozen=True, kw_only=True):
    """The picture and the same as a table. `outlets`: names, or the sigla of articles that state none."""

    outlets: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    picture: Picture
    more_outlets: int


def matrix(claims: Sequence[Claim], register: Register) -> Matrix | None:
    """Return the claims that several outlets carry, in the order given; None where fewer than two outlets speak.

    Where few are carried by several, the next ones fill it up. At most `MAX_CLAIMS` by `MAX_OUTLETS`, those that carry
    most claims; what is left out is counted.
    """
    deeds = {claim.id: _deeds(claim, register) for claim in claims}
    shared = [claim for claim in claims if len(deeds[claim.id]) > 1]
    shown = (shared if len(shared) >= _FEWEST else claims[:_FEWEST])[:MAX_CLAIMS]
    carried: dict[str, int] = {}
    for claim in shown:
        for outlet in deeds[claim.id]:
            carried[outlet] = carried.get(outlet, 0) + 1
    outlets = sorted(carried, key=lambda outlet: (-carried[outlet], outlet))
    if len(outlets) < 2:
        return None
    kept = tuple(outlets[:MAX_OUTLETS])
    rows = tuple(
        MatrixRow(
            key=register.key(claim.id),
            says=claim.proposition,
            cells=tuple(Cell(deeds=deeds[claim.id].get(outlet, ())) for outlet in kept),
            bounds=words.brief_bounds(claim.origins),
        )
        for claim in shown
    )
    return Matrix(
        outlets=kept,
        rows=rows,
        picture=Picture(svg=_drawn(kept, rows), more=len(shared) - len(rows) if len(shared) > len(rows) else 0),
        more_outlets=len(outlets) - len(kept),
    )


def _deeds(claim: Claim, register: Register) -> Mapping[str, tuple[Deed, ...]]:
    found: dict[str, set[Deed]] = {}
    for statement in claim.statements:
        tag = register.tag(statement.article)
        found.setdefault(outlet_of(tag), set()).add(_deed(statement, register))
    return {outlet: _ordered(deeds) for outlet, deeds in found.items()}


def outlet_of(tag: Tag) -> str:
    """Return the outlet of an article, or the article itself where it states none."""
    return tag.outlet or f"article {tag.siglum}"


def _ordered(deeds: set[Deed]) -> tuple[Deed, ...]:
    # whoever says something of its own is not shown as copying too: copies add nothing
    own = [deed for deed in _ORDER if deed in deeds and deed != "copies"]
    return tuple(own[:2]) or ("copies",)


def _deed(statement: Statement, register: Register) -> Deed:
    attribution = register.attributions.get(statement.attribution or "")
    if statement.origin == "copy":
        return "copies"
    if statement.polarity == "against" or (attribution and attribution.stance == "denies"):
        return "denies"
    if statement.origin in ("cites", "self_cites"):
        return "cites"
    if statement.polarity == "neither":
        return "declines"  # or does not answer: it says nothing for the claim and nothing against it
    return "hedges" if attribution and attribution.stance == "hedges" else "asserts"


def _drawn(outlets: Sequence[str], rows: Sequence[MatrixRow]) -> Markup:
    width = _LABEL + _CELL * len(outlets) + _END
    height = _HEAD + _ROW * len(rows) + 6
    said = f"{len(rows)} claims against {len(outlets)} outlets. The table below says the same."
    return drawing.frame("grid", said, (width, height), _parts(outlets, rows, width))


def _parts(outlets: Sequence[str], rows: Sequence[MatrixRow], width: int) -> Iterator[str]:
    lines = "".join(f"M0 {_HEAD + _ROW * n}H{width}" for n in range(len(rows) + 1))
    yield f'<path class="rule" d="{lines}"/>'
    for n, row in enumerate(rows):
        # a narrow screen shows the number alone; the claim stands by it in the list below
        said = html.escape(drawing.cut(row.says, _LABEL_CHARS), quote=False)
        yield f'<text y="{_middle(n) + 4:g}">{row.key[1:]}<tspan class="lo"> · {said}</tspan></text>'
    yield '<g class="cells">'
    for column, outlet in enumerate(outlets):
        said = drawing.text(0, 0, drawing.cut(outlet, _NAME_CHARS))
        turned = f'transform="translate({_x(column) - 4:g} {_HEAD - 8}) rotate(-38)"'
        yield said.replace('x="0" y="0"', turned, 1)
    for n, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            apart = 9 if len(cell.deeds) > 1 else 0
            for side, deed in zip((-apart, apart), cell.deeds, strict=False):
                yield f'<use href="#d-{deed}" x="{_x(column) + side:g}" y="{_middle(n):g}"/>'
        yield drawing.text(width, _middle(n) + 4, row.bounds, "end")
    yield "</g>"


def _x(column: int) -> float:
    return _LABEL + _CELL * column + _CELL / 2


def _middle(row: int) -> float:
    return _HEAD + _ROW * row + _ROW / 2
