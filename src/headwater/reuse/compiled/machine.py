"""How a function becomes machine code."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

if TYPE_CHECKING:
    from headwater.reuse.compiled.sides import Column

_Function = TypeVar("_Function", bound=Callable[..., Any])
_Part = Any
"""What numba hands over to those who write code for it; it has no types."""


def machine(function: _Function) -> _Function:
    """Return the function as machine code, made at its first call and kept in the cache folder."""
    return cast("_Function", njit(cache=True, nogil=True)(function))


def leaf(function: _Function) -> _Function:
    """Return a short function as machine code that is written out wherever it is called.

    A call hands columns on one by one, and looks at each for holders to count.
    """
    return cast("_Function", njit(cache=True, nogil=True, forceinline=True)(function))


def _bare(_: _Part, column: _Part) -> _Part:
    """Return the types of the function, and what writes it out as code."""

    def written(context: _Part, builder: _Part, signature: _Part, given: _Part) -> _Part:
        held = context.make_array(signature.return_type)(context, builder, given[0])
        for name in ("meminfo", "parent"):
            setattr(held, name, getattr(held, name).type(None))
        return held._getvalue()  # noqa: SLF001 - numba has no other way to make an array of its parts

    return column(column), written


bare = cast("Callable[[Column], Column]", intrinsic(_bare))
"""Returns a column that nobody counts the holders of; it may be used as long as the one given is held.

Counting is an atomic step at each call that hands a column on: a sixth of the time of loops over pairs of texts.
"""


def _fetched(_: _Part, column: _Part, __: _Part) -> _Part:
    """Return the types of the function, and what writes it out as code."""

    def written(context: _Part, builder: _Part, signature: _Part, given: _Part) -> _Part:
        held = context.make_array(signature.args[0])(context, builder, given[0])
        at = builder.bitcast(builder.gep(held.data, [given[1]]), ir.IntType(8).as_pointer())
        number = ir.IntType(32)
        kind = ir.FunctionType(ir.VoidType(), [at.type, number, number, number])
        fetch = builder.module.declare_intrinsic("llvm.prefetch", (at.type,), kind)
        # to be read, kept near, as data
        builder.call(fetch, [at, number(0), number(3), number(1)])
        return context.get_dummy_value()

    return types.void(column, types.intp), written


fetched = cast("Callable[[Column, int], None]", intrinsic(_fetched))
"""Asks for a place of a column that will be read soon, without waiting for it."""
