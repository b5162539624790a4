"""What the five documents of sources/ say together; the numbers that people rely on."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from fwreport.adapters.source_files import read_sources
from fwreport.pipeline import call, make_tables
from fwreport.settings import read_settings

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "sources"
PAIR = ("keras", "pytorch")


def tables_of(folder: Path, catalog: Path = SOURCES / "catalog"):
    settings = read_settings(None, date="2026-11-20")
    return make_tables(read_sources(folder), catalog, settings, call)


def without(tmp_path: Path, source: str) -> Path:
    folder = tmp_path / f"without-{source}"
    folder.mkdir()
    for file in SOURCES.glob("*.txt"):
        if not file.name.startswith(source):
            shutil.copy(file, folder)
    return folder


@pytest.fixture(scope="module")
def tables():
    return tables_of(SOURCES)


@pytest.fixture(scope="module")
def preferences(tables):
    return tables.scored.preferences


def preference(preferences: pd.DataFrame, criterion: str) -> pd.Series:
    rows = preferences[
        (preferences["criterion_id"] == criterion)
        & (preferences["option_id"] == PAIR[0])
        & (preferences["rival_id"] == PAIR[1])
    ]
    assert len(rows) == 1
    return rows.iloc[0]


@pytest.mark.parametrize(
    ("criterion", "verdict", "certainty"),
    [
        ("ease_of_use", "option", "moderate"),
        ("deployment", "option", "moderate"),
        ("custom_layers", "rival", "low"),
        ("performance", "tie", "low"),
        ("distributed_training", "contested", "very low"),
    ],
)
def test_who_is_ahead_and_how_surely(preferences, criterion, verdict, certainty):
    row = preference(preferences, criterion)
    assert (row["verdict"], row["certainty"]) == (verdict, certainty)


def test_nobody_wins_overall(tables):
    verdicts = tables.scored.ranking.set_index("option_id")["verdict"]
    assert verdicts.to_dict() == {
        "keras": "contested",
        "pytorch": "contested",
        "tensorflow": "insufficient",
    }


def test_tensorflow_alone_is_never_judged(preferences):
    names = preferences[["option_id", "rival_id"]]
    alone = preferences[(names == "tensorflow").any(axis=1)]
    assert len(alone) and set(alone["verdict"]) == {"insufficient"}


@pytest.mark.parametrize(("source", "is_kerass"), [("000", False), ("001", True)])
def test_a_source_left_out_turns_distributed_training_and_no_other_answer(
    tmp_path, source, is_kerass
):
    made = tables_of(without(tmp_path, source)).scored.preferences
    row = preference(made, "distributed_training")
    assert (row["probability"] > 0.5) == is_kerass
    assert preference(made, "ease_of_use")["probability"] > 0.5
    assert preference(made, "deployment")["probability"] > 0.5
    assert preference(made, "custom_layers")["probability"] < 0.5


def test_what_is_new_to_000(tables):
    revisions = tables.scored.revisions
    assert len(revisions) == 34
    stale = revisions[revisions["status"] == "no new evidence"]
    assert stale["score"].isna().all() and (stale["other_source_count"] == 0).all()
    assert "tokenization" in set(stale["criterion_id"])
    news = revisions[revisions["status"] == "updated"]
    assert {"ease_of_use", "deployment"} <= set(news["criterion_id"])


def conflicts(tables, kind: str) -> list[set[tuple[str, int]]]:
    found = tables.reconciled.conflicts
    links = tables.reconciled.conflict_claims.merge(
        tables.aligned.claims[["claim_id", "source_id", "line_start"]]
    )
    return [
        {
            (row.source_id, row.line_start)
            for row in links[links["conflict_id"] == conflict].itertuples()
        }
        for conflict in found.loc[found["kind"] == kind, "conflict_id"]
    ]


RATINGS = {("000", line) for line in range(26, 43)}
# What a careful reading finds in the documents alone: kind, and the lines of each side.
EXPECTED = [
    ("corruption", {("003", 82)}, {("003", 86)}),
    ("provisional", RATINGS | {("000", 45), ("000", 46)}),
    ("arithmetic", {("000", 45)}, RATINGS),
    ("arithmetic", {("000", 46)}, RATINGS),
    # Keras over several back ends, or over one; a framework of its own, or a part
    ("temporal", {("000", 3)}, {("002", 3), ("002", 8), ("003", 14)}),
    ("temporal", {("000", 3)}, {("002", 3), ("003", 6)}, {("003", 14)}),
    ("temporal", {("000", 4)}, {("003", 27)}, {("004", 7)}),  # graph of Keras
    ("temporal", {("001", 36), ("001", 38)}, {("003", 27), ("004", 9)}),  # debugging
    ("internal", {("001", 11)}, {("001", 11)}),  # nn.Module
    ("internal", {("001", 21), ("001", 23)}, {("001", 41), ("001", 43)}),
    ("rating_vs_verdict", {("000", 37)}, {("001", 46)}),
    ("rating_vs_verdict", {("000", 29)}, {("001", 91)}),
    ("rating_vs_verdict", {("000", 42)}, {("001", 36)}),  # debugging, and more
    ("verdict_vs_statement", {("001", 36)}, {("003", 27)}),
    ("verdict_vs_statement", {("001", 51)}, {("003", 28)}),  # ecosystem
    # Facebook is Meta, and its lab a part of it; so is Google Brain of Google
    ("fact", {("003", 12)}, {("000", 3), ("002", 32), ("004", 5)}),
    ("fact", {("002", 17), ("003", 13)}, {("004", 5)}),
    ("statement", {("001", 16)}, {("002", 36), ("004", 8)}),  # PyTorch: easy or not
    ("statement", {("002", 43)}, {("004", 14)}),  # PyTorch for production
    (
        "statement",  # prototyping
        {("000", 18), ("001", 101), ("001", 103), ("002", 4), ("002", 12)},
        {("003", 25), ("004", 37)},
    ),
    (
        "statement",  # experimentation
        {("001", 78), ("001", 83), ("004", 27), ("004", 37)},
        {("002", 12), ("003", 14)},
    ),
]


def sides(tables) -> list[tuple]:
    """Each conflict but those with the catalog: kind, and the lines of each side."""
    links = tables.reconciled.conflict_claims.merge(
        tables.aligned.claims[["claim_id", "source_id", "line_start"]]
    )
    found = []
    for conflict in tables.reconciled.conflicts.itertuples():
        own = links[links["conflict_id"] == conflict.conflict_id]
        places = [
            {(row.source_id, row.line_start) for row in side.itertuples()}
            for _, side in own.groupby("side")
        ]
        if conflict.kind != "outdated":
            found.append((conflict.kind, *sorted(places, key=sorted)))
    return found


def test_the_conflicts_that_every_reader_sees_and_no_others(tables):
    expected = [(kind, *sorted(places, key=sorted)) for kind, *places in EXPECTED]
    found = sides(tables)
    assert [conflict for conflict in expected if conflict not in found] == []
    assert [conflict for conflict in found if conflict not in expected] == []
    assert len(found) == len(expected)


def test_totals_are_recomputed_in_words(tables):
    found = tables.reconciled.conflicts
    text = " ".join(found.loc[found["kind"] == "arithmetic", "explanation"])
    assert all(number in text for number in ("8.53", "8.59", "8.35", "8.41"))


def test_labels_that_mean_the_same_and_labels_that_do_not(tables):
    labels = tables.aligned.criterion_labels
    ids = {(row.source_id, row.label): row.criterion_id for row in labels.itertuples()}
    same = [
        [("000", "Ease of Use"), ("001", "Ease of Use"), ("004", "Ease of Use")],
        [("000", "Distributed Training"), ("001", "Distributed Training")],
        [("000", "Custom Layers and Operations"), ("001", "Custom Layers / Ops")],
    ]
    assert all(len({ids[label] for label in group}) == 1 for group in same)
    assert ids["001", "Training Loop"] != ids["000", "Training Customization"]
    assert ids["001", "GPU Parallelism"] != ids["004", "GPU/TPU Support"]


@pytest.mark.thorough
def test_a_copy_of_a_source_changes_nothing(tables, tmp_path):
    folder = tmp_path / "copied"
    shutil.copytree(SOURCES, folder)
    shutil.copy(folder / "001_8bbd86a98201e204.txt", folder / "zzz.txt")
    again = tables_of(folder)
    pd.testing.assert_frame_equal(again.scored.preferences, tables.scored.preferences)
    status = again.ingested.sources.set_index("path")["status"]
    assert status["zzz.txt"] == "duplicate"


@pytest.mark.thorough
def test_without_the_catalog_the_counts_are_the_same(tables, tmp_path):
    plain = tables_of(SOURCES, tmp_path / "none")
    counted = plain.aligned.claims.groupby(["source_id", "kind"]).size()
    expected = tables.aligned.claims.groupby(["source_id", "kind"]).size()
    pd.testing.assert_series_equal(counted, expected)
    assert preference(plain.scored.preferences, "ease_of_use")["verdict"] == "option"


def test_what_has_ended_is_not_repeated_as_news(tables):
    groups = conflicts(tables, "outdated")
    assert {("000", 11)} in groups  # a layer that never existed
    assert any({("002", 8), ("003", 6)} <= claims for claims in groups)  # Keras 3
    found = tables.reconciled.conflicts
    text = " ".join(found.loc[found["kind"] == "outdated", "explanation"])
    assert "https://keras.io/keras_3/" in text
