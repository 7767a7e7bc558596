"""The prose of made-up corpora: words that know where they come from, sentences, speech, stories."""

import json
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

LEXICON: dict[str, str] = json.loads((Path(__file__).parent / "lexicon.json").read_text())
BOILERPLATE, QUOTATION, LABEL = 1 << 40, 1 << 50, 1 << 39
SOURCE_BITS = 20
_MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("“", "”"))
_SYLLABLES = (
    "ba da el fen gor hil is jor ka lun mar nes ol per quil ras sel tor ul ven wyn yar zem ock and est ir".split()
)


class Word(NamedTuple):
    """A word, the white space before it, and where it comes from."""

    gap: str
    text: str
    key: int = -1
    ignore: int = -1
    instance: int = -1


class Document(NamedTuple):
    """A text: its words, and which of them a copier can take."""

    words: list[Word]
    body: list[int]
    site: int


class Rates(NamedTuple):
    """The habits of one corpus."""

    originals: float
    copies: float
    sharers: float
    chrome: float
    edits: float
    unmarked: float
    skew: float
    wrapped: float
    lost: float
    stock: float
    spun: float
    ciphered: bool
    sites: int


class Statement(NamedTuple):
    """Speech that several reports have, and who said it: a name, a role and a verb, parted by bars."""

    words: list[Word]
    speaker: str


class Prose:
    """The vocabulary and the habits of one corpus."""

    def __init__(self, seed: int, count: int) -> None:
        self.rng = random.Random(seed)
        rng = self.rng
        self.rates = Rates(
            rng.uniform(0.08, 0.3), rng.uniform(0.25, 0.6), rng.uniform(0.1, 0.4), rng.choice((0.0, 0.4, 0.8, 1.0)),
            rng.uniform(0.0, 0.25), rng.uniform(0, 0.3), rng.uniform(0.2, 1.1), rng.uniform(0, 0.6),
            rng.uniform(0, 0.5), rng.choice((0, 0.01, 0.03, 0.08)),
            rng.choice((0, 0.1, 0.3, 0.6)), rng.random() < 0.4, max(2, int(count * rng.uniform(0.02, 0.3))),
        )  # fmt: skip
        self.lists = {k: v.split("|") if "|" in v else v.split() for k, v in LEXICON.items()}
        for kind, share in (("nouns", 300), ("verbs", 120), ("adjectives", 120)):
            self.lists[kind] = [*self.lists[kind], *(self.invented() for _ in range(share))]
        self.lists["stock"] = rng.sample(self.lists["stock"], rng.randint(1, 5))
        self.names = [f"{self.invented().title()} {self.invented().title()}" for _ in range(120 + count // 4)]
        self.towns = [self.invented().title() for _ in range(80 + count // 10)]
        self.cipher: dict[str, str] = {}
        self.sources = 0
        self.shared_keys: dict[str, int] = {}

    # ---- words ----
    def invented(self) -> str:
        """Return a word that is in no dictionary."""
        return "".join(self.rng.choice(_SYLLABLES) for _ in range(self.rng.randint(2, 4)))

    def filled(self, template: str, topic: Sequence[str] = (), site: str = "") -> str:
        """Fill the slots of a template; `topic` are nouns and names that a story keeps coming back to."""
        rng, lists = self.rng, self.lists
        makers: dict[str, Callable[[], str]] = {
            "n": lambda: rng.choice(topic) if topic and rng.random() < 0.3 else rng.choice(lists["nouns"]),
            "v": lambda: rng.choice(lists["verbs"]),
            "a": lambda: rng.choice(lists["adjectives"]),
            "d": lambda: rng.choice(lists["adverbs"]),
            "t": lambda: rng.choice(lists["times"]),
            "w": lambda: self.filled(rng.choice(lists["places"])),
            "N": lambda: rng.choice(self.names),
            "P": lambda: rng.choice(self.towns),
            "O": lambda: rng.choice(self.towns) + rng.choice((" Herald", " Post", " Radio", " Echo")),
            "A": lambda: rng.choice(("NORDPRESS", "Tidewire", "ACB", "Coast Agency")),
            "S": lambda: site.split(".", maxsplit=1)[0].title() or rng.choice(self.towns),
            "s": lambda: site or "page.example",
            "y": lambda: str(rng.randint(2015, 2026)),
            "#": lambda: str(rng.randint(2, 900)),
        }
        return re.sub(r"\{(.)\}", lambda m: makers[m.group(1)](), template)

    def sentence(self, topic: Sequence[str]) -> str:
        """Return a sentence of one to three clauses."""
        rng = self.rng
        text = self.filled(rng.choice(self.lists["clauses"]), topic)
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            text += rng.choice(LEXICON["joins"].split("|")) + self.filled(rng.choice(self.lists["clauses"]), topic)
        if rng.random() < self.rates.stock:
            text += rng.choice((", and ", "; ")) + self.filled(rng.choice(self.lists["stock"]))
        return text[0].upper() + text[1:] + "."

    def speech(self, topic: Sequence[str]) -> list[str]:
        """Return what somebody says, as words."""
        rng, parts = self.rng, []
        for _ in range(rng.choice((1, 1, 2, 2, 3, 4, 6))):
            part = self.filled(rng.choice(self.lists["spoken"]), topic)
            parts.append(part[0].upper() + part[1:] + ".")
        return " ".join(parts).split()

    def veiled(self, text: str) -> str:
        """Return a word as another language might have it: the same letter shapes, marks and capitals."""
        if not self.rates.ciphered:
            return text

        def other(match: re.Match[str]) -> str:
            word = match.group().lower()
            if word not in self.cipher:
                fresh = "".join(self.rng.choice(_SYLLABLES) for _ in range((len(word) + 2) // 3))
                self.cipher[word] = fresh[: max(1, len(word))] if len(word) < 4 else fresh
            new = self.cipher[word]
            return new.title() if match.group()[0].isupper() else new

        return re.sub(r"[A-Za-z]+", other, text)

    def own(self, text: str, gap: str = " ") -> list[Word]:
        """Return words of a text's own."""
        self.sources += 1
        base = self.sources << SOURCE_BITS
        parts = text.split()
        return [Word(gap if not n else " ", self.veiled(part), base + n) for n, part in enumerate(parts)]

    def carried(self, template: str, kind: int, gap: str = "\n", site: str = "") -> list[Word]:
        """Return words that many texts hold without copying one another, its slots filled."""
        base = self.shared_keys.setdefault(template, kind + len(self.shared_keys) * 4096)
        parts = [(n, w) for n, part in enumerate(template.split(" ")) for w in self.filled(part, (), site).split()]
        parting = "\n" if "\n" in template else " "
        return [
            Word(gap if not at else parting, self.veiled(part), ignore=base + n) for at, (n, part) in enumerate(parts)
        ]

    # ---- stories ----
    def topic(self) -> list[str]:
        """Return the nouns a story is about."""
        return self.rng.sample(self.lists["nouns"], 6)

    def quotation(self, spoken: Sequence[Word], topic: Sequence[str], speaker: str = "") -> list[Word]:
        """Set speech into a report: whole, split by its speaker, in part, behind a colon, or without marks.

        The reporter's own words around it are alike in many reports, where they name the same speaker.
        """
        rng = self.rng
        name, role, verb = speaker.split("|") if speaker else ("", "", "")
        name = name or rng.choice(self.names)
        role = role if role and rng.random() < 0.7 else self.filled(rng.choice(self.lists["roles"]), topic)
        opening, closing = rng.choice(_MARKS)
        if rng.random() < self.rates.unmarked:
            opening = closing = ""
        words = list(spoken)
        if rng.random() < 0.25 and len(words) > 14:
            first = rng.randrange(len(words) // 3)
            words = words[first : rng.randrange(first + 10, len(words) + 1)]
        verb = verb if verb and rng.random() < 0.7 else self.filled(rng.choice(self.lists["says"]))
        says = self.own(f"{name} {verb}." if rng.random() < 0.6 else f"{verb} {name}, {role}.")
        form = rng.random()
        if form < 0.25 and len(words) > 16:
            at = rng.randrange(6, len(words) - 6)
            one = _marked(words[:at], opening, f",{closing}", "")
            two = _marked(words[at:], opening, closing, " ")
            return [*one, *says, *two]
        if form < 0.55:
            return [*_marked(words, opening, f",{closing}", ""), *says]
        if form < 0.8:
            before = self.own(f"{name}, {role}, {verb}:")
            return [*before, *_marked(words, opening, closing, " ")]
        return _marked(words, opening, closing, "")

    def story(self, topic: Sequence[str], paragraphs: int, statements: Sequence[Statement] = ()) -> list[Word]:
        """Return a report; each statement is worked into it once."""
        rng, out = self.rng, []
        at = {rng.randrange(paragraphs): statement for statement in statements}
        for n in range(paragraphs):
            if n in at:
                quoted = self.quotation(at[n].words, topic, at[n].speaker)
            elif rng.random() < 0.25:
                quoted = self.quotation(self.own(" ".join(self.speech(topic))), topic)
            else:
                quoted = self.own(" ".join(self.sentence(topic) for _ in range(rng.randint(1, 4))))
            more = self.own(self.sentence(topic)) if rng.random() < 0.4 else []
            out += spaced([*quoted, *more] if rng.random() < 0.6 else [*more, *quoted], "\n\n")
        return out

    def edited(self, words: Sequence[Word], rate: float) -> list[Word]:
        """Change, drop, add and swap words."""
        rng, out = self.rng, []
        pool = self.lists["nouns"]
        for word in words:
            x = rng.random()
            if x < rate * 0.35:
                out.append(word._replace(text=self.veiled(rng.choice(pool))))
            elif x < rate * 0.55:
                continue
            elif x < rate * 0.75:
                out += [word, Word(" ", self.veiled(rng.choice(pool)))]
            elif x < rate and out:
                out[-1:] = [word._replace(gap=out[-1].gap), out[-1]._replace(gap=" ")]
            else:
                out.append(word)
        return out


def _marked(words: Sequence[Word], opening: str, closing: str, gap: str) -> list[Word]:
    """Put quotation marks around words; a stop or comma at the end moves as `closing` says."""
    out = list(words)
    out[0] = out[0]._replace(text=opening + out[0].text, gap=gap or out[0].gap)
    last = out[-1].text
    out[-1] = out[-1]._replace(text=(last.rstrip(".") if closing[:1] == "," else last) + closing)
    return out


def spaced(words: list[Word], gap: str) -> list[Word]:
    """Put a gap before the first word."""
    return [words[0]._replace(gap=gap), *words[1:]] if words else []
