"""The log of a build, as JSON: every line of it, and nothing else on standard error."""

import json

TABLE = "# Kettles: Brew vs Steam\n\n| | Brew | Steam |\n| --- | --- | --- |\n"
RATING = "| Speed | 9/10 | 4/10 |\n"


def test_each_line_of_a_build_is_json_with_build_and_source(
    tmp_path, fwreport_in, monkeypatch
):
    monkeypatch.setenv("FWREPORT_LOG", "text")  # the command line goes over it
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.md").write_text(TABLE + RATING)
    (tmp_path / "sources" / "b.md").write_bytes(b"")
    words = ("build", "--formats", "html", "--date", "2026-11-20", "--log", "json")
    status, out, err = fwreport_in(tmp_path, *words)
    lines = [json.loads(line) for line in err.splitlines()]
    assert status == 0 and len(lines) > 10
    name = out.strip().rpartition("/")[2]
    record = json.loads((tmp_path / out.strip() / "build.json").read_text("utf-8"))
    begun = {line["started_at"] for line in lines if "step" in line}
    assert begun == {record["started_at"]}
    (odd,) = [line for line in lines if line.get("source") == "b.md"]
    assert odd["level"] == "warning" and odd["started_at"] == record["started_at"]
    assert lines[-1]["build"] == name and lines[-1]["message"].startswith("draft, held")


def test_an_error_is_json_too(tmp_path, fwreport_in, monkeypatch):
    monkeypatch.setenv("FWREPORT_LOG", "json")
    status, out, err = fwreport_in(tmp_path, "build")
    *_, last = [json.loads(line) for line in err.splitlines()]
    assert (status, out, last["level"]) == (1, "", "error")
    assert last["message"] == "sources: there is no such folder of sources"
