"""How people's own pages compare: pairs of columns, signs, second names, decisions."""

import pytest

from fwreport.align.traits import direction_of

PAIRED = """# Brew Uno vs Drip Duo

| Part | Brew Uno | {one} | Drip Duo | {two} |
|---|---|---|---|---|
| Lid | steel | 1 | glass | 0 |
| Pump | 15 bar | 1 | 9 bar | 0 |
| Tank | small | 0 | large | 1 |
| **Total** |  | 2 |  | 1 |
"""


@pytest.mark.parametrize(
    "heads", [("Score", "Score"), ("Brew Uno score", "Drip Duo score")]
)
def test_a_column_of_scores_speaks_of_the_option_beside_it(claims_of, heads):
    claims = claims_of(PAIRED.format(one=heads[0], two=heads[1]))
    assert {*claims["options"].explode()} == {"Brew Uno", "Drip Duo"}
    ratings = claims[(claims["kind"] == "rating") & claims["value"].notna()]
    assert [*ratings["value"]] == [1, 0, 1, 0, 0, 1]
    assert {*zip(ratings["scale_low"], ratings["scale_high"], strict=True)} == {(0, 1)}
    sums = claims[claims["kind"] == "aggregate"]
    assert [*zip(sums["options"].str[0], sums["value"], strict=True)] == [
        ("Brew Uno", 2),
        ("Drip Duo", 1),
    ]


def test_columns_that_share_a_word_beside_words_for_criteria_are_no_pairs(claims_of):
    claims = claims_of(
        "| Kettle | Price | Score | Noise | Score |\n|---|---|---|---|---|\n"
        "| Brew | 20 € | 8 | 60 dB | 5 |\n| Drip | 30 € | 6 | 50 dB | 9 |\n"
    )
    assert not {"Price", "Noise"} & {*claims["options"].explode()}


SIGNED = """# Brew vs Drip vs Mocha

| Aspect | Brew | Drip | Mocha |
|---|---|---|---|
| Body | steel, light | plastic | --------- |
| Handling | + + + | - - | + |
| Cleaning | - - | + + | --------- |
| Extras | yes, many | - | a few |
"""


def test_rows_of_spaced_signs_are_marks_in_a_table_of_words(claims_of):
    claims = claims_of(SIGNED)
    ratings = claims[(claims["kind"] == "rating") & (claims["line_start"] < 8)]
    told = [*zip(ratings["line_start"], ratings["value"], strict=True)]
    assert told == [(6, 3), (6, -2), (6, 1), (7, -2), (7, 2)]
    assert {*ratings["scale_low"]} == {-3}
    assert "-" not in {*claims[claims["line_start"].isin((5, 8))]["text"]}


def test_paragraphs_with_a_sign_are_for_their_option_or_against_it(claims_of):
    claims = claims_of(
        "# Comparison of kettles\n\n| Part | Brew | Drip |\n|---|---|---|\n"
        "| Lid | steel | glass |\n\n## Brew\n\n(+) boils in a minute\n\n(-) leaks\n\n"
        "(0) comes in grey\n\n## Drip\n\n(+) never leaks\n\n(-) slow\n"
    )
    points = claims[claims["line_start"] > 5]
    assert [*points["text"]][:3] == ["boils in a minute", "leaks", "comes in grey"]
    assert [*points["polarity"]] == [1, -1, 0, 1, -1]
    assert direction_of("Comparison of kettles", {"statement"}) == "descriptive"
    assert direction_of("Comparison of prices", {"statement"}) != "descriptive"


def test_what_a_sentence_sets_beside_each_other_are_the_options(claims_of):
    claims = claims_of(
        "# Brew vs otros hervidores\n\n"
        "Es inevitable comparar Brew con Drip y Mocha, que son los más conocidos.\n\n"
        "- En cuanto a la limpieza, Drip es el mejor; Brew no.\n"
        "- Mocha pesa poco, y Brew mucho.\n"
    )
    assert {*claims["options"].explode()} == {"Brew", "Drip", "Mocha"}
    assert (
        claims.loc[claims["line_start"] == 5, "criterion_label"].iloc[0] == "limpieza"
    )


def test_nothing_is_set_against_a_table(claims_of):
    claims = claims_of(
        "# Brew vs Drip\n\n## 快速对比表\n\n快速理解特点\n\n"
        "| 特性 | Brew | Drip |\n|---|---|---|\n| 性能 | 复杂任务快 | 较慢，复杂 |\n"
    )
    assert {*claims["options"].explode()} == {"Brew", "Drip"}
    quick, slow = claims["polarity"]
    assert quick != -1
    assert slow == -1


def test_what_stands_in_brackets_and_by_itself_is_a_second_name(claims_of):
    page = (
        "| Aspect | Kettle Engine ({second}) | Drip |\n|---|---|---|\n"
        "| Lid | red | blue |\n\n### Speed\n\n- {second}: 8/10\n- Drip: 7/10\n\n"
        "### Noise\n\n"
        "- {second}: 6/10\n- Drip: 9/10\n"
    )
    read = claims_of(page.format(second="KE"))
    assert [*read.loc[read["kind"] == "rating", "value"]] == [8, 7, 6, 9]
    assert {*read["options"].explode()} == {"Kettle Engine (KE)", "Drip"}


def test_ticks_below_choose_say_what_an_option_is_for(claims_of):
    claims = claims_of(
        "# Brew vs Drip\n\n### Choose Brew if:\n\n- ✅ you travel\n"
        "- ❌ you have guests\n\n### 选择 Drip 如果：\n\n- ✅ 人多\n"
    )
    assert [*claims["kind"]] == ["recommendation", "statement", "recommendation"]
    assert claims["polarity"].iloc[1] == -1


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("We chose Brew for the office because it is quiet.", "Brew"),
        ("In the end our team went with Drip.", "Drip"),
        ("Wir haben uns schließlich für Drip entschieden.", "Drip"),
        ("Nous avons choisi Brew pour le bureau.", "Brew"),
        ("Se eligió Brew para la oficina según estos criterios:", "Brew"),
        ("我们最终选择了 Brew，因为它安静。", "Brew"),
        ("We chose Brew at first and regretted it.", None),
        ("We picked Brew and Drip for the test.", None),
        ("We chose Brew Travel.", None),
    ],
)
def test_what_was_taken_is_advised(claims_of, said, taken):
    claims = claims_of(f"# Brew vs Drip\n\nBoth boil.\n\n## Result\n\n{said}\n")
    advice = claims[claims["kind"] == "recommendation"]
    assert [*advice["winner_label"]] == ([taken] if taken else [])


def test_a_question_of_which_advises_nothing(claims_of):
    claims = claims_of(
        "# Brew vs Drip\n\nI will test which of Brew and Drip is better for travel. "
        "I wonder whether Drip is best for guests.\n"
    )
    assert "recommendation" not in {*claims["kind"]}


def test_reasons_below_a_decision_are_said_of_what_was_taken(claims_of):
    claims = claims_of(
        "# Brew vs Drip\n\n## Decision: why Brew?\n\n1. **Lid:** it closes well.\n\n"
        "**Conclusion:** Brew offers the best balance between price and noise.\n\n"
        "## References\n\n- Tester (2023). Brew vs Drip. Kettle Press.\n"
    )
    assert [*claims["line_start"]] == [5, 7]
    assert claims["options"].iloc[0] == ["Brew"]
    assert claims["criterion_label"].iloc[1] == "Conclusion"


RECORD = """# A kettle for the office

## Considered Options

* Brew
* [Drip](#drip)
* Option 3: Mocha

## Decision Outcome

Chosen option: "Drip", because nobody hears it and it is cheap to run.

## Pros and Cons of the Options

### Brew

* Good, because it boils fast
* Bad, because it leaks
* Neutral, because it is grey

### Drip

* nice to look at
"""


def test_a_record_of_a_decision_names_what_was_considered_and_chosen(claims_of):
    claims = claims_of(RECORD)
    chosen, good, bad, fair, plain = claims.itertuples()
    assert (chosen.kind, chosen.winner_label) == ("recommendation", "Drip")
    assert chosen.text == "Drip, because nobody hears it and it is cheap to run."
    assert (good.polarity, bad.polarity, fair.polarity) == (1, -1, 0)
    assert plain.polarity != 1 or "nice" in plain.text
    assert [plain.options, good.options] == [["Drip"], ["Brew"]]


def test_points_below_pros_and_cons_are_on_no_side_by_that(claims_of):
    claims = claims_of(RECORD.replace("nice to look at", "comes in two sizes"))
    assert claims["polarity"].iloc[-1] != 1


SCORED = """# Brew vs Drip

## {first}

| Kettle | Rating | Detail |
|---|---|---|
| Brew | 8/10 | steel |
| Drip | 6/10 | glass |

**Winner**: Brew

## {second}

| Kettle | Rating | Detail |
|---|---|---|
| Brew | 3/10 | loud |
| Drip | 9/10 | quiet |
"""


def test_tables_of_scores_are_on_what_their_headings_say(claims_of):
    page = SCORED.format(first="Criterion 1: Strength", second="Criterion 2: Temper")
    claims = claims_of(page)
    assert [*claims["criterion_label"]] == ["Strength"] * 5 + ["Temper"] * 4
    whole = claims_of(SCORED.format(first="Overall", second="Conclusion"))
    ratings = whole[whole["kind"] == "rating"]
    assert {*ratings["criterion_label"]} <= {"Rating", "Detail"}


def test_lines_of_a_quotation_with_labels_are_read_one_by_one(claims_of):
    claims = claims_of(
        "# Brew vs Drip\n\n## Brew\n\n> **Noise**: low\n> **Service**: slow\n\n"
        "## Drip\n\n> **Noise**: high\n> **Service**: fast\n"
    )
    assert [*claims["criterion_label"]] == ["Noise", "Service"] * 2
    assert [*claims["text"]] == ["low", "slow", "high", "fast"]


PLANS = """# Amsel vs Drossel

| Aspect | Amsel | Drossel |
|---|---|---|
| Speed | fast | slow |

## Free plans

| Aspect | Amsel {words} | Drossel {words} |
|---|---|---|
| Storage | 5 GB | 10 GB |
"""


def test_words_that_a_table_adds_to_all_names_are_its_topic(claims_of):
    claims = claims_of(PLANS.format(words="Free Plan"))
    assert {*claims["options"].explode()} == {"Amsel", "Drossel"}
    models = PLANS.replace(
        "| Amsel | Drossel |", "| Amsel | Amsel Pro | Drossel | Drossel Pro |"
    )
    models = models.replace("| fast | slow |", "| fast | faster | slow | quick |")
    models = models.replace("|---|---|---|\n| Speed", "|---|---|---|---|---|\n| Speed")
    claims = claims_of(models.format(words="Pro"))
    apart = {"Amsel", "Amsel Pro", "Drossel", "Drossel Pro"}
    assert {*claims["options"].explode()} == apart
