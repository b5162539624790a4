"""Preference bars: how probably one of two options is ahead, a bar a pair.

The filled part is the share of the option at the left.  Names and percentages stand
at both ends, so that nothing is told by colour or shade alone.
"""

from typing import Any

from fwreport.render.charts import FULL, GUTTER, LINE, PAD
from fwreport.render.context.wording import percent
from fwreport.render.lettering import fit_all

Row = dict[str, Any]
START, END = 118.0, FULL.width - 118.0  # of the bar; names and numbers share the rest
NUMBER = 30.0  # room of a percentage
HEIGHT, OVER = 7.0, 2.0  # of a bar, and what the marks of the limit stand out
DRAWN = ("option", "rival", "tie", "contested")  # no bar for want of evidence


def preference_bars(name: str, pairs: list[Row], limit: float) -> Row | None:
    """A bar for each pair that has an answer, or is contested; None without any.

    pairs  {option, rival, chance (that the option is better), verdict}
    limit  from which probability an option is named ahead
    """
    pairs = [p for p in pairs if p["verdict"] in DRAWN and p["chance"] is not None]
    if not pairs:
        return None
    ends = sorted({pair[end] for pair in pairs for end in ("option", "rival")})
    room = START - GUTTER - NUMBER - GUTTER
    shown = dict(zip(ends, fit_all(ends, room), strict=True))
    words = (
        f"{p['option']} {percent(p['chance'], limit)}, "
        f"{p['rival']} {percent(1 - p['chance'], limit)}"
        for p in pairs
    )
    return {
        "width": FULL.width,
        "height": 2 * PAD + LINE * len(pairs),
        "start": START,
        "length": END - START,
        "thick": HEIGHT,
        "over": OVER,
        "limits": [across(1 - limit), across(limit)],
        "numbers": [START - GUTTER, END + GUTTER],
        "names": [START - GUTTER - NUMBER, END + GUTTER + NUMBER],
        "bars": [
            {
                "y": PAD + LINE * place + LINE / 2,
                "left": shown[pair["option"]],
                "right": shown[pair["rival"]],
                "for": brief_percent(pair["chance"], limit),
                "against": brief_percent(1 - pair["chance"], limit),
                "filled": round(across(pair["chance"]) - START, 1),
                "leads": pair["verdict"],
            }
            for place, pair in enumerate(pairs)
        ],
        "title": f"{name}, probability of being ahead: {'; '.join(words)}",
    }


def across(share: float) -> float:
    """Where a share ends on the bar."""
    return round(START + (END - START) * share, 1)


def brief_percent(share: float, limit: float) -> str:
    """A percentage as short as a chart wants it."""
    words = percent(share, limit)
    return words.replace("less than ", "<").replace("more than ", ">")
