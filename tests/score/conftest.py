"""Evidence of five made-up documents, and the tables around it."""

import pandas as pd
import pytest

from fwreport.tables.alignment import Criteria, CriterionLabels, OptionMembers, Options
from fwreport.tables.base import empty, frame
from fwreport.tables.claims import ClaimOptions, Claims
from fwreport.tables.conflicts import (
    ConflictClaims,
    Conflicts,
    Evidence,
    UseCaseClaims,
)
from fwreport.tables.documents import Sources
from fwreport.tables.scores import OVERALL
from fwreport.tables.stages import Aligned, Reconciled

RATINGS = {  # s0, provisional: ant, bee
    "ease": (9, 7),
    "deploy": (9, 8),
    "custom": (8, 9),
    "speed": (9, 9),
    "spread": (9, 8),
    "debug": (8, 9),
    "mobile": (9, 8),
    "docs": (9, 8),
    "research": (8, 9),
    "models": (7, 9),
    "people": (9, 9),
    "data": (9, 9),
}
VERDICTS = {  # s1
    "ease": "ant",
    "deploy": "ant",
    "loop": "ant",
    "custom": "bee",
    "spread": "bee",
    "debug": "bee",
    "models": "bee",
    "style": "bee",
    "speed": "tie",
    "people": "tie",
    "docs": "tie",
    "install": "tie",
}
STANCES = [  # s2 and s3 judge "ant with cat" beside bee
    ("s2", "ease", 4, 3),
    ("s3", "ease", 5, 4),
    ("s2", "deploy", 5, 3),
    ("s3", "speed", 4, 4),
]


def row(number: int, source: str, criterion: str, **fields) -> dict:
    """One row of evidence; what is not given is empty."""
    blank = dict.fromkeys(["rival_id", "value", "scale_low", "scale_high", "winner"])
    flags = {"is_indirect": False, "is_provisional": False, "confidence": 1.0}
    return {
        "claim_id": f"{source}/b1/r{number}",
        "source_id": source,
        "criterion_id": criterion,
        **blank,
        **flags,
        "influence": None,
        **fields,
    }


@pytest.fixture(scope="session")
def row_of():
    """Build one row of evidence."""
    return row


@pytest.fixture(scope="session")
def evidence() -> pd.DataFrame:
    """A provisional rater, a judge of pairs, and two who speak of a composite."""
    rows = []
    scale = {"scale_low": 1, "scale_high": 10, "kind": "rating"}
    for criterion, values in RATINGS.items():
        for option, value in zip(["ant", "bee"], values, strict=True):
            told = {"option_id": option, "value": value, "is_provisional": True}
            rows.append(row(len(rows), "s0", criterion, **scale, **told))
    for criterion, winner in VERDICTS.items():
        told = {"option_id": "ant", "rival_id": "bee", "winner": winner}
        rows.append(row(len(rows), "s1", criterion, kind="verdict", **told))
    for source, criterion, ant, bee in STANCES:
        for option, level in [("ant", ant), ("bee", bee)]:
            told = {"option_id": option, "value": level, "is_indirect": option == "ant"}
            rows.append(row(len(rows), source, criterion, kind="stance", **told))
    table = pd.DataFrame(rows)[list(Evidence.to_schema().columns)]
    return frame(Evidence, table.to_dict("records"))


@pytest.fixture(scope="session")
def tables_of():
    """The three arguments of the stage around a table of evidence."""

    def build(evidence, use_case_claims=None, extra=("cat",), sources=None):
        heard = sorted({*evidence["source_id"]} | set(sources or []))
        known = [
            (s, f"{s}.txt", "0", 1, "text/plain", "utf-8", "ingested", *[None] * 5)
            for s in heard
        ]
        options = {*evidence["option_id"], *evidence["rival_id"].dropna(), *extra}
        criteria = {*evidence["criterion_id"]} - {OVERALL}
        single = [(name, name, None, False) for name in sorted(options)]
        scored = [(name, name, "all", "higher", 1.0) for name in sorted(criteria)]
        aligned = Aligned(
            empty(Claims),
            empty(ClaimOptions),
            frame(Options, single),
            empty(OptionMembers),
            frame(Criteria, scored),
            empty(CriterionLabels),
        )
        advice = empty(UseCaseClaims) if use_case_claims is None else use_case_claims
        reconciled = Reconciled(
            empty(Conflicts), empty(ConflictClaims), evidence, advice
        )
        rows = [(*row, 1.0, 1, False, None) for row in known]
        return frame(Sources, rows), aligned, reconciled

    return build
