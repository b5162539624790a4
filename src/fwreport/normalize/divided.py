"""Sentences that divide their advice: "X for travel, Y for the office"."""

import re

from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import lead_of, plain, undecorated_start
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.vocabulary.halves import ADVISES, DENIES, JOIN
from fwreport.vocabulary.topics import CIRCUMSTANCES
from fwreport.vocabulary.verdicts import FOR, WHOLE
from fwreport.vocabulary.words import fold

SENTENCE = re.compile(r"(?<=[.!?])\s+")
NO_PURPOSE = CIRCUMSTANCES - frozenset(
    ["a", "an", "our", "my", "your", "us", "you", "most", "all"]
)
ASIDE = 60  # characters before a name and its purpose; more is another thought


def divided_advice(
    part: Part, context: Context, subject: Subject
) -> tuple[list[Draft], bool]:
    """The recommendations of sentences that give each option a purpose of its own.

    A cue of advice stands in the sentence, or in the heading or the lead-in: "Bottom
    line".  Also whether the text says no more.
    """
    if context.labels or context.polarity is not None:
        return [], False
    lead = lead_of(part.text)
    criterion, text = context.criterion, part.text
    if lead and lead.rest and not mentions(lead.label, subject, in_heading=True):
        criterion, text = lead.label, lead.rest
    is_advice = context.is_advice or fold(criterion or "") in WHOLE
    drafts: list[Draft] = []
    sentences = SENTENCE.split(undecorated_start(plain(text.replace("\n", " "))))
    told = 0
    for sentence in sentences:
        found = halves(sentence, subject)
        if not found or not (is_advice or ADVISES.search(sentence)):
            continue
        told += 1
        for words, mention in found:
            draft = make(part, "recommendation", criterion, words, labels_of([mention]))
            draft = draft._replace(winner=winner_of([mention]))
            address = f"{part.block_id}/u{len(drafts) + 1:02d}"
            drafts.append(draft._replace(address=address))
    return drafts, told == len(sentences)


def halves(sentence: str, subject: Subject) -> list[tuple[str, Mention]]:
    """The halves of a sentence, each with its option; none unless all have purposes."""
    if sentence.rstrip().endswith(("?", "\uff1f")) or DENIES.search(sentence):
        return []
    parts = [part.strip(" .!") for part in JOIN.split(sentence)]
    found = []
    for words in parts:
        named = mentions(words, subject)
        if len(named) != 1 or not has_purpose(words, named[0]):
            return []
        found.append((words, named[0]))
    options = {mention.members for _, mention in found}
    return found if len(found) > 1 and len(options) == len(found) else []


def has_purpose(words: str, mention: Mention) -> bool:
    """Whether a half says what its option is for: "X for travel", "for travel, X"."""
    before, after = words[: mention.start], words[mention.end :]
    if FOR.match(after):
        return len(before) <= ASIDE and is_purpose(FOR.sub("", after))
    return bool(FOR.match(before)) and not after.strip() and is_purpose(before)


def is_purpose(words: str) -> bool:
    """Whether words after "for" are a purpose: not "for years", "for 3 days"."""
    first = fold(FOR.sub("", words)).split(" ")[0]
    return bool(first) and not first[0].isdigit() and first not in NO_PURPOSE
