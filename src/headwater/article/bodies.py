"""Whether a name at the foot of a mail is that of a body: a company, a council, a club."""

from typing import Final

from headwater.reader.dates import MONTHS, WEEKDAYS
from headwater.reader.rules.gazetteer import GIVEN_NAMES, ORGANIZATION_HEADS, TITLES

_FORMS: Final = frozenset(("asa", "co", "gmbh", "inc", "llp", "ltd", "plc", "spa"))
_HEADS: Final = ORGANIZATION_HEADS | _FORMS | frozenset(("charity", "clinic", "port", "zoo"))
_SMALL: Final = frozenset(("of", "the", "and", "&", "de", "la", "le", "du", "der", "die", "das"))
# "Head Office", "Media Team": a room, not whose it is
_ROOMS: Final = frozenset(
    "office team desk center centre service services network department head main central regional press media news"
    " communications information public customer floor closed mobile".split()
)
_FEWEST_JOINED: Final = 3


def is_body(name: str, *, spelt: bool, twice: bool) -> bool:
    """Whether a name, in one or more words, is a body's by its shape and by what speaks for it beside the shape.

    It opens and closes with capitals, or with a legal form, and holds no figure, day or month. A word for a body speaks
    for it ("Council", "Ltd"), the address of the mail that `spelt` it, or that the mail names it `twice` where it is
    joined as no person's name is ("Friends of the Pier"). A given name or a title in front speaks against all but the
    first.
    """
    words = name.split()
    bare = [word.strip(".,").lower() for word in words]
    capitals = words[0][:1].isupper() and (words[-1][:1].isupper() or bare[-1] in _FORMS)
    figured = any(c.isdigit() for c in name) or any(word in WEEKDAYS or word in MONTHS for word in bare)
    if not capitals or figured or _ROOMS.issuperset(bare):
        return False
    if len(words) > 1 and not _HEADS.isdisjoint(bare):
        return True
    personal = bare[0] in GIVEN_NAMES or bare[0] in TITLES
    joined = len(words) >= _FEWEST_JOINED and not _SMALL.isdisjoint(bare)
    return not personal and (spelt or (twice and joined))
