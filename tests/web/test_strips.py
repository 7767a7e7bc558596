"""Strips: what a bar shows, what it says, and the numbers of its table."""

import msgspec

from headwater.web.register import Register
from headwater.web.strips import LOOK_WORDS, MAX_STRIPS, strips
from tests.web.sample import dossier
from tests.web.sheets import FORUM, texts


def test_a_strip_says_in_words_what_it_shows() -> None:
    (forum,) = (one for one in strips(dossier(), Register(dossier(), texts(), ())) if one.path.startswith("forum"))
    assert [(block.look, block.copied) for block in forum.blocks] == [
        ("chrome", ""), ("talk", ""), ("head", ""), ("body", ""), ("talk", ""), ("body", "copy"), ("talk", ""),
    ]  # fmt: skip
    assert f"copy body L2 ({len(FORUM['bbody'].exact):,})" in forum.says
    assert all(0 <= block.left <= block.left + block.width <= 100.01 for block in forum.blocks)


def test_the_table_adds_up_and_names_the_articles() -> None:
    for strip in strips(dossier(), Register(dossier(), texts(), ())):
        drawn = sum(block.width for block in strip.blocks)
        assert sum(strip.amounts) <= strip.chars
        assert abs(drawn - 100 * sum(strip.amounts) / strip.chars) < 0.1
        assert len(strip.amounts) == len(LOOK_WORDS)
    (forum,) = (one for one in strips(dossier(), Register(dossier(), texts(), ())) if one.path.startswith("forum"))
    assert [tag.siglum for tag in forum.tags] == ["L", "L2"]
    assert forum.amounts[0] == len(FORUM["abody"].exact) + len(FORUM["bbody"].exact)


def test_a_large_pile_has_a_bounded_number_of_strips() -> None:
    first = dossier().captures[0]
    many = tuple(msgspec.structs.replace(first, id=f"capture-{n}") for n in range(MAX_STRIPS + 5))
    held = {one.id: texts()[first.id] for one in many}
    bare = msgspec.structs.replace(dossier(), captures=many, segments=(), articles=(), claims=())
    assert len(strips(bare, Register(bare, held, ()))) == MAX_STRIPS
