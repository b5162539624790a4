"""Texts that begin by saying what they are about: "As for the price, X ..."."""

import re

from fwreport.normalize.draft import Part
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import plain
from fwreport.normalize.options.spoken import SENTENCE
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.sayings import named_topic
from fwreport.vocabulary.topics import STRONG

OPENING = re.compile(
    rf"\W*(?:{STRONG})(?:\s+|(?<=['’]))(?P<topic>[^,;:.]{{2,60}}?)\s*[,\uff0c]\s",
    re.IGNORECASE | re.VERBOSE,
)


def with_topic(part: Part, context: Context, subject: Subject) -> Context:
    """The context of a text, whose own first words name the criterion if they do."""
    text = plain(part.text.replace("\n", " "))
    match = OPENING.match(text)
    if not match or mentions(match["topic"], subject):
        return context
    if not mentions(SENTENCE.split(text[match.end() :], maxsplit=1)[0], subject):
        return context  # "When it comes to kettles, it is hard to choose."
    topic = named_topic(match["topic"], is_sure=True)
    return context._replace(criterion=topic) if topic else context
