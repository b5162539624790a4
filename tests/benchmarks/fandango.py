"""Predict each review site from the others: python fandango.py FANDANGO.CSV.

The file is FiveThirtyEight's "fandango_score_comparison.csv" (CC BY 4.0): 146 films on
six scales.  The consensus of all other sites is carried over to a site by a straight
line, fitted on one half of the films and judged on the other, and so is the mean of
the others' z-scores.  Prints the root mean square error in the site's own standard
deviations, and how many of its values lie in the 90 % interval of a source nobody has
heard yet: that of the consensus, and what sources differ by.  How precise such a
source is nobody knows either: its errors have the Student's t that the model's prior of
precision makes of them.
"""

import sys

import numpy as np
import pandas as pd
from scipy.stats import t as student

from fwreport.score.model.fitted import fit_evidence
from fwreport.score.panel.subjects import split_subjects
from fwreport.score.reading import read_evidence
from fwreport.score.settings import ScoreSettings
from fwreport.score.table import weigh_evenly

SITES = {
    "RottenTomatoes": 100,
    "RottenTomatoes_User": 100,
    "Metacritic": 100,
    "Metacritic_User": 10,
    "IMDB": 10,
    "Fandango_Ratingvalue": 5,
}
REACH = student(ScoreSettings().priors.source_freedom).ppf(0.95)  # of 90 %


def main(path: str) -> None:
    """Leave each site out in turn and print what the others say of it."""
    films = pd.read_csv(path).set_index("FILM")[list(SITES)]
    print("| site | fwreport | mean of z-scores | ratio | inside 90 |")
    print("|---|---|---|---|---|")
    rows = [predict(films, site) for site in SITES]
    for site, figures in zip(SITES, rows, strict=True):
        print(f"| {site} | " + " | ".join(f"{x:.3f}" for x in figures) + " |")
    whole = np.array(rows).mean(axis=0)
    print("| mean | " + " | ".join(f"{x:.3f}" for x in whole) + " |")


def predict(films: pd.DataFrame, site: str) -> tuple[float, float, float, float]:
    """Errors of the consensus and of z-scores, their ratio, and coverage."""
    others = films.drop(columns=site)
    center, variance = consensus(others)
    z_mean = ((others - others.mean()) / others.std()).mean(axis=1).to_numpy()
    told = films[site].to_numpy()
    ours, theirs = (carried_error(made, told) for made in (center, z_mean))
    points = 1 + 9 * told / SITES[site]
    inside = np.abs(points - center) <= REACH * np.sqrt(variance)
    return ours, theirs, ours / theirs, inside.mean()


def consensus(films: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Of each film, the mean and variance of what one more source would say."""
    settings = ScoreSettings()
    told = films.rename_axis("option").reset_index()
    rows = told.melt("option", var_name="source").assign(kind="rating", scale_low=0)
    rows["scale_high"] = rows["source"].map(SITES)
    rows = read_evidence(rows.assign(criterion="film"))
    subjects = split_subjects(rows, weigh_evenly)
    fitted = fit_evidence(rows, subjects, settings)
    at = fitted.grid[pd.Index(fitted.options).get_indexer(films.index), 0]
    found = fitted.parts[0].posterior.state.variances
    apart = found.bias + found.halo + found.cell + settings.priors.claim_sd**2
    return fitted.mean[at], fitted.variance[at] + apart


def carried_error(made: np.ndarray, told: np.ndarray) -> float:
    """Error of straight lines from one half to the other, in standard deviations."""
    even = np.arange(len(told)) % 2 == 0
    errors = []
    for seen in (even, ~even):
        slope, start = np.polyfit(made[seen], told[seen], 1)
        errors.append(told[~seen] - start - slope * made[~seen])
    return float(np.sqrt(np.mean(np.concatenate(errors) ** 2)) / told.std())


if __name__ == "__main__":
    main(sys.argv[1])
