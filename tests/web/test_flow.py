"""From sources to claims: who is drawn how, what is folded, and that all of it is on the sheet."""

import re
from itertools import pairwise

import msgspec

from headwater.dossier.ranking import ranked
from headwater.web.flow import MAX_CLAIMS, Flow, flow
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import texts


def made() -> Flow:
    claims = ranked(dossier().claims)
    found = flow(claims, Register(dossier(), texts(), claims))
    assert found
    return found


def test_sources_lead_by_way_of_their_outlets_to_claims() -> None:
    rows = {(row.source, row.outlet): row for row in made().rows}
    two = rows["two people briefed on the talks", "Vellmar Lantern"]
    assert (two.veiled, two.cited, two.claims) == (True, False, (("c1", 1),))
    assert not rows["Ines Tarrow", "Vellmar Lantern"].veiled
    own = rows["in the reporter’s own voice", "The Inland Post"]
    assert (own.source_key, own.veiled) == ("", False)


def test_statements_in_copied_text_are_folded() -> None:
    claims = ranked(dossier().claims)
    told = sum(times for row in made().rows for _, times in row.claims)
    own = sum(one.origin != "copy" for claim in claims[:MAX_CLAIMS] for one in claim.statements)
    assert told == own
    copied = tuple(
        msgspec.structs.replace(c, statements=tuple(msgspec.structs.replace(s, origin="copy") for s in c.statements))
        for c in claims
    )
    assert flow(copied, Register(msgspec.structs.replace(dossier(), claims=copied), texts(), copied)) is None


def test_looks_tell_sources_apart_without_colour() -> None:
    svg = str(made().picture.svg)
    assert svg.count('class="vague"') == 1
    assert svg.count('class="hollow"') == 1
    boxes = {looks: d.count("M") for looks, d in re.findall(r'<path class="(vague|hollow|sure)" d="([^"]*)"', svg)}
    assert sum(boxes.values()) == len(made().rows)
    assert boxes["vague"] == sum(row.veiled for row in made().rows)


def test_everything_stands_on_the_sheet() -> None:
    svg = str(made().picture.svg)
    width, height = (float(re.findall(rf' {name}="(\d+)"', svg)[0]) for name in ("width", "height"))
    places = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"', svg)
    assert len(places) > len(made().rows)
    assert all(0 <= float(x) < width and 0 < float(y) < height for x, y in places)
    sources = sorted(float(y) for x, y in places if x == "262")
    assert all(later - earlier >= 12 for earlier, later in pairwise(sources))
    assert "<img" not in svg
