"""Limits beside each other: which of two allows more time, and how each reads."""

from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, Precondition, WorkingDays
from crisisrules.language import Text, text

DATED = (Minutes, Hours, WorkingDays, CalendarDays)
"""The limits that have a number."""

_MINUTES_A_DAY = 24 * 60
_NAMES = {
    "minutes": ("分钟", "minute"),
    "hours": ("小时", "hour"),
    "working_days": ("个工作日", "working day"),
    "calendar_days": ("日", "calendar day"),
}


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


def words(limit: Limit) -> Text:
    """A limit in words.

    >>> words(WorkingDays(3)).en
    '3 working days'
    """
    match limit:
        case Minutes() | Hours() | WorkingDays() | CalendarDays():
            zh, en = _NAMES[limit.unit]
            return text(f"{limit.count}{zh}", f"{limit.count} {en}{'s' if limit.count > 1 else ''}")
        case Precondition(of=step):
            return text(f"{step}之前", f"before {step}")
        case _ if limit.unit == "promptly":
            return text("立即", "promptly")
        case _:
            return text("未定", "not set")
