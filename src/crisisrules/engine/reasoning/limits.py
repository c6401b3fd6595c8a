"""Limits beside each other: which of two allows more time, whatever days are off."""

from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, WorkingDays

_MINUTES_A_DAY = 24 * 60


def looser(one: Limit, other: Limit) -> bool:
    """Whether `one` ends later than `other` for some starts and earlier for none, whatever days are off.

    Periods are counted as the Civil Code does. Minutes and hours are compared by length. n working days never end
    before n calendar days, and no period in days ends before as many times 24 hours; everything else that differs in
    unit depends on the calendar (`never_later` asks it), and a limit without a number compares with none.
    """
    match one, other:
        case (Minutes() | Hours(), Minutes() | Hours()):
            return _minutes(one) > _minutes(other)
        case (WorkingDays(a), WorkingDays(b)) | (CalendarDays(a), CalendarDays(b)):
            return a > b
        case (WorkingDays(a), CalendarDays(b)):
            return a >= b and a > 1  # the first working day is the next day, moved to a working day
        case (WorkingDays(a) | CalendarDays(a), Minutes() | Hours()):
            return a * _MINUTES_A_DAY >= _minutes(other)
        case _:
            return False


def _minutes(limit: Minutes | Hours) -> int:
    return limit.count * 60 if isinstance(limit, Hours) else limit.count
