"""What is said inside the subject of a sentence ends where the sentence's own verb begins."""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

import msgspec

from headwater.reader.clauses import has_verb
from headwater.reader.frames.tokens import AUXILIARIES, SUBORDINATORS
from headwater.reader.frames.words.irregular import CHANGED_PASTS
from headwater.reader.layers import Layers, Range, Utterance

# between the words of one verb: "has not yet been", "will have been"
_WITHIN_VERB: Final = frozenset(
    "be been being not never also since later now then still already yet always only".split()
)
_NON_FINITE: Final = frozenset("be been being having to".split())
_FINITE: Final = AUXILIARIES - _NON_FINITE - frozenset("get got gets".split())
_BEFORE_NOUN: Final = frozenset("a an the this these those his her its their our my any no every some other".split())
_JOINING: Final = frozenset(("and", "but", "or"))
# behind them a verb is theirs, or joined to the one before
_SUBJECTS: Final = frozenset("he she it they i we you this these those there what".split()) | SUBORDINATORS | _JOINING
_TOKEN: Final = re.compile(r"[\w’'-]+|[^\w\s]")
_ELIDED: Final = re.compile(r"n['’]t$")
# "the engineer who | said", "a memo in which the engineer | said", "the union's | warning"
_RELATIVE: Final = re.compile(
    r"(?P<comma>,)?\s(?:who|which|that|(?:in|of|by|to|through|from|under|at|on)\s(?:which|whom)|where)\s(?P<source>[^,;:]{0,60})$"
)
_THAT: Final = re.compile(r"\s+that\s")
# what is said runs to the end of its sentence, or to a comma behind which another clause begins
_CLOSES: Final = re.compile(r"(?:[\s.!?”\"’')\]]*$|\s*,\s)")
_RESUMES: Final = re.compile(r",\s(?:[a-z]{2,12}ly\s|later\s|now\s|also\s)?(?P<verb>[\w’']+)")
_LEAST_WORDS: Final = 2
_LEAST_VERBS: Final = 2


class _Word(NamedTuple):
    start: int
    end: int
    text: str


def with_ends(text: str, layers: Layers) -> Layers:
    """Return the layers, with what is said in the subject of a sentence cut before the verb of that subject.

    "A nurse who said she had warned them twice | has been suspended", "The warning that the pier was rotten | was
    ignored". The same layers where nothing is to be cut. Misses: a verb of the subject that is no auxiliary ("... was
    rotten left on Monday"), and sentences that have a verb before.
    """
    starts = [s for s, _ in layers.sentences]
    utterances: list[Utterance] = []
    for found in layers.utterances:
        within = utterances[found.within] if found.within is not None and found.within < len(utterances) else None
        utterances.append(_inside(_ended(text, found, layers.sentences, starts), within))
    if all(new is old for new, old in zip(utterances, layers.utterances, strict=True)):
        return layers
    return msgspec.structs.replace(layers, utterances=tuple(utterances))


def relative_of_subject(text: str) -> re.Match[str] | None:
    """Return how a relative clause opens at the end of a text that is a subject without verb so far, or None."""
    opens = _RELATIVE.search(text)
    if opens is None or has_verb(text[: opens.start()]) or not text[: opens.start()].strip():
        return None
    return opens


def _ended(text: str, found: Utterance, sentences: tuple[Range, ...], starts: list[int]) -> Utterance:
    if found.kind == "direct" or len(found.content) != 1 or len(found.cue) != 1 or not starts:
        return found
    (content,), (cue,) = found.content, found.cue
    home = sentences[max(0, bisect_right(starts, cue[0]) - 1)]
    if content[0] < cue[1] or not home[0] <= cue[0] < home[1]:
        return found
    before = text[home[0] : cue[0]]
    opens = relative_of_subject(before)
    if opens is None and not _noun_of_saying(text, before, cue, content):
        return found
    end = None
    if opens is not None and opens["comma"]:
        end = _resumed(text, content)
    elif _CLOSES.match(text, content[1], home[1]):
        end = _own_verb(text, content)
    return found if end is None else msgspec.structs.replace(found, content=((content[0], end),))


def _inside(new: Utterance, within: Utterance | None) -> Utterance:
    """Return an utterance that stands in what another one says, not to run on behind that."""
    if within is None or len(within.content) != 1 or len(new.content) != 1:
        return new
    (start, end), (_, last) = new.content[0], within.content[0]
    return msgspec.structs.replace(new, content=((start, last),)) if start < last < end else new


def _noun_of_saying(text: str, before: str, cue: Range, content: Range) -> bool:
    """Whether a noun is the cue of what hangs on it: "the union's warning that ..."."""
    that = _THAT.match(text, cue[1]) if text[cue[1] : content[0]].strip() in ("", "that") else None
    last = text[slice(*cue)].rsplit(maxsplit=1)[-1].lower()
    opening = (before.split() or text[slice(*cue)].split()[:1] or [""])[-1].lower()  # "the" may stand in the cue
    owned = before.rstrip().endswith(("’s", "'s", "s’", "s'")) or opening in _BEFORE_NOUN
    return that is not None and owned and not has_verb(before) and last not in _FINITE


def _resumed(text: str, content: Range) -> int | None:
    """Return where the comma stands that closes the relative clause, if what is said runs over it."""
    for comma in _RESUMES.finditer(text, content[0], content[1]):
        if _plain(comma["verb"]) in _FINITE or comma["verb"] in CHANGED_PASTS:
            return comma.start()
    return None


def _own_verb(text: str, content: Range) -> int | None:
    """Return where what is said ends: before the last verb of its first stretch, if a verb went before that one."""
    words = [_Word(m.start(), m.end(), m.group().lower()) for m in _TOKEN.finditer(text, *content)]
    if words and words[0].text == "that":
        words = words[1:]
    whole = _stretch(words, frozenset())
    for stretch in (_stretch(words, _JOINING), whole):
        verbs = _verbs(stretch)
        if len(verbs) < _LEAST_VERBS:
            continue
        at = verbs[-1]
        before = stretch[at - 1].text if at else ""
        if at < _LEAST_WORDS or _plain(stretch[at].text) not in _FINITE or before in _SUBJECTS:
            return None
        return stretch[at - 1].end
    return None


def _stretch(words: list[_Word], stops: frozenset[str]) -> list[_Word]:
    """Return the words up to the first mark or word that another clause hangs on."""
    for n, word in enumerate(words):
        # "that the pier was rotten and that nobody was told": the second goes on like the first
        goes_on = word.text == "that" and n > 0 and words[n - 1].text in _JOINING
        if not goes_on and (not word.text[0].isalnum() or word.text in SUBORDINATORS or word.text in stops):
            return words[:n]
    return words


def _verbs(words: list[_Word]) -> list[int]:
    """Return where finite verbs open among words, auxiliaries and pasts."""
    found: list[int] = []
    running = False  # whether a verb has begun whose other words may follow
    for n, word in enumerate(words):
        plain, last = _plain(word.text), words[n - 1].text if n else ""
        auxiliary = plain in _FINITE
        past = word.text in CHANGED_PASTS or (word.text.endswith("ed") and len(word.text) > len("need"))
        passive = n + 1 < len(words) and words[n + 1].text == "by"
        if (auxiliary and not running) or (
            past and not running and last not in _NON_FINITE and last not in _BEFORE_NOUN and not passive
        ):
            found.append(n)
        adverb = word.text in _WITHIN_VERB or (word.text.endswith("ly") and len(word.text) > len("early"))
        running = auxiliary or (running and adverb)
    return found


def _plain(word: str) -> str:
    """Return an auxiliary without its "n't"."""
    word = _ELIDED.sub("", word.lower())
    return {"wo": "will", "ca": "can"}.get(word, word)
