"""Hostile sources: they are built together, then every output is searched.

The nastiest attacks on screen, some on paper, and bombs beside one of them.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from . import checks
from .attacks import ATTACKS
from .folder import HONEST, NAMES, SECRET, write_hostile

pytestmark = [pytest.mark.slow, pytest.mark.thorough]
GUARD = Path(__file__).parent / "guard"
ROOT = Path(__file__).parents[2]
NASTIEST = (
    *("script", "breakout", "base", "references", "ends", "attachment", "sheet"),
    *("svg", "entity", "remote", "css", "css_url", "javascript", "disguised", "file"),
    *("drop", "read_text", "read_name", "copy", "jinja", "jinja_block", "format"),
    *("backslash", "formula", "at", "separators", "bcc", "carriage", "encoded"),
    *("breaks", "title_bar", "c1", "hyperlink", "override", "zalgo", "surrogates"),
    *("noncharacters", "null", "private", "dot"),
)
PAPER = (
    *("script", "frame", "object", "raw", "attachment", "link", "sheet", "image"),
    *("svg", "include", "remote", "css_url", "css_font", "javascript", "disguised"),
    *("data", "file", "reference", "jinja_block", "override"),
)
SETTINGS = """
[approve]
policy = "auto"
[mail]
host = "127.0.0.1"
sender = "reports@example.org"
[[recipients]]
group = "board"
to = ["ann@example.org"]
attach = ["data/claims.csv"]
"""


class Outcome(NamedTuple):
    """What one guarded run left."""

    place: Path  # sources/, reports/, printed/
    log: str  # what reached out
    seconds: float  # of CPU
    megabytes: float  # the largest process

    def printed(self, name: str) -> str:
        return (self.place / "printed" / name).read_text("utf-8", "replace")


def attack(place: Path, size: int, attacks: tuple[str, ...], formats: str) -> Outcome:
    """Build, list, explain, review, repair and send in a guarded process."""
    folder = write_hostile(place, size, attacks)
    (place / "printed").mkdir()
    (place / "fwreport.toml").write_text(SETTINGS)
    files = sorted(str(path) for path in folder.iterdir() if path.is_file())
    read = [file for file in files if not Path(file).is_symlink()]
    dated = ["--date", "2026-11-20", "--formats", formats]
    commands = [
        ["build", "--sources", str(folder), "--reports", "reports", *dated],
        ["claims", *read[::4]],
        ["claims", "--json", *read[::8]],
        ["explain", "Taste", "--reports", "reports"],
        ["review", "--sources", str(folder), "--reports", "reports"],
        ["repair", "--explain", *(f for f in read if "honest" in f or "attack" in f)],
        ["send", "--dry-run", "--reports", "reports"],
    ]
    script = str(GUARD / "drive.py")
    shut = ["unshare", "-n"] if can_unshare() else []
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(GUARD), str(ROOT / "src")]),
        "GUARD_LOG": str(place / "guard.log"),
        "GUARD_CANARY": str(place / "canary.txt"),
        "OPENBLAS_NUM_THREADS": "1",
    }
    environment.pop("PREFECT_API_URL", None)
    command = [*shut, sys.executable, script, json.dumps(commands), "printed"]
    with subprocess.Popen(command, cwd=place, env=environment) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
    log = place / "guard.log"
    return Outcome(
        place,
        log.read_text() if log.exists() else "",
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
    )


def can_unshare() -> bool:
    """Whether a process may have a network of its own, without any other end."""
    found = shutil.which("unshare")
    return bool(found) and not subprocess.run([found, "-n", "true"]).returncode


@pytest.fixture(
    scope="module",
    params=[
        ("small", 0, NASTIEST, "html"),
        ("paper", 0, PAPER, "html,pdf"),
        ("bombs", 40, ("script",), "html"),
    ],
    ids=lambda given: given[0],
)
def outcome(request, tmp_path_factory) -> Outcome:
    """The run, made once."""
    name, size, attacks, formats = request.param
    return attack(tmp_path_factory.mktemp(name), size, attacks, formats)


def latest(outcome: Outcome) -> Path:
    return (outcome.place / "reports" / "latest").resolve()


def test_every_command_ends_well(outcome):
    for number in range(7):
        words = outcome.printed(f"{number}.err")[-2000:]
        assert outcome.printed(f"{number}.status") == "0", f"{number}: {words}"


def test_nothing_reaches_out_or_opens_the_canary(outcome):
    assert outcome.log == ""


def test_no_output_holds_a_byte_of_the_canary(outcome):
    seen = 0
    for folder in ("reports", "printed"):
        for where, content in checks.contents(outcome.place / folder):
            assert SECRET.encode() not in content, where
            seen += 1
    assert seen > 50


def test_the_page_runs_nothing_but_its_own_script(outcome):
    page = (latest(outcome) / "report.html").read_text("utf-8")
    assert checks.html_faults(page) == []


def test_paper_does_nothing_and_carries_nothing(outcome):
    files = sorted(latest(outcome).glob("*.pdf"))
    assert len(files) == (2 if outcome.place.name.startswith("paper") else 0)
    for file in files:
        assert checks.pdf_faults(file) == []
        assert SECRET not in checks.pdf_text(file)


def test_what_acts_on_paper_is_found(tmp_path):
    with pikepdf.new() as pdf:
        pdf.attachments["x.txt"] = b"x"
        page = pdf.add_blank_page()
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="javascript:alert(1)")
        annotation = pikepdf.Dictionary(Subtype=pikepdf.Name.Link, A=action)
        page.Annots = pikepdf.Array([pdf.make_indirect(annotation)])
        pdf.Root.OpenAction = pdf.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.Launch)
        )
        pdf.save(tmp_path / "x.pdf")
    found = checks.pdf_faults(tmp_path / "x.pdf")
    assert {"/EmbeddedFiles", "/EmbeddedFile", "/Launch"} <= {*found}
    assert "/URI javascript:alert(1)" in found


def test_spreadsheets_run_no_cell(outcome):
    assert checks.csv_faults(latest(outcome) / "data") == []


def test_terminals_are_not_steered(outcome):
    for number in range(7):
        for stream in ("out", "err"):
            for line in outcome.printed(f"{number}.{stream}").split("\n"):
                assert not checks.STEERING.search(line), repr(line[:200])


def test_the_mail_has_no_header_of_theirs(outcome):
    shown = outcome.printed("6.out").split("\n")
    heads = [line for line in shown if line[:1].strip() and ":" in line]
    assert {line.partition(":")[0] for line in heads} <= {
        *("To", "Subject", "Attached", "Body, in plain text and in HTML"),
    }


def test_honest_documents_are_read_as_ever(outcome):
    record = json.loads((latest(outcome) / "build.json").read_text())
    by_path = {source["path"]: source for source in record["sources"]}
    for name in HONEST:
        assert by_path[name]["status"] == "ingested"
    assert by_path["link.md"]["reason"] == "It is a link that leads out of the folder."
    assert len(by_path) >= len(NAMES) + 10


def test_a_hard_link_is_a_file_like_any_other(outcome):
    record = json.loads((latest(outcome) / "build.json").read_text())
    status = {source["path"]: source["status"] for source in record["sources"]}
    assert status["hard.md"] == "ingested"


def test_time_and_memory_stay_within_bounds(outcome):
    assert outcome.seconds < 120
    assert outcome.megabytes < 1000


def test_what_is_alive_is_found():
    page = "<script></script><style></style><p onclick=x><a href='file:/x'><img>"
    assert len(checks.html_faults(page)) == 3
    assert checks.STEERING.search("\x1b[2J")


def test_all_attacks_are_known():
    assert set(NASTIEST) <= set(ATTACKS)
