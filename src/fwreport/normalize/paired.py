"""Heads of tables in pairs: a column of an option, and beside it one of its scores."""

import re

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label
from fwreport.vocabulary.columns import COMMON, CRITERIA, NAMES, NOTES, WEIGHTINGS
from fwreport.vocabulary.records import UNITS, VALUES
from fwreport.vocabulary.words import fold

INNER = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")
SAID = VALUES | NOTES
NO_NAMES = SAID | COMMON | CRITERIA | NAMES | WEIGHTINGS | UNITS | {""}
FEW = 2  # options that a table compares at least


def with_paired_heads(part: Part) -> Part:
    """The table with the option's name over each of its columns.

    "Aspect | Brew | Score | Drip | Score" and "Aspect | Brew | Brew score | ..." are
    read as if the names stood over two columns each; "Score" is kept as a unit.
    """
    if part.kind != "table" or not part.rows or part.units:
        return part
    heads = [fold(label(INNER.sub("", label(text)))) for text, _ in part.rows[0]]
    owners: dict[int, int] = {}  # columns that say more of the option of another
    for column in range(2, len(heads)):
        before = owners.get(column - 1, column - 1)
        if heads[before] not in NO_NAMES and kind_of(heads[column], heads[before]):
            owners[column] = before
    kinds: dict[int, list[str]] = {}
    for column, owner in owners.items():
        kinds.setdefault(owner, []).append(kind_of(heads[column], heads[owner]))
    is_alike = len(kinds) >= FEW and all(
        k == [*kinds.values()][0] for k in kinds.values()
    )
    if not is_alike or len({heads[owner] for owner in kinds}) < len(kinds):
        return part
    first, *rows = part.rows
    names = tuple(first[owners.get(n, n)] for n in range(len(first)))
    units = tuple(text if n in owners else "" for n, (text, _) in enumerate(first))
    return part._replace(rows=(names, *rows), units=units)


def kind_of(head: str, name: str) -> str:
    """What a column says of the option of that name: "score" of "Brew score"."""
    said = head.removeprefix(f"{name} ")
    return said if said in SAID else ""
