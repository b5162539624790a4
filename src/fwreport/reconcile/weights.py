"""Weights printed beside ratings: what each of them counts for in a total."""

import re

import pandas as pd

from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.columns import WEIGHED, WEIGHTINGS
from fwreport.vocabulary.numerals import SHARE
from fwreport.vocabulary.words import fold

FIGURE = r"(\d+(?:[.,]\d+)?)"
WEIGHTED = re.compile(WEIGHED, re.IGNORECASE)
# "Speed (x2)", "Speed (2×)", "Speed (weight 2)", "Speed [30%]"
IN_LABEL = re.compile(
    rf"""[(\[]\s*(?:[x×*]\s*{FIGURE}|{FIGURE}\s*[x×]|(?:(?:{WEIGHED})\s*[:=]?\s*)?{FIGURE}\s*%
    |(?:{WEIGHED})\s*[:=]?\s*{FIGURE})\s*[)\]]""",
    re.IGNORECASE | re.VERBOSE,
)
COLUMNS = {"claim_id": "str", "weight": "float64"}


def read_weights(voices: Voices, cells: pd.DataFrame) -> pd.DataFrame:
    """The weight of each rating that has one: columns claim_id, weight (any unit).

    It stands in the label of the criterion, or in the same row under a heading that
    says weight.

    cells  of all tables, for a column of weights makes no claims
    """
    claims = voices.claims[voices.claims["kind"].isin(["rating", "fact"])]
    labels = sorted(claims["criterion_label"].dropna().unique())
    found = {label: match for label in labels if (match := IN_LABEL.search(label))}
    said = claims[claims["criterion_label"].isin(found)]
    rows = _beside(claims, cells) | _in_columns(voices, claims)
    for claim in said.itertuples():
        groups = found[claim.criterion_label].groups()
        figure = next(group for group in groups if group)
        rows.setdefault(claim.claim_id, float(figure.replace(",", ".")))
    return pd.DataFrame(sorted(rows.items()), columns=list(COLUMNS)).astype(COLUMNS)


def _beside(claims: pd.DataFrame, cells: pd.DataFrame) -> dict[str, float]:
    """Weights from a column beside the options in which nothing but shares stand."""
    is_head = (cells["row_index"] == 0) & cells["text"].map(_says_weight).astype(bool)
    place = ["block_id", "column_index"]
    column = cells[cells["row_index"] > 0].merge(cells.loc[is_head, place], on=place)
    column = column.assign(text=column["text"].str.strip(" *_"))
    column = column[column["text"] != ""]
    shares = column["text"].str.extract(rf"\A{SHARE.pattern}\Z")[0]
    column = column.assign(weight=shares.str.replace(",", ".").astype("float64"))
    whole = column.groupby(place)["weight"].transform(lambda own: own.notna().all())
    column = column[whole.astype(bool)].assign(
        row=column["cell_id"].str.replace(r"/c\d+\Z", "", regex=True)
    )
    rated = claims[claims["kind"] == "rating"]
    labels = rated.groupby("row")["criterion_label"].transform("nunique")
    rated = rated.loc[labels == 1, ["claim_id", "row"]]  # options stand in the head
    weighed = rated.merge(column.drop_duplicates("row")[["row", "weight"]], on="row")
    return dict(zip(weighed["claim_id"], weighed["weight"], strict=True))


def _says_weight(head: str) -> bool:
    """Whether the head of a column says that it holds weights."""
    return fold(head.strip(" *_")) in WEIGHTINGS


def _in_columns(voices: Voices, claims: pd.DataFrame) -> dict[str, float]:
    """Weights from a column of their own, which reads like an option by that name."""
    names = {o for o, name in voices.options.items() if WEIGHTED.match(name)}
    if not names:
        return {}
    column = voices.named[voices.named["option_id"].isin(names)]["claim_id"]
    is_weight = claims["claim_id"].isin(column) & claims["value"].notna()
    weights = claims.loc[is_weight, ["row", "value"]].drop_duplicates("row")
    weighed = claims.loc[~is_weight, ["claim_id", "row"]].merge(weights, on="row")
    return dict(zip(weighed["claim_id"], weighed["value"], strict=True))
