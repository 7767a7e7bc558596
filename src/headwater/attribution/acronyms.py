"""What acronyms stand for where a text spells them out: "the Harbour and Allied Workers' Union (HAWU)"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_DEFINED = re.compile(r"\((?:the\s)?(?P<short>[A-Z][A-Za-z]{0,6}[A-Z])s?\)")
_WORD = re.compile(r"[\w][\w&.’'-]*")
_SKIPPED = frozenset("of and for the in on to a an & de la du des".split())
_REACH_CHARS = 160
_LONGEST_GAP = re.compile(r"[\s’',&]{1,3}")


def acronyms_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield each acronym in brackets with the name before it whose words it is made of, in order of place.

    The letters are the initials of the words from the last to the first; small words ("of", "and") may be passed over
    or give a letter. After Schwartz and Hearst (2003), restricted to initials. Misses: letters from inside words
    ("Interpol"), names behind their acronym.
    """
    for match in _DEFINED.finditer(text):
        reach = max(0, match.start() - _REACH_CHARS)
        words = [m.span() for m in _WORD.finditer(text, reach, match.start())]
        start = _opens(text, words, match["short"], match.start())
        if start is not None:
            yield match["short"], " ".join(text[start : match.start()].split())


def _opens(text: str, words: list[tuple[int, int]], short: str, end: int) -> int | None:
    """Return where the words that the letters stand for begin, None where they do not spell it."""
    left = list(short.casefold())
    for start, stop in reversed(words):
        if not _LONGEST_GAP.fullmatch(text, stop, end):
            return None  # another sentence or clause
        word, end = text[start:stop], start
        if word[0].isupper() or word.casefold() not in _SKIPPED:
            if not word[0].isupper() or word[0].casefold() != left.pop():
                return None
        elif left[-1] == word[0].casefold() and left[-1].upper() not in short:
            left.pop()  # "DoJ"
        if not left:
            return start
    return None


def acronyms_of(texts: Iterable[str]) -> dict[str, str]:
    """Return what each acronym stands for that the texts spell out in one way only, capitals apart."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for text in texts:
        for short, name in acronyms_in(text):
            known = found[short]
            known[name.casefold()] = min(known.get(name.casefold(), name), name)
    return {short: next(iter(names.values())) for short, names in found.items() if len(names) == 1}
