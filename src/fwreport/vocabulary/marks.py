"""Marks that stand for words: ticks and crosses, stars, and the dress of emoji."""

import re

YES_MARKS = "\u2705\u2714\u2713\u2611\U0001f7e2\U0001f7e9\U0001f44d"
NO_MARKS = (
    "\u274c\u2716\u2717\u2718\u2715\u274e\U0001f534\U0001f7e5\U0001f44e\U0001f6ab"
)
# Cross, triangle, circle, double circle: how Japanese tables mark, the best last.
CIRCLES = "\u00d7\u25b3\u25cb\u25ce"
CIRCLE = CIRCLES[2]
HALF_MARKS = "\u26a0\U0001f7e1\U0001f7e0\U0001f7e8\U0001f7e7~\u2248"
STARS = "\u2b50\u2605\U0001f31f"
EMPTY_STARS = "\u2606"
# Pictures, dingbats, arrows in a box, regional letters, their joiners and selectors.
PICTURE = (
    "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d"
    "\u3297\u3299\U0001f000-\U0001faff\u200d\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]"
)
DRESS = re.compile(rf"{PICTURE}|\s")
STAR_RUN = re.compile(
    r"^\s*((?:[\u2b50\u2605\u2606\U0001f31f]\ufe0f?|:star:|:star2:)(?:\s*(?:[\u2b50"
    r"\u2605\u2606\U0001f31f]\ufe0f?|:star:|:star2:))*|\*{1,5}(?=\s|$))\s*(\u00bd|1/2)?"
)


def undecorated(text: str) -> str:
    """The text without pictures and blanks at its two ends."""
    start, end = 0, len(text)
    while start < end and DRESS.match(text[start]):
        start += 1
    while end > start and DRESS.match(text[end - 1]):
        end -= 1
    return text[start:end]


def mark_value(text: str) -> float | None:
    """1 for a tick alone, 0 for a cross, 0.5 for a warning; None for anything else."""
    bare = text.replace("\ufe0f", "").replace("\ufe0e", "").strip()
    if len(bare) != 1:
        return None
    if bare in YES_MARKS:
        return 1.0
    if bare in NO_MARKS:
        return 0.0
    return 0.5 if bare in HALF_MARKS else None


def star_count(run: str) -> float:
    """How many stars a run of stars shows: full ones, and a half where one is named."""
    full = sum(run.count(star) for star in STARS)
    full += run.count(":star:") + run.count(":star2:")
    full = full or run.count("*")
    return full + 0.5 * ("\u00bd" in run or "1/2" in run)
