"""A sentence that opens with whose report it tells rests on that report."""

import msgspec
import pytest

from headwater.corroboration.passed_on import PassedOn
from headwater.corroboration.register import Register
from headwater.model import Citation, Statement, Voices
from tests.builders import Desk, article, place

LEAD = "As the Lantern first reported in April"


def _statement(text: str, words: str, desk: Desk) -> tuple[Statement, Voices]:
    home = article(text)
    citation = Citation(
        article=home.id,
        outlet="The Lantern",
        source="source-lantern",
        cited_article=None,
        span=place(home, "the Lantern first reported"),
        wording="first_reported",
    )
    attribution = desk.attributions[0].id if desk.attributions else None
    span = place(home, words)
    statement = Statement(
        span=span, article=home.id, attribution=attribution, origin="original", polarity="for", strength=None
    )
    voices = Voices(sources=desk.voices.sources, attributions=desk.voices.attributions, citations=(citation,))
    return statement, voices


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{LEAD}, a pilot warned that the pier was weak.", "source-lantern"),
        (f"It shut. {LEAD}, a pilot warned that the pier was weak. It rained.", "source-lantern"),
        # another sentence; a report that is only spoken of
        (f"{LEAD}, it rained. A pilot warned that the pier was weak.", None),
        ("Days after the Lantern first reported it, a pilot warned that the pier was weak.", None),
    ],
)
def test_whose_report_it_is(text: str, outlet: str | None) -> None:
    desk = Desk()
    statement, voices = _statement(text, "the pier was weak", desk)
    home = article(text)
    assert PassedOn([home], voices.citations).outlet_of(statement, None) == outlet


@pytest.mark.parametrize(
    ("text", "cue", "class_"),
    [
        (f"{LEAD}, a pilot warned that the pier was weak.", "warned", "outlet"),
        (f"{LEAD}, the pier was weak, a pilot said.", "said", "role"),
    ],
)
def test_who_is_told_of_in_it_is_no_source_and_who_closes_it_is(text: str, cue: str, class_: str) -> None:
    desk, home = Desk(), article(text)
    desk.said(home, "a pilot", cue, "the pier was weak", class_="role")
    lantern = desk.sources[str(desk.attributions[0].source_id)]
    statement, voices = _statement(text, "the pier was weak", desk)
    outlet = msgspec.structs.replace(
        lantern, id="source-lantern", class_="outlet", label="The Lantern", name="The Lantern"
    )
    voices = Voices(sources=(*voices.sources, outlet), attributions=voices.attributions, citations=voices.citations)
    source = Register([home], voices).source(statement)
    assert source is not None
    assert source.class_ == class_
