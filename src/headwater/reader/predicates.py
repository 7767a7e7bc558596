"""Several things that one sentence tells of one subject: "inspected the dairy and found four faults"."""

import re
from collections.abc import Iterator

from headwater.model import Span
from headwater.reader.clauses import inside_quotation
from headwater.reader.day_names import MONTH
from headwater.reader.frames.lexicon import is_third_person, noun_of, verbs_of
from headwater.reader.frames.words.irregular import IRREGULAR
from headwater.reader.numbers import NUMBER_WORDS

_AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)"
_ADVERB = r"(?:also|then|later|now|not|never|still|since|already|again|so|only|[a-z]{3,12}ly)"
_WORD = r"[a-z][a-z’'-]{1,20}"
_JOINT = re.compile(rf",?\s+(?:and|but|then)\s+(?:{_ADVERB}\s+){{0,2}}(?P<verb>{_WORD})\b")
_RESUMED = re.compile(rf",\s+(?:{_ADVERB}\s+)?(?P<verb>{_WORD})\b")
# "163 operations, all of which will be done by May"
_RELATIVE = re.compile(
    rf",\s+(?:(?:all|most|some|many|both|half|none)\s+of\s+(?:which|whom)|which|who)\s+(?:{_ADVERB}\s+)?(?P<verb>{_WORD})\b"
)
_NUMBERS = "|".join(sorted(NUMBER_WORDS))
# "22 were in hospital, six in a critical condition"
_ABSOLUTE = re.compile(
    rf",\s+(?=(?:\d{{1,9}}|{_NUMBERS})\s+(?:of\s+(?:them|whom)\s+)?"
    r"(?:in|with|under|seriously|critically|badly|slightly)\s)"
)
# "struck the reef at 6.40, some 900 metres from the harbour", "61,400 files, including the results of 3,100"
_MEASURED = re.compile(
    r",\s+(?!(?:19|20)\d\d\b)"
    r"(?=(?:(?:including|up\sfrom|down\sfrom|at\s(?:a\s)?(?:cost|price|rate|speed)\sof|most\srecently)\s"
    r"(?:[a-z]{1,20}\s){0,4})?"
    r"(?:(?:some|about|around|nearly|almost|roughly|little|just|more|less|than|over|under|from|a|an|of)\s){0,4}"
    rf"(?:[£$€]?\d{{1,9}}(?:[.,]\d{{1,9}}){{0,3}}|(?:{_NUMBERS})\b|half\sa\b)"
    r"(?![^,]{3,80}\b(?:said|told|says?|added|wrote)\b)[^,;:“”\"]{0,80}(?:[.,]?\s*$|,\s(?:and|but)\s))"
)
_PARTICIPLE = re.compile(r",\s+(?:thus\s+|thereby\s+|also\s+)?(?P<verb>[a-z]{2,14}ing)\b")
_PASTS = frozenset(form for line in IRREGULAR for form in line.split()[1:])
_UNCHANGED = frozenset("put cut set hit shut cost let quit hurt spread read".split())
# in "-ing" and no verb, or a verb of who says so or of what is compared
_NO_PARTICIPLE = frozenset(
    "according adding amounting barring being citing concerning considering depending during evening "
    "excluding following including involving meaning morning noting nothing pending quoting ranging regarding saying "
    "something speaking totalling writing asking arguing insisting claiming warning stressing explaining "
    "suggesting".split()
)
_AUXILIARIES = re.compile(_AUXILIARY)
_LINK = re.compile(r",?\s+(?:and|but|then|which|who|\w+\s+of\s+(?:which|whom))\s+")
_SUBORDINATE = re.compile(r"\s(?:as|because|after|before|when|while|since|although|though|unless|until|that)\s")
# "gave the firm, which bought it in May, until June to mend it": what a comma closes goes on
_GOES_ON = re.compile(r"[^,;]*,\s(?:until|to|into|from)\s")
_FIRST_FINITE = re.compile(rf"\b(?:{_AUXILIARY}|[a-z]{{2,}}ed)\b")
_ANY_WORD = re.compile(_WORD)
_FIGURE = re.compile(rf"\d|\b(?:{_NUMBERS})\b")
_DAY = re.compile(rf"\b(?:[A-Z][a-z]{{2,5}}day|{MONTH})\b")
_FIGURE_OR_DAY = re.compile(rf"{_FIGURE.pattern}|{_DAY.pattern}")
_TO_COME = re.compile(r"\b(?:will|would|shall|(?:is|are|was|were|plans?|wants?)\sto)\s")
_CLAUSE_END = re.compile(r",\s(?=(?:and|but|which|who|when)\b)|;|\.\s")
_LEAST_CHARS, _LEAST_WORDS, _LEAST_DATED_WORDS = 14, 4, 2


def predicates_of(sentence: Span) -> list[Span]:
    """Return what a sentence tells of one subject, each in a piece of its own, in order; none where it tells one thing.

    It is cut where a finite verb follows "and" without a subject of its own, before ", which is ..." and where the
    sentence goes on behind that, before a participle that tells what came of it in figures or until when it went on
    (", putting 40 jobs at risk", ", ending on Friday"), before a measure that ends it (", at a cost of £4,000", ", six
    in a critical condition"), and where a bare verb goes on with what is to come, if each has a time or figure.
    Pieces have no subject but the first; nothing is cut inside quotation marks. Misses: measures in mid-sentence, and
    verbs that are spelt like nouns.
    """
    text = sentence.exact
    pieces = [(begin, end) for begin, end in _pieces(text) if end - begin >= _LEAST_CHARS]
    told = [piece for piece in pieces if _tells(text[slice(*piece)])]
    return [sentence.part(*piece) for piece in told] if len(told) > 1 else []


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for start, end in _cuts(text):
        yield begin, start
        begin = end
    yield begin, len(text)


def _cuts(text: str) -> list[tuple[int, int]]:
    """Return where a piece ends and the next begins, in order."""
    found: dict[int, int] = {}
    for pattern in (_JOINT, _RELATIVE, _PARTICIPLE):
        for match in pattern.finditer(text):
            if _opens(text, pattern, match):
                begin = match.start("verb") if pattern is _PARTICIPLE else _behind_joint(match)
                found[match.start()] = begin
    found |= {m.start(): _behind_joint(m) for m in _JOINT.finditer(text) if _goes_on_to_come(text, m)}
    for absolute in (*_ABSOLUTE.finditer(text), *_MEASURED.finditer(text)):
        if _has_finite(text[: absolute.start()]) and not inside_quotation(text, absolute.start()):
            found.setdefault(absolute.start(), absolute.end())
    for relative in _RELATIVE.finditer(text):
        going_on = (m for m in _RESUMED.finditer(text, relative.end()) if is_finite(m["verb"]))
        resumed = next(going_on, None)
        if resumed is None or inside_quotation(text, resumed.start()):
            continue
        if not _hangs(text[: relative.start()]):
            found.setdefault(relative.start(), _behind_joint(relative))
            found[resumed.start()] = resumed.start("verb")
    return sorted(found.items())


def _opens(text: str, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether a verb goes on with a sentence that has told something before."""
    before, verb = text[: match.start()], match["verb"]
    if pattern is _PARTICIPLE:
        fits = _adds(verb) and _counts(text[match.end() :])
    else:
        fits = is_finite(verb) and not (pattern is _RELATIVE and (_hangs(before) or _GOES_ON.match(text, match.end())))
    return fits and _has_finite(before) and not inside_quotation(text, match.start())


def _hangs(before: str) -> bool:
    """Whether what a relative clause is of is the subject of a clause that hangs on another: "as Hart, who ..."."""
    hinges = list(_SUBORDINATE.finditer(before))
    return bool(hinges) and not any(is_finite(word) for word in before[hinges[-1].end() :].split())


def _goes_on_to_come(text: str, joint: re.Match[str]) -> bool:
    """Whether a bare verb goes on with what will be, each with a time or figure: "will open in May and cost £4"."""
    before, behind = text[: joint.start()], _CLAUSE_END.split(text[joint.start("verb") :], maxsplit=1)[0]
    each = _FIGURE_OR_DAY.search(before) and _FIGURE_OR_DAY.search(behind)
    to_come = each and _is_bare(joint["verb"]) and _TO_COME.search(before)
    return bool(to_come) and not inside_quotation(text, joint.start())


def _behind_joint(match: re.Match[str]) -> int:
    """Return where the predicate begins, with its adverbs and without "and" or "which"."""
    joint = _LINK.match(match.group())
    return match.start() + (joint.end() if joint else 0)


def _has_finite(before: str) -> bool:
    words = before.split()
    return len(words) > 1 and any(is_finite(w.strip(",;:\"'“”‘’")) for w in words[1:])


def is_finite(word: str) -> bool:
    """Whether a word is a finite verb and hardly anything else."""
    if _AUXILIARIES.fullmatch(word) or word in _PASTS or word in _UNCHANGED:
        return True
    if word.endswith("ed") and len(word) > 4:
        return True
    return word.endswith("s") and noun_of(word) is None and is_third_person(word)


def _is_bare(word: str) -> bool:
    return any(verb.form == "base" and not verb.seldom for verb in verbs_of(word))


def _adds(word: str) -> bool:
    return word not in _NO_PARTICIPLE


def _counts(behind: str) -> bool:
    """Whether a figure or a day stands behind a participle before the next comma: it tells how much, or when."""
    clause = _CLAUSE_END.split(behind, maxsplit=1)[0]
    least = _LEAST_DATED_WORDS if _DAY.search(clause) else _LEAST_WORDS
    return bool(_FIGURE_OR_DAY.search(clause)) and len(clause.split()) >= least


def _tells(piece: str) -> bool:
    """Whether a piece holds a finite verb, or opens with a participle, a bare verb or a measure."""
    first = _ANY_WORD.match(piece)
    opens = first.group() if first else ""
    counted = any(pattern.match(f", {piece}") for pattern in (_ABSOLUTE, _MEASURED))
    if counted or (opens.endswith("ing") and _adds(opens)) or _is_bare(opens):
        return True
    return bool(_FIRST_FINITE.search(piece)) or any(is_finite(w.lower()) for w in piece.split())
