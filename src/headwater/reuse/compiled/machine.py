"""How a function becomes machine code."""

from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit

_Function = TypeVar("_Function", bound=Callable[..., Any])


def machine(function: _Function) -> _Function:
    """Return the function as machine code, made at its first call and kept in the cache folder."""
    made: _Function = njit(cache=True, nogil=True)(function)
    return made
