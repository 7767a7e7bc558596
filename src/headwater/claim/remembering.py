"""What earlier runs worked out for a part of a pile: its claims, and what was asked of copies to make them."""

from array import array
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeVar

import msgspec

from headwater.claim.copies import Aligned, Copies
from headwater.claim.parts import Part
from headwater.memory import Memory, code_version, key_of
from headwater.model import Account, Claim, Span

R = TypeVar("R")

_TOLD, _REWORDED, _PLACES = range(3)
# of a span in no piece; what was asked of it cannot be asked again
_NOWHERE: Final = -1
_STEP: Final = "claims"
_ENCODER: Final = msgspec.msgpack.Encoder()


class Asked(NamedTuple):
    """Questions put to copies, in order, and a hash of the answers.

    A question is a verb, the number of an article, how many spans follow, and of each the number of the piece of the
    article that holds it, where it begins and where it ends.
    """

    questions: bytes
    answers: str


class AskedCopies(Copies):
    """Copies that write down what they are asked. Articles are numbered as the accounts are."""

    def __init__(self, accounts: Sequence[Account], aligned: Aligned) -> None:
        super().__init__(aligned)
        self._number = {a.article.id: n for n, a in enumerate(accounts)}
        self._pieces = {a.article.id: (*a.article.spans, *a.furniture) for a in accounts}
        self._questions = array("q")
        # what comes first is asked of every article
        self._answers: list[object] = [sorted(self.rank, key=self.rank.__getitem__)]

    def asked(self) -> Asked:
        """Return all that was asked so far."""
        return Asked(self._questions.tobytes(), key_of(self._answers))

    def ask(self, questions: bytes) -> None:
        """Ask what another one was asked, of the same accounts."""
        asked = array("q")
        asked.frombytes(questions)
        articles = list(self._number)
        places: list[tuple[str, Span]] = []
        at = 0
        while at < len(asked):
            verb, article, count = asked[at], articles[asked[at + 1]], asked[at + 2]
            end = at + 3 + 3 * count
            spans = [self._span(article, *asked[k : k + 3]) for k in range(at + 3, end, 3)]
            at = end
            if verb == _PLACES:
                places = self._places(spans[0], article)
            elif verb == _TOLD:
                self._is_told(places, article)
            else:
                self._is_reworded(spans, article)

    def _is_told(self, places: list[tuple[str, Span]], article: str) -> bool:
        return self._noted(_TOLD, article, [], super()._is_told(places, article))

    def _is_reworded(self, spans: Sequence[Span], home: str) -> bool:
        return self._noted(_REWORDED, home, spans, super()._is_reworded(spans, home))

    def _places(self, span: Span, article: str) -> list[tuple[str, Span]]:
        places = super()._places(span, article)
        self._noted(_PLACES, article, [span], answer=len(places) > 1 and tuple(places))
        return places

    def _noted(self, verb: int, article: str, spans: Sequence[Span], answer: R) -> R:
        pieces = self._pieces[article]
        self._questions.extend((verb, self._number[article], len(spans)))
        for span in spans:
            number = next((n for n, piece in enumerate(pieces) if piece.covers(span)), _NOWHERE)
            self._questions.extend((number, span.start, span.end))
        self._answers.append(answer)
        return answer

    def _span(self, article: str, piece: int, start: int, end: int) -> Span:
        if piece == _NOWHERE:
            raise ValueError("stands in no piece")
        home = self._pieces[article][piece]
        return home.part(start - home.start, end - home.start)


class _Kept(NamedTuple):
    lineage: str
    asked: Asked
    claims: tuple[Claim, ...]


def remembered_claims(
    part: Part, by: object, memory: Memory | None, make: Callable[[Copies], tuple[Claim, ...]]
) -> tuple[Claim, ...]:
    """Return what `make` returns for what was copied in a part, made now or in an earlier run.

    `by`: all else that the claims depend on, settings and weights.

    Most of what passages tell is never asked: a few words that an article more or less in the pile makes a copy or
    none. So an earlier answer holds where all that was asked for it is answered as it was.
    """
    if memory is None:
        return make(Copies(Aligned(part.articles, part.lineage)))
    place = (_STEP, code_version("claim", "attribution", "reader"), key_of(part.key, by))
    held = _decoded(memory.recall(*place))
    if held is not None and held.lineage == part.lineage_key:
        return held.claims
    aligned = Aligned(part.articles, part.lineage)
    if held is not None and _holds(held.asked, AskedCopies(part.accounts, aligned)):
        return held.claims
    copies = AskedCopies(part.accounts, aligned)
    made = make(copies)
    memory.keep(*place, _ENCODER.encode(_Kept(part.lineage_key, copies.asked(), made)))
    return made


def _decoded(held: bytes | None) -> _Kept | None:
    try:
        return msgspec.msgpack.decode(held, type=_Kept) if held is not None else None
    except (msgspec.DecodeError, ValueError):
        return None


def _holds(asked: Asked, copies: AskedCopies) -> bool:
    try:
        copies.ask(asked.questions)
    except (ValueError, IndexError):
        return False
    return copies.asked().answers == asked.answers
