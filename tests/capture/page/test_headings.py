"""A site's name set as the first heading is not the headline of what stands below it."""

import pytest

from headwater.capture.page.headings import settled_headings
from headwater.model import LayoutHint, PageMetadata, Stated
from tests.capture.jobs import outcome_of
from tests.costs import seconds_of

BODY = "<p>The ferry to Vessin sails again, the harbour office said on Monday.</p>" * 4


def layouts(title: str, body: str, site: str = "") -> dict[str, str]:
    """Return the layout of each block by its text."""
    named = f'<meta property="og:site_name" content="{site}">' if site else ""
    page = f"<html><head><title>{title}</title>{named}</head><body>{body}{BODY}</body></html>"
    (draft,) = outcome_of(page.encode(), "page.html").drafts
    return {draft.text[h.start : h.end]: h.layout for h in draft.layout}


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("The ferry is back | Quay Notes", ""),
        ("The ferry is back - Quay Notes", "Quay Notes"),
        ("Quay Notes: The ferry is back", "Quay Notes"),
        ("Quay Notes » The ferry is back", "Quay Notes"),
    ],
)
@pytest.mark.parametrize("heading", ["<h2>The ferry is back</h2>", '<h2><a href="/ferry">The ferry is back</a></h2>'])
def test_the_title_is_the_headline_and_the_sites_name_is_none(title: str, site: str, heading: str) -> None:
    found = layouts(title, f'<h1 class="site">Quay Notes</h1>{heading}<h2>What it costs</h2>', site)
    assert found["Quay Notes"] == "navigation"
    assert found["The ferry is back"] == "headline"
    assert found["What it costs"] == "crosshead"


def test_the_sites_name_is_none_where_the_title_stands_nowhere() -> None:
    found = layouts("Ferry news | Quay Notes", "<h1>Quay Notes</h1><h2>It sails again</h2>", "Quay Notes")
    assert (found["Quay Notes"], found["It sails again"]) == ("navigation", "crosshead")


@pytest.mark.parametrize(
    ("title", "body", "site"),
    [
        ("The ferry is back | Quay Notes", "<h1>The ferry is back</h1><h2>What it costs</h2>", "Quay Notes"),
        ("Quay Notes", "<h1>Quay Notes</h1><h2>The ferry is back</h2>", "Quay Notes"),
        ("The ferry is back", "<h1>Quay Notes</h1><h2>What it costs</h2>", ""),
        ("Quay Notes: The ferry is back", "<h1>Quay Notes</h1><h2>The ferry is back</h2>", ""),
        ("Ferries | Harbour | Quay Notes", "<h1>The ferry is back</h1><h2>Harbour</h2>", ""),
    ],
)
def test_other_headings_stay_what_they_are(title: str, body: str, site: str) -> None:
    found = layouts(title, body, site)
    first, second = list(found)[:2]
    assert (found[first], found[second]) == ("headline", "crosshead")


@pytest.mark.parametrize("site", ["", "Quay Notes"])
def test_a_logo_above_the_headline_stays_a_link(site: str) -> None:
    logo = '<div class="top"><a href="/">Quay Notes</a></div>'
    found = layouts("The ferry is back | Quay Notes", f"{logo}<h1>The ferry is back</h1>{logo}", site)
    assert found["The ferry is back"] == "headline"
    assert found["Quay Notes"] != "headline"


def test_many_first_headings_take_no_time_by_the_square() -> None:
    text = "".join(f"{'Quay Notes' if n % 2 else 'Boat'} {n // 2}\n" for n in range(20_000))
    hints: list[LayoutHint] = []
    start = 0
    for line in text.splitlines():
        hints.append(LayoutHint(start=start, end=start + len(line), layout="headline"))
        start += len(line) + 1
    about = PageMetadata(title=Stated(value="Ferry news | " * 20 + "Quay Notes 9999", evidence=(), basis="stated"))
    assert len(settled_headings(text, hints, about)) == len(hints)
    assert seconds_of(lambda: settled_headings(text, hints, about), enough=2) < 2


def test_the_nearest_heading_below_is_the_headline() -> None:
    body = "<h1>Quay Notes</h1><h2>The ferry is back</h2><h2>The ferry is back</h2><h1>Quay Notes</h1>"
    page = f"<html><head><title>The ferry is back | Quay Notes</title></head><body>{body}{BODY}</body></html>"
    (draft,) = outcome_of(page.encode(), "page.html").drafts
    found = [h.layout for h in draft.layout if draft.text[h.start : h.end] == "The ferry is back"]
    assert found == ["headline", "crosshead"]
