"""Headwater traces a news story upstream.

    from headwater.trace import trace
    for claim in trace(["pile/"]).dossier.claims:
        print(claim.proposition, claim.origins.low, claim.origins.high)

    import headwater
    with headwater.open_case("quay.hw", create=True) as case:
        list(case.add(["pile/"]))
        case.trace()
        for hit in case.search('outlet:courier "north quay"').hits:
            print(hit.headline, hit.permalink)

The nouns stand in `headwater.model`, the settings in `headwater.settings`, the errors in `headwater.errors`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from headwater.version import VERSION

if TYPE_CHECKING:
    from headwater.case import Case

__version__ = VERSION

__all__ = ["__version__", "open_case"]


def open_case(path: Path | str, *, write: bool = True, create: bool = False) -> "Case":
    """Open a case file; see `headwater.case.open_case`."""
    from headwater import case  # noqa: PLC0415 (whoever wants the version alone loads no stage)

    return case.open_case(path, write=write, create=create)
