"""Figures in sentences: "X costs 900 € a year, Y 1,600 €" is a fact of each."""

import re

from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.headings import Context
from fwreport.normalize.legends import setting_of
from fwreport.normalize.markup import lead_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.ratings import read_value
from fwreport.normalize.verdicts import names_criterion
from fwreport.vocabulary.attributes import topic_of
from fwreport.vocabulary.contrasts import LEADING_ARTICLE
from fwreport.vocabulary.deeds import (
    COST,
    COSTS_AT,
    NEXT_AT,
    WEIGH,
    topic_of_cost,
    topic_of_weight,
)
from fwreport.vocabulary.halves import DENIES, HALF_END
from fwreport.vocabulary.meanings import is_same
from fwreport.vocabulary.verdicts import UNSURE

COSTS = re.compile(rf"^\s*({COST})(?!\w)", re.IGNORECASE | re.VERBOSE)
WEIGHS = re.compile(rf"^\s*({WEIGH})(?!\w)", re.IGNORECASE | re.VERBOSE)
FIGURE = re.compile(r"(?:US|[~\u2248])?\s?[$\u20ac\u00a3]?\s?\d")
ASIDE = re.compile(r"\s*[(\uff08][^()\uff08\uff09]*[)\uff09]\s*$")
# A condition behind the last figure, and how a Japanese sentence ends.
BEHIND = re.compile(
    r"\s+(?:if|when|with|wenn|bei|mit|si|quand|avec|cuando|con|se|quando|com|als|met)\s[^\d]{1,60}$"
    r"|(?:\u3067\u3059|\u3067\u3057\u305f|\u3060|\u3060\u3063\u305f)?[\u3001\u3002\uff0c]*$",
    re.IGNORECASE,
)
TOPIC = re.compile(
    r"^(?:\d?[A-Z]{0,4}\u306e)?(?P<topic>[^\s\u3001\u3002\u306f]{1,12})\u306f\u3001?$"
)
COMMAS = "\u3001\uff0c"
YEAR = re.compile(r"^(?:19|20)\d\d$")
UNIT = re.compile(r"[^\W\d_]|[%\u20ac$\u00a3\u00b0]")
SINCE = ("first release", "founded")  # topics whose figures are years
LEAD_WORDS = 4  # between a name and its figure: "ran for about"


def measured(part: Part, words: str, context: Context, subject: Subject) -> list[Draft]:
    """The facts of a sentence that gives one figure for each option it names.

    They are on what the heading or the lead-in names, or on the price where the verb
    says so; a year under "Launched" or "Founded".  Figures on a scale, other years, and
    a sentence that says more give nothing.
    """
    words = BEHIND.sub("", words, count=1)
    found = mentions(words, subject)
    before = words[: found[0].start].strip() if found else ""
    members = {mention.members for mention in found}
    if context.labels or len(found) < 2 or len(members) < len(found):
        return []
    if first := COSTS_AT.search(words[: found[0].start]):
        return measured_at(part, words, first, (context, subject))
    if (fronted := TOPIC.match(before)) and not mentions(before, subject):
        is_named = names_criterion(context.criterion or "", subject)
        topic = context.criterion if is_named else fronted["topic"]
        context = context._replace(criterion=topic)
    elif LEADING_ARTICLE.sub("", f"{before} x") not in (" x", "x"):
        return []
    if DENIES.search(words) or UNSURE.search(words):
        return []
    ends = [*(mention.start for mention in found[1:]), len(words)]
    said = [words[m.end : end] for m, end in zip(found, ends, strict=True)]
    said = [ASIDE.sub("", HALF_END.sub("", text).rstrip(COMMAS)) for text in said]
    lead = lead_of(part.text)
    is_led = bool(lead) and lead.label == context.criterion
    topic = topic_told(said[0], context, subject, is_led)
    figures = [figure_of(text, is_since(topic or "")) for text in said]
    if topic is None or None in figures or not has_unit(figures[0] or "", topic):
        return []
    drafts = []
    for mention, figure in zip(found, figures, strict=True):
        value = read_value(figure or "", setting_of(part, topic))
        if value.kind != "fact" or value.number is None or not winner_of([mention]):
            return []
        draft = make(part, "fact", topic, figure, labels_of([mention]))
        drafts.append(draft._replace(value=value.number))
    return drafts


def measured_at(
    part: Part, words: str, first: re.Match[str], around: tuple[Context, Subject]
) -> list[Draft]:
    """The costs of a sentence that gives each before the name: "900 € in X, ..."."""
    context, subject = around
    found = mentions(words, subject)
    gaps = zip(found, found[1:], strict=False)
    spans = [NEXT_AT.match(words[a.end : b.start]) for a, b in gaps]
    is_open = DENIES.search(words) or UNSURE.search(words)
    if not all(spans) or is_open or words[found[-1].end :].strip(" .!"):
        return []
    named = context.criterion or ""
    topic = named if names_criterion(named, subject) else topic_of_cost(first["cost"])
    drafts = []
    for mention, span in zip(found, [first, *spans], strict=True):
        figure = span["figure"].strip() if span else ""
        value = read_value(figure, setting_of(part, topic or ""))
        if value.kind != "fact" or value.number is None or not winner_of([mention]):
            return []
        draft = make(part, "fact", topic, figure, labels_of([mention]))
        drafts.append(draft._replace(value=value.number))
    return drafts


def topic_told(
    said: str, context: Context, subject: Subject, is_led: bool
) -> str | None:
    """What the figures are of: what the heading names, or the price of "costs".

    What weighs so much is weighed, whatever the heading.

    is_led  the text itself has what it names before a colon: that may be long
    """
    named = context.criterion or ""
    weighs = WEIGHS.match(said)
    if weighs and not is_same(named, topic_of_weight(weighs[1])):
        return topic_of_weight(weighs[1])
    is_named = is_led or names_criterion(named, subject) or is_since(named)
    if named and is_named:
        return context.criterion
    cost = COSTS.match(said)
    return topic_of_cost(cost[1]) if cost else None


def is_since(topic: str) -> bool:
    """Whether a topic asks for a year."""
    return topic_of(topic) in SINCE


def has_unit(figure: str, topic: str) -> bool:
    """Whether a figure is in a unit, or is the year that its topic asks for."""
    return bool(YEAR.match(figure)) if is_since(topic) else bool(UNIT.search(figure))


def figure_of(said: str, is_year: bool) -> str | None:
    """The figure at the end of a few words after a name; None where there is none."""
    start = FIGURE.search(said)
    if not start or len(said[: start.start()].split()) > LEAD_WORDS:
        return None
    figure = said[start.start() :].strip(" .!")
    return None if YEAR.match(figure) and not is_year else figure
