"""vBulletin 3 (tables), 4 (lists) and 5."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from tests.capture.page.threads.said import Block, Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, fold, joined, page


def vbulletin3(thread: Thread) -> Made:
    """vBulletin 3: one table a post, the time in its head, the message in `div#post_message_N`; nothing names the time."""
    words = thread.words
    made = [_post3(thread, said) for said in thread.said]
    body = f"""<a name="top"></a><table class="tborder" cellpadding="6" width="100%"><tr><td class="alt1"><a href="index.php">The Upper Deck</a> &gt; <a href="forumdisplay.php?f=2">Harbour talk</a></td></tr>
<tr><td class="alt1"><strong>{e(thread.title)}</strong></td></tr></table>
<table class="tborder" width="100%"><tr align="center"><td class="vbmenu_control"><a href="register.php">Register</a></td><td class="vbmenu_control"><a href="faq.php">FAQ</a></td><td class="vbmenu_control"><a href="memberlist.php">Members List</a></td></tr></table>
{'<table class="tborder" width="100%"><tr><td class="alt1">If this is your first visit, be sure to check out the <a href="faq.php">FAQ</a>. You may have to register before you can post.</td></tr></table>' if thread.notice else ""}
<div id="posts">{"".join(html for html, _ in made)}<div id="lastpost"></div></div>
<div class="pagenav" align="right"><table class="tborder"><tr><td class="vbmenu_control">Page 1 of 2</td><td class="alt2"><strong>1</strong></td><td class="alt1"><a href="showthread.php?t=1&amp;page=2">2</a></td></tr></table></div>
{_similar3(thread) if thread.similar else ""}
{'<table class="tborder"><tr><td class="thead">' + words["online"] + ': 3 (1 members and 2 guests)</td></tr><tr><td class="alt1"><a href="member.php?u=3">tim</a></td></tr></table>' if thread.online else ""}
<div class="smallfont" align="center">All times are GMT +1. The time now is <span class="time">09:14 PM</span>.</div>"""
    return Made(page(thread.title, body, root='dir="ltr" lang="en"'), tuple(gold for _, gold in made))


def _similar3(thread: Thread) -> str:
    rows = "".join(
        f'<tr><td class="alt1"><a href="showthread.php?t={n}">What became of lamp {n}</a></td><td class="alt2" nowrap><a href="member.php?u={n}">tim</a></td><td class="alt1">Harbour talk</td><td class="alt2">{n}</td><td class="alt1" nowrap>03-{n:02}-2008 <span class="time">10:1{n} AM</span></td></tr>'
        for n in range(3, 8)
    )
    return f'<table class="tborder" width="100%"><thead><tr><td class="tcat" colspan="5">{thread.words["similar"]}</td></tr></thead><tbody id="collapseobj_similarthreads"><tr class="thead"><td>Thread</td><td>Thread Starter</td><td>Forum</td><td>Replies</td><td>Last Post</td></tr>{rows}</tbody></table>'


def _post3(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block3(thread, block) for block in said.blocks), "<br />\n<br />\n")
    posted = date_of(said.when, thread.language, "figures clock")
    title = f'<div class="smallfont"><strong>Re: {e(thread.title)}</strong></div><hr size="1" style="color:#D1D1E1" />' if said.number % 3 == 0 else ""
    signature = f"<div>\n__________________<br />\n{e(person.signature or '')}\n</div>"
    attached = f'<div style="padding:6px"><fieldset class="fieldset"><legend>{words["attached"]}</legend><table><tr><td><a href="attachment.php?attachmentid=1">lamps.jpg</a> (120.4 KB, 41 views)</td></tr></table></fieldset></div>'
    edited = f'<div class="smallfont"><hr size="1" /><em>{words["edited"]} {words["by"]} {e(person.name)}; {posted}.</em></div>'
    stub = f'<table id="post1{number}" class="tborder"><tr><td class="alt1"><div class="smallfont">{words["deleted"]} <a href="showthread.php?p=1">tim</a></div></td></tr></table>'
    ad = '<table class="tborder"><tr><td class="thead">Advertisement</td></tr><tr><td class="alt1">Lamps at half price, today only</td></tr></table>'
    html = f"""{stub if said.stub_before else ""}{ad if said.ad_before else ""}<!-- post #{number} --><div align="center"><div class="page" style="width:100%; text-align:left"><div style="padding:0px 25px 0px 25px">
<div id="edit{number}" style="padding:0px 0px 6px 0px"><table id="post{number}" class="tborder" cellpadding="6" cellspacing="0" border="0" width="100%" align="center">
<tr><td class="thead" style="font-weight:normal"><div class="normal" style="float:right">&nbsp;#<a href="showpost.php?p={number}&amp;postcount={said.number}" target="new" id="postcount{number}"><strong>{said.number}</strong></a>&nbsp;</div><div class="normal"><!-- status icon and date --><a name="post{number}"><img class="inlineimg" src="o.gif" alt="Old" /></a> {posted} <!-- / status icon and date --></div></td></tr>
<tr><td class="alt2" style="padding:0px"><table cellpadding="0" cellspacing="6" border="0" width="100%"><tr><td class="alt2"><a href="member.php?u={person.number}"><img src="a.jpg" alt="{e(person.name)}'s Avatar" /></a></td><td nowrap="nowrap"><div id="postmenu_{number}"><a class="bigusername" href="member.php?u={person.number}">{e(person.name)}</a></div><div class="smallfont">{person.rank}</div></td><td width="100%">&nbsp;</td>
<td valign="top" nowrap="nowrap"><div class="smallfont"><div>{words["joined"]}: {date_of(person.joined, thread.language, "short")}</div>{f"<div>{words['location']}: {person.place}</div>" if person.place else ""}<div>{words["messages"]}: {person.posts:,}</div></div></td></tr></table></td></tr>
<tr><td class="alt1" id="td_post_{number}">{title}<!-- message --><div id="post_message_{number}">{message.html}</div><!-- / message -->{attached if said.attachment else ""}{signature if person.signature else ""}{edited if said.edited else ""}
<div align="right"><!-- controls --><a href="newreply.php?do=newreply&amp;p={number}" rel="nofollow">{words["quote"]}</a></div></td></tr></table></div></div></div></div>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _block3(thread: Thread, block: Block) -> Shown:
    words = thread.words
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        shown = f"{words['quoted']} Originally Posted by {block.who} {text}"
        html = f'<div style="margin:20px; margin-top:5px; "><div class="smallfont" style="margin-bottom:2px">{words["quoted"]}</div><table cellpadding="6" cellspacing="0" border="0" width="100%"><tr><td class="alt2" style="border:1px inset"><div>Originally Posted by <strong>{e(block.who)}</strong> <a href="showthread.php?p=1#post1" rel="nofollow"><img class="inlineimg" src="v.gif" alt="View Post" /></a></div><div style="font-style:italic">{e(text)}</div></td></tr></table></div>'
        return Shown(html, shown, (shown,))
    if block.kind == "list":
        return Shown("<ul>" + "".join(f"<li>{e(line)}" for line in block.lines) + "</ul>", text)
    if block.kind == "code":
        return Shown(f'<div style="margin:20px; margin-top:5px"><div class="smallfont">{words["code"]}</div><pre class="alt2" dir="ltr">{e(chr(10).join(block.lines))}</pre></div>', f"{words['code']} {text}")
    if block.kind == "table":
        rows = "".join(f"<tr><td>{e(a)}</td><td>{e(b)}</td></tr>" for a, b in zip(block.lines[::2], block.lines[1::2], strict=True))
        return Shown(f"<table>{rows}</table>", text)
    if block.kind == "mention":
        return Shown(f'<a href="member.php?u=7">{e(block.who)}</a>: {e(text)}', f"{block.who}: {text}")
    return Shown("<br />\n<br />\n".join(map(e, block.lines)), text)


def vbulletin4(thread: Thread) -> Made:
    """vBulletin 4: `li.postcontainer`, the message in `blockquote.postcontent`."""
    words = thread.words
    made = [_post4(thread, said) for said in thread.said]
    body = f"""<div class="above_body"><div id="header" class="floatcontainer"><div><a name="top" href="forum.php" class="logo-image">Upper Deck</a></div></div><div id="navbar" class="navbar"><ul id="navtabs" class="navtabs floatcontainer"><li><a class="navtab" href="forum.php">Forum</a></li><li><a href="activity.php">What's New?</a></li></ul></div></div>
<div class="body_wrapper"><div id="breadcrumb" class="breadcrumb"><ul class="floatcontainer"><li class="navbithome"><a href="index.php">{words["home"]}</a></li><li class="navbit"><a href="forum.php">Forum</a></li></ul></div>
{'<form action="profile.php" method="post" id="notices" class="notices"><ol><li class="restore" id="navbar_notice_1">If this is your first visit, be sure to check out the <b>FAQ</b> above.</li></ol></form>' if thread.notice else ""}
<div id="pagetitle" class="pagetitle"><h1>Thread: <span class="threadtitle"><a href="threads/1" title="Reload this Page">{e(thread.title)}</a></span></h1></div>
<div id="thread_controls" class="thread_controls toolsmenu"><div><ul id="postlist_popups" class="postlist_popups popupgroup"><li class="popupmenu" id="threadtools"><h6><a class="popupctrl" href="#">Thread Tools</a></h6></li></ul></div></div>
<div id="postlist" class="postlist restrain"><ol id="posts" class="posts" start="1">{"".join(html for html, _ in made)}</ol><div class="separator"></div></div>
<div class="noinlinemod below_postlist"><div class="pagination_bottom"><form class="pagination"><span class="selected"><a>1</a></span><span><a href="threads/1/page2">2</a></span></form></div></div>
<div id="quickreply" class="quickreply"><form action="newreply.php"><div class="blockrow"><textarea></textarea></div><div class="blockfoot actionbuttons"><input type="submit" class="button" value="x"></div></form></div>
{'<div id="similar_threads"><h4 class="threadinfohead blockhead">' + words["similar"] + '</h4><div id="similarthreads_list"><ol class="similar_threads_list">' + "".join(f'<li class="floatcontainer"><h5><a href="threads/{n}">What became of lamp {n}</a></h5><p>By <a href="members/3" class="username">tim</a> in forum Harbour talk</p><dl class="stats"><dt>Replies:</dt><dd>{n}</dd></dl><dl><dt>Last Post:</dt><dd class="lastpostdate">03-{n:02}-2010, <span class="time">10:14 AM</span></dd></dl></li>' for n in range(3, 8)) + "</ol></div></div>" if thread.similar else ""}
</div><div id="footer" class="floatcontainer footer"><ul class="footer_links"><li><a href="contact">Contact Us</a></li></ul></div>"""
    return Made(page(thread.title, body, root='dir="ltr" lang="en" id="vbulletin_html"'), tuple(gold for _, gold in made))


def _post4(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block4(thread, block) for block in said.blocks), "<br />\n<br />\n")
    day, clock = date_of(said.when, thread.language, "figures clock").split(", ")
    title = f'<h2 class="title icon">Re: {e(thread.title)}</h2>' if said.number % 2 == 0 else ""
    place = f"<dt>{words['location']}</dt><dd>{person.place}</dd>" if person.place else ""
    extra = f'<dt>{words["joined"]}</dt><dd>{date_of(person.joined, thread.language, "short")}</dd>{place}<dt>{words["messages"]}</dt><dd>{person.posts:,}</dd>'
    signature = f'<blockquote class="signature restore"><div class="signaturecontainer">{e(person.signature or "")}</div></blockquote>'
    edited = f'<blockquote class="postcontent lastedited">{words["edited"]} {words["by"]} {e(person.name)}; {day} at <span class="time">{clock}</span>.</blockquote>'
    attached = f'<div class="attachments"><fieldset class="postcontent"><legend><img alt="" src="x.gif"> {words["attached"]}</legend><ul><li><a href="attachment.php?1">lamps.jpg</a> (120.4 KB, 41 views)</li></ul></fieldset></div>'
    stub = f'<li class="postbitdeleted postbit postcontainer" id="post_1{number}"><div class="posthead"><span class="postdate">{day}, {clock}</span></div><div class="deletedpost">{words["deleted"]}</div></li>'
    likes = f'<div class="likeitpost"><a href="members/3" class="username">tim</a> {words["liked"]}</div>'
    html = f"""{stub if said.stub_before else ""}{'<li class="adpost"><div>Advertisement: lamps at half price</div></li>' if said.ad_before else ""}
<li class="postbitlegacy postbitim postcontainer{" old" if said.number % 2 else " new"}" id="post_{number}"><div class="posthead"><span class="postdate old"><span class="date">{day},&nbsp;<span class="time">{clock}</span></span></span><span class="nodecontrols"><a name="post{number}" href="threads/1?p={number}#post{number}" class="postcounter">#{said.number}</a></span></div>
<div class="postdetails"><div class="userinfo"><div class="popupmenu memberaction"><a class="username offline popupctrl" href="members/{person.number}" title="x is offline"><strong>{e(person.name)}</strong></a><ul class="popupbody popuphover memberaction_body"><li class="left"><a href="members/{person.number}" class="siteicon_profile">View Profile</a></li><li class="right"><a href="search.php?do=finduser&amp;userid=1" class="siteicon_forum">View Forum Posts</a></li></ul></div>
<span class="usertitle">{person.rank}</span><a class="postuseravatar" href="members/1"><img src="a.jpg" alt="{e(person.name)}'s Avatar"></a><hr><dl class="userinfo_extra">{extra}</dl><div class="imlinks"></div></div>
<div class="postbody"><div class="postrow{" has_after_content" if person.signature else ""}">{title}<div class="content{" hasad" if said.number == 1 else ""}"><div id="post_message_{number}"><blockquote class="postcontent restore ">{message.html}</blockquote></div></div>{attached if said.attachment else ""}
<div class="after_content">{edited if said.edited else ""}{signature if person.signature else ""}</div></div><div class="cleardiv"></div></div></div>
<div class="postfoot"><div class="textcontrols floatcontainer"><span class="postcontrols"><a id="qrwith_{number}" class="quickreply" href="newreply.php?p={number}">{words["reply"]}</a> <a class="newreply" href="newreply.php?p={number}">{words["quote"]}</a></span><span class="postlinking"></span></div>{likes if said.likes else ""}</div></li>"""
    return html, GoldPost(message.text, person.name, fold(f"{day}, {clock}"), message.quotes)


def _block4(thread: Thread, block: Block) -> Shown:
    words = thread.words
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        shown = f"Originally Posted by {block.who} {text}"
        html = f'<div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_quote_container"></div><div class="bbcode_postedby"><img src="q.png" alt="{words["quote"]}"> Originally Posted by <strong>{e(block.who)}</strong> <a href="threads/1?p=1#post1" rel="nofollow"><img src="v.png" alt="View Post"></a></div><div class="message">{e(text)}</div></div></div></div>'
        return Shown(html, shown, (shown,))
    if block.kind == "code":
        return Shown(f'<div class="bbcode_container"><div class="bbcode_description">{words["code"]}</div><pre class="bbcode_code">{e(chr(10).join(block.lines))}</pre></div>', f"{words['code']} {text}")
    return _block3(thread, block)


def vbulletin5(thread: Thread) -> Made:
    """vBulletin 5: `li.b-post`, the message in `div.js-post__content-text`."""
    words = thread.words
    made = [_post5(thread, said) for said in thread.said]
    body = f"""<div id="outer-wrapper"><div id="wrapper"><header id="header"><div class="header-cell"><a href="/">Upper Deck</a></div></header><nav id="channel-tabbar" class="h-clearfix channel-tabbar-container"><ul class="channel-tabbar-list"><li class="section-item"><a href="/">Forums</a></li></ul></nav>
<div id="main-navbar" class="main-navbar"></div><div id="breadcrumbs"><ul id="breadcrumbs-list"><li><a class="crumb" href="/">{words["home"]}</a></li></ul></div>
<main id="content"><div class="canvas-layout-container"><div class="conversation-content-widget forum-conversation-content-widget b-module"><div class="widget-header h-clearfix"><div class="module-title h-left"><h1 class="main-title js-main-title hide-on-editmode">{e(thread.title)}</h1></div></div>
<div class="conversation-toolbar-wrapper"><div class="conversation-toolbar"><ul class="toolset-left"><li><a class="button">{words["answer"]}</a></li></ul></div><div class="conversation-status-messages"></div></div>
<ul class="conversation-list list-container h-clearfix thread-view" data-pageno="1">{"".join(html for html, _ in made)}</ul>
<div class="conversation-toolbar-wrapper bottom"><div class="pagenav-container"><div class="pagenav"><a class="js-pagenav-button button primary">1</a><a class="js-pagenav-button button">2</a></div></div></div></div></div></main>
<footer id="footer"><nav id="footer-tabbar"><ul><li><a href="/help">Help</a></li></ul></nav></footer></div></div>"""
    return Made(page(thread.title, body, root='lang="en" dir="ltr"', body_names='id="vb-page-body" class="l-desktop page60 vb-page"'), tuple(gold for _, gold in made))


def _post5(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block4(thread, block) for block in said.blocks), "<br />\n<br />\n")
    posted = date_of(said.when, thread.language, "figures clock")
    signature = f'<div class="post-signature restore">{e(person.signature or "")}</div>'
    extra = f'<ul class="b-userinfo__additional-info"><li><label>{words["joined"]}:</label> <span>{date_of(person.joined, thread.language, "short")}</span></li><li><label>{words["messages"]}:</label> <span>{person.posts}</span></li></ul>'
    likes = f'<div class="votes__count-wrapper"><span class="votes__count">{said.likes}</span> <span>{words["like"]}</span></div>'
    edited = f'<div class="edit-conversation-container"></div><div class="b-post__edit-info">{words["edited"]} {words["by"]} {e(person.name)}; <time itemprop="dateModified" datetime="2014-01-01T00:00:00">{posted}</time>.</div>'
    stub = f'<li data-node-id="1{number}" class="b-post js-post b-post--deleted list-item" itemscope itemtype="http://schema.org/Comment"><div class="b-post__body"><div class="b-post__content">{words["deleted"]}</div></div></li>'
    html = f"""{stub if said.stub_before else ""}{'<li class="list-item-ad"><div class="ad-container">Lamps at half price</div></li>' if said.ad_before else ""}
<li data-node-id="{number}" data-node-userid="{person.number}" class="b-post h-clear js-post js-comment-entry__parent h-restore--on-preview b-post--first" itemprop="{"" if said.number == 1 else "comment"}" itemscope itemtype="http://schema.org/{"DiscussionForumPosting" if said.number == 1 else "Comment"}"><a id="post{number}" class="b-post__anchor"></a>
<div class="b-post__body h-clearfix" itemprop="articleBody"><div class="b-post__body-grid"><div class="b-post__grid-container"><div class="b-userinfo b-post__hide-when-deleted" itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/member/{person.number}" class="b-avatar b-avatar--l"><img src="a.jpg" alt=""></a><div class="b-userinfo__details"><div class="author h-text-size--14"><strong><a href="/member/{person.number}" data-vbnamecard="{person.number}">{e(person.name)}</a></strong></div><div class="usertitle">{person.rank}</div></div>{extra}</div>
<div class="b-post__arrow"></div><div class="b-post__content js-post__content"><div class="b-post__content-header"><a href="/1#post{number}" class="b-post__count js-show-post-link">#{said.number}</a>{f'<h2 class="b-post__title js-post-title b-post__hide-when-deleted">{e(thread.title)}</h2>' if said.number == 1 else ""}<div class="b-post__timestamp"><time itemprop="dateCreated" datetime="{said.when:%Y-%m-%dT%H:%M:%S}">{posted}</time></div></div>
<div class="js-post__content-wrapper h-clearfix"><div class="js-post__content-text OLD__post-content-text restore h-wordwrap" itemprop="text">{message.html}</div></div>{edited if said.edited else ""}{signature if person.signature else ""}
<div class="b-post__footer h-clearfix"><ul class="js-post-controls b-post-control__list"><li class="b-post-control b-post-control--quote">{words["quote"]}</li><li class="b-post-control">{words["like"]}</li></ul>{likes if said.likes else ""}</div></div></div></div></div></li>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)
