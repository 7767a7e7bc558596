"""The widths of vague words, declared in one place, each with its reason.

No count is stated where these stand, so each gives a wide interval and its resolution is never `certain`.
"""

from typing import NamedTuple


class Counts(NamedTuple):
    """At least `low`, at most `high` of a unit."""

    low: int
    high: int


# Dictionaries and usage guides give "a couple" as two, loosely three; "a few" as three, rarely five; "several" as more
# than "a few" and fewer than ten; "many" has no upper bound, so it is no count at all.
VAGUE_COUNTS = {
    "couple": Counts(2, 3), "a couple": Counts(2, 3), "couple of": Counts(2, 3), "a couple of": Counts(2, 3),
    "few": Counts(2, 5), "a few": Counts(2, 5), "a handful of": Counts(3, 6), "several": Counts(3, 7),
}  # fmt: skip

# "Recent" units reach back until a writer would take the next larger unit: after seven days it is "recent weeks", after
# about five weeks "recent months"; five months and five years carry the same count on.
RECENT_COUNTS = {"day": 7, "week": 5, "month": 5, "quarter": 3, "year": 5, "decade": 3}

# "The end of" and "the start of" a unit, in days: narrower than "late" and "early", which are thirds. A month's last
# week, a year's last month, a quarter's or season's last three weeks; beyond that a fifth.
EDGE_DAYS = {"week": 2, "month": 7, "quarter": 21, "season": 21, "year": 31, "decade": 731, "century": 7305}

# How far "shortly after" and its like reach, in a unit, from and to: within a month a writer may still say "shortly";
# bare plurals run from the first count that makes a plural to where the next larger unit begins ("recent" above).
NEAR_DAYS = {
    "minutes": ("day", 0, 1), "moments": ("day", 0, 1), "hours": ("day", 0, 1), "immediately": ("day", 0, 1),
    "just": ("day", 0, 7), "shortly": ("day", 0, 31), "soon": ("day", 0, 31), "right": ("day", 0, 1),
    "days": ("day", 1, 7), "just days": ("day", 1, 7), "weeks": ("day", 7, 35), "months": ("month", 1, 5),
}  # fmt: skip

# A stated count of larger units is a round one: "three months after" is not "on the day three months after".
SLACK_DAYS = {"day": 0, "week": 2, "fortnight": 3, "month": 15, "year": 90}
