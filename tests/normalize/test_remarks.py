"""Remarks without a verb, clauses on the one before, and what wins on two criteria."""

import pytest


def told(claims, kind):
    rows = claims[claims["kind"] == kind]
    rows = rows.assign(criterion_label=rows["criterion_label"].fillna("-"))
    columns = ["criterion_label", "winner_label" if kind == "verdict" else "polarity"]
    return rows[columns].values.tolist()


def read(claims_of, text):
    return claims_of(f"# Amsel vs Drossel vs Meise\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "topic", "words"),
    [
        ("Meise made us wait for a month - support poor.", "support", "poor"),
        ("Meise documentation: excellent.", "documentation", "excellent"),
        ("Die Meise kam spät an; Sicherheit mangelhaft.", "Sicherheit", "mangelhaft"),
    ],
)
def test_a_criterion_and_a_grade_are_a_rating(claims_of, text, topic, words):
    claims = read(claims_of, text)
    rated = claims[claims["kind"] == "rating"]
    assert rated[["criterion_label", "text"]].values.tolist() == [[topic, words]]
    assert rated["options"].tolist() == [["Meise"]]


@pytest.mark.parametrize(
    "text",
    [
        "Meise and Amsel - support poor.",  # of which?
        "Meise made us wait - Tuesday poor.",  # no criterion
        "Meise made us wait - support went home.",  # no grade
    ],
)
def test_other_words_behind_a_dash_grade_nothing(claims_of, text):
    assert "rating" not in set(read(claims_of, text)["kind"])


def test_sides_in_a_line_are_points(claims_of):
    claims = read(claims_of, "Pros of Amsel: great song. Cons of Amsel: shy, black.")
    rows = claims[["options", "text", "polarity"]].values.tolist()
    assert rows == [
        [["Amsel"], "great song", 1.0],
        [["Amsel"], "shy, black", -1.0],
    ]


def test_what_an_option_has_may_be_the_best_or_the_worst(claims_of):
    claims = read(claims_of, "The Amsel is the loudest in the test, its app the best.")
    assert told(claims, "statement") == [["noise", -1.0]]
    assert told(claims, "verdict") == [["app", "Amsel"]]


def test_a_pronoun_stands_for_the_only_option_before_it(claims_of):
    claims = read(claims_of, "We have an Amsel, and it is quieter than the Drossel.")
    assert told(claims, "verdict") == [["noise", "Amsel"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Amsel wins on noise and range, Drossel on price.",
            [["noise", "Amsel"], ["range", "Amsel"], ["price", "Drossel"]],
        ),
        ("Amsel wins on look and feel.", [["look and feel", "Amsel"]]),
        ("Amsel ist beim Service klar vorn, aber teuer.", [["Service", "Amsel"]]),
        ("Beim Service hat Amsel allerdings die Nase vorn.", [["Service", "Amsel"]]),
        ("**Preis-Leistungs-Sieger**: Amsel", [["Preis-Leistung", "Amsel"]]),
        ("**Best battery life**: Amsel", [["battery life", "Amsel"]]),
        ("**Testsieger**: Amsel – leise und leicht.", [["-", "Amsel"]]),
    ],
)
def test_verdicts_that_say_on_what(claims_of, text, found):
    assert told(read(claims_of, text), "verdict") == found


def test_best_for_somebody_is_advice(claims_of):
    claims = read(claims_of, "## Bilan\n\n- **Meilleur choix pour débuter** : Amsel")
    assert claims["kind"].tolist() == ["recommendation"]


def test_if_you_need_this_avoid_that(claims_of):
    claims = read(claims_of, "If you need a quiet night, avoid Drossel.")
    assert told(claims, "statement") == [["-", -1.0]]


def test_a_cost_may_stand_before_the_name(claims_of):
    claims = read(
        claims_of, "## Miete\n\nEs kostet 900 € in Amsel und 1.100 € in Meise."
    )
    facts = claims[claims["kind"] == "fact"]
    assert facts["value"].tolist() == [900.0, 1100.0]
    assert facts["options"].tolist() == [["Amsel"], ["Meise"]]
