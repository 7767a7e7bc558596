"""The timeline as a picture: bars with open ends, the dateline as a line through them, overlaps as steps and shade."""

import html
from collections.abc import Iterator, Sequence

from headwater.model import Noun
from headwater.web import dates, drawing
from headwater.web.drawing import Picture

MAX_BARS = 60
_ROW, _TOP, _BAR, _STEPS = 34, 76, 9, 20
_LABEL_CHARS = 46
_LEVELS = 4


class Bar(Noun, frozen=True, kw_only=True):
    """A bar in per cent of the scale; `anchor` is the date that relative words were counted from."""

    left: float
    width: float
    open_left: bool
    open_right: bool
    anchor: float | None


class Stripe(Noun, frozen=True, kw_only=True):
    """A row of the picture: what stands over the bar, and whether the words fix the time."""

    label: str
    certain: bool
    bar: Bar | None


class Overlap(Noun, frozen=True, kw_only=True):
    """A stretch of the scale, in per cent, that lies inside `times` bars at once."""

    left: float
    right: float
    times: int


def overlaps(bars: Sequence[Bar]) -> tuple[Overlap, ...]:
    """Return the stretches that at least two bars share, left to right, cut where their number changes."""
    edges = sorted([(bar.left, 1) for bar in bars] + [(round(bar.left + bar.width, 2), -1) for bar in bars])
    found: list[Overlap] = []
    times, since = 0, 0.0
    for at, step in edges:
        if times > 1 and at > since:
            found.append(Overlap(left=since, right=at, times=times))
        times, since = times + step, at
    return tuple(found)


def picture(stripes: Sequence[Stripe], ticks: Sequence[dates.Tick], usual: tuple[float, str] | None) -> Picture:
    """Return the first `MAX_BARS` rows as a picture as wide as its place.

    `usual`: where the dateline that most rows count from stands, and its date; rows that count from another one have a
    tick of their own.
    """
    shown = stripes[:MAX_BARS]
    height = _TOP + len(shown) * _ROW + 4
    shared = overlaps([stripe.bar for stripe in shown if stripe.bar])
    most = max((one.times for one in shared), default=1)
    said = f"Timeline of {len(shown)} times, the first on top; at most {most} can be at once. The table says it too."
    drawn = [*_ground(ticks, height), _stretched([*_shades(shared, most, height), _sure(shown)], height)]
    drawn += _dateline(usual, height)
    for row, stripe in enumerate(shown):
        drawn += _stripe(stripe, _TOP + row * _ROW, usual)
    return Picture(svg=drawing.fluid("bars", said, height, drawn), more=len(stripes) - len(shown))


def _ground(ticks: Sequence[dates.Tick], height: int) -> Iterator[str]:
    for tick in ticks:
        anchor = "end" if tick.at > 94 else "start" if tick.at < 4 else "middle"
        yield drawing.text(f"{tick.at:g}%", 11, tick.label, anchor, "why")
        yield f'<rect class="grid" x="{tick.at:g}%" y="16" width="1" height="{height - 16}"/>'


def _stretched(drawn: Sequence[str], height: int) -> str:
    """Return what is drawn on a width of 1,000 in a box that stretches to the width of the picture."""
    box = f'<svg width="100%" height="{height}" viewBox="0 0 1000 {height}" preserveAspectRatio="none">'
    return f"{box}{''.join(drawn)}</svg>"


def _sure(shown: Sequence[Stripe]) -> str:
    """Return the bars whose words fix the time, all in one path."""
    path = ""
    for row, stripe in enumerate(shown):
        if stripe.bar and stripe.certain:
            left, wide = f"{10 * stripe.bar.left:.1f}", f"{10 * stripe.bar.width:.1f}"
            path += f"M{left} {_TOP + row * _ROW + 13}h{wide}v{_BAR}h-{wide}z"
    return f'<path class="sure" d="{path}"/>' if path else ""


def _shades(shared: Sequence[Overlap], most: int, height: int) -> Iterator[str]:
    """Yield the shade, the darker the more bars share a stretch, and above it the steps, the higher the more."""
    levels: dict[int, str] = {}
    steps = ""
    for one in shared:
        level = -(-_LEVELS * (one.times - 1) // max(1, most - 1))
        left, wide = f"{10 * one.left:g}", f"{10 * (one.right - one.left):.1f}"
        levels[level] = levels.get(level, "") + f"M{left} {_TOP - 18}h{wide}V{height}h-{wide}z"
        steps += f"M{left} {_TOP - 18}v-{_STEPS * (one.times - 1) / max(1, most - 1):.0f}h{wide}V{_TOP - 18}z"
    for level, path in levels.items():
        yield f'<path class="shade" fill-opacity="{level / _LEVELS / 3:.2f}" d="{path}"/>'
    if steps:
        yield f'<path class="step" d="{steps}"/>'


def _dateline(usual: tuple[float, str] | None, height: int) -> Iterator[str]:
    if usual:
        at, day = usual
        anchor, aside = ("end", -4) if at > 50 else ("start", 6)
        yield f'<rect class="anchor" x="{at:g}%" y="16" width="2" height="{height - 16}"/>'
        said = drawing.text(f"{at:g}%", 29, f"dateline {day}", anchor, "day")
        yield said.replace("<text ", f'<text dx="{aside}" ', 1)


def _label(said: str, y: float) -> str:
    """Return a label that fits a telephone; the table below has all of it."""
    return f'<text y="{y:g}">{html.escape(drawing.cut(said, _LABEL_CHARS), quote=False)}</text>'


def _stripe(stripe: Stripe, top: int, usual: tuple[float, str] | None) -> Iterator[str]:
    yield _label(stripe.label, top + 6)
    bar = stripe.bar
    if not bar:
        return
    if bar.anchor is not None and (usual is None or bar.anchor != usual[0]):
        yield f'<rect class="anchor" x="{bar.anchor:g}%" y="{top + 8}" width="2" height="20"/>'
    if not stripe.certain:
        # a hatch would stretch with the width, so these are drawn one by one
        place = f'x="{bar.left:g}%" width="{bar.width:g}%"'
        yield f'<rect class="vague" {place} y="{top + 13}" height="{_BAR}"/>'
    middle = top + 13 + _BAR / 2
    if bar.open_left:
        yield f'<path class="arrow" d="M9 {middle - 7:g}l-8 7 8 7"/>'
    if bar.open_right:
        yield f'<svg x="100%" overflow="visible"><path class="arrow" d="M-9 {middle - 7:g}l8 7-8 7"/></svg>'
