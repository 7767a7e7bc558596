"""Corrections at work in a run: each stage is handed what concerns it, and what became of each is told at the end."""

from collections.abc import Sequence

from headwater.dossier.corrections.copying import Denials
from headwater.dossier.corrections.dating import dated, timed
from headwater.dossier.corrections.ends import Ends
from headwater.dossier.corrections.regrouping import regrouped
from headwater.dossier.corrections.voices import on_sources
from headwater.model import (
    Article,
    Capture,
    Claim,
    Correction,
    CorrectionKind,
    Descent,
    Event,
    Reuse,
    Ruling,
    Source,
)


class Rulings:
    """The corrections of one run, in the order in which they were made. What was taken back is told and does nothing.

    The methods are called in the order of the stages, each once.
    """

    def __init__(self, corrections: Sequence[Correction], captures: Sequence[Capture] = ()) -> None:
        self._said = tuple(corrections)
        self._ends = Ends(captures)
        self._articles: tuple[Article, ...] = ()
        self._denials = Denials((), (), self._ends)

    def articles(self, articles: tuple[Article, ...]) -> tuple[Article, ...]:
        """Return the articles with the dates that people gave them."""
        of_articles = [c for c in self._of("wrong_date") if not _is_of_event(c)]
        self._articles = dated(articles, of_articles, self._ends)
        self._denials = Denials(self._articles, self._of("not_a_copy"), self._ends)
        return self._articles

    def reuses(self, reuses: tuple[Reuse, ...]) -> tuple[Reuse, ...]:
        """Return the shared passages without those of which people say that they are no copying."""
        return self._denials.reuses(reuses)

    def descents(self, descents: tuple[Descent, ...]) -> tuple[Descent, ...]:
        """Return the descents without those that people deny."""
        return self._denials.descents(descents)

    def together(self, parts: Sequence[Sequence[Article]]) -> list[list[Article]]:
        """Return the parts of the pile, those as one in which claims stand that people say are one."""
        found = [list(part) for part in parts]
        for correction in self._of("same_claim"):
            places = [(span.capture, span.start) for target in correction.targets for span in target.spans]
            hit = [n for n, part in enumerate(found) if any(_holds(a, places) for a in part)]
            for n in reversed(hit[1:]):
                found[hit[0]] += found.pop(n)
        order = {article.id: n for n, article in enumerate(self._articles)}
        for part in found:
            part.sort(key=lambda article: order[article.id])
        return found

    def claims(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Return the claims joined and parted as people say."""
        return regrouped(claims, self._of("same_claim", "not_in_claim"), self._ends)

    def counting(self, sources: Sequence[Source]) -> tuple[Ruling, ...]:
        """Return what the counting of origins must know."""
        on_sources(sources, self._articles, self._of("same_source", "different_sources"), self._ends)
        return tuple(self._ends.rulings[c.id] for c in self._said if c.id in self._ends.rulings)

    def events(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        """Return the events with the times that people gave them."""
        of_events = [c for c in self._of("wrong_date") if _is_of_event(c)]
        return timed(events, of_events, self._ends) if of_events else events

    def told(self, claims: Sequence[Claim]) -> tuple[Correction, ...]:
        """Return all corrections with what became of each; `claims`: as they were counted."""
        return tuple(self._ends.told(correction, claims) for correction in self._said)

    def _of(self, *kinds: CorrectionKind) -> list[Correction]:
        return [c for c in self._said if c.undone is None and c.kind in kinds]


def _holds(article: Article, places: Sequence[tuple[str, int]]) -> bool:
    bodies = [span for span in article.spans if span.capture == article.capture]
    return any(capture == b.capture and b.start <= at < b.end for capture, at in places for b in bodies)


def _is_of_event(correction: Correction) -> bool:
    return correction.targets[0].id.startswith("event-")
