"""The frame of a statement: who did, offered, refused or planned what, to whom, how firmly, on what condition."""

from typing import NamedTuple


class Participant(NamedTuple):
    """Who or what takes part: the entities and nouns it is named by, and those that only describe it.

    Everything empty: not known. `pronoun`: it stands there as a pronoun alone. `head`: the noun that the others
    describe ("alert" in "a tsunami alert"), "" where a name is the head. `loose`: it may not be all, or not be it:
    it stands behind a preposition (and may be where or when it was), or behind "and".
    """

    entities: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    pronoun: bool = False
    head: str = ""
    loose: bool = False

    @property
    def known(self) -> bool:
        """Whether anything tells who it is."""
        return bool(self.entities or self.nouns)


UNKNOWN = Participant()


class Frame(NamedTuple):
    """One act that a statement tells of; code points `start`..`end` of the sentence tell it, `at` is its core word.

    `acts`: what it can be (a word of several meanings has several). `mode`: "" where it is told as done, else offer,
    refuse, accept, plan, may, try, want, ask, urge, threaten, consider, fail. `rank`: how firmly its words commit, the
    greater the firmer. `topic`: the act that an offer is of, where the offer itself is refused or accepted. `open`: an
    offer or plan whose act stands in an earlier sentence. `opens`: where the words for who does it begin.
    `goes_on`: it has its subject from the verb before ("met the mayor and offered to resign"). `hangs`: it stands in a
    clause behind "after", "that" and the like. `subject`: who or what stands before the verb. `of_none`: it is denied
    of all there might be ("nobody was hurt").
    """

    start: int
    end: int
    at: int
    acts: frozenset[str]
    mode: str
    rank: int
    negated: bool
    conditional: bool
    noun: bool
    agent: Participant
    patient: Participant
    others: frozenset[str]
    topic: frozenset[str] = frozenset()
    open: bool = False
    words: str = ""
    opens: int = 0
    goes_on: bool = False
    hangs: bool = False
    subject: Participant = UNKNOWN
    of_none: bool = False
