"""Contributions to a thread, from the extents of a page's own containers."""

from typing import Final, NamedTuple

from headwater.capture.page import anchors, records, words
from headwater.capture.page.outline import Outline, Spaces
from headwater.capture.page.parts import Members, name_of
from headwater.capture.page.quotes import quotes_in
from headwater.capture.page.records import Found, Group, Member
from headwater.model import Post

_NAMES_WRITERS: Final = words.AUTHOR | words.WEAK
_HIGHEST_CLIMB: Final = 32


class Discussion(NamedTuple):
    """The posts of a page in order. `comments`: they stand below something that they comment on."""

    posts: tuple[Post, ...] = ()
    comments: bool = False


def discussion_in(outline: Outline, text: str) -> Discussion:
    """Return the posts of a page: none where it has no repeated containers with writers, times and messages.

    Containers that share a class or stand side by side are compared: those that mostly hold a writer, a time and words
    of their own are posts, and the element that holds most of their words at the same place in most of them is the
    message. Names that forum software gives its elements weigh in where containers compete. A post ends where the first
    one nested in it begins. Cost: linear in the page's elements, with a logarithm.
    Misses: posts whose markup does not say who wrote them; contributions of a second sort on the same page (comments to
    one post of a thread).
    """
    if not outline.marks & _NAMES_WRITERS:
        return Discussion()
    spaces = Spaces(text)
    found = Found(outline, text, spaces, anchors.authors_in(outline, text, spaces), ())
    if not found.authors:
        return Discussion()
    marked = found._replace(times=anchors.times_in(outline, text, spaces))
    group = records.best_group(marked)
    if group and group.sure:
        return _discussion(marked, group)
    if group is None and not anchors.may_spell_times(outline, found.authors):
        return Discussion()
    spelt = found._replace(times=anchors.spelt_times(outline, text))
    second = records.best_group(spelt)
    if second and (group is None or second.score > group.score):
        return _discussion(spelt, second)
    return _discussion(marked, group) if group else Discussion()


def _discussion(found: Found, group: Group) -> Discussion:
    members = Members(found, group)
    told = members.told()
    lead = _lead_of(found, members)
    if lead is not None:
        members = Members(found, group._replace(members=(Member(lead, ()), *group.members)))
        told = members.told()
    any_body = any(one.body for one in told)
    posts = []
    for at, (start, end) in enumerate(members.extents):
        one = told[at]
        # Beside messages a container without one is the place of a deleted one, or no post at all.
        if start >= end or (any_body and not one.body):
            continue
        quotes = quotes_in(found, members.places(at), one.body) if one.body else ()
        posts.append(Post(start=start, end=end, body=one.body, author=one.author, posted=one.posted, quotes=quotes))
    return Discussion(tuple(posts), group.comments)


def _lead_of(found: Found, members: Members) -> int | None:
    """Return the container of a first post that is built unlike the others: a question above its answers.

    It stands before them, its message is called what theirs are, and the least element around it that has a writer and
    a time holds none of them.
    """
    boxes, name = found.outline.boxes, members.body_name
    first = members.extents[0][0]
    if name is None or not name[1]:
        return None
    for box in boxes[: members.first]:
        if not box.marks & words.BODY or (box.tag, name_of(box)) != name or box.end > first:
            continue
        place = box.parent
        for _ in range(_HIGHEST_CLIMB):
            if place < 0 or boxes[place].end > first:
                break
            if found.tells(boxes[place].start, boxes[place].end):
                return place
            place = boxes[place].parent
    return None
