"""Normalise: blocks and cells become claims, with the labels their documents use."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from fwreport.normalize.documents import documents, to_tables
from fwreport.normalize.draft import Document
from fwreport.normalize.options.shortened import with_short_names
from fwreport.normalize.options.subjects import BEGUN, ENDED, Subject, subject_of
from fwreport.tables.checked import checked
from fwreport.tables.owners import in_order
from fwreport.tables.stages import Normalized, Parsed

ENOUGH = 2  # options of one other document that a document names; fewer are chance
DOUBT = 0.95  # of the confidence of its claims: others say what it compares


@checked
def normalize(parsed: Parsed) -> Normalized:
    """Read the claims of every document; each document is read for itself alone.

    parsed   blocks and cells of any number of documents, none included
    returns  claims in reading order, the options they name, and what is not read
    """
    return to_tables(documents(parsed))


@checked
def introduce(parsed: Parsed, normalized: Normalized) -> Normalized:
    """Read once more, by the names that others compare, what gave no claim by itself.

    A diary or a page of advice speaks of "Acme" and "Zenith" without a title, a table
    or sections that would tell that these are compared; the document beside it does.

    parsed      blocks and cells of all documents
    normalized  what each gave when it was read for itself alone
    returns     the same, with the claims of documents that had none and name at least
                two options of one other document; they are marked `is_introduced`
    """
    spoken = {*normalized.readings["source_id"]}
    silent = {*parsed.blocks["source_id"]} - spoken
    groups = compared_names(normalized)
    if not silent or not groups:
        return normalized
    is_silent = parsed.blocks["source_id"].isin(silent)
    blocks = parsed.blocks[is_silent]
    texts = blocks.groupby("source_id")["text"].agg("\n".join)
    known = {
        source_id: names
        for source_id, text in texts.items()
        if (names := named_in(text, groups))
    }
    if not known:
        return normalized
    blocks = blocks[blocks["source_id"].isin(known.keys())]
    cells = parsed.cells[parsed.cells["block_id"].isin(blocks["block_id"])]
    part = Parsed(blocks, cells, parsed.rejects.iloc[:0])

    def find(document: Document) -> Subject:
        subject = subject_of(known[document.source_id])
        return with_short_names(subject, document)

    found = to_tables(documents(part, find))
    readings = found.readings.assign(
        confidence=found.readings["confidence"] * DOUBT, is_introduced=True
    )
    read = {*readings["source_id"]}
    stays = ~normalized.rejects["source_id"].isin(read)
    news = found.rejects[found.rejects["source_id"].isin(read)]
    return Normalized(
        joined([normalized.readings, readings]),
        joined([normalized.claim_labels, found.claim_labels]),
        joined([normalized.rejects[stays], news]),
    )


def joined(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Tables in one, in the order of their sources."""
    return in_order(pd.concat(tables, ignore_index=True))


def compared_names(normalized: Normalized) -> list[list[str]]:
    """The names that each document compares, those of more documents first."""
    labels = normalized.claim_labels.merge(
        normalized.readings[["claim_id", "source_id"]], on="claim_id"
    )
    groups = Counter(
        tuple(sorted({*names})) for _, names in labels.groupby("source_id")["label"]
    )
    ordered = sorted(groups.items(), key=lambda item: (-item[1], item[0]))
    return [list(names) for names, _ in ordered if len(names) >= ENOUGH]


def named_in(text: str, groups: Iterable[list[str]]) -> list[str]:
    """The names that a text shares with the document it shares most with, if enough."""
    found = [list(standing(names, text)) for names in groups]
    best = max(found, key=len, default=[])
    return best if len(best) >= ENOUGH else []


def standing(names: list[str], text: str) -> Iterator[str]:
    """Those of some names that stand in a text as they are written."""
    for name in names:
        if re.search(rf"{BEGUN}{re.escape(name)}{ENDED}", text):
            yield name
