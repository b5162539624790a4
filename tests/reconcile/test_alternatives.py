"""What a decision about a conflict would add to the evidence, and take away."""

import pandas as pd
import pytest

from fwreport.reconcile.alternatives import decisions_on, weigh_alternatives
from fwreport.reconcile.resolutions import Decided
from fwreport.tables.base import frame
from fwreport.tables.conflicts import (
    ConflictClaims,
    Conflicts,
    Evidence,
    Settlements,
)


@pytest.fixture
def evidence():
    rows = [
        (f"{s}/b1", s, "speed", "ant", None, "rating", v, 1.0, 10.0, None)
        for s, v in (("a", 9.0), ("b", 3.0))
    ]
    return frame(Evidence, [(*row, False, True, 1.0, None) for row in rows])


def decided(decision: str | None = None, dropped: tuple[str, ...] = ()) -> Decided:
    said = (*["statement", "medium", "speed", "fast or slow", "…"], "open", "…", "R4")
    settled = ("k1", "d", decision, None, None, None, False)
    actions = [("k1", claim, "drop") for claim in dropped]
    return Decided(
        frame(Conflicts, [("c01", "k1", *said)]),
        frame(Settlements, [settled]),
        pd.DataFrame(actions, columns=["conflict_key", "claim_id", "action"]),
    )


LINKS = [("c01", "a/b1", "fast"), ("c01", "b/b1", "slow")]


def changes(table: pd.DataFrame) -> set[tuple]:
    names = ["decision", "is_added", "claim_id"]
    return {*table[names].itertuples(index=False, name=None)}


def test_each_side_of_an_open_conflict_is_kept_in_turn(evidence):
    links = frame(ConflictClaims, LINKS)
    table = weigh_alternatives(links, decided(), evidence, set())
    assert changes(table) == {
        ("keep fast", False, "b/b1"),
        ("keep slow", False, "a/b1"),
    }
    assert weigh_alternatives(links, decided(), evidence, {"k1"}).empty


def test_what_a_person_set_aside_comes_back(evidence):
    links = frame(ConflictClaims, LINKS)
    settled = decided("keep fast", ("b/b1",))
    table = weigh_alternatives(links, settled, evidence, set())
    assert changes(table) == {
        ("keep all", True, "b/b1"),
        ("keep slow", True, "b/b1"),
        ("keep slow", False, "a/b1"),
    }


def test_unfinished_claims_count_in_full_or_not_at_all(evidence):
    links = frame(ConflictClaims, [(*row[:2], "provisional") for row in LINKS])
    table = weigh_alternatives(links, decided(), evidence, set())
    added = table[table["is_added"]]
    assert {*added["decision"]} == {"keep provisional"}
    assert not added["is_provisional"].any() and len(added) == 2
    dropped = table[table["decision"] == "set aside provisional"]
    assert not dropped["is_added"].any() and len(dropped) == 2


def test_a_single_side_can_only_be_set_aside():
    links = pd.DataFrame({"side": ["outdated", "outdated"]})
    assert decisions_on(links, None) == [("set aside outdated", {"outdated"})]
    assert decisions_on(links, "set aside outdated") == [("keep all", {"outdated"})]
