"""Work that threads share: answers in order, each thing made once, faults handed on."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event, current_thread

import pytest

from headwater.corpus.ahead import in_order, started


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_answers_come_in_order(threads: int) -> None:
    def slow(number: int) -> int:
        time.sleep(0.001 * (number * 7 % 5))
        return number * number

    assert list(in_order(slow, range(40), threads)) == [number * number for number in range(40)]


def test_threads_share_the_work() -> None:
    def who(_: int) -> str:
        time.sleep(0.002)
        return current_thread().name

    assert len(set(in_order(who, range(40), 2))) == 2
    assert set(in_order(who, range(4), 1)) == {current_thread().name}


def test_little_is_drawn_ahead() -> None:
    drawn: list[int] = []

    def items() -> Iterator[int]:
        for number in range(60):
            drawn.append(number)
            yield number

    for taken, _ in enumerate(in_order(lambda number: number, items(), 2)):
        assert len(drawn) <= taken + 6


@pytest.mark.parametrize("threads", [1, 3])
def test_faults_are_handed_on(threads: int) -> None:
    def work(number: int) -> float:
        return 1 / (number - 5)

    with pytest.raises(ZeroDivisionError):
        list(in_order(work, range(20), threads))


@pytest.mark.parametrize("threads", [1, 2])
def test_it_is_made_once_whoever_asks(threads: int) -> None:
    made: list[int] = []
    may_go_on = Event()

    def make() -> int:
        may_go_on.wait(5)
        made.append(1)
        return 7

    asked = started(make, threads)
    assert not made
    may_go_on.set()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: asked(), range(8))) == [7] * 8
    assert made == [1]


def test_with_a_thread_to_spare_it_is_begun_before_anyone_asks() -> None:
    begun = Event()
    asked = started(begun.set, 2)
    assert begun.wait(5)
    asked()


@pytest.mark.parametrize("threads", [1, 2])
def test_a_fault_in_the_making_is_told_to_all_who_ask(threads: int) -> None:
    asked = started(lambda: 1 / 0, threads)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            asked()
