"""Search in a case of many articles, beside the same question typed by hand as SQL with FTS5 on the same tables.

usage: search.py [--articles 100000] [--runs 15] [--case FILE.hw]. The articles are invented; they are published into a
case as a trace publishes them, without tracing. Both ways ask for twenty hits with title, outlet, path and an excerpt
with the words marked; runs are interleaved and the least processor time of each compared. `--case` keeps the case for
another run.
"""

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from made_coverage import Story, outlets_of

from headwater.model import (
    SCHEMA,
    Article,
    Attribution,
    Capture,
    Dossier,
    Ledger,
    People,
    Producer,
    Published,
    Role,
    Segment,
    Source,
    Span,
    Stated,
    content_id,
    span_of,
)  # fmt: skip
from headwater.store import Store, create, dossiers, opened
from headwater.store.finding import search
from headwater.store.published import publish_more

_BATCH = 10_000
_BY_HAND = (
    "SELECT a.siglum, a.headline, d.outlet, d.earliest, c.path, snippet(search, -1, '[', ']', '…', 24) FROM search "
    "JOIN document d ON d.id = search.rowid JOIN capture c ON c.id = d.capture LEFT JOIN article a ON a.id = d.article "
    "WHERE search MATCH ? {where} ORDER BY rank LIMIT 20"
)
_OUTLET = "AND d.outlet_key LIKE '% courier %'"
_SAID = "AND EXISTS (SELECT 1 FROM attribution t WHERE t.article = d.article AND t.stance = 'denies')"
_DATE = "AND d.earliest < '2031-03-11' AND d.latest > '2031-03-05'"
# the query, the MATCH, and the rest of the WHERE
QUERIES = (
    ("harbour", '"harbour"', ""),
    ("ferry workers", '"ferry" AND "workers"', ""),
    ('"night ferry"', '"night ferry"', ""),
    ('"stayed as it was" -bells', '"stayed as it was" NOT "bells"', ""),
    ("harbour OR tram", '"harbour" OR "tram"', ""),
    ("harb*", '"harb"*', ""),
    ("role:headline depot", '{headline} : "depot"', ""),
    ("outlet:courier ferry", '"ferry"', _OUTLET),
    ("stance:denies ferry", '"ferry"', _SAID),
    ("date:2031-03-05..2031-03-10 crane", '"crane"', _DATE),
    ('outlet:courier stance:denies "ring road"', '"ring road"', f"{_OUTLET} {_SAID}"),
)


class _Press:
    """Makes articles as the stages would hand them out, without running the stages."""

    def __init__(self, seed: int, count: int) -> None:
        self._rng = random.Random(seed)
        self._outlets = outlets_of(self._rng)
        self._stories = [Story(self._rng) for _ in range(max(2, count // 40))]
        self.begin()

    def begin(self) -> None:
        """Begin a batch."""
        self.texts: dict[str, str] = {}
        self.captures: list[Capture] = []
        self.segments: list[Segment] = []
        self.articles: list[Article] = []
        self.attributions: list[Attribution] = []

    def print(self, number: int) -> None:
        """Make one article."""
        rng = self._rng
        outlet, story = rng.choice(self._outlets), rng.choice(self._stories)
        text = story.told(outlet)
        capture = content_id("capture", number)
        name = content_id("article", number)
        head, _, rest = text.partition("\n\n")
        title, byline, *_ = rest.split("\n")
        opens = len(head) + 2 + rest.index("\n\n") + 2
        body = span_of(text, capture, opens, text.rindex("\n\n"))
        headline = span_of(text, capture, len(head) + 2, len(head) + 2 + len(title))
        self.texts[capture] = text
        self.captures.append(
            Capture(
                id=capture, path=f"{number:06}.txt", uri=None, media_type="text/plain", raw_sha256=f"{number:064}",
                chars=len(text), captured=None,
            )
        )  # fmt: skip
        places: list[tuple[Role, Span, str | None]] = [
            ("chrome", span_of(text, capture, 0, len(head)), None), ("headline", headline, name),
            ("byline", span_of(text, capture, headline.end + 1, headline.end + 1 + len(byline)), name),
            ("article_body", body, name),
        ]  # fmt: skip
        self.segments += [
            Segment(
                id=content_id("segment", number, role), span=span, role=role, article=home, language="en", confidence=1
            )
            for role, span, home in places
        ]
        day = rng.randint(1, 27)
        self.articles.append(
            Article(
                id=name, siglum=str(number), spans=(body,), byline=(), dateline=None, language="en",
                headline=Stated(value=title, evidence=(headline,), basis="stated"),
                publisher=Stated(value=outlet, evidence=(), basis="stated", why="made"),
                published=Published(
                    earliest=f"2031-03-{day:02}", latest=f"2031-03-{day + 1:02}", evidence=(), basis="stated"
                ),
            )
        )  # fmt: skip
        if rng.random() < 0.3:
            said = body.part(0, 40)
            self.attributions.append(
                Attribution(
                    id=content_id("attribution", number), article=name, kind="indirect",
                    stance=rng.choice(("denies", "asserts")), source=(said,), source_id="source-1", cue=(said,),
                    content=(said,), addressee=None, within=None, confidence=1,
                )
            )  # fmt: skip

    def dossier(self, *, with_source: bool) -> Dossier:
        """Return the batch as one dossier."""
        source = Source(
            id="source-1", label="somebody", class_="role", name=None, role=None, outlet=None,
            people=People(low=1, high=1), access="unstated", anonymity_reason=None, mentions=(),
        )  # fmt: skip
        sources = (source,) if with_source else ()
        return Dossier(
            schema=SCHEMA, producer=Producer(name="benchmark", version="0", settings_sha256="", models=()),
            ledger=Ledger.of(()), captures=tuple(self.captures), segments=tuple(self.segments),
            articles=tuple(self.articles), attributions=tuple(self.attributions), sources=sources,
        )  # fmt: skip


def made(path: Path, count: int) -> Store:
    """Return a case with that many articles, and print what making it took."""
    if path.exists():
        return opened(path, write=True)
    press, store, seconds = _Press(5, count), create(path), 0.0
    with store.committed(durably=True):
        dossiers.write(store, dossiers.Made("", "", ""), b"{}")
    for first in range(0, count, _BATCH):
        press.begin()
        for number in range(first, min(count, first + _BATCH)):
            press.print(number)
        dossier = press.dossier(with_source=first == 0)
        seconds += timed(lambda dossier=dossier: _publish(store, dossier, press.texts))  # type: ignore[misc]
    print(f"{count:,} articles published in {seconds:.1f} s, {path.stat().st_size / 1e6:.0f} MB")
    return store


def _publish(store: Store, dossier: Dossier, texts: dict[str, str]) -> None:
    with store.committed(durably=True):
        publish_more(store, dossier, texts)


def timed(call: Callable[[], object]) -> float:
    """Return the processor seconds of a call."""
    begun = time.process_time()
    call()
    return time.process_time() - begun


def rows(store: Store, runs: int) -> Iterator[tuple[str, int, float, float]]:
    """Yield for each query the hits shown and the least seconds of both ways."""
    connection: sqlite3.Connection = store.connection
    for asked, match, where in QUERIES:
        sql = _BY_HAND.format(where=where)
        ours: list[float] = []
        hand: list[float] = []
        for _ in range(runs):
            ours.append(timed(lambda asked=asked: search(store, asked)))  # type: ignore[misc]
            hand.append(timed(lambda sql=sql, match=match: connection.execute(sql, (match,)).fetchall()))  # type: ignore[misc]
        yield asked, len(search(store, asked).hits), min(ours), min(hand)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--case", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, made(asked.case or Path(folder) / "case.hw", asked.articles) as store:
        ratios = []
        for query, hits, ours, hand in rows(store, asked.runs):
            ratios.append(ours / hand)
            print(f"{query:<42} {hits:3} hits {1000 * ours:8.1f} ms  by hand {1000 * hand:8.1f} ms  {ours / hand:5.2f}")
        print(f"ratio: median {statistics.median(ratios):.2f}, largest {max(ratios):.2f}")


if __name__ == "__main__":
    main()
