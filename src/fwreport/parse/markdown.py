"""Markdown, by the CommonMark specification with the tables of GitHub."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from fwreport.parse.drafts import Block, Cell
from fwreport.parse.outline import PIPE, is_piped

HEADING_LENGTH = 120  # characters; a longer underlined line is a paragraph over a rule


@cache
def reader() -> MarkdownIt:
    """The parser: indented text is text, for outlines and lists are indented too.

    What stands inside a line is left as it is: nobody asks for it here, and marks
    that are opened ten thousand times take minutes to be told from text.
    """
    return (
        MarkdownIt("commonmark")
        .enable("table")
        .disable(["code", "inline", "text_join"])
    )


def read_markdown(lines: list[str]) -> list[Block]:
    """Read the leaf blocks of a Markdown text, in order, with the lines they cover.

    A list item is a block of its own, without the items nested in it; a paragraph
    that continues an item belongs to the item.  Lines that make no block (link
    definitions) are left to the caller.
    """
    # Other line ends inside a line are data here, and blanks to the reader.
    tokens = reader().parse("\n".join(line.replace("\r", " ") for line in lines))
    blocks: list[Block] = []
    stack: list[tuple[str, int]] = []  # open containers with a number of their own
    for index, token in enumerate(tokens):
        if token.type in ("list_item_open", "blockquote_open"):
            stack.append((token.type, index))
        elif token.type in ("list_item_close", "blockquote_close"):
            stack.pop()
        elif token.map and token.type in READ:
            block = READ[token.type](tokens, index, lines)
            add(blocks, block, stack)
    return blocks


def add(blocks: list[Block], block: Block, stack: list[tuple[str, int]]) -> None:
    """Add a block to the list, as an item or a quotation where it stands in one."""
    items = [number for kind, number in stack if kind == "list_item_open"]
    is_text = block.kind == "paragraph"
    if is_text and items and blocks and blocks[-1].inside == items[-1]:
        last = blocks[-1]
        blocks[-1] = last._replace(end=block.end, text=f"{last.text}\n{block.text}")
        return
    if is_text and items:
        block = block._replace(kind="item", level=len(items), inside=items[-1])
    elif is_text and stack:
        block = block._replace(kind="quote")
        if blocks and blocks[-1].kind == "quote" and blocks[-1].end == block.start:
            last = blocks[-1]
            blocks[-1] = last._replace(end=block.end, text=f"{last.text}\n{block.text}")
            return
    blocks.append(block)


def read_heading(tokens: list[Token], index: int, lines: list[str]) -> Block:
    """A heading; an underlined one that is long or wrapped is a paragraph."""
    token, content = tokens[index], tokens[index + 1].content
    start, end = token.map
    is_underlined = token.markup in ("=", "-")
    if is_underlined and (end - start > 2 or len(content) > HEADING_LENGTH):
        return Block("paragraph", start, end, content)
    return Block("heading", start, end, content, level=int(token.tag[1]))


def read_paragraph(tokens: list[Token], index: int, lines: list[str]) -> Block:
    """A paragraph, or a table that lacks only its second line."""
    start, end = tokens[index].map
    content = tokens[index + 1].content
    texts = content.split("\n")
    if is_piped(texts):
        cells = tuple(
            Cell(row, column, start + row, cell.strip().replace("\\|", "|"))
            for row, text in enumerate(texts)
            for column, cell in enumerate(PIPE.split(text.strip().strip("|")))
        )
        return Block("table", start, end, content, cells=cells)
    return Block("paragraph", start, end, content)


def read_fence(tokens: list[Token], index: int, lines: list[str]) -> Block:
    """Fenced code, with its fences; an open fence reaches to the end."""
    start, end = tokens[index].map
    content = tokens[index].content
    return Block("code", start, end, content.removesuffix("\n"))


def read_rule(tokens: list[Token], index: int, lines: list[str]) -> Block:
    """A line across the page."""
    start, end = tokens[index].map
    return Block("rule", start, end, lines[start].strip())


def read_html(tokens: list[Token], index: int, lines: list[str]) -> Block:
    """A block of HTML."""
    start, end = tokens[index].map
    return Block("note", start, end, tokens[index].content.rstrip("\n"))


def read_table(tokens: list[Token], index: int, lines: list[str]) -> Block:
    """A table; its rule is a line of the block and no row."""
    start, end = tokens[index].map
    cells = []
    row = column = -1
    line = start
    for token in tokens[index:]:
        if token.type == "tr_open":
            row, column, line = row + 1, -1, token.map[0]
        elif token.type in ("th_open", "td_open"):
            column += 1
        elif token.type == "inline":
            cells.append(Cell(row, column, line, token.content.strip()))
        elif token.type == "table_close":
            break
    text = "\n".join(lines[start:end])
    return Block("table", start, end, text, cells=tuple(cells))


READ = {
    "heading_open": read_heading,
    "paragraph_open": read_paragraph,
    "fence": read_fence,
    "hr": read_rule,
    "html_block": read_html,
    "table_open": read_table,
}
