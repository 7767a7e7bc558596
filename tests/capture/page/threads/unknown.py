"""Engines that nobody knows: no names that say anything, three ways to build a post."""
# ruff: noqa: E501 - markup stands in lines as engines write it

from tests.capture.page.threads.comments import block_of
from tests.capture.page.threads.said import Said, Thread, date_of
from tests.capture.page.threads.shown import GoldPost, Made, Shown, e, joined, page


def hashed(thread: Thread) -> Made:
    """Names made by a style compiler; the writer is a link to a profile, the time a `time` element."""
    posts, html = [], []
    for said in thread.said:
        message, posted = _message(said), date_of(said.when, thread.language, "short clock")
        hot = " css-9zz1kq" if said.person.staff else ""
        badge = f'<span class="css-1b2c3d">{said.person.rank}</span>' if said.person.place else ""
        html.append(
            f'<div class="css-1ab2cd{hot}"><div class="css-77aa1f"><a class="css-k0l1m2" href="/user/{said.person.number}">{e(said.person.name)}</a>{badge}<time class="css-4r5t6y">{posted}</time></div>'
            f'<div class="css-0mn9bv">{message.html}</div><div class="css-zxcvb1"><button>{thread.words["like"]}</button><button>{thread.words["reply"]}</button></div></div>'
        )
        if said.ad_before:
            html.append('<div class="css-adslot0"><span>Lamps at half price</span></div>')
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    return _made(thread, f'<div class="css-list00">{"".join(html)}</div>', posts)


def bare(thread: Thread) -> Made:
    """Elements without names, side by side."""
    posts, html = [], []
    for said in thread.said:
        message, posted = _message(said), date_of(said.when, thread.language, "long clock")
        html.append(
            f'<section><header><a href="/profile/{said.person.number}">{e(said.person.name)}</a> <time>{posted}</time> <a href="#n{said.number}">#{said.number}</a></header>'
            f'<div>{message.html}</div><footer><a href="/flag/1">{thread.words["report"]}</a></footer></section>'
        )
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    return _made(thread, "".join(html), posts)


def rows(thread: Thread) -> Made:
    """Rows of a table: who on the left; when, as bare text, and what on the right."""
    posts, html = [], []
    for said in thread.said:
        message, posted = _message(said), date_of(said.when, thread.language, "figures clock")
        html.append(
            f'<tr><td width="20%"><a href="profile.php?id={said.person.number}">{e(said.person.name)}</a><br>{said.person.rank}<br>{thread.words["messages"]}: {said.person.posts}</td>'
            f'<td><div class="s">{posted}</div><div class="t">{message.html}</div></td></tr>'
        )
        posts.append(GoldPost(message.text, said.person.name, posted, message.quotes))
    return _made(thread, f"<table><tbody>{''.join(html)}</tbody></table>", posts)


def _message(said: Said) -> Shown:
    return joined((block_of(block) for block in said.blocks), "\n")


def _made(thread: Thread, posts: str, gold: list[GoldPost]) -> Made:
    listed = "".join(f'<li><a href="/t/{n}">What became of lamp {n}</a> <a href="/user/{n}">tim</a> <time>Mar {n}, 2012</time></li>' for n in range(3, 9))
    body = f'<div><a href="/">Kelm</a> <a href="/new">New</a> <a href="/log">{thread.words["log"]}</a></div><h1>{e(thread.title)}</h1>{posts}<h4>{thread.words["similar"]}</h4><ul>{listed if thread.similar else ""}</ul><div>© Kelm</div>'
    return Made(page(thread.title, body), tuple(gold))
