"""Times of what did not happen then: denied by a source, told with a "never", or ruled out beside another time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.model import Claim, Span, Voices
from headwater.reader.frames.lexicon import verbs_of
from headwater.reader.frames.tokens import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS
from headwater.reader.words import Word, words_of
from headwater.timeline.mentions import Mention
from headwater.timeline.set_against import BOUND

# "on 14 April, not on 22 April"
_RULED_OUT = re.compile(r"\b(?:not|rather\sthan|instead\sof)\s(?:on\s|in\s|at\s|the\s)?$", re.IGNORECASE)
# "never thought that the mill would burn": it did
_NEVER = re.compile(
    r"\bnever\s(?!(?:forg[eo]t|forgotten|forgave|forgive|think|thought|expect|expected|imagined?|dream|dreamed|dreamt|"
    r"doubted|regretted)\b)[a-z]+",
    re.IGNORECASE,
)
# "a man who never married": it is of another clause than what is dated
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\s[^,;]*$", re.IGNORECASE)
# where another clause begins, which the "never" does not reach
_ENDS = re.compile(
    r"[,;:]\s|\s(?:that|which|who|because|although|after|before|until|unless|if|when|while|and|but)\s", re.IGNORECASE
)
# "that the bridge, | which fell in May, was unsafe", "any part in the fire | that destroyed it": what these tell of is
# not what is denied, unless it is denied as well ("and that")
_WITHIN = re.compile(
    r"\s(?:who|whom|whose|which|where|when|after|before|since|while|because|although|though|(?<!\band\s)(?<!\bor\s)that)\s",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\s*(?:(?:any|the|all|such|an?)\s)?(?:(?:claims?|reports?|allegations?|suggestions?|accusations?|rumou?rs?|charges?|"
    r"assertions?|idea|notion)\s)?that\s",
    re.IGNORECASE,
)
_FINITE = frozenset("is are was were am has have had does did will would can could may might must shall should".split())
_LEAD_CHARS, _ED_CHARS = 16, 4


def happened(mentions: Iterable[Mention], claims: Sequence[Claim], voices: Voices) -> list[Mention]:
    """Return the times but those of acts of which it is told that they did not happen then.

    Of a "not" that a text tells by itself they stay: "the ferry did not sail on Monday" is what happened then. So do
    those of clauses inside of what is denied ("denied that she was there | when it sank in May").
    """
    denied: dict[str, list[Span]] = defaultdict(list)
    for attribution in voices.attributions:
        if attribution.stance == "denies":
            for content in attribution.content:
                denied[content.capture].append(content)
    for statement in (s for c in claims for s in c.statements if s.polarity == "against"):
        denied[statement.span.capture].append(statement.span)
    return [m for m in mentions if not _is_denied(m, denied)]


def ruled_out(mention: Mention) -> bool:
    """Whether a time is named as that at which it was not: "on 14 April, not on 22 April"."""
    before = mention.home.exact[: mention.expression.start - mention.home.start][-_LEAD_CHARS:]
    return _RULED_OUT.search(before) is not None and not BOUND.match(mention.expression.exact)


def _is_denied(mention: Mention, denied: Mapping[str, Sequence[Span]]) -> bool:
    if mention.of != "act" or BOUND.match(mention.expression.exact):
        return False
    time = mention.expression
    if ruled_out(mention) or _is_of_never(mention):
        return True
    return any(s.covers(time) and _is_of_content(s, time) for s in denied.get(time.capture, ()))


def _is_of_content(content: Span, time: Span) -> bool:
    """Whether no clause inside of what is denied begins between its own beginning and a time."""
    opens = _OPENS.match(content.exact)
    between = content.exact[opens.end() if opens else 0 : time.start - content.start]
    return _WITHIN.search(between) is None


def _is_of_never(mention: Mention) -> bool:
    """Whether a "never" stands in front of a time, and neither another clause nor another verb between them."""
    told = mention.told
    if not told.covers(mention.expression):
        return False
    before = told.exact[: mention.expression.start - told.start]
    found = list(_NEVER.finditer(before))
    if not found or _RELATIVE.search(before, 0, found[-1].start()):
        return False
    return _ENDS.search(before, found[-1].end()) is None and not _tells_more(words_of(before, found[-1].start()))


def _tells_more(words: Sequence[Word]) -> bool:
    """Whether behind "never" and its verb another verb stands: "a letter never sent was leaked", "injuries she had"."""
    verb = next((n for n, w in enumerate(words) if n and w.folded not in AUXILIARIES and w.folded[-2:] != "ly"), 0)
    beside = list(zip(words[verb:], words[verb + 1 :], strict=False))
    pasts = (_is_past(w.folded) and before.folded not in DETERMINERS | POSSESSIVES for before, w in beside)
    gerunds = (_is_gerund(w.folded) and (n == 0 or b.folded in PREPOSITIONS) for n, (b, w) in enumerate(beside))
    return any(pasts) or any(gerunds)


def _is_past(folded: str) -> bool:
    regular = folded.endswith("ed") and len(folded) > _ED_CHARS
    return folded in _FINITE or regular or any(verb.form == "past" for verb in verbs_of(folded))


def _is_gerund(folded: str) -> bool:
    return folded.endswith("ing") and any(verb.form == "ing" for verb in verbs_of(folded))
