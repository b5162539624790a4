"""Bare outlines: paragraphs whose lines are entries and captions without any mark."""

import re

from fwreport.parse.drafts import Block
from fwreport.vocabulary.marks import undecorated
from fwreport.vocabulary.numerals import TOP

CAPTION_LENGTH = 60  # characters; a longer line that ends with a colon is a sentence
QUESTION_LENGTH = 80
STOPS = ".!?:;)\u3002\uff01\uff1f\uff1a"
LEAD = re.compile(r"^[^:\uff1a]{1,40}[:\uff1a]\s*\S")
SCORED = re.compile(
    rf"^[^\d:]{{1}}.{{1,40}}?\s+(?:\d{{1,2}}(?:[.,]\d)?\s?/\s?{TOP}"
    r"|[\u2b50\u2605\u2606\ufe0f]{1,10})$"
)
# "Acme Rapid - A", "Acme Rapid \u2013 4 stars"
DASHED = re.compile(
    r"^[^\W_](?:(?!\s[-\u2013\u2014]\s)[^:|\uff1a]){0,40}\s[-\u2013\u2014]\s+\S"
)
# Lines that all start so are entries, however long they are.
SHORT_LEAD = re.compile(r"^[^\s:\uff1a]+(?:\s[^\s:\uff1a]+){0,2}\s?[:\uff1a]\s*\S")
LABELLED = 3
GROUPS = 2  # names at the margin, for one may have entries that go on in a sentence
BULLET = re.compile(r"^\s+(?:[-*+\u2022]\s+)?")
NUMBERED_NAME = re.compile(r"^\d{1,2}[.)]\s+[^\s.:!?]+(?:\s[^\s.:!?]+){0,3}\s?$")
BRACKETS = re.compile(r"\s*\([^()]{1,40}\)$")  # "ABC (Alpha Beta Company)"
BOLD_LEAD = re.compile(
    r"^(\*\*|__|\*|_)(?!\s)[^*_\n]{1,60}(?:[:.]\1|\1\s*[:\uff1a\u2013\u2014-])\s*\S"
)
PIPE = re.compile(r"(?<!\\)\|")


def read_outline(block: Block, lines: list[str], level: int) -> list[Block]:
    """Split a paragraph into the headings and items it is made of, if it is one.

    An outline has a caption (a line that ends with a colon or a question mark, or a
    bare name on top) and below it lines that are no wrapped sentence: they start
    with no small letter and end where a thought ends.  Returns the paragraph alone
    where this is not so.

    level  of the heading above; captions are one deeper, under a bare name two
    """
    numbers = range(block.start, block.end)
    texts = [lines[number].strip() for number in numbers]
    is_named = is_name(texts, block.start, lines)
    captions = [is_caption(text) for text in texts]
    above = next((n for n in (0, 1) if is_numbered_name(texts[n:])), -1)
    above = 0 if above < 0 and is_name_of_entries(texts) else above
    if not is_named and above >= 0:
        return [
            Block(
                "heading",
                number,
                number + 1,
                text,
                level + 1,
                is_label=is_scores(texts),
            )
            if place <= above
            else Block("item", number, number + 1, text, 1)
            for place, (number, text) in enumerate(zip(numbers, texts, strict=True))
        ]
    is_labelled = len(texts) >= LABELLED and all(map(SHORT_LEAD.match, texts))
    is_asked = texts[0].endswith(("?", "\uff1f"))
    is_entries = len(texts) > 1 and all(is_entry(text) for text in texts)
    if not is_asked and (is_labelled or is_entries):
        return [
            Block("item", number, number + 1, text, 1)
            for number, text in zip(numbers, texts, strict=True)
        ]
    if len(texts) < 2 or not (is_named or any(captions[:-1])) or is_wrapped(texts):
        return [block]
    parts = []
    for number, text, caption in zip(numbers, texts, captions, strict=True):
        if number == block.start and is_named:
            part = Block("heading", number, number + 1, text, level + 1)
        elif caption:
            part = Block("heading", number, number + 1, text, level + 1 + is_named)
        else:
            part = Block("item", number, number + 1, text, 1)
        parts.append(part)
    return parts


def is_indented(lines: list[str]) -> bool:
    """Whether names stand at the margin, each over entries that are indented."""
    if len(lines) <= GROUPS:
        return False
    names = [not line[:1].isspace() for line in lines]
    pairs = [*zip(names, names[1:], strict=False)]
    if not names[0] or names[-1] or (True, True) in pairs or sum(names) < GROUPS:
        return False
    return all(
        len(line) <= CAPTION_LENGTH and line.rstrip()[-1:] not in STOPS + ","
        if is_name
        else is_led(BULLET.sub("", line).strip())
        for line, is_name in zip(lines, names, strict=True)
    )


def read_indented(block: Block, lines: list[str], level: int) -> list[Block]:
    """The headings and items of a paragraph whose margins make an outline of it."""
    own = lines[block.start : block.end]
    if not is_indented(own):
        return []
    return [
        Block("item", number, number + 1, BULLET.sub("", line).strip(), 1)
        if line[:1].isspace()
        else Block("heading", number, number + 1, line.strip(), level + 1)
        for number, line in enumerate(own, block.start)
    ]


def is_caption(text: str) -> bool:
    """Whether a line names what follows: it ends with a colon or asks."""
    bare = text.rstrip("*_ ")
    if bare.endswith((":", "\uff1a")):
        return len(bare) <= CAPTION_LENGTH
    return bare.endswith(("?", "\uff1f")) and len(bare) <= QUESTION_LENGTH


def is_name(texts: list[str], start: int, lines: list[str]) -> bool:
    """Whether the first line is a bare name over a caption: "Keras" / "What it is:"."""
    first = texts[0]
    stands_alone = start == 0 or not lines[start - 1].strip()
    return (
        stands_alone
        and len(texts) >= 3
        and len(first) <= CAPTION_LENGTH
        and len(first.split()) <= 6
        and first[-1:] not in STOPS + ","
        and any(is_caption(text) for text in texts[1:3])
    )


def is_entry(text: str) -> bool:
    """Whether a line starts with the name of what it says: "**X**: ...", "X: 4/5"."""
    is_short = len(text) <= CAPTION_LENGTH and is_led(text)
    return is_short or bool(BOLD_LEAD.match(text))


def is_led(text: str) -> bool:
    """Whether a line has a name in front: "X: fine", "X - fine", or "X 4/5"."""
    return bool(LEAD.match(text) or DASHED.match(text) or SCORED.match(text))


def is_numbered_name(texts: list[str]) -> bool:
    """Whether a numbered name stands over `Key: value` lines alone: "2. Keras"."""
    first, rest = texts[0], texts[1:]
    return (
        bool(rest)
        and len(first) <= CAPTION_LENGTH
        and bool(NUMBERED_NAME.match(undecorated(first)))
        and all(LEAD.match(text) for text in rest)
    )


def is_name_of_entries(texts: list[str]) -> bool:
    """Whether a bare name stands over short `Key: value` lines alone."""
    first, rest = BRACKETS.sub("", texts[0]), texts[1:]
    return (
        len(rest) > 1
        and len(first.split()) <= 4
        and first[:1].isalnum()
        and first[-1:] not in STOPS.replace("!", "") + ","
        and not LEAD.match(first)
        and not all(DASHED.match(text) for text in texts)
        and all(len(text) <= CAPTION_LENGTH and is_led(text) for text in rest)
    )


def is_scores(texts: list[str]) -> bool:
    """Whether a bare name stands over lines of values: it names these and no more."""
    return all(DASHED.match(text) or re.search(r"\d", text) for text in texts[1:])


def is_wrapped(texts: list[str]) -> bool:
    """Whether the lines are one text broken at a margin rather than entries.

    Entries start with no small letter; and where they end without a full stop they
    are shorter than the margin that wrapping would have filled.
    """
    margin = 0.75 * max(len(text) for text in texts)
    breaks = 0
    for above, below in zip(texts, texts[1:], strict=False):
        ends = (
            above.rstrip("*_")[-1:] in STOPS
            or len(above) < margin
            or LEAD.match(above)
            or (DASHED.match(above) and DASHED.match(below))
        )
        breaks += below[:1].islower() or not ends
    return breaks > 0.1 * (len(texts) - 1)


def is_piped(texts: list[str]) -> bool:
    """Whether pipes divide every line into as many cells: a table without its rule."""
    counts = {len(PIPE.findall(text.strip().strip("|"))) for text in texts}
    return len(texts) >= 2 and len(counts) == 1 and counts.pop() >= 1
