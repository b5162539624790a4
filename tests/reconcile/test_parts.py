"""Parts of options, what they have, and what sort they are, in sentences."""

BOTH = ("alder", "birch")


def said(words, source, line, options, text, criterion=None, kind="statement"):
    return words.claim(source, line, kind, options, criterion, text, block="text")


def kinds(conflicts):
    return [kind for kind, _ in conflicts]


def told_of(cases, found):
    """What was found of each case, by its words."""
    return dict(zip((case[:-1] for case in cases), found, strict=True))


def expected(cases, kind):
    """What is to be found: one conflict of a kind where the case ends in True."""
    return {case[:-1]: [kind] * case[-1] for case in cases}


PARTS = [
    ("The Alder app is easy to set up.", "The Alder app is hard to set up.", True),
    ("Alder's manual is confusing.", "Its manual is clear and simple.", True),
    (
        "Die Anleitung ist verwirrend.",
        "Es regnete, die Anleitung ist einfach.",
        True,
    ),
    ("The Alder heats up quickly.", "It heats up slowly.", True),
    ("Alder carga rápidamente.", "Alder carga lentamente.", True),
    ("The app is easy to set up.", "The app is hard to remove.", False),
    ("The app is easy.", "The manual is hard.", False),
    ("The app is fast on Linux.", "The app is slow on Windows.", False),
    ("The app is easy.", "The app can be hard.", False),
    ("The app is easy.", "The app of the bank is hard.", False),
    ("The app is easy.", "The other app is hard.", False),
    ("The Alder heats up quickly.", "The battery heats up slowly.", False),
    ("The Alder heats up quickly.", "It cools down slowly.", False),
    ("The Alder heats up quickly.", "It heats up slowly if full.", False),
]


def test_parts_and_deeds_under_any_heading(words, found_each):
    cases = [
        (said(words, "a", 3, "alder", one), said(words, "b", 5, "alder", other))
        for one, other, _ in PARTS
    ]
    assert told_of(PARTS, found_each(*cases)) == expected(PARTS, "statement")


def test_a_part_of_one_of_several(words, found):
    easy = said(words, "a", 3, "alder", "The Alder app is easy to use.")
    text = "The Birch is cheap. The Alder app is hard to use."
    conflict = [("statement", {"easy": [("a", 3)], "hard": [("b", 5)]})]
    assert found(easy, said(words, "b", 5, BOTH, text, kind="summary")) == conflict
    text = "The Alder is cheap. The Birch app is hard to use."
    assert found(easy, said(words, "b", 5, BOTH, text, kind="summary")) == []


HAS = [
    ("The Alder has no steam wand.", True),
    ("You should know that Alder gives you no steam wand.", True),
    ("Alder comes without a steam wand.", True),
    ("Alder comes with a steam wand.", False),
    ("Alder has no steam wand cover.", False),
    ("If you want no steam wand, take Alder.", False),
    ("Birch has no steam wand.", False),
    ("The old Alder 1.0 had no steam wand.", False),
]


def test_what_a_row_of_yes_and_no_answers(words, found_each):
    yes = words.rating("a", 3, "alder", "Steam wand", 1, scale=(0, 1))
    cases = [(yes, said(words, "b", 5, BOTH, text, kind="summary")) for text, _ in HAS]
    assert told_of(HAS, found_each(*cases)) == expected(HAS, "statement")


SORTS = [
    ("We like that the Alder is single, so it is light.", True),
    ("Alder is dual.", False),
    ("If Alder is single, it is light.", False),
    ("Birch is single.", False),
    ("Alder is single-minded.", False),
]


def test_what_sort_a_column_says_it_is(words, found_each):
    cells = [
        words.claim("a", line, "statement", name, "Boiler", sort)
        for line, (name, sort) in enumerate(zip(BOTH, ("dual", "single"), strict=True))
    ]
    cases = [
        (*cells, said(words, "b", 5, BOTH, text, kind="summary")) for text, _ in SORTS
    ]
    assert told_of(SORTS, found_each(*cases)) == expected(SORTS, "fact")


FIGURES = [
    ("Warranty", "5 years", "It comes with a two-year warranty.", True),
    ("Warranty", "5 years", "It has a two-year warranty, which is poor.", True),
    ("Warranty", "5 years", "It comes with a five-year warranty.", False),
    ("Warranty", "5 years", "Its motor has a two-year warranty.", False),
    ("Garantie", "5 Jahre", "Er kommt mit einer zweijährigen Garantie.", True),
    ("Price", "199 €", "It costs 299 Euro and is the cheapest.", True),
    ("Price", "199 €", "It costs 199 Euro and is the cheapest.", False),
    ("Price", "199 €", "It costs 99 Euro and 100 more a year.", False),
    ("Preis", "5.600 €", "Er kostet 5.600 Euro und ist teuer.", False),
]


def test_figures_in_words(words, found_each):
    cases = [
        (
            words.claim("a", 3, "fact", "alder", label, cell),
            said(words, "b", 5, "alder", text, kind="summary"),
        )
        for label, cell, text, _ in FIGURES
    ]
    assert told_of(FIGURES, found_each(*cases)) == expected(FIGURES, "fact")


def test_a_sentence_under_price_is_read_as_one(words, found):
    known = words.claim("a", 3, "fact", "alder", "Price", "120 €")
    text = "Alder costs 130 euros and is far from the sea."
    assert kinds(found(known, said(words, "b", 5, "alder", text, "Price"))) == ["fact"]


def test_the_best_overall_beside_the_totals(words, found):
    totals = [
        words.claim("a", 9, "aggregate", name, "Mean", value, value=value)
        for name, value in zip(BOTH, (3.9, 4.5), strict=True)
    ]
    text = "Alder sounds best overall at this price."
    sides = {"parts": [("a", 9), ("a", 9)], "stated": [("a", 11)]}
    best = said(words, "a", 11, "alder", text)
    assert found(*totals, best) == [("internal", sides)]
    assert (
        found(*totals, best | {"options": ("birch",), "text": "Birch is best overall."})
        == []
    )
    assert found(*totals, best | {"text": "Alder sounds best in the rain."}) == []


def test_a_winner_of_a_round_is_none_of_the_whole(words, found):
    totals = [
        words.claim("a", 9, "aggregate", name, "Mean", value, value=value)
        for name, value in zip(BOTH, (3.9, 4.5), strict=True)
    ]
    rated = words.rating("a", 3, "alder", "Tone", 8)
    texts = {
        "Alder takes this one: it is better than birch.": [],
        "Alder is ahead: its tone is better.": [],
        "Alder is ahead.": ["internal"],
    }
    for text, wrong in texts.items():
        won = words.verdict("a", 11, BOTH, None, "alder") | {"text": text}
        assert kinds(found(rated, *totals, won)) == wrong


def test_a_winner_on_the_whole_beside_the_totals(words, found):
    totals = [
        words.claim("a", 9, "aggregate", name, "Mean", value, value=value)
        for name, value in zip(BOTH, (3.9, 4.5), strict=True)
    ]
    won = words.verdict("a", 11, BOTH, None, "alder")
    sides = {"parts": [("a", 9), ("a", 9)], "stated": [("a", 11)]}
    assert found(*totals, won) == [("internal", sides)]
    assert found(*totals, won | {"winner": "birch"}) == []
    assert found(*totals, won | {"criterion": "Speed"}) == []


def test_a_number_after_a_name_is_its_version(words, found):
    well = said(words, "a", 3, "alder", "Alder 1.5 hides losses well.", "Packet loss")
    text = "With Alder 1.1 calls break up, since losses are hidden badly."
    badly = said(words, "b", 5, "alder", text, "Packet loss")
    assert kinds(found(well, badly)) == ["temporal"]
    size = said(
        words, "b", 5, "alder", "Alder 1.5 l hides losses badly.", "Packet loss"
    )
    assert kinds(found(well | {"text": "It hides losses well."}, size)) == ["statement"]


def test_a_piece_judges_a_criterion_by_name(words, found):
    strong = said(words, "a", 3, "alder", "Excellent", "Ventilation")
    text = "In the morning it drips, the ventilation is weak."
    assert kinds(found(strong, said(words, "b", 5, "alder", text))) == ["statement"]


def test_the_most_powerful_is_named_last(words, found):
    ratings = [
        words.rating("a", 3, name, "Power", value)
        for name, value in zip(BOTH, (3, 9), strict=True)
    ]
    birch = words.claim("b", 4, "statement", "birch", "Price", "Low")
    told = said(words, "b", 5, "alder", "The most powerful is the Alder.", "Power")
    assert "rating_vs_verdict" in kinds(found(*ratings, birch, told))


DEEDS = [
    ("The Alder charges slowly.", True),
    ("The Alder charges quickly.", False),
    ("The Alder starts slowly.", False),
]


def test_a_deed_beside_the_rating_of_its_label(words, found_each):
    rated = words.rating("a", 3, "alder", "Charging", 9)
    cases = [(rated, said(words, "b", 5, "alder", text)) for text, _ in DEEDS]
    assert told_of(DEEDS, found_each(*cases)) == expected(DEEDS, "statement")
