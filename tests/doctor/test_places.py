"""The folders and the server: what is well, what is to be mended, and how."""

import fcntl
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from fwreport.adapters.generations import only_builder
from fwreport.doctor import inputs, places
from fwreport.doctor.findings import MEND, NOTE, OK, Place
from fwreport.doctor.server import addresses, check_server


@pytest.fixture
def place(tmp_path, monkeypatch) -> Place:
    """A place as it should be, before the first build."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.md").write_text("# A vs B\n")
    return Place(tmp_path / "sources", tmp_path / "reports", None, {})


def states(check, place: Place) -> list[str]:
    return [finding.state for finding in check(place)]


@pytest.mark.parametrize(
    "check",
    [
        places.check_reports,
        places.check_space,
        places.check_lock,
        places.check_latest,
        inputs.check_sources,
        inputs.check_catalog,
        inputs.check_settings,
        check_server,
    ],
)
def test_a_place_as_it_should_be_is_ok_and_left_as_it_is(place, check):
    before = sorted(place.sources.parent.rglob("*"))
    assert states(check, place) == [OK]
    place.reports.mkdir()
    assert states(check, place) == [OK]
    place.reports.rmdir()
    assert sorted(place.sources.parent.rglob("*")) == before


@pytest.mark.parametrize("reports", ["sources/a.md", "/proc/reports"])
def test_reports_that_cannot_be_written_say_how_to_mend_it(place, reports):
    (found,) = places.check_reports(place._replace(reports=Path(reports)))
    assert found.state == MEND and "it cannot be written to: " in found.sentence
    assert "name another folder with --reports" in found.mend


def test_a_disk_without_room_is_to_be_mended(place, monkeypatch):
    monkeypatch.setattr(places, "LEAST_BYTES", 10**18)
    (found,) = places.check_space(place)
    assert found.state == MEND and found.mend.startswith("free 1,000,000,000,000 MB")


def test_the_owner_of_the_lock_and_what_was_left_are_notes(place):
    with only_builder(place.reports):
        (found,) = places.check_lock(place)
        assert found.state == NOTE and "a build is running: process " in found.sentence
    assert states(places.check_lock, place) == [OK]
    (place.reports / ".building-x").mkdir()
    (found,) = places.check_lock(place)
    assert found.state == NOTE and found.sentence.endswith("as .building-x")
    with only_builder(place.reports):
        pass
    assert states(places.check_lock, place) == [OK]


def test_looking_at_the_lock_does_not_keep_it(place):
    place.reports.mkdir()
    (place.reports / ".lock").touch()
    assert states(places.check_lock, place) == [OK]
    with (place.reports / ".lock").open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_generation_that_is_lost_is_to_be_mended(place):
    place.reports.mkdir()
    line = {"event": "generation", "build_id": "x"}
    (place.reports / "ledger.jsonl").write_text(json.dumps(line) + '\n{"event": "gen')
    lost, cut = places.check_latest(place)
    assert (lost.state, lost.mend) == (MEND, "run `fwreport build --full`")
    assert cut.state == NOTE and "1 lines were cut short" in cut.sentence


def test_sources_are_counted_and_their_lack_is_named(place):
    (place.sources / ".hidden").touch()
    (found,) = inputs.check_sources(place)
    assert found.sentence.startswith("1 document in ")
    (place.sources / "a.md").unlink()
    assert states(inputs.check_sources, place) == [NOTE]
    (found,) = inputs.check_sources(place._replace(sources=Path("nowhere")))
    assert (found.state, found.sentence) == (MEND, "nowhere: there is no such folder")


def test_a_broken_catalog_and_settings_name_the_line_and_the_key(place, tmp_path):
    (place.sources / "catalog").mkdir()
    (place.sources / "catalog" / "options.csv").write_text("lable,option\n")
    (found,) = inputs.check_catalog(place)
    assert found.state == MEND and "options.csv, line 1: unknown column" in found[2]
    (tmp_path / "fwreport.toml").write_text("[report]\npapper = 'A4'\n")
    (found,) = inputs.check_settings(place)
    assert found.state == MEND and "[report] has no setting papper" in found.sentence


class Server(BaseHTTPRequestHandler):
    """Well at /api/health, and nowhere else."""

    def do_GET(self):
        self.send_response(200 if self.path == "/api/health" else 404)
        self.end_headers()

    def log_message(self, *words):
        pass


def test_a_server_is_asked_whether_it_is_well(place):
    with HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://ann:secret@127.0.0.1:{server.server_port}"
        named = [{"PREFECT_API_URL": url + end} for end in ("/api", "/api/", "/wrong")]
        found = [next(check_server(place._replace(environment=n))) for n in named]
        server.shutdown()
    assert [one.state for one in found] == [OK, OK, MEND]
    assert "answers 404" in found[2].sentence
    assert not any("secret" in str(one) for one in found)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/api", "nonsense", "http://[::1/"])
def test_a_server_that_does_not_answer_is_to_be_mended(place, url):
    (found,) = check_server(place._replace(environment={"PREFECT_API_URL": url}))
    assert found.state == MEND and "\n" not in found.sentence
    assert "unset PREFECT_API_URL" in found.mend


def test_a_workspace_is_asked_at_its_server():
    url = "https://api.example.org/api/accounts/1/workspaces/2"
    assert addresses(url) == (url, "https://api.example.org/api/health")
