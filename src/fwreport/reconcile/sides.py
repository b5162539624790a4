"""Sides: which of two options each source puts ahead, or calls even."""

import re

import pandas as pd

from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select
from fwreport.vocabulary.quality import stance_of

HEAD_ENDS = re.compile(r"[.,;:(/\n\u2013\u2014\u3002，；（]")
EVENS = ["source_id", "criterion_id", "option_id", "rival_id"]


def take_sides(evidence: pd.DataFrame, voices: Voices) -> pd.DataFrame:
    """One row per source, pair, way of judging and claim; see `sides.sql`.

    way     rating, stance or verdict
    winner  the option ahead, or `tie`: a verdict that says so, equal ratings on a scale
            of ten steps or more, or cells of one row that open with the same words
    gap     how far apart, 0 to 1; empty for verdicts
    """
    return select(__file__, evidence=evidence, evens=find_evens(evidence, voices))


def find_evens(evidence: pd.DataFrame, voices: Voices) -> pd.DataFrame:
    """Pairs whose cells in one row open with the same quality, as "Easy. In ...".

    One row per source, criterion and pair: columns EVENS.
    """
    stances = evidence[evidence["kind"] == "stance"]
    places = voices.claims[["claim_id", "block_id", "line_start", "text", "direction"]]
    cells = stances.merge(places, on="claim_id")
    heads = [_head(c.text, c.direction) for c in cells.itertuples()]
    cells = cells.assign(head=pd.Series(heads, index=cells.index, dtype="str"))
    cells = cells.loc[
        cells["head"] != "", [*EVENS[:3], "block_id", "line_start", "head"]
    ]
    row = ["source_id", "criterion_id", "block_id", "line_start", "head"]
    pairs = cells.merge(cells.rename(columns={"option_id": "rival_id"}), on=row)
    pairs = pairs.loc[pairs["option_id"] < pairs["rival_id"], EVENS]
    return pairs.drop_duplicates().sort_values(EVENS, ignore_index=True).astype("str")


def _head(text: str, direction: str) -> str:
    """The words that a cell opens with, if they say how good it is; else nothing."""
    head = HEAD_ENDS.split(text, maxsplit=1)[0].strip().casefold()
    return head if stance_of(head, direction).level is not None else ""
