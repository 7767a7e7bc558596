"""Who, when and what in each of many containers of one sort: what stands at the same place in most of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from headwater.capture.page import tails, words, writers
from headwater.capture.page.anchors import Anchor
from headwater.capture.page.outline import Box
from headwater.capture.page.records import Found, Group, Member
from headwater.capture.page.rests import Extent, rest_of

# Names that come and go among containers of one sort.
_PASSING: Final = frozenset({"odd", "even", "alt", "first", "last", "new", "unread", "clearfix", "active"})
# Marks that tell places apart whose elements are called alike.
_TELLING: Final = words.AUTHOR | words.TIME | words.BODY | words.QUOTE
_NO_MESSAGE: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "time", "blockquote"})
# How a place in the container is weighed as that of the message; set by hand on the engines of the tests.
_CALLED_BODY: Final = 10.0
_HOLDS_ASIDE: Final = 0.5
_REPEATS: Final = 0.25
_OFTEN: Final = 0.1
_NARROWER_SHARE: Final = 0.6
_REST_SHARE: Final = 2.0
_HIGHEST_CLIMB: Final = 32
_SURE: Final = 1.5
_VARIES: Final = 2.0


class Told(NamedTuple):
    """What is found in one container: where the writer, the time and the message stand."""

    author: Extent | None
    posted: Extent | None
    body: Extent | None


class _Way(NamedTuple):
    """A place inside containers: the path around it, and how deep it is."""

    around: int
    depth: int


class _Tally:
    """What stands at one path, over all members."""

    __slots__ = ("called", "chars", "holds_aside", "last", "members", "repeats")

    def __init__(self) -> None:
        self.chars = self.members = self.repeats = self.called = self.holds_aside = 0
        self.last = -1


class Members:
    """The containers of one group, read beside one another. `extents`: where each begins and ends, without nested ones.

    An extent is empty where a container holds nothing before the first one nested in it.
    """

    def __init__(self, found: Found, group: Group) -> None:
        self._found = found
        self._boxes = found.outline.boxes
        self._numbers: dict[tuple[int, str, str, int], int] = {}
        self._ways: list[_Way] = [_Way(-1, 0)]
        self._inner = [self._paths(member) for member in group.members]
        self._bounds = self._without_overlap(group.members)
        self.body_name: tuple[str, str] | None = None  # tag and name of the elements that are called the message
        self.extents = [found.spaces.trim(start, end) for start, end in self._bounds]

    def places(self, at: int) -> Sequence[int]:
        """Return the elements inside member `at`, in order, without those of members nested in it."""
        return tuple(self._inner[at])

    @property
    def first(self) -> int:
        """The place of the first container in the outline."""
        return next(iter(self._inner[0]))

    def told(self) -> list[Told]:
        """Return what each holds, in order."""
        authors = self.authors()
        times = self.times(authors)
        return [Told(*one) for one in zip(authors, times, self.bodies(authors, times), strict=True)]

    def authors(self) -> list[Extent | None]:
        """Return who wrote each; None where nothing in it tells."""
        found = self._chosen(self._found.authors)
        times = self._found.times
        starts = [anchor.start for anchor in times]
        named: list[Extent | None] = []
        for anchor in found:
            end = anchor.end if anchor else 0
            if anchor:  # `by NAME » TIME` in one element
                inside = bisect_left(starts, anchor.start)
                end = min(end, times[inside].start) if inside < len(times) else end
            named.append(writers.bare_name(self._found, anchor.start, end) if anchor else None)
        return named

    def times(self, authors: Sequence[Extent | None]) -> list[Extent | None]:
        """Return when each was written; None where nothing in it tells."""
        found = self._chosen(self._found.times)
        return [
            (anchor.start, anchor.end) if anchor and not self._in_message(at, anchor, authors[at]) else None
            for at, anchor in enumerate(found)
        ]

    def _in_message(self, at: int, anchor: Anchor, author: Extent | None) -> bool:
        """Whether a time stands in an element called the message that holds no writer and no other one called so."""
        place = anchor.box
        called = [inner for inner in self._inner[at] if self._boxes[inner].marks & words.BODY]
        for _ in range(_HIGHEST_CLIMB):
            if place not in self._inner[at]:
                return False
            box = self._boxes[place]
            inside = bisect_right(called, place)
            if author and _holds(box, author):
                return False
            if box.marks & words.BODY and not (inside < len(called) and called[inside] <= box.last):
                return True
            place = box.parent
        return False

    def bodies(self, authors: Sequence[Extent | None], times: Sequence[Extent | None]) -> list[Extent | None]:
        """Return the message of each; None where it has none, as what was deleted."""
        told = [tuple(extent for extent in pair if extent) for pair in zip(authors, times, strict=True)]
        options = [tuple(self._options(at, told[at])) for at in range(len(told))]
        best = self._best_path(options)
        self.body_name = self._name_of(best) if self._called(options, best) else None
        bodies = [self._body(options[at], best) for at in range(len(told))]
        if best < 0 or not self._called(options, best):
            rests = [
                rest_of(self._found, self.places(at)[1:], self._bounds[at], extents) for at, extents in enumerate(told)
            ]
            if _chars(rests) > _REST_SHARE * _chars(bodies):
                bodies = rests
        return [tails.bare(self._found, self._inner[at], body) if body else None for at, body in enumerate(bodies)]

    def _name_of(self, path: int) -> tuple[str, str] | None:
        return next(((tag, name) for (_, tag, name, _), number in self._numbers.items() if number == path), None)

    def _paths(self, member: Member) -> dict[int, int]:
        paths = {member.box: 0}
        place, last = member.box + 1, self._boxes[member.box].last
        skipped = iter(member.nested)
        nested = next(skipped, -1)
        while place <= last:
            if place == nested:
                place = self._boxes[place].last + 1
                nested = next(skipped, -1)
                continue
            box = self._boxes[place]
            around = paths.get(box.parent, 0)
            key = (around, box.tag, name_of(box), box.marks & _TELLING)
            number = self._numbers.setdefault(key, len(self._ways))
            if number == len(self._ways):
                self._ways.append(_Way(around, self._ways[around].depth + 1))
            paths[place] = number
            place += 1
        return paths

    def _without_overlap(self, members: Sequence[Member]) -> list[Extent]:
        ends = [min([self._boxes[n].start for n in member.nested], default=-1) for member in members]
        extents = []
        reached = 0
        for at, member in enumerate(members):
            box = self._boxes[member.box]
            follower = self._boxes[members[at + 1].box].start if at + 1 < len(members) else box.end
            end = min(box.end, ends[at] if ends[at] >= 0 else box.end, max(follower, box.start))
            extents.append((max(box.start, reached), max(end, reached)))
            reached = max(reached, end)
        return extents

    def _chosen(self, anchors: Sequence[Anchor]) -> list[Anchor | None]:
        """Return for each member the anchor at the path where most of them have one, or else its first."""
        starts = [anchor.start for anchor in anchors]
        inside = [anchors[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in self.extents]
        firsts: list[dict[int, Anchor]] = []
        score: dict[int, float] = {}
        names: dict[int, set[str]] = {}
        for at, own in enumerate(inside):
            first: dict[int, Anchor] = {}
            for anchor in own:
                path = self._inner[at].get(anchor.box, -1)
                if path >= 0 and path not in first:
                    first[path] = anchor
                    score[path] = score.get(path, 0.0) + (_SURE if anchor.sure else 1.0)
                    names.setdefault(path, set()).add(self._found.text[anchor.start : anchor.end])
            firsts.append(first)
        best = max(score, key=lambda path: score[path] * (_VARIES if len(names[path]) > 1 else 1.0), default=-1)
        return [first.get(best) or (own[0] if own else None) for first, own in zip(firsts, inside, strict=True)]

    def _options(self, at: int, told: Sequence[Extent]) -> Iterator[tuple[int, int]]:
        """Yield the elements of a member that may be its message, with their paths."""
        beside: set[int] = set()
        called = [place for place in self._inner[at] if self._boxes[place].marks & words.BODY]
        top = next(iter(self._inner[at]))
        start, end = self._bounds[at]
        for place, path in self._inner[at].items():
            box = self._boxes[place]
            if place == top:
                continue
            if box.parent in beside or self._is_beside(box, place, called):
                beside.add(place)
            elif box.tag in _NO_MESSAGE and not box.marks & words.BODY:
                continue
            elif start <= box.end <= end and not any(_holds(box, extent) for extent in told) and self._says(box):
                yield place, path

    @staticmethod
    def _is_beside(box: Box, place: int, called: Sequence[int]) -> bool:
        """Whether an element stands beside the message; one for buttons does not where it encloses the message."""
        if box.marks & words.APART:
            return True
        inside = bisect_right(called, place)
        return box.marks & words.ASIDE > 0 and not (inside < len(called) and called[inside] <= box.last)

    def _says(self, box: Box) -> bool:
        """Whether an element holds words that do not begin with the line that parts a signature off.

        An empty one that is called the message counts: a quote may have ended it.
        """
        start, end = self._found.spaces.trim(box.start, box.end)
        signature = self._found.text.startswith(tails.SIGNATURE_LINE, start, end)
        return (start < end or box.marks & words.BODY > 0) and not signature

    def _best_path(self, options: Sequence[Sequence[tuple[int, int]]]) -> int:
        tallies: dict[int, _Tally] = {}
        for at, own in enumerate(options):
            asides = [place for place in self._inner[at] if self._boxes[place].marks & words.NO_MESSAGE]
            for place, path in own:
                tally = tallies.setdefault(path, _Tally())
                box = self._boxes[place]
                tally.chars += box.end - box.start
                tally.repeats += tally.last == at
                tally.members += tally.last != at
                tally.last = at
                tally.called += box.marks & words.BODY > 0
                inside = bisect_left(asides, place)
                tally.holds_aside += inside < len(asides) and asides[inside] <= box.last
        count = max(1, len(options))
        best = max(tallies, key=lambda path: _worth(tallies[path], count), default=-1)
        if best < 0:
            return -1
        if tallies[best].repeats:
            return self._around(best, tallies)
        return self._narrower(best, tallies)

    def _around(self, best: int, tallies: dict[int, _Tally]) -> int:
        """Return the nearest path around one that messages hold in pieces, as where a quote ends and opens a `span`."""
        path = best
        while path > 0:
            path = self._ways[path].around
            tally = tallies.get(path)
            if tally and not tally.repeats and tally.members >= tallies[best].members:
                return path
        return best

    def _narrower(self, best: int, tallies: dict[int, _Tally]) -> int:
        """Return the innermost path inside the best that is called a message too and holds most of it."""
        chosen, least = best, tallies[best]
        within = {best}
        for path in range(best + 1, len(self._ways)):
            if self._ways[path].around not in within:
                continue
            within.add(path)
            tally = tallies.get(path)
            if tally is None or tally.repeats or tally.called < tally.members:
                continue
            most = tally.chars >= _NARROWER_SHARE * least.chars and tally.members >= (1 - _OFTEN) * least.members
            if most and self._ways[path].depth > self._ways[chosen].depth:
                chosen = path
        return chosen

    def _called(self, options: Sequence[Sequence[tuple[int, int]]], best: int) -> bool:
        return any(path == best and self._boxes[place].marks & words.BODY for own in options for place, path in own)

    def _body(self, options: Sequence[tuple[int, int]], best: int) -> Extent | None:
        fitting = [place for place, path in options if path == best]
        if not fitting:
            fitting = [place for place, _ in options if self._boxes[place].marks & words.BODY]
        extents = [self._found.spaces.trim(self._boxes[place].start, self._boxes[place].end) for place in fitting]
        return max(extents, key=lambda extent: extent[1] - extent[0], default=None)


def name_of(box: Box) -> str:
    """Return the first of an element's names that does not come and go; empty where it has none."""
    return next((token for token in box.tokens if token not in _PASSING), "")


def _holds(box: Box, extent: Extent) -> bool:
    return box.start <= extent[0] and extent[1] <= box.end


def _worth(tally: _Tally, members: int) -> float:
    worth = tally.chars * (tally.members / members) ** 2
    worth *= _CALLED_BODY if tally.called * 2 > tally.members else 1.0
    worth *= _HOLDS_ASIDE if tally.holds_aside > _OFTEN * tally.members else 1.0
    return worth * (_REPEATS if tally.repeats > _OFTEN * tally.members else 1.0)


def _chars(extents: Sequence[Extent | None]) -> int:
    return sum(extent[1] - extent[0] for extent in extents if extent)
