"""Wider: a rating of several things at once, against a verdict on one of them.

Conflicts of kind `rating_vs_verdict`: "Visualization and Debugging" is rated, who is
ahead at "Debugging" is decided, and each puts another option first.
"""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.contested import PAIR, WAYS
from fwreport.reconcile.findings import Finding, cite, quote
from fwreport.reconcile.rules import PART_OF_RATED
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select
from fwreport.vocabulary.words import LISTED, fold

COLUMNS = ["wider_id", "part_id"]


def find(voices: Voices, sides: pd.DataFrame) -> Iterator[Finding]:
    """One finding a criterion, a wider one and a pair of options; see `wider.sql`.

    sides  what `sides.take_sides` makes
    """
    parts = _parts(voices)
    if sides.empty or parts.empty:
        return
    rows = select(__file__, sides=sides, parts=parts)
    for (wider, *_), group in rows.groupby(["wider_id", *PAIR], sort=True):
        yield _finding(voices, wider, group)


def _parts(voices: Voices) -> pd.DataFrame:
    """Criteria whose names list several things, one of which is a criterion itself."""
    labels = voices.claims[["criterion_label", "criterion_id"]].dropna()
    named = {fold(name): criterion for criterion, name in voices.criteria.items()}
    for label, criterion in sorted(labels.drop_duplicates().itertuples(index=False)):
        named.setdefault(fold(label), criterion)
    rows = {
        (wider, named[part])
        for wider, name in voices.criteria.items()
        for part in things_in(name)
        if named.get(part, wider) != wider
    }
    return pd.DataFrame(sorted(rows), columns=COLUMNS).astype("str")


def things_in(name: str) -> list[str]:
    """The things that a name lists, folded; none where it names one.

    A single word beside several may share one of them ("custom layers and operations",
    "read and write speed"), and is no thing of its own.
    """
    parts = [fold(part) for part in LISTED.split(name) if fold(part)]
    if len(parts) < 2:
        return []
    is_single = all(" " not in part for part in parts)
    return [part for part in parts if is_single or " " in part]


def _finding(voices: Voices, wider: str, group: pd.DataFrame) -> Finding:
    """Name who is ahead by whom, and on which of the two criteria."""
    criterion = group["criterion_id"].iloc[0]
    about, whole = voices.criteria[criterion], voices.criteria[wider]
    pair = [group["option_id"].iloc[0], group["rival_id"].iloc[0]]
    names = [voices.options.get(option, option) for option in pair]
    parts = []
    for option, name in zip(pair, names, strict=True):
        side = group[group["winner"] == option]
        ways = " and ".join(WAYS[way] for way in sorted(side["way"].unique()))
        printed = voices.by_id.loc[sorted(side["claim_id"].unique())]
        shown = " and ".join(quote(text, 30) for text in printed["text"].head(2))
        place = whole if (side["said_of"] == wider).all() else about
        parts.append(
            f"{name} is ahead at {place} by {ways} of {cite(printed)} ({shown})"
        )
    return Finding(
        "rating_vs_verdict",
        "medium",
        criterion,
        f"{about}, within {whole}: {' or '.join(names)}",
        f"{', but '.join(parts)}.",
        "Left open: each counts on the criterion it was given for.",
        PART_OF_RATED,
        dict(zip(group["claim_id"], group["winner"], strict=True)),
        ("wider", wider, criterion, *pair),
    )
