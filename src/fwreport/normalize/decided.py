"""Decisions: "Decision: X for work; Y for travel", "I'd go with X, it is light"."""

import re

from fwreport.normalize.divided import has_purpose
from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import lead_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.verdicts import LINE_LENGTH
from fwreport.normalize.winners import endorsed, said_winner
from fwreport.vocabulary.counsel import REASONS
from fwreport.vocabulary.decisions import CHOSE, REGRETS
from fwreport.vocabulary.halves import DENIES
from fwreport.vocabulary.verdicts import FIRST, PRIZE

PARTS = re.compile(r"\s*[;\uff1b]\s*|(?<=[.!])\s+")
LENGTH = 500  # characters; a longer text is argued, not decided


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
    if not draft and len(text) > LINE_LENGTH:
        draft = said_winner(part, first, context, subject)
    return draft._replace(text=text) if draft else None


def chosen_before(
    part: Part, text: str, context: Context, subject: Subject
) -> Draft | None:
    """The advice of a text that starts with what its author took: "We chose X for ...".

    None where it was regretted, or of other options as well before the reasons.
    """
    if len(text) > LENGTH or part.kind == "heading" or context.polarity is not None:
        return None
    found = mentions(text, subject)
    if not found or REGRETS.search(text):
        return None
    bones = text[: found[0].start] + FIRST + text[found[0].end :]
    match = CHOSE.match(bones)
    end = match.end() + len(found[0].words) - len(FIRST) if match else 0
    if not match or any(mention.start < end for mention in found[1:]):
        return None
    words = text.rstrip(" :\uff1a")
    draft = make(part, "recommendation", context.criterion, words, labels_of(found[:1]))
    return draft._replace(winner=winner_of(found[:1]))
