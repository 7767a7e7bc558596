"""Foreign text made harmless for files that other programs open: tables and notes."""

import re

_SILENT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_FORMULA = re.compile(r"\s*[=+\-@|%]")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#|~$^!]|^[-+=]|(?<=[0-9])[.)](?= )|(?<=www)\.|:(?=//)")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def printable(text: str) -> str:
    """Return text with control and direction characters and lone surrogates as U+FFFD; line ends and tabs stay."""
    return _SILENT.sub("\ufffd", text)


def cell(text: str) -> str:
    """Return text for a cell of a table: what a spreadsheet would take for a formula begins with an apostrophe."""
    held = printable(text)
    return f"'{held}" if _FORMULA.match(held) else held


def markdown(text: str) -> str:
    """Return text on one line for Markdown, every sign that means something escaped, angle brackets as entities."""
    line = _MARKDOWN.sub(r"\\\g<0>", " ".join(printable(text).split()))
    return re.sub("[&<>]", lambda found: _ENTITIES[found[0]], line)
