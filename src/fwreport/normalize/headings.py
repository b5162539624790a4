"""What the headings above a block say of it: options, criterion, side, purpose."""

import re
from typing import NamedTuple

from fwreport.normalize.draft import Part, labels_of
from fwreport.normalize.markup import label
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.vocabulary.columns import (
    CONS,
    DISLIKED,
    LIKED,
    PROS,
    RATINGS,
    SITUATIONS,
    SUPERLATIVES,
    USES,
    WORRIES,
)
from fwreport.vocabulary.messages import REPLY
from fwreport.vocabulary.phrases import CHOOSE, CONDITION, IS_VERSUS
from fwreport.vocabulary.verdicts import PRIZE
from fwreport.vocabulary.words import fold

ASKS = re.compile(
    r"^(?:what|why|was|warum|qu'est|pourquoi|qu\u00e9|por qu\u00e9)\b", re.I
)
WHOM_FOR = (
    r"(?:when|where|why|what)\s+(?:i|we|you)(?:['\u2019]d|\s+(?:would|should|might))?\s+(?:choose|use|pick|want)\b"
    r"|who\s+should\s+(?:use|choose|buy|get|pick)\b|wer\s+sollte\b|qui\s+devrait\b|qui\u00e9n\s+deber"
    r"|chi\s+dovrebbe\b|quem\s+deve|wie\s+moet\b|\u043a\u043e\u043c\u0443\s"
)
ADVISES = re.compile(
    rf"^(?:{WHOM_FOR}|{CHOOSE}\b|.*\b{CHOOSE}\s+.*{CONDITION}\b|.*\bshould\s+you\b)",
    re.IGNORECASE,
)
# What a heading adds to an option that is no criterion: "X - A kettle for the road",
# "X (2023-04-01)".
TAGLINE = re.compile(
    r"""(?:an?|the|eine?|der|die|das|une?|le|la|les|una?|el|los|las|il|lo|uma?|o|een|de|het|en|ett)\s+\S+\s+\S
    |(?:\S+\s+){6}\S|(?:19|20)\d\d-\d\d(?:-\d\d)?$|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Criterion 1: X", "Round 2 - X".
NUMBERED = re.compile(
    r"""(?:criterion|crit\u00e8re|kriterium|criterio|crit\u00e9rio|criterium|kryterium|round|runde|category
    |kategorie|cat\u00e9gorie|categor\u00eda|aspect|aspekt|aspecto|factor|faktor|facteur|dimension|test)
    \s*\#?\d{1,2}\s*[:.)\u2013\u2014-]\s*(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
SHORT = 6  # words; a longer heading with an option in it is about more than that


class Context(NamedTuple):
    """What a block inherits from the headings above it."""

    labels: tuple[tuple[str, str], ...] = ()  # the option whose section it is
    criterion: str | None = None  # the nearest heading that is more than an option
    polarity: float | None = None  # 1 under pros, -1 under cons
    is_advice: bool = False  # the section says what its option is for


def above(part: Part, subject: Subject) -> Context:
    """Read the headings above a block, the nearest first."""
    labels: tuple[tuple[str, str], ...] = ()
    criterion = polarity = None
    is_advice = False
    for depth, heading in enumerate(part.headings):
        text = label(heading.text)
        found = mentions(text, subject, in_heading=True)
        is_prize = bool(found and PRIZE.match(text))
        is_option = of_option(text, found) and not names_winner(text, is_prize)
        if is_option and not labels:
            labels = labels_of(found)
        rest = without(text, found) if is_option else text
        is_side = is_option and side(rest) is not None  # "What I liked about X"
        rest = "" if is_option and not is_side and TAGLINE.match(rest) else rest
        is_title = heading.level == 1 and len({m.members for m in found}) > 1
        is_versus = is_title or bool(IS_VERSUS.search(f" {text} "))
        is_about = not is_versus and not is_prize and not REPLY.match(text)
        is_about = is_about and not is_of_ratings(rest, part.headings[depth + 1 :])
        if rest and criterion is None and is_about and not is_side:
            criterion = without_number(text)
        if depth == 0 or (is_option and depth == 1):
            polarity = polarity if polarity is not None else side(rest)
            is_advice = is_advice or advises(rest, text)
        if (labels and criterion is not None) or is_versus:
            break  # what is above "X vs Y" speaks of more than the two
    return Context(labels, criterion, polarity, is_advice)


def without_number(text: str) -> str:
    """The name of a criterion without the count of criteria before it."""
    match = NUMBERED.match(text)
    return text[match.end() :] if match else text


def names_winner(text: str, is_prize: bool) -> bool:
    """Whether a heading says who wins, and not "Best on a budget: X" of a section."""
    match = PRIZE.match(text) if is_prize else None
    if text.rstrip().endswith(("?", "\uff1f")):  # "Decision: why X?"
        return False
    is_pick = match and match["opinion"] and fold(text).split(" ")[0] in SUPERLATIVES
    return bool(match) and not is_pick


def is_of_ratings(text: str, outer: tuple[Part, ...]) -> bool:
    """Whether a heading says that ratings follow, and the one above it on what."""
    if fold(text) not in RATINGS or not outer or outer[0].level < 2:
        return False
    return len(label(outer[0].text).split()) <= SHORT


def of_option(text: str, found: list[Mention]) -> bool:
    """Whether a heading opens the section of one option, or of one composite."""
    if len({mention.members for mention in found}) != 1 or IS_VERSUS.search(text):
        return False
    starts = found[0].start == 0
    return starts or len(text.split()) <= SHORT or bool(ASKS.match(text))


def without(text: str, found: list[Mention]) -> str:
    """What a heading says beside the option; empty where the option is all."""
    for mention in reversed(found):
        text = text[: mention.start] + text[mention.end :]
    return text.strip(" :-\u2013\u2014()'s?\u2019")


def side(rest: str) -> float | None:
    """1 for a heading of pros, -1 for one of cons."""
    name = fold(rest)
    words = name.split(" ")
    first = words[0] if name else ""
    if name not in PROS | CONS and PROS & {*words} and CONS & {*words}:
        return None  # "Pros and cons of the options"
    if DISLIKED.match(rest) or LIKED.match(rest):
        return -1.0 if DISLIKED.match(rest) else 1.0
    if name in PROS or first in PROS - {"good", "plus"}:
        return 1.0
    is_against = name in CONS | WORRIES or first in CONS - {"bad", "minus"}
    return -1.0 if is_against else None


def advises(rest: str, text: str) -> bool:
    """Whether a heading asks or says what its option is for."""
    name = fold(rest)
    starts = any(name.startswith(f"{use} ") for use in USES)
    return name in USES | SITUATIONS or starts or bool(ADVISES.match(text))
