"""Folders on other subjects, without any configuration: databases, clouds, bicycles."""

from pathlib import Path

import pytest

from fwreport.adapters.source_files import read_sources
from fwreport.pipeline import call, make_tables
from fwreport.settings import read_settings

SUBJECTS = Path(__file__).parents[1] / "cases" / "subjects"
OPTIONS = {
    "databases": {"mysql", "postgresql", "sqlite"},
    "clouds": {"acme_cloud", "borealis"},
    "fahrraeder": {"rad_nord", "rad_süd"},
}
AHEAD = [  # worked out by reading the documents
    ("databases", "query_features", "postgresql", "sqlite", "option"),
    ("databases", "ease_of_setup", "postgresql", "sqlite", "rival"),
    ("clouds", "pricing", "acme_cloud", "borealis", "rival"),
    ("fahrraeder", "komfort", "rad_nord", "rad_süd", "option"),
    ("fahrraeder", "reichweite", "rad_nord", "rad_süd", "insufficient"),  # one voice
]


@pytest.fixture(scope="module")
def tables():
    settings = read_settings(None, date="2026-11-20")
    return {
        name: make_tables(
            read_sources(SUBJECTS / name), SUBJECTS / "none", settings, call
        )
        for name in OPTIONS
    }


@pytest.mark.parametrize("name", OPTIONS)
def test_the_options_are_found(tables, name):
    assert set(tables[name].scored.ranking["option_id"]) == OPTIONS[name]
    assert set(tables[name].ingested.sources["status"]) == {"ingested"}


@pytest.mark.parametrize(("name", "criterion", "option", "rival", "verdict"), AHEAD)
def test_who_is_ahead(tables, name, criterion, option, rival, verdict):
    rows = tables[name].scored.preferences.set_index(
        ["criterion_id", "option_id", "rival_id"]
    )
    assert rows.loc[(criterion, option, rival), "verdict"] == verdict


def test_a_wrong_total_and_an_unfinished_source_are_found(tables):
    wrong = tables["databases"].reconciled.conflicts
    assert wrong.loc[wrong["kind"] == "arithmetic", "title"].tolist() == [
        "MySQL: printed total and its own rows"
    ]
    open_ = tables["clouds"].reconciled.conflicts
    assert "provisional" in set(open_["kind"])


def test_german_encodings_are_read(tables):
    codecs = tables["fahrraeder"].ingested.sources.set_index("path")["encoding"]
    assert codecs.to_dict() == {
        "empfehlung.md": "utf-8",
        "noten.md": "cp1252",
        "vergleich.txt": "utf-16",
    }
    assert set(tables["fahrraeder"].ingested.repairs["codec"]) == {"cp1252"}
