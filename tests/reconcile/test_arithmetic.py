"""Stated totals: worked examples, then what is no conflict."""

import pytest


@pytest.fixture
def ratings(words):
    # mysql: 9 + 8 + 8 = 25, mean 8.33; redis: 7 + 7 + 9 = 23, mean 7.67
    values = {"mysql": (9, 8, 8), "redis": (7, 7, 9)}
    return [
        words.rating("a", line, option, f"Criterion {line}", value)
        for option, column in values.items()
        for line, value in enumerate(column, start=2)
    ]


def total(words, line, option, printed, **more):
    value = float(str(printed).strip("%"))
    return words.claim("a", line, "aggregate", option, "Total", printed, **more) | {
        "value": value
    }


def test_a_wrong_mean_links_the_total_and_its_parts(words, found, ratings):
    conflicts = found(*ratings, total(words, 9, "mysql", "8.35"))
    parts = [("a", 2), ("a", 3), ("a", 4)]
    assert conflicts == [("arithmetic", {"parts": parts, "stated": [("a", 9)]})]


def test_means_and_sums_as_precise_as_printed_are_right(words, found, ratings):
    claims = []
    for source, printed in enumerate(["8.33", "8.3", "8", "25", "83%", "25.0"]):
        table = [*ratings, total(words, 9, "mysql", printed)]
        claims += [claim | {"source": f"s{source}"} for claim in table]
    assert found(*claims) == []


def test_subtotals_are_held_against_their_own_section(words, found, ratings):
    # 9 + 8 = 17 after two rows, then 8 alone; 25 is the sum of the whole table
    totals = [total(words, 3.5, "mysql", "17"), total(words, 9, "mysql", "25")]
    totals[0]["line"] = 3
    assert found(*ratings, *totals) == []


def test_a_weighted_total_without_weights_is_left_alone(words, found, ratings):
    weighted = total(words, 9, "mysql", "8.9") | {"criterion": "Weighted score"}
    assert found(*ratings, weighted) == []


def test_a_total_of_another_option_or_source_has_no_parts(words, found, ratings):
    other = total(words, 9, "mysql", "8.9") | {"source": "b"}
    assert found(*ratings, other) == []


def test_totals_that_change_the_order_weigh_more(words, ratings):
    from fwreport.reconcile.stage import reconcile

    swapped = [total(words, 9, "mysql", "7.1"), total(words, 9, "redis", "8.8")]
    result = reconcile(*words.build(*ratings, *swapped))
    assert result.conflicts["severity"].tolist() == ["high", "high"]
    nearly = [total(words, 9, "mysql", "8.9"), total(words, 9, "redis", "7.1")]
    result = reconcile(*words.build(*ratings, *nearly))
    assert result.conflicts["severity"].tolist() == ["medium", "medium"]
