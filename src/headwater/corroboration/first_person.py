"""What writers tell of themselves in their own text: "I wrote to the council", "My guess is that it will close"."""

import re
from typing import Final

from headwater.model import Article, Statement
from headwater.reader.unquoted import unquoted

_OF_SELF: Final = re.compile(r"(?:But\s|And\s|So\s|Yesterday\s|Today\s)?(?:I(?:[’']ve|[’']m|[’']d)?|My)\s(?=[a-z])")
# a quotation that runs on over its paragraph, or stands in single marks
_OPEN_MARK: Final = re.compile(r"[“”\"‘]|(?:^|\s)'(?=\w)")
_BLANK: Final = "\n\n"


def tells_of_self(statement: Statement, article: Article) -> bool:
    """Whether a statement without a source is the writer's own first person, and in no quotation.

    Misses: a first person inside the sentence ("Last week I asked"), and "we", which is as often everybody.
    """
    if _OF_SELF.match(statement.span.exact) is None:
        return False
    body = next((span for span in article.spans if span.covers(statement.span)), None)
    if body is None:
        return False
    low = statement.span.start - body.start
    opens, closes = body.exact.rfind(_BLANK, 0, low) + 1, body.exact.find(_BLANK, low)
    paragraph = body.exact[opens : closes if closes >= 0 else len(body.exact)]
    told = unquoted(paragraph)
    return statement.span.exact in told and _OPEN_MARK.search(told) is None
