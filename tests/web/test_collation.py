"""Versions of one sentence: which sentence, which words, which witnesses read alike."""

import msgspec

from headwater.model import Family, FamilyWitness, Span, Variant, VariantReading
from headwater.web.collation import MAX_LOCI, MAX_ROWS, Collation, collation
from headwater.web.register import Register
from tests.web.kin import large
from tests.web.sample import dossier

BASE = (
    "The board met on Monday in the old customs house. Two of the nine members were away, and the rest heard the "
    "letter read out twice. Nobody spoke."
)
OTHER = (
    "The board met on Monday in the old customs house. Three of the nine members were away, and the rest heard it read "
    "out. Nobody spoke."
)


def made(readings: list[list[tuple[str, list[int]]]], witnesses: int = 2) -> Collation | None:
    """Return the collation of readings, each its words and the witnesses that have them; 0 is the base."""
    changed, _, home = large(witnesses)
    texts = {"capture-base": BASE, "capture-other": OTHER}
    captures = tuple(
        msgspec.structs.replace(dossier().captures[0], id=key, path=key, chars=len(text)) for key, text in texts.items()
    )

    def span(words: str, witness: int) -> Span:
        capture = "capture-other" if witness else "capture-base"
        at = texts[capture].index(words)
        return Span(capture=capture, start=at, end=at + len(words), exact=words)

    variants = tuple(
        Variant(
            kind="substitution",
            touches=(),
            readings=tuple(
                VariantReading(
                    kind=None if n == 0 else "substitution",
                    articles=tuple(f"article-{witness}" for witness in holders),
                    spans=tuple(span(words, witness) for witness in holders),
                )
                for n, (words, holders) in enumerate(variant)
            ),
        )
        for variant in readings
    )
    family = msgspec.structs.replace(home, variants=variants)
    changed = msgspec.structs.replace(changed, captures=captures, families=(family,), articles=changed.articles)
    return collation(family, Register(changed, texts, ()))


TWO_OF = [("Two", [0]), ("Three", [1])]
LETTER = [("the letter read out twice", [0]), ("it read out", [1])]


def test_the_sentence_changed_most_is_shown_in_order_of_place() -> None:
    found = made([LETTER, [("Nobody", [0]), ("Nobody", [1])], TWO_OF])
    assert found
    assert found.sentence.startswith("Two of the nine members were away")
    assert found.places == 2
    assert [(one.sigla, one.words) for one in found.versions] == [
        (("X0",), ("Two", "the letter read out twice")),
        (("X1",), ("Three", "it read out")),
    ]


def test_witnesses_that_read_alike_share_a_line() -> None:
    found = made([[("Two", [0]), ("Three", [1, 3])], [("the letter read out twice", [0]), ("it read out", [1, 3])]], 4)
    assert found
    assert [one.sigla for one in found.versions] == [("X0",), ("X1", "X3")]


def test_a_passage_that_a_witness_lacks_is_told_from_one_left_out() -> None:
    found = made([TWO_OF, [("the letter read out twice", [0]), ("", [1]), ("it read out", [2])]], 3)
    assert found
    assert [one.words for one in found.versions] == [
        ("Two", "the letter read out twice"), ("Three", "‸"), ("…", "it read out"),
    ]  # fmt: skip
    assert found.picture.svg.count(">left out<") == 1


def test_nothing_to_compare_makes_no_picture() -> None:
    assert made([]) is None
    assert collation_of_spelling() is None


def collation_of_spelling() -> Collation | None:
    changed, register, _ = large(2)
    home = Family(id="f", base="article-0", witnesses=(FamilyWitness(article="article-0"),))
    return collation(home, register) if changed else None


def test_it_is_bounded_and_counted() -> None:
    words = BASE.split()[10:]
    variants = [[(word, [0]), ("Three", [1])] for word in dict.fromkeys(words) if BASE.count(word) == 1]
    found = made(variants)
    assert found
    assert len(found.versions[0].words) == MAX_LOCI < found.places
    many = made([[("Two", [0]), *[(OTHER[n : n + 9], [n]) for n in range(1, MAX_ROWS + 4)]]], MAX_ROWS + 4)
    assert many
    assert (len(many.versions), many.picture.more) == (MAX_ROWS, 4)
