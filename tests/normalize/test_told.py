"""Sentences that say who is ahead, who is advised for what, and what is measured."""

import pytest

HEAD = "# Amsel vs Drossel vs Fink\n\nAll have been around for years.\n\n"
PAIR = "# Amsel vs Drossel\n\nBoth have been around for years.\n\n"


def told(claims, *columns):
    kept = claims[claims["kind"] != "summary"][list(columns)]
    return list(kept.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("sentence", "winner"),
    [
        ("Klarer Sieger ist die Amsel.", "Amsel"),
        ("Eindeutiger Gewinner: Drossel.", "Drossel"),
        ("Punktsieg für die Amsel.", "Amsel"),
        ("Gana Drossel por goleada.", "Drossel"),
        ("Vince nettamente Drossel.", "Drossel"),
        ("Le gagnant est clairement Amsel.", "Amsel"),
        ("Amsel wint met gemak.", "Amsel"),
        ("勝者はDrosselです。", "Drossel"),
        ("Amselの圧勝です。", "Amsel"),
        ("Drossel's index is miles ahead.", "Drossel"),
        ("It's a wash.", "tie"),
        ("Honestly, it's a toss-up.", "tie"),
        ("À égalité.", "tie"),
        ("Igual.", "tie"),
        ("Neck and neck.", "tie"),
        ("There's nothing in it.", "tie"),
    ],
)
def test_verdicts_on_the_heading(claims_of, sentence, winner):
    claims = claims_of(f"{PAIR}## Grip\n\n{sentence}\n")
    found = told(claims, "kind", "criterion_label", "winner_label")
    assert found == [("verdict", "Grip", winner)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Am günstigsten ist Amsel.", [("Preis", "Amsel")]),
        ("Fink is the easiest to use of the three.", [("ease of use", "Fink")]),
        (
            "The Amsel is the most precise, the Fink the prettiest.",
            [("accuracy", "Amsel"), ("looks", "Fink")],
        ),
        (
            "La más barata es Fink y la más rápida Amsel.",
            [("precio", "Fink"), ("velocidad", "Amsel")],
        ),
        ("Le moins cher est Drossel.", [("prix", "Drossel")]),
        ("La più economica è Amsel.", [("prezzo", "Amsel")]),
        ("Najtańsza jest Fink.", [("cena", "Fink")]),
        ("De goedkoopste is de Fink.", [("prijs", "Fink")]),
        ("一番軽いのはFinkです。", [("重さ", "Fink")]),
        ("Fink is the newest of the three.", []),
        ("Amsel is one of the cheapest birds.", []),
        ("Früher war die Amsel die leiseste.", []),
    ],
)
def test_superlatives(claims_of, sentence, found):
    claims = claims_of(f"{HEAD}{sentence}\n")
    assert told(claims, "criterion_label", "winner_label") == found


def test_last_of_three_is_no_verdict_but_speaks_against(claims_of):
    claims = claims_of(f"{HEAD}Fink is the cheapest but also the least reliable.\n")
    assert told(claims, "kind", "criterion_label", "polarity")[1:] == [
        ("statement", "reliability", -1.0)
    ]


@pytest.mark.parametrize(
    ("text", "advised"),
    [
        ("Für Neubauten empfehlen wir die Amsel, im Altbau eher die Fink.", "AF"),
        ("Beginners should start with Fink; big firms need Amsel.", "FA"),
        ("Go with Amsel unless your team is small (then Drossel).", "AD"),
        ("Für unterwegs nimm Fink. Wer viel spart, ist bei Amsel besser dran.", "FA"),
        ("Si viajas, elige Amsel. Para ahorrar, mejor Fink.", "AF"),
        ("初心者にはAmselがおすすめです。旅行が好きな人はFinkを選びましょう。", "AF"),
        ("For pour-over coffee choose Amsel; for tea, Fink is the better buy.", "AF"),
        ("Wie veel wil fietsen, kiest de Amsel.", "A"),
        ("Wybierz Amsel, jeśli dużo jeździsz.", "A"),
        ("Scegli Fink se vivi in città.", "F"),
        ("Escolha Drossel se precisa de espaço.", "D"),
        ("Se viaggi spesso, meglio Amsel; altrimenti scegli Fink.", "AF"),
        ("Amsel wins for travel; Fink is our pick for the garden.", "AF"),
        ("Fink ist unser Favorit für den Garten.", "F"),
        ("## Bottom line\n\nFor travel the Amsel, for the garden the Fink.", "AF"),
        ("## Fazit\n\nUnterm Strich würde ich die Fink nehmen.", "F"),
        ("For travel we had the Amsel, for the garden the Fink.", ""),
        ("## Conclusión\n\nPara viajar, Fink. En general gana Amsel.", "F"),
        ("Amsel wins by three points.", ""),
        ("Avoid Amsel for travel.", ""),
        ("If you hate noise, nobody will choose Amsel for you.", ""),
        ("We used Amsel for planning, at home Fink.", ""),
        ("People who need Amsel parts know why.", ""),
    ],
)
def test_advice_case_by_case(claims_of, text, advised):
    claims = claims_of(f"{HEAD}{text}\n")
    winners = claims.loc[claims["kind"] == "recommendation", "winner_label"]
    assert "".join(name[0] for name in winners) == advised


@pytest.mark.parametrize(
    "sentence",
    [
        "Avoid Fink for travel.",
        "Skip the Fink if you are in a hurry.",
        "Von der Fink würde ich abraten.",
        "Évitez Fink si vous voyagez.",
        "No recomendamos Fink para viajar.",
    ],
)
def test_advice_against(claims_of, sentence):
    claims = claims_of(f"{HEAD}{sentence}\n")
    found = told(claims, "kind", "options", "polarity")
    assert found == [("statement", ["Fink"], -1.0)]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("**Kosten:** Amsel ca. 900 € im Jahr, Drossel ca. 1.600 €.", [900, 1600]),
        ("## Writes\n\nAmsel handled 48k writes/s, Drossel 31k.", [48000, 31000]),
        ("Amsel costs $20 and Drossel $25 (before tax).", [20, 25]),
        ("## History\n\nAmsel sold 3 cages in 2020, Drossel 5 in 2021.", []),
        ("## Grip\n\nAmsel 7/10, Drossel 8/10.", []),
        ("Amsel carries 3 kg, Drossel 4 kg.", []),
        ("Amsel weighs 3 kg, Drossel 4 kg.", [3, 4]),
        ("Launched: Amsel in 1987, Drossel in 2015.", [1987, 2015]),
        ("Grip: Amsel in 1987, Drossel in 2015.", []),
    ],
)
def test_figures_of_each(claims_of, line, values):
    claims = claims_of(f"{PAIR}{line}\n")
    assert claims.loc[claims["kind"] == "fact", "value"].tolist() == values


@pytest.mark.parametrize(
    ("heading", "sentence", "is_verdict"),
    [
        ("Grip", "Amsel is harder than Drossel.", False),
        ("Learning curve", "Amsel is harder than Drossel.", True),
        ("Grip", "Amsel is harder to learn than Drossel.", True),
        ("Color", "Amsel is lighter than Drossel.", False),
        ("Weight", "Amsel is lighter than Drossel.", True),
        ("Sound", "Amsel is louder than Drossel.", False),
    ],
)
def test_words_of_two_meanings(claims_of, heading, sentence, is_verdict):
    claims = claims_of(f"{PAIR}## {heading}\n\n{sentence}\n")
    assert ("verdict" in claims["kind"].tolist()) == is_verdict


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("The prices below are from the shop. Drossel was first sold in 2017.", True),
        ("The prices below are from the shop. Drossel is on sale there.", False),
        ("The table below shows that Drossel was first sold in 2017.", False),
    ],
)
def test_a_fact_beside_a_pointer(claims_of, text, is_read):
    assert (text in claims_of(f"{PAIR}{text}\n")["text"].tolist()) == is_read


@pytest.mark.parametrize(
    ("heading", "polarity"),
    [
        ("What I liked about the Fink", 1.0),
        ("What we did not like about the Fink", -1.0),
        ("Was mir an der Fink nicht gefällt", -1.0),
        ("Was mir an der Fink gefällt", 1.0),
    ],
)
def test_a_heading_of_likes_is_a_side_and_no_criterion(claims_of, heading, polarity):
    claims = claims_of(f"{HEAD}## {heading}\n\n- Cover comes off in a minute\n")
    (found,) = told(claims, "options", "criterion_label", "polarity")
    assert found[0] == ["Fink"] and found[2] == polarity
    assert found[1] is None or found[1] != found[1]
