"""What has no mark at all: headings as copied from a page, and messages of a chat."""

import re

from fwreport.parse.drafts import Block
from fwreport.parse.outline import LEAD, PIPE, STOPS, is_led
from fwreport.vocabulary.messages import said_by_someone, speakers_of

TITLE_WORDS, TITLE_LENGTH = 6, 50
NUMBERED_LENGTH = 90  # of a title with a number
NUMBERED = re.compile(r"([^\W\d_]{3,12})\s+(\d{1,2})\s?[:.\u2013\u2014-]\s+\S")
TRAILING = re.compile(r"(?:\s*<br\s?/?>)+$", re.IGNORECASE)
TEXT_WORDS = 5  # of a paragraph that a heading stands over
COUNT = 3  # such lines in a document, for one may be anything
LEVEL = 2


def with_bare_headings(blocks: list[Block]) -> list[Block]:
    """The blocks; in a text without headings, lines that stand like some are some.

    Each is a short line of its own, with a capital and no stop at its end, over a
    paragraph that ends as sentences do, or the first line of such a paragraph, or of
    entries.  Lines that count on come first.  A text that has headings needs no others.
    """
    blocks = with_numbered_headings(blocks)
    if any(block.kind == "heading" for block in blocks):
        return blocks
    below = [*blocks[1:], Block("", 0, 0, "")]
    titles = [n for n, block in enumerate(blocks) if is_bare(block, below[n])]
    headed = [n for n, block in enumerate(blocks) if n and is_headed(block)]
    if len(titles) + len(headed) < COUNT:
        return blocks
    result = []
    for number, block in enumerate(blocks):
        if number in titles:
            result.append(block._replace(kind="heading", level=LEVEL))
        elif number in headed:
            result += beheaded(block)
        else:
            result.append(block)
    return result


def with_numbered_headings(blocks: list[Block]) -> list[Block]:
    """The blocks; lines that count on are headings: "Step 1: X", "Step 2: Y", ...

    They begin with one word and a number, from 1 on without a gap, and end with no
    stop.  A text that has headings needs no others.
    """
    if any(block.kind == "heading" for block in blocks):
        return blocks
    series: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        text = TRAILING.sub("", block.text.strip())
        found = NUMBERED.match(text) if len(text) <= NUMBERED_LENGTH else None
        is_line = block.kind == "paragraph" and "\n" not in text
        if found and is_line and text[-1] not in STOPS:
            known = series.setdefault(found[1].casefold(), [])
            if int(found[2]) == len(known) + 1:
                known.append(number)
    titles = {n for known in series.values() if len(known) >= COUNT for n in known}
    return [
        block._replace(
            kind="heading", level=LEVEL, text=TRAILING.sub("", block.text.strip())
        )
        if number in titles
        else block
        for number, block in enumerate(blocks)
    ]


def beheaded(block: Block) -> list[Block]:
    """A paragraph cut into the heading that is its first line, and the rest."""
    first, _, rest = block.text.partition("\n")
    end = block.start + 1
    head = block._replace(kind="heading", level=LEVEL, end=end, text=first.strip())
    return [head, block._replace(start=end, text=rest)]


def with_messages(blocks: list[Block]) -> list[Block]:
    """The blocks; where every line of a paragraph is a message, each is a paragraph."""
    said = [block.text for block in blocks if block.kind in ("paragraph", "item")]
    speakers = speakers_of(said)
    result = []
    for block in blocks:
        lines = block.text.split("\n")
        is_chat = block.kind == "paragraph" and len(lines) == block.end - block.start
        is_chat = is_chat and all(said_by_someone(line, speakers) for line in lines)
        if not is_chat or len(lines) < 2:
            result.append(block)
            continue
        result += [
            block._replace(start=number, end=number + 1, text=line.strip())
            for number, line in enumerate(lines, block.start)
        ]
    return result


def with_signs(blocks: list[Block], lines: list[str]) -> list[Block]:
    """The blocks; where one list has "+" and one "-", these are signs of its items."""
    result = list(blocks)
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].kind == "item":
            end += 1
        marks = [lines[block.start].strip()[:2] for block in blocks[start:end]]
        if {*marks} == {"+ ", "- "}:
            for number, mark in enumerate(marks, start):
                text = mark + blocks[number].text
                result[number] = blocks[number]._replace(text=text)
        start = max(end, start + 1)
    return result


def is_bare(block: Block, below: Block) -> bool:
    """Whether a paragraph is a short line over one that ends with a stop."""
    return (
        block.kind == below.kind == "paragraph"
        and is_short(block.text.strip())
        and len(below.text.split()) >= TEXT_WORDS
        and below.text.strip()[-1:] in STOPS
    )


def is_headed(block: Block) -> bool:
    """Whether the first line of a paragraph stands over sentences, or over entries."""
    texts = [line.strip() for line in block.text.split("\n")]
    if block.kind != "paragraph" or len(texts) != block.end - block.start:
        return False
    first, *rest = texts
    if not rest or not is_short(first) or is_led(first):
        return False
    is_text = len(rest[0].split()) >= TEXT_WORDS
    is_text = is_text and any(text[-1:] in STOPS for text in (rest[0], rest[-1]))
    starts = not rest[0][:1].islower()  # a sentence goes on in small letters
    return starts and (is_text or all(map(is_led, rest)))


def is_short(text: str) -> bool:
    """Whether a line is as short as headings are, and ends with no stop."""
    words = text.split()
    return (
        "\n" not in text
        and "  " not in text
        and 0 < len(words) <= TITLE_WORDS
        and len(text) <= TITLE_LENGTH
        and text[:1].isupper()
        and text[-1:] not in STOPS + ","
        and not LEAD.match(text)
        and not PIPE.search(text)
    )
