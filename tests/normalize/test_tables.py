"""What the columns of tables are, in shapes that real documents have."""

import pytest


def rows(claims, *columns):
    kept = claims[list(columns)].astype(object).where(claims[list(columns)].notna(), "")
    return list(kept.itertuples(index=False, name=None))


def test_tables_that_compare_nothing_bring_no_options(claims_of):
    claims = claims_of(
        "# Alpha vs Beta\n\n|Feature|Alpha|Beta|\n|-|-|-|\n|Speed|3 ms|4 ms|\n\n"
        "|Package|Size|\n|-|-|\n|alpha-core|4 MB|\n|alpha-net|1 MB|\n\n"
        "|Policy|Attached to|Controls|\n|-|-|-|\n|Role|users|access|\n\n"
        "|Metric|Target|\n|-|-|\n|Uptime|99.9%|\n"
    )
    assert claims["line_start"].unique().tolist() == [5]


def test_two_keys_and_a_group_that_is_a_total(claims_of):
    claims = claims_of(
        "# Alpha vs Beta\n\n|Category|Feature|Alpha|Beta|\n|-|-|-|-|\n"
        "|Speed|Reads|8/10|9/10|\n||Writes|7/10|6/10|\n|Total||7.5/10|7.5/10|\n"
    )
    assert rows(claims, "kind", "criterion_label") == [
        ("rating", "Reads"),
        ("rating", "Reads"),
        ("rating", "Writes"),
        ("rating", "Writes"),
        ("aggregate", "Total"),
        ("aggregate", "Total"),
    ]


def test_a_sum_out_of_the_sum_of_tops_is_a_total(claims_of):
    claims = claims_of(
        "# Alpha vs Beta\n\n|Feature|Alpha|Beta|\n|-|-|-|\n|Speed|8/10|9/10|\n"
        "|Price|7/10|5/10|\n|Total|**15/20**|14 out of 20|\n|Stock|3/40|4/40|\n"
    )
    assert rows(claims[claims["line_start"] > 6], "kind", "value") == [
        ("aggregate", 15.0),
        ("aggregate", 14.0),
        ("statement", ""),
        ("statement", ""),
    ]


def test_a_column_of_the_best_gives_verdicts(claims_of):
    claims = claims_of(
        "# Alpha vs Beta\n\n|Category|Best provider|\n|-|-|\n|Speed|**Alpha** (fast)|\n"
        "|Price|Beta|\n"
    )
    assert rows(claims, "kind", "criterion_label", "winner_label") == [
        ("verdict", "Speed", "Alpha"),
        ("verdict", "Price", "Beta"),
    ]
    assert claims["options"].tolist() == [["Alpha", "Beta"]] * 2


def test_advice_with_reasons_and_alternatives(claims_of):
    claims = claims_of(
        "# Alpha vs Beta\n\n|If you need|Pick|Alternative|Why|\n|-|-|-|-|\n"
        "|speed|Alpha|Beta|It is fast.|\n|peace|Beta|Alpha||\n"
    )
    assert rows(claims, "kind", "text", "winner_label") == [
        ("recommendation", "speed", "Alpha"),
        ("summary", "It is fast.", ""),
        ("recommendation", "peace", "Beta"),
    ]


def test_options_that_stand_in_the_cells_of_alternatives(claims_of):
    claims = claims_of(
        "|Critère|Alpha|Alternatives|\n|-|-|-|\n|Prix|bas|Gamma coûte plus.|\n"
        "|Poids|léger|Gamma (lourd).|\n"
    )
    assert claims["options"].tolist() == [["Alpha"], ["Gamma"]] * 2


def test_a_head_that_asks_is_about_the_option_in_it(claims_of):
    claims = claims_of(
        "|Critère|Alpha|Beta|\n|-|-|-|\n|Prix|bas|haut|\n\n"
        "|Domaine|Recommandé avec Alpha ?|Alternative principale|\n|-|-|-|\n"
        "|Image|Oui, très.|Beta en a plus.|\n"
    )
    assert claims["options"].tolist()[2:] == [["Alpha"], ["Beta"]]


def test_a_table_without_a_key_takes_the_heading(claims_of):
    claims = claims_of(
        "# Alpha vs Beta\n\n## Load time\n\nAlpha|Gamma\n---|---\n5 ms|4 ms\n"
    )
    assert rows(claims, "kind", "criterion_label", "value") == [
        ("fact", "Load time", 5.0),
        ("fact", "Load time", 4.0),
    ]
    assert claims["options"].tolist() == [["Alpha"], ["Gamma"]]


def test_long_tables_name_the_option_in_the_second_column(claims_of):
    claims = claims_of(
        "|Size (KB)|Kind|Time (ms)|\n|-|-|-|\n|2|Alpha|10|\n|2|Beta|12|\n|4|Alpha|20|\n"
    )
    assert claims["options"].tolist() == [["Alpha"], ["Beta"], ["Alpha"]]
    assert set(claims["criterion_label"]) == {"Time (ms)"}


def test_units_tell_on_which_side_the_criteria_are(claims_of):
    claims = claims_of(
        "|Tarif|Beitrag|Deckung|\n|-|-|-|\n|Nord Komfort|48 €|10 km|\n"
        "|Alster Basis|61 €|50 km|\n"
    )
    assert set(claims["criterion_label"]) == {"Beitrag", "Deckung"}


def test_links_with_the_same_words_say_nothing(claims_of):
    claims = claims_of(
        "# A1 vs B2\n\n|Feature|A1|B2|\n|-|-|-|\n|API|[view](/a)|[view](/b)|\n"
        "|Licence|[MIT](/c)|(todo)|\n"
    )
    assert claims["text"].tolist() == ["MIT"]


def test_scales_whose_ends_are_named(claims_of):
    claims = claims_of(
        "# A1 vs B2\n\n|Feature|A1|B2|\n|-|-|-|\n"
        "|Learning (1 = easy, 5 = hard)|4|1|\n|Schulnote Komfort|2|1,5|\n"
    )
    scales = claims[["scale_low", "scale_high"]].values.tolist()
    assert scales == [[5.0, 1.0]] * 2 + [[6.0, 1.0]] * 2


def test_one_option_has_one_spelling(claims_of):
    claims = claims_of(
        "# Vue vs React\n\n|Feature|Vue.js (the framework)|React 18|\n|-|-|-|\n"
        "|Size|3 KB|4 KB|\n\nReact is larger than Vue.\n"
    )
    assert claims["options"].map(len).tolist() == [1, 1, 2]
    assert set(claims["options"].explode()) == {"Vue", "React 18"}


WRAPPED = """# Amsel vs Drossel

| Aspect | Amsel | Drossel |
|---|---|---|
| **Song** | Flutes at dawn, | Repeats each phrase, |
|  | often on roofs, | from the top of |
|  | and at dusk |  |
| **Food** | Worms | Snails |
"""


def test_rows_that_go_on_in_the_next_line_are_one(claims_of):
    claims = claims_of(WRAPPED)
    assert [*claims["text"]] == [
        "Flutes at dawn, often on roofs, and at dusk",
        "Repeats each phrase, from the top of",
        "Worms",
        "Snails",
    ]
    lines = claims[["line_start", "line_end"]].values.tolist()
    assert lines == [[5, 7], [5, 6], [8, 8], [8, 8]]


@pytest.mark.parametrize("second", ["Often on roofs", "often."])
def test_rows_without_a_name_that_say_more_stay_apart(claims_of, second):
    page = WRAPPED.replace("Flutes at dawn,", "Flutes at dawn.")
    claims = claims_of(page.replace("often on roofs,", second))
    assert len(claims) == 7
