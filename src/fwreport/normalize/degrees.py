"""What comparatives and superlatives say: on what, and who is ahead."""

import re

from fwreport.normalize.sayings import named_topic
from fwreport.vocabulary.comparatives import direction, quality
from fwreport.vocabulary.comparisons import ALL_ROUND as IS_ALL_ROUND
from fwreport.vocabulary.comparisons import BETTER
from fwreport.vocabulary.more_or_less import more_or_less
from fwreport.vocabulary.qualities import LESS, MORE, UNMARKED, Quality, quality_of
from fwreport.vocabulary.superlatives import AND_TOP, TOP_HEAD, comparatives_of
from fwreport.vocabulary.words import fold

ALL_ROUND = "*"  # for a criterion: what is the best of it is the best on the whole
AND = re.compile(rf"{AND_TOP}(?={TOP_HEAD})", re.IGNORECASE | re.VERBOSE)


def comparative(words: str) -> Quality | None:
    """What one comparative says; without a criterion where it names none."""
    bare = fold(words)
    if found := quality_of(words):
        return found
    if bare in UNMARKED:
        return UNMARKED[bare]
    sign = 1 if BETTER.match(words.strip()) else direction(bare)
    degree, _, adjective = bare.partition(" ")
    if adjective and sign is None and {degree} & {*MORE, *LESS}:
        sign = (quality(adjective) or 0) * (1 if degree in MORE else -1)
    return Quality("", sign) if sign else None


def superlatives(match: re.Match[str]) -> list[Quality]:
    """What the superlatives of a clause say; none unless all are known."""
    said = match.groupdict().get("most")
    if thing := match.groupdict().get("thing"):
        if said:
            forms = [form + end for form in comparatives_of(said) for end in ("", "e")]
            read = (more_or_less(f"{form} {thing}") for form in forms)
            return [one for one in read if one][:1]
        if IS_ALL_ROUND.match(thing):
            return [Quality(ALL_ROUND, 1)]
        topic = named_topic(thing, is_sure=True)
        return [Quality(topic, 1)] if topic else []
    read = [superlative(words) for words in AND.split(match["said"])]
    known = [] if None in read else [one for one in read if one]
    topic = named_topic(match.groupdict().get("on"), is_sure=True)
    return [one._replace(criterion=topic) for one in known] if topic else known


def superlative(words: str) -> Quality | None:
    """What one superlative says: "cheapest", "most reliable", "am sichersten"."""
    forms = comparatives_of(words) or [words]
    known = next((one for form in forms if (one := quality_of(form))), None)
    return known or next((one for form in forms if (one := comparative(form))), None)
