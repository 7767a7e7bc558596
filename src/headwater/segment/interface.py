"""The words and phrases of interfaces: menus, buttons, notices, comment boxes, footers."""

import re
from collections.abc import Sequence
from typing import Final

_WORD = re.compile(r"[^\W\d_][\w'’+-]*")
_INTERFACE: Final = frozenset(
    "home about contact contacts archive archives menu search subscribe subscription login log in sign up out "
    "register registration account accounts my profile settings help faq support feedback advertise advertising "
    "careers jobs sitemap terms conditions privacy policy policies cookie cookies legal imprint accessibility "
    "copyright rights reserved trademark share sharing tweet twitter facebook reddit whatsapp email mail e-mail "
    "link linkedin pinterest tumblr telegram instagram youtube google rss feed print copy save bookmark comment "
    "comments reply replies like likes report quote quoted edit delete flag permalink trackback trackbacks "
    "pingback thread threads forum forums board boards topic topics post posts posted posting message messages "
    "member members guest guests user users online offline viewing views visitors previous next older newer "
    "newest oldest first last page pages top bottom back skip main content navigation nav section sections "
    "category categories tag tags label labels filed under newsletter newsletters unsubscribe preferences browser "
    "version view all more show hide load loading read most popular trending latest recent related similar "
    "discussions recommended sort by date loading accept decline close dismiss agree consent powered wordpress "
    "blogger blogspot theme sidebar widget blogroll website site web required fields marked published address "
    "name leave write add start new world politics business sports sport opinion opinions entertainment lifestyle "
    "health science technology tech culture travel weather video videos photos podcasts live tv radio classifieds "
    "shop store donate magazine local national international regional africa europe asia us uk featured explore "
    "discover follow follower followers following notifications logout signup password remember me forgot "
    "username captcha total messages joined location attachments download app apps mobile desktop edition "
    "editions english language select advertisement toggle open expand collapse reactions score votes vote upvote "
    "downvote points subscribers statistics stats calendar faqs rules guidelines moderators staff team".split()
)
_LISTS = (
    "most|more|other|also|latest|recent|popular|related|similar|trending|top|older|newer|previous|next|recommended|"
    "suggested|featured|today's|editors?['’]s?"
)
_LISTED = (
    "popular|read|viewed|shared|commented|stories|posts?|articles?|news|headlines|threads?|discussions?|topics?|"
    "entries|from|in|on|by|pages?|links|videos?|picks|comments?"
)
# Phrases by where pages and mails use them; each group is one alternative of the pattern.
_PHRASES = (
    # rights and notices
    r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|privacy policy",
    r"terms (?:of (?:use|service)|and conditions|& conditions)",
    r"\bcookies?\b|javascript|enable (?:java|cookies)|loading\.{2,3}",
    r"please (?:wait|enable|log|sign|register|whitelist)",
    # doors
    r"(?:log|sign) ?(?:in|up|out) (?:to|or|with)\b|you must (?:be )?(?:log|sign|register)",
    r"must be logged in|not a member",
    r"register to (?:reply|post|comment)|forgot (?:your )?password",
    # comment boxes and counters
    r"e-?mail address will not|required fields|no comments|\bcomments? (?:\(|are closed|off|policy|section|feed)",
    r"\b(?:leave|write|post|add|submit|view) (?:a|your|an|all|the) (?:comment|reply|review|response)",
    r"\d{1,6} (?:comments?|replies|responses|shares|likes|views|reactions|guests?|members?)\b",
    r"^comments?\W{0,3}\d{0,6}\W{0,3}$",
    r"report (?:abuse|this|post)|view (?:profile|all|more|original|desktop|mobile)|hide (?:all|comments)|load more",
    r"show (?:more|less|all|comments|replies)|see (?:all|more)\b[^.]{0,20}$",
    # moving about
    r"^page \d{1,5}\b|^\d{1,4} of \d{1,4}$|^\W{0,3}(?:back to )?(?:the )?top\W{0,3}$|skip to|jump to",
    r"go to (?:page|top)",
    r"^\W{0,3}(?:filed under|tags?|tagged|labels?|categor(?:y|ies)|posted (?:in|under)|topics?)\b\W{0,2}[:\s]",
    r"^\W{0,3}(?:share|sharing|share this|print|email this|save|bookmark)\b[^.]{0,40}$",
    r"^\W{0,3}(?:sort|filter|order)(?:ed)? by\b",
    rf"^\W{{0,3}}(?:{_LISTS}) (?:{_LISTED})\b[^.]{{0,40}}$|blog archive|powered by|theme by|designed by|hosted by",
    # forums
    r"click to expand|originally posted by|^\W{0,2}\S{2,24} (?:said|wrote|posted|schrieb|a écrit)\s?:|\(members?:",
    r"users? (?:viewing|browsing|online)|(?:you are|users) (?:here|browsing)",
    # newsletters and lists
    r"unsubscribe|update your (?:preferences|profile|subscription)|manage (?:your )?(?:preferences|subscriptions?)",
    r"(?:view|open|read|see) (?:this|it)\b[^.]{0,20} (?:in your|online|in (?:a|the)) ?(?:browser)?|to stop receiving",
    r"you(?:['’]re| are) (?:receiving|subscribed|getting|on (?:the|our))|you (?:received|got) this",
    r"was sent to|opt[ -]?out",
    r"because you (?:signed|subscribed|registered|opted)|forward (?:this )?(?:to|e-?mail)|^sent from my\b|^--\s?$",
    r"mailing list|list-?info|^_{8,}",
)
_CHROME: Final = re.compile("|".join(_PHRASES), re.IGNORECASE)
_MOST_CHARS = 400


def is_interface(text: str) -> bool:
    """Whether a line holds a phrase of buttons, notices or page footers."""
    return _CHROME.search(text) is not None


def interface_share(text: str, words: Sequence[str] | None = None) -> float:
    """Return the share of words that label buttons and menus, 0 to 1; `words` are the text's where they are known."""
    words = _WORD.findall(text[:_MOST_CHARS]) if words is None else words
    return sum(w.lower() in _INTERFACE for w in words) / len(words) if words else 0.0
