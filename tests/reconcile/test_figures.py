"""Figures in sentences, totals with weights, and who is said to have the highest."""

import pytest

BOTH = ("alder", "birch")


def summary(words, source, line, options, text, criterion=None):
    place = (source, line, "summary", options, criterion, text)
    return words.claim(*place, block="text")


def kinds(conflicts):
    return [kind for kind, _ in conflicts]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("label", "cell", "text", "is_conflict"),
    [
        # of a part: held against what is of the same part, and of nothing else
        ("Price", "$59 for a federal return", "A federal return costs $79.", True),
        ("Price", "$59", "A federal return costs $79.", False),
        ("Price", "$59", "The Alder Pro edition costs $79.", False),
        ("Price", "$59", "It was our winner, although it cost $79.", True),
        ("Price", "$59", "It costs €79.", False),
        ("Weight", "54 kg", "Its battery weighs 9 kg.", False),
        ("Weight", "2 kg", "It weighs 1990 g.", False),
        ("Weight", "2.1 kg", "It weighs 1.7 kg.", True),
        ("Weight", "1.9 kg", "It weighs 1.94 kg.", False),  # rounded
        ("Weight / Gewicht", "54 kg", "Der Alder wiegt 61 kg.", True),
        ("Weight of one boot", "410 g", "Very light (310 g a shoe).", True),
        ("Weight of one boot", "410 g", "Very light (310 g).", False),
        ("Weight of one boot", "2.4 kg", "Very light (310 g a pole).", False),
        ("First release", "1998", "Its first release was 1994.", True),
        ("First release", "1998", "Its app was launched in 2003.", False),
        # in the words of the label, and no others
        ("Countries where official", "9", "Alder is official in 12 countries.", True),
        ("Countries where official", "9", "Alder is spoken in 12 countries.", False),
        (
            "Countries where official",
            "9",
            "Alder is official in over 5 countries.",
            False,
        ),
        ("Interest", "4.2 %", "Alder pays 3.1 % interest.", True),
        ("Interest", "4.2 %", "Alder pays 3.1 % interest to students.", False),
        ("Range", "340 miles", "It has a range of 300 miles.", False),  # who measures
    ],
)
def test_figures_of_two_sources(words, found, label, cell, text, is_conflict):
    known = words.claim("a", 3, "fact", "alder", label, cell)
    told = summary(words, "b", 5, "alder", text)
    assert kinds(found(known, told)) == ["fact"] * is_conflict


def test_one_source_gives_two_figures(words, found):
    known = words.claim("a", 3, "fact", "alder", "Range", "340 miles")
    other = summary(words, "a", 9, "alder", "It has a range of 300 miles.")
    assert kinds(found(known, other)) == ["internal"]
    bounded = summary(words, "a", 9, "alder", "It has a range of about 300 miles.")
    assert found(known, bounded) == []


def test_a_pronoun_stands_for_the_option_of_the_sentence_before(words, found):
    text = "On reports Alder is better than Birch. Its first release was in 2003."
    told = summary(words, "b", 5, BOTH, text)
    alder = words.claim("a", 3, "fact", "alder", "First release", "1998")
    birch = words.claim("a", 3, "fact", "birch", "First release", "1998")
    assert kinds(found(alder, told)) == ["fact"]
    assert found(birch, told) == []
    lost = text.replace(". Its", ". We liked both. Its")
    assert found(alder, told | {"text": lost}) == []


def test_each_of_several_has_its_own_figure(words, found):
    text = "Alder is official in 12 countries, and Birch is official in 4 countries."
    label = "Countries where official"
    alder = words.claim("a", 3, "fact", "alder", label, "9")
    birch = words.claim("a", 3, "fact", "birch", label, "4")
    sides = {"9": [("a", 3)], "12": [("b", 5)]}
    assert found(alder, birch, summary(words, "b", 5, BOTH, text)) == [("fact", sides)]


def test_a_figure_beside_the_name_of_a_winner(words, found):
    known = words.claim("a", 3, "fact", "alder", "Weight", "205 g")
    text = "Alder. 160 g; you forget that you hold it."
    ahead = words.claim("b", 5, "verdict", BOTH, "Weight", text, winner="alder")
    assert kinds(found(known, ahead)) == ["fact"]
    behind = words.claim("a", 3, "fact", "birch", "Weight", "205 g")
    assert found(behind, ahead) == []


def totals(words, alder, birch):
    return [
        words.claim("a", 9, "aggregate", name, "Sum", value, value=float(value))
        for name, value in zip(BOTH, (alder, birch), strict=True)
    ]


def test_the_highest_sum_is_said_of_another(words, found):
    text = "Alder takes first place with the highest sum."
    said = summary(words, "a", 11, "alder", text, "Scoring")
    sides = {"parts": [("a", 9), ("a", 9)], "stated": [("a", 11)]}
    assert found(*totals(words, 10, 12), said) == [("arithmetic", sides)]
    assert found(*totals(words, 12, 10), said) == []
    assert found(*totals(words, 12, 12), said) == []  # shared
    of_part = said | {"text": "Alder has the highest score in comfort."}
    assert found(*totals(words, 10, 12), of_part) == []


WEIGHTED = """# Alder vs Birch

| Category | Weight | Alder | Birch |
|---|---|---|---|
| Ease of use | 40% | 9 | 5 |
| Accuracy | 40% | 8 | 9 |
| Support | 20% | 6 | 7 |
| Weighted total | 100% | 8.0 | {} |
"""
STARS = """# Alder vs Birch

| Discipline | Alder | Birch |
|---|---|---|
| Range | ★★★★★ | ★★★★☆ |
| Charging | ★★★★☆ | ★★★★★ |
| Stars in all | 9 | {} |
"""


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("document", "right", "wrong"), [(WEIGHTED, "7.0", "8.1"), (STARS, "9", "8")]
)
def test_totals_of_a_table(document, right, wrong):
    """.4 * 5 + .4 * 9 + .2 * 7 = 7.0; 4 + 5 = 9 stars."""
    from .test_wordings import read

    assert read({"test.md": document.format(right)}) == set()
    found = read({"test.md": document.format(wrong)})
    assert [kind for kind, _ in found] == ["arithmetic"]


def test_what_a_text_adds_hides_nothing_that_cells_say(words, found):
    cells = [
        words.claim(source, 3, "fact", "alder", "Price", price)
        for source, price in (("a", "$59"), ("b", "$79"))
    ]
    for text in ("It costs $5 a month.", "It costs 59 $.", "It costs $49."):
        told = summary(words, "a", 9, "alder", text)
        sides = {"59": [("a", 3)], "79": [("b", 3)]}
        assert found(*cells, told) == [("fact", sides)]


def test_one_source_may_name_several(words, found):
    cells = [
        words.claim("a", line, "fact", "alder", "Price", price)
        for line, price in ((3, "$59"), (4, "$79"))
    ]
    assert found(*cells, summary(words, "a", 9, "alder", "It costs $59.")) == []


def test_measures_in_other_units_do_not_exclude_each_other(words, found):
    cells = [
        words.claim(source, 3, "fact", "alder", "Range", measure)
        for source, measure in (("a", "420 km"), ("b", "261 miles"))
    ]
    assert found(*cells) == []
