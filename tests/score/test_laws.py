"""Laws that scores of any panel keep, on random panels of mixed evidence."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.table import score_table

SEEDS = range(4)
COLUMNS = ["source", "option", "criterion", "kind", "value", "scale_low"]
COLUMNS += ["scale_high", "rival", "winner"]
WORDS = ["poor", "fair", "good", "very good", "excellent"]
CLOSE = {"rtol": 0, "atol": 1e-6}


def draw(seed: int) -> pd.DataFrame:
    """Six sources on three options and four criteria, with extreme marks and ties."""
    random = np.random.default_rng(seed)
    rows = []
    for source in range(6):
        kind = ["rating", "verdict", "stance"][source % 3]
        low, high = [(1, 10), (0, 5), (6, 1), (0, 100)][random.integers(4)]
        for criterion in np.flatnonzero(random.random(4) < 0.8):
            start = f"s{source}", f"c{criterion}"
            marks = random.choice([0, 0.2, 0.5, 0.8, 1], 3)
            rows += [tell(*start, kind, i, marks, (low, high)) for i in range(3)]
        best = f"o{random.integers(3)}"
        advice = f"s{source}", best, "__overall__", "recommendation", "", "", "", ""
        rows.append((*advice, best))
    return pd.DataFrame(rows, columns=COLUMNS)


def tell(source, criterion, kind, option, marks, scale) -> tuple:
    """One row about an option, or about it and the next."""
    low, high = scale
    start = source, f"o{option}", criterion, kind
    if kind == "rating":
        return *start, low + marks[option] * (high - low), low, high, "", ""
    if kind == "stance":
        return *start, WORDS[int(marks[option] * 4)], "", "", "", ""
    other = (option + 1) % 3
    gap = marks[option] - marks[other]
    winner = f"o{option}" if gap > 0 else f"o{other}" if gap < 0 else "tie"
    return *start, "", "", "", f"o{other}", winner


def renamed(table: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The same with options called otherwise."""
    columns = [name for name in ("option", "rival", "winner") if name in table]
    return table.assign(**{name: table[name].replace(names) for name in columns})


def figures(found, names: dict[str, str] | None = None) -> pd.DataFrame:
    """Scores, and differences in both directions, under the names given."""
    scores = found.scores.assign(rival="")
    columns = ["criterion", "option", "rival"]
    pairs = found.preferences
    mirrored = pairs.assign(
        option=pairs["rival"],
        rival=pairs["option"],
        difference=-pairs["difference"],
        low=-pairs["high"],
        high=-pairs["low"],
        probability=1 - pairs["probability"],
    )
    table = renamed(pd.concat([scores, pairs, mirrored]), names or {})
    kept = ["score", "low", "high", "difference", "probability"]
    return table.set_index(columns)[kept].sort_index()


@pytest.mark.parametrize("seed", SEEDS)
def test_order_and_duplicates_change_nothing(seed):
    table = draw(seed)
    twice = pd.concat([table, table.sample(10, random_state=seed)])
    mixed = twice.sample(frac=1, random_state=seed)
    pd.testing.assert_frame_equal(
        figures(score_table(mixed)), figures(score_table(table)), **CLOSE
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_names_change_nothing_and_a_swap_mirrors_all(seed):
    table = draw(seed)
    plain = figures(score_table(table))
    for names in ({"o0": "z", "o1": "b", "o2": "a"}, {"o0": "o2", "o2": "o0"}):
        back = {new: old for old, new in names.items()}
        other = score_table(renamed(table, names))
        pd.testing.assert_frame_equal(figures(other, back), plain, **CLOSE)
    others = table.replace({"source": {"s0": "x9", "s5": "a1"}})
    others["criterion"] = others["criterion"].replace({"c0": "y"})
    found = figures(score_table(others)).rename(index={"y": "c0"}, level=0)
    pd.testing.assert_frame_equal(found.sort_index(), plain, **CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_one_source_is_never_surer_than_three_that_agree(seed):
    random = np.random.default_rng(seed)
    value = int(random.integers(3, 9))
    rows = [(f"s{s}", "o0", "agreed", value) for s in range(3)]
    rows += [(f"s{s}", "o1", "agreed", value - 1) for s in range(3)]
    rows += [("s0", "o0", "alone", value), ("s0", "o1", "alone", value - 1)]
    rows += [
        (f"s{s}", f"o{o}", f"c{c}", int(random.integers(1, 11)))
        for s in range(3)
        for o in range(2)
        for c in range(3)
    ]
    table = pd.DataFrame(rows, columns=["source", "option", "criterion", "value"])
    table = table.assign(kind="rating", scale_low=1, scale_high=10)
    found = score_table(table).scores.set_index(["criterion", "option"])
    width = found["high"] - found["low"]
    assert (width["agreed"] <= width["alone"]).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_no_score_leaves_the_scale(seed):
    table = draw(seed)
    extreme = table["kind"] == "rating"
    table.loc[extreme, "value"] = table.loc[extreme, "scale_high"]
    found = score_table(table, scale=(0, 100)).scores.dropna()
    assert (found["low"] >= 0).all() and (found["high"] <= 100).all()
    assert found["score"].between(found["low"], found["high"]).all()


def test_odd_panels_are_scored():
    # All marks equal, one option alone, one criterion of many options.
    rows = [("a", f"o{i:03}", "c", 7) for i in range(150)]
    for chosen in (rows, rows[:1], [*rows[:3], ("b", "o000", "c", 7)]):
        table = pd.DataFrame(chosen, columns=["source", "option", "criterion", "value"])
        table = table.assign(kind="rating", scale_low=-1000, scale_high=1000)
        found = score_table(table).scores
        assert np.isfinite(found[["score", "low", "high"]]).all(axis=None)
