"""Contributions to a thread, from the extents of a page's own containers."""

from typing import Final, NamedTuple

from headwater.capture.page import anchors, records, words
from headwater.capture.page.outline import Outline, Spaces
from headwater.capture.page.parts import Extent, Members
from headwater.capture.page.quotes import quotes_in
from headwater.capture.page.records import Found, Group
from headwater.model import Post

_NAMES_WRITERS: Final = words.AUTHOR | words.WEAK


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
    if not anchors.may_spell_times(outline, found.authors):
        return _discussion(marked, group) if group else Discussion()
    spelt = found._replace(times=anchors.spelt_times(outline, text))
    second = records.best_group(spelt)
    if second and (group is None or second.score > group.score):
        return _discussion(spelt, second)
    return _discussion(marked, group) if group else Discussion()


def _discussion(found: Found, group: Group) -> Discussion:
    members = Members(found, group)
    authors, times = members.authors(), members.times()
    bodies = members.bodies(authors, times)
    told = any(bodies)
    posts = []
    for at, (start, end) in enumerate(members.extents):
        body = bodies[at]
        # Beside messages a container without one is the place of a deleted one, or no post at all.
        if start >= end or (told and not body):
            continue
        quotes: tuple[Extent, ...] = quotes_in(found, members.places(at), body) if body else ()
        posts.append(Post(start=start, end=end, body=body, author=authors[at], posted=times[at], quotes=quotes))
    return Discussion(tuple(posts), group.comments)
