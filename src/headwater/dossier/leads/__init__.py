"""What to look for next: what is missing and would change an answer of the dossier."""

from collections.abc import Iterator
from itertools import chain, islice

from headwater.dossier.leads.directions import directions
from headwater.dossier.leads.reports import missing_reports
from headwater.dossier.leads.twins import one_groups
from headwater.dossier.leads.unsourced import unsourced
from headwater.model import Dossier, Lead, LeadKind

__all__ = ["follow"]

MOST_OF_KIND = 20
_ORDER: tuple[LeadKind, ...] = ("missing_report", "one_group", "direction", "unsourced")


def follow(dossier: Dossier, own_words: frozenset[str] = frozenset()) -> tuple[Lead, ...]:
    """Return the leads of a dossier, those first that could move bounds by most, then those on what is compared.

    Reports that are cited and missing, groups of unnamed sources that may be one, claims without any source, texts of
    which a date would settle who has it from whom. Each says what it concerns and shows the characters. Of a kind the
    weightiest twenty at most. The order of the pile changes nothing; nor do copies, but for families that they join.
    `own_words` are articles that are themselves somebody's word, as releases are. Misses: what no text hints at.
    """
    found = chain(missing_reports(dossier), one_groups(dossier), directions(dossier), unsourced(dossier, own_words))
    disputed = frozenset(claim for one in dossier.comparisons for claim in one.claims)

    def rank(lead: Lead) -> tuple[int, int, bool, int, str, str]:
        weighed = not disputed.intersection(lead.claims)
        return -lead.moves, _ORDER.index(lead.kind), weighed, -len(lead.articles), lead.says, lead.id

    return tuple(_kept(sorted(found, key=rank)))


def _kept(leads: list[Lead]) -> Iterator[Lead]:
    held = {lead.id for kind in _ORDER for lead in islice((x for x in leads if x.kind == kind), MOST_OF_KIND)}
    yield from (lead for lead in leads if lead.id in held)
