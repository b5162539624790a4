"""Small tables of a whole build, about three databases, for tests of the report."""

from fwreport.tables import alignment, claims, conflicts, documents, stages
from fwreport.tables.base import Table, empty, frame

from .scored import scored_frames

SCHEMAS = {
    "ingested": stages.Ingested,
    "parsed": stages.Parsed,
    "normalized": stages.Normalized,
    "aligned": stages.Aligned,
    "reconciled": stages.Reconciled,
    "scored": stages.Scored,
}
CRITERIA = [
    ("ease_of_use", "Ease of use", "Use", "higher", 1.0),
    ("licence", "Licence", "Facts", "descriptive", 1.0),
    ("performance", "Performance", "Operation", "higher", 1.0),
    ("replication", "Replication", "Operation", "higher", 1.0),
    ("setup", "Setup", "Use", "higher", 1.0),
]
OPTIONS = [
    ("maria", "MariaDB", None, False),
    ("maria_galera", "MariaDB (with Galera)", None, True),
    ("oracle", "Oracle", None, False),
    ("postgres", "Postgres", None, False),
]


def empty_tables() -> stages.Tables:
    """All tables of a build, each without a row."""
    return stages.Tables(
        *(
            stage(*(empty(schema_of(stage, name)) for name in stage._fields))
            for stage in SCHEMAS.values()
        )
    )


def schema_of(stage: type, field: str) -> type[Table]:
    """The schema that a stage's field is annotated with."""
    return stage.__annotations__[field].__args__[0]


def change(tables: stages.Tables, **frames: object) -> stages.Tables:
    """The tables with some of them replaced, each by its field's name."""
    parts = []
    for stage in tables:
        mine = {name: frames[name] for name in stage._fields if name in frames}
        parts.append(stage._replace(**mine))
    return stages.Tables(*parts)


def source(key: str, status: str = "ingested", **known: object) -> dict:
    """A row of sources; what is not given is unknown."""
    row = {
        "source_id": key,
        "path": f"{key}_databases.md",
        "sha256": "ab" * 32,
        "size_bytes": 1200,
        "media_type": "text/markdown",
        "encoding": "utf-8" if status == "ingested" else None,
        "status": status,
        "reason": None if status == "ingested" else "it is 0 bytes long",
        "title": None,
        "author": None,
        "date": None,
        "url": None,
        "trust": 1.0,
        "line_count": 40,
        "is_provisional": False,
        "decision": None,
    }
    return row | known


def claim(address: str, kind: str, criterion: str | None, text: str, **known) -> dict:
    """A row of claims; its line is the number at the end of its address."""
    line = int(address.split("b")[-1])
    row = {
        "claim_id": address,
        "claim_key": address.replace("/", "-") + "k",
        "source_id": address.split("/")[0],
        "block_id": address,
        "line_start": line,
        "line_end": line,
        "kind": kind,
        "criterion_label": criterion.replace("_", " ").title() if criterion else None,
        "criterion_id": criterion,
        "text": text,
        "value": None,
        "scale_low": None,
        "scale_high": None,
        "winner": None,
        "polarity": None,
        "confidence": 0.9,
        "is_provisional": False,
    }
    return row | known


def rating(address: str, criterion: str, value: float, **known) -> dict:
    """A rating on 1 to 10, unfinished."""
    scale = {
        "value": value,
        "scale_low": 1.0,
        "scale_high": 10.0,
        "is_provisional": True,
    }
    return claim(address, "rating", criterion, f"{value:g}", **scale | known)


CLAIMS = [
    rating("A/b5", "ease_of_use", 9.0),
    rating("A/b6", "ease_of_use", 6.0),
    rating("A/b7", "replication", 8.0),
    rating("A/b8", "replication", 7.0),
    rating("A/b9", "setup", 7.0),
    claim("A/b12", "aggregate", None, "8.21", value=8.21, scale_low=1.0, scale_high=10),
    claim("B/b3", "verdict", "ease_of_use", "Postgres", winner="postgres"),
    claim("B/b5", "verdict", "replication", "MariaDB", winner="maria"),
    claim("B/b7", "verdict", "performance", "same", winner="tie"),
    claim("B/b9", "recommendation", None, "Take Postgres to report", winner="postgres"),
    claim("C/b2", "statement", "ease_of_use", "Friendly and ⭐ well documented → yes."),
    claim("C/b4", "statement", "performance", "Both are fast.\nVery fast."),
    claim("C/b6", "recommendation", None, "Reporting: Postgres", winner="postgres"),
    claim("C/b8", "fact", "licence", "Open source since 1996"),
    claim(
        "C/b20", "code", None, "select 1;\nselect <b>2</b>;", criterion_label="Query"
    ),
]
SPOKEN_OF = {
    "A/b5": "postgres", "A/b6": "maria", "A/b7": "postgres", "A/b8": "maria",
    "A/b9": "postgres", "A/b12": "postgres", "B/b3": "postgres", "B/b5": "maria",
    "B/b7": "maria", "B/b9": "postgres", "C/b2": "postgres", "C/b4": "postgres",
    "C/b6": "postgres", "C/b8": "postgres", "C/b20": "postgres",
}  # fmt: skip


CONFLICTS = [
    ("c01", "k-one", "rating_vs_verdict", "high", "replication",
     "Replication: Postgres or MariaDB", "A rates Postgres higher; B says MariaDB.",
     "open", "Left open: one source each.", "majority of sources"),
    ("c02", "k-two", "arithmetic", "medium", None, "Total of Postgres",
     "A prints 8.21; its rows average 8.00.", "resolved", "The rows are kept.",
     "recomputed from parts"),
    ("c03", "k-three", "provisional", "medium", None, "Scores of A are unfinished",
     "A says that its scores are to be updated.", "resolved",
     "Its ratings weigh less.", "declared by the source"),
]  # fmt: skip
SIDES = [
    ("c01", "A/b7", "postgres"), ("c01", "A/b8", "postgres"), ("c01", "B/b5", "maria"),
    ("c02", "A/b12", "stated"), ("c02", "A/b5", "parts"), ("c02", "A/b7", "parts"),
    ("c02", "A/b9", "parts"),
    *[("c03", f"A/b{n}", "provisional") for n in range(5, 10)],
]  # fmt: skip


def database_tables() -> stages.Tables:
    """Three documents on databases, with something for every part of the report."""
    return change(
        empty_tables(),
        sources=frame(
            documents.Sources,
            [
                source("A", title="Scores", is_provisional=True),
                source("B", title="Verdicts", url="https://example.org/b"),
                source("C", url="javascript:alert(1)", date="2024-05-01"),
                source("D", "quarantined"),
                source("E", "duplicate", reason="the same bytes as B"),
            ],
        ),
        repairs=frame(documents.Repairs, [("C", 2, 14, "‚≠ê", "⭐", "mac_roman")]),
        rejects=frame(documents.Rejects, []),
        claims=frame(claims.Claims, CLAIMS),
        claim_options=frame(
            claims.ClaimOptions,
            [
                *((key, option, None) for key, option in SPOKEN_OF.items()),
                ("B/b7", "postgres", None),
                ("C/b4", "maria", "maria_galera"),
            ],
        ),
        options=frame(alignment.Options, OPTIONS),
        option_members=frame(alignment.OptionMembers, [("maria_galera", "maria")]),
        criteria=frame(alignment.Criteria, CRITERIA),
        criterion_labels=frame(
            alignment.CriterionLabels,
            [("B", "Ease of Usage", "ease_of_use", "similar", 0.8)],
        ),
        conflicts=frame(conflicts.Conflicts, CONFLICTS),
        severities=frame(
            conflicts.Severities, [("c01", "scores", "“keep maria” moves Speed")]
        ),
        rules=frame(conflicts.Rules, [("R1 parts", "open", "Both sides stay.", 7)]),
        conflict_claims=frame(conflicts.ConflictClaims, SIDES),
        use_case_claims=frame(
            conflicts.UseCaseClaims,
            [
                ("Reporting", "postgres", "B/b9", "B", False),
                ("Reporting", "postgres", "C/b6", "C", False),
            ],
        ),
        **scored_frames(),
    )
