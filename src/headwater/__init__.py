"""Headwater traces a news story upstream.

    from headwater.trace import trace
    for claim in trace(["pile/"]).dossier.claims:
        print(claim.proposition, claim.origins.low, claim.origins.high)

The nouns stand in `headwater.model`, the settings in `headwater.settings`, the errors in `headwater.errors`.
"""

from headwater.version import VERSION

__version__ = VERSION

__all__ = ["__version__"]
