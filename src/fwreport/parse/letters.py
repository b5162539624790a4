"""Letters and threads: the head of a mail, and what a reply repeats of others."""

import re

from fwreport.parse.drafts import Block
from fwreport.vocabulary.letters import HEADS, REPLIES, SUBJECTS, WROTE
from fwreport.vocabulary.words import fold

HEAD = re.compile(
    r"^\s*(?:\*\*|__)?(?P<key>[^\W\d_][\w -]{0,14}?)\s*[:：]\s*(?P<text>.*)$"
)
FEW = 3  # lines of a head; two may be anything
SHORTEST = 12  # characters of a quotation that is known again


def with_mail_head(lines: list[str]) -> list[str]:
    """The lines of a mail: its subject is the title, the rest of its head is blank."""
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    end, keys = start, []
    while end < len(lines) and (head := HEAD.match(lines[end])):
        keys.append(fold(head["key"]))
        end += 1
    is_head = len(keys) >= FEW and {*keys} <= HEADS | SUBJECTS
    if not is_head or len(SUBJECTS & {*keys}) != 1:
        return lines
    result = list(lines)
    for number, key in enumerate(keys, start):
        head = HEAD.match(lines[number])
        text = REPLIES.sub("", head["text"]) if head else ""
        is_title = key in SUBJECTS and text.strip()
        result[number] = f"# {text.strip()}" if is_title else ""
    return result


def without_replies(blocks: list[Block]) -> list[Block]:
    """The blocks; quotations that a reply takes from others are notes.

    They stand below "Ann wrote:", or say again what the document says above.
    """
    result: list[Block] = []
    above, said = "", ""
    for block in blocks:
        if block.kind == "quote" and is_reply(block.text, above, said):
            block = block._replace(kind="note")
        above = block.text.strip().split("\n")[-1]
        if block.kind != "quote":
            said += f" {fold(' '.join(block.text.split()))}"
        result.append(block)
    return result


def is_reply(text: str, above: str, said: str) -> bool:
    """Whether a quotation repeats what another wrote, and no source's words."""
    if WROTE.search(above) or WROTE.search(text.strip().split("\n")[0]):
        return True
    words = fold(" ".join(text.split())).rstrip(" .!?")
    return len(words) >= SHORTEST and words in said
