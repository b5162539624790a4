"""Last of all in one source, ahead of another in the next."""

import pytest


def against(words, source, text, option="ann"):
    return words.claim(source, 1, "statement", option, "Noise", text, polarity=-1)


def test_the_last_of_all_is_ahead_of_nothing(words, found):
    claims = [
        against(words, "a", "Ann is the loudest in the test"),
        words.verdict("b", 1, ("ann", "bob"), "Noise", "ann"),
    ]
    sides = {"last": [("a", 1)], "ahead": [("b", 1)]}
    assert found(*claims) == [("verdict_vs_statement", sides)]


@pytest.mark.parametrize(
    ("text", "source", "winner"),
    [
        ("Ann is one of the loudest", "b", "ann"),
        ("Ann is loud", "b", "ann"),
        ("Ann is the loudest in the test", "b", "bob"),
        ("Ann is the loudest in the test", "a", "ann"),  # one source, one mind
    ],
)
def test_no_conflict(words, found, text, source, winner):
    claims = [
        against(words, "a", text),
        words.verdict(source, 2, ("ann", "bob"), "Noise", winner),
    ]
    assert not [sides for _, sides in found(*claims) if "last" in sides]
