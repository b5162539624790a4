"""Geometry of the charts: where each mark stands; templates draw them as SVG.

Nothing is told by colour alone: every row is labelled where it stands, the option
that leads is a filled mark in the accent colour, all others are open marks in ink.
Lengths are in the units of the view box; a view box is as wide as it is on paper.
"""

from typing import Any, NamedTuple

from fwreport.render.context.wording import clip, interval, number

Row = dict[str, Any]


class Frame(NamedTuple):
    """The room of a plot: all of it, and what labels and values take at its sides."""

    width: float
    label: float
    value: float
    letters: int  # that a label has room for


FULL = Frame(320, 92, 34, 17)
SMALL = Frame(176, 54, 24, 10)
LINE, PAD = 15, 3
LOW, HIGH = 1.0, 10.0
WIDE, HEAT_LABEL, HEAT_LINE, HEAT_GAP = 480.0, 190.0, 14.0, 3.0
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


def axis(frame: Frame = FULL) -> Row:
    """The scale, drawn once in the head of a table."""
    ticks = range(1, 11) if frame is FULL else (1, 5, 10)
    return {
        "width": frame.width,
        "height": 13,
        "ticks": [{"x": at(tick, frame), "label": str(tick)} for tick in ticks],
        "title": "Scale from 1 (worst) to 10 (best)",
    }


def interval_plot(
    name: str, rows: list[Row], leader: str | None, frame: Frame = FULL
) -> Row:
    """A row an option: score as a mark, interval as a line, value at the right.

    rows    {option_id, option, score, low, high}, all with a score
    leader  option_id of the option that is ahead, if one is
    """
    marks = []
    for index, row in enumerate(rows):
        marks.append(
            {
                "y": PAD + LINE * index + LINE / 2,
                "label": clip(row["option"], frame.letters),
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
        "height": 2 * PAD + LINE * len(rows),
        "gutter": frame.label - 6,
        "grid": [at(tick, frame) for tick in range(1, 11)],
        "marks": marks,
        "title": f"{name}, 1 to 10: {'; '.join(words)}",
    }


def difference_plot(name: str, pairs: list[Row]) -> Row:
    """A row a pair: how far which option is ahead, for want of a level.

    pairs  {option, rival, difference, low, high, verdict}, all with a difference
    """
    marks = []
    for index, pair in enumerate(pairs):
        # The rival stands at the left, so what favours it points to the left.
        marks.append(
            {
                "y": PAD + 2 * LINE * index + LINE,
                "left": clip(pair["rival"], 22),
                "right": clip(pair["option"], 22),
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
        "gutter": FULL.label - 6,
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


def heat_map(options: list[str], rows: list[Row]) -> Row:
    """Criteria by options: the score printed on a shade; single voices are outlined.

    options  names of the columns
    rows     {name, group, cells}, each cell {score, source_count} or None

    Shades run from light (1) to dark (10) of one hue, so that they can be told apart
    by readers who see no colours, and on paper without any.
    """
    cell = min(64.0, (WIDE - HEAT_LABEL) / max(len(options), 1))
    head = 16.0
    marks, labels, y, group = [], [], head, None
    for row in rows:
        if row["group"] != group:
            group = row["group"]
            y += HEAT_GAP
            labels.append({"x": 0, "y": y + 10, "text": clip(group, 40), "head": True})
            y += HEAT_LINE
        labels.append(
            {"x": 8, "y": y + 10, "text": clip(row["name"], 38), "head": False}
        )
        marks += [
            heat_cell(found, HEAT_LABEL + cell * place, y, cell)
            for place, found in enumerate(row["cells"])
            if found
        ]
        y += HEAT_LINE
    words = "; ".join(
        f"{row['name']}: "
        + ", ".join(
            f"{name} {number(found['score'])}"
            for name, found in zip(options, row["cells"], strict=True)
            if found
        )
        for row in rows
    )
    return {
        "width": round(HEAT_LABEL + cell * len(options), 1),
        "height": round(y + 4, 1),
        "columns": [
            {
                "x": round(HEAT_LABEL + cell * (i + 0.5), 1),
                "text": clip(name, int(cell / 5)),
            }
            for i, name in enumerate(options)
        ],
        "labels": labels,
        "marks": marks,
        "title": f"Scores from 1 to 10. {words}",
    }


def heat_cell(found: Row, x: float, y: float, width: float) -> Row:
    """One cell of the heat map, its number in ink or in white."""
    share = (min(max(found["score"], LOW), HIGH) - LOW) / (HIGH - LOW)
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
