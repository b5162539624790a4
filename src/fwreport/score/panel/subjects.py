"""Subjects: parts of the evidence with neither option nor source in common."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.panel.words import distinct, join, number_names

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
    if evidence.empty:
        return []
    named = [evidence["option_id"], evidence["rival_id"]]
    numbered = [number_names(names) for names in named]
    options = sorted({name for _, names in numbered for name in names})
    known = pd.Index(options)
    ends = [np.append(known.get_indexer(names), -1)[codes] for codes, names in numbered]
    source, sources = number_names(evidence["source_id"])
    sources, options = np.array(sources, object), np.array(options, object)
    link = [(source * len(options) + end)[end >= 0] for end in ends]
    source_of, option = np.divmod(distinct(np.concatenate(link)), len(options))
    label = join(len(options) + len(sources), len(options) + source_of, option)
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
