"""Sources while an article is being read, and which of them were mentioned last."""

from bisect import bisect_left, insort
from collections.abc import Iterator

from headwater.model import Access, People, SourceClass
from headwater.reader.layers import Range

_SINGULAR = {"people": "person", "persons": "person"}
_MOST_LOOKED_AT = 64


class Record:
    """A source while its article is being read."""

    def __init__(self, ident: str, class_: SourceClass, label: str, people: People) -> None:
        self.id = ident
        self.class_ = class_
        self.label = label
        self.people = people
        self.key: str | None = None
        self.name: str | None = None
        self.access: Access = "unstated"
        self.head = ""
        self.words: frozenset[str] = frozenset()
        self.plural = False
        self.gender: str | None = None
        self.reason: Range | None = None
        self.mentions: list[Range] = []
        self.whole: Record | None = None  # the people of whom these are some
        self.own_word = False  # it speaks in the text's own voice

    def like(self, other: "Record") -> "Record":
        """Take the access and the words of a description from another one, and return itself."""
        self.access, self.head, self.words = other.access, other.head, other.words
        return self


def singular(noun: str) -> str:
    """Return the noun as one of them is called: "officials" and "official" are one word here."""
    if noun.endswith("men"):
        return noun[:-2] + "an"
    return _SINGULAR.get(noun, noun.removesuffix("s"))


class History:
    """Mentions in the order of the text. Only the nearest 64 before a place are looked at."""

    def __init__(self) -> None:
        self._mentions: list[tuple[int, int, Record]] = []
        self._by_noun: dict[tuple[str, bool], list[tuple[int, int, Record]]] = {}

    def note(self, place: Range, record: Record) -> None:
        """Keep a mention; one noted twice is kept once."""
        if place in record.mentions[-_MOST_LOOKED_AT:]:
            return
        record.mentions.append(place)
        entry = (*place, record)
        insort(self._mentions, entry, key=_order)
        insort(self._by_noun.setdefault((singular(record.head), record.plural), []), entry, key=_order)

    def before(self, at: int, low: int = 0) -> Iterator[tuple[int, Record]]:
        """Yield mentions that begin at `low` or later and before `at`, nearest first, with where they begin."""
        yield from _backwards(self._mentions, at, low)

    def of_noun(self, noun: str, at: int, *, plural: bool) -> Iterator[tuple[int, Record]]:
        """Yield mentions before `at` of sources with that head noun, nearest first."""
        yield from _backwards(self._by_noun.get((singular(noun), plural), []), at, 0)


def _order(entry: tuple[int, int, Record]) -> tuple[int, int, str]:
    return entry[0], entry[1], entry[2].id


def _backwards(entries: list[tuple[int, int, Record]], at: int, low: int) -> Iterator[tuple[int, Record]]:
    last = bisect_left(entries, at, key=lambda entry: entry[0])
    for start, _, record in reversed(entries[max(0, last - _MOST_LOOKED_AT) : last]):
        if start < low:
            return
        yield start, record
