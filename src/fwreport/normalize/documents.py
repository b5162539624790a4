"""Documents: blocks with all that tells how to read them, and the claims they make."""

import hashlib
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pandas as pd

from fwreport.normalize.answers import answer_claims
from fwreport.normalize.cells import table_claims
from fwreport.normalize.choices import with_choices
from fwreport.normalize.draft import Document, Draft, Part
from fwreport.normalize.forms import with_forms
from fwreport.normalize.heads import with_second_heads
from fwreport.normalize.labelled import with_keys
from fwreport.normalize.layouts import layout_of
from fwreport.normalize.legends import with_legends
from fwreport.normalize.lines import after_lists, with_run_ins, with_topics
from fwreport.normalize.marked import with_marks
from fwreport.normalize.nesting import with_captions
from fwreport.normalize.options.declined import with_declined
from fwreport.normalize.options.discover import find_subject, folded_names
from fwreport.normalize.options.subjects import Subject
from fwreport.normalize.paired import with_paired_heads
from fwreport.normalize.points import with_points
from fwreport.normalize.polarity import with_polarity
from fwreport.normalize.prose import code_claim, heading_claims, text_claims
from fwreport.normalize.provisional import mark_provisional
from fwreport.normalize.rankings import ranked_first, with_rankings
from fwreport.normalize.roles import Roles
from fwreport.normalize.trees import tree_claims
from fwreport.normalize.wholes import with_finals, with_wholes
from fwreport.normalize.wrapped import with_wrapped_rows
from fwreport.tables.base import frame
from fwreport.tables.claims import ClaimLabels, Readings
from fwreport.tables.documents import Rejects
from fwreport.tables.stages import Normalized, Parsed
from fwreport.vocabulary.messages import message_of, speakers_of
from fwreport.vocabulary.words import fold

log = logging.getLogger(__name__)
ANSWERS = ("long", "lone", "crossed")
SAID = ("paragraph", "item")  # what a message may be
BLANKS = re.compile(r"\s+")
SIGNS = re.compile(r"[+\u2212\u2013-](?:\s[+\u2212\u2013-]){1,4}")  # "+ + +" of a cell
RULE = re.compile(r"[-\u2013\u2014_.]{4,}")  # a cell that is crossed out


def to_tables(read: Iterable[Document]) -> Normalized:
    """The claims of some documents as tables."""
    readings, labels, rejects = [], [], []
    for document in read:
        drafts, unread = read_document(document)
        readings += reading_rows(document, drafts)
        labels += label_rows(drafts)
        rejects += unread
    return Normalized(
        frame(Readings, readings),
        frame(ClaimLabels, labels),
        frame(Rejects, rejects),
    )


def documents(
    parsed: Parsed, find: Callable[[Document], Subject] = find_subject
) -> Iterator[Document]:
    """The blocks of each document as parts, with their rows and headings.

    find  says what a document compares
    """
    cells = dict(iter(parsed.cells.groupby("block_id")))
    blocks = parsed.blocks.sort_values("block_id")
    for source_id, group in blocks.groupby("source_id"):
        headings: dict[str, Part] = {}
        parts = []
        speakers = speakers_of(group.loc[group["kind"].isin(SAID), "text"])
        for row in group.itertuples():
            nearest = headings.get(row.heading_id) if pd.notna(row.heading_id) else None
            part = Part(
                row.block_id,
                row.kind,
                row.level,
                row.line_start,
                row.line_end,
                message_of(row.text, speakers) if row.kind in SAID else row.text,
                (nearest, *nearest.headings) if nearest else (),
                rows_of(cells.get(row.block_id)),
            )
            parts.append(
                with_keys(with_second_heads(with_paired_heads(with_wrapped_rows(part))))
            )
            if row.kind == "heading":
                headings[row.block_id] = part
        parts = after_lists(with_captions(with_run_ins(parts)))
        document = Document(source_id, captioned(with_legends(parts)))
        subject = find(document)
        subject = with_declined(subject, document)
        parts = [*with_choices(document.parts, subject)]
        parts = with_rankings(with_topics(parts, subject), subject)
        parts = with_forms(with_marks(parts, subject), subject)
        yield document._replace(parts=tuple(parts), subject=subject)


def captioned(parts: list[Part]) -> tuple[Part, ...]:
    """The parts with what stands next to them: tables with the paragraphs beside."""
    texts = [p.text if p.kind in ("paragraph", "quote") else "" for p in parts]
    kinds = [*(part.kind for part in parts[1:]), ""]
    return tuple(
        part._replace(
            caption=f"{above} {below}".strip() if part.kind == "table" else "",
            below=kind,
        )
        for part, above, below, kind in zip(
            parts, ["", *texts[:-1]], [*texts[1:], ""], kinds, strict=True
        )
    )


def rows_of(cells: pd.DataFrame | None) -> tuple:
    """The rows of a table: for each the text and the line of its cells."""
    if cells is None:
        return ()
    rows: dict[int, list[tuple[str, int]]] = {}
    for cell in cells.sort_values(["row_index", "column_index"]).itertuples():
        text = cell.text.strip()
        text = BLANKS.sub("", text) if SIGNS.fullmatch(text) else cell.text
        text = "" if RULE.fullmatch(text.strip()) else text
        rows.setdefault(cell.row_index, []).append((text, cell.line_start))
    return tuple(tuple(row) for row in rows.values())


def read_document(document: Document) -> tuple[list[Draft], list[tuple]]:
    """All claims of one document, and the tables that could not be told."""
    subject = document.subject
    known = folded_names(list(subject.names))
    drafts: list[Draft] = []
    unread: list[tuple] = []
    row_above: Draft | None = None
    scale = None
    for part in document.parts:
        found: list[Draft] = []
        if part.kind == "table":
            roles = layout_of(part, known)
            read = answer_claims if roles.shape in ANSWERS else table_claims
            found = list(read(part, roles, subject))
            unread += [] if found else [reject(document, part, roles)]
        elif part.kind == "heading":
            found = list(heading_claims(part, subject))
        elif part.kind in ("item", "paragraph", "quote"):
            found = list(text_claims(part, subject, scale))
            found = [explained(draft, row_above) for draft in found]
            first = ranked_first(part, subject)
            found = [first, *found] if first else found
        elif part.kind == "code":
            found = [*tree_claims(part, subject)]
            if not found and (draft := code_claim(part, subject)):
                found = [draft]
        row_above = single_row(part, found)
        scale = next(
            (d.scale for d in reversed(found) if d.kind == "rating" and d.scale), scale
        )
        drafts += found
    drafts = with_wholes(with_finals(drafts, document.parts), document.parts)
    drafts = with_polarity(with_points(drafts), subject)
    return mark_provisional(document, drafts), unread


def explained(draft: Draft, row_above: Draft | None) -> Draft:
    """A paragraph below a table of one row explains that row, all of its options."""
    if row_above is None or draft.kind != "summary":
        return draft
    return draft._replace(criterion=row_above.criterion, labels=row_above.labels)


def single_row(part: Part, found: list[Draft]) -> Draft | None:
    """The only row of a table, as one claim about all options it compares."""
    if part.kind != "table" or len(part.rows) != 2 or not found:
        return None
    pairs = dict(pair for draft in found for pair in draft.labels)
    return found[0]._replace(labels=tuple(pairs.items()))


def reject(document: Document, part: Part, roles: Roles) -> tuple:
    """A row of `rejects` for a table without claims."""
    reason = "the table compares no options that could be told"
    if roles.shape:
        reason = "no cell of the table names or belongs to an option"
    log.info("%s line %d: %s", document.source_id, part.start, reason)
    return (document.source_id, part.start, "normalize", reason)


def reading_rows(document: Document, drafts: list[tuple[Draft, bool]]) -> list[tuple]:
    """Rows of `readings`."""
    voice = digest(fold(opening(document)), *map(fold, sorted(document.subject.names)))
    counts: Counter[str] = Counter()
    rows = []
    for draft, is_provisional in drafts:
        text = fold(BLANKS.sub(" ", draft.text))
        words = digest(draft.kind, fold(draft.criterion or ""), text, str(draft.labels))
        counts[words] += 1
        low, high = draft.scale or (None, None)
        rows.append(
            (
                draft.address,
                f"{voice[:6]}-{words[:8]}-{counts[words]}",
                document.source_id,
                draft.block_id,
                draft.start,
                draft.end,
                draft.kind,
                draft.criterion,
                draft.text,
                draft.value,
                low,
                high,
                draft.winner,
                draft.polarity,
                draft.confidence,
                is_provisional,
                False,  # read for itself alone
            )
        )
    return rows


def opening(document: Document) -> str:
    """The first words of a document: with its options they tell it from others."""
    first = next((part for part in document.parts if part.kind != "rule"), None)
    return first.text.split("\n")[0] if first else ""


def label_rows(drafts: list[tuple[Draft, bool]]) -> list[tuple]:
    """Rows of `claim_labels`."""
    return [
        (draft.address, position, name, mention)
        for draft, _ in drafts
        for position, (name, mention) in enumerate(draft.labels)
    ]


def digest(*words: str) -> str:
    """A digest of some words, in hex."""
    return hashlib.sha256("\x1f".join(words).encode("utf-8")).hexdigest()
