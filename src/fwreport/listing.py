"""Claims as people ask for them: one row a claim, names instead of addresses."""

from typing import Any

import pandas as pd

from fwreport.tables.places import Known, file_line, known_places, place_of
from fwreport.tables.stages import Ingested, Normalized

COLUMNS = [
    "source",
    "line",
    "line_end",
    "kind",
    "options",
    "criterion",
    "text",
    "value",
    "scale",
    "winner",
    "polarity",
    "place",
]


def list_claims(ingested: Ingested, normalized: Normalized) -> pd.DataFrame:
    """The claims of each source, in the order of the sources and of their lines.

    `line` and `line_end` are those of the file; where it has none, those of the text
    that was read from it, and `place` says where to look.

    returns  the columns of `fwreport claims --json`; `options` is a list of names,
             `scale` a list of worst and best; None where there is nothing to say
    """
    sources = ingested.sources
    paths = dict(zip(sources["source_id"], sources["path"], strict=True))
    places = known_places(ingested.places)
    labels = normalized.claim_labels.sort_values(["claim_id", "position"])
    options: dict[str, list[str]] = {}
    for claim_id, label in zip(labels["claim_id"], labels["label"], strict=True):
        named = options.setdefault(claim_id, [])
        if label not in named:
            named.append(label)
    readings = normalized.readings.sort_values("claim_id")
    rows = [
        describe(claim, paths[claim.source_id], options.get(claim.claim_id, []), places)
        for claim in readings.itertuples(index=False)
    ]
    return pd.DataFrame(rows, columns=COLUMNS, dtype=object)


def describe(
    claim: Any, path: str, options: list[str], places: Known
) -> dict[str, Any]:
    """One claim as plain values: whole numbers as integers, nothing as None."""
    line = file_line(places, claim.source_id, claim.line_start)
    place = place_of(places, claim.source_id, claim.claim_id, claim.line_start)
    scale = [number(claim.scale_low), number(claim.scale_high)]
    return {
        "source": path,
        "line": line,
        "line_end": file_line(places, claim.source_id, claim.line_end),
        "kind": claim.kind,
        "options": options,
        "criterion": text(claim.criterion_label),
        "text": claim.text,
        "value": number(claim.value),
        "scale": None if None in scale else scale,
        "winner": text(claim.winner_label),
        "polarity": number(claim.polarity),
        "place": None if place == f"line {line}" else place,
    }


def text(value: Any) -> str | None:
    """The text; None where the table is empty."""
    return None if pd.isna(value) else value


def number(value: float) -> int | float | None:
    """The number as people write it: 8 rather than 8.0; None where there is none."""
    if pd.isna(value):
        return None
    return int(value) if float(value).is_integer() else float(value)
