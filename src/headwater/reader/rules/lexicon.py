"""Closed classes and cue verbs of English news prose."""

from typing import Literal, NamedTuple

Frame = Literal["say", "tell", "show", "think", "judge", "name", "object"]
Form = Literal["base", "third", "past", "gerund", "participle"]


class VerbForm(NamedTuple):
    """A form of a cue verb: its base, how it governs its content, and which forms it can be."""

    base: str
    frame: Frame
    forms: frozenset[Form]


DETERMINERS = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "some",
     "any", "no", "every", "each", "another", "both", "all", "many", "most", "several", "few", "other", "one", "two",
     "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "more", "such", "half", "whose",
     "either", "neither", "hundreds", "thousands", "numerous", "various", "multiple")
)  # fmt: skip
SUBJECT_PRONOUNS = frozenset(["he", "she", "they", "we", "i", "you", "it", "who", "others", "some", "many", "everyone",
                              "nobody", "someone", "both", "one", "people", "others", "anyone", "everybody", "somebody",
                              "few", "most", "none", "another"])  # fmt: skip
OBJECT_PRONOUNS = frozenset(
    ["me", "him", "her", "them", "us", "you", "it", "himself", "herself", "themselves", "myself"]
)
PREPOSITIONS = frozenset(
    ("of", "in", "on", "at", "by", "for", "from", "with", "to", "about", "into", "over", "under", "against",
     "during", "through", "between", "among", "amid", "without", "within", "near", "behind", "toward", "towards",
     "upon", "via", "outside", "inside", "around", "across", "per", "despite", "throughout", "alongside", "beyond",
     "above", "below", "onto", "off", "like", "unlike", "including", "following", "concerning", "regarding",
     "besides", "along", "up", "down", "out")
)  # fmt: skip
SUBORDINATORS = frozenset(
    ("that", "which", "when", "where", "because", "if", "while", "although", "though", "after", "before", "since",
     "until", "unless", "whether", "as", "once", "whereas", "than", "why", "how", "what", "whom", "except", "lest",
     "whatever", "whenever", "wherever", "so")
)  # fmt: skip
RELATIVE = frozenset(["who", "which", "that", "whose", "whom"])
CONJUNCTIONS = frozenset(["and", "but", "or", "nor", "yet", "so", "&", "plus"])
BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m", "get", "gets", "got"])
HAVE = frozenset(["has", "have", "had", "having", "'ve"])
MODALS = frozenset(
    ["will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "'d", "wo", "ca"]
)
DO = frozenset(["do", "does", "did"])
NEGATIONS = frozenset(["not", "n't", "never"])
AUXILIARIES = BE | HAVE | MODALS | DO | {"to", "ai"}
ADVERBS = frozenset(
    ("also", "later", "once", "now", "still", "even", "just", "first", "then", "again", "already", "always", "often",
     "soon", "long", "ever", "never", "not", "n't", "only", "simply", "thus", "therefore", "meanwhile", "instead",
     "sometimes", "earlier", "almost", "further", "since", "too", "so", "yet", "perhaps", "maybe", "rather", "quite",
     "previously", "recently", "reportedly", "allegedly", "afterward", "afterwards", "twice", "all", "themselves",
     "himself", "herself", "itself", "both", "each", "today", "yesterday", "tonight", "however", "nonetheless",
     "nevertheless", "moreover", "otherwise", "out", "back")
)  # fmt: skip
NOT_ADVERBS = frozenset(
    ("family", "ally", "rally", "reply", "july", "italy", "assembly", "early", "daily", "weekly", "monthly",
     "supply", "anomaly", "kelly", "emily", "sally", "billy", "jelly", "beverly", "elderly", "friendly", "fly",
     "only", "apply", "rely", "imply", "comply", "bully", "tally", "lovely", "likely", "unlikely", "deadly",
     "costly", "holy", "ugly")
)  # fmt: skip
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
MONTHS = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.", "nov.", "dec.")
)  # fmt: skip
TIME_WORDS = WEEKDAYS | {"today", "yesterday", "tonight", "tomorrow", "morning", "afternoon", "evening", "night",
                         "earlier", "later", "recently", "week", "month", "year", "weekend", "last", "this", "early",
                         "late", "ago"}  # fmt: skip
# Finite verbs that are no cues: they end a noun phrase that runs into them.
FINITE = frozenset(
    ("went", "came", "made", "took", "gave", "got", "won", "lost", "held", "began", "ran", "led", "met", "left",
     "put", "kept", "stood", "sat", "fell", "rose", "grew", "became", "brought", "bought", "built", "cut", "did",
     "drew", "drove", "ate", "fought", "flew", "hit", "knew", "let", "paid", "sent", "set", "sold", "spent", "spoke",
     "stole", "threw", "used", "turned", "moved", "tried", "started", "helped", "looked", "worked", "happened",
     "seemed", "appeared", "remained", "followed", "joined", "opened", "closed", "played", "walked", "voted",
     "lived", "died", "makes", "takes", "gives", "gets", "goes", "comes", "remains", "becomes", "means", "needs",
     "keeps", "stands", "leads", "runs", "holds", "makes", "include", "includes", "included", "come", "go", "make",
     "take", "need", "announced", "received", "raised", "ended", "served", "passed", "stayed", "reached", "faced",
     "added")
)  # fmt: skip

_SAY = """
    say add announce acknowledge admit affirm allege argue assert attest boast caution charge claim clarify concede
    conclude confess confirm contend continue declare deny disclose emphasize emphasise estimate exclaim explain
    forecast gripe hint imply insist interject joke lament maintain muse note observe opine predict proclaim
    pronounce quip reason recall recount reiterate remark repeat reply report respond retort reveal shout signal
    speculate stress surmise swear testify tweet underscore vow warn whisper wonder write yell state stipulate chant
    promise pledge threaten suggest complain grumble crow scoff marvel plead counter post declaim conjecture
    recollect volunteer venture blog deadpan intone gush tout
""".split()
_TELL = "tell remind assure inform notify advise ask".split()
_SHOW = "show find indicate read".split()
_THINK = """
    think believe hope fear expect realize realise worry doubt assume figure suspect imagine agree disagree decide
    wish learn feel want prefer know guess understand demand propose recommend urge refuse decline
""".split()
_JUDGE = """
    criticize criticise praise blast slam denounce condemn decry defend dismiss reject oppose endorse blame accuse
    mock ridicule question cite describe discuss mention echo deride bemoan applaud laud hail tout portray downplay
    denigrate rebuke welcome address express voice support back dispute challenge rebut refute disavow lambaste
    chide scold berate attack promote request order order reaffirm resent embrace champion
""".split()
_NAME = "call label dub brand deem consider".split()
_OBJECT = """
    call point refer talk speak lash rail call push
""".split()
_IRREGULAR: dict[str, tuple[str, str]] = {
    "say": ("said", "said"), "tell": ("told", "told"), "write": ("wrote", "written"), "think": ("thought", "thought"),
    "find": ("found", "found"), "show": ("showed", "shown"), "feel": ("felt", "felt"), "know": ("knew", "known"),
    "swear": ("swore", "sworn"), "understand": ("understood", "understood"), "read": ("read", "read"),
    "forecast": ("forecast", "forecast"), "speak": ("spoke", "spoken"), "plead": ("pleaded", "pleaded"),
}  # fmt: skip
# Of these the doubled forms are common nouns or adjectives: only a clear subject makes them a cue.
NOUN_LIKE = frozenset(
    ("claims", "reports", "notes", "reveals", "calls", "charges", "estimates", "tweets", "promises", "vows",
     "threats", "plans", "hopes", "fears", "doubts", "demands", "questions", "posts", "states", "signals", "backs",
     "orders", "challenges", "attacks", "blames", "worries", "forecasts", "addresses", "wishes", "requests",
     "voices", "pledges", "jokes", "reasons", "remarks", "replies", "counters", "quips", "yells", "chants", "hints",
     "brands", "labels", "figures", "shows", "finds", "reads", "champions", "backing", "calling", "finding",
     "findings", "figure", "talks", "pushes", "points", "recalls", "disputes")
)  # fmt: skip


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in {"quip", "dub", "slam", "admit", "blog", "refer"}:
        return base + base[-1] + "ed"
    return base + "ed"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _gerund(base: str) -> str:
    if base in {"quip", "dub", "slam", "admit", "blog", "refer"}:
        return base + base[-1] + "ing"
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else base + "ing"


def _table() -> dict[str, VerbForm]:
    gathered: dict[str, tuple[str, Frame, set[Form]]] = {}
    classes: tuple[tuple[Frame, list[str]], ...] = (
        ("say", _SAY), ("tell", _TELL), ("show", _SHOW), ("think", _THINK), ("judge", _JUDGE), ("name", _NAME),
        ("object", _OBJECT),
    )  # fmt: skip
    for frame, bases in classes:
        for base in bases:
            past, participle = _IRREGULAR.get(base, (_past(base), _past(base)))
            spelt: tuple[tuple[str, Form], ...] = (
                (base, "base"), (_third(base), "third"), (past, "past"), (_gerund(base), "gerund"),
                (participle, "participle"),
            )  # fmt: skip
            for word, form in spelt:
                known = gathered.setdefault(word, (base, frame, set()))
                if known[0] == base:
                    known[2].add(form)
    return {word: VerbForm(base, frame, frozenset(forms)) for word, (base, frame, forms) in gathered.items()}


CUE_VERBS = _table()
