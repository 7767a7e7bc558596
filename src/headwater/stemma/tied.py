"""Witnesses tied by what they share, and what of the rest of the pile counts for them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from headwater.memory import Memory, Slips, key_of
from headwater.model import Article, Reuse
from headwater.reader.outlets import outlet_key
from headwater.stemma.attesting import Attesting
from headwater.stemma.credits import Credited, credits_of, names_of
from headwater.stemma.owned import owned_of
from headwater.stemma.standing import Standing, Surveyed
from headwater.stemma.witnesses import Witness


class Tied(NamedTuple):
    """Witnesses, and the passages that two of them share; of several articles each, or with such passages."""

    witnesses: Sequence[Witness]
    reuses: Sequence[Reuse]


def tied_in(witnesses: Sequence[Witness], reuses: Sequence[Reuse]) -> list[Tied]:
    """Return the witnesses of a pile that have any descent to be told, those together that passages lead between.

    What is copied counts; witnesses and passages stay in the order given.
    """
    home = {witness.bearer.id: number for number, witness in enumerate(witnesses)}
    first = list(range(len(witnesses)))

    def top(at: int) -> int:
        while first[at] != at:
            first[at] = first[first[at]]
            at = first[at]
        return at

    copied = [
        reuse for reuse in reuses if reuse.kind == "copy" and reuse.left_article in home and reuse.right_article in home
    ]
    for reuse in copied:
        one, two = sorted((top(home[reuse.left_article]), top(home[reuse.right_article])))
        first[two] = one
    members: dict[int, list[Witness]] = defaultdict(list)
    passages: dict[int, list[Reuse]] = defaultdict(list)
    for number, witness in enumerate(witnesses):
        members[top(number)].append(witness)
    for reuse in copied:
        passages[top(home[reuse.left_article])].append(reuse)
    return [
        Tied(some, passages[number]) for number, some in members.items() if len(some) > 1 or len(some[0].members) > 1
    ]


class Surroundings:
    """The whole pile as some of its witnesses are judged by it: the outlets in it, and its words side by side.

    With `memory` what a text credits is sought once in all runs, as long as the outlets stay the same. `texts`: those
    of the captures, as far as they are known.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        witnesses: Sequence[Witness],
        memory: Memory | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> None:
        self.present = frozenset(outlet_key(a.outlet) for w in witnesses for a in w.members if a.outlet)
        self.wired = frozenset(outlet_key(a.wire) for w in witnesses for a in w.members if a.wire)
        self.attesting = Attesting(witnesses, memory)
        self.memory = memory
        # a wire that an outlet's initials stand for is that outlet, so the two are told apart
        outlets = sorted({a.outlet for a in articles if a.outlet})
        wires = sorted({a.wire for a in articles if a.wire})
        self._names, self._key = names_of(articles), key_of(outlets, wires)
        self._surveyed = Surveyed(articles, self._names, texts or {})
        self._credits = Slips(memory, "credits", ("stemma", "reader"), tuple[Credited, ...])

    def credits(self, article: Article) -> tuple[Credited, ...]:
        """Return the outlets that a text credits, in order, then those whose own finds it tells."""
        key = key_of(self._key, article.spans, article.agencies) if self.memory is not None else article.id
        return self._credits.of(key, partial(self._credited, article))

    def standings(self, witness: Witness) -> tuple[Standing, ...]:
        """Return the form in which each member of a witness stands."""
        return tuple(self._surveyed.standing(member) for member in witness.members)

    def keep(self) -> None:
        """Keep what was found for later runs."""
        self._credits.keep()

    def _credited(self, article: Article) -> tuple[Credited, ...]:
        return *credits_of(article, self._names), *owned_of(article, self._names)
