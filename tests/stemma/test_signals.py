"""The evidence shown for an edge."""

import pytest

from headwater.model import Article, DescentEvidence
from headwater.stemma.signals import evidence_of, pair_of
from tests.reuse.prose import article, day, prose, sentence
from tests.stemma.families import family, number

FIRST, LAST = prose(0, 3), prose(10, 3)
STORY = f"{FIRST} {LAST}"
FINE, PLAIN = "“It’s over” – “that’s it”", '"It\'s over" - "that\'s it"'
STRANGER = article(f"{sentence(50)} Close to the old town hall there is a bridge.", "stranger")


def evidence(exemplar: Article, copy: Article, *others: Article) -> dict[str, DescentEvidence]:
    families = family(exemplar, copy, *others)
    pair = number(families, exemplar), number(families, copy)
    found = evidence_of(pair_of(*pair, families.sides, families.shared, families.collation))
    assert len({e.signal for e in found}) == len(found)
    return {e.signal: e for e in found}


def text(name: str, body: str, outlet: str | None = None) -> Article:
    return article(body, name, outlet=outlet)


def test_odd_words_are_shown_with_what_stands_in_their_stead() -> None:
    one = text("one", f"{FIRST} They met at the old town hall again. {LAST}")
    two = text("two", f"{FIRST} They met at the old tovvn hall again. {LAST}")
    found = evidence(one, two, STRANGER)
    assert [s.exact for s in found["odd_wording"].spans] == ["old town hall", "old tovvn hall"]
    assert found["odd_wording"].says.endswith(", once")
    assert "odd_wording" not in evidence(two, one, STRANGER)


def test_rough_joins_show_where_the_piece_was_put_in() -> None:
    one = text("one", f"{FIRST} {sentence(20)} {sentence(21)} {LAST}")
    two = text("two", f"so they write {sentence(20)} {sentence(21)} and so forth")
    found = evidence(one, two)
    assert [s.exact for s in found["rough_joins"].spans] == [sentence(20)[:40], sentence(20)[:40]]


@pytest.mark.parametrize(
    ("signal", "exemplar", "copy", "shown"),
    [
        (
            "sentence_cut",
            f"{FIRST} The quay was shut, the board had said so on Monday. {LAST}",
            f"{FIRST} The quay was shut. {LAST}",
            "shut, the board had said so on Monday. ",
        ),
        (
            "quote_dropped",
            f"{FIRST} “We have never once been asked about it.” {LAST}",
            f"{FIRST} {LAST}",
            "“We have never once been asked about it.” ",
        ),
        ("typography_lost", f"{FINE} {STORY}", f"{PLAIN} {STORY} {sentence(30)}", "It’s over”"),
        ("layout_lost", f"{FIRST}\n\n{LAST}\n\n{FIRST}", f"{FIRST} {LAST} {FIRST} {sentence(30)}", "\n\n"),
        ("cut_short", f"{FIRST}\n\n{prose(10, 6)}", FIRST, ""),
    ],
)  # fmt: skip
def test_what_copying_spoils(signal: str, exemplar: str, copy: str, shown: str) -> None:
    found = evidence(text("one", exemplar), text("two", copy))
    assert signal in found
    assert shown in found[signal].spans[0].exact
    assert signal not in evidence(text("two", copy), text("one", exemplar))


def test_lone_readings_are_counted() -> None:
    words = STORY.split(" ")
    changed = " ".join([*words[:12], "changed", *words[13:30], "altered", *words[31:]])
    found = evidence(text("one", STORY), text("two", changed), text("three", f"{STORY} {sentence(40)}"))
    says = "where they differ, others have the exemplar's words twice, the copy's never"
    assert found["lone_readings"].says == says
    assert "changed" in found["lone_readings"].spans[1].exact


def test_the_strongest_comes_first() -> None:
    one = article(STORY, "one", outlet="Solmere Echo", published=day(1))
    two = article(f"{STORY} via Solmere Echo", "two", outlet="Tarn Hill Post", published=day(3))
    assert list(evidence(one, two)) == ["credit", "published_before"]


def test_an_edge_that_only_the_family_settles_says_so() -> None:
    found = evidence(text("one", f"{STORY} {sentence(60)}"), text("two", f"{sentence(61)} {STORY}"))
    assert list(found) == ["family"]
    assert found["family"].spans[0].exact == found["family"].spans[1].exact == STORY
