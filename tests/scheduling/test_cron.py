"""Cron expressions and time zones: what is taken, what is refused and how."""

from datetime import UTC, datetime

import pytest

from fwreport.errors import SettingsError
from fwreport.scheduling.cron import Cron, local_timezone, next_runs, read_cron

GOOD = [
    "0 7 * * MON",
    "*/15 0-6,22 1,15 jan-mar,DEC 1-5",
    "59 23 31 12 7",
    "  0   7 * * mon-fri ",
    "10-50/20 * * * *",
]
BAD = {
    "": "0 fields instead of 5, as '0 7",
    "0 7 * *": "4 fields instead of 5",
    "0 7 * * MON 2026": "6 fields",
    "@weekly": "1 field instead",
    "60 * * * *": "'60' is no minute (0 to 59)",
    "0 24 * * *": "'24' is no hour",
    "0 7 0 * *": "'0' is no day of a month (1 to 31)",
    "0 7 * 13 *": "'13' is no month",
    "0 7 * * 8": "'8' is no weekday (0 to 7)",
    "0 7 * MON *": "'MON' is no month",
    "0 7 * * FRI-MON": "'FRI-MON' is no weekday",
    "*/0 * * * *": "'*/0' is no minute",
    "5/10 * * * *": "'5/10' is no minute",
    "0 7, * * *": "'' is no hour",
    "-1 * * * *": "'-1' is no minute",
    "R * * * *": "'R' is no minute",
    "٣ * * * *": "is no minute",
}


@pytest.mark.parametrize("expression", GOOD)
def test_what_crontab_takes_is_taken(expression):
    assert read_cron(expression, "UTC") == (" ".join(expression.split()), "UTC")


@pytest.mark.parametrize("expression", BAD)
def test_what_is_wrong_is_named_in_one_sentence(expression):
    with pytest.raises(SettingsError) as error:
        read_cron(expression, "UTC")
    assert BAD[expression] in str(error.value) and "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["Europe/Berln", "../etc/passwd", "Mars", "a\0b"])
def test_a_time_zone_that_there_is_not_is_refused(name):
    with pytest.raises(SettingsError, match="there is no time zone "):
        read_cron("0 7 * * *", name)


def test_a_time_zone_is_guessed_at():
    with pytest.raises(SettingsError, match="did you mean 'Europe/Berlin'"):
        read_cron("0 7 * * *", "Europe/Berln")


def test_the_time_zone_of_the_machine_is_the_default(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert read_cron("0 7 * * *", None).timezone == "Asia/Tokyo"
    monkeypatch.delenv("TZ")
    assert read_cron("0 7 * * *", None).timezone == local_timezone()


@pytest.mark.thorough
def test_the_hour_is_kept_when_the_clock_is_put_forward():
    start = datetime(2026, 3, 28, 12, tzinfo=UTC)
    runs = next_runs(Cron("0 7 * * *", "Europe/Berlin"), start, 2)
    assert [run.isoformat() for run in runs] == [
        "2026-03-29T07:00:00+02:00",
        "2026-03-30T07:00:00+02:00",
    ]


def test_a_day_that_never_comes_is_refused():
    with pytest.raises(SettingsError, match="that day never comes"):
        next_runs(Cron("0 7 30 2 *", "UTC"), datetime(2026, 1, 1, tzinfo=UTC), 1)


def test_a_run_is_overtaken_once_the_next_is_due():
    from fwreport.scheduling.flow import is_overtaken

    minutely, due = Cron("* * * * *", "UTC"), datetime(2026, 1, 1, tzinfo=UTC)
    assert not is_overtaken(minutely, due, due.replace(second=59))
    assert is_overtaken(minutely, due, due.replace(minute=1))
