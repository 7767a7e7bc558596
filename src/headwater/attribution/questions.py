"""What the whole pile tells single articles, with the questions written down, so that they can be put again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
A = TypeVar("A", bound="Answering")

Argument = str | tuple[str, ...] | None
_marked: set[str] = set()


class Question(NamedTuple):
    """A question by the place of the one asked, the name of the question and what it is about."""

    asked: int
    name: str
    about: tuple[Argument, ...]


class Answering:
    """Somebody who knows the pile and writes down what is asked, while anybody listens."""

    heard: "dict[tuple[str, tuple[Argument, ...]], object] | None" = None

    def answer(self, name: str, about: tuple[Argument, ...]) -> object:
        """Answer what was asked before. Raises ValueError where that is no question."""
        if name not in _marked or not hasattr(type(self), name):
            message = f"{name} is no question"
            raise ValueError(message)
        return getattr(self, name)(*about)


def question(method: Callable[Concatenate[A, P], R]) -> Callable[Concatenate[A, P], R]:
    """Mark a method as a question: the answer depends on the pile and on what is asked, given by position."""
    name = method.__name__
    _marked.add(name)

    def asked(self: A, /, *args: P.args, **kwargs: P.kwargs) -> R:
        found = method(self, *args, **kwargs)
        if self.heard is not None:
            if kwargs:
                message = f"{name} is asked by position"
                raise TypeError(message)
            self.heard[name, args] = found  # type: ignore[index]
        return found

    update_wrapper(asked, method)
    return asked


@contextmanager
def listening(*all_asked: Answering) -> Iterator[dict[Question, object]]:
    """Write down what is asked inside, each question once, with its answer; complete at the end."""
    found: dict[Question, object] = {}
    for one in all_asked:
        one.heard = {}
    try:
        yield found
    finally:
        for number, one in enumerate(all_asked):
            found |= {Question(number, *asked): answer for asked, answer in (one.heard or {}).items()}
            one.heard = None
