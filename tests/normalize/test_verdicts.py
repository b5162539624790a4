"""Sentences that say who is ahead, and sentences that only seem to."""

import pytest

TITLE = "# Alpha vs Beta\n\nBoth have been around for years.\n\n"


def verdicts(claims):
    """Criterion and winner of each verdict; an empty text for neither."""
    kept = claims[claims["kind"] == "verdict"]
    columns = kept[["criterion_label", "winner_label"]].astype(object)
    columns = columns.where(columns.notna(), "")
    return list(columns.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("sentence", "topic", "winner"),
    [
        ("When it comes to speed, Alpha is better than Beta.", "speed", "Alpha"),
        ("Alpha beats Beta on price.", "price", "Alpha"),
        ("Alpha outperforms Beta in terms of ride comfort.", "ride comfort", "Alpha"),
        ("Alpha has better documentation than Beta.", "documentation", "Alpha"),
        ("Alpha's documentation is worse than Beta's.", "documentation", "Beta"),
        ("Beta can’t keep up with Alpha on speed.", "speed", "Alpha"),
        ("For speed, I prefer Beta over Alpha.", "speed", "Beta"),
        ("Beta is the clear winner when it comes to price.", "price", "Beta"),
        ("Alpha wins on price because its plans start lower.", "price", "Alpha"),
        ("Alpha and Beta are about equal in terms of speed.", "speed", "tie"),
        (
            "There is no real difference between Alpha and Beta in speed.",
            "speed",
            "tie",
        ),
        ("Both are equal on price.", "price", "tie"),
        ("Beim Thema Preis ist Alpha besser als Beta.", "Preis", "Alpha"),
        ("Bei der Reichweite gewinnt Alpha.", "Reichweite", "Alpha"),
        ("Côté prix, Alpha et Beta se valent.", "prix", "tie"),
        ("Alpha bat Beta en matière de prix.", "prix", "Alpha"),
        ("En cuanto a precio, Alpha supera a Beta.", "precio", "Alpha"),
        ("Alpha è migliore di Beta per quanto riguarda il prezzo.", "prezzo", "Alpha"),
        ("Alpha é pior do que Beta em termos de preço.", "preço", "Beta"),
        ("Qua prijs is Alpha beter dan Beta.", "prijs", "Alpha"),
        ("Pod względem ceny Alpha jest lepsza od Beta.", "ceny", "Alpha"),
        ("När det gäller priset är Alpha bättre än Beta.", "priset", "Alpha"),
        ("- **Price**: Beta beats Alpha", "Price", "Beta"),
        ("Overall, Alpha is better than Beta.", "", "Alpha"),
    ],
)
def test_who_is_ahead_on_what(claims_of, sentence, topic, winner):
    assert verdicts(claims_of(f"{TITLE}{sentence}\n")) == [(topic, winner)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alpha is bigger than Beta.",  # on what is not said
        "Alpha beats Beta.",
        "Alpha beats Beta in most tests.",
        "Alpha beats Beta on Windows.",
        "In practice, Alpha beats Beta.",
        "For beginners, Alpha is better than Beta.",
        "Alpha is not better than Beta on price.",
        "Alpha no longer beats Beta on price.",
        "Alpha used to be better than Beta on price.",
        "Some say Alpha beats Beta on price.",
        "Alpha may beat Beta on price.",
        "Is Alpha better than Beta on price?",
        "In terms of speed, Alpha is faster than Beta but uses more memory.",
        "Alpha won the award for design.",
    ],
)
def test_sentences_that_decide_nothing(claims_of, sentence):
    assert verdicts(claims_of(f"{TITLE}{sentence}\n")) == []


def test_a_sentence_takes_the_criterion_above_it(claims_of):
    claims = claims_of("# Alpha vs Beta\n\n## Price\n\nBeta beats Alpha.\n")
    assert verdicts(claims) == [("Price", "Beta")]


def test_a_sentence_in_a_longer_text_is_a_claim_of_its_own(claims_of):
    text = (
        "Alpha is a tool\nfor teams. On price, Beta beats\nAlpha. Both are on sale.\n"
    )
    claims = claims_of(TITLE + text)
    assert claims["kind"].tolist() == ["summary", "summary", "verdict"]
    row = claims.iloc[-1]
    assert (row["line_start"], row["line_end"]) == (6, 7)
    assert row["text"] == "On price, Beta beats Alpha."


def test_what_stands_under_pros_is_no_verdict(claims_of):
    text = "## Alpha\n\n### Pros\n\n- Beats Beta on price\n- Alpha wins\n"
    assert verdicts(claims_of("# Alpha vs Beta\n\n" + text)) == []
