"""Discourse: the page for crawlers, and the page as a browser draws it."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from tests.capture.page.threads.said import Block, Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, fold, joined, page


def crawler(thread: Thread) -> Made:
    """What the server sends to readers without scripts: `div.crawler-post`."""
    made = [_crawler_post(thread, said) for said in thread.said]
    related = "".join(
        f'<tr class="topic-list-item"><td class="main-link"><meta itemprop="position" content="{n}"><span class="link-top-line"><a itemprop="url" href="/t/lamp/{n}" class="title raw-link raw-topic-link">What became of lamp {n}</a></span></td><td class="replies"><span class="posts">{n}</span></td><td class="views">40{n}</td><td>March {n}, 2019</td></tr>'
        for n in range(2, 7)
    )
    body = f"""<header><a href="/">Quayside</a><div class="login"><a href="/login">Log in</a></div></header>
<div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/a/1">{e(thread.title)}</a></h1><div class="topic-category" itemscope itemtype="http://schema.org/BreadcrumbList"><span itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/c/harbour/5" class="badge-wrapper bullet" itemprop="item"><span class="badge-category-bg"></span><span class="badge-category clear-badge"><span class="category-name" itemprop="name">Harbour</span></span></a></span></div></div>
<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="{e(thread.title)}"><meta itemprop="datePublished" content="{thread.said[0].when:%Y-%m-%dT%H:%M:%SZ}">
{"".join(html for html, _ in made)}<div role="navigation" itemscope itemtype="http://schema.org/SiteNavigationElement" class="topic-body crawler-post"><span itemprop="name"><b><a rel="next" itemprop="url" href="/t/a/1?page=2">next page →</a></b></span></div></div>
{'<div id="related-topics" class="more-topics__list " role="complementary"><h3 class="more-topics__list-title">Related topics</h3><div class="topic-list-container"><table class="topic-list"><thead><tr><th>Topic</th><th class="replies">Replies</th><th>Views</th><th>Activity</th></tr></thead><tbody>' + related + "</tbody></table></div></div>" if thread.similar else ""}</div>
<footer class="container wrap"><nav class="crawler-nav"><ul><li><a href="/">Home</a></li><li><a href="/tos">Terms of Service</a></li></ul></nav><p class="powered-by-link">Powered by Discourse, best viewed with JavaScript enabled</p></footer>"""
    return Made(page(thread.title, body, body_names='class="crawler "'), tuple(gold for _, gold in made))


def _crawler_post(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    person = said.person
    message = joined((_block(block, drawn=False) for block in said.blocks), "\n")
    posted = date_of(said.when, thread.language, "long clock")
    title = f'<span itemprop="jobTitle">{person.rank}</span>' if person.staff else ""
    html = f"""<div id="post_{said.number}" {'itemprop="comment" itemscope itemtype="http://schema.org/Comment"' if said.number > 1 else ""} class="topic-body crawler-post"><div class="crawler-post-meta">
<span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" rel="nofollow" href="/u/x{person.number}"><span itemprop="name">{e(person.name)}</span></a>{title}</span>
<link itemprop="mainEntityOfPage" href="/t/a/1"><link itemprop="image" href="a.jpg"><span class="crawler-post-infos"><time itemprop="datePublished" datetime="{said.when:%Y-%m-%dT%H:%M:%SZ}" class="post-time">{posted}</time><meta itemprop="dateModified" content="{said.when:%Y-%m-%dT%H:%M:%SZ}"><span itemprop="position">{said.number}</span></span></div>
<div class="post" itemprop="text">{message.html}</div>
<div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter"><meta itemprop="interactionType" content="http://schema.org/LikeAction"/><meta itemprop="userInteractionCount" content="{said.likes}"/><span class="post-likes">{f"{said.likes} Likes" if said.likes else ""}</span></div></div>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def drawn(thread: Thread) -> Made:
    """What a browser saves once scripts have run: `div.topic-post`, the message in `div.cooked`."""
    made = [_drawn_post(thread, said) for said in thread.said]
    body = f"""<div id="main" class="ember-application"><div class="ember-view"><div class="d-header-wrap"><header class="d-header"><div class="wrap"><div class="contents"><div class="title"><a href="/">Quayside</a></div><div class="panel"><ul class="icons d-header-icons"><li><button class="icon btn-flat">Search</button></li></ul></div></div></div></header></div>
<div id="main-outlet" class="wrap"><div id="topic-title"><div class="title-wrapper"><h1 data-topic-id="1"><a href="/t/a/1" class="fancy-title">{e(thread.title)}</a></h1><div class="topic-category"><a class="badge-category__wrapper" href="/c/harbour/5"><span class="badge-category__name">Harbour</span></a></div></div></div>
<div class="container posts"><div class="row"><section class="topic-area" id="topic" data-topic-id="1"><div class="posts-wrapper"><div class="post-stream">{"".join(html for html, _ in made)}</div></div></section>
<div class="topic-navigation with-timeline"><div class="timeline-container"><div class="topic-timeline"><div class="timeline-date-wrapper"><a class="start-date" href="/t/a/1/1"><span>Mar 2019</span></a></div><div class="timeline-replies">1 / {len(made)}</div><div class="timeline-footer-controls"><button class="btn">{thread.words["reply"]}</button></div></div></div></div></div></div>
<div class="topic-footer-main-buttons"><button class="btn btn-primary create">{thread.words["reply"]}</button></div></div></div></div>"""
    return Made(page(thread.title, body, root='class="desktop-view not-mobile-device anon"', body_names='class="category-harbour docked ember-application"'), tuple(gold for _, gold in made))


def _drawn_post(thread: Thread, said: Said) -> tuple[str, GoldPost]:
    words, person, number = thread.words, said.person, 9000 + said.number
    message = joined((_block(block, drawn=True) for block in said.blocks), "\n")
    posted = thread.draw.choice(("3d", "12h", "45m", date_of(said.when, "en", "short").split(",")[0], f"{said.when:%b} '{said.when:%y}"))
    second = f'<span class="second full-name"><a href="/u/x{person.number}" data-user-card="x">{e(person.name)} of Kelm</a></span>' if person.place else ""
    title = '<span class="user-title">harbour pilot</span>' if person.staff else ""
    reply_to = f'<div class="post-info reply-to-tab-wrap"><a class="reply-to-tab" href="#">{e(thread.said[0].person.name)}</a></div>' if said.level > 1 else ""
    gap = '<div class="small-action topic-avatar-gap"><div class="topic-avatar"></div><div class="small-action-desc"><p>closed this 3 days after</p></div></div>'
    likes = f'<button class="btn-flat widget-button like-count highlight-action">{said.likes}</button>'
    html = f"""{gap if said.stub_before else ""}<div class="topic-post clearfix {"topic-owner " if said.person == thread.said[0].person else ""}{"moderator " if person.staff else ""}regular"><article id="post_{said.number}" aria-label="Post #{said.number}" data-post-id="{number}" data-topic-id="1" data-user-id="{person.number}" class="boxed onscreen-post"><div class="post__row row">
<div class="topic-avatar"><div class="post-avatar"><a class="trigger-user-card main-avatar" href="/u/x{person.number}" data-user-card="x"><img alt="" src="a.png" class="avatar"></a></div></div>
<div class="post__body topic-body clearfix"><div role="heading" aria-level="2" class="topic-meta-data"><div class="names trigger-user-card"><span class="first username{" staff moderator" if person.staff else ""}"><a href="/u/x{person.number}" data-user-card="x">{e(person.name)}</a></span>{second}{title}</div><div class="post-infos">{reply_to}<div class="post-info post-date"><a class="widget-link post-date" href="/t/a/1/{said.number}"><span class="relative-date" data-time="1300000000000" data-format="tiny">{posted}</span></a></div></div></div>
<div class="post__regular regular contents"><div class="cooked">{message.html}</div><section class="post__menu-area post-menu-area clearfix"><nav class="post-controls expanded"><div class="actions">{likes if said.likes else ""}<button class="btn-flat widget-button toggle-like">{words["like"]}</button><button class="btn-flat reply create"><span class="d-button-label">{words["reply"]}</span></button></div></nav></section></div><section class="post__actions post-actions"></section></div></div></article></div>"""
    return html, GoldPost(message.text, person.name, posted, message.quotes)


def _block(block: Block, *, drawn: bool) -> Shown:
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        controls = '<div class="quote-controls"><button class="btn-flat quote-toggle"></button></div>' if drawn else ""
        html = f'<aside class="quote no-group" data-username="{e(block.who)}" data-post="1" data-topic="1"><div class="title">{controls}<img alt="" width="24" src="a.png" class="avatar"> {e(block.who)}:</div><blockquote><p>{e(text)}</p></blockquote></aside>'
        shown = f"{block.who}: {text}"
        return Shown(html, shown, (shown,))
    if block.kind == "list":
        return Shown("<ul>\n" + "\n".join(f"<li>{e(line)}</li>" for line in block.lines) + "\n</ul>", text)
    if block.kind == "code":
        return Shown(f'<pre><code class="lang-auto">{e(chr(10).join(block.lines))}\n</code></pre>', text)
    if block.kind == "table":
        rows = "".join(f"<tr>\n<td>{e(a)}</td>\n<td>{e(b)}</td>\n</tr>" for a, b in zip(block.lines[::2], block.lines[1::2], strict=True))
        return Shown(f'<div class="md-table">\n<table>\n<tbody>{rows}</tbody>\n</table>\n</div>', text)
    if block.kind == "mention":
        return Shown(f'<p><a class="mention" href="/u/x7">@{e(block.who)}</a> {e(text)}</p>', f"@{block.who} {text}")
    return Shown("\n".join(f"<p>{e(line)}</p>" for line in block.lines), text)
