"""Tables whose cells name their criterion, and names that open paragraphs in bold."""

import pytest

HEAD = "# Accounts\n\nOak Saver | Tern Account\n--- | ---\n"
ROWS = "Fees: 4 of 5 | Fees: 5 of 5\nApp: 3 of 5 | App: 2 of 5\n"


def test_cells_name_their_criterion(claims_of):
    claims = claims_of(HEAD + ROWS)
    read = claims[["options", "criterion_label", "text", "value"]]
    assert [tuple(row) for row in read.itertuples(index=False)] == [
        (["Oak Saver"], "Fees", "4 of 5", 4),
        (["Tern Account"], "Fees", "5 of 5", 5),
        (["Oak Saver"], "App", "3 of 5", 3),
        (["Tern Account"], "App", "2 of 5", 2),
    ]
    assert claims["claim_id"].str[-3:].tolist() == ["c00", "c01"] * 2


def test_labels_that_differ_in_a_row_are_no_criteria(claims_of):
    assert claims_of(HEAD + "Fees: 4 | App: 5\nApp: 3 | Fees: 2\n").empty


def test_paragraphs_open_with_names_in_bold(claims_of):
    text = (
        "# Two accounts\n\n**Oak Saver** took a week to open.\n\n"
        "**Tern Account** was open in minutes.\n"
    )
    assert claims_of(text)["options"].tolist() == [["Oak Saver"], ["Tern Account"]]


@pytest.mark.parametrize(
    "text",
    [
        "**Please note** that it rains.\n\nIt does.\n\n**Do not** go out.\n\nStay.",
        "**Oak Saver** took a week.\n\n**Oak Saver** was slow.",
    ],
)
def test_other_words_in_bold_are_no_names(claims_of, text):
    assert claims_of(f"# Two accounts\n\n{text}\n").empty


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("Der Alpha hat die bessere Verarbeitung als der Beta.", ["Verarbeitung"]),
        (
            "Beim Gewicht liegt der Alpha vorn, beim Preis der Alpha.",
            ["Gewicht", "Preis"],
        ),
    ],
)
def test_german_sentences_on_who_is_ahead(claims_of, text, criteria):
    claims = claims_of(f"# Alpha oder Beta?\n\nBeta ist alt.\n\n{text}\n")
    claims = claims[claims["kind"] == "verdict"]
    assert claims["criterion_label"].tolist() == criteria
    assert claims["winner_label"].tolist() == ["Alpha"] * len(criteria)
