"""What is said to be first of all on a criterion, held against ratings and verdicts."""

import pytest

from fwreport.vocabulary.firsts import akin, bare_top, top_in
from fwreport.vocabulary.verdicts import FIRST

ALL = ("alder", "birch", "cedar")


def rated(words, criterion, *marks):
    """A source that rates the three trees on one criterion."""
    pairs = zip(ALL, marks, strict=True)
    return [words.rating("a", 3, name, criterion, mark) for name, mark in pairs]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("criterion", "label", "kind", "text"),
    [
        ("Grammar", None, "summary", "Cedar has the easiest grammar of the three."),
        ("Grammar", "Grammar", "statement", "easiest of the three, it simply flows"),
        ("Application", "Application", "statement", "la meilleure des trois"),
        ("Range", "Range", "statement", "Cedar goes farthest."),
        ("Charging", "Charging", "statement", "Cedar is the fastest to charge."),
        ("Usefulness", None, "summary", "It is old, and Cedar is the most useful one."),
        ("App", None, "recommendation", "Best app"),
        ("App", "Trees compared", "summary", "Best app: Cedar"),
    ],
)
def test_who_is_called_first_is_held_against_ratings(
    words, found, criterion, label, kind, text
):
    first = words.claim("b", 5, kind, "cedar", label, text)
    known = [words.claim("b", n, "statement", ALL[n], None, "Grey.") for n in (0, 1)]
    claims = [*rated(words, criterion, 4, 9, 6), *known, first]
    (conflict,) = found(*claims)
    assert conflict[0] == "rating_vs_verdict"
    assert conflict[1]["cedar"] == [("b", 5)]
    assert ("a", 3) in conflict[1]["birch"]


@pytest.mark.thorough
@pytest.mark.parametrize(
    "text",
    [
        "Cedar has one of the easiest grammars.",
        "Cedar is the easiest to prune.",  # not what the heading names
        "Before version 2 Cedar is the easiest.",
        "Cedar goes far.",
        "the latest of the three",
        "Cedar has the highest price of the three.",  # no criterion here
    ],
)
def test_what_is_limited_or_of_something_else_is_first_at_nothing(words, found, text):
    first = words.claim("b", 5, "statement", "cedar", "Grammar", text)
    known = words.claim("b", 1, "statement", "birch", None, "Grey.")
    assert found(*rated(words, "Grammar", 4, 9, 6), known, first) == []


def test_one_source_calls_two_things_first(words, found):
    claims = [
        *rated(words, "Range", 8, 5, 8),
        words.claim("b", 5, "statement", "alder", "Range", "Alder goes farthest."),
        words.claim("b", 9, "statement", "cedar", "Range", "Cedar goes farthest."),
    ]
    sides = {"alder": [("b", 5)], "cedar": [("b", 9)]}
    assert ("internal", sides) in found(*claims)


def test_two_sources_call_rivals_first_where_only_the_word_names_it(words, found):
    said = "{} is the most useful one abroad."
    claims = [
        words.claim("c", 2, "statement", "birch", "Usefulness", "Some."),
        words.claim("a", 3, "summary", "alder", None, said.format("Alder")),
        words.claim("b", 5, "summary", "cedar", None, said.format("Cedar")),
    ]
    sides = {"alder": [("a", 3)], "cedar": [("b", 5)]}
    assert found(*claims) == [("statement", sides)]


def test_which_way_a_superlative_points():
    assert top_in(f"{FIRST} has the worst grammar of all").sign == -1
    assert bare_top("slowest of the three").sign == -1
    assert bare_top("das beste von beiden").sign == 1
    assert top_in(f"{FIRST} has the largest fees") is None
    assert bare_top("rest of the two") is None


def test_words_of_one_stem():
    assert akin("useful", "Usefulness") and akin("charge", "Charging")
    assert not akin("boot", "Charging") and not akin("use", "Usefulness")
