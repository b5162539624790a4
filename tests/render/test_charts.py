"""Where marks stand in the charts, worked by hand."""

from fwreport.render.charts import (
    FULL,
    SMALL,
    at,
    away,
    certainty_dots,
    difference_plot,
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
