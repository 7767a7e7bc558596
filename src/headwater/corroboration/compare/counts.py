"""What accounts count or measure, whichever claims it stands in: money, jobs, vehicles, shares, lengths."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.corroboration.compare.counted import MORE, is_moved, state_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.register import Register
from headwater.model import Claim, Span
from headwater.reader.acts import stem
from headwater.reader.numbers import Quantity, is_label
from headwater.reader.terms import STOP, Meaning, Names, meaning_of
from headwater.reader.values.additions import addition_of
from headwater.reader.values.derived import figures_in
from headwater.reader.values.measures import measured, measured_in_parts
from headwater.reader.values.read import CURRENCIES, counted_as
from headwater.reader.words import words_of

_VOTED = re.compile(r"\b(?:margin|majority)\sof\s|\b\d{1,4}(?:\svotes?)?\sto\s\d{1,4}\b", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:combined|total|in\sall|altogether|together|overall|between\sthem|comes?\sto|added\sup)\b", re.IGNORECASE
)
_PRICE = "what it costs"
_PRICES = frozenset("cost costs bill price loss losses lost damage worth charge expense expenses".split())
_FIRST_WORDS = 2


class Count(NamedTuple):
    """A figure with what it counts. `kind`: the words for it, none where the figure stands alone.

    `told`: what is said there, without who says it. `claims`: those that say the figure; `beside`: those that hold it
    in an aside, or stand in its sentence. `source`: the id of who gives it, "" where nobody is named. `cited`: it is
    passed on from a report. `befallen`: it counts people by what befell them. `alone`: its sentence gives no other
    figure of the kind.
    """

    quantity: Quantity
    span: Span
    clause: Span
    passage: Passage
    kind: frozenset[str]
    meaning: Meaning
    claims: dict[str, Claim]
    beside: dict[str, Claim]
    source: str
    told: tuple[Span, ...]
    cited: bool
    befallen: bool = False
    alone: bool = True

    @property
    def is_money(self) -> bool:
        """Whether it is a sum in a currency that has a sign."""
        return not self.kind.isdisjoint(CURRENCIES.values())

    @property
    def adds(self) -> tuple[bool, bool]:
        """Whether it is told as a sum, and as one beside another ("another 25")."""
        text, at = self.passage.span.exact, self.span.start - self.passage.span.start
        added = addition_of(text)
        more = added is not None and added.start <= at < added.noun
        return bool(_ADDED.search(self.clause.exact)), more or bool(MORE.search(text, 0, at))


def counts_of(passages: Passages, register: Register) -> list[Count]:
    """Return the figures of a pile in order of article and place.

    Left out: time; votes and moves in per cent, which are compared from day to day; who says so ("two people said");
    labels ("Furnace 2"), ages, and what somebody denies.
    """
    found: list[Count] = []
    for passage in passages.all:
        here = list(_of_sentence(passage, passages, register))
        for one in here:
            others = (o for o in here if o is not one and o.kind & one.kind)
            found.append(one._replace(alone=all(o.quantity.value == one.quantity.value for o in others)))
    return found


def _of_sentence(passage: Passage, passages: Passages, register: Register) -> Iterator[Count]:
    text = passage.span.exact
    if _VOTED.search(text):
        return
    found = sorted((*figures_in(text), *measured_in_parts(text)), key=lambda q: (q.start, q.end))
    for i, quantity in enumerate(found):
        after = found[i + 1].start if i + 1 < len(found) else len(text)
        before = found[i - 1].end if i else 0
        if quantity.of_time or any("year" in w for w in quantity.unit[:_FIRST_WORDS]) or is_label(text, quantity):
            continue
        if quantity.unit == ("percent",) and is_moved(text, quantity):
            continue
        befallen = state_of(text, quantity, after, before) is not None
        place = passage.span.part(quantity.start, quantity.end)
        said = passages.attribution(place, passage)
        if passages.is_source(place, passage) or (said is not None and said.stance == "denies"):
            continue
        clause = passages.clause(place, passage)
        figure = measured(text, quantity) or quantity
        source = passages.speaker(place, passage)
        yield Count(
            figure, place, clause, passage, _kind(figure), context_of(clause, register.names),
            passages.claims_of(place), passages.claims_at(place) or passages.claims_at(passage.span),
            source, said.content if said else (clause,), bool(source) and register.is_outlet(source),
            befallen,
        )  # fmt: skip


def context_of(clause: Span, names: Names) -> Meaning:
    """Return what a clause is about, with the words of names: "Furnace 2" may be read as a name in one place only."""
    meaning = meaning_of(clause, names)
    spelt = (stem(w.folded) for w in words_of(clause.exact) if w.folded not in STOP and w.folded.isalpha())
    price = {_PRICE} if any(w.folded in _PRICES for w in words_of(clause.exact)) else set[str]()
    return Meaning(meaning.terms | frozenset(spelt) | price, meaning.acts)


def matter_of(told: Span, terms: frozenset[str]) -> frozenset[str]:
    """Return those of the terms of a stretch that are no names: what most accounts of a story share says little.

    Words with a capital are names, unless they open a sentence alone; so is the place that a text is filed from.
    """
    words = list(words_of(told.exact))
    named = set[str]()
    for i, word in enumerate(words):
        spelt = told.exact[word.start : word.end]
        opens = i == 0 and not spelt.isupper() and not told.exact[words[min(1, len(words) - 1)].start].isupper()
        if spelt[:1].isupper() and not opens:
            named |= {stem(word.folded.removesuffix("'s")), word.folded.removesuffix("'s")}
    return frozenset(t for t in terms - named if not t.startswith("entity-"))


def _kind(quantity: Quantity) -> frozenset[str]:
    first = quantity.unit[:1]
    if first and first[0] in CURRENCIES:
        return frozenset((CURRENCIES[first[0]],))
    return counted_as(quantity)
