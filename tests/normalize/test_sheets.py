"""Tables as spreadsheets, surveys and databases keep them."""


def named(claims) -> list[tuple]:
    values = zip(
        claims["options"].map(" ".join),
        claims["criterion_label"],
        claims["text"],
        strict=True,
    )
    return [*values]


def table(*rows: str) -> str:
    head, *body = [f"|{row}|" for row in rows]
    rule = "|-" * (head.count("|") - 1) + "|"
    return "\n".join([head, rule, *body, ""])


def test_units_below_heads_are_scales_and_no_row(claims_of):
    claims = claims_of(
        table("Model|Weight|Print", "|kg|1-10", "Inko 3|4|8", "Lasa|7|6")
    )
    assert claims["kind"].tolist() == ["fact", "rating"] * 2
    assert claims["scale_high"].dropna().tolist() == [10.0, 10.0]


def test_names_above_scores_and_notes_stay_the_heads(claims_of):
    claims = claims_of(
        "# Inko vs Lasa\n\n"
        + table(
            "Item|Inko|Inko|Lasa|Lasa", "|Score|Note|Score|Note", "Ink|4/5|dear|3/5|"
        )
    )
    assert named(claims) == [
        *(("Inko", "Ink", "4/5"), ("Inko", "Ink", "dear"), ("Lasa", "Ink", "3/5")),
    ]


def test_groups_above_heads_are_no_heads(claims_of):
    claims = claims_of(
        table("Model|Print|Print|Use", "|Text|Photo|App", "Inko|4/5|3/5|2/5")
        + "| Lasa | 5/5 | 2/5 | 4/5 |\n"
    )
    assert {*claims["criterion_label"]} == {"Text", "Photo", "App"}


def test_a_row_may_hold_an_option_a_criterion_and_a_score(claims_of):
    claims = claims_of(
        table(
            "Reviewer|Product|Criterion|Score (1-5)|Comment|Created at",
            "Ann|Inko|Ink|4|Dries fast|2025-01-02 10:00",
            "Ann|Lasa|Ink|2||2025-01-02 10:01",
            "Ben|Inko|Ink|5||2025-01-03 09:00",
            "Ben|Inko|Paper|3||2025-01-03 09:01",
        )
    )
    assert named(claims) == [
        *(("Inko", "Ink", "4"), ("Inko", "Ink", "Dries fast"), ("Lasa", "Ink", "2")),
        *(("Inko", "Ink", "5"), ("Inko", "Paper", "3")),
    ]


def test_heads_may_cross_options_and_criteria(claims_of):
    claims = claims_of(
        table(
            "Timestamp|Rate Inko [Ink]|Rate Inko [Paper]|Rate Lasa [Ink]"
            "|Rate Lasa [Paper]|Which do you prefer?",
            "2025/01/02 9:00:01|4|3|5|4|Lasa",
            "2025/01/02 9:10:01|5|4|3|2|Inko",
        )
    )
    ratings = claims[claims["kind"] == "rating"]
    assert named(ratings)[:3] == [
        *(("Inko", "Ink", "4"), ("Inko", "Paper", "3"), ("Lasa", "Ink", "5")),
    ]
    assert {*ratings["scale_high"]} == {5.0} and len(ratings) == 8
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts["winner_label"].tolist() == ["Lasa", "Inko"]


def test_a_sheet_may_hold_the_scores_of_one_option(claims_of):
    head = "Criterion|Score (1-10)|Comment"
    claims = claims_of(
        f"# Inko\n\n{table(head, 'Ink|7|Dries fast', 'Paper|9|')}\n"
        f"# Lasa\n\n{table(head, 'Ink|4|', 'Paper|5|Jams')}"
    )
    assert named(claims) == [
        *(("Inko", "Ink", "7"), ("Inko", "Ink", "Dries fast"), ("Inko", "Paper", "9")),
        *(("Lasa", "Ink", "4"), ("Lasa", "Paper", "5"), ("Lasa", "Paper", "Jams")),
    ]


def test_marks_of_time_and_links_to_other_pages_are_no_criteria(claims_of):
    claims = claims_of(
        table(
            "Name|Rating|Related|Created|Added on",
            "Inko|★★★|Call (https://a.example/1)|2025-01-02 10:00|May 12, 2025 9:31 AM",
            "Lasa|★★|Call (https://a.example/1)|2025-01-03 11:00|May 13, 2025 9:31 AM",
        )
    )
    assert {*claims["criterion_label"]} == {"Rating"}


def test_ranks_do_not_stand_on_the_scale_of_the_scores(claims_of):
    claims = claims_of(
        "# Printers (rating 1-10)\n\n"
        + table("Model|Price|Speed|Rank", "Inko|7|9|1", "Lasa|6|8|2")
    )
    ranks = claims[claims["criterion_label"] == "Rank"]
    assert ranks["kind"].tolist() == ["fact", "fact"]


def test_pros_are_statements_though_one_word_grades(claims_of):
    claims = claims_of(table("Model|Pros|Cons", "Inko|Cheap|Loud", "Lasa|Quiet|Slow"))
    assert {*claims["kind"]} == {"statement"}


def test_a_winner_may_be_named_by_the_end_of_a_head(claims_of):
    claims = claims_of(
        table(
            "Aspect|Vendor A: Inko|Vendor B: Lasa|Best",
            *("Ink|4/5|5/5|Lasa", "Paper|3/5|2/5|Inko"),
        )
    )
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts["winner_label"].tolist() == ["Vendor B: Lasa", "Vendor A: Inko"]


def test_a_legend_on_a_later_sheet_tells_the_scale(claims_of):
    scores = table("Item|Inko|Lasa", "Ink|4|2", "Paper|3|5")
    legend = table("Score|Meaning", "1|poor", "5|excellent")
    claims = claims_of(f"# Printers\n\n{scores}\n# Legend\n\n{legend}")
    assert {*claims["kind"]} == {"rating"} and {*claims["scale_high"]} == {5.0}


def test_a_sign_joins_no_names_that_never_stand_alone(claims_of):
    claims = claims_of(table("Item|Bean Bay|Ember & Oak", "Aroma|8/10|7/10"))
    assert claims["options"].tolist() == [["Bean Bay"], ["Ember & Oak"]]


def test_figures_with_both_signs(claims_of):
    claims = claims_of(
        table("Item|Inko|Lasa", "Price|1.299,00 €|1,499.50 €", "Run time|30小时|￥899")
    )
    assert claims["value"].tolist() == [1299.0, 1499.5, 30.0, 899.0]


def test_a_survey_may_ask_of_which_option_its_answers_are(claims_of):
    claims = claims_of(
        table(
            "Timestamp|First name|What did you print on?|Ink (1 to 5)|Buy again?",
            *("2025-01-02 10:00|Ann|Inko Duo|4|Yes", "2025-01-02 11:00|Ben|Lasa|2|No"),
            *("2025-01-03 10:00|Cem|Lasa|3|No", "2025-01-03 12:00|Dag|Inko Duo|5|Yes"),
        )
    )
    ratings = claims[claims["criterion_label"] == "Ink (1 to 5)"]
    assert ratings["options"].map(" ".join).tolist() == [
        *("Inko Duo", "Lasa", "Lasa", "Inko Duo"),
    ]
    assert {*ratings["scale_high"]} == {5.0} and len(claims) == 8


def test_a_list_with_marks_of_time_is_no_survey(claims_of):
    claims = claims_of(
        table(
            "Name|Status|Rating|Created",
            *("Inko|Open|★★★|2025-01-02 10:00", "Lasa|Closed|★★|2025-01-03 11:00"),
            "Toko|Open|★★★★|2025-01-04 11:00",
        )
    )
    assert {*claims["options"].map(" ".join)} == {"Inko", "Lasa", "Toko"}


def test_databases_write_heads_without_blanks(claims_of):
    claims = claims_of(
        table(
            "assessor_id|supplier|dimension|rating_1_to_7|submitted_at",
            "A-01|Inko|Ink|6|2025-02-03T09:12:44Z",
            "A-01|Lasa|Ink|4|2025-02-03T09:13:44Z",
            "A-02|Inko|Ink|7|2025-02-03T09:14:44Z",
            "A-02|Lasa|Paper|3|2025-02-03T09:15:44Z",
        )
    )
    assert {*claims["options"].map(" ".join)} == {"Inko", "Lasa"}
    assert {*claims["scale_high"]} == {7.0} and len(claims) == 4


def test_a_column_of_winners_needs_no_word_for_it(claims_of):
    claims = claims_of(
        table(
            "Item|Inko|Lasa|Boom",
            *("Ink|8/10|6/10|Inko", "Paper|good|very good|Lasa", "App|yes|yes|tie"),
            "Noise|3/10|9/10|Lasa",
        )
    )
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts["winner_label"].tolist() == ["Inko", "Lasa", "tie", "Lasa"]


def test_full_marks_tell_a_scale_in_japanese(claims_of):
    claims = claims_of(table("項目|Inko(5点満点)|Lasa(5点満点)", "印刷|4|2"))
    assert {*claims["scale_high"]} == {5.0}
