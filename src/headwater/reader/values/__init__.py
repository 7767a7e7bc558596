"""Values that texts tell, whatever they count or measure: read with what their wording allows, and compared."""

from headwater.reader.values.read import values_of
from headwater.reader.values.value import Fit, Kind, Value, chance, fit

__all__ = ["Fit", "Kind", "Value", "chance", "fit", "values_of"]
