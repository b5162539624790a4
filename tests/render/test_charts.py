"""Where marks stand in the charts, worked by hand."""

import pytest

from fwreport.render.charts import (
    FULL,
    SMALL,
    at,
    away,
    certainty_dots,
    difference_plot,
    heat_map,
    interval_plot,
    lean_plot,
)


def test_a_score_stands_where_its_share_of_the_scale_is():
    # 320 wide, 92 for labels, 34 for values: 194 for nine points.
    assert at(1.0, FULL) == 92 and at(10.0, FULL) == 286
    assert at(5.5, FULL) == 189  # 92 + 194 / 2
    assert at(99.0, SMALL) == at(10.0, SMALL)


def test_even_stands_in_the_middle():
    assert away(0.0) == at(5.5)
    assert away(4.5) == at(10.0) and away(-9.0) == at(1.0)


def test_only_the_leader_is_filled_and_every_mark_is_labelled():
    rows = [
        {
            "option_id": key,
            "option": key.upper(),
            "score": s,
            "low": s - 1,
            "high": s + 1,
        }
        for key, s in (("a", 5.0), ("b", 7.04))
    ]
    plot = interval_plot("Speed", rows, "b")
    assert [(m["label"], m["value"], m["leads"]) for m in plot["marks"]] == [
        ("A", "5.0", False),
        ("B", "7.0", True),
    ]
    assert plot["title"] == "Speed, 1 to 10: A 5.0 (4.0 to 6.0); B 7.0 (6.0 to 8.0)"


def test_what_favours_the_option_points_to_its_name():
    pair = {"option": "A", "rival": "B", "difference": 2.0, "low": 1.0, "high": 3.0}
    (mark,) = difference_plot("Speed", [pair | {"verdict": "option"}])["marks"]
    assert mark["right"] == "A" and mark["x"] > away(0.0) and mark["leads"]


def test_a_lean_and_the_dots():
    assert lean_plot("A", 0.4)["title"] == "A rates 0.4 points above others"
    assert certainty_dots(1) == [True, True, False, False]


def test_a_heat_map_prints_each_score_and_outlines_single_voices():
    cells = [{"score": 9.0, "source_count": 3}, {"score": 2.04, "source_count": 1}]
    rows = [
        {"name": "Speed", "group": "Use", "cells": cells},
        {"name": "Cost", "group": "Use", "cells": [None, cells[0]]},
    ]
    plot = heat_map(["X", "Y"], rows)
    assert [mark["text"] for mark in plot["marks"]] == ["9.0", "2.0", "9.0"]
    assert [mark["alone"] for mark in plot["marks"]] == [False, True, False]
    first, alone, below = plot["marks"]
    assert first["x"] < alone["x"] == below["x"] and below["y"] > alone["y"]
    assert first["ink"] == "#fff" and alone["ink"] != "#fff"
    assert plot["title"].endswith("Speed: X 9.0, Y 2.0; Cost: Y 9.0")
    assert [row["text"] for row in plot["labels"]] == ["Use", "Speed", "Cost"]


def luminance(colour: str) -> float:
    """Relative luminance, by WCAG 2.2."""
    digits = colour.removeprefix("#")
    digits = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("score", range(1, 11))
def test_numbers_on_the_heat_map_can_be_read(score):
    row = {"name": "a", "group": "b", "cells": [{"score": score, "source_count": 2}]}
    (mark,) = heat_map(["X"], [row])["marks"]
    light = sorted([luminance(mark["fill"]), luminance(mark["ink"])])
    assert (light[1] + 0.05) / (light[0] + 0.05) >= 4.5  # WCAG 2.2, level AA
