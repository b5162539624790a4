"""Severity: what another decision would change."""

import pandas as pd
import pytest

from fwreport.reconcile.rules import RULES, VERSION, list_rules
from fwreport.reconcile.severity import UNTRIED, grade_by_effect
from fwreport.tables.base import frame
from fwreport.tables.conflicts import Conflicts, Severities
from fwreport.tables.trials import Alternatives

NAMES = {"speed": "Speed", "ant": "Ant", "bee": "Bee"}


def conflict(severity="medium"):
    said = ("k1", "statement", severity, "speed", "Ant: fast or slow", "…")
    return frame(Conflicts, [("c01", *said, "open", "…", "R4")])


def effect(before, after, decision="keep fast"):
    """One row of alternatives; before and after: (difference, probability, verdict)."""
    figures = [x for pair in zip(before[:2], after[:2], strict=True) for x in pair]
    place = ("c01", decision, "speed", "ant", "bee")
    verdicts = (before[2], after[2])
    return (*place, *figures, *[None] * 4, *verdicts, verdicts[0] != verdicts[1])


def graded(*effects, severity="medium", reason=UNTRIED, known=("c01",)):
    tables = frame(Severities, [("c01", "kind", reason)])
    tried = frame(Alternatives, list(effects))
    conflicts, reasons = grade_by_effect(
        conflict(severity), tables, tried, set(known), NAMES
    )
    (row,) = reasons.itertuples(index=False, name=None)
    return conflicts["severity"].item(), *row[1:]


EVEN, AHEAD, BEHIND = (
    (0.1, 0.55, "contested"),
    (1.0, 0.95, "option"),
    (-1, 0.04, "rival"),
)


@pytest.mark.parametrize(
    ("before", "after", "grade", "reason"),
    [
        (AHEAD, BEHIND, "high", "“keep fast” puts Bee ahead on Speed"),
        (EVEN, AHEAD, "high", "“keep fast” puts Ant ahead on Speed"),
        (AHEAD, EVEN, "high", "“keep fast” takes the verdict on Speed from Ant"),
        # the only evidence goes
        (
            AHEAD,
            (None, None, "insufficient"),
            "high",
            "“keep fast” takes the verdict on Speed from Ant",
        ),
        # .89 is .91 after: it sat on the limit
        (
            (0.9, 0.89, "insufficient"),
            (1.0, 0.91, "option"),
            "medium",
            "“keep fast” moves Speed by 0.10 points and changes no verdict",
        ),
        (EVEN, (0.12, 0.56, "contested"), "low", "no decision moves a score by 0.05"),
    ],
)
def test_severity_is_what_the_gravest_decision_does(before, after, grade, reason):
    found = graded(effect(before, after), effect(EVEN, EVEN, "keep slow"))
    assert found[:2] == (grade, "scores")
    assert found[2].startswith(reason)


def test_where_no_score_tells_the_finding_gives_the_reason():
    told = "the printed totals put the options in another order"
    assert graded(severity="high", reason=told, known=()) == ("high", "kind", told)
    # nothing in dispute is evidence
    assert graded(known=())[:2] == ("low", "scores")
    # too much to try
    assert graded() == ("medium", "kind", UNTRIED)


def test_no_conflicts_have_no_severities():
    none = frame(Conflicts, []), frame(Severities, []), frame(Alternatives, [])
    conflicts, reasons = grade_by_effect(*none, set(), {})
    pd.testing.assert_frame_equal(conflicts, none[0])
    assert reasons.empty


def test_rules_are_numbered_without_a_gap_and_carry_the_version():
    rules = list_rules()
    numbers = [int(name.split()[0][1:]) for name in rules["rule"]]
    assert numbers == list(range(1, len(RULES) + 1))
    assert set(rules["version"]) == {VERSION}
