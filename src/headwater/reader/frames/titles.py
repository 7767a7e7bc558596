"""Which office each person of a pile holds, as the texts put it beside the name."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from headwater.model import Span
from headwater.reader.words import Word, words_of

# What people are called by: offices that one person holds at a time somewhere.
OFFICES = frozenset(
    "president premier chancellor minister secretary senator governor mayor director chairman chairwoman chair chief "
    "commissioner ambassador judge justice attorney general prosecutor sheriff king queen prince princess pope bishop "
    "archbishop cardinal rector dean principal headteacher headmaster coach captain manager owner founder president "
    "superintendent controller treasurer comptroller speaker whip leader head boss envoy adviser advisor spokesman "
    "spokeswoman spokesperson inspector constable marshal admiral colonel major lieutenant sergeant commander coroner "
    "ombudsman auditor registrar warden vicar rabbi imam editor publisher author driver pilot engineer architect "
    "surgeon conductor".split()
)
_OPENERS = frozenset("the a an his her its their former ex then late acting".split())
_PAST = frozenset("former ex then late onetime".split())
# Without what follows ("of communications") these could be anybody's.
_WIDE = frozenset("head chief leader member boss president manager".split())
_MAX_WORDS = 5
_LINKS = frozenset(("of", "for", "at", "in"))


def titles_of(sentences: Iterable[Span], mentions: Sequence[tuple[str, int, int, str]]) -> dict[tuple[str, ...], str]:
    """Return each title that one person alone holds in the pile, as folded words in order, with that person.

    `mentions` are (capture, start, end, person) in order. Read are the words before a name ("Deputy Harbour Master Ilse
    Varga") and behind it between commas ("Ilse Varga, the deputy harbour master, ..."). The last word of a title stands
    for it too where nobody else's title ends so. Titles that are said to be former are left out.
    """
    by_capture: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for capture, start, end, person in mentions:
        by_capture[capture].append((start, end, person))
    held: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for sentence in sentences:
        places = by_capture.get(sentence.capture, [])
        inside = places[bisect_left(places, (sentence.start,)) : bisect_left(places, (sentence.end,))]
        words = words_of(sentence.exact) if inside else []
        starts = [w.start for w in words]
        for start, end, person in inside:
            low, high = start - sentence.start, end - sentence.start
            before = words[max(0, bisect_left(starts, low) - _MAX_WORDS - 1) : bisect_left(starts, low)]
            after = words[bisect_left(starts, high) : bisect_left(starts, high) + _MAX_WORDS + 2]
            for title in _beside(sentence.exact, before, after, (low, high)):
                held[title].add(person)
    alone = {title: next(iter(p)) for title, p in held.items() if len(p) == 1}
    by_last: dict[str, set[str]] = defaultdict(set)
    for title, people in held.items():
        if len(title) == 1 or title[-1] != "general":
            by_last[title[-1]] |= people
    return alone | {(last,): next(iter(p)) for last, p in by_last.items() if len(p) == 1}


def _beside(
    text: str, before: Sequence[Word], after: Sequence[Word], place: tuple[int, int]
) -> Iterator[tuple[str, ...]]:
    """Yield the titles in the words before and behind a name."""
    start, end = place
    if before and not text[before[-1].end : start].strip() and before[-1].folded in OFFICES:
        yield from filter(None, (_title([w.folded for w in before], text, before),))
    if not after or text[end : after[0].start].strip() != "," or after[0].folded not in ("the", "a", "an"):
        return
    phrase: list[str] = []
    wide = False
    for i, word in enumerate(after[1:], 1):
        if word.folded in _LINKS or "," in text[after[i - 1].end : word.start]:
            wide = word.folded in _LINKS and phrase[-1:] != [] and phrase[-1] in _WIDE
            break
        phrase.append(word.folded.removesuffix("'s"))
    if phrase and phrase[-1] in OFFICES and not wide and not _PAST & set(phrase):
        yield tuple(phrase[-3:])


def _title(folded: Sequence[str], text: str, words: Sequence[Word]) -> tuple[str, ...]:
    """Return the words of an office that stands before a name; empty where it is a former one."""
    kept: list[str] = []
    for i in range(len(folded) - 1, -1, -1):
        if i + 1 < len(folded) and text[words[i].end : words[i + 1].start].strip():
            break
        if folded[i] in _PAST:
            return ()
        if folded[i] in _OPENERS or (kept and not (text[words[i].start].isupper() or folded[i] in OFFICES)):
            break
        if folded[i].endswith("'s"):
            break
        kept.insert(0, folded[i])
    return tuple(kept[-3:])
