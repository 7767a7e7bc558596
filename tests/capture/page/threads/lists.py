"""Pages that look like threads to a careless reader and are none: what they hold leads elsewhere, or is one text."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from typing import Final

from tests.capture.page.threads.comments import article_with
from tests.capture.page.threads.shown import page

_PROSE = "The harbour board put the vote off again on Tuesday, and nobody at the ferry office would say when the tide tables are to be printed."
_NAMES = ("Marit Solvane", "Jon Orrin", "Ana Kell", "Tove Brandt", "Ole Quist", "Vesna Lark")


def _blog_index() -> str:
    posts = "".join(
        f'<article id="post-{n}" class="post type-post hentry"><header class="entry-header"><h2 class="entry-title"><a href="/{n}">What became of lamp {n}</a></h2><div class="entry-meta"><time class="entry-date">March {n}, 2016</time> by <span class="author vcard"><a class="url fn" href="/author/{n}">{name}</a></span></div></header><div class="entry-content"><p>{_PROSE}</p><p><a href="/{n}" class="more-link">Continue reading</a></p></div><footer class="entry-footer"><a href="/{n}#comments">{n} Comments</a></footer></article>'
        for n, name in enumerate(_NAMES, start=1)
    )
    return page("Kelm Courier", f'<div class="site"><main>{posts}</main></div>')


def _thread_list() -> str:
    rows = "".join(
        f'<div class="structItem structItem--thread"><div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="/threads/{n}/">What became of lamp {n} on the wall</a></div><div class="structItem-minor"><a href="/members/{n}/" class="username">{name}</a> <time class="u-dt">Mar {n}, 2016</time></div></div><div class="structItem-cell structItem-cell--meta"><dl class="pairs"><dt>Replies</dt><dd>{n}</dd></dl><dl class="pairs"><dt>Views</dt><dd>{n}K</dd></dl></div><div class="structItem-cell structItem-cell--latest"><a href="/threads/{n}/latest"><time class="u-dt">Apr {n}, 2016</time></a><a href="/members/9/" class="username">tim</a></div></div>'
        for n, name in enumerate(_NAMES, start=1)
    )
    return page("Harbour talk", f'<div class="p-body"><h1>Harbour talk</h1><div class="structItemContainer">{rows}</div></div>', root='id="XF"')


def _board_rows() -> str:
    rows = "".join(
        f'<tr><td class="alt1" id="td_threadtitle_{n}"><div><a href="showthread.php?t={n}" id="thread_title_{n}">What became of lamp {n}</a></div><div class="smallfont"><span onclick="x">{name}</span></div></td><td class="alt2"><div class="smallfont" style="text-align:right">03-1{n}-2008 <span class="time">10:1{n} AM</span><br />by <a href="member.php?u={n}">{name}</a></div></td><td class="alt1"><a href="misc.php?t={n}">{n}</a></td><td class="alt2">{n}40</td></tr>'
        for n, name in enumerate(_NAMES, start=1)
    )
    return page("Harbour talk", f'<table class="tborder" id="threadslist"><tbody id="threadbits_forum_2">{rows}</tbody></table>')


def _search_results() -> str:
    rows = "".join(
        f'<li class="block-row js-inlineModContainer" data-author="{name}"><div class="contentRow"><div class="contentRow-main"><h3 class="contentRow-title"><a href="/threads/1/post-{n}">What became of lamp {n}</a></h3><div class="contentRow-snippet">{_PROSE}</div><div class="contentRow-minor"><ul class="listInline"><li><a href="/members/{n}/" class="username">{name}</a></li><li>Post #{n}</li><li><time class="u-dt">Mar {n}, 2016</time></li></ul></div></div></div></li>'
        for n, name in enumerate(_NAMES, start=1)
    )
    return page("Search results", f'<h1>Search results</h1><ol class="block-body">{rows}</ol>', root='id="XF"')


def _front_page() -> str:
    cards = "".join(
        f'<li class="x1"><a href="/{n}"><h3>What became of lamp {n} on the harbour wall</h3></a><p>{_PROSE}</p><div><span class="byline">{name}</span> <time>March {n}, 2016</time></div></li>'
        for n, name in enumerate(_NAMES, start=1)
    )
    return page("Kelm Courier", f"<ul>{cards}</ul>")


def _several_articles() -> str:
    articles = "".join(
        f'<article class="post"><h1>What became of lamp {n} on the harbour wall</h1><p class="byline">By <span class="author">{name}</span></p><time>March {n}, 2016</time><div class="body">{"".join(f"<p>{_PROSE} {_PROSE}</p>" for _ in range(4))}</div></article>'
        for n, name in enumerate(_NAMES[:3], start=1)
    )
    return page("Kelm Courier", articles)


def _bylines() -> str:
    rows = "".join(
        f'<div class="row"><a href="/author/{n}" class="author">{name}</a> <time>March {n}, 2016</time> <a href="/{n}">What became of lamp {n} on the harbour wall</a></div>'
        for n, name in enumerate(_NAMES, start=1)
    )
    return article_with("Lamps on the wall", f"<section><h2>More from our writers</h2>{rows}</section>")


LISTS: Final[dict[str, str]] = {
    "blog index": _blog_index(), "thread list": _thread_list(), "search results": _search_results(),
    "front page": _front_page(), "table of threads": _board_rows(),
}  # fmt: skip
ARTICLES: Final[dict[str, str]] = {
    "article": article_with("Lamps on the wall", ""), "several articles": _several_articles(), "bylines": _bylines(),
}  # fmt: skip
OTHERS: Final[dict[str, str]] = {
    "form": page("Log in", '<form class="post"><label>User name</label><input name="user"><button>Log in</button></form>'),
    "nothing": page("Empty", ""),
}  # fmt: skip
