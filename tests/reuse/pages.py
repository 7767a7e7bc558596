"""Pages of a site: each a text of its own, and below it a footer with slots in it."""

from collections.abc import Sequence

from headwater.reuse.across import edged
from headwater.reuse.folding import fold_texts
from headwater.reuse.passages import limits_of
from headwater.reuse.stream import stream_of
from headwater.reuse.windows import Groups, groups_of, keys_of, rows_of
from headwater.settings import ReuseSettings

_FIRST, _SECOND = ("Sallow", "Murk", "Tern", "Hob"), ("Weir", "Staithe", "Lode", "Gate")
_TOWNS = tuple((one, two) for one in _FIRST for two in _SECOND)
_REPORT = (
    "The harbour board has closed the inner basin after a survey found the east wall had moved by nine centimetres "
    "since spring, and boats must leave before the end of the week."
)


def pages() -> list[str]:
    """Return 48 pages: each of 16 towns has three with the same slots, and two pages print one report."""
    found = []
    for number in range(48):
        own = " ".join(f"word{number}x{at}" for at in range(90))
        report = f"{_REPORT} " if number in (7, 20) else ""
        one, two = _TOWNS[number % 16]
        footer = (
            f"{one} {two} {one}ley {two}son prints the almanac and the tide tables on the last leaf of every issue by "
            f"Gaffer {one}{two} Mrs {two}by while notices of weddings and sales of work are taken at any hour near "
            f"{two}ton and {one}mere quay"
        )
        found.append(f"{own} {report}{footer}")
    return found


def groups_of_texts(texts: Sequence[str]) -> Groups:
    """Return the groups of equal windows of some texts that all differ."""
    stream, limits = stream_of(fold_texts(texts)), limits_of(ReuseSettings())
    return groups_of(rows_of(stream, *keys_of(stream, limits), limits), limits)


def edged_groups(texts: Sequence[str]) -> Groups:
    """Return them with those starred that lie across the edges of what texts carry along."""
    first = stream_of(fold_texts(texts)).first
    return edged(groups_of_texts(texts), first, limits_of(ReuseSettings()).window_words)
