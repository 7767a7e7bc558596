"""XenForo 2.x and 1.x."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from tests.capture.page.threads.said import Block, Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, fold, joined, page


def xenforo2(thread: Thread) -> Made:
    """XenForo 2: `article.message`, the message in `div.bbWrapper`."""
    words = thread.words
    made = [_post2(thread, said) for said in thread.said]
    notice = (
        '<ul class="notices notices--block js-notices"><li class="notice js-notice notice--primary"><div class="notice-content">'
        "Please read the house rules before you post. Off-topic messages are moved to the lower deck.</div></li></ul>"
    )
    poll = (
        '<div class="block"><div class="block-container"><h2 class="block-header">Should the ferry run at night?</h2>'
        '<ul class="listPlain block-body block-row"><li><h3 class="pollResult-response">Yes</h3><span>Votes: 12</span></li>'
        '<li><h3 class="pollResult-response">No</h3><span>Votes: 3</span></li></ul></div></div>'
    )
    body = f"""<div class="p-pageWrapper" id="top"><header class="p-header"><a href="/">Lower Deck</a></header>
<div class="p-navSticky"><nav class="p-nav"><ul class="p-nav-list"><li><a href="/">{words["home"]}</a></li>
<li><a href="/whats-new/">What's new</a></li><li><a href="/members/">Members</a></li></ul></nav></div>
<div class="p-body"><div class="p-body-inner">{notice if thread.notice else ""}
<ul class="p-breadcrumbs"><li><a href="/forums/"><span>Forums</span></a></li></ul>
<div class="p-body-header"><h1 class="p-title-value">{e(thread.title)}</h1><div class="p-description"><ul class="listInline">
<li><a href="/members/x.{thread.said[0].person.number}/" class="username u-concealed">{e(thread.said[0].person.name)}</a></li>
<li><a href="/threads/a.1/" class="u-concealed"><time class="u-dt" datetime="{thread.said[0].when:%Y-%m-%dT%H:%M:%S}">{date_of(thread.said[0].when, thread.language, "short")}</time></a></li></ul></div></div>
<div class="p-body-main"><div class="p-body-content"><div class="p-body-pageContent">{poll if thread.poll else ""}
<div class="block block--messages" data-xf-init="" data-type="post"><span class="u-anchorTarget" id="posts"></span>
<div class="block-outer"><div class="block-outer-main"><nav class="pageNavWrapper"><div class="pageNav"><ul class="pageNav-main">
<li class="pageNav-page pageNav-page--current"><a href="/threads/a.1/">1</a></li><li class="pageNav-page"><a href="/threads/a.1/page-2">2</a></li></ul></div></nav></div></div>
<div class="block-container lbContainer"><div class="block-body js-replyNewMessageContainer">
{"".join(html for html, _ in made)}</div></div></div>
<form action="/threads/a.1/add-reply" class="block js-quickReply"><div class="block-container"><div class="message message--quickReply block-topRadiusContent"><div class="message-inner"><div class="message-cell message-cell--user"><div class="message-user"><div class="message-avatar"><span class="avatar avatar--default"><span class="avatar-u-s">?</span></span></div></div></div>
<div class="message-cell message-cell--main"><textarea name="message_html" placeholder="Write your reply..."></textarea><button class="button--primary button"><span class="button-text">{words["answer"]}</span></button></div></div></div></div></form>
{_similar(thread) if thread.similar else ""}</div></div></div></div></div>
<footer class="p-footer"><a href="/help/terms/">Terms and rules</a><p>Community platform by XenForo</p></footer></div>"""
    return Made(page(thread.title, body, root='id="XF" lang="en" data-app="public"'), tuple(gold for _, gold in made))


def _similar(thread: Thread) -> str:
    rows = "".join(
        f'<div class="structItem structItem--thread js-threadListItem-{n}" data-author="Kestrel"><div class="structItem-cell structItem-cell--main">'
        f'<div class="structItem-title"><a href="/threads/b.{n}/">Where do the {n} lamps come from</a></div><div class="structItem-minor"><ul class="structItem-parts">'
        f'<li><a href="/members/kestrel.{n}/" class="username">Kestrel</a></li><li class="structItem-startDate"><a href="/threads/b.{n}/"><time class="u-dt">Mar {n}, 2012</time></a></li></ul></div></div>'
        f'<div class="structItem-cell structItem-cell--meta"><dl class="pairs pairs--justified"><dt>Replies</dt><dd>{n}</dd></dl></div>'
        f'<div class="structItem-cell structItem-cell--latest"><a href="/threads/b.{n}/latest"><time class="structItem-latestDate u-dt">Apr {n}, 2012</time></a><div class="structItem-minor"><a href="/members/tim.3/" class="username">tim</a></div></div></div>'
        for n in range(2, 7)
    )
    return f'<div class="block"><div class="block-container"><h3 class="block-header">{thread.words["similar"]}</h3><div class="block-body"><div class="structItemContainer">{rows}</div></div></div></div>'


def _post2(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person = thread.words, said.person
    message = joined((_block2(thread, block) for block in said.blocks), "<br />\n<br />\n")
    posted = date_of(said.when, thread.language, thread.draw.choice(("short", "long clock", "long")))
    name = f'<span class="username--style3 username--moderator">{e(person.name)}</span>' if person.staff else e(person.name)
    stub = (
        '<div class="message message--deleted message--post js-post js-inlineModContainer" data-author="tim" data-content="post-9"><div class="message-inner"><div class="message-cell message-cell--main">'
        f'<div class="message-attribution"><ul class="listInline"><li><time class="u-dt">{posted}</time></li></ul></div><div class="messageNotice messageNotice--deleted">{words["deleted"]}</div></div></div></div>'
    )
    card = f'<h5 class="userTitle message-userTitle" dir="auto">{person.rank}</h5>'
    card += f'<div class="userBanner userBanner--staff message-userBanner"><strong>{words["staff"]}</strong></div>' if person.staff else ""
    extras = f'<dl class="pairs pairs--justified"><dt>{words["joined"]}</dt><dd>{date_of(person.joined, thread.language, "short")}</dd></dl><dl class="pairs pairs--justified"><dt>{words["messages"]}</dt><dd>{person.posts:,}</dd></dl>'
    extras += f'<dl class="pairs pairs--justified"><dt>{words["location"]}</dt><dd><a href="/misc/location-info?location=x" rel="nofollow" class="u-concealed">{person.place}</a></dd></dl>' if person.place else ""
    attached = f'<section class="message-attachments"><h4 class="block-textHeader">{words["attached"]}</h4><ul class="attachmentList"><li class="file file--linked"><a class="u-anchorTarget" id="attachment-1"></a><div class="file-content"><div class="file-info"><span class="file-name">lamps.jpg</span><div class="file-meta">120.4 KB · {words["views"]}: 41</div></div></div></li></ul></section>'
    edited = f'<div class="message-lastEdit">{words["edited"]}: <time class="u-dt">{date_of(said.when, thread.language, "short")}</time></div>'
    signature = f'<aside class="message-signature"><div class="bbWrapper">{e(person.signature or "")}</div></aside>'
    likes = f'<div class="reactionsBar js-reactionsList is-active"><ul class="reactionSummary"><li><span class="reaction reaction--1"></span></li></ul><span class="u-srOnly">Reactions:</span><a class="reactionsBar-link" href="/posts/1/reactions"><bdi>Kestrel</bdi>, <bdi>tim</bdi> {words["liked"]}</a></div>'
    html = f"""{stub if said.stub_before else ""}{'<div class="message-ad samBannerUnit"><span>Advertisement</span> Lamps at half price, today only!</div>' if said.ad_before else ""}
<article class="message message--post js-post js-inlineModContainer{" is-unread" if said.number % 5 == 0 else ""}" data-author="{e(person.name)}" data-content="post-{9000 + said.number}" id="js-post-{9000 + said.number}" itemscope itemtype="https://schema.org/Comment">
<span class="u-anchorTarget" id="post-{9000 + said.number}"></span><div class="message-inner">
<div class="message-cell message-cell--user"><section class="message-user" itemprop="author" itemscope itemtype="https://schema.org/Person"><div class="message-avatar"><div class="message-avatar-wrapper"><a href="/members/x.{person.number}/" class="avatar avatar--m"><img src="a.jpg" alt="{e(person.name)}"></a></div></div>
<div class="message-userDetails"><h4 class="message-name"><a href="/members/x.{person.number}/" class="username" dir="auto" data-user-id="{person.number}" data-xf-init="member-tooltip" itemprop="name">{name}</a></h4>{card}</div>
<div class="message-userExtras">{extras}</div><span class="message-userArrow"></span></section></div>
<div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget">
<header class="message-attribution message-attribution--split"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="/threads/a.1/post-{9000 + said.number}" rel="nofollow"><time class="u-dt" datetime="{said.when:%Y-%m-%dT%H:%M:%S}">{posted}</time></a></li></ul>
<ul class="message-attribution-opposite message-attribution-opposite--list"><li><a href="/threads/a.1/post-1" class="message-attribution-gadget"><i class="fa--xf fal fa-share-alt"></i></a></li><li><a href="/threads/a.1/post-1" rel="nofollow">#{said.number}</a></li></ul></header>
<div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-1"><article class="message-body js-selectToQuote"><div class="bbWrapper">{message.html}</div><div class="js-selectToQuoteEnd">&nbsp;</div></article>{attached if said.attachment else ""}</div>
{edited if said.edited else ""}{signature if person.signature else ""}</div>
<footer class="message-footer"><div class="message-actionBar actionBar"><div class="actionBar-set actionBar-set--internal"><a href="/posts/1/report" class="actionBar-action actionBar-action--report">{words["report"]}</a></div><div class="actionBar-set actionBar-set--external"><a href="#" class="actionBar-action actionBar-action--reaction">{words["like"]}</a><a href="#" class="actionBar-action actionBar-action--reply">{words["reply"]}</a></div></div>
{likes if said.likes else '<div class="reactionsBar js-reactionsList"></div>'}</footer></div></div></div></article>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _block2(thread: Thread, block: Block) -> Shown:
    words = thread.words
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        shown = f"{block.who} {words['said']}: {text} {words['expand']}"
        html = f'<blockquote data-attributes="member: 1" data-quote="{e(block.who)}" data-source="post: 1" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch"><div class="bbCodeBlock-title"><a href="/goto/post?id=1" class="bbCodeBlock-sourceJump" rel="nofollow">{e(block.who)} {words["said"]}:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent js-expandContent ">{e(text)}</div><div class="bbCodeBlock-expandLink js-expandLink"><a role="button" tabindex="0">{words["expand"]}</a></div></div></blockquote>'
        return Shown(html, shown, (shown,))
    if block.kind == "list":
        return Shown("<ul>" + "".join(f'<li data-xf-list-type="ul">{e(line)}</li>' for line in block.lines) + "</ul>", text)
    if block.kind == "code":
        return Shown(f'<div class="bbCodeBlock bbCodeBlock--screenLimited bbCodeBlock--code"><div class="bbCodeBlock-title">{words["code"]}</div><div class="bbCodeBlock-content" dir="ltr"><pre class="bbCodeCode" dir="ltr" data-lang=""><code>{e(chr(10).join(block.lines))}</code></pre></div></div>', f"{words['code']} {text}")
    if block.kind == "table":
        rows = "".join(f"<tr><td>{e(a)}</td><td>{e(b)}</td></tr>" for a, b in zip(block.lines[::2], block.lines[1::2], strict=True))
        return Shown(f'<div class="bbTable"><table style="width: 100%">{rows}</table></div>', text)
    if block.kind == "mention":
        return Shown(f'<a href="/members/x.7/" class="username" data-xf-init="member-tooltip" data-user-id="7" data-username="@{e(block.who)}">@{e(block.who)}</a> {e(text)}', f"@{block.who} {text}")
    return Shown("<br />\n<br />\n".join(map(e, block.lines)), text)


def xenforo1(thread: Thread) -> Made:
    """XenForo 1: `li.message`, the message in `blockquote.messageText`, the time behind it."""
    words = thread.words
    made = [_post1(thread, said) for said in thread.said]
    body = f"""<div id="headerMover"><div id="headerProxy"></div><div id="content" class="thread_view"><div class="pageWidth"><div class="pageContent">
<div class="breadBoxTop "><nav><fieldset class="breadcrumb"><span class="crumbs"><span class="crust"><a href="/" class="crumb"><span>{words["home"]}</span></a></span></span></fieldset></nav></div>
{'<div class="PanelScroller" id="Notices"><div class="panel Notice">Welcome aboard. Please read the house rules before your first message.</div></div>' if thread.notice else ""}
<div class="titleBar"><h1>{e(thread.title)}</h1><p id="pageDescription" class="muted ">Discussion in '<a href="/forums/">Harbour talk</a>' started by <a href="/members/x.1/" class="username" dir="auto">{e(thread.said[0].person.name)}</a>, <a href="/threads/a.1/"><span class="DateTime">{date_of(thread.said[0].when, thread.language, "short")}</span></a>.</p></div>
<div class="pageNavLinkGroup"><div class="PageNav" data-page="1"><span class="pageNavHeader">Page 1 of 2</span><nav><a href="/threads/a.1/" class="currentPage">1</a><a href="/threads/a.1/page-2">2</a></nav></div></div>
<form action="/inline-mod/post/switch" method="post" class="InlineModForm section"><ol class="messageList withSidebar" id="messageList">{"".join(html for html, _ in made)}</ol></form>
<div class="pageNavLinkGroup"><div class="linkGroup"></div></div>
<form action="/threads/a.1/add-reply" method="post" class="AutoValidator blendedEditor" id="QuickReply"><textarea name="message_html"></textarea><input type="submit" value="x" class="button primary"></form>
{'<div class="sectionMain similarThreads"><h3 class="subHeading">' + words["similar"] + '</h3><table class="dataTable">' + "".join(f'<tr class="dataRow"><td class="dataCell"><a href="/threads/b.{n}/">What became of lamp {n}</a></td><td><a class="username" href="/members/tim.3/">tim</a></td><td><span class="DateTime">Mar {n}, 2012</span></td></tr>' for n in range(3, 8)) + "</table></div>" if thread.similar else ""}
</div></div></div></div><footer><div class="footer"><a href="/help/">Help</a> Forum software by XenForo</div></footer>"""
    return Made(page(thread.title, body, root='id="XenForo" lang="en" class="Public NoJs LoggedOut Sidebar"'), tuple(gold for _, gold in made))


def _post1(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person = thread.words, said.person
    message = joined((_block1(thread, block) for block in said.blocks), "<br />\n<br />\n")
    posted = date_of(said.when, thread.language, thread.draw.choice(("short", "long clock")))
    extra = f'<dl class="pairsJustified"><dt>{words["joined"]}:</dt> <dd>{date_of(person.joined, thread.language, "short")}</dd></dl><dl class="pairsJustified"><dt>{words["messages"]}:</dt> <dd><a href="/search/member?user_id=1" class="concealed" rel="nofollow">{person.posts:,}</a></dd></dl>'
    extra += f'<dl class="pairsJustified"><dt>{words["location"]}:</dt> <dd><a href="/misc/x" class="concealed">{person.place}</a></dd></dl>' if person.place else ""
    signature = f'<div class="baseHtml signature messageText ugc"><aside>{e(person.signature or "")}</aside></div>'
    attached = f'<div class="attachedFiles"><h4 class="attachedFilesHeader">{words["attached"]}:</h4><ul class="attachmentList SquareThumbs"><li class="attachment image"><div class="boxModelFixer primaryContent"><div class="attachmentInfo pairsJustified"><h6 class="filename"><a href="/attachments/1/">lamps.jpg</a></h6><dl><dt>{words["views"]}:</dt> <dd>41</dd></dl></div></div></li></ul></div>'
    likes = f'<div class="likesSummary secondaryContent"><span class="LikeText"><a href="/members/tim.3/" class="username">tim</a>, <a href="/members/k.4/" class="username">Kestrel</a> {words["liked"]}.</span></div>'
    stub = f'<li id="post-1{said.number}" class="message deleted placeholder" data-author="tim"><div class="messageInfo"><div class="placeholderContent secondaryContent">{words["deleted"]}</div></div></li>'
    html = f"""{stub if said.stub_before else ""}{'<li class="message funbox" id="funbox_1"><div class="funboxWrapper"><span>Advertisement</span> Lamps at half price</div></li>' if said.ad_before else ""}
<li id="post-{9000 + said.number}" class="message{" staff" if person.staff else ""}" data-author="{e(person.name)}">
<div class="messageUserInfo" itemscope="itemscope" itemtype="http://data-vocabulary.org/Person"><div class="messageUserBlock "><div class="avatarHolder"><span class="helper"></span><a href="/members/x.1/" class="avatar Av1m"><img src="a.jpg" alt="{e(person.name)}"></a></div>
<h3 class="userText"><a href="/members/x.{person.number}/" class="username" dir="auto" itemprop="name">{e(person.name)}</a><em class="userTitle" itemprop="title">{person.rank}</em>{f'<em class="userBanner bannerStaff wrapped" itemprop="title"><span class="before"></span><strong>{words["staff"]}</strong><span class="after"></span></em>' if person.staff else ""}</h3>
<div class="extraUserInfo">{extra}</div><span class="arrow"><span></span></span></div></div>
<div class="messageInfo primaryContent"><div class="messageContent"><article><blockquote class="messageText SelectQuoteContainer ugc baseHtml">{message.html}<div class="messageTextEndMarker">&nbsp;</div></blockquote></article>{attached if said.attachment else ""}</div>
{f'<div class="editDate">{words["edited"]}: <span class="DateTime">{posted}</span></div>' if said.edited else ""}{signature if person.signature else ""}
<div class="messageMeta ToggleTriggerAnchor"><div class="privateControls"><span class="item muted"><span class="authorEnd"><a href="/members/x.{person.number}/" class="username author" dir="auto">{e(person.name)}</a>,</span> <a href="/threads/a.1/#post-1" title="Permalink" class="datePermalink"><span class="DateTime" title="x">{posted}</span></a></span> <a href="/posts/1/report" class="OverlayTrigger item control report"><span></span>{words["report"]}</a></div>
<div class="publicControls"><a href="/threads/a.1/#post-1" title="Permalink" class="item muted postNumber hashPermalink OverlayTrigger">#{said.number}</a> <a href="/posts/1/like" class="LikeLink item control like"><span></span><span class="LikeLabel">{words["like"]}</span></a> <a href="/threads/a.1/reply?quote=1" class="ReplyQuote item control reply"><span></span>{words["reply"]}</a></div></div>
<div id="likes-post-{9000 + said.number}">{likes if said.likes else ""}</div></div></li>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _block1(thread: Thread, block: Block) -> Shown:
    words = thread.words
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        shown = f"{block.who} {words['said']}: ↑ {text} {words['expand']}"
        html = f'<div class="bbCodeBlock bbCodeQuote" data-author="{e(block.who)}"><aside><div class="attribution type">{e(block.who)} {words["said"]}: <a href="/goto/post?id=1#post-1" class="AttributionLink">&uarr;</a></div><blockquote class="quoteContainer"><div class="quote">{e(text)}</div><div class="quoteExpand">{words["expand"]}</div></blockquote></aside></div>'
        return Shown(html, shown, (shown,))
    if block.kind == "code":
        return Shown(f'<div class="bbCodeBlock bbCodeCode"><div class="type">{words["code"]}</div><pre>{e(chr(10).join(block.lines))}</pre></div>', f"{words['code']} {text}")
    if block.kind == "mention":
        return Shown(f'<a href="/members/x.7/" class="username" data-user="7, @{e(block.who)}">@{e(block.who)}</a> {e(text)}', f"@{block.who} {text}")
    return _block2(thread, block)
