"""When to build: a cron expression of five fields, in a time zone."""

import difflib
import os
import re
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from fwreport.errors import SettingsError

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun") + (
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
PART = re.compile(r"(?:\*|(\w+)(?:-(\w+))?)(?:/(\d+))?")
LOCAL = Path("/etc/localtime")
EXAMPLE = "as '0 7 * * MON': minute, hour, day, month, weekday"


class Field(NamedTuple):
    """One field of a cron expression."""

    name: str
    low: int
    high: int
    words: dict[str, int] = {}


FIELDS = (
    Field("minute", 0, 59),
    Field("hour", 0, 23),
    Field("day of a month", 1, 31),
    Field("month", 1, 12, {word: number for number, word in enumerate(MONTHS, 1)}),
    Field("weekday", 0, 7, {word: number for number, word in enumerate(DAYS)}),
)


class Cron(NamedTuple):
    """A schedule, checked; a day fits where day or weekday does, if both are given."""

    expression: str
    timezone: str


def read_cron(expression: str, timezone: str | None) -> Cron:
    """Check a cron expression and the name of a time zone; None: that of the machine.

    Fields are numbers, names of months and weekdays, `*`, ranges and steps, as in
    crontab(5).

    Raises SettingsError, naming the field at fault.
    """
    fields = expression.split()
    if len(fields) != len(FIELDS):
        count = f"{len(fields)} field{'' if len(fields) == 1 else 's'}"
        raise SettingsError(f"cron is {expression!r}: {count} instead of 5, {EXAMPLE}")
    for field, text in zip(FIELDS, fields, strict=True):
        for part in text.split(","):
            if not is_part(field, part.lower()):
                raise SettingsError(
                    f"cron is {expression!r}: {part!r} is no {field.name} "
                    f"({field.low} to {field.high}), {EXAMPLE}"
                )
    return Cron(" ".join(fields), check_timezone(timezone or local_timezone()))


def is_part(field: Field, text: str) -> bool:
    """Whether the text is `*`, a value or a range of the field; steps need more."""
    found = PART.fullmatch(text)
    if not found or found[3] == "0" or (found[3] and int(found[3]) > field.high):
        return False
    if found[1] is None:
        return True
    first = number_of(field, found[1])
    last = number_of(field, found[2]) if found[2] else first
    if first is None or last is None or (found[3] and not found[2]):
        return False
    return field.low <= first <= last <= field.high


def number_of(field: Field, text: str) -> int | None:
    """The number that a value of the field stands for; None where it is none."""
    if text.isascii() and text.isdigit():
        return int(text)
    return field.words.get(text)


def check_timezone(name: str) -> str:
    """The name of a time zone, if there is one by that name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        near = difflib.get_close_matches(name, available_timezones(), n=1)
        hint = f"did you mean {near[0]!r}?" if near else "as 'Europe/Berlin'"
        raise SettingsError(f"there is no time zone {name!r}; {hint}") from None
    return name


def local_timezone() -> str:
    """The time zone of the machine, by its name; UTC where it has none."""
    if name := os.environ.get("TZ", "").removeprefix(":"):
        return name
    _, _, name = str(LOCAL.resolve()).partition("zoneinfo/")
    return name or "UTC"


def next_runs(cron: Cron, start: datetime, count: int) -> list[datetime]:
    """The next times from `start` on, as Prefect's scheduler reckons them.

    Raises SettingsError where there is none, as on 30 February.
    """
    from prefect._vendor.croniter import CroniterError
    from prefect.server.schemas.schedules import CronSchedule

    schedule = CronSchedule(cron=cron.expression, timezone=cron.timezone)
    try:
        dates = sorted(schedule._get_dates_generator(n=count, start=start))
    except CroniterError:
        dates = []
    if not dates:
        raise SettingsError(f"cron is {cron.expression!r}: that day never comes")
    zone = ZoneInfo(cron.timezone)
    return [datetime.fromtimestamp(date.timestamp(), zone) for date in dates]
