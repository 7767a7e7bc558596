"""What writers tell of themselves in their own text: "I wrote to the council", "My guess is that it will close"."""

import re
from typing import Final

from headwater.model import Article, Statement
from headwater.reader.unquoted import unquoted

_OF_SELF: Final = re.compile(r"(?:But\s|And\s|So\s|Yesterday\s|Today\s)?(?:I(?:[’']ve|[’']m|[’']d)?|My)\s(?=[a-z])")
# a quotation that runs on over its paragraph, or stands in single marks
_OPEN_MARK: Final = re.compile(r"[“”\"‘]|(?:^|\s)'(?=\w)")
_BLANK: Final = "\n\n"
# what somebody else's words that are set out without marks stand behind: "The letter reads:", "she wrote: I paid him",
# "Q: Did you pay him?", "Ida Orr: I did", "Did you pay him?" on a line of its own, "Dear Tom", "As told to Ida Orr"
_SET_OUT: Final = re.compile(
    r":[ \t]*(?:\n|(?:I|My|We)\b|\Z)|^[ \t]*(?:[QA]\.|[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2}:)\s|^[ \t]*>|^Dear\s"
    r"|^[^\n]*\b[Yy]ou(?:rs?)?\b[^\n]*\?[ \t]*$|\b[Aa]s\stold\sto\b",
    re.MULTILINE,
)
# ... and what such words end with: "Yours", a name on a line of its own
_SIGNED: Final = re.compile(
    r"^(?:Yours|Sincerely|(?:Best|Kind|With\skind)\s[Rr]egards)\b"
    r"|^\W{0,3}[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3},?[ \t]*$",
    re.MULTILINE,
)


def tells_of_self(statement: Statement, article: Article) -> bool:
    """Whether a statement without a source is the writer's own first person, and in no quotation.

    A letter or an interview that stands in a text without marks is told by nobody that is known here.

    Misses: a first person inside the sentence ("Last week I asked"), and "we", which is as often everybody.
    """
    if _OF_SELF.match(statement.span.exact) is None:
        return False
    body = next((span for span in article.spans if span.covers(statement.span)), None)
    if body is None:
        return False
    low = statement.span.start - body.start
    high = low + len(statement.span.exact)
    signed = (m[0] for m in _SIGNED.finditer(body.exact, high))
    if _SET_OUT.search(body.exact, 0, low) or any(not any(b.value in name for b in article.byline) for name in signed):
        return False
    opens, closes = body.exact.rfind(_BLANK, 0, low) + 1, body.exact.find(_BLANK, low)
    paragraph = body.exact[opens : closes if closes >= 0 else len(body.exact)]
    told = unquoted(paragraph)
    return statement.span.exact in told and _OPEN_MARK.search(told) is None
