"""The words of a sentence with who they name, and where its clauses part."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from headwater.model import Span
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.words import Word, words_of

PRONOUNS = frozenset("he she him her they them it himself herself themselves itself i we me us who".split())
POSSESSIVES = frozenset("his her its their my our your whose".split())
DETERMINERS = frozenset("the a an this that these those no any some another each every".split())
PREPOSITIONS = frozenset(
    "of in on at to for from with by about over into against under near between among during through across toward "
    "towards without within around onto upon behind beside below above per via despite amid".split()
)
SUBORDINATORS = frozenset(
    "that which who whom whose where when whenever whether while because since although though if unless until till as "
    "after before once but or than so nor yet how why".split()
)
RELATIVES = frozenset(("who", "which", "that"))
AUXILIARIES = frozenset(
    "be is are was were been being am has have had having do does did will would can could may might must shall should "
    "to get got gets".split()
)
MODALS = frozenset("will would can could may might must shall should".split())
STATE_LINKS = frozenset("grow grew grown grows growing feel felt feels remain remains remained become became".split())
NEGATIONS = frozenset("not never no neither nor without nobody none nothing cannot".split())
# "a no-confidence vote" denies nothing
_NO_IN_A_WORD = "no-"
_SMALL = frozenset(
    "no- re co ex and also just only even still already now then there here again soon later earlier too very much "
    "more most less least ever once twice first last own such other both all one two three four five six seven eight "
    "nine ten mr mrs ms dr said says ago today yesterday tomorrow monday tuesday wednesday thursday friday saturday "
    "sunday week month year weeks months years day days what how why morning mornings afternoon evening night nights "
    "noon midnight weekend hour hours minute minutes moment january february april june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_MONTH = "month"
_BEFORE_MONTHS = frozenset(
    "in of since until till last next by early late mid this during from between before after".split()
)
_MAX_CAPITAL_SHARE = 0.75
_HARD = re.compile(r"[;:—–()“”\"]|--")
_NEGATED = re.compile(r"n't$|^cannot$")


class Token(NamedTuple):
    """A word: code points of the sentence, folded, whom or what it names, and what stands before it.

    `owns`: a possessive ("'s", "s'") hangs on it. `capital`: it is spelt with one.
    """

    start: int
    end: int
    folded: str
    entity: str | None
    gap: str
    owns: bool
    capital: bool = False

    @property
    def breaks(self) -> bool:
        """Whether a mark before it parts it from the words before."""
        return bool(_HARD.search(self.gap))

    @property
    def after_comma(self) -> bool:
        """Whether a comma stands before it; that of "40,000" parts nothing."""
        return "," in self.gap and self.gap != ","

    @property
    def negates(self) -> bool:
        """Whether it turns what it stands with to its opposite."""
        return self.folded in NEGATIONS or bool(_NEGATED.search(self.folded))

    @property
    def is_content(self) -> bool:
        """Whether it can be a noun or adjective that tells one thing from another."""
        word = self.folded
        return not (
            word in _SMALL
            or word in PRONOUNS
            or word in POSSESSIVES
            or word in DETERMINERS
            or word in PREPOSITIONS
            or word in SUBORDINATORS
            or word in AUXILIARIES
            or self.negates
            or word.isdigit()
            or word in NUMBER_WORDS
            or word.partition("-")[0] in NUMBER_WORDS
            or (len(word) > 4 and word.endswith("ly"))
        )


class Naming(Protocol):
    """Says what is named where."""

    def inside(self, span: Span) -> list[tuple[int, int, str]]:
        """Return the mentions inside a span, in order, as (start, end, entity id)."""

    def called(self, folded: str) -> str | None:
        """Return the entity that a word stands for everywhere in the pile: a surname that one person has."""

    def titled(self, words: Sequence[str]) -> tuple[int, str] | None:
        """Return how many of the words, read from the first, are a title of one person of the pile, and that person."""


def tokens_of(span: Span, names: Naming) -> list[Token]:
    """Return the words of a span in order; a word of a name, or of a title one person holds, carries the entity."""
    text = span.exact
    named = [(a - span.start, b - span.start, entity) for a, b, entity in names.inside(span)]
    words = words_of(text)
    bare = [w.folded.removesuffix("'s").removesuffix("'") for w in words]
    held = _titles(words, bare, named, names)
    # in a headline that capitalises its words a capital says nothing
    capitals = sum(text[w.start].isupper() for w in words) <= _MAX_CAPITAL_SHARE * len(words)
    tokens, at, mention = [], 0, 0
    for i, word in enumerate(words):
        while mention < len(named) and named[mention][1] <= word.start:
            mention += 1
        inside = mention < len(named) and named[mention][0] <= word.start
        entity = named[mention][2] if inside else held.get(i)
        upper = text[word.start].isupper()
        if entity is None and upper:
            entity = names.called(bare[i])
        owns = word.folded.endswith("'s") or text[word.end : word.end + 1] in ("'", "’")
        folded = _MONTH if upper and is_month(bare, i) else bare[i]
        if folded == "no" and text[word.end : word.end + 1] == "-":
            folded = _NO_IN_A_WORD
        tokens.append(Token(word.start, word.end, folded, entity, text[at : word.start], owns, capitals and upper))
        at = word.end
    return tokens


def is_month(words: Sequence[str], at: int) -> bool:
    """Whether "march" or "may", one of the folded words, stands for the month: beside a day or year, or behind "in"."""
    if words[at] not in ("march", "may"):
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    before = words[at - 1] if at else ""
    return behind[:1].isdigit() or before[:1].isdigit() or before in _BEFORE_MONTHS


def _titles(
    words: Sequence[Word], bare: Sequence[str], named: Sequence[tuple[int, int, str]], names: Naming
) -> dict[int, str]:
    """Return the words that are a title which one person holds ("the mayor", "his director"), with that person."""
    titles: dict[int, str] = {}
    starts = {a for a, _, _ in named}
    for i, word in enumerate(bare):
        first = i + 1 if word == "the" else i if i and words[i - 1].folded in POSSESSIVES else None
        if first is None:
            continue
        held = names.titled(bare[first : first + 4])
        if held:
            after = first + held[0]
            if after >= len(words) or words[after].start not in starts:  # "the director Marit Solvane" is named already
                titles.update(dict.fromkeys(range(first, after), held[1]))
    return titles
