"""Families and their apparatus: what was changed is what is told, at its characters."""

import time
from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater import reuse, stemma
from headwater.model import Article, Descent, Family, Variant
from headwater.settings import CollationSettings, ReuseSettings, StemmaSettings
from tests.reuse.prose import article, day, moved, prose, sentence
from tests.test_memory import Notebook

SETTINGS = CollationSettings()
FRAME = (
    "The harbour board met in Vellmar for nine hours behind closed doors and heard both engineers in turn. {} "
    "Nobody left the building before midnight, and the lights in the customs house burned until the morning came."
)


def collated(*articles: Article, settings: CollationSettings = SETTINGS) -> tuple[Family, ...]:
    found = reuse.find(articles, ReuseSettings())
    return stemma.collate(articles, found, stemma.descend(articles, found, StemmaSettings()), settings)


def versions(*middles: str) -> Family:
    """Return the family of texts that differ in the middle; the first is the earliest."""
    pile = [article(FRAME.format(m), f"{n}", published=day(n + 1)) for n, m in enumerate(middles)]
    (family,) = collated(*pile)
    return family


def told(variant: Variant) -> list[tuple[str | None, str, str]]:
    """Return the readings: what each is, its words, and the names of the articles that have it."""
    return [
        (r.kind, r.spans[0].exact, " ".join(sorted(a.removeprefix("article-") for a in r.articles)))
        for r in variant.readings
    ]


def test_a_changed_word() -> None:
    family = versions("They found fourteen cracks in the north quay.", "They found fifteen cracks in the north quay.")
    (variant,) = family.variants
    assert told(variant) == [(None, "fourteen", "0"), ("substitution", "fifteen", "1")]
    assert (variant.kind, variant.touches) == ("substitution", ("number",))
    assert (family.base, family.omitted, family.undirected) == ("article-0", 0, ())


def test_three_versions_at_one_place() -> None:
    family = versions(
        "Two officials said that the old crane stood idle.",
        "Two executives said that the old crane stood idle.",
        "Two officials said that the old crane stood quite idle.",
        "Two executives said that the old crane stood idle then.",
    )
    assert [told(variant) for variant in family.variants] == [
        [(None, "officials", "0 2"), ("substitution", "executives", "1 3")],
        [(None, "", "0 1 3"), ("addition", "quite", "2")],
        [(None, "", "0 1 2"), ("addition", "then.", "3")],
    ]
    assert family.variants[0].touches == ("source",)


def test_left_out_words_have_an_empty_place_where_they_would_stand() -> None:
    family = versions("The crane stood idle, an aide claimed, all through the winter.",
                      "The crane stood idle, all through the winter.")  # fmt: skip
    (variant,) = family.variants
    assert told(variant) == [(None, "an aide claimed,", "0"), ("omission", "", "1")]
    gone = variant.readings[1].spans[0]
    text = FRAME.format("The crane stood idle, all through the winter.")
    assert text[: gone.start].endswith("stood idle,")


def test_a_paragraph_left_out_is_one_variant_and_what_changed_in_it_another() -> None:
    denial = "The engineers denied it and said that no report of any kind had been written by them before the spring."
    changed = denial.replace("spring", "summer")
    family = versions(denial, "", changed)
    assert sorted(v.kind for v in family.variants) == ["omission", "substitution"]
    other = next(v for v in family.variants if v.kind == "substitution")
    assert told(other) == [(None, "spring.", "0"), ("substitution", "summer.", "2")]
    gone = next(v for v in family.variants if v.kind == "omission")
    assert told(gone) == [(None, denial, "0"), ("omission", "", "1")]
    assert "source" in gone.touches


def test_a_sentence_moved_is_no_omission() -> None:
    one, two = sentence(40), sentence(41)
    first = article(f"{prose(0, 6)} {one} {two} {prose(10, 6)}", "0", published=day(1))
    second = article(f"{prose(0, 6)} {two} {one} {prose(10, 6)}", "1", published=day(5))
    (family,) = collated(first, second)
    assert [variant.kind for variant in family.variants] == ["transposition"]
    moved_text = {reading.spans[0].exact for reading in family.variants[0].readings}
    assert moved_text in ({one}, {two})


def test_words_in_another_order() -> None:
    family = versions("They shut it on March 4 for good.", "They shut it on 4 March for good.")
    assert [told(v) for v in family.variants] == [[(None, "March 4", "0"), ("transposition", "4 March", "1")]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It was “shut” at once.", 'It was "shut" at once.'), ("The Board met again.", "The board met again."),
        ("The clerk’s notes ran on.", "The clerk's notes ran on."), ("It ended - they left.", "It ended — they left."),
        ("The cafe was full.", "The café was full."),
    ],
)  # fmt: skip
def test_spelling_and_marks_are_orthographic(one: str, two: str) -> None:
    family = versions(f"{one} Then it rained.", f"{two} Then it rained on.")
    assert [v.kind for v in family.variants] == ["addition", "orthographic"]
    lemma, other = family.variants[1].readings
    assert lemma.spans[0].exact in one
    assert other.spans[0].exact in two


def test_lines_broken_elsewhere_are_no_variant() -> None:
    family = versions("It was shut at once and they left.", "It was shut\nat once  and they left today.")
    assert [v.kind for v in family.variants] == ["addition"]


def test_a_figure_is_never_cut_in_two() -> None:
    family = versions("It holds 1,204 tonnes of grain.", "It holds 1,304 tonnes of grain.")
    assert [told(v) for v in family.variants] == [[(None, "1,204", "0"), ("substitution", "1,304", "1")]]


def test_how_a_text_begins_and_ends_counts_where_it_is_near() -> None:
    story = prose(0, 8)
    wire = article(f"VELLMAR (Harbour Wire) - {story}", "0", published=day(1))
    copy = article(f"By our staff. {story} via Harbour Wire", "1", published=day(4))
    (family,) = collated(wire, copy)
    readings = [[text for _, text, _ in told(variant)] for variant in family.variants]
    assert ["", "via Harbour Wire"] in readings
    assert ["VELLMAR (Harbour Wire)", "By our staff."] in readings
    assert all("source" in variant.touches for variant in family.variants)


def test_exact_copies_are_one_witness() -> None:
    text, other = FRAME.format("It was shut."), FRAME.format("It was closed.")
    (family,) = collated(article(text, "0"), article(text, "1"), article(other, "2"), article(text.upper(), "3"))
    assert sorted(sorted(w.articles) for w in family.witnesses) == [
        ["article-0", "article-1", "article-3"],
        ["article-2"],
    ]
    assert [len(reading.articles) for reading in family.variants[0].readings] == [1, 1]


def test_a_text_pasted_twice_is_a_family_without_variants() -> None:
    text = prose(0, 8)
    (family,) = collated(article(text, "a", capture="page"), moved(article(text, "b", capture="page"), 5000))
    assert [w.articles for w in family.witnesses] == [("article-a", "article-b")]
    assert (family.variants, family.omitted) == ((), 0)


def test_a_passage_that_stands_twice_in_one_witness_has_two_places() -> None:
    story, changed = FRAME.format("It was shut for good."), FRAME.format("It was closed for good.")
    once = article(story, "once", published=day(1))
    twice = article(f"{story} {prose(50, 12)} {changed}", "twice", published=day(3))
    (family,) = collated(once, twice)
    readings = [(r.articles, r.spans[0].exact) for v in family.variants for r in v.readings]
    assert (("article-once", "article-twice"), "shut") in readings
    assert (("article-twice",), "closed") in readings


def test_text_that_only_a_copy_and_its_copy_have_is_collated_too() -> None:
    own, changed = prose(70, 5), prose(70, 5).replace(prose(70, 5).split()[20], "changed")
    base = article(prose(0, 14), "0", published=day(1))
    middle = article(f"{prose(0, 8)} {own}", "1", published=day(3))
    last = article(f"{prose(0, 8)} {changed}", "2", published=day(6))
    (family,) = collated(base, middle, last)
    assert ["changed" in [r.spans[0].exact for r in v.readings] for v in family.variants].count(True) == 1


def test_the_lemma_is_the_reading_of_whom_others_have_it_from() -> None:
    one = article(prose(0, 12), "one", published=day(1))
    two = article(prose(100, 12), "two", published=day(2))
    words = prose(100, 12).split()
    words[30] = "changed"
    both = article(f"{prose(0, 12)} {' '.join(words)}", "both", published=day(8))
    (family,) = collated(one, two, both)
    (variant,) = [v for v in family.variants if "changed" in [r.spans[0].exact for r in v.readings]]
    assert [r.articles for r in variant.readings] == [("article-two",), ("article-both",)]


def test_texts_of_one_length_without_dates_hang_together_undirected() -> None:
    (family,) = collated(article(prose(0, 12), "a"), article(f"{prose(0, 7)} {prose(50, 5)}", "b"))
    (link,) = family.undirected
    assert set(link.articles) == {"article-a", "article-b"}
    assert 0.4 < link.share < 0.8


def test_a_short_quotation_in_common_makes_no_family() -> None:
    quote = "“We shall not leave this quay until the board has heard every one of us,” she said."
    assert collated(article(f"{prose(0, 9)} {quote}", "a"), article(f"{prose(20, 9)} {quote}", "b")) == ()


def test_no_articles_no_families() -> None:
    assert collated() == ()
    assert collated(article("", "a"), article("…", "b"), article(prose(0, 6), "c")) == ()


@pytest.mark.parametrize("hostile", ["\ud800" * 200, "a" * 400, "\u0301" * 300, "x\u200b" * 500, "1,2.3" * 400])
def test_odd_texts_are_collated_like_others(hostile: str) -> None:
    story = prose(0, 10)
    (family,) = collated(article(f"{story} {hostile}", "a"), article(f"{hostile} {story.upper()} and more", "b"))
    assert len(family.witnesses) == 2


def test_bounds_are_kept_and_what_is_left_out_is_counted() -> None:
    def edited(*places: int) -> str:
        words = prose(0, 30).split()
        for at in places:
            words[at] = "changed"
        return " ".join(words)

    pile = [article(prose(0, 30), "0", published=day(1)), article(edited(*range(7, 300, 7)), "1", published=day(9))]
    (whole,) = collated(*pile)
    few = CollationSettings(max_variants=5)
    (bound,) = collated(*pile, settings=few)
    assert (len(bound.variants), bound.omitted) == (5, len(whole.variants) - 5)
    assert bound.variants == whole.variants[:5]
    (narrow,) = collated(*pile, settings=CollationSettings(max_places=7))
    assert sum(len(r.spans) for v in narrow.variants for r in v.readings) <= 7
    assert narrow.omitted == len(whole.variants) - len(narrow.variants) > 0


def test_hundreds_of_versions_stay_bounded_and_quick() -> None:
    words = prose(0, 24).split()
    pile = []
    for number in range(300):
        mine = [*words]
        mine[(7 * number) % 250] = f"changed{number}"
        mine[(11 * number + 3) % 250] = f"other{number}"
        pile.append(article(" ".join(mine), f"{number:03}", published=day(1 + number % 25)))
    found = reuse.find(pile, ReuseSettings())
    descents = stemma.descend(pile, found, StemmaSettings())
    started = time.perf_counter()
    (family,) = stemma.collate(pile, found, descents, SETTINGS)
    assert time.perf_counter() - started < 20
    assert len(family.witnesses) == 300
    assert sum(len(r.spans) for v in family.variants for r in v.readings) <= SETTINGS.max_places
    assert family.omitted > 0


class Edits(NamedTuple):
    """Texts made from one by known edits, and for each edited place what each text reads there."""

    texts: list[str]
    places: list[frozenset[tuple[str, str]]]


WORDS = [word.strip(".").lower() for word in prose(0, 12, 99).split()]
EVERY = 9


@st.composite
def edits(draw: st.DrawFn) -> Edits:
    """Draw two to five versions of a text in which every ninth word may be changed, left out or preceded by another."""
    count = draw(st.integers(2, 5))
    readings: dict[int, list[str]] = {}
    for at in range(EVERY, len(WORDS) - EVERY, EVERY):
        kind = draw(st.sampled_from(["keep", "change", "leave out", "add"]))
        options = {
            "keep": [WORDS[at]], "change": [WORDS[at], f"alpha{at}", f"beta{at}"], "leave out": [WORDS[at], ""],
            "add": ["", f"gamma{at}", f"delta{at} epsilon{at}"],
        }[kind]  # fmt: skip
        readings[at if kind != "add" else -at] = [draw(st.sampled_from(options)) for _ in range(count)]
    texts = []
    for number in range(count):
        words: list[str] = []
        for at, word in enumerate(WORDS):
            words += readings[-at][number].split() if -at in readings and at else []
            words += readings[at][number].split() if at in readings and at else [word]
        texts.append(" ".join(words))
    places = [frozenset(zip(texts, there, strict=True)) for there in readings.values() if len(set(there)) > 1]
    return Edits(texts, places)


def pile_of(made: Edits, dated: Sequence[int]) -> list[Article]:
    return [article(text, f"{n}", published=day(dated[n])) for n, text in enumerate(made.texts)]


def readings_in(families: Sequence[Family], pile: Sequence[Article]) -> list[frozenset[tuple[str, str]]]:
    """Return for each variant what each text reads there, by the text itself."""
    texts = {a.id: a.spans[0].exact for a in pile}
    return [
        frozenset(
            (texts[name], span.exact)
            for reading in variant.readings
            for name, span in zip(reading.articles, reading.spans, strict=True)
        )
        for family in families
        for variant in family.variants
    ]


DATES = st.permutations(range(1, 6))


@given(edits(), DATES)
def test_known_edits_are_recovered_to_the_character(made: Edits, dated: list[int]) -> None:
    pile = pile_of(made, dated)
    families = collated(*pile)
    assert len(families) == 1
    assert sorted(map(sorted, readings_in(families, pile))) == sorted(map(sorted, made.places))
    spans = [s for v in families[0].variants for r in v.readings for s in r.spans]
    home = {a.capture: a.spans[0].exact for a in pile}
    assert all(home[s.capture][s.start : s.end] == s.exact for s in spans)


@given(edits(), DATES, st.randoms(use_true_random=False))
def test_order_changes_nothing(made: Edits, dated: list[int], random: object) -> None:
    pile = pile_of(made, dated)
    found = list(reuse.find(pile, ReuseSettings()))
    descents: list[Descent] = list(stemma.descend(pile, found, StemmaSettings()))
    expected = stemma.collate(pile, found, descents, SETTINGS)
    for things in (pile, found, descents):
        random.shuffle(things)  # type: ignore[attr-defined]
    assert stemma.collate(pile, found, descents, SETTINGS) == expected


@given(edits(), DATES, st.integers(0, 4), st.sampled_from(["00", "zz"]))
def test_an_added_copy_only_lengthens_a_list(made: Edits, dated: list[int], which: int, name: str) -> None:
    pile = pile_of(made, dated)
    (before,) = collated(*pile)
    copied = pile[which % len(pile)]
    (after,) = collated(*pile, article(copied.spans[0].exact, name))
    assert (after.id, after.base, after.variants, after.undirected) == (
        before.id, before.base, before.variants, before.undirected
    )  # fmt: skip
    grown = [
        (w.article, [c for c in w.copies if c != f"article-{name}"]) for w in after.witnesses
    ]
    assert grown == [(w.article, list(w.copies)) for w in before.witnesses]
    assert sum(f"article-{name}" in w.copies for w in after.witnesses) == 1


def test_what_an_earlier_run_worked_out_for_a_family_is_taken_up_while_its_texts_are_the_same() -> None:
    middles = ("They found fourteen cracks in the north quay.", "They found fifteen cracks in the north quay.")
    pile = [article(FRAME.format(m), f"{n}", published=day(n + 1)) for n, m in enumerate(middles)]
    others = [article(prose(50 * n, 9), f"other-{n}", published=day(n + 1)) for n in range(3)]
    book = Notebook()

    def with_book(*articles: Article) -> tuple[Family, ...]:
        found = reuse.find(articles, ReuseSettings())
        descents = stemma.descend(articles, found, StemmaSettings())
        families = stemma.collate(articles, found, descents, SETTINGS, book)
        assert families == stemma.collate(articles, found, descents, SETTINGS)
        return families

    def apparatuses() -> dict[tuple[str, str, str], bytes]:
        return {place: value for place, value in book.held.items() if place[0] == "apparatus"}

    (family,) = with_book(*pile)
    held = apparatuses()
    assert family in with_book(*pile, *others)
    assert apparatuses() == held
    assert with_book(*pile, article(FRAME.format(middles[0].replace("north", "south")), "2", published=day(5)))
    assert apparatuses() != held
