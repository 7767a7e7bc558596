"""Words by which accounts that deny each other name one act or thing: who took files copied them, a nurse is staff."""

from functools import cache, lru_cache
from typing import Final

from headwater.reader.acts import plain_stem
from headwater.reader.frames.kinship import link_of, named
from headwater.reader.frames.lexicon import lines_of, noun_of, verbs_of

# Words for one act where somebody denies what somebody else tells; a "such call" may be a phone call, a "letter" that
# was never sent is what was written. A word may stand in several lines.
_ACTS: Final = """
warn caution alert worry concern complain complaint flag objection
ask consult consultation survey interview poll canvass
request ask seek demand petition apply application call
phone call telephone ring rang
copy steal theft take access download hack exfiltrate obtain breach compromise leak
write letter wrote email note
send mail email letter deliver
tear rupture
break breach rupture breakthrough
offer propose proposal bid
pay payment money bribe
give hand gift donate donation
meet meeting talk discuss discussion
inform notify notification brief
threaten threat
promise pledge assurance guarantee commitment
agree agreement deal accord
touch hit strike kick punch push shove assault beat attack
shoot fire shot
stop halt end cease
close closure shut
dismiss sack fire oust dismissal
resign resignation quit
cut reduce reduction
order instruct instruction command
invite invitation
sign signature
see notice spot witness
visit trip travel
use usage employ
change alter alteration amend amendment edit
check inspect inspection test examine
know aware knowledge
search raid
plan intend intention
approve approval permission authorise authorize allow consent permit clearance
lie mislead deceive
delay postpone postponement
find discover detect
sell sale
buy purchase acquire acquisition
own owner ownership
borrow loan lend
vote ballot
leave depart departure quit
attend attendance
train training
repair fix mend
remove removal
install fit installation
injure injury hurt wound harm
die death kill fatality
arrest detain detention custody
flood flooding
leak spill seep escape
build construct erect put_up
destroy shred delete wipe erase burn
hide conceal cover_up withhold
refuse reject decline
receive get obtain reach
lose loss
spend spending
hire recruit recruitment employ
evacuate evacuation
""".strip()

# The first word of a line takes in the others: who says that no staff did it denies that a nurse did.
_KINDS: Final = """
staff nurse midwife doctor surgeon teacher porter clerk officer guard driver engineer technician worker employee
worker nurse miner driver welder cleaner cook baker labourer fitter docker staff
employee worker nurse driver clerk engineer cashier cleaner staff
officer constable sergeant inspector policeman policewoman detective
official officer clerk inspector minister civil_servant
member player supporter fan nurse officer employee guard delegate mp councillor diplomat striker
anyone man woman person
data names addresses name address files file records record details detail passwords photographs documents
information data names addresses files records details documents
money sum cash payment fee ransom fund
plant factory bakery mill brewery foundry works site
site plant factory bakery mine quarry
building house school hospital hall church block tower
vehicle car lorry truck van bus
animal dog horse cow sheep cattle
injury burn fracture cut bruise wound
weapon knife gun pistol rifle
child boy girl pupil baby
pupil child boy girl
student pupil
passenger traveller child woman man
resident tenant neighbour
patient man woman child
mission embassy
embassy mission consulate diplomat
""".strip()

# Verbs that only carry a noun: what is denied in "made no offer" is the offer.
LIGHT = frozenset(
    "make have take give do put hold receiv get report record regist happen occur exist issu rais lodg file place "
    "reach be been was were come go start begin carri launch conduct express show".split()
)
# Of what somebody knows, thinks or says no other account tells.
OF_THE_MIND = frozenset(
    "know think believ want need expect intend say comment answer respond repli confirm rule mean recal rememb seem "
    "appear like understand see hear feel hope wish care mind doubt identifi name specifi disclos reveal discuss "
    "elabor verifi determin explain clarifi speak tell look sure certain clear true immedi yet suggest mention worri "
    "consid decid let provid regret".split()
)
# Nouns of which a "no" denies no act.
EMPTY_NOUNS = frozenset(
    "reason way need intention intent plan doubt question idea choice sign evidence word use point chance hope matter "
    "sense secret surprise longer more less comment answer reply response record difference problem limit decision "
    "date detail details information indication one proof suggestion trace knowledge recollection memory room right "
    "power basis cause link links case cases means".split()
)
# of which one is told for the other only where both are affirmed
_ASPECTS = frozenset("begin stop resume open launch complete close suspend cancel continue vote accuse".split())
PARTICLES = frozenset("up down off out in aside away back over on through".split())


def _spelt(word: str) -> str:
    return plain_stem(word.partition("_")[0])


@cache
def _acts() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for number, line in enumerate(lines_of(_ACTS)):
        for word in line.split():
            found[_spelt(word)] = found.get(_spelt(word), frozenset()) | {f"line:{number}"}
    return found


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines_of(_KINDS):
        kind, *held = line.split()
        found[_spelt(kind)] = frozenset(_spelt(word) for word in held)
    return found


@lru_cache(maxsize=65536)
def acts_of(folded: str) -> frozenset[str]:
    """Return what a folded word can tell of as an act: its stem, its acts in the lexicon, and its lines here."""
    bare = folded.removesuffix("'s").removesuffix("'")
    noun = noun_of(bare)
    verbs = [w for w in verbs_of(bare) if not w.particles]
    told = {f"act:{a}" for held in (*verbs, *((noun,) if noun else ())) for a in held.acts}
    told |= {f"op:{n}" for held in (*verbs, *((noun,) if noun else ())) for n, _ in held.operators}
    spelt = plain_stem(bare)
    return frozenset(told | {spelt} | _acts().get(spelt, frozenset()))


@lru_cache(maxsize=65536)
def things_of(folded: str) -> frozenset[str]:
    """Return what a folded word can name as a thing: its stem, and the word for all nouns of that thing."""
    bare = folded.removesuffix("'s").removesuffix("'")
    return frozenset((plain_stem(bare), named(bare)))


def held_in(things: frozenset[str]) -> frozenset[str]:
    """Return what a "no" or "any" of these things speaks of: themselves, and the things of that kind."""
    return things.union(*(_kinds().get(t, frozenset()) for t in things))


def told_for(denied: frozenset[str], told: frozenset[str]) -> bool:
    """Whether an act of the one is told for an act of the other: who was shot was attacked."""
    left, right = (frozenset(a.removeprefix("act:") for a in acts if a.startswith("act:")) for acts in (denied, told))
    link = link_of(left - _ASPECTS, right - _ASPECTS)
    return link is not None and link.kind == "told_for"
