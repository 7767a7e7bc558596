"""Sentences cut into the clauses that can be true or false on their own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from headwater.model import Span
from headwater.reader.frames.lexicon import is_third_person, noun_of
from headwater.reader.frames.words.irregular import CHANGED_PASTS
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.which import without_which

# A comma or semicolon and a conjunction, where a new subject follows: "..., and the mayor refused it".
_JOINT = re.compile(r"(?:,\s+(?:and|but|while|although|though)\s+|;\s+(?:and\s+|but\s+)?)(?=\S)")
_SUBJECT = re.compile(
    r"(?:[A-Z“\"]|(?:he|she|it|they|we|you|nobody|none|nothing|everyone|everybody|the|a|an|his|her|its|their|our|my|this|"
    r"that|these|those|no|some|many|most|few|both|each|another|others|there)\b)"
)
# What a finite verb looks like where no parser is at hand: auxiliaries, and regular and common irregular pasts.
_PASTS = "|".join(sorted(CHANGED_PASTS))
_FINITE = re.compile(
    rf"\b(?:am|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|says|said|told|{_PASTS}|"
    r"put|cut|set|hit|[a-z]{2,}(?:ed|es))\b"
)
_GOES_ON_WITH_VERB = re.compile(
    rf",?\s+(?:(?:later|now|also|then|since|never|not|[a-z]{{2,12}}ly)\s+){{0,2}}{_FINITE.pattern}"
)
_MIN_CLAUSE_CHARS = 24
# Where a clause hangs on another: time, cause, relative, reported. A condition or a question is no statement by itself.
_HINGE = re.compile(
    r"(?:,?\s+--?\s*|\s*[—–]\s*|,\s+|\s+)(?:and|but|shortly\s+after|"
    # "resigned, three days after an audit was leaked": how long belongs to the hinge
    # ("in the last few weeks after": that is when, and stays)
    r"(?:(?:nearly|almost|about|around|roughly|just|only)\s+)?(?:(?<!last\s)(?<!past\s)(?<!next\s)(?<!first\s)(?<!within\s)(?<!for\s)"
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some)\s+"
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)\s+|"
    # "failed minutes before", where "in the last two weeks after" is when
    r"(?<!\d\s)(?<!two\s)(?<!three\s)(?<!four\s)(?<!five\s)(?<!six\s)(?<!several\s)(?<!few\s)(?<!some\s)(?<!within\s)"
    r"(?:moments|minutes|hours|days|weeks|months|years)\s+)?"
    r"(?:after|before)|when|while|because|since|although|though|"
    r"as|that|(?:(?:in|of|to|for|on|by|with|under|from|at|about|during|through)\s+)?(?:which(?:\s+time)?|whom)|who|where|until|"
    r"culminating\s+in)\s+|,\s+with\s+|;\s+|:\s+(?=[a-z])|,\s+(?:minutes|hours|days|weeks|months|years)\s+(?:after|before)\s+|"
    # "on the day (that) the gates were locked"
    r"\s+(?:on|by)\s+the\s+(?:day|night|morning|evening|week|month|year|moment)\s+(?:that\s+|when\s+)?"
    r"(?=(?:the|a|an|his|her|its|their)\s|[A-Z])"
)
# "When the terminal was closed, all passengers ...": the clause before the comma hangs on the one behind it.
_LEADING = re.compile(
    r"(?:When|After|Before|While|As|Although|Though|If|Since|Because|Once|Until)\s([^,;“”\"]{10,160}),\s+"
)
_PLURAL = re.compile(r"[a-z]{2,20}es\b")
_TIME_HINGE = re.compile(r"\b(?:after|before|when|while|because|since|although|though)\s+$")
_DANGLING = re.compile(
    r"(?:[\s,;:—–-]+(?:and|but|while|although|though|where|when|who|which|that|as|after|before|since)?)+$"
)
# "an email of 3 February in | which a manager writes ...": the preposition is part of what was taken
_PREPOSITION = re.compile(r"[\s,]+(?:in|of|to|for|on|by|with|under|from|at|about|during|through)$")
_RELATIVE = re.compile(r"\s*(?:which|whom|whose)\b")
_LOOSE_OPENING = re.compile(r"[\s,;:—–-]*(?:(?:and|but)\s+)?")
# "shortly after he ...": hangs on a clause that is told elsewhere
_HANGING = re.compile(
    r"(?:\w+ly\s+|just\s+|soon\s+)?(?:after|before|when|while|as|because|since|although|though|if|unless|that|which|who|"
    r"whom|where|whether|until|with|to|of|in|on|at|by|for|from)\b"
)
_SAYING = re.compile(
    r"\b(?:said|says|say|told|tells|reported|reports|announced|added|wrote|writes|stated|claimed|insisted|argued|warned|"
    r"confirmed|denied|admitted|conceded|acknowledged|testified|revealed|repeated|noted|explained|suggested|maintained|"
    r"found|shows?|showed|expressed)\b[^,;]{0,60}$"
)
_WHO_SAYS = re.compile(r",\s(?:[\w’'-]+\s){1,8}(?:said|says)\b[^,;]{0,40}")
_BEFORE_ADJECTIVE = re.compile(
    r"\b(?:the|an?|these|those|his|her|its|their|our|my|of|any|such|no|every|(?<!the\s)other)\s(?:[a-z]{2,12}ly\s)?$"
    r"|\b\d{1,9}\s[a-z]{2,12}ly\s$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?P<subject>[^,;:“”\"]{2,60}),\s(?:who|which|whom|whose)\s[^,;:“”\"]{2,120},(?=\s)")
_BEFORE_CHARS = 40  # the words that open a noun phrase and an adverb
_MIN_PART_CHARS = 16
_OF_TIME = (["before"], ["after"], ["since"], ["until"])  # prepositions as well
_WHO = re.compile(r"\s(?:who|which|that)\s")
_LED_ON = re.compile(
    r"(?:am|is|are|was|were|has|have|had|will|would|could|might|must)\s+(?:(?:not|also|never|[a-z]{2,12}ly)\s+)?"
)
# "..., at least 14 dead", "... as 61 fall ill", "17 dead and three missing"
_HEAD_JOINT = re.compile(
    r",\s+(?!\d+,|who\b|which\b)|[:;]\s+|\s+[-–—]\s+|\s+(?:as|but|amid|while|after)\s+"
    r"|\s+(?=(?:with|at|for)\s(?:the\s|a\s)?(?:loss|cost|price|sum)\sof\s)"
    r"|\s+and\s+(?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b)"
)
_MIN_HEAD_CHARS = 6
_LABEL = re.compile(r"(?P<label>[^\d:;,“”\"‘]{3,60}):\s(?=\S+\s\S)")
_MOST_LABEL_WORDS = 5
_PREPOSITIONS = frozenset("in at on of over off near".split())
# "20 others were missing": a figure can be the subject
_COUNTED = re.compile(r"\d[\d,.]{0,9}\s(?:[a-z]+\s){0,3}(?:is|are|was|were|has|have|had|will|would)\b")
_FIRST_WORD = re.compile(r"[\w.’'-]+")


def clauses_of(sentence: Span) -> list[Span]:
    """Return the coordinate clauses of a sentence, in order; the whole sentence where it cannot be cut safely.

    A cut needs a conjunction, a new subject behind it and a finite verb on both sides; nothing is cut inside quotation
    marks. Misses: clauses joined without comma, and relative clauses.
    """
    text = sentence.exact
    cuts = [0]
    for match in _JOINT.finditer(text):
        before, after = text[cuts[-1] : match.start()], text[match.end() :]
        if (
            len(before) >= _MIN_CLAUSE_CHARS
            and len(after) >= _MIN_CLAUSE_CHARS
            and not inside_quotation(text, match.start())
            and _SUBJECT.match(after)
            and _FINITE.search(before)
            and _FINITE.search(after[:80])
        ):
            cuts.append(match.end())
    ends = [*cuts[1:], len(text)]
    return [_trimmed(sentence, start, end) for start, end in zip(cuts, ends, strict=True)]


def parts_of(sentence: Span) -> list[Span]:
    """Return the parts of a sentence between its hinges (conjunctions, relatives), in order, where there are several.

    A part may be true on its own while the sentence is about something else: "..., after the director offered to go,
    ..." says that she offered. Each has a finite verb; nothing is cut inside quotation marks.
    """
    text, cuts = sentence.exact, [(0, 0)]
    if leading := _LEADING.match(text):
        cuts = [(0, leading.start(1)), (leading.end(1), leading.end())]
    hinges = [
        m for m in _HINGE.finditer(text, cuts[-1][1]) if not inside_quotation(text, m.start()) or _joins_two(text, m)
    ]
    cuts += [(m.start(), m.end()) for m in without_which(text, hinges)]
    # (where the hinge opens, where the piece behind it does)
    ends = [*(start for start, _ in cuts[1:]), len(text)]
    pieces: list[tuple[int, int]] = []
    whole = False  # whether what stands behind the last hinge is a clause of its own
    for (hinge, begin), end in zip(cuts, ends, strict=True):
        joint = [w for w in (word.strip(",;–—-") for word in text[hinge:begin].split()) if w]
        beside = joint[:1] == ["with"]
        # "the tweets and | comments caused trouble"; "the clerk, who | keeps the books, said"
        joins = joint[-1:] == ["who"] or (joint[-1:] in (["and"], ["but"]) and not whole)
        # "movies and | performances will be judged": a bare plural behind "and" goes with the noun before
        plural = joint[-1:] in (["and"], ["but"]) and bool(_PLURAL.match(text, begin))
        alone = not plural and _stands_alone(text, begin, end)
        # "putting 40 jobs at risk, | after losses rose to £4 million": a predicate has its subject before
        led = [p[0] for p in pieces] == [0] and text[:1].islower() and bool(_TIME_HINGE.search(text, hinge, begin))
        # "six of the men who came | before the board had objected": the main verb is still to come
        joins = joins or (bool(pieces) and joint[-1:] in _OF_TIME and _is_only_a_subject(text, *pieces[-1]))
        if pieces and not beside and (joins or not (alone and (led or _stands_alone(text, *pieces[-1])))):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((begin, end))
        whole = alone
    pieces = [(_after_that(text, begin), end) for begin, end in pieces]
    following = [*pieces[1:], (len(text), 0)]
    pieces = [p for p, after in zip(pieces, following, strict=True) if not _introduces(text, p, after)]
    long = [p for p in pieces if p[1] - p[0] >= _MIN_PART_CHARS and _stands_alone(text, *p)]
    return [sentence.part(*p) for p in long] if len(pieces) > 1 else []


def head_parts_of(headline: Span) -> list[Span]:
    """Return what a headline tells beside each other, in order, where it tells several things; none need a verb.

    "Bridge falls into river, at least 14 dead", "School shut as 61 fall ill". Nothing is cut inside quotation marks.
    """
    text, cuts = headline.exact, [(0, 0)]
    cuts += [m.span() for m in _HEAD_JOINT.finditer(text) if not inside_quotation(text, m.start())]
    ends = [*(start for start, _ in cuts[1:]), len(text)]
    pieces = [(begin, end) for (_, begin), end in zip(cuts, ends, strict=True)]
    told = [piece for piece in pieces if piece[1] - piece[0] >= _MIN_HEAD_CHARS and " " in text[slice(*piece)]]
    return [headline.part(*piece) for piece in told] if len(pieces) > 1 else []


def label_of(headline: Span) -> Span | None:
    """Return the words by which a headline names its story before a colon: "Harbour fire: | union calls strike".

    They name something that happened, and tell nothing of it. Misses: labels that name no act ("Orrin Bridge: ...").
    """
    label = _LABEL.match(headline.exact)
    words = label["label"].split() if label else []
    if not 1 < len(words) <= _MOST_LABEL_WORDS or label is None:
        return None
    inside = (n for n, word in enumerate(words[:-1]) if n and word.casefold() in _PREPOSITIONS)
    head = words[next(inside, len(words)) - 1]
    tells = (has_verb(w) or is_third_person(w) or w in NUMBER_WORDS or w == "to" for w in (w.casefold() for w in words))
    names_an_act = noun_of(head.casefold()) is not None and not head.endswith("s")
    return headline.part(*label.span("label")) if names_an_act and not any(tells) else None


def _is_only_a_subject(text: str, start: int, end: int) -> bool:
    """Whether the one verb of a piece stands in a relative clause: "six of the men who came"."""
    who = _WHO.search(text, start, end)
    if who is None or has_verb(text[start : who.start()]):
        return False
    verbs = [v.start() for v in _FINITE.finditer(text, who.end(), end)]
    return len(verbs) == 1 + sum(bool(_LED_ON.fullmatch(text, *both)) for both in pairwise(verbs))


def _joins_two(text: str, hinge: re.Match[str]) -> bool:
    """Whether "and" or "but" inside a quotation opens a clause with a subject of its own: "nobody lied and no ..."."""
    joint = hinge.group().split()
    return bool(joint) and joint[-1] in ("and", "but") and bool(_SUBJECT.match(text, hinge.end()))


def _introduces(text: str, piece: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a piece only says who says or knows what the next one holds: "The clerk told the paper | that ..."."""
    if text[piece[1] : after[0]].strip(" \n,") != "that":
        return False
    last = text[slice(*piece)].rsplit(maxsplit=1)[-1]
    verb = _FINITE.fullmatch(last) or is_third_person(last)
    return bool(_SAYING.search(text, *piece)) or bool(verb)


def _after_that(text: str, start: int) -> int:
    return start + 5 if text.startswith("that ", start) else start


def is_clause(text: str) -> bool:
    """Return whether a text can be a sentence: a subject and a finite verb before anything hangs on them.

    What is told of the subject aside does not count ("The clerk, who keeps the books, found it"), nor a clause with a
    comma that goes before it ("When the tide fell, the clerk found it").
    """
    if leading := _LEADING.match(text):
        text = text[leading.end() :]
    if aside := _ASIDE.match(text):
        text = aside["subject"] + text[aside.end() :]
    hinge = _HINGE.search(text)
    return _stands_alone(text, 0, hinge.start() if hinge else len(text))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a piece has a finite verb and something before it that can be its subject."""
    while start < end and text[start] in "“\"‘'":
        start += 1
    first = _FIRST_WORD.match(text, start, end)
    if first is None or first.group().endswith("ing"):
        return False
    if first.group()[0].isdigit() and not _COUNTED.match(text, start, end):
        return False
    if not _FINITE.fullmatch(first.group()):
        verb = next((v for v in _FINITE.finditer(text, first.end(), end) if not _is_adjective(text, start, v)), None)
        return verb is not None and not _ends_with_who_says(text, start, verb.start(), end)
    comma = text.find(",", first.end(), end)  # "cuts and | bruises, the hospital said"
    return _is_plural(first.group()) and bool(_FINITE.search(text, first.end(), comma if comma >= 0 else end))


def has_verb(text: str) -> bool:
    """Whether a finite verb stands in a text, as far as words tell that: "the wounded clerk" has none."""
    return any(not _is_adjective(text, 0, verb) for verb in _FINITE.finditer(text))


def opens_with_verb(text: str) -> bool:
    """Whether a text goes on with a finite verb, its adverbs before it: ", now will appear"."""
    return bool(_GOES_ON_WITH_VERB.match(text))


def _is_adjective(text: str, start: int, word: re.Match[str]) -> bool:
    """Whether a word in "-ed" tells what is meant: "13 fully loaded guns", "the wounded clerk"."""
    if not word.group().endswith("ed"):
        return False
    before = text[max(start, word.start() - _BEFORE_CHARS) : word.start()]
    # "the pump, repaired in May", and not "the clerk, Tom Reyk, repaired it"
    second = before.endswith(", ") and text.count(",", start, word.start()) == 1
    return bool(_BEFORE_ADJECTIVE.search(before)) or second


def _ends_with_who_says(text: str, start: int, verb: int, end: int) -> bool:
    """Whether the one verb of a piece is that of who says so: "(on Monday and) Tuesday, the council said"."""
    comma = text.find(",", start, verb)
    return comma >= 0 and text.find(",", comma + 1, end) < 0 and bool(_WHO_SAYS.fullmatch(text, comma, end))


def _is_plural(word: str) -> bool:
    """Whether a word in "-es" that opens a piece is no verb: "losses", "nurses", not "resumes"."""
    verb = is_third_person(word)
    return word.endswith("es") and word not in ("does", "goes") and (noun_of(word) is not None or not verb)


def rest_of(clause: Span, taken: Sequence[Span]) -> Span | None:
    """Return the longest stretch of a clause outside the `taken` spans that can be true on its own, or None."""
    edges = [(clause.start, clause.start)]
    edges += sorted((t.start, t.end) for t in taken if clause.meets(t))
    edges.append((clause.end, clause.end))
    reach, free = clause.start, (0, 0)
    for start, end in edges:
        if start - reach > free[1] - free[0]:
            free = (reach - clause.start, start - clause.start)
        reach = max(reach, end)
    before = clause.exact[: free[0]].rstrip()
    if before and before[-1].isalnum() and not clause.exact.startswith(",", free[0]):
        return None  # it runs on from what is taken, and is part of it
    piece = _DANGLING.sub("", clause.exact[free[0] : free[1]])
    if _RELATIVE.match(clause.exact, free[0] + len(piece)):
        piece = _PREPOSITION.sub("", piece)
    opens = _LOOSE_OPENING.match(piece)
    lead = opens.end() if opens else 0
    hinge = _HINGE.search(piece, lead)
    main = hinge.start() if hinge else len(piece)
    if len(piece) - lead < _MIN_CLAUSE_CHARS or _HANGING.match(piece, lead) or not _stands_alone(piece, lead, main):
        return None
    return clause.part(free[0] + lead, free[0] + len(piece))


def inside_quotation(text: str, at: int) -> bool:
    """Whether a place of a sentence stands between quotation marks."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _trimmed(sentence: Span, start: int, end: int) -> Span:
    piece = sentence.exact[start:end]
    kept = re.sub(r"(?:[\s,;]+(?:and|but|while|although|though)?\s*)$", "", piece) or piece
    lead = len(kept) - len(kept.lstrip())
    return sentence.part(start + lead, start + len(kept))
