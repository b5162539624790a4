"""Variants: evidence without some of its rows, and with others in their stead."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.judgement.sides import PAIR

AGAIN = "\x01"  # ends the name of a source that is counted a second time
MIDDLE = 3.0  # of five words


class Variant(NamedTuple):
    """One change of the evidence of one subject."""

    name: str
    part: int  # the subject
    dropped: np.ndarray  # places among all evidence
    added: pd.DataFrame  # rows of evidence; its index means nothing
    pair: int = -1  # the one pair whose verdict is asked for; -1: all
    has_levels: bool = False  # whether the options' own levels are asked for, too


def leave_out(evidence: pd.DataFrame, part: int, sources: tuple[str, ...]) -> Variant:
    """Without some sources."""
    gone = np.flatnonzero(evidence["source_id"].isin(sources))
    return Variant(f"without {', '.join(sources)}", part, gone, evidence.iloc[:0])


def count_twice(evidence: pd.DataFrame, part: int, source: str) -> Variant:
    """As if another, independent document said the same as this one."""
    rows = evidence[(evidence["source_id"] == source).to_numpy()]
    rows = rows.assign(source_id=source + AGAIN)
    return Variant(f"{source} counted twice", part, np.zeros(0, dtype=int), rows)


def exchange(rows: pd.DataFrame, pair: tuple[str, str]) -> pd.DataFrame:
    """The rows with two options exchanged; each pair in alphabetical order again."""
    other = dict(zip(pair, pair[::-1], strict=True))
    turned = {
        name: rows[name].map(lambda value: other.get(value, value)).astype("str")
        for name in ("option_id", "rival_id", "winner")
    }
    rows = rows.assign(**turned)
    ends = rows[["option_id", "rival_id"]]
    back = (
        ends["rival_id"].notna() & (ends["option_id"] > ends["rival_id"])
    ).to_numpy()
    first = ends["option_id"].where(~back, ends["rival_id"])
    second = ends["rival_id"].where(~back, ends["option_id"])
    return rows.assign(option_id=first, rival_id=second).astype(
        {"option_id": "str", "rival_id": "str"}
    )


def turn_rows(evidence: pd.DataFrame, pair: tuple[str, str]) -> pd.DataFrame:
    """All rows that speak of either of two options, each turned against itself.

    A verdict, or a piece of advice, names the other option.  A rating or a quality
    word is reflected at what the same source says of the other option in the same
    way, at the middle of its scale where it says nothing, and cut off at the ends.
    """
    own = evidence["option_id"].isin(pair) | evidence["rival_id"].isin(pair)
    rows = evidence[own.to_numpy(dtype=bool)]
    is_mark = rows["kind"].isin(["rating", "stance"]).to_numpy()
    turned = exchange(rows, pair)
    value = rows["value"].to_numpy(dtype=float).copy()
    value[is_mark] = reflected(rows[is_mark], pair)
    for name in ("option_id", "rival_id", "winner"):
        turned[name] = turned[name].where(~is_mark, rows[name])
    return turned.assign(value=value)


def reflected(marks: pd.DataFrame, pair: tuple[str, str]) -> np.ndarray:
    """The values of ratings and words, mirrored at those of the other option."""
    key = ["source_id", "criterion_id", "kind", "scale_low", "scale_high"]
    means = marks.groupby([*key, "option_id"], dropna=False)["value"].mean()
    means = means.rename("mirror").reset_index()
    means = means[means["option_id"].isin(pair)]
    other = dict(zip(pair, pair[::-1], strict=True))
    means["option_id"] = means["option_id"].map(other).astype("str")
    mirror = marks[[*key, "option_id"]].merge(means, "left", [*key, "option_id"])
    low, high = marks["scale_low"].to_numpy(), marks["scale_high"].to_numpy()
    low, high = np.where(np.isnan(low), 1.0, low), np.where(np.isnan(high), 5.0, high)
    middle = np.where(marks["kind"] == "stance", MIDDLE, (low + high) / 2)
    at = mirror["mirror"].fillna(pd.Series(middle)).to_numpy()
    value = 2 * at - marks["value"].to_numpy(dtype=float)
    return np.clip(value, np.minimum(low, high), np.maximum(low, high))


def one_more(
    evidence: pd.DataFrame, asked: list[tuple[int, dict[str, str], int]]
) -> list[Variant]:
    """One more source each, which rates the two options of a pair so many points apart.

    asked  the subject, the pair by the names of PAIR, and the gap: 1 to 9 points for
           the option, below 0 for the rival
    """
    told = [row for _, pair, gap in asked for row in rows_apart(pair, gap)]
    rows = pd.DataFrame(told).reindex(columns=evidence.columns)
    rows = rows.astype(evidence.dtypes.to_dict())
    none = np.zeros(0, dtype=int)
    return [
        Variant(told[2 * place]["claim_id"], part, none, rows[2 * place :][:2])
        for place, (part, _, _) in enumerate(asked)
    ]


def rows_apart(pair: dict[str, str], gap: int) -> list[dict]:
    """Two ratings by a source of its own; see `one_more`."""
    high = min(10, 6 + (abs(gap) + 1) // 2)
    values = (high, high - abs(gap)) if gap > 0 else (high - abs(gap), high)
    blank = dict.fromkeys(["rival_id", "winner"])
    flags = {"is_indirect": False, "is_provisional": False, "confidence": 1.0}
    scale = {"kind": "rating", "scale_low": 1.0, "scale_high": 10.0}
    name = f"{'|'.join(pair[key] for key in PAIR)}{AGAIN}{gap:+d}"
    return [
        {
            **blank,
            **flags,
            **scale,
            "claim_id": name,
            "source_id": name,
            "criterion_id": pair["criterion_id"],
            "option_id": pair[end],
            "value": float(value),
        }
        for end, value in zip(("option_id", "rival_id"), values, strict=True)
    ]
