"""What an element's names say of its place in a conversation: words in general use by forums and comment sections.

Hints only: posts are found by their repeated structure (`records.py`), with these words as evidence.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

AUTHOR: Final = 1  # names who wrote
WEAK: Final = 2  # may name who wrote
TIME: Final = 4  # names when
BODY: Final = 8  # holds a message
POST: Final = 16  # is a contribution
QUOTE: Final = 32  # repeats another contribution
ASIDE: Final = 64  # card, signature, buttons, notes: beside the message
TALK: Final = 128  # belongs to a forum
COMMENTS: Final = 256  # belongs to comments below something
LISTED: Final = 512  # leads to other pages: rows of an index, teasers
HEADING: Final = 1024
HEADLINK: Final = 2048  # a heading that leads to another page

_LONGEST_NAMES_CHARS: Final = 300
_MOST_TOKENS: Final = 12
_LONGEST_HREF_CHARS: Final = 300
_WORD: Final = re.compile(r"[A-Z]?[a-z]++|[A-Z]++(?![a-z])|#")
_DIGITS: Final = re.compile(r"\d++")
# In a class, figures that number what it stands on or tell rows apart; others are part of the name (`css-1ab2c`).
_NUMBER: Final = re.compile(r"\d{2,}+|(?<=[-_])\d$|(?<=row|alt)\d$|(?<=bg)\d$")
_TAGS: Final = {
    "time": TIME, "form": ASIDE, "textarea": ASIDE, "button": ASIDE, "nav": ASIDE, "menu": ASIDE, "footer": ASIDE,
    "select": ASIDE, "blockquote": QUOTE, "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING, "h5": HEADING,
    "h6": HEADING,
}  # fmt: skip


def _table(*rows: tuple[int, str]) -> dict[str, int]:
    table: dict[str, int] = {}
    for mark, names in rows:
        for name in names.split():
            table[name] = table.get(name, 0) | mark
    return table


# A word anywhere in a name: `comment-author-link`, `postAuthor`.
_WORDS: Final = _table(
    (
        AUTHOR,
        "author authors username usernames bigusername nickname nick poster commenter creator screenname displayname fn "
        "byline userlink postauthor postername authorname commentauthor membername hnuser",
    ),
    (
        TIME,
        "date time datetime timestamp timeago ago posted postdate pubdate published postedon created "
        "commentdate posttime",
    ),
    (
        QUOTE,
        "quote quoted quotebox quotetitle quotecontent quoteheader quotemain blockquote bbcodequote messagequote",
    ),
    (
        ASIDE,
        "signature signatures sig userinfo postprofile profile avatar usercard userblock usertitle sidebar attachment "
        "attachments attachlist attachbox edited edit editedby lastedit lastedited postedit notice like likes reaction "
        "reactions reacted thanks kudos vote votes voting rating reputation control controls action actions button "
        "buttons toolbar options tools menu share postfoot posthead footer foot links nav navigation quickreply report "
        "flag ad ads advert advertisement sponsor sponsored poll form navbar pagination respond linklist meta metadata "
        "permalink",
    ),
    (
        TALK,
        "bbcode postbit postbitlegacy postcontainer postbody postrow postprofile postmessage topic topics thread threads "
        "forum forums viewtopic cooked wbb signature discussion conversation board tborder tablebg quickreply crawler "
        "bigusername",
    ),
    (COMMENTS, "comment comments commentlist disqus replies"),
    (
        LISTED,
        "teaser teasers threadbit topiclist related similar suggested recommended recirc recirculation trending latest "
        "recent recentcomments popular widget headlines carousel promo card cards forumbit forumbits",
    ),
)
_TALKS: Final = (
    "post posts message messages msg comment comments reply answer review topic thread entry discussion response"
)
_BODIES: Final = "body text content message html copy inner"
# Two words that follow each other.
_PAIRS: Final = _table(
    (
        AUTHOR,
        "user-name display-name screen-name member-name poster-name author-name nick-name profile-name full-name "
        "first-name user-link poster-link author-link profile-link",
    ),
    (BODY, " ".join(f"{talk}-{body}" for talk in _TALKS.split() for body in _BODIES.split())),
    (
        ASIDE,
        "reply-link reply-button reply-form reply-to user-info user-details user-card user-block user-title user-cell "
        "user-extra user-stats user-banner author-info author-card author-box author-bio",
    ),
    (TALK, "bb-wrapper bb-code message-list message-text message-body message-user post-message"),
    (LISTED, "struct-item thread-row topic-list list-item most-read search-result more-topics category-list"),
)
# The whole name.
_WHOLE: Final = _table(
    (WEAK, "name names user member handle from who owner by op user-text user-id"),
    (
        BODY,
        "message body content text msg postbody postcontent posttext messagetext commentbody commenttext cooked usertext "
        "md ugc bb-wrapper bbcode",
    ),
    (ASIDE, "reply"),
    (COMMENTS, "reviews review-list responses"),
)
# The whole name without what often stands before and behind it.
_CONTRIBUTIONS: Final = frozenset(
    "post message comment reply review answer response posting postbit postbitlegacy postcontainer topic-post thing p c "
    "msg edit".split(),
)
_BEFORE: Final = frozenset("b js crawler wbb disqus single".split())
_BEHIND: Final = frozenset("wrapper item container row #".split())
# What an article is filed under, on its element.
_SORTED: Final = ("category-", "tag-")
_BUTTONS: Final = frozenset({"a", "button", "input", "li", "span", "form"})
# Words beside which others mean something else: the picture of an author, the button that quotes, the day of joining.
_NOT: Final = (
    (
        AUTHOR,
        frozenset(
            "avatar title titles rank info details bio card box image img photo posts badge count stats role status icon "
            "extra banner group location follow social description about area list meta wrapper content tip edit".split(),
        ),
    ),
    (QUOTE, frozenset("select multi multiquote reply link button buttons expand".split())),
    (
        TIME,
        frozenset("join joined register registered edit edited modified updated expand picker wrapper birth".split()),
    ),
)
_WHOLE_PAGE: Final = frozenset({"html", "body", "main"})
_PROFILE: Final = re.compile(
    r"(?:^|[/?;&=])(?:members?|users?|u|profiles?|mitglied(?:er)?|benutzer|profil|usuarios?|perfil|utilisateurs?|membres?)"
    r"(?:\.php)?[/?]|mode=viewprofile|action=profile|showuser=|userinfo\.php|user\?id=|/@\w",
    re.IGNORECASE,
)
_TALK_TYPE: Final = re.compile(
    r"schema\.org/(?:Comment|UserComments|DiscussionForumPosting|Answer|Question|Review)$", re.IGNORECASE
)
_PROPERTIES: Final = {
    "author": AUTHOR, "creator": AUTHOR, "name": WEAK, "datepublished": TIME, "datecreated": TIME, "commenttime": TIME,
    "text": BODY, "commenttext": BODY, "reviewbody": BODY, "comment": POST | COMMENTS, "suggestedanswer": POST | TALK,
    "acceptedanswer": POST | TALK, "review": POST | COMMENTS, "citation": QUOTE, "datemodified": ASIDE,
    "interactionstatistic": ASIDE, "headline": HEADING,
}  # fmt: skip


def marks_of(tag: str, found: dict[str, str]) -> tuple[int, tuple[str, ...]]:
    """Return what the tag, the names and the microdata of an element say, as bits, and the names as `tokens_of` does."""
    if not found or tag in _WHOLE_PAGE:
        return _TAGS.get(tag, 0), ()
    names, number = found.get("class", ""), found.get("id", "")
    marks, tokens = _of_names(tag, names, number) if names or number else (_TAGS.get(tag, 0), ())
    if "itemprop" in found:
        marks |= _PROPERTIES.get(found["itemprop"].strip().lower(), 0)
    if "itemtype" in found and _TALK_TYPE.search(found["itemtype"].strip()[-_LONGEST_HREF_CHARS:]):
        marks |= POST | TALK
    if tag == "a":
        if is_profile(found.get("href", "")):
            marks |= WEAK
        if "author" in found.get("rel", "").lower():
            marks |= AUTHOR
    return (marks & ~QUOTE if marks & BODY else marks), tokens


def is_profile(href: str) -> bool:
    """Whether an address looks like the page of one person on the same site."""
    return _PROFILE.search(href[:_LONGEST_HREF_CHARS]) is not None


def tokens_of(names: str, number: str) -> tuple[str, ...]:
    """Return class names and the id, the first few, numbers as `#`; the id comes last, as `#=...`."""
    tokens = [_NUMBER.sub("#", token) for token in names[:_LONGEST_NAMES_CHARS].split()[:_MOST_TOKENS]]
    if number:
        tokens.append("#=" + _DIGITS.sub("#", number[:_LONGEST_NAMES_CHARS].strip()))
    return tuple(tokens)


@lru_cache(maxsize=8192)
def _of_names(tag: str, names: str, number: str) -> tuple[int, tuple[str, ...]]:
    tokens = tokens_of(names, number)
    marks = 0
    for token in tokens:
        marks |= _of_token(token)
    if marks & POST:
        marks &= ~ASIDE
    return (marks & ~QUOTE if tag in _BUTTONS else marks) | _TAGS.get(tag, 0), tokens


@lru_cache(maxsize=8192)
def _of_token(token: str) -> int:
    if token.startswith(_SORTED):
        return 0
    words = [word.lower() for word in _WORD.findall(token.removeprefix("#="))]
    bare = [word for word in words if word != "#"]
    marks = _WHOLE.get("-".join(bare), 0)
    for word in bare:
        marks |= _WORDS.get(word, 0)
    for pair in pairwise(bare):
        marks |= _PAIRS.get("-".join(pair), 0)
    if _core(words) in _CONTRIBUTIONS:
        marks |= POST
    for mark, others in _NOT:
        if marks & mark and not others.isdisjoint(bare):
            marks &= ~mark
    if marks & (POST | BODY) or bare[:1] == ["js"]:
        marks &= ~ASIDE
    return marks


def _core(words: list[str]) -> str:
    start, end = 0, len(words)
    while start < end - 1 and words[start] in _BEFORE:
        start += 1
    while end > start + 1 and words[end - 1] in _BEHIND:
        end -= 1
    return "-".join(words[start:end])
