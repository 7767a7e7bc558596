"""Captures as resources of the protocol: a list, a template, and the text of one, or a part of it."""

import re
from typing import Final

from headwater.assistant import rpc
from headwater.assistant.desk import Desk
from headwater.assistant.material import Material
from headwater.assistant.places import clipped
from headwater.assistant.rpc import Message, RpcError
from headwater.assistant.warning import WARNING

MAX_TEXT_CHARS: Final = 20_000
_PER_PAGE: Final = 100
_URI: Final = re.compile(r"headwater://capture/([\w-]{1,80})(?:#char=(\d{1,12}),(\d{1,12}))?")
_MIME: Final = "text/plain"


def uri_of(capture: str) -> str:
    """Return the address of a capture's text."""
    return f"headwater://capture/{capture}"


def listed(desk: Desk, params: Message) -> Message:
    """Return a page of the captures. Raises RpcError for a cursor that is none of ours."""
    captures = sorted(desk.material().dossier.captures, key=lambda one: (one.path, one.id))
    cursor = params.get("cursor", "0")
    if not isinstance(cursor, str) or not cursor.isascii() or not cursor.isdigit() or len(cursor) > 12:
        raise RpcError(rpc.INVALID_PARAMS, "cursor: none that this server gave")
    start = int(cursor)
    rows = [
        {
            "uri": uri_of(one.id),
            "name": clipped(one.path),
            "mimeType": _MIME,
            "description": f"{one.chars:,} characters of {clipped(one.media_type, 80)}, as Headwater reads them",
        }
        for one in captures[start : start + _PER_PAGE]
    ]
    more = {"nextCursor": str(start + _PER_PAGE)} if start + _PER_PAGE < len(captures) else {}
    return {"resources": rows, **more}


def templates() -> Message:
    """Return the one form of address."""
    template = {
        "uriTemplate": "headwater://capture/{id}",
        "name": "capture",
        "title": "Text of a capture",
        "description": "Canonical text of a capture; with #char=START,END behind it those code points of it.",
        "mimeType": _MIME,
    }
    return {"resourceTemplates": [template]}


def read(desk: Desk, uri: object, missing: int) -> Message:
    """Return the text of a capture or of a part, `MAX_TEXT_CHARS` at most, behind a line that says what it is.

    Raises RpcError with the code `missing` for an address that leads nowhere.
    """
    found = _URI.fullmatch(uri) if isinstance(uri, str) else None
    material = desk.material()
    text = material.texts.get(found[1]) if found else None
    if found is None or text is None:
        raise RpcError(missing, f"{ascii(uri)[:120]}: no resource of this server", {"uri": str(uri)[:120]})
    start = min(int(found[2] or 0), len(text))
    end = min(int(found[3]) if found[3] else len(text), len(text))
    stop = max(start, min(end, start + MAX_TEXT_CHARS))
    told = f"{_head(material, found[1], start, stop, len(text))}\n\n{text[start:stop]}"
    return {"contents": [{"uri": uri, "mimeType": _MIME, "text": told}]}


def _head(material: Material, capture: str, start: int, stop: int, chars: int) -> str:
    path = clipped(material.captures[capture].path)
    gaps = " Blanks stand for what the dossier file does not tell." if material.gaps(capture) else ""
    return f"[{WARNING} Capture {capture}, {path}: characters {start} to {stop} of {chars} follow.{gaps}]"
