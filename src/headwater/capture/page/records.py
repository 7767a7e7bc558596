"""Repeated containers that each hold an author, a time and something said: the contributions of any forum software."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from headwater.capture.page import words
from headwater.capture.page.anchors import Anchor
from headwater.capture.page.outline import Box, Outline, Spaces

_TITLES: Final = frozenset({"h1", "h2", "h3"})
_COUNTED: Final = words.BODY | words.HEADING
# A heading that names a writer does so this few elements on.
_NEAR: Final = 8
_CONTAINERS: Final = frozenset(
    "div li article section table tbody tr td dl dd blockquote fieldset details main ol ul".split(),
)
_MOST_KEYS: Final = 14
# How much a container counts by what is known of it; set by hand, the order they give is what matters.
_NOT_WHOLE: Final = 0.5
_WITH_BODY: Final = 1.0
_CALLED_POST: Final = 0.5
_LEADS_ELSEWHERE: Final = 0.2
_IN_A_LIST: Final = 0.3
_HALF: Final = 0.5
_FEWEST_UNHINTED: Final = 3
_FEWEST_CHARS: Final = 15


def _start_of(anchor: Anchor) -> int:
    return anchor.start


class Found(NamedTuple):
    """What one page's outline holds of writers and times, in order of their places."""

    outline: Outline
    text: str
    spaces: Spaces
    authors: tuple[Anchor, ...]
    times: tuple[Anchor, ...]

    def tells(self, start: int, end: int) -> bool:
        """Whether an extent holds a writer and a time."""
        places = (bisect_left(anchors, start, key=_start_of) for anchors in (self.authors, self.times))
        firsts = [anchors[at : at + 1] for at, anchors in zip(places, (self.authors, self.times), strict=True)]
        return all(first and first[0].start < end for first in firsts)


class Member(NamedTuple):
    """A container: its place in the outline, the members nested in it, and where the first of them begins."""

    box: int
    nested: tuple[int, ...]


class Group(NamedTuple):
    """Containers of one sort, in order.

    `comments`: they stand below something that they comment on; `sure`: most have a writer, a time and an element that
    is called the message.
    """

    members: tuple[Member, ...]
    score: float
    comments: bool
    sure: bool


class _Counts:
    """How many places of one sort an extent holds, and how many characters of them where they are anchors."""

    def __init__(self, places: Sequence[int], chars: Iterable[int] = ()) -> None:
        self._places = places
        self._chars = tuple(accumulate(chars, initial=0))

    def between(self, start: int, end: int) -> int:
        return bisect_left(self._places, end) - bisect_left(self._places, start)

    def has(self, start: int, end: int) -> bool:
        """Whether the extent holds any."""
        at = bisect_left(self._places, start)
        return at < len(self._places) and self._places[at] < end

    def chars(self, start: int, end: int) -> int:
        return self._chars[bisect_left(self._places, end)] - self._chars[bisect_left(self._places, start)]

    def before(self, start: int) -> int:
        return bisect_left(self._places, start)


def _of_anchors(anchors: Sequence[Anchor]) -> _Counts:
    return _Counts([anchor.start for anchor in anchors], [anchor.end - anchor.start for anchor in anchors])


def best_group(found: Found) -> Group | None:
    """Return the containers that are most plainly contributions; None where nothing on the page is."""
    survey = _Survey(found)
    best: Group | None = None
    extent = 0
    for members in survey.groups():
        group, chars = survey.judge(members)
        if group and (best is None or (group.score, chars) > (best.score, extent)):
            best, extent = group, chars
    return best


class _Survey:
    """What the boxes of a page hold, counted once."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._boxes = found.outline.boxes
        self._authors, self._times = _of_anchors(found.authors), _of_anchors(found.times)
        named = {anchor.box for anchor in found.authors}
        sorts: tuple[list[int], ...] = ([], [], [], [])
        for at, box in enumerate(self._boxes):
            if not box.marks & _COUNTED or box.end <= box.start:
                continue
            title = box.marks & words.HEADING and self._is_title(at, box, named)
            holds = (
                box.marks & words.BODY,
                box.marks & words.BODY and box.marks & (words.TALK | words.COMMENTS),
                title and box.tag in _TITLES,
                title and box.marks & words.HEADLINK,
            )
            for sort, fits in zip(sorts, holds, strict=True):
                if fits:
                    sort.append(at)
        self._bodies, self._talks, self._titles, self._leads = map(_Counts, sorts)
        self._has_talk = bool(sorts[1])

    def _is_title(self, at: int, box: Box, named: set[int]) -> bool:
        """Whether a heading is neither a writer's name nor that of something beside the text, as a file's."""
        beside = box.parent >= 0 and self._boxes[box.parent].marks & words.NO_MESSAGE
        return not beside and named.isdisjoint(range(at, min(box.last, at + _NEAR) + 1))

    def groups(self) -> Iterator[list[int]]:
        """Yield places of containers that share a name, or an element around them, and may be contributions."""
        shared: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for at, box in enumerate(self._boxes):
            if box.tag in _CONTAINERS and not (box.around | box.marks) & words.QUOTE and self._may_be(at, box):
                for key in self._keys(box):
                    shared[key].append(at)
        yield from shared.values()

    def _may_be(self, at: int, box: Box) -> bool:
        if self._is_whole(box):
            return True
        if not box.marks & words.POST:
            return False
        some = self._authors.has(box.start, box.end) or self._times.has(box.start, box.end)
        return some and self._bodies.has(at + 1, box.last + 1)

    def _is_whole(self, box: Box) -> bool:
        return self._authors.has(box.start, box.end) and self._times.has(box.start, box.end)

    def _keys(self, box: Box) -> Iterator[tuple[object, ...]]:
        yield box.parent, box.tag
        for token in box.tokens[:_MOST_KEYS]:
            yield box.tag, token
        if box.marks & words.POST:
            yield box.tag, box.marks & words.POST

    def judge(self, places: list[int]) -> tuple[Group | None, int]:
        """Return the group of those containers that hold a contribution of their own, and their characters."""
        if len(places) == 1 and not self._boxes[places[0]].marks & words.POST and not self._has_talk:
            return None, 0
        seen = [(member, self._own(member)) for member in self._nested(places)]
        good = [(member, own) for member, own in seen if own.whole or (own.called and own.body and not member.nested)]
        owns = [own for _, own in good]
        if not owns or not _are_contributions(owns):
            return None, 0
        score = sum(map(_weight, owns))
        comments = sum(own.comments for own in owns) > len(owns) * _HALF
        sure = sum(own.body and own.whole for own in owns) > len(owns) * _HALF
        chars = sum(own.chars for own in owns)
        alone = len(owns) == 1 and not owns[0].called  # of the elements around one unnamed post the innermost is it
        return Group(tuple(member for member, _ in good), score, comments, sure), -chars if alone else chars

    def _nested(self, places: list[int]) -> list[Member]:
        inner: dict[int, list[int]] = {}
        around: list[int] = []
        for place in places:
            while around and self._boxes[around[-1]].last < place:
                around.pop()
            if around:
                if not self._is_whole(self._boxes[place]):
                    continue  # a part of the one around it
                inner[around[-1]].append(place)
            inner[place] = []
            around.append(place)
        return [Member(place, tuple(nested)) for place, nested in inner.items()]

    def _own(self, member: Member) -> "_Own":
        boxes = self._boxes
        box = boxes[member.box]
        nested = [boxes[place] for place in member.nested]

        def places(counts: _Counts) -> int:
            return counts.between(box.start, box.end) - sum(counts.between(n.start, n.end) for n in nested)

        def inside(counts: _Counts) -> int:
            whole = counts.between(member.box + 1, box.last + 1)
            return whole - sum(counts.between(at, boxes[at].last + 1) for at in member.nested)

        named = sum(
            counts.chars(box.start, box.end) - sum(counts.chars(n.start, n.end) for n in nested)
            for counts in (self._authors, self._times)
        )
        chars = box.end - box.start - sum(n.end - n.start for n in nested)
        authors = places(self._authors)
        around = box.around | box.marks
        forum = box.marks & words.POST and box.marks & words.TALK
        return _Own(
            chars=chars, said=chars - named, linked=box.linked - sum(n.linked for n in nested),
            author=self._first_author(box) if authors else "", whole=authors > 0 and places(self._times) > 0,
            body=inside(self._bodies) > 0, called=box.marks & words.POST > 0, titled=inside(self._titles) > 0,
            leads=inside(self._leads) > 0, listed=around & words.LISTED > 0, comments=around & words.COMMENTS > 0,
            talk=bool(inside(self._talks) or forum),
        )  # fmt: skip

    def _first_author(self, box: Box) -> str:
        anchor = self._found.authors[self._authors.before(box.start)]
        return self._found.text[anchor.start : anchor.end]


class _Own(NamedTuple):
    """What one container holds outside of those nested in it.

    `said`: its characters without names and times; `linked`: those in links; `whole`: it has a writer and a time.
    """

    chars: int
    said: int
    linked: int
    author: str
    whole: bool
    body: bool
    called: bool
    titled: bool
    leads: bool
    listed: bool
    comments: bool
    talk: bool


def _weight(own: _Own) -> float:
    weight = 1.0 if own.whole else _NOT_WHOLE
    weight += (_WITH_BODY if own.body else 0.0) + (_CALLED_POST if own.called else 0.0)
    return weight * (_LEADS_ELSEWHERE if own.leads else 1.0) * (_IN_A_LIST if own.listed else 1.0)


def _are_contributions(owns: Sequence[_Own]) -> bool:
    """Whether containers with a writer and a time are what people said to one another, not articles or rows of a list.

    One alone must be called so by its names. An article has a headline of its own, an entry of a list one that leads to
    its page; contributions have either only where the names say that it is a thread.
    """
    most = len(owns) * _HALF
    talk = sum(own.talk or own.comments for own in owns) > most
    if sum(own.leads for own in owns) > most or (sum(own.titled for own in owns) >= most and not talk):
        return False
    if len(owns) == 1:
        alone = owns[0]
        named = alone.talk or (alone.called and alone.comments and not alone.titled)
        return named and alone.body and (alone.called or alone.whole)
    hinted = sum(own.body and (own.called or own.talk or own.comments) for own in owns) > most
    return hinted or _are_alike(owns)


def _are_alike(owns: Sequence[_Own]) -> bool:
    """Whether containers whose names say nothing hold a writer, a time and words of their own throughout."""
    if sum(own.listed for own in owns) > len(owns) * _HALF or not all(own.whole for own in owns):
        return False
    said, linked = sum(own.said for own in owns), sum(own.linked for own in owns)
    if said < _FEWEST_CHARS * len(owns) or linked > said * _HALF:
        return False
    several = len(owns) >= _FEWEST_UNHINTED and len({own.author for own in owns}) > 1
    return several or any(own.comments for own in owns)
