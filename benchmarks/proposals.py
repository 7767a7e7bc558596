"""What the checks on a larger reader's proposals keep of good ones and of bent ones; no model is asked.

usage: python -m benchmarks.proposals PILE... , from the root of the project. What the shipped encoder finds is proposed
as strings, as by a model that does its work, to a reader that knows nothing; then the same bent in eight ways. Prints
how many of each are taken, with --show some of those that should not be. The encoder errs, so that some good ones are
dropped rightly; a bent one can come out true ("she said" for "the clerk said"), so that some are taken rightly.
"""

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.proposals.answer import Proposal
from headwater.proposals.reader import _Taking
from headwater.proposals.windows import Window, windows_of
from headwater.reader.chosen import reader_of
from headwater.reader.layers import Layers, Utterance
from headwater.reader.protocol import Places
from headwater.settings import LlmSettings
from headwater.trace import trace

_TURNING = re.compile(r"\b(?:not|never|no|nobody|without|if|unless)\s|n't\s")
_SETTINGS = LlmSettings(url="http://127.0.0.1")


class _Read(NamedTuple):
    text: str
    layers: Layers
    window: Window

    def written(self, place: tuple[int, int]) -> str:
        return self.window.asked[place[0] - self.window.start : place[1] - self.window.start].strip(" ,;:")

    def holds(self, place: tuple[int, int]) -> bool:
        return self.window.start <= place[0] and place[1] <= self.window.start + len(self.window.asked)

    def proposals(self) -> list[Proposal]:
        return [self._proposal(u) for u in self.layers.utterances if self._counts(u)]

    def _counts(self, u: Utterance) -> bool:
        whole = len(u.source) == 1 and u.content and u.act == "speech" and u.rule == "encoder"
        return bool(whole) and all(self.holds(p) for p in (*u.source, *u.cue, *u.content))

    def _proposal(self, u: Utterance) -> Proposal:
        return Proposal(self.written(u.source[0]), self.written(u.cue[0]), tuple(map(self.written, u.content)))


def main() -> None:
    """Propose and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("piles", nargs="+")
    parser.add_argument("--show", type=int, default=0, help="bent ones that were taken, of each kind")
    asked = parser.parse_args()
    tried: dict[str, list[tuple[Proposal, str, str | None]]] = defaultdict(list)
    chance = random.Random(7)
    for read in _read(asked.piles):
        good = read.proposals()
        bent = [pair for one in good for pair in _bent(one, good, read, chance)]
        for kind, proposal in [("as found", one) for one in good] + bent:
            if all((proposal.source, proposal.cue, *proposal.content)):
                why = _Taking(read.text, Layers(quotations=read.layers.quotations)).take(read.window, proposal)
                tried[kind].append((proposal, read.window.asked, why))
    for kind, results in tried.items():
        taken = [one for one in results if one[2] is None]
        print(f"{kind:24} {len(results):6,} proposed {len(taken):6,} taken")
        for proposal, text, _ in taken[: asked.show if kind != "as found" else 0]:
            print(f"    {proposal}\n        {text[:300]}")


def _read(piles: Sequence[str]) -> Iterator[_Read]:
    encoder, seen = reader_of("encoder"), set()
    for pile in piles:
        for article in trace(pile, until="article").dossier.articles:
            text = Places(article).text
            layers = encoder.read(text, "en") if text not in seen else Layers()
            seen.add(text)
            if layers.utterances:
                yield from (_Read(text, layers, w) for w in windows_of(text, _SETTINGS) if w is not None)


def _bent(
    one: Proposal, others: Sequence[Proposal], read: _Read, chance: random.Random
) -> Iterator[tuple[str, Proposal]]:
    first, rest = one.content[0], one.content[1:]
    for turn in _TURNING.finditer(first):
        yield "content behind a not/if", one._replace(content=(first[turn.end() :], *rest))
    words, own = first.split(" "), one.source.split(" ")
    if len(words) > 4:
        at = chance.randrange(2, len(words) - 1)
        yield "end of the content", one._replace(content=(" ".join(words[at:]), *rest))
        yield "beginning of it", one._replace(content=(" ".join(words[:at]),))
    if len(own) > 1:
        yield "last word of the source", one._replace(source=own[-1])
    for other in others:
        if other != one:
            yield "another's source", one._replace(source=other.source)
            yield "another's content", one._replace(content=other.content)
    names = {read.written(n.range) for n in read.layers.names if read.holds(n.range)}
    for name in sorted(names):
        if name not in one.source:
            yield "any other name as source", one._replace(source=name)
    every = read.window.asked.split(" ")
    low, high = sorted(chance.sample(range(len(every) + 1), 2))
    yield "any words as content", one._replace(content=(" ".join(every[low:high]).strip(" ,;:"),))


if __name__ == "__main__":
    main()
