"""`fwreport score`: a worked table, then laws, then refusals."""

import numpy as np
import pandas as pd
import pytest

from fwreport.errors import EvidenceError, SettingsError
from fwreport.score.reading import COLUMNS
from fwreport.score.table import score_table
from fwreport.tables.scores import OVERALL

LINES = [
    "A,Ünit 1,speed,rating,9,1,10,,,0",
    "A,b-2,speed,rating,6,1,10,,,0",
    "B,Ünit 1,speed,rating,85,0,100,,,",
    "B,b-2,speed,rating,60,0,100,,,",
    "C,Ünit 1,speed,stance,very good,,,,,false",
    "C,b-2,speed,stance,fair,,,,,false",
    "C,Ünit 1,price,verdict,,,,b-2,b-2,",
    "B,b-2,price,verdict,,,,Ünit 1,b-2,",
    "D,Ünit 1,__overall__,recommendation,,,,,Ünit 1,",
]


def table_from(lines, columns=COLUMNS):
    return pd.DataFrame([line.split(",") for line in lines], columns=columns)


@pytest.fixture
def table():
    return table_from(LINES)


def test_all_kinds_speak_together_and_names_come_back(table):
    scores, preferences, reliability, copying = score_table(table)
    cells = scores.set_index(["criterion", "option"])
    assert (
        cells.loc[("speed", "Ünit 1"), "score"] > cells.loc[("speed", "b-2"), "score"]
    )
    assert cells.loc[("speed", "Ünit 1"), "source_count"] == 3
    # price is only compared: no level, but a preference, and both verdicts agree.
    assert cells.loc["price"]["score"].isna().all()
    pair = preferences.set_index("criterion")
    assert pair.loc["price", ["option", "rival"]].tolist() == ["b-2", "Ünit 1"]
    assert pair.loc["price", "verdict"] == "option"
    assert pair.loc["speed", "verdict"] == "rival"
    assert {*scores["criterion"]} == {"speed", "price", OVERALL}
    assert {*reliability["source"]} == {"A", "B", "C", "D"}
    assert copying["probability"].between(0, 1).all()


def test_numbers_may_be_numbers(table):
    typed = table.assign(
        value=[9, 6, 85.0, 60, "very good", "fair", None, None, None],
        is_provisional=[0, 0, False, False, False, 0, None, None, None],
        scale_low=pd.to_numeric(table["scale_low"]),
        scale_high=pd.to_numeric(table["scale_high"]),
        rival=table["rival"].replace("", None),
    )
    one, other = score_table(table), score_table(typed)
    pd.testing.assert_frame_equal(one.scores, other.scores)


def test_another_scale_is_an_affine_map(table):
    one, other = score_table(table), score_table(table, scale=(0, 100))
    expected = (one.scores["score"] - 1) / 9 * 100
    assert np.allclose(expected, other.scores["score"], equal_nan=True)
    gap = one.preferences["difference"] / 9 * 100
    assert np.allclose(gap, other.preferences["difference"])


def test_lower_is_better_where_the_scale_says_so():
    # School marks: 1 is best on [6, 1], so 2 beats 4.
    lines = ["A,x,art,rating,2,6,1,,,0", "A,y,art,rating,4,6,1,,,0"]
    found = score_table(table_from(lines)).scores.set_index(["criterion", "option"])
    assert found.loc[("art", "x"), "score"] > found.loc[("art", "y"), "score"]


def test_duplicates_and_order_do_not_matter(table):
    twice = pd.concat([table, table.iloc[::-1]], ignore_index=True)
    for one, other in zip(score_table(table), score_table(twice), strict=True):
        pd.testing.assert_frame_equal(one, other)


def test_a_wider_level_gives_wider_intervals(table):
    narrow, wide = (score_table(table, level=level).scores for level in (0.5, 0.95))
    inner, outer = (t["high"] - t["low"] for t in (narrow, wide))
    assert (inner.dropna() < outer.dropna()).all()


def test_scores_stay_on_the_scale():
    lines = [f"s{i},x,c,rating,10,1,10,,,0" for i in range(40)]
    lines += [f"s{i},y,c,rating,1,1,10,,,0" for i in range(40)]
    found = score_table(table_from(lines)).scores[["score", "low", "high"]]
    assert found.ge(1).all().all() and found.le(10).all().all()


def test_overall_ratings_count_without_any_criterion():
    lines = ["A,x,__overall__,rating,5,1,5,,,0", "A,y,__overall__,rating,2,1,5,,,0"]
    found = score_table(table_from(lines))
    score = found.scores.set_index("option")["score"]
    assert score["x"] > score["y"]
    assert found.preferences["criterion"].tolist() == [OVERALL]


def test_the_input_is_unchanged(table):
    before = table.copy()
    score_table(table)
    pd.testing.assert_frame_equal(table, before)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("A,x,c,rating,11,1,10,,,0", "line 2: the value 11 lies off its scale"),
        ("A,x,c,rating,ten,1,10,,,0", "line 2: the value 'ten' is no number"),
        ("A,x,c,rating,5,1,1,,,0", "line 2: the scale from 1 to 1 is empty"),
        ("A,x,c,opinion,5,1,10,,,0", "line 2: the kind 'opinion' is none of"),
        ("A,x,c,stance,superb,,,,,0", "line 2: the stance 'superb' is none of"),
        ("A,x,c,verdict,,,,y,z,0", "line 2: the winner 'z' is neither 'x' nor 'y'"),
        ("A,x,c,verdict,,,,x,x,0", "line 2: 'x' is held against itself"),
        ("A,x,c,verdict,,,,,x,0", "line 2: a verdict needs a rival and a winner"),
        ("A,,c,rating,5,1,10,,,0", "line 2: the option is missing"),
        ("A,x,c,rating,5,1,10,,,maybe", "line 2: is_provisional is 'maybe'"),
    ],
)
def test_a_bad_row_is_named(line, message):
    with pytest.raises(EvidenceError, match=message):
        score_table(table_from([line]))


def test_a_missing_column_and_an_empty_table_are_refused(table):
    with pytest.raises(EvidenceError, match="no column criterion"):
        score_table(table.drop(columns="criterion"))
    with pytest.raises(EvidenceError, match="no column winner, which a verdict needs"):
        score_table(table.drop(columns="winner"))
    with pytest.raises(EvidenceError, match="has no rows"):
        score_table(table.head(0))


def test_a_scale_without_length_is_refused(table):
    with pytest.raises(SettingsError, match="has no length"):
        score_table(table, scale=(5, 5))
    with pytest.raises(SettingsError, match="between 0 and 1"):
        score_table(table, level=90)


def test_names_come_back_as_they_went_in():
    lines = ["=A, x ,c d ,rating,8,1,10,,,0", "=A,x,c d ,rating,3,1,10,,,0"]
    lines += ["B\t, x ,c d ,verdict,,,,x, x ,0", "B\t,+1,c d ,rating,3,1,10,,,0"]
    found = score_table(table_from(lines))
    assert {*found.scores["option"]} == {" x ", "x", "+1"}
    assert {*found.scores["criterion"]} == {"c d ", OVERALL}
    assert found.reliability["source"].tolist() == ["=A", "B\t"]
    pairs = found.preferences.set_index(["option", "rival", "criterion"])
    assert pairs.loc[(" x ", "x", "c d "), "verdict"] == "option"


def test_a_winner_may_have_other_blanks_than_its_option():
    one = ["A,x ,c,verdict,,,,y,x,0", "B,x ,c,verdict,,,,y, tie,0"]
    other = ["A,x ,c,verdict,,,,y,x ,0", "B,x ,c,verdict,,,,y,tie,0"]
    tables = (score_table(table_from(lines)) for lines in (one, other))
    for left, right in zip(*tables, strict=True):
        pd.testing.assert_frame_equal(left, right)


def test_a_pair_is_listed_though_no_source_rates_both(table):
    lines = ["A,x,c,rating,8,1,10,,,0", "A,z,d,rating,8,1,10,,,0"]
    lines += ["B,y,c,rating,4,1,10,,,0", "B,z,d,rating,5,1,10,,,0"]
    found = score_table(table_from(lines)).preferences
    pair = found.set_index(["criterion", "option", "rival"]).loc[("c", "x", "y")]
    assert pair["difference"] > 0 and pair["source_count"] == 0
    assert pair["verdict"] == "insufficient"
    apart = score_table(table_from([lines[0], lines[2]])).preferences
    assert apart["verdict"].tolist() == ["insufficient"] * 2
    assert apart["difference"].isna().all()  # nothing leads from one to the other


@pytest.mark.parametrize(("low", "high"), [(0, 100), (10, 100), (-3, 3), (6, 1)])
def test_ratings_on_a_stretched_scale_say_the_same(low, high):
    random = np.random.default_rng(4)
    rows = [
        (f"s{s}", f"o{o}", f"c{c}", "rating", random.integers(2, 10), 1, 10)
        for s in range(4)
        for o in range(3)
        for c in range(4)
    ]
    table = pd.DataFrame(rows, columns=COLUMNS[:7])
    moved = low + (table["value"] - 1) / 9 * (high - low)
    other = table.assign(value=moved, scale_low=low, scale_high=high)
    figures = ["score", "low", "high"]
    one, other = (score_table(t).scores[figures] for t in (table, other))
    assert np.allclose(one, other, atol=1e-6)


def test_the_first_bad_row_is_named_by_its_first_fault():
    good = "A,x,c,rating,5,1,10,,,0"
    lines = [good, "A,x,c,rating,5,1,10,,,maybe", "A,,c,opinion,5,1,10,,,0"]
    with pytest.raises(EvidenceError, match="^line 3: is_provisional is 'maybe'"):
        score_table(table_from(lines))
    with pytest.raises(EvidenceError, match="^line 3: the option is missing$"):
        score_table(table_from([good, lines[2], lines[1]]))
