"""An investigation kept in one file: add captures as they come, trace, search, and find it again months later."""

from headwater.case.case import Case, Item, as_rows, new_case, open_case, recover
from headwater.store.opening import is_case

__all__ = ["Case", "Item", "as_rows", "is_case", "new_case", "open_case", "recover"]
