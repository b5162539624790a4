"""Opposite qualities: of one source, of several, and of different versions."""

import pytest

from fwreport.vocabulary.clauses import clauses_of, names_version
from fwreport.vocabulary.opposites import poles_of


@pytest.mark.parametrize(
    ("clause", "criterion", "expected"),
    [
        ("Very easy to learn", "", [("ease", -1)]),
        ("not easy to learn", "", [("ease", 1)]),
        ("Steep learning curve", "", [("ease", 1)]),
        ("Steile Lernkurve", "", [("ease", 1)]),
        ("学习曲线陡峭", "", [("ease", 1)]),
        ("supports complex queries", "", []),
        ("Fully dynamic", "Dynamic graphs", [("evaluation", 1)]),
        ("Fully dynamic", "Team", []),
        ("statically typed", "", [("typing", -1)]),
        ("integrated into its own API", "", []),
        ("Peu confortable", "Confort", [("comfort", 1)]),
        ("un peu confortable", "Confort", [("comfort", -1)]),
        ("Pouco seguro", "Segurança", [("security", 1)]),
        ("Lange Akkulaufzeit", "Akkulaufzeit", [("endurance", -1)]),
        ("Corta duración", "Batería", [("endurance", 1)]),
        ("Slow writes", "Write performance", [("speed", 1)]),
        ("Slow writes", "Support", []),
        ("Patchy and incomplete", "Docs", [("completeness", 1), ("completeness", 1)]),
        ("Zeer betrouwbaar", "Betrouwbaarheid", [("reliability", -1)]),
    ],
)
def test_poles(clause, criterion, expected):
    poles = [(pole.axis, pole.side) for pole in poles_of(clause, criterion)]
    assert poles == expected


def test_hedges_versions_and_clauses():
    assert poles_of("which can be complex")[0].is_hedged
    assert names_version("Slow in 1.x") and names_version("Easy (in PG 9.6)")
    assert not names_version("needs 8.5 GB in 2 steps")
    assert clauses_of("Fast, while Redis is slow; old.") == [
        "Fast",
        "Redis is slow",
        "old",
    ]


def test_a_source_against_itself(words, found):
    both = ("perl", "ruby")
    claims = [
        words.claim("a", 2, "statement", "perl", "Checks", "Statically typed"),
        words.claim("a", 4, "summary", both, "Types", "Both use dynamic typing."),
    ]
    sides = {"statically typed": [("a", 2)], "dynamically typed": [("a", 4)]}
    assert found(*claims) == [("internal", sides)]


def test_sources_against_each_other_need_the_same_criterion(words, found):
    easy = words.claim("a", 2, "statement", "perl", "Learning", "Easy")
    hard = words.claim("b", 3, "statement", "perl", "Learning", "Hard to master")
    sides = {"easy": [("a", 2)], "hard": [("b", 3)]}
    assert found(easy, hard) == [("statement", sides)]
    assert found(easy, hard | {"criterion": "Deployment"}) == []
    assert found(easy, hard | {"options": ("ruby",)}) == []
    assert found(easy, hard | {"text": "Can be hard"}) == []


def test_named_versions_make_it_a_matter_of_time(words, found):
    flat = words.claim("a", 2, "statement", "perl", "Learning", "Slow")
    dated = words.claim("b", 3, "statement", "perl", "Learning", "Fast since v5.2")
    halves = dated | {"text": "Slow in 4.x\nFast in 5.x"}
    expected = {"slow": [("a", 2)], "fast": [("b", 3)]}
    assert found(flat, dated) == [("temporal", expected)]
    expected = {"slow": [("a", 2)], "by version": [("b", 3)]}
    assert found(flat, halves) == [("temporal", expected)]
    # what holds today disputes nobody who says only that, and halves no one
    assert found(flat | {"text": "Fast"}, halves) == []
    assert found(halves) == []


def test_prose_on_two_options_is_read_by_clause(words, found):
    text = "Perl is easy, whereas Ruby is hard."
    prose = words.claim("a", 2, "summary", ("perl", "ruby"), "Learning", text)
    assert (
        found(prose, words.claim("b", 1, "statement", "perl", "Learning", "Easy")) == []
    )
    against = words.claim("b", 1, "statement", "ruby", "Learning", "Easy")
    assert found(prose, against) == [
        ("statement", {"hard": [("a", 2)], "easy": [("b", 1)]})
    ]


def test_cells_of_one_row_differ_by_their_columns(words, found):
    fast = words.claim("a", 2, "statement", "perl", "Inserts", "Fast")
    assert found(fast, fast | {"text": "Slow"}) == []
