"""Tables of one form in several sections: "Option | Remark | Rating" under each.

What such a table rates is what its heading names; its heads only say that it rates.
"""

from collections.abc import Sequence

from fwreport.normalize.draft import Part
from fwreport.normalize.headings import above, without_number
from fwreport.normalize.layouts import heads_of, is_answer
from fwreport.normalize.markup import label
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.roles import cell
from fwreport.normalize.sayings import is_criterion
from fwreport.vocabulary.columns import COMMON, NOTES
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold

FEW = 2  # tables of one form, which only their headings tell apart


def with_forms(parts: Sequence[Part], subject: Subject) -> list[Part]:
    """The parts; a table of ratings knows what its heading says they are on.

    That is so where tables with the same heads and the same options stand under
    headings of different names, and under a common name for a criterion where no head
    names another.
    """
    groups: dict[tuple, list[int]] = {}
    topics: dict[int, str] = {}
    for number, part in enumerate(parts):
        if part.kind == "table" and (topic := topic_of(part, subject)):
            topics[number] = topic
            heads = tuple(heads_of(part))
            groups.setdefault((heads, options_in(part, subject)), []).append(number)
    told = {
        number
        for group in groups.values()
        if FEW <= len(group) == len({fold(topics[number]) for number in group})
        for number in group
    }
    told |= {n for n, topic in topics.items() if is_all_on(parts[n], topic)}
    return [
        part._replace(topics=column_topics(part, topics[number]))
        if number in told
        else part
        for number, part in enumerate(parts)
    ]


def is_all_on(part: Part, topic: str) -> bool:
    """Whether a table below the name of a criterion holds but ratings and remarks."""
    heads = heads_of(part)
    rest = [n for n, head in enumerate(heads) if n and head not in NOTES]
    return is_criterion(topic) and all(is_answer(part, n, heads[n]) for n in rest)


def topic_of(part: Part, subject: Subject) -> str:
    """What the heading of a table of ratings of options names; empty for another."""
    if not part.headings or len(part.rows) <= FEW:
        return ""
    context = above(part, subject)
    if context.labels or context.polarity is not None or not options_in(part, subject):
        return ""
    is_own = context.criterion == without_number(label(part.headings[0].text))
    is_own = is_own and fold(context.criterion) not in WHOLE
    return context.criterion or "" if is_own else ""


def options_in(part: Part, subject: Subject) -> frozenset[str]:
    """The options that the rows of a table name, if each row names one."""
    found = [
        mentions(label(cell(row, 0)), subject, in_heading=True) for row in part.rows[1:]
    ]
    names = {name for one in found for mention in one for name in mention.members}
    return frozenset(names) if len(names) == len(found) >= FEW else frozenset()


def column_topics(part: Part, topic: str) -> tuple[str, ...]:
    """What the columns are on, where their own heads do not say so.

    Those of ratings and remarks are on the topic; and so is the one column of text
    beside a lone one of ratings, whatever its head, unless that is a criterion's name.
    """
    heads = heads_of(part)
    rated = [n for n, head in enumerate(heads) if n and is_answer(part, n, head)]
    noted = [n for n, head in enumerate(heads) if n and head in NOTES]
    rest = [n for n in range(1, len(heads)) if n not in (*rated, *noted)]
    if len(rated) == 1 and len(rest) == 1 and heads[rest[0]] not in COMMON:
        noted += rest
    on_topic = {*rated, *noted} if rated else set()
    return tuple(topic if n in on_topic else "" for n in range(len(heads)))
