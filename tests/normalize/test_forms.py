"""What lines of threads, letters, minutes and Eastern pages say of two options."""

import pytest

PAIR = "# Amsel vs Drossel\n\n"
EAST = "# 東丸と西丸の比較\n\n"


def rows(claims):
    columns = claims[["kind", "criterion_label", "winner_label"]].astype(object)
    return columns.where(columns.notna(), None).values.tolist()


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Cages: Amsel or Drossel X2?", {"Amsel", "Drossel X2"}),
        ("Amsel, Drossel y Pirol: dónde vivir mejor", {"Amsel", "Drossel", "Pirol"}),
        ("Amsel или Drossel для квартиры?", {"Amsel", "Drossel"}),
        ("Plume, Song and Price: which matter", set()),
    ],
)
def test_titles_that_ask(claims_of, title, names):
    body = (
        "The Amsel is loud.\n\nThe Drossel X2 is calm. Drossel sings, the Pirol sleeps."
        "\n\n## Plume\n\nThe plume is fine, the song and the price are, too."
    )
    claims = claims_of(f"# {title}\n\n{body}\n")
    assert {name for found in claims["options"] for name in found} == names


def test_a_japanese_title_and_its_scores(claims_of):
    claims = claims_of(
        "東市・西市・北市に住んでみた！どこがいい？\n\n【気候】\n東市：雨が少ない。\n西市：雪が多い。\n"
        "北市：風が強い。\n評価：東市 9点、西市 5点、北市 7点（10点満点）\n\n【家賃】\n"
        "家賃は東市が一番安いです。\n相場は、東市が5.2万円、西市が6万円、北市が7万円でした。\n"
    )
    ratings = claims[claims["kind"] == "rating"]
    assert ratings["value"].tolist() == [9, 5, 7]
    assert {*ratings["scale_high"]} == {10}
    assert {*ratings["criterion_label"]} == {"気候"}
    assert ["verdict", "家賃", "東市"] in rows(claims)
    facts = claims[claims["kind"] == "fact"]
    assert facts["value"].tolist() == [5.2, 6, 7]
    assert {*facts["criterion_label"]} == {"家賃"}


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("Nothing is easier to clean than the Amsel.", ["cleaning", "Amsel"]),
        ("Einbau: im Amsel deutlich leichter als im Drossel.", ["Einbau", "Amsel"]),
        ("Prices of the Amsel are lower than those of the Drossel.", None),
        ("Resale of the Amsel is better than that of the Drossel.", "Amsel"),
        ("In engen Kurven ist der Amsel dem Drossel überlegen.", "Amsel"),
        ("**Preistipp:** Drossel", ["Preis", "Drossel"]),
        ("Song of the young: about the same.", ["Song of the young", "tie"]),
        ("We decided on the Amsel.", "Amsel"),
        ("Nothing is easier to clean than a cage.", None),
        ("Gewicht: Amsel leichter als Drossel.", ["Gewicht", "Amsel"]),
    ],
)
def test_lines_that_judge(claims_of, line, verdict):
    claims = claims_of(f"{PAIR}## Notes\n\nAmsel: loud.\n{line}\n")
    found = [row[1:] for row in rows(claims) if row[0] == "verdict"]
    if isinstance(verdict, list):
        assert verdict in found
    else:
        assert [winner for _, winner in found] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("line", "winner"),
    [
        ("声は東丸のほうが西丸よりきれいで便利だと思います。", None),
        ("魚は東丸のほうが西丸よりおいしいと思います。", "東丸"),
        ("東丸は西丸より便利です。", "東丸"),
        ("値段は東丸も西丸も変わりません。", "tie"),
    ],
)
def test_japanese_verdicts(claims_of, line, winner):
    claims = claims_of(f"{EAST}## 生活\n\n東丸と西丸です。\n\n{line}\n")
    found = [row[2] for row in rows(claims) if row[0] == "verdict"]
    assert found == ([winner] if winner else [])


def test_chinese_tie_of_two(claims_of):
    claims = claims_of("# 东丸与西丸对比\n\n## 稳定性\n\n东丸和西丸差不多。\n")
    assert ["verdict", "稳定性", "tie"] in rows(claims)


def test_figures_of_a_long_label_and_marks_with_their_scale(claims_of):
    claims = claims_of(
        f"{PAIR}- Rent of a flat of 70 square metres: Amsel 720 €, Drossel 910 €.\n"
        "- Range: Amsel 45 km, Drossel 30 km if you are lucky.\n"
        "- Sicherheit: Amsel 1,5 - Drossel 1,7 (Noten)\n"
    )
    facts = claims[claims["kind"] == "fact"]
    assert facts["value"].tolist() == [720, 910, 45, 30]
    marks = claims[claims["kind"] == "rating"]
    assert marks[["value", "scale_low", "scale_high"]].values.tolist() == [
        [1.5, 6, 1],
        [1.7, 6, 1],
    ]


def test_minutes(claims_of):
    claims = claims_of(
        f"{PAIR}Two cages were on the list: Amsel and Drossel.\n\n## Decisions\n\n"
        "**Decision:** Amsel becomes the cage of all groups.\n\n"
        "**Action:** Ann asks Drossel for a discount.\n\n"
        "## Open questions\n\nDoes Amsel sing better than Drossel? Nobody knew.\n"
    )
    assert [(row[0], row[2]) for row in rows(claims)] == [("recommendation", "Amsel")]


def test_for_whom_with_reasons(claims_of):
    claims = claims_of(
        f"{PAIR}## ¿Para quién es?\n\n- **Familias:** Amsel, por el canto.\n"
        "- **Solteros:** Drossel, no Amsel.\n"
    )
    found = claims[claims["kind"] == "recommendation"]
    assert found[["winner_label", "text"]].values.tolist() == [["Amsel", "Familias"]]


def test_advice_inside_a_text(claims_of):
    claims = claims_of(
        f"{PAIR}The Amsel is loud. If I were you, I'd go for the Drossel.\n"
    )
    assert "Drossel" in {*claims["winner_label"].dropna()}


def test_a_russian_letter(claims_of):
    claims = claims_of(
        "От: Пётр\nКому: Ане\nТема: Лодка: Ладога 480 или Щука 3?\n\n"
        "Ты пишешь:\n> А Щука лучше Ладоги?\n\nНа воде Ладога и Щука не похожи.\n\n"
        "Цена: Ладога стоит 95 000 рублей, а Щука — 78 000.\n"
        "Ремонт: примерно одинаково.\nСборка: преимущество у Щуки.\n\n"
        "Мои оценки (из 10):\nЛадога 480 — вес 9, скорость 6\n"
        "Щука 3 — вес 6, скорость 8\n\nЩука прочнее и легче.\n"
    )
    facts = claims[claims["kind"] == "fact"]
    assert facts["value"].tolist() == [95000, 78000]
    ratings = claims[claims["kind"] == "rating"]
    assert ratings["value"].tolist() == [9, 6, 6, 8]
    assert {*ratings["scale_high"]} == {10}
    verdicts = [row[1:] for row in rows(claims) if row[0] == "verdict"]
    assert verdicts == [
        ["Ремонт", "tie"],
        ["Сборка", "Щука 3"],
        ["прочность", "Щука 3"],
        ["вес", "Щука 3"],
    ]


def test_a_chinese_answer(claims_of):
    claims = claims_of(
        "# 红船和蓝船，新手怎么选？\n\n**安全**：两者差不多，都要穿救生衣。\n\n"
        "如果只是周末玩，买红船就够了；如果想参加长途，建议选择蓝船。\n"
    )
    assert ["verdict", "安全", "tie"] in rows(claims)
    advised = [row[2] for row in rows(claims) if row[0] == "recommendation"]
    assert advised == ["红船", "蓝船"]


def test_headings_over_the_options_are_criteria(claims_of):
    claims = claims_of(
        "# Amsel or Drossel?\n\n## Weight\n\n### Amsel\n\n- 3 kg\n\n### Drossel\n\n"
        "- 4 kg\n\n## Points\n\n### Amsel\n\n#### Pros\n\n- sings\n\n"
        "#### Cons\n\n- bites\n\n"
        "### Drossel\n\n#### Pros\n\n- calm\n\n#### Cons\n\n- grey\n"
    )
    assert {n for found in claims["options"] for n in found} == {"Amsel", "Drossel"}
    assert claims["criterion_label"].tolist()[:2] == ["Weight", "Weight"]


def test_latin_names_in_a_russian_letter(claims_of):
    claims = claims_of(
        "# Лампа Acme T3 или Zenith 200 в подарок?\n\n"
        "На даче у нас Acme T3, а Zenith 200 мы взяли в поход.\n\n"
        "Вес: Acme 75 г, Zenith 120 г.\n\n"
        "Удобство: у Acme T3 ремень удобнее, чем у Zenith 200.\n\n"
        "Что понравилось в Zenith:\n- меняются батарейки\n\n"
        "В целом Acme лучше, чем Zenith.\n"
    )
    assert {n for f in claims["options"] for n in f} == {"Acme T3", "Zenith 200"}
    assert claims.loc[claims["kind"] == "fact", "value"].tolist() == [75, 120]
    assert ["verdict", "Удобство", "Acme T3"] in rows(claims)
    liked = claims[claims["kind"] == "statement"]
    assert liked["polarity"].tolist() == [1]
    assert rows(claims)[-1][::2] == ["verdict", "Acme T3"]
