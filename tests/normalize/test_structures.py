"""Which lines score whom where nothing but their order and their signs say it."""

import pytest

TITLE = "# Amsel vs Drossel\n\n"


def rated(claims):
    columns = claims[["kind", "criterion_label", "value"]].astype(object)
    columns = columns.where(columns.notna(), None)
    names = claims["options"].map(" + ".join)
    return [(*row, n) for row, n in zip(columns.values.tolist(), names, strict=True)]


@pytest.mark.parametrize(
    ("one", "other", "kind", "values"),
    [
        ("A", "B+", "rating", (None, None)),
        ("8/10", "6.5/10", "rating", (8.0, 6.5)),
        ("4 stars", "2 stars", "rating", (4.0, 2.0)),
        ("$799", "$829", "fact", (799.0, 829.0)),
        ("very good", "poor", "rating", (None, None)),
        ("free of charge", "sold in two sizes", "statement", (None, None)),
    ],
)
@pytest.mark.parametrize("dash", ["-", "\u2013"])
def test_a_dash_divides_names_from_what_they_get(
    claims_of, one, other, kind, values, dash
):
    text = f"Amsel vs Drossel\n\nSOUND\nAmsel {dash} {one}\nDrossel {dash} {other}\n"
    assert rated(claims_of(text)) == [
        (kind, "SOUND", values[0], "Amsel"),
        (kind, "SOUND", values[1], "Drossel"),
    ]


def test_a_block_divided_by_dashes_is_not_under_the_heading_of_the_one_above(claims_of):
    text = "Amsel vs Drossel\n\nSOUND\nAmsel - 4/5\nDrossel - 3/5\n\n"
    text += "PRICE\nAmsel - A\nDrossel - B\n"
    assert claims_of(text)["criterion_label"].tolist() == ["SOUND"] * 2 + ["PRICE"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "He sings - as they all do -\nand flies - if he must -\naway from Amsel.\n",
        "SOUND\nthe first bird - A\nthe second one - B\n",  # whose?
    ],
)
def test_other_dashes_divide_nothing(claims_of, text):
    claims = claims_of(TITLE + text)
    assert set(claims["kind"]) <= {"summary"}


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Puntuaci\u00f3n (sobre 10)", (1, 10)),
        ("Bewertung (von 10 Punkten)", (1, 10)),
        ("Valutazione (su 5)", (1, 5)),
        ("Scores (0-10)", (0, 10)),
    ],
)
def test_a_line_may_score_one_option_on_several_criteria(claims_of, heading, scale):
    text = f"{heading}\nAmsel: sound 4, price: 5, size (3)\nDrossel: sound 5, price 2\n"
    claims = claims_of(TITLE + text)
    assert rated(claims) == [
        ("rating", "sound", 4.0, "Amsel"),
        ("rating", "price", 5.0, "Amsel"),
        ("rating", "size", 3.0, "Amsel"),
        ("rating", "sound", 5.0, "Drossel"),
        ("rating", "price", 2.0, "Drossel"),
    ]
    assert set(zip(claims["scale_low"], claims["scale_high"], strict=True)) == {scale}


@pytest.mark.parametrize(
    "line",
    [
        "- Amsel: length 12, width 5",  # measured in something, on no scale
        "- Amsel: sound 4/5, and a nice cage",
        "- Amsel: Drossel 4/5, sound 3/5",
    ],
)
def test_a_line_that_says_more_scores_no_criteria(claims_of, line):
    assert "rating" not in set(claims_of(TITLE + line + "\n")["kind"])


def test_a_line_that_scores_all_is_no_part_of_the_last_section(claims_of):
    text = "## Drossel\n\n- loud\n\nOverall score: Amsel 8/10, Drossel 7/10.\n"
    assert rated(claims_of(TITLE + text))[1:] == [
        ("aggregate", "Overall score", 8.0, "Amsel"),
        ("aggregate", "Overall score", 7.0, "Drossel"),
    ]


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        ("Excellent (4.7/5)", "rating", 4.7),
        ("Bardzo dobry (4,2/5)", "rating", 4.2),
        ("4.60% (with conditions)", "fact", 4.6),
        ("\u20ac20 (once)", "fact", 20.0),
        ("9 to 5 (weekdays)", "statement", None),
        ("Sings 24 hours (4/5 of them well)", "statement", None),
    ],
)
def test_brackets_hold_a_score_or_follow_a_measurement(claims_of, cell, kind, value):
    table = f"|Feature|Amsel|Drossel|\n|-|-|-|\n|Song|{cell}|\u2014|\n"
    assert rated(claims_of(TITLE + table)) == [(kind, "Song", value, "Amsel")]


@pytest.mark.parametrize("word", ["Round", "Runde", "Ronda", "Runda"])
def test_the_number_of_a_round_is_no_part_of_its_criterion(claims_of, word):
    claims = claims_of(f"{TITLE}## {word} 1: Sound\n\n**Winner: Amsel**\n")
    assert claims["criterion_label"].tolist() == ["Sound"]
