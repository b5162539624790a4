"""Normalise: blocks and cells become claims, with the labels their documents use."""

import pandas as pd

from fwreport.normalize.compared import compared_names
from fwreport.normalize.documents import documents, to_tables
from fwreport.normalize.draft import Document
from fwreport.normalize.options.shortened import with_short_names
from fwreport.normalize.options.subjects import Subject, subject_of
from fwreport.tables.checked import checked
from fwreport.tables.owners import in_order
from fwreport.tables.stages import Normalized, Parsed

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
    compared = compared_names(normalized)
    if not silent or not compared.groups:
        return normalized
    is_silent = parsed.blocks["source_id"].isin(silent)
    blocks = parsed.blocks[is_silent]
    texts = blocks.groupby("source_id")["text"].agg("\n".join)
    known = {
        source_id: names
        for source_id, text in texts.items()
        if (names := compared.shared_with(text))
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
