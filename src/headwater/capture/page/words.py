"""Words in general use in the names that forums and comment sections give their elements, and what they mean there.

Hints only: posts are found by their repeated structure (`records.py`); these words decide where containers compete.
"""

from typing import Final

AUTHOR: Final = 1  # names who wrote
WEAK: Final = 2  # may name who wrote
TIME: Final = 4  # names when
BODY: Final = 8  # holds a message
POST: Final = 16  # is a contribution
QUOTE: Final = 32  # repeats another contribution
ASIDE: Final = 64  # buttons, notes, times: beside the message, unless an element called the message is inside
TALK: Final = 128  # belongs to a forum
COMMENTS: Final = 256  # belongs to comments below something
LISTED: Final = 512  # leads to other pages: rows of an index, teasers
HEADING: Final = 1024
HEADLINK: Final = 2048  # a heading that leads to another page
APART: Final = 4096  # card, signature, attachments: beside the message, whatever is inside
NO_MESSAGE: Final = ASIDE | APART


def _table(*rows: tuple[int, str]) -> dict[str, int]:
    table: dict[str, int] = {}
    for mark, names in rows:
        for name in names.split():
            table[name] = table.get(name, 0) | mark
    return table


# A word anywhere in a name: `comment-author-link`, `postAuthor`.
WORDS: Final = _table(
    (
        AUTHOR,
        """
        author authors username usernames bigusername nickname nick poster commenter creator screenname displayname fn
        byline userlink postauthor postername authorname commentauthor membername hnuser
        """,
    ),
    (
        TIME,
        """
        date time datetime timestamp timeago ago posted postdate pubdate published postedon created commentdate posttime
        """,
    ),
    (
        QUOTE,
        """
        quote quoted quotebox quotetitle quotecontent quoteheader quotemain blockquote bbcodequote messagequote
        """,
    ),
    (
        ASIDE,
        """
        sidebar edit like reacted thanks kudos vote votes voting rating reputation control controls action actions
        button buttons toolbar options tools menu share postfoot posthead footer foot links nav navigation report flag
        form navbar pagination respond linklist meta metadata permalink notice
        """,
    ),
    (
        APART,
        """
        signature signatures sig userinfo postprofile profile avatar usercard userblock usertitle attachment attachments
        attachlist attachbox edited editedby lastedit lastedited postedit likes reaction reactions quickreply ad ads
        advert advertisement sponsor sponsored poll
        """,
    ),
    (
        TALK,
        """
        bbcode postbit postbitlegacy postcontainer postbody postrow postprofile postmessage topic topics thread threads
        forum forums viewtopic cooked wbb signature discussion conversation board tborder tablebg quickreply crawler
        bigusername
        """,
    ),
    (COMMENTS, "comment comments commentlist disqus replies"),
    (
        LISTED,
        """
        teaser teasers threadbit topiclist related similar suggested recommended recirc recirculation trending latest
        recent recentcomments popular widget headlines carousel promo card cards forumbit forumbits
        """,
    ),
)
_TALKS: Final = (
    "post posts message messages msg comment comments reply answer review topic thread entry discussion response"
)
_BODIES: Final = "body text content message html copy inner"
# Two words that follow each other.
PAIRS: Final = _table(
    (
        AUTHOR,
        """
        user-name display-name screen-name member-name poster-name author-name nick-name profile-name full-name
        first-name from-name sender-name user-link poster-link author-link profile-link
        """,
    ),
    (BODY, " ".join(f"{talk}-{body}" for talk in _TALKS.split() for body in _BODIES.split())),
    (ASIDE, "reply-link reply-button reply-form reply-to"),
    (
        APART,
        """
        user-info user-details user-card user-block user-title user-cell user-extra user-stats user-banner author-info
        author-card author-box author-bio
        """,
    ),
    (TALK, "bb-wrapper bb-code message-list message-text message-body message-user post-message"),
    (LISTED, "struct-item thread-row topic-list discussion-list most-read search-result more-topics category-list"),
)
# The whole name.
WHOLE: Final = _table(
    (WEAK, "name names user member handle from who owner by op user-text user-id"),
    (
        BODY,
        """
        message body content text msg postbody postcontent posttext messagetext commentbody commenttext cooked usertext
        md ugc bb-wrapper bbcode
        """,
    ),
    (ASIDE, "reply"),
    (COMMENTS, "reviews review-list responses"),
)
# The whole name without what often stands before and behind it.
CONTRIBUTIONS: Final = frozenset(
    "post message comment reply review answer response posting postbit postbitlegacy postcontainer topic-post thing p c"
    " msg edit".split(),
)
BEFORE: Final = frozenset("b js crawler wbb disqus single".split())
BEHIND: Final = frozenset("wrapper item container row #".split())
# Words beside which others mean something else: the picture of an author, the button that quotes, the day of joining.
BESIDE: Final = (
    (
        AUTHOR,
        frozenset(
            "avatar title titles rank info details bio card box image img photo posts badge count stats role status"
            " icon extra banner group location follow social description about area list meta wrapper content tip edit"
            " button buttons statistics information controls".split(),
        ),
    ),
    (BODY, frozenset("header head heading footer title info meta date time author".split())),
    (QUOTE, frozenset("select multi multiquote reply link button buttons expand".split())),
    (
        TIME,
        frozenset("join joined register registered edit edited modified updated expand picker wrapper birth".split()),
    ),
)
PROPERTIES: Final = {
    "author": AUTHOR, "creator": AUTHOR, "name": WEAK, "datepublished": TIME, "datecreated": TIME, "commenttime": TIME,
    "text": BODY, "commenttext": BODY, "reviewbody": BODY, "comment": POST | COMMENTS, "suggestedanswer": POST | TALK,
    "acceptedanswer": POST | TALK, "review": POST | COMMENTS, "citation": QUOTE, "datemodified": ASIDE,
    "interactionstatistic": ASIDE, "headline": HEADING,
}  # fmt: skip
