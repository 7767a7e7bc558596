"""Texts of which people say that none is a copy of the other."""

from collections.abc import Sequence

from headwater.dossier.corrections.ends import Ends
from headwater.dossier.corrections.finding import article_of
from headwater.dossier.corrections.wording import told
from headwater.model import Article, Correction, Descent, Reuse, Ruling


class Denials:
    """Which pairs of articles people say are no copies of each other.

    What they share stays in the dossier as shared; it is no evidence of descent, and its statements count on both
    sides. Words that both have from a third text stay copies of that one.
    """

    def __init__(self, articles: Sequence[Article], corrections: Sequence[Correction], ends: Ends) -> None:
        self._pairs: dict[frozenset[str], list[Correction]] = {}
        self._ends = ends
        self._meant: list[tuple[Correction, tuple[str, ...]]] = []
        for correction in corrections:
            found = [article_of(target, articles) for target in correction.targets]
            here = tuple(article.id for article in found if article is not None)
            if found[0] is None or len(here) < 2:
                ends.missing(correction, found)
                continue
            self._meant.append((correction, here))
            for other in here[1:]:
                self._pairs.setdefault(frozenset((here[0], other)), []).append(correction)

    def reuses(self, reuses: tuple[Reuse, ...]) -> tuple[Reuse, ...]:
        """Return the passages without the copied ones of such pairs."""
        denied = [r for r in reuses if r.kind == "copy" and self._is_denied(r.left_article, r.right_article)]
        for correction, ids in self._meant:
            mine = [r for r in denied if correction in self._said_of(r.left_article, r.right_article)]
            places = tuple(sorted({span for r in mine for span in (r.left, r.right)}))
            says = f"{told(correction)}."
            self._ends.applied(correction, _passages(len(mine)))
            self._ends.rulings[correction.id] = Ruling(kind="not_a_copy", says=says, ids=ids, places=places)
        return tuple(r for r in reuses if r not in denied) if denied else reuses

    def descents(self, descents: tuple[Descent, ...]) -> tuple[Descent, ...]:
        """Return the descents without those between such pairs: of equal texts one is taken to stem from the other."""
        return tuple(d for d in descents if d.exemplar is None or not self._is_denied(d.exemplar, d.copy))

    def _said_of(self, one: str, other: str) -> list[Correction]:
        return self._pairs.get(frozenset((one, other)), [])

    def _is_denied(self, one: str, other: str) -> bool:
        return bool(self._said_of(one, other))


def _passages(count: int) -> str:
    if count == 0:
        return "they share no copied passage now"
    return f"{count} shared passage{'' if count == 1 else 's'} count{'s' if count == 1 else ''} as no copying"
