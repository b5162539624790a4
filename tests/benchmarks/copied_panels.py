"""Panels in which some sources copied: who copied from whom is known."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from panels import COLUMNS, WORDS

SCALES = [(1, 10, 1), (1, 10, 0.5), (0, 100, 5), (1, 5, 1), (0, 5, 0.5)]
COARSE = [(1, 5, 1)]
MANNERS = ["full", "changed", "partial", "rescaled", "chain"]
CROWDS = ["mixed", "accurate", "shared", "coarse", "lazy"]
SOURCES = 20


class Panel(NamedTuple):
    """Evidence, who copied from whom, and which pairs share a part of their errors."""

    evidence: pd.DataFrame
    copied: dict[frozenset, str]  # pair of sources: how it was copied
    related: set[frozenset]  # pairs that made some errors together, without copying


class Voice(NamedTuple):
    """How one source speaks."""

    kind: str
    scale: tuple[float, float, float]  # low, high, step
    noise: float  # deviation of its own errors, in points
    spread: float  # share of the scale it uses


def simulate(seed: int, crowd: str = "mixed", copies: bool = True) -> Panel:
    """Draw 20 sources of 30 to 100 claims; up to seven of them copied.

    crowd  mixed: errors of .3 to 1.2 points; accurate: six
           sources of .1 to .25, none of whom copies; shared: five
           sources have half of the variance of their errors in common; coarse: all
           give one to five stars; lazy: all use a third of their scale
    """
    random = np.random.default_rng([seed, CROWDS.index(crowd)])
    shape = (int(random.integers(3, 6)), int(random.integers(14, 21)))
    truth = np.clip(random.normal(6.8, 1.4, shape), 1, 10)
    common = random.normal(0, 0.6, shape)
    names = [f"s{number:02}" for number in random.permutation(SOURCES)]
    voices = [draw_voice(random, crowd) for _ in names]
    if crowd == "accurate":  # those that are copied, and copy, are not
        voices[6:] = [draw_voice(random, "mixed") for _ in names[6:]]
    rows, copied, related = {}, {}, set()
    kin = names[:5] if crowd == "shared" else []
    for name, voice in zip(names, voices, strict=True):
        error = draw_error(random, voice, shape)
        if name in kin:
            error = error * 0 + random.normal(0, 0.7) + common
            error = error + random.normal(0, 0.6, shape)
            related |= {frozenset({name, other}) for other in kin if other != name}
        rows[name] = speak(random, voice, truth + error)
    if copies:
        copied = copy_some(random, (names, voices, rows))
    said = [[name, *row] for name in sorted(rows) for row in rows[name].values()]
    return Panel(pd.DataFrame(said, columns=COLUMNS), copied, related)


def draw_voice(random: np.random.Generator, crowd: str) -> Voice:
    """Half give ratings, the others verdicts, words or both ratings and verdicts."""
    kind = random.choice(
        ["rating", "verdict", "stance", "both"], p=[0.5, 0.2, 0.1, 0.2]
    )
    scales = COARSE if crowd == "coarse" else SCALES
    low, high = (0.1, 0.25) if crowd == "accurate" else (0.3, 1.2)
    return Voice(
        kind="rating" if crowd == "coarse" else str(kind),
        scale=scales[random.integers(len(scales))],
        noise=random.uniform(low, high),
        spread=0.33 if crowd == "lazy" else 1.0,
    )


def draw_error(
    random: np.random.Generator, voice: Voice, shape: tuple[int, int]
) -> np.ndarray:
    """Bias, halo and errors of single cells, some of them far out."""
    halo = random.normal(0, 0.4 * min(voice.noise, 1), (shape[0], 1))
    own = voice.noise * random.standard_t(5, shape) * np.sqrt(3 / 5)
    return random.normal(0, 0.7) + halo + own


def speak(random: np.random.Generator, voice: Voice, opinions: np.ndarray) -> dict:
    """What a source says of most criteria: from (criterion, option, rival) to a row."""
    center = opinions.mean()
    opinions = center + voice.spread * (opinions - center)
    rows = {}
    count = int(random.integers(12, opinions.shape[1] + 1))
    asked = np.sort(random.choice(opinions.shape[1], count, replace=False))
    for criterion in asked:
        for option, opinion in enumerate(opinions[:, criterion]):
            name = f"o{option}"
            key = criterion, option
            if voice.kind in ("rating", "both"):
                rows[*key, -1] = rated(name, criterion, opinion, voice.scale)
            if voice.kind == "stance":
                word = WORDS[int(np.clip((opinion - 2) // 1.6, 0, 4))]
                told = [name, f"c{criterion:02}", "stance", word, "", "", "", "", 0]
                rows[*key, -1] = told
            if voice.kind in ("verdict", "both"):
                rivals = range(option + 1, len(opinions))
                for rival in [*rivals][: 1 if voice.kind == "both" else 2]:
                    gap = opinion - opinions[rival, criterion]
                    rows[*key, rival] = judged(name, rival, criterion, gap)
    return dict(list(rows.items())[:100])


def rated(name: str, criterion: int, opinion: float, scale: tuple) -> list:
    """A row that gives a rating."""
    low, high, step = scale
    value = low + (np.clip(opinion, 1, 10) - 1) / 9 * (high - low)
    value = np.clip(np.round(value / step) * step, low, high)
    return [name, f"c{criterion:02}", "rating", value, low, high, "", "", 0]


def judged(name: str, rival: int, criterion: int, gap: float) -> list:
    """A row that gives a verdict."""
    winner = name if gap > 0.5 else f"o{rival}" if gap < -0.5 else "tie"
    told = [name, f"c{criterion:02}", "verdict", "", "", ""]
    return [*told, f"o{rival}", winner, 0]


def copy_some(random: np.random.Generator, panel: tuple) -> dict[frozenset, str]:
    """Let the last sources copy from those before them, each in its own manner.

    Changes the rows in place.  Originals are neither shared nor kin.
    """
    names, voices, rows = panel
    copied = {}
    for number, manner in enumerate(MANNERS):
        original, copier = names[6 + number], names[13 + number]
        scale = voices[13 + number].scale
        own = rows[copier]
        rows[copier] = imitate(random, rows[original], own, (manner, scale))
        copied[frozenset({original, copier})] = manner
        if manner == "chain":
            last = names[14 + number]
            rows[last] = imitate(random, rows[copier], rows[last], (manner, scale))
            copied[frozenset({copier, last})] = manner
            copied[frozenset({original, last})] = "two steps"
    return copied


def imitate(random: np.random.Generator, rows: dict, own: dict, how: tuple) -> dict:
    """Rows copied in one manner, with own ones between them.

    full      all of it
    changed   a fifth of the claims are the copier's own
    partial   two thirds of the criteria are copied, what is said of others is its own
    rescaled  ratings are put on the copier's own scale, and a tenth changed
    chain     a tenth changed
    """
    manner, scale = how
    kept = {"full": 1.0, "changed": 0.8, "partial": 1.0}.get(manner, 0.9)
    criteria = {key[0] for key in rows}
    chosen = {c for c in sorted(criteria) if random.random() < 2 / 3}
    result = {}
    for key, row in rows.items():
        is_own = manner == "partial" and key[0] not in chosen
        if is_own or random.random() >= kept:
            if key in own:
                result[key] = own[key]
            elif not is_own:
                result[key] = changed(random, row)
            continue
        if manner == "rescaled" and row[2] == "rating":
            value, low, high = row[3:6]
            points = 1 + 9 * (value - low) / (high - low)
            row = rated(row[0], key[0], points, scale)
        result[key] = row
    if manner == "partial":
        rest = {k: v for k, v in own.items() if k[0] not in chosen and k not in result}
        result |= rest
    return result


def changed(random: np.random.Generator, row: list) -> list:
    """The row with something else said."""
    if row[2] == "rating":
        value, low, high = row[3:6]
        step = random.choice([-1, 1]) * (high - low) / 10
        step = np.sign(step) * max(abs(step), 1 if high <= 10 else 5)
        return [*row[:3], float(np.clip(value + step, low, high)), *row[4:]]
    if row[2] == "stance":
        return [*row[:3], WORDS[random.integers(len(WORDS))], *row[4:]]
    winners = [row[0], row[6], "tie"]
    return [*row[:7], winners[random.integers(3)], row[8]]
