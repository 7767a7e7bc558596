"""Which acts of attribution make statements, and with what source."""

import pytest

from headwater.claim import gather
from headwater.claim.hearing import heard
from headwater.model import Attribution, Lineage
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article


def hear(text: str, source: str, cue: str, content: str, **more: object) -> list[Attribution]:
    desk = Desk()
    home = article(text)
    desk.said(home, source, cue, content, **more)  # type: ignore[arg-type]
    return heard(desk.attributions, home.spans)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        ("Mr. Reyk went to the quay to discuss resigning.", "Mr. Reyk", "to discuss", "resigning", False),
        ("Varga spoke of rising crime in May.", "Varga", "spoke of", "rising crime", False),
        ("Reyk, responding to questions about whether he would go, left.", "Reyk", "responding to",
         "questions about whether he would go", False),
        ("Varga spoke of some 4,000 people.", "Varga", "spoke of", "some 4,000 people", True),
        ("Varga speaks of nine dead.", "Varga", "speaks of", "nine dead", True),
        ("Varga spoke of one thing alone.", "Varga", "spoke of", "one thing alone", False),
        ("Varga spoke about 4,000 people.", "Varga", "spoke about", "4,000 people", False),
        ("Reyk spoke of how the quay was closed.", "Reyk", "spoke of", "how the quay was closed", True),
        ("Reyk said the quay was closed.", "Reyk", "said", "the quay was closed", True),
        ("The Lantern reported on cracks in the quay.", "The Lantern", "reported", "on cracks in the quay", True),
    ],
)  # fmt: skip
def test_who_only_names_a_topic_tells_nothing(text: str, source: str, cue: str, content: str, kept: bool) -> None:  # noqa: FBT001
    assert bool(hear(text, source, cue, content)) is kept


def test_a_refusal_to_discuss_is_kept() -> None:
    assert hear("Reyk declined to discuss the quay.", "Reyk", "declined to discuss", "the quay", stance="declines")


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("The quay was closed, a clerk who asked not to be named discussing the inquiry said.",
         "a clerk who asked not to be named discussing the inquiry said"),
        ("The quay was closed, according to a clerk, who spoke on condition of anonymity.",
         "a clerk, who spoke on condition of anonymity"),
        ("The quay was closed, said a clerk who keeps the books of the harbour.", "a clerk"),
    ],
)  # fmt: skip
def test_the_terms_on_which_a_source_speaks_are_part_of_it(text: str, full: str) -> None:
    cue = "said" if "said" in text else "according to"
    found = hear(text, "a clerk", cue, "The quay was closed", class_="role")
    assert [s.exact for a in found for s in a.source] == [full]


def test_a_preposition_that_opens_the_content_is_not_said() -> None:
    found = hear("The Lantern reported on cracks in the quay.", "The Lantern", "reported", "on cracks in the quay")
    assert [c.exact for a in found for c in a.content] == ["cracks in the quay"]


def test_a_report_told_in_a_relative_clause_is_of_that_clause() -> None:
    text = "Reyk had read the letter that, The Lantern reported, was sent to the quay on Monday."
    desk = Desk()
    home = article(text)
    told = desk.said(home, "The Lantern", "reported", "was sent to the quay on Monday", class_="outlet")
    before = home.spans[0].part(0, text.index(","))
    wide = Attribution(**{**{f: getattr(told, f) for f in told.__struct_fields__}, "content": (before, *told.content)})
    assert heard([wide], home.spans)[0].content == told.content


def test_what_one_source_says_twice_in_a_sentence_stands_apart() -> None:
    first, second = "that the board fired two crane operators", "the mayor pressed the harbour to close the north quay"
    home = article(f"Reyk told a reporter {first} and, in a letter of last May, said {second}.")
    desk = Desk()
    desk.said(home, "Reyk", "told", first, key="reyk")
    desk.said(home, "Reyk", "said", second, key="reyk")
    claims = gather([account(home)], desk.voices, Lineage(), ClaimSettings())
    assert sorted(len(c.statements) for c in claims) == [1, 1]
    assert {c.statements[0].span.exact.split()[0] for c in claims} == {"Reyk", "said"}
