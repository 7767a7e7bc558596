"""What to call a story: the names that its articles share, and words for what happened."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.reader.acts import tells_an_act
from headwater.reader.words import words_of
from headwater.story.bags import is_capital, term_of

_READ_CHARS = 1_500
_NAMES, _WORDS = 2, 3
_LONGEST_NAME_WORDS = 4
_ACT_WEIGHT = 1.5
_UNNAMED = "untitled"


class _Said(NamedTuple):
    shown: str
    term: str
    name: bool
    act: bool
    follows: bool  # one space parts it from the word before


def label_of(texts: Sequence[str], weights: Mapping[str, float]) -> str:
    """Return "Name, Name: word, word, word" for a story, from the beginnings of some of its articles.

    `weights` says how much each term weighs in the story. A name weighs as its words do together, once each; among the
    other words those that tell an act weigh more. Each is spelt as most of the texts spell it. Misses: names in lower
    case.
    """
    said = [word for text in texts for word in _said(text[:_READ_CHARS], weights)]
    capital = Counter(word.term for word in said if word.name)
    # a capital at the beginning of a sentence speaks neither for a name nor against it
    plain = Counter(word.term for word in said if word.shown[:1].islower())
    named = frozenset(term for term, count in capital.items() if count > plain[term])
    names = _names(said, named, weights)
    words = _words(said, named, weights)
    return ": ".join(filter(None, (", ".join(names), ", ".join(words)))) or _UNNAMED


def _said(text: str, weights: Mapping[str, float]) -> list[_Said]:
    found = []
    after, previous = len(text), ""
    for start, end, folded in words_of(text):
        shown = text[start:end].removesuffix("'s").removesuffix("’s")
        bare = folded.removesuffix("'s")
        term = term_of(folded) or ""
        # only words that weigh something here are asked what they are: most words of a text do not
        act = term in weights and tells_an_act(bare, previous)
        follows = start == after + 1 and text[after] == " "
        found.append(_Said(shown, term, is_capital(text, start), act, follows))
        after, previous = end, bare
    return found


def _names(said: Sequence[_Said], named: frozenset[str], weights: Mapping[str, float]) -> list[str]:
    """Return the heaviest runs of words that are names, no two with a word in common."""
    runs: Counter[tuple[str, ...]] = Counter()
    shown: dict[tuple[str, ...], Counter[str]] = {}
    run: list[_Said] = []
    for word in (*said, _Said("", "", name=False, act=False, follows=False)):
        inside = word.term in named and word.shown[:1].isupper()
        if run and not (inside and word.follows):
            if len(run) <= _LONGEST_NAME_WORDS:
                key = tuple(w.term for w in run)
                runs[key] += 1
                shown.setdefault(key, Counter())[" ".join(w.shown for w in run)] += 1
            run = []
        if inside:
            run.append(word)
    worth = {key: sum(weights.get(t, 0.0) for t in dict.fromkeys(key)) * count**0.5 for key, count in runs.items()}
    chosen: list[tuple[str, ...]] = []
    for key in sorted(worth, key=lambda k: (-round(worth[k], 9), k)):
        if worth[key] > 0 and not any(set(key) & set(other) for other in chosen):
            chosen.append(key)
        if len(chosen) == _NAMES:
            break
    return [_commonest(shown[key]) for key in chosen]


def _words(said: Sequence[_Said], named: frozenset[str], weights: Mapping[str, float]) -> list[str]:
    """Return the heaviest words that are no names, as they are spelt most."""
    shown: dict[str, Counter[str]] = {}
    acts = {word.term for word in said if word.act}
    for word in said:
        if word.term and word.term not in named and not word.shown[0].isdigit():
            shown.setdefault(word.term, Counter())[word.shown.lower()] += 1
    worth = {term: weights.get(term, 0.0) * (_ACT_WEIGHT if term in acts else 1.0) for term in shown}
    best = sorted(worth, key=lambda term: (-round(worth[term], 9), term))[:_WORDS]
    return [_commonest(shown[term]) for term in best if worth[term] > 0]


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
