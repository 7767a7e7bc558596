"""What to look for next."""

from typing import Literal

from headwater.model.noun import Noun
from headwater.model.span import Span

LeadKind = Literal["missing_report", "one_group", "unsourced", "direction"]


class Lead(Noun, frozen=True, kw_only=True):
    """Something that is missing and would change an answer. `says` tells it in a sentence, `spans` show it.

    `missing_report`: a report that is cited and not in the pile; `one_group`: two groups of unnamed sources that may be
    the same people; `unsourced`: a claim that no statement gives a source for; `direction`: two texts of which a date
    would settle who has it from whom. `claims`, `articles` and `families` are what it concerns. `moves`: by how many
    origins the bounds of these claims could move in all, at most, as far as the dossier can tell.
    """

    id: str
    kind: LeadKind
    says: str
    spans: tuple[Span, ...]
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    families: tuple[str, ...] = ()
    moves: int = 0
