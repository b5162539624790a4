"""What bare points under "Pros" and "Cons" speak of: "Great sync" speaks of sync."""

import re
from functools import cache

from fwreport.normalize.draft import Draft
from fwreport.normalize.headings import side
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.grades import is_grade
from fwreport.vocabulary.quality import AGAINST, AMOUNTS, JUDGING, STRONGER
from fwreport.vocabulary.words import fold

QUALITY = "|".join([*JUDGING.values(), *AMOUNTS.values(), AGAINST])
LEADING = rf"^(?:(?:{STRONGER})\s+)?(?:{QUALITY})\s+(?=\w)"
# A point that goes on so says what something does, and is no name of it.
GOES_ON = re.compile(
    r"^(?:to|for|of|in|on|with|and|or|than|as|at|the|a|an|zu|f\u00fcr|mit|und|im|in|\u00e0|de"
    r"|pour|et|a|para|con|y)\b",
    re.IGNORECASE,
)
POINT_WORDS = 4


def with_points(drafts: list[Draft]) -> list[Draft]:
    """The drafts, with a criterion for points that name one and say no more.

    A few words are the name of a criterion where they, without their quality words,
    come up under two options, or are a common word for a criterion.
    """
    names = {n: name for n, draft in enumerate(drafts) if (name := point_of(draft))}
    options: dict[str, set[str]] = {}
    for number, draft in enumerate(drafts):
        name = names.get(number, draft.criterion)
        if name and draft.polarity is not None:
            options.setdefault(fold(name), set()).update(dict(draft.labels))
    return [
        draft._replace(criterion=names[number])
        if number in names and is_criterion(names[number], options)
        else draft
        for number, draft in enumerate(drafts)
    ]


def is_criterion(name: str, options: dict[str, set[str]]) -> bool:
    """Whether a name is one that options are compared on."""
    return fold(name) in COMMON or len(options[fold(name)]) > 1


@cache
def pattern(text: str) -> re.Pattern[str]:
    """The pattern of quality words; compiled when the first point is read."""
    return re.compile(text, re.I | re.X)


def point_of(draft: Draft) -> str:
    """What a bare point under the heading of a side names; empty for any other."""
    is_bare = draft.polarity is not None and side(draft.criterion or "") is not None
    text = draft.text.rstrip(".! ")
    if draft.kind != "statement" or not is_bare or len(text.split()) > POINT_WORDS:
        return ""
    name = pattern(LEADING).sub("", text)
    if is_grade(fold(name)) or pattern(QUALITY).fullmatch(name):
        return ""  # "Small": of what?
    return "" if GOES_ON.match(name) or re.search(r"[.,;:!?]", name) else name
