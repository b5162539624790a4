"""Comparatives that name what they compare on: "X is cheaper than Y"."""

import pytest

HEAD = "# Amsel vs Drossel\n\nBoth have been around for years.\n\n"


def said(claims, kind):
    found = claims[claims["kind"] == kind][["criterion_label", "winner_label"]]
    return list(found.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("sentence", "topic", "winner"),
    [
        ("Amsel is cheaper than Drossel.", "price", "Amsel"),
        ("Amsel is a bit more expensive than Drossel.", "price", "Drossel"),
        ("Amsel is less reliable than Drossel.", "reliability", "Drossel"),
        ("Amsel is easier to set up than Drossel.", "setup", "Amsel"),
        ("Amsel has fewer bugs than Drossel.", "bugs", "Amsel"),
        ("Amsel is lighter than Drossel, especially when wet.", "weight", "Amsel"),
        ("Amsel is quieter than Drossel and lasts longer.", "noise", "Amsel"),
        ("Drossel is safer.", "safety", "Drossel"),
        ("Amsel is the cheapest.", "price", "Amsel"),
        ("Die Amsel ist leiser als die Drossel.", "Lautstärke", "Amsel"),
        ("L'Amsel est moins chère que la Drossel.", "prix", "Amsel"),
        ("Amsel es más pesada que Drossel.", "peso", "Drossel"),
        ("A Amsel é mais barata do que a Drossel.", "preço", "Amsel"),
        ("Amsel è più affidabile di Drossel.", "affidabilità", "Amsel"),
        ("Amsel is goedkoper dan Drossel.", "prijs", "Amsel"),
        ("Amsel比Drossel便宜。", "价格", "Amsel"),
        ("AmselはDrosselより軽いです。", "重さ", "Amsel"),
    ],
)
def test_the_word_names_the_criterion(claims_of, sentence, topic, winner):
    claims = claims_of(f"{HEAD}{sentence}\n")
    assert said(claims, "verdict") == [(topic, winner)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Amsel is cheaper than Drossel if you pay yearly.",
        "When you pay yearly, Amsel is cheaper than Drossel.",
        "Amsel is cheaper than Drossel, but only for small teams.",
        "Amsel is safer than Drossel at night.",
        "Amsel is cheaper than it used to be.",
        "Amsel is not cheaper than Drossel.",
        "It is not true that Amsel is cheaper than Drossel.",
        "Compared to last year, Amsel is faster.",
        "Amsel claims to be faster than Drossel.",
        "Amsel was slower than Drossel until version 3.",
        "Amsel should be easier than Drossel.",
        "Amsel is bigger than Drossel.",
        "Amsel offers simpler but less flexible options.",
        "Is Amsel cheaper?",
    ],
)
def test_what_is_limited_or_not_meant_decides_nothing(claims_of, sentence):
    assert said(claims_of(f"{HEAD}{sentence}\n"), "verdict") == []


def test_two_comparatives_are_two_verdicts(claims_of):
    text = "Amsel is lighter and cheaper than Drossel, but Drossel is safer than Amsel."
    assert said(claims_of(f"{HEAD}{text}\n"), "verdict") == [
        ("weight", "Amsel"),
        ("price", "Amsel"),
        ("safety", "Drossel"),
    ]


def test_the_heading_says_what_is_faster(claims_of):
    text = "".join(
        f"## {heading}\n\nAmsel is faster than Drossel.\n\n"
        for heading in ("Charging", "Price")
    )
    verdicts = said(claims_of(HEAD + text), "verdict")
    assert verdicts == [("Charging", "Amsel"), ("performance", "Amsel")]


def test_a_question_says_what_its_answer_is_on(claims_of):
    text = "## Which is quieter?\n\nAmsel. It hums.\n\n"
    text += "**What about price?**\nAmsel, by far.\n"
    verdicts = said(claims_of(HEAD + text), "verdict")
    assert verdicts == [("noise", "Amsel"), ("price", "Amsel")]


def test_a_winner_may_stand_at_the_end_of_a_paragraph(claims_of):
    text = "**Range.** Amsel goes far. Drossel tires soon. Winner: Amsel.\n"
    claims = claims_of(f"{HEAD}{text}")
    assert said(claims, "verdict") == [("Range", "Amsel")]
    assert claims["claim_id"].is_unique


@pytest.mark.parametrize(
    "text",
    [
        "If you race, choose Amsel. If you tour, take Drossel.",
        "Our pick: Amsel if you race; Drossel for everyone who tours.",
        "For racing, Amsel is the better choice. Tourers should get Drossel.",
        "Wer Rennen fährt, nimmt die Amsel. Für Reisen empfehlen wir die Drossel.",
        "Si vous courez, prenez Amsel. Pour voyager, nous recommandons Drossel.",
        "Si compites, elige Amsel; para viajar, recomendamos Drossel.",
        "如果比赛，选择Amsel。旅行时，推荐Drossel。",
        "- fast riders on tarmac: Amsel\n- slow riders on gravel: Drossel",
    ],
)
def test_each_piece_of_advice_in_a_paragraph_counts(claims_of, text):
    claims = claims_of(f"{HEAD}{text}\n")
    winners = [winner for _, winner in said(claims, "recommendation")]
    assert winners == ["Amsel", "Drossel"]


@pytest.mark.parametrize(
    "text",
    [
        "Do not choose Amsel if you race.",
        "If you race, Amsel rusts.",
        "Should racers choose Amsel?",
        "Racers should use Amsel less.",
    ],
)
def test_other_sentences_advise_nothing(claims_of, text):
    assert said(claims_of(f"{HEAD}{text}\n"), "recommendation") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Who should choose what?",
        "Recommendations",
        "Für wen?",
        "Our picks",
        "Pour qui ?",
    ],
)
def test_a_name_below_a_heading_that_asks_for_whom_is_advised(claims_of, heading):
    text = (
        f"# Amsel vs Drossel\n\n## {heading}\n\n- Families: Amsel\n- Racers: Drossel\n"
    )
    claims = claims_of(text)
    assert set(claims["kind"]) == {"recommendation"}
    assert claims["winner_label"].tolist() == ["Amsel", "Drossel"]


def test_the_end_of_advice_needs_no_verb(claims_of):
    text = "# Amsel vs Drossel\n\n## Advice\n\n"
    claims = claims_of(
        text + "For work we recommend the Amsel; for trips, the Drossel."
    )
    advised = claims[claims["kind"] == "recommendation"]
    assert advised["winner_label"].tolist() == ["Amsel", "Drossel"]


def test_a_title_that_compares_names_its_options(claims_of):
    advice = "## Für wen?\n\n- Familien: Amsel\n- Pendler: Drossel\n"
    claims = claims_of(f"# Amsel, Drossel und Zeisig im Vergleich\n\n{advice}")
    assert claims["winner_label"].tolist() == ["Amsel", "Drossel"]
    assert claims_of(f"# Preis, Komfort und Amsel im Vergleich\n\n{advice}").empty
    assert claims_of(f"# Amsel, Drossel und Zeisig im Garten\n\n{advice}").empty


@pytest.mark.parametrize(
    ("sentence", "topic", "winner"),
    [
        ("Amsel sounds better than Drossel.", "sound", "Amsel"),
        ("Amsel suena mejor que Drossel.", "sonido", "Amsel"),
        ("Die Amsel klingt schlechter als die Drossel.", "Klang", "Drossel"),
        ("Amsel uses way less memory than Drossel tho", "memory", "Amsel"),
        ("Amsel consomme plus d'essence que Drossel.", "essence", "Drossel"),
        ("Amsel costs less than Drossel.", "price", "Amsel"),
        ("Amsel coûte plus cher que Drossel.", "prix", "Drossel"),
        ("Amsel kostet doppelt so viel wie Drossel.", "Preis", "Drossel"),
        ("La Amsel costa di più.", "prezzo", "Drossel"),
        ("Am Berg ist die Amsel klar überlegen.", "Berg", "Amsel"),
        ("Im Preis ist Amsel unschlagbar.", "Preis", "Amsel"),
        ("Amsel has better bike lanes.", "bike lanes", "Amsel"),
        ("Amsel is easier to administer than Drossel.", "administration", "Amsel"),
        (
            "Amsel is much better at steaming milk than Drossel.",
            "steaming milk",
            "Amsel",
        ),
        ("De app van Amsel is beter dan die van Drossel.", "app", "Amsel"),
        ("Obsługa jest lepsza w Amsel.", "Obsługa", "Amsel"),
        ("在混合云方面，Amsel优于Drossel。", "混合云", "Amsel"),
        ("バッテリーはAmselの方が長持ちします。", "バッテリー", "Amsel"),
        ("Price goes to Amsel.", "Price", "Amsel"),
        ("- Community: Amsel > Drossel", "Community", "Amsel"),
        ("- Design: Amsel slightly nicer", "Design", "Amsel"),
        ("- Keyboard: Amsel obviously", "Keyboard", "Amsel"),
        ("**Preço:** vantagem da Amsel.", "Preço", "Amsel"),
        ("**Gusto:** pari, dipende da cosa piace.", "Gusto", "tie"),
        ("**Food:** the Amsel wins by two points.", "Food", "Amsel"),
    ],
)
def test_verbs_and_short_lines_say_it_too(claims_of, sentence, topic, winner):
    assert said(claims_of(f"{HEAD}{sentence}\n"), "verdict") == [(topic, winner)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Amsel might sound better than Drossel.",
        "Amsel used to cost less than Drossel.",
        "In the city, if you are lucky, Amsel costs less than Drossel.",
        "Amsel costs 30 euros.",
        "The job goes to Amsel.",
        "Am Ende ist Amsel nicht überlegen.",
        "Amsel has better things to do.",
        "Amsel > 3.0 is required.",
        "- Compile times: both improved last year",
    ],
)
def test_other_verbs_say_nothing(claims_of, sentence):
    assert said(claims_of(f"{HEAD}{sentence}\n"), "verdict") == []


def test_topics_in_front_divide_a_sentence(claims_of):
    for text in (
        "Beim Preis gewinnt die Amsel, beim Komfort die Drossel.",
        "Beim Preis liegt die Amsel vorn, aber beim Komfort die Drossel.",
    ):
        verdicts = said(claims_of(f"{HEAD}{text}\n"), "verdict")
        assert verdicts == [("Preis", "Amsel"), ("Komfort", "Drossel")]


def test_the_first_of_a_ranking_is_ahead_of_all(claims_of):
    claims = claims_of(
        "# Amsel vs Drossel vs Fink\n\n- Speed: Fink > Amsel > Drossel\n"
    )
    assert said(claims, "verdict") == [("Speed", "Fink")]


@pytest.mark.parametrize(
    "text",
    [
        "If you travel, get the Amsel. For everyone else, the Drossel.",
        "Si viajas mucho, compra la Amsel. Para la mayoría, la Drossel.",
        "For short trips the Amsel is plenty. Everyone else should buy the Drossel.",
        "学生にはAmselがおすすめです。旅行には Drosselがおすすめです。",
        "Jeśli mieszkasz w mieście, wybierz Amsel. Na wsi polecamy Drossel.",
    ],
)
def test_advice_goes_on_in_the_next_sentence(claims_of, text):
    claims = claims_of(f"{HEAD}{text}\n")
    winners = [winner for _, winner in said(claims, "recommendation")]
    assert winners == ["Amsel", "Drossel"]


def test_a_decision_is_advice_on_the_whole(claims_of):
    claims = claims_of(f"{HEAD}Decision: go with Amsel, revisit in autumn.\n")
    assert [winner for _, winner in said(claims, "recommendation")] == ["Amsel"]
