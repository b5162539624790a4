"""Claims of headings, lists and paragraphs, in shapes that real documents have."""

import time

import pytest

TITLE = "# Alpha vs Beta\n\n"


def rows(claims, *columns):
    kept = claims[list(columns)].astype(object).where(claims[list(columns)].notna(), "")
    return list(kept.itertuples(index=False, name=None))


def test_options_below_criteria(claims_of):
    below = "### One X\nSharp enough.\n### Two Y\nToo soft.\n"
    claims = claims_of(f"## Lens\n{below}## Grip\n{below}\nOne X beats Two Y.\n")
    assert rows(claims, "criterion_label")[:4] == [
        ("Lens",),
        ("Lens",),
        ("Grip",),
        ("Grip",),
    ]
    assert claims["options"].tolist()[:2] == [["One X"], ["Two Y"]]


def test_when_to_choose_is_no_part_of_a_name(claims_of):
    claims = claims_of(
        "## When to choose Alpha\n### Example\n- shops\n## When to choose Beta\n"
        "### Example\n- blogs\n"
    )
    assert rows(claims, "kind", "winner_label") == [
        ("recommendation", "Alpha"),
        ("recommendation", "Beta"),
    ]


def test_contents_names_pictures_and_questions_give_nothing(claims_of):
    claims = claims_of(
        TITLE + "- [Alpha](#alpha)\n- **Alpha** vs **Beta**\n\n![Alpha](a.png)\n\n"
        "Which is better, Alpha or Beta?\n\nWhat Alpha and Beta have in common is "
        "easily said in these two points:\n\n- speed\n\n"
        "In this article we will compare Alpha and Beta.\n"
    )
    assert claims.empty


def test_recommendations_in_sentences(claims_of):
    claims = claims_of(
        TITLE + "- If you need speed, use Beta.\n- Best for travel: Alpha\n"
        "- Small shops → Beta\n- 如果追求性能，选择 Alpha。\n"
        "- Wenn Sie sparen, nehmen Sie Beta.\n"
    )
    assert set(claims["kind"]) == {"recommendation"}
    assert claims["winner_label"].tolist() == ["Beta", "Alpha", "Beta", "Alpha", "Beta"]
    assert claims["text"].tolist()[2] == "Small shops"


def test_a_heading_can_name_the_winner(claims_of):
    claims = claims_of(TITLE + "Alpha and Beta run.\n\n### Winner: Alpha\n")
    assert rows(claims, "kind", "winner_label")[-1] == ("verdict", "Alpha")


def test_labels_of_a_list_bring_facts_and_ratings(claims_of):
    claims = claims_of(
        TITLE + "## Alpha\n- **Latency**: 3 ms\n- **Vendor**: Acme\n- *Setup:* easy\n"
    )
    assert rows(claims, "kind", "criterion_label", "value") == [
        ("fact", "Latency", 3.0),
        ("fact", "Vendor", ""),
        ("rating", "Setup", ""),
    ]


def test_captions_without_a_blank_line_and_beside_each_other(claims_of):
    claims = claims_of(
        TITLE
        + "## Alpha\n**Pros**\n- fast\n**Cons**\n- dear\n\n**Best for:** trips\n\n"
        "## Beta\nPros:\n- cheap\nCons:\n- slow\n\n> Beta is fine.\n"
    )
    assert rows(claims, "kind", "text", "polarity") == [
        ("statement", "fast", 1.0),
        ("statement", "dear", -1.0),
        ("recommendation", "trips", ""),
        ("statement", "cheap", 1.0),
        ("statement", "slow", -1.0),
        ("summary", "Beta is fine.", ""),
    ]


def test_sections_of_plain_paragraphs(claims_of):
    section = "{}\nType: {}\n\nStrengths:\n\nSmall\n\nBest For:\n\nShops\n\n"
    text = section.format("✅ 1. Alpha", "Car") + section.format("✅ 2. Beta", "Boat")
    claims = claims_of(text)
    assert rows(claims, "kind", "criterion_label", "text")[:3] == [
        ("statement", "Type", "Car"),
        ("statement", "Strengths", "Small"),
        ("recommendation", "Best For", "Shops"),
    ]
    assert claims["options"].tolist() == [["Alpha"]] * 3 + [["Beta"]] * 3


def test_lines_with_names_in_front_are_entries(claims_of):
    claims = claims_of(
        "## Speed\n**Alpha** – Fast.\n**Beta** – Slow.\n\n"
        "## Score\nAlpha: 4/5\nBeta: 3/5\n"
    )
    assert rows(claims, "kind", "criterion_label", "value") == [
        ("statement", "Speed", ""),
        ("statement", "Speed", ""),
        ("rating", "Score", 4.0),
        ("rating", "Score", 3.0),
    ]


@pytest.mark.thorough
def test_reading_costs_as_much_as_there_is_to_read(claims_of):
    section = "## Topic {0}\n\n|Feature|Alpha|Beta|\n|-|-|-|\n|Speed {0}|3/10|4/10|\n\n"
    section += "- **Thing {0}**: Alpha is fine\n\n  or not\n\n"

    def seconds(count: int) -> float:
        text = TITLE + "".join(section.format(n) for n in range(count))
        start = time.process_time()
        claims_of(text)
        return time.process_time() - start

    seconds(10)
    assert seconds(400) < 12 * seconds(100)  # four times as much; 16 if quadratic
