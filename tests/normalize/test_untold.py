"""Tables of bare numbers that do not say how they are counted."""

import pytest

NAMES = ("Comfort", "Price", "Quality")
ODD = ("Gears", "Seats", "Doors")


def table(rows, total=None, names=NAMES, key="Criterion"):
    """A table of two bicycles; rows are pairs of cells."""
    lines = [f"# Amsel vs Drossel\n\n| {key} | Amsel | Drossel |", "|---|---|---|"]
    lines += [f"| {n} | {a} | {b} |" for n, (a, b) in zip(names, rows, strict=False)]
    if total:
        lines.append("| {} | {} | {} |".format(*total))
    return "\n".join([*lines, ""])


def scales(claims):
    told = claims[claims["kind"] != "aggregate"]
    found = told[["kind", "scale_low", "scale_high"]].dropna()
    return {*found.itertuples(index=False, name=None)}


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        (table([(8, 7), (6, 9), (9, 5)]), (1, 10)),
        (table([(8, 7.5), (6, 9), ("-", 5)]), (1, 10)),
        (table([(0, 7), (6, 9), (9, 5)]), (0, 10)),
        # added up, or its mean: scores, whatever they are called
        (table([(8, 7), (6, 4), (9, 5)], ("Total", 23, 16), ODD), (1, 10)),
        (table([(4, 3), (2, 5), (5, 1)], ("Average", 3.67, 3), ODD), (1, 5)),
        (table([(80, 70), (60, 40), (95, 50)], ("Total", 235, 160), ODD), (0, 100)),
        # a mark of school lies among those that it is made of, one of them twice
        (table([(1.5, 3), (3, 1), (2, 4)], ("Gesamtnote", "2,0", "2,75")), (6, 1)),
    ],
)
def test_scores_are_told_by_what_stands_beside_them(claims_of, text, scale):
    claims = claims_of(text)
    assert scales(claims) == {("rating", *scale)}


def test_a_table_on_its_side_is_the_same(claims_of):
    text = "# Amsel vs Drossel\n\n| Bike | Comfort | Price | Quality |\n|-|-|-|-|\n"
    claims = claims_of(text + "| Amsel | 8 | 6 | 9 |\n| Drossel | 7 | 9 | 5 |\n")
    assert scales(claims) == {("rating", 1, 10)}


@pytest.mark.parametrize(
    "text",
    [
        table([(8, 7), (5, 4), (6, 2)], names=ODD),  # who knows whether these are good
        table([(3, 2), (1, 3), (2, 1)]),  # ranks, or marks of school
        table([(8, 7), (6, 9), (9, 5)], names=("Comfort", "Price (€)", "Quality")),
        table([(8.3, 7), (6, 9), (9, 5)]),
        table([(8, 7), (6, 9)]),
        table([(8, 7), (6, 19), (9, 5)]),
        table([(8, 7), (6, 4), (9, 5)], ("Total", 20, 20), ODD),
        table([(-1, 7), (6, 9), (9, 5)]),
    ],
)
def test_where_nothing_tells_numbers_stay_figures(claims_of, text):
    assert not [found for found in scales(claims_of(text)) if found[0] == "rating"]
