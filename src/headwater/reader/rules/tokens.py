"""Tokens of a stretch of text, a quotation being one token, and the units that rules look at."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from headwater.reader.layers import Quotation, Range

Kind = Literal["word", "number", "mark", "quote"]

# dotted letters, words with hyphens, apostrophes, dots and ampersands inside, numbers with their commas, one mark
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:(?:[-'’.&/]|,(?=\d))\w+)*|\.{2,}|-{2,}|\S")
_ABBREVIATED = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "gov", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt", "sen", "rep", "reps",
     "sens", "rev", "hon", "st", "jr", "sr", "inc", "corp", "co", "ltd", "jan", "feb", "mar", "apr", "aug", "sept",
     "oct", "nov", "dec", "supt", "insp", "cllr", "cllrs", "coun", "ald", "const", "cpl", "pte", "pvt", "lieut",
     "msgr", "brig", "cdr", "cpt", "amb", "atty", "pres", "profs", "drs", "sens", "govs", "adm", "messrs", "vs",
     "dept", "calif", "mass", "conn", "wis", "pa", "ill", "va", "fla", "ky", "ga", "tenn", "ariz", "colo", "minn",
     "mo", "md", "del", "ala", "ark", "okla", "ore", "wash", "neb", "kan", "nev", "mich", "ind", "la", "miss")
)  # fmt: skip
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


class Token(NamedTuple):
    """A word, number, mark or whole quotation at `start`..`end`; `low` is it in lower case, apostrophes made one."""

    start: int
    end: int
    text: str
    low: str
    kind: Kind

    @property
    def capital(self) -> bool:
        """Whether the token opens with an upper-case letter."""
        return self.text[:1].isupper()


def tokens_of(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[Token]:
    """Return the tokens of `text[start:end]` in order; each of `quotations` (in order, inside the stretch) is one."""
    found: list[Token] = []
    at = start
    for quotation in quotations:
        found.extend(_words(text, at, quotation.outer[0]))
        low, high = quotation.outer
        found.append(Token(low, high, text[low:high], "“”", "quote"))
        at = high
    found.extend(_words(text, at, end))
    return found


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    at = start
    while match := _TOKEN.search(text, at, end):
        low, high = match.span()
        at = high
        word = match.group().lower().replace("’", "'")
        if not (match.group()[0].isalnum() or match.group()[0] == "_"):
            possessive = word == "'" and low > start and text[low - 1] in "sS"
            yield Token(low, high, match.group(), "'s" if possessive else word, "word" if possessive else "mark")
            continue
        if at < end and text[at] == "." and _takes_stop(match.group(), text[at + 1 : at + 3]):
            at = high = at + 1
        yield from _split_clitic(text, low, high)


def _takes_stop(word: str, following: str) -> bool:
    if word.lower() in _ABBREVIATED:
        return word[0].isupper() and following[:1].isspace()
    return len(word) == 1 and word.isupper() and word != "I" and following[:1].isspace() and following[1:].isupper()


def _split_clitic(text: str, start: int, end: int) -> Iterator[Token]:
    word = text[start:end].lower().replace("’", "'")
    kind: Kind = "number" if word[0].isdigit() else "word"
    for clitic in _CLITICS:
        if word.endswith(clitic) and len(word) > len(clitic):
            cut = end - len(clitic)
            yield Token(start, cut, text[start:cut], word[: -len(clitic)], kind)
            yield Token(cut, end, text[cut:end], clitic, "word")
            return
    yield Token(start, end, text[start:end], word, kind)


def units_of(sentences: Sequence[Range], quotations: Sequence[Quotation]) -> list[Range]:
    """Return the sentences, those joined that one quotation runs through."""
    units: list[Range] = []
    starts = [q.outer[0] for q in quotations]
    for start, end in sentences:
        if units:
            number = bisect_left(starts, start) - 1
            inside = number >= 0 and quotations[number].outer[1] > start
            if inside:
                units[-1] = (units[-1][0], end)
                continue
        units.append((start, end))
    return units


_DASHES = frozenset(["—", "–", "--", "-", "―"])
_DATELINE_CHARS = 160
_DATELINE_TOKENS = 14


def without_dateline(tokens: list[Token]) -> list[Token]:
    """Return the tokens without a dateline before them: `PORTSEA, May 3 (Agency) —` or `Portsea (Agency)`."""
    for at, token in enumerate(tokens[:_DATELINE_TOKENS]):
        if at and token.low in _DASHES:
            return tokens[at + 1 :]
        if at and token.low == ")" and at + 1 < len(tokens) and tokens[at + 1].capital and _bracketed(tokens, at):
            following = tokens[at + 1]
            return tokens[at + 2 :] if following.low in _DASHES else tokens[at + 1 :]
        if not (token.capital or token.kind == "number" or token.low in {",", "(", ")", "/", ".", "&"}):
            return tokens
    return tokens


def behind_dateline(text: str, start: int, end: int) -> int:
    """Return where `text[start:end]` begins behind its dateline, `start` where it has none."""
    tokens = tokens_of(text, start, min(end, start + _DATELINE_CHARS), ())
    rest = without_dateline(tokens)
    return rest[0].start if rest and len(rest) < len(tokens) else start


def _bracketed(tokens: list[Token], close: int) -> bool:
    opened = next((k for k in range(close - 1, -1, -1) if tokens[k].low == "("), 0)
    return 0 < opened <= 4 and all(t.capital or t.low == "," for t in tokens[:opened])
