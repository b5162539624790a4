"""Page one: its rows, what they hang on, and what would settle the open ones."""

import pytest

from fwreport.render.context.answers import answer_of
from fwreport.render.context.book import Book
from fwreport.render.context.caveats import hold_up, overtaken, overtaken_besides
from fwreport.render.context.left_open import uncompared_line
from fwreport.render.context.topics import (
    chance_of,
    criterion_row,
    settling_conflict,
)
from fwreport.render.settings import ReportSettings

PURPOSE = {"kind": "leads", "purpose": "use", "sources": 4}
CONFLICT = {"conflict_id": "c01", "conflict_key": "k1", "status": "open"}


@pytest.fixture
def book(tables):
    """A book of its own: tests put what they need into what it has read."""
    return Book(tables, ReportSettings(date="2026-11-20"))


def pair(rival, probability, verdict="option", sources=2):
    found = {"criterion_id": "ease_of_use", "option_id": "maria", "rival_id": rival}
    counts = {"source_count": sources, "for_option_count": sources}
    counts |= {"for_rival_count": 0, "even_count": 0}
    told = {"probability": probability, "verdict": verdict, "certainty": "low"}
    return found | counts | told


@pytest.mark.parametrize(("sources", "joined"), [(1, None), (2, "use")])
def test_a_criterion_of_one_document_does_not_hide_what_more_recommend(
    book, sources, joined
):
    answer = answer_of(book, [pair("postgres", 0.97, sources=sources)])
    purposes = [PURPOSE | {"leader": "maria"}]
    row = criterion_row(book, "ease_of_use", answer, purposes)
    assert row["purpose"] == joined


def test_the_chance_of_being_ahead_is_that_against_the_nearest_rival(book):
    pairs = [pair("oracle", 0.99), pair("postgres", 0.93)]
    assert chance_of(book, answer_of(book, pairs)) == "93\N{NO-BREAK SPACE}%"
    turned = [pair("postgres", 0.04, "rival")]
    assert chance_of(book, answer_of(book, turned)) == "96\N{NO-BREAK SPACE}%"
    assert chance_of(book, answer_of(book, [pair("oracle", 0.6, "tie")])) == ""


@pytest.mark.parametrize(
    ("status", "after", "found"),
    [
        ("open", "option", "c01"),
        ("open", "tie", None),
        ("resolved", "option", None),
    ],
)
def test_a_decision_settles_only_what_some_decision_answers(book, status, after, found):
    effect = pair("postgres", 0.5, "contested") | {"verdict_after": after}
    vars(book)["conflicts"] = [CONFLICT | {"status": status}]
    vars(book)["alternatives"] = {"c01": [effect]}
    link = settling_conflict(book, "ease_of_use")
    assert (link and link["name"]) == found
    assert settling_conflict(book, "performance") is None


def test_each_fragile_answer_is_told_once_with_the_document_that_holds_most(book):
    lost = {"setup": ["A", "B"], "performance": ["B"], "ease_of_use": ["B", "C"]}
    assert hold_up(book, lost) == ("without B Setup, Performance and Ease of use.")
    lost["ease_of_use"] = ["C"]
    assert hold_up(book, lost).endswith("; without C Ease of use.")


def test_what_is_out_of_date_comes_with_its_end():
    conflict = {
        "title": "Brew: boiler, out of date",
        "explanation": "A line 3 says: “Copper” held until 2024-04 (a list).",
    }
    assert overtaken(conflict) == "Brew: boiler (“Copper”, true until 2024-04)"
    never = {"title": "Brew: lid, out of date", "explanation": None}
    assert overtaken(never) == "Brew: lid"


def test_the_other_points_out_of_date_are_named_by_option():
    titles = ["Brew: boiler", "Drip Lite", "Brew: lid", "Drip: filter"]
    rows = [{"title": f"{title}, out of date"} for title in titles]
    named = "; also Brew boiler and lid, Drip Lite, Drip filter"
    assert overtaken_besides(rows) == named
    assert overtaken_besides([]) == ""
    many = [{"title": f"Brew: part {place}, out of date"} for place in range(14)]
    assert overtaken_besides(many).endswith(" and part 11, 2 more")


def test_what_no_document_compares_is_named(book):
    assert uncompared_line([book]) == "Setup"
