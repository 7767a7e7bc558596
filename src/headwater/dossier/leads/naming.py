"""How leads name articles, claims and numbers."""

from collections.abc import Iterable

from headwater.model import Article, Claim

_SHOWN_CHARS = 90
_SHOWN = 4


def named(article: Article) -> str:
    """Return an article's outlet, or its siglum where that is not known."""
    return article.outlet or f"article {article.siglum}"


def listed(names: Iterable[str]) -> str:
    """Return distinct names in order as a list in words, four at most."""
    distinct = sorted(set(names))
    shown, more = distinct[:_SHOWN], len(distinct) - _SHOWN
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def quoted(claim: Claim) -> str:
    """Return the claim's proposition in quotation marks without its full stop, cut at a word where it is long."""
    line = claim.proposition.removesuffix(".")
    if len(line) > _SHOWN_CHARS:
        line = line[:_SHOWN_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return f"“{line}”"
