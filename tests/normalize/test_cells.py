"""Options that stand in cells alone: columns of winners, rows of scores."""

import pytest


def winners(claims):
    found = claims[claims["kind"] == "verdict"]
    return list(zip(found["criterion_label"], found["winner_label"], strict=True))


@pytest.mark.parametrize(
    ("criterion", "winner", "tie"),
    [
        ("Criterion", "Winner", "Tie"),
        ("Kriterium", "Sieger", "unentschieden"),
        ("Critère", "Gagnant", "égalité"),
        ("Categorie", "Winnaar", "gelijkspel"),
    ],
)
def test_a_column_of_winners_names_the_options(claims_of, criterion, winner, tie):
    claims = claims_of(
        f"# Which one now?\n\n|{criterion}|{winner}|\n|-|-|\n|Bell|**Amsel**|\n"
        f"|Grip|Drossel 2 (by far)|\n|Bags|Amsel|\n|Paint|{tie}|\n"
    )
    assert winners(claims) == [
        ("Bell", "Amsel"),
        ("Grip", "Drossel 2"),
        ("Bags", "Amsel"),
        ("Paint", "tie"),
    ]
    assert all(set(names) == {"Amsel", "Drossel 2"} for names in claims["options"])


@pytest.mark.parametrize("beside", ["Why", "Warum", "Pourquoi", "Runner-up"])
def test_a_column_beside_the_winners_names_no_option(claims_of, beside):
    claims = claims_of(
        f"# Notes\n\n|Criterion|Winner|{beside}|\n|-|-|-|\n|Bell|Amsel|Drossel|\n"
        "|Grip|Drossel|Amsel|\n|Bags|Amsel|Drossel|\n"
    )
    assert [winner for _, winner in winners(claims)] == ["Amsel", "Drossel", "Amsel"]
    assert {n for names in claims["options"] for n in names} == {"Amsel", "Drossel"}


def test_a_column_of_the_best_names_options_where_they_come_back(claims_of):
    table = "# Notes\n\n|Category|Best|\n|-|-|\n|Bell|{}|\n|Grip|{}|\n|Bags|{}|\n"
    again = claims_of(table.format("Amsel", "Drossel", "Amsel") + "\nDrossel is new.\n")
    assert winners(again)[1] == ("Grip", "Drossel")
    once = claims_of(table.format("Brass ones", "Cork", "None at all"))
    assert winners(once) == []


def test_an_advantage_is_no_winner(claims_of):
    claims = claims_of(
        "# Notes\n\n|Aspect|Advantage|\n|-|-|\n|Bell|Louder sound|\n|Grip|Warm hands|\n"
    )
    assert claims.empty


def test_one_who_never_wins_is_compared_where_the_document_names_it(claims_of):
    claims = claims_of(
        "# Notes\n\n|Category|Winner|\n|-|-|\n|Bell|Amsel|\n|Grip|Drossel|\n"
        "\n### Paint\n\n- **Amsel**: 4/5\n- **Drossel**: 3/5\n- **Fink**: 1/5\n"
        "\n### Lights\n\n- **Amsel**: 4/5\n- **Drossel**: 3/5\n- **Fink**: 1/5\n"
    )
    assert set(claims["options"][0]) == {"Amsel", "Drossel", "Fink"}


def test_rows_of_scores_are_options_where_the_title_says_of_what(claims_of):
    table = "|Bicycle|Score|\n|-|-|\n|Amsel|7|\n|Drossel|9|\n|Fink|8|\n"
    claims = claims_of(f"# Bicycles of this year\n\n{table}")
    assert claims["value"].tolist() == [7.0, 9.0, 8.0]
    assert claims_of(f"# Our spring\n\n{table.replace('Bicycle', 'Month')}").empty
