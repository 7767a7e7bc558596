"""Sentences cut into clauses, and how a clause tells an act: as done, as to come, or only as what may be."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.verbs import HEDGED, NOBODY, WILL, is_content, is_verb, negates
from headwater.model import Span
from headwater.reader.frames.lexicon import noun_of, verbs_of
from headwater.reader.frames.tokens import AUXILIARIES, PRONOUNS
from headwater.reader.words import Word, words_of

_JOINTS = re.compile(
    r"[,;:—–]\s|\s[-–—]\s|[“”\"]|\s['‘](?=\w)|(?<=\w)['’](?=\s|$)(?<!s['’])"
    r"|\s(?:that|which|who|because|although|though|after|before|until|unless|if|whether|when|while|where|since"
    r"|as\spart\sof)\s"
    # "the hotel says | it put up a fence"
    r"|\s(?:says?|said|insists?|insisted|claims?|claimed)\s"
    r"(?=(?:it|he|she|they|we|I|no|nobody|there|the|his|her|its|their)\b)"
    r"|\s(?:and|but)\s(?=(?:no\s[a-z]+\s(?:was|were|is|are|has|have|had|will|would)"
    r"|denied|denies|rejected|rejects|insisted|insists|"
    r"that|he|she|it|they|we|I|was|were|is|are|has|have|had|will|would|could|did|does|never|not|then)\b)",
    re.IGNORECASE,
)
FAILS = frozenset("fail fails failed".split())
_PLANS = frozenset(
    "plans planned planning due set about ready expects expected intends intended agreed promised vowed is are was "
    "were will would".split()
)
# another of its kind; and what is only said of somebody
_OF_ANOTHER = frozenset(
    "similar another other previous earlier former alleged apparent possible suspected further".split()
)
_NOT_TOLD = frozenset(
    "suspicion suspected accused alleged allegedly allegations denied denies denying deny charged rumours".split()
)
_SUPPOSED = re.compile(r"\s(?:if|unless|whether)\s$|^(?:if|unless|whether)\s$", re.IGNORECASE)
# "found no evidence that", "did not believe that": what stands behind is told by nobody
_NOT_SHOWN = re.compile(
    r"\b(?:no|any|little)\s(?:sign|evidence|indication|proof|suggestion|trace|reason|hint)s?$|\b(?:not|n['’]t|never|nobody)\s[a-z]+$",
    re.IGNORECASE,
)
# "will ask the house to vote that it has no trust in her": nobody has said so yet; "voted that it had none" tells it
_TO_BE_SAID = re.compile(
    r"\b(?:to|will|would|should|must|may|could)\s(?:[a-z]+ly\s)?(?:vote|declare|resolve|find|rule|state|certify|affirm|agree|"
    r"decide|hold|pass\sa\s(?:motion|resolution|vote))(?:\s(?:today|tomorrow|on\s[A-Z][a-z]+day|next\s\w+))?$",
    re.IGNORECASE,
)
_NOT_TRUE = re.compile(
    r"\b(?:not\s(?:true|correct|right|the\scase)|untrue|false|wrong|incorrect|no\struth\sin\s(?:the\s|any\s)?[a-z]+)$",
    re.IGNORECASE,
)
_BEFORE, _LEAD_CHARS = 6, 40


class Clause(NamedTuple):
    """A clause, and what it tells. `joint`: the words in front of it; `words`: without those for who says it.

    `lead`: what stands before the joint in its sentence.
    """

    span: Span
    joint: str
    words: tuple[Word, ...]
    lead: str = ""

    @property
    def supposed(self) -> bool:
        """Whether it only tells what would be, or is asked."""
        asked = bool(self.words) and self.words[0].folded in ("if", "whether")
        untold = any(p.search(self.lead) for p in (_NOT_SHOWN, _TO_BE_SAID))
        return asked or bool(_SUPPOSED.search(self.joint)) or (self._hangs and untold)

    @property
    def is_untrue(self) -> bool:
        """Whether it is said not to be true: "it is not true that"."""
        return self._hangs and bool(_NOT_TRUE.search(self.lead))

    @property
    def _hangs(self) -> bool:
        return self.joint.strip().lower() == "that"


def clauses_in(sentence: Span, said: Sequence[Span]) -> Iterator[Clause]:
    """Yield the clauses of a sentence between its joints; `said`: the words for who says it, which tell nothing."""
    text, opens, joint = sentence.exact, 0, ""
    cuts = [(m.start(), m.end()) for m in _JOINTS.finditer(text)]
    for start, end in [*cuts, (len(text), len(text))]:
        if text[opens:start].strip():
            piece = sentence.part(opens, start)
            words = tuple(
                w for w in words_of(piece.exact)
                if not any(s.start < piece.start + w.end and piece.start + w.start < s.end for s in said)
            )  # fmt: skip
            yield Clause(piece, joint, words, text[:opens].removesuffix(joint)[-_LEAD_CHARS:])
        opens, joint = end, text[start:end]


def is_negative(clause: Clause) -> bool:
    """Whether any word of a clause tells that something is not so."""
    return any(negates(w.folded) or w.folded in ("no", "without", *NOBODY) for w in clause.words) or any(
        a.folded in FAILS and b.folded == "to" for a, b in zip(clause.words, clause.words[1:], strict=False)
    )


def content_of(clause: Clause) -> list[Word]:
    """Return the words of a clause that name things or tell acts."""
    return [w for w in clause.words if is_content(w.folded)]


def way_told(clause: Clause, at: int, *, heading: bool) -> str:
    """Return how the word `at` of a clause is told: "done", "will", or "" where it only may be, is asked or tried."""
    if not _tells(clause.words, at):
        return ""
    before = [w.folded for w in clause.words[max(0, at - _BEFORE) : at]]
    other = _OF_ANOTHER & set(before[-2:]) or _NOT_TOLD & set(before)
    if other or clause.supposed or any(w in HEDGED for w in before[-4:]):
        return ""
    if any(w in WILL or w == "wo" for w in before[-4:]):
        return "will"
    if "to" in before[-2:]:
        k = len(before) - 1 - before[::-1].index("to")
        leads = before[k - 1] if k else ""
        named = heading and k and not is_verb(leads) and not verbs_of(leads)  # "Quill to close plant"
        return "will" if leads in _PLANS or named else ""
    return "done"


def _tells(words: Sequence[Word], at: int) -> bool:
    """Whether a word can tell an act where it stands: the base form of a verb only behind a helper or pronoun."""
    word, before = words[at].folded, words[at - 1].folded if at else ""
    if noun_of(word) is not None or {w.form for w in verbs_of(word)} != {"base"}:
        return True
    return before in AUXILIARIES or before in PRONOUNS or before.endswith("s")
