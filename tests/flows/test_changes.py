"""From two builds to what changed between them: report, table and command line."""

import json

import pandas as pd
import pytest

from fwreport import build
from fwreport.adapters.ledger import read_ledger
from fwreport.errors import SettingsError

pytestmark = pytest.mark.thorough
TABLE = "# Kettles: Brew vs Steam\n\n| | Brew | Steam |\n| --- | --- | --- |\n"
RATINGS = (
    "| Speed | {}/10 | {}/10 |\n| Noise | 6/10 | 6/10 |\n| Price | 7/10 | 7/10 |\n"
)


def write(folder, name: str, *ratings: int) -> None:
    (folder / name).write_text(TABLE + RATINGS.format(*ratings), "utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Three documents, then three that say otherwise; the second is renamed."""
    folder = tmp_path_factory.mktemp("kettles")
    sources = folder / "sources"
    sources.mkdir()
    made = {"formats": ["html"], "date": "2026-11-20"}
    write(sources, "a.md", 9, 4)
    write(sources, "b.md", 9, 5)
    write(sources, "c.md", 8, 3)
    before = build(sources, folder / "reports", **made)
    (sources / "b.md").rename(sources / "z.md")
    write(sources, "d.md", 2, 9)
    write(sources, "e.md", 2, 10)
    write(sources, "f.md", 1, 9)
    made["date"] = "2026-11-21"
    name = before.record["build_id"]
    after = build(sources, folder / "reports", baseline=name, **made)
    return folder, before, after


def test_the_table_names_what_changed_and_why(built):
    changes = pd.read_csv(built[2].folder / "data" / "changes.csv")
    kinds = changes.groupby("kind")["subject"].agg(list)
    assert kinds["source_new"] == ["d.md", "e.md", "f.md"]
    assert kinds["source_renamed"] == ["z.md"]
    turned = changes[(changes["kind"] == "verdict") & (changes["subject"] == "speed")]
    assert turned["before"].tolist() == ["brew"]
    assert turned["is_answer"].tolist() == [True]
    assert turned["why"].tolist() == ["d.md is new; e.md is new; f.md is new"]


def test_the_report_says_it_on_page_one_and_in_a_part(built):
    page = (built[2].folder / "report.html").read_text("utf-8")
    assert "the report of 20 November 2026" in page
    assert "Speed, Brew and Steam: " in page
    assert 'id="part-changes"' in page
    assert 'id="part-changes"' not in (built[1].folder / "report.html").read_text()


def test_the_ledger_keeps_plain_values(built):
    folder, before, after = built
    first, second = read_ledger(folder / "reports")
    assert first["build_id"] == before.record["build_id"]
    assert {row["path"] for row in second["sources"]} >= {"z.md", "d.md"}
    assert second["speakers"]["criteria"]["speed"][0] == "a.md"
    assert json.loads(json.dumps(second, allow_nan=False)) == second


def test_the_same_inputs_and_baseline_change_nothing(built):
    folder, before, after = built
    again = build(
        folder / "sources",
        folder / "reports",
        baseline=before.record["build_id"][:16],
        formats=["html"],
        date="2026-11-21",
    )
    assert not again.is_new
    assert again.folder == after.folder


def test_the_command_compares_the_latest_with_the_one_before(built, fwreport_in):
    folder, before, after = built
    status, out, _ = fwreport_in(folder, "changes")
    assert status == 0
    assert out.startswith(f"{before.record['build_id']} (2026-11-20) -> ")
    assert "Speed, Brew, Steam: Brew -> " in out
    status, out, _ = fwreport_in(folder, "changes", "--json")
    kinds = {json.loads(line)["kind"] for line in out.splitlines()}
    assert {"source_new", "source_renamed", "verdict", "score"} <= kinds


def test_a_generation_that_is_not_there_is_named(built, fwreport_in):
    folder, before, _ = built
    with pytest.raises(SettingsError, match="no generation in .* by the name 'x'"):
        build(folder / "sources", folder / "reports", baseline="x")
    status, _, err = fwreport_in(folder, "changes", before.record["build_id"][:12])
    assert status == 2 and "several generations" in err
    status, _, err = fwreport_in(folder, "changes", "one")
    assert status == 2 and "no generation in reports by the name 'one'" in err
