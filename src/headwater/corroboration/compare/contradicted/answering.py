"""Whether an account tells as done what another says was not: one act, the same people or things, the same time."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.accounts import Account, Denial
from headwater.corroboration.compare.contradicted.clauses import content_of, way_told
from headwater.corroboration.compare.contradicted.denying import Denied
from headwater.corroboration.compare.contradicted.times import are_apart, times_in
from headwater.corroboration.compare.contradicted.verbs import particle_behind
from headwater.corroboration.compare.contradicted.words import acts_of, held_in, things_of, told_for
from headwater.corroboration.register import Register
from headwater.reader.frames.degrees import denies_only_worse
from headwater.reader.frames.kinship import ANYBODY, is_wide, may_act_for
from headwater.reader.frames.objects import are_done_to_others
from headwater.reader.frames.relation import FEELING, relate
from headwater.reader.words import Word

_ANYONE, _YEAR_DAYS = "anyone", 366
_TELLS = frozenset("tell tells told telling".split())
_ORDERED = 6  # so far behind "told" the "to" of what was ordered stands
_BE = frozenset("is are was were be been being".split())
_OPENS_BARE = frozenset("it this that there no not nothing none i we".split())


_OF_ALL = re.compile(r"\b(?:any|no|none|never|not\sa\ssingle)\b", re.IGNORECASE)


class Answer(NamedTuple):
    """What tells as done what is denied. `shared`: the things that both name; `will`: it is told as to come."""

    account: Account
    act: str
    shared: frozenset[str]
    linked: bool
    will: bool

    @property
    def weight(self) -> tuple[int, bool, bool]:
        """The greater, the likelier it is of the same matter."""
        return len(self.shared), self.linked, not self.account.heading


class Answering:
    """Finds what tells as done what is denied."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def answer(self, denial: Denial, told: Account) -> Answer | None:
        """Return how an account answers a denial, None where it is of another act, of others, or of another time."""
        account, denied = denial
        if told.span.meets(account.span) or not self._apart(account, told):
            return None
        texts = account.span.exact, told.span.exact
        if are_done_to_others(*texts) or denies_only_worse(*texts):
            return None
        for i, word in enumerate(told.clause.words):
            act = self._act(denied.acts, word)
            if not act or not _of_one_particle(act, denied, told, i) or only_informs(act, told.clause.words, i):
                continue
            way = way_told(told.clause, i, heading=told.heading)
            if way != ("will" if denied.future else "done"):
                continue
            found = self._roles(denial, told, word, act)
            if (
                found is not None
                and not self._undergoes_another(denial, told, i)
                and not self._of_others(denial, told)
                and not _of_other_times(account, told)
            ):
                return found._replace(will=way == "will")
        return None

    @staticmethod
    def _apart(one: Account, other: Account) -> bool:
        """Whether two clauses are not both told by one article in its own voice, or by one source."""
        if one.source and one.source == other.source:
            return False
        return one.passage.article != other.passage.article or one.source != other.source

    @staticmethod
    def _act(denied: frozenset[str], word: Word) -> str:
        told = acts_of(word.folded)
        common = denied & told
        if common:
            return min(common)
        return "told for" if told_for(denied, told) and not (_is_wide(denied) or _is_wide(told)) else ""

    def _roles(self, denial: Denial, told: Account, word: Word, act: str) -> Answer | None:
        account, denied = denial
        words = [w for w in content_of(told.clause) if w is not word]
        things = frozenset[str]().union(*(things_of(w.folded) for w in words))
        before = frozenset[str]().union(*(things_of(w.folded) for w in words if w.start < word.start))
        linked = bool(account.who & told.who)
        if not self._may_be_one(denial, told, before):
            return None
        some = (held_in(denied.kind) & things) - {_ANYONE}
        objects = (denied.objects & things) | (some if denied.undergone else frozenset())
        shared = _without_forms(objects | some | (denied.subject & before))
        linked = linked or (_is_bare(denial) and self._about_one(account, told))
        if not _is_of_same(denial, things, objects):
            return None
        by_subject = bool(linked or denied.subject & before or some or denied.points)
        weak = act == "told for" or _is_wide(denied.acts)
        # "did not break any cordon" leaves no other cordon
        of_all = bool(objects) and _OF_ALL.search(account.span.exact) is not None
        enough = len(shared) + linked + denied.points + of_all >= (3 if weak else 2)
        return Answer(told, act, shared, linked, will=False) if enough and (by_subject or denied.objects) else None

    def _about_one(self, one: Account, other: Account) -> bool:
        """Whether somebody or something is named around both, or one article tells both."""
        if one.passage.article == other.passage.article:
            return True
        return bool(one.around & (other.around | other.speaker) or one.speaker & other.around)

    def _may_be_one(self, denial: Denial, told: Account, before: frozenset[str]) -> bool:
        """Whether who does it in one account can be who does it in the other."""
        account, denied = denial
        if denied.kind:
            if _ANYONE in denied.kind or denied.undergone:
                return True
            return bool(held_in(denied.kind) & before) or not before or bool(account.speaker & told.who)
        if account.who and told.who and not denied.undergone:
            kinds = self._register.names.kinds
            types = [{kinds.get(e) for e in who} for who in (account.who, told.who)]
            if not account.who & told.who and types[0] & types[1] - {"place"}:
                return False
        if denied.undergone or not denied.subject or not before:
            return True
        if account.who & told.who or denied.subject & before or account.who or told.who:
            return True
        return may_act_for(denied.subject, before) or bool((denied.subject | before) & ANYBODY)

    def _undergoes_another(self, denial: Denial, told: Account, at: int) -> bool:
        """Whether the act is done to one in one account and to another in the other: "Ross is not signed"."""
        account, denied = denial
        before = {w.folded for w in told.clause.words[max(0, at - 3) : at]}
        by_name = account.clause.words[0].folded not in _OPENS_BARE
        if not (denied.undergone and before & _BE and account.who and told.who and by_name):
            return False
        kinds = self._register.names.kinds
        types = [{kinds.get(e) for e in who} for who in (account.who, told.who)]
        return not account.who & told.who and bool(types[0] & types[1])

    def _of_others(self, denial: Denial, told: Account) -> bool:
        """Whether the acts that the lexicon knows in both clauses are by or to others."""
        left = [f for f in self._register.frames(denial.account.span) if not f.noun]
        right = [f for f in self._register.frames(told.span) if not f.noun]
        for one in left:
            for other in right:
                if one.acts & other.acts - FEELING:
                    alike = one._replace(mode=other.mode, negated=False, conditional=other.conditional)
                    if (
                        relate(alike, other, self._register.names.kinds).kind == "other_people"
                        and not denial.denied.kind
                    ):
                        return True
        return False


def _of_one_particle(act: str, denied: Denied, told: Account, at: int) -> bool:
    """Whether a verb that both tell by its stem alone goes with one particle: to step aside is not to step down."""
    if act.startswith("act:") or act == "told for" or not denied.particle:
        return True
    return particle_behind(told.clause.words, at) == denied.particle


def only_informs(act: str, words: Sequence[Word], at: int) -> bool:
    """Whether somebody is told something, and not to do it: "were told of it" is no order."""
    if act != "op:tell" or words[at].folded not in _TELLS:
        return False
    return all(w.folded != "to" for w in words[at + 1 : at + 1 + _ORDERED])


def _is_of_same(denial: Denial, things: frozenset[str], objects: frozenset[str]) -> bool:
    """Whether an account names a thing that is denied to have been acted on, or the denial names none.

    Of whom something was not done, the thing behind counts: who was never named for a prize was named for something.
    """
    denied = denial.denied
    if denied.undergone and denied.behind and denial.account.who and not denied.behind & things:
        return False
    return bool(objects or denied.points or not denied.objects)


def _is_bare(denial: Denial) -> bool:
    """Whether a denial names nothing beside its act: "there was no letter", "no offer was made"."""
    denied, words = denial.denied, denial.account.clause.words
    plain = denied.points or words[0].folded in _OPENS_BARE
    return plain and not (denied.objects or denied.subject or denied.kind)


def _without_forms(things: frozenset[str]) -> frozenset[str]:
    """Return words without those that stand beside their own stem as a word of one thing."""
    return frozenset(t for t in things if not any(o != t and o.startswith(t) for o in things))


def _is_wide(acts: frozenset[str]) -> bool:
    known = frozenset(a.removeprefix("act:") for a in acts if a.startswith("act:"))
    return bool(known) and is_wide(known)


def _of_other_times(denied: Account, told: Account) -> bool:
    """Whether both clauses tell when, and the times have nothing in common; or one tells of a year long past."""
    left, right = (times_in(a.span, a.passage) for a in (denied, told))
    if right and not left and told.passage.day:
        since = str(date.fromisoformat(told.passage.day) - timedelta(days=_YEAR_DAYS))
        return all(last < since for _, last in right)  # "in 2035 a deputy was suspended over a leak"
    return are_apart(left, right)
