"""Ratings, verdicts and words that put different options ahead."""


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


def test_equal_ratings_and_ties_take_no_side(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Speed", "redis")
    assert found(*duel(words, "a", "Speed", 9, 9), judged) == []
    assert found(*duel(words, "a", "Speed", 9, 8), judged | {"winner": "tie"}) == []
    assert found(*duel(words, "a", "Cost", 9, 8), judged) == []


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
