"""The machine: versions against what is pinned, fonts, and native libraries."""

from fwreport.doctor import machine
from fwreport.doctor.findings import MEND, NOTE, OK

LOCKED = """\
click==8.3.1 \\
    --hash=sha256:0000
numpy==1.0 ; python_full_version < '3.0' \\
    --hash=sha256:0000
pandera[pandas]==0.35.0
"""


def only(findings):
    (finding,) = findings
    return finding


def test_the_lock_pins_what_holds_for_this_python(tmp_path):
    (tmp_path / "lock").write_text(LOCKED)
    pinned = machine.read_pinned(tmp_path / "lock")
    assert pinned == {"click": "8.3.1", "pandera": "0.35.0"}
    assert machine.read_pinned(tmp_path / "none") == {}


def test_what_runs_here_is_what_is_pinned():
    assert only(machine.check_python()).state == OK
    assert [one.state for one in machine.check_libraries()] == [OK]
    assert only(machine.check_fonts()).state == OK


def test_a_library_that_is_missing_or_does_not_fit_is_to_be_mended(monkeypatch):
    wanted = ["click>=99", "no-such-library>=1", "pandas>=1; python_version < '3'"]
    monkeypatch.setattr(machine, "requires", lambda name: wanted)
    found = [(one.state, one.sentence) for one in machine.check_libraries()]
    assert found[0][0] == MEND and found[0][1].endswith("but fwreport needs >=99")
    assert found[1] == (MEND, "no-such-library is not installed")
    assert len(found) == 3  # the summary of the rest


def test_a_version_that_fits_and_is_not_the_pinned_one_is_a_note(monkeypatch, tmp_path):
    (tmp_path / "lock").write_text("click==0.1\n")
    monkeypatch.setattr(machine, "LOCK", tmp_path / "lock")
    found = only(machine.check_libraries())
    assert found.state == NOTE and "instead of 0.1: not what was tested" in found[2]


def test_a_python_that_is_too_old_is_named(monkeypatch):
    monkeypatch.setattr(machine.sys, "version_info", (3, 9, 1, "final", 0))
    found = only(machine.check_python())
    assert (found.state, found.sentence[:13]) == (MEND, "Python 3.9.1,")


def test_a_font_that_is_cut_short_is_named(monkeypatch, tmp_path):
    from fwreport.render import fonts

    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    for face in fonts.read_faces():
        (tmp_path / face.file).write_bytes(b"wOF2")
    (tmp_path / fonts.read_faces()[0].file).write_bytes(b"")
    found = only(machine.check_fonts())
    assert found.state == MEND and fonts.read_faces()[0].file in found.sentence


def test_a_machine_without_pango_gets_a_sentence(monkeypatch, tmp_path):
    loads = "from cffi import FFI\nFFI().dlopen('libpango-of-nowhere')\n"
    (tmp_path / "weasyprint.py").write_text(loads)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=":")
    found = only(machine.check_pdf())
    assert found.state == MEND and "\n" not in found.sentence
    assert found.sentence.startswith("the PDF could not be set: OSError: ")
    assert "apt-get install libpango-1.0-0" in found.mend
