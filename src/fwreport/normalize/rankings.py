"""Lists in order of rank: below "Our ranking" the first one is ahead of the others."""

from collections.abc import Sequence

from fwreport.normalize.draft import Draft, Part, make, winner_of
from fwreport.normalize.markup import label, plain
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.scored import option_lead
from fwreport.vocabulary.rankings import RANKED, RANKING, is_counted
from fwreport.vocabulary.words import fold

FEW = 2  # options that a ranking puts in order


def with_rankings(parts: Sequence[Part], subject: Subject) -> list[Part]:
    """The parts; the first item of a ranking holds the others as its rivals.

    A ranking is a list below a heading that calls it one, of which each item starts
    with an option of its own.
    """
    result = list(parts)
    start = 0
    while start < len(result):
        end = start
        while end < len(result) and is_in_list(result[end], result[start]):
            end += 1
        names = [named_first(part, subject) for part in result[start:end]]
        if len(names) >= FEW and all(names) and len({*names}) == len(names):
            ranked = tuple(dict.fromkeys(name for name in names if name))
            result[start] = result[start]._replace(ranked=ranked)
        start = max(end, start + 1)
    return result


def is_in_list(part: Part, first: Part) -> bool:
    """Whether a part is an item of the ranking that starts with the first one."""
    if part.kind != "item" or not part.headings or part.level != first.level:
        return False
    heading = part.headings[0]
    is_same = first.headings and heading.block_id == first.headings[0].block_id
    return bool(is_same and RANKING.match(label(heading.text)))


def named_first(part: Part, subject: Subject) -> str | None:
    """The option that an item starts with, "X - ...", or consists of."""
    _, found = option_lead(part, subject)
    text = plain(part.text)
    if not found:
        here = mentions(text, subject)
        found = here if here and fold(here[0].words) == fold(text) else []
    return winner_of(found) if found else None


def ranked_first(part: Part, subject: Subject) -> Draft | None:
    """The verdict of a ranking, on what its heading names or on the whole."""
    if not part.ranked:
        return None
    match = RANKING.match(label(part.headings[0].text))
    words = (match["before"] or match["after"] or "").strip() if match else ""
    topic = None if RANKED.fullmatch(words) else words
    if topic and is_counted(topic):
        return None  # the first by noise may be the loudest, or the quietest
    labels = [(name, name) for name in part.ranked]
    draft = make(part, "verdict", topic, part.ranked[0], labels)
    address = f"{part.block_id}/k01"
    return draft._replace(winner=part.ranked[0], address=address)
