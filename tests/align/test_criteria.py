"""Criteria: what is one, what stays apart, what the catalog decides, and laws."""

import logging
import random

import pandas as pd
import pytest

from fwreport.align.criteria import align_criteria
from fwreport.align.words import undressed
from fwreport.tables.alignment import Criteria, CriterionLabels
from fwreport.tables.base import dtypes_of, empty, frame
from fwreport.tables.catalog import CriterionAliases
from fwreport.tables.claims import Readings

NONE = empty(CriterionAliases)


def readings(labels: dict[str, list[str]], kind: str = "statement") -> pd.DataFrame:
    """One claim for each label of each source."""
    return frame(
        Readings,
        [
            (f"{source}/b{i}", f"{source}-{i}", source, f"{source}/b{i}", 1, 1, kind)
            + (label, "text", None, None, None, None, None, 1.0, False, False)
            for source, names in labels.items()
            for i, label in enumerate(names)
        ],
    )


def decisions(*rows: tuple) -> pd.DataFrame:
    """Rows of criteria.csv: label, criterion, and by name whatever else is given."""
    plain = {"group": None, "direction": None, "weight": None, "source": None}
    return frame(
        CriterionAliases,
        [
            {"label": row[0], "criterion": row[1], **plain, "keep_apart": False}
            | (row[2] if len(row) > 2 else {})
            for row in rows
        ],
    )


def sets(labels: dict[str, list[str]], catalog: pd.DataFrame = NONE) -> dict:
    """criterion_id -> its labels."""
    _, aligned = align_criteria(readings(labels), catalog)
    return aligned.groupby("criterion_id")["label"].agg(set).to_dict()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ease of Use", "ease of use:"),
        ("Pretrained Models", "Pre-trained Model"),
        ("Deployment", "Deployment Options"),
        ("Community", "Community Support"),
        ("Custom Layers and Operations", "Custom Layers / Ops"),
        ("Speed", "Performance"),
        ("Memory Usage", "Use of Memory"),
        ("License Price", "License Cost"),
        ("Cost & Security", "Security and Pricing"),
        ("Interoperability", "Interoperabilty"),
        ("Benutzerfreundlichkeit", "Usability"),
        ("Kosten", "Prix"),
        ("Lernkurve", "Courbe d’apprentissage"),
        ("Customisation", "Customization"),
        ("Lautstärke", "noise"),
        ("拡張性", "可扩展性"),
        ("الأداء", "Performance"),
        ("가격", "Цена"),
        ("Espressoqualität", "Qualité de l'espresso"),
        ("Prise en main", "Bedienung"),
        ("Seguridad (sobre 5)", "Seguridad"),
        ("Temps de démarrage", "Startup time"),
    ],
)
def test_these_are_one(one, other):
    assert len(sets({"1": [one], "2": [other]})) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Training Loop", "Training Customization"),
        ("GPU Parallelism", "GPU/TPU Support"),
        ("Learning Curve", "Ease of Use"),
        ("Cost", "Cost Control"),
        ("Customers", "Customer Support"),
        ("Community", "Community and Ecosystem"),
        ("Vitamin A", "Vitamin D"),
        ("Read Speed", "Write Speed"),
        ("Data Model", "Data Modeling Tools"),
        ("Availability", "Scalability"),
        ("Security", "Job Security"),
        ("Espressoqualität", "Milchqualität"),
        ("Ladezeit", "Ladekosten"),
        ("Size", "Size (KB)"),
    ],
)
def test_these_are_two(one, other):
    assert len(sets({"1": [one], "2": [other]})) == 2


def test_a_source_that_uses_both_labels_tells_them_apart():
    found = sets({"1": ["Community", "Community Support"], "2": ["Community"]})
    assert found == {
        "community": {"Community"},
        "community_support": {"Community Support"},
    }


def test_the_same_label_is_one_criterion_in_two_tables_of_a_source():
    table = readings({"1": ["Price", "Speed", "Price"]})
    criteria, aligned = align_criteria(table, NONE)
    assert criteria["criterion_id"].tolist() == ["price", "speed"]
    assert len(aligned) == 2


def test_the_name_is_the_label_most_used_and_methods_are_recorded():
    # Two sources say Cost, one Price, one costs: Cost is the name.
    _, aligned = align_criteria(
        readings(
            {"1": ["Cost", "Colour"], "2": ["Cost"], "3": ["Price"], "4": ["costs"]}
        ),
        NONE,
    )
    rows = aligned.set_index(["source_id", "label"])[["criterion_id", "method"]]
    assert rows.apply(tuple, axis=1).to_dict() == {
        ("1", "Colour"): ("colour", "alone"),
        ("1", "Cost"): ("cost", "exact"),
        ("2", "Cost"): ("cost", "exact"),
        ("3", "Price"): ("cost", "similar"),
        ("4", "costs"): ("cost", "normalized"),
    }
    assert aligned["similarity"].tolist() == [1.0, 1.0, 1.0, 0.9, 1.0]


def test_the_catalog_decides_and_draws_other_labels_in():
    catalog = decisions(
        ("Inference", "Deployment", {"group": "Operation", "weight": 2.0}),
        ("Roll-out", "Deployment", {"direction": "lower"}),
        ("Speed", "Throughput", {"source": "2_file.md"}),
        ("Training Control", "Control", {"keep_apart": True}),
    )
    labels = {
        "1": ["inference", "Speed", "Training control"],
        "2": ["Deployment options", "speed", "Controls"],
        "3": ["Rollout", "Control Options"],
    }
    criteria, aligned = align_criteria(readings(labels), catalog)
    found = aligned.groupby("criterion_id")["label"].agg(list).to_dict()
    assert found == {
        "control": ["Training control", "Controls"],
        "control_options": ["Control Options"],
        "deployment": ["inference", "Deployment options", "Rollout"],
        "speed": ["Speed"],
        "throughput": ["speed"],
    }
    row = criteria.set_index("criterion_id").loc["deployment"]
    assert row[["group_name", "direction", "weight"]].tolist() == [
        "Operation",
        "lower",
        2.0,
    ]


def test_two_criteria_of_the_catalog_never_become_one():
    catalog = decisions(("Cost", "Cost"), ("Price", "Price"))
    labels = {"1": ["Cost"], "2": ["Price"], "3": ["Pricing"]}
    assert sets(labels, catalog) == {
        "cost": {"Cost"},
        "price": {"Price"},
        "pricing": {"Pricing"},
    }


def test_labels_without_letters_are_criteria_too():
    assert set(sets({"1": ["⭐", "???"]})) == {"criterion", "criterion_2"}


def test_order_of_rows_and_names_of_sources_do_not_matter():
    labels = {
        "1": ["Cost", "Ease of Use", "Community", "Community Support"],
        "2": ["Price", "Usability", "Gemeinschaft", "Speed"],
        "3": ["Costs", "user friendly", "Performance", "Comunidad"],
    }
    table = readings(labels)
    expected = align_criteria(table, NONE)
    for seed in range(10):
        shuffled = table.sample(frac=1, random_state=seed, ignore_index=True)
        for found, wanted in zip(align_criteria(shuffled, NONE), expected, strict=True):
            pd.testing.assert_frame_equal(found, wanted)
    names = list(labels)
    random.Random(0).shuffle(names)
    renamed = dict(zip(names, labels.values(), strict=True))
    pd.testing.assert_frame_equal(
        align_criteria(readings(renamed), NONE)[0], expected[0]
    )


def test_no_readings_give_no_criteria_of_the_right_types():
    criteria, aligned = align_criteria(empty(Readings), NONE)
    assert criteria.empty and aligned.empty
    assert {k: str(v) for k, v in criteria.dtypes.items()} == dtypes_of(Criteria)
    assert {k: str(v) for k, v in aligned.dtypes.items()} == dtypes_of(CriterionLabels)


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("Speed (rating 1-5)", "Speed"),
        ("Speed (score)", "Speed"),
        ("Speed (x2)", "Speed"),
        ("Speed (50 %)", "Speed"),
        ("Tempo (Gewichtung: 2)", "Tempo"),
        ("Speed (50 km)", "Speed (50 km)"),
        ("Speed (1-10)", "Speed"),
        ("Size (KB)", "Size (KB)"),
        ("(score)", "(score)"),
    ],
)
def test_a_scale_or_a_weight_in_brackets_is_no_part_of_the_name(label, bare):
    assert undressed(label) == bare


def test_a_row_for_a_source_that_is_not_there_is_one_sentence(caplog):
    row = {"label": "Speed", "criterion": "Pace", "source": "bench_1.md"}
    row |= {"keep_apart": False, "place": "criteria.csv, line 4"}
    with caplog.at_level(logging.WARNING):
        align_criteria(readings({"bench_2": ["Speed"]}), frame(CriterionAliases, [row]))
    (record,) = caplog.records
    assert record.getMessage() == (
        "criteria.csv, line 4: 'Speed' is for 'bench_1.md' only, which is none of the "
        "sources read; did you mean 'bench_2'?"
    )
