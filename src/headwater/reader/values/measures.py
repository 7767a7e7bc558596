"""Units that outlets of different countries convert: lengths, speeds, areas and weights in one unit of each."""

import re
from typing import NamedTuple

from headwater.reader.numbers import Quantity, quantities_of, rounded_by
from headwater.reader.values.value import Kind

# By what they measure, and in which units of it.
_CONVERTED: dict[Kind, dict[str, float]] = {
    "length": {
        "metre": 1.0, "meter": 1.0, "m": 1.0, "foot": 0.3048, "feet": 0.3048, "ft": 0.3048, "yard": 0.9144,
        "mile": 1609.344, "km": 1000.0, "kilometre": 1000.0, "kilometer": 1000.0, "inch": 0.0254, "centimetre": 0.01,
        "centimeter": 0.01, "cm": 0.01, "millimetre": 0.001, "millimeter": 0.001, "mm": 0.001,
    },
    "speed": {
        "km/h": 1.0, "kph": 1.0, "kmh": 1.0, "kilometres per hour": 1.0, "kilometers per hour": 1.0,
        "kilometres an hour": 1.0, "kilometers an hour": 1.0, "mph": 1.609344, "miles per hour": 1.609344,
        "miles an hour": 1.609344, "knot": 1.852,
    },
    "area": {"hectare": 1.0, "acre": 0.404686},
    "weight": {"kg": 1.0, "kilogram": 1.0, "kilo": 1.0, "tonne": 1000.0, "ton": 1000.0, "lb": 0.453592},
}  # fmt: skip
CONVERTED: dict[str, Kind] = {kind: kind for kind in _CONVERTED}  # of a quantity that was measured, its unit
_COMMON = {"length": "metres", "speed": "km/h", "area": "hectares", "weight": "kilograms"}  # what they are converted to
_OF_UNIT = {unit: (measure, factor) for measure, units in _CONVERTED.items() for unit, factor in units.items()}
_MEASURE = re.compile(rf"[\s-]?({'|'.join(sorted(_OF_UNIT, key=len, reverse=True))})(?:e?s)?\b", re.IGNORECASE)
# What is converted was rounded: to half of its unit at least, and round figures by more ("60 mph", "100 km/h").
_HALF, _MOST_ROUNDED = 0.499, 0.03
_LOOSE = 0.15  # how far a part of a unit may be off: chosen, not measured


# "little more than half a mile", "a quarter of an acre"
_PART = re.compile(
    r"\b(?:(?P<how>more\sthan|less\sthan|about|around|nearly|almost|over|under|some|roughly)\s)?"
    r"(?:(?P<half>half)|(?:a\squarter|one\squarter)\sof|(?P<most>three[\s-]quarters)\sof)\san?\s"
    rf"(?P<unit>{'|'.join(sorted(_OF_UNIT, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


def measured_in_parts(text: str) -> list[Quantity]:
    """Return the lengths, areas and weights that are told as a part of one unit ("half a mile"), as `measured`."""
    found = []
    for match in _PART.finditer(text):
        value = 0.5 if match["half"] else 0.75 if match["most"] else 0.25
        kind, factor = _OF_UNIT[match["unit"].lower()]
        bound = quantities_of(f"{match['how']} 2 units")[0].bound if match["how"] else "about"
        found.append(
            Quantity(
                match.start(), match.end(), value * factor, bound, (kind,), step=_LOOSE * value * factor,
                counted=_COMMON[kind],
            )
        )  # fmt: skip
    return found


class Measure(NamedTuple):
    """What a unit measures, how many of the one unit of that it is, and where it ends in its text."""

    kind: Kind
    factor: float
    end: int


def measure_of(text: str, quantity: Quantity) -> Measure | None:
    """Return the unit of length, speed, area or weight behind a figure of `text`, if any."""
    match = _MEASURE.match(text, quantity.end)
    return Measure(*_OF_UNIT[match[1].lower()], match.end()) if match else None


def rounded(quantity: Quantity) -> float:
    """Return by how much a measure was rounded where it was told, in the unit it was told in."""
    value = quantity.value
    share = min(_MOST_ROUNDED, rounded_by(value)) * value
    return max(quantity.step, share, _HALF * (1 if value.is_integer() else 0.1))


def measured(text: str, quantity: Quantity) -> Quantity | None:
    """Return the length, speed, area or weight that a figure of `text` gives, in one unit of each; None of others.

    Its `unit` is what it measures; its `step` is how far it was rounded where it was told.
    """
    found = measure_of(text, quantity)
    if found is None:
        return None
    kind, value = found.kind, quantity.value * found.factor
    step = rounded(quantity) * found.factor
    return quantity._replace(value=value, unit=(kind,), step=step, counted=_COMMON[kind])
