"""What people say against a dossier: how it is made, found again in a new run, applied and told."""

from headwater.dossier.corrections.making import WORDS, Proposal, make, undoing
from headwater.dossier.corrections.rulings import Rulings
from headwater.dossier.corrections.wording import date_in_words, outcome, says, told

__all__ = ["WORDS", "Proposal", "Rulings", "date_in_words", "make", "outcome", "says", "told", "undoing"]
