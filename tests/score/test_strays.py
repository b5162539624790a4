"""Sources that do not look, or turn the scale round; and where words lie."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.settings import Priors
from fwreport.score.table import score_table

COLUMNS = ["source", "option", "criterion", "kind", "value"]
SCALE = {"scale_low": 1, "scale_high": 10}
SCALE |= dict.fromkeys(["rival", "winner", "is_provisional"], "")
MANY = 12  # sources, among whom one that does not look is told
TRUTH = np.array([[8, 4, 7, 3, 6, 9], [3, 6, 4, 8, 7, 2], [5, 8, 2, 6, 3, 7]])


def panel(*odd: np.ndarray, honest: int = 4) -> pd.DataFrame:
    """Ratings of honest sources, each by a point stricter, and of others as given."""
    rng = np.random.default_rng(7)
    said = [TRUTH - i % 2 + rng.integers(0, 2, TRUTH.shape) for i in range(honest)]
    rows = [
        (f"s{number}", f"o{option}", f"c{criterion}", "rating", float(mark))
        for number, marks in enumerate([*said, *odd])
        for (option, criterion), mark in np.ndenumerate(marks)
    ]
    return pd.DataFrame(rows, columns=COLUMNS).assign(**SCALE)


def weights(table: pd.DataFrame) -> dict[str, float]:
    found = score_table(table).reliability
    return dict(zip(found["source"], found["weight"], strict=True))


@pytest.mark.parametrize("odd", [11 - TRUTH, np.full(TRUTH.shape, 9)])
def test_who_turns_the_scale_round_or_does_not_look_hardly_counts(odd):
    found = weights(panel(odd, honest=MANY))
    assert found[f"s{MANY}"] < 0.2
    assert min(found[f"s{i}"] for i in range(MANY)) > 0.8


def test_scores_are_those_of_the_others():
    odd = 11 - TRUTH
    alone, mixed = (
        score_table(table).scores.set_index(["option", "criterion"])
        for table in (panel(honest=MANY), panel(odd, honest=MANY))
    )
    assert (alone["score"] - mixed["score"]).abs().max() < 0.35


def test_who_is_strict_or_likes_an_option_looks():
    strict = np.clip(TRUTH - 3, 1, 10)
    fond = np.clip(TRUTH + np.array([[4], [-1], [0]]), 1, 10)
    found = weights(panel(strict, fond, honest=MANY))
    assert min(found.values()) > 0.5


def test_two_that_contradict_each_other_both_count():
    found = weights(panel(11 - TRUTH, honest=1))
    assert min(found.values()) > 0.5


def test_words_lie_where_ratings_say():
    # Eight sources rate; eight say "good" of what is rated 4, or of what is rated 7.
    def score_of(level: int) -> pd.Series:
        marks = np.full((2, 4), level)
        rated = panel(*[marks] * 8, honest=0)
        worded = rated.assign(source=rated["source"] + "w", kind="stance", value="good")
        worded[["scale_low", "scale_high"]] = ""
        other = worded.assign(option="other")  # only words speak of it
        table = pd.concat([rated, worded, other], ignore_index=True)
        return score_table(table).scores.set_index("option")["score"]["other"]

    assert score_of(4).max() < Priors().stance_center < score_of(7).min()
