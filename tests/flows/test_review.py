"""Review end to end: build, list, write the line, build again, and it is gone."""

import csv
import json
import re
from pathlib import Path

import pytest

from fwreport.cli import main

pytestmark = [pytest.mark.slow, pytest.mark.thorough]
RATINGS = """# MySQL vs Redis

| Criterion | MySQL (1-10) | Redis (1-10) |
|---|---|---|
| Speed | 9 | 6 |
| Ease of use | 7 | 8 |
| Storage engine | 8 | 7 |
"""
VERDICTS = """# Redis or MySQL

| Criterion | MySQL | Redis | Winner |
|---|---|---|---|
| Speed | reads from disk | keeps all in memory | Redis |
| Ease of use | needs a schema | has few commands | Redis |
| Engine | several | one | MySQL |
"""
OLD = RATINGS.replace("| 9 | 6 |", "| 8 | 6 |") + "\nWritten last year.\n"


@pytest.fixture
def run(capfd, tmp_path, monkeypatch):
    """Run a command in a folder with sources: status, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    Path("sources/catalog").mkdir(parents=True)
    Path("sources/ratings.md").write_text(RATINGS)
    Path("sources/verdicts.md").write_text(VERDICTS)

    def run(*words) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as leaving:
            main([str(word) for word in words])
        return leaving.value.code, *capfd.readouterr()

    return run


def build(run) -> tuple[str, str]:
    """Build the report: its text, and what was said on the way."""
    status, _, err = run("build", "--formats", "html", "--date", "2026-11-20")
    assert status == 0, err
    page = Path("reports/latest/report.html").read_text("utf-8")
    return re.sub(r"<[^>]+>", "", page), err


def listed(run) -> list[dict]:
    """The items as JSON."""
    status, out, _ = run("review", "--json")
    assert status == 0
    return [json.loads(line) for line in out.splitlines()]


def table(name: str) -> list[dict]:
    """A table of the latest report."""
    with Path(f"reports/latest/data/{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_conflict_is_settled_by_the_line_that_review_writes(run):
    build(run)
    items = listed(run)
    first = items[0]
    assert (first["number"], first["kind"]) == (1, "open conflict")
    assert first["title"] == "Speed: MySQL or Redis"
    status, out, _ = run("review")
    lines = out.splitlines()
    assert status == 0
    assert lines[0] == "  1  high, open conflict: Speed: MySQL or Redis"
    stamp = ("--by", "Ann", "--date", "2026-11-20", "--reason", "Measured, twice")
    status, out, err = run("review", "--apply", 1, "--decision", "keep redis", *stamp)
    assert (status, err) == (0, "run `fwreport build` to apply it\n")
    place, _, text = out.strip().partition(": ")
    file, _, number = place.rpartition(":")
    assert Path(file).read_text("utf-8").splitlines()[int(number) - 1] == text
    assert text.endswith(',keep redis,Ann,2026-11-20,"Measured, twice"')
    # numbers hold until the next build; what is decided is not decided twice
    assert [item["key"] for item in listed(run)] == [item["key"] for item in items]
    again = run("review", "--apply", 1, "--decision", "keep redis", "--by", "Bob")
    assert again[:2] == (2, "")
    assert "the line is already there" in again[2]
    page, err = build(run)
    assert "warning" not in err
    assert "Settled as “keep redis” by Ann on 2026-11-20: Measured, twice." in page
    assert first["key"] not in [item["key"] for item in listed(run)]


@pytest.mark.thorough
def test_every_line_that_review_writes_is_read_by_the_next_build(run):
    Path("sources/empty.md").write_bytes(b"")
    build(run)
    kinds = [item["kind"] for item in listed(run)]
    assert {"open conflict", "quarantined file", "near miss"} <= set(kinds)
    written = 0
    for item in listed(run):
        if item["choices"]:
            status, _, err = run("review", "--apply", item["key"], "--by", "Ann")
            assert status == 0, err
            written += 1
    _, err = build(run)
    assert written >= 3
    assert not re.search(r"csv, line \d+", err)
    left = {item["kind"] for item in listed(run)}
    assert not left & {"near miss", "quarantined file", "open conflict"}


@pytest.mark.thorough
def test_corrections_and_superseded_sources_reach_the_report(run):
    Path("sources/old.md").write_text(OLD)
    build(run)
    ratings = [row for row in table("claims") if row["text"] == "9"]
    (claim,) = [row for row in ratings if row["kind"] == "rating"]
    Path("sources/catalog/sources.csv").write_text(
        "source,supersedes,reason\nratings.md,old,Revised\nverdict.md,old.md,\n"
    )
    Path("sources/catalog/corrections.csv").write_text(
        "claim,expect,action,value,reason\n"
        f"{claim['claim_key']},9,set value,5,A misprint\n"
        f"{claim['claim_key'][:-1]}7,9,exclude,,\n"
        "# the next is about a winner\n"
        f"{claim['claim_key']},8,exclude,,\n"
    )
    page, err = build(run)
    warnings = [line for line in err.splitlines() if line.startswith("warning: ")]
    assert [re.search(r"\w+\.csv, line \d+", line)[0] for line in warnings] == [
        "sources.csv, line 3",
        "corrections.csv, line 5",
        "corrections.csv, line 3",
    ]
    assert "did you mean 'verdicts.md'?" in warnings[0]
    assert f"did you mean '{claim['claim_key']}'" in warnings[2]
    assert "corrected by hand: value 9 → 5: A misprint" in page
    assert "Superseded by ratings.md: Revised." in page
    assert "what 2 documents say" in page

    sources = {row["path"]: row for row in table("sources")}
    old = sources["old.md"]
    assert (old["status"], old["decision"]) == ("ingested", "superseded")
    assert old["source_id"] in {row["source_id"] for row in table("claims")}
    assert old["source_id"] not in {row["source_id"] for row in table("evidence")}
    (speed,) = [r for r in table("evidence") if r["claim_id"] == claim["claim_id"]]
    assert float(speed["value"]) == 5
    status = sorted(row["status"] for row in table("corrections"))
    assert status == ["applied", "refused", "refused"]
    refused = [i for i in listed(run) if i["kind"] == "refused correction"]
    assert len(refused) == 2
    assert run("review", "--apply", refused[0]["number"])[0] == 2
    _, out, _ = run("explain", "speed", "mysql")
    assert "corrected by hand: set value 9 → 5: A misprint" in out
    assert claim["claim_key"] in out


def test_explain_leads_from_the_score_to_lines_and_conflicts(run):
    build(run)
    status, out, _ = run("explain", "Speed")
    assert status == 0
    assert out.splitlines()[0] == "Speed"
    assert re.search(r"^ratings\.md:5: rating, MySQL: 9 of 1-10; without it", out, re.M)
    assert "Speed: MySQL or Redis" in out
    parts = [
        json.loads(row) for row in run("explain", "speed", "--json")[1].split("\n")[:-1]
    ]
    kinds = {part["part"] for part in parts}
    assert kinds == {"score", "preference", "evidence", "conflict"}
    evidence = [part for part in parts if part["part"] == "evidence"]
    assert all(part["influence"] is not None for part in evidence)
    assert "did you mean 'speed'?" in run("explain", "sped")[2]
    assert "did you mean 'mysql'?" in run("explain", "speed", "mysqll")[2]
