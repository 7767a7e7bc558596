"""The words and phrases of interfaces: menus, buttons, notices, comment boxes, footers."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.reader.phrases import Phrases

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
# Phrases by where pages and mails use them: those that open a line, some behind a mark, and those anywhere in one.
_BEHIND_A_MARK = (
    r"(?:back to )?(?:the )?top\W{0,3}$",
    r"(?:filed under|tags?|tagged|labels?|categor(?:y|ies)|posted (?:in|under)|topics?)\b\W{0,2}[:\s]",
    r"(?:share|sharing|share this|print|email this|save|bookmark)\b[^.]{0,40}$",
    r"(?:sort|filter|order)(?:ed)? by\b",
    rf"(?:{_LISTS}) (?:{_LISTED})\b[^.]{{0,40}}$",
)
_OPENINGS = (
    rf"\W{{0,3}}(?:{'|'.join(_BEHIND_A_MARK)})",
    # comment boxes, pages
    r"comments?\W{0,3}\d{0,6}\W{0,3}$|page \d{1,5}\b|\d{1,4} of \d{1,4}$",
    # forums
    r"\W{0,2}\S{2,24} (?:said|wrote|posted|schrieb|a écrit)\s?:",
    # newsletters and lists
    r"sent from my\b|--\s?$|_{8,}",
)
_OPENS: Final = re.compile("|".join(_OPENINGS), re.IGNORECASE)
_INSIDE: Final = Phrases(
    # rights and notices
    ("©|(c)|rights res|privacy p", r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|privacy policy"),
    ("terms ", r"terms (?:of (?:use|service)|and conditions|& conditions)"),
    ("cookie|javascript|enable j|loading..", r"\bcookies?\b|javascript|enable (?:java|cookies)|loading\.{2,3}"),
    ("please ", r"please (?:wait|enable|log|sign|register|whitelist)"),
    # doors
    ("log|sign", r"(?:log|sign) ?(?:in|up|out) (?:to|or|with)\b"),
    ("you", r"you must (?:be )?(?:log|sign|register)"),
    ("logged in|not a m", r"must be logged in|not a member"),
    ("register to|forgot ", r"register to (?:reply|post|comment)|forgot (?:your )?password"),
    # comment boxes and counters
    ("mail address|required f|comment",
     r"e-?mail address will not|required fields|no comments|\bcomments? (?:\(|are closed|off|policy|section|feed)"),
    ("comment|reply|review|response",
     r"\b(?:leave|write|post|add|submit|view) (?:a|your|an|all|the) (?:comment|reply|review|response)"),
    ("comment|replies|response| shares| likes| views| reactions| guest| member",
     r"\d{1,6} (?:comments?|replies|responses|shares|likes|views|reactions|guests?|members?)\b"),
    ("report |view |hide |load more",
     r"report (?:abuse|this|post)|view (?:profile|all|more|original|desktop|mobile)|hide (?:all|comments)|load more"),
    ("show |see ", r"show (?:more|less|all|comments|replies)|see (?:all|more)\b[^.]{0,20}$"),
    # moving about
    ("skip to|jump to|go to ", r"skip to|jump to|go to (?:page|top)"),
    ("archive|d by|theme by", r"blog archive|powered by|theme by|designed by|hosted by"),
    # forums
    ("click to|originally p|(member", r"click to expand|originally posted by|\(members?:"),
    ("user", r"users? (?:viewing|browsing|online)|users (?:here|browsing)"),
    ("you", r"you are (?:here|browsing)"),
    # newsletters and lists
    ("unsubscribe|manage ", r"unsubscribe|manage (?:your )?(?:preferences|subscriptions?)"),
    ("you", r"update your (?:preferences|profile|subscription)"),
    ("view |open |read |see |to stop",
     r"(?:view|open|read|see) (?:this|it)\b[^.]{0,20} (?:in your|online|in (?:a|the)) ?(?:browser)?|to stop receiving"),
    ("you", r"you(?:['’]re| are) (?:receiving|subscribed|getting|on (?:the|our))|you (?:received|got) this"),
    ("sent to|optout|opt out|opt-out", r"was sent to|opt[ -]?out"),
    ("you", r"because you (?:signed|subscribed|registered|opted)"),
    ("forward ", r"forward (?:this )?(?:to|e-?mail)"),
    ("mailing list|list-info|listinfo", r"mailing list|list-?info"),
)  # fmt: skip


def is_interface(text: str) -> bool:
    """Whether a line holds a phrase of buttons, notices or page footers."""
    return _OPENS.match(text) is not None or _INSIDE.search(text)


def interface_share(words: Sequence[str]) -> float:
    """Return the share of words, which are in small letters, that label buttons and menus, 0 to 1."""
    return sum(map(_INTERFACE.__contains__, words)) / len(words) if words else 0.0
