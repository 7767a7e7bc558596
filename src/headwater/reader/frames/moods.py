"""In what mood an act is told: as done or to come, with a modal verb, with a "not", under a condition."""

import re
from collections.abc import Sequence
from itertools import pairwise

from headwater.reader.frames.frame import Frame
from headwater.reader.frames.kinship import takes_no_time
from headwater.reader.frames.lexicon import PASTS
from headwater.reader.frames.senses import Sense
from headwater.reader.frames.tokens import MODALS, PREPOSITIONS, Token

BE = frozenset("is are was were be been being get got gets".split())
ASKING = frozenset("say know clear unclear whether ask asked wonder see decide tell".split())
_HAVE = frozenset("has have had did does do will would can could".split())
_CONDITIONS = frozenset(("if", "unless"))
_UNTIL_REACH, _TURNED_REACH = 7, 4
_JOINS = frozenset(("and", "but", "that"))
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# acts that a present with a day tells of as to come
_KEPT_TO_A_DAY = frozenset("open close begin resume launch publish stop meet vote retire leave arrive".split())
_NO_OBJECT = frozenset(("nothing", "nobody", "none", "neither"))
_NO_MORE = frozenset("more fewer less later longer doubt sooner".split())
_NONE = frozenset(("no", "nobody", "none", "nothing", "neither"))
_DEMANDS = frozenset(("demand",))
_ANY = frozenset("any anyone anybody anything ever".split())
_FOR_SOMETHING = frozenset(
    "money funds cash permission power powers right rights chance time way means ability reason licence authority "
    "opportunity need needs incentive mandate".split()
)
# "in more than sixty years", also where the words are cut off behind "more"
_LONG_AGO = re.compile(
    r"\b(?:in|for)\s(?:(?:more\sthan|over|at\sleast|nearly|almost|about|the\slast|the\spast)\s)?[\w-]{1,12}\s"
    r"(?:years|months|weeks|decades|generations)\b|\bin\s(?:more|over)\W*$",
    re.IGNORECASE,
)
# what somebody thought of doing or came close to: "came within an hour of | firing him"; not "died within an hour of"
_SHORT_OF = re.compile(
    r"(?:\bth(?:ought|inks?|inking)(?:\s[a-z]+ly)?\s(?:of|about)|\b(?:close|closer|near|nearer)\sto"
    r"|(?P<who>\b[\w-]+)?(?:\s(?:has|had|have|also|only|\w+ly))*\s?\b(?:came|comes?|coming)\swithin\s"
    r"(?:an?|one|two|three|\d+)\s(?:[\w-]+\s){1,3}of|\bon\sthe\s(?:verge|brink|point|cusp)\sof)$"
)
_SHORT_REACH = 8
# "the announcement came within an hour of" something: that is when it came
_EVENT = re.compile(
    r"(?:\w{3,}(?:ment|tion|sion|ure)|vote|verdict|sale|news|call|letter|memo|message|order|report)s?",
    re.IGNORECASE,
)
Words = tuple[Sequence[Token], frozenset[int]]  # with the places of the verbs among them


def modal_of(run: Sequence[Token]) -> str | None:
    """Return the modal verb of a run, "to" for "is to"; None where the act is told plainly."""
    told = next((t.folded for t in run if t.folded in MODALS), None)
    is_to = any(a.folded in BE and b.folded == "to" for a, b in pairwise(run))
    return told or ("to" if is_to else None)


def modal_of_verb(read: Words, first: int, run: Sequence[Token], affirmed: Sense | None) -> str | None:
    """Return the modal of a verb, its own or what stands for one; `affirmed`: the verb where it is not denied."""
    if _means_to(read[0], first) or _falls_short(read[0], first):
        return "may"
    about_to = _opens_a_headline(read, first) or (affirmed is not None and _is_about_to(run, affirmed))
    scheduled = affirmed is not None and not run and _is_scheduled(read[0], affirmed)
    return modal_of(run) or ("to" if about_to or scheduled else None)


def is_negated(tokens: Sequence[Token], places: tuple[int, int, int], top: Sense) -> bool:
    """Whether the verb, or who does it, is denied: "did not resign", "no member of the board was told".

    `places`: the tokens where the subject, the auxiliaries and the verb open.
    """
    opens, first, verb = places
    # "was not closed", also where "was closed" is one verb
    close = verb if top.noun else top.last + 1
    count = sum(t.negates for t in tokens[first:close])
    # "found not guilty" and "left without power" are what the verb is
    count -= sum(t.negates and t.folded in top.particles for t in tokens[verb + 1 : close])
    subject_words = tokens[opens:first]
    for i, token in enumerate(subject_words):
        nobody = token.folded in ("no", "nobody", "none", "nothing", "neither", "without") or (
            token.folded == "not" and i + 1 < len(subject_words) and subject_words[i + 1].folded in ("one", "a", "any")
        )
        if nobody:
            count += 1
            break
    count += _is_turned(tokens, opens)
    if top.noun and top.at and tokens[top.at - 1].folded == "no" and not count:
        count += 1
    if not top.noun and _has_no_object(tokens, top.last + 1):
        count += 1  # "I blocked nothing", "raised no concern"
    if not top.noun and _only_until(tokens, (first, close), top.last):
        count += 1
    return count % 2 == 1


def _has_no_object(tokens: Sequence[Token], at: int) -> bool:
    word, behind = (tokens[k].folded if k < len(tokens) else "" for k in (at, at + 1))
    return word in _NO_OBJECT or (word == "no" and behind not in _NO_MORE and not tokens[at].after_comma)


def is_of_none(tokens: Sequence[Token], opens: int, end: int) -> bool:
    """Whether what is denied is denied of all there might be: "nobody was hurt", "fired no shots", "pay one crown"."""
    words = [t.folded for t in tokens[opens:end]]
    return any(
        (word in _NONE and after not in _NO_MORE | {"other", "longer"}) or (word in _ANY and n)
        for n, (word, after) in enumerate(zip(words, [*words[1:], ""], strict=True))
    )


def _is_turned(tokens: Sequence[Token], opens: int) -> bool:
    """Whether a negation opens the clause before an auxiliary that stands before the subject: "At no time has | it"."""
    if opens < 2 or tokens[opens - 1].folded not in BE | _HAVE or tokens[opens - 1].after_comma:
        return False
    for k in range(opens - 2, max(-1, opens - 2 - _TURNED_REACH), -1):
        if tokens[k].negates:
            first = k - 1 if k and tokens[k - 1].folded in PREPOSITIONS else k
            return not first or tokens[first].breaks or tokens[first].after_comma or tokens[first - 1].folded in _JOINS
        if tokens[k].breaks or tokens[k].after_comma:
            return False
    return False


def _only_until(tokens: Sequence[Token], run: tuple[int, int], last: int) -> bool:
    """Whether "not" denies only that a thing was so before a time: "was not shut down until ten"; not "would not"."""
    before = [t.folded for t in tokens[slice(*run)]]
    if "not" not in before or "would" in before:
        return False
    for token in tokens[last + 1 : last + 1 + _UNTIL_REACH]:
        if token.breaks or token.after_comma:
            return False
        if token.folded == "until":
            return True
    return False


def is_conditional(tokens: Sequence[Token], last: int) -> bool:
    """Whether a condition stands behind the act, or opens the sentence: "if asked", "unless he ...", never "say if"."""
    for k, token in enumerate(tokens):
        if token.folded in _CONDITIONS and (k > last or k == 0):
            before = tokens[k - 1].folded if k else ""
            if before not in ASKING and before != "even" and not (k > last and _new_subject(tokens, last, k)):
                return True
    return False


def is_of_the_past(text: str) -> bool:
    """Whether words measure the time up to now: "had not been hit in more than sixty years" is of the years before."""
    return _LONG_AGO.search(text) is not None


def _is_about_to(run: Sequence[Token], core: Sense) -> bool:
    """Whether "is" and a participle tell what is to come: "the school is closing in July", "the firms are merging"."""
    present = any(t.folded in ("is", "are", "am") for t in run)
    return present and core.ing and bool(core.acts) and takes_no_time(core.acts)


def _is_scheduled(tokens: Sequence[Token], core: Sense) -> bool:
    """Whether a present and a day tell what is to come: "the school reopens on Wednesday"."""
    behind = tokens[core.last + 1 : core.last + 3]
    dated = len(behind) > 1 and behind[0].folded == "on" and behind[1].folded in _WEEKDAYS
    present = not (core.past or core.ing or core.noun)
    return dated and present and bool(core.acts) and core.acts <= _KEPT_TO_A_DAY


def _opens_a_headline(read: Words, first: int) -> bool:
    """Whether an infinitive behind the first nouns of a text is its only verb: "Hart Lomax to close its works"."""
    tokens, verbs = read
    before = range(first)
    headed = tokens[first].folded == "to" and first > 0 and tokens[first - 1].folded not in _FOR_SOMETHING
    verbless = not any(
        k in verbs or tokens[k].folded in BE | _HAVE | MODALS | PASTS or tokens[k].breaks for k in before if k
    )
    return headed and verbless and 0 not in verbs


def _means_to(tokens: Sequence[Token], first: int) -> bool:
    """Whether an infinitive only says what something is for: "money to mend the roof"."""
    return first > 0 and tokens[first].folded == "to" and tokens[first - 1].folded in _FOR_SOMETHING


def _falls_short(tokens: Sequence[Token], first: int) -> bool:
    """Whether an act is one that somebody thought of or came close to: "on the verge of | selling it"."""
    verb = first + (tokens[first].folded == "to")
    if verb >= len(tokens) or not tokens[verb].folded.endswith("ing") or tokens[verb].after_comma:
        return False
    found = _SHORT_OF.search(" ".join(t.folded for t in tokens[max(0, verb - _SHORT_REACH) : verb]))
    return found is not None and not (found["who"] and _EVENT.fullmatch(found["who"]))


def _new_subject(tokens: Sequence[Token], last: int, condition: int) -> bool:
    return any(tokens[k].breaks or tokens[k].folded in ("and", "but", "while") for k in range(last + 1, condition))


def demanded(frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames, that of an act which a noun names and somebody demands as asked for, not as done.

    "Called for the mayor's resignation", "demanded the sacking of the clerk".
    """
    found = list(frames)
    for n, (one, after) in enumerate(pairwise(frames), 1):
        named = one.patient.nouns & {f"act:{act}" for act in after.acts}
        if one.acts == _DEMANDS and not one.noun and after.noun and not after.mode and named:
            found[n] = after._replace(mode="ask")
    return found
