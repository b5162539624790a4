"""What pairs say together: who leads, and never more than the pairs say."""

import pytest

from fwreport.render.context.answers import answer_of, positions, tally
from fwreport.render.context.book import Book
from fwreport.render.settings import ReportSettings
from fwreport.tables import alignment, scores
from fwreport.tables.base import frame

from .builder import change, database_tables


@pytest.fixture
def book(tables):
    return Book(tables, ReportSettings(date="2026-11-20"))


def book_of(*verdicts: tuple[str, str, str]) -> Book:
    """Options a to d, with the verdicts of some pairs: (option, rival, verdict)."""
    names = [(key, key.upper(), None, False) for key in "abcd"]
    rows = [
        ("speed", a, b, 0.5, 0.1, 0.9, 0.9, verdict, "low", "", 2, 1, 1, 0)
        for a, b, verdict in verdicts
    ]
    tables = change(
        database_tables(),
        options=frame(alignment.Options, names),
        preferences=frame(scores.Preferences, rows),
    )
    return Book(tables, ReportSettings(date="2026-11-20"))


@pytest.mark.parametrize(
    ("verdicts", "kind", "text"),
    [
        ([("a", "b", "option")], "leads", "A"),
        ([("a", "b", "rival")], "leads", "B"),
        ([("a", "b", "tie")], "tie", "no difference reported"),
        ([("a", "b", "contested")], "contested", "contested"),
        ([("a", "b", "insufficient")], "insufficient", "not enough evidence"),
        ([], "insufficient", "not enough evidence"),
        ([("a", "b", "option"), ("a", "c", "option"), ("b", "c", "tie")], "leads", "A"),
        # A is ahead of B, but nobody compares A with C, which B is compared with.
        (
            [("a", "b", "option"), ("b", "c", "tie")],
            "partly",
            "A ahead of B; B and C: no difference reported",
        ),
        # Four pairs are too many to spell out: A and C are ahead, nothing beats them.
        (
            [
                ("a", "b", "option"),
                ("a", "c", "contested"),
                ("a", "d", "option"),
                ("b", "c", "rival"),
            ],
            "partly",
            "A or C",
        ),
    ],
)
def test_the_answer_is_what_the_pairs_allow(verdicts, kind, text):
    book = book_of(*verdicts)
    answer = answer_of(book, book.preferences.get("speed", []))
    assert (answer.kind, answer.text) == (kind, text)


def test_a_tally_speaks_from_the_side_of_the_winner(book):
    pairs = book.preferences
    assert tally(book, pairs["ease_of_use"][-1]) == "2 documents for, none against"
    assert (
        tally(book, pairs["replication"][0])
        == "2 documents: 1 for MariaDB, 1 for Postgres"
    )


def test_a_position_is_said_in_the_source_s_own_numbers(book):
    said = positions(book, "replication", {"maria", "postgres"})
    assert [(row["source"], row["words"]) for row in said] == [
        ("A", "Postgres 8 to MariaDB 7"),
        ("B", "MariaDB"),
    ]
    assert said[0]["is_provisional"] and not said[1]["is_provisional"]
