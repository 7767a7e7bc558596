"""The sources of the pile: what the articles' records say of them, put together."""

from collections import Counter
from collections.abc import Mapping, Sequence

from headwater.attribution.body import Body
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.records import Record
from headwater.attribution.resolve import ArticleSources
from headwater.attribution.wordlists import ACCESS
from headwater.model import Access, People, Source

Use = tuple[Body, Record]


def sources_of(
    registers: Sequence[tuple[Body, ArticleSources]], people: PeopleIndex, cited: Mapping[str, str]
) -> list[Source]:
    """Return the sources by id. `cited` are outlets that are credited without being the source of an utterance."""
    uses: dict[str, list[Use]] = {}
    for body, register in registers:
        for ident, record in register.records.items():
            if record.mentions or record.own_word:
                uses.setdefault(ident, []).append((body, record))
    found = {ident: _source(ident, used, people) for ident, used in uses.items()}
    for ident, name in cited.items():
        found.setdefault(ident, _cited(ident, name))
    return [found[ident] for ident in sorted(found)]


def _source(ident: str, used: Sequence[Use], people: PeopleIndex) -> Source:
    first = used[0][1]
    outlets = {b.article.outlet for b, _ in used}
    classes = Counter(record.class_ for _, record in used)
    role = people.role(first.key) if first.key else (_bare(first.label) if first.class_ == "role" else None)
    reason = next((b.span(r.reason) for b, r in used if r.reason), None)
    return Source(
        id=ident,
        label=first.label,
        class_=min(classes, key=lambda name: (-classes[name], name)),
        name=first.name,
        role=role,
        outlet=outlets.pop() if len(outlets) == 1 and first.class_ != "outlet" else None,
        people=first.people,
        access=_access(first, role),
        anonymity_reason=reason,
        mentions=tuple(sorted(span for b, r in used for span in b.spans(r.mentions))),
    )


def _bare(label: str) -> str:
    first, _, rest = label.partition(" ")
    return rest if first.lower() in {"a", "an", "the"} and rest else label


def _access(record: Record, role: str | None) -> Access:
    if record.access != "unstated" or role is None:
        return record.access
    official = next(pattern for name, pattern in ACCESS if name == "official")
    return "official" if official.search(role.lower()) else "unstated"


def _cited(ident: str, name: str) -> Source:
    return Source(
        id=ident,
        label=name,
        class_="outlet",
        name=name,
        role=None,
        outlet=None,
        people=People(low=1, high=1),
        access="unstated",
        anonymity_reason=None,
        mentions=(),
    )
