"""Geometry of the charts: where each mark stands; templates draw them as SVG.

Nothing is told by colour alone: every row is labelled where it stands, the option
that leads is a filled mark in the accent colour, all others are open marks in ink.
Lengths are in the units of the view box; a view box is as wide as it is on paper.
"""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from fwreport.render.context.wording import interval, number
from fwreport.render.lettering import fit, fit_all, width_of

Row = dict[str, Any]


class Frame(NamedTuple):
    """The room of a plot: all of it, what labels and values take, a row's height."""

    width: float
    label: float
    value: float
    line: float


FULL = Frame(320, 92, 34, 15)
SMALL = Frame(187, 65, 24, 13)
GUTTER = 6  # between a label and the plot
LINE, PAD = FULL.line, 3
LOW, HIGH = 1.0, 10.0
WIDE, HEAT_LABEL, HEAT_LINE, HEAT_GAP = 640.0, 190.0, 14.0, 3.0
CELL, WIDEST, STEEP = 64.0, 120.0, 80.0  # of a cell: usual, most, tilted below
HEAT_HEAD, TALL = 16.0, 720.0
TILT, SLOPE, TILTED = 45, 0.71, 92.0  # degrees, their sine, room of a tilted name
SHADES = (  # one hue, lightness in even steps (CIELAB), after ColorBrewer's Blues
    *("#f7fbff", "#e3eef9", "#cfe1f2", "#b5d4e9", "#93c3df"),
    *("#6daed5", "#4b97c9", "#2972b0", "#1864aa", "#0a4a90"),
)
REACH = 4.5  # points either side of "even" that a difference chart shows


def at(value: float, frame: Frame = FULL) -> float:
    """Where a score stands between the left and the right end of the plot."""
    share = (min(max(value, LOW), HIGH) - LOW) / (HIGH - LOW)
    return round(frame.label + share * (frame.width - frame.label - frame.value), 1)


def away(difference: float) -> float:
    """Where a difference stands; the middle is even."""
    share = (min(max(difference, -REACH), REACH) + REACH) / (2 * REACH)
    return at(LOW + share * (HIGH - LOW))


def ticks_of(frame: Frame) -> Sequence[int]:
    """The points of the scale that are labelled and drawn."""
    return range(1, 11) if frame is FULL else (1, 5, 10)


def axis(frame: Frame = FULL) -> Row:
    """The scale, drawn once in the head of a table."""
    return {
        "width": frame.width,
        "height": 13,
        "ticks": [
            {"x": at(tick, frame), "label": str(tick)} for tick in ticks_of(frame)
        ],
        "title": "Scale from 1 (worst) to 10 (best)",
    }


def interval_plot(
    name: str, rows: list[Row], leader: str | None, frame: Frame = FULL
) -> Row:
    """A row an option: score as a mark, interval as a line, value at the right.

    rows    {option_id, option, score, low, high}, all with a score
    leader  option_id of the option that is ahead, if one is
    """
    labels = fit_all([row["option"] for row in rows], frame.label - GUTTER)
    marks = []
    for index, row in enumerate(rows):
        marks.append(
            {
                "y": PAD + frame.line * (index + 0.5),
                "label": labels[index],
                "x": at(row["score"], frame),
                "low": at(row["low"], frame),
                "high": at(row["high"], frame),
                "value": number(row["score"]),
                "leads": row["option_id"] == leader,
            }
        )
    words = (
        f"{r['option']} {number(r['score'])} ({interval(r['low'], r['high'])})"
        for r in rows
    )
    return {
        "width": frame.width,
        "height": 2 * PAD + frame.line * len(rows),
        "gutter": frame.label - GUTTER,
        "grid": [at(tick, frame) for tick in ticks_of(frame)],
        "marks": marks,
        "title": f"{name}, 1 to 10: {'; '.join(words)}",
    }


def difference_plot(name: str, pairs: list[Row]) -> Row:
    """A row a pair: how far which option is ahead, for want of a level.

    pairs  {option, rival, difference, low, high, verdict}, all with a difference
    """
    ends = sorted({pair[end] for pair in pairs for end in ("option", "rival")})
    shown = dict(zip(ends, fit_all(ends, FULL.label - GUTTER), strict=True))
    marks = []
    for index, pair in enumerate(pairs):
        # The rival stands at the left, so what favours it points to the left.
        marks.append(
            {
                "y": PAD + 2 * LINE * index + LINE,
                "left": shown[pair["rival"]],
                "right": shown[pair["option"]],
                "x": away(pair["difference"]),
                "low": away(pair["low"]),
                "high": away(pair["high"]),
                "leads": pair["verdict"] in {"option", "rival"},
            }
        )
    words = (
        f"{p['option']} against {p['rival']}, difference {number(p['difference'])} "
        f"points ({interval(p['low'], p['high'])})"
        for p in pairs
    )
    return {
        "width": FULL.width,
        "height": 2 * PAD + 2 * LINE * len(pairs),
        "gutter": FULL.label - GUTTER,
        "middle": away(0),
        "start": away(-REACH),
        "end": away(REACH),
        "marks": marks,
        "title": f"{name}, level unknown: {'; '.join(words)}",
    }


def revision_plot(row: Row) -> Row:
    """Old rating as an open diamond, new consensus as a mark on its interval."""
    width = 130
    scale = width - 12

    def x(value: float) -> float:
        """Where a value stands on the small scale."""
        share = (min(max(value, LOW), HIGH) - LOW) / (HIGH - LOW)
        return round(6 + scale * share, 1)

    title = f"{row['option']}: printed {row['old']}"
    if row["score"] is not None:
        new = f"{number(row['score'])} ({interval(row['low'], row['high'])})"
        title += f", consensus {new}"
    return {
        "width": width,
        "height": 14,
        "old": x(row["old_on_scale"]),
        "x": x(row["score"]) if row["score"] is not None else None,
        "low": x(row["low"]) if row["score"] is not None else None,
        "high": x(row["high"]) if row["score"] is not None else None,
        "start": x(LOW),
        "end": x(HIGH),
        "title": title,
    }


def lean_plot(source: str, bias: float) -> Row:
    """How far a source rates above or below others, as a mark beside a middle line."""
    width, reach = 130, 3.0
    share = (min(max(bias, -reach), reach) + reach) / (2 * reach)
    side = "above" if bias > 0 else "below"
    return {
        "width": width,
        "height": 14,
        "middle": width / 2,
        "x": round(8 + share * (width - 16), 1),
        "title": f"{source} rates {number(abs(bias))} points {side} others",
    }


def certainty_dots(level: int) -> list[bool]:
    """Four dots, filled up to the level, 0 very low to 3 high."""
    return [place <= level for place in range(4)]


def heat_maps(options: list[str], rows: list[Row]) -> list[Row]:
    """Criteria by options: the score printed on a shade; single voices are outlined.

    options  names of the columns
    rows     {name, group, cells}, each cell {score, source_count} or None
    returns  as many maps as it takes, about alike, each of a page at most

    Shades run from light (1) to dark (10) of one hue, so that they can be told apart
    by readers who see no colours, and on paper without any.
    """
    parts: list[list[Row]] = [[]]
    height, group = 0.0, None
    head = HEAT_GAP + HEAT_LINE
    whole = HEAT_LINE * len(rows) + head * len({row["group"] for row in rows})
    most = min(TALL, whole / max(math.ceil(whole / TALL), 1) + head + HEAT_LINE)
    for row in rows:
        height += HEAT_LINE
        if row["group"] != group:
            group = row["group"]
            height += head
        if height > most:
            parts.append([])
            height = head + HEAT_LINE
        parts[-1].append(row)
    return [heat_map(options, part) for part in parts]


def heat_map(options: list[str], rows: list[Row]) -> Row:
    """One heat map; its columns are tilted where names are wider than cells."""
    cell, rise, heads = heat_heads(options)
    marks, labels, y, group = [], [], HEAT_HEAD + rise, None
    for row in rows:
        if row["group"] != group:
            group = row["group"]
            y += HEAT_GAP
            text = fit(group, HEAT_LABEL - 4)
            labels.append({"x": 0, "y": y + 10, "text": text, "head": True})
            y += HEAT_LINE
        text = fit(row["name"], HEAT_LABEL - 12)
        labels.append({"x": 8, "y": y + 10, "text": text, "head": False})
        marks += [
            heat_cell(found, HEAT_LABEL + cell * place, y, cell)
            for place, found in enumerate(row["cells"])
            if found
        ]
        y += HEAT_LINE
    middles = [HEAT_LABEL + cell * (place + 0.5) for place in range(len(options))]
    return {
        "width": round(HEAT_LABEL + cell * len(options) + rise, 1),
        "height": round(y + 4, 1),
        "tilt": -TILT if rise else 0,
        "head": round(11 + rise, 1),
        "columns": [
            {"x": round(x, 1), "text": head}
            for x, head in zip(middles, heads, strict=True)
        ],
        "labels": labels,
        "marks": marks,
        "title": f"Scores from 1 to 10. {heat_words(options, rows)}",
    }


def heat_heads(options: list[str]) -> tuple[float, float, list[str]]:
    """Width of a cell, height of the tilted names (0: none is), names cut to fit."""
    count = max(len(options), 1)
    widest = max(map(width_of, options), default=0.0) + 6
    cell = min(max(widest, CELL), WIDEST, (WIDE - HEAT_LABEL) / count)
    if widest <= cell or cell >= STEEP:
        return cell, 0.0, fit_all(options, cell - 6)
    heads = fit_all(options, TILTED)
    rise = max(map(width_of, heads)) * SLOPE
    return min(CELL, (WIDE - HEAT_LABEL - rise) / count), rise, heads


def heat_words(options: list[str], rows: list[Row]) -> str:
    """The heat map in words, for those who do not see it."""
    return "; ".join(
        f"{row['name']}: "
        + ", ".join(
            f"{name} {number(found['score'])}"
            for name, found in zip(options, row["cells"], strict=True)
            if found
        )
        for row in rows
    )


def heat_cell(found: Row, x: float, y: float, width: float) -> Row:
    """One cell of the heat map, its number in ink or in white."""
    printed = round(found["score"], 1)  # what reads alike is shaded alike
    share = (min(max(printed, LOW), HIGH) - LOW) / (HIGH - LOW)
    shade = min(int(share * len(SHADES)), len(SHADES) - 1)
    alone = found["source_count"] < 2
    return {
        "x": round(x + 1, 1),
        "y": y + 0.5,
        "width": round(width - 2, 1),
        "height": HEAT_LINE - 1,
        "fill": "none" if alone else SHADES[shade],
        "ink": "#fff" if shade > 6 and not alone else "#1b1f23",
        "alone": alone,
        "text": number(found["score"]),
        "middle": round(x + width / 2, 1),
    }
