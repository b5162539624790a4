"""Claims of lists, paragraphs and code: one bullet, one paragraph is one claim."""

import re
from collections.abc import Iterator

from fwreport.normalize.advice import advice, points_at, suited_for
from fwreport.normalize.divided import divided_advice
from fwreport.normalize.draft import CLEAR, Draft, Part, labels_of, make
from fwreport.normalize.headings import Context, above, side
from fwreport.normalize.legends import setting_of
from fwreport.normalize.markup import (
    IMAGE,
    Lead,
    claimed,
    label,
    lead_of,
    one_line,
    undecorated_start,
)
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.normalize.ratings import rated_words, read_value
from fwreport.normalize.roles import is_total
from fwreport.normalize.scales import Scale
from fwreport.normalize.verdicts import said_verdicts
from fwreport.normalize.winners import said_winner
from fwreport.vocabulary.columns import COMMON, CONS, PROS, USES
from fwreport.vocabulary.cues import is_unfinished
from fwreport.vocabulary.marks import STAR_RUN, mark_value
from fwreport.vocabulary.phrases import (
    BOTH,
    INTRODUCES,
    IS_VERSUS,
    POINTS,
    SUITED,
)
from fwreport.vocabulary.words import fold

LISTED = ("item", "table", "code", "quote")
CONTENTS = re.compile(r"\[[^\]]*\]\(#[^)]*\)")
WORDS = re.compile(r"[\W_]+")
JOINS = re.compile(
    r"\s(?:vs\.?|versus|and|or|und|oder|et|ou|y|o|gegen|contra|\u4e0e|\u548c|\u5bf9\u6bd4)(?=\s)",
    re.I,
)
GAP = re.compile(r"^\s*(?:,|and|und|et|y|&|/|or|\+|,\s*and)?\s*$", re.IGNORECASE)
FAIR, LOOSE = 0.9, 0.75  # how surely a paragraph, a guess is read
ANNOUNCEMENT = 200  # characters; a longer paragraph says more than what is below


def text_claims(part: Part, subject: Subject, scale: Scale | None) -> Iterator[Draft]:
    """Read the claim of an item, a paragraph or a quotation, if it makes one.

    Sentences that say who is ahead are verdicts, beside the claim of the whole text if
    it says more.

    scale  the scale of the last ratings above, for totals that are printed below
    """
    text = one_line(part.text)
    context = above(part, subject)
    if announces(part, text):
        return
    if winner := said_winner(part, text, context, subject):
        yield winner
        return
    if says_nothing(part, text, subject):
        return
    verdicts, is_all = said_verdicts(part, context, subject)
    if not verdicts:
        verdicts, is_all = divided_advice(part, context, subject)
    draft = None
    if not is_all:
        draft = (
            advice(part, context, subject)
            or with_option_lead(part, context, subject, scale)
            or (entry if part.kind == "item" else paragraph)(part, context, subject)
        )
    if draft:
        yield draft
    yield from verdicts


def announces(part: Part, text: str) -> bool:
    """Whether a text only says what stands beside it, or is the title."""
    bare = undecorated_start(text)
    if part.is_caption:
        return True
    if bare.endswith((":", "\uff1a")) and part.below in LISTED:
        return part.kind != "item" or part.below == "item"
    if part.kind == "item":
        return False
    if INTRODUCES.search(bare[:ANNOUNCEMENT]):
        return True
    if len(bare) > ANNOUNCEMENT:
        return False
    if bare.endswith(("?", "\uff1f")) and not re.search(r"[.!]\s", bare):
        return True
    is_title = part.start <= 5 and not part.headings and not bare.endswith((".", "!"))
    if is_title and IS_VERSUS.search(f" {bare} "):
        return True
    return bool(POINTS.search(bare)) or is_unfinished(bare)


def says_nothing(part: Part, text: str, subject: Subject) -> bool:
    """Whether a text is a picture, an entry of the contents, or names and no more."""
    if not IMAGE.sub("", part.text).strip():
        return True
    if part.kind == "item" and CONTENTS.fullmatch(part.text.strip()):
        return True
    lead = lead_of(part.text)
    if len(text) > 100 or (lead and is_marked(lead.rest)):
        return False
    rest = text
    for mention in reversed(mentions(text, subject)):
        rest = rest[: mention.start] + rest[mention.end :]
    return rest != text and not WORDS.sub("", JOINS.sub(" ", f" {rest} "))


def is_marked(text: str) -> bool:
    """Whether a text is stars or a mark, which say much without a word."""
    return bool(STAR_RUN.match(text)) or mark_value(text) is not None


def heading_claims(part: Part, subject: Subject) -> Iterator[Draft]:
    """A heading "Winner: X" is a verdict on what the heading above it names."""
    if len(part.text) < ANNOUNCEMENT:
        draft = said_winner(part, label(part.text), above(part, subject), subject)
        if draft:
            yield draft


def with_option_lead(
    part: Part, context: Context, subject: Subject, scale: Scale | None
) -> Draft | None:
    """A line "**X**: ..." speaks of X on what the heading names."""
    lead = lead_of(part.text)
    found = mentions(lead.label, subject, in_heading=True) if lead and lead.rest else []
    if len(found) != 1 or fold(found[0].words) != fold(lead.label):
        return None
    labels = labels_of(found)
    setting = setting_of(part, context.criterion or "", scale)
    value = read_value(lead.rest, setting)
    is_grade = part.is_graded and value.kind == "rating"
    if value.kind and (value.number is not None or is_grade):
        kind = "aggregate" if is_total(context.criterion or "") else value.kind
        draft = make(part, kind, context.criterion, rated_words(lead.rest), labels)
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
        if suited := suited_for(part, lead, subject):
            return suited
    if context.labels:
        if lead and criterion == lead.label and context.polarity is None:
            value = read_value(lead.rest, setting_of(part, criterion))
            if value.kind in ("fact", "rating"):
                draft = make(part, value.kind, criterion, text, context.labels)
                return draft._replace(value=value.number, scale=value.scale)
        return statement(part, context, text, context.labels, criterion, None)
    found = starting(text, mentions(text, subject))
    if pointed := points_at(part, text, found, context):
        return pointed
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
    is_use = context.is_advice or fold(criterion or "") in USES
    is_use = is_use or (SUITED.match(text) and criterion == context.criterion)
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
    if lead and lead.rest and (suited := suited_for(part, lead, subject)):
        return suited
    others = {name for name, _ in labels_of(mentions(one_line(part.text), subject))}
    others -= {name for name, _ in context.labels}
    is_entry = context.polarity is not None or (
        lead and lead.is_bold and lead.rest and not others
    )
    if context.labels and (is_entry or is_aspect(part, lead)):
        return entry(part, context, subject)
    text = undecorated_start(one_line(part.text))
    is_led = lead and lead.is_bold and lead.rest and is_label(lead.label, True)
    if is_led and not mentions(lead.label, subject, in_heading=True):
        text = undecorated_start(one_line(lead.rest))
        context = context._replace(criterion=lead.label)
    labels = labels_of(mentions(text, subject))
    if not labels and BOTH.search(text):
        labels = tuple((name, name) for name in subject.names)
    labels = labels or context.labels
    if not labels or len(text) < 2:
        return None
    draft = make(part, "summary", context.criterion, text, labels)
    return draft._replace(confidence=FAIR)


def is_aspect(part: Part, lead: Lead | None) -> bool:
    """Whether a paragraph is an entry: "License: MIT", or what stands under "Uses"."""
    if lead and lead.rest and fold(lead.label) in PROS | CONS | USES | COMMON:
        return True
    return bool(part.headings) and fold(label(part.headings[0].text)) in USES


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
