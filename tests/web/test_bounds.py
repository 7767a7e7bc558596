"""What of a large dossier stands on the page: nothing points at what was left out, and what is left out is counted."""

import msgspec
import pytest

from headwater.dossier.ranking import ranked
from headwater.web import bounds, render
from headwater.web.bounds import within
from tests.web.reading import PageReader
from tests.web.sample import dossier
from tests.web.sheets import texts


def test_a_small_dossier_is_shown_whole() -> None:
    shown, left = within(dossier(), ranked(dossier().claims))
    assert (left.claims, left.sources, left.differences, left.events) == (0, 0, 0, 0)
    assert set(shown.claims) == set(dossier().claims)
    assert msgspec.structs.replace(shown, claims=dossier().claims) == dossier()


def test_beyond_the_bounds_all_is_counted_and_no_link_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in (("CLAIMS", 1), ("SOURCES", 3), ("DIFFERENCES", 1), ("EVENTS", 2), ("SILENT", 1)):
        monkeypatch.setattr(bounds, f"MAX_{name}", most)
    shown, left = within(dossier(), ranked(dossier().claims))
    assert [claim.id for claim in shown.claims] == ["claim-offer"]
    assert (left.claims, left.sources) == (len(dossier().claims) - 1, len(dossier().sources) - 3)
    assert (left.differences, left.events) == (len(dossier().comparisons) - 1, len(dossier().events) - 2)
    # the sources behind the claims that are shown come first
    assert {source.id for source in shown.sources} < {"source-two", "source-ines", "source-close", "source-spokes"}
    page = render(dossier(), texts())
    read = PageReader(page)
    assert {link[1:] for link in read.links} <= set(read.ids)
    for said in ("4 further claims of least weight", "4 further sources quoted least", "2 further comparisons",
                 "3 further events"):  # fmt: skip
        assert said in page


def test_variants_of_all_families_share_one_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("headwater.web.families.MAX_LISTED", 1)
    assert "5 places, the weightiest 1 here, 2 in the JSON, 3 counted only" in render(dossier(), texts())


def test_many_crossing_marks_need_no_rule_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("headwater.web.page.MAX_SPLIT", 1)
    assert ":root:has(" not in render(dossier(), texts())
