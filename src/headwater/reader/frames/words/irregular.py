"""Irregular verbs that news is full of: base, past, participle."""

from typing import Final

IRREGULAR: Final = (
    "awake awoke awoken", "be was been", "bear bore born", "beat beat beaten", "bet bet", "bid bid", "bite bit bitten", "bleed bled",
    "blow blew blown", "burst burst", "cast cast", "creep crept", "dig dug", "drink drank drunk", "feed fed",
    "foresee foresaw foreseen", "forgo forwent forgone", "freeze froze frozen", "hit hit", "let let", "mistake mistook mistaken",
    "oversee oversaw overseen", "overtake overtook overtaken", "rebuild rebuilt", "redraw redrew redrawn",
    "repay repaid", "retake retook retaken", "rethink rethought", "rewrite rewrote rewritten", "shed shed", "slide slid",
    "slit slit", "speed sped", "spin spun", "spring sprang sprung", "sting stung", "undergo underwent undergone",
    "upset upset", "wed wed", "weep wept", "wind wound", "become became become", "begin began begun", "break broke broken", "bring brought",
    "build built", "burn burned burnt", "buy bought", "catch caught", "choose chose chosen", "come came come",
    "cost cost",
    "cut cut", "deal dealt",
    "do did done", "draw drew drawn", "drive drove driven", "eat ate eaten", "fall fell fallen", "feel felt",
    "fight fought", "find found", "flee fled", "fly flew flown", "forbid forbade forbidden",
    "forget forgot forgotten", "get got gotten", "give gave given", "go went gone", "grow grew grown", "hang hung",
    "hear heard", "hide hid hidden", "hold held", "withhold withheld", "hurt hurt", "keep kept", "know knew known",
    "lay laid",
    "lead led", "leave left", "lend lent", "lose lost", "make made", "mean meant", "meet met",
    "tell told", "learn learned learnt",
    "overthrow overthrew overthrown", "pay paid", "put put", "quit quit", "read read", "ride rode ridden",
    "ring rang rung", "rise rose risen", "run ran run", "see saw seen", "seek sought", "sell sold", "send sent",
    "set set", "shake shook shaken", "shoot shot", "shut shut", "sing sang sung", "sink sank sunk", "sit sat",
    "sleep slept", "speak spoke spoken", "spend spent", "split split", "spread spread", "stand stood",
    "slay slew slain", "shrink shrank shrunk", "steal stole stolen", "stick stuck", "strike struck stricken",
    "swear swore sworn", "sweep swept",
    "swim swam swum", "take took taken", "teach taught", "tear tore torn", "think thought", "throw threw thrown",
    "understand understood", "uphold upheld", "wake woke woken", "wear wore worn", "win won",
    "withdraw withdrew withdrawn", "write wrote written",
)  # fmt: skip
