"""What people and language models write: glued headings, picks, lines, weights."""

import time

import pytest

PAIR = "# Amsel vs Drossel\n\n"
THREE = "# Amsel vs Drossel vs Fink\n\n"


def told(claims, *columns):
    kept = claims[claims["kind"] != "summary"][list(columns)]
    return list(kept.itertuples(index=False, name=None))


def named(claims) -> set[str]:
    return {name for options in claims["options"] for name in options}


def test_a_title_in_the_metadata_names_the_options(claims_of):
    claims = claims_of(
        '---\ntitle: "Amsel vs Drossel"\ndate: 2024-01-01\n---\n\n### Grip\n\n'
        "**Rating:**\n- Amsel: 4/5\n- Drossel: 3/5 (a loan)\n\n### User experience\n\n"
        "**Rating:**\n- Amsel: 2/5\n- Drossel: 5/5\n"
    )
    assert named(claims) == {"Amsel", "Drossel"}
    found = told(claims, "criterion_label", "value", "text")
    assert found == [
        ("Grip", 4.0, "4/5"),
        ("Grip", 3.0, "3/5 (a loan)"),
        ("User experience", 2.0, "2/5"),
        ("User experience", 5.0, "5/5"),
    ]


def test_sections_that_are_criteria_are_no_options(claims_of):
    claims = claims_of(
        "Which bird?\n\n## Price\n\n### Rating\n- Amsel: 4/5\n- Drossel: 3/5\n\n"
        "## Speed\n\n### Rating\n- Amsel: 2/5\n- Drossel: 5/5\n"
    )
    assert named(claims) == {"Amsel", "Drossel"}


def test_a_column_of_weights_is_no_option(claims_of):
    rows = "| Grip | 60 % | 4 | 5 |\n| Song | 40 % | 3 | 2 |\n"
    head = "| Criterion | Weight | Amsel | Drossel |\n|---|---|---|---|\n"
    assert named(claims_of(f"# Birds\n\n{head}{rows}")) == {"Amsel", "Drossel"}
    weighed = head + rows.replace("60 %", "heavy")  # it is compared on that
    assert len(told(claims_of(weighed), "kind")) > 4


def test_first_lines_of_paragraphs_are_headings(claims_of):
    claims = claims_of(
        "Amsel vs Drossel\n\nGRIP\nNothing here comes close to Amsel, all said.\n"
        "Winner: Amsel\n\nSONG\nAmsel: 4/5\nDrossel: 5/5\n\n"
        "Flight\nAmsel beats Drossel by a mile.\n\n"
        "Nest\nAmsel – 7/10\nDrossel – 9/10\n"
    )
    verdicts = claims[claims["kind"] == "verdict"]
    said = told(verdicts, "criterion_label", "winner_label")
    assert said == [("GRIP", "Amsel"), ("Flight", "Amsel")]
    ratings = claims[claims["kind"] == "rating"]
    assert told(ratings, "criterion_label", "value") == [
        ("SONG", 4.0),
        ("SONG", 5.0),
        ("Nest", 7.0),
        ("Nest", 9.0),
    ]


def test_a_wrapped_sentence_has_no_heading(claims_of):
    text = "Amsel vs Drossel\n\n" + 3 * (
        "We took Amsel out\nfor a whole week and it came back every evening.\n\n"
    )
    assert set(claims_of(text)["criterion_label"].dropna()) == set()


@pytest.mark.parametrize(
    "heading", ["Best on a budget: Drossel", "Drossel – best for beginners"]
)
def test_a_pick_in_a_heading_recommends_and_opens_a_section(claims_of, heading):
    claims = claims_of(
        f"{THREE}## Best overall: Amsel\n\n**Pros:** loud\n\n"
        f"## {heading}\n\n**Cons:** shy\n"
    )
    found = told(claims, "kind", "winner_label", "polarity")
    assert ("recommendation", "Drossel") in [(kind, name) for kind, name, _ in found]
    points = claims[claims["kind"] == "statement"]
    assert points["options"].tolist() == [["Amsel"], ["Drossel"]]
    assert points["polarity"].tolist() == [1.0, -1.0]


def test_a_pick_of_a_budget_is_advice_and_no_verdict(claims_of):
    claims = claims_of(f"{THREE}**Best on a budget:** Drossel\n")
    assert told(claims, "kind", "winner_label") == [("recommendation", "Drossel")]


def test_whom_a_bold_question_and_a_heading_ask_for(claims_of):
    claims = claims_of(
        f"{PAIR}## Amsel\n\n**Vorteile:**\n- laut\n\n"
        "**Für wen geeignet?** Frühaufsteher.\n\n"
        "## When I'd choose each\n\n- Amsel: small gardens, hedges and quiet streets\n"
    )
    kinds = told(claims, "kind", "winner_label")
    assert kinds[1:] == [("recommendation", "Amsel")] * 2


def test_risks_speak_against_and_a_maker_stands_for_its_thing(claims_of):
    claims = claims_of(
        "# Zeta S/4 vs Amsel\n\n## Risks\n\n- Zeta: runs late\n- Amsel: lock-in\n"
    )
    found = [
        (o[0], p) for o, p in zip(claims["options"], claims["polarity"], strict=True)
    ]
    assert found == [("Zeta S/4", -1.0), ("Amsel", -1.0)]


def test_a_noun_stands_for_its_kind(claims_of):
    claims = claims_of(
        "# Cuenta remunerada o depósito a plazo: ¿qué elegir?\n\n"
        "| | Depósito a plazo | Cuenta remunerada |\n|---|---|---|\n"
        "| Plazo | Fijo | No |\n\n"
        "Si no necesitas el dinero, elige el depósito.\n"
    )
    assert told(claims, "winner_label")[-1:] == [("Depósito a plazo",)]


@pytest.mark.parametrize(
    ("title", "last"),
    [("Amsel, Drossel en Fink", "fink"), ("Amsel y Fink en Roma", "")],
)
def test_a_dutch_list_ends_with_en(claims_of, title, last):
    names = ["Amsel", "Drossel", "Fink"] if last else ["Amsel", "Fink"]
    lines = "".join(f"{name}: 4/5\n" for name in names)
    assert named(claims_of(f"{title}\n\nGrip\n{lines}\nZang\n{lines}")) == {*names}


def test_chinese_titles_winners_and_tops(claims_of):
    claims = claims_of(
        "# 帐篷对比：山鹰 vs 海豚\n\n## 评分（满分10分）\n\n- 山鹰：8.5\n- 海豚：7\n\n"
        "## 总结\n\n- 总体胜者：山鹰\n"
    )
    assert named(claims) == {"山鹰", "海豚"}
    assert claims["kind"].tolist() == ["rating", "rating", "verdict"]
    assert claims["value"].tolist()[:2] == [8.5, 7.0]
    assert claims["winner_label"].tolist()[2] == "山鹰"


def test_russian_pages(claims_of):
    claims = claims_of(
        "# Сравнение: Волга или Тайга\n\n## Удобство\n\nВолга удобнее, чем Тайга.\n\n"
        "- Волга — 4/5\n- Тайга — 3/5\n\n## Плюсы и минусы\n\n**Волга**\n"
        "Плюсы: лёгкая рама\nМинусы: высокая цена\n\n## Вывод\n\n"
        "Лучший выбор для леса — Тайга.\n"
    )
    assert named(claims) == {"Волга", "Тайга"}
    found = claims[claims["kind"] != "summary"]
    kinds = ["verdict", "rating", "rating", "statement", "statement", "recommendation"]
    assert found["kind"].tolist() == kinds
    assert found["winner_label"].tolist()[::5] == ["Волга", "Тайга"]
    assert found["polarity"].tolist()[3:5] == [1.0, -1.0]


def test_amounts_in_other_letters(claims_of):
    claims = claims_of(f"{PAIR}## Cena\n\n- Amsel: 45 000 zł\n- Drossel: 900 ₽\n")
    assert told(claims, "kind", "value") == [("fact", 45000.0), ("fact", 900.0)]


def test_words_with_a_full_stop_lead_in(claims_of):
    text = (
        "Birds: Amsel, Drossel and Fink\n\nComfort. Amsel is the most "
        "comfortable bird I have ever held.\n\n"
        "Price. Drossel is cheaper than Amsel and Fink.\n\n"
        "Noise. Fink is quieter than both Amsel and Drossel.\n"
    )
    found = told(claims_of(text), "criterion_label", "winner_label")
    assert found == [("Comfort", "Amsel"), ("Price", "Drossel"), ("Noise", "Fink")]


def test_each_line_on_an_option_of_its_own_is_a_claim(claims_of):
    claims = claims_of(
        f"{PAIR}## Range\n\nThe Amsel flew 48 miles.\nThe Drossel flew 41 miles.\n"
    )
    assert claims["options"].tolist() == [["Amsel"], ["Drossel"]]
    assert claims["line_start"].tolist() == [5, 6]


@pytest.mark.parametrize(
    ("sentence", "winners"),
    [
        ("Choose Amsel or Drossel for winter.", ["Amsel", "Drossel"]),
        ("If you don't mind the price, take Fink.", ["Fink"]),
        ("If you are on a budget, get Fink and never look back.", ["Fink"]),
        ("If you travel, never take Fink.", []),
        ("The best choice for the hills is the Fink.", ["Fink"]),
    ],
)
def test_advice_of_sentences(claims_of, sentence, winners):
    claims = claims_of(f"{THREE}## Advice\n\n{sentence}\n")
    advised = claims[claims["kind"] == "recommendation"]["winner_label"].tolist()
    assert advised == winners


@pytest.mark.parametrize(
    ("heading", "sentence", "found"),
    [
        ("Comfort", "The Fink beats all the others.", ("Comfort", "Fink")),
        ("Assembly", "Amsel is easier than Fink.", ("Assembly", "Amsel")),
        ("Price", "Amsel is dearer than Drossel and Fink.", None),
        ("速度", "AmselがFinkより優れています。", ("速度", "Amsel")),
    ],
)
def test_verdicts_of_sentences(claims_of, heading, sentence, found):
    claims = claims_of(f"{THREE}## {heading}\n\n{sentence}\n")
    verdicts = claims[claims["kind"] == "verdict"]
    read = verdicts[["criterion_label", "winner_label"]].itertuples(
        index=False, name=None
    )
    assert list(read) == ([found] if found else [])


@pytest.mark.parametrize("part", ["\u2795 ", "and never ", "Aa ", "title: ", "对比 "])
def test_long_lines_are_read_in_linear_time(claims_of, part):
    begun = time.process_time()
    claims_of(f"---\ntitle: {' ' * 20000}x\n---\n\n{PAIR}{part * 8000}\n")
    assert time.process_time() - begun < 10
