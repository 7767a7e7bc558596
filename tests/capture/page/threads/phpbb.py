"""phpBB 2 (subSilver tables) and 3 (subsilver2 tables, prosilver of 3.0 and of 3.2)."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from tests.capture.page.threads.said import Block, Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, fold, joined, page

_QUOTE2 = '</span><table width="90%" cellspacing="1" cellpadding="3" border="0" align="center"><tr><td><span class="genmed"><b>{who}</b></span></td></tr><tr><td class="quote">{text}</td></tr></table><span class="postbody">'
_CODE2 = '</span><table width="90%" cellspacing="1" cellpadding="3" border="0" align="center"><tr><td><span class="genmed"><b>{label}</b></span></td></tr><tr><td class="code">{text}</td></tr></table><span class="postbody">'


def phpbb2(thread: Thread) -> Made:
    """phpBB 2: one table, a row for the post, one for its buttons, one to part them; nothing names the time."""
    words = thread.words
    made = [_post2(thread, said) for said in thread.said]
    body = f"""<a name="top"></a><table width="100%" cellspacing="0" cellpadding="10" border="0" align="center"><tr><td class="bodyline"><table width="100%"><tr><td><a href="index.php">Kelm Boards</a></td><td align="center"><span class="maintitle">Kelm Boards</span><br /><span class="mainmenu"><a href="faq.php" class="mainmenu">FAQ</a> <a href="memberlist.php" class="mainmenu">Memberlist</a> <a href="login.php" class="mainmenu">{words["log"]}</a></span></td></tr></table><br />
<table width="100%"><tr><td align="left" valign="bottom" colspan="2"><a class="maintitle" href="viewtopic.php?t=1">{e(thread.title)}</a><br /><span class="gensmall"><b>Goto page <b>1</b>, <a href="viewtopic.php?t=1&amp;start=15">2</a> </b></span></td></tr></table>
<table width="100%"><tr><td align="left" valign="middle" width="100%"><span class="nav">&nbsp;&nbsp;&nbsp;<a href="index.php" class="nav">Kelm Boards Forum Index</a> -> <a href="viewforum.php?f=1" class="nav">Harbour talk</a></span></td></tr></table>
<table class="forumline" width="100%" cellspacing="1" cellpadding="3" border="0"><tr align="right"><td class="catHead" colspan="2" height="28"><span class="nav"><a href="viewtopic.php?t=1&amp;view=previous" class="nav">View previous topic</a> :: <a href="viewtopic.php?t=1&amp;view=next" class="nav">View next topic</a> &nbsp;</span></td></tr>
{'<tr><td class="row1" colspan="2"><br /><form method="post" action="posting.php"><table><tr><td align="center"><span class="gen"><b>Should the ferry run at night?</b></span></td></tr><tr><td><span class="gen">Yes 12</span></td></tr></table></form></td></tr>' if thread.poll else ""}
<tr><th class="thLeft" width="150" height="26" nowrap="nowrap">Author</th><th class="thRight" nowrap="nowrap">Message</th></tr>
{"".join(html for html, _ in made)}
<tr align="center"><td class="catBottom" colspan="2" height="28"><form method="post" action="viewtopic.php?t=1"><span class="gensmall">Display posts from previous: <select name="postdays"><option value="0">All Posts</option></select></span></form></td></tr></table>
<table width="100%"><tr><td align="left"><span class="gensmall">All times are GMT + 1 Hour</span><br /><span class="nav">Page <b>1</b> of <b>2</b></span></td></tr></table>
<div align="center"><span class="copyright">Powered by <a href="http://www.phpbb.example/" class="copyright">phpBB</a></span></div></td></tr></table>"""
    return Made(page(thread.title, body), tuple(gold for _, gold in made))


def _post2(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block2(thread, block) for block in said.blocks), "<br />\n<br />\n")
    row = f"row{1 + said.number % 2}"
    posted = date_of(said.when, thread.language, "board")
    place = f"<br />{words['location']}: {person.place}" if person.place else ""
    signature = f"<br />_________________<br />{e(person.signature)}" if person.signature else ""
    edited = f"<br /><br />{words['edited']} {words['by']} {e(person.name)} {words['posted']} {posted}; edited 1 time in total" if said.edited else ""
    ad = f'<tr><td class="{row}" colspan="2" align="center"><span class="gen">Advertisement: lamps at half price</span></td></tr>'
    html = f"""{ad if said.ad_before else ""}<tr>
<td width="150" align="left" valign="top" class="{row}"><span class="name"><a name="{number}"></a><b>{e(person.name)}</b></span><br /><span class="postdetails">{person.rank}<br /><img src="a.gif" alt="" border="0" /><br /><br />{words["joined"]}: {date_of(person.joined, thread.language, "short")}<br />{words["messages"]}: {person.posts}{place}</span><br /></td>
<td class="{row}" width="100%" height="28" valign="top"><table width="100%" border="0" cellspacing="0" cellpadding="0"><tr>
<td width="100%"><a href="viewtopic.php?p={number}#{number}"><img src="m.gif" width="12" height="9" alt="Post" border="0" /></a><span class="postdetails">{words["posted"]}: {posted}<span class="gen">&nbsp;</span>&nbsp; &nbsp;{words["subject"]}: {e(thread.title) if said.number == 1 else ""}</span></td>
<td valign="top" nowrap="nowrap"><a href="posting.php?mode=quote&amp;p={number}"><img src="q.gif" alt="Reply with quote" border="0" /></a></td></tr>
<tr><td colspan="2"><hr /></td></tr>
<tr><td colspan="2"><span class="postbody">{message.html}{signature}</span><span class="gensmall">{edited}</span></td></tr></table></td></tr>
<tr><td class="{row}" width="150" align="left" valign="middle"><span class="nav"><a href="#top" class="nav">Back to top</a></span></td>
<td class="{row}" width="100%" height="28" valign="bottom" nowrap="nowrap"><table cellspacing="0" cellpadding="0" border="0" height="18" width="18"><tr><td valign="middle" nowrap="nowrap"><a href="profile.php?mode=viewprofile&amp;u={person.number}"><img src="p.gif" alt="View user's profile" border="0" /></a> <a href="privmsg.php?mode=post&amp;u={person.number}"><img src="pm.gif" alt="Send private message" border="0" /></a></td></tr></table></td></tr>
<tr><td class="spaceRow" colspan="2" height="1"><img src="s.gif" alt="" width="1" height="1" /></td></tr>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _block2(thread: Thread, block: Block) -> Shown:
    words = thread.words
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        who = f"{block.who} {words['wrote']}:"
        return Shown(_QUOTE2.format(who=e(who), text=e(text)), f"{who} {text}", (f"{who} {text}",))
    if block.kind == "code":
        return Shown(_CODE2.format(label=words["code"], text="<br />".join(map(e, block.lines))), f"{words['code']} {text}")
    if block.kind == "list":
        return Shown("</span><ul>" + "".join(f"<li>{e(line)}" for line in block.lines) + '</ul><span class="postbody">', text)
    if block.kind == "mention":
        return Shown(f"<b>{e(block.who)}</b>: {e(text)}", f"{block.who}: {text}")
    return Shown("<br />\n<br />\n".join(map(e, block.lines)), text)


def subsilver2(thread: Thread) -> Made:
    """phpBB 3 in the subsilver2 style: one table a post, head and body in rows."""
    words = thread.words
    made = [_post_subsilver2(thread, said) for said in thread.said]
    body = f"""<a name="top"></a><div id="wrapheader"><div id="logodesc"><h1>Kelm Boards</h1></div><div id="menubar"><table width="100%"><tr><td class="genmed"><a href="ucp.php?mode=login">{words["log"]}</a></td><td class="genmed" align="right"><a href="faq.php">FAQ</a></td></tr></table></div>
<div id="datebar"><table width="100%"><tr><td class="gensmall"></td><td class="gensmall" align="right">It is currently {date_of(thread.said[-1].when, "en", "board")}<br /></td></tr></table></div></div>
<div id="wrapcentre"><p class="searchbar"><span style="float: left;"><a href="search.php?search_id=unanswered">View unanswered posts</a></span></p><div id="pageheader"><h2><a class="titles" href="viewtopic.php?t=1">{e(thread.title)}</a></h2><p class="moderators">Moderator: <a href="memberlist.php?mode=viewprofile&amp;u=2">the_warden</a></p></div>
<div id="pagecontent"><table class="tablebg" width="100%"><tr><td class="cat"><table width="100%"><tr><td class="nav" nowrap="nowrap">&nbsp;Page <strong>1</strong> of <strong>2</strong></td></tr></table></td></tr></table>
{"".join(html for html, _ in made)}
<table width="100%" cellspacing="1" class="tablebg"><tr align="center"><td class="cat"><form name="viewtopic" method="post" action="viewtopic.php?t=1"><span class="gensmall">Display posts from previous:</span></form></td></tr></table></div>
{'<table class="tablebg" width="100%"><tr><td class="cat"><h4>Who is online</h4></td></tr><tr><td class="row1"><p class="gensmall">Users browsing this forum: <a href="memberlist.php?mode=viewprofile&amp;u=3">tim</a> and 2 guests</p></td></tr></table>' if thread.online else ""}</div>
<div id="wrapfooter"><span class="copyright">Powered by phpBB</span></div>"""
    return Made(page(thread.title, body, body_names='class="ltr"'), tuple(gold for _, gold in made))


def _post_subsilver2(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block3(thread, block, "subsilver2") for block in said.blocks), "<br /><br />")
    row = f"row{1 + said.number % 2}"
    posted = date_of(said.when, thread.language, "board")
    signature = f'<br /><div class="postbody">_________________<br />{e(person.signature or "")}</div>' if person.signature else ""
    edited = f'<br /><br /><span class="gensmall">{words["edited"]} {words["by"]} {e(person.name)} {posted}, edited 1 time in total.</span>' if said.edited else ""
    place = f"<br /><b>{words['location']}:</b> {person.place}" if person.place else ""
    attached = f'<br clear="all" /><br /><table class="tablebg" width="100%" cellspacing="1"><tr><td class="row3"><b class="genmed">{words["attached"]}: </b></td></tr><tr><td class="row2"><span class="gensmall">lamps.jpg [ 120.4 KiB | {words["views"]} 41 ]</span></td></tr></table>'
    html = f"""<table class="tablebg" width="100%" cellspacing="1">{'<tr><th>Author</th><th>Message</th></tr>' if said.number == 1 else ""}
<tr class="{row}"><td align="center" valign="middle"><a name="p{number}"></a><b class="postauthor">{e(person.name)}</b></td>
<td width="100%" height="25"><table width="100%" cellspacing="0"><tr><td class="gensmall" width="100%"><div style="float: left;">&nbsp;<b>{words["subject"]}:</b> {e(thread.title)}</div><div style="float: right;"><a href="viewtopic.php?p={number}#p{number}"><img src="m.gif" alt="Post" /></a><b>{words["posted"]}:</b> {posted}&nbsp;</div></td></tr></table></td></tr>
<tr class="{row}"><td valign="top" class="profile"><table cellspacing="4" align="center" width="150"><tr><td class="postdetails">{person.rank}</td></tr></table><span class="postdetails"><br /><b>{words["joined"]}:</b> {date_of(person.joined, thread.language, "short")}<br /><b>{words["messages"]}:</b> {person.posts}{place}</span></td>
<td valign="top"><table width="100%" cellspacing="5"><tr><td><div class="postbody">{message.html}</div>{attached if said.attachment else ""}{signature}{edited}<br clear="all" /><br /></td></tr></table></td></tr>
<tr class="{row}"><td class="profile"><strong><a href="#wrapheader">Top</a></strong></td><td><div class="gensmall" style="float: left;">&nbsp;<a href="memberlist.php?mode=viewprofile&amp;u={person.number}"><img src="p.gif" alt="Profile" /></a>&nbsp;</div></td></tr>
<tr><td class="spacer" colspan="2" height="1"><img src="s.gif" alt="" width="1" height="1" /></td></tr></table>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _block3(thread: Thread, block: Block, style: str) -> Shown:
    words = thread.words
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        who = f"{block.who} {words['wrote']}:"
        if style == "subsilver2":
            html = f'<div class="quotetitle">{e(who)}</div><div class="quotecontent">{e(text)}</div>'
        elif style == "3.0":
            html = f"<blockquote><div><cite>{e(who)}</cite>{e(text)}</div></blockquote>"
        else:
            day = date_of(thread.said[0].when, thread.language, "board")
            html = f'<blockquote cite="./viewtopic.php?p=1#p1"><div><cite><a href="./memberlist.php?mode=viewprofile&amp;u=7">{e(block.who)}</a> {words["wrote"]}: <a href="./viewtopic.php?p=1#p1" data-post-id="1">↑</a><span class="responsive-hide">{day}</span></cite> {e(text)}</div></blockquote>'
            who = f"{who} ↑{day}"
        gap = "" if style == "3.0" else " "  # nothing but a style parts the line from the quote there
        return Shown(html, f"{who}{gap}{text}", (f"{who}{gap}{text}",))
    if block.kind == "list":
        return Shown("<ul>" + "".join(f"<li>{e(line)}</li>" for line in block.lines) + "</ul>", text)
    if block.kind == "code":
        if style == "subsilver2":
            return Shown(f'<div class="codetitle"><b>{words["code"]}</b></div><div class="codecontent">{"<br />".join(map(e, block.lines))}</div>', f"{words['code']} {text}")
        return Shown(f'<dl class="codebox"><dt>{words["code"]} <a href="#" onclick="selectCode(this); return false;">Select all</a></dt><dd><code>{"<br />".join(map(e, block.lines))}</code></dd></dl>', f"{words['code']} Select all {text}")
    if block.kind == "mention":
        return Shown(f'@<a href="./memberlist.php?mode=viewprofile&amp;u=7">{e(block.who)}</a> {e(text)}', f"@{block.who} {text}")
    return Shown("<br />\n<br />\n".join(map(e, block.lines)), text)


def prosilver30(thread: Thread) -> Made:
    """phpBB 3.0 in prosilver: the time is bare text in `p.author`, the card behind the message."""
    return _prosilver(thread, "3.0")


def prosilver32(thread: Thread) -> Made:
    """phpBB 3.2 and 3.3 in prosilver: a `time` element, the card before the message."""
    return _prosilver(thread, "3.2")


def _prosilver(thread: Thread, style: str) -> Made:
    words = thread.words
    made = [_post3(thread, said, style) for said in thread.said]
    body = f"""<div id="wrap" class="wrap"><a id="top" class="top-anchor" accesskey="t"></a><div id="page-header"><div class="headerbar" role="banner"><div class="inner"><div id="site-description" class="site-description"><h1>Kelm Boards</h1><p>All about the harbour</p></div></div></div>
<div class="navbar" role="navigation"><div class="inner"><ul id="nav-main" class="nav-main linklist"><li><a href="./faq.php" rel="help"><span>FAQ</span></a></li><li class="rightside"><a href="./ucp.php?mode=login"><span>{words["log"]}</span></a></li></ul></div></div></div>
{'<div class="rules"><div class="inner"><strong>Forum rules</strong><br />Please stay on topic and be kind to each other.</div></div>' if thread.notice else ""}
<div id="page-body" class="page-body" role="main"><h2 class="topic-title"><a href="./viewtopic.php?t=1">{e(thread.title)}</a></h2><p>Moderator: <a href="./memberlist.php?mode=viewprofile&amp;u=2">the_warden</a></p>
<div class="action-bar bar-top topic-actions"><div class="buttons"><a href="./posting.php?mode=reply" class="button">{words["answer"]}</a></div><div class="pagination">{len(made) + 20} posts &bull; <a href="#">Page <strong>1</strong> of <strong>2</strong></a></div></div>
{'<form method="post" action="./viewtopic.php" class="topic_poll"><div class="panel"><div class="inner"><div class="content"><h2 class="poll-title">Should the ferry run at night?</h2><p class="author">You may select 1 option</p><fieldset class="polls"><dl><dt>Yes</dt><dd>12</dd></dl></fieldset></div></div></div></form>' if thread.poll else ""}
{"".join(html for html, _ in made)}
<div class="action-bar bar-bottom topic-actions"><div class="pagination">Page <strong>1</strong> of <strong>2</strong></div></div>
{'<div class="stat-block online-list"><h3>Who is online</h3><p>Users browsing this forum: <a href="./memberlist.php?mode=viewprofile&amp;u=3" class="username">tim</a> and 2 guests</p></div>' if thread.online else ""}</div>
<div id="page-footer" class="page-footer" role="contentinfo"><div class="navbar"><div class="inner"><ul class="nav-footer linklist"><li>All times are <span>UTC</span></li></ul></div></div><div class="copyright">Powered by phpBB</div></div></div>"""
    return Made(page(thread.title, body, root='dir="ltr" lang="en-gb"', body_names='id="phpbb" class="nojs notouch section-viewtopic ltr"'), tuple(gold for _, gold in made))


def _post3(thread: Thread, said: Said, style: str) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block3(thread, block, style) for block in said.blocks), "<br>\n<br>\n")
    posted = date_of(said.when, thread.language, "board")
    new = style == "3.2"
    colour = ' class="username-coloured" style="color:#AA0000"' if person.staff else ' class="username"' if new else ""
    profile = f'<a href="./memberlist.php?mode=viewprofile&amp;u={person.number}"{colour}>{e(person.name)}</a>'
    when = f'<time datetime="{said.when:%Y-%m-%dT%H:%M:%S}+00:00">{posted}</time>' if new else posted
    byline = f'<p class="author"><a class="unread" href="./viewtopic.php?p={number}#p{number}" title="Post"><i class="icon fa-file"></i><span class="sr-only"></span></a><span class="responsive-hide">{words["by"]} <strong>{profile}</strong> &raquo; </span>{when}</p>'
    location = f"<dd><strong>{words['location']}:</strong> {person.place}</dd>" if person.place else ""
    card = f'<dl class="postprofile" id="profile{number}"><dt class="has-profile-rank has-avatar"><div class="avatar-container"><a href="./memberlist.php?mode=viewprofile&amp;u={person.number}" class="avatar"><img src="a.jpg" alt="User avatar"></a></div>{profile}</dt><dd class="profile-rank">{person.rank}</dd><dd class="profile-posts"><strong>{words["messages"]}:</strong> <a href="./search.php?author_id=1">{person.posts}</a></dd><dd class="profile-joined"><strong>{words["joined"]}:</strong> {date_of(person.joined, thread.language, "board")}</dd>{location}</dl>'
    title = f'<h3 class="first"><a href="{"./viewtopic.php?p=1" if new else ""}#p{number}">{"" if said.number == 1 else "Re: "}{e(thread.title)}</a></h3>'
    notice = f'<div class="notice">{words["edited"]} {words["by"]} {profile} {posted}, edited 1 time in total.</div>'
    attached = f'<dl class="attachbox"><dt>{words["attached"]}</dt><dd><dl class="file"><dt class="attach-image"><img src="l.jpg" class="postimage" alt="lamps.jpg"></dt><dd>lamps.jpg (120.4 KiB) {words["views"]} 41</dd></dl></dd></dl>'
    signature = f'<div id="sig{number}" class="signature">{e(person.signature or "")}</div>'
    stub = f'<div id="p1{number}" class="post bg1 deleted"><div class="inner"><div class="postbody"><p class="author">{words["deleted"]}</p></div></div></div>'
    main = f"""<div class="postbody"><div id="post_content{number}">{title if new else ""}<ul class="post-buttons profile-icons"><li><a href="./posting.php?mode=quote&amp;p={number}" title="Reply with quote" class="button"><span>{words["quote"]}</span></a></li></ul>{"" if new else title}{byline}<div class="content">{message.html}</div>{attached if said.attachment else ""}{notice if said.edited else ""}{signature if person.signature else ""}</div></div>"""
    html = f"""{stub if said.stub_before else ""}{'<div class="panel ad-block"><div class="inner">Advertisement: lamps at half price</div></div>' if said.ad_before else ""}
<div id="p{number}" class="post has-profile bg{1 + said.number % 2}{" online" if said.number % 4 == 0 else ""}"><div class="inner">{card + main if new else main + card}<div class="back2top"><a href="#top" class="top" title="Top"><i class="icon"></i><span class="sr-only">Top</span></a></div></div></div><hr class="divider">"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)
