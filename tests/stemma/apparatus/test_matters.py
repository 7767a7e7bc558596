"""What a difference is, and what it is about."""

from itertools import pairwise

import pytest

from headwater.model import Matter, VariantKind
from headwater.stemma.apparatus.matters import Names, Wording, kind_of, numerals, touched, weight_of, wording_of
from headwater.stemma.apparatus.texts import Text
from headwater.stemma.witnesses import witnesses_of
from tests.reuse.prose import article


def wordings(sentence: str) -> tuple[Wording, Wording, Names]:
    """Return both readings of a sentence like `The [quay|pier] is shut.`, each in a text of its own."""
    before, _, rest = sentence.partition("[")
    inside, _, after = rest.partition("]")
    sides = inside.split("|")
    found = []
    for side in sides:
        (witness,) = witnesses_of([article(f"{before}{side}{after}", "a")])
        text = Text(witness, witness.bearer)
        first = len(before.split())
        wording = wording_of(text, first, len(text) - len(after.split()))
        assert wording is not None
        found.append(wording)
    return found[0], found[1], Names(wording.text for wording in found)


TABLE: list[tuple[str, VariantKind, tuple[Matter, ...]]] = [
    ("They found [fourteen|fifteen] cracks in it", "substitution", ("number",)),
    ("They found [fourteen|14] cracks in it", "orthographic", ()),
    ("It holds [1,204|1204] tonnes of grain", "orthographic", ()),
    ("It holds [1,204|1,304] tonnes of grain", "substitution", ("number",)),
    ("It cost [$14|€14] to mend", "substitution", ("number",)),
    ("It rose by [3.5|35] per cent", "substitution", ("number",)),
    ("She did [not|] resign on that day", "omission", ("polarity",)),
    ("She has [resigned|never resigned] from it", "substitution", ("polarity",)),
    ("Two [officials|executives] said so there", "substitution", ("source",)),
    ("Two [officials|executives] walked home late", "substitution", ()),
    ("That is so, he [said|claimed] to us", "substitution", ("source",)),
    ("That is so, he [said|says] to us", "substitution", ()),
    ("It is shut, [|according to aides,] for good", "addition", ("source",)),
    ("The ferries, [Harbour Wire|Tidewater Courier] found, were late", "substitution", ("source", "name")),
    ("We met [Tarrow|Lindqvist] at the pier", "substitution", ("name",)),
    ("It was shut on [Monday|Tuesday] by them", "substitution", ("time",)),
    ("It was shut on [Feb. 3|3 February] by them", "substitution", ()),
    ("It was shut on [March 4|4 March] by them", "transposition", ()),
    ("It is [well known|well-known] to all", "orthographic", ()),
    ("The [big|large] crane stood idle", "substitution", ()),
    ("The [|big] crane stood idle", "addition", ()),
]


@pytest.mark.parametrize(("sentence", "kind", "matters"), TABLE)
def test_kind_and_matters(sentence: str, kind: VariantKind, matters: tuple[Matter, ...]) -> None:
    lemma, reading, names = wordings(sentence)
    found = kind_of(lemma, reading)
    assert (found, () if found == "orthographic" else touched(lemma, reading, names)) == (kind, matters)


def test_what_means_more_weighs_less() -> None:
    ordered = [
        "They found [fourteen|fifteen] cracks", "Two [officials|executives] said so", "She did [not|] resign then",
        "We met [Tarrow|Lindqvist] there", "It shut on [Monday|Tuesday] then", "The [big|large] crane stood",
        "It shut on [March 4|4 March] then", "It is [well known|well-known] there",
    ]  # fmt: skip
    weights = []
    for sentence in ordered:
        lemma, reading, names = wordings(sentence)
        kind = kind_of(lemma, reading)
        weights.append(weight_of(kind, touched(lemma, reading, names), lemma, reading))
    assert all(one < two for one, two in pairwise(weights)), weights


def test_a_sentence_more_weighs_more_than_a_figure_changed() -> None:
    long = wordings("He left. [|Fourteen people from the north quay came to see him off.] Then it rained")
    short = wordings("He left. [|Fourteen people came.] Then it rained")
    changed = wordings("They found [fourteen|fifteen] cracks")
    weights = [
        weight_of(kind_of(lemma, reading), touched(lemma, reading, names), lemma, reading)
        for lemma, reading, names in (changed, short, long)
    ]
    assert weights == sorted(set(weights))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fourteen of 1,204", {"14": 1, "1204": 1}), ("$3.5 million", {"$": 1, "3.5": 1, "million": 1}),
        ("5 percent or 5%", {"5": 2, "%": 2}), ("1,2 and 12,345,678", {"1,2": 1, "12345678": 1}), ("at sea", {}),
    ],
)  # fmt: skip
def test_numerals(text: str, expected: dict[str, int]) -> None:
    assert numerals(text) == expected


def test_names_are_capitals_inside_sentences_that_never_stand_small() -> None:
    body = "Harbour news. Only Ines Tarrow knew; the Harbour is shut. The Quay and a quay"
    (witness,) = witnesses_of([article(body, "a")])
    names = Names([Text(witness, witness.bearer)])
    assert names.in_("harbour only ines tarrow the quay news".split()) == {"harbour", "ines", "tarrow"}
