"""Copying: planted copies are found and count once; the right are not accused."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.judgement.certainty import ONCE
from fwreport.score.judgement.copying import FOUND
from fwreport.score.reading import COLUMNS
from fwreport.score.stage import score
from fwreport.score.table import score_table

OPTIONS = ("p", "q", "r")
STARS = {"scale_low": 1, "scale_high": 5}


def rated(source: str, said: np.ndarray) -> list[dict]:
    """Ratings from 1 to 10, options by criteria."""
    return [
        {
            "source": source,
            "option": OPTIONS[option],
            "criterion": f"c{criterion:02}",
            "kind": "rating",
            "value": float(np.clip(np.round(value), 1, 10)),
            "scale_low": 1,
            "scale_high": 10,
        }
        for (option, criterion), value in np.ndenumerate(said)
    ]


@pytest.fixture(scope="module")
def panel() -> dict[str, pd.DataFrame]:
    """Seven sources that err by a point and two that are right, 42 claims each."""
    random = np.random.default_rng(3)
    truth = random.uniform(4, 9, (3, 14))
    errors = [1.0] * 7 + [0.2] * 2
    names = [f"s{number}" for number in range(9)]
    return {
        name: pd.DataFrame(
            rated(name, truth + random.normal(0, error, truth.shape)), columns=COLUMNS
        )
        for name, error in zip(names, errors, strict=True)
    }


def together(panel: dict, **copies: pd.DataFrame) -> pd.DataFrame:
    """All of the panel, and copies under their own names."""
    own = [table.assign(source=name) for name, table in copies.items()]
    return pd.concat([*panel.values(), *own], ignore_index=True)


def found(table: pd.DataFrame) -> set[tuple[str, str]]:
    """The pairs that are said to have copied."""
    pairs = score_table(table).copying
    pairs = pairs[pairs["probability"] >= FOUND]
    return {*zip(pairs["source"], pairs["other"], strict=True)}


def test_independent_sources_are_not_accused_however_right(panel):
    pairs = score_table(together(panel)).copying
    assert len(pairs) == 36
    assert pairs["probability"].max() < FOUND
    # The two that are right agree most, and no more than is expected of them.
    right = pairs[(pairs["source"] == "s7") & (pairs["other"] == "s8")].squeeze()
    assert right["same_count"] == pairs["same_count"].max()
    assert right["probability"] < 0.05


def test_copies_of_all_manners_are_found(panel):
    random = np.random.default_rng(4)
    changed = panel["s0"].copy()
    own = random.random(len(changed)) < 0.2
    changed.loc[own, "value"] = np.clip(changed["value"][own] + 2, 1, 10)
    stars = panel["s1"].assign(**STARS)
    stars["value"] = np.round(1 + (stars["value"] - 1) * 4 / 9)
    part = panel["s3"].copy()
    mine = part["criterion"] >= "c09"
    part.loc[mine, "value"] = panel["s5"]["value"][mine]
    table = together(panel, full=panel["s2"], changed=changed, part=part, stars=stars)
    expected = {("full", "s2"), ("changed", "s0"), ("part", "s3"), ("s1", "stars")}
    assert expected <= found(table) <= {*expected, ("part", "s5")}


def test_of_a_chain_every_two_are_copies(panel):
    table = together(panel, second=panel["s0"], third=panel["s0"])
    assert found(table) == {("s0", "second"), ("s0", "third"), ("second", "third")}


def test_copies_count_once(panel):
    alone = score_table(together(panel))
    copies = {f"copy{number}": panel["s0"] for number in range(4)}
    many = score_table(together(panel, **copies))
    pd.testing.assert_frame_equal(alone.scores, many.scores)
    pd.testing.assert_frame_equal(alone.preferences, many.preferences)
    weights = many.reliability.set_index("source")
    for name in copies:  # what is said of the original is said of its copies
        same = weights.loc[[name, "s0"], ["weight", "bias", "claim_count"]]
        assert np.allclose(same.iloc[0], same.iloc[1], rtol=1e-12)  # means round


def test_what_a_copier_adds_of_its_own_counts(panel):
    more = pd.concat([panel["s0"], panel["s0"].assign(criterion="new").head(1)])
    table = together(panel, copier=more)
    scores = score_table(table).scores.set_index(["criterion", "option"])
    assert scores.loc[("new", "p"), "source_count"] == 1
    assert scores.loc[("c00", "p"), "source_count"] == 9


def test_names_decide_nothing(panel):
    random = np.random.default_rng(6)
    partly = panel["s0"].copy()
    own = random.random(len(partly)) < 0.15
    partly.loc[own, "value"] = panel["s4"]["value"][own]
    table = together(panel, aa=panel["s1"], zz=partly)
    names = sorted(table["source"].unique())
    renamed = dict(zip(names, reversed(names), strict=True))
    one, other = (
        score_table(t)
        for t in (table, table.assign(source=table["source"].map(renamed)))
    )
    for left, right in [
        (one.scores, other.scores),
        (one.preferences, other.preferences),
        (
            one.reliability.assign(
                source=one.reliability["source"].map(renamed)
            ).sort_values("source", ignore_index=True),
            other.reliability,
        ),
    ]:
        pd.testing.assert_frame_equal(left, right, rtol=1e-6, atol=1e-6)


@pytest.mark.thorough
def test_a_build_lists_copies_counts_them_once_and_says_so(row_of, tables_of):
    from fwreport.tables.base import frame
    from fwreport.tables.conflicts import Evidence

    random = np.random.default_rng(8)
    truth = random.uniform(4, 9, (3, 14))
    rows = []
    said = {name: truth + random.normal(0, 1, truth.shape) for name in "abc"}
    for name, values in {**said, "copy": said["a"]}.items():
        for mark in rated(name, values):
            told = {k: mark[k] for k in ("kind", "value", "scale_low", "scale_high")}
            told["option_id"] = mark["option"]
            rows.append(row_of(len(rows), name, mark["criterion"], **told))
    columns = list(Evidence.to_schema().columns)
    evidence = frame(Evidence, pd.DataFrame(rows)[columns].to_dict("records"))
    scored = score(*tables_of(evidence))
    pairs = scored.copying[scored.copying["probability"] >= FOUND]
    assert pairs[["source_id", "other_id"]].to_numpy().tolist() == [["a", "copy"]]
    assert (scored.consensus["source_count"] == 3).all()
    assert scored.consensus["certainty_reasons"].str.contains(ONCE).all()
    compared = scored.preferences[scored.preferences["source_count"] > 0]
    assert compared["certainty_reasons"].str.contains(ONCE).all()
    assert compared["source_count"].max() == 3
    # Each copied claim has the influence of the one that counts for it.
    influence = scored.evidence.pivot_table(
        index=["criterion_id", "option_id"], columns="source_id", values="influence"
    )
    assert influence["copy"].equals(influence["a"])
    assert {*scored.reliability["source_id"]} == {"a", "b", "c", "copy"}
