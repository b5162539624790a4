"""Whole pages: headings, paragraphs, lists, code and tables among all the rest."""

from dataclasses import dataclass, field

from fwreport.parse.drafts import Block
from fwreport.parse.html.events import (
    HEADINGS,
    HIDDEN,
    SHOWN,
    TITLES,
    Event,
    read_events,
)
from fwreport.parse.html.grid import is_grid, read_grid, read_rows
from fwreport.parse.html.words import words_of
from fwreport.tables.limits import MOST_MISSING, MOST_REPEATED, Room
from fwreport.vocabulary.tags import BLOCK, CELLS, SITE

LISTS = ("ul", "ol", "menu", "dir", "dl")
BOUNDS = BLOCK | CELLS


@dataclass
class Flow:
    """The page so far, and the words that no block has yet."""

    blocks: list[Block] = field(default_factory=list)
    waiting: list[Event] = field(default_factory=list)
    lists: int = 0  # how many lists are open
    items: list[int] = field(default_factory=list)  # numbers of the open items
    quotes: int = 0
    heading: str = ""  # the heading that is open
    term: Block | None = None  # what the next definition is of
    in_term: bool = False
    in_summary: bool = False


def read_page(
    lines: list[str], is_markdown: bool = False, room: Room | None = None
) -> list[Block]:
    """Read the blocks of a page in order, with the lines that their words cover.

    What is hidden, and what is no content (scripts, navigation, the foot of the page),
    is in no block; nor are lines that hold nothing but tags.

    is_markdown  the lines are a part of a Markdown text
    room         what its tables may hold beside what is written; None: a document's
    """
    room = room or Room(MOST_MISSING, MOST_REPEATED)
    events = read_events(lines)
    ends, nesting = find_ends(events)
    flow = Flow()
    number = 0
    while number < len(events):
        event = events[number]
        is_seen = event.kind == "open" and event.shows == SHOWN
        if is_seen and event.name == "table" and number not in nesting:
            table = events[number : ends[number] + 1]
            if found := read_table(table, lines, is_markdown, room):
                flush(flow)
                flow.blocks += found
                number = ends[number] + 1
                continue
        if is_seen and event.name == "pre":
            flush(flow)
            flow.waiting = events[number : ends[number] + 1]
            flush_code(flow)
            number = ends[number] + 1
            continue
        step(flow, event, number)
        number += 1
    flush(flow)
    if not any(b.kind == "heading" and b.level == 1 for b in flow.blocks):
        flow.blocks += title_of(events)
    return disjoint(sorted(flow.blocks, key=lambda block: block.start))


def find_ends(events: list[Event]) -> tuple[dict[int, int], set[int]]:
    """Where each element ends, by the number of its first event; and what it holds.

    returns  first -> last event of each element; the first events of those tables that
             hold other tables, and so are no tables of data
    """
    ends, opened, tables = {}, [], []
    nesting: set[int] = set()
    for number, event in enumerate(events):
        if event.kind == "open":
            opened.append(number)
            if event.name == "table":
                nesting |= {*tables[-1:]}
                tables.append(number)
        elif event.kind == "close":
            ends[opened.pop()] = number
            if event.name == "table":
                tables.pop()
    return ends, nesting


def read_table(
    events: list[Event], lines: list[str], is_markdown: bool, room: Room
) -> list[Block] | None:
    """The table, if it is one of data that can be read."""
    rows = read_rows(events, is_markdown)
    if not rows or not is_grid(events, rows):
        return None
    captions = find_captions(events, rows[0].start)
    grid = read_grid(rows, lines, room)
    return None if grid is None else [*captions, *grid]


def find_captions(events: list[Event], start: int) -> list[Block]:
    """The caption of a table, where it has lines of its own above the first row."""
    inside: list[Event] = []
    depth = 0
    for event in events:
        if event.name == "caption":
            depth += 1 if event.kind == "open" else -1
        elif event.name == "tr":
            break
        elif depth:
            inside.append(event)
    block = block_of(inside, "paragraph")
    return [block] if block and block.end <= start else []


def step(flow: Flow, event: Event, number: int) -> None:
    """Take the next event of the page."""
    is_open = event.kind == "open"
    if event.kind == "text" or event.name not in BOUNDS:
        if event.shows == SHOWN or (event.shows == TITLES and flow.heading):
            flow.waiting.append(event)
        return
    flush(flow)
    if event.name in LISTS:
        flow.lists += 1 if is_open else -1
        if event.name == "dl" and flow.term:
            flow.blocks.append(flow.term)
            flow.term = None
    elif event.name in ("li", "dd"):
        if is_open:
            flow.items.append(number)
        else:
            flow.items.pop()
    elif event.name == "blockquote":
        flow.quotes += 1 if is_open else -1
    elif event.name in HEADINGS:
        flow.heading = event.name if is_open and event.shows != HIDDEN else ""
    elif event.name == "dt":
        flow.in_term = is_open
    elif event.name in ("summary", "legend"):
        flow.in_summary = is_open


def flush(flow: Flow) -> None:
    """Make a block of the words that wait, as what is open says."""
    block = block_of(flow.waiting, "paragraph")
    flow.waiting = []
    if block is None:
        return
    if flow.heading:
        text = block.text.replace("**", "").replace("<br>", " ")
        block = block._replace(kind="heading", level=int(flow.heading[1]), text=text)
    elif flow.in_term:
        flow.term = block
        return
    elif flow.in_summary:
        block = block._replace(text=f"**{block.text.replace('**', '')}**")
    elif flow.items:
        add_item(flow, block)
        return
    elif flow.quotes:
        block = block._replace(kind="quote")
    flow.blocks.append(block)


def add_item(flow: Flow, block: Block) -> None:
    """Add a block as an item, or to the item that it continues."""
    inside, last = flow.items[-1], flow.blocks[-1] if flow.blocks else None
    if last and last.kind == "item" and last.inside == inside:
        text = f"{last.text}<br>{block.text}"
        flow.blocks[-1] = last._replace(end=block.end, text=text)
        return
    if flow.term:
        name = flow.term.text.replace("**", "").rstrip(": ")
        text = f"**{name}**: {block.text}"
        block = block._replace(start=flow.term.start, text=text)
        flow.term = None
    level = max(flow.lists, 1)
    flow.blocks.append(block._replace(kind="item", level=level, inside=inside))


def flush_code(flow: Flow) -> None:
    """Make a block of code of the words that wait, as they stand."""
    text = "".join(event.text for event in flow.waiting if event.shows == SHOWN)
    block = block_of(flow.waiting, "code")
    flow.waiting = []
    if block:
        flow.blocks.append(block._replace(text=text.strip("\n").rstrip()))


def block_of(events: list[Event], kind: str) -> Block | None:
    """A block of some events, over the lines of their words; None without words."""
    spans = [span_of(event) for event in events if event.text.strip()]
    text = words_of(events) if spans else ""  # a picture alone says nothing
    if not text.strip("*<>br "):
        return None
    return Block(kind, spans[0][0], spans[-1][1] + 1, text)


def span_of(event: Event) -> tuple[int, int]:
    """The lines of the first and of the last word of a text, from 0."""
    if event.line == event.end:
        return event.line, event.end
    head = event.text[: len(event.text) - len(event.text.lstrip())].count("\n")
    tail = event.text[len(event.text.rstrip()) :].count("\n")
    return event.line + head, max(event.end - tail, event.line + head)


def title_of(events: list[Event]) -> list[Block]:
    """The title of the page as a heading, without the name of its site."""
    for number, event in enumerate(events[:-1]):
        if event.name == "title" and event.kind == "open":
            named = events[number + 1]
            text = " ".join(SITE.split(named.text)[0].split())
            if named.kind == "text" and text:
                start, end = span_of(named)
                return [Block("heading", start, end + 1, text, level=1)]
            break
    return []


def disjoint(blocks: list[Block]) -> list[Block]:
    """The blocks, in order of their lines, each line in one of them alone.

    Where a block starts in the line that another ends with, it has the lines after
    that; where it has no others, its words are added to that block, but a table keeps
    a line for itself.
    """
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        if last is None or block.start >= last.end:
            result.append(block)
        elif block.end > last.end:
            result.append(block._replace(start=last.end))
        elif block.kind == "table" and last.kind != "table":
            result[-1] = block._replace(start=last.start, end=last.end)
        elif block.kind == last.kind != "table":
            result[-1] = last._replace(text=f"{last.text}<br>{block.text}")
    return result
