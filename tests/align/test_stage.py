"""The stage: claims, winners and options of small documents in other subjects."""

import pandas as pd
import pytest

from fwreport.align.stage import align
from fwreport.tables.base import empty, frame
from fwreport.tables.catalog import (
    Catalog,
    CriterionAliases,
    OptionAliases,
    SourceNotes,
)
from fwreport.tables.claims import ClaimLabels, Readings
from fwreport.tables.documents import Rejects
from fwreport.tables.stages import Normalized

NONE = Catalog(empty(SourceNotes), empty(OptionAliases), empty(CriterionAliases))
BOTH = [("Postgres", "Postgres"), ("MySQL", "MySQL")]
CLAIMS = [
    # claim_id, kind, criterion label, winner, [(label, mention)]
    ("a/b1", "rating", "Kosten", None, [("Postgres", "Postgres")]),
    ("a/b2", "verdict", "Leistung", "MySQL", BOTH),
    ("a/b3", "verdict", "Kosten", "tie", BOTH),
    ("b/b1", "statement", "Price", None, [("PostgreSQL", "PostgreSQL")]),
    ("b/b2", "recommendation", None, "MySQL (with Redis)",
     [("MySQL", "MySQL (with Redis)"), ("Redis", "MySQL (with Redis)")]),
    ("b/b3", "statement", "Speed", None,
     [("MySQL", "MySQL/Redis"), ("Redis", "MySQL/Redis"), ("Redis", "Redis")]),
    ("c/b1", "statement", "Toolbox", "phpMyAdmin", [("phpMyAdmin", "phpMyAdmin")]),
    ("c/b2", "summary", "Summary", None, []),
]  # fmt: skip


@pytest.fixture
def normalized() -> Normalized:
    readings = [
        (claim_id, f"key {claim_id}", claim_id[0], claim_id, 1, 1, kind, label, "text")
        + (None, None, None, winner, None, 1.0, False, False)
        for claim_id, kind, label, winner, _ in CLAIMS
    ]
    labels = [
        (claim_id, position, label, mention)
        for claim_id, *_, names in CLAIMS
        for position, (label, mention) in enumerate(names)
    ]
    return Normalized(
        frame(Readings, readings), frame(ClaimLabels, labels), empty(Rejects)
    )


def test_every_reading_is_a_claim_with_its_criterion_and_winner(normalized):
    claims = align(normalized, NONE).claims.set_index("claim_id")
    assert claims["claim_key"].tolist() == [f"key {claim[0]}" for claim in CLAIMS]
    assert claims["criterion_id"].dropna().to_dict() == {
        "a/b1": "kosten",
        "a/b2": "speed",
        "a/b3": "kosten",
        "b/b1": "kosten",
        "b/b3": "speed",
        "c/b1": "toolbox",
        "c/b2": "summary",
    }
    assert claims["winner"].dropna().to_dict() == {
        "a/b2": "mysql",
        "a/b3": "tie",
        "b/b2": "mysql_redis",
        "c/b1": "phpmyadmin",
    }


def test_a_composite_gives_a_row_for_each_member(normalized):
    table = align(normalized, NONE).claim_options
    found = table[table["claim_id"].str.startswith("b/")].fillna("")
    assert found.values.tolist() == [
        ["b/b1", "postgres", ""],
        ["b/b2", "mysql", "mysql_redis"],
        ["b/b2", "redis", "mysql_redis"],
        ["b/b3", "mysql", "mysql_redis"],
        ["b/b3", "redis", ""],  # named by itself as well
    ]


def test_what_the_catalog_calls_no_option_is_dropped_and_its_claim_stays(normalized):
    products = [("PHPMyAdmin", "phpMyAdmin", "MySQL", None, True, None)]
    catalog = NONE._replace(options=frame(OptionAliases, products))
    aligned = align(normalized, catalog)
    assert "phpmyadmin" not in set(aligned.options["option_id"])
    assert "c/b1" not in set(aligned.claim_options["claim_id"])
    assert len(aligned.claims) == len(CLAIMS)
    assert aligned.claims["winner"].notna().sum() == 3


def test_nothing_is_invented(normalized):
    aligned = align(normalized, NONE)
    options = set(aligned.options["option_id"])
    criteria = set(aligned.criteria["criterion_id"])
    assert set(aligned.claim_options["claim_id"]) <= set(aligned.claims["claim_id"])
    assert set(aligned.claim_options["option_id"]) <= options
    assert set(aligned.claim_options["composite_id"].dropna()) <= options
    assert set(aligned.option_members["member_id"]) <= options
    assert set(aligned.claims["criterion_id"].dropna()) <= criteria
    assert set(aligned.criterion_labels["criterion_id"]) == criteria


def test_order_of_rows_does_not_matter_and_inputs_are_unchanged(normalized):
    before = [table.copy() for table in normalized]
    expected = align(normalized, NONE)
    for table, copy in zip(normalized, before, strict=True):
        pd.testing.assert_frame_equal(table, copy)
    for seed in range(5):
        shuffled = Normalized(
            *(t.sample(frac=1, random_state=seed, ignore_index=True) for t in before)
        )
        for found, wanted in zip(align(shuffled, NONE), expected, strict=True):
            pd.testing.assert_frame_equal(found, wanted)


def test_empty_in_empty_out(normalized):
    nothing = Normalized(*(table.head(0) for table in normalized))
    assert all(table.empty for table in align(nothing, NONE))


def test_keys_that_two_documents_share_are_told_apart(normalized):
    same = normalized.readings.assign(claim_key="aaaaaa-bbbbbbbb-1")
    keys = align(normalized._replace(readings=same), NONE).claims["claim_key"].tolist()
    assert keys[:2] == ["aaaaaa-bbbbbbbb-1", "aaaaaa-bbbbbbbb-1-2"]
    assert len({*keys}) == len(CLAIMS)
