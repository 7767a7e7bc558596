"""Whether what is proposed is whole: part of a phrase names somebody else, part of a clause can say the contrary."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from headwater.model import DropReason
from headwater.proposals.places import Placed, sentences_meeting
from headwater.proposals.windows import Window
from headwater.reader.clauses import has_verb
from headwater.reader.day_names import MONTH, WEEKDAY
from headwater.reader.encoder.acts import act_of
from headwater.reader.layers import Range

_WORD: Final = re.compile(r"[^\W_][\w'-]*")
# left out of a sentence, these turn what is left: not so, so only if, perhaps so
_TURNS: Final = re.compile(
    r"\b(?:no|not|never|cannot|neither|nor|none|nobody|nothing|without|hardly|scarcely|barely|rarely|seldom|unless|if|"
    r"whether|until|except|perhaps|maybe|possibly|allegedly|supposedly|purportedly|falsely|wrong(?:ly)?|untrue|false|"
    r"unlikely|myth|lies?|den(?:y|ies|ied|ying|ials?)|refus(?:e|es|ed|ing|als?)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|doubt(?:s|ed|ful)?|"
    r"stopped\sshort)\b|n't\b",
    re.IGNORECASE,
)
# terms of speaking turn nothing that is said: "the clerk, who asked not to be named"
_TERMS: Final = re.compile(
    r"\bnot\s(?:to\sbe\s(?:\w+ly\s)?(?:named|identified|quoted)|(?:been\s)?authori[sz]ed)\b", re.IGNORECASE
)
# what may stand before a clause or a phrase and changes nothing about it (May, once in lower case, may be no month)
_LIGHT: Final = re.compile(
    rf"(?!may$)(?:that|and|but|so|also|then|still|yet|on|in|at|late|early|earlier|later|last|this|yesterday|today|tonight|now|"
    rf"morning|afternoon|evening|night|week|month|year|{WEEKDAY}|{MONTH}|\d{{1,4}})",
    re.IGNORECASE,
)
_DAY: Final = re.compile(rf"{WEEKDAY}|{MONTH}")
_BEFORE_WHO: Final = re.compile(
    rf"that|and|but|so|also|then|still|yet|earlier|later|yesterday|today|tonight|now|morning|afternoon|evening|night|"
    rf"days?|weeks?|months?|years?|{WEEKDAY}|{MONTH}|\d{{4}}",
    re.IGNORECASE,
)
_EMPTY: Final = frozenset("a an the of for".split())
# "according to | Orr", "claimed by | Orr": the source stands behind them; else only where what is said went before
_LEADING: Final = frozenset(("according", "per"))
_BEHIND_WHICH: Final = frozenset(("by", "from"))
_TO_SOMEBODY: Final = frozenset(
    "tell tells told telling ask asks asked asking inform informs informed warn warns warned assure assures assured "
    "remind reminds reminded notify notifies notified".split()
)
_BEFORE_SUBJECT: Final = frozenset(
    "as when while where because after before since although though what how which "
    "said says say reported reports added adds wrote writes claimed claims".split()
)
_AFTER_CLAUSE: Final = frozenset(
    "and but while whereas although though as because since after before when where who which".split()
)
_WITH_VERB: Final = frozenset("has have had who also later then since".split())
_BEFORE_SOURCE: Final = frozenset("to by from".split())
# "a spokesman | for the port", "Orr | and Renck": more of the phrase follows
_PHRASE_GOES_ON: Final = frozenset("and or of for from".split())
# whoever is said to have done a thing says nothing
_SAID_OF: Final = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s|also\s)?(?:said|reported|alleged|believed|thought|rumou?red|claimed|quoted)$",
    re.IGNORECASE,
)
_BREAKS: Final = frozenset(',;:!?()[]"—–…')  # no full stop: inside a sentence it ends an abbreviation
# who was told stands between the cue and what is said: a name, or one of these
_HEARERS: Final = frozenset(
    "me us him her them you reporters journalists lawmakers councillors investigators police parliament court jurors "
    "colleagues staff".split()
)
_THAT: Final = re.compile(r"that\s")
# "Orr put the cost at 40 crowns and | said": the subject goes on; another clause would bring its own
_GOES_ON: Final = re.compile(r"[^,;:.()\"]{2,120}\s(?:and|but)")
_OTHER_CLAUSE: Final = re.compile(r"\b(?:that|who|whom|whose|which|while|because|when|as|after|before|where|if)\b")
_MOST_ASIDE_CHARS: Final = 120
_MOST_CUE_CHARS: Final = 80


def fault_of(window: Window, placed: Placed, others: Sequence[Range]) -> DropReason | None:
    """Return why a proposal cannot be taken as it is placed, None where nothing speaks against it.

    `others`: what other sources are known to say in the window, which may hold a "not" of its own. Null beats a guess:
    where words left out could negate, limit or widen what was proposed, it is dropped. Misses: irony, and what only
    another sentence takes back.
    """
    words = window.asked[slice(*placed.cue)]
    said_of = placed.source[0] < placed.cue[0] and _SAID_OF.search(words)
    if said_of or len(words) > _MOST_CUE_CHARS or not _WORD.search(words) or act_of(words, quoted=False) != "speech":
        return "not_saying"
    look = _Look(window, placed)
    if look.is_turned(others):
        return "turned"
    if not all(look.is_whole_clause(piece) for piece in placed.content):
        return "cut"
    return look.fault_of_source()


class _Before(NamedTuple):
    words: list[str]
    stretch: str
    behind_piece: bool


class _Look:
    """The words around the pieces of one proposal."""

    def __init__(self, window: Window, placed: Placed) -> None:
        self._text, self._sentences, self._placed = window.asked, window.sentences, placed
        self._pieces = placed.pieces

    def is_turned(self, others: Sequence[Range]) -> bool:
        """Whether words that were left out of the sentences can turn what is left."""
        cue = self._placed.cue
        covered = [*self._pieces, *(o for o in others if not (o[0] <= cue[0] and cue[1] <= o[1]))]
        homes = {s for piece in self._pieces for s in sentences_meeting(self._sentences, piece)}
        return any(_TURNS.search(_TERMS.sub(" ", _without(self._text, home, covered))) for home in homes)

    def is_whole_clause(self, piece: Range) -> bool:
        """Whether a piece of the content begins where a clause can begin and ends where one can end."""
        before, behind = self._before(piece), self._behind(piece)
        opens = all(_LIGHT.fullmatch(word) for word in before.words) or self._is_led(piece, before)
        return opens and (not behind or behind[0] in _AFTER_CLAUSE)

    def _is_led(self, piece: Range, before: _Before) -> bool:
        """Whether words between another piece and what is said lead to it: "told | the board that | it was open"."""
        if not before.behind_piece:
            return False
        if before.words[0] in _HEARERS and before.words[1:] in ([], ["that"]):
            return True
        if has_verb(before.stretch):
            return False
        last = before.stretch.split()[-1]
        led = last == "that" or _THAT.match(self._text, piece[0]) is not None
        return led or last in _HEARERS or last[0].isupper()

    def fault_of_source(self) -> DropReason | None:
        """Return why the source is not, or not wholly, who speaks by the cue."""
        source, cue, content = self._placed
        if not self._is_whole_phrase(source):
            return "cut"
        first = source[0] < cue[0]
        low, high = (source[1], cue[0]) if first else (cue[1], source[0])
        if any(low <= piece[0] and piece[1] <= high for piece in content):
            return "apart"
        said = _words(self._text[slice(*cue)])
        if first:
            return None if said[0] not in _LEADING and self._joins(self._text[low:high]) else "apart"
        leads = said[0] in _LEADING or said[-1] in _BEHIND_WHICH
        # "told | the Echo | that ...", "said | Orr | had left": who is told, or told of, does not speak
        if said[-1] in _TO_SOMEBODY or not (leads or content[0][0] < cue[0]):
            return "apart"
        gap = _words(self._text[low:high])
        if not all(_LIGHT.fullmatch(word) or word in _BEFORE_SOURCE for word in gap):
            return "apart"
        return "cut" if self._behind(source)[:1] and self._behind(source)[0] in _PHRASE_GOES_ON else None

    def _is_whole_phrase(self, source: Range) -> bool:
        """Whether a source names somebody and is not the end of a longer phrase: "a clerk for | Orr", "the | mayor"."""
        if all(_LIGHT.fullmatch(word) or word in _EMPTY for word in _words(self._text[slice(*source)])):
            return False
        before = self._before(source)
        if not before.words:
            return True
        last, spelt = before.words[-1], _WORD.findall(before.stretch)[-1]
        named = not _DAY.fullmatch(spelt) or before.words[-2:-1] == ["the"]
        if last in ("and", "or") and len(before.words) > 1 and not has_verb(before.stretch):
            return False
        # "the Morning | Ledger", "the Sunday | Echo": a capital inside a sentence is a name, unless it is a day
        if spelt[0].isupper() and len(before.words) > 1 and named:
            return False
        leads = last in _BEFORE_SUBJECT or (before.behind_piece and last in _BEFORE_SOURCE)
        return leads or _BEFORE_WHO.fullmatch(last) is not None

    @staticmethod
    def _joins(gap: str) -> bool:
        """Whether a source and its cue go together over what stands between: "Orr, who led the port, | said"."""
        between = gap.strip()
        if between.startswith(",") and between.endswith(",") and len(between) <= _MOST_ASIDE_CHARS:
            return True
        if _GOES_ON.fullmatch(between) and has_verb(between) and not _OTHER_CLAUSE.search(between):
            return True
        return all(w in _WITH_VERB or w.endswith("ly") or _LIGHT.fullmatch(w) for w in _words(between))

    def _before(self, piece: Range) -> _Before:
        """Return the words between a piece and what closes before it: another piece, a mark, the sentence's start."""
        home = sentences_meeting(self._sentences, piece)[0]
        ends = [p[1] for p in self._pieces if p != piece and p[1] <= piece[0]]
        edge = max([home[0], *ends])
        marks = [at + 1 for at in range(edge, piece[0]) if self._text[at] in _BREAKS]
        stretch = self._text[max([edge, *marks]) : piece[0]]
        return _Before(_words(stretch), stretch, behind_piece=edge in ends and not marks)

    def _behind(self, piece: Range) -> list[str]:
        """Return the words between a piece and what opens behind it: another piece, a mark, the sentence's end."""
        if self._text[piece[1] - 1] in _BREAKS:
            return []
        home = sentences_meeting(self._sentences, piece)[-1]
        edge = min([home[1], *(p[0] for p in self._pieces if p != piece and p[0] >= piece[1])])
        marks = [at for at in range(piece[1], edge) if self._text[at] in _BREAKS and not self._opens_quotation(at)]
        return _words(self._text[piece[1] : min([edge, *marks])])

    def _opens_quotation(self, at: int) -> bool:
        """Whether a quotation goes on with the clause before it: "said she was | "angry beyond words""."""
        return self._text[at] == '"' and self._text[at - 1 : at].isspace()


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _without(text: str, home: Range, covered: Sequence[Range]) -> str:
    """Return a stretch with what is covered in it made one mark, so that nothing is read across it."""
    left, at = [], home[0]
    for low, high in sorted(covered):
        if low < home[1] and high > at:
            left.append(text[at : max(at, low)])
            at = high
    left.append(text[at : max(at, home[1])])
    return " | ".join(left)
