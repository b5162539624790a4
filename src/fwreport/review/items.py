"""All that wants a person's eye, what matters most first."""

from itertools import chain

from fwreport.review.conflicts import find_conflicts
from fwreport.review.desk import Desk, Item, in_order
from fwreport.review.files import find_quarantined, find_refused
from fwreport.review.labels import (
    find_merges,
    find_near_misses,
    find_near_options,
    find_shortened,
)
from fwreport.review.verdicts import find_abstentions

FINDERS = (
    find_conflicts,
    find_abstentions,
    find_merges,
    find_shortened,
    find_near_misses,
    find_near_options,
    find_quarantined,
    find_refused,
)


def list_items(desk: Desk) -> list[Item]:
    """The items of every kind; the same order whatever the order of the tables."""
    found = chain.from_iterable(find(desk) for find in FINDERS)
    unique = {item.about: item for item in in_order(found)}
    return list(unique.values())
