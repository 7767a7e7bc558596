"""Whose an office is that names no body: "a company spokeswoman", "the bank's governor", "Governor Ida Roe"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from headwater.model import Entity, Source, Span
from headwater.reader.rules.gazetteer import ROLE_NOUNS
from headwater.reader.words import folded_in

_FIRMS: Final = frozenset(
    "company firm business corporation group airline retailer manufacturer maker operator developer builder dairy "
    "brewery carmaker drugmaker shipyard".split()
)
_KINDS: Final = frozenset(
    "bank ministry department council board agency authority commission committee union federation trust university "
    "hospital infirmary school college court club party association foundation institute museum church diocese "
    "regulator inspectorate watchdog service police constabulary parliament government charity society".split()
)
# who speaks for a body by office; a member, a worker or a customer does not
_SPEAKERS: Final = frozenset(
    "spokesman spokeswoman spokesperson chief executive ceo director chairman chairwoman chairperson chair president "
    "head leader governor minister mayor secretary manager commissioner chancellor rector bishop headteacher "
    "headmaster headmistress principal founder owner lawyer representative".split()
)
# of these one alone leads a body, whichever was named right before: "the office said ...", "director Ida Roe told ..."
_OF_BODIES: Final = frozenset("director chairman chairwoman chairperson chair executive ceo manager".split())
_BESIDE_THEM: Final = frozenset("chief managing general acting deputy vice its the a an".split())
_RIGHT_BEFORE_CHARS: Final = 300
_NO_MORE: Final = frozenset("former ex onetime then late".split())
# what an office is held in, where nothing is said; "the director" may be anybody's
_HELD_IN: Final = {
    "governor": frozenset(["bank"]),
    "minister": frozenset(["ministry"]),
    "mayor": frozenset(["council"]),
    "rector": frozenset(["university"]),
    "bishop": frozenset(["diocese", "church"]),
    "headteacher": frozenset(["school", "college"]),
    "headmaster": frozenset(["school", "college"]),
    "headmistress": frozenset(["school", "college"]),
}
# a governor of a school, a prison or a county is none of a bank
_BESIDE_A_GOVERNOR: Final = frozenset("the a an its his her acting deputy new interim vice governor".split())
_OF_FIRMS: Final = ("chief executive", "managing director", "ceo")
_WORD = re.compile(r"[^\W\d_]+")
# "chief executive of | Harn Foods", "director of | the Orrin Dock Board"
_OF_NAME = re.compile(r"\b(?:of|for|at)\s(?:the\s)?(?P<who>[A-Z][^,;:(]{2,79})$")


class Offices:
    """Finds the bodies that an office may be of, among those that an article of its holder names or quotes."""

    def __init__(
        self, bodies: Sequence[tuple[str, Sequence[str]]], sources: Sequence[Source], told: Sequence[Entity]
    ) -> None:
        self._bodies = bodies
        self._captures: dict[str, set[str]] = defaultdict(set)
        self._mentions: dict[str, set[Span]] = defaultdict(set)
        by_name = {s.name: s.id for s in sources if s.name}
        for source in sources:
            self._captures[source.id].update(mention.capture for mention in source.mentions)
            self._mentions[source.id].update(source.mentions)
        for entity in told:
            if entity.name in by_name:
                self._captures[by_name[entity.name]].update(mention.capture for mention in entity.mentions)
                self._mentions[by_name[entity.name]].update(entity.mentions)

    def of(self, source: Source, office: str) -> frozenset[str]:
        """Return the ids of the bodies that the words of an office can mean; none where they name whose it is.

        A director or chairman of nothing that is said may be that of the body named right before. Misses: bodies that
        the article of the holder does not name ("the company" of another article).
        """
        words = folded_in(office)
        names_it = any(w[:1].isupper() and w.casefold() not in ROLE_NOUNS for w in _WORD.findall(office))
        if names_it or not _speaks(words):
            return frozenset()
        here = self._captures[source.id]
        found = frozenset(
            ident
            for ident, name in self._bodies
            if ident != source.id and _is_of(words, name) and here & self._captures[ident]
        )
        leads = bool(_OF_BODIES.intersection(words)) and (_OF_BODIES | _BESIDE_THEM).issuperset(words)
        return found or (self._named_before(source) if leads else frozenset())

    def _named_before(self, source: Source) -> frozenset[str]:
        """Return the body that is named last, and nearby, before somebody is brought in."""
        firsts: dict[str, Span] = {}
        for mention in sorted(self._mentions[source.id], reverse=True):
            firsts[mention.capture] = mention
        found = set[str]()
        for capture, first in firsts.items():
            before = (
                (mention.end, ident)
                for ident, _ in self._bodies
                for mention in self._mentions[ident]
                if ident != source.id
                and mention.capture == capture
                and first.start - _RIGHT_BEFORE_CHARS <= mention.start < first.start
            )
            found.update(ident for _, ident in sorted(before)[-1:])
        return frozenset(found)


def named_in_office(office: str) -> frozenset[str]:
    """Return as an author the body that an office ends with: "chief executive of Harn Foods"."""
    found = _OF_NAME.search(office) if _speaks(folded_in(office)) else None
    return frozenset((author(found["who"]),)) if found else frozenset()


def author(name: str) -> str:
    """Return what stands for a body that is no source of the pile."""
    return f"author:{' '.join(folded_in(name))}"


def _speaks(office: Sequence[str]) -> bool:
    return not _SPEAKERS.isdisjoint(office) and _NO_MORE.isdisjoint(office)


def _is_of(office: Sequence[str], body: Sequence[str]) -> bool:
    kinds = _KINDS.intersection(office) or _held_in(office)
    if kinds:
        return bool(kinds.intersection(body))
    return (not _FIRMS.isdisjoint(office) or " ".join(office).startswith(_OF_FIRMS)) and _is_firm(body)


def _held_in(office: Sequence[str]) -> frozenset[str]:
    """Return in what an office is held that names no kind of body; nothing where a noun beside it tells otherwise."""
    if "governor" in office and not _BESIDE_A_GOVERNOR.issuperset(office):
        return frozenset()
    return frozenset(kind for word in office for kind in _HELD_IN.get(word, ()))


def _is_firm(body: Sequence[str]) -> bool:
    """Whether nothing in a body's name says that it is of another kind; "the company" is one."""
    return bool(body) and _KINDS.isdisjoint(body)
