"""Clauses without an object of their own, such as tell which thing is meant ("that his brother had sold")."""

import re
from typing import Final, NamedTuple

from headwater.reader.frames.lexicon import forms_of
from headwater.reader.frames.words.irregular import CHANGED_PASTS, IRREGULAR

# a verb of these needs no object, so that its clause may be whole: "the port had opened in May", "he had lied"
_NO_OBJECT: Final = frozenset(
    form
    for verb in """abate act agree answer apologise apologize appear apply arrive assemble back bail bleed blow boil
    break burn burst call care change cheat clear climb close collapse come cool cope count cross crumble deal decide
    decline die differ dip disappear dive double drive drink drop drown dwindle ease eat end escape exist expand expire
    explode fade fail fall feel fight finish flee float flood flow fly freeze gather go grow hang happen heal hear help
    hurry improve increase jump know last laugh lead leak learn leave lie listen live lose march matter meet melt mend
    move obey occur open operate pass pay perish play prevail promise protest pull push quit race rain react read
    rebel recover refuse remain reopen reply resign rest resume retire return ring rise run rust sail settle shake shine
    shrink shut sink sit sleep slide slip slow smoke speak spread stand start starve stay stop strike struggle succeed
    suffer survive swim talk testify tilt tire travel try turn understand vanish vary vote wait wake walk warn watch
    win withdraw work worsen yield""".split()
    for form, _ in forms_of(verb)
)
_PARTICIPLES: Final = "|".join(sorted({line.split()[-1] for line in IRREGULAR}))
_PASTS: Final = "|".join(sorted(CHANGED_PASTS | {"put", "cut", "set", "hit", "let", "shed"}))
_ADVERBS: Final = r"(?:(?:not|never|also|now|then|ever|already|once|long|since|[a-z]{2,12}ly)\s)?"
_DONE: Final = re.compile(
    rf"(?P<had>(?:had|has|have)\s{_ADVERBS}(?P<done>[a-z]{{2,16}}ed|{_PARTICIPLES}))\b"
    # what somebody was promised is theirs, where what was shut is shut
    rf"|(?P<given>(?:(?:had|has|have)\s{_ADVERBS}been|was|were|is|are)\s{_ADVERBS}"
    r"(?:promised|offered|given|shown|sent|lent|denied|owed|handed|awarded|granted))\b"
    rf"|(?P<past>(?!(?:had|was|were|did)\b)(?:[a-z]{{2,16}}ed|{_PASTS}))\b"
)
# what can be a verb and is none of those above
_OTHER: Final = re.compile(
    r"(?:had|has|have|was|were|is|are|will|would|can|could|may|might|must|shall|should|did|does|do|cannot|to|that|which|who)\b"
)
# the end, when or where, the verb of what stood before: none of it can be the object that the clause lacks
_NO_MORE: Final = re.compile(
    r"\s*(?:[.,;:!?”\"]|$)|\s(?:in|on|at|for|from|by|with|to|into|onto|under|over|after|before|during|since|until|last"
    r"|yesterday|today|as|when|while|and|but|was|were|is|are|had|has|have|will|would|could|can|may|might|must|should)\b"
)
_FINITE: Final = re.compile(
    r"\b(?:(?:had|has|have|was|were|is|are|will|would|can|could|may|might|must|should|did|does|do)\b"
    rf"(?:\s{_ADVERBS}(?:been\s|be\s)?(?:[a-z]{{2,16}}ed|{_PARTICIPLES})\b)?|[a-z]{{2,16}}ed\b|(?:{_PASTS})\b)"
)
_WORD: Final = re.compile(r"[\w’'£$€-]+")
_MOST_SUBJECT_WORDS: Final = 5


class Gap(NamedTuple):
    """How the verb of a clause without an object is helped ("had", "given", "past"); whether a sum is what it lacks."""

    helped: str
    of_sum: bool


def gap_in(text: str, start: int, *, of_sum: bool = False) -> Gap | None:
    """Return how a clause that opens at `start` lacks its object; None where it has one or may do without.

    Behind a sum no clause is whole (`of_sum`): "£2 million that widows had left".

    Misses: what somebody would or did not do, and verbs in "-s".
    """
    end = start
    for number, word in enumerate(_WORD.finditer(text, start)):
        if number > _MOST_SUBJECT_WORDS or (number and text[end : word.start()] != " "):
            return None
        end = word.end()
        if not number:
            continue
        done = _DONE.match(text, word.start())
        if done is not None:
            verb = done["done"] or done["past"]
            lacks = (of_sum or verb not in _NO_OBJECT) and _NO_MORE.match(text, done.end())
            return Gap(next(name for name in ("had", "given", "past") if done[name]), of_sum) if lacks else None
        if _OTHER.match(text, word.start()):
            return None
    return None


def verbs_in(text: str, start: int, end: int) -> int:
    """Return how many finite verbs stand in a stretch of text, those in "-s" left out."""
    return sum(1 for _ in _FINITE.finditer(text, start, end))
