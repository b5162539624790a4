"""Simulated panels: sources of known faults judge options of known quality.

The generators are not the model: the truth is uniform, sources stretch the scale,
cut words and ties where they like, err with heavy tails, and have the faults that
their scenario names.
"""

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
SCENARIOS = [
    "plain",
    "biased",
    "halo",
    "adversarial",
    "spamming",
    "copying",
    "outlying",
    "sparse",
    "shared error",
    "mixed",
]
FAULTS = ["biased", "halo", "adversarial", "spamming", "copying", "outlying"]
SCALES = [  # low, high, step; a school grade runs from 6, worst, to 1
    (1, 10, 1),
    (1, 10, 0.5),
    (0, 10, 0.1),
    (0, 5, 0.5),
    (1, 5, 1),
    (0, 100, 5),
    (0, 100, 1),
    (6, 1, 1),
]
MANNERS = ["rating", "verdict", "stance", "rating and verdict"]
SHARES = [0.5, 0.2, 0.15, 0.15]


class Design(NamedTuple):
    """Size and faults of a panel."""

    source_count: int
    option_count: int = 3
    criterion_count: int = 12
    scenario: str = "plain"


class Manner(NamedTuple):
    """How one source puts its opinions into words."""

    kind: str  # one of MANNERS
    scale: tuple[float, float, float]
    cuts: np.ndarray  # between words
    margin: float  # closer than this is a tie


def simulate(seed: int, design: Design) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Draw one panel: evidence in the columns of `fwreport score`, and the truth.

    Half of the sources rate, others compare, use words, or rate and compare; each
    speaks of two thirds of the criteria (of a fifth where the scenario is sparse), and
    every second one ends with a recommendation.
    """
    random = np.random.default_rng([seed, design.source_count])
    truth = draw_truth(random, design)
    opinions = draw_opinions(random, design, truth)
    rows = []
    for source, held in enumerate(opinions):
        name, manner = f"s{source:03}", draw_manner(random)
        share = 0.2 if design.scenario == "sparse" else 0.67
        for criterion in np.flatnonzero(random.random(truth.shape[1]) < share):
            rows += speak(name, f"c{criterion:02}", held[:, criterion], manner)
        if random.random() < 0.5:
            liked = held.mean(axis=1) + random.normal(0, 0.5, len(held))
            best = f"o{liked.argmax()}"
            rows.append(
                [name, best, "__overall__", "recommendation", *[""] * 4, best, 0]
            )
    names = pd.MultiIndex.from_product(
        [
            [f"o{i}" for i in range(truth.shape[0])],
            [f"c{i:02}" for i in range(truth.shape[1])],
        ],
        names=["option", "criterion"],
    )
    known = pd.DataFrame({"truth": truth.ravel()}, index=names).reset_index()
    return pd.DataFrame(rows, columns=COLUMNS), known


def draw_truth(random: np.random.Generator, design: Design) -> np.ndarray:
    """Options by criteria, inside the 1-10 scale."""
    shape = design.option_count, design.criterion_count
    spread = random.uniform(0.5, 2.0)
    even = random.uniform(-1.7, 1.7, shape)
    lead = random.normal(0, 0.5, (shape[0], 1))
    ease = random.normal(0, 0.6, (1, shape[1]))
    level = random.normal(6.5, 0.8)
    return np.clip(level + spread * (even + lead + ease) * 0.8, 1, 10)


def draw_opinions(
    random: np.random.Generator, design: Design, truth: np.ndarray
) -> list[np.ndarray]:
    """What each source thinks of each option on each criterion.

    Half of the sources of a panel with shared errors have read the same web.  A copy
    takes three of four opinions from one earlier source.
    """
    web = random.normal(0, 0.8, truth.shape)
    opinions = []
    for source in range(design.source_count):
        fault = design.scenario
        if fault == "mixed":
            fault = random.choice([*FAULTS, "plain", "plain"])
        opinion = draw_opinion(random, fault, truth)
        if fault == "shared error" and random.random() < 0.5:
            opinion = opinion + web
        if fault == "copying" and source and random.random() < 0.35:
            copied = opinions[random.integers(source)]
            opinion = np.where(random.random(truth.shape) < 0.75, copied, opinion)
        opinions.append(opinion)
    return opinions


def draw_opinion(
    random: np.random.Generator, fault: str, truth: np.ndarray
) -> np.ndarray:
    """What one source thinks, with the fault it has."""
    shape, middle = truth.shape, truth.mean()
    bias = random.normal(0, 1.6 if fault == "biased" else 0.7)
    halo = random.normal(0, 1.2 if fault == "halo" else 0.3, (shape[0], 1))
    stretch = random.uniform(0.6, 1.4)
    noise = random.uniform(0.3, 1.0) * random.standard_t(6, shape)
    if fault == "adversarial" and random.random() < 0.2:
        stretch = -stretch
    if fault == "spamming" and random.random() < 0.25:
        return random.uniform(1, 10, shape)
    opinion = middle + bias + stretch * (truth - middle) + halo + noise
    if fault == "outlying":
        stray = random.random(shape) < 0.1
        opinion = np.where(stray, random.uniform(1, 10, shape), opinion)
    return opinion


def draw_manner(random: np.random.Generator) -> Manner:
    """A kind of evidence, a scale, cut points of words and a margin of ties."""
    first, step = random.uniform(2.6, 3.6), random.uniform(1.4, 1.8)
    return Manner(
        kind=str(random.choice(MANNERS, p=SHARES)),
        scale=SCALES[random.integers(len(SCALES))],
        cuts=first + step * np.arange(4),
        margin=random.uniform(0.2, 0.9),
    )


def speak(source: str, criterion: str, said: np.ndarray, manner: Manner) -> list[list]:
    """What a source writes of its opinions on one criterion."""
    rows = []
    for option, opinion in enumerate(said):
        start = [source, f"o{option}", criterion]
        if manner.kind.startswith("rating"):
            low, high, step = manner.scale
            value = low + (np.clip(opinion, 1, 10) - 1) / 9 * (high - low)
            value = round(round(value / step) * step, 6)
            rows.append([*start, "rating", value, low, high, "", "", 0])
        if manner.kind == "stance":
            word = WORDS[np.searchsorted(manner.cuts, opinion)]
            rows.append([*start, "stance", word, "", "", "", "", 0])
        if manner.kind.endswith("verdict"):
            for rival in range(option + 1, len(said)):
                gap = opinion - said[rival]
                winner = f"o{option}" if gap > 0 else f"o{rival}"
                winner = "tie" if abs(gap) < manner.margin else winner
                row = [*start, "verdict", "", "", "", f"o{rival}", winner, 0]
                rows.append(row)
    return rows


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
        kind = str(random.choice(["rating", "verdict", "stance"]))
        manner = Manner(kind, (1, 10, 1), 3.6 + 1.6 * np.arange(4), 0.5)
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
