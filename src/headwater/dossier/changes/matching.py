"""Which things of two dossiers are the same, by what they say and never by their ids."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

from headwater.model import content_id
from headwater.reader.words import folded_in

T = TypeVar("T")
Keys = frozenset[Hashable]
_MOST_HOLDERS = 60  # a key that more things have tells none of them apart


def matched(old: Sequence[T], new: Sequence[T], keys_of: Callable[[T], Keys], *, least: float = 0.0) -> dict[int, int]:
    """Return the numbers of things in `new` by those in `old` that share most of their keys, one to one.

    The share is that of all keys of both (Jaccard), above `least`; best first. Ties go by the keys themselves, so that
    old and new may change places. Linear in pairs that share a key.
    """
    mine, theirs = [keys_of(one) for one in old], [keys_of(one) for one in new]
    spelt = [_spelt(keys) for keys in mine], [_spelt(keys) for keys in theirs]
    scored: list[tuple[float, str, str, int, int]] = []
    for (i, j), score in _scores(mine, theirs).items():
        if score > least:
            first, second = sorted((spelt[0][i], spelt[1][j]))
            scored.append((-score, first, second, i, j))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, _, i, j in sorted(scored):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _scores(mine: Sequence[Keys], theirs: Sequence[Keys]) -> Mapping[tuple[int, int], float]:
    holders: tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]] = (defaultdict(list), defaultdict(list))
    for held, all_keys in zip(holders, (mine, theirs), strict=True):
        for number, keys in enumerate(all_keys):
            for key in keys:
                held[key].append(number)
    shared = Counter[tuple[int, int]]()
    for key, left in holders[0].items():
        right = holders[1].get(key, ())
        if len(left) <= _MOST_HOLDERS and len(right) <= _MOST_HOLDERS:
            shared.update((i, j) for i in left for j in right)
    return {(i, j): n / (len(mine[i]) + len(theirs[j]) - n) for (i, j), n in shared.items()}


def _spelt(keys: Keys) -> str:
    """Return a number that equal sets of keys have in common, the same in every run."""
    return content_id("keys", *sorted(map(repr, keys)))


def plain(text: str) -> str:
    """Return the folded words of a text on one line: what makes two spellings the same."""
    return " ".join(folded_in(text))


def shingles(text: str, words: int = 4) -> frozenset[str]:
    """Return the runs of folded words in a text; the whole of a shorter one."""
    folded = folded_in(text)
    runs = {" ".join(folded[at : at + words]) for at in range(max(1, len(folded) - words + 1))}
    return frozenset(runs) if folded else frozenset()
