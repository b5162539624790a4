"""What the score stage makes of the databases in `builder`."""

from fwreport.tables import conflicts, scores, trials
from fwreport.tables.base import frame


def evidence(address: str, criterion: str, option: str, kind: str, **known) -> dict:
    """A row of evidence."""
    row = {
        "claim_id": address,
        "source_id": address.split("/")[0],
        "criterion_id": criterion,
        "option_id": option,
        "rival_id": None,
        "kind": kind,
        "value": None,
        "scale_low": None,
        "scale_high": None,
        "winner": None,
        "is_indirect": False,
        "is_provisional": address.startswith("A"),
        "confidence": 0.9,
        "influence": 0.12,
    }
    return row | known


def rated(address: str, criterion: str, option: str, value: float) -> dict:
    """Evidence that is a rating on 1 to 10."""
    scale = {"value": value, "scale_low": 1.0, "scale_high": 10.0}
    return evidence(address, criterion, option, "rating", **scale)


def judged(address: str, criterion: str, winner: str, **known) -> dict:
    """Evidence that is a verdict between MariaDB and Postgres."""
    pair = {"rival_id": "postgres", "winner": winner}
    return evidence(address, criterion, "maria", "verdict", **pair | known)


EVIDENCE = [
    rated("A/b5", "ease_of_use", "postgres", 9.0),
    rated("A/b6", "ease_of_use", "maria", 6.0),
    rated("A/b7", "replication", "postgres", 8.0),
    rated("A/b8", "replication", "maria", 7.0),
    rated("A/b9", "setup", "postgres", 7.0),
    judged("B/b3", "ease_of_use", "postgres"),
    judged("B/b5", "replication", "maria"),
    judged("B/b7", "performance", "tie"),
    judged("C/b4", "performance", "tie", is_indirect=True),
]


def score(criterion: str, option: str, *numbers: float | None) -> tuple:
    """A row of consensus: score, low, high."""
    return (criterion, option, *numbers, "low", "two documents only", 2, 3)


def pair(criterion: str, verdict: str, *numbers: float | None, counts=(2, 0, 2, 0)):
    """A row of preferences between MariaDB and Postgres; counts: all, for, against."""
    ends = ("maria", "postgres")
    reasons = "two documents only; undated"
    certainty = "low" if verdict != "insufficient" else "very low"
    return (criterion, *ends, *numbers, verdict, certainty, reasons, *counts)


def lone(criterion: str, rival: str = "oracle") -> tuple:
    """A pair that nobody compares."""
    ends = tuple(sorted(("maria", rival)))
    return (criterion, *ends, *[None] * 4, "insufficient", "very low", "", 0, 0, 0, 0)


def scored_frames() -> dict:
    """The tables of the score stage."""
    return {
        "evidence": frame(conflicts.Evidence, EVIDENCE),
        "reliability": frame(
            scores.Reliability,
            [("A", 0.8, 0.42, 5), ("B", 1.1, 0.0, 3), ("C", 1.1, -0.2, 1)],
        ),
        "consensus": frame(
            scores.Consensus,
            [
                score("ease_of_use", "maria", 6.213, 5.02, 7.4),
                score("ease_of_use", "postgres", 8.41, 7.33, 9.38),
                score("performance", "maria", None, None, None),
                score("performance", "postgres", None, None, None),
                score("replication", "maria", 7.4, 5.9, 8.8),
                score("replication", "postgres", 7.5, 6.1, 8.9),
                score("setup", "postgres", 7.1, 4.2, 9.1),
            ],
        ),
        "preferences": frame(
            scores.Preferences,
            [
                pair("ease_of_use", "rival", -2.2, -3.1, -1.0, 0.03),
                pair("performance", "tie", 0.02, -0.4, 0.5, 0.52, counts=(2, 0, 0, 2)),
                pair("replication", "contested", -0.1, -1.4, 1.3, 0.47,
                     counts=(2, 1, 1, 0)),
                lone("ease_of_use"),
                pair("__overall__", "insufficient", -0.6, -1.5, 0.4, 0.21),
            ],
        ),
        "ranking": frame(
            scores.Ranking,
            [
                ("maria", 6.9, 5.8, 8.0, 0.21, "contested", 3, 3),
                ("oracle", None, None, None, None, "insufficient", 0, 0),
                ("postgres", 7.8, 6.7, 8.7, 0.79, "contested", 4, 3),
            ],
        ),
        "use_cases": frame(
            scores.UseCases,
            [("Reporting", "postgres", "recommended", "moderate", 2, 0)],
        ),
        "sensitivity": frame(
            trials.Sensitivity,
            [
                ("without A", "ease_of_use", "maria", "postgres",
                 "rival", "insufficient", 0.03, 0.2),
                ("without B", "ease_of_use", "maria", "postgres",
                 "rival", "rival", 0.03, 0.06),
                ("without composite options", "performance",
                 "maria", "postgres", "tie", "tie", 0.52, 0.52),
            ],
        ),
        "agreement": frame(
            scores.Agreement,
            [("__overall__", "Krippendorff alpha", None, None, None, 4)],
        ),
        "revisions": frame(
            scores.Revisions,
            [
                ("A", "ease_of_use", "postgres", "A/b5", 9.0,
                 8.41, 7.33, 9.38, "updated", 1),
                ("A", "ease_of_use", "maria", "A/b6", 6.0,
                 6.213, 5.02, 7.4, "updated", 1),
                ("A", "replication", "postgres", "A/b7", 8.0,
                 7.5, 6.1, 8.9, "updated", 1),
                ("A", "replication", "maria", "A/b8", 7.0,
                 7.4, 5.9, 8.8, "updated", 1),
                ("A", "setup", "postgres", "A/b9", 7.0,
                 None, None, None, "no new evidence", 0),
            ],
        ),
    }  # fmt: skip
