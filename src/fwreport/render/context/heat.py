"""At a glance: the score of every option on every criterion that is compared."""

from collections import Counter

from fwreport.render.charts import heat_maps
from fwreport.render.context.book import Book, Row
from fwreport.render.context.wording import count

MOST_CRITERIA, MOST_OPTIONS = 60, 12  # the data holds all


def make_heat(book: Book) -> Row | None:
    """The heat map, or None where fewer than two cells of a criterion have a score."""
    levels = {
        (row["criterion_id"], row["option_id"]): row
        for rows in book.consensus.values()
        for row in rows
        if row["score"] is not None
    }
    spoken = Counter(criterion for criterion, _ in levels)
    criteria = [key for key in book.scored_criteria if spoken[key] > 1]
    options = [
        key for key in book.compared if any((c, key) in levels for c in criteria)
    ]
    if not criteria:
        return None
    criteria = sorted(criteria, key=lambda key: book.criteria[key]["group_name"])
    shown, columns = criteria[:MOST_CRITERIA], options[:MOST_OPTIONS]
    rows = [
        {
            "name": book.criterion(key),
            "group": book.criteria[key]["group_name"],
            "cells": [levels.get((key, option)) for option in columns],
        }
        for key in shown
    ]
    left = [
        (len(criteria) - len(shown), "criterion", "criteria"),
        (len(options) - len(columns), "option", "options"),
    ]
    words = [count(n, one, many) for n, one, many in left if n > 0]
    names = [book.option(key) for key in columns]
    return {"plots": heat_maps(names, rows), "left": " and ".join(words)}
