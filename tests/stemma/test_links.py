"""Features of links."""

import numpy as np
import pytest

from headwater.model import Article, Published
from headwater.stemma.counts import counts_of
from headwater.stemma.links import date_sign, pair_features
from headwater.stemma.sides import Side
from headwater.stemma.weights import LINK
from tests.reuse.prose import article, day, prose, sentence
from tests.stemma.families import family, number

STORY = prose(0, 6)


def features(exemplar: Article, copy: Article, *others: Article) -> dict[str, float]:
    """The features of the longest link from the one to the other."""
    families = family(exemplar, copy, *others)
    links, stretches = families.links, families.stretches.all
    pair = number(families, exemplar), number(families, copy)
    of = [
        at
        for at, (one, two) in enumerate(zip(links.exemplar.tolist(), links.copy.tolist(), strict=True))
        if (stretches[one].witness, stretches[two].witness) == pair
    ]
    return dict(zip(LINK, links.features[max(of, key=lambda at: links.features[at].sum())].tolist(), strict=True))


def test_every_weight_has_its_feature() -> None:
    one, two = article(STORY, "one"), article(f"{STORY} {sentence(90)}", "two")
    families = family(one, two)
    view = families.collation.view(0, 1)
    of_pair = pair_features(families.sides[0], families.sides[1], counts_of(view), counts_of(view.turned))
    assert of_pair.keys() | {"same_line_ends", "shared", "lacking"} == LINK.keys()


def test_credits_are_the_copys_word() -> None:
    source = article(f"{STORY} {sentence(90)}", "source", outlet="Solmere Echo")
    copy = article(f"{STORY} via Solmere Echo", "copy", outlet="Tarn Hill Post")
    assert features(source, copy)["credit"] == 1
    assert features(source, copy)["credit_carried"] == 0
    assert features(copy, source)["credit"] == 0
    again = article(f"{sentence(91)} {STORY} via Solmere Echo", "again", outlet="The Lantern")
    found = features(source, again, copy)
    assert (found["credit"], found["credit_carried"], found["same_credit"]) == (1, 1, 0)
    found = features(copy, again, source)
    assert (found["credit"], found["credit_elsewhere"], found["same_credit"]) == (0, 1, 1)


def test_what_is_shared_and_what_others_share_besides() -> None:
    whole = article(prose(0, 8), "whole")
    part = article(f"{prose(0, 4)} {sentence(90)} {sentence(91)}", "part")
    copy = article(f"{prose(0, 8)} {sentence(92)}", "copy")
    near, far = features(whole, copy, part), features(part, copy, whole)
    assert near["shared"] == pytest.approx(np.log1p(88 / 20))
    assert far["shared"] == pytest.approx(np.log1p(44 / 20))
    assert near["lacking"] == 0
    assert far["lacking"] == pytest.approx(np.log1p(44))


def test_containment_counts_for_nothing() -> None:
    long, short = article(prose(0, 20), "long"), article(prose(3, 6), "short")
    forth, back = features(long, short), features(short, long)
    told = {name: LINK[name] * (forth[name] - back[name]) for name in LINK if name != "cut_short"}
    assert sum(told.values()) == pytest.approx(0)


def dated(name: str, first: int, *, inferred: bool = False) -> Side:
    opens, closes = day(first)
    basis = "inferred" if inferred else "stated"
    published = Published(earliest=opens, latest=closes, evidence=(), basis=basis)  # type: ignore[arg-type]
    made = article(STORY, name)
    made = Article(**{f: getattr(made, f) for f in made.__struct_fields__} | {"published": published})
    return Side(made, made, frozenset(), (), frozenset())


def test_dates() -> None:
    early, late = dated("early", 2), dated("late", 9)
    assert (date_sign(early, late), date_sign(late, early), date_sign(early, early)) == (1, -1, 0)
    assert date_sign(early, dated("guessed", 9, inferred=True)) == 0.5
    undated = article(STORY, "undated")
    assert date_sign(early, Side(undated, undated, frozenset(), (), frozenset())) == 0
