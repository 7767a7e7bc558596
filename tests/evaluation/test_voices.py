"""Right, wrong and open answers each move the figures; the articles are invented."""

from collections.abc import Sequence

import pytest

from headwater.evaluation.voices import Heard, Places, Speaker, Terms, answered, score_speakers, score_terms
from headwater.model import Access, Attribution, People, Source, SourceClass, Span, span_of

TEXT = (
    "Mara Quill, who runs the harbour, opened the pier. Ida Voss watched.\n\n“It will stand,” she said. Two people"
    " familiar with the plans, who asked not to be named because talks go on, said it would cost more."
)
HOME = "capture-1"


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def span(words: str) -> Span:
    return span_of(TEXT, HOME, *at(words))


def source(  # one keyword for each field that the scores look at
    name: str | None = None,
    class_: SourceClass = "named",
    mentions: Sequence[str] = (),
    people: tuple[int, int | None] = (1, 1),
    access: Access = "unstated",
    reason: str | None = None,
) -> Source:
    bounds = People(low=people[0], high=people[1])
    return Source(
        id="s1", label="x", class_=class_, name=name, role=None, outlet=None, people=bounds, access=access,
        anonymity_reason=span(reason) if reason else None, mentions=tuple(map(span, mentions)),
    )  # fmt: skip


def said(source_words: str | None, content: str, source_id: str | None = "s1") -> Attribution:
    return Attribution(
        id="a1", article="x", kind="direct", stance="asserts", source=(span(source_words),) if source_words else (),
        source_id=source_id, cue=(span("said"),), content=(span(content),), addressee=None, within=None, confidence=1.0,
    )  # fmt: skip


def heard(found: Source | None, *attributions: Attribution) -> dict[str, Heard]:
    return {"x": Heard(TEXT, attributions, {found.id: found} if found else {})}


QUOTE = "“It will stand,”"
SHE = Speaker(
    split="train", id="x", source=(at("she"),), cue=(at("said"),), content=(at(QUOTE),), names=(at("Mara Quill"),),
    type="person", speech="direct",
)  # fmt: skip
SOMEBODY = Speaker(
    split="train", id="x", source=(at("she"),), cue=(at("said"),), content=(at(QUOTE),), names=(), type="person",
    speech="direct",
)  # fmt: skip
SPOKEN = said("she", QUOTE)


@pytest.mark.parametrize(
    ("found", "coverage", "accuracy", "short"),
    [
        (source("Mara Quill"), 1, 1, 0),
        (source("Mara J. Quill"), 1, 1, 0),
        (source("MARA QUILL", mentions=["she"]), 1, 1, 0),
        (source("Quill", mentions=["Mara Quill"]), 1, 1, 0),
        (source(None, mentions=["Mara Quill"]), 1, 1, 0),
        (source("Quill", mentions=["she"]), 1, 0, 1),
        (source("Ida Voss", mentions=["Ida Voss", "she"]), 1, 0, 0),
        (source("Ida Voss", mentions=["Ida Voss", "Mara Quill"]), 1, 0, 0),
        (source("Mara Voss"), 1, 0, 0),
        (source(None, mentions=["she"]), 0, None, None),
        (None, 0, None, None),
    ],
)
def test_a_speaker_is_right_wrong_or_left_open(
    found: Source | None, coverage: float, accuracy: float | None, short: float | None
) -> None:
    figures = score_speakers([SHE], heard(found, SPOKEN))
    for kind in ("all", "person", "direct"):
        assert figures[f"{kind}.found"] == 1
        assert figures[f"{kind}.coverage"] == coverage
        assert figures.get(f"{kind}.accuracy") == accuracy
        assert figures.get(f"{kind}.short") == short


def test_a_mention_in_another_article_is_no_mention_here() -> None:
    elsewhere = span_of(TEXT, "capture-2", *at("Mara Quill"))
    found = source(None)
    moved = Source(**{f: getattr(found, f) for f in found.__struct_fields__} | {"mentions": (elsewhere,)})
    assert score_speakers([SHE], heard(moved, SPOKEN))["all.coverage"] == 0


@pytest.mark.parametrize(
    "missed",
    [(), (said("Ida Voss", QUOTE),), (said("she", "opened the pier"),), (said(None, QUOTE),)],
)
def test_source_and_content_must_both_be_met(missed: tuple[Attribution, ...]) -> None:
    figures = score_speakers([SHE], heard(source("Mara Quill"), *missed))
    assert figures["all.items"] == 1
    assert figures["all.found"] == figures["all.coverage"] == 0
    assert "all.accuracy" not in figures


def test_the_attribution_that_shares_most_counts() -> None:
    wide = said("she", "opened the pier. Ida Voss watched.\n\n“It")
    figures = score_speakers([SHE], heard(source("Mara Quill"), said("she", "“It", source_id=None), SPOKEN, wide))
    assert figures["all.accuracy"] == 1


@pytest.mark.parametrize(("found", "kept"), [(source(None), 1), (None, 1), (source("Ida Voss"), 0)])
def test_whoever_is_never_named_stays_unnamed(found: Source | None, kept: float) -> None:
    figures = score_speakers([SOMEBODY], heard(found, SPOKEN))
    assert figures == {"unnamed.items": 1, "unnamed.kept": kept}


def test_only_people_in_direct_quotations_count_as_direct() -> None:
    indirect = Speaker(**{f: getattr(SHE, f) for f in SHE.__struct_fields__} | {"speech": "mixed"})
    assert "direct.items" not in score_speakers([indirect], heard(source("Mara Quill"), SPOKEN))


PAIR = "Two people familiar with the plans"
REASON = "because talks go on"
COST = "it would cost more"
WITHHELD = said(PAIR, COST)


def terms(
    classes: tuple[SourceClass, ...] = ("anonymous",),
    people: People | None = None,
    access: tuple[Access, ...] = (),
    reason: Places | None = None,
    *,
    silent: bool = False,
) -> Terms:
    return Terms(
        split="dev", id="x", source=() if silent else (at(PAIR),), cue=(at("said"),), content=(at(COST),),
        classes=classes, body=False, people=people, access=access, reason=reason,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("gold", "found", "figure", "value"),
    [
        (terms(), source(class_="anonymous"), "accuracy", 1),
        (terms(), source(class_="collective"), "accuracy", 0),
        (terms(("collective", "anonymous")), source(class_="anonymous"), "accuracy", 1),
        (terms(), None, "coverage", 0),
        (terms(people=People(low=2, high=2)), source(people=(2, 2)), "people", 1),
        (terms(people=People(low=2, high=2)), source(people=(2, None)), "people", 0),
        (terms(people=People(low=2, high=None)), source(people=(2, None)), "people", 1),
        (terms(access=("briefed", "close")), source(access="close"), "access", 1),
        (terms(access=("briefed", "close")), source(access="official"), "access", 0),
        (terms(reason=(at(REASON),)), source(reason="talks go on"), "reason", 1),
        (terms(reason=(at(REASON),)), source(reason="watched"), "reason", 0),
        (terms(reason=(at(REASON),)), source(), "reason", 0),
        (terms(reason=()), source(), "reason_false", 0),
        (terms(reason=()), source(reason=REASON), "reason_false", 1),
    ],
)
def test_each_term_is_right_wrong_or_open(gold: Terms, found: Source | None, figure: str, value: float) -> None:
    figures, _ = score_terms([gold], heard(found, WITHHELD))
    assert figures[figure] == value


def test_what_the_gold_does_not_judge_counts_nowhere() -> None:
    figures, _ = score_terms([terms()], heard(source(reason=REASON), WITHHELD))
    assert [figures[f"{name}.items"] for name in ("people", "access", "reason", "reason_false")] == [0, 0, 0, 0]


def test_confusions_name_the_gold_and_the_found() -> None:
    items = [terms(), terms(("collective", "role")), terms(("collective", "role"))]
    _, confusion = score_terms(items, heard(source(class_="role"), WITHHELD))
    assert confusion == {("anonymous", "role"): 1, ("role", "role"): 2}


def test_no_source_is_answered_by_no_source() -> None:
    gold = terms(("none",), silent=True)
    figures, confusion = score_terms([gold], heard(None, said(None, COST, None)))
    assert (figures["coverage"], figures["accuracy"]) == (1, 1)
    assert confusion == {("none", "none"): 1}
    figures, confusion = score_terms([gold], heard(source(class_="anonymous"), WITHHELD))
    assert confusion == {("none", "anonymous"): 1}


def test_an_answer_comes_with_what_it_rests_on() -> None:
    found = source(class_="anonymous")
    assert answered(terms(), heard(found, WITHHELD)) == (WITHHELD, found, "anonymous")
    assert answered(terms(), heard(None, WITHHELD)) is None
    assert answered(terms(), heard(None)) is None


def test_bodies_are_counted_apart_too() -> None:
    body = Terms(**{f: getattr(terms(("named",)), f) for f in Terms.__struct_fields__} | {"body": True})
    figures, _ = score_terms([body, terms(("role",))], heard(source(class_="role"), WITHHELD))
    assert (figures["accuracy"], figures["bodies"], figures["bodies.items"]) == (0.5, 0, 1)
