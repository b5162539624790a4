"""Settings: command line over environment (`FWREPORT_…`) over fwreport.toml."""

import logging
import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from fwreport.adapters.mail_settings import (
    Group,
    MailSettings,
    read_address,
    read_groups,
    refuse_secrets,
)
from fwreport.compare.policy import AUTO, HOLD, MANUAL
from fwreport.errors import SettingsError
from fwreport.render.settings import ReportSettings
from fwreport.score.settings import Priors, ScoreSettings

FILE = "fwreport.toml"
ACCEPTED = {
    "report": {"title": str, "paper": str, "formats": list},
    "approve": {"policy": str},
    "retention": {"generations": int, "days": int},
    "mail": {"host": str, "port": int, "starttls": bool, "tls": bool, "sender": str},
    "owner": {"to": list},
    "scoring": {"seed": int, "provisional_factor": float},
}
ACCEPTED["mail"] |= {"ca_file": str, "timeout": float}
GROUPS = "recipients"  # a list of tables
POLICIES = (HOLD, AUTO, MANUAL)
PREFIX = "FWREPORT"
STANDING = ("edition", "held", "errata", "history")  # of the report's settings
SAID = {"true": True, "1": True, "false": False, "0": False}
MOST = 100  # beyond it, what is provisional counts for nothing anyway

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    """What a build is asked for besides its documents; `report` holds the date.

    policy       of approval: hold-on-change, auto or manual
    generations  that are kept, the newest ones; the last edition stays in any case
    days         after which a generation goes; None: never for its age
    mail         the server that takes our mail; None: no mail is sent
    recipients   who gets an edition
    owner        addresses of who is told what goes wrong
    """

    report: ReportSettings
    scoring: ScoreSettings = field(default_factory=ScoreSettings)
    baseline: str | None = None  # what is compared with; None: the last edition
    is_full: bool = False  # build even if nothing changed
    policy: str = HOLD
    generations: int = 20
    days: int | None = None
    mail: MailSettings | None = None
    recipients: tuple[Group, ...] = ()
    owner: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a policy that does not exist, and to keep nothing."""
        if self.policy not in POLICIES:
            known = ", ".join(POLICIES)
            raise SettingsError(f"policy is {self.policy!r}; it may be {known}")
        for name in ("generations", "days"):
            if getattr(self, name) is not None and getattr(self, name) < 1:
                raise SettingsError(f"{name} is {getattr(self, name)}, less than 1")


def read_settings(file: Path | None = None, **given: Any) -> Settings:
    """Read the settings that hold here.

    file   the settings file; None: fwreport.toml, or [tool.fwreport] of a
           pyproject.toml, in the current folder, or none at all
    given  title, paper, formats, date, seed, provisional_factor, baseline, is_full:
           what the command line says; None stands for "not said"

    Raises SettingsError, naming the key, for what is unknown or out of range.
    """
    tables, place = read_file(file), str(file or FILE)
    refuse_secrets(tables, place)
    groups = read_groups(tables.pop(GROUPS, []), place)
    values = accepted(tables, place)
    for section, keys in accepted(from_environment(os.environ), "environment").items():
        values[section] |= keys
    said = {key: value for key, value in given.items() if value is not None}
    for section, keys in ACCEPTED.items():
        values[section] |= {key: said.pop(key) for key in keys if key in said}

    report = values["report"]
    if "formats" in report:
        report["formats"] = tuple(sorted(set(report["formats"])))
        if not report["formats"]:
            raise SettingsError("formats is empty: say html, pdf or both")
    scoring = ScoreSettings(**values["scoring"])
    if not 1 <= scoring.provisional_factor <= MOST:
        raise SettingsError(f"provisional_factor is not between 1 and {MOST}")
    owner = tuple(values["owner"].get("to", ()))
    for address in owner:
        read_address(address, "[owner]: to")
    if owner and not values["mail"]:
        log.warning("%s: [owner] is told nothing: there is no [mail]", place)
    day = parse_date(said.pop("date", None) or today(os.environ))
    return Settings(
        with_limits(ReportSettings(date=day, **report), scoring),
        scoring,
        **values["approve"],
        **values["retention"],
        mail=MailSettings(**values["mail"]) if values["mail"] else None,
        recipients=groups,
        owner=owner,
        **said,
    )


def with_limits(report: ReportSettings, scoring: ScoreSettings) -> ReportSettings:
    """The report's settings with the limits of scoring, which it prints."""
    return replace(
        report,
        level=scoring.level,
        win_probability=scoring.decision_probability,
        tie_margin=scoring.tie_half_width,
        tie_probability=scoring.tie_probability,
        provisional_factor=scoring.provisional_factor,
        priors=asdict(scoring.priors),
    )


def read_file(file: Path | None) -> dict[str, Any]:
    """The tables of the settings file; empty where there is none and none is named."""
    if file is None and Path(FILE).is_file():
        file = Path(FILE)
    try:
        if file is not None:
            return tomllib.loads(file.read_text("utf-8"))
        if (project := Path("pyproject.toml")).is_file():
            file = project
            return (
                tomllib.loads(file.read_text("utf-8"))
                .get("tool", {})
                .get("fwreport", {})
            )
    except (ValueError, OSError) as problem:
        raise SettingsError(f"{file}: cannot be read: {problem}") from None
    return {}


def from_environment(environment: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The settings among the variables: FWREPORT_SECTION_KEY, lists with commas."""
    found: dict[str, dict[str, Any]] = {section: {} for section in ACCEPTED}
    for section, keys in ACCEPTED.items():
        for key, kind in keys.items():
            text = environment.get(f"{PREFIX}_{section}_{key}".upper())
            if text:
                found[section][key] = parse(text, kind, key)
    return found


def parse(text: str, kind: type, key: str) -> Any:
    """Read a setting from the text of an environment variable."""
    if kind is list:
        return [part.strip() for part in text.split(",") if part.strip()]
    if kind is bool:
        if text.lower() not in SAID:
            raise SettingsError(f"{key} is {text!r}, neither true nor false")
        return SAID[text.lower()]
    try:
        return kind(text)
    except ValueError:
        raise SettingsError(f"{key} is {text!r}, which is no number") from None


def accepted(tables: Mapping[str, Any], place: str) -> dict[str, dict[str, Any]]:
    """The sections that are known, each key of the right type; the rest is refused."""
    values: dict[str, dict[str, Any]] = {section: {} for section in ACCEPTED}
    for section, keys in tables.items():
        if section not in ACCEPTED or not isinstance(keys, Mapping):
            raise SettingsError(f"{place}: there is no section [{section}]")
        for key, value in keys.items():
            kind = ACCEPTED[section].get(key)
            if kind is None:
                known = ", ".join(ACCEPTED[section])
                raise SettingsError(
                    f"{place}: [{section}] has no setting {key}; it has {known}"
                )
            values[section][key] = fitting(value, kind, f"{place}: {key}")
    return values


def fitting(value: Any, kind: type, name: str) -> Any:
    """The value, if it is of the kind; a whole number will do for any number."""
    if kind is float and isinstance(value, int):
        value = float(value)
    if not isinstance(value, kind) or isinstance(value, bool) != (kind is bool):
        raise SettingsError(f"{name} is {value!r}, which is no {kind.__name__}")
    if kind is list and not all(isinstance(part, str) for part in value):
        raise SettingsError(f"{name} is {value!r}, which is no list of words")
    return value


def today(environment: Mapping[str, str]) -> str:
    """The date SOURCE_DATE_EPOCH stands for; where it is not set, today's."""
    if not (epoch := environment.get("SOURCE_DATE_EPOCH")):
        return datetime.now().date().isoformat()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise SettingsError(f"SOURCE_DATE_EPOCH is {epoch!r}, no seconds") from None


def parse_date(text: str) -> str:
    """The date in ISO 8601, as 2026-11-20."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise SettingsError(f"date is {text!r}, not a day as 2026-11-20") from None


def with_baseline(settings: Settings, entry: Mapping[str, Any] | None) -> Settings:
    """The settings with what is compared with, as its entry in the ledger names it."""
    name, day = (entry["build_id"], entry["date"]) if entry else (None, None)
    report = replace(settings.report, baseline=name, baseline_date=day)
    return replace(settings, report=report, baseline=name)


def as_inputs(settings: Settings) -> dict[str, Any]:
    """The settings that what is published depends on, as plain values.

    How it stands is none of them: what it is approved as comes out of all the rest.
    """
    report = asdict(settings.report)
    for name in STANDING:
        report.pop(name)
    return {
        "date": report.pop("date"),
        "baseline": settings.baseline,
        "settings": {"report": report, "scoring": asdict(settings.scoring)},
    }


def from_inputs(inputs: Mapping[str, Any], settings: Settings) -> Settings:
    """The settings that a generation was made with; `as_inputs`, turned round.

    settings  where what is no input comes from: policy and retention
    """
    report, scoring = dict(inputs["settings"]["report"]), inputs["settings"]["scoring"]
    report["formats"] = tuple(report["formats"])
    return replace(
        settings,
        report=ReportSettings(date=inputs["date"], **report),
        scoring=ScoreSettings(**scoring | {"priors": Priors(**scoring["priors"])}),
        baseline=inputs["baseline"],
    )
