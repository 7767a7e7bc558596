"""WoltLab Burning Board 4 and WoltLab Suite Forum 5."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from collections.abc import Callable

from tests.capture.page.threads.said import Block, Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, fold, joined, page


def wbb4(thread: Thread) -> Made:
    """WBB 4: `article.message` in `li`, the message in `div.messageText`, a headline on each post."""
    return _board(thread, _post4)


def wsc5(thread: Thread) -> Made:
    """WoltLab Suite 5: `article.wbbPost`, the message in `div.messageText[itemprop=text]`."""
    return _board(thread, _post5)


def _board(thread: Thread, post: Callable[[Thread, Said], tuple[str, GoldPost]]) -> Made:
    words = thread.words
    made = [post(thread, said) for said in thread.said]
    announcement = '<div class="box boxInfo"><h2 class="boxTitle">Notice</h2><div class="boxContent"><p>The board moves to a new server on Sunday night, expect a short break.</p></div></div>'
    poll = '<div class="pollContainer"><h2 class="sectionTitle">Should the ferry run at night?</h2><ol class="pollResultList"><li class="pollResultItem">Yes 12</li><li class="pollResultItem">No 3</li></ol></div>'
    similar = "".join(
        f'<li><article class="wbbSimilarThread"><h3><a href="thread/{n}-lamp/" class="wbbTopicLink">What became of lamp {n}</a></h3><ul class="inlineList"><li><a href="user/3-tim/" class="userLink">tim</a></li><li><time class="datetime">3. März 201{n}, 10:14</time></li></ul></article></li>'
        for n in range(3, 8)
    )
    body = f"""<a id="top"></a><div id="pageContainer" class="pageContainer"><div id="pageHeaderContainer" class="pageHeaderContainer"><header id="pageHeader" class="pageHeader"><nav class="mainMenu"><ol class="boxMenu"><li><a href="forum/" class="boxMenuLink">Forum</a></li><li><a href="members-list/" class="boxMenuLink">Members</a></li></ol></nav></header></div>
<div class="pageNavigation"><nav class="breadcrumbs"><ol><li><a href="/"><span>Forum</span></a></li><li><a href="board/2/"><span>Harbour talk</span></a></li></ol></nav></div>
<section id="main" class="main" role="main"><div class="layoutBoundary"><div id="content" class="content">{announcement if thread.notice else ""}<header class="contentHeader messageGroupContentHeader wbbThread"><div class="contentHeaderTitle"><h1 class="contentTitle">{e(thread.title)}</h1><ul class="inlineList contentHeaderMetaData"><li><a href="user/1/" class="userLink">{e(thread.said[0].person.name)}</a></li><li><a href="thread/1/"><time class="datetime">{date_of(thread.said[0].when, thread.language, "long clock")}</time></a></li></ul></div></header>
<div class="paginationTop"><nav class="pagination"><ul><li class="active"><span>1</span></li><li><a href="thread/1/?pageNo=2">2</a></li></ul></nav></div>{poll if thread.poll else ""}
<div class="section"><ul class="wbbThreadPostList messageList jsClipboardContainer">{"".join(html for html, _ in made)}<li class="jsHiddenOnPrint"></li></ul></div>
<section id="messageQuickReply" class="message messageQuickReply jsMessageQuickReply"><div class="messageQuickReplyContent"><form><textarea></textarea><button class="button">{words["answer"]}</button></form></div></section>
{'<section class="section similarThreadList"><h2 class="sectionTitle">' + words["similar"] + f"</h2><ul>{similar}</ul></section>" if thread.similar else ""}</div></div></section>
<footer id="pageFooter" class="pageFooter"><div class="copyright">Forensoftware: Burning Board</div></footer></div>"""
    return Made(page(thread.title, body, body_names='id="tpl_wbb_thread" data-template="thread"'), tuple(gold for _, gold in made))


def _stats(thread: Thread, said: Said) -> str:
    words, person = thread.words, said.person
    place = f"<dt>{words['location']}</dt><dd>{person.place}</dd>" if person.place else ""
    return f'<dl class="plain dataList"><dt><a href="user-post-list/1/">{words["messages"]}</a></dt><dd>{person.posts}</dd><dt>{words["joined"]}</dt><dd>{date_of(person.joined, thread.language, "short")}</dd>{place}</dl>'


def _post4(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block(thread, block, old=True) for block in said.blocks), "")
    posted = date_of(said.when, thread.language, "long clock")
    title = f'<h1><a href="thread/1/?postID={number}#post{number}" class="permalink">{e(thread.title)}</a></h1>' if said.number == 1 else ""
    edited = f'<p class="messageFooterNote">{words["edited"]} (<time class="datetime">{posted}</time>)</p>'
    attached = f'<fieldset class="attachmentFileList"><legend>{words["attached"]}</legend><ul><li class="box32"><p><a href="attachment/1/">lamps.jpg</a></p><small>(120,4 kB, {words["views"]}: 41)</small></li></ul></fieldset>'
    signature = f'<div class="messageSignature"><div>{e(person.signature or "")}</div></div>'
    likes = f'<div class="messageLikes likesSummary"><a href="user/3-tim/">tim</a>, Kestrel {words["liked"]}.</div>'
    stub = f'<li class="anchorFixedHeader"><article class="message messageDeleted"><div class="messageContent"><p>{words["deleted"]}</p></div></article></li>'
    html = f"""{stub if said.stub_before else ""}{'<li><div class="wcfAdLocation wbbAdLocationInThread"><div>Lamps at half price</div></div></li>' if said.ad_before else ""}
<li id="post{number}" class="anchorFixedHeader"><article class="message messageSidebarOrientationLeft wbbPost jsMessage marginTop" data-post-id="{number}" data-object-id="{number}"><div>
<aside class="messageSidebar userOnline member"><div><header><h2 class="username"><a href="user/{person.number}/" class="userLink" data-user-id="{person.number}" rel="author"><span>{e(person.name)}</span></a></h2><div class="userAvatar"><a href="user/1/" class="framed"><img src="a.png" alt=""></a></div><div class="userTitle"><p class="badge userTitleBadge">{person.rank}</p></div></header><div class="userCredits">{_stats(thread, said)}</div></div></aside>
<section class="messageContent"><div><header class="messageHeader"><ul class="messageQuickOptions"><li><a href="thread/1/?postID=1#post1" class="button jsButtonShare">{said.number}</a></li></ul><div class="messageHeadline">{title}<p><a href="thread/1/?postID={number}#post{number}" class="permalink"><time datetime="{said.when:%Y-%m-%dT%H:%M:%S}+00:00" class="datetime">{posted}</time></a></p></div></header>
<div class="messageBody"><div><div class="messageText">{message.html}</div></div>{attached if said.attachment else ""}{signature if person.signature else ""}<div class="messageFooter">{edited if said.edited else ""}</div>{likes if said.likes else ""}
<footer class="messageOptions contentOptions marginTop clearfix"><nav class="buttonGroupNavigation jsMobileNavigation"><ul class="smallButtons buttonGroup"><li class="jsReportPost"><a class="button"><span>{words["report"]}</span></a></li><li class="jsQuoteMessage"><a class="button"><span>{words["quote"]}</span></a></li></ul></nav></footer></div></div></section></div></article></li>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _post5(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block(thread, block, old=False) for block in said.blocks), "")
    posted = date_of(said.when, thread.language, thread.draw.choice(("long clock", "short")))
    name = f'<a href="user/{person.number}/" class="username userLink" data-object-id="{person.number}" itemprop="url"><span itemprop="name">{e(person.name)}</span></a>'
    if said.number % 7 == 3:
        name = f'<span class="username" itemprop="name">{e(person.name)}</span>'
    starter = '<li><span class="badge label blue">Author</span></li>' if said.person == thread.said[0].person else ""
    edited = f'<div class="messageFooterNotes"><p class="messageFooterNote wbbPostEditNote">{words["edited"]} {words["by"]} <a href="user/1/">{e(person.name)}</a> (<time class="datetime">{posted}</time>)</p></div>'
    attached = f'<section class="section attachmentThumbnailList"><h2 class="messageSectionTitle">{words["attached"]}</h2><ul class="attachmentList"><li class="attachmentThumbnail"><div class="attachmentThumbnailContainer"><p class="attachmentFilename">lamps.jpg</p><small>120.4 kB – {words["views"]}: 41</small></div></li></ul></section>'
    signature = f'<div class="messageSignature"><div><p>{e(person.signature or "")}</p></div></div>'
    likes = f'<div class="messageFooterGroup"><div class="reactionSummary"><span class="reactionCountButton">{said.likes}</span></div></div>'
    html = f"""{'<li><div class="wcfAdLocation">Lamps at half price</div></li>' if said.ad_before else ""}
<li id="post{number}" class="anchorFixedHeader"><article class="wbbPost message messageSidebarOrientationLeft jsClipboardObject jsMessage{" userOnlineGroupMarking3" if person.staff else ""}" data-post-id="{number}" data-object-id="{number}" itemprop="{"mainEntity" if said.number == 1 else "comment"}" itemscope itemtype="http://schema.org/{"Question" if said.number == 1 else "Comment"}">
<aside role="presentation" class="messageSidebar member" itemprop="author" itemscope itemtype="http://schema.org/Person"><div class="messageAuthor"><div class="userAvatar"><a href="user/1/" aria-hidden="true"><img src="a.png" alt=""></a></div><div class="messageAuthorContainer">{name}</div><div class="userTitle"><span class="badge userTitleBadge">{person.rank}</span></div></div><div class="userCredits">{_stats(thread, said)}</div></aside>
<div class="messageContent"><header class="messageHeader"><div class="messageHeaderBox"><ul class="messageHeaderMetaData"><li><a href="thread/1/?postID={number}#post{number}" rel="nofollow" class="permalink messagePublicationTime"><time datetime="{said.when:%Y-%m-%dT%H:%M:%S}+00:00" class="datetime">{posted}</time></a></li></ul><ul class="messageStatus">{starter}</ul></div><ul class="messageQuickOptions"><li><a href="thread/1/?postID=1#post1" class="jsTooltip jsButtonShare">#{said.number}</a></li></ul></header>
<div class="messageBody"><div class="messageText" itemprop="text">{message.html}</div></div>{attached if said.attachment else ""}
<footer class="messageFooter">{signature if person.signature else ""}{edited if said.edited else ""}{likes if said.likes else ""}<ul class="messageFooterButtonsExtra buttonList smallButtons jsMobileNavigationExtra"><li class="jsReportPost"><a class="button"><span>{words["report"]}</span></a></li></ul><ul class="messageFooterButtons buttonList smallButtons"><li class="jsQuoteMessage"><a class="button"><span>{words["quote"]}</span></a></li><li class="wcfReactButton"><span>{words["like"]}</span></li></ul></footer></div></article></li>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _block(thread: Thread, block: Block, *, old: bool) -> Shown:
    words = thread.words
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        shown = f"{words['quote']} {words['by']} {block.who} {text}"
        if old:
            html = f'<blockquote class="container containerPadding quoteBox" cite="thread/1/"><header><h3><a href="thread/1/?postID=1#post1">{words["quote"]} {words["by"]} {e(block.who)}</a></h3></header><div><p>{e(text)}</p></div></blockquote>'
        else:
            html = f'<blockquote class="quoteBox collapsibleBbcode jsCollapsibleBbcode" cite="thread/1/"><div class="quoteBoxIcon"></div><div class="quoteBoxTitle"><a href="thread/1/?postID=1#post1">{words["quote"]} {words["by"]} {e(block.who)}</a></div><div class="quoteBoxContent"><p>{e(text)}</p></div></blockquote>'
        return Shown(html, shown, (shown,))
    if block.kind == "list":
        return Shown("<ul>" + "".join(f"<li>{e(line)}</li>" for line in block.lines) + "</ul>", text)
    if block.kind == "code":
        lines = "".join(f'<li><span class="codeBoxLine">{e(line)}</span></li>' for line in block.lines)
        return Shown(f'<div class="codeBox container"><div><div><h3>{words["code"]}</h3></div><ol start="1">{lines}</ol></div></div>', f"{words['code']} {text}")
    if block.kind == "table":
        rows = "".join(f"<tr><td>{e(a)}</td><td>{e(b)}</td></tr>" for a, b in zip(block.lines[::2], block.lines[1::2], strict=True))
        return Shown(f'<div class="messageTableOverflow"><table>{rows}</table></div>', text)
    if block.kind == "mention":
        return Shown(f'<p><a href="user/7/" class="userMention userLink" data-object-id="7">@{e(block.who)}</a> {e(text)}</p>', f"@{block.who} {text}")
    return Shown("".join(f"<p>{e(line)}</p>" for line in block.lines), text)
