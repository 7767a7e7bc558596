"""Comment sections: Disqus as saved, WordPress in two ages, and schema.org microdata of no engine in particular."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from collections.abc import Callable, Sequence

from tests.capture.page.threads.said import Block, Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, fold, joined, page

Entry = tuple[str, str, int, GoldPost]  # opening, closing, level, gold


def _nested(entries: Sequence[Entry], opening: str, closing: str) -> str:
    """Put each entry into the last one of a lower level; `opening` and `closing` enclose the answers to one entry."""
    html: list[str] = []
    ends: list[tuple[int, str]] = []
    for start, end, level, _ in entries:
        while ends and ends[-1][0] >= level:
            html.append(ends.pop()[1])
        html.append(f"{opening if ends else ''}{start}")
        ends.append((level, f"{end}{closing if ends else ''}"))
    html += [end for _, end in reversed(ends)]
    return "".join(html)


def article_with(title: str, section: str, *, after: str = "") -> str:
    """Return an article page with a section of comments below the article."""
    paragraphs = "".join(
        f"<p>The {n} lamp on the harbour wall went dark again on Sunday night, and the board said that it had no plan to repair it before the tide tables for the coming year are printed and sent out.</p>"
        for n in ("first", "second", "third", "fourth")
    )
    body = f"""<div id="page" class="hfeed site"><header id="masthead" class="site-header"><div class="site-branding"><a href="/" rel="home">The Kelm Courier</a></div><nav id="site-navigation" class="main-navigation"><ul class="menu"><li class="menu-item"><a href="/local">Local</a></li><li class="menu-item"><a href="/sport">Sport</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main"><article id="post-41" class="post-41 post type-post status-publish format-standard hentry category-local"><header class="entry-header"><h1 class="entry-title">{e(title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/41" rel="bookmark"><time class="entry-date published" datetime="2016-03-01T10:00:00+00:00">March 1, 2016</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/marit/">Marit Solvane</a></span></span></div></header><div class="entry-content">{paragraphs}</div><footer class="entry-footer"><span class="cat-links">Posted in <a href="/local" rel="category tag">Local</a></span></footer></article>
<section class="related-posts"><h3>You may also like</h3><ul><li><a href="/39">Ferry to run late on Friday</a></li><li><a href="/40">Mill sold for a song</a></li></ul></section>
{section}</main><aside id="secondary" class="widget-area"><section class="widget widget_recent_comments"><h2 class="widget-title">Recent Comments</h2><ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">tim</span> on <a href="/39#comment-4">Ferry to run late on Friday</a></li><li class="recentcomments"><span class="comment-author-link">Kestrel</span> on <a href="/38#comment-3">Mill sold for a song</a></li></ul></section></aside>{after}</div>
<footer id="colophon" class="site-footer"><div class="site-info">Proudly powered by WordPress</div></footer></div>"""
    return page(title, body, body_names='class="post-template-default single single-post postid-41 single-format-standard"')


def block_of(block: Block, *, quotes: str = "<blockquote><p>{text}</p></blockquote>") -> Shown:
    """Return a part of a comment in plain markup."""
    text = fold(" ".join(block.lines))
    if block.kind == "quote":
        return Shown(quotes.format(text=e(text)), text, (text,))
    if block.kind == "list":
        return Shown("<ul>" + "".join(f"<li>{e(line)}</li>" for line in block.lines) + "</ul>", text)
    if block.kind == "code":
        return Shown(f"<pre><code>{e(chr(10).join(block.lines))}</code></pre>", text)
    if block.kind == "mention":
        return Shown(f"<p>@{e(block.who)} {e(text)}</p>", f"@{block.who} {text}")
    return Shown("".join(f"<p>{e(line)}</p>" for line in block.lines), text)


def disqus(thread: Thread) -> Made:
    """A Disqus thread saved out of its frame: a page of comments and nothing else."""
    entries = [_disqus_post(thread, said) for said in thread.said]
    body = f"""<div id="layout" data-tracking-area="layout"><header id="main-nav" data-tracking-area="main-nav"><nav class="nav nav-primary"><ul><li class="nav-tab nav-tab--primary tab-conversation active"><a class="publisher-nav-color" data-nav="conversation"><span class="comment-count">{len(entries)} comments</span></a></li><li class="nav-tab nav-tab--secondary dropdown user-menu"><a class="dropdown-toggle">Login</a></li></ul></nav></header>
<section id="conversation" data-role="main"><div class="nav nav-secondary"><ul><li id="favorite-button" class="nav-tab nav-tab--secondary favorite"><div class="thread-likes"><a class="dropdown-toggle">Recommend <span class="label label-count">3</span></a></div></li><li class="nav-tab nav-tab--secondary sorting pull-right"><a class="dropdown-toggle">Sort by Best</a></li></ul></div>
<div id="posts"><div id="form"><form class="reply"><div class="postbox"><div class="textarea-wrapper"><div class="textarea" contenteditable="true"><p></p></div></div></div></form></div>
<ul id="post-list" class="post-list">{_nested(entries, '<ul class="children" data-role="children">', "</ul>")}</ul><div class="load-more" data-role="more"><a class="btn load-more__button">Load more comments</a></div></div></section>
<div id="footer" class="disqus-footer"><ul class="disqus-footer__list"><li class="disqus-footer__item"><a class="disqus-footer__link" href="/privacy">Privacy</a></li></ul></div></div>"""
    return Made(page("Disqus Comments", body, root='lang="en"'), tuple(entry[3] for entry in entries))


def _disqus_post(thread: Thread, said: Said) -> Entry:
    person, number = said.person, 900 + said.number
    message = joined((block_of(block) for block in said.blocks), "")
    ago = thread.draw.choice(("3 years ago", "a day ago", "2 hours ago", "an hour ago", "7 months ago"))
    to = f'<span data-role="parent-link"><a class="parent-link" data-role="parent-link" href="#"><i class="icon-forward"></i> {e(thread.said[0].person.name)}</a></span>' if said.level else ""
    mod = '<span class="badge moderator">Mod</span>' if person.staff else ""
    start = f"""<li class="post" id="post-{number}"><div data-role="post-content" class="post-content "><ul class="post-menu dropdown"><li class="collapse"><a href="#" title="Collapse"><span>−</span></a></li><li class="flag"><a href="#" title="Flag as inappropriate"></a></li></ul><div class="indicator"></div><div class="avatar hovercard"><a href="https://disqus.example/by/x/" class="user"><img class="user" alt="Avatar"></a></div>
<div class="post-body"><header class="comment__header"><span class="post-byline"><span><span class="author publisher-anchor-color"><a href="https://disqus.example/by/x/" data-action="profile" data-username="x">{e(person.name)}</a></span>{mod}</span>{to}</span><span class="post-meta"><span class="bullet time-ago-bullet" aria-hidden="true">•</span><a href="#comment-{number}" data-role="relative-time" class="time-ago" title="x">{ago}</a></span></header>
<div class="post-body-inner"><div class="post-message-container" data-role="message-container"><div class="publisher-anchor-color" data-role="message-content"><div class="post-message " data-role="message" dir="auto"><div>{message.html}</div></div><div class="post-media"><ul data-role="post-media-list"></ul></div></div></div><a class="see-more hidden" title="see more" data-action="see-more">see more</a></div>
<footer class="comment__footer"><menu class="comment-footer__menu"><li class="voting" data-role="voting"><a class="vote-up"><span class="updatable count" data-role="likes">{said.likes}</span></a><span class="vote-down"></span></li><li class="reply" data-role="reply-link"><a href="#"><span class="text">Reply</span></a></li><li class="realtime" data-role="realtime-notification:1"><span style="display:none;" class="realtime-replies"></span><a style="display:none;" href="#" class="btn btn-small"></a></li></menu></footer></div></div><div data-role="blacklist-form"></div><div class="reply-form-container" data-role="reply-form"></div>"""
    return start, "</li>", said.level, GoldPost(message.text, person.name, ago, message.quotes)


def wordpress(thread: Thread) -> Made:
    """WordPress since HTML5 themes: `article.comment-body` in `li.comment`, answers in `ol.children`."""
    entries = [_wordpress_post(thread, said) for said in thread.said]
    ping = '<li id="comment-7" class="pingback even thread-even depth-1"><div class="comment-body">Pingback: <a href="https://tidewords.example/lamps" class="url" rel="ugc external nofollow">Lamps again | Tidewords</a></div></li>'
    section = f"""<div id="comments" class="comments-area"><h2 class="comments-title">{len(entries)} thoughts on “Lamps”</h2><ol class="comment-list">{_nested(entries, '<ol class="children">', "</ol>")}{ping if thread.notice else ""}</ol>
<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply <small><a rel="nofollow" id="cancel-comment-reply-link" href="/41/#respond" style="display:none;">Cancel reply</a></small></h3><form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p class="comment-notes"><span id="email-notes">Your email address will not be published.</span></p><p class="comment-form-comment"><label for="comment">Comment</label><textarea id="comment" name="comment"></textarea></p><p class="form-submit"><input name="submit" type="submit" value="Post Comment"></p></form></div></div>"""
    return Made(article_with("Lamps on the wall", section), tuple(entry[3] for entry in entries), "article")


def _wordpress_post(thread: Thread, said: Said) -> Entry:
    words, person, number = thread.words, said.person, 900 + said.number
    message = joined((block_of(block) for block in said.blocks), "\n")
    posted = date_of(said.when, thread.language, "long clock")
    name = f'<a href="https://tidewords.example" class="url" rel="ugc external nofollow">{e(person.name)}</a>' if person.place else e(person.name)
    classes = f"comment {'byuser comment-author-admin bypostauthor ' if person.staff else ''}{'odd alt' if said.number % 2 else 'even'} depth-{said.level + 1}"
    edit = '<span class="edit-link"><a class="comment-edit-link" href="/edit">Edit</a></span>' if person.staff else ""
    start = f"""<li id="comment-{number}" class="{classes}"><article id="div-comment-{number}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="a.png" class="avatar avatar-32 photo"><b class="fn">{name}</b> <span class="says">{words["says"]}</span></div><div class="comment-metadata"><a href="/41/#comment-{number}"><time datetime="{said.when:%Y-%m-%dT%H:%M:%S}+00:00">{posted}</time></a>{edit}</div></footer><div class="comment-content">{message.html}</div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="/41/?replytocom={number}#respond">{words["reply"]}</a></div></article>"""
    return start, "</li><!-- #comment-## -->", said.level, GoldPost(message.text, person.name, posted, message.quotes)


def wordpress_old(thread: Thread) -> Made:
    """WordPress before: the paragraphs of a comment stand beside its author and its buttons, in no element of their own."""
    entries = [_wordpress_old_post(thread, said) for said in thread.said]
    section = f"""<h3 id="comments">{len(entries)} Responses to “Lamps”</h3><ol class="commentlist">{_nested(entries, '<ul class="children">', "</ul>")}</ol>
<div id="respond"><h3>Leave a Reply</h3><form action="/wp-comments-post.php" method="post" id="commentform"><p><textarea name="comment" id="comment"></textarea></p></form></div>"""
    return Made(article_with("Lamps on the wall", section), tuple(entry[3] for entry in entries), "article")


def _wordpress_old_post(thread: Thread, said: Said) -> Entry:
    words, person, number = thread.words, said.person, 900 + said.number
    message = joined((block_of(block) for block in said.blocks), "\n")
    posted = date_of(said.when, thread.language, "long clock")
    start = f"""<li class="comment {"odd alt" if said.number % 2 else "even"} thread-odd depth-{said.level + 1}" id="li-comment-{number}"><div id="div-comment-{number}" class="comment-body"><div class="comment-author vcard"><img alt='' src='a.png' class='avatar avatar-32 photo' /><cite class="fn"><a href='https://tidewords.example' rel='external nofollow' class='url'>{e(person.name)}</a></cite> <span class="says">{words["says"]}</span></div><div class="comment-meta commentmetadata"><a href="/41/#comment-{number}">{posted}</a></div>
{message.html}
<div class="reply"><a rel='nofollow' class='comment-reply-link' href='/41/?replytocom={number}#respond'>{words["reply"]}</a></div></div>"""
    return start, "</li>", said.level, GoldPost(message.text, person.name, posted, message.quotes)


def microdata_comments(thread: Thread) -> Made:
    """Comments told by schema.org properties alone, class names that say nothing."""
    posts, html = [], []
    for said in thread.said:
        message = joined((block_of(block) for block in said.blocks), "")
        posted = date_of(said.when, thread.language, "long clock")
        html.append(
            f'<div class="x{said.number % 2} row" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div class="k1"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{e(said.person.name)}</span></span> · <time itemprop="dateCreated" datetime="{said.when:%Y-%m-%dT%H:%M:%S}">{posted}</time></div>'
            f'<div itemprop="text" class="k2">{message.html}</div><div class="k3"><a href="#">{thread.words["reply"]}</a> <a href="#">{thread.words["report"]}</a></div></div>'
        )
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    section = f'<section class="x-discuss" id="talkback"><h2>{len(posts)} readers say</h2>{"".join(html)}</section>'
    return Made(article_with("Lamps on the wall", section), tuple(posts), "article")


def microdata_forum(thread: Thread) -> Made:
    """A forum told by schema.org properties alone."""
    posts, html = [], []
    for said in thread.said:
        message = joined((block_of(block) for block in said.blocks), "")
        posted = date_of(said.when, thread.language, "short clock")
        kind = "DiscussionForumPosting" if said.number == 1 else "Comment"
        html.append(
            f'<div class="q4" {"" if said.number == 1 else "itemprop=comment"} itemscope itemtype="https://schema.org/{kind}"><div class="q5" itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/p/{said.person.number}"><b itemprop="name">{e(said.person.name)}</b></a><i>{said.person.rank}</i> <small>{said.person.posts}</small></div>'
            f'<div class="q6"><time itemprop="datePublished" datetime="{said.when:%Y-%m-%d}">{posted}</time> <span>#{said.number}</span></div><div class="q7" itemprop="text">{message.html}</div><div class="q8"><button>{thread.words["like"]}</button></div></div>'
        )
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    body = f'<header><a href="/">Kelm</a><nav><a href="/new">New</a><a href="/top">Top</a></nav></header><main><h1>{e(thread.title)}</h1>{"".join(html)}</main><footer><a href="/about">About</a></footer>'
    return Made(page(thread.title, body), tuple(posts))


Builder = Callable[[Thread], Made]
