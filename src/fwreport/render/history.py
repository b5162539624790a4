"""Scores over the editions: a line an option, named where it ends."""

from typing import Any

from fwreport.render.charts import FULL, GUTTER, HIGH, LOW
from fwreport.render.context.wording import interval, number
from fwreport.render.lettering import fit, fit_all

Row = dict[str, Any]
LEFT, RIGHT = 22.0, FULL.width - FULL.label  # of the plot; names stand beyond
TOP, TALL, BELOW = 20.0, 96.0, 26.0  # the heading, the plot, names of editions
APART = 11.0  # of two names, at least
ASIDE = 4.0  # of two options in one edition, so that intervals can be told apart
LEAST = 3  # points that the axis spans


def history_plot(name: str, editions: list[Row], series: list[Row]) -> Row:
    """Scores with their intervals, edition by edition, each with its option's name.

    editions  {label, day, words}, oldest first
    series    {option, points}: of each edition (score, low, high), or None; low and
              high may be None
    """
    known = [p for row in series for p in row["points"] if p]
    ends = [value for point in known for value in point if value is not None]
    bottom, top = span(min(ends), max(ends))

    def y(value: float) -> float:
        """Where a score stands."""
        return round(TOP + TALL * (top - value) / (top - bottom), 1)

    step = (RIGHT - GUTTER - LEFT - 2 * GUTTER) / max(len(editions) - 1, 1)
    places = [round(LEFT + 2 * GUTTER + step * n, 1) for n in range(len(editions))]
    labels = fit_all([row["option"] for row in series], FULL.label - GUTTER)
    lines = []
    for order, row in enumerate(series):
        aside = ASIDE * (order - (len(series) - 1) / 2)
        marks = [
            {
                "x": round(x + aside, 1),
                "y": y(point[0]),
                "low": None if point[1] is None else y(point[1]),
                "high": None if point[2] is None else y(point[2]),
            }
            for x, point in zip(places, row["points"], strict=True)
            if point
        ]
        lines.append({"label": labels[order], "marks": marks})
    spread_labels(lines)
    return {
        "width": FULL.width,
        "height": TOP + TALL + BELOW,
        "name": fit(name, FULL.width),
        "left": LEFT,
        "right": RIGHT,
        "names": RIGHT + GUTTER,
        "grid": [{"y": y(tick), "label": str(tick)} for tick in range(bottom, top + 1)],
        "editions": [
            {"x": x, "label": row["label"]}
            for x, row in zip(places, editions, strict=True)
        ],
        "days": [editions[0]["day"], editions[-1]["day"]],
        "lines": lines,
        "title": f"{name}, 1 to 10, by edition. {words_of(editions, series)}",
    }


def span(low: float, high: float) -> tuple[int, int]:
    """The whole points that the axis runs between."""
    bottom, top = int(low), -int(-high // 1)
    while top - bottom < LEAST:
        bottom, top = max(bottom - 1, int(LOW)), min(top + 1, int(HIGH))
    return bottom, top


def spread_labels(lines: list[Row]) -> None:
    """Move names apart that would stand on each other, as little as can be."""
    lowest = -APART
    for line in sorted(lines, key=lambda line: (line["marks"][-1]["y"], line["label"])):
        line["y"] = round(max(line["marks"][-1]["y"], lowest + APART), 1)
        lowest = line["y"]


def words_of(editions: list[Row], series: list[Row]) -> str:
    """The plot in words, edition by edition."""
    parts = []
    for place, edition in enumerate(editions):
        said = [
            f"{row['option']} {number(point[0])}"
            + (f" ({interval(point[1], point[2])})" if point[1] is not None else "")
            for row in series
            if (point := row["points"][place])
        ]
        parts.append(f"{edition['words']}: {', '.join(said) or 'none'}")
    return "; ".join(parts)
