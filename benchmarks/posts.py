"""Posts kept on the forum and comment pages of the tests, per engine, with their boundaries, and what it costs.

usage: posts.py [--seeds N] [--first SEED], from the project's root with `tests` on the path. A post is kept when its
message, white space folded, its writer, its time and its quotes are all those of the page's gold. Threads have 1, 3 and
20 posts; engines that the names were not made for are also counted without the threads of one post, which nothing but
names could tell from an article. `other` counts found posts that are none of the gold's.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterable

from tests.capture.page.threads import ENGINES, UNKNOWN
from tests.capture.page.threads.comments import Builder
from tests.capture.page.threads.later import LATER
from tests.capture.page.threads.others import OTHERS
from tests.capture.page.threads.said import thread_of
from tests.capture.page.threads.shown import GoldPost, fold

from headwater.capture.decode import decode_page
from headwater.capture.page import Page, read_page


def found_in(page: Page) -> Counter[GoldPost]:
    """Return what was found in the form of the gold."""

    def shown(extent: tuple[int, int] | None) -> str:
        return fold(page.text[slice(*extent)]) if extent else ""

    return Counter(
        GoldPost(shown(post.body), shown(post.author), shown(post.posted), tuple(map(shown, post.quotes)))
        for post in page.posts
        if post.body
    )


def score(builder: Builder, counts: Iterable[int], seeds: range) -> tuple[int, int, int, int, int, float]:
    """Return posts, kept, other, pages, pages of the right kind and seconds."""
    posts = kept = other = pages = kinds = 0
    seconds = 0.0
    for count in counts:
        for seed in seeds:
            made = builder(thread_of(count, seed))
            decoded = decode_page(made.html.encode())
            begin = time.process_time()
            page = read_page(decoded, 10_000_000)
            seconds += time.process_time() - begin
            found, gold = found_in(page), Counter(made.posts)
            posts += gold.total()
            kept += (found & gold).total()
            other += (found - gold).total()
            pages += 1
            kinds += page.kind == made.kind
    return posts, kept, other, pages, kinds, seconds


def main() -> None:
    """Score every engine and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=12)
    parser.add_argument("--first", type=int, default=5000)
    asked = parser.parse_args()
    seeds = range(asked.first, asked.first + asked.seeds)
    known = {name: (builder, (1, 3, 20)) for name, builder in ENGINES.items()}
    unnamed = {**UNKNOWN, **OTHERS, **LATER}
    rows = known | {f"{name} (not made for)": (builder, (3, 20)) for name, builder in unnamed.items()}
    total = Counter[str]()
    for name, (builder, counts) in rows.items():
        posts, kept, other, pages, kinds, seconds = score(builder, counts, seeds)
        share = f"{kept:5}/{posts:5} {kept / posts:6.3f}"
        print(f"{name:34} {share}  other {other:3}  kind {kinds:3}/{pages:3}  {seconds:5.2f} s")
        if name in known:
            total += Counter(posts=posts, kept=kept)
    share = f"{total['kept']:5}/{total['posts']:5} {total['kept'] / total['posts']:6.3f}"
    print(f"{'engines the names were made for':34} {share}")


if __name__ == "__main__":
    main()
