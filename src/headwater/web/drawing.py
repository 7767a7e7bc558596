"""What all drawings are made of: text that fits and is escaped, and a frame that says aloud what it shows."""

import html
from collections.abc import Iterable

from markupsafe import Markup

from headwater.model import Noun
from headwater.web.visible import plain

LETTER_WIDTH, BOLD_WIDTH = 7.2, 8.4  # pixels of a letter of 12 pixels in the widest of the common sans serifs


class Picture(Noun, frozen=True, kw_only=True):
    """A drawing as SVG, and how many of its things it leaves out."""

    svg: Markup
    more: int = 0


def frame(looks: str, says: str, size: tuple[int, int], drawn: Iterable[str]) -> Markup:
    """Return elements as one image of `size` pixels that screen readers call by `says`.

    What is drawn must be escaped already; a picture holds no links, since an image hides them from screen readers.
    """
    width, height = size
    opening = f'<svg class="pic {looks}" role="img" aria-label="{html.escape(plain(says))}" width="{width}" '
    return Markup(f'{opening}height="{height}" viewBox="0 0 {width} {height}">{"".join(drawn)}</svg>')  # noqa: S704


def fluid(looks: str, says: str, height: int, drawn: Iterable[str]) -> Markup:
    """Return elements placed in per cent of the width as one image as wide as its place and `height` pixels high."""
    opening = f'<svg class="pic {looks}" role="img" aria-label="{html.escape(plain(says))}" width="100%" '
    return Markup(f'{opening}height="{height}">{"".join(drawn)}</svg>')  # noqa: S704


def text(x: float | str, y: float, said: str, anchor: str = "", looks: str = "") -> str:
    """Return foreign or own text as an element of a drawing; `x` in pixels, or a string with its unit."""
    place = x if isinstance(x, str) else f"{x:g}"
    attributes = f' text-anchor="{anchor}"' if anchor else ""
    attributes += f' class="{looks}"' if looks else ""
    return f'<text x="{place}" y="{y:g}"{attributes}>{html.escape(plain(said), quote=False)}</text>'


def cut(said: str, longest: int) -> str:
    """Return text on one line of at most `longest` characters."""
    line = plain(said)
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def width(said: str, *, bold: bool = False) -> float:
    """Return about how wide a line of 12 pixels is at most, in pixels."""
    return len(said) * (BOLD_WIDTH if bold else LETTER_WIDTH)
