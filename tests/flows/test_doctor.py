"""The doctor at the command line: a line a check, and the status."""

import json

from fwreport.doctor.examine import CHECKS


def test_a_sound_place_is_ok_in_every_check(tmp_path, fwreport_in):
    assert fwreport_in(tmp_path, "init")[0] == 0
    (tmp_path / "sources" / "a.md").write_text("# A vs B\n")
    status, out, err = fwreport_in(tmp_path, "doctor")
    assert (status, err) == (0, "")
    lines = [line.split() for line in out.splitlines() if not line.startswith(" ")]
    assert [line[:2] for line in lines] == [["ok", name] for name in CHECKS]


def test_what_is_to_be_mended_gives_status_1(tmp_path, fwreport_in, monkeypatch):
    monkeypatch.setitem(CHECKS, "pdf", lambda: 1 / 0)
    status, out, _ = fwreport_in(tmp_path, "doctor", "--json")
    found = {line["check"]: line for line in map(json.loads, out.splitlines())}
    assert status == 1 and [*found] == [*CHECKS]
    assert found["sources"]["state"] == "to mend"
    assert found["sources"]["mend"].startswith("name another with --sources")
    assert found["pdf"]["sentence"] == "ZeroDivisionError: division by zero"
