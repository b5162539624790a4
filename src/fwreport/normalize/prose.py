"""Claims of lists, paragraphs and code: one bullet, one paragraph is one claim."""

import re
from collections.abc import Iterator

from fwreport.normalize.draft import TIE, Draft, Part, labels_of, winner_of
from fwreport.normalize.headings import Context, above, side
from fwreport.normalize.markup import (
    claimed,
    label,
    lead_of,
    one_line,
    undecorated_start,
)
from fwreport.normalize.ratings import Scale, Setting, read_value
from fwreport.normalize.roles import is_total
from fwreport.normalize.subjects import Mention, Subject, mentions
from fwreport.vocabulary.columns import TIES, USES
from fwreport.vocabulary.cues import is_unfinished
from fwreport.vocabulary.phrases import (
    BOTH,
    CHOOSE,
    CONDITION,
    IS_VERSUS,
    POINTS,
    SUITED,
    WINNER_LINE,
)
from fwreport.vocabulary.words import fold

GAP = re.compile(r"^\s*(?:,|and|und|et|y|&|/|or|\+|,\s*and)?\s*$", re.IGNORECASE)
CHOSEN = re.compile(rf"^{CHOOSE}\s+(?:the\s+)?$", re.IGNORECASE)
GIVEN = re.compile(rf"^\W*{CONDITION}\b", re.IGNORECASE)
CLEAR, FAIR, LOOSE = (
    0.95,
    0.9,
    0.75,
)  # how surely an entry, a paragraph, a guess is read
ANNOUNCEMENT = 200  # characters; a longer paragraph says more than what is below


def text_claims(part: Part, subject: Subject, scale: Scale | None) -> Iterator[Draft]:
    """Read the claim of an item, a paragraph or a quotation, if it makes one.

    scale  the scale of the last ratings above, for totals that are printed below
    """
    text = one_line(part.text)
    context = above(part, subject)
    if announces(part, text):
        return
    draft = (
        said_winner(part, text, context, subject)
        or advice(part, context, subject)
        or with_option_lead(part, context, subject, scale)
        or (entry if part.kind == "item" else paragraph)(part, context, subject)
    )
    if draft:
        yield draft


def announces(part: Part, text: str) -> bool:
    """Whether a text only says what stands beside it, or is the title."""
    bare = undecorated_start(text)
    if part.kind == "item" or len(bare) > ANNOUNCEMENT:
        return False
    is_title = part.start <= 5 and not part.headings and not bare.endswith((".", "!"))
    if is_title and IS_VERSUS.search(f" {bare} "):
        return True
    return bool(POINTS.search(bare)) or is_unfinished(bare)


def said_winner(
    part: Part, text: str, context: Context, subject: Subject
) -> Draft | None:
    """A line "Winner: X" is a verdict on what the heading names."""
    match = WINNER_LINE.match(label(text) if len(text) < 200 else text)
    if not match:
        return None
    found = mentions(match[1], subject)
    first = re.split(r"[.,;(\u2014\u2013]", match[1])[0]
    winner = TIE if fold(first) in TIES else winner_of(found[:1])
    everyone = tuple((name, name) for name in subject.names)
    draft = make(part, "verdict", context.criterion, match[1], everyone)
    return draft._replace(winner=winner) if winner else None


def advice(part: Part, context: Context, subject: Subject) -> Draft | None:
    """A text "Choose X if ..." recommends X; a lead-in "Choose X:" is cut."""
    text = claimed(part.text.replace("\n", " "))
    for mention in mentions(text, subject)[:1]:
        if not CHOSEN.match(text[: mention.start]) or not GIVEN.match(
            text[mention.end :]
        ):
            continue
        rest = re.sub(r"^\s*[:\uff1a]\s*", "", text[mention.end :])
        words = rest if rest != text[mention.end :] else text
        draft = make(
            part, "recommendation", context.criterion, words, labels_of([mention])
        )
        return draft._replace(winner=winner_of([mention]))
    return None


def with_option_lead(
    part: Part, context: Context, subject: Subject, scale: Scale | None
) -> Draft | None:
    """A line "**X**: ..." speaks of X on what the heading names."""
    lead = lead_of(part.text)
    found = mentions(lead.label, subject, in_heading=True) if lead and lead.rest else []
    if len(found) != 1 or fold(found[0].words) != fold(lead.label):
        return None
    labels = labels_of(found)
    setting = Setting(context.criterion or "", scale)
    value = read_value(lead.rest, setting)
    if value.number is not None and value.kind:
        kind = "aggregate" if is_total(context.criterion or "") else value.kind
        draft = make(part, kind, context.criterion, claimed(lead.rest), labels)
        return draft._replace(value=value.number, scale=value.scale)
    text = claimed(lead.rest.replace("\n", " "))
    return statement(part, context, text, labels, context.criterion, found)


def entry(part: Part, context: Context, subject: Subject) -> Draft | None:
    """An item: of the option whose section it stands in, or of those it names."""
    lead = lead_of(part.text)
    criterion, text = context.criterion, claimed(part.text.replace("\n", " "))
    if lead and lead.rest and is_label(lead.label, lead.is_bold):
        text = claimed(lead.rest.replace("\n", " "))
        polarity = side(lead.label)
        if polarity is None:
            criterion = lead.label
        context = context._replace(polarity=polarity or context.polarity)
    if context.labels:
        return statement(part, context, text, context.labels, criterion, None)
    found = starting(text, mentions(text, subject))
    if not found:
        return None
    draft = statement(part, context, text, labels_of(found), criterion, None)
    is_first = not text[: found[0].start].strip()
    return draft._replace(confidence=CLEAR if is_first else LOOSE)


def is_label(words: str, is_bold: bool) -> bool:
    """Whether a lead-in is a name of a criterion and not the start of a sentence."""
    return len(words.split()) <= (10 if is_bold else 6) and not words.endswith(
        (".", ",")
    )


def statement(part, context, text, labels, criterion, found) -> Draft:
    """What is said of an option; a recommendation where it says what it is for."""
    is_use = context.is_advice or fold(criterion or "") in USES or SUITED.match(text)
    if not is_use or context.polarity is not None:
        draft = make(part, "statement", criterion, text, labels)
        return draft._replace(polarity=context.polarity)
    words = {mention for _, mention in labels}
    winner = words.pop() if len(words) == 1 else None
    return make(part, "recommendation", criterion, text, labels)._replace(winner=winner)


def paragraph(part: Part, context: Context, subject: Subject) -> Draft | None:
    """A paragraph of prose that names options, or speaks of both.

    In an option's section a paragraph with a bold lead-in is an entry like others.
    """
    lead = lead_of(part.text)
    if lead and lead.is_bold and lead.rest and context.labels:
        return entry(part, context, subject)
    text = undecorated_start(one_line(part.text))
    labels = labels_of(mentions(text, subject))
    if not labels and BOTH.search(text):
        labels = tuple((name, name) for name in subject.names)
    labels = labels or context.labels
    if not labels or len(text) < 2:
        return None
    draft = make(part, "summary", context.criterion, text, labels)
    return draft._replace(confidence=FAIR)


def code_claim(part: Part, subject: Subject) -> Draft | None:
    """A code exhibit under the heading of an option, word for word."""
    context = above(part, subject)
    if not context.labels or not part.text.strip():
        return None
    heading = label(part.headings[0].text)
    return make(part, "code", context.criterion or heading, part.text, context.labels)


def starting(text: str, found: list[Mention]) -> list[Mention]:
    """The options a sentence starts with, "X and Y ..."; all named where none does."""
    first: list[Mention] = []
    end = 0
    for mention in found:
        if not GAP.match(text[end : mention.start]):
            break
        first.append(mention)
        end = mention.end
    return first or found


def make(part: Part, kind: str, criterion: str | None, text: str, labels) -> Draft:
    """A claim that covers a whole block."""
    return Draft(
        part.block_id,
        part.block_id,
        part.start,
        part.end,
        kind,
        criterion,
        text,
        tuple(labels),
        confidence=CLEAR,
    )
