"""Who descends from whom."""

from collections import Counter
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater import reuse, stemma
from headwater.model import Article, Descent, Stated
from headwater.reader.words import words_of
from headwater.settings import ReuseSettings, StemmaSettings
from tests.reuse.prose import article, day, moved, prose, sentence

SETTINGS = StemmaSettings()
OUTLETS = ("Solmere Echo", "Tarn Hill Post", "The Lantern", None)


def traced(*articles: Article) -> tuple[Descent, ...]:
    return stemma.descend(articles, reuse.find(articles, ReuseSettings()), SETTINGS)


def edges(*articles: Article) -> set[tuple[str | None, str]]:
    return {(d.exemplar, d.copy) for d in traced(*articles)}


def edited(text: str, *places: int) -> str:
    words = text.split(" ")
    for at in places:
        words[at] = f"changed{at}"
    return " ".join(words)


STORY = prose(0, 12)


def test_an_earlier_date_makes_the_exemplar() -> None:
    old = article(STORY, "old", published=day(3))
    new = article(f"{sentence(500)} {STORY}", "new", published=day(9))
    (found,) = traced(new, old)
    assert (found.exemplar, found.copy, found.relation) == (old.id, new.id, "revision")
    assert [e.signal for e in found.evidence] == ["published_before"]
    assert 0.5 < found.probability < 1
    assert 0.85 < found.share < 1


def test_a_sentence_in_common_makes_no_copy_of_a_long_text() -> None:
    stock = sentence(500)
    first = article(f"{STORY} {stock}", "old", published=day(3))
    later = article(f"{prose(600, 30)} {stock}", "new", published=day(9))
    assert len(stock) < SETTINGS.min_chars
    assert reuse.find([first, later], ReuseSettings())
    assert traced(first, later) == ()
    post = article(f"{stock} {sentence(900)}", "post", published=day(9))
    assert edges(first, post) == {(first.id, post.id)}


def test_a_credit_makes_the_exemplar() -> None:
    source = article(STORY, "a", outlet="Solmere Echo")
    copy = article(f"{STORY}\n\nvia Solmere Echo", "b", outlet="Tarn Hill Post")
    (found,) = traced(source, copy)
    assert (found.exemplar, found.copy) == (source.id, copy.id)
    assert [(e.signal, [s.exact for s in e.spans]) for e in found.evidence] == [("credit", ["Solmere Echo"])]


def test_credits_both_ways_say_nothing() -> None:
    one = article(f"{STORY}\n\nvia Tarn Hill Post", "a", outlet="Solmere Echo")
    two = article(f"{STORY}\n\nvia Solmere Echo", "b", outlet="Tarn Hill Post")
    assert traced(one, two) == ()


def test_without_evidence_there_is_no_edge() -> None:
    # containment alone tells no direction: an excerpt and a longer retelling look the same
    assert traced(article(STORY, "a"), article(prose(0, 6), "b")) == ()
    assert traced(article(STORY, "a"), article(f"{sentence(500)} {STORY}", "b")) == ()


def test_lone_readings_are_the_copys_own() -> None:
    root = article(STORY, "root")
    one = article(edited(STORY, 5, 25, 45), "one")
    two = article(edited(STORY, 15, 35, 55), "two")
    found = traced(root, one, two)
    assert {(d.exemplar, d.copy) for d in found} == {(root.id, one.id), (root.id, two.id)}
    assert {e.signal for d in found for e in d.evidence} == {"lone_readings"}
    shown = [s.exact for d in found for e in d.evidence for s in e.spans]
    assert any("changed" in text for text in shown)


def test_siblings_with_lone_readings_on_both_sides_are_not_joined_even_by_dates() -> None:
    texts = [edited(STORY, *places) for places in ((5, 25, 45), (15, 35, 55), (65, 75, 85))]
    pile = [article(text, f"{n}", published=day(3 * n + 1)) for n, text in enumerate(texts)]
    assert traced(*pile) == ()


def test_a_mashup_has_several_exemplars() -> None:
    one = article(prose(0, 8), "one", published=day(1))
    two = article(prose(100, 8), "two", published=day(2))
    both = article(f"{prose(0, 4)} {sentence(900)} {prose(100, 4)}", "both", published=day(8))
    found = traced(one, two, both)
    assert {(d.exemplar, d.relation) for d in found} == {(one.id, "mashup"), (two.id, "mashup")}
    assert all(d.share < 0.6 for d in found)


def test_an_excerpt_is_called_one() -> None:
    whole = article(prose(0, 20), "whole", published=day(1))
    part = article(prose(3, 6), "part", published=day(5))
    (found,) = traced(whole, part)
    assert found.relation == "excerpt"
    assert "cut_short" in {e.signal for e in found.evidence}


def test_churn_is_copied_text_among_ones_own() -> None:
    wire = article(prose(0, 6), "wire", published=day(1))
    paper = article(f"{prose(200, 8)} {prose(0, 3)} {prose(300, 8)}", "paper", published=day(5))
    (found,) = traced(wire, paper)
    assert found.relation == "churn"
    assert found.share < 0.3


def test_both_from_an_ancestor_that_is_not_here() -> None:
    one = article(f"SOLMERE (Reuters) - {STORY} {sentence(700)}", "a", outlet="Solmere Echo")
    two = article(f"SOLMERE (Reuters) - {sentence(800)} {STORY}", "b", outlet="Tarn Hill Post")
    found = traced(one, two)
    assert {(d.exemplar, d.copy) for d in found} == {(None, one.id), (None, two.id)}
    assert all(e.signal == "lost_ancestor" and "Reuters" in e.spans[0].exact for d in found for e in d.evidence)
    # when the agency's own report is here it is no lost ancestor
    wire = article(f"{sentence(850)} {STORY}", "wire", outlet="Reuters")
    assert edges(one, two, wire) == {(wire.id, one.id), (wire.id, two.id)}


def filed(text: str, name: str, outlet: str | None = None) -> Article:
    """Return a text with the dateline of an agency."""
    opened = article(f"SOLMERE (Tarn Wire) - {text}", name, outlet=outlet)
    credit = Stated(value="Tarn Wire", evidence=(opened.spans[0].part(9, 18),), basis="stated")
    return msgspec.structs.replace(opened, agencies=(credit,))


@pytest.mark.parametrize("credit", ["Tarn Wire reported the following.", "It is so, according to Tarn Wire."])
def test_who_credits_an_agency_has_it_from_the_text_that_its_dateline_opens(credit: str) -> None:
    wire = filed(STORY, "a")
    copy = article(f"{credit} {STORY}", "b", outlet="Tarn Hill Post")
    (found,) = traced(wire, copy)
    assert (found.exemplar, found.copy, found.evidence[0].signal) == (wire.id, copy.id, "credit")


def test_two_texts_that_open_with_one_dateline_are_told_apart_by_no_credit() -> None:
    # either may be what a customer of the agency printed
    one, two = filed(f"{STORY} {sentence(700)}", "a"), filed(f"{sentence(800)} {STORY}", "b")
    assert {d.exemplar for d in traced(one, two)} == {None}
    printed = filed(f"{sentence(800)} {STORY}", "b", outlet="Tarn Hill Post")
    assert "credit" not in {e.signal for d in traced(one, printed) for e in d.evidence}


def test_initials_in_a_dateline_are_the_articles_own_agency() -> None:
    agency = "Ostral Press Agency"
    one = article(f"SOLMERE (OPA) - {STORY} {sentence(700)}", "a", outlet=agency)
    two = article(f"SOLMERE (OPA) - {sentence(800)} {STORY}", "b", outlet=agency)
    assert all(d.exemplar is not None for d in traced(one, two))


def test_identical_texts_have_an_edge_that_owns_up() -> None:
    plain, told = article(STORY, "a"), article(STORY, "b", outlet="Solmere Echo")
    (found,) = traced(plain, told)
    assert (found.exemplar, found.copy, found.relation, found.probability) == (told.id, plain.id, "exact", 0.5)
    assert [e.signal for e in found.evidence] == ["identical_text"]
    assert found.share == 1


def test_identical_texts_with_dates_or_credits() -> None:
    late = article(STORY, "a", published=day(9))
    early = article(STORY, "b", published=day(2))
    (found,) = traced(late, early)
    assert (found.exemplar, [e.signal for e in found.evidence]) == (early.id, ["published_before"])
    text = f"{STORY} Source: Solmere Echo"
    own, other = article(text, "z", outlet="Solmere Echo"), article(text, "a", outlet="Tarn Hill Post")
    (found,) = traced(own, other)
    assert (found.exemplar, [e.signal for e in found.evidence]) == (own.id, ["credit"])


def test_twice_in_one_capture() -> None:
    first = article(STORY, "a", capture="page")
    again = moved(article(STORY, "b", capture="page"), 9000)
    third = moved(article(STORY, "c", capture="page"), 20_000)
    found = traced(third, first, again)
    assert {(d.exemplar, d.copy) for d in found} == {(first.id, again.id), (first.id, third.id)}
    assert {e.signal for d in found for e in d.evidence} == {"same_capture"}


@pytest.mark.parametrize("count", [2, 3, 500])
def test_a_family_of_equal_texts_stays_linear(count: int) -> None:
    found = traced(*(article(STORY, f"{n:03}") for n in range(count)))
    assert len(found) == count - 1
    assert Counter(d.exemplar for d in found) == {"article-000": count - 1}


def test_no_articles_no_edges() -> None:
    assert stemma.descend([], [], SETTINGS) == ()
    assert traced(article("", "a"), article("…", "b")) == ()


@st.composite
def piles(draw: st.DrawFn) -> list[Article]:
    """Draw a pile that grew by copying: each article takes sentences from earlier ones and edits some."""
    texts: list[list[str]] = []
    pile: list[Article] = []
    for number in range(draw(st.integers(2, 6))):
        own = [sentence(100 * number + n) for n in range(draw(st.integers(0, 4)))]
        picked = draw(st.sets(st.integers(0, 5)))
        taken = [s for n, text in enumerate(texts) if n in picked for s in text]
        if draw(st.booleans()):
            taken = [edited(s, 4) if n % 3 == 0 else s for n, s in enumerate(taken)]
        body = (own + taken) or [sentence(99)]
        texts.append(body)
        outlet = draw(st.sampled_from(OUTLETS))
        credit = draw(st.sampled_from(["", "", " via Solmere Echo", " via Tarn Hill Post"]))
        date = draw(st.none() | st.integers(1, 20).map(day))
        gap = draw(st.sampled_from([" ", "\n\n", "\n"]))
        pile.append(article(gap.join(body) + credit, f"{number}", outlet=outlet, published=date))
    return pile


def has_cycle(found: Sequence[Descent]) -> bool:
    parents: dict[str, set[str]] = {}
    for one in found:
        parents.setdefault(one.copy, set()).update({one.exemplar} if one.exemplar else set())
    for start in parents:
        waiting, seen = [start], set[str]()
        while waiting:
            for parent in parents.get(waiting.pop(), set()):
                if parent == start:
                    return True
                if parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
    return False


@given(piles())
def test_there_is_no_cycle_and_every_edge_has_evidence(pile: list[Article]) -> None:
    found = traced(*pile)
    assert not has_cycle(found)
    assert all(d.evidence and SETTINGS.min_probability <= d.probability <= 1 and 0 < d.share <= 1 for d in found)
    assert len({(d.exemplar, d.copy) for d in found}) == len(found)
    texts = {a.id: a for a in pile}
    for span in (s for d in found for e in d.evidence for s in e.spans):
        assert any(home.covers(span) for a in texts.values() for home in a.spans)
        assert any(home.exact[span.start : span.end] == span.exact for a in pile for home in a.spans)


@given(piles(), st.randoms(use_true_random=False))
def test_order_changes_nothing(pile: list[Article], random: object) -> None:
    shared = list(reuse.find(pile, ReuseSettings()))
    expected = stemma.descend(pile, shared, SETTINGS)
    random.shuffle(pile)  # type: ignore[attr-defined]
    random.shuffle(shared)  # type: ignore[attr-defined]
    assert stemma.descend(pile, shared, SETTINGS) == expected


@given(piles(), st.integers(0, 5), st.sampled_from(["0000", "zzzz"]))
def test_a_bare_copy_changes_no_edge_between_others(pile: list[Article], which: int, name: str) -> None:
    home = pile[which % len(pile)]
    copy = article(home.spans[0].exact, name)
    before, after = traced(*pile), traced(*pile, copy)

    def words(one: Article) -> tuple[str, ...]:
        return tuple(w.folded for w in words_of(one.spans[0].exact))

    text = {a.id: words(a) for a in [*pile, copy]} | {None: ()}
    between = {(text[d.exemplar], text[d.copy]) for d in after if text[d.exemplar] != text[d.copy]}
    assert between == {(text[d.exemplar], text[d.copy]) for d in before if text[d.exemplar] != text[d.copy]}
    documented = all(a.outlet or a.published for a in pile if words(a) == words(home))
    if documented or name == "zzzz":
        kept = {(d.exemplar, d.copy) for d in after if copy.id not in (d.exemplar, d.copy)}
        assert kept == {(d.exemplar, d.copy) for d in before}
