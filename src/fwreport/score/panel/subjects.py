"""Subjects: parts of the evidence with neither option nor source in common."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

Weigh = Callable[[pd.DataFrame], dict[str, float]]


class Subject(NamedTuple):
    """One part of the evidence."""

    rows: np.ndarray  # places among all evidence, ascending
    options: list[str]
    sources: list[str]
    weights: dict[str, float]  # of its criteria


def split_subjects(evidence: pd.DataFrame, weigh: Weigh) -> list[Subject]:
    """Split evidence where nothing leads across: no source speaks of both sides.

    Options are held against each other by the sources that name both, directly or
    over others.  What nothing connects cannot be compared, so each subject is scored
    as if it lay in a folder of its own.

    weigh    weights of criteria from the evidence of one subject
    returns  subjects in the alphabetical order of their first options
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    if evidence.empty:
        return []
    named = [evidence["option_id"], evidence["rival_id"]]
    options = np.unique(pd.concat(named).dropna())
    sources, source = np.unique(evidence["source_id"], return_inverse=True)
    count = len(options) + len(sources)
    ends = [pd.Categorical(names, categories=options).codes for names in named]
    option = np.concatenate(ends).astype(int)
    source = np.tile(source, 2)
    real = option >= 0
    link = len(options) + source[real], option[real]
    graph = coo_array((np.ones(len(link[0])), link), shape=(count, count))
    _, label = connected_components(graph, directed=False)
    of_row = label[ends[0]]
    subjects = []
    for number in pd.unique(label[: len(options)]):
        rows = np.flatnonzero(of_row == number)
        subjects.append(
            Subject(
                rows=rows,
                options=list(options[label[: len(options)] == number]),
                sources=list(sources[label[len(options) :] == number]),
                weights=weigh(evidence.iloc[rows]),
            )
        )
    return subjects
