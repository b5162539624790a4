"""Lines that hold several scores, short names, and texts without any markup."""

import pytest


def rows(claims):
    found = claims[["kind", "criterion_label", "value"]].assign(
        option=claims["options"].map(lambda names: " + ".join(names))
    )
    return list(found[["kind", "option", "criterion_label", "value"]].values.tolist())


@pytest.mark.parametrize(
    "line",
    [
        "- Speed: Amsel 8/10, Drossel 7.5/10",
        "**Speed:** Amsel: 8/10; Drossel: 7.5/10",
        "Speed\nAmsel 8/10\nDrossel 7.5/10",
    ],
)
def test_a_line_may_score_each_option(claims_of, line):
    assert rows(claims_of(f"# Amsel vs Drossel\n\n{line}\n")) == [
        ["rating", "Amsel", "Speed", 8.0],
        ["rating", "Drossel", "Speed", 7.5],
    ]


def test_a_line_that_says_more_is_no_list_of_scores(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\nSpeed: Amsel is said to get 8/10, Drossel 7/10\n"
    )
    assert "rating" not in set(claims["kind"])


@pytest.mark.parametrize("name", ["Wins", "Rounds won", "Siege", "胜出次数"])
def test_a_line_may_count_the_wins_of_each(claims_of, name):
    text = "# Amsel vs Drossel\n\n- Speed: Amsel 8/10, Drossel 7/10\n"
    text += f"\n{name}: Amsel 3, Drossel 2\n"
    claims = claims_of(text)
    assert rows(claims)[2:] == [
        ["aggregate", "Amsel", name, 3.0],
        ["aggregate", "Drossel", name, 2.0],
    ]
    assert claims["scale_high"].tolist()[2:] != [10.0, 10.0]


@pytest.mark.parametrize(
    "line", ["- Amsel, Speed: 8/10", "- Amsel – Speed: 8/10", "- Amsel's Speed: 8/10"]
)
def test_a_line_may_score_one_option_on_one_criterion(claims_of, line):
    claims = claims_of(f"# Amsel vs Drossel\n\n## At a glance\n\n{line}\n")
    assert rows(claims) == [["rating", "Amsel", "Speed", 8.0]]


def test_a_label_and_its_value_may_be_bold_together(claims_of):
    text = "# Amsel vs Drossel\n\n## Amsel\n\n- Speed: 8/10\n- **Average: 8/10**\n"
    assert rows(claims_of(text)) == [
        ["rating", "Amsel", "Speed", 8.0],
        ["aggregate", "Amsel", "Average", 8.0],
    ]


def test_japanese_marks_are_a_scale(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n|項目|Amsel|Drossel|\n|-|-|-|\n|音質|◎|○|\n|価格|△|×|\n"
    )
    assert claims["value"].tolist() == [3.0, 2.0, 1.0, 0.0]
    assert set(claims["scale_high"]) == {3.0}


def test_part_of_a_name_stands_for_it_where_it_is_used_so(claims_of):
    text = "# Acme Rapid vs Bolt Classic\n\n## Noise\n\n"
    text += "The Rapid is louder than the Classic.\n"
    verdict = claims_of(text).iloc[0]
    assert verdict["options"] == ["Acme Rapid", "Bolt Classic"]
    assert verdict["winner_label"] == "Bolt Classic"


def test_a_maker_or_a_kind_of_thing_is_no_short_name(claims_of):
    claims = claims_of(
        "# Acme Cloud vs Bolt CRM\n\n## Support\n\nAcme makes phones. The CRM is the "
        "heart of a company. Acme was founded in a shed.\n"
    )
    assert claims.empty


def test_the_heads_of_tables_may_shorten_the_names_of_titles(claims_of):
    claims = claims_of(
        "# Acme Rapid vs Bolt Classic\n\n||Rapid|Classic|\n|-|-|-|\n"
        "|Noise (1-5)|4|3|\n\nThe Acme Rapid is cheaper than the Bolt Classic.\n"
    )
    named = {name for names in claims["options"] for name in names}
    assert named == {"Rapid", "Classic"} and claims["winner_label"].iloc[-1] == "Rapid"


def test_messages_of_a_chat_are_read_without_who_speaks(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n[10:02] ann: shall we decide?\n"
        "[10:03] ben: Amsel is cheaper than Drossel\n[10:04] ann: ok\n"
    )
    assert claims[["kind", "text", "line_start"]].values.tolist() == [
        ["verdict", "Amsel is cheaper than Drossel", 4]
    ]


def test_plus_and_minus_are_sides(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n## Amsel\n\n+ light\n- dear\n\n"
        "## Drossel\n\n+ cheap\n- slow\n"
    )
    assert claims["polarity"].tolist() == [1.0, -1.0, 1.0, -1.0]
    assert claims["text"].tolist() == ["light", "dear", "cheap", "slow"]


def test_lines_over_paragraphs_are_headings_where_there_are_no_others(claims_of):
    section = "{}\n\nWe rode both of them for a year.\n\nWinner: {}\n\n"
    claims = claims_of(
        "Amsel vs Drossel\n\n"
        + section.format("Comfort", "Amsel")
        + section.format("Load capacity", "Drossel")
        + section.format("Ease of repair", "Tie")
        + "See you.\n"
    )
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts["criterion_label"].tolist() == [
        "Comfort",
        "Load capacity",
        "Ease of repair",
    ]
