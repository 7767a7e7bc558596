"""Papers that say something, with who has seen them told in between: "A memo, which the Echo has seen, warns that"."""

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from headwater.reader.layers import Layers, Range

_SEEN = r"(?:seen|obtained|reviewed|read|viewed|examined|verified|acquired|consulted)"
_SHOWN = r"(?:shown|given|passed|leaked|sent|shared|provided|handed)"
_OF_WHICH = r"(?:(?:a\scopy|copies|(?:a\s)?drafts?|parts?|extracts?|details)\sof\s)?which"
_CLAUSE: Final = re.compile(
    rf",\s(?:{_OF_WHICH}\s(?:[\w’'&.-]+\s){{1,5}}?(?:has|have|had)\s(?:\w+ly\s|also\s|since\s)?(?:{_SEEN}|been\s{_SHOWN})"
    rf"|(?:{_OF_WHICH}\s(?:was|were|has\sbeen|have\sbeen)\s)?(?:\w+ly\s)?(?:{_SEEN}\sby|{_SHOWN}\s(?:to|with))\s[^,.;:“”\"\n]{{2,60}})"
    r"(?=,|\.(?:\s|$))"
)
_RELATIVE: Final = frozenset(["which", "a copy of which", "copies of which"])


def with_seen_papers(text: str, layers: Layers) -> Layers:
    """Return the layers, with what papers say said by them alone, and who has seen them saying nothing.

    The clause that tells who has seen a paper is no part of what it says and speaks for nobody. The same layers where
    there is none.
    """
    clauses = [match.span() for match in _CLAUSE.finditer(text)]
    if not clauses:
        return layers
    gone = [n for n, u in enumerate(layers.utterances) if _only_seen(text, clauses, u.cue, u.content)]
    place = {n: at for at, n in enumerate(n for n in range(len(layers.utterances)) if n not in gone)}
    kept = [
        msgspec.structs.replace(
            u,
            source=_outside(clauses, u.source) or u.source,
            content=_outside(clauses, u.content) or u.content,
            within=place.get(u.within) if u.within is not None else None,
        )
        for n, u in enumerate(layers.utterances)
        if n in place
    ]
    return msgspec.structs.replace(layers, utterances=tuple(kept))


def _only_seen(text: str, clauses: Iterable[Range], cue: Iterable[Range], content: Iterable[Range]) -> bool:
    places = tuple(content)  # whoever keeps silent has none, and has not seen the paper only
    seen = bool(places) and not _outside(clauses, cue)
    return seen and all(" ".join(text[low:high].lower().split()) in _RELATIVE for low, high in places)


def _outside(clauses: Iterable[Range], places: Iterable[Range]) -> tuple[Range, ...]:
    known = tuple(clauses)
    return tuple(place for place in places if not any(low <= place[0] and place[1] <= high + 1 for low, high in known))
