"""A page made for the tests, and what a reader of it must find."""

import html
import re
from collections.abc import Iterable
from typing import NamedTuple


class GoldPost(NamedTuple):
    """The message as the page shows it, white space folded, with its writer, time and quotes."""

    body: str
    author: str
    posted: str
    quotes: tuple[str, ...] = ()


class Made(NamedTuple):
    """A page and its gold."""

    html: str
    posts: tuple[GoldPost, ...]
    kind: str = "thread"


class Shown(NamedTuple):
    """A piece of a page, what it shows, and what of that is quoted."""

    html: str
    text: str
    quotes: tuple[str, ...] = ()


def fold(text: str) -> str:
    """Return the text with all white space folded to single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def joined(pieces: Iterable[Shown], between: str) -> Shown:
    """Put pieces behind one another; `between` is markup that shows nothing but white space."""
    kept = list(pieces)
    quotes = tuple(quote for piece in kept for quote in piece.quotes)
    return Shown(between.join(piece.html for piece in kept), fold(" ".join(piece.text for piece in kept)), quotes)


def e(text: str) -> str:
    """Escape."""
    return html.escape(text, quote=False)


def page(title: str, body: str, *, head: str = "", root: str = "", body_names: str = "") -> str:
    """Wrap the inside of a page."""
    return (
        f'<!DOCTYPE html>\n<html {root}>\n<head><meta charset="utf-8"><title>{e(title)}</title>{head}</head>\n'
        f"<body {body_names}>\n{body}\n</body></html>\n"
    )
