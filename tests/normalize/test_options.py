"""What a document compares, where no title sets names against each other."""

import pytest


def options(claims):
    return {name for names in claims["options"] for name in names}


@pytest.mark.parametrize(
    "title",
    [
        "Vergleich: Amsel 2, Drossel, Fink Pro",
        "Amsel 2, Drossel und Fink Pro im Test",
        "Comparing Amsel 2, Drossel and Fink Pro",
        "Amsel 2, Drossel, Fink Pro : le comparatif",
    ],
)
def test_a_title_lists_options(claims_of, title):
    below = "".join(
        f"## {name}\n\n- Antrieb: 4/5\n- Sattel: 3/5\n\n"
        for name in ("Amsel 2", "Drossel", "Fink Pro")
    )
    claims = claims_of(f"# {title}\n\n{below}")
    assert options(claims) == {"Amsel 2", "Drossel", "Fink Pro"}
    assert set(claims["criterion_label"]) == {"Antrieb", "Sattel"}


def test_a_title_that_lists_options_is_no_criterion(claims_of):
    claims = claims_of(
        "# Comparing Amsel, Drossel and Fink\n\nAmsel is dearer than Drossel.\n\n"
        "Fink is dearer than Amsel.\n"
    )
    assert claims["criterion_label"].tolist() == ["price", "price"]


def test_a_title_that_lists_topics_names_no_options(claims_of):
    claims = claims_of(
        "# Setup, usage and tips\n\n## Setup\n\nRun it.\n\n## Usage\n\nCall it.\n\n"
        "## Tips\n\nRead the manual, and mind the setup.\n"
    )
    assert claims.empty


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("東芝とシャープを徹底比較", {"東芝", "シャープ"}),
        ("東芝、シャープの違い", {"東芝", "シャープ"}),
        ("東芝とシャープ、どっちがいい？", {"東芝", "シャープ"}),
        ("東芝とサンヨーの比較", set()),  # of which one is not heard of again
    ],
)
def test_a_title_in_japanese_joins_options(claims_of, title, names):
    text = f"# {title}\n\n## 静音性\n\nシャープの方が静か。\n\n東芝は安い。\n"
    assert options(claims_of(text)) == names


@pytest.mark.parametrize("marks", [("## ", "- {}: {}/5"), ("", "{}: {}/5")])
def test_options_head_sections_with_the_same_entries(claims_of, marks):
    head, entry = marks
    text = "# My notes\n"
    for number, name in enumerate(("Amsel", "Drossel"), 2):
        lines = [
            entry.format(label, number) for label in ("Sattel", "Antrieb", "Licht")
        ]
        text += "\n" + "\n".join([head + name, *lines]) + "\n"
    claims = claims_of(text)
    assert options(claims) == {"Amsel", "Drossel"}
    assert claims["value"].tolist() == [2.0] * 3 + [3.0] * 3


def test_options_lead_the_entries_of_sections_on_criteria(claims_of):
    claims = claims_of(
        "# My notes\n"
        + "".join(
            f"\n### {label}\n\n- **Amsel**: 4/5\n- **Drossel**: 2/5\n"
            for label in ("Sattel", "Antrieb", "Licht")
        )
    )
    assert options(claims) == {"Amsel", "Drossel"}
    assert claims["criterion_label"].tolist()[::2] == ["Sattel", "Antrieb", "Licht"]


def test_winners_alone_name_the_options(claims_of):
    lines = "".join(
        f"### {label}\n\n**Winner: {name}**\n\n"
        for label, name in [("Brakes", "Amsel"), ("Bell", "Drossel"), ("Grip", "Tie")]
        + [("Bags", "Amsel")]
    )
    claims = claims_of("# Our test\n\n" + lines)
    assert claims["winner_label"].tolist() == ["Amsel", "Drossel", "tie", "Amsel"]
    assert options(claims) == {"Amsel", "Drossel"}


def test_vs_at_the_start_of_a_name_sets_nothing_against(claims_of):
    claims = claims_of(
        "|Feature|VS Basic|Quill|\n|-|-|-|\n|Typing|5/5|3/5|\n\n"
        "## VS Basic\n\n- Fonts: 4/5\n"
    )
    assert options(claims) == {"VS Basic", "Quill"}
    assert len(claims) == 3


def test_a_subtitle_after_a_dash_is_no_option(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel – a comparison\n\n- Amsel: a bird\n- A word\n"
    )
    assert options(claims) == {"Amsel"}


def test_a_gloss_belongs_to_the_name_and_a_scale_does_not(claims_of):
    claims = claims_of(
        "# Fin (Finch) vs Amsel\n\n### Grip\n\n"
        "- **Fin (Finch)**: 4/5\n- **Amsel**: 2/5\n\n"
        "|Part|Fin (/10)|Amsel (/10)|\n|-|-|-|\n|Bell|7|8|\n"
    )
    assert claims["options"].tolist() == [["Fin"], ["Amsel"]] * 2
