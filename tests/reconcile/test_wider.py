"""Ratings of several things at once, against a verdict on one of them."""

import pytest

from fwreport.reconcile.kinds.wider import things_in


@pytest.mark.parametrize(
    ("name", "things"),
    [
        ("Backup and Restore", ["backup", "restore"]),
        ("Ease of Use and Documentation", ["ease of use"]),
        ("Read and Write Speed", ["write speed"]),
        ("Custom Types / Operators", ["custom types"]),
        ("Dokumentation und Hilfe", ["dokumentation", "hilfe"]),
        ("Backup", []),
    ],
)
def test_things_that_a_name_lists(name, things):
    assert things_in(name) == things


def rated(words, mysql, redis, criterion="Backup and Restore"):
    return [
        words.rating("a", 2, "mysql", criterion, mysql),
        words.rating("a", 2, "redis", criterion, redis),
    ]


def test_a_wider_rating_against_a_verdict(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Backup", "redis")
    sides = {"mysql": [("a", 2), ("a", 2)], "redis": [("b", 7)]}
    assert found(*rated(words, 9, 8), judged) == [("rating_vs_verdict", sides)]
    assert found(*rated(words, 8, 9), judged) == []
    # that the sum of both is even says little of one
    assert found(*rated(words, 9, 9), judged) == []
    assert found(*rated(words, 9, 8, "Custom Types and Backup"), judged) == []


def test_who_judges_both_tells_them_apart(words, found):
    judged = words.verdict("b", 7, ("mysql", "redis"), "Backup", "redis")
    own = [claim | {"line": 3} for claim in rated(words, 8, 9, "Backup")]
    assert found(*rated(words, 9, 8), *own, judged) == []
