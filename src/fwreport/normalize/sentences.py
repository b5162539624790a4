"""Paragraphs sentence by sentence: what each says of who is ahead, or advises."""

import re

from fwreport.normalize.advice import advised_against, sentence_advice
from fwreport.normalize.divided import halves
from fwreport.normalize.draft import TIE, Draft, Part, labels_of, make, winner_of
from fwreport.normalize.given import given_scores
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import label, lead_of, plain, undecorated_start
from fwreport.normalize.measured import measured
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.normalize.remarks import remarks
from fwreport.normalize.verdicts import SENTENCE, sentence_verdicts
from fwreport.normalize.winners import said_winner, verdict
from fwreport.vocabulary.columns import COMMON, FACTS, TOTALS
from fwreport.vocabulary.comparisons import VERBLESS
from fwreport.vocabulary.contrasts import LEADING_ARTICLE as THE
from fwreport.vocabulary.halves import ADVISES
from fwreport.vocabulary.phrases import SUITED
from fwreport.vocabulary.questions import (
    ANSWERS,
    CALLS_TIE,
    CLOSED,
    FOLLOWED,
    PLAIN,
    asks_which,
    topic_asked,
)
from fwreport.vocabulary.verdicts import (
    OPENER,
    PRIZE,
    PRIZES,
    SAYS_WHOLE,
    WHOLE,
    without_fillers,
)
from fwreport.vocabulary.verdicts import TIE as IS_TIE
from fwreport.vocabulary.words import fold

ADVICE_LENGTH = 400  # characters of a sentence; a longer one says too much
LEAD_WORDS = 6
LONG_LEAD = 10  # words of a lead-in right before the name of an option
NAME_LENGTH = 80  # characters that hold a name
TIE_WORDS = 4  # of a sentence that says no more than "It's a tie."


def told_claims(
    part: Part, context: Context, subject: Subject
) -> tuple[list[Draft], list[Draft], bool]:
    """The verdicts and the pieces of advice that the sentences of a text give.

    Also whether the text says no more.
    """
    if context.polarity is not None:
        return [], [], False
    about, text = spoken_on(part, context, subject)
    line = part.start + part.text[: len(part.text) - len(text)].count("\n")
    verdicts: list[Draft] = []
    advised: list[Draft] = []
    count = told = start = 0
    for match in [*SENTENCE.finditer(text), None]:
        end = match.start() if match else len(text)
        raw, first = text[start:end], line + text[:start].count("\n")
        start = match.end() if match else end
        words = undecorated_start(plain(raw.replace("\n", " ")))
        words = ANSWERS.sub("", words)
        count += bool(words)
        span = {"start": first, "end": first + raw.strip().count("\n")}
        is_led = text[: end - len(raw)].endswith("\n")  # it starts a line
        most = LEAD_WORDS if is_led else LEAD_WORDS // 2
        topic = own_topic(words, about, subject, most) if first > line else None
        here, words = topic or (about, words)
        is_going_on = any(one.kind == "recommendation" for one in advised)
        made = spoken_verdicts(part, words, here, subject)
        ahead = {draft.winner for draft in made}
        advice = spoken_advice(part, words, here, subject, is_going_on)
        advice = [draft for draft in advice if draft.winner not in ahead]
        advice += [draft for draft in made if draft.kind == "recommendation"]
        made = [draft for draft in made if draft.kind != "recommendation"]
        verdicts += [draft._replace(**span) for draft in made]
        advised += [draft._replace(**span) for draft in advice]
        told += bool(made or advice)
    if len(verdicts) == count == 1 and not advised:
        return verdicts, [], True
    return numbered(verdicts, "s"), numbered(advised, "u"), told == count


def numbered(drafts: list[Draft], mark: str) -> list[Draft]:
    """The drafts of one text, each with an address of its own."""
    return [
        draft._replace(address=f"{draft.block_id}/{mark}{number:02d}")
        for number, draft in enumerate(drafts, 1)
    ]


def spoken_on(part: Part, context: Context, subject: Subject) -> tuple[Context, str]:
    """What a text speaks on, by its lead-in or its heading, and the rest of it."""
    lead = lead_of(part.text)
    is_named = lead and mentions(lead.label, subject, in_heading=True)
    most = LONG_LEAD if lead and starts_named(lead.rest, subject) else LEAD_WORDS
    if lead and lead.rest and not is_named and len(lead.label.split()) <= most:
        sums_up = fold(lead.label) in WHOLE or bool(PRIZES.match(lead.label))
        labels = () if sums_up else context.labels  # below the last section
        return context._replace(criterion=lead.label, labels=labels), lead.rest
    asked = context.criterion or ""
    if asked.endswith(("?", "\uff1f")) and (topic := topic_asked(asked)):
        return context._replace(criterion=topic), part.text
    return context, part.text


def starts_named(text: str, subject: Subject) -> bool:
    """Whether a text starts with the name of an option: "X 900 €, Y 750 €"."""
    bare = THE.sub("", plain(text)[:NAME_LENGTH])
    return any(mention.start == 0 for mention in mentions(bare, subject)[:1])


def own_topic(
    words: str, about: Context, subject: Subject, most: int
) -> tuple[Context, str]:
    """What a later line of a text speaks on, by a lead-in of its own, and the rest.

    most  words of the lead-in
    """
    lead = lead_of(words)
    if not lead or not lead.rest or len(lead.label.split()) > most:
        return about, words
    if PRIZES.match(lead.label) or fold(lead.label) in WHOLE or PRIZE.match(words):
        return about, words
    if mentions(lead.label, subject, in_heading=True):
        return about, words
    return about._replace(criterion=lead.label), lead.rest


def spoken_verdicts(
    part: Part, words: str, context: Context, subject: Subject
) -> list[Draft]:
    """The verdicts of one sentence, however it says them."""
    if context.is_advice and context.labels:
        return []
    if found := sentence_verdicts(part, without_fillers(words), context, subject):
        return found
    bare = OPENER.sub("", words)
    if not context.labels and (found := lone_answer(part, bare, context, subject)):
        return [found]
    is_line = words != undecorated_start(plain(part.text.replace("\n", " ")))
    found = said_winner(part, words, context, subject) if is_line else None
    if found:
        return [found]
    told = measured(part, words, context, subject)
    told = told or given_scores(part, words, context, subject)
    return told or remarks(part, words, context, subject)


def lone_answer(
    part: Part, words: str, context: Context, subject: Subject
) -> Draft | None:
    """A sentence that is but a name, "Siemens, by far.", or but "It's a tie."

    The name answers a question, or is as sure of itself as an answer; a tie needs a
    lead-in or a heading to be on.
    """
    if context.criterion is None or SUITED.match(context.criterion):
        return None
    even = IS_TIE.match(words)
    is_end = even and re.match(r"[.!]*$|[,;(]", words[even.end() :])
    is_even = even and (is_end or len(words.split()) <= TIE_WORDS)
    if is_even or CALLS_TIE.search(words):
        topic = None if fold(context.criterion) in WHOLE else context.criterion
        return verdict(part, words, topic, TIE, subject)
    found = mentions(THE.sub("", words), subject)
    words = THE.sub("", words)
    if not found or words[: found[0].start].strip():
        return None
    rest = words[found[0].end :]
    if len(found) > 1 and not FOLLOWED.match(rest):
        return None
    asked = part.headings[0].text if part.headings else ""
    is_asked = asks_which(label(asked)) and PLAIN.match(rest)
    lead = lead_of(part.text)
    is_led = lead and lead.label == context.criterion and PLAIN.match(rest)
    is_led = is_led and fold(lead.label) in COMMON - FACTS - TOTALS
    if lead_of(part.text) and VERBLESS.match(rest):
        name = winner_of(found[:1]) or ""
        made = sentence_verdicts(part, f"{name} is{rest}", context, subject)
        return made[0]._replace(text=words) if made else None
    is_answer = CLOSED.match(rest) or FOLLOWED.match(rest)
    if not is_asked and not is_led and not is_answer:
        return None
    topic = None if fold(context.criterion) in WHOLE else context.criterion
    winner = winner_of(found[:1])
    return verdict(part, words, topic, winner, subject) if topic else None


def spoken_advice(
    part: Part, words: str, context: Context, subject: Subject, is_going_on: bool
) -> list[Draft]:
    """The recommendations of one sentence: by halves, or as a whole.

    is_going_on  a sentence before it advises, too
    """
    if len(words) > ADVICE_LENGTH:
        return []
    about = context.criterion or ""
    is_advice = context.is_advice or fold(about) in WHOLE or bool(PRIZES.match(about))
    pieces: list[tuple[str, Mention]] = []
    if not context.labels and (is_advice or ADVISES.search(words)):
        pieces = halves(words, subject)
    if fold(about) in WHOLE and not SAYS_WHOLE.match(words):
        is_going_on = True  # "Bottom line: for work the X"
    pieces = pieces or sentence_advice(words, subject, is_going_on)
    against = [] if pieces else advised_against(words, subject)
    if against:
        topic = None if fold(about) in WHOLE else context.criterion
        draft = make(part, "statement", topic, words, labels_of(against))
        return [draft._replace(polarity=-1.0)]
    return [
        make(
            part, "recommendation", context.criterion, text, labels_of([mention])
        )._replace(winner=winner_of([mention]))
        for text, mention in pieces
    ]
