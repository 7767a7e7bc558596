"""What happens to the subject of a verb: "the shop closed", "Tarn lost to Dorlen", "the span fell"."""

from collections.abc import Sequence

from headwater.reader.frames.frame import UNKNOWN, Participant
from headwater.reader.frames.kinship import happens_to_its_subject
from headwater.reader.frames.lexicon import FALLING, MEASURED
from headwater.reader.frames.roles import direct_object, participant
from headwater.reader.frames.senses import Sense
from headwater.reader.frames.tokens import Token

_LOSS, _IN_MONEY = frozenset(("cut", "report_result")), frozenset(("report_result",))
_LESS, _COLLAPSE = frozenset(("cut",)), frozenset(("collapse",))
_CURRENCIES = frozenset("£$€¥")
_MONEY = frozenset("million billion dollars euros pounds crowns money".split())
_SHARES = frozenset("percent cent pence cents points third half quarter short".split())
_NEAR = 5


def roles_of_verb(
    tokens: Sequence[Token], verb: Sense, roles: tuple[Participant, Participant], *, passive: bool
) -> tuple[Participant, Participant]:
    """Return agent and patient of a verb, or of a noun that a verb carries, where its subject is no agent."""
    subject, behind = roles
    if verb.turned:  # "Tarn lost to Dorlen", "nine people suffered injuries in the crash"
        return (UNKNOWN if behind.loose else behind), subject
    alone = not passive and not verb.noun and happens_to_its_subject(verb.acts)
    if not alone or not (subject.known or subject.pronoun):
        return roles
    return roles if direct_object(tokens, verb.last).known or inside_of(tokens, verb).known else (UNKNOWN, subject)


def inside_of(tokens: Sequence[Token], verb: Sense) -> Participant:
    """Return what stands inside a verb of several words: "took nine people to hospital", "left three dead"."""
    if verb.turned or verb.noun or not verb.acts:
        return UNKNOWN
    return participant([t for t in tokens[verb.at + 1 : verb.last] if t.folded not in verb.particles])


def loss_of(tokens: Sequence[Token], verb: Sense, acts: frozenset[str], subject: Participant) -> frozenset[str]:
    """Return the acts of a verb of losing or falling by what is lost: money, a share of it, or a thing its height."""
    if acts == _LOSS:
        acts = _IN_MONEY if _is_money(tokens, verb.last) else _LESS
    return _COLLAPSE if acts == _LESS and _falls(tokens, verb, subject) else acts


def _is_money(tokens: Sequence[Token], last: int) -> bool:
    """Whether a sum of money stands behind a verb: "lost £4 million", not "lost 4 per cent of its value"."""
    behind = tokens[last + 1 : last + _NEAR]
    share = any(t.folded in _SHARES for t in behind)
    return not share and any(t.gap[-1:] in _CURRENCIES or t.folded in _MONEY for t in behind)


def _falls(tokens: Sequence[Token], verb: Sense, subject: Participant) -> bool:
    """Whether it is a thing that falls, not a figure: "the span dropped into the river", "the bridge fell"."""
    if tokens[verb.at].folded not in FALLING or not (subject.nouns or subject.entities):
        return False
    return not (subject.nouns & MEASURED or any(t.folded in _SHARES or t.folded.isdigit() for t in tokens))
