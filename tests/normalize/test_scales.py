"""Scores whose scale stands elsewhere: in a legend, in signs, in round percentages."""

import re

import pytest

HEAD = "# Tern vs Cube\n\n"


def ratings(claims):
    found = claims[claims["kind"] == "rating"]
    columns = ["criterion_label", "value", "scale_low", "scale_high"]
    return list(found[columns].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("legend", "low", "high"),
    [
        ("All marks run from 1 (worst) to 10 (best).", 1.0, 10.0),
        ("Schulnoten: 1 = sehr gut, 6 = ungenügend.", 6.0, 1.0),
        ("Scores: 0-5.", 0.0, 5.0),
    ],
)
def test_a_legend_holds_for_all_entries_below(claims_of, legend, low, high):
    claims = claims_of(
        f"{HEAD}{legend}\n\nWe rode both.\n\n## Tern\n\n- Brakes: 2\n- Lights: 3\n\n"
        "## Cube\n\n- Brakes: 4\n- Lights: 1,5\n"
    )
    assert ratings(claims) == [
        ("Brakes", 2.0, low, high),
        ("Lights", 3.0, low, high),
        ("Brakes", 4.0, low, high),
        ("Lights", 1.5, low, high),
    ]


def test_a_legend_holds_for_a_table_but_not_for_rows_that_do_not_fit(claims_of):
    claims = claims_of(
        f"{HEAD}Scores go from 1 (bad) to 5 (good).\n\nNow the table, at last.\n\n"
        "|Part|Tern|Cube|\n|-|-|-|\n|Brakes|2|4|\n|Gears|3|27|\n"
    )
    assert ratings(claims) == [("Brakes", 2.0, 1.0, 5.0), ("Brakes", 4.0, 1.0, 5.0)]


def test_without_a_legend_bare_numbers_are_no_scores(claims_of):
    claims = claims_of(f"{HEAD}|Part|Tern|Cube|\n|-|-|-|\n|Bottles|2|4|\n")
    assert ratings(claims) == []


def test_round_percentages_alone_are_scores(claims_of):
    table = (
        "|Part|Tern|Cube|\n|-|-|-|\n|Brakes|{}%|70%|\n|Lights|55%|90%|\n|Bell|5%|10%|\n"
    )
    assert len(ratings(claims_of(HEAD + table.format(85)))) == 6
    assert ratings(claims_of(HEAD + table.format(83))) == []


def test_signs_in_all_cells_are_scores(claims_of):
    claims = claims_of(f"{HEAD}|Part|Tern|Cube|\n|-|-|-|\n|Bell|++|o|\n|Saddle|-|+|\n")
    assert ratings(claims) == [
        ("Bell", 2.0, -2.0, 2.0),
        ("Bell", 0.0, -2.0, 2.0),
        ("Saddle", -1.0, -2.0, 2.0),
        ("Saddle", 1.0, -2.0, 2.0),
    ]


def test_a_dash_beside_words_says_nothing(claims_of):
    claims = claims_of(
        f"{HEAD}|Part|Tern|Cube|\n|-|-|-|\n|Bell|+|-|\n|Saddle|soft|-|\n"
    )
    assert ratings(claims) == []


def test_stars_and_marks_after_a_name_say_much(claims_of):
    claims = claims_of(
        f"{HEAD}### Brakes\n\n- **Tern**: ★★★☆☆\n- **Cube**: ✅\n\n"
        "### Bell\n\n- **Tern** ★\n- Tern ~ Cube\n"
    )
    assert ratings(claims)[:2] == [("Brakes", 3.0, 1.0, 5.0), ("Brakes", 1.0, 0.0, 1.0)]


def test_the_best_in_bold_has_stars_too(claims_of):
    claims = claims_of(f"{HEAD}|Part|Tern|Cube|\n|-|-|-|\n|Bell|**★★★★**|★★|\n")
    assert [value for _, value, *_ in ratings(claims)] == [4.0, 2.0]


@pytest.mark.parametrize("grades", ["AABC", "A+B-BC"])
def test_letters_of_all_entries_are_grades(claims_of, grades):
    marks = re.findall(r"[A-F][+-]?", grades)
    by_option = "## Tern\n\n- Bell: {}\n- Bag: {}\n\n## Cube\n\n- Bell: {}\n- Bag: {}\n"
    by_part = "## Bell\n\n- Tern: {}\n- Cube: {}\n\n## Bag\n\n- Tern: {}\n- Cube: {}\n"
    for text in (by_option, by_part):
        claims = claims_of(HEAD + text.format(*marks))
        assert claims["kind"].tolist() == ["rating"] * 4
        assert claims["text"].tolist() == marks


def test_points_under_pros_and_cons_name_what_is_compared(claims_of):
    claims = claims_of(
        f"{HEAD}## Tern\n\n### Pros\n- Great brakes\n- Fast\n- Easy to fold\n\n"
        "### Cons\n- Paint\n\n## Cube\n\n### Cons\n- Brakes\n- Sold out in spring\n"
    )
    assert claims["criterion_label"].tolist() == [
        *("brakes", "Pros", "Pros", "Cons"),
        *("Brakes", "Cons"),
    ]
    assert claims["polarity"].tolist() == [1.0, 1.0, 1.0, -1.0, -1.0, -1.0]


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("4 stars", 4.0, 1.0, 5.0),
        ("vier Sterne", 4.0, 1.0, 5.0),
        ("trois étoiles et demie", 3.5, 1.0, 5.0),
        ("4½ estrellas", 4.5, 1.0, 5.0),
        ("★★★½", 3.5, 1.0, 5.0),
        ("3 van de 5 sterren", 3.0, 1.0, 5.0),
        ("four out of five", 4.0, 1.0, 5.0),
        ("8 von 10", 8.0, 1.0, 10.0),
        ("8 su 10", 8.0, 1.0, 10.0),
        ("13,5 sur 20", 13.5, 0.0, 20.0),
    ],
)
def test_scores_in_words(claims_of, text, value, low, high):
    claims = claims_of(f"{HEAD}### Brakes\n\n- Tern: {text}\n- Cube: {text}\n")
    assert ratings(claims) == [("Brakes", value, low, high)] * 2
    assert claims["text"][0] == text


@pytest.mark.parametrize(
    "text", ["8 of 10 riders", "12 stars", "one of five gears", "5-star hotel", "ein"]
)
def test_words_that_are_no_scores(claims_of, text):
    assert ratings(claims_of(f"{HEAD}### Brakes\n\n- Tern: {text}\n")) == []


GERMAN = "Wir haben die Räder benotet, und das ist der Stand.\n\n"
FRENCH = "Les vélos et les notes pour la ville.\n\n"


@pytest.mark.parametrize(
    ("above", "mark", "values", "scale"),
    [
        ("", "Gesamtnote", (1.7, 3), (6.0, 1.0)),
        (GERMAN, "Note", (1.7, 3), (6.0, 1.0)),
        (GERMAN, "Note", (7, 9), (1.0, 10.0)),
        (FRENCH, "Note", (8, 13.5), (0.0, 20.0)),
        ("", "Voto", (4, 5), (1.0, 10.0)),
        ("", "Cijfer", (4, 5), (1.0, 10.0)),
        ("", "GPA", (2.5, 3.9), (0.0, 4.0)),
        ("## Noten (6 = beste)\n\n", "Bell", (4, 5.5), (1.0, 6.0)),
        ("## Schulnoten (1 = sehr gut, 6 = ungenügend)\n\n", "Bell", (2, 3), (6, 1)),
        ("## Schulnoten 1-5\n\n", "Bell", (2, 3), (5.0, 1.0)),
    ],
)
def test_marks_of_school_run_as_in_their_country(claims_of, above, mark, values, scale):
    table = "|Rad|{}|\n|-|-|\n|Tern|{:g}|\n|Cube|{:g}|\n"
    found = claims_of(HEAD + above + table.format(mark, *values)).dropna(subset="value")
    assert found["value"].tolist() == list(values)
    scales = found[["scale_low", "scale_high"]].itertuples(index=False, name=None)
    assert list(scales) == [scale] * 2


def test_marks_with_a_sign(claims_of):
    legend = "Schulnoten: 1 = sehr gut, 6 = ungenügend.\n\n"
    claims = claims_of(f"{HEAD}{legend}|Part|Tern|Cube|\n|-|-|-|\n|Bell|2+|4-|\n")
    assert ratings(claims) == [("Bell", 1.7, 6.0, 1.0), ("Bell", 4.3, 6.0, 1.0)]


def test_a_swiss_document_may_mark_either_way(claims_of):
    swiss = "In der Schweiz haben wir die Räder benotet, und das ist der Stand.\n\n"
    claims = claims_of(f"{HEAD}{swiss}|Rad|Note|\n|-|-|\n|Tern|4,5|\n|Cube|5|\n")
    assert ratings(claims) == []
