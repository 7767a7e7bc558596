"""Two real captures of one story, kept beside the project: places only, none of their text."""

import json
from pathlib import Path

import jsonschema
import pytest

from headwater.cli.summary import summarise
from headwater.dossier import encode, json_schema
from headwater.dossier.document import spans_in
from headwater.model import Dossier, Traced
from headwater.trace import trace
from tests.unique import shared_ids

THREAD = "000_d5e279f4113d9608.txt"
FIRST, SECOND = (109, 3442), (6007, 9340)
OFFER = (3676, 3864)


@pytest.fixture(scope="module")
def traced(shared: Path) -> Traced:
    return trace([shared / "seeds"])


@pytest.fixture(scope="module")
def dossier(traced: Traced) -> Dossier:
    return traced.dossier


def extents(dossier: Dossier) -> dict[str, tuple[str, int, int]]:
    paths = {c.id: c.path for c in dossier.captures}
    found: dict[str, tuple[str, int, int]] = {}
    for piece in dossier.segments:
        if piece.article:
            path, start, end = found.get(piece.article, (paths[piece.span.capture], piece.span.start, piece.span.end))
            found[piece.article] = (path, min(start, piece.span.start), max(end, piece.span.end))
    return found


def test_the_dossier_keeps_its_schema_and_quotes_exactly(traced: Traced) -> None:
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(encode(traced.dossier)))
    assert all(traced.texts[s.capture][s.start : s.end] == s.exact for s in spans_in(traced.dossier))


def test_four_articles_and_one_of_them_an_exact_copy(dossier: Dossier) -> None:
    found = extents(dossier)
    assert len(dossier.articles) == 4
    assert {(THREAD, *FIRST), (THREAD, *SECOND)} <= set(found.values())
    exact = [d for d in dossier.descents if d.relation == "exact" and d.exemplar]
    assert [(found[d.exemplar or ""][1:], found[d.copy][1:]) for d in exact] == [(FIRST, SECOND)]


def test_the_first_report_is_cited_and_not_here(dossier: Dossier) -> None:
    first = {c.outlet for c in dossier.citations if c.wording == "first_reported" and c.cited_article is None}
    assert first == {"ABC News"}


def test_the_offer_is_printed_with_bounds(dossier: Dossier) -> None:
    paths = {c.id: c.path for c in dossier.captures}

    def holds(path: str, start: int, end: int) -> bool:
        return path == THREAD and start <= OFFER[0] + 40 and end >= OFFER[0] + 40

    places = {c.id: [(paths[s.span.capture], s.span.start, s.span.end) for s in c.statements] for c in dossier.claims}
    telling = [c for c in dossier.claims if any(holds(*place) for place in places[c.id])]
    claim = max(telling, key=lambda c: len(c.statements))
    assert (claim.origins.low, claim.origins.high, claim.origins.unseen) == (2, 5, 1)
    assert "at least 2, at most 5 distinct origins" in summarise(dossier, width=100, colour=False)


def test_no_two_nouns_of_a_kind_bear_one_id(dossier: Dossier) -> None:
    assert shared_ids(dossier) == {}
