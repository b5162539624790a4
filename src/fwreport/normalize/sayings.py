"""What one sentence says of who is ahead: "X wins", "X beats Y on price"."""

import re
from typing import NamedTuple

from fwreport.comparison.preference import explicit
from fwreport.normalize.draft import TIE, labels_of, winner_of
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.meanings import is_same, meanings
from fwreport.vocabulary.qualities import GENERIC, quality_of
from fwreport.vocabulary.topics import (
    AND,
    ARTICLE,
    AS_FAR_BACK,
    AS_FAR_FRONT,
    BACK,
    BECAUSE,
    CIRCUMSTANCES,
    FRONT,
    FRONT_EAST,
    MIDDLE,
    MOMENTS,
    ONE_THING,
    THE,
)
from fwreport.vocabulary.use_cases import purposes_of
from fwreport.vocabulary.verdicts import (
    BOTH_EVEN,
    FIRST,
    SAYINGS,
    SAYS_WHOLE,
    SAYS_WINNER,
    SECOND,
    UNSURE,
    saying,
)
from fwreport.vocabulary.words import fold

TOPIC_WORDS = 4
SURE = 0.85  # less sure comparisons are no verdicts; as in reconcile
STATED = 0.9  # how surely a sentence that says nothing else is read

ASIDES = (AS_FAR_FRONT, AS_FAR_BACK, FRONT, FRONT_EAST, MIDDLE, BACK)
RANKED = re.compile(rf"{FIRST}(?:\s*>{{1,3}}\s*{FIRST}){{2,}}[\s.]*")


class Said(NamedTuple):
    """Who a sentence puts ahead, among whom, and on what."""

    winner: str
    labels: tuple[tuple[str, str], ...]
    topic: str | None
    is_whole: bool  # it says "overall"
    is_plain: bool  # it says nothing else
    confidence: float
    is_worded: bool = False  # its comparative names the topic: "cheaper"
    rank: int = 0  # 1 if it is above all others, -1 if below: the winner is last

    @property
    def is_final(self) -> bool:
        """Whether it speaks of the whole where nothing else says on what."""
        return self.is_whole or not self.labels


def said_in(sentence: str, subject: Subject) -> Said | None:
    """Who one sentence puts ahead, if it is sure; names of one or two options."""
    found = mentions(BECAUSE.split(sentence)[0], subject)
    members = [mention.members for mention in found]
    if len(found) > 2 and (ranking := ranked(sentence, found)):
        return ranking
    if sentence.rstrip().endswith(("?", "\uff1f")):
        return None
    if not found:
        return even_in(sentence, subject)
    if len(set(members)) != len(members) or len(members) > 2:
        return None
    bones, topic = sentence, None
    for mention, sign in [*zip(found, (FIRST, SECOND), strict=False)][::-1]:
        bones = bones[: mention.start] + sign + bones[mention.end :]
    bones = THE.sub("", bones)
    bones = BECAUSE.split(bones)[0]
    if not (SAYS_WHOLE.match(bones) and saying(SAYS_WINNER).fullmatch(bones.strip())):
        bones, topic = without_topic(bones)  # "En general gana X" has none
    whole = bool(SAYS_WHOLE.search(bones)) and topic is None
    if len(found) == 1:
        if not saying(SAYS_WINNER).fullmatch(bones.strip()):
            return None
        return Said(winner_of(found), (), topic, whole, True, STATED)
    labels = labels_of(found)
    for sign, text in SAYINGS:
        if match := saying(text).fullmatch(bones.strip()):
            thing = match.groupdict().get("thing")
            winner = TIE if sign == 0 else winner_of([found[0 if sign > 0 else 1]])
            topic = topic or named_topic(thing)
            if thing and not topic:
                return None
            return Said(winner, labels, topic, whole, True, STATED)
    is_composite = any(len(names) > 1 for names in members)
    if topic is None or is_composite or UNSURE.search(sentence):
        return None
    if names_other(bones, topic):
        return None
    read = explicit(sentence, found[0].words, found[1].words)
    if read.winner is None or read.confidence < SURE:
        return None
    winner = winner_of([found[0 if read.winner == "option" else 1]])
    return Said(winner, labels, topic, False, False, read.confidence)


def ranked(sentence: str, found: list[Mention]) -> Said | None:
    """Who is first in "X > Y > Z"."""
    bones = sentence
    for mention in reversed(found):
        bones = bones[: mention.start] + FIRST + bones[mention.end :]
    if not RANKED.fullmatch(bones.strip()):
        return None
    return Said(winner_of(found[:1]), labels_of(found), None, False, True, STATED)


def names_other(bones: str, topic: str) -> bool:
    """Whether a comparative says on what, and the rest where: "safer at night"."""
    if fold(topic) in COMMON or is_same_word(bones, topic):
        return False
    words = re.findall(r"[^\W\d_]+", bones)
    pairs = [" ".join(pair) for pair in zip(words, words[1:], strict=False)]
    said = [one for one in map(quality_of, [*words, *pairs]) if one]
    return any(fold(one.criterion) not in GENERIC for one in said)


def is_same_word(bones: str, topic: str) -> bool:
    """Whether the topic is what the comparative speaks of: "cheaper in price"."""
    words = re.findall(r"[^\W\d_]+", bones)
    said = [one for one in map(quality_of, words) if one]
    return any(is_same(one.criterion, topic) for one in said)


def even_in(sentence: str, subject: Subject) -> Said | None:
    """A tie of all options that a sentence does not name: "Both are equal on price"."""
    bones, topic = without_topic(sentence)
    match = BOTH_EVEN.fullmatch(bones.strip())
    if not match or (match["both"] and len(subject.names) != 2):
        return None
    whole = bool(SAYS_WHOLE.search(bones)) and topic is None
    everyone = tuple((name, name) for name in subject.names)
    return Said(TIE, everyone, topic, whole, True, STATED)


def without_topic(bones: str) -> tuple[str, str | None]:
    """A sentence without the words that say on what it compares, and those words."""
    for pattern in ASIDES:
        match = pattern.search(bones)
        topic = named_topic(match["topic"], bool(match["strong"])) if match else None
        if topic and match["english"] and is_proper(topic):
            topic = None  # "on Windows", "in Europe"
        if topic and match["purpose"] and not is_criterion(topic):
            topic = None  # "X wins for small shops"
        if topic:
            verb = match.groupdict().get("verb") or ""
            return bones[: match.start()] + verb + bones[match.end() :], topic
    return bones, None


def named_topic(words: str | None, is_sure: bool = False) -> str | None:
    """The name of a criterion in some words; None where they name a circumstance.

    is_sure  the words before ("in terms of") say that it is one
    """
    name = (words or "").strip(" .*_\"'")
    while (match := ARTICLE.match(name)) and fold(name) not in COMMON:
        name = name[match.end() :]
    known = fold(name)
    if not known or SAYS_WHOLE.fullmatch(name) or len(known.split()) > TOPIC_WORDS:
        return None
    if known in COMMON or is_sure:
        return name
    is_circumstance = known in CIRCUMSTANCES or known.split()[0] in CIRCUMSTANCES
    is_circumstance = is_circumstance or known.split()[-1] in MOMENTS
    if is_circumstance or purposes_of(name) or re.search(r"\d", name):
        return None
    return name


def topics_in(name: str) -> list[str]:
    """The criteria that a topic lists: "noise and efficiency" are two."""
    if fold(name) in ONE_THING | COMMON or fold(name) in meanings():
        return [name]
    parts = [named_topic(part) for part in AND.split(name)]
    return [part for part in parts if part] if all(parts) else [name]


def is_criterion(name: str) -> bool:
    """Whether a name is, or ends with, a common word for a criterion."""
    last = name.split()[-1]
    return any(fold(one) in COMMON or fold(one) in meanings() for one in (name, last))


def is_proper(name: str) -> bool:
    """Whether a name is a single capitalised word: rather a place than a criterion."""
    is_capital = name[:1].isupper() and not name[:2].isupper()
    return is_capital and " " not in name and fold(name) not in COMMON
