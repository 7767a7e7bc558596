"""Views told in a writer's own voice: what should be, which needs no source."""

import re
from collections.abc import Iterable

from headwater.model import Article, Dossier, Statement
from headwater.reader.day_names import MONTH, WEEKDAY

# "Opinion: The pier must go", "Comment | ..."
_LABEL = re.compile(
    r"(?:opinion|comment|commentary|column|editorial|leader|viewpoint|letters?)\b\s?(?:[:|]|[-–—]\s)", re.IGNORECASE
)
# "the club should hand it back"; "should the club ..." and what should happen by some day or in some number tell more
_SHOULD = re.compile(
    r"[^,;:]{2,80}?\s(?:should|ought\sto)\s(?P<act>(?!(?:have\s)?(?:be|been)\b)[a-z].*)",
    re.IGNORECASE | re.DOTALL,
)
# "the train should arrive", "visitors should expect delays": a forecast, though some also tell what one may wish
_EXPECTED = re.compile(
    r"(?:\w+ly\s|also\s|not\s|still\s|have\s){0,3}(?:appear|arrive|begin|begun|come|complete|cost|cut|ease|expect|fall"
    r"|finish|grow|happen|improve|last|mean|notice|occur|reach|receive|rise|see|suffice|yield)(?:e?d|n)?\b",
    re.IGNORECASE,
)
# in a text that says what should be "must" says so too; in others it may be a rule or a duty
_MUST = re.compile(
    r"[^,;:]{2,80}?\s(?:should|ought\sto|must|needs?\sto|had\sbetter|(?:has|have)\sto)\s[a-z]", re.IGNORECASE
)
_TIMED = re.compile(
    rf"\d|\b(?:by|on|at|before|until|in|from|next|this|last)\s(?:(?:early|late|mid|the)\s)?(?:{WEEKDAY}|{MONTH}"
    r"|week|weekend|month|year|spring|summer|autumn|winter|morning|afternoon|evening|noon|midnight|dawn|dusk)\b"
    r"|\b(?:today|tomorrow|tonight|soon|shortly|later|dozen|hundred|thousand|million|billion)\b"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|few|several|some)\s(?:minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)


class Views:
    """Tells which statements of a dossier are views of whoever writes the article.

    A view is what the writer's own voice says should be done, by no day and in no number, and not with a verb that
    tells what is expected. In an article that says so, or is headed as opinion, what must be done is one too. Misses:
    views in other words, and judgements; those told with such a verb ("the council should cut the fares").
    """

    def __init__(self, dossier: Dossier) -> None:
        own = [s for claim in dossier.claims for s in claim.statements if s.attribution is None]
        self._saying = frozenset(s.article for s in own if _says_should(s)) | _headed_so(dossier.articles)

    def holds(self, statement: Statement) -> bool:
        """Whether the statement is a view of the writer's."""
        if statement.attribution is not None:
            return False
        return _says_should(statement) or (statement.article in self._saying and _says_must(statement))


def _says_should(statement: Statement) -> bool:
    text = statement.span.exact
    should = _SHOULD.match(text)
    return should is not None and _EXPECTED.match(should["act"]) is None and _TIMED.search(text) is None


def _says_must(statement: Statement) -> bool:
    text = statement.span.exact
    return _MUST.match(text) is not None and _TIMED.search(text) is None


def _headed_so(articles: Iterable[Article]) -> frozenset[str]:
    return frozenset(a.id for a in articles if a.headline is not None and _LABEL.match(a.headline.value))
