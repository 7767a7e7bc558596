"""Counts and the captures' stretches."""

import msgspec

from headwater.web.pile import capture_views, counts
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import texts


def test_counts_tell_copies_from_rewrites() -> None:
    made = counts(dossier())
    assert (made.captures, made.articles, made.outlets, made.nameless) == (4, 5, 3, 1)
    assert (made.copies, made.reworked) == (1, 2)


def test_white_space_between_segments_joins_the_stretch_before() -> None:
    (forum,) = (view for view, _ in capture_views(dossier(), Register(dossier(), texts(), ())) if "forum" in view.path)
    assert [stretch.role for stretch in forum.stretches] == [
        "page furniture", "thread title", "poster’s card", "headline", "byline and date", "body", "reader’s reply",
        "body", "reader’s reply",
    ]  # fmt: skip
    assert str(forum.stretches[0].html).endswith("<i>\n\n</i>")


def test_text_outside_all_segments_is_shown_as_unsorted() -> None:
    bare = msgspec.structs.replace(dossier(), segments=dossier().segments[1:], claims=())
    (forum,) = (view for view, _ in capture_views(bare, Register(bare, texts(), ())) if "forum" in view.path)
    assert forum.stretches[0].role == "not sorted"
    assert "Harbour talk" in forum.stretches[0].html


def test_an_empty_capture_is_still_there() -> None:
    first = msgspec.structs.replace(dossier().captures[0], chars=0)
    bare = msgspec.structs.replace(dossier(), captures=(first,), segments=(), articles=(), claims=())
    (view,) = (view for view, _ in capture_views(bare, Register(bare, {first.id: ""}, ())))
    assert [stretch.look for stretch in view.stretches] == ["gap"]
