"""Which words of a statement tell what was done, and which different words tell the same act."""

from collections.abc import Sequence
from functools import cache, lru_cache

import snowballstemmer

# Irregular verbs that news is full of: base, past, participle.
_IRREGULAR = (
    "be was been", "become became become", "begin began begun", "break broke broken", "bring brought",
    "build built", "buy bought", "catch caught", "choose chose chosen", "come came come", "cut cut", "deal dealt",
    "do did done", "draw drew drawn", "drive drove driven", "eat ate eaten", "fall fell fallen", "feel felt",
    "fight fought", "find found", "flee fled", "fly flew flown", "forbid forbade forbidden",
    "forget forgot forgotten", "get got gotten", "give gave given", "go went gone", "grow grew grown", "hang hung",
    "hear heard", "hide hid hidden", "hold held", "hurt hurt", "keep kept", "know knew known", "lay laid",
    "lead led", "leave left", "lend lent", "lose lost", "make made", "mean meant", "meet met",
    "overthrow overthrew overthrown", "pay paid", "put put", "quit quit", "read read", "ride rode ridden",
    "ring rang rung", "rise rose risen", "run ran run", "see saw seen", "seek sought", "sell sold", "send sent",
    "set set", "shake shook shaken", "shoot shot", "shut shut", "sing sang sung", "sink sank sunk", "sit sat",
    "sleep slept", "speak spoke spoken", "spend spent", "split split", "spread spread", "stand stood",
    "steal stole stolen", "stick stuck", "strike struck stricken", "swear swore sworn", "sweep swept",
    "swim swam swum", "take took taken", "teach taught", "tear tore torn", "think thought", "throw threw thrown",
    "understand understood", "uphold upheld", "wake woke woken", "wear wore worn", "win won",
    "withdraw withdrew withdrawn", "write wrote written",
)  # fmt: skip
# Words of different stems that report one act. One line, one act; the first word names it.
_SAME_ACT = (
    "resign resignation quit quitting stepdown standdown",
    "fire fired firing dismiss dismissal sack oust",
    "appoint appointment nominate nomination",
    "die death dead kill fatality",
    "injure injury wound",
    "arrest detain custody",
    "announce announcement unveil",
    "refuse refusal reject rejection rebuff turndown",
    "anger angry furious fury fume",
    "investigate investigation inquiry probe",
    "approve approval",
    "begin start",
    "end finish",
    "increase rise climb grow",
    "decrease fall drop decline",
    "buy acquire acquisition purchase",
    "attack assault",
    "close closure closing shut",
    "inspect inspection",
    "evacuate evacuation",
    "choose choice elect election",
)
_PARTICLES = {
    ("step", "down"): "stepdown", ("step", "aside"): "stepdown", ("stand", "down"): "standdown",
    ("stand", "aside"): "standdown", ("turn", "down"): "turndown", ("turn", "away"): "turndown",
}  # fmt: skip
# Verbs of saying and verbs so wide that sharing one tells nothing, as stems.
_EMPTY = frozenset(
    "say tell ask add speak talk report accord call note express state be have do go get make take come give put let "
    "want need use seem look know think see find keep begin start becom try includ follow continu remain involv "
    "relat".split()
)
_OBJECTS = frozenset("it them him her this that".split())
_CONTRARY = {"accept": "act:refuse", "agre": "act:refuse", "act:approve": "act:refuse"}
_AFTER = frozenset("to would could will should must might may can shall not did does do".split())


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _bases() -> dict[str, str]:
    return {form: line.split()[0] for line in _IRREGULAR for form in line.split()[1:]}


@cache
def _acts() -> dict[str, str]:
    return {_plain_stem(word): "act:" + line.split()[0] for line in _SAME_ACT for word in line.split()}


@lru_cache(maxsize=65536)
def _plain_stem(word: str) -> str:
    return str(_stemmer().stemWord(_bases().get(word, word)))


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """Return the stem of a folded word, irregular verbs by their base, or the act where several stems report one."""
    stemmed = _plain_stem(folded.removesuffix("'s").removesuffix("'"))
    return _acts().get(stemmed, stemmed)


def with_particle(first: str, following: Sequence[str]) -> str | None:
    """Return the verb that a folded word makes with the particle behind it ("stepped down", "turned it down")."""
    verb = _bases().get(first, _plain_stem(first))
    particles = following[:1] if following[:1] and following[0] not in _OBJECTS else following[1:2]
    return next((_PARTICLES[verb, p] for p in particles if (verb, p) in _PARTICLES), None)


def negated(act: str) -> str:
    """Return the term for not doing the act: not to accept is to refuse, anything else a term of its own."""
    return _CONTRARY.get(act, f"not:{act}")


def tells_an_act(folded: str, before: str | None) -> bool:
    """Return whether a folded word is likely a verb that tells what was done.

    By form (regular and irregular pasts) and by place (behind "to", a modal or "did not"), as no parser is at hand.
    Verbs of saying and the widest verbs do not count.
    """
    if _plain_stem(folded) in _EMPTY:
        return False
    past = (folded.endswith("ed") and len(folded) > 4) or folded in _bases()
    return past or before in _AFTER
