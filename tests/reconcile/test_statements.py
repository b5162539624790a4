"""Opposite claims in words and figures: levels, superlatives, purposes."""

import pytest

from fwreport.vocabulary.superlatives import superlatives_of


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Redis is the fastest database", ["fastest"]),
        ("Best-in-class", ["best in class"]),
        ("the most popular of all", ["most popular"]),
        ("one of the fastest databases", []),
        ("the fastest for reads", []),
        ("the latest release", []),
        ("not the cheapest", []),
    ],
)
def test_superlatives(clause, expected):
    assert superlatives_of(clause) == expected


def test_the_same_superlative_claimed_for_rivals(words, found):
    redis = words.claim("a", 2, "statement", "redis", "Speed", "The fastest")
    mysql = words.claim("b", 4, "statement", "mysql", "Speed", "MySQL is the fastest.")
    sides = {"redis": [("a", 2)], "mysql": [("b", 4)]}
    assert found(redis, mysql) == [("statement", sides)]
    assert found(redis, mysql | {"options": ("redis",)}) == []
    assert found(redis, mysql | {"criterion": "Writes"}) == []
    assert found(redis, mysql | {"text": "One of the fastest"}) == []
    both = [redis, redis | {"options": ("mysql",)}]  # means something else by it
    assert found(*both, mysql) == []


def test_an_option_good_and_bad_on_one_criterion(words, found):
    # (9 - 1) / 9 = .89 and (2 - 1) / 9 = .11 of the scale, .78 apart
    high = words.rating("a", 2, "redis", "Speed", 9)
    low = words.rating("b", 3, "redis", "Speed", 2)
    assert found(high, low) == [("statement", {"good": [("a", 2)], "bad": [("b", 3)]})]
    assert found(high, low | {"value": 5}) == []
    assert found(high, low | {"options": ("mysql",)}) == []
    said = words.claim("b", 3, "statement", "redis", "Speed", "Poor")
    assert [kind for kind, _ in found(high, said)] == ["statement"]
    own = words.claim("a", 9, "statement", "redis", "Speed", "Poor")
    assert found(high, own) == [("internal", {"good": [("a", 2)], "bad": [("a", 9)]})]


def test_one_disagreement_is_one_conflict(words, found):
    # the words are opposite qualities, half a scale apart: reported once
    easy = words.claim("a", 2, "statement", "redis", "Learning", "Excellent")
    hard = words.claim("b", 2, "statement", "redis", "Learning", "Poor")
    assert len(found(easy, hard)) == 1


def test_easy_to_learn_is_said_of_learning_on_any_criterion(words, found):
    easy = words.claim("a", 2, "statement", "perl", "Syntax", "Easy to learn")
    steep = words.claim("b", 3, "statement", "perl", "Use", "Steep learning curve")
    plain = words.claim("c", 4, "statement", "perl", "Use", "Simple")
    sides = {"easy": [("a", 2)], "hard": [("b", 3)]}
    assert found(easy, steep) == [("statement", sides)]
    assert found(easy, steep | {"text": "Hard to deploy"}) == []
    # one dispute, though "Simple" meets it on the criterion alone
    sides = {"easy": [("a", 2), ("c", 4)], "hard": [("b", 3)]}
    assert found(easy, steep, plain) == [("statement", sides)]


def test_what_it_is_recommended_for_and_doubted_at(words, found):
    advice = words.claim("a", 2, "recommendation", "perl", "Use cases", "Production")
    advice |= {"winner": "perl"}
    doubt = words.claim("b", 3, "statement", "perl", "Production Readiness", "Poor")
    sides = {"recommended": [("a", 2)], "doubted": [("b", 3)]}
    assert found(advice, doubt) == [("statement", sides)]
    assert found(advice, doubt | {"text": "Very good"}) == []
    assert found(advice, doubt | {"source": "a"}) == []


def test_one_source_calls_a_thing_durable_and_says_that_it_fell_apart(words, found):
    own = ("a", "statement", "alder", "Durability")
    text = "my Alder fell apart within a year"
    claims = [
        words.claim("a", 3, *own[1:], text),
        words.claim("a", 9, *own[1:], "the Alder is durable, ten years and counting"),
    ]
    sides = {"flimsy": [("a", 3)], "durable": [("a", 9)]}
    assert found(*claims) == [("internal", sides)]
