"""The rules that resolve conflicts: a short list, numbered for good.

A rule is never renumbered; one that joins, or is changed in substance, raises VERSION.
"""

from typing import NamedTuple

from pandera.typing import DataFrame

from fwreport.tables.base import frame
from fwreport.tables.conflicts import Rules

VERSION = 4


class Rule(NamedTuple):
    """One way to deal with claims that cannot all be taken as they stand."""

    name: str  # as it stands in the column `rule`
    status: str  # what it leaves: resolved or open
    text: str  # what it does, for the method section


PARTS_OVER_TOTALS = Rule(
    "R1 parts over totals",
    "resolved",
    "A printed total, rank or count of wins is recomputed from its own parts; the "
    "recomputed figure is used and the printed one is set aside, and so is a sentence "
    "that gives another option the highest total.",
)
PROVISIONAL = Rule(
    "R2 provisional counts less",
    "resolved",
    "What a source calls unfinished stays in evidence with a lower weight.",
)
NO_EVIDENCE = Rule(
    "R3 damaged text is no evidence",
    "resolved",
    "A claim whose text is damaged beyond its encoding is shown and not scored.",
)
LEFT_OPEN = Rule(
    "R4 independent sources disagree",
    "open",
    "Where sources contradict each other and nothing tells who is right, both sides "
    "stay in evidence and the interval shows the disagreement.",
)
BOTH_IN_SCOPE = Rule(
    "R5 each in its version",
    "resolved",
    "Claims that are true of different versions or times are both kept, each for its "
    "own; a claim that names none is read as one of them, which is not known.",
)
SELF_CONTRADICTION = Rule(
    "R6 a source against itself",
    "open",
    "Where one source says both, neither claim is preferred; both stay, and together "
    "they weigh no more than one witness.",
)
MISPLACED = Rule(
    "R7 a name belongs where it is defined",
    "resolved",
    "A name of code that sources define as part of one option is not taken as a "
    "property of another.",
)
DATED_FACT = Rule(
    "R8 a dated fact goes before an undated claim",
    "resolved",
    "A claim of what has ended, by a dated and cited fact of the catalog, is marked as "
    "out of date; it stays in evidence as the opinion it was.",
)
ONE_WITHIN = Rule(
    "R9 a part agrees with its whole",
    "resolved",
    "Where one source names a body and another a part of it, or the same body by "
    "another name, both hold; the longer name is the more exact one.",
)
OFF_SCALE = Rule(
    "R10 a rating keeps to its scale",
    "resolved",
    "A rating that lies off the scale its own source declares is shown and not scored.",
)
PART_OF_RATED = Rule(
    "R11 a part of what is rated",
    "open",
    "A rating of several things at once is held against a verdict on one of them; each "
    "counts on the criterion it was given for, and neither is set aside.",
)
RULES = [
    PARTS_OVER_TOTALS,
    PROVISIONAL,
    NO_EVIDENCE,
    LEFT_OPEN,
    BOTH_IN_SCOPE,
    SELF_CONTRADICTION,
    MISPLACED,
    DATED_FACT,
    ONE_WITHIN,
    OFF_SCALE,
    PART_OF_RATED,
]


def list_rules() -> DataFrame[Rules]:
    """The rules in order, each with the version of the list."""
    return frame(Rules, [(*rule, VERSION) for rule in RULES])
