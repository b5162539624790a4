"""Parse: documents become blocks, and tables among them become cells."""

from pandera.typing import DataFrame

from fwreport.parse.asciidoc import read_asciidoc
from fwreport.parse.bare import with_bare_headings, with_messages, with_signs
from fwreport.parse.captions import (
    BOLD,
    BOLD_LEAD,
    cut_captions,
    labelled_lines,
    sums_up,
)
from fwreport.parse.drafts import Block
from fwreport.parse.dress import with_bullets, with_rules, without_speakers
from fwreport.parse.eastern import cut_sentences, with_eastern_marks
from fwreport.parse.html.page import read_page
from fwreport.parse.html.regions import read_regions, with_elements
from fwreport.parse.letters import with_mail_head, without_replies
from fwreport.parse.markdown import read_markdown
from fwreport.parse.mediawiki import read_wiki
from fwreport.parse.orgmode import with_org_marks
from fwreport.parse.outline import is_caption, read_indented, read_outline
from fwreport.parse.rst.document import is_rst, read_rst, with_marks
from fwreport.parse.scored import cut_scores
from fwreport.parse.separated import read_separated
from fwreport.parse.tabbed import read_tabbed
from fwreport.tables.base import frame
from fwreport.tables.blocks import Blocks, Cells
from fwreport.tables.checked import checked
from fwreport.tables.documents import Documents, Rejects
from fwreport.tables.stages import Parsed
from fwreport.vocabulary.columns import CONS, PROS, USES
from fwreport.vocabulary.lines import fenced_lines, front_matter_end, lines_of
from fwreport.vocabulary.marks import NO_MARKS, YES_MARKS, undecorated
from fwreport.vocabulary.tags import is_page
from fwreport.vocabulary.words import fold

SIDES = PROS | CONS | USES
TITLE_LENGTH = 60
FOLLOWED = ("item", "table", "code", "quote")


@checked
def parse(documents: DataFrame[Documents]) -> Parsed:
    """Cut every document into blocks; each non-blank line lies in exactly one.

    documents  any number of rows, none included
    returns    blocks in reading order, the cells of tables, and what is not read
    """
    blocks, cells, rejects = [], [], []
    for row in documents.sort_values("source_id").itertuples():
        parts = read_blocks(lines_of(row.text))
        blocks += block_rows(row.source_id, parts)
        cells += cell_rows(row.source_id, parts)
        rejects += [] if is_page(row.text) else reject_rows(row.source_id, parts)
    return Parsed(frame(Blocks, blocks), frame(Cells, cells), frame(Rejects, rejects))


def read_blocks(lines: list[str]) -> list[Block]:
    """Read the blocks of one document in order, whatever dialects it mixes."""
    if separated := read_separated(lines):
        return separated
    matter = front_matter_end(lines)
    if is_page("\n".join(lines[matter:])):
        return page_blocks(lines, matter)
    lines = with_org_marks(lines)
    parts = read_regions(lines)
    parts += read_rst(lines, {*range(matter)} | lines_in(parts))
    parts += read_asciidoc(lines, {*range(matter)} | lines_in(parts))
    wiki, lines = read_wiki(lines, {*range(matter)} | lines_in(parts))
    parts += wiki
    fenced = fenced_lines(without(lines, parts, matter))
    tables = [*parts, *read_tabbed(lines, fenced | {*range(matter)} | lines_in(parts))]
    marked = with_rules(without_speakers(with_mail_head(lines)))
    marked = with_eastern_marks(with_bullets(marked))
    rest = read_markdown(without(marked, tables, matter))
    while hidden := inside(tables, lines_in(rest)):
        tables = [table for table in tables if table not in hidden]
        rest = read_markdown(without(marked, tables, matter))
    blocks = [*tables, *with_elements(rest, marked)]
    if matter:
        blocks.append(Block("note", 0, matter, "\n".join(lines[:matter])))
    blocks = without_replies(sorted(blocks, key=lambda b: b.start))
    blocks = with_messages(cut_sentences(blocks))
    blocks = with_signs(with_bare_headings(cut_scores(blocks)), lines)
    blocks = captioned(cut_captions(blocks), lines)
    blocks = with_marks(blocks) if is_rst(lines) else blocks
    return sorted([*blocks, *left_over(blocks, lines)], key=lambda b: b.start)


def page_blocks(lines: list[str], matter: int) -> list[Block]:
    """The blocks of a page of HTML; what is no content is notes."""
    blocks = read_page([*[""] * matter, *lines[matter:]])
    ends = {block.start: block.end for block in blocks}
    rows = [block._replace(end=block.start + 1) for block in blocks]  # of the page
    blocks = captioned(with_bare_headings(rows), lines)
    blocks = [block._replace(end=ends[block.start]) for block in blocks]
    return sorted([*blocks, *notes(blocks, lines)], key=lambda b: b.start)


def lines_in(blocks: list[Block]) -> set[int]:
    """The numbers of the lines that some blocks cover."""
    return {n for block in blocks for n in range(block.start, block.end)}


def without(lines: list[str], tables: list[Block], matter: int) -> list[str]:
    """The lines, those of tabbed tables and of the front matter left blank."""
    taken = lines_in(tables) | set(range(matter))
    return ["" if number in taken else line for number, line in enumerate(lines)]


def inside(tables: list[Block], taken: set[int]) -> list[Block]:
    """The tables in lines that blocks of Markdown have: in a comment of HTML."""
    return [
        table for table in tables if not taken.isdisjoint(range(table.start, table.end))
    ]


def captioned(blocks: list[Block], lines: list[str]) -> list[Block]:
    """Turn captions into headings, and paragraphs that are outlines into entries."""
    result: list[Block] = []
    level = depth = 0  # of the last real heading, of the name below it, if any
    for index, block in enumerate(blocks):
        below = blocks[index + 1].kind if index + 1 < len(blocks) else ""
        if block.kind == "heading" and not block.is_label:
            level = depth = block.level
        elif block.kind == "heading" and below == "heading":
            depth = block.level  # a bare name over captions
        if block.kind == "item" and block.end - block.start > 1:
            result += without_captions(block, lines, depth)
        elif block.kind == "quote" and is_asked(block, below):
            result.append(
                block._replace(kind="heading", level=depth + 1, is_label=True)
            )
        elif block.kind != "paragraph":
            result += labelled_lines(block)
        elif block.end - block.start > 1:
            parts = read_indented(block, lines, level)
            parts = parts or read_outline(block, lines, level)
            if parts[0].kind == "heading" and not is_caption(parts[0].text):
                depth = level + 1  # captions below are those of the name
            result += parts
        elif is_titled(block.text, below):
            depth = level
            result.append(block._replace(kind="heading", level=level + 1))
        elif is_caption(block.text) and (below in FOLLOWED or is_side(block, below)):
            result.append(
                block._replace(kind="heading", level=depth + 1, is_label=True)
            )
        elif below not in ("", "heading") and BOLD.match(block.text.strip()):
            caption = block._replace(kind="heading", level=depth + 1)
            result.append(caption._replace(is_bold=True))
        else:
            result.append(block)
    return result


def is_asked(block: Block, below: str) -> bool:
    """Whether a quotation is a question that the text below answers."""
    is_question = block.text.rstrip("*_ ").endswith(("?", "\uff1f"))
    is_line = "\n" not in block.text and is_caption(block.text)
    return is_question and is_line and below in ("paragraph", "item")


def is_titled(text: str, below: str) -> bool:
    """Whether a short line in the dress of a title stands over a table or a list."""
    bare = undecorated(text)
    return (
        below in ("table", "item")
        and len(text) <= TITLE_LENGTH
        and not bare.startswith(text[:1])
        and text[:1] not in YES_MARKS + NO_MARKS
        and bare[-1:] not in ".!;,:\uff1a\u3002"
    )


def names_side(line: str) -> bool:
    """Whether a line at the margin is a caption of pros, cons or uses: "Cons:"."""
    bare = line.strip("*_ ")
    return not line[:1].isspace() and fold(undecorated(bare)) in SIDES


def is_side(block: Block, below: str) -> bool:
    """Whether a caption names the pros, cons or uses that paragraphs below list."""
    return below == "paragraph" and fold(undecorated(block.text)) in SIDES


def without_captions(block: Block, lines: list[str], level: int) -> list[Block]:
    """Cut an item where a bold caption follows it with no blank line between.

    The reader takes "**Cons**" at the margin for the end of the item above.
    """
    cuts = [
        number
        for number in range(block.start + 1, block.end)
        if BOLD.match(lines[number]) or names_side(lines[number])
    ]
    if not cuts:
        return [block]
    kept = block.text.split("\n")[: cuts[0] - block.start]
    parts = [cut(block, block.start, cuts[0], "\n".join(kept))]
    for number, end in zip(cuts, [*cuts[1:], block.end], strict=True):
        caption = Block("heading", number, number + 1, lines[number], level + 1)
        is_label = not BOLD.match(lines[number])
        parts.append(caption._replace(is_bold=not is_label, is_label=is_label))
        if number + 1 < end:
            text = "\n".join(line.strip() for line in lines[number + 1 : end])
            parts.append(cut(block, number + 1, end, text))
    return parts


def cut(block: Block, start: int, end: int, text: str) -> Block:
    """A part of a block."""
    return block._replace(start=start, end=end, text=text)


def left_over(blocks: list[Block], lines: list[str]) -> list[Block]:
    """Notes for the lines that no dialect made anything of, so that none is lost."""
    covered = lines_in(blocks)
    return [
        Block("note", number, number + 1, line.strip())
        for number, line in enumerate(lines)
        if line.strip() and number not in covered
    ]


def notes(blocks: list[Block], lines: list[str]) -> list[Block]:
    """Notes for all other lines, those that stand together in one."""
    result: list[Block] = []
    for note in left_over(blocks, lines):
        if result and result[-1].end == note.start:
            text = f"{result[-1].text}\n{note.text}"
            result[-1] = result[-1]._replace(end=note.end, text=text)
        else:
            result.append(note)
    return result


def block_rows(source_id: str, parts: list[Block]) -> list[tuple]:
    """Rows of `blocks`, each with the heading it stands under.

    A caption over a list reaches to the end of that list: the paragraph below is
    no longer its own.
    """
    rows = []
    open_headings: list[tuple[int, str, bool, bool]] = []
    has_items = False
    for number, part in enumerate(parts, 1):
        block_id = address(source_id, number)
        if part.kind == "heading":
            open_headings = [h for h in open_headings if h[0] < part.level]
        elif part.kind in ("paragraph", "quote", "table") and has_items:
            open_headings = [h for h in open_headings if not h[2]]
            is_bold = BOLD_LEAD.match(part.text)
            if is_bold and open_headings and open_headings[-1][3]:
                open_headings.pop()  # "**Best for:** ..." stands beside "**Pros**"
        elif part.kind == "paragraph" and sums_up(part.text):
            open_headings = [h for h in open_headings if not h[2]]
        has_items = part.kind == "item" or (has_items and part.kind != "heading")
        heading_id = open_headings[-1][1] if open_headings else None
        if part.kind == "heading":
            open_headings.append((part.level, block_id, part.is_label, part.is_bold))
        span = (part.start + 1, part.end)
        rows.append(
            (block_id, source_id, part.kind, part.level, heading_id, *span, part.text)
        )
    return rows


def cell_rows(source_id: str, parts: list[Block]) -> list[tuple]:
    """Rows of `cells`."""
    return [
        (
            f"{block_id}/r{cell.row:03d}/c{cell.column:02d}",
            block_id,
            cell.row,
            cell.column,
            cell.line + 1,
            cell.line + 1,
            cell.text,
        )
        for number, part in enumerate(parts, 1)
        for block_id in [address(source_id, number)]
        for cell in part.cells
    ]


def reject_rows(source_id: str, parts: list[Block]) -> list[tuple]:
    """Rows of `rejects`: tables in HTML, which no dialect here reads."""
    return [
        (source_id, part.start + 1, "parse", "a table in HTML is not read")
        for part in parts
        if part.kind == "note" and "<table" in part.text.lower()
    ]


def address(source_id: str, number: int) -> str:
    """The address of a block; numbers are padded so that addresses sort."""
    return f"{source_id}/b{number:04d}"
