#!/usr/bin/env python3
"""Writes working-days.txt: on which day 20 working days end, for each start of 2026 and 2027.

An oracle that shares no code and no list of holidays with the engine: the Python package
`holidays` knows Kazakhstan's holidays and moves them by itself. Run it in this folder:

    pip install holidays==0.109
    python3 working-days.py > working-days.txt

The second end counts 17 May 2027 as off: Kurban Ait is estimated for Sunday 16 May, and if it
comes a day later, that Monday is its first day.
"""

from datetime import date, timedelta

import holidays

N_DAYS = 20
YEARS = (2026, 2027)
UNCERTAIN = date(2027, 5, 17)


def end(start, also_off=()):
    """The day on which the last working day ends; day 1 is the next working day."""
    days_off = holidays.country_holidays("KZ", years=YEARS)
    day, n_left = start, N_DAYS
    while n_left:
        day += timedelta(days=1)
        if day.year not in YEARS:
            return "beyond"
        if day.weekday() < 5 and day not in days_off and day not in also_off:
            n_left -= 1
    return day.isoformat()


print(f"# Source: Python package holidays {holidays.__version__}, country KZ; written by working-days.py.")
print(f"# start, end of {N_DAYS} working days, the same if {UNCERTAIN} is off; beyond: after {YEARS[-1]}")
start = date(YEARS[0], 1, 1)
while start.year in YEARS:
    print(start.isoformat(), end(start), end(start, (UNCERTAIN,)))
    start += timedelta(days=1)
