"""Sides: which of two options each source puts ahead, or calls even."""

import re

import pandas as pd

from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select
from fwreport.vocabulary.opposites import ripeness_of
from fwreport.vocabulary.quality import stance_of

HEAD_ENDS = re.compile(r"[.,;:(/\n\u2013\u2014\u3002，；（]")
BESIDE = ["source_id", "criterion_id", "option_id", "rival_id", "winner"]


def take_sides(evidence: pd.DataFrame, voices: Voices) -> pd.DataFrame:
    """One row per source, pair, way of judging and claim; see `sides.sql`.

    way     rating, stance or verdict
    winner  the option ahead, or `tie`: a verdict that says so, equal ratings on a scale
            of ten steps or more, or cells of one row that open with the same words
    gap     how far apart, 0 to 1; empty for verdicts
    """
    return select(__file__, evidence=evidence, beside=find_beside(evidence, voices))


def find_beside(evidence: pd.DataFrame, voices: Voices) -> pd.DataFrame:
    """Pairs that words set side by side in one row: columns BESIDE, one row each.

    Cells that open with the same quality, as "Easy. In ...", call the two even; of
    "growing" beside "mature" the mature one is ahead.
    """
    stances = evidence[evidence["kind"] == "stance"]
    places = voices.claims[["claim_id", "row", "text", "direction"]]
    cells = stances.merge(places, on="claim_id")
    heads = [_head(c.text, c.direction) for c in cells.itertuples()]
    cells = cells.assign(head=pd.Series(heads, index=cells.index, dtype="str"))
    cells["ripeness"] = [ripeness_of(text) for text in cells["text"]]
    row = ["source_id", "criterion_id", "row"]
    cells = cells[[*row, "claim_id", "option_id", "head", "ripeness"]]
    pairs = cells.merge(cells, on=row, suffixes=("", "_rival"))
    pairs = pairs.rename(columns={"option_id_rival": "rival_id"})
    is_pair = pairs["option_id"] < pairs["rival_id"]
    pairs = pairs[is_pair & (pairs["claim_id"] != pairs["claim_id_rival"])]
    is_even = (pairs["head"] != "") & (pairs["head"] == pairs["head_rival"])
    is_ahead = (pairs["ripeness"] == 1) & (pairs["ripeness_rival"] == -1)
    is_behind = (pairs["ripeness"] == -1) & (pairs["ripeness_rival"] == 1)
    found = [
        pairs[is_even].assign(winner="tie"),
        pairs[is_ahead].assign(winner=pairs["option_id"]),
        pairs[is_behind].assign(winner=pairs["rival_id"]),
    ]
    pairs = pd.concat(found)[BESIDE].drop_duplicates()
    return pairs.sort_values(BESIDE, ignore_index=True).astype("str")


def _head(text: str, direction: str) -> str:
    """The words that a cell opens with, if they say how good it is; else nothing."""
    head = HEAD_ENDS.split(text, maxsplit=1)[0].strip().casefold()
    return head if stance_of(head, direction).level is not None else ""
