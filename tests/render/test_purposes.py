"""Page one: whom the documents recommend for what."""

import pytest

from fwreport.render.context.book import Book
from fwreport.render.context.purposes import also_for, purpose_conflict, recommended_by
from fwreport.render.settings import ReportSettings

CONFLICT = {"conflict_id": "c01", "conflict_key": "k1", "status": "open"}


@pytest.fixture
def book(tables):
    """A book of its own: tests put what they need into what it has read."""
    return Book(tables, ReportSettings(date="2026-11-20"))


def test_the_conflict_about_a_purpose_is_known_by_its_claims(book):
    vars(book)["use_case_claims"] = [
        {"use_case": "reporting", "claim_id": name} for name in ("x", "y", "z")
    ]
    sides = [("maria", "x"), ("postgres", "y")]
    rows = [{"side": side, "claim_id": claim} for side, claim in sides]
    vars(book)["conflicts"] = [CONFLICT]
    vars(book)["sides_by_conflict"] = {"c01": rows}
    assert purpose_conflict(book, "reporting")["name"] == "c01"
    rows.append({"side": "maria", "claim_id": "elsewhere"})
    assert purpose_conflict(book, "reporting") is None


def test_who_recommends_two_options_is_named(book):
    rows = [{"option_id": "maria"}]
    both = [{"option_id": "maria"}, {"option_id": "oracle"}]
    said = {"A": rows, "B": both, "C": [{"option_id": "oracle"}]}
    assert also_for(book, said, rows) == f"; B names {book.option('oracle')}, too"
    assert also_for(book, {"A": rows}, rows) == ""
    said["D"] = [*both, {"option_id": "postgres"}]
    assert also_for(book, said, rows) == "; B and D name others, too"


@pytest.mark.parametrize(
    ("indirect", "how"),
    [
        ([], ""),
        (["A"], ", 1 of them indirectly"),
        (["A", "B"], ", both indirectly"),
        (["C"], ""),
    ],
)
def test_who_recommends_an_option_only_together_with_another_is_counted(indirect, how):
    whom = {"A": "maria", "B": "maria", "C": "oracle"}
    said = {
        source: [{"option_id": option, "is_indirect": source in indirect}]
        for source, option in whom.items()
    }
    rows = [{"option_id": "maria", "source_count": 2, "rival_source_count": 1}]
    assert recommended_by(rows, said) == f"2 documents for{how}, 1 against"
