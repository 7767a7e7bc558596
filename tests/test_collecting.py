"""Cycles are sought seldom while a trace works, and as before behind it."""

import gc
import weakref

import pytest

from headwater.collecting import seldom_collected

_USUAL = gc.get_threshold()


class _Knot:
    def __init__(self) -> None:
        self.me = self


@seldom_collected()
def _torn() -> None:
    assert gc.get_threshold() != _USUAL
    raise ValueError("torn")


def test_what_was_set_before_holds_again_even_after_an_error() -> None:
    with pytest.raises(ValueError, match="torn"):
        _torn()
    assert gc.get_threshold() == _USUAL


def test_young_cycles_are_collected_inside() -> None:
    with seldom_collected():
        knot = weakref.ref(_Knot())
        held = [[number] for number in range(300_000)]
    assert len(held) == 300_000
    assert knot() is None
