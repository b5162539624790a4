"""Ways of writing that documents by another hand brought up."""

import pytest


def scales(claims):
    rows = claims[claims["kind"] == "rating"]
    return {
        (low, high) for low, high in zip(rows.scale_low, rows.scale_high, strict=True)
    }


def table(*rows):
    return "\n".join(["# Alder or Birch\n", "## Scoring\n", *rows, ""])


def test_sums_do_not_stretch_the_scale_of_what_they_add(claims_of):
    claims = claims_of(
        table(
            "| | Alder | Birch |",
            "|---|---|---|",
            "| Strength | 3 | 5 |",
            "| Reach | 2 | 4 |",
            "| Warmth | 4 | 3 |",
            "| Sum | 9 | 12 |",
        )
    )
    assert scales(claims) == {(1.0, 5.0)}
    assert claims["kind"].tolist().count("aggregate") == 2


def test_a_column_of_weights_makes_a_weighted_total_one(claims_of):
    claims = claims_of(
        "# Alder or Birch\n\n"
        "| Feature | Weight | Alder | Birch |\n|---|---|---|---|\n"
        "| Strength | 50% | 9 | 6 |\n| Reach | 30% | 5 | 8 |\n"
        "| Warmth | 20% | 7 | 9 |\n| Weighted total | 100% | 7.4 | 7.2 |\n"
    )
    rated = claims[claims["kind"] == "rating"]
    assert scales(claims) == {(1.0, 10.0)}
    assert rated["value"].tolist() == [9, 6, 5, 8, 7, 9]


@pytest.mark.parametrize(
    ("winners", "kinds"),
    [("Alder Birch Birch", {"rating"}), ("Birch Alder Alder", {"fact"})],
)
def test_points_are_scores_where_most_of_them_wins(claims_of, winners, kinds):
    first, second, third = winners.split()
    claims = claims_of(
        "# Alder vs Birch\n\n| | Alder | Birch | Winner |\n|---|---|---|---|\n"
        f"| Zest | 9 | 7 | {first} |\n| Sway | 4 | 6 | {second} |\n"
        f"| Glow | 3 | 8 | {third} |\n"
    )
    assert set(claims["kind"]) == kinds | {"verdict"}


@pytest.mark.parametrize(
    "opening",
    [
        "# Readers' letters on Alder Pro, Birch and Cedar\n",
        "# Which one this year?\n\nAlder Pro, Birch or Cedar? What members say.\n",
    ],
)
def test_names_after_a_preposition_and_in_a_bare_question(claims_of, opening):
    claims = claims_of(
        f"{opening}\n## Price\n\nThe Birch is cheaper than the Alder Pro.\n\n"
        "## Comfort\n\nThe Cedar is softer than the Birch.\n"
    )
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts["winner_label"].tolist() == ["Birch", "Cedar"][: len(verdicts)]
    assert len(verdicts) >= 1


def test_a_verdict_before_another_section_keeps_its_heading(claims_of):
    claims = claims_of(
        "# Alder and Birch\n\n## Comfort\n\nThe Alder is soft, the Birch is firm.\n\n"
        "## Charging\n\nThe Alder charges faster than the Birch.\n\n"
        "## Handling\n\nThe Alder turns well, the Birch less so.\n"
    )
    verdict = claims[claims["kind"] == "verdict"].iloc[0]
    assert (verdict["winner_label"], verdict["criterion_label"]) == (
        "Alder",
        "Charging",
    )


def test_a_plain_lead_in_that_is_a_common_criterion(claims_of):
    claims = claims_of(
        "# Alder vs Birch\n\nBattery life: my Alder is excellent.\n\n"
        "Battery life: the Birch is poor.\n"
    )
    assert claims["criterion_label"].tolist() == ["Battery life"] * 2
    assert claims["kind"].tolist() == ["statement"] * 2
    assert claims["polarity"].tolist()[1] == -1


def test_a_superlative_of_an_amount_is_a_verdict(claims_of):
    claims = claims_of(
        "# Alder vs Birch\n\nThe Alder has the longest range.\n\n"
        "Reichweite: Das Birch hat die größte Reichweite.\n"
    )
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts["winner_label"].tolist() == ["Alder", "Birch"]
    assert verdicts["criterion_label"].str.casefold().tolist() == [
        "range",
        "reichweite",
    ]


def test_a_remark_in_brackets_makes_its_text_provisional_and_no_more(claims_of):
    claims = claims_of(
        "# Alder vs Birch\n\n### Shop\n"
        "**Winner: Alder.** It has the largest catalogue of all the shops I know.\n"
        "(TODO: this section is a placeholder until I have counted the titles of the "
        "Birch.)\n\n"
        "### Weight\n**Winner: Birch.** It is light.\n"
    )
    said = dict(zip(claims["criterion_label"], claims["is_provisional"], strict=True))
    assert said == {"Shop": True, "Weight": False}
