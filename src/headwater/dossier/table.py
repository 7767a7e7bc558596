"""The dossier as a table: one row a statement, with the claim it belongs to, who is behind it and where it stands."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from headwater.dossier.plain import cell
from headwater.dossier.ranking import ranked
from headwater.model import Claim, Dossier, Statement

COLUMNS: Final = (
    "claim", "claim_id", "proposition", "origins_low", "origins_high", "unseen", "on_record", "against", "article",
    "outlet", "published_earliest", "published_latest", "origin", "polarity", "stance", "source", "source_class",
    "capture", "capture_id", "start", "end", "exact",
)  # fmt: skip


def csv_table(dossier: Dossier) -> bytes:
    """Return the statements of all claims as CSV (RFC 4180, UTF-8 with a byte order mark), claims in order of weight.

    `start` and `end` count code points of the capture's canonical text, end exclusive. An open upper bound is an empty
    cell. Cells that a spreadsheet would take for a formula begin with an apostrophe; control characters are U+FFFD.
    """
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(COLUMNS)
    for row in _rows(dossier):
        writer.writerow([cell(value) if isinstance(value, str) else value for value in row])
    return b"\xef\xbb\xbf" + held.getvalue().encode()


def _rows(dossier: Dossier) -> Iterator[tuple[str | int | None, ...]]:
    found = _Known(dossier)
    for number, claim in enumerate(ranked(dossier.claims), 1):
        for statement in claim.statements:
            yield (number, *found.claim(claim), *found.statement(statement))


class _Known:
    """The nouns of a dossier by their ids."""

    def __init__(self, dossier: Dossier) -> None:
        self._paths = {one.id: one.path for one in dossier.captures}
        self._articles = {one.id: one for one in dossier.articles}
        self._attributions = {one.id: one for one in dossier.attributions}
        self._sources = {one.id: one for one in dossier.sources}

    def claim(self, claim: Claim) -> tuple[str | int | None, ...]:
        bounds = claim.origins
        return (claim.id, claim.proposition, bounds.low, bounds.high, bounds.unseen, claim.on_record, claim.against)

    def statement(self, one: Statement) -> tuple[str | int | None, ...]:
        article = self._articles[one.article]
        attribution = self._attributions.get(one.attribution or "")
        source = self._sources.get(attribution.source_id or "") if attribution else None
        earliest, latest = (article.published.earliest, article.published.latest) if article.published else (None, None)
        stance = attribution.stance if attribution else None
        label, class_ = (source.label, source.class_) if source else (None, None)
        span = one.span
        return (
            article.siglum, article.outlet, earliest, latest, one.origin, one.polarity, stance, label, class_,
            self._paths[span.capture], span.capture, span.start, span.end, span.exact,
        )  # fmt: skip
