"""Which body puts out a release: by who sends it, by a line at its head, by what its first sentence opens with."""

import re
from collections.abc import Iterator
from typing import Final

from headwater.attribution.body import Body
from headwater.attribution.nouns import kind_of
from headwater.reader.furniture import prose_start
from headwater.reader.layers import Range
from headwater.reader.outlets import outlet_named
from headwater.reader.words import NAME_LINKS, folded_in, head_of_name

FORM_OF_FIRM = frozenset("plc ltd limited inc llc corp corporation co gmbh ag a/s ab asa oyj n.v s.a s.p.a".split())
_OPENING_SENTENCES, MOST_NAME_WORDS = 3, 7
_FROM: Final = re.compile(
    r"^\W{0,4}from:\s{0,3}[\"“]?(?P<name>[^<\[\"”\n]{2,100}?)[\"”]?\s{0,3}(?:[<\[]|$)", re.IGNORECASE | re.MULTILINE
)
_DOMAIN: Final = re.compile(r"^\W{0,4}from:[^\n]{0,120}?@(?P<domain>[\w.-]{3,120})", re.IGNORECASE | re.MULTILINE)
_PARTS: Final = re.compile(r"\s[-–—|/:]\s|,\s|\s(?:at|for|from)\s|[()]")
# what a part of a sender's name is called that names no body, or ends the name of one
_OF_DESKS: Final = frozenset(
    """press media news newsroom communications comms office team desk relations department dept centre center service
    services public affairs corporate external information enquiries inquiries pr the of and""".split()
)
_ENDS: Final = re.compile(r"[.!?][”\"’')]{0,2}$")
# who acts for a body: "Officers from Karvosk City Police today ..."
_ACTING: Final = re.compile(
    r"(?:[A-Z][\w’'-]+\s){0,2}(?:officers|detectives|inspectors|investigators|firefighters|crews?|staff|teams?|volunteers"
    r"|engineers|rangers|divers|lifeguards|coastguards|paramedics|scientists|researchers|academics|experts|members)"
    r"\s(?:from|of|at|with)\s(?:the\s)?",
    re.IGNORECASE,
)
# a name as its letters show it: "St Brannoc's Hospital", "Bank of Norland"
_RUN: Final = re.compile(
    r"(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ][\w.’'&-]*(?:\s(?:(?:of|for|and|the|on|&)\s){0,2}[A-ZÀ-Þ][\w.’'&-]*){1,6})"
)
_NAME_BEFORE: Final = re.compile(r"(?<!\w)(?!The\s)[A-ZÀ-Þ][\w’'-]{0,30}\s$")
_NAME_BEHIND: Final = re.compile(r"\s[A-ZÀ-Þ]")
_DIGIT: Final = re.compile(r"\d")
_LEAST_LABEL_CHARS, _LONGEST_WORD_CHARS = 4, 40


def releasing_body(body: Body, head: str, around: str) -> str | None:
    """Return the name of the body that a release without a publisher is of, as the text spells it, or None.

    Whom the line "From" of its mail names, or that line's domain spells, if the text speaks of it; a body's name by
    itself on a line of its `head` or `around` it, if the text speaks of it; what its first sentence opens with: a firm
    with its form, those who act for a body ("Officers from ..."), a name. The capital of a first word makes no name of
    it ("Eleven officers were hurt"), nor is a place one. Misses: bodies that only a later sentence names.
    """
    own = "\n".join(span.exact for span in body.article.spans)
    told = f"{head}\n{own}"
    lines = [line for line in (*head.split("\n"), *around.split("\n")) if ":" not in line]
    named = (_told_name(body, own, name) for name in (*_senders(around), *filter(_is_name_line, lines)))
    return next(filter(None, named), None) or _spelt_by_domain(body, own, around) or _opening_name(body, told)


def is_called_as_bodies(name: str) -> bool:
    """Whether the noun that heads a name names bodies: "Hart Lomax Bank", "Bank of Norland"."""
    words = folded_in(name)
    return bool(words) and kind_of(head_of_name(words)) == "body"


def _senders(around: str) -> Iterator[str]:
    """Yield the parts of who sends a mail that are not only a desk's, without the desk behind them."""
    for sender in _FROM.finditer(around):
        for part in _PARTS.split(sender["name"]):
            words = part.split()
            while words and words[-1].lower() in _OF_DESKS:
                words.pop()
            if words:
                yield " ".join(words)


def _is_name_line(line: str) -> bool:
    words = line.split()
    capital = all(word[0].isupper() or word.lower() in {*NAME_LINKS, "and", "the", "&"} for word in words)
    return 0 < len(words) <= MOST_NAME_WORDS and capital and not _DIGIT.search(line) and outlet_named(line) is None


def _told_name(body: Body, told: str, name: str) -> str | None:
    """Return a name as the text spells it; None where the text never speaks of it or takes it for a person or place."""
    words = r"\s".join(re.escape(word) for word in name.strip(" .,;*_-").split())
    spelt = list(re.finditer(rf"(?<!\w){words}(?!\w)", told, re.IGNORECASE)) if words else []
    # on the line itself it may stand in capitals
    found = next((m[0] for m in reversed(spelt) if not m[0].isupper()), None)
    if found is None:
        return None
    key = folded_in(found)
    kinds = {n.type for n in body.layers.names if folded_in(body.folded(n.range)) == key}
    return " ".join(found.split()) if is_called_as_bodies(found) or "organization" in kinds else None


def _spelt_by_domain(body: Body, told: str, around: str) -> str | None:
    """Return a whole name that the sender's domain spells, no person's: "Orr Lines" of una.bray@orrlines.example."""
    people = {word for n in body.layers.names if n.type == "person" for word in folded_in(body.folded(n.range))}
    domain = _DOMAIN.search(around)
    hosts = domain["domain"].lower().split(".")[:-1] if domain else []
    for label in (host for host in hosts if len(host) >= _LEAST_LABEL_CHARS and host not in _OF_DESKS):
        letters = r"[\s’'&-]{0,3}".join(map(re.escape, label.replace("-", "")))
        for match in re.finditer(rf"(?<!\w){letters}(?!\w)", told, re.IGNORECASE):
            words = match[0].split()
            part = _NAME_BEFORE.search(
                told[max(0, match.start() - _LONGEST_WORD_CHARS) : match.start()]
            ) or _NAME_BEHIND.match(told, match.end())
            if all(word[0].isupper() for word in words) and not part and people.isdisjoint(folded_in(match[0])):
                return " ".join(words)
    return None


def _opening_name(body: Body, told: str) -> str | None:
    sentences = [(start + prose_start(body.text((start, end))), end) for start, end in body.layers.sentences]
    opening = sentences[:_OPENING_SENTENCES]
    first = next((place for place in opening if _ENDS.search(body.text(place))), None)
    spelt = [_with_form(body, n.range, end) for start, end in opening for n in body.names_between(start, start + 1)]
    firm = next((name for name in spelt if name.split()[-1].lower().strip(".") in FORM_OF_FIRM), None)
    return firm or (_acting_body(body, first) or _subject(body, first, told) if first else None)


def _acting_body(body: Body, place: Range) -> str | None:
    acting = _ACTING.match(body.text(place))
    if acting is None:
        return None
    at = place[0] + acting.end()
    named = next((body.folded(n.range) for n in body.names_between(at, at + 1) if n.type == "organization"), None)
    run = _RUN.match(body.text((at, place[1])))
    return named or (run["name"] if run and is_called_as_bodies(run["name"]) else None)


def _subject(body: Body, place: Range, told: str) -> str | None:
    """Return the name that a sentence opens with, where it is no place, no number and no word with a capital alone."""
    run = _RUN.match(body.text(place))
    if run and is_called_as_bodies(run["name"]):
        return " ".join(run["name"].split())
    for name in body.names_between(place[0], place[0] + 1):
        spelt = body.folded(name.range)
        inside = re.search(rf"[a-z,;’'\"“]\s{re.escape(spelt)}(?!\w)", told) is not None
        if name.type == "organization" or (name.type == "unknown" and (" " in spelt or inside)):
            return spelt
    return None


def _with_form(body: Body, place: Range, end: int) -> str:
    behind = body.text((place[1], min(end, place[1] + 12))).split()
    spelt = body.folded(place)
    return f"{spelt} {behind[0]}" if behind and behind[0].lower().strip(".") in FORM_OF_FIRM else spelt
