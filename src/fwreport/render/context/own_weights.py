"""What the page needs to rank anew by a reader's own weights, in as few bytes."""

import base64
import math

import numpy as np

from fwreport.render.charts import FULL, GUTTER
from fwreport.render.context.answers import ranking_rows
from fwreport.render.context.book import Book, Row, group_rows, rows_of
from fwreport.render.context.wording import interval, number, percent
from fwreport.render.lettering import fit_all

FINEST = 127  # of a draw, in steps of a byte
DIGITS = 4  # of means and shares


def make_own_weights(book: Book) -> Row | None:
    """Options, criteria with their weights, and the joint draws; None without.

    A draw is kept in bytes: its steps are as fine as its largest deviation allows,
    so that what is lost is far below what is printed.
    """
    weighed = rows_of(book.tables.scored.weighed, "item_id", "option_id")
    if not weighed or "floor_sd" not in book.settings.priors:
        return None
    items = group_rows(weighed, "item_id")
    options = [row["option_id"] for row in next(iter(items.values()))]
    steps, draws = pack_draws(book, len(items) * len(options))
    return {
        "level": book.settings.level,
        "limit": book.settings.win_probability,
        "floor": book.settings.priors["floor_sd"],
        "freedom": weighed[0]["freedom"],
        "options": describe_options(book, options),
        "items": [describe_item(book, rows) for rows in items.values()],
        "steps": steps,
        "draws": draws,
        "room": FULL._asdict() | {"gutter": FULL.label - GUTTER},
    }


def describe_options(book: Book, options: list[str]) -> list[Row]:
    """Each option as the report ranks it, in the order of the draws."""
    ranked = {row["option_id"]: row for row in ranking_rows(book)}
    names = [book.option(key) for key in options]
    labels = fit_all(names, FULL.label - GUTTER)
    return [
        {
            "name": name,
            "label": label,
            "level": ranked[key]["score"] is not None,
            "compared": ranked[key]["best_probability"] is not None,
            "score": number(ranked[key]["score"]),
            "interval": interval(ranked[key]["low"], ranked[key]["high"]),
            "best": percent(
                ranked[key]["best_probability"], book.settings.win_probability
            ),
        }
        for key, name, label in zip(options, names, labels, strict=True)
    ]


def describe_item(book: Book, rows: list[Row]) -> Row:
    """One thing to weigh: its name, its published weight, where the options stand."""
    key, is_group = rows[0]["item_id"], rows[0]["is_group"]
    return {
        "key": key,
        "name": key if is_group else book.criterion(key),
        "group": "" if is_group else book.criteria[key]["group_name"],
        "share": round(rows[0]["share"], 2 * DIGITS),
        "mean": [round(row["mean"], DIGITS) for row in rows],
        "spoken": [round(row["spoken_share"], DIGITS) for row in rows],
        "level": [round(row["level_share"], DIGITS) for row in rows],
    }


def pack_draws(book: Book, size: int) -> tuple[list[float], str]:
    """The step of each draw, and the bytes of all, those that are 0 left out.

    size  of a draw: items by options, in which draw d is 0 before place d
    """
    table = book.tables.scored.draws
    table = table[table["option_id"].isin({*book.options})]
    table = table.sort_values(["draw", "item_id", "option_id"])
    deviation, steps, packed, start = table["deviation"].to_numpy(), [], b"", 0
    for length in range(size, 0, -1):
        values = deviation[start : start + length]
        start += length
        step = math.ceil(np.abs(values).max() / FINEST * 1e6) / 1e6 or 1e-6
        steps.append(step)
        packed += np.rint(values / step).astype(np.int8).tobytes()
    return steps, base64.b64encode(packed).decode("ascii")
