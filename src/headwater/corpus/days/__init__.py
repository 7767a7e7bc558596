"""A corpus that grows by days: each day is compared with the days around it and with what was seen first before."""
