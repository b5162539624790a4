"""Captions that stand in one paragraph with other lines: "Keras" above "Pros:"."""

import re

from fwreport.parse.drafts import Block
from fwreport.parse.outline import CAPTION_LENGTH, LEAD, PIPE, STOPS, is_caption
from fwreport.vocabulary.columns import CONS, PROS, USES
from fwreport.vocabulary.marks import NO_MARKS, YES_MARKS, undecorated
from fwreport.vocabulary.messages import said_by_someone
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold

# A short line that is bold as a whole heads what follows; a sentence does not.
BOLD = re.compile(r"^(\*\*|__)(?!\s)[^*_\n]{1,80}(?<![.!\s])\1\s*:?$")
BOLD_LEAD = re.compile(r"^(\*\*|__)(?!\s)[^*_\n]{1,60}\1\s*:?\s*\S")
CONCLUDES = re.compile(r"^[*_]{0,3}([^:*_\n]{3,30}?)[*_]{0,3}\s*[:\uff1a]")
IN_BRACKETS = re.compile(r"\(\d{1,2}\)\s+(?=\S)")
SIDES = PROS | CONS | USES
NAME_WORDS = 4
QUESTIONS = 2  # or names over lists, in a document; a single one may be anything
LEVEL = 2  # of a section word over its text, where nothing is above it


def cut_captions(blocks: list[Block]) -> list[Block]:
    """The blocks, with paragraphs cut before and after the captions they hold.

    The last line over a list is a caption where it ends with a colon or is but a word
    for pros, cons or uses; a bare name above it is one, too.  The first line is one
    where it is but a word for the conclusion.  Bare names right over lists, and
    questions over their answers, are headings where there are several.
    """
    result: list[Block] = []
    level = 0
    asked = [block for n, block in enumerate(blocks) if asks(blocks[n : n + 2])]
    named = [block for n, block in enumerate(blocks) if names(blocks[n : n + 2])]
    titled = [block for n, block in enumerate(blocks) if titles(blocks[n : n + 3])]
    is_below = False  # a title of pros and cons
    for number, block in enumerate(blocks):
        below = blocks[number + 1].kind if number + 1 < len(blocks) else ""
        parts = [block]
        is_below = is_below and (block.kind == "item" or is_side(block.text))
        if block.kind == "heading":
            level = block.level
        elif block in titled and len(titled) >= QUESTIONS:
            parts = [block._replace(kind="heading", level=level + 1, is_label=True)]
            is_below = True
        elif (
            block in named
            and len(named) >= QUESTIONS
            or block in asked
            and len(asked) >= QUESTIONS
        ):
            depth = level + 1 + is_below
            parts = [block._replace(kind="heading", level=depth, is_label=True)]
        elif block.kind == "paragraph":
            parts = parts_of(block, below, level + is_below)
        result += parts
    return result


def names(pair: list[Block]) -> bool:
    """Whether a paragraph is but a bare name, right over a list; or a numbered one."""
    if [block.kind for block in pair] != ["paragraph", "item"]:
        return False
    text, is_near = pair[0].text.strip(), pair[0].end == pair[1].start
    if number := IN_BRACKETS.match(text):
        text, is_near = text[number.end() :], True
    is_line = "\n" not in text and text[-1:] not in STOPS
    return is_near and is_line and text[:1].isupper() and is_bare_name(text)


def titles(three: list[Block]) -> bool:
    """Whether a paragraph is but a short line over a list of pros, cons or uses."""
    if [block.kind for block in three] != ["paragraph", "paragraph", "item"]:
        return False
    text, below, _ = (block.text.strip() for block in three)
    is_line = "\n" not in text and len(text) <= CAPTION_LENGTH
    is_line = is_line and text[:1].isalnum() and text[-1:] not in STOPS.replace(")", "")
    return is_line and not is_side(text) and "\n" not in below and is_side(below)


def asks(pair: list[Block]) -> bool:
    """Whether a paragraph is but a question, and the next one its answer."""
    if [block.kind for block in pair] != ["paragraph", "paragraph"]:
        return False
    text = pair[0].text
    ends = text.endswith(("?", "\uff1f")) and not pair[1].text.endswith(("?", "\uff1f"))
    is_line = "\n" not in text and is_caption(text) and pair[0].start > 0
    return ends and is_line and not said_by_someone(text)


def parts_of(block: Block, below: str, level: int) -> list[Block]:
    """The paragraph cut into captions and the rest; itself where it has none."""
    texts = [text.strip() for text in block.text.split("\n")]
    if len(texts) != block.end - block.start:
        return [block]
    if len(texts) > 1 and is_section(texts[0]) and len(texts[1].split()) > NAME_WORDS:
        rest = piece(block, texts, 1, len(texts))
        above = min(level, LEVEL) or LEVEL
        return [heading(block, texts, 0, above), *parts_of(rest, below, above)]
    if len(texts) > 1 and BOLD.match(texts[0]) and not BOLD.match(texts[1]):
        rest = piece(block, texts, 1, len(texts))
        name = heading(block, texts, 0, level + 1)._replace(is_bold=True)
        return [name, *parts_of(rest, below, level)]
    if below == "item" and is_side(texts[-1]):
        last = len(texts) - 1
        label = heading(block, texts, last, level + 2)._replace(is_label=True)
        if last == 0:
            return [label._replace(level=level + 1)]
        if last == 1 and is_bare_name(texts[0]):
            name = heading(block, texts, 0, level + 1)
            return [name._replace(is_label=True), label]
        return [piece(block, texts, 0, last), label]
    if len(texts) > 1 and all(text[0] in YES_MARKS + NO_MARKS for text in texts):
        return [
            piece(block, texts, place, place + 1)._replace(kind="item", level=1)
            for place in range(len(texts))
        ]
    return [block]


def is_section(text: str) -> bool:
    """Whether a line is but a word for the conclusion: "Verdict"."""
    return fold(undecorated(text)) in WHOLE and text[-1:] not in STOPS


def is_side(text: str) -> bool:
    """Whether a line is but a word for pros, cons or uses."""
    return fold(undecorated(text.strip("*_ "))) in SIDES


def is_bare_name(text: str) -> bool:
    """Whether a line may be the name of what a list below speaks of."""
    bare = undecorated(text)
    return (
        len(bare) <= CAPTION_LENGTH
        and 0 < len(bare.split()) <= NAME_WORDS
        and bare[-1:] not in ".?:;,"
        and not LEAD.match(bare)
        and not PIPE.search(bare)
    )


def heading(block: Block, texts: list[str], place: int, level: int) -> Block:
    """One line of a paragraph as a heading."""
    return piece(block, texts, place, place + 1)._replace(kind="heading", level=level)


def piece(block: Block, texts: list[str], start: int, end: int) -> Block:
    """Some lines of a paragraph as a block of their own."""
    text = "\n".join(texts[start:end])
    return block._replace(start=block.start + start, end=block.start + end, text=text)


def labelled_lines(block: Block) -> list[Block]:
    """A quotation in lines of which each has a bold label, a block a line."""
    texts = block.text.split("\n")
    is_whole = len(texts) == block.end - block.start > 1
    if block.kind != "quote" or not is_whole or not all(map(BOLD_LEAD.match, texts)):
        return [block]
    lines = enumerate(texts, block.start)
    return [block._replace(start=n, end=n + 1, text=text) for n, text in lines]


def sums_up(text: str) -> bool:
    """Whether a paragraph starts with a word for the conclusion: "Bottom line: ..."."""
    lead = CONCLUDES.match(text)
    return bool(lead) and fold(lead[1]) in WHOLE
