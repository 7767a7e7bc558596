"""Pages that a body puts out itself: a council's news, a police force's appeal, with its own people alone quoted."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.attribution.body import Body
from headwater.attribution.nouns import kind_of
from headwater.attribution.wordlists import NEWS
from headwater.reader.outlets import outlet_named
from headwater.reader.unquoted import unquoted
from headwater.reader.words import folded_in, head_of_name

# bodies whose name says that they print or send: "Norland Broadcasting Corporation", "Ostral Wire Service"
_MEDIA: Final = NEWS | frozenset(
    "broadcasting wire radio television tv journal journalism reporting reporters journalists publishing post times"
    " agency network bureau".split()
)
# how papers are called too: "Springfield Union", "Plain Dealer Company"
_PAPERS_TOO: Final = frozenset("union state republic nation commonwealth".split())
_MASTHEADS: Final = frozenset("courier chronicle dealer live today herald mail".split())
_LEAST_WORDS: Final = 2


def is_own_page(body: Body, others: Sequence[Body]) -> bool:
    """Whether a text without a byline is its publisher's own word, since that is a body which the story is about.

    The publisher's name names a body and no medium; the text speaks of it, other articles of the pile do too, and
    nobody whose words the text quotes is said to be of another body. Misses: bodies that no noun shows; pages that
    never name who puts them out.
    """
    name = body.article.outlet or ""
    words = folded_in(name)
    head = head_of_name(words) if words else ""
    if len(words) < _LEAST_WORDS or kind_of(head) != "body" or outlet_named(name) or not _MEDIA.isdisjoint(words):
        return False
    if outlet_named(" ".join(name.split()[:-1])) or words[-2] in _MASTHEADS:
        return False
    whole = re.compile(rf"\b{_spelt(name)}\b", re.IGNORECASE)
    short = re.compile(rf"\b(?:the|our)\s{re.escape(head)}\b|\b{_spelt(name)}\b", re.IGNORECASE)
    spoken = whole if head in _PAPERS_TOO else short
    if not spoken.search(unquoted("\n".join(span.exact for span in body.article.spans))):
        return False
    if not any(whole.search(span.exact) for other in others for span in other.article.spans):
        return False
    quoted = [place for u in body.layers.utterances if u.kind != "indirect" for place in u.source]
    return not any(_is_of_another(body, place, words) for place in quoted)


def _spelt(name: str) -> str:
    return r"\s".join(re.escape(word) for word in name.split())


def _is_of_another(body: Body, place: tuple[int, int], own: Sequence[str]) -> bool:
    """Whether the phrase for who is quoted names another body than that of these words."""
    named = (n for n in body.names_between(*place) if n.type == "organization")
    return any(not set(folded_in(body.folded(name.range))) <= {*own, "the", "of"} for name in named)
