"""Sentences that say two things: "X wins on A, Y on B", "X for A, Y for B"."""

import pytest

HEAD = "# Amsel vs Drossel\n\n"


def said(claims):
    found = claims[claims["kind"].isin(["verdict", "recommendation"])]
    rows = found[["criterion_label", "winner_label", "text"]]
    return list(rows.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("Amsel wins on speed, Drossel on grip.", ("speed", "grip")),
        ("Amsel wins on speed, while the Drossel wins on grip.", ("speed", "grip")),
        ("Amsel gewinnt beim Preis, Drossel beim Licht.", ("Preis", "Licht")),
        ("Amsel gana en velocidad y Drossel en manejo.", ("velocidad", "manejo")),
    ],
)
def test_a_sentence_that_divides_the_topics_gives_two_verdicts(
    claims_of, sentence, topics
):
    claims = claims_of(f"{HEAD}{sentence}\n")
    assert [(c, w) for c, w, _ in said(claims)] == [
        (topics[0], "Amsel"),
        (topics[1], "Drossel"),
    ]
    assert len(claims) == 2 and claims["claim_id"].is_unique


@pytest.mark.parametrize(
    "text",
    [
        "Bottom line: Amsel for travel, Drossel for the office.",
        "Choose Amsel for travel and Drossel for the office.",
        "Für Reisen empfehlen wir die Amsel, für das Büro die Drossel.",
        "Prenez Amsel pour voyager, Drossel pour le bureau.",
        "## Fazit\n\nAmsel für Reisen, Drossel für das Büro.",
    ],
)
def test_advice_that_divides_the_purposes_recommends_both(claims_of, text):
    claims = claims_of(f"{HEAD}{text}\n")
    assert claims["kind"].tolist() == ["recommendation"] * 2
    assert [winner for _, winner, _ in said(claims)] == ["Amsel", "Drossel"]
    assert all(w in words for _, w, words in said(claims))


@pytest.mark.parametrize(
    "text",
    [
        "We use Amsel for travel, Drossel for the office.",  # no advice
        "We do not recommend Amsel for travel, Drossel for the office.",
        "Bottom line: Amsel for 3 years, Drossel for years.",
        "Amsel wins on speed, Drossel rusts.",
        "Would you recommend Amsel for travel, Drossel for the office?",
        "Choose Amsel for travel and for the office.",
    ],
)
def test_other_sentences_divide_nothing(claims_of, text):
    claims = claims_of(f"{HEAD}{text}\n")
    assert not {"verdict", "recommendation"} & set(claims["kind"][1:])
    assert len(claims) <= 1
