import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.segment.lines import lines_of, page_of, wrap_width
from tests.segment.pages import LAST, LEAD, NEXT, hint, reading


def _wrapped(paragraph: str, width: int) -> str:
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_lines_are_trimmed_and_count_the_blank_lines_above() -> None:
    text = "  a \n\n\nb\r\n\r\nc\n\u00a0\nd"
    assert [(text[s:e], gap, parted) for s, e, gap, parted in lines_of(text)] == [
        ("a", 0, False), ("b", 2, False), ("c", 1, False), ("d", 1, True),
    ]  # fmt: skip


@pytest.mark.parametrize("width", [56, 64, 72, 80])
def test_the_width_that_forced_the_breaks_is_found(width: int) -> None:
    text = "\n".join(_wrapped(p, width) for p in (LEAD, NEXT, LAST))
    found = wrap_width(text, lines_of(text))
    assert found is not None
    assert abs(found - width) <= 4


def test_whole_paragraphs_have_no_width() -> None:
    text = f"{LEAD}\n{NEXT}\n{LAST}"
    assert wrap_width(text, lines_of(text)) is None


@pytest.mark.parametrize(("width", "gap"), [(72, "\n"), (60, "\n\n"), (72, "\n\n")])
def test_wrapped_paragraphs_are_one_unit_each(width: int, gap: str) -> None:
    text = gap.join(_wrapped(p, width) for p in (LEAD, NEXT, LAST))
    assert [unit.text for unit in page_of(reading(text)).units] == [LEAD, NEXT, LAST]


def test_words_left_alone_by_a_word_processor_join_their_paragraph() -> None:
    paragraphs = [_wrapped(p.partition(" ")[2], 64) for p in (NEXT, LAST, NEXT, LAST)]
    text = "\n".join(f"{p.split()[0]}\n{rest}" for p, rest in zip((NEXT, LAST, NEXT, LAST), paragraphs, strict=True))
    assert [unit.text for unit in page_of(reading(text)).units] == [NEXT, LAST, NEXT, LAST]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("By Ann\nLee and Bo Rae March\n3,2031\nThe", "By Ann\nLee and Bo Rae March\n3,2031"),
        ("By Ann Lee\nMarch 3, 2031\nThe", "By Ann Lee"),
        ("By Corvus\nThe council met.", "By Corvus"),
        ("By Ann\n\nLee said", "By Ann"),
        ("By the time\nhe came", "By the time"),
    ],
)
def test_a_byline_takes_as_many_lines_as_its_names_need(text: str, first: str) -> None:
    page = page_of(reading(text))
    assert text[page.units[0].start : page.units[0].end] == first


def test_mail_quote_marks_are_no_part_of_a_units_text() -> None:
    assert [unit.text for unit in page_of(reading("> The quay\n>> is shut.")).units] == ["The quay", "is shut."]


def test_rules_and_layout_are_noted() -> None:
    text = "Frost\n* * *\n" + LEAD
    page = page_of(reading(text, layout=(hint(text, "Frost", "headline"),)))
    assert [(unit.rule, unit.layout) for unit in page.units] == [(False, "headline"), (True, None), (False, None)]


@given(st.text(alphabet=st.sampled_from("aB .\n\r\u2028\u00a0>-By"), max_size=120))
def test_units_hold_every_line_once(text: str) -> None:
    units = page_of(reading(text)).units
    lines = lines_of(text)
    assert sum(unit.lines for unit in units) == len(lines)
    assert [unit.start for unit in units] == sorted({unit.start for unit in units})
    assert sum(not c.isspace() for c in text) == sum(
        not c.isspace() for unit in units for c in text[unit.start : unit.end]
    )
