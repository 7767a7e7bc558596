"""A second maker of corpora, in fiction of our own: other layouts, furniture, quotations and edits.

Every word knows where it comes from, as in the yardsticks' maker: a key (which word of which original), an ignore key
(furniture or a quotation that texts share without copying each other) and the copy it came with. Rates are drawn anew
for each corpus, so that no habit of one corpus is a habit of all.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from prose import BOILERPLATE, LABEL, QUOTATION, SOURCE_BITS, Document, Prose, Statement, Word, spaced


class Site(NamedTuple):
    """The furniture of a site."""

    name: str
    menu: str
    parting: str
    rows: list[str]
    heads: list[str]
    about: list[str]


class Fiction(Prose):
    """Makes one corpus."""

    def __init__(self, seed: int, count: int) -> None:
        super().__init__(seed, count)
        self.documents: list[Document] = []
        self.family_of: dict[int, int] = {}
        self.sites = [self._site(n) for n in range(self.rates.sites)]

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
                out = [*self.story(self.topic(), rng.randint(1, 2)), *spaced(out, "\n\n")]
        elif form < 0.6:
            topic, own = self.topic(), rng.randint(1, 6)
            piece = self.edited(self.taken(pick(), 0, rng.choice(("paragraphs", "sentences"))), rate)
            out = [*self.story(topic, own), *spaced(piece, rng.choice(("\n\n", " ")))]
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
                out += spaced(self.own(self.sentence(self.topic())), "\n\n")
            out += spaced(piece, self.rng.choice(("\n\n", "\n", " ")))
        return out

    def _thread(self, documents: Sequence[Document], rate: float) -> list[Word]:
        out: list[Word] = []
        for n, document in enumerate(documents):
            out += self.carried(self.rng.choice(self.lists["threads"]), BOILERPLATE)
            out += spaced(self.edited(self.taken(document, n, self.rng.choice(("whole", "head"))), rate), "\n\n")
            for _ in range(self.rng.randint(0, 4)):
                out += self.own(self.filled(self.rng.choice(self.lists["remarks"])), "\n\n")
        return out

    # ---- pages ----
    def _site(self, number: int) -> Site:
        rng = self.rng
        name = f"{self.invented()}{number}.example"
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
            words = [*self.carried(rng.choice(self.lists["labels"]), LABEL), *spaced(words, "\n\n")]
        if rng.random() < rates.chrome:
            words = self._furnished(words, page)
        body = [n for n, w in enumerate(words) if w.key >= 0 or w.ignore < BOILERPLATE or w.ignore >= QUOTATION]
        return Document(words, body, site)

    def _furnished(self, words: list[Word], page: Site) -> list[Word]:
        rng = self.rng
        if rng.random() < 0.5:
            at = rng.choice([n for n, w in enumerate(words) if "\n" in w.gap] or [len(words)])
            words = [*words[:at], *self.carried(rng.choice(page.rows), BOILERPLATE, "\n", page.name), *words[at:]]
        top = self.carried(f"{page.menu}{page.parting}{page.name}", BOILERPLATE) if rng.random() < 0.8 else []
        out = [*top, *spaced(words, "\n\n")]
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

    def _statement(self) -> Statement:
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
