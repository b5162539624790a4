"""Words that fill a cell and grade."""

import pytest

from fwreport.vocabulary.grades import BETWEEN, WORDS, is_grade


@pytest.mark.parametrize(
    "words",
    ["good", "sehr gut", "very good", "very sehr gut", "low/high", "low - high"],
)
def test_grades(words):
    assert is_grade(words)


@pytest.mark.parametrize(
    "words",
    ["", "very", "good very", "low/", "low/high/low", "low to", "price", "good price"],
)
def test_no_grades(words):
    assert not is_grade(words)


def test_no_grade_holds_what_divides_two():
    assert not [word for word in WORDS for sign in BETWEEN if sign in word]
