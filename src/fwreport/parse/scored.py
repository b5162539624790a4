"""Lines of scores in the middle of a paragraph: "Brakes: X 7/10, Y 8/10"."""

import re
from itertools import groupby

from fwreport.parse.drafts import Block
from fwreport.parse.outline import LABELLED, SHORT_LEAD
from fwreport.vocabulary.numerals import TOP

SCORE = rf"\d{{1,3}}(?:[.,]\d{{1,2}})?\s?/\s?{TOP}"
# A label, and names with their scores; nothing else.
SCORED = re.compile(
    rf"^[^:.!?]{{1,40}}:\s{{1,4}}(?=\S)(?:[^,;:.!?/]{{1,40}}?[\s:(]\s?{SCORE}\)?"
    r"\s?(?:[,;]\s{0,4}(?=\S)|$|\.$)){2,}$"
)
LONGEST = 400  # characters of such a line


def cut_scores(blocks: list[Block]) -> list[Block]:
    """The blocks; each line of scores in a paragraph is a paragraph of its own."""
    result: list[Block] = []
    for block in blocks:
        texts = [text.strip() for text in block.text.split("\n")]
        is_whole = len(texts) == block.end - block.start > 1
        if len(texts) >= LABELLED and all(map(SHORT_LEAD.match, texts)):
            is_whole = False  # an outline, whose other lines are entries, too
        if block.kind != "paragraph" or not is_whole or not any(map(is_scored, texts)):
            result.append(block)
            continue
        numbers = enumerate(texts)
        for _, group in groupby(numbers, lambda pair: is_scored(pair[1]) * pair[0]):
            lines = list(group)
            start = block.start + lines[0][0]
            text = "\n".join(words for _, words in lines)
            result.append(
                block._replace(start=start, end=start + len(lines), text=text)
            )
    return result


def is_scored(text: str) -> bool:
    """Whether a line is a label, and several names with their scores."""
    return len(text) <= LONGEST and bool(SCORED.match(text))
