"""Lists in lists: an item that names what the items nested in it speak of."""

import pytest

SCORES = [("Amsel", "Bell", 8.0), ("Drossel", "Bell", 6.0), ("Amsel", "Grip", 7.0)]
SCORES += [("Drossel", "Grip", 9.0)]


def scores(claims):
    rows = claims[["options", "criterion_label", "value"]]
    return [(o[0], c, v) for o, c, v in rows.itertuples(index=False)]


@pytest.mark.parametrize("mark", ["**{}**", "**{}:**", "{}:", "{}"])
def test_criteria_head_nested_options(claims_of, mark):
    lines = ["# Amsel vs Drossel", ""]
    for criterion in ("Bell", "Grip"):
        lines.append("- " + mark.format(criterion))
        lines += [f"  - {o}: {v:g}/10" for o, c, v in SCORES if c == criterion]
    assert scores(claims_of("\n".join(lines) + "\n")) == SCORES


@pytest.mark.parametrize("mark", ["**{}**", "{}:", "{}"])
def test_options_head_nested_criteria(claims_of, mark):
    lines = ["# Amsel vs Drossel", ""]
    for option in ("Amsel", "Drossel"):
        lines.append("- " + mark.format(option))
        lines += [f"    - **{c}**: {v:g}/10" for o, c, v in SCORES if o == option]
    found = scores(claims_of("\n".join(lines) + "\n"))
    assert sorted(found) == sorted(SCORES)


def test_a_caption_reaches_no_further_than_its_list(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n## Ride\n\n- **Bell**\n  - Amsel: loud\n"
        "- Drossel: soft\n\nAmsel and Drossel are sold.\n"
    )
    assert claims["criterion_label"].tolist() == ["Bell", "Ride", "Ride"]


def test_a_side_heads_nested_points(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n## Amsel\n\n- **Pros**\n  - It rings well today\n"
        "- **Cons**\n  - It rusts in rain\n"
    )
    assert claims["polarity"].tolist() == [1.0, -1.0]


def test_a_sentence_heads_nothing(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n## Ride\n\n- Used for private access to:\n"
        "  - Amsel: loud\n"
    )
    assert claims["criterion_label"].tolist() == ["Ride"]
