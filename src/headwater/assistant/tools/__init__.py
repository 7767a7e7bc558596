"""What an assistant can ask: each tool a question with an answer that carries its places."""

from typing import Any

from headwater.assistant.desk import Desk
from headwater.assistant.tools import (
    accounts,
    changing,
    checks,
    claims,
    copies,
    pile,
    quoting,
    searching,
    texts,
    times,
    voices,
)
from headwater.assistant.tools.tool import Tool

__all__ = ["Tool", "tools_of"]


def tools_of(desk: Desk) -> tuple[Tool[Any], ...]:
    """Return the tools that what lies on the desk can answer, always in the same order."""
    return (
        *pile.TOOLS,
        *texts.TOOLS,
        *claims.TOOLS,
        *accounts.TOOLS,
        *voices.TOOLS,
        *copies.TOOLS,
        *checks.TOOLS,
        *(changing.TOOLS if desk.comparable else ()),
        *(searching.TOOLS if desk.searchable else ()),
        *quoting.TOOLS,
        *times.TOOLS,
    )
