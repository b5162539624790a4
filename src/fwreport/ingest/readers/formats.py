"""Numbers of a spreadsheet as it shows them: percent, dates, units in the format."""

import re
from datetime import datetime, timedelta
from typing import NamedTuple

BUILT_IN = {  # the numbers of formats that no workbook writes down
    **dict.fromkeys((1, 3, 37, 38), "0"),
    **dict.fromkeys((2, 4, 39, 40), "0.00"),
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((14, 15, 16, 17), "yyyy-mm-dd"),
    **dict.fromkeys((18, 19, 20, 21, 45, 46, 47), "hh:mm:ss"),
    22: "yyyy-mm-dd hh:mm",
}
LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].|( )')
BRACKETS = re.compile(r"\[(?:\$([^\]-]*)[^\]]*|[^\]]*)\]")
DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
PLACES = re.compile(r"[0#?][0#?,]*(?:\.([0#?]+))?")
EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
LAST_DAY = 2_958_465  # of the year 9999
MOST_DECIMALS = 10


class Format(NamedTuple):
    """How a number is shown."""

    before: str = ""
    after: str = ""
    decimals: int = -1  # -1: as many as it has
    is_percent: bool = False
    date: str = ""  # "date", "time" or both


def read_format(code: str) -> Format:
    """What a format code says of numbers above zero."""
    first = code.split(";")[0]
    bare = BRACKETS.sub(lambda match: f'"{match[1] or ""}"', first)
    plain = LITERAL.sub("", bare)
    if DATE.search(plain) and not re.search(r"general|standard", plain, re.I):
        kinds = [
            kind
            for kind, letters in (("date", "yd"), ("time", "hs"))
            if any(letter in plain.lower() for letter in letters)
        ]
        return Format(date=" ".join(kinds) or "date")
    places = PLACES.search(plain)
    if not places:
        return Format()
    start = PLACES.search(bare)
    before, after = bare[: start.start()], bare[start.end() :]
    return Format(
        literals(before),
        literals(after.replace("%", "")),
        min(len(places[1] or ""), MOST_DECIMALS),
        "%" in plain,
    )


def literals(code: str) -> str:
    """The words in a part of a format code."""
    found = LITERAL.findall(code)
    return "".join(map("".join, found))


def shown(value: float, form: Format, is_1904: bool) -> str:
    """A number as a sheet shows it; a date as ISO 8601 writes it."""
    if form.date:
        return moment(value, form, is_1904)
    number = value * 100 if form.is_percent else value
    text = f"{number:.10g}" if form.decimals < 0 else f"{number:.{form.decimals}f}"
    return f"{form.before}{text}{'%' if form.is_percent else ''}{form.after}".strip()


def moment(value: float, form: Format, is_1904: bool) -> str:
    """A number of days as a date, a time or both."""
    if not 0 <= value <= LAST_DAY:
        return f"{value:.10g}"
    at = EPOCHS[is_1904] + timedelta(seconds=round(value * 86_400))
    parts = {"date": at.strftime("%Y-%m-%d"), "time": at.strftime("%H:%M")}
    return " ".join(parts[kind] for kind in form.date.split(" "))
