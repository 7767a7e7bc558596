"""Labels of words and spans of words tell the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.encoder.labels import ROLES, allowed, begins, goes_on, label_count, labels_of, spans_of


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3), st.integers(0, 2)), max_size=6))
def test_spans_survive_labels(plan: list[tuple[int, int, int]]) -> None:
    spans, at = [], 0
    for kind, length, gap in plan:
        spans.append((kind, at, at + length))
        at += length + gap
    labels = labels_of(spans, at)
    assert spans_of(labels) == spans
    table = allowed(ROLES)
    assert all(table[a, b] for a, b in zip([0, *labels], labels, strict=False))


@pytest.mark.parametrize(
    ("before", "label", "may"),
    [
        (0, begins(1), True),
        (0, goes_on(1), False),
        (begins(1), goes_on(1), True),
        (goes_on(1), goes_on(1), True),
        (begins(0), goes_on(1), False),
        (goes_on(2), begins(2), True),
        (goes_on(2), 0, True),
    ],
)
def test_a_span_goes_on_only_behind_itself(before: int, label: int, may: bool) -> None:  # noqa: FBT001
    assert allowed(ROLES)[before, label] == may
    assert allowed(ROLES).shape == (label_count(ROLES), label_count(ROLES))


def test_a_span_that_was_not_begun_is_a_span() -> None:
    assert spans_of([0, goes_on(2), goes_on(2), begins(0)]) == [(2, 1, 3), (0, 3, 4)]
