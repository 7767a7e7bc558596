"""Families made of a few articles, as the stage sees them."""

from headwater import reuse
from headwater.model import Article
from headwater.settings import ReuseSettings, StemmaSettings
from headwater.stemma.collation import View
from headwater.stemma.families import Families, families_of
from headwater.stemma.witnesses import Witness


def family(*articles: Article) -> Families:
    """Return the families of a pile."""
    return families_of(articles, reuse.find(articles, ReuseSettings()), StemmaSettings())


def number(families: Families, article: Article) -> int:
    """Return the number of the witness that an article belongs to."""

    def holds(witness: Witness) -> bool:
        return any(member.id == article.id for member in witness.members)

    return next(at for at, witness in enumerate(families.witnesses) if holds(witness))


def view(here: Article, there: Article, *others: Article) -> View:
    """Return two articles seen from the first, in a pile with the others."""
    families = family(here, there, *others)
    return families.collation.view(number(families, here), number(families, there))
