"""Short names for articles, in an order that no file name and no order of inputs can change."""

from collections.abc import Sequence

import msgspec

from headwater.model import Article

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNKNOWN = "~"


def with_sigla(articles: Sequence[tuple[Article, str]]) -> tuple[Article, ...]:
    """Return the articles named A, B, ... Z, AA, ... by date, publisher, the hash of their prose, and place.

    What is unknown sorts last. The order of the result is that of the sigla.
    """
    ordered = sorted(articles, key=lambda pair: _key(*pair))
    return tuple(msgspec.structs.replace(article, siglum=_letters(at)) for at, (article, _) in enumerate(ordered))


def _key(article: Article, body_hash: str) -> tuple[str, str, str, str, int]:
    earliest = (article.published.earliest if article.published else None) or _UNKNOWN
    return earliest, article.outlet or _UNKNOWN, body_hash, article.capture, article.spans[0].start


def _letters(number: int) -> str:
    letters = ""
    while number >= 0:
        number, rest = divmod(number, len(_LETTERS))
        letters = _LETTERS[rest] + letters
        number -= 1
    return letters
