"""What a report is to look like: the settings of the render stage."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fwreport.errors import SettingsError

PAPERS = ("A4", "Letter")
FORMATS = ("html", "pdf")


@dataclass(frozen=True)
class ReportSettings:
    """How the report is titled, dated and set; the limits are printed, not applied.

    title         None: made from the names of the options
    date          the date of the report, ISO 8601; the only date that is printed
    edition       number of the approved edition; None prints Draft
    held          why it is a draft, in words; None says nothing of it
    errata        (number, date, reason) of editions that were withdrawn
    history       {edition, date, ranking, scores} of the editions that led to the
                  baseline, and of that, oldest first, as the ledger keeps them
    paper         A4 or Letter
    formats       html, pdf or both
    baseline, baseline_date
                  the generation that is compared with, and its date; None for none
    priors        what the model assumes before any evidence, by name
    code_version  version of the program, printed under Method
    level         level of the intervals
    win_probability, tie_margin, tie_probability, provisional_factor
                  limits and factor of the verdicts, as the score stage applied them
    """

    date: str
    title: str | None = None
    edition: int | None = None
    held: str | None = None
    errata: tuple[tuple[int, str, str | None], ...] = ()
    history: tuple[Mapping[str, Any], ...] = ()
    paper: str = "A4"
    formats: tuple[str, ...] = FORMATS
    baseline: str | None = None
    baseline_date: str | None = None
    priors: Mapping[str, float] = field(default_factory=dict)
    code_version: str = ""
    level: float = 0.90
    win_probability: float = 0.90
    tie_margin: float = 0.5
    tie_probability: float = 0.5
    provisional_factor: float = 1.5

    def __post_init__(self) -> None:
        """Refuse a paper or a format that does not exist."""
        if self.paper not in PAPERS:
            raise SettingsError(f"paper is {self.paper!r}, not A4 or Letter")
        if unknown := sorted(set(self.formats) - set(FORMATS)):
            raise SettingsError(f"no such report format: {', '.join(unknown)}")
