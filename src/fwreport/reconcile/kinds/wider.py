"""Wider: a rating of several things at once, against a verdict on one of them.

Conflicts of kind `rating_vs_verdict`: "Visualization and Debugging" is rated, who is
ahead at "Debugging" is decided, and each puts another option first.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from fwreport.reconcile.contested import backing, side_names
from fwreport.reconcile.findings import Finding
from fwreport.reconcile.rules import PART_OF_RATED
from fwreport.reconcile.sides import Side
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select
from fwreport.vocabulary.words import LISTED, fold

COLUMNS = ["wider_id", "part_id"]
PAIR = ["criterion_id", "option_id", "rival_id"]
DTYPES = dict.fromkeys(Side._fields, "str") | {"gap": "float64"}
FIRM = ("rating", "verdict")


def find(voices: Voices, sides: list[Side]) -> Iterator[Finding]:
    """One finding a criterion, a wider one and a pair of options; see `wider.sql`.

    sides  what `sides.take_sides` makes
    """
    firm = {side.criterion_id for side in sides if side.way in FIRM}
    parts = [pair for pair in _parts(voices) if firm.issuperset(pair)]
    if not parts:
        return
    rows = select(
        __file__,
        sides=pd.DataFrame(sides, columns=Side._fields).astype(DTYPES),
        parts=pd.DataFrame(parts, columns=COLUMNS).astype("str"),
    )
    for (wider, *_), group in rows.groupby(["wider_id", *PAIR], sort=True):
        yield _finding(voices, wider, [*group.itertuples(index=False)])


def _parts(voices: Voices) -> list[tuple[str, str]]:
    """Criteria whose names list several things, one of which is a criterion itself."""
    labels = {
        (claim.criterion_label, claim.criterion_id)
        for claim in voices.rows
        if isinstance(claim.criterion_label, str)
        and isinstance(claim.criterion_id, str)
    }
    named = {fold(name): criterion for criterion, name in voices.criteria.items()}
    for label, criterion in sorted(labels):
        named.setdefault(fold(label), criterion)
    rows = {
        (wider, named[part])
        for wider, name in voices.criteria.items()
        for part in things_in(name)
        if named.get(part, wider) != wider
    }
    return sorted(rows)


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


def _finding(voices: Voices, wider: str, group: list[Any]) -> Finding:
    """Name who is ahead by whom, and on which of the two criteria.

    group  sides, with `said_of`
    """
    criterion = group[0].criterion_id
    about, whole = voices.criteria[criterion], voices.criteria[wider]
    pair = [group[0].option_id, group[0].rival_id]
    names = [voices.options.get(option, option) for option in pair]
    parts = []
    for option, name in zip(pair, names, strict=True):
        mine = [side for side in group if side.winner == option]
        place = whole if all(side.said_of == wider for side in mine) else about
        parts.append(f"{name} is ahead at {place} {backing(mine, voices)}")
    return Finding(
        "rating_vs_verdict",
        "medium",
        criterion,
        f"{about}, within {whole}: {' or '.join(names)}",
        f"{', but '.join(parts)}.",
        "Left open: each counts on the criterion it was given for.",
        PART_OF_RATED,
        side_names(group),
        ("wider", wider, criterion, *pair),
    )
