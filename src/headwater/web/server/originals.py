"""An original as it came, shown where it can do nothing: no script, no form, no address of its own, nothing fetched."""

import re
from typing import Final, NamedTuple

POLICY: Final = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
)
_STEERING: Final = re.compile(rb"<(?=/?(?:meta|base|link|script|iframe|object|embed|frame)\b)", re.IGNORECASE)
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


class Original(NamedTuple):
    """Bytes, and as what they are shown."""

    content: bytes
    media_type: str


def harmless(content: bytes, media_type: str) -> Original:
    """Return a page with the elements that steer a browser turned into text, anything else as plain text.

    The policy alone keeps a page from running or fetching; that its `meta`, `base` and `link` are text is a second
    lock. The charset of the page goes with its `meta`: a page is shown as UTF-8, broken where it is not.
    """
    if media_type in _PAGES:
        return Original(_STEERING.sub(b"&lt;", content), "text/html; charset=utf-8")
    return Original(content, "text/plain; charset=utf-8")
