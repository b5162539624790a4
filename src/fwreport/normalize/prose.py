"""Claims of lists, paragraphs and code: one bullet, one paragraph is one claim."""

import re
from collections.abc import Iterator

from fwreport.normalize.advice import (
    advice,
    answers,
    chosen_for,
    points_at,
    suited_for,
)
from fwreport.normalize.decided import chosen_before, decided, endorsed_first
from fwreport.normalize.draft import CLEAR, Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context, above, side
from fwreport.normalize.legends import setting_of
from fwreport.normalize.lines import at_line, option_lines
from fwreport.normalize.markup import (
    Lead,
    claimed,
    label,
    lead_of,
    one_line,
    undecorated_start,
)
from fwreport.normalize.options.subjects import (
    Mention,
    Subject,
    mentions,
)
from fwreport.normalize.ratings import rated_words, read_value
from fwreport.normalize.reasoned import reasoned_for
from fwreport.normalize.roles import is_total
from fwreport.normalize.scales import Scale
from fwreport.normalize.scored import (
    option_lead,
    scored_cell,
    scored_line,
    scored_option,
)
from fwreport.normalize.sentences import told_claims
from fwreport.normalize.signs import SIGNED, signed_point
from fwreport.normalize.silence import ANNOUNCEMENT, is_silent, says_nothing
from fwreport.normalize.tallied import tally_claims
from fwreport.normalize.titled import titled_choice
from fwreport.normalize.topical import with_topic
from fwreport.normalize.winners import said_winner
from fwreport.vocabulary.columns import COMMON, CONS, PROS, USES
from fwreport.vocabulary.halves import CLAUSE_START
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.phrases import (
    BOTH,
    SUITED,
)
from fwreport.vocabulary.questions import SPEAKERS
from fwreport.vocabulary.topics_told import IS
from fwreport.vocabulary.words import fold

GAP = re.compile(r"^\s*(?:,|and|und|et|y|&|/|or|\+|,\s*and)?\s*$", re.IGNORECASE)
FAIR, LOOSE = 0.9, 0.75  # how surely a paragraph, a guess is read
JUDGES = re.compile(rf"\s{IS}\s", re.IGNORECASE)
VALUE_LENGTH = 40  # characters of a line that is but a label and a score


def text_claims(part: Part, subject: Subject, scale: Scale | None) -> Iterator[Draft]:
    """Read the claim of an item, a paragraph or a quotation, if it makes one.

    Sentences that say who is ahead are verdicts, beside the claim of the whole text if
    it says more.

    scale  the scale of the last ratings above, for totals that are printed below
    """
    if lines := option_lines(part, subject):
        for number, line in enumerate(lines, 1):
            yield from at_line(text_claims(line, subject, scale), number)
        return
    lead = lead_of(part.text)
    if lead and lead.rest and fold(lead.label) in SPEAKERS:
        part = part._replace(text=lead.rest)
    text = one_line(part.text)
    context = with_topic(part, above(part, subject), subject)
    winner = chosen_before(part, text, context, subject)
    if not winner and is_silent(part, text):
        return
    is_dashed = part.kind == "item" and option_lead(part, subject, is_dashed=True)[1]
    if not is_dashed:
        winner = winner or said_winner(part, text, context, subject)
    if winner := winner or endorsed_first(part, text, context, subject):
        yield winner
        return
    if settled := tally_claims(part, subject) or decided(part, text, subject):
        yield from settled
    if settled or says_nothing(part, text, subject):
        return
    scores = scored_line(part, context, subject, scale)
    scores = scores or scored_option(part, context, subject, scale)
    if scores := scores or scored_cell(part, subject, scale):
        yield from scores
        return
    verdicts, advised, is_all = told_claims(part, context, subject)
    is_one = len({one.winner for one in advised}) < 2
    draft = None
    if is_one and (not is_all or not verdicts):
        draft = advice(part, context, subject)
    if draft:
        advised = []
    elif not is_all:
        read = entry if part.kind == "item" else paragraph
        draft = with_option_lead(part, context, subject, scale)
        draft = draft or read(part, context, subject)
    if draft:
        yield draft
    yield from verdicts
    yield from advised


def heading_claims(part: Part, subject: Subject) -> Iterator[Draft]:
    """A heading "Winner: X" is a verdict on what the heading above it names.

    One that counts wins, "Final score: X 3 - 2 Y", says so of each.
    """
    yield from tally_claims(part, subject)
    if len(part.text) < ANNOUNCEMENT:
        text = label(part.text)
        draft = said_winner(part, text, above(part, subject), subject)
        if draft := draft or titled_choice(part, text, subject):
            yield draft


def with_option_lead(
    part: Part, context: Context, subject: Subject, scale: Scale | None
) -> Draft | None:
    """A line "**X**: ..." or "X - ..." speaks of X on what the heading names."""
    lead, found = option_lead(part, subject)
    if not found:
        return None
    labels = labels_of(found)
    setting = setting_of(part, context.criterion or "", scale)
    value = read_value(lead.rest, setting)
    is_word = context.criterion is not None and not lead.rest.rstrip().endswith(".")
    is_grade = value.kind == "rating" and (part.is_graded or is_word)
    if value.kind and (value.number is not None or is_grade):
        kind = "aggregate" if is_total(context.criterion or "") else value.kind
        draft = make(part, kind, context.criterion, rated_words(lead.rest), labels)
        return draft._replace(value=value.number, scale=value.scale)
    text = claimed(lead.rest.replace("\n", " "))
    return statement(part, context, text, labels, context.criterion, found)


def entry(part: Part, context: Context, subject: Subject) -> Draft | None:
    """An item: of the option whose section it stands in, or of those it names."""
    part, context = signed_point(part, context)
    lead = lead_of(part.text)
    criterion, text = context.criterion, claimed(part.text.replace("\n", " "))
    if lead and lead.rest and is_label(lead.label, lead.is_bold, subject):
        text = claimed(lead.rest.replace("\n", " "))
        polarity = side(lead.label)
        if polarity is None or criterion is None:
            criterion = lead.label
        context = context._replace(polarity=polarity or context.polarity)
        if suited := suited_for(part, lead, subject):
            return suited
    if context.labels:
        if lead and criterion == lead.label and context.polarity is None:
            value = read_value(lead.rest, setting_of(part, criterion))
            if value.kind in ("fact", "rating"):
                is_sum = value.kind == "rating" and is_total(criterion)
                kind = "aggregate" if is_sum else value.kind
                draft = make(part, kind, criterion, text, context.labels)
                return draft._replace(value=value.number, scale=value.scale)
        return statement(part, context, text, context.labels, criterion, None)
    found = starting(text, mentions(text, subject))
    if lead and answers(lead, found):
        words, labels = claimed(part.text), labels_of(found)
        draft = make(part, "recommendation", context.criterion, words, labels)
        return draft._replace(winner=winner_of(found))
    if (
        lead
        and lead.rest
        and (fold(lead.rest) == fold(found[0].words) if found else False)
    ):
        return chosen_for(part, lead, found, context)
    if lead and reasoned_for(lead, found, context):
        return chosen_for(part, lead, found[:1], context)
    if pointed := points_at(part, text, found, context):
        return pointed
    if not found:
        return None
    several = speaking(text, mentions(text, subject)) if lead else []
    if len({mention.members for mention in several}) > len(found) == 1:
        return make(part, "summary", criterion, text, labels_of(several))
    draft = statement(part, context, text, labels_of(found), criterion, None)
    is_first = not text[: found[0].start].strip()
    return draft._replace(confidence=CLEAR if is_first else LOOSE)


def is_label(words: str, is_bold: bool, subject: Subject | None = None) -> bool:
    """Whether a lead-in is a name of a criterion and not the start of a sentence.

    One that says what something of an option is, "X's screen is dull: ...", is none.
    """
    if subject and not is_bold and JUDGES.search(words) and mentions(words, subject):
        return False
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
    is_entry = is_entry or (part.text[:1] in "+(" and SIGNED.match(part.text))
    if context.labels and (is_entry or is_aspect(part, lead)):
        return entry(part, context, subject)
    text = undecorated_start(one_line(part.text))
    is_led = lead and lead.rest and is_label(lead.label, True)
    is_known = lead and (lead.is_bold or fold(lead.label) in COMMON | {*meanings()})
    is_led = is_led and (is_known or part.is_topical)
    if is_led and not mentions(lead.label, subject, in_heading=True):
        text = undecorated_start(one_line(lead.rest))
        context = context._replace(criterion=lead.label)
    labels = labels_of(mentions(text, subject))
    if is_led and len(labels) == 1 and not lead.is_bold:
        return statement(part, context, text, labels, context.criterion, None)
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
    if lead and lead.rest and len(part.text) <= VALUE_LENGTH:
        value = read_value(lead.rest, setting_of(part, lead.label))
        if value.kind == "rating" and value.number is not None:
            return True
    return bool(part.headings) and fold(label(part.headings[0].text)) in USES


def code_claim(part: Part, subject: Subject) -> Draft | None:
    """A code exhibit under the heading of an option, word for word."""
    context = above(part, subject)
    if not context.labels or not part.text.strip():
        return None
    heading = label(part.headings[0].text)
    return make(part, "code", context.criterion or heading, part.text, context.labels)


def speaking(text: str, found: list[Mention]) -> list[Mention]:
    """The options that clauses of a text start with: "X has A, Y has B"."""
    return [mention for mention in found if CLAUSE_START.search(text[: mention.start])]


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
