"""Two ages of one person: each is a claim, that stands in an apposition and in no sentence of its own."""

from collections import defaultdict
from collections.abc import Sequence

from headwater.claim.facets import Facet
from headwater.model import Span
from headwater.reader.terms import Meaning, Names
from headwater.reader.values.ages import age_behind

_NO_WORDS = Meaning(frozenset(), frozenset())


def aged(facets: Sequence[Facet], names: Names) -> list[list[list[Facet]]]:
    """Return for each person to whom articles give several ages what tells each of the ages: "Mara Quill, 71".

    An age on which all agree says who somebody is, and is no claim. Ages are the writer's, whoever the sentence quotes.
    """
    told: dict[str, dict[int, list[Facet]]] = defaultdict(lambda: defaultdict(list))
    seen: set[tuple[str, Span]] = set()
    for facet in facets:
        unit = facet.unit
        if facet.nested or unit.furniture or unit.is_part or (unit.article, unit.whole) in seen:
            continue
        seen.add((unit.article, unit.whole))
        text, base = unit.whole.exact, unit.whole.start
        for start, end, entity in names.inside(unit.whole):
            place = age_behind(text, end - base) if names.kinds.get(entity) == "person" else None
            if place is None:
                continue
            said = unit.whole.part(start - base, place[1])
            apart = unit._replace(span=said, attribution=None, leave_out=())
            told[entity][int(text[slice(*place)])].append(Facet(apart, None, _NO_WORDS, (), nested=False))
    several = (ages for _, ages in sorted(told.items()) if len(ages) > 1)
    return [[ages[years] for years in sorted(ages)] for ages in several]
