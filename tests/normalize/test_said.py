"""What is said in paragraphs and lists, on the criterion or the option it is about."""

import pytest

HEAD = "# Alder vs Birch vs Cedar\n\nAll three are kettles.\n\n"


def told(claims, *columns, kinds=("rating", "verdict", "statement", "recommendation")):
    kept = claims[claims["kind"].isin(kinds)][list(columns)]
    return list(kept.itertuples(index=False, name=None))


def test_several_paragraphs_with_labels_are_on_these(claims_of):
    lines = [
        "Spout: the Alder pours in a thin stream.",
        "Lid: the Birch has one of steel.",
        "Whistle: the Cedar is shrill.",
    ]
    found = told(claims_of(HEAD + "\n\n".join(lines)), "criterion_label", "options")
    assert found == [("Spout", ["Alder"]), ("Lid", ["Birch"]), ("Whistle", ["Cedar"])]
    one = claims_of(f"{HEAD}Strange but true: the Alder pours in a thin stream.\n")
    assert "Strange but true" not in set(one["criterion_label"])


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("Spout: 3/10 for the Alder, 8/10 for the Birch.", [3, 8]),
        ("Griff: 3 von 5 für den Alder, aber 4,5 von 5 für den Birch.", [3, 4.5]),
        ("Asa: 9/10 para Alder y 2/10 para Birch.", [9, 2]),
        ("Spout: 3/10 for the Alder, which is a pity, 8/10 for the Birch.", []),
        ("Spout: 3/10 for the Alder.", []),
    ],
)
def test_scores_before_the_names(claims_of, line, values):
    found = told(claims_of(HEAD + line + "\n"), "value", kinds=("rating",))
    assert [value for (value,) in found] == values


def test_a_second_line_names_the_winner(claims_of):
    lines = "Griff: 2/10 für den Alder, 8/10 für den Birch.\nSieger beim Griff: Alder."
    found = told(claims_of(f"{HEAD}{lines}\n"), "criterion_label", "winner_label")
    assert found[-1] == ("Griff", "Alder")


def test_a_sentence_with_a_colon_is_no_label(claims_of):
    claims = claims_of(
        f"{HEAD}## Remarks\n\n- The Birch's lid is loose: it fell off.\n"
    )
    text = "The Birch's lid is loose: it fell off."
    assert told(claims, "text", "options") == [(text, ["Birch"])]


def test_what_follows_the_last_list_is_no_con(claims_of):
    section = "## Alder\n\n### Cons\n\n- Loud\n\nAll in all a fine kettle to have.\n"
    claims = claims_of(HEAD + section)
    assert list(claims["polarity"].fillna(0)) == [-1, 0]
    assert set(claims["criterion_label"].fillna("")) == {"Cons", ""}


@pytest.mark.parametrize(
    ("heading", "criterion"),
    [
        ("Alder - A kettle for the road", None),
        ("Alder (2023-04-01)", None),
        ("Alder - Handle and lid", "Alder - Handle and lid"),
    ],
)
def test_taglines_and_dates_are_no_criteria(claims_of, heading, criterion):
    claims = claims_of(f"{HEAD}## {heading}\n\nIt pours well.\n")
    assert claims["criterion_label"].fillna("").tolist() == [criterion or ""]


@pytest.mark.parametrize(
    ("heading", "items", "expected"),
    [
        ("Our ranking", ["Birch – quick", "Alder – slow"], [(None, "Birch")]),
        ("Rangliste Griff", ["Birch – quick", "Alder – slow"], []),
        ("Handling ranking", ["Birch", "Alder"], [("Handling", "Birch")]),
        ("Noise ranking", ["Birch", "Alder"], []),  # the loudest, or the quietest?
        ("Our ranking", ["Birch – quick", "Birch – slow"], []),
        ("Our kettles", ["Birch – quick", "Alder – slow"], []),
    ],
)
def test_the_first_of_a_ranking_is_ahead(claims_of, heading, items, expected):
    lines = "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))
    claims = claims_of(f"{HEAD}## {heading}\n\n{lines}\n")
    claims = claims.astype({"criterion_label": object})
    found = told(claims, "criterion_label", "winner_label", kinds=("verdict",))
    assert [(c if isinstance(c, str) else None, w) for c, w in found] == expected


def test_the_one_to_take(claims_of):
    claims = claims_of(f"{HEAD}Birch is the one to take for camping.\n")
    assert ("Birch",) in told(claims, "winner_label", kinds=("recommendation",))


POLISH = """# Bukowina Lipa vs Klonowy Dąb

Oba czajniki są na rynku od lat.

{}
"""


@pytest.mark.parametrize(
    ("sentence", "options"),
    [
        ("W Bukowinie Lipie uchwyt jest wygodny.", ["Bukowina Lipa"]),
        ("Bukowiną Lipą nie da się wygodnie nalewać.", ["Bukowina Lipa"]),
        ("W Bukownicy Lipowej uchwyt jest wygodny.", None),
    ],
)
def test_names_in_slavic_cases(claims_of, sentence, options):
    claims = claims_of(POLISH.format(sentence))
    found = claims.loc[claims["text"] == sentence, "options"].tolist()
    assert found == ([options] if options else [])


def test_the_first_word_of_a_long_name_of_a_platform(claims_of):
    title = (
        "# Tanka Kettle Platform vs Brew Hub\n\n| | Tanka Kettle Platform | Brew Hub |"
    )
    rows = (
        "|---|---|---|\n| Grip | 4/10 | 8/10 |\n\n## Notes\n\nTanka is hard to fill.\n"
    )
    claims = claims_of(f"{title}\n{rows}")
    assert claims["options"].iloc[-1] == ["Tanka Kettle Platform"]
