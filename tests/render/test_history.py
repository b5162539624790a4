"""Scores over the editions, worked by hand."""

from dataclasses import replace

from fwreport.render.context.report import make_context
from fwreport.render.history import history_plot, span

EDITIONS = [
    {"label": "Edition 1", "day": "2026-01-02", "words": "Edition 1, 2 January 2026"},
    {"label": "Draft", "day": "2026-02-03", "words": "Draft, 3 February 2026"},
]


def test_marks_stand_where_their_scores_are_and_lines_bear_names():
    series = [
        {"option": "A", "points": [(7.0, 6.0, 8.0), (8.0, 7.5, 9.0)]},
        {"option": "B", "points": [None, (8.0, None, None)]},
    ]
    plot = history_plot("Speed", EDITIONS, series)
    # The axis runs from 6 to 9 over 96 units that begin at 20.
    assert [row["label"] for row in plot["grid"]] == ["6", "7", "8", "9"]
    a, b = plot["lines"]
    assert [mark["y"] for mark in a["marks"]] == [84.0, 52.0]  # 20 + 96 * (9 - y) / 3
    assert (a["marks"][0]["low"], a["marks"][0]["high"]) == (116.0, 52.0)
    assert b["marks"][0]["low"] is None and len(b["marks"]) == 1
    assert b["y"] - a["y"] == 11  # both end at 8; names must not cover each other
    assert plot["title"] == (
        "Speed, 1 to 10, by edition. Edition 1, 2 January 2026: A 7.0 (6.0 to 8.0); "
        "Draft, 3 February 2026: A 8.0 (7.5 to 9.0), B 8.0"
    )


def test_the_axis_keeps_to_the_scale():
    assert span(6.2, 6.4) == (5, 8) and span(9.5, 10.0) == (7, 10)
    assert span(1.0, 1.2) == (1, 4)


def edition(number, score):
    row = {"option_id": "postgres", "score": score, "low": 6.0, "high": 9.0}
    rows = [row, row | {"option_id": "gone"}]
    return {
        "edition": number,
        "date": f"2026-0{number}-01",
        "ranking": rows,
        "scores": [row | {"criterion_id": "ease_of_use"} for row in rows],
    }


def test_a_first_report_has_none_and_later_ones_have_the_answers(tables, settings):
    assert make_context(tables, settings, 100)["history"] == []
    known = replace(settings, history=(edition(1, 7.0), edition(2, 7.4)))
    charts = make_context(tables, known, 100)["history"]
    assert [plot["name"] for plot in charts] == ["All criteria together", "Ease of use"]
    title = charts[0]["title"]
    assert "Edition 2, 1 February 2026: Postgres 7.4 (6.0 to 9.0); Edition 3" in title
    assert "gone" not in title
