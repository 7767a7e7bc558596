"""What a figure allows as people mean it: how far rounding, "nearly" and "more than" reach."""

import math

from headwater.reader.numbers import Quantity, rounded_by

# "Nearly" and "more than" reach to the next figure as round as theirs, and no further than this share of it.
_MOST_OPEN = 0.1
_MOST_ROUNDED = 0.02
_NOUGHTS = 2  # "32,400" may be a rounded figure, "320" hardly


def grain(value: float) -> float:
    """Return the place of the last digit before the noughts, 10,000 of 290,000; of what was worked out the value."""
    if not math.isclose(100 * value, round(100 * value)):
        return value
    whole, _, decimals = f"{value:.3f}".partition(".")
    digits = (whole + decimals).rstrip("0")
    return 10.0 ** (len(whole) - len(digits)) if digits.strip("0") else 1.0


def allowed(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest figure that the wording of a quantity allows.

    An open bound is closed where the next round figure would have been told: of "more than 200" that is 300, and no
    more than half of it away where it has one digit; "about" reaches half a digit up and down.
    """
    value = quantity.value
    step = max(quantity.step, _implied(value))
    reach = max(min(grain(value), _MOST_OPEN * value), step)
    match quantity.bound:
        case "exact":
            return value - step, value + step
        case "about":
            about = max(quantity.slack * value, step)
            return value - about, value + about
        case "nearly" | "at_most" | "less_than":
            return value - reach, value + step
    return value - step, value + reach


def _implied(value: float) -> float:
    """Return by how much a figure that ends in noughts may have been rounded."""
    noughts = len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0"))
    return min(_MOST_ROUNDED, rounded_by(value)) * value if value and noughts >= _NOUGHTS else 0.0
