"""Who speaks, what a thread asks, and what a line decides or counts."""

import pytest

TITLE = "# Amsel vs Drossel\n\n"


def told(claims):
    columns = claims[["kind", "criterion_label", "winner_label"]].astype(object)
    return columns.where(columns.notna(), None).values.tolist()


def test_a_speaker_is_no_criterion(claims_of):
    claims = claims_of(
        f"{TITLE}Anna: I'd go with Amsel, we all know it.\n"
        "Ben: Amsel is cheaper than Drossel.\n"
        "Cleo: Drossel? It woke us twice last month.\n\n"
        "Decision: Amsel\n"
    )
    assert told(claims)[0] == ["recommendation", None, "Amsel"]
    assert ["verdict", "price", "Amsel"] in told(claims)
    assert not {"Anna", "Ben", "Cleo"} & {*claims["criterion_label"].dropna()}
    assert claims["text"].tolist()[0] == "I'd go with Amsel, we all know it."


@pytest.mark.parametrize(
    "lines",
    [
        "Price: I paid 20 for the Amsel.\nBattery: my Amsel lasts a week.",
        "Pluck: I like Amsel.\nPlume: I like Drossel.\n\nThe plume of each is fine.",
        "Comfort: Amsel is softer.\nCosts: Drossel is a bit much.",  # nobody speaks
        "PLUCK: I like Amsel best.\nSPEED: I prefer Drossel here.",
    ],
)
def test_a_label_is_no_speaker(claims_of, lines):
    labels = {line.partition(":")[0] for line in lines.split("\n\n")[0].split("\n")}
    assert {*claims_of(TITLE + lines)["criterion_label"]} >= labels


@pytest.mark.parametrize(
    "question",
    [
        "Which bird should I get, the Amsel 4 or the Drossel S5?",
        "Quale uccello scegliere, Amsel 4 o Drossel S5?",
        "Should I get the Amsel 4 or the Drossel S5?",
    ],
)
def test_a_quoted_question_names_what_its_answers_shorten(claims_of, question):
    claims = claims_of(
        f"> {question}\n\nHad both, and liked both a lot.\n"
        "Song: Drossel 7/10, Amsel 8/10\nPrice: Drossel 10/10, Amsel 6/10\n"
        "If you live upstairs, get the Amsel.\n\n--\nSecond reply:\n"
        "The Drossel wakes the neighbours.\n"
    )
    assert {n for names in claims["options"] for n in names} == {
        "Amsel 4",
        "Drossel S5",
    }
    rated = claims[claims["kind"] == "rating"]
    assert rated["criterion_label"].tolist() == ["Song", "Song", "Price", "Price"]
    assert rated["value"].tolist() == [7.0, 8.0, 10.0, 6.0]
    advised = claims[claims["kind"] == "recommendation"]
    assert advised["winner_label"].tolist() == ["Amsel 4"]
    last = claims.iloc[-1]
    assert last["options"] == ["Drossel S5"]
    assert last.isna()["criterion_label"] and last["text"].startswith("The Drossel")


@pytest.mark.parametrize("side", ["Vorteile Nachteile", "Avantages Inconvénients"])
@pytest.mark.parametrize("colon", [":", " :"])
def test_titles_over_pros_and_cons_need_no_markup(claims_of, side, colon):
    pro, con = side.split()
    text = "".join(
        f"{name}{colon} {pro} et {con}\n\n{pro}\n- sings {name[0]}\n- light\n\n"
        f"{con}\n- shy of {name[0]}\n\n"
        for name in ("Amsel", "Drossel")
    )
    claims = claims_of(f"{text}Bewertung (von 10)\nAmsel: Ton 9, Preis 6\nDrossel: ?\n")
    assert (
        claims["options"].map("".join).tolist()[:6] == ["Amsel"] * 3 + ["Drossel"] * 3
    )
    assert claims["polarity"].tolist()[:6] == [1.0, 1.0, -1.0] * 2
    assert claims["criterion_label"].tolist()[6:8] == ["Ton", "Preis"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("**Final score: Amsel 2 \u2013 1 Drossel**", "Final score"),
        ("Endstand: Amsel 2:1 Drossel", "Endstand"),
        ("Amsel vs Drossel: 2-1", None),
        ("## Resultado: Amsel 2 - 1 Drossel", "Resultado"),
    ],
)
def test_a_count_of_wins_is_of_the_whole(claims_of, line, label):
    text = f"{TITLE}## Sound\n\n**Winner: Amsel** (by a mile)\n\n{line}\n"
    claims = claims_of(text).iloc[1:]
    assert claims["kind"].tolist() == ["aggregate", "aggregate"]
    assert claims["value"].tolist() == [2.0, 1.0]
    assert claims["scale_high"].isna().all()
    assert claims["options"].tolist() == [["Amsel"], ["Drossel"]]
    assert {*claims["criterion_label"].fillna("")} == {label or ""}


@pytest.mark.parametrize(
    "line",
    [
        "Amsel costs 2-1 times what Drossel does.",
        "Amsel 2.1 - 3.4 Drossel",
        "Founded: Amsel 1990-1995 Drossel",
        "Amsel 2 - 1 Fink",
    ],
)
def test_other_numbers_count_no_wins(claims_of, line):
    assert "aggregate" not in set(claims_of(TITLE + line + "\n")["kind"])


def test_a_decision_may_divide(claims_of):
    line = "Decision: Amsel for the office; everyone may keep Drossel for the garden."
    assert told(claims_of(TITLE + line)) == [
        ["recommendation", None, "Amsel"],
        ["recommendation", None, "Drossel"],
    ]
    line = "Decision: Amsel for the office; the others may keep Drossel until June."
    assert told(claims_of(TITLE + line)) == [["recommendation", None, "Amsel"]]


@pytest.mark.parametrize(
    "text",
    [
        "I'd go with Amsel, because Drossel is loud.",
        "We recommend Amsel. It is the one that sings.",
        "Ich würde Amsel nehmen, sie ist leiser.",
    ],
)
def test_advice_may_go_on_with_its_reasons(claims_of, text):
    assert told(claims_of(TITLE + text))[0] == ["recommendation", None, "Amsel"]


def test_a_verdict_list_of_one_line_each_is_no_list_of_winners(claims_of):
    text = "VERDICT\nAmsel - buy it\nDrossel - skip it\n"
    assert set(claims_of(TITLE + text)["kind"]) == {"statement"}


def test_lines_of_scores_leave_the_labels_of_others(claims_of):
    text = "Song: Amsel 4/5, Drossel 2/5\nPrice: Amsel 1/5, Drossel 3/5\n"
    text += "Learning: Amsel sings by heart what it hears.\n"
    labels = claims_of(TITLE + text)["criterion_label"].tolist()
    assert labels == ["Song", "Song", "Price", "Price", "Learning"]
