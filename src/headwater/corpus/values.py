"""Values of Parquet columns as Python holds them: what has no form there costs itself, and no other row."""

import pyarrow as pa
import pyarrow.compute as pc

_BEYOND = "of no year that is counted"


def is_moment(kind: pa.DataType) -> bool:
    """Whether a column holds days or moments."""
    return bool(pa.types.is_date(kind) or pa.types.is_timestamp(kind))


def values_of(column: pa.Array) -> list[object]:
    """Return the values of a column.

    A day or a moment of no year that Python counts is a string that says so, one of a zone that nobody knows is given
    in Greenwich's; anything else that cannot be held, as a string that is no UTF-8, is None.
    """
    column = in_known_zone(column)
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        # they have no form in Python
        column = pc.cast(column, pa.timestamp("us", column.type.tz), safe=False)
    try:
        values: list[object] = column.to_pylist()
    except (ValueError, OverflowError):
        return [_value(one) for one in column]
    return values


def in_known_zone(column: pa.Array) -> pa.Array:
    """Return a column of moments in its zone, or in Greenwich's where its own is not known; any other as it is."""
    kind = column.type
    if not pa.types.is_timestamp(kind) or kind.tz is None or _is_known(kind.tz):
        return column
    return pc.cast(column, pa.timestamp(kind.unit, "UTC"))


def decoded(raw: bytes | None) -> str | bytes | None:
    """Return the string that bytes spell, the bytes themselves where they are no UTF-8."""
    try:
        return None if raw is None else raw.decode()
    except UnicodeDecodeError:
        return raw


def _is_known(zone: str) -> bool:
    try:
        pa.scalar(0, pa.timestamp("s", zone)).as_py()
    except (ValueError, KeyError):
        return False
    return True


def _value(one: pa.Scalar) -> object:
    try:
        return one.as_py()
    except (ValueError, OverflowError):
        return _BEYOND if is_moment(one.type) else None
