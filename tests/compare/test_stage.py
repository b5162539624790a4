"""What changed between two builds: each change once, with its reason."""

from copy import deepcopy

import pandas as pd
import pytest

from fwreport.compare.snapshot import plain
from fwreport.compare.stage import compare

INPUTS = {"catalog": {"facts.csv": "1"}, "scoring": {"seed": 0}, "code_sha256": "c"}


def snapshot(**parts) -> dict:
    """Two sources on two options: A rates, B agrees."""
    known = {
        "inputs": INPUTS,
        "sources": [source("a.md", "1"), source("b.md", "2")],
        "scores": [score("speed", "x", 7.0), score("speed", "y", 6.0)],
        "verdicts": [verdict("speed", "option", 0.95)],
        "ranking": [ranked("x", "best", 0.95), ranked("y", "not best", 0.05)],
        "use_cases": [],
        "conflicts": [],
        "decisions": [],
        "names": {"options": {"x": "X", "y": "Y"}, "criteria": {"speed": "Speed"}},
        "speakers": {"criteria": {"speed": ["a.md", "b.md"]}},
    }
    known["speakers"] |= {"use_cases": {}, "conflicts": {"k": ["b.md"]}}
    return deepcopy(known | parts)


def source(path: str, sha256: str, status: str = "ingested") -> dict:
    return {"path": path, "sha256": sha256, "status": status, "reason": None}


def score(criterion: str, option: str, value: float | None) -> dict:
    return {"criterion_id": criterion, "option_id": option, "score": value}


def verdict(criterion: str, name: str, probability: float) -> dict:
    return {
        **{"criterion_id": criterion, "option_id": "x", "rival_id": "y"},
        **{"verdict": name, "probability": probability},
    }


def ranked(option: str, name: str, probability: float) -> dict:
    return {"option_id": option, "verdict": name, "best_probability": probability}


def conflict(status: str = "open", resolution: str = "Left open.") -> dict:
    return {
        **{"conflict_key": "k", "title": "Speed: X or Y", "criterion_id": "speed"},
        **{"status": status, "resolution": resolution},
    }


def changes(after: dict, before: dict) -> list[tuple]:
    """The changes as (kind, subject, before, after, why)."""
    found = compare(after, before).changes.astype(object)
    found = found.where(found.notna(), None)
    columns = ["kind", "subject", "before", "after", "why"]
    return list(found[columns].itertuples(index=False, name=None))


def test_nothing_changed_and_nothing_to_compare_with():
    assert changes(snapshot(), snapshot()) == []
    assert compare(snapshot(), None).changes.empty


@pytest.mark.parametrize(
    ("sources", "change"),
    [
        ([source("a.md", "1")], ("source_gone", "b.md", "ingested", None, "")),
        (
            [source("a.md", "1"), source("b.md", "2"), source("c.md", "3")],
            ("source_new", "c.md", None, "ingested", ""),
        ),
        (
            [source("a.md", "1"), source("b.md", "9")],
            ("source_changed", "b.md", "ingested", "ingested", ""),
        ),
        (
            [source("a.md", "1"), source("z.md", "2")],
            ("source_renamed", "z.md", "b.md", "z.md", ""),
        ),
        (
            [source("a.md", "1"), source("b.md", "2", "quarantined")],
            ("source_status", "b.md", "ingested", "quarantined", ""),
        ),
    ],
)
def test_a_source_is_new_gone_other_renamed_or_has_another_status(sources, change):
    assert changes(snapshot(sources=sources), snapshot()) == [change]


def test_a_source_that_is_superseded_has_another_status():
    before, after = source("a.md", "1"), source("a.md", "1")
    after["reason"] = "b.md supersedes it."
    (row,) = changes(snapshot(sources=[after]), snapshot(sources=[before]))
    assert row[:4] == ("source_status", "a.md", "ingested", "superseded")


def test_a_verdict_turns_because_of_the_source_that_speaks_of_it():
    after = snapshot(
        sources=[source("a.md", "1"), source("b.md", "9")],
        verdicts=[verdict("speed", "rival", 0.04)],
    )
    found = changes(after, snapshot())
    assert found[1] == ("verdict", "speed", "x", "y", "b.md has changed")
    table = compare(after, snapshot()).changes
    assert table["is_answer"].tolist() == [False, True]
    assert table["value_after"].tolist()[1] == 0.04


def test_what_another_criterion_moves_is_indirect():
    after = snapshot(
        sources=[*snapshot()["sources"], source("c.md", "3")],
        scores=[score("speed", "x", 7.2), score("speed", "y", 6.01)],
    )
    (_, moved) = changes(after, snapshot())
    assert moved == ("score", "speed", None, None, "indirect")


def test_catalog_settings_and_program_are_reasons():
    after = snapshot(
        scores=[score("speed", "x", None), score("speed", "y", 6.0)],
        inputs={"catalog": {}, "scoring": {"seed": 1}, "code_sha256": "d"},
    )
    ((kind, _, _, _, why),) = changes(after, snapshot())
    assert kind == "score"
    assert why == (
        "facts.csv of the catalog changed; settings of scoring changed; "
        "the program changed"
    )


def test_a_decision_settles_a_conflict_and_says_who():
    decision = {"conflict_key": "k", "decision": "keep x", "decided_by": "Ann"}
    after = snapshot(
        conflicts=[conflict("resolved", "X kept.")],
        decisions=[decision],
        verdicts=[verdict("speed", "contested", 0.6)],
    )
    before = snapshot(conflicts=[conflict()])
    why = "Ann decided on “Speed: X or Y”"
    assert changes(after, before) == [
        ("verdict", "speed", "x", "contested", why),
        ("conflict_status", "k", "open: Left open.", "resolved: X kept.", why),
    ]


def test_a_conflict_comes_and_goes():
    with_it = snapshot(conflicts=[conflict()])
    assert [row[0] for row in changes(with_it, snapshot())] == ["conflict_new"]
    gone = compare(snapshot(), with_it).changes
    assert gone[["kind", "name"]].values.tolist() == [
        ["conflict_gone", "Speed: X or Y"]
    ]


def test_pairs_that_were_never_compared_are_no_news():
    after = snapshot(
        verdicts=[
            verdict("speed", "option", 0.95),
            verdict("cost", "insufficient", 0.5),
        ]
    )
    assert changes(after, snapshot()) == []


def test_rows_are_plain_values_with_six_digits():
    table = pd.DataFrame({"b": ["y", "x"], "score": [float("nan"), 1 / 3]})
    assert plain(table, ["b", "score"]) == [
        {"b": "x", "score": 0.333333},
        {"b": "y", "score": None},
    ]
