"""Engines that the reader was not written on, built after it: at first sight it kept two of the seven.

What they taught it were things of structure (elements for buttons that enclose the message, parts that are called posts,
names that never vary), no rules for one of them. `later.py` was built after that.
"""
# ruff: noqa: E501 - markup stands in lines as engines write it

from collections.abc import Callable
from typing import Final

from tests.capture.page.threads.comments import Entry, _nested, block_of
from tests.capture.page.threads.said import Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, joined, page

_BR: Final = "<br />\n<br />\n"


def _plain(said: Said, quote: str) -> Shown:
    """A message parted by line breaks, as BBCode gives it."""
    pieces = [block_of(block, quotes=quote) for block in said.blocks]
    bare = [Shown(piece.html.replace("<p>", "").replace("</p>", "<br />"), piece.text, piece.quotes) for piece in pieces]
    return joined(bare, _BR)


def _paragraphs(said: Said) -> Shown:
    return joined((block_of(block) for block in said.blocks), "\n")


def smf(thread: Thread) -> Made:
    """Simple Machines Forum 2.0."""
    posts, html = [], []
    for said in thread.said:
        person, number = said.person, 900 + said.number
        message, posted = _plain(said, '<blockquote class="bbc_standard_quote">{text}</blockquote>'), date_of(said.when, thread.language, "long clock")
        signature = f'<div class="signature" id="msg_{number}_signature">{e(person.signature or "")}</div>' if person.signature else ""
        html.append(
            f'<div class="windowbg{"2" if said.number % 2 else ""}"><span class="topslice"><span></span></span><div class="post_wrapper"><div class="poster"><h4><img src="o.gif" alt="Offline" /><a href="/index.php?action=profile;u={person.number}" title="View the profile of x">{e(person.name)}</a></h4><ul class="reset smalltext" id="msg_{number}_extra_info"><li class="membergroup">{person.rank}</li><li class="stars"></li><li class="postcount">Posts: {person.posts}</li></ul></div>'
            f'<div class="postarea"><div class="flow_hidden"><div class="keyinfo"><div class="messageicon"><img src="x.gif" alt="" /></div><h5 id="subject_{number}"><a href="/index.php?topic=1.msg{number}#msg{number}" rel="nofollow">Re: {e(thread.title)}</a></h5><div class="smalltext">&#171; <strong>{"Reply #" + str(said.number) + " " if said.number > 1 else ""}on:</strong> {posted} &#187;</div><div id="msg_{number}_quick_mod"></div></div><ul class="reset smalltext quickbuttons"><li class="quote_button"><a href="#">{thread.words["quote"]}</a></li></ul></div>'
            f'<div class="post"><div class="inner" id="msg_{number}">{message.html}</div></div></div><div class="moderatorbar"><div class="smalltext modified" id="modified_{number}"></div><div class="smalltext reportlinks"><a href="#">{thread.words["report"]}</a></div>{signature}</div></div><span class="botslice"><span></span></span></div><hr class="post_separator" />'
        )
        posts.append(GoldPost(message.text, person.name, posted, message.quotes))
    return _forum(thread, f'<div id="forumposts"><div class="cat_bar"><h3 class="catbg">Topic: {e(thread.title)} (Read 4012 times)</h3></div><form>{"".join(html)}</form></div>', posts)


def mybb(thread: Thread) -> Made:
    """MyBB 1.8."""
    posts, html = [], []
    for said in thread.said:
        person, number = said.person, 900 + said.number
        message, posted = _plain(said, '<blockquote class="mycode_quote">{text}</blockquote>'), date_of(said.when, thread.language, "figures clock")
        signature = f'<div class="signature scaleimages">{e(person.signature or "")}</div>' if person.signature else ""
        html.append(
            f'<a name="pid{number}" id="pid{number}"></a><div class="post classic " style="" id="post_{number}"><div class="post_author scaleimages"><div class="author_avatar"><a href="member.php?action=profile&amp;uid={person.number}"><img src="a.png" alt="" /></a></div><div class="author_information"><strong><span class="largetext"><a href="member.php?action=profile&amp;uid={person.number}">{e(person.name)}</a></span></strong> <img src="off.png" alt="Offline" /><br /><span class="smalltext">{person.rank}<br /></span></div><div class="author_statistics">Posts: {person.posts}<br />Threads: 7<br />Joined: Mar 2009<br />Reputation: <strong class="reputation_positive">3</strong></div></div>'
            f'<div class="post_content"><div class="post_head"><div class="float_right" style="vertical-align: top"><strong><a href="showthread.php?tid=1&amp;pid={number}#pid{number}">#{said.number}</a></strong></div><span class="post_date">{posted} <span class="post_edit" id="edited_by_{number}"></span></span></div><div class="post_body scaleimages" id="pid_{number}">{message.html}</div>{signature}<div class="post_meta" id="post_meta_{number}"></div></div><div class="post_controls"><div class="postbit_buttons author_buttons float_left"><a href="#" class="postbit_find"><span>Find</span></a></div><div class="postbit_buttons post_management_buttons float_right"><a href="#" class="postbit_quote"><span>{thread.words["reply"]}</span></a></div></div></div>'
        )
        posts.append(GoldPost(message.text, person.name, posted, message.quotes))
    return _forum(thread, f'<table class="tborder tfixed clear"><tr><td class="thead"><strong>{e(thread.title)}</strong></td></tr><tr><td id="posts_container"><div id="posts">{"".join(html)}</div></td></tr></table>', posts)


def invision(thread: Thread) -> Made:
    """Invision Community 4."""
    posts, html = [], []
    for said in thread.said:
        person, number = said.person, 900 + said.number
        message, posted = _paragraphs(said), date_of(said.when, thread.language, "short")
        signature = f'<div data-role="memberSignature" class="ipsBorder_top"><div class="ipsType_light ipsType_richText"><p>{e(person.signature or "")}</p></div></div>' if person.signature else ""
        html.append(
            f'<a id="comment-{number}"></a><article id="elComment_{number}" class="cPost ipsBox ipsResponsive_pull ipsComment ipsComment_parent ipsClearfix ipsClear ipsColumns ipsColumns_noSpacing"><aside class="ipsComment_author cAuthorPane ipsColumn ipsColumn_medium"><h3 class="ipsType_sectionHead cAuthorPane_author ipsType_blendLinks ipsType_break"><strong><a href="/profile/{person.number}-x/" class="ipsType_break">{e(person.name)}</a></strong></h3><ul class="cAuthorPane_info ipsList_reset"><li data-role="photo" class="cAuthorPane_photo"></li><li data-role="group">{person.rank}</li><li data-role="stats" class="cAuthorPane_stats"><ul class="ipsList_reset"><li><a href="#" class="ipsType_blendLinks">{person.posts}</a></li></ul></li></ul></aside>'
            f'<div class="ipsColumn ipsColumn_fluid ipsMargin:none"><div id="comment-{number}_wrap" class="ipsComment_content ipsType_medium"><div class="ipsComment_meta ipsType_light ipsFlex"><div class="ipsType_reset"><a href="/topic/1/?do=findComment&amp;comment={number}" class="ipsType_blendLinks">Posted <time datetime="2016-03-01T10:00:00Z" title="x">{posted}</time></a></div><div class="ipsComment_tools"><ul class="ipsList_inline"><li><a href="#"><i class="fa fa-share"></i></a></li></ul></div></div>'
            f'<div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_normal ipsType_richText ipsPadding_bottom ipsContained">{message.html}</div><div class="ipsItemControls"><ul class="ipsComment_controls ipsClearfix"><li data-ipsQuote-editor="topic_comment"><button class="ipsButton">{thread.words["quote"]}</button></li></ul></div>{signature}</div></div></div></article>'
        )
        posts.append(GoldPost(message.text, person.name, posted, message.quotes))
    return _forum(thread, f'<div data-role="commentFeed" class="cTopic ipsClear"><h2 class="ipsType_sectionTitle">{len(html)} posts in this topic</h2>{"".join(html)}</div>', posts)


def threaded(thread: Thread) -> Made:
    """An aggregator with nested comments, in the manner of the old Reddit."""
    entries: list[Entry] = []
    for said in thread.said:
        person, number = said.person, 900 + said.number
        message = _paragraphs(said)
        posted = thread.draw.choice(("3 years ago", "2 hours ago", "5 days ago"))
        start = (
            f'<div class=" thing id-t1_{number} noncollapsed comment " id="thing_t1_{number}" data-type="comment" data-author="x"><p class="parent"><a name="{number}"></a></p><div class="midcol unvoted"><div class="arrow up"></div><div class="arrow down"></div></div><div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand">[–]</a><a href="/user/x{person.number}" class="author may-blank id-t2_x">{e(person.name)}</a><span class="userattrs"></span> <span class="score unvoted" title="7">7 points</span> <time title="x" datetime="2016-03-01" class="live-timestamp">{posted}</time>&nbsp;<a href="javascript:void(0)" class="numchildren">(2 children)</a></p>'
            f'<form action="#" class="usertext warn-on-unload" id="form-t1_{number}"><div class="usertext-body may-blank-within md-container "><div class="md">{message.html}</div></div></form><ul class="flat-list buttons"><li class="first"><a href="/r/x/{number}" class="bylink">permalink</a></li><li><a href="#">report</a></li><li class="reply-button"><a href="#">reply</a></li></ul></div><div class="child">'
        )
        entries.append((start, '</div><div class="clearleft"></div></div>', said.level, GoldPost(message.text, person.name, posted, message.quotes)))
    listing = _nested(entries, '<div class="sitetable listing">', "</div>")
    return _forum(thread, f'<div class="commentarea"><div class="panestack-title"><span class="title">all {len(entries)} comments</span></div><div class="sitetable nestedlisting">{listing}</div></div>', [entry[3] for entry in entries])


def indented(thread: Thread) -> Made:
    """An aggregator that shows depth by the width of a cell, in the manner of Hacker News."""
    posts, html = [], []
    for said in thread.said:
        message = joined((Shown(block_of(block).html.replace("</p>", ""), block_of(block).text, block_of(block).quotes) for block in said.blocks), "")
        posted = thread.draw.choice(("3 years ago", "2 hours ago", "5 days ago"))
        html.append(
            f'<tr class="athing comtr" id="{9000 + said.number}"><td><table border="0"><tr><td class="ind" indent="{said.level}"><img src="s.gif" height="1" width="{said.level * 40}"></td><td valign="top" class="votelinks"><center><a href="#"><div class="votearrow"></div></a></center></td><td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead"><a href="user?id=x{said.person.number}" class="hnuser">{e(said.person.name)}</a> <span class="age" title="x"><a href="item?id={9000 + said.number}">{posted}</a></span> <span class="onstory"></span> <span class="navs"> | <a href="#1">next</a> <a class="togg clicky" href="#">[–]</a></span></span></div><br><div class="comment"><div class="commtext c00">{message.html}</div><div class="reply"><p><font size="1"><u><a href="reply?id=1">reply</a></u></font></div></div></td></tr></table></td></tr>'
        )
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    return _forum(thread, f'<table border="0" class="comment-tree">{"".join(html)}</table>', posts)


def flarum(thread: Thread) -> Made:
    """Flarum, as drawn."""
    posts, html = [], []
    for said in thread.said:
        message = _paragraphs(said)
        posted = thread.draw.choice(("5 Mar 2019", "3 days ago", "Mar '16"))
        html.append(
            f'<div class="PostStream-item" data-index="{said.number}" data-number="{said.number}" data-id="{said.number}" data-type="comment"><article class="Post CommentPost"><div><header class="Post-header"><ul><li class="item-user"><div class="PostUser"><h3 class="PostUser-name"><a href="/u/x{said.person.number}"><span class="Avatar PostUser-avatar">X</span> <span class="username">{e(said.person.name)}</span></a></h3></div></li><li class="item-meta"><div class="Dropdown PostMeta"><a class="Dropdown-toggle"><time pubdate="true" datetime="2019-03-05" title="x" data-humantime="true">{posted}</time></a></div></li></ul></header><div class="Post-body">{message.html}</div><aside class="Post-actions"><ul><li class="item-reply"><button class="Button Button--link">{thread.words["reply"]}</button></li></ul></aside><footer class="Post-footer"><ul></ul></footer></div></article></div>'
        )
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    return _forum(thread, f'<div class="DiscussionPage-stream"><div class="PostStream">{"".join(html)}</div></div>', posts)


def nodebb(thread: Thread) -> Made:
    """NodeBB, as drawn."""
    posts, html = [], []
    for said in thread.said:
        message, posted = _paragraphs(said), date_of(said.when, thread.language, "short clock")
        signature = f'<div component="post/signature" class="post-signature">{e(said.person.signature or "")}</div>' if said.person.signature else ""
        html.append(
            f'<li component="post" class="posts-list-item" data-index="{said.number}" data-pid="{said.number}"><a component="post/anchor" id="{said.number}"></a><div class="clearfix post-header"><div class="icon pull-left"><a href="/user/x{said.person.number}"><img class="avatar" src="a.png" alt="x"></a></div><small class="pull-left"><strong><a href="/user/x{said.person.number}" itemprop="author" data-username="x">{e(said.person.name)}</a></strong> <span class="visible-xs-inline-block"><a class="permalink" href="/post/1"><span class="timeago" title="x">{posted}</span></a></span></small></div><br><div class="content" component="post/content" itemprop="text">{message.html}</div><div class="post-footer">{signature}<div class="clearfix"><small class="pull-right"><span class="post-tools"><a component="post/reply" href="#">{thread.words["reply"]}</a></span><span class="votes"><span class="vote-count">2</span></span></small></div></div></li>'
        )
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    return _forum(thread, f'<ul component="topic" class="posts timeline" data-tid="1">{"".join(html)}</ul>', posts)


def _forum(thread: Thread, posts: str, gold: list[GoldPost]) -> Made:
    body = f'<div id="wrapper"><div id="header"><a href="/">Kelm</a><ul class="menu"><li><a href="/search">Search</a></li><li><a href="/login">{thread.words["log"]}</a></li></ul></div><div id="main"><div class="navigate_section"><ul><li><a href="/">Kelm</a></li><li><a href="/b/2">Harbour talk</a></li></ul></div><h1>{e(thread.title)}</h1>{posts}<div class="pagesection"><a href="?p=1">1</a> <a href="?p=2">2</a></div></div><div id="footer">Kelm <a href="/terms">Terms</a></div></div>'
    return Made(page(thread.title, body), tuple(gold))


OTHERS: Final[dict[str, Callable[[Thread], Made]]] = {
    "smf": smf, "mybb": mybb, "invision": invision, "threaded": threaded, "indented": indented, "flarum": flarum,
    "nodebb": nodebb,
}  # fmt: skip
