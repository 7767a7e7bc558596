"""How often the interpreter looks for cycles of objects that nothing else holds."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

# young objects by the hundred thousand, all objects practically never
_WHILE_WORKING: Final = (100_000, 20, 1_000_000)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for cycles among new objects only, inside; what was set before holds again behind it.

    A trace makes millions of objects that stay and hardly any cycles: to look through all of them again and again cost
    a tenth of its time. Cycles that outlive some hundred thousand later objects stay until the end.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_WHILE_WORKING)
    try:
        yield
    finally:
        gc.set_threshold(*before)
