"""The model against arithmetic and against simulation."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy.integrate import quad
from scipy.stats import norm, truncnorm
from scipy.stats import t as student

from fwreport.score.judgement.best import best_probabilities
from fwreport.score.judgement.copying import find_copying
from fwreport.score.judgement.influence import measure_influence
from fwreport.score.model.blocks import Entries, spread_over
from fwreport.score.model.fitted import bounded, fit_evidence
from fwreport.score.model.intervals import moments
from fwreport.score.panel.marks import bounds_of, rounding_of
from fwreport.score.panel.subjects import split_subjects
from fwreport.score.settings import Priors, ScoreSettings
from fwreport.score.table import weigh_evenly
from fwreport.tables.base import frame
from fwreport.tables.conflicts import Evidence

FIXED = replace(  # variances and precisions held, so that all is normal
    Priors(),
    strength=1e9,
    bias_strength=1e9,
    scale_strength=1e9,
    source_freedom=1e9,
    opinion_freedom=1e9,
)


def whole(table):
    """One subject, all criteria alike."""
    return split_subjects(table, weigh_evenly)


@pytest.fixture
def evidence_of(row_of):
    """Evidence from (source, criterion, option, rival, kind, value, winner)."""

    def build(*rows):
        made = []
        for number, (source, criterion, option, rival, kind, value, win) in enumerate(
            rows
        ):
            scale = (1, 10) if kind == "rating" else (None, None)
            fields = {"option_id": option, "rival_id": rival, "kind": kind}
            fields |= {"value": value, "winner": win}
            fields |= dict(zip(["scale_low", "scale_high"], scale, strict=True))
            made.append(row_of(number, source, criterion, **fields))
        columns = list(Evidence.to_schema().columns)
        return frame(Evidence, pd.DataFrame(made)[columns].to_dict("records"))

    return build


def test_what_is_beyond_doubt_is_best_without_a_warning():
    with np.errstate(divide="raise", invalid="raise"):
        shares = best_probabilities(np.array([60.0, 1.0, 1.0]), np.eye(3))
    assert shares[0] == 1.0 and shares[1] == shares[2] < 1e-9


def test_moments_are_derivatives_of_the_interval_mass():
    # Means, variances and bounds in all tails, against numerical integration.
    for mean, variance, low, high in [
        (0.0, 1.0, -0.5, 0.5),
        (3.0, 2.0, -np.inf, 0.0),
        (-6.0, 1.0, 2.0, 3.0),
        (9.0, 0.5, 0.0, 0.1),
    ]:
        found = moments(*(np.array([x]) for x in (mean, variance, low, high)))
        sd = np.sqrt(variance)
        cut = truncnorm((low - mean) / sd, (high - mean) / sd, mean, sd)
        assert found.slope[0] * variance + mean == pytest.approx(cut.mean(), abs=1e-6)
        shrunk = variance - variance**2 * found.curvature[0]
        assert shrunk == pytest.approx(cut.var(), rel=1e-3, abs=1e-6)


def test_marks_become_intervals(evidence_of):
    # 8 of 1..10 in whole points: 7.5 to 8.5; 10 is open above; "good" is 4.7 to 6.3;
    # a verdict puts the difference beyond half a point; advice beyond nothing.
    table = evidence_of(
        ("a", "x", "p", None, "rating", 8, None),
        ("a", "x", "q", None, "rating", 10, None),
        ("b", "x", "p", None, "stance", 3, None),
        ("b", "x", "p", None, "stance", 5, None),
        ("c", "x", "p", "q", "verdict", None, "q"),
        ("c", "x", "p", "q", "verdict", None, "tie"),
        ("c", "x", "p", None, "recommendation", None, "p"),
    )
    lower, upper = bounds_of(table, Priors())
    inf = np.inf
    assert lower == pytest.approx([7.5, 9.5, 4.7, 7.9, -inf, -0.5, 0.0])
    assert upper == pytest.approx([8.5, inf, 6.3, inf, -0.5, 0.5, inf])


@pytest.mark.parametrize(
    ("values", "low", "high", "grain"),
    [
        ([8, 9], 1, 10, 1),
        ([8.5, 9], 1, 10, 0.5),
        ([8.3], 1, 10, 0.1),
        ([80, 90], 0, 100, 10),
        ([25, 50, 75], 0, 100, 5),
        ([0, 25, 50, 75], 0, 100, 25),
        ([0, 1], 0, 1, 1),
        ([2, 5], 6, 1, 1),
        ([20, 30], 10, 100, 10),  # a scale of ten, written ten times as long
    ],
)
def test_grain_is_the_coarsest_step_that_fits(row_of, values, low, high, grain):
    ends = {"kind": "rating", "scale_low": low, "scale_high": high}
    rows = [row_of(0, "s", "c", option_id="o", value=v, **ends) for v in values]
    half = rounding_of(pd.DataFrame(rows))
    assert half == pytest.approx(9 * grain / abs(high - low) / 2)


def test_one_verdict_by_hand(evidence_of):
    # Difference d ~ N(0, s2), s2 = 2 (.45^2 + 1.26^2) = 3.5802; the source's adds
    # 2 (.36^2 + .55^2 + .3^2) = 1.0442 and exceeds .5.  The mean of d is
    # s2 / sqrt(4.6244) * pdf(z) / cdf(z) at z = -.5 / sqrt(4.6244).
    table = evidence_of(("a", "x", "p", "q", "verdict", None, "p"))
    fitted = fit_evidence(table, whole(table), ScoreSettings(priors=FIXED))
    gap = fitted.mean[fitted.grid[0, 0]]
    gap -= fitted.mean[fitted.grid[1, 0]]
    z = -0.5 / np.sqrt(4.6244)
    assert gap == pytest.approx(
        3.5802 / np.sqrt(4.6244) * norm.pdf(z) / norm.cdf(z), 1e-5
    )


def test_ratings_and_verdicts_as_simulation_has_them(evidence_of):
    # The same two opinions rated (8, 6) and compared: importance sampling of the
    # model itself, from the prior with the weights of all three intervals.
    table = evidence_of(
        ("a", "x", "p", None, "rating", 8, None),
        ("a", "x", "q", None, "rating", 6, None),
        ("a", "x", "p", "q", "verdict", None, "p"),
        ("b", "x", "p", "q", "verdict", None, "q"),
    )
    fitted = fit_evidence(table, whole(table), ScoreSettings(priors=FIXED))
    random = np.random.default_rng(1)
    count = 1_000_000
    level = 6.5 + random.normal(0, 1.5, count) + random.normal(0, 0.8, count)
    lead = np.hypot(0.45, 1.26)
    truth = level + random.normal(0, lead, (2, count))
    bias = random.normal(0, FIXED.bias_sd, count)
    first = truth + bias + random.normal(0, np.hypot(0.36, 0.55), (2, count))
    second = truth + random.normal(0, np.hypot(0.36, 0.55), (2, count))
    weight = np.ones(count)
    for option, value in enumerate([8, 6]):
        ends = [(value + side - first[option]) / 0.3 for side in (0.5, -0.5)]
        weight *= norm.cdf(ends[0]) - norm.cdf(ends[1])
    noise = 0.3 * np.sqrt(2)
    weight *= norm.cdf((first[0] - first[1] - 0.5) / noise)
    weight *= norm.cdf((second[1] - second[0] - 0.5) / noise)
    for option in range(2):
        mean = np.average(truth[option], weights=weight)
        sd = np.sqrt(np.average((truth[option] - mean) ** 2, weights=weight))
        cell = fitted.grid[option, 0]
        assert fitted.mean[cell] == pytest.approx(mean, abs=0.05)
        found = np.sqrt(fitted.variance[cell])
        assert found == pytest.approx(sd, rel=0.03)


def test_best_of_two_is_exact_and_of_five_near_simulation():
    two = best_probabilities(np.array([0.3, 0.0]), np.array([[0.5, 0.1], [0.1, 0.4]]))
    assert two[0] == pytest.approx(norm.cdf(0.3 / np.sqrt(0.7)), abs=1e-9)
    random = np.random.default_rng(0)
    root = random.normal(size=(5, 5))
    mean = 0.5 * random.normal(size=5)
    drawn = mean + random.normal(size=(200_000, 5)) @ root.T
    share = np.bincount(drawn.argmax(axis=1), minlength=5) / len(drawn)
    assert best_probabilities(mean, root @ root.T) == pytest.approx(share, abs=0.01)


def test_bounded_keeps_to_the_scale():
    score, low, high = bounded(np.array([9.8]), np.array([1.0]), 0.9)
    mass = quad(lambda x: norm.pdf(x, 9.8), 1, 10)[0]
    mean = quad(lambda x: x * norm.pdf(x, 9.8), 1, 10)[0] / mass
    assert score[0] == pytest.approx(mean, abs=1e-6)
    inside = quad(lambda x: norm.pdf(x, 9.8), low[0], high[0])[0] / mass
    assert inside == pytest.approx(0.9, abs=1e-6)
    assert 1 <= low[0] < score[0] < high[0] <= 10


def test_influence_is_what_leaving_out_does(evidence_of):
    rows = [(s, c, o, None, "rating", v, None) for s, c, o, v in [
        ("a", "x", "p", 8), ("a", "x", "q", 6), ("b", "x", "p", 9),
        ("b", "x", "q", 6), ("c", "x", "p", 4), ("c", "x", "q", 6),
    ]]  # fmt: skip
    settings = ScoreSettings(priors=FIXED)
    table = evidence_of(*rows)
    fitted = fit_evidence(table, whole(table), settings)
    guess = measure_influence(fitted, len(rows), FIXED)
    for site in range(len(rows)):
        rest = evidence_of(*rows[:site], *rows[site + 1 :])
        after = fit_evidence(rest, whole(rest), settings).mean
        moved = (after - fitted.mean)[fitted.grid[:, 0]]
        exact = max(np.abs(moved).max(), np.ptp(moved))
        assert guess[site] == pytest.approx(exact, rel=0.05, abs=0.01)
    assert guess.argmax() == 4  # the 4 that nobody else gives


def test_copies_are_told_by_odd_agreement(evidence_of):
    random = np.random.default_rng(5)
    rows = []
    for cell in range(30):
        truth = random.uniform(4, 9)
        said = [int(np.clip(truth + random.normal(0, 1.2), 1, 10)) for _ in range(4)]
        rows += [
            (name, f"c{cell:02}", "p", None, "rating", value, None)
            for name, value in zip("abcd", said, strict=True)
        ]
        copied = said[0] if cell % 8 else said[1]
        rows.append(("e", f"c{cell:02}", "p", None, "rating", copied, None))
    table = evidence_of(*rows)
    fitted = fit_evidence(table, whole(table), ScoreSettings())
    found = find_copying(table, fitted, ScoreSettings().priors)
    found = found.set_index(["source_id", "other_id"])["probability"]
    assert found[("a", "e")] > 0.99
    assert found.drop(("a", "e")).max() < 0.05


def test_intervals_of_few_sources_are_students(evidence_of):
    # Two sources give five degrees of freedom; infinite ones give the normal.
    table = evidence_of(
        ("a", "x", "p", None, "rating", 6, None),
        ("b", "x", "p", None, "rating", 6, None),
    )
    fitted = fit_evidence(table, whole(table), ScoreSettings())
    assert (fitted.freedom == 5).all()
    both = np.array([5.0, np.inf])
    middle = np.array([5.5, 5.5])
    _, low, high = bounded(middle, np.array([0.01, 0.01]), 0.9, both)
    reach = [student.ppf(0.95, 5) / 10, norm.ppf(0.95) / 10]
    assert (high - low) / 2 == pytest.approx(reach, rel=1e-4)


def test_many_opinions_prove_no_more_of_a_source_than_forty(evidence_of):
    random = np.random.default_rng(2)
    truth = random.integers(2, 10, 100)
    given = {
        "a": truth,
        "b": truth,
        "c": np.clip(truth + random.integers(-4, 5, 100), 1, 10),
    }
    rows = [
        (source, "x", f"p{n:03d}", None, "rating", value, None)
        for source, values in given.items()
        for n, value in enumerate(values)
    ]
    table, settings = evidence_of(*rows), ScoreSettings()
    free = replace(settings, priors=replace(settings.priors, source_evidence=1e9))
    held, learned = (
        fit_evidence(table, whole(table), each)
        .parts[0]
        .posterior.state.source_precision
        for each in (settings, free)
    )
    assert held.argmin() == learned.argmin() == 2
    ratio, free_ratio = (each.max() / each.min() for each in (held, learned))
    assert 2 * ratio < free_ratio


def test_a_group_without_a_site_that_counts_adds_nothing_to_its_prior():
    nothing = np.zeros(0, dtype=int)
    added = spread_over(Entries(nothing, nothing, np.zeros(0)), np.zeros(0), (2, 3))
    added += 0.5  # numpy counts nothing in whole numbers, which take no half
    assert added.tolist() == [[0.5] * 3] * 2
