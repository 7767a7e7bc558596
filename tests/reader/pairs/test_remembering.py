"""Two wordings that were read in an earlier run are not read again, and what is kept belongs to a capture."""

from collections.abc import Sequence

from headwater.model import Article
from headwater.reader.pairs.remembering import pairs_read_once
from headwater.reader.remembering import STEP, Shelf
from tests.builders import article
from tests.reader.pairs.fakes import CLASH, ONE, UNRELATED, Reader
from tests.test_memory import Notebook

LEFT, RIGHT, OTHER = "The fair was called off.", "The fair went on.", "It rained on Sunday."
TOLD = {frozenset((LEFT, RIGHT)): CLASH}
HOMES = (article(LEFT, "A"), article(RIGHT, "B"))


def shelf(memory: Notebook | None, stage: str = "claims", homes: Sequence[Article] = HOMES) -> Shelf:
    return Shelf(stage, [home.spans[0] for home in homes], memory)


def asked(reader: Reader, memory: Notebook | None, *pairs: tuple[str, str], stage: str = "claims") -> list[object]:
    with pairs_read_once(reader, shelf(memory, stage)) as pairs_read:
        assert pairs_read is not None
        return list(pairs_read.closely(pairs))


def test_what_was_read_in_one_run_is_not_read_in_the_next_whatever_the_order() -> None:
    memory = Notebook()
    assert asked(Reader(TOLD), memory, (LEFT, RIGHT), (LEFT, OTHER)) == [CLASH, UNRELATED]
    later = Reader({frozenset((LEFT, RIGHT)): ONE})
    assert asked(later, memory, (RIGHT, LEFT)) == [CLASH]
    assert not later.closely_heard


def test_a_first_and_a_close_reading_are_two() -> None:
    memory = Notebook()
    with pairs_read_once(Reader(TOLD, first=ONE), shelf(memory)) as pairs:
        assert pairs is not None
        assert [*pairs.relations([(LEFT, RIGHT)]), *pairs.closely([(LEFT, RIGHT)])] == [ONE, CLASH]


def test_where_a_text_points_is_asked_once() -> None:
    memory, reader = Notebook(), Reader(TOLD)
    for texts in ((LEFT, RIGHT), (LEFT, OTHER, RIGHT)):
        with pairs_read_once(reader, shelf(memory)) as pairs:
            assert pairs is not None
            assert pairs.directions(texts) == Reader(TOLD).directions(texts)
            assert pairs.near(texts).between(0, 0) > 0
    assert reader.pointed == [LEFT, RIGHT, OTHER]


def test_it_is_kept_under_a_capture_of_its_texts_and_apart_for_each_stage() -> None:
    memory = Notebook()
    asked(Reader(TOLD), memory, (LEFT, RIGHT))
    asked(Reader(TOLD), memory, (LEFT, OTHER), stage="origins")
    owner = min(home.capture for home in HOMES)
    assert len(memory.held) == 2
    assert all(step == STEP and key.startswith(f"{owner}:") for step, _, key in memory.held)


def test_what_a_run_did_not_ask_for_is_not_kept_on() -> None:
    memory = Notebook()
    asked(Reader(TOLD), memory, (LEFT, RIGHT), (LEFT, OTHER))
    asked(Reader(TOLD), memory, (LEFT, OTHER))
    again = Reader(TOLD)
    asked(again, memory, (LEFT, OTHER), (LEFT, RIGHT))
    assert again.closely_heard == [frozenset((LEFT, RIGHT))]


def test_parts_that_become_one_bring_along_what_they_read_whichever_capture_comes_first() -> None:
    memory = Notebook()
    for n, home in enumerate(HOMES):
        with pairs_read_once(Reader(TOLD), shelf(memory, homes=[home])) as of_one:
            assert of_one is not None
            of_one.closely([(LEFT, (RIGHT, OTHER)[n])])
    later = Reader({})
    assert asked(later, memory, (LEFT, RIGHT), (LEFT, OTHER)) == [CLASH, UNRELATED]
    assert not later.closely_heard
    assert min(memory.held.values(), key=len) == b"\x82\xa9relations\x80\xaadirections\x80"  # one of two is empty
    asked(later, memory, (LEFT, RIGHT), (LEFT, OTHER))
    assert not later.closely_heard


def test_parts_that_were_one_for_a_while_and_too_large_to_be_read_know_what_they_read() -> None:
    memory = Notebook()
    for home in HOMES:
        with pairs_read_once(Reader(TOLD), shelf(memory, homes=[home])) as of_one:
            assert of_one is not None
            of_one.closely([(LEFT, RIGHT)])
    assert not asked(Reader(TOLD), memory)
    later = Reader({})
    for home in HOMES:
        with pairs_read_once(later, shelf(memory, homes=[home])) as of_one:
            assert of_one is not None
            of_one.closely([(LEFT, RIGHT)])
    assert not later.closely_heard


def test_two_parts_that_have_a_capture_in_common_keep_what_they_read_apart() -> None:
    memory, span = Notebook(), HOMES[0].spans[0]
    pieces = span.part(0, 8), span.part(9, len(span.exact))
    for n, piece in enumerate(pieces):
        with pairs_read_once(Reader(TOLD), Shelf("claims", [piece], memory)) as of_part:
            assert of_part is not None
            of_part.closely([(LEFT, (RIGHT, OTHER)[n])])
    later = Reader({})
    with pairs_read_once(later, Shelf("claims", pieces[:1], memory)) as of_part:
        assert of_part is not None
        assert of_part.closely([(LEFT, RIGHT)]) == [CLASH]


def test_what_cannot_be_understood_any_more_is_read_again() -> None:
    memory = Notebook()
    asked(Reader(TOLD), memory, (LEFT, RIGHT))
    for place in list(memory.held):
        memory.held[place] = b"\xc1 no message"
    assert asked(Reader(TOLD), memory, (LEFT, RIGHT)) == [CLASH]


def test_without_a_memory_or_texts_the_reader_itself_is_asked() -> None:
    reader = Reader(TOLD)
    with pairs_read_once(reader, shelf(None)) as unremembered:
        assert unremembered is reader
    with pairs_read_once(reader, Shelf("claims", [], Notebook())) as of_no_text:
        assert of_no_text is reader
    with pairs_read_once(None, shelf(Notebook())) as none:
        assert none is None
