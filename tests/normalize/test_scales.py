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
