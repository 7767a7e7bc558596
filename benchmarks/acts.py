"""How much of a text the act lexicon knows: verbs, nouns and sentences with an act, and the commonest it does not know.

`PYTHONPATH=src:. python -m benchmarks.acts PARSED.jsonl.gz [--plain DOCS.jsonl] [--list 60]`

`PARSED` holds documents as `{"sents": [[[start, end, lemma, part of speech, ..., ..., relation], ...]]}` with its texts
beside it in `train.jsonl.gz`; `--plain` holds documents as `{"text": ...}`, where word forms that are verbs four times
of five among the parsed ones are taken for verbs. Left out of the share are verbs of saying and those too wide to tell
an act (be, have, do, go, get, come, make, take, give, see, know, think, want, need): a verb that carries a noun that
tells the act, and a verb with the particle it needs, count as known. Misses: whether the act found is the one meant.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from headwater.model import Span
from headwater.reader.frames.reading import frames_of
from headwater.reader.frames.senses import senses_of
from headwater.reader.frames.tokens import Token, tokens_of

_WIDE = frozenset(
    "be have do go get come make take give see know think want need let say tell ask add speak talk note put look feel "
    "like love hope mean seem use try keep become happen explain argue write describe suggest believe call insist "
    "state claim quote cite mention consider expect remember wonder read hear ' 's re ve ll".split()
)
_AUXILIARY = frozenset(("aux", "auxpass", "cop"))
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_SURE = 0.8


class Nameless:
    """Knows no names: a capital inside a sentence is all that shows one."""

    def inside(self, span: Span) -> list[tuple[int, int, str]]:
        """Return nothing."""
        del span
        return []

    def called(self, folded: str) -> str | None:
        """Return nothing."""
        del folded

    def titled(self, words: Sequence[str]) -> tuple[int, str] | None:
        """Return nothing."""
        del words


class Count:
    """Counts what is known and what is not."""

    def __init__(self) -> None:
        self.verbs, self.unknown, self.nouns = Counter[bool](), Counter[str](), Counter[str]()
        self.sentences = Counter[bool]()

    def sentence(self, text: str, verbs: dict[int, str], nouns: dict[int, str]) -> None:
        """Count a sentence, its verbs and nouns by where they start."""
        span = Span(capture="c", start=0, end=len(text), exact=text)
        tokens = tokens_of(span, Nameless())
        senses = senses_of(tokens)
        covered = {k for s in senses for k in (*range(s.at, s.last + 1), *([s.light] if s.light is not None else []))}
        known = {tokens[k].start for k in covered}
        for at, lemma in verbs.items():
            if lemma not in _WIDE:
                self.verbs[at in known] += 1
                self.unknown.update(() if at in known else (_with_particle(lemma, tokens, at),))
        self.nouns.update(lemma for at, lemma in nouns.items() if at not in known)
        if verbs:
            self.sentences[any(not f.mode.startswith("asked") for f in frames_of(span, Nameless()))] += 1

    def told(self, name: str, top: int) -> None:
        """Print the shares and the commonest unknown words."""
        print(f"{name}: verbs with a known act {_share(self.verbs)}, sentences with an act {_share(self.sentences)}")
        for what, words in (("verbs", self.unknown), ("nouns", self.nouns)):
            print(f"  unknown {what}: {', '.join(f'{w} {n}' for w, n in words.most_common(top))}")


def _share(counts: Counter[bool]) -> str:
    return f"{counts[True] / max(1, counts.total()):.3f} of {counts.total()}"


def _with_particle(lemma: str, tokens: Sequence[Token], at: int) -> str:
    behind = next((tokens[k + 1].folded for k, t in enumerate(tokens[:-1]) if t.start == at), "")
    return f"{lemma}_{behind}" if behind in ("up", "down", "out", "off", "on", "over", "back", "in", "away") else lemma


def parsed(path: Path) -> Iterator[tuple[str, dict[int, str], dict[int, str], list[tuple[str, bool]]]]:
    """Yield each sentence with its verbs, its nouns, and every word form with whether it is a verb."""
    texts = {}
    with gzip.open(path.with_name("train.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            texts[row["id"]] = row["text"]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for words in row["sents"]:
                first, last = words[0][0], words[-1][1]
                verbs = {w[0] - first: w[2] for w in words if w[3].startswith("VB") and w[6] not in _AUXILIARY}
                nouns = {w[0] - first: w[2] for w in words if w[3] in ("NN", "NNS")}
                text = texts[row["id"]][first:last]
                yield text, verbs, nouns, [(text[w[0] - first : w[1] - first].lower(), w[3][:2] == "VB") for w in words]


def main() -> None:
    """Print the shares of a parsed corpus, and of a plain one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parsed", type=Path)
    parser.add_argument("--plain", type=Path)
    parser.add_argument("--list", type=int, default=60)
    asked = parser.parse_args()
    count, forms = Count(), dict[str, Counter[bool]]()
    lemmas: dict[str, str] = {}
    for text, verbs, nouns, words in parsed(asked.parsed):
        count.sentence(text, verbs, nouns)
        for form, is_verb in words:
            forms.setdefault(form, Counter())[is_verb] += 1
        lemmas.update((text[at:].split(maxsplit=1)[0].strip('.,;:”’"').lower(), lemma) for at, lemma in verbs.items())
    count.told("parsed", asked.list)
    if asked.plain:
        sure = {form for form, seen in forms.items() if seen[True] >= _SURE * seen.total()}
        plain = Count()
        for line in asked.plain.read_text(encoding="utf-8").splitlines():
            for match in _SENTENCE.finditer(json.loads(line)["text"]):
                words = [(m.start(), m.group().lower()) for m in re.finditer(r"[A-Za-z'’-]+", match.group())]
                verbs = {at: lemmas[w] for at, w in words if w in sure and w in lemmas}
                plain.sentence(match.group(), verbs, {})
        plain.told("plain", asked.list)


if __name__ == "__main__":
    main()
