"""Titles and summaries are no criteria; names that only scores give."""

import pytest

RANKED = """\
# {title}

We tried Acme, Brill and Cort for a year.

1. **Acme One** - 9.1/10. Quiet, but the lid is loose.
2. **Brill Two** - 8.4/10. Cheap.
3. **Cort Three** - 7/10. Loud.

Acme wins on noise, Brill on price.
"""
NOTES = """\
# Acme oder Brill?

Die Acme ist leiser als die Brill, und wir nutzen sie für den Tee im Büro.

Unsere Noten:
Preis: Acme 2, Brill 2-, Cort 1+
Lautstärke: Acme 3, Brill 4, Cort 2
"""


def test_scores_below_a_title_are_of_no_criterion(claims_of):
    claims = claims_of(RANKED.format(title="Kettles compared: which should you buy?"))
    rated = claims[claims["kind"] == "rating"]
    assert rated["value"].tolist() == [9.1, 8.4, 7.0]
    assert rated["criterion_label"].isna().all()


def test_a_title_that_names_a_criterion_is_one(claims_of):
    claims = claims_of(RANKED.format(title="The battery life of kettles"))
    rated = claims[claims["kind"] == "rating"]
    assert set(rated["criterion_label"]) == {"The battery life of kettles"}


def test_first_words_of_names_in_a_row_stand_for_them(claims_of):
    claims = claims_of(RANKED.format(title="Kettles compared"))
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts[["criterion_label", "winner_label"]].values.tolist() == [
        ["noise", "Acme One"],
        ["price", "Brill Two"],
    ]


def test_a_list_of_scored_criteria_names_no_options(claims_of):
    text = "# My kettle\n\n- **Lid** - 9/10\n- **Spout** - 8/10\n- **Handle** - 7/10\n"
    assert claims_of(text).empty


def test_bare_marks_have_the_scale_of_their_section(claims_of):
    claims = claims_of(NOTES)
    rated = claims[claims["kind"] == "rating"]
    assert rated["value"].tolist() == [2.0, 2.3, 1.0, 3.0, 4.0, 2.0]
    assert {*zip(rated["scale_low"], rated["scale_high"], strict=True)} == {(6.0, 1.0)}
    assert rated["options"].tolist()[2] == ["Cort"]  # the title leaves it out


@pytest.mark.parametrize(
    ("cell", "value"), [("0.201", 0.201), ("1.201", 1201.0), ("R290", None)]
)
def test_a_zero_groups_no_thousands_and_a_letter_is_no_currency(claims_of, cell, value):
    claims = claims_of(f"| | Acme | Brill |\n|-|-|-|\n| Version | {cell} | 2 m |\n")
    assert claims["kind"].tolist()[0] == "fact"
    found = claims["value"].tolist()[0]
    assert found == value or (value is None and found != found)


def test_a_spanish_question_opens_with_no_name(claims_of):
    text = "# ¿Ana, Berta o Delia? Mi comparativa\n\n## Clima\n\nBerta gana de calle.\n"
    text += "\n## Precio\n\nDelia es más barata que Ana. Ana gana en silencio.\n"
    names = {name for found in claims_of(text)["options"] for name in found}
    assert names == {"Ana", "Berta", "Delia"}


def test_a_date_over_a_section_is_no_criterion(claims_of):
    text = "# Acme vs Brill\n\n## Update 12.03.2026\n\nAcme is faster than Brill.\n"
    assert claims_of(text)["criterion_label"].tolist() == ["performance"]
    text = "# Acme vs Brill\n\n## March 2026\n\n- **Acme**: 7/10\n- **Brill**: 8/10\n"
    assert claims_of(text)["criterion_label"].isna().all()


def test_a_year_in_a_table_is_what_it_says(claims_of):
    table = "| Score | Acme | Brill |\n|-|-|-|\n| 2024 | 7/10 | 8/10 |\n"
    claims = claims_of(f"# Acme vs Brill\n\n{table}")
    assert claims["criterion_label"].tolist() == ["2024", "2024"]
