"""Ratings, verdicts and words that put different options ahead."""

import pytest

from fwreport.vocabulary.opposites import ripeness_of


def duel(words, source, criterion, mysql, redis, line=2):
    return [
        words.rating(source, line, "mysql", criterion, mysql),
        words.rating(source, line, "redis", criterion, redis),
    ]


def test_ratings_against_a_verdict(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Speed", "redis")
    conflicts = found(*duel(words, "a", "Speed", 9, 8), judged)
    sides = {"mysql": [("a", 2), ("a", 2)], "redis": [("b", 7)]}
    assert conflicts == [("rating_vs_verdict", sides)]


def test_even_is_a_side_against_a_winner(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Speed", "redis")
    sides = {"tie": [("a", 2), ("a", 2)], "redis": [("b", 7)]}
    conflicts = found(*duel(words, "a", "Speed", 9, 9), judged)
    assert conflicts == [("rating_vs_verdict", sides)]
    even = judged | {"winner": "tie"}
    sides = {"mysql": [("a", 2), ("a", 2)], "tie": [("b", 7)]}
    conflicts = found(*duel(words, "a", "Speed", 9, 8), even)
    assert conflicts == [("rating_vs_verdict", sides)]
    assert found(*duel(words, "a", "Speed", 9, 9), even) == []
    assert found(*duel(words, "a", "Cost", 9, 8), judged) == []


def test_even_on_a_coarse_scale_and_nearly_even_say_little(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Speed", "redis")
    stars = [r | {"scale": (1, 5)} for r in duel(words, "a", "Speed", 4, 4)]
    assert found(*stars, judged) == []
    # 0.2 / 9 of the scale
    nearly = duel(words, "a", "Speed", 8.6, 8.4)
    assert found(*nearly, judged | {"winner": "tie"}) == []


def test_cells_that_open_with_the_same_quality_are_even(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Speed", "redis")
    said = [
        words.claim("a", 3, "statement", "mysql", "Speed", "Fast. Since 8.0, no locks"),
        words.claim("a", 3, "statement", "redis", "Speed", "Fast (in memory)"),
    ]
    sides = {"tie": [("a", 3), ("a", 3)], "redis": [("b", 7)]}
    assert found(*said, judged) == [("verdict_vs_statement", sides)]
    assert found(said[0], said[1] | {"text": "Good (in memory)"}, judged) == []


def test_amounts_take_no_side_where_nobody_knows_what_much_means(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Opinionation", "redis")
    said = [
        words.claim("a", 3, "statement", "mysql", "Opinionation", "High"),
        words.claim("a", 3, "statement", "redis", "Opinionation", "Low"),
    ]
    assert found(*said, judged) == []
    cheap = [c | {"criterion": "Cost"} for c in (*said, judged | {"winner": "mysql"})]
    kinds = [kind for kind, _ in found(*cheap, lower=("cost",))]
    assert kinds == ["verdict_vs_statement"]


def test_two_points_apart_and_called_even_by_the_same_source(words, found):
    even = words.verdict("a", 7, ("mysql", "redis"), "Speed", "tie")
    sides = {"mysql": [("a", 2), ("a", 2)], "tie": [("a", 7)]}
    assert found(*duel(words, "a", "Speed", 9, 7), even) == [("internal", sides)]
    assert found(*duel(words, "a", "Speed", 9, 8), even) == []


def test_scales_of_different_sense_compare(words, found):
    # school grades: 1 is best, so mysql's 2 is ahead of redis's 4
    grades = [r | {"scale": (6, 1)} for r in duel(words, "a", "Speed", 2, 4)]
    judged = words.verdict("b", 7, ("mysql", "redis"), "Speed", "mysql")
    assert found(*grades, judged) == []


def test_a_source_torn_between_two(words, found):
    judged = words.verdict("a", 7, ("mysql", "redis"), "Speed", "redis")
    kinds = [kind for kind, _ in found(*duel(words, "a", "Speed", 9, 8), judged)]
    assert kinds == ["internal"]


def test_verdicts_against_verdicts_and_words(words, found):
    ahead = words.verdict("a", 7, ("mysql", "redis"), "Speed", "redis")
    other = words.verdict("b", 7, ("mysql", "redis"), "Speed", "mysql")
    sides = {"redis": [("a", 7)], "mysql": [("b", 7)]}
    assert found(ahead, other) == [("verdict_vs_statement", sides)]
    said = [
        words.claim("c", 3, "statement", "mysql", "Speed", "Excellent"),
        words.claim("c", 3, "statement", "redis", "Speed", "Poor"),
    ]
    sides = {"redis": [("a", 7)], "mysql": [("c", 3), ("c", 3)]}
    assert found(ahead, *said) == [("verdict_vs_statement", sides)]
    mild = [said[0] | {"text": "Very good"}, said[1] | {"text": "Good"}]
    assert found(ahead, *mild) == []


def test_of_many_options_only_the_best_is_on_a_side(words, found):
    levels = {"etcd": 5, "mysql": 9, "redis": 7}
    ratings = [words.rating("a", 2, n, "Speed", v) for n, v in levels.items()]
    judged = words.verdict("b", 7, tuple(levels), "Speed", "redis")
    conflicts = found(*ratings, judged)
    sides = {"mysql": [("a", 2), ("a", 2)], "redis": [("b", 7)]}
    assert conflicts == [("rating_vs_verdict", sides)]


@pytest.mark.parametrize(
    ("levels", "kinds"), [((8, 8, 3), []), ((9, 6, 3), ["internal", "internal"])]
)
def test_a_tie_of_three_is_one_of_those_who_share_the_lead(words, found, levels, kinds):
    names = ("etcd", "mysql", "redis")
    cells = zip(names, levels, strict=True)
    ratings = [words.rating("a", 2, name, "Speed", level) for name, level in cells]
    even = words.verdict("a", 2, names, "Speed", "tie")
    assert [kind for kind, _ in found(*ratings, even)] == kinds
    other = words.verdict("b", 7, names, "Speed", "tie")
    told = {kind for kind, _ in found(*ratings, other)}
    assert told == ({"rating_vs_verdict"} if kinds else set())


def test_growing_beside_mature_puts_the_mature_one_ahead(words, found):
    even = words.verdict("b", 7, ("mysql", "redis"), "Plugins", "tie")
    said = [
        words.claim("a", 3, "statement", "mysql", "Plugins", "Strong and growing"),
        words.claim("a", 3, "statement", "redis", "Plugins", "Very mature (120)"),
    ]
    sides = {"redis": [("a", 3), ("a", 3)], "tie": [("b", 7)]}
    assert found(*said, even) == [("verdict_vs_statement", sides)]
    # fast growth is praise, and two rows say nothing of each other
    assert found(said[0] | {"text": "Strong, growing rapidly"}, said[1], even) == []
    assert found(said[0], said[1] | {"line": 4}, even) == []


@pytest.mark.parametrize(
    ("text", "ripeness"),
    [
        ("Mature", 1),
        ("not yet mature", -1),
        ("Noch im Aufbau", -1),
        ("Mature and still growing", 0),
        ("Rapidly growing", 0),
        ("不成熟", 0),
    ],
)
def test_ripeness(text, ripeness):
    assert ripeness_of(text) == ripeness
