"""A second maker of corpora, in fiction of our own: other layouts, furniture, quotations and edits.

Every word knows where it comes from, as there: a key (which word of which original), an ignore key (furniture or a
quotation that texts share without copying each other) and the copy it came with. Rates are drawn anew for each
corpus, so that no habit of one corpus is a habit of all.
"""

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


class Fiction:
    """Makes one corpus."""

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
            self.lists[kind] = [*self.lists[kind], *(self._invented() for _ in range(share))]
        self.lists["stock"] = rng.sample(self.lists["stock"], rng.randint(1, 5))
        self.names = [f"{self._invented().title()} {self._invented().title()}" for _ in range(120 + count // 4)]
        self.towns = [self._invented().title() for _ in range(80 + count // 10)]
        self.cipher: dict[str, str] = {}
        self.sources = 0
        self.shared_keys: dict[str, int] = {}
        self.documents: list[Document] = []
        self.family_of: dict[int, int] = {}
        self.sites = [self._site(n) for n in range(self.rates.sites)]

    # ---- words ----
    def _invented(self) -> str:
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

    def _veiled(self, text: str) -> str:
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
        return [Word(gap if not n else " ", self._veiled(part), base + n) for n, part in enumerate(parts)]

    def carried(self, template: str, kind: int, gap: str = "\n", site: str = "") -> list[Word]:
        """Return words that many texts hold without copying one another, its slots filled."""
        base = self.shared_keys.setdefault(template, kind + len(self.shared_keys) * 4096)
        parts = [(n, w) for n, part in enumerate(template.split(" ")) for w in self.filled(part, (), site).split()]
        parting = "\n" if "\n" in template else " "
        return [
            Word(gap if not at else parting, self._veiled(part), ignore=base + n) for at, (n, part) in enumerate(parts)
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

    def story(self, topic: Sequence[str], paragraphs: int, statements: Sequence["Statement"] = ()) -> list[Word]:
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
            out += _spaced([*quoted, *more] if rng.random() < 0.6 else [*more, *quoted], "\n\n")
        return out

    def edited(self, words: Sequence[Word], rate: float) -> list[Word]:
        """Change, drop, add and swap words."""
        rng, out = self.rng, []
        pool = self.lists["nouns"]
        for word in words:
            x = rng.random()
            if x < rate * 0.35:
                out.append(word._replace(text=self._veiled(rng.choice(pool))))
            elif x < rate * 0.55:
                continue
            elif x < rate * 0.75:
                out += [word, Word(" ", self._veiled(rng.choice(pool)))]
            elif x < rate and out:
                out[-1:] = [word._replace(gap=out[-1].gap), out[-1]._replace(gap=" ")]
            else:
                out.append(word)
        return out

    def spun(self, documents: Sequence[Document], count: int) -> list[Word]:
        """Return text that no one wrote: snippets of other texts, one running into the next at a word both have."""
        rng = self.rng
        pool = [w.text for document in documents for w in document.words[:300] if w.key >= 0]
        after: dict[str, list[int]] = {}
        for n, text in enumerate(pool[:-1]):
            after.setdefault(text, []).append(n + 1)
        out: list[str] = []
        while len(out) < count:
            at = rng.choice(after[out[-1]]) if out and out[-1] in after else rng.randrange(len(pool))
            out += pool[at : at + rng.randint(2, 6)]
        self.sources += 1
        base = self.sources << SOURCE_BITS
        parting = lambda n: "\n\n" if n and out[n - 1][-1] in ".?!" and rng.random() < 0.4 else " "  # noqa: E731
        return [Word(parting(n), text, base + n) for n, text in enumerate(out[:count])]

    # ---- copies ----
    def taken(self, document: Document, instance: int, part: str) -> list[Word]:
        """Return a part of a document's body with its keys kept: "whole", "head", "paragraphs" or "sentences"."""
        rng = self.rng
        words = [document.words[n] for n in document.body]
        breaks = [n for n, w in enumerate(words) if n == 0 or "\n\n" in w.gap]
        if part == "sentences" or len(breaks) < 3:
            breaks = [0, *(n + 1 for n, w in enumerate(words[:-1]) if w.text[-1] in '.?!”"»“')]
        bounds = [*breaks, len(words)]
        first, last = 0, len(breaks)
        if part == "head":
            last = rng.randint(1, len(breaks))
        elif part != "whole":
            first = rng.randrange(len(breaks))
            last = min(len(breaks), first + rng.choice((1, 1, 1, 2, 2, 3, 5)))
        return [w._replace(instance=instance) for w in words[bounds[first] : bounds[last]]]

    def copy(self, families: Sequence[list[Document]]) -> list[Word]:
        """Return the words of a copy of one document or of several."""
        rng = self.rng
        weights = [1 / (n + 1) ** self.rates.skew for n in range(len(families))]
        pick = lambda: rng.choice(rng.choices(families, weights)[0])  # noqa: E731 (short and local)
        rate = self.rates.edits * rng.choice((0, 0, 0.3, 1.0))
        form = rng.random()
        if form < 0.35:
            out = self.edited(self.taken(pick(), 0, rng.choice(("whole", "whole", "head"))), rate)
            if rng.random() < 0.3:
                out = [*self.story(self.topic(), rng.randint(1, 2)), *_spaced(out, "\n\n")]
        elif form < 0.6:
            topic, own = self.topic(), rng.randint(1, 6)
            piece = self.edited(self.taken(pick(), 0, rng.choice(("paragraphs", "sentences"))), rate)
            out = [*self.story(topic, own), *_spaced(piece, rng.choice(("\n\n", " ")))]
            out += self.story(topic, rng.randint(1, 3)) if rng.random() < 0.7 else []
        elif form < 0.8:
            out = self._digest([pick() for _ in range(rng.randint(2, 7))], rate)
        else:
            out = self._thread([pick() for _ in range(rng.randint(1, 3))], rate)
        if rng.random() < 0.4:
            out = [*out, *self.own(self.filled(rng.choice(self.lists["credits"])), "\n\n")]
        return out

    def _digest(self, documents: Sequence[Document], rate: float) -> list[Word]:
        out: list[Word] = []
        for n, document in enumerate(documents):
            piece = self.edited(self.taken(document, n, self.rng.choice(("sentences", "paragraphs", "head"))), rate)
            if self.rng.random() < 0.5:
                out += _spaced(self.own(self.sentence(self.topic())), "\n\n")
            out += _spaced(piece, self.rng.choice(("\n\n", "\n", " ")))
        return out

    def _thread(self, documents: Sequence[Document], rate: float) -> list[Word]:
        out: list[Word] = []
        for n, document in enumerate(documents):
            out += self.carried(self.rng.choice(self.lists["threads"]), BOILERPLATE)
            out += _spaced(self.edited(self.taken(document, n, self.rng.choice(("whole", "head"))), rate), "\n\n")
            for _ in range(self.rng.randint(0, 4)):
                out += self.own(self.filled(self.rng.choice(self.lists["remarks"])), "\n\n")
        return out

    # ---- pages ----
    def _site(self, number: int) -> "Site":
        rng = self.rng
        name = f"{self._invented()}{number}.example"
        rows = rng.sample(self.lists["lines"], rng.randint(3, 8))
        parting = rng.choice((" ", " ", " | ", "\n", " · "))
        menu = parting.join(rng.sample(self.lists["menu"], rng.randint(5, 14)))
        heads = [self.sentence(self.topic()).rstrip(".") for _ in range(rng.randint(0, 6))]
        about = [
            re.sub(r"\S*\{[^s]\}\S*", lambda m: self.filled(m.group()), line)
            for line in rng.sample(self.lists["about"], rng.randint(0, 2))
        ]
        return Site(name, menu, parting, rows, heads, about)

    def laid_out(self, words: list[Word], site: int) -> Document:
        """Put a text on a page of a site: furniture around and within, lines wrapped, paragraphs lost."""
        rng, rates, page = self.rng, self.rates, self.sites[site]
        if rng.random() < rates.lost:
            mode = rng.choice((" ", "\n"))
            words = [w._replace(gap=mode) if "\n\n" in w.gap else w for w in words]
        if rng.random() < rates.wrapped:
            words = _wrapped(words, rng.randint(30, 95))
        if rng.random() < 0.08:
            words = [*self.carried(rng.choice(self.lists["labels"]), LABEL), *_spaced(words, "\n\n")]
        if rng.random() < rates.chrome:
            words = self._furnished(words, page)
        body = [n for n, w in enumerate(words) if w.key >= 0 or w.ignore < BOILERPLATE or w.ignore >= QUOTATION]
        return Document(words, body, site)

    def _furnished(self, words: list[Word], page: "Site") -> list[Word]:
        rng = self.rng
        if rng.random() < 0.5:
            at = rng.choice([n for n, w in enumerate(words) if "\n" in w.gap] or [len(words)])
            words = [*words[:at], *self.carried(rng.choice(page.rows), BOILERPLATE, "\n", page.name), *words[at:]]
        top = self.carried(f"{page.menu}{page.parting}{page.name}", BOILERPLATE) if rng.random() < 0.8 else []
        out = [*top, *_spaced(words, "\n\n")]
        if page.about and rng.random() < 0.5:
            out += self.carried(rng.choice(page.about), BOILERPLATE, "\n\n", page.name)
        if page.heads and rng.random() < 0.6:
            for head in page.heads:
                out += self.carried(head, BOILERPLATE)
        for row in page.rows[: rng.randint(1, len(page.rows))]:
            out += self.carried(row, BOILERPLATE, rng.choice(("\n", "\n", "\n\n", " ")), page.name)
        return out

    def generate(self, count: int) -> list[Document]:
        """Return so many documents, in random order."""
        rng, rates = self.rng, self.rates
        statements = [self._statement() for _ in range(max(1, int(count * rates.sharers / 4)))]
        families: list[list[Document]] = []
        for _ in range(max(2, int(count * rates.originals))):
            held = rng.sample(statements, 1) if rng.random() < 0.5 else []
            length = rng.choice((1, 1, 2, 4, 6, 8, 12, 18))
            page = self._page(self.story(self.topic(), length, held))
            self.family_of.update({page.words[n].key >> SOURCE_BITS: len(families) for n in page.body})
            families.append([page])
        for _ in range(int(count * rates.copies)):
            page = self._page(self.copy(families))
            self._adopt(page, families)
        drawn = rng.sample([f[0] for f in families], min(len(families), rng.choice((3, 20, 80))))
        while len(self.documents) < count:
            if rng.random() < rates.spun:
                self._page(self.spun(drawn, rng.randint(80, 700)))
                continue
            held = (
                rng.sample(statements, min(len(statements), rng.choice((1, 1, 2))))
                if rng.random() < rates.sharers
                else []
            )
            self._page(self.story(self.topic(), rng.randint(2, 9), held))
        documents = self.documents[:count]
        rng.shuffle(documents)
        return documents

    def _statement(self) -> "Statement":
        """Return speech that reports share without copying each other; in a text that is copied it gets keys."""
        words = self.carried(" ".join(self.speech(self.topic())), QUOTATION, " ")
        role, says = (self.filled(self.rng.choice(self.lists[name])) for name in ("roles", "says"))
        return Statement(words, f"{self.rng.choice(self.names)}|{role}|{says}")

    def _page(self, words: list[Word]) -> Document:
        self.sources += 1
        base = self.sources << SOURCE_BITS
        # what others may take from here needs keys: shared speech gets those of this text
        keyed = [w._replace(key=base + n) if w.key < 0 and w.ignore >= QUOTATION else w for n, w in enumerate(words)]
        if keyed:
            keyed[0] = keyed[0]._replace(gap="")
        page = self.laid_out(keyed, self.rng.randrange(self.rates.sites))
        self.documents.append(page)
        return page

    def _adopt(self, page: Document, families: list[list[Document]]) -> None:
        """Count a page to the families it holds words of."""
        held = {self.family_of.get(page.words[n].key >> SOURCE_BITS, -1) for n in page.body}
        for number in sorted(held - {-1}):
            families[number].append(page)


class Statement(NamedTuple):
    """Speech that several reports have, and who said it: a name, a role and a verb, parted by bars."""

    words: list[Word]
    speaker: str


class Site(NamedTuple):
    """The furniture of a site."""

    name: str
    menu: str
    parting: str
    rows: list[str]
    heads: list[str]
    about: list[str]


def _marked(words: Sequence[Word], opening: str, closing: str, gap: str) -> list[Word]:
    """Put quotation marks around words; a stop or comma at the end moves as `closing` says."""
    out = list(words)
    out[0] = out[0]._replace(text=opening + out[0].text, gap=gap or out[0].gap)
    last = out[-1].text
    out[-1] = out[-1]._replace(text=(last.rstrip(".") if closing[:1] == "," else last) + closing)
    return out


def _spaced(words: list[Word], gap: str) -> list[Word]:
    return [words[0]._replace(gap=gap), *words[1:]] if words else []


def _wrapped(words: Sequence[Word], width: int) -> list[Word]:
    out, column = [], 0
    for word in words:
        gap = word.gap
        if "\n\n" in gap:
            column = 0
        elif column + 1 + len(word.text) > width:
            gap, column = "\n", 0
        column += 1 + len(word.text)
        out.append(word._replace(gap=gap))
    return out
