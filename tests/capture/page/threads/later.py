"""Boards and comment sections of a second round, built when those of `others.py` were read.

At first sight the reader kept .958, 1, 1, .958 and .875 of their posts (threads of 1, 3 and 20); then it learnt to look
for a first post that is built unlike the others, and for spelt times where a single post has no other.
"""
# ruff: noqa: E501 - markup stands in lines as engines write it

from collections.abc import Callable
from typing import Final

from tests.capture.page.threads.comments import Entry, _nested, article_with, block_of
from tests.capture.page.threads.others import _forum
from tests.capture.page.threads.said import Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, joined


def _message(said: Said) -> Shown:
    return joined((block_of(block) for block in said.blocks), "\n")


def _comments(section: str, posts: list[GoldPost]) -> Made:
    return Made(article_with("Lamps on the wall", section), tuple(posts), "article")


def drupal(thread: Thread) -> Made:
    """Drupal 7 comments: answers in `div.indented` beside what they answer."""
    posts, html = [], []
    for said in thread.said:
        person, message, posted = said.person, _message(said), date_of(said.when, thread.language, "figures clock")
        comment = f'<a id="comment-{900 + said.number}"></a><div class="comment comment-by-anonymous clearfix"><h3><a href="/comment/{900 + said.number}#comment-{900 + said.number}" class="permalink" rel="bookmark">{e(thread.title)}</a></h3><div class="submitted"><span class="username" property="foaf:name">{e(person.name)}</span> on {posted}</div><div class="content"><div class="field field-name-comment-body"><div class="field-items"><div class="field-item even" property="content:encoded">{message.html}</div></div></div></div><ul class="links inline"><li class="comment-reply first last"><a href="/comment/reply/1">{thread.words["reply"]}</a></li></ul></div>'
        html.append(f'<div class="indented">{comment}</div>' if said.level else comment)
        posts.append(GoldPost(message.text, person.name, posted, message.quotes))
    return _comments(f'<div id="comments" class="comment-wrapper"><h2 class="title">Comments</h2>{"".join(html)}<form class="comment-form" action="/c"><label>Your name</label><textarea></textarea></form></div>', posts)


def blogger(thread: Thread) -> Made:
    """Blogger comments with threads."""
    entries: list[Entry] = []
    for said in thread.said:
        person, message, posted = said.person, _message(said), date_of(said.when, thread.language, "long clock")
        start = f'<li class="comment" id="c{9000 + said.number}"><div class="avatar-image-container"><img src="a.png" alt=""></div><div class="comment-block"><div class="comment-header"><cite class="user{" blog-author" if person.staff else ""}"><a href="https://blogger.example/profile/{person.number}" rel="nofollow">{e(person.name)}</a></cite><span class="icon user"></span><span class="datetime secondary-text"><a rel="nofollow" href="/41?showComment=1#c1">{posted}</a></span></div><div class="comment-content">{message.html}</div><span class="comment-actions secondary-text"><a class="comment-reply" target="_self">{thread.words["reply"]}</a><span class="item-control"><a href="#">Delete</a></span></span></div><div class="comment-replies">'
        entries.append((start, "</div></li>", said.level, GoldPost(message.text, person.name, posted, message.quotes)))
    listing = _nested(entries, '<div class="comment-thread inline-thread"><span class="thread-toggle"><span class="thread-arrow"></span><span class="thread-count"><a target="_self">Replies</a></span></span><ol class="thread-chrome thread-expanded">', "</ol></div>")
    return _comments(f'<section class="comments threaded" id="comments"><h3 class="title">{len(entries)} comments:</h3><div class="comments-content"><ol id="top-ra">{listing}</ol></div></section>', [entry[3] for entry in entries])


def newspaper(thread: Thread) -> Made:
    """A newspaper's own comments, names in the manner of BEM."""
    entries: list[Entry] = []
    for said in thread.said:
        person, message = said.person, _message(said)
        posted = thread.draw.choice(("1 Mar 2016 10:12", "3 Mar 2016 9:40"))
        start = f'<li class="d-comment d-comment--top-level" id="comment-{9000 + said.number}" data-comment-author="x"><div class="d-comment__inner"><div class="d-comment__avatar-wrapper"><a href="https://profile.example/user/id/{person.number}"><img class="d-comment__avatar" src="a.png" alt=""></a></div><div class="d-comment__content"><div class="d-comment__meta"><div class="d-comment__meta-text"><span class="d-comment__author"><a href="https://profile.example/user/id/{person.number}">{e(person.name)}</a></span><div class="d-comment__timestamp"><a class="block-time js-relative-timestamp" href="#c1"><time class="js-timestamp" datetime="2016-03-01">{posted}</time></a></div></div><div class="d-comment__recommend"><span class="d-comment__recommend-count">{said.likes}</span></div></div><div class="d-comment__main"><div class="d-comment__body">{message.html}</div><div class="d-comment__toolbar"><button class="d-comment__action--reply">{thread.words["reply"]}</button><button class="d-comment__action--report">{thread.words["report"]}</button></div></div></div></div>'
        entries.append((start, "</li>", said.level, GoldPost(message.text, person.name, posted, message.quotes)))
    listing = _nested(entries, '<ul class="d-thread d-thread--responses">', "</ul>")
    return _comments(f'<div class="discussion" id="discussion"><h2 class="container__title">comments ({len(entries)})</h2><ul class="d-thread d-thread--comments">{listing}</ul></div>', [entry[3] for entry in entries])


def bbpress(thread: Thread) -> Made:
    """bbPress: the head of a reply stands beside it, not around it."""
    posts, html = [], []
    for said in thread.said:
        person, number, message, posted = said.person, 900 + said.number, _message(said), date_of(said.when, thread.language, "long clock")
        html.append(
            f'<li><div id="post-{number}" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">{posted}</span><a href="/t/1#post-{number}" class="bbp-reply-permalink">#{number}</a><span class="bbp-admin-links"></span></div></div><div class="odd bbp-parent-forum-1 bbp-parent-topic-1 bbp-reply-position-{said.number} user-id-{person.number} post-{number} reply type-reply status-publish hentry"><div class="bbp-reply-author"><a href="/users/x{person.number}/" title="View profile" class="bbp-author-link"><span class="bbp-author-avatar"><img src="a.png" alt=""></span><span class="bbp-author-name">{e(person.name)}</span></a><div class="bbp-author-role">{person.rank}</div></div><div class="bbp-reply-content">{message.html}</div></div></li>'
        )
        posts.append(GoldPost(message.text, person.name, posted, message.quotes))
    return _forum(thread, f'<div id="bbpress-forums"><ul id="topic-1-replies" class="forums bbp-replies"><li class="bbp-header"><div class="bbp-reply-author">Author</div><div class="bbp-reply-content">Posts</div></li><li class="bbp-body"><ul>{"".join(html)}</ul></li></ul></div>', posts)


def vanilla(thread: Thread) -> Made:
    """Vanilla: the first post has a container of its own."""
    posts, html = [], []
    for said in thread.said:
        person, number, message, posted = said.person, 900 + said.number, _message(said), date_of(said.when, thread.language, "short")
        head = f'<div class="Item-Header {"Discussion" if said.number == 1 else "Comment"}Header"><div class="AuthorWrap"><span class="Author"><a title="x" href="/profile/{person.number}/x" class="PhotoWrap"><img src="a.png" alt="" class="ProfilePhoto"></a><a href="/profile/{person.number}/x" class="Username">{e(person.name)}</a></span><span class="AuthorInfo"><span class="MItem Rank">{person.rank}</span></span></div><div class="Meta CommentMeta CommentInfo"><span class="MItem DateCreated"><a href="/discussion/comment/{number}#Comment_{number}" class="Permalink" rel="nofollow"><time title="x" datetime="2016-03-01">{posted}</time></a></span></div></div>'
        body = f'<div class="Item-BodyWrap"><div class="Item-Body"><div class="Message userContent">{message.html}</div><div class="Reactions"><a class="ReactButton">{thread.words["quote"]}</a></div></div></div>'
        if said.number == 1:
            html.append(f'<div class="MessageList Discussion"><div id="Discussion_1" class="Item ItemDiscussion"><div class="Discussion">{head}{body}</div></div></div><div class="CommentsWrap"><h2 class="CommentHeading">Comments</h2><ul class="MessageList DataList Comments">')
        else:
            html.append(f'<li class="Item Alt ItemComment" id="Comment_{number}"><div class="Comment">{head}{body}</div></li>')
        posts.append(GoldPost(message.text, person.name, posted, message.quotes))
    return _forum(thread, f'{"".join(html)}</ul></div>', posts)


LATER: Final[dict[str, Callable[[Thread], Made]]] = {
    "drupal": drupal, "blogger": blogger, "newspaper": newspaper, "bbpress": bbpress, "vanilla": vanilla,
}  # fmt: skip
