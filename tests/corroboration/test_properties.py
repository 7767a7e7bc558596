"""What must hold for any pile: order, names and copies change nothing; citing adds nothing; bounds are bounds."""

import json
import random
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.claim import gather
from headwater.corroboration import weigh
from headwater.model import Claim, Dossier, Lineage, SourceClass
from headwater.settings import ClaimSettings
from headwater.trace import trace
from tests.builders import Desk, account, article

FACT = "The board of the Dorlen harbour fired the crane operators over the flooded quay"
# What nobody outside saw: no public act.
KEPT_CLOSE = "The board of the Dorlen harbour privately blamed the crane operators for the flooded quay"
PEOPLE = ("Ilse Varga", "Tom Reyk", "Anna Bell", "Carl Stone")
GROUPS = (("two people briefed on it", 2, 2), ("a senior clerk", 1, 1), ("officials", 2, None))
OUTLETS = ("The Lantern", "The Herald", "The Courier", "The Star")
# The same facts in two wordings: accounts of one story that share no passage.
WORDINGS = (
    (
        "Mayor Ilse Varga offered to resign on Monday, two people briefed on the talks said.",
        "Stone would be willing to resign if the council asked him to, a friend of his said.",
        "At least four people were injured when the north quay of the harbour collapsed last week.",
        "Harbour director Carl Stone denied that the inspectors had been kept from the quay.",
        "The council voted 9-2 on Tuesday to open an inquiry into the collapse of the quay.",
        "The Lantern first reported that Ilse Varga had offered to step down.",
        "Police arrested two men near the quay on Wednesday, an officer said.",
    ),
    (
        "Ilse Varga has told her party that she is ready to step down, according to an aide.",
        "Five people were hurt in the collapse of the quay, the fire service said.",
        "By nine votes to two the council approved an investigation on Tuesday.",
        "Two men have been detained since Wednesday, said a police officer.",
        "A spokesman for the harbour declined to comment on the inquiry.",
        "Anna Bell, a councillor, said that nobody had told her committee about the cracks.",
        "The director of the harbour, Carl Stone, has not resigned, his lawyer told The Herald.",
    ),
)

Bounds = tuple[int, float]


class Telling(NamedTuple):
    """How an article comes by the fact: kind, who tells it, how many people they are at least and at most."""

    kind: str
    who: str
    low: int = 1
    high: int | None = 1


def only(found: list[Claim]) -> Claim:
    return max(found, key=lambda c: len(c.statements))


SOURCED = st.sampled_from([*(Telling("named", name) for name in PEOPLE), *(Telling("group", *g) for g in GROUPS)])
TELLINGS = st.one_of(
    SOURCED,
    st.sampled_from([Telling("outlet", name) for name in OUTLETS]),
    st.just(Telling("voice", "")),
    st.sampled_from([Telling("denied", name) for name in PEOPLE]),
)


HOMES = st.integers(0, 3)
FACTS = st.sampled_from([FACT, KEPT_CLOSE])
TOLD = st.tuples(TELLINGS, HOMES)


def weighed(told: list[tuple[Telling, int]], fact: str = FACT) -> Claim:
    """Return the claim of a pile: each telling stands in an article of its own, of the outlet of that number."""
    desk, homes = Desk(), []
    for number, ((kind, who, low, high), home) in enumerate(told):
        outlet, siglum = OUTLETS[home], "ABCDE"[number]
        if kind == "voice":
            homes.append(article(f"{fact}.", siglum, outlet))
        elif kind == "denied":
            homes.append(article(f"{who} denied that {fact.lower()}.", siglum, outlet))
            desk.said(homes[-1], who, "denied", fact.lower(), stance="denies")
        elif kind == "outlet":
            homes.append(article(f"{who} reported that {fact.lower()}.", siglum, outlet))
            desk.said(homes[-1], who, "reported", fact.lower(), class_="outlet")
        else:
            homes.append(article(f"{fact}, {who} said.", siglum, outlet))
            class_: SourceClass = "named" if kind == "named" else "anonymous"
            desk.said(homes[-1], who, "said", fact, class_=class_, people=(low, high))
    claims = gather([account(h) for h in homes], desk.voices, Lineage(), ClaimSettings())
    found, _ = weigh(claims, homes, desk.voices)
    return only(list(found))


def bound(claim: Claim) -> Bounds:
    high = claim.origins.high
    return claim.origins.low, float("inf") if high is None else high


@settings(max_examples=40)
@given(st.lists(TOLD, min_size=1, max_size=4), FACTS)
def test_low_is_at_most_high_and_every_step_says_something(told: list[tuple[Telling, int]], fact: str) -> None:
    claim = weighed(told, fact)
    low, high = bound(claim)
    assert 0 <= low <= high
    assert claim.origins.why == tuple(step.says for step in claim.origins.steps)
    assert all(claim.origins.why)
    places = {s.span for s in claim.statements}
    assert all(span in places for step in claim.origins.steps for span in step.spans)


@settings(max_examples=120)
@given(st.lists(TOLD, max_size=4), SOURCED, st.sampled_from(OUTLETS), HOMES, FACTS)
def test_collapsing_an_origin_into_a_citation_never_raises_a_bound(
    others: list[tuple[Telling, int]], collapsed: Telling, cited: str, home: int, fact: str
) -> None:
    # whatever else stands behind the claim, or nothing else: the same outlet's own voice, citations, denials
    before = bound(weighed([(collapsed, home), *others], fact))
    after = bound(weighed([(Telling("outlet", cited), home), *others], fact))
    assert after[0] <= before[0]
    assert after[1] <= before[1]


@settings(max_examples=60)
@given(st.lists(TOLD, max_size=4), st.sampled_from(OUTLETS), HOMES, FACTS)
def test_a_report_cited_in_place_of_an_own_voice_adds_the_report_at_most(
    others: list[tuple[Telling, int]], cited: str, home: int, fact: str
) -> None:
    # "nobody at least" becomes "the cited report at least"; nothing else rises
    before = bound(weighed([(Telling("voice", ""), home), *others], fact))
    after = bound(weighed([(Telling("outlet", cited), home), *others], fact))
    assert after[0] <= max(1, before[0])
    assert after[1] <= before[1]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.one_of(SOURCED, st.just(Telling("voice", ""))), HOMES), min_size=1, max_size=3), HOMES, FACTS
)
def test_a_report_that_cites_what_is_here_changes_no_bound(
    others: list[tuple[Telling, int]], home: int, fact: str
) -> None:
    cited = OUTLETS[others[0][1]]
    assert bound(weighed([*others, (Telling("outlet", cited), home)], fact)) == bound(weighed(others, fact))


@pytest.mark.parametrize("size", [2, 3, 4])
def test_outlets_that_cite_each_other_in_a_ring_end_and_count_as_cited(size: int) -> None:
    claim = weighed([(Telling("outlet", OUTLETS[(i + 1) % size]), i) for i in range(size)])
    assert {s.origin for s in claim.statements} <= {"cites", "self_cites"}
    assert (claim.origins.low, claim.origins.high, claim.on_record) == (1, 1, 0)


def traced(rows: list[dict[str, str]], name: str = "records.jsonl") -> Dossier:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return trace([Path(folder)]).dossier


def counts(dossier: Dossier) -> list[tuple[str, int, int | None, int, int, int]]:
    counted = ((c, c.origins) for c in dossier.claims)
    return sorted((c.proposition, o.low, o.high, o.unseen, c.on_record, c.against) for c, o in counted)


@st.composite
def piles(draw: st.DrawFn) -> list[dict[str, str]]:
    """Draw two accounts of one story in words of their own, the second with up to three sentences of the first's."""
    rows = []
    taken = draw(st.lists(st.sampled_from(WORDINGS[0]), max_size=3, unique=True))
    for n, wordings in enumerate(WORDINGS):
        lines = draw(st.lists(st.sampled_from(wordings), min_size=4, max_size=6, unique=True))
        if n:
            lines = draw(st.permutations([*lines, *taken]))
        text = f"DORLEN — {' '.join(lines)}"
        rows.append({"id": f"r{n}", "publisher": OUTLETS[n], "published": f"2031-03-{11 + n}", "text": text})
    return rows


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(piles(), st.randoms(use_true_random=False))
def test_order_and_names_of_the_inputs_change_nothing(rows: list[dict[str, str]], luck: random.Random) -> None:
    shuffled = [*rows]
    luck.shuffle(shuffled)
    renamed = [{**row, "id": f"x-{row['id']}"} for row in shuffled]
    assert counts(traced(renamed, "other-name.jsonl")) == counts(traced(rows))


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(piles(), st.integers(0, 1), st.sampled_from([0, 14, None]))
def test_a_copy_of_what_is_there_changes_no_bound(rows: list[dict[str, str]], number: int, later: int | None) -> None:
    # (a copy dated before what it copies would tell another story: that the other is the copy)
    published = "" if later is None else f"2031-03-{11 + number + later}"
    copy = {**rows[number], "id": "copy", "publisher": "The Echo", "published": published}
    assert counts(traced([*rows, copy])) == counts(traced(rows))
