"""The case file: one SQLite file that holds an investigation.

Raw bytes stand in it once, by hash; inputs are committed durably before anything is derived from them; what is derived
carries the version of the code and the settings that made it. One process writes, any number read. This package knows
SQLite and nouns; what a dossier is made of it does not know.
"""

from headwater.store.opening import Store, create, files_of, opened
from headwater.store.salvage import Salvage, recovered

__all__ = ["Salvage", "Store", "create", "files_of", "opened", "recovered"]
