"""Lines that score several options: "Battery: X 8/10, Y 7.5/10"."""

import re

from fwreport.normalize.draft import Draft, Part, labels_of, make
from fwreport.normalize.headings import Context
from fwreport.normalize.legends import setting_of
from fwreport.normalize.markup import lead_of, plain
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.ratings import Value, rated_words, read_value
from fwreport.normalize.roles import is_total
from fwreport.normalize.scales import Scale, summed
from fwreport.vocabulary.marks import mark_value

# What stands between a name and its score, and between a score and the next name.
BEFORE = re.compile(r"^\s*(?:[:=\uff1a(\u2013\u2014-]|gets|got|scores|->|\u2192)?\s*")
AFTER = re.compile(
    r"[\s,;|/.)\u2013\u2014\u3001\uff0c\uff1b-]*(?:\b(?:and|vs\.?|und|et|y|e)\s*)?$"
)
GAP = re.compile(r"^[\s*_]*$")


def scored_line(
    part: Part, context: Context, subject: Subject, scale: Scale | None
) -> list[Draft]:
    """The ratings of a line that is nothing but names, each with its score.

    Its lead-in or the heading says on what; a line that has anything else beside the
    names and scores is none.

    scale  of the last ratings above, for totals
    """
    if "\n" in part.text.strip() or context.labels or context.polarity is not None:
        return []
    criterion, text = context.criterion, part.text
    lead = lead_of(text)
    if lead and lead.rest and not mentions(lead.label, subject, in_heading=True):
        criterion, text = lead.label, lead.rest
    text = plain(text)
    found = mentions(text, subject)
    if not found or criterion is None or not GAP.match(text[: found[0].start]):
        return []
    setting = setting_of(part, criterion, scale)
    ends = [*(mention.start for mention in found[1:]), len(text)]
    given = [
        AFTER.sub("", BEFORE.sub("", text[mention.end : end], count=1))
        for mention, end in zip(found, ends, strict=True)
    ]
    marked = [mark_value(words[:1]) is not None for words in given]
    setting = setting._replace(has_crosses=len(found) > 1 and all(marked))
    drafts = []
    for number, (mention, words) in enumerate(zip(found, given, strict=True), 1):
        value = read_value(words, setting)
        if is_total(criterion) and (total := summed(words)) is not None:
            value = Value("rating", total)
        if value.kind != "rating" or (value.number is None and len(found) == 1):
            return []
        kind = "aggregate" if is_total(criterion) else "rating"
        draft = make(part, kind, criterion, rated_words(words), labels_of([mention]))
        draft = draft._replace(value=value.number, scale=value.scale)
        drafts.append(draft._replace(address=f"{part.block_id}/v{number:02d}"))
    return drafts
