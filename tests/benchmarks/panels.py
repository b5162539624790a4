"""Simulated panels: sources of known faults judge options of known quality."""

from typing import NamedTuple

import numpy as np
import pandas as pd

COLUMNS = [
    "source",
    "option",
    "criterion",
    "kind",
    "value",
    "scale_low",
    "scale_high",
    "rival",
    "winner",
    "is_provisional",
]
WORDS = ["poor", "fair", "good", "very good", "excellent"]
SCENARIOS = ["plain", "biased", "halo", "spamming", "outlying", "sparse"]


class Design(NamedTuple):
    """Size and faults of a panel."""

    source_count: int
    option_count: int = 3
    criterion_count: int = 12
    scenario: str = "plain"


def simulate(seed: int, design: Design) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Draw one panel: evidence in the columns of `fwreport score`, and the truth.

    Half of the sources give ratings, a third verdicts, the others words; each speaks
    of two thirds of the criteria (of a fifth where the scenario is sparse).  The
    truth is uniform rather than normal, so that no scenario is the model itself.
    """
    random = np.random.default_rng(seed)
    truth = draw_truth(random, design)
    rows = []
    for source in range(design.source_count):
        opinions = truth + draw_error(random, design, truth.shape)
        share = 0.2 if design.scenario == "sparse" else 0.67
        kind = random.choice(["rating", "verdict", "stance"], p=[0.5, 0.3, 0.2])
        low, high = [(1, 10), (0, 5), (0, 100)][random.integers(3)]
        for criterion in np.flatnonzero(random.random(truth.shape[1]) < share):
            said = opinions[:, criterion]
            rows += speak(f"s{source:03}", f"c{criterion:02}", said, (kind, low, high))
    names = pd.MultiIndex.from_product(
        [
            [f"o{i}" for i in range(truth.shape[0])],
            [f"c{i:02}" for i in range(truth.shape[1])],
        ],
        names=["option", "criterion"],
    )
    known = pd.DataFrame({"truth": truth.ravel()}, index=names).reset_index()
    return pd.DataFrame(rows, columns=COLUMNS), known


class Folder(NamedTuple):
    """Size of a folder of documents that compare a few options of one subject each."""

    source_count: int
    subject_count: int
    option_count: int  # of a subject; a document compares three of them
    criterion_count: int  # of all subjects; some are spoken of often, most once
    spoken_count: int  # criteria of one document


def simulate_folder(seed: int, folder: Folder) -> pd.DataFrame:
    """Draw a folder of unlike documents: evidence in the columns of `fwreport score`.

    Criteria are drawn by Zipf's law; half of the documents end with a recommendation.
    """
    random = np.random.default_rng(seed)
    share = 1 / np.arange(1, folder.criterion_count + 1)
    shape = folder.subject_count, folder.option_count, folder.criterion_count
    truth = 6.5 + 1.2 * random.normal(size=shape)
    rows = []
    for number in range(folder.source_count):
        source, subject = f"s{number:04}", random.integers(folder.subject_count)
        options = np.sort(random.choice(folder.option_count, 3, replace=False))
        names = {f"o{i}": f"t{subject:03}o{o:02}" for i, o in enumerate(options)}
        manner = random.choice(["rating", "verdict", "stance"]), 1, 10
        size = folder.criterion_count, folder.spoken_count
        chosen = random.choice(*size, replace=False, p=share / share.sum())
        for criterion in np.sort(chosen):
            said = truth[subject, options, criterion] + random.normal(0, 0.6, 3)
            rows += speak(source, f"c{criterion:04}", said, manner)
            rows[-3:] = [[names.get(cell, cell) for cell in row] for row in rows[-3:]]
        if random.random() < 0.5:
            advice = [source, names["o0"], "__overall__", "recommendation"]
            rows.append([*advice, "", "", "", "", names["o0"], 0])
    return pd.DataFrame(rows, columns=COLUMNS)


def draw_truth(random: np.random.Generator, design: Design) -> np.ndarray:
    """Options by criteria, inside the 1-10 scale."""
    shape = design.option_count, design.criterion_count
    spread = random.uniform(0.5, 2.0)
    even = random.uniform(-1.7, 1.7, shape)
    lead = random.normal(0, 0.5, (shape[0], 1))
    ease = random.normal(0, 0.6, (1, shape[1]))
    return np.clip(random.normal(7, 0.7) + spread * (even + lead + ease) * 0.7, 1, 10)


def draw_error(
    random: np.random.Generator, design: Design, shape: tuple[int, int]
) -> np.ndarray:
    """What one source is wrong by, cell by cell."""
    scenario = design.scenario
    bias = random.normal(0, 1.6 if scenario == "biased" else 0.7)
    halo = random.normal(0, 1.2 if scenario == "halo" else 0.3, (shape[0], 1))
    error = bias + halo + random.normal(0, 0.6, shape)
    if scenario == "spamming" and random.random() < 0.25:
        error = error + random.normal(0, 3.0, shape)
    if scenario == "outlying":
        error = error + 0.5 * random.standard_t(2, shape)
    return error


def speak(source: str, criterion: str, said: np.ndarray, manner: tuple) -> list[list]:
    """What a source writes of its opinions on one criterion."""
    kind, low, high = manner
    rows = []
    for option, opinion in enumerate(said):
        name = f"o{option}"
        if kind == "rating":
            value = low + (np.clip(opinion, 1, 10) - 1) / 9 * (high - low)
            value = np.round(value / 5) * 5 if high == 100 else np.round(value)
            rows.append([source, name, criterion, kind, value, low, high, "", "", 0])
        elif kind == "stance":
            word = WORDS[int(np.clip((opinion - 2) // 1.6, 0, 4))]
            rows.append([source, name, criterion, kind, word, "", "", "", "", 0])
        else:
            for rival in range(option + 1, len(said)):
                gap = opinion - said[rival]
                winner = name if gap > 0.5 else f"o{rival}" if gap < -0.5 else "tie"
                row = [source, name, criterion, kind, "", "", "", f"o{rival}"]
                rows.append([*row, winner, 0])
    return rows


def simulate_claims(seed: int, design: Design) -> pd.DataFrame:
    """Draw a large plain panel at once, in the columns of `fwreport score`.

    As `simulate`, on the scales 1-10, 0-5 and 0-100; a million claims take seconds.
    """
    random = np.random.default_rng(seed)
    truth = draw_truth(random, design)
    options, sources = design.option_count, design.source_count
    said_by = random.choice(3, size=sources, p=[0.5, 0.3, 0.2])
    scale = random.integers(3, size=sources)
    low, high = np.array([1, 0, 0])[scale], np.array([10, 5, 100])[scale]
    step = np.array([1, 1, 5])[scale]
    spoken = random.random((sources, design.criterion_count)) < 0.67
    source, criterion = np.nonzero(spoken)
    opinion = truth.T[criterion] + random.normal(0, 0.7, sources)[source][:, None]
    opinion += random.normal(0, 0.3, (sources, options))[source]
    opinion += random.normal(0, 0.6, opinion.shape)
    parts = []
    for kind, name in enumerate(["rating", "verdict", "stance"]):
        rows = np.flatnonzero(said_by[source] == kind)
        one, other = np.triu_indices(options, 1)
        if name != "verdict":
            one, other = np.arange(options), np.full(options, -1)
        row, said = np.repeat(rows, len(one)), opinion[rows]
        part = {"source": source[row], "criterion": criterion[row], "kind": name}
        part |= {"option": np.tile(one, len(rows)), "rival": np.tile(other, len(rows))}
        first, ends = said[:, one].ravel(), (low[source[row]], high[source[row]])
        if name == "rating":
            value = ends[0] + (np.clip(first, 1, 10) - 1) / 9 * (ends[1] - ends[0])
            value = np.round(value / step[source[row]]) * step[source[row]]
            part |= {"value": value.astype(int).astype(str)}
            part |= {
                "scale_low": ends[0].astype(str),
                "scale_high": ends[1].astype(str),
            }
        elif name == "stance":
            level = np.clip((first - 2) // 1.6, 0, 4).astype(int)
            part |= {"value": np.array(WORDS)[level]}
        else:
            gap = first - said[:, other].ravel()
            ahead = np.where(gap > 0, part["option"], part["rival"])
            part |= {"winner": np.where(np.abs(gap) > 0.5, ahead, options)}
        parts.append(pd.DataFrame(part))
    table = pd.concat(parts, ignore_index=True).sample(frac=1, random_state=seed)
    names = np.array([*(f"o{i}" for i in range(options)), "tie", ""])
    for column in ("option", "rival", "winner"):
        table[column] = names[table[column].fillna(-1).astype(int)]
    for column in ("source", "criterion"):
        table[column] = table[column].map(f"{column[0]}{{:05}}".format)
    return table.assign(is_provisional="0").fillna("")[COLUMNS]
