"""Verdicts in sentences: "X wins", "X beats Y on price", "both are equal"."""

import re
from typing import NamedTuple

from fwreport.comparison.preference import explicit
from fwreport.normalize.draft import TIE, Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import lead_of, plain, undecorated_start
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.halves import HALF_END
from fwreport.vocabulary.topics import ARTICLE, BACK, BECAUSE, CIRCUMSTANCES, FRONT, THE
from fwreport.vocabulary.use_cases import purposes_of
from fwreport.vocabulary.verdicts import (
    BOTH_EVEN,
    FIRST,
    SAYINGS,
    SAYS_WHOLE,
    SAYS_WINNER,
    SECOND,
    UNSURE,
    WHOLE,
    without_fillers,
)
from fwreport.vocabulary.words import fold

SENTENCE = re.compile(r"(?<=[.!?])\s+")
LINE_LENGTH = 200  # characters; a longer text is no line that names a winner
TOPIC_WORDS = 4
SURE = 0.85  # less sure comparisons are no verdicts; as in reconcile
STATED = 0.9  # how surely a sentence that says nothing else is read


class Said(NamedTuple):
    """Who a sentence puts ahead, among whom, and on what."""

    winner: str
    labels: tuple[tuple[str, str], ...]
    topic: str | None
    is_whole: bool  # it says "overall"
    is_plain: bool  # it says nothing else
    confidence: float

    @property
    def is_final(self) -> bool:
        """Whether it speaks of the whole where nothing else says on what."""
        return self.is_whole or not self.labels


def said_verdicts(
    part: Part, context: Context, subject: Subject
) -> tuple[list[Draft], bool]:
    """The verdicts that the sentences of a text give, and whether it says no more.

    A sentence counts if it says nothing else than who is ahead ("X beats Y"), or names
    on what and compares in so many words.
    """
    is_advice = context.is_advice and bool(context.labels)
    if context.polarity is not None or is_advice:
        return [], False
    lead = lead_of(part.text)
    criterion, text = context.criterion, part.text
    is_named = lead and mentions(lead.label, subject, in_heading=True)
    if lead and lead.rest and not is_named and len(lead.label.split()) <= 6:
        criterion, text = lead.label, lead.rest
    drafts, count, told = [], 0, 0
    line = part.start + part.text[: len(part.text) - len(text)].count("\n")
    start = 0
    for match in [*SENTENCE.finditer(text), None]:
        end = match.start() if match else len(text)
        raw, first = text[start:end], line + text[:start].count("\n")
        start = match.end() if match else end
        words = undecorated_start(plain(raw.replace("\n", " ")))
        words = without_fillers(words)
        count += bool(words)
        last = first + raw.strip().count("\n")
        about = context._replace(criterion=criterion)
        made = sentence_verdicts(part, words, about, subject)
        drafts += [draft._replace(start=first, end=last) for draft in made]
        told += bool(made)
    if len(drafts) == count == 1:
        return drafts, True
    numbered = [
        draft._replace(address=f"{part.block_id}/s{number:02d}")
        for number, draft in enumerate(drafts, 1)
    ]
    return numbered, told == count


def sentence_verdicts(
    part: Part, words: str, context: Context, subject: Subject
) -> list[Draft]:
    """The verdicts of one sentence; two where it divides what it compares on."""
    drafts = []
    for text, said in each_said(words, subject) if len(words) <= LINE_LENGTH else []:
        known = said.topic or criterion_of(context, said.is_whole)
        if known is None and not said.is_final:
            continue
        labels = said.labels or tuple((name, name) for name in subject.names)
        draft = make(part, "verdict", known, text, labels)
        drafts.append(draft._replace(winner=said.winner, confidence=said.confidence))
    return drafts


def each_said(sentence: str, subject: Subject) -> list[tuple[str, Said]]:
    """What a sentence says, in its words; half by half in "X wins on A, Y on B"."""
    if said := said_in(sentence, subject):
        return [(sentence, said)]
    found = mentions(sentence, subject)
    if len(found) < 2 or len({m.members for m in found}) != len(found):
        return []
    starts = [0, *(mention.start for mention in found[1:]), len(sentence)]
    halves = [sentence[a:b] for a, b in zip(starts, starts[1:], strict=False)]
    halves = [HALF_END.sub("", half) for half in halves]
    first = said_in(halves[0], subject)
    if first is None or first.topic is None or not first.is_plain:
        return []
    pairs = [(halves[0], first)]
    for half, mention in zip(halves[1:], found[1:], strict=True):
        rest = half[len(mention.words) :]
        said = said_in(half, subject) or said_in(f"{mention.words} wins{rest}", subject)
        if said is None or said.topic is None or not said.is_plain:
            return []
        pairs.append((half, said))
    return pairs


def criterion_of(context: Context, is_whole: bool) -> str | None:
    """What a verdict is on: what the heading names, if it names what is compared on.

    A line that says "overall" keeps a heading that speaks of the whole as well.
    """
    if is_whole and fold(context.criterion or "") not in WHOLE:
        return None
    return context.criterion


def said_in(sentence: str, subject: Subject) -> Said | None:
    """Who one sentence puts ahead, if it is sure; names of one or two options."""
    found = mentions(BECAUSE.split(sentence)[0], subject)
    members = [mention.members for mention in found]
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
    bones, topic = without_topic(BECAUSE.split(bones)[0])
    whole = bool(SAYS_WHOLE.search(bones)) and topic is None
    if len(found) == 1:
        if not SAYS_WINNER.fullmatch(bones.strip()):
            return None
        return Said(winner_of(found), (), topic, whole, True, STATED)
    labels = labels_of(found)
    for sign, pattern in SAYINGS:
        if match := pattern.fullmatch(bones.strip()):
            thing = match.groupdict().get("thing")
            winner = TIE if sign == 0 else winner_of([found[0 if sign > 0 else 1]])
            topic = topic or named_topic(thing)
            if thing and not topic:
                return None
            return Said(winner, labels, topic, whole, True, STATED)
    is_composite = any(len(names) > 1 for names in members)
    if topic is None or is_composite or UNSURE.search(sentence):
        return None
    read = explicit(sentence, found[0].words, found[1].words)
    if read.winner is None or read.confidence < SURE:
        return None
    winner = winner_of([found[0 if read.winner == "option" else 1]])
    return Said(winner, labels, topic, False, False, read.confidence)


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
    for pattern in (FRONT, BACK):
        match = pattern.search(bones)
        topic = named_topic(match["topic"], bool(match["strong"])) if match else None
        if topic and match["english"] and is_proper(topic):
            topic = None  # "on Windows", "in Europe"
        if topic and match["purpose"] and fold(topic) not in COMMON:
            topic = None  # "X wins for small shops"
        if topic:
            return bones[: match.start()] + bones[match.end() :], topic
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
    if is_circumstance or purposes_of(name) or re.search(r"\d", name):
        return None
    return name


def is_proper(name: str) -> bool:
    """Whether a name is a single capitalised word: rather a place than a criterion."""
    is_capital = name[:1].isupper() and not name[:2].isupper()
    return is_capital and " " not in name and fold(name) not in COMMON
