"""Irregular verbs that news is full of: base, past, participle."""

from typing import Final

IRREGULAR: Final = (
    "awake awoke awoken", "be was been", "bear bore born", "beat beat beaten", "become became become",
    "begin began begun", "bet bet", "bid bid", "bite bit bitten", "bleed bled", "blow blew blown",
    "break broke broken", "bring brought", "build built", "burn burned burnt", "burst burst", "buy bought",
    "cast cast", "catch caught", "choose chose chosen", "come came come", "cost cost", "creep crept", "cut cut",
    "deal dealt", "dig dug", "do did done", "draw drew drawn", "drink drank drunk", "drive drove driven",
    "eat ate eaten", "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled",
    "fly flew flown", "forbid forbade forbidden", "foresee foresaw foreseen", "forget forgot forgotten",
    "forgo forwent forgone", "freeze froze frozen", "get got gotten", "give gave given", "go went gone",
    "grow grew grown", "hang hung", "hear heard", "hide hid hidden", "hit hit", "hold held", "hurt hurt", "keep kept",
    "know knew known", "lay laid", "lead led", "learn learned learnt", "leave left", "lend lent", "let let",
    "lose lost", "make made", "mean meant", "meet met", "mistake mistook mistaken", "oversee oversaw overseen",
    "overtake overtook overtaken", "overthrow overthrew overthrown", "pay paid", "put put", "quit quit", "read read",
    "rebuild rebuilt", "redraw redrew redrawn", "repay repaid", "retake retook retaken", "rethink rethought",
    "rewrite rewrote rewritten", "ride rode ridden", "ring rang rung", "rise rose risen", "run ran run",
    "see saw seen", "seek sought", "sell sold", "send sent", "set set", "shake shook shaken", "shed shed",
    "shoot shot", "show showed shown", "shrink shrank shrunk", "shut shut", "sing sang sung", "sink sank sunk",
    "sit sat", "slay slew slain", "sleep slept", "slide slid", "slit slit", "speak spoke spoken", "speed sped",
    "spend spent", "spin spun", "split split", "spread spread", "spring sprang sprung", "stand stood",
    "steal stole stolen", "stick stuck", "sting stung", "strike struck stricken", "swear swore sworn", "sweep swept",
    "swim swam swum", "take took taken", "teach taught", "tear tore torn", "tell told", "think thought",
    "throw threw thrown", "undergo underwent undergone", "understand understood", "uphold upheld", "upset upset",
    "wake woke woken", "wear wore worn", "wed wed", "weep wept", "win won", "wind wound",
    "withdraw withdrew withdrawn", "withhold withheld", "write wrote written",
    "dive dove dived", "dwell dwelt", "dream dreamt", "kneel knelt", "lean leant", "leap leapt", "light lit",
    "offset offset", "outbid outbid", "outgrow outgrew outgrown", "overcome overcame overcome",
    "overhear overheard", "overrun overran overrun", "resell resold", "shine shone", "sling slung", "spell spelt",
    "spill spilt", "spoil spoilt", "stink stank stunk", "stride strode", "strive strove", "swing swung",
    "tread trod trodden", "undercut undercut", "undertake undertook undertaken", "unwind unwound", "weave wove woven",
    "withstand withstood", "wring wrung",
    "arise arose arisen", "befall befell befallen", "beset beset", "breed bred", "broadcast broadcast", "cling clung",
    "fling flung", "foretell foretold", "forgive forgave forgiven", "mislead misled", "misread misread",
    "mow mowed mown", "outdo outdid outdone", "outrun outran outrun", "outshine outshone", "partake partook partaken",
    "remake remade", "reset reset", "rid rid", "spit spat", "strew strewed strewn", "swell swelled swollen",
    "thrust thrust", "undo undid undone", "rerun reran rerun", "recast recast", "shear sheared shorn",
    "sow sowed sown", "string strung", "prove proved proven", "outfight outfought", "retell retold",
    "misspend misspent",
)  # fmt: skip
CHANGED_PASTS = frozenset(line.split()[1] for line in IRREGULAR if line.split()[1] != line.split()[0])
"""The pasts that are not spelt like their base: "rose", not "cut"."""
