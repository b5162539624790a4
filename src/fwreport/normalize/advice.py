"""Recommendations in sentences: which option a text advises, and for what."""

import re

from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import Lead, claimed
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.vocabulary.phrases import CHOOSE, CONDITION, IS_CHOICE, STARTS_IF, SUITED
from fwreport.vocabulary.words import fold

ARROW = re.compile(r"^(.{2,200}?)\s*(?:\u2192|->|=>|\u21d2|\u27a1\ufe0f?)\s*(.{1,60})$")
CHOSEN = re.compile(rf"^{CHOOSE}\s+(?:the\s+)?$", re.IGNORECASE)
GIVEN = re.compile(rf"^\W*{CONDITION}\b", re.IGNORECASE)
# The imperative that recommends, in the middle of a sentence, just before a name.
CHOSEN_THERE = re.compile(
    rf"(?:{CHOOSE}|try|recommend|suggest)\s*(?:the\s+|to\s+use\s+)?$", re.IGNORECASE
)


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
    return conditional(part, text, context, subject)


def conditional(
    part: Part, text: str, context: Context, subject: Subject
) -> Draft | None:
    """A text "If you need ..., choose X" recommends X, if it recommends it alone."""
    if not STARTS_IF.match(text) or len(re.findall(r"[.!]\s", text)) > 1:
        return None
    chosen = [
        mention
        for mention in mentions(text, subject)
        if CHOSEN_THERE.search(text[: mention.start])
        or IS_CHOICE.match(text[mention.end :])
    ]
    if len({mention.members for mention in chosen}) != 1:
        return None
    labels = labels_of(chosen)
    draft = make(part, "recommendation", context.criterion, text, labels)
    return draft._replace(winner=winner_of(chosen))


def points_at(
    part: Part, text: str, found: list[Mention], context: Context
) -> Draft | None:
    """An entry "Small shops -> X" recommends X for what stands before the arrow."""
    arrow = ARROW.match(text)
    if not arrow or winner_of(found) is None or fold(found[0].words) != fold(arrow[2]):
        return None
    criterion = context.criterion
    draft = make(part, "recommendation", criterion, arrow[1], labels_of(found))
    return draft._replace(winner=winner_of(found))


def suited_for(part: Part, lead: Lead, subject: Subject) -> Draft | None:
    """An entry "Best for video: X" recommends X for what its lead-in says."""
    text = claimed(lead.rest.replace("\n", " "))
    found = mentions(text, subject)
    is_use = SUITED.match(lead.label) or STARTS_IF.match(lead.label)
    if not is_use or winner_of(found) is None or found[0].start > 0:
        return None
    draft = make(part, "recommendation", lead.label, text, labels_of(found))
    return draft._replace(winner=winner_of(found))
