"""The command line: what it prints where, and the status it leaves with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from fwreport.cli import main
from fwreport.cli.terminal import cell_width, fill, fit

SOURCES = sorted((Path(__file__).parents[1] / "sources").glob("*.txt"))
HEADER = "source,option,criterion,kind,value,scale_low,scale_high,rival,winner\n"


@pytest.fixture
def fwreport(capfd, tmp_path, monkeypatch):
    """Run a command in an empty folder: its status, and what it printed where."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PREFECT_API_URL", raising=False)

    def run(*words) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as leaving:
            main([str(word) for word in words])
        return leaving.value.code, *capfd.readouterr()

    return run


def test_claims_as_json_are_one_object_a_line(fwreport):
    status, out, err = fwreport("claims", SOURCES[0], "--json")
    claims = [json.loads(line) for line in out.splitlines()]
    (keras,) = [c for c in claims if c["line"] == 26 and c["options"] == ["Keras"]]
    assert status == 0
    assert err == ""
    assert keras == {
        "source": SOURCES[0].name,
        "line": 26,
        "line_end": 26,
        "kind": "rating",
        "options": ["Keras"],
        "criterion": "Core Framework",
        "text": "8",
        "value": 8,
        "scale": [1, 10],
        "winner": None,
        "polarity": keras["polarity"],
        "place": None,
    }
    assert '"value": 8, "scale": [1, 10]' in out


def test_claims_as_a_table_fit_the_terminal(fwreport, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    status, out, _ = fwreport("claims", *SOURCES)
    lines = out.splitlines()
    assert status == 0
    assert lines[0] == f"{SOURCES[0].name}: 70 claims"
    assert max(cell_width(line) for line in lines) <= 100


def test_claims_name_what_they_pass_over(fwreport, tmp_path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "noise.md").write_bytes(bytes(range(256)))
    (tmp_path / "letter.md").write_text("See you at eight.\n")
    status, out, err = fwreport("claims", *tmp_path.iterdir(), "--json")
    assert (status, out) == (0, "")
    assert "letter.md: no claims" in fwreport("claims", *tmp_path.iterdir())[2]
    assert "inside is passed over: folders are not read" in err
    assert "noise.md" in err


def test_repair_writes_bytes_of_utf_8_and_nothing_else(fwreport, tmp_path):
    (tmp_path / "x.txt").write_bytes("Zo\xeb caf\xe9\r\nna\xefve\r\n".encode("cp1252"))
    assert fwreport("repair", "x.txt") == (0, "Zoë café\r\nnaïve\r\n", "")


def test_repair_reads_standard_input(tmp_path):
    command = [sys.executable, "-c", "from fwreport.cli import main; main()", "repair"]
    damaged = SOURCES[3].read_bytes()
    done = subprocess.run(command, input=damaged, capture_output=True, check=True)
    assert "✅" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_repair_explains_each_repair(fwreport):
    _, out, _ = fwreport("repair", SOURCES[3], "--explain")
    lines = [int(line.split("line ")[1].split(":")[0]) for line in out.splitlines()]
    assert lines == [1, 3, 10, 18, 32, 115]


def test_score_prints_a_row_for_each_option_and_criterion(fwreport, tmp_path):
    (tmp_path / "e.csv").write_text(
        f"{HEADER}a,X,speed,rating,8,1,10,,\na,Y,speed,rating,6,1,10,,\n"
    )
    status, out, err = fwreport("score", "e.csv", "--scale", 0, 100)
    header, *rows = out.splitlines()
    assert (status, err) == (0, "")
    assert header == "option,criterion,score,low,high,source_count,claim_count"
    cells = [tuple(row.split(",")[:2]) for row in rows]
    assert {("X", "speed"), ("Y", "speed"), ("X", "__overall__")} <= {*cells}
    assert fwreport("score", "e.csv", "-o", "out")[:2] == (0, "")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["copying.csv", "preferences.csv", "reliability.csv", "scores.csv"]


def test_score_names_the_line_of_the_file(fwreport, tmp_path):
    (tmp_path / "e.csv").write_text(f"{HEADER}\na,X,speed,rating,18,1,10,,\n")
    status, out, err = fwreport("score", "e.csv")
    assert (status, out) == (2, "")
    assert err.startswith("fwreport: e.csv:3: ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["build", "--sources", "none"], 1, "none: there is no such folder"),
        (["build", "--sources", "."], 1, ".: no documents in it"),
        (["build", "--date", "soon"], 2, "date is 'soon'"),
        (["build", "--formats", "docx"], 2, "no such report format: docx"),
        (["build", "--config", "x.toml"], 2, "x.toml: cannot be read"),
        (["build", "--fast"], 2, "--fast"),
        (["claims", "gone.md"], 2, "gone.md"),
        (["score", "gone.csv"], 2, "gone.csv"),
        (["repair", "gone.md"], 1, "gone.md: cannot be read"),
        (["explain", "speed"], 1, "there is no report yet"),
        (["review"], 1, "there is no report yet; run `fwreport build`"),
        (["review", "--apply", "1"], 1, "there is no report yet"),
        (["approve"], 1, "reports: there is no report yet"),
        (["rollback"], 1, "reports: there is no report to roll back"),
        (["send"], 2, "there is no [mail] in the settings"),
        (["publish"], 2, "publish"),
    ],
)
def test_errors_are_one_line_and_a_status(fwreport, words, status, sentence):
    code, out, err = fwreport(*words)
    assert (code, out) == (status, "")
    assert sentence in err.splitlines()[-1]
    assert "Traceback" not in err


def test_debug_shows_where_an_error_comes_from(fwreport):
    assert "Traceback" in fwreport("build", "--sources", "none", "--debug")[2]


def test_long_sentences_fit_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    lines = fill("one two three four 五六七 eight nine-and-a-very-long-one", " 1  ")
    assert lines.splitlines() == [
        " 1  one two three",
        "    four 五六七",
        "    eight",
        "    nine-and-a-very-long-one",
    ]


def test_what_documents_say_does_not_steer_the_terminal():
    said = "a \x1b[2J\x9b1m b\u202e c"
    assert fill(said, "") == "a \ufffd[2J\ufffd1m b\ufffd c"
    assert fit(said, 20) == "a \ufffd[2J\ufffd1m b\ufffd c".ljust(20)


def test_version_and_help(fwreport):
    assert fwreport("--version")[1].startswith("fwreport, version ")
    assert "_FWREPORT_COMPLETE=bash_source" in fwreport("--help")[1]


@pytest.mark.parametrize(
    ("name", "also"),
    [("biuld", "did you mean 'build'?"), ("mail", "`fwreport --help` has all")],
)
def test_a_command_that_is_none_says_what_may_be_meant(fwreport, name, also):
    error = f"fwreport: there is no command {name!r}; {also}\n"
    assert fwreport(name) == (2, "", error)
