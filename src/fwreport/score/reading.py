"""Read a tidy evidence table that somebody already has, or say what is wrong in it."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.errors import EvidenceError
from fwreport.score.panel.words import Words, group_rows, number_words, share_names
from fwreport.tables.base import dtypes_of
from fwreport.tables.conflicts import EVIDENCE_KINDS, Evidence
from fwreport.tables.scores import OVERALL

ALWAYS = ["source", "option", "criterion", "kind"]
NEEDED = {
    "rating": ["value", "scale_low", "scale_high"],
    "stance": ["value"],
    "verdict": ["rival", "winner"],
    "recommendation": ["rival", "winner"],
}
COLUMNS = [*ALWAYS, "value", "scale_low", "scale_high", "rival", "winner"]
COLUMNS += ["is_provisional"]
STANCES = ["poor", "fair", "good", "very good", "excellent"]
FLAGS = {"": False, "0": False, "false": False, "1": True, "true": True}
TIE = "tie"
PAIRED = ("verdict", "recommendation")


class Numbered(NamedTuple):
    """A table of evidence in numbers, one a row."""

    words: dict[str, Words]  # of each of COLUMNS
    names: list[str]  # of options, rivals and winners
    option: np.ndarray  # place among the names; -1: none
    rival: np.ndarray
    winner: np.ndarray  # the option's or the rival's own name, if it is one of them
    figures: np.ndarray  # rows by value, scale_low, scale_high; NaN: no number


def read_evidence(table: pd.DataFrame) -> pd.DataFrame:
    """Evidence, from the columns of `fwreport score`; duplicates of a row count once.

    Further columns are ignored; a column that no row of its kind needs may be absent.
    Names stay as they are, blanks around them too.

    returns  the columns of Evidence, names and kinds as categories (see `as_text`),
             claims numbered; rows in the order of what they say

    Raises EvidenceError, naming the line (the header is line 1), for a missing
    column, an empty table, an unknown kind or word, a missing name, a value off its
    scale, or a winner that is neither option.
    """
    if missing := [name for name in ALWAYS if name not in table.columns]:
        raise EvidenceError(f"line 1: there is no column {', '.join(missing)}")
    if table.empty:
        raise EvidenceError("line 2: the evidence table has no rows")
    numbered = number_table(table)
    for kind, names in NEEDED.items():
        absent = [name for name in names if name not in table.columns]
        if absent and kind in numbered.words["kind"].texts:
            raise EvidenceError(
                f"line 1: there is no column {', '.join(absent)}, which a {kind} needs"
            )
    wrong = is_ill_named(numbered) | is_ill_valued(numbered)
    if wrong.any():
        row = int(np.argmax(wrong))
        texts = {name: w.texts[w.codes[row]] for name, w in numbered.words.items()}
        raise EvidenceError(f"line {row + 2}: {next(problems_of(texts))}")
    return lay_out(numbered)


def as_text(evidence: pd.DataFrame) -> pd.DataFrame:
    """The same with text for categories, as all tables of a build have it."""
    named = evidence.assign(claim_id="row" + evidence["claim_id"].astype("str"))
    return named.astype(dtypes_of(Evidence))


def number_table(table: pd.DataFrame) -> Numbered:
    """Every column as numbers; a winner's blanks are as its option writes them."""
    tidy = dict.fromkeys(COLUMNS, str.strip)
    tidy |= dict.fromkeys(["source", "criterion", "option", "rival"], named)
    tidy |= {"winner": lambda text: TIE if text.strip() == TIE else named(text)}
    tidy |= {"kind": lambda text: text.strip().lower(), "value": one_spaced}
    words = {name: number_words(table, name, tidy[name]) for name in COLUMNS}
    columns = words["option"], words["rival"], words["winner"]
    names, (option, rival, winner) = share_names(*columns)
    bare = np.unique([*map(str.strip, names), ""], return_inverse=True)[1]
    given = (winner >= 0) & (winner != option) & (winner != rival)
    for other in (option, rival):
        winner = np.where(given & (bare[winner] == bare[other]), other, winner)
    figures = [
        words[name].look_up([number_of(text) for text in words[name].texts])
        for name in NEEDED["rating"]
    ]
    return Numbered(words, names, option, rival, winner, np.array(figures))


def named(text: str) -> str:
    """A name as it stands; blanks alone are none."""
    return text if text.strip() else ""


def one_spaced(text: str) -> str:
    """Words with one blank between them."""
    return " ".join(text.split())


def number_of(text: str) -> float:
    """What the text says in figures; NaN for what is no number, or not finite."""
    try:
        figure = float(text)
    except ValueError:
        return np.nan
    return figure if np.isfinite(figure) else np.nan


def level_of(text: str) -> float:
    """Level of a stance, 1 poor to 5 excellent; NaN for any other word."""
    word = " ".join(text.lower().replace("_", " ").split())
    return STANCES.index(word) + 1.0 if word in STANCES else np.nan


def flag_of(text: str) -> bool | None:
    """Whether it says yes; None for what is no flag."""
    return FLAGS.get(text.lower().removesuffix(".0"))


def is_kind(numbered: Numbered, *kinds: str) -> np.ndarray:
    """Which rows are of one of these kinds."""
    words = numbered.words["kind"]
    return words.look_up([text in kinds for text in words.texts])


def is_ill_named(numbered: Numbered) -> np.ndarray:
    """The rows of which `name_problems` has something to say."""
    words = numbered.words
    option, rival, winner = numbered.option, numbered.rival, numbered.winner
    wrong = ~is_kind(numbered, *EVIDENCE_KINDS)
    for name in ALWAYS:
        wrong |= words[name].look_up([not text for text in words[name].texts])
    tie = words["winner"].look_up([text == TIE for text in words["winner"].texts])
    wrong |= is_kind(numbered, "verdict") & ((rival < 0) | (winner < 0))
    fits = (winner < 0) | (winner == option) | (winner == rival) | tie
    return wrong | (is_kind(numbered, *PAIRED) & (~fits | (rival == option)))


def is_ill_valued(numbered: Numbered) -> np.ndarray:
    """The rows of which `value_problems` has something to say."""
    words = numbered.words
    flags = words["is_provisional"]
    wrong = flags.look_up([flag_of(text) is None for text in flags.texts])
    value, low, high = numbered.figures
    with np.errstate(invalid="ignore"):
        on = (np.minimum(low, high) <= value) & (value <= np.maximum(low, high))
    wrong |= is_kind(numbered, "rating") & ~(on & (low != high))
    level = words["value"].look_up([level_of(text) for text in words["value"].texts])
    return wrong | (is_kind(numbered, "stance") & np.isnan(level))


def problems_of(row: dict[str, str]) -> Iterator[str]:
    """What is wrong with a row, in sentences."""
    yield from name_problems(row)
    if flag_of(row["is_provisional"]) is None:
        yield (
            f"is_provisional is {row['is_provisional']!r}; 0, 1, true, false or "
            "nothing was expected"
        )
    if row["kind"] == "rating":
        yield from rating_problems(row)
    if row["kind"] == "stance" and np.isnan(level_of(row["value"])):
        yield f"the stance {row['value']!r} is none of {', '.join(STANCES)}"


def name_problems(row: dict[str, str]) -> Iterator[str]:
    """What is wrong with the names of a row, in sentences."""
    for name in ALWAYS:
        if not row[name]:
            yield f"the {name} is missing"
    kind, option, rival, winner = (
        row[name] for name in ("kind", "option", "rival", "winner")
    )
    if kind not in EVIDENCE_KINDS:
        yield f"the kind {kind!r} is none of {', '.join(EVIDENCE_KINDS)}"
    if kind == "verdict" and not (rival and winner):
        yield "a verdict needs a rival and a winner"
    if kind not in PAIRED:
        return
    if rival == option:
        yield f"{option!r} is held against itself"
    if winner and winner.strip() not in (option.strip(), rival.strip(), TIE):
        yield (
            f"the winner {winner!r} is neither {option!r} nor "
            f"{rival or 'a named rival'!r} nor {TIE!r}"
        )


def rating_problems(row: dict[str, str]) -> Iterator[str]:
    """What is wrong with the numbers of a rating, in sentences."""
    for name in NEEDED["rating"]:
        if np.isnan(number_of(row[name])):
            yield f"the {name} {row[name]!r} is no number"
    value, low, high = (number_of(row[name]) for name in NEEDED["rating"])
    if low == high:
        yield f"the scale from {low:g} to {high:g} is empty"
    yield f"the value {value:g} lies off its scale, {low:g} to {high:g}"


def lay_out(numbered: Numbered) -> pd.DataFrame:
    """The rows as Evidence, each once, in the order of what they say."""
    words, names = numbered.words, numbered.names
    option, rival, winner = numbered.option, numbered.rival, numbered.winner
    paired, advice = is_kind(numbered, *PAIRED), is_kind(numbered, "recommendation")
    winner = np.where(paired, np.where(advice & (winner < 0), option, winner), -1)
    rival = np.where(paired, rival, -1)
    swapped = (rival >= 0) & (rival < option)
    option, rival = np.where(swapped, rival, option), np.where(swapped, option, rival)
    rated, worded = is_kind(numbered, "rating"), is_kind(numbered, "stance")
    figures = np.where(rated, numbered.figures, np.nan)
    levels = [level_of(text) for text in words["value"].texts]
    figures[0] = np.where(worded, words["value"].look_up(levels), figures[0])
    flags = words["is_provisional"]
    flag = flags.look_up([bool(flag_of(text)) for text in flags.texts])
    source, criterion, kind = (words[n] for n in ("source", "criterion", "kind"))
    ranks = [np.where(rated, words[n].ranks(number_of), -1) for n in NEEDED["rating"]]
    ranks[0] = np.where(worded, words["value"].ranks(level_of), ranks[0])
    parts = [source.codes, criterion.codes, option, rival, kind.codes, *ranks]
    kept, _ = group_rows([*parts, winner, flag])
    scored = sorted({*criterion.texts, OVERALL})
    place = criterion.look_up([*map(scored.index, criterion.texts)])
    columns = {
        "source_id": (source.codes, source.texts),
        "criterion_id": (place, scored),
        "option_id": (option, names),
        "rival_id": (rival, names),
        "kind": (kind.codes, kind.texts),
        "winner": (winner, names),
    }
    made = {
        name: pd.Categorical.from_codes(
            codes[kept], pd.Index(texts, dtype="str"), ordered=True
        )
        for name, (codes, texts) in columns.items()
    }
    made |= dict(zip(NEEDED["rating"], figures[:, kept], strict=True))
    made |= {"claim_id": np.arange(len(kept)), "is_provisional": flag[kept]}
    made |= {"is_indirect": False, "confidence": 1.0, "influence": np.nan}
    return pd.DataFrame(made)[list(dtypes_of(Evidence))]
