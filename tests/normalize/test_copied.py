"""Documents without markup: score lines, forum threads, chats, bare captions."""

import pytest


def rows(claims, *columns):
    kept = claims[list(columns)].astype(object).where(claims[list(columns)].notna(), "")
    return list(kept.itertuples(index=False, name=None))


def options(claims):
    return {name for names in claims["options"] for name in names}


def said(claims, kind):
    return rows(claims[claims["kind"] == kind], "criterion_label", "winner_label")


def test_lines_of_scores_name_the_options(claims_of):
    claims = claims_of(
        "Six weeks with two bikes.\n\n"
        "Comfort: Amsel 7/10, Rote Drossel 6/10\n"
        "Range: Amsel 9/10, Rote Drossel 7,5/10\n"
        "Price: Amsel 4/10, Rote Drossel 8/10\n"
    )
    assert rows(claims, "kind", "criterion_label", "value")[:4] == [
        ("rating", "Comfort", 7.0),
        ("rating", "Comfort", 6.0),
        ("rating", "Range", 9.0),
        ("rating", "Range", 7.5),
    ]
    assert options(claims) == {"Amsel", "Rote Drossel"}


@pytest.mark.parametrize(
    "text",
    [
        "Comfort: Amsel 7/10, Drossel 6/10\n",  # once is not enough
        "Comfort: Amsel 7/10, Drossel 6/10\n\nRange: Fink 7/10, Meise 6/10\n",
        "Comfort: size 7/10, weight 6/10\n\nRange: size 7/10, weight 8/10\n",
    ],
)
def test_other_lines_of_scores_name_nobody(claims_of, text):
    assert claims_of(text).empty


@pytest.mark.parametrize(
    "text",
    [
        "ok so amsel vs drossel, my two cents\n\namsel is cheaper than drossel\n",
        "By ben\n\nAmsel vs Drossel for racers?\n\nAmsel is cheaper than Drossel.",
        "Amsel or Drossel for our team?\n\n- Noise: Amsel is louder\n- Fun: Drossel",
        "We rode two bikes: the Amsel and the Drossel.\n\nThe Amsel beats the Drossel.",
        "# Amsel bike vs Drossel bike\n\nThe Amsel is cheaper than the Drossel.",
    ],
)
def test_first_lines_say_what_is_compared(claims_of, text):
    names = {name.casefold().removesuffix(" bike") for name in options(claims_of(text))}
    assert names == {"amsel", "drossel"}


@pytest.mark.parametrize(
    "text",
    [
        "Step 1: Amsel - A Declarative and Open Bike\n\nAmsel is a bike. Open it.\n",
        "Work or play?\n\nSome play at work. Work is play.\n",
        "I like three things: Bread, Butter and Jam.\n\nButter melts. Bread too.\n",
    ],
)
def test_other_first_lines_do_not(claims_of, text):
    assert claims_of(text).empty


def test_titles_claim_nothing(claims_of):
    text = "{}\n\nAmsel is cheaper than Drossel.\n\nAmsel and Drossel roll.\n"
    for title in ("Bikes: Amsel, Drossel", "Amsel or Drossel? What to ride in town"):
        assert rows(claims_of(text.format(title)), "kind")[0] == ("verdict",)


def test_tables_may_write_names_at_length(claims_of):
    claims = claims_of(
        "# Amsel or Postdrossel?\n\n| | Amsel Curve | PostdrosselSQL |\n|-|-|-|\n"
        "| Speed | 3/5 | 4/5 |\n\nAmsel is cheaper than Postdrossel.\n"
    )
    assert options(claims) == {"Amsel Curve", "PostdrosselSQL"}


def test_captions_without_blank_lines_or_colons(claims_of):
    claims = claims_of(
        "Amsel or Drossel?\n\nAmsel\nPros\n- cheap\nCons\n- loud\n\n"
        "Drossel\nPros:\n- fast\nCons:\n- dear\n\nVerdict\nAmsel is cheaper than "
        "Drossel by far.\n"
    )
    assert rows(claims, "text", "polarity")[:4] == [
        ("cheap", 1.0),
        ("loud", -1.0),
        ("fast", 1.0),
        ("dear", -1.0),
    ]
    assert claims["options"].tolist()[:4] == [["Amsel"]] * 2 + [["Drossel"]] * 2
    assert said(claims, "verdict") == [("price", "Amsel")]


def test_thumbs_are_sides(claims_of):
    claims = claims_of(
        "# A vs B\n\n## A\n👍 cheap\n👎 loud\n\n## B\n✅ fast\n❌ dear\n"
    )
    assert rows(claims, "text", "polarity") == [
        ("cheap", 1.0),
        ("loud", -1.0),
        ("fast", 1.0),
        ("dear", -1.0),
    ]


def test_questions_of_a_thread_are_headings(claims_of):
    claims = claims_of(
        "Amsel vs Drossel?\n\n> Which one is cheaper?\n\nAmsel, no contest.\n\n"
        "> What about comfort?\n\nI'd call it a tie.\n\n"
        "Q: Which has the best brakes?\nA: Drossel, followed by Amsel.\n"
    )
    assert said(claims, "verdict") == [
        ("price", "Amsel"),
        ("comfort", "tie"),
        ("brakes", "Drossel"),
    ]


def test_chats_with_speakers_and_bullets(claims_of):
    claims = claims_of(
        "maria  9:02 AM\nok so amsel vs drossel\nben  9:03 AM\nshoot\nmaria  9:05 AM\n"
        "• brakes: amsel ✅, drossel ❌ (none at all)\n"
        "• seats: amsel 5/5, drossel 4/5\n"
        "• noise: amsel obviously\nben  9:11 AM\ntrue. for the team I'd go with amsel\n"
    )
    assert rows(claims, "kind", "criterion_label", "value") == [
        ("rating", "brakes", 1.0),
        ("rating", "brakes", 0.0),
        ("rating", "seats", 5.0),
        ("rating", "seats", 4.0),
        ("verdict", "noise", ""),
        ("summary", "", ""),
        ("recommendation", "", ""),
    ]


def test_rounds_have_winners_below_their_text(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n## Round 1: Brakes\nBoth stop.\nWinner: Amsel\n\n"
        "## Round 2: Bell\nOne rings, one does not.\nWinner: Drossel\n"
    )
    assert said(claims, "verdict") == [("Brakes", "Amsel"), ("Bell", "Drossel")]


def test_trees_in_code_recommend(claims_of):
    tree = (
        "```\nNeed speed?\n├── no  → Amsel\n└── yes\n    └── on gravel → Drossel\n```"
    )
    claims = claims_of(f"# Amsel vs Drossel\n\n{tree}\n")
    assert rows(claims, "kind", "text", "winner_label", "line_start") == [
        ("recommendation", "Need speed? no", "Amsel", 5),
        ("recommendation", "on gravel", "Drossel", 7),
    ]


def test_other_code_recommends_nothing(claims_of):
    code = "def make(x) -> Amsel:\n    return x\ndef no(x) -> Drossel: pass"
    assert claims_of(f"# Amsel vs Drossel\n\n```python\n{code}\n```\n").empty


def test_weights_and_signed_marks_of_school(claims_of):
    head = "# Amsel vs Drossel\n\n| | Amsel | Drossel |\n|-|-|-|\n"
    claims = claims_of(
        f"{head}| Bell (x3) | 9 | 1 |\n| Seat (x2) | 4 | 2 |\n| Lamp | 3 | 4 |\n"
        "| Weighted total | 38 | 11 |\n"  # 27 + 8 + 3 and 3 + 4 + 4
    )
    assert set(claims["kind"]) == {"rating", "aggregate"}
    claims = claims_of(
        f"{head}| Bremsen | 3 | 1- |\n| Sitz | 3- | 2+ |\n| Licht | 2 | 2 |\n"
        "| Gesamtnote | 2,7 | 1,7 |\n"
    )
    assert rows(claims, "value", "scale_low", "scale_high")[:4] == [
        (3.0, 6.0, 1.0),
        (1.3, 6.0, 1.0),
        (3.3, 6.0, 1.0),
        (1.7, 6.0, 1.0),
    ]


def test_lists_name_an_option_for_each_case(claims_of):
    head = "# Amsel vs Drossel\n\n"
    claims = claims_of(f"{head}- Gravel: Amsel\n- Tarmac: Drossel\n")
    assert rows(claims, "kind", "text", "winner_label") == [
        ("recommendation", "Gravel", "Amsel"),
        ("recommendation", "Tarmac", "Drossel"),
    ]
    for text in ("- Based: Amsel\n- Sea: deep", "- Based: Amsel\n- Vendor: Drossel"):
        claims = claims_of(f"{head}{text}\n")
        assert "recommendation" not in set(claims["kind"])


def test_bold_lines_head_the_lines_below(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel\n\n**Brakes**\nAmsel clearly wins here. Nobody stops.\n"
        "\n**Bell.** Amsel rings, Drossel hums.\n**Seat.** Drossel wins hands down.\n"
    )
    assert said(claims, "verdict") == [("Brakes", "Amsel"), ("Seat", "Drossel")]
    both = claims[claims["text"] == "Amsel rings, Drossel hums."]
    assert rows(both, "kind", "criterion_label") == [("summary", "Bell")]


def test_a_sentence_on_two_of_three_compares_these(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel vs Fink\n\n"
        "Amsel is cheaper than Drossel, but Drossel has a better bell.\n"
    )
    verdicts = claims[claims["kind"] == "verdict"]
    assert verdicts["options"].tolist() == [["Amsel", "Drossel"], ["Amsel", "Drossel"]]
    assert said(claims, "verdict") == [("price", "Amsel"), ("bell", "Drossel")]


def test_arabic_tables_sides_and_sentences(claims_of):
    claims = claims_of(
        "# مقارنة\n\n| المعيار | Amsel | Drossel |\n|-|-|-|\n| السعر | 7/10 | 8/10 |\n"
        "| المجموع | 7/10 | 8/10 |\n\n"
        "## Amsel\nالمزايا:\n- تطبيق ممتاز\nالعيوب:\n- ثقيل\n\n"
        "## الخلاصة\n\nDrossel أرخص من Amsel. إذا كنت تسافر فاختر Amsel.\n"
    )
    assert rows(claims, "kind", "criterion_label", "value")[:4] == [
        ("rating", "السعر", 7.0),
        ("rating", "السعر", 8.0),
        ("aggregate", "المجموع", 7.0),
        ("aggregate", "المجموع", 8.0),
    ]
    assert claims["polarity"].dropna().tolist() == [1.0, -1.0]
    assert said(claims, "verdict") == [("السعر", "Drossel")]
    assert [winner for _, winner in said(claims, "recommendation")] == ["Amsel"]


def test_bare_names_right_over_lists_are_headings(claims_of):
    claims = claims_of(
        "Amsel 3 vs. Drossel 5\n\nAmsel 3\n- Bell: 7/10\n- Pros: light\n\n"
        "Drossel 5\n- Bell: 8/10\n- Cons: loud\n\nWe liked both.\n"
    )
    assert rows(claims, "kind", "criterion_label", "value", "polarity")[:4] == [
        ("rating", "Bell", 7.0, ""),
        ("statement", "Pros", "", 1.0),
        ("rating", "Bell", 8.0, ""),
        ("statement", "Cons", "", -1.0),
    ]
    assert claims["options"].tolist()[:4] == [["Amsel 3"]] * 2 + [["Drossel 5"]] * 2
