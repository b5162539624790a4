"""Words that judge on their own criterion, held against ratings and verdicts."""

import pytest

from fwreport.vocabulary.everyday import everyday_stance

OWN = ("alder", "birch")


@pytest.mark.parametrize(
    ("text", "criterion", "level"),
    [
        ("sleeps warm, we woke up sweating", "Cooling", 1),
        ("stays cool enough", "Cooling", 3),
        ("muy silenciosa, casi no se oye.", "Ruido", 4),
        ("etwas laut", "Lautstärke", 2),
        ("leaks at the seams", "Waterproofing", 1),
        ("harsh", "Ride", 1),
        ("sleeps warm", "Comfort", None),  # warm boots are good
        ("not warm", "Cooling", None),
        ("warm on top and cool below", "Cooling", None),
        ("the fan is said to be loud by some", "Noise", None),
    ],
)
def test_a_word_counts_on_its_own_criterion(text, criterion, level):
    assert everyday_stance(text, criterion).level == level


def test_a_winner_that_another_calls_warm(words, found):
    claims = [
        words.verdict("a", 3, OWN, "Cooling", "alder"),
        words.claim("b", 5, "statement", "alder", "Cooling", "sleeps warm, sadly"),
    ]
    sides = {"good": [("a", 3)], "bad": [("b", 5)]}
    assert found(*claims) == [("verdict_vs_statement", sides)]


@pytest.mark.parametrize(("mark", "count"), [(4, 1), (5, 0)])
def test_very_good_words_of_what_is_rated_low_and_loses(words, found, mark, count):
    claims = [
        words.rating("a", 3, "alder", "Noise", mark),
        words.rating("a", 3, "birch", "Noise", 8),
        words.verdict("a", 3, OWN, "Noise", "birch"),
        words.claim("b", 6, "statement", "alder", "Noise", "very quiet"),
    ]
    conflicts = found(*claims)
    assert [kind for kind, _ in conflicts] == ["verdict_vs_statement"] * count
    assert all(sides["good"] == [("b", 6)] for _, sides in conflicts)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Alder takes first place with the highest sum.", 1),
        ("The Alder has the highest total of all.", 1),
        ("Der Alder gewinnt mit der höchsten Summe.", 1),
        ("Birch takes first place with the highest sum.", 0),
        ("Alder takes first place with the highest speed.", 0),
        ("Alder would win with the highest sum if it were cheaper.", 0),
    ],
)
def test_who_is_first_by_a_sum_has_the_highest(words, found, text, count):
    def total(name, value):
        about = ("a", 9, "aggregate", name, "Sum", value)
        return words.claim(*about, value=value)

    told = "birch" if text.startswith("Birch") else "alder"
    said = words.claim("a", 12, "summary", told, "Scoring", text)
    conflicts = found(total("alder", 10), total("birch", 12), said)
    assert [kind for kind, _ in conflicts] == ["arithmetic"] * count
    for _, sides in conflicts:
        assert sides == {"stated": [("a", 12)], "parts": [("a", 9), ("a", 9)]}
