"""Printed interviews without labels: questions that are paragraphs of their own, and below each what is answered."""

import re
from typing import Final

from headwater.reader.layers import Range
from headwater.reader.sentences import hard_wrapped
from headwater.reader.turns import TALKED, Turn, closed_at
from headwater.reader.unquoted import unquoted

_LINE: Final = re.compile(r"[^\n]+")
_PARAGRAPH: Final = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_ASKS: Final = re.compile(r"(?![\"“‘«'])[^\n].*\?\s*$", re.DOTALL)
# an answer speaks for itself, or says yes or no
_SPEAKS: Final = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b|^(?:Yes|No|Not|Of\scourse|Absolutely|Never|Maybe|Perhaps)[.,]"
)
_LEAST_ASKED, _LEAST_SHARE, _LEAST_SPOKEN_SHARE = 2, 0.5, 0.3
_LONGEST_QUESTION = 600


def asked_turns(text: str) -> tuple[Turn, ...]:
    """Return the questions and answers of a printed interview, in order; none for any other text.

    A question is a paragraph that ends with a question mark, its answer all that stands below it to the next. There are
    two or more, half of the text or more stands below the first, the lines above it say that somebody was talked to,
    and a third of the answers or more say "I" or "we" outside of quotations or begin with yes or no: so an explainer
    under questions is none. The cue of an answer is the question mark above it. Misses: interviews whose lead does
    not say that they are; answers that end with a question.
    """
    parts = [m.span() for m in (_PARAGRAPH if hard_wrapped(text) else _LINE).finditer(text) if m.group().strip()]
    asked = [at for at, part in enumerate(parts) if _is_question(text, part)]
    if len(asked) < _LEAST_ASKED or asked[0] == 0 or not TALKED.search(text, 0, parts[asked[0]][0]):
        return ()
    first = parts[asked[0]][0]
    if len(text) - first < _LEAST_SHARE * len(text):
        return ()
    turns: list[Turn] = []
    for number, at in enumerate(asked):
        stop = asked[number + 1] if number + 1 < len(asked) else len(parts)
        turns += _pair(text, parts[at], parts[at + 1 : stop])
    answers = [text[slice(*turn.said)] for turn in turns if turn.kind == "answer"]
    spoken = sum(_SPEAKS.search(unquoted(one)) is not None for one in answers)
    enough = len(answers) >= _LEAST_ASKED and spoken >= _LEAST_SPOKEN_SHARE * len(answers)
    return tuple(turns) if enough else ()


def _is_question(text: str, part: Range) -> bool:
    return part[1] - part[0] <= _LONGEST_QUESTION and _ASKS.match(text[slice(*part)].lstrip()) is not None


def _pair(text: str, question: Range, answers: list[Range]) -> list[Turn]:
    start, end = question
    end = start + len(text[start:end].rstrip())
    mark = text.rindex("?", start, end), text.rindex("?", start, end) + 1
    asks = Turn((start, start), mark, (start, end), "question")
    if not answers:
        return [asks]
    low, high = answers[0][0], closed_at(text, answers[0][0], answers[-1][1])
    return [asks, Turn((low, low), mark, (low, high), "answer")] if high > low else [asks]
