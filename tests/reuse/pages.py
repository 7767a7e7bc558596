"""Pages of a site: each a text of its own, and below it a footer with a slot in it."""

_BEFORE = "You are reading the weekend pages that our volunteers put together for readers in the parish of"
_AFTER = "where the almanac and the tide tables are printed on the last leaf of every second issue"
_FIRST, _SECOND = ("Sallow", "Murk", "Tern", "Hob"), ("Weir", "Staithe", "Lode", "Gate")
_TOWNS = tuple(f"{one} {two}" for one in _FIRST for two in _SECOND)
_REPORT = (
    "The harbour board has closed the inner basin after a survey found the east wall had moved by nine centimetres "
    "since spring, and boats must leave before the end of the week."
)


def pages() -> list[str]:
    """Return 48 pages: each of 16 towns has three, and two pages print one report."""
    found = []
    for number in range(48):
        own = " ".join(f"word{number}x{at}" for at in range(90))
        report = f"{_REPORT} " if number in (7, 20) else ""
        found.append(f"{own} {report}{_BEFORE} {_TOWNS[number % 16]} {_AFTER}")
    return found
