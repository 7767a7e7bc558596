"""Markup of a page without the bytes that HTML does not need; the tree that a browser builds stays the same."""

import re

# Foreign text holds no bare angle bracket: what is followed by a closing one before any opening one is inside a tag of
# ours. The look ahead is bounded, so that a text full of `="x"` costs no more than its length. Before `/>` the quotes
# stay, since the slash would join the value.
_QUOTED = re.compile('="([A-Za-z0-9#:._%-]+)"(?!/)(?=[^<>]{0,300}>)')
_IMPLIED = re.compile("</(?:li|td|tr|th|tbody|dd|dt)>\\n?")
_BLANK = re.compile(
    "\\n+(?=<(?:li|tr|td|th|tbody|thead|ul|ol|dl|dd|dt|div|p|section|article|details|summary|table|h[1-6]|nav|figure"
    "|/ul|/ol|/dl|/table|/section|/article|/details)\\b)"
)


def compact(markup: str) -> str:
    """Return the markup of a body with optional quotes, optional end tags and line ends between blocks left out.

    White space inside captured text is not touched: it stands in elements whose end tag is never optional, and the only
    line ends that go are those before the start of a block or the end of a list, table, section or article.
    """
    return _BLANK.sub("", _IMPLIED.sub("", _QUOTED.sub(r"=\1", markup)))
