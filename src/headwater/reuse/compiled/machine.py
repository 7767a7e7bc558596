"""How a function becomes machine code."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

_Function = TypeVar("_Function", bound=Callable[..., Any])


def machine(function: _Function) -> _Function:
    """Return the function as machine code, made at its first call and kept in the cache folder."""
    return cast("_Function", njit(cache=True, nogil=True)(function))
