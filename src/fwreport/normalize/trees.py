"""Trees of questions in fenced code: "├── no → X" recommends X."""

import re
from collections.abc import Iterator

from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import above
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.columns import NO, YES
from fwreport.vocabulary.words import fold

BRANCH = "\u2500-\u257f|+\\\\`"  # what draws the branches of a tree
DRAWN = re.compile(rf"^[\s{BRANCH}\u2500>-]*")
ARROW = re.compile(r"\s*(?:\u2192|\u27f6|\u21d2|=>|-{1,3}>|\u2500+>|\u25ba|\u2794)\s*")
FEW = 2  # leaves that make a tree
LEAF_WORDS = 6  # of what stands after the last arrow


def tree_claims(part: Part, subject: Subject) -> Iterator[Draft]:
    """The recommendations of a tree of questions, one a leaf; none of other code.

    A leaf says on which answer ("no \u2192 X"); the question is the line above that
    stands further out.
    """
    leaves = [leaf for leaf in leaves_of(part, subject) if leaf]
    if len({leaf[2][0].members for leaf in leaves}) < FEW:
        return
    context = above(part, subject)
    for number, (line, text, found) in enumerate(leaves, 1):
        made = make(
            part, "recommendation", context.criterion, text, labels_of(found)
        )._replace(winner=winner_of(found), start=line, end=line)
        yield made._replace(address=f"{part.block_id}/t{number:02d}")


def leaves_of(part: Part, subject: Subject) -> Iterator[tuple]:
    """The leaves: the line, what it says of the case, and the option it names."""
    lines = part.text.split("\n")
    first = part.end - len(lines) if part.end - part.start > len(lines) else part.start
    open_lines: list[tuple[int, str]] = []  # questions, with how far in they stand
    for number, raw in enumerate(lines):
        depth = DRAWN.match(raw).end()
        text = raw[depth:].strip()
        if not text:
            continue
        open_lines = [one for one in open_lines if one[0] < depth]
        *before, last = ARROW.split(text)
        found = mentions(last, subject)
        is_leaf = before and found and not last[: found[0].start].strip()
        is_leaf = is_leaf and len(last.split()) <= LEAF_WORDS and "(" not in before[-1]
        if is_leaf and winner_of(found):
            case = " ".join(before)
            if fold(case) in YES | NO and open_lines:
                case = f"{open_lines[-1][1]} {case}"
            yield first + number, case, found
        else:
            open_lines.append((depth, text))
