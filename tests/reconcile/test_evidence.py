"""Claims as evidence, and what a composite counts for."""

import pytest

from fwreport.reconcile.stage import reconcile
from fwreport.vocabulary.quality import stance_of


def rows(words, *claims, **more):
    evidence = reconcile(*words.build(*claims, **more)).evidence
    columns = ["kind", "option_id", "rival_id", "value", "winner", "is_indirect"]
    table = evidence[columns].astype(object).where(evidence[columns].notna(), None)
    return list(table.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Excellent", 5),
        ("Very easy", 4),
        ("Good (TorchScript, ONNX)", 3),
        ("Moderate learning curve", 2),
        ("Steep learning curve", 1),
        ("Good but inconsistent", 2),
        ("More boilerplate", 2),
        ("Low latency", 4),
        ("not easy", 2),
        ("Sehr einfach", 4),
        ("Très facile", 4),
        ("Muy fácil", 4),
        ("非常简单", 4),
        ("befriedigend", 3),
        ("mangelhaft", 1),
        ("Passable", 2),
        ("Médiocre", 1),
        ("Insuficiente", 1),
        ("Ottimo", 5),
        ("Não é bom", 2),
        ("Zeer goed", 4),
        ("Dostateczny", 2),
        ("Mycket bra", 4),
        ("Supports complex queries", None),
        ("TF Strategies", None),
    ],
)
def test_stances(text, level):
    assert stance_of(text).level == level


def test_hedges_and_comparatives_are_less_sure_and_amounts_follow_the_criterion():
    assert stance_of("Easier").confidence < stance_of("Easy").confidence
    assert stance_of("Often slow").confidence < stance_of("Slow").confidence
    assert stance_of("Low").level == 2
    assert stance_of("Low", "lower").level == 4
    assert stance_of("Low latency", "lower").level == 4


def test_ratings_verdicts_and_stances(words):
    claims = [
        words.rating("a", 1, "mysql", "Speed", 8),
        words.rating("a", 1, "redis", "Speed", 11),  # off its scale
        words.verdict("a", 2, ("redis", "mysql"), "Cost", "redis"),
        words.verdict("a", 3, ("redis", "mysql"), "Size", "tie"),
        words.claim("a", 4, "statement", "mysql", "Cost", "Low"),
        words.claim("a", 5, "statement", "mysql", "Maker", "Good people"),
        words.claim("a", 6, "statement", "mysql", "Speed", "In memory", polarity=-1),
        words.claim("a", 7, "recommendation", "redis", None, "Caches", winner="redis"),
    ]
    assert rows(words, *claims, lower=["cost"], descriptive=["maker"]) == [
        ("rating", "mysql", None, 8, None, False),
        ("verdict", "mysql", "redis", None, "redis", False),
        ("verdict", "mysql", "redis", None, "tie", False),
        ("stance", "mysql", None, 4, None, False),
        ("stance", "mysql", None, 2, None, False),
        ("recommendation", "redis", None, None, "redis", False),
    ]


def test_letter_grades_are_stances_and_letters_in_prose_are_not(words):
    graded = words.claim("a", 1, "rating", "mysql", "Speed", "B+")
    assert rows(words, graded) == [("stance", "mysql", None, 4, None, False)]
    assert rows(words, graded | {"kind": "statement"}) == []


def test_the_best_of_three_is_held_against_each_other_one(words):
    claims = [words.verdict("a", 1, ("c", "a", "b"), "Speed", "b")]
    pairs = [(row[1], row[2], row[4]) for row in rows(words, *claims)]
    assert pairs == [("a", "b", "b"), ("b", "c", "b")]


def test_a_composite_counts_for_members_that_are_compared(words):
    composite = words.claim("a", 1, "statement", "keras+tensorflow", "Speed", "Fast")
    compared = words.rating("b", 1, "keras", "Speed", 8)
    named = words.claim("c", 9, "statement", "tensorflow", "Size", "Big", block="list")
    expected = [
        ("stance", "keras", None, 3, None, True),
        ("rating", "keras", None, 8, None, False),
    ]
    assert rows(words, composite, compared, named)[:2] == expected
    # nobody compares a member: the composite is what is compared
    assert rows(words, composite) == [
        ("stance", "keras_tensorflow", None, 3, None, False)
    ]


def test_verdicts_on_composites_never_hold_members_against_each_other(words):
    claims = [
        words.verdict("a", 1, ("keras+tensorflow", "pytorch"), "Speed", "pytorch"),
        words.rating("b", 1, "keras", "Speed", 8),
        words.rating("b", 1, "tensorflow", "Speed", 8),
    ]
    pairs = [r[1:3] + r[4:] for r in rows(words, *claims) if r[0] == "verdict"]
    assert pairs == [
        ("keras", "pytorch", "pytorch", True),
        ("pytorch", "tensorflow", "pytorch", True),
    ]


def test_a_verdict_without_a_criterion_speaks_of_the_whole(words):
    claims = [
        words.rating("a", 1, "mysql", "Speed", 8),
        words.verdict("a", 2, ("redis", "mysql"), None, "redis"),
        words.verdict("a", 3, ("redis", "mysql"), "Overall winner", "mysql"),
        words.verdict("a", 4, ("redis", "mysql"), "Fazit", "tie"),
        words.verdict("a", 5, ("redis", "mysql"), "Cost", "redis"),
    ]
    evidence = reconcile(*words.build(*claims, descriptive=["fazit"])).evidence
    verdicts = evidence[evidence["kind"] == "verdict"]
    assert verdicts[["criterion_id", "winner"]].values.tolist() == [
        ["__overall__", "redis"],
        ["__overall__", "mysql"],
        ["__overall__", "tie"],
        ["cost", "redis"],
    ]


def test_a_rating_of_the_whole_counts_where_it_is_no_total(words):
    claims = [
        words.rating("a", 1, "mysql", "Conclusion", 8),
        words.rating("b", 1, "mysql", "Conclusion", 6),
        words.rating("b", 2, "mysql", "Speed", 6),
    ]
    evidence = reconcile(*words.build(*claims, descriptive=["conclusion"])).evidence
    found = evidence[["source_id", "criterion_id", "kind"]].values.tolist()
    assert found == [["a", "__overall__", "rating"], ["b", "speed", "rating"]]
