from headwater.segment.signs import signs_of
from headwater.segment.strange import strange_shares
from tests.segment.pages import LEAD, NEXT, OTHER


def _shares(texts: list[str]) -> tuple[float, ...]:
    return strange_shares(texts, [signs_of(text) for text in texts])


def test_a_remark_in_another_language_is_strange_to_english_prose() -> None:
    english, swahili = "And so the report is with the mayor.", "Meli zote zimesimama bandarini tangu asubuhi."
    *_, known, strange = _shares([LEAD, NEXT, OTHER, english, swahili])
    assert known < 0.5 < strange <= 1


def test_without_english_prose_nothing_is_strange() -> None:
    assert _shares(["Meli zote zimesimama bandarini tangu asubuhi.", "Home"]) == (0.0, 0.0)


def test_two_words_say_nothing() -> None:
    assert _shares([LEAD, "naomba uangalie"]) == (0.0, 0.0)
