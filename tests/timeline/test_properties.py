"""What must hold for any story: order and copies change nothing, and every time stays within what was told."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import timeline
from headwater.model import Article, Claim, Event
from tests import builders
from tests.timeline.claims import claim_on

_ACTS = ["The pier was closed", "Brandt resigned", "The council voted", "Lenz met the owners"]
_TIMES = [
    "on Monday", "on 4 March", "this week", "in March", "in recent weeks", "in recent months", "on Tuesday, 4 March",
    "three days after the pier was closed", "a week before the council voted", "during the vote",
    "shortly after Brandt resigned", "the previous evening", "",
]  # fmt: skip
_sentences = st.builds(lambda act, time: f"{act} {time}".strip() + ".", st.sampled_from(_ACTS), st.sampled_from(_TIMES))


@st.composite
def _stories(draw: st.DrawFn) -> tuple[list[Article], list[Claim]]:
    """Articles of a few sentences; sentences of one act make one claim."""
    texts = draw(st.lists(st.lists(_sentences, min_size=1, max_size=4, unique=True), min_size=1, max_size=4))
    homes = [builders.article(" ".join(text), chr(65 + n), None, f"2031-03-{10 + n}") for n, text in enumerate(texts)]
    claims = []
    for act in _ACTS:
        places = [
            (home, home.spans[0].part(at, at + len(sentence)), "original")
            for home, text in zip(homes, texts, strict=True)
            for number, sentence in enumerate(text)
            for at in [sum(len(before) + 1 for before in text[:number])]
            if sentence.startswith(act)
        ]
        if places:
            claims.append(claim_on(*places))  # type: ignore[arg-type]
    return homes, claims


@settings(deadline=None, max_examples=60)
@given(_stories(), st.randoms(use_true_random=False))
def test_order_and_copies_change_nothing(story: tuple[list[Article], list[Claim]], random: object) -> None:
    homes, claims = story
    expected = timeline.tell(claims, homes)[0]
    shuffled_homes, shuffled_claims = homes[:], claims[:]
    random.shuffle(shuffled_homes)  # type: ignore[attr-defined]
    random.shuffle(shuffled_claims)  # type: ignore[attr-defined]
    assert timeline.tell(shuffled_claims, shuffled_homes)[0] == expected
    copy = builders.article(homes[0].spans[0].exact, "Z", None, "2031-03-20")
    copied = []
    for claim in claims:
        first = next((s for s in claim.statements if s.article == homes[0].id), None)
        if first is not None:
            span = copy.spans[0].part(first.span.start, first.span.end)
            more = msgspec.structs.replace(first, span=span, article=copy.id, origin="copy")
            copied.append(msgspec.structs.replace(claim, statements=(*claim.statements, more)))
        else:
            copied.append(claim)
    assert timeline.tell(copied, [*homes, copy])[0] == expected


def _bounds(event: Event) -> tuple[str, str]:
    return event.when.earliest or "", event.when.latest or "~"


@settings(deadline=None, max_examples=60)
@given(_stories())
def test_ids_are_distinct_and_what_is_pointed_at_is_there(story: tuple[list[Article], list[Claim]]) -> None:
    homes, claims = story
    events = timeline.tell(claims, homes)[0]
    by_id = {e.id: e for e in events}
    assert len(by_id) == len(events)
    for event in events:
        assert event.expressions[0] == event.expression
        assert event.counted_from is None or event.counted_from in by_id
        assert event.counted_from != event.id
        for other in event.apart:
            assert event.id in by_id[other].apart
            assert _bounds(by_id[other]) != _bounds(event)
    expressions = [s for e in events for s in e.expressions]
    assert len(set(expressions)) == len(expressions)
