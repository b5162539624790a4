"""Gather: what this build read and what an earlier one had read, as if read at once."""

from collections.abc import Iterable

import pandas as pd

from fwreport.gather.coverage import cover_lines, cover_sources
from fwreport.tables.owners import in_order, owners_of
from fwreport.tables.stages import Ingested, Normalized, Parsed, Read

BYTES = ["sha256", "suffix"]


def gather(new: Read, earlier: Read | None) -> Read:
    """Join the rows of documents read now with those of documents read before.

    new      every source has its rows in `sources` and `outcomes`; the other tables
             hold the documents that were read now
    earlier  what an earlier build gathered; None if there is none to be trusted
    returns  the same rows in the same order as if all documents were read now

    What an earlier build read may have another name by now: its rows get the source_id
    that the same bytes have today.  Each document is read for itself, so that nothing
    else in them depends on its name, or on other documents.
    """
    if earlier is None:
        return new
    names = find_names(new.ingested.outcomes, earlier.ingested.outcomes)

    def join(fresh: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
        return in_order(pd.concat([fresh, renamed(before, names)], ignore_index=True))

    return Read(
        Ingested(
            sources=new.ingested.sources,
            repairs=join(new.ingested.repairs, earlier.ingested.repairs),
            documents=join(new.ingested.documents, earlier.ingested.documents),
            outcomes=new.ingested.outcomes,
            places=join(new.ingested.places, earlier.ingested.places),
        ),
        Parsed(*map(join, new.parsed, earlier.parsed)),
        Normalized(*map(join, new.normalized, earlier.normalized)),
    )


def find_names(outcomes: pd.DataFrame, before: pd.DataFrame) -> dict[str, str]:
    """The source_id of an earlier build -> that of this one, of what is not read again.

    outcomes, before  of this build and the earlier one; of files with the same bytes
                      and the same suffix at most one is ingested
    """
    reused = outcomes[outcomes["is_reused"] & (outcomes["status"] == "ingested")]
    known = before[before["status"] == "ingested"]
    pairs = known.merge(reused, on=BYTES, suffixes=("_before", ""))
    return dict(zip(pairs["source_id_before"], pairs["source_id"], strict=True))


def renamed(table: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The rows of the sources in `names`, with the names that these have now."""
    owners = owners_of(table)
    table = table[[owner in names for owner in owners]]
    if all(old == new for old, new in names.items()):
        return table
    addresses = [name for name in table.columns if name.endswith("_id")]
    return table.assign(**{name: readdressed(table[name], names) for name in addresses})


def readdressed(column: pd.Series, names: dict[str, str]) -> pd.Series:
    """Addresses, or source_ids, under the new names of their sources."""
    moved = []
    for address in column:
        if not pd.isna(address):
            owner, slash, rest = address.partition("/")
            address = names[owner] + slash + rest
        moved.append(address)
    return pd.Series(moved, index=column.index, dtype=column.dtype)


def check(paths: Iterable[str], read: Read) -> None:
    """Check that no file and no line was lost or counted twice; see `coverage.py`.

    paths  of the files that were found, as they are shown

    Raises CoverageError, in one sentence.
    """
    sources = read.ingested.sources
    cover_sources(paths, sources)
    cover_lines(sources, read.ingested.documents, read.parsed.blocks)
