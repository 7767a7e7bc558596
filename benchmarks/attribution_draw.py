"""Draw the attributions that the hand-made gold of speakers and source classes judges; print them, one JSON line each.

usage: attribution_draw.py TRAIN.jsonl.gz DEV.jsonl.gz {speakers,sources,terms,fresh,...}. Seeded, so
the same files give the same draw. A stratum is a rough look at the words of the source, there to bring in enough of
the hard kinds; it is no judgement and is not kept in the gold. Each stratum is filled round by round, one item an
article first; in strata of surnames, one item a surname. What a stratum lacks, the next one gives. `terms` adds to
`sources` what its first draw held too little of: unnamed people with a stated basis, a number, a reason or a role,
and what courts did in public. `fresh`, `again`, `last` and `further` draw sources once more, from articles of train
that no file of the gold pointed into when they were drawn.
"""

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

SEED: Final = 20261126
COMMON_ARTICLES: Final = 3
GOLD: Final = Path(__file__).resolve().parents[1] / "tests" / "gold" / "attribution"
BEFORE: Final = ("speakers", "sources", "stance", "nesting", "citations", "entities")
# further sets for development in the order of their draws, each from articles that nothing before points into
LATER: Final = ("fresh", "again", "last", "further", "more", "final")

_PRONOUN = re.compile(r"(he|she|him|his|her|who|himself|herself)", re.IGNORECASE)
_THING = re.compile(r"(they|it|we|which|that|their|them|its|these|those)", re.IGNORECASE)
_I = re.compile(r"(I|me|my|myself)")
_ANONYMOUS = re.compile(
    r"\b(sources?|insiders?|officials?|aides?|advis[eo]rs?|operatives?|people|person|those|someone|some)\b"
    r".*\b(familiar|close|briefed|anonymity|condition|knowledge|authori[sz]ed|senior|inside|involved|named|present|who)\b"
    r"|\b(sources?|insiders?)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"anonym|not authori[sz]ed|not to be (?:named|identified)|to be named", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\b(reports?|polls?|surveys?|e-?mails?|memos?|tweets?|statements?|study|studies|filings?|letters?|documents?|website"
    r"|transcripts?|laws?|complaint|lawsuit|records?|data|ads?|book|video|platform|release|analysis|article|headline|posts?)\b",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"\b(Times|Post|CNN|NBC|ABC|CBS|MSNBC|Fox|Journal|Politico|Breitbart|Reuters|AP|Associated Press|Bloomberg|BuzzFeed"
    r"|Huffington|Guardian|News|Magazine|Gazette|Tribune|Herald|newspaper|network|magazine|Hill|Daily"
    r"|USA Today|media)\b"
)
_EVENT = re.compile(
    r"\b(debate|hearing|vote|briefing|conference|verdict|ruling|court|jury|election|speech|trial)\b", re.IGNORECASE
)
_BODY = re.compile(
    r"\b([A-Z]{2,6}|campaign|Committee|Department|House|Senate|Bureau|Agency|University|Party|Court|Council|Association|Union"
    r"|Institute|Center|Foundation|Group|Administration|Office|Commission)\b"
)
_ROLE = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y)\s(?:[\w.'’-]+\s){0,4}[a-z-]+[a-rt-z]"
)
_SPOKEN_FOR = re.compile(
    r"\b(?:spokes\w+|representative|lawyers?|attorneys?|voter|resident|supporter|strategist|witness)\b"
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens?|hundreds?|thousands?|both|one|another|\d+)\b"
    r"(?: [\w’'-]+){0,4} (?:people|officials?|sources?|aides?|advis[eo]rs?|members?|lawmakers|persons?|executives?"
    r"|employees?)"
)
_BASIS = re.compile(
    r"\b(?:familiar|close|briefed|knowledge|present|attended|involved|inside|insiders?|senior|authori[sz]ed)\b"
)
_UNNAMED = re.compile(r"\b(?:officials?|aides?|advis[eo]rs?|sources?|operatives?|friends?|allies|those|some|people)\b")
_PLURAL = re.compile(r"[^,]*\b\w+(?<!s)s\b.*|.*\b(?:people|men|women)\b.*")
_ONE_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.\s+)?([A-Z][\w'’-]+)")
_FULL_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}")

QUOTAS: Final = {
    "speakers": {
        "pronoun": 26, "role": 14, "common surname": 8, "surname": 18, "body": 9, "paper": 8, "thing": 8, "plural": 5,
        "other": 4,
    },
    "sources": {
        "reason": 6, "anonymous": 13, "role": 13, "plural": 14, "document": 13, "outlet": 11, "empty": 9, "i": 5,
        "event": 4, "body": 5, "other": 7,
    },
    "terms": {"public": 3, "basis": 8, "counted": 6, "spoken for": 8, "unnamed": 8},
    "fresh": {
        "reason": 4, "anonymous": 12, "role": 14, "plural": 12, "document": 12, "outlet": 10, "empty": 6, "i": 3,
        "event": 4, "body": 7, "other": 8, "spoken for": 6, "unnamed": 6,
    },
    "again": {
        "reason": 3, "anonymous": 9, "role": 11, "plural": 9, "document": 10, "outlet": 8, "empty": 5, "i": 2,
        "event": 3, "body": 6, "other": 6, "spoken for": 5, "unnamed": 5,
    },
    "last": {
        "reason": 2, "anonymous": 9, "role": 14, "plural": 8, "document": 9, "outlet": 7, "empty": 2, "i": 1,
        "event": 2, "body": 6, "other": 6, "spoken for": 7, "unnamed": 5,
    },
    "further": {
        "reason": 2, "anonymous": 8, "role": 10, "plural": 7, "document": 8, "outlet": 7, "empty": 3, "i": 1,
        "event": 2, "body": 5, "other": 5, "spoken for": 4, "unnamed": 4,
    },
    "more": {
        "reason": 4, "anonymous": 14, "role": 18, "plural": 14, "document": 14, "outlet": 12, "empty": 6, "i": 3,
        "event": 4, "body": 8, "other": 9, "spoken for": 8, "unnamed": 7,
    },
    "final": {
        "reason": 2, "anonymous": 9, "role": 12, "plural": 9, "document": 10, "outlet": 8, "empty": 4, "i": 2,
        "event": 3, "body": 6, "other": 7, "spoken for": 6, "unnamed": 5,
    },
}
# for sources of other corpora: `attribution_elsewhere.py`
QUOTAS_ELSEWHERE: Final = {
    "reason": 4, "anonymous": 12, "role": 16, "plural": 14, "document": 16, "outlet": 12, "empty": 6, "i": 3,
    "event": 5, "body": 12, "other": 12, "spoken for": 6, "unnamed": 6,
}  # fmt: skip


class Item(NamedTuple):
    """One attribution of an article; `words` is its source as text."""

    article: str
    places: dict[str, Any]
    words: str


def articles(path: str) -> dict[str, dict[str, Any]]:
    """Return the records of a split by id."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def items(records: dict[str, dict[str, Any]]) -> Iterator[Item]:
    """Yield every attribution of a split."""
    for name, row in sorted(records.items()):
        for found in row["attributions"]:
            words = " ".join(row["text"][start:end] for start, end in found["source"])
            yield Item(name, {role: found[role] for role in ("source", "cue", "content")}, words)


def strata_of(item: Item, text: str, common: Counter[str]) -> Iterator[str]:
    """Yield the strata an attribution may be drawn for, the rarest first."""
    words = item.words
    around = sorted(place for role in item.places.values() for place in role)
    if not words:
        yield "empty"
        return
    for name, pattern in (("pronoun", _PRONOUN), ("thing", _THING), ("i", _I)):
        if pattern.fullmatch(words):
            yield name
            return
    one = _ONE_NAME.fullmatch(words)
    if one and not _OUTLET.search(words) and re.search(rf"[A-Z][\w.-]+ {re.escape(one[1])}\b", text):
        yield "common surname" if common[one[1].lower()] >= COMMON_ARTICLES else "surname"
        return
    if _REASON.search(text[max(0, around[0][0] - 150) : around[-1][1] + 150]) and not _FULL_NAME.search(words):
        yield "reason"
    for name, pattern in (("anonymous", _ANONYMOUS), ("event", _EVENT), ("outlet", _OUTLET), ("document", _DOCUMENT)):
        if pattern.search(words):
            yield name
    if _OUTLET.search(words) or _DOCUMENT.search(words):
        yield "paper"
    yield from _terms(words)
    yield from _shape(words)


def _terms(words: str) -> Iterator[str]:
    if _EVENT.match(words.partition(" of ")[0].rsplit(" ", 1)[-1]):
        yield "public"
    if not _FULL_NAME.search(words):
        for name, pattern in (
            ("basis", _BASIS),
            ("counted", _COUNTED),
            ("spoken for", _SPOKEN_FOR),
            ("unnamed", _UNNAMED),
        ):
            if pattern.search(words):
                yield name


def _shape(words: str) -> Iterator[str]:
    named = bool(_FULL_NAME.search(words))
    if not named and words[0].islower() and _PLURAL.fullmatch(words):
        yield "plural"
    elif not named and _ROLE.fullmatch(words) and not _ONE_NAME.fullmatch(words):
        yield "role"
    elif _BODY.search(words):
        yield "body"
    yield "other"


def common_words(records: dict[str, dict[str, Any]]) -> Counter[str]:
    """Count for each word written small the articles that hold it."""
    counts = Counter[str]()
    for row in records.values():
        counts.update(set(re.findall(r"(?<=[a-z,] )[a-z]{3,}\b", row["text"])))
    return counts


def draw(
    records: dict[str, dict[str, Any]],
    found: Iterable[Item],
    quotas: dict[str, int],
    dice: random.Random,
    before: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, Item]]:
    """Yield those drawn of `found` with their strata; an item is drawn once, whatever it fits, and none of `before`."""
    common = common_words(records)
    pools: dict[str, list[Item]] = defaultdict(list)
    for item in found:
        for stratum in strata_of(item, records[item.article]["text"], common):
            pools[stratum].append(item)
    taken = set(before)
    left = 0
    for stratum, quota in quotas.items():
        pool = pools[stratum]
        dice.shuffle(pool)
        seen = Counter[str]()
        rounds = []
        for item in pool:
            held = item.words if "surname" in stratum else item.article
            rounds.append((seen[held], item))
            seen[held] += 1
        left += quota
        for _, item in sorted(rounds, key=lambda entry: entry[0]):
            if left and _frozen(item) not in taken:
                taken.add(_frozen(item))
                left -= 1
                yield stratum, item


def _drawn(records: dict[str, dict[str, Any]], gold: str, split: str) -> Iterator[tuple[str, Item]]:
    before: frozenset[str] = frozenset()
    if gold == "terms":
        before = frozenset(_frozen(item) for _, item in _drawn(records, "sources", split))
    if gold in LATER:
        looked_at = {
            json.loads(line)["id"]
            for name in (*BEFORE, *LATER[: LATER.index(gold)])
            for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()
        }
        records = {name: row for name, row in records.items() if name not in looked_at}
    dice = random.Random(f"{SEED} {gold} {split}")
    yield from draw(records, items(records), QUOTAS[gold], dice, before)


def _frozen(item: Item) -> str:
    return f"{item.article} {json.dumps(item.places)}"


def main() -> None:
    """Draw from both splits and print the items in the order of their articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train")
    parser.add_argument("dev")
    parser.add_argument("gold", choices=sorted(QUOTAS))
    asked = parser.parse_args()
    for split, path in (("train", asked.train), ("dev", asked.dev)):
        if asked.gold in LATER and split == "dev":
            continue
        records = articles(path)
        drawn = list(_drawn(records, asked.gold, split))
        for stratum, item in sorted(drawn, key=lambda entry: (entry[1].article, entry[1].places["content"])):
            print(json.dumps({"split": split, "id": item.article, **item.places, "stratum": stratum}))


if __name__ == "__main__":
    main()
