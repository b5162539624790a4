"""Scores that stand before the names: "Grip: 2/10 for X, 8/10 for the Y"."""

from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.legends import setting_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.ratings import read_value
from fwreport.normalize.roles import is_total
from fwreport.vocabulary.numerals import GIVEN_TO

FEW = 2  # options that a sentence gives a score each


def given_scores(
    part: Part, words: str, context: Context, subject: Subject
) -> list[Draft]:
    """The ratings of a sentence that is nothing but scores, each for one option.

    They are on what the heading or the lead-in names.
    """
    found = mentions(words, subject)
    topic = context.criterion
    if context.labels or topic is None or len({m.members for m in found}) < FEW:
        return []
    if len({m.members for m in found}) < len(found) or words[found[-1].end :].strip(
        " .!"
    ):
        return []
    kind = "aggregate" if is_total(topic) else "rating"
    starts = [0, *(mention.end for mention in found)]
    drafts = []
    for start, mention in zip(starts, found, strict=False):
        match = GIVEN_TO.match(words[start : mention.start])
        value = read_value(match["score"], setting_of(part, topic)) if match else None
        if value is None or value.kind != "rating" or value.number is None:
            return []
        if not winner_of([mention]):
            return []
        draft = make(part, kind, topic, match["score"], labels_of([mention]))
        drafts.append(draft._replace(value=value.number, scale=value.scale))
    return drafts
