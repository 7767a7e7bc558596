"""The language of a text: plainly English by its function words, else py3langid's guess where it is sure."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Words that hold English together and that few other languages share in this mass.
_ENGLISH = frozenset(
    "the of and to that for was with his her their from this have has had not but they which would were been are "
    "will who said he she it its by at as on is be or an after about when there we you if what".split()
)
# Those that hardly any other language spells so: one of them vouches for a sentence too short to be guessed at.
_ENGLISH_ALONE = frozenset(
    "the and that with his their from this been were who said she its about after when there you what could would "
    "which they into".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE_CHARS = 20_000
_MIN_LETTERS = 60
# English news prose holds .32 to .48 of these words; other languages in Latin script stay under .08.
_ENGLISH_SHARE = 0.22
# Of 10,849 strings of programs in 96 languages, 20 to 59 letters long, these call one English: an untranslated one.
# Of as short sentences of English news they know .61; the rest hold too few words to tell by.
_SHORT_LETTERS, _SHORT_WORDS, _SHORT_SHARE, _SHORT_DISTINCT = 20, 5, 0.25, 2
_NOT_ENGLISH_SHARE = 0.12
_SURE = 0.9


def language_of(text: str) -> str | None:
    """Return the BCP 47 code of the text's language, or None when it is too short or the guess is unsure.

    Only the first 20,000 characters are read. Plainly English text is told by its function words and loads no model;
    the rest goes to py3langid (Lui & Baldwin 2012, 97 languages), from 60 letters on. A sentence below that is English
    where its function words are, and one of them is of no other language; else it has none. Misses: texts that mix
    languages, dialects; short sentences of names and verbs ("Nordline sacks captain").
    """
    words = _WORD.findall(text[:_SAMPLE_CHARS])
    letters = sum(map(len, words))
    if letters < _MIN_LETTERS:
        return "en" if letters >= _SHORT_LETTERS and _is_short_english(words) else None
    if english_share(words) >= _ENGLISH_SHARE:
        return "en"
    code, probability = _classified(" ".join(words))
    if code == "en" and english_share(words) < _NOT_ENGLISH_SHARE:
        return None  # lists of names and menus look English to a character model; they are no language
    return str(code) if probability >= _SURE else None


def _is_short_english(words: list[str]) -> bool:
    lowered = set(map(str.lower, words))
    enough = len(words) >= _SHORT_WORDS and english_share(words) >= _SHORT_SHARE
    return enough and len(lowered & _ENGLISH) >= _SHORT_DISTINCT and not lowered.isdisjoint(_ENGLISH_ALONE)


def english_share(words: list[str]) -> float:
    """Return the share of English function words, 0 to 1; 0 for no words."""
    return sum(map(_ENGLISH.__contains__, map(str.lower, words))) / len(words) if words else 0.0


@lru_cache(maxsize=256)
def _classified(text: str) -> tuple[str, float]:
    """Return the guess and its probability; a body of one segment is asked about twice."""
    return _classifier()(text)


@cache
def _classifier() -> "Callable[[str], tuple[str, float]]":
    # loaded on first need: it takes about a second, and most piles are plainly English
    from py3langid import langid  # noqa: PLC0415

    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    classify: Callable[[str], tuple[str, float]] = identifier.classify
    return classify
