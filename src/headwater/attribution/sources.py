"""The sources of the pile: what the articles' records say of them, put together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from headwater.attribution.body import Body
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.records import Record
from headwater.attribution.wordlists import ACCESS
from headwater.model import Access, People, Source, SourceClass, Span


class Speaker(NamedTuple):
    """A source in one article: what it is called there, where, and why its name is kept back."""

    id: str
    class_: SourceClass
    label: str
    name: str | None
    key: str | None
    people: People
    access: Access
    outlet: str | None
    reason: Span | None
    mentions: tuple[Span, ...]

    @classmethod
    def of(cls, body: Body, record: Record) -> "Speaker":
        """Return what a record of an article says."""
        reason = body.span(record.reason) if record.reason else None
        called = record.id, record.class_, record.label, record.name, record.key
        return cls(*called, record.people, record.access, body.article.outlet, reason, body.spans(record.mentions))


def sources_of(heard: Iterable[Sequence[Speaker]], people: PeopleIndex, cited: Mapping[str, str]) -> list[Source]:
    """Return the sources by id, from those of each article.

    `cited` are outlets that are credited without being the source of an utterance.
    """
    uses: dict[str, list[Speaker]] = {}
    for voices in heard:
        for voice in voices:
            uses.setdefault(voice.id, []).append(voice)
    found = {ident: _source(used, people) for ident, used in uses.items()}
    for ident, name in cited.items():
        found.setdefault(ident, _cited(ident, name))
    return [found[ident] for ident in sorted(found)]


def _source(used: Sequence[Speaker], people: PeopleIndex) -> Source:
    first = used[0]
    outlets = {voice.outlet for voice in used}
    classes = Counter(voice.class_ for voice in used)
    role = people.role(first.key) if first.key else (_bare(first.label) if first.class_ == "role" else None)
    return Source(
        id=first.id,
        label=first.label,
        class_=min(classes, key=lambda name: (-classes[name], name)),
        name=first.name,
        role=role,
        outlet=outlets.pop() if len(outlets) == 1 and first.class_ != "outlet" else None,
        people=first.people,
        access=_access(first, role),
        anonymity_reason=next((voice.reason for voice in used if voice.reason), None),
        mentions=tuple(sorted(span for voice in used for span in voice.mentions)),
    )


def _bare(label: str) -> str:
    first, _, rest = label.partition(" ")
    return rest if first.lower() in {"a", "an", "the"} and rest else label


def _access(voice: Speaker, role: str | None) -> Access:
    if voice.access != "unstated" or role is None:
        return voice.access
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
