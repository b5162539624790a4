"""Weights, declared maxima, ranks and counts of wins."""

import pytest

BOTH = ("mysql", "redis")


def column(words, option, values, labels=("Speed", "Ease", "Docs")):
    rows = zip(labels, values, strict=True)
    return [
        words.rating("a", line, option, label, value)
        for line, (label, value) in enumerate(rows, start=2)
    ]


def total(words, option, printed, label="Total", line=9):
    value = float(str(printed).split("/")[0])
    return words.claim("a", line, "aggregate", option, label, printed, value=value)


WEIGHTED = (
    # 2 * 9 + 6 + 3 = 27; 27 / 4 = 6.75; plain 9 + 6 + 3 = 18, mean 6
    (("Speed (x2)", "Ease", "Docs"), "27", True),
    (("Speed (x2)", "Ease", "Docs"), "6.75", True),
    (("Speed (weight 2)", "Ease", "Docs"), "6.75", True),
    (("Speed (x2)", "Ease", "Docs"), "28", False),
    # .5 * 9 + .3 * 6 + .2 * 3 = 6.9
    (("Speed (50%)", "Ease (30%)", "Docs (20%)"), "6.9", True),
    (("Speed (50%)", "Ease (30%)", "Docs (20%)"), "7.4", False),
)


def test_weights_in_labels(words, found):
    claims, wrong = [], []
    for number, (labels, printed, is_right) in enumerate(WEIGHTED):
        source = f"s{number}"
        table = column(words, "mysql", (9, 6, 3), labels)
        table.append(total(words, "mysql", printed, "Weighted total"))
        claims += [claim | {"source": source} for claim in table]
        wrong += [] if is_right else [(source, 9)]
    conflicts = found(*claims)
    assert [kind for kind, _ in conflicts] == ["arithmetic"] * len(wrong)
    assert sorted(sides["stated"][0] for _, sides in conflicts) == wrong


def test_weights_in_a_column(words, found):
    ratings = column(words, "mysql", (9, 6, 3))
    weights = [
        words.claim("a", line, "fact", "weight", label, value, value=value)
        for line, (label, value) in enumerate(
            [("Speed", 2), ("Ease", 1), ("Docs", 1)], start=2
        )
    ]
    right = total(words, "mysql", "6.75", "Weighted score")
    assert found(*ratings, *weights, right) == []
    wrong = total(words, "mysql", "7.25", "Weighted score")
    assert [kind for kind, _ in found(*ratings, *weights, wrong)] == ["arithmetic"]


def test_a_declared_maximum_that_the_parts_do_not_have(words, found):
    # three ratings of at most 10 allow 30 in all
    ratings = column(words, "mysql", (9, 6, 3))
    assert found(*ratings, total(words, "mysql", "18/30")) == []
    parts = [("a", 2), ("a", 3), ("a", 4)]
    assert found(*ratings, total(words, "mysql", "18/40")) == [
        ("arithmetic", {"parts": parts, "stated": [("a", 9)]})
    ]


def test_bare_figures_need_a_total_beside_that_is_right(words, found):
    def table(first, second):
        cells = [("mysql", (1, 2, 3)), ("redis", (4, 5, 6))]
        facts = [
            words.claim("a", line, "fact", option, label, value, value=float(value))
            for option, values in cells
            for line, (label, value) in enumerate(zip("xyz", values, strict=True), 2)
        ]
        return [*facts, total(words, "mysql", first), total(words, "redis", second)]

    assert found(*table(6, 15)) == []
    assert [kind for kind, _ in found(*table(6, 16))] == ["arithmetic"]
    assert found(*table(7, 16)) == []


def test_ranks_against_ratings(words, found):
    ratings = [*column(words, "mysql", (9, 8, 8)), *column(words, "redis", (7, 7, 6))]

    def ranks(first, second):
        return [
            words.claim("a", 9, "fact", option, "Rank", value, value=float(value))
            for option, value in (("mysql", first), ("redis", second))
        ]

    assert found(*ratings, *ranks(1, 2)) == []
    ((kind, sides),) = found(*ratings, *ranks(2, 1))
    assert kind == "arithmetic"
    assert sides["stated"] == [("a", 9), ("a", 9)]
    assert len(sides["parts"]) == 6


TALLIES = (
    ("mysql wins 3 of 4 categories, redis wins 1.", True),
    ("Mysql wins 2 of 4 categories.", False),
    ("Mysql wins 3 of 5 categories.", False),
    ("Redis: 2 wins", False),
    ("Mysql won 2 awards in 2019", True),
    ("Mysql 8 and redis 7 are the latest", True),
)


def test_numbers_of_wins(words, found):
    winners = ["mysql", "mysql", "redis", "mysql"]
    claims, short, wrong = [], [], []
    for number, (text, is_right) in enumerate(TALLIES):
        source = f"s{number}"
        verdicts = [
            words.verdict(source, line, BOTH, f"Criterion {line}", winner)
            for line, winner in enumerate(winners, start=2)
        ]
        said = words.claim(source, 9, "summary", BOTH, None, text, block="x")
        claims += [*verdicts, said]
        short += [*verdicts[:2], said]
        wrong += [] if is_right else [source]
    conflicts = found(*claims)
    assert [kind for kind, _ in conflicts] == ["arithmetic"] * len(wrong)
    stated = [source for _, sides in conflicts for source, _ in sides["stated"]]
    assert sorted(stated) == wrong
    assert found(*short) == []


@pytest.mark.parametrize(
    ("counts", "is_right"), [((3, 1), True), ((2, 2), False), ((1, 3), False)]
)
def test_counts_of_rounds(words, found, counts, is_right):
    winners = ["mysql", "mysql", "redis", "mysql"]
    verdicts = [
        words.verdict("a", line, BOTH, f"Criterion {line}", winner)
        for line, winner in enumerate(winners, start=2)
    ]
    verdicts.append(words.verdict("a", 6, BOTH, "Criterion 2", "mysql"))  # said twice
    text = f"{counts[0]} - {counts[1]}"
    said = [
        words.claim("a", 9, "aggregate", option, "Final score", text, value=wins)
        for option, wins in zip(BOTH, counts, strict=True)
    ]
    kinds = [kind for kind, _ in found(*verdicts, *said)]
    assert kinds == ([] if is_right else ["arithmetic", "arithmetic"])


def test_a_count_of_rounds_is_no_total_of_scores(words, found):
    ratings = [*column(words, "mysql", (9, 8, 8)), *column(words, "redis", (7, 7, 6))]
    said = [
        words.claim("a", 9, "aggregate", option, "Final score", "2 - 1", value=wins)
        for option, wins in zip(BOTH, (2, 1), strict=True)
    ]
    assert found(*ratings, *said) == []


def test_a_score_in_a_ranking_is_no_rank(words, found):
    table = [*column(words, "mysql", (9, 6, 3)), *column(words, "redis", (3, 3, 2))]
    ranked = [
        words.claim("a", line, "statement", option, "Rank", text)
        for line, option, text in ((9, "mysql", "MySQL (6.0)"), (10, "redis", "(2.7)"))
    ]
    assert found(*table, *ranked) == []
    numbers = [one | {"text": text} for one, text in zip(ranked, "21", strict=True)]
    assert [kind for kind, _ in found(*table, *numbers)] == ["arithmetic"]
