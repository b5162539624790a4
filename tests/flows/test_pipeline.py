"""The whole: real documents to a real report, plain and under Prefect."""

import json
import os
import sqlite3
from pathlib import Path

import pikepdf
import pytest

from fwreport import build
from fwreport.adapters.ledger import read_ledger
from fwreport.adapters.warehouse import read_tables
from fwreport.cli import main

from .conftest import run_flow

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
PUBLISHED = ("report.html", "report.pdf", "brief.pdf", "data")


def published(folder: Path) -> dict[str, bytes]:
    """The files that are a function of the inputs, by name."""
    files = [*folder.glob("*.html"), *folder.glob("*.pdf"), *folder.glob("data/*")]
    return {file.name: file.read_bytes() for file in files}


def on_screen(folder: Path) -> dict[str, bytes]:
    """The same without what is for paper."""
    return {
        name: content
        for name, content in published(folder).items()
        if not name.endswith(".pdf")
    }


def test_a_build_leaves_a_whole_generation(first, reports):
    names = {path.name for path in first.folder.iterdir()}
    inside = {"reading", "summary.json", "fwreport.duckdb", "build.json"}
    assert names == {*PUBLISHED, *inside}
    assert first.is_new
    assert (reports / "latest").resolve().name >= first.folder.name
    assert (first.folder / "report.html").read_bytes().startswith(b"<!DOCTYPE html>")
    with pikepdf.open(first.folder / "report.pdf") as pdf:
        assert len(pdf.pages) > 3


def test_the_record_says_what_went_in_and_how_long_it_took(first):
    record = json.loads((first.folder / "build.json").read_text("utf-8"))
    assert record == first.record
    assert record["build_id"] == first.folder.name
    assert first.folder.name.endswith(record["inputs_sha256"][:6])
    assert record["inputs"]["date"] == "2026-11-20"
    assert [source["run"] for source in record["sources"]] == ["read"] * 5
    assert record["rules_version"] >= 3
    assert {"ingest", "align", "score", "render", "write", "total"} <= {
        *record["seconds"]
    }


def test_the_warehouse_holds_what_the_record_says(first):
    file = first.folder / "fwreport.duckdb"
    tables = read_tables(file, "builds", "claims", "sources")
    (row,) = tables["builds"].to_dict("records")
    assert row["build_id"] == first.folder.name
    assert row["claim_count"] == len(tables["claims"]) == 239
    assert row["source_count"] == len(tables["sources"]) == 5


def test_two_full_builds_publish_the_same_bytes(first, second):
    assert first.folder != second.folder
    assert on_screen(first.folder) == published(second.folder)


@pytest.mark.thorough
def test_on_paper_too_plain_or_as_a_flow(first, tmp_path):
    again = build(ROOT / "sources", tmp_path / "again", date="2026-11-20", full=True)
    assert published(again.folder) == published(first.folder)
    flow = run_flow(tmp_path)
    assert flow.returncode == 0, flow.stderr
    assert published(Path(flow.stdout.strip())) == published(first.folder)
    with sqlite3.connect(tmp_path / "prefect" / "prefect.db") as server:
        keys = {key for (key,) in server.execute("select key from artifact")}
    assert {"report-html", "report-pdf"} <= keys


def test_the_ledger_has_a_line_for_each_generation(first, second, reports):
    lines = read_ledger(reports)
    names = [first.folder.name, second.folder.name]
    assert [line["build_id"] for line in lines] == names
    assert lines[0]["verdicts"] == lines[1]["verdicts"] != []


def test_where_nothing_changed_nothing_is_made(second, reports):
    third = build(ROOT / "sources", reports, date="2026-11-20", formats=["html"])
    assert (third.folder, third.is_new) == (second.folder, False)


def test_the_flow_publishes_the_same_bytes_as_plain_calls(first, under_prefect):
    folder = under_prefect.stdout.strip()
    assert under_prefect.returncode == 0, under_prefect.stderr
    assert published(Path(folder)) == on_screen(first.folder)
    assert under_prefect.stderr.splitlines()[0] == "running under Prefect"


def test_the_server_knows_stages_sources_and_report(under_prefect):
    home = Path(under_prefect.args[5]).parent / "prefect"
    with sqlite3.connect(home / "prefect.db") as server:
        stages = server.execute("select name, state_name from task_run").fetchall()
        artifacts = dict(server.execute("select key, data from artifact").fetchall())
        logs = [text for (text,) in server.execute("select message from log")]
    assert {state for _, state in stages} == {"Completed"}
    assert {name.rpartition("-")[0] for name, _ in stages} >= {"ingest", "score"}
    assert {*artifacts} == {"sources", "summary", "report-html"}
    for source in sorted((ROOT / "sources").glob("*.txt")):
        assert source.name in artifacts["sources"]
        assert any(text.startswith(f"{source.name}: ingested") for text in logs)


@pytest.fixture
def odd(tmp_path, monkeypatch):
    """A folder with one document, and with all that is none."""
    monkeypatch.chdir(tmp_path)
    sources = tmp_path / "sources"
    (sources / "inside").mkdir(parents=True)
    (sources / "empty.md").touch()
    (sources / "noise.md").write_bytes(bytes(range(256)) * 20)
    (sources / "gone.md").symlink_to("nowhere.md")
    os.mkfifo(sources / "pipe.md")
    good = ROOT / "sources" / "001_8bbd86a98201e204.txt"
    (sources / good.name).write_bytes(good.read_bytes())
    return sources


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(["build", "--formats", "html", *words])
    return leaving.value.code


def test_odd_files_are_named_and_the_rest_is_built(odd, capfd):
    assert run("--strict") == 3
    out, err = capfd.readouterr()
    for name in ("inside", "empty.md", "noise.md", "gone.md", "pipe.md"):
        assert sum(name in line for line in err.splitlines()) == 1, name
    html = (Path(out.strip()) / "report.html").read_text("utf-8")
    assert all(name in html for name in ("empty.md", "noise.md", "gone.md"))
    assert run() == 0
    again, err = capfd.readouterr()
    assert again == out
    assert "nothing changed" in err


def test_if_all_are_in_quarantine_the_report_says_so(odd, capfd):
    next(odd.glob("001_*")).unlink()
    assert run() == 0
    html = Path(capfd.readouterr().out.strip(), "report.html").read_text("utf-8")
    assert "quarantine" in html


def test_a_failed_build_leaves_the_last_generation(odd, capfd, tmp_path):
    assert run() == 0
    latest = (tmp_path / "reports" / "latest").readlink()
    for file in odd.iterdir():
        if not file.is_dir():
            file.unlink()
    assert run() == 1
    assert "no documents in it" in capfd.readouterr().err
    assert (tmp_path / "reports" / "latest").readlink() == latest


def test_explain_leads_from_a_score_to_the_lines(second, reports, capfd):
    def explain(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as leaving:
            main(["explain", *words, "--reports", str(reports)])
        return leaving.value.code, *capfd.readouterr()

    status, out, _ = explain("Ease of Use", "Keras")
    assert status == 0
    assert out.splitlines()[0].casefold() == "ease of use"
    assert "001_8bbd86a98201e204.txt:16: verdict" in out
    assert "Very easy, beginner-friendly" in out
    status, _, err = explain("ease of usage")
    assert status == 1
    assert "did you mean 'ease of use'" in err
    assert explain("overall")[0] == 0
