"""What prose says besides: of another criterion, of a figure, of a count of wins."""

import pytest


def summary(words, source, line, options, text, criterion=None):
    return words.claim(source, line, "summary", options, criterion, text)


def test_a_clause_judges_the_criterion_it_names(words, found):
    claims = [
        words.claim("a", 3, "statement", "alder", "App", "Excellent"),
        words.claim("a", 3, "statement", "birch", "App", "Excellent"),
        summary(words, "b", 5, "alder", "It opened at once. Its app is terrible."),
    ]
    conflict = ("statement", {"excellent": [("a", 3)], "poor": [("b", 5)]})
    assert found(*claims) == [conflict]


@pytest.mark.thorough
@pytest.mark.parametrize(
    "text",
    [
        "Its app is terrible on old phones and its rival's is worse",
        "Its window is terrible.",  # no criterion of these documents
        "The app of the bank is terrible.",  # whose it is, is not told
        "Before software 5.0 the app of the Alder was terrible.",  # it is over
    ],
)
def test_clauses_on_something_else_take_no_side(words, found, text):
    claims = [
        words.claim("a", 3, "statement", "alder", "App", "Good enough"),
        summary(words, "b", 5, ("alder", "birch"), text),
    ]
    assert found(*claims) == []


def test_one_of_several_options_is_judged_on_the_heading(words, found):
    text = "The Alder is uncomfortable. The Birch is firmer."
    claims = [
        words.verdict("a", 3, ("alder", "birch"), "Comfort", "alder"),
        summary(words, "b", 5, ("alder", "birch"), text, "Comfort"),
    ]
    conflict = ("verdict_vs_statement", {"good": [("a", 3)], "bad": [("b", 5)]})
    assert found(*claims) == [conflict]


def test_a_comparison_fits_an_absolute_word_and_a_bare_winner_does_not(words, found):
    poor = words.claim("b", 5, "statement", "alder", "Comfort", "Poor")
    sentence = "The Alder is more comfortable than the Birch, no contest."
    about = ("a", 3, "verdict", ("alder", "birch"), "Comfort")
    compares = words.claim(*about, sentence, winner="alder")
    assert found(compares, poor) == []
    named = words.claim(*about, "Alder wins. Soft.", winner="alder")
    sides = {"good": [("a", 3)], "bad": [("b", 5)]}
    assert found(named, poor) == [("verdict_vs_statement", sides)]


def test_versions_in_prose_of_two_sources(words, found):
    slow = "On firmware 4 the search of the Alder is slow."
    fast = "On firmware 5 the search of the Alder is fast."
    claims = [
        summary(words, "a", 3, "alder", slow, "Search"),
        summary(words, "b", 5, "alder", fast),
    ]
    assert [kind for kind, _ in found(*claims)] == ["temporal"]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("label", "cell", "text"),
    [
        ("First sold", "2019", "The Alder was first sold in 2017."),
        ("On sale since", "2021", "It is on sale since 2019."),
        ("Markteinführung", "2021", "Der Alder kam 2019 auf den Markt."),
        ("首次发布", "2009", "Alder 首次发布于 2012 年。"),
        ("Licence", "GPL", "The Alder is released under the MIT licence."),
        ("Preis", "239,90 €", "Der Alder kostet 199,90 €."),
        ("Weight", "28 kg", "The Alder weighs 31 kg."),
    ],
)
def test_a_sentence_states_another_value_than_a_cell(words, found, label, cell, text):
    known = words.claim("a", 3, "fact", "alder", label, cell)
    told = summary(words, "b", 5, "alder", text)
    assert [kind for kind, _ in found(known, told)] == ["fact"]
    own = summary(words, "a", 9, "alder", text)
    assert [kind for kind, _ in found(known, own)] == ["internal"]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("1.299 €", "Der Alder kostet 1,299 €."),
        ("12,50 €", "Der Alder kostet 12.50 €."),
        ("$59", "The Alder costs $79 a year."),  # what goes on says for how long
        ("1.250 kg", "The Alder weighs 1.25 kg."),
    ],
)
def test_the_same_amount_in_other_spellings(words, found, cell, text):
    label = "Weight" if "kg" in cell else "Price"
    known = words.claim("a", 3, "fact", "alder", label, cell)
    assert found(known, summary(words, "b", 5, "alder", text)) == []


def test_a_count_of_wins_in_words(words, found):
    both = ("alder", "birch")
    rounds = [
        words.verdict("a", line, both, name, "alder" if line < 5 else "birch")
        for line, name in enumerate(("Grip", "Comfort", "Weight", "Price"), 3)
    ]
    right = summary(words, "a", 9, "alder", "Alder wins two of the four rounds.")
    wrong = summary(words, "a", 9, "alder", "Alder wins three of the four rounds.")
    assert found(*rounds, right) == []
    assert [kind for kind, _ in found(*rounds, wrong)] == ["arithmetic"]
