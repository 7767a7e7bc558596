"""Who sends a mail, by its line "From": a press office, and whether prose speaks of whom it is for."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_][\w'’+-]*")
_OFFICE: Final = (
    r"(?:(?:press|media|news)\s(?:office|team|desk|relations|officer|cent(?:re|er))"
    r"|communications\s(?:office|team|department))"
)
# "Orr Lines Press Office", "Press Office, Orr Lines"; a newsroom ends the name: "Newsroom Coffee" is none
_NAMED: Final = re.compile(
    rf"from:[^<\n]{{0,80}}\b(?:{_OFFICE}\b|(?:newsroom|communications)[\s\"”]{{0,3}}(?:<|$))", re.IGNORECASE
)
_MAILBOX: Final = re.compile(
    r"from:[^\n]{0,120}?(?<![\w.@-])(?:[\w-]{1,30}[._-])?(?:press|media|newsroom|comms|communications|pr|pressoffice)"
    r"(?:[._-][\w-]{1,30})?@",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(r"from:\s{0,3}(?P<name>[^<\n]{0,80})(?:<|$)", re.IGNORECASE)
_DOMAIN: Final = re.compile(r"@(?P<domain>[\w.-]{3,120})")
_NO_NAMES: Final = frozenset(
    "press media news newsroom communications comms office team desk relations officer department centre center the of"
    " and for".split()
)
_LEAST_CHARS, _LEAST_LABEL_CHARS, _MOST_WORDS = 4, 3, 4


def is_from_office(line: str) -> bool:
    """Whether the line "From" of a mail names a press office or its mailbox: "Orr Lines <press@orrlines.example>"."""
    return _NAMED.match(line) is not None or _MAILBOX.match(line) is not None


def speaks_of_sender(told: str, sender: str) -> bool:
    """Whether prose names whom a mail is from: by a word of the name in its line "From", or as its domain spells it.

    "Orr Lines" is named by <press@orrlines.example>. Misses: initials; domains that are called otherwise.
    """
    named, domain = _FIELD.match(sender), _DOMAIN.search(sender)
    own = {word.lower() for word in _WORD.findall(named["name"] if named else "")} - _NO_NAMES
    words = _WORD.findall(told)
    if any(word.lower() in own and len(word) >= _LEAST_CHARS for word in words):
        return True
    hosts = domain["domain"].lower().split(".")[:-1] if domain else ()
    labels = {part for host in hosts for part in host.split("-") if len(part) >= _LEAST_LABEL_CHARS}
    return any(
        words[at][0].isupper() and "".join(words[at : at + many]).lower() in labels
        for at in range(len(words))
        for many in range(1, _MOST_WORDS + 1)
    )
