"""Tables of scores on one criterion each: "Tool | Rating" below "Speed", "Price"."""

from collections.abc import Sequence

from fwreport.normalize.draft import Part
from fwreport.normalize.headings import without_number
from fwreport.normalize.layouts import heads_of
from fwreport.normalize.markup import label
from fwreport.normalize.sayings import is_criterion
from fwreport.vocabulary.columns import CRITERIA, NOTES
from fwreport.vocabulary.records import VALUES
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold

GENERIC = VALUES | NOTES  # heads that name no criterion
FEW = 2


def with_table_topics(parts: Sequence[Part]) -> list[Part]:
    """The parts; tables whose heads name no criterion have that of their heading.

    Several tables with the same heads stand below headings of their own, or a single
    one below a common word for a criterion; what sums up is none.
    """
    groups: dict[tuple[str, ...], dict[int, str]] = {}
    for number, part in enumerate(parts):
        if part.kind == "table" and len(part.rows) > 1 and (topic := topic_of(part)):
            groups.setdefault(tuple(heads_of(part)), {})[number] = topic
    topics: dict[int, str] = {}
    for found in groups.values():
        is_several = len({*map(fold, found.values())}) == len(found) >= FEW
        topics |= {n: t for n, t in found.items() if is_several or is_criterion(t)}
    return [
        part._replace(topic=topics[number]) if number in topics else part
        for number, part in enumerate(parts)
    ]


def topic_of(part: Part) -> str:
    """The heading of a table of names and values, if it may be a criterion."""
    first, *rest = heads_of(part)
    is_generic = rest and first not in CRITERIA and all(h in GENERIC for h in rest)
    if not is_generic or not part.headings or part.headings[0].level < 2:
        return ""
    topic = without_number(label(part.headings[0].text))
    return "" if fold(topic) in WHOLE or topic.endswith(("?", "\uff1f")) else topic
