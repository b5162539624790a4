"""Lines and rows that name a winner, in several languages."""

import pytest

TITLE = "# Alpha vs Beta\n\n"
TABLE = TITLE + "|Feature|Alpha|Beta|\n|-|-|-|\n|Speed|8/10|7/10|\n"


def verdicts(claims):
    """Criterion and winner of each verdict; an empty text for neither."""
    kept = claims[claims["kind"] == "verdict"]
    columns = kept[["criterion_label", "winner_label"]].astype(object)
    columns = columns.where(columns.notna(), "")
    return list(columns.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("line", "winner"),
    [
        ("Winner: Alpha", "Alpha"),
        ("**Winner**: Alpha", "Alpha"),
        ("🏆 **Winner: Beta** – it costs half as much", "Beta"),
        ("- **Winner:** Beta", "Beta"),
        ("> Winner → Beta", "Beta"),
        ("The winner is Beta.", "Beta"),
        ("Our pick: Alpha", "Alpha"),
        ("Verdict: Beta", "Beta"),
        ("Verdict: Beta wins.", "Beta"),
        ("Advantage Alpha", "Alpha"),
        ("Point for Beta.", "Beta"),
        ("Alpha wins this round!", "Alpha"),
        ("Alpha is the clear winner here.", "Alpha"),
        ("Sieger: Beta", "Beta"),
        ("Unsere Wahl: Beta", "Beta"),
        ("Alpha gewinnt.", "Alpha"),
        ("Gagnant : Alpha, grâce à son prix", "Alpha"),
        ("Ganador: Beta", "Beta"),
        ("Vincitore: Beta", "Beta"),
        ("Vencedor: Beta", "Beta"),
        ("Winnaar: Beta", "Beta"),
        ("Zwycięzca: Beta", "Beta"),
        ("Vinnare: Beta", "Beta"),
        ("Winner: Tie", "tie"),
        ("Verdict: it's a draw", "tie"),
        ("Winner: Alpha and Beta", "tie"),
        ("Vincitore: pareggio", "tie"),
        ("🏆 Alpha", "Alpha"),
        ("**👑 Beta**", "Beta"),
        ("Mejor: Beta", "Beta"),
        ("Le meilleur : Alpha", "Alpha"),
        ("Verdict: Beta is the better pick here.", "Beta"),
        ("Veredicto: Alpha es la mejor opción.", "Alpha"),
        ("Veredito: Alpha é a melhor escolha.", "Alpha"),
        ("Alpha queda por detrás de Beta.", "Beta"),
        ("Alpha fica atrás de Beta.", "Beta"),
        ("Beta更好。", "Beta"),
    ],
)
def test_a_line_below_a_criterion(claims_of, line, winner):
    claims = claims_of(f"{TITLE}## Price\n\n{line}\n")
    assert verdicts(claims) == [("Price", winner)]
    assert claims["options"].tolist() == [["Alpha", "Beta"]]


@pytest.mark.parametrize(
    "line",
    [
        "Verdict: Alpha is slow, while Beta is fine.",
        "Winner: Alpha for speed, Beta for price",
        "Winner: depends",
        "Verdict: Alpha or Beta",
        "Is Alpha the winner?",
    ],
)
def test_lines_that_leave_it_open(claims_of, line):
    assert verdicts(claims_of(f"{TITLE}## Price\n\n{line}\n")) == []


def test_a_line_may_say_on_what(claims_of):
    text = "Winner on price: Beta\n\nPerformance winner: Alpha\n\nWinner (Size): Beta\n"
    assert verdicts(claims_of(TITLE + text)) == [
        ("price", "Beta"),
        ("Performance", "Alpha"),
        ("Size", "Beta"),
    ]


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Was den Preis angeht, ist Beta besser als Alpha.", "Preis"),
        ("As far as price is concerned, Beta is better than Alpha.", "price"),
        ("Beta is better than Alpha as far as price is concerned.", "price"),
        ("Wat prijs betreft is Beta beter dan Alpha.", "prijs"),
        ("就价格而言，Beta更好。", "价格"),
    ],
)
def test_a_clause_says_on_what(claims_of, line, topic):
    assert verdicts(claims_of(f"{TITLE}{line}\n")) == [(topic, "Beta")]


def test_a_trophy_on_no_criterion_is_no_verdict_on_one(claims_of):
    assert verdicts(claims_of(f"{TITLE}## Overview\n\n🏆 Alpha\n")) == []


def test_a_sign_of_equality_is_a_tie(claims_of):
    rows = "|Speed|9|7|Alpha|\n|Price|8|8|=|\n|Size|6|9|Beta|\n"
    text = TITLE + "|Feature|Alpha|Beta|Winner|\n|-|-|-|-|\n" + rows
    winners = [("Speed", "Alpha"), ("Price", "tie"), ("Size", "Beta")]
    assert verdicts(claims_of(text)) == winners


def test_lines_on_the_whole(claims_of):
    assert verdicts(claims_of(TITLE + "Both run.\n\nWinner: Beta\n")) == [("", "Beta")]
    claims = claims_of(TITLE + "## Price\n\nBoth cost 5 €.\n\nOverall winner: Beta\n")
    assert verdicts(claims) == [("", "Beta")]
    claims = claims_of(TITLE + "## Conclusion\n\nWinner: Beta\n")
    assert verdicts(claims) == [("Conclusion", "Beta")]


@pytest.mark.parametrize(
    "line",
    [
        "My recommendation: Beta",
        "Overall, Beta is the best choice.",
        "I'd go with Beta.",
    ],
)
def test_advice_on_the_whole_is_a_recommendation(claims_of, line):
    claims = claims_of(TITLE + "Both run.\n\n" + line + "\n")
    assert claims["kind"].tolist()[-1] == "recommendation"
    assert claims["winner_label"].tolist()[-1] == "Beta"


def test_a_second_winner_in_the_last_section_sums_up(claims_of):
    text = (
        TITLE + "## Price\n\nWinner: Alpha\n\n## Size\n\nWinner: Beta\n\nWinner: Beta\n"
    )
    assert verdicts(claims_of(text)) == [
        ("Price", "Alpha"),
        ("Size", "Beta"),
        ("", "Beta"),
    ]


def test_the_only_winner_of_many_sections_sums_up(claims_of):
    names = ("Price", "Size", "Weight")
    text = "".join(f"## {n}\n\n- Alpha: good\n- Beta: bad\n\n" for n in names)
    assert verdicts(claims_of(TITLE + text + "**Winner: Alpha**\n")) == [("", "Alpha")]


def test_winners_below_a_heading_that_announces_them(claims_of):
    text = TITLE + "## Winners by category\n\n- **Speed**: Alpha\n- Price: tie\n"
    assert verdicts(claims_of(text)) == [("Speed", "Alpha"), ("Price", "tie")]
    text = TITLE + "## Speed\n\nBoth run.\n\n### Winner\n\nAlpha\n"
    assert verdicts(claims_of(text)) == [("Speed", "Alpha")]


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("|**Winner**|Alpha||", ("Winner", "Alpha")),
        ("|Overall winner||🏆|", ("Overall winner", "Beta")),
        ("|Winner|✅||", ("Winner", "Alpha")),
        ("|Sieger|Unentschieden||", ("Sieger", "tie")),
        ("|Vainqueur||Beta|", ("Vainqueur", "Beta")),
    ],
)
def test_a_last_row_is_a_verdict(claims_of, row, verdict):
    claims = claims_of(f"{TABLE}{row}\n")
    assert verdicts(claims) == [verdict]
    assert claims["kind"].tolist() == ["rating", "rating", "verdict"]


def test_a_last_row_under_a_criterion_is_on_it(claims_of):
    claims = claims_of(
        TABLE.replace("|Feature", "## Camera\n\n|Feature") + "|Winner|Alpha||\n"
    )
    assert verdicts(claims) == [("Camera", "Alpha")]


def test_a_row_of_words_is_no_verdict(claims_of):
    claims = claims_of(TABLE + "|Advantage|lower price|more colours|\n")
    assert verdicts(claims) == []
    assert claims["kind"].tolist()[-2:] == ["statement", "statement"]


def test_a_last_row_below_options(claims_of):
    claims = claims_of(
        "|Name|Speed|Price|\n|-|-|-|\n|Alpha|8/10|7/10|\n|Beta|6/10|9/10|\n"
        "|Winner|Alpha|Beta|\n"
    )
    assert verdicts(claims) == [("Speed", "Alpha"), ("Price", "Beta")]


@pytest.mark.parametrize("head", ["Vincitore", "Vencedor", "Winnaar", "Zwycięzca"])
def test_a_column_of_winners_in_other_languages(claims_of, head):
    rows = "|Speed|8/10|7/10|Alpha|\n|Price|8/10|7/10|Beta|\n"
    claims = claims_of(f"{TITLE}|Feature|Alpha|Beta|{head}|\n|-|-|-|-|\n{rows}")
    assert verdicts(claims) == [("Speed", "Alpha"), ("Price", "Beta")]
