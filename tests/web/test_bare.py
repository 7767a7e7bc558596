"""Captures that gave no article are named with what they were read as."""

import msgspec
import pytest

from headwater.model import Role
from headwater.web.bare import bare_captures
from headwater.web.page import render
from tests.web.sample import dossier
from tests.web.sheets import texts


def test_a_capture_with_an_article_is_not_bare() -> None:
    assert bare_captures(dossier()) == ()


@pytest.mark.parametrize(
    ("role", "why"),
    [
        ("user_reply", "read as what posters and readers say"),
        ("chrome", "read as what stands around a text"),
        ("promo", "read as a promotion"),
        ("correction", "read as a correction"),
    ],
)
def test_one_without_says_what_its_text_was_read_as(role: Role, why: str) -> None:
    whole = dossier()
    lost = whole.captures[0]
    segments = tuple(
        msgspec.structs.replace(s, role=role, article=None) if s.span.capture == lost.id else s for s in whole.segments
    )
    (bare,) = bare_captures(msgspec.structs.replace(whole, segments=segments))
    assert (bare.capture, bare.path) == (lost.id, lost.path)
    assert bare.why.startswith("no article in it: its ")
    assert bare.why.endswith(why)


def test_one_without_text_says_so_and_an_early_stop_says_nothing() -> None:
    whole = dossier()
    lost = whole.captures[0]
    segments = tuple(s for s in whole.segments if s.span.capture != lost.id)
    (bare,) = bare_captures(msgspec.structs.replace(whole, segments=segments))
    assert bare.why == "no article in it: it holds no text"
    assert bare_captures(msgspec.structs.replace(whole, segments=())) == ()


def test_the_page_names_it_at_its_head_and_at_its_text() -> None:
    whole = dossier()
    lost = whole.captures[0]
    gone = {s.article for s in whole.segments if s.span.capture == lost.id}
    kept = msgspec.structs.replace(
        whole,
        segments=tuple(
            msgspec.structs.replace(s, role="user_reply", article=None) if s.article in gone else s
            for s in whole.segments
        ),
    )
    page = render(kept, texts())
    assert "No article in 1 capture" in page
    assert "what posters and readers say" in page
    assert "No article in" not in render(whole, texts())
