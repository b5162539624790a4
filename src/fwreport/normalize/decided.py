"""Decisions: "Decision: X for work; Y for travel", "I'd go with X, it is light"."""

import re

from fwreport.normalize.divided import has_purpose
from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import lead_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.winners import endorsed
from fwreport.vocabulary.counsel import REASONS
from fwreport.vocabulary.halves import DENIES
from fwreport.vocabulary.verdicts import PRIZE

PARTS = re.compile(r"\s*[;\uff1b]\s*|(?<=[.!])\s+")
LENGTH = 300  # characters; a longer text is argued, not decided


def decided(part: Part, text: str, subject: Subject) -> list[Draft]:
    """The recommendations of a line that decides for several, each for a purpose.

    Its first part starts with an option; a part that says no purpose, or denies one,
    gives none.
    """
    match = PRIZE.match(text) if len(text) <= LENGTH else None
    if not match or not match["advice"] or not lead_of(text):
        return []
    parts = PARTS.split(match["rest"])
    first = mentions(parts[0], subject)
    if len(parts) < 2 or not first or parts[0][: first[0].start].strip():
        return []
    drafts: list[Draft] = []
    for words in parts:
        found = mentions(words, subject)
        if len(found) != 1 or DENIES.search(words) or not has_purpose(words, found[0]):
            continue
        draft = make(part, "recommendation", None, words.rstrip(" ."), labels_of(found))
        address = f"{part.block_id}/u{len(drafts) + 1:02d}"
        drafts.append(draft._replace(winner=winner_of(found), address=address))
    return drafts


def endorsed_first(
    part: Part, text: str, context: Context, subject: Subject
) -> Draft | None:
    """The advice of a text that starts with it, and goes on with its reasons."""
    first = REASONS.split(text, maxsplit=1)[0]
    if first == text or len(text) > LENGTH:
        return None
    draft = endorsed(part, first, context, subject)
    return draft._replace(text=text) if draft else None
