"""A mail server, and reports with an edition, for all tests of this room."""

import json

import pytest

from fwreport.adapters import ledger
from fwreport.adapters.editions import read_history
from fwreport.adapters.generations import only_builder, publish
from fwreport.adapters.inputs import digest, digest_files
from fwreport.adapters.mail_settings import Group, MailSettings
from fwreport.distribution.post import Post
from fwreport.render.settings import ReportSettings
from fwreport.settings import Settings

from .mail_server import start

ANN, BOB, OWNER = "ann@example.org", "bob@example.org", "owner@example.org"
SUMMARY = {
    "title": "Kettles: what 3 documents say",
    "edition": None,
    "date": "20 November 2026",
    "day": "2026-11-20",
    "scope": "Brew and Steam, from 3 documents.",
    "bottom_line": "Brew leads overall, with a probability of 93 %.",
    "overall": "",
    "subjects": [],
    "changes": {
        "since": "the report of 13 November 2026",
        "brief": "Speed: Brew, was contested.",
        "summary": "1 verdict changed.",
        "groups": [{"title": "Documents", "rows": ["c.md: new"], "left": 2}],
    },
}
NOTHING = ("scores", "verdicts", "ranking", "use_cases", "conflicts", "decisions")


def snapshot(*paths):
    """A build that read these files, and found nothing in them."""
    sources = [
        {"path": path, "sha256": path * 2, "status": "ingested", "reason": None}
        for path in paths
    ]
    return {
        **{name: [] for name in NOTHING},
        "sources": sources,
        "names": {"options": {}, "criteria": {}},
        "speakers": {"criteria": {}, "use_cases": {}, "conflicts": {}},
        "inputs": {"catalog": {}, "scoring": {}, "code_sha256": ""},
    }


def release(reports, name, is_edition=True, paths=("a.md",), **summary):
    """Publish a generation, as the next edition or as a draft."""
    with only_builder(reports):
        history = read_history(reports)
        number = history.next_number if is_edition else None
        standing = {"edition": number, "errata": history.errata}
        standing |= {"by": "Ann", "note": None, "why": "by hand"}
        line = {"event": "generation", "build_id": name, "date": "2026-11-20"}
        line |= {"standing": standing, "finished_at": "now"} | snapshot(*paths)

        def fill(folder):
            words = json.dumps(SUMMARY | {"edition": number} | summary)
            (folder / "summary.json").write_text(words)
            (folder / "brief.pdf").write_bytes(b"%PDF-1.7\n.\nbrief\n")
            (folder / "report.pdf").write_bytes(b"%PDF-1.7 report")
            (folder / "data").mkdir()
            (folder / "data" / "consensus.csv").write_text("score\n7.5\n")
            (folder / "data" / "claims.csv").write_text("text\nas it stands\n")
            record = {"build_id": name, "standing": standing}
            record["files"] = digest_files(folder)
            (folder / "build.json").write_text(json.dumps(record))

        publish(reports, name, fill, lambda: ledger.append(reports, line))


def rewrite(folder, name, content):
    """Change a file of a generation, as if it had been written so."""
    (folder / name).write_bytes(content)
    record = json.loads((folder / "build.json").read_text())
    record["files"] |= {name: digest(content)}
    (folder / "build.json").write_text(json.dumps(record))


@pytest.fixture
def server():
    server = start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def reports(tmp_path):
    """A folder with Edition 1."""
    folder = tmp_path / "kettles" / "reports"
    folder.mkdir(parents=True)
    release(folder, "one")
    return folder


@pytest.fixture
def post(server, reports):
    """Two recipients and an owner, and the server on this machine."""
    return make_post(reports, server.port)


def make_post(reports, port, *groups, credentials=None, **mail):
    known = {"host": "127.0.0.1", "port": port, "sender": "Reports <us@example.org>"}
    settings = Settings(
        ReportSettings(date="2026-11-20"),
        mail=MailSettings(**known | {"timeout": 2.0} | mail),
        recipients=groups or (Group("board", (ANN, BOB)),),
        owner=(OWNER,),
    )
    return Post(reports, settings, credentials)
