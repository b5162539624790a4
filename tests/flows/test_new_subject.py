"""A new subject: made, filled and built, and another beside it."""

TABLE = (
    "# {0} vs {1}\n\n| | {0} | {1} |\n| --- | --- | --- |\n| Speed | 9/10 | 4/10 |\n"
)
SUBJECTS = {"kettles": ("Brew", "Steam"), "my bikes": ("Roadster", "Tourer")}


def test_a_subject_is_built_at_once_beside_another(tmp_path, fwreport_in):
    for name, options in SUBJECTS.items():
        status, out, err = fwreport_in(tmp_path, "init", name)
        assert (status, err) == (0, "")
        (tmp_path / name / "sources" / "a.md").write_text(TABLE.format(*options))
    assert "  cd 'my bikes' && fwreport build" in out.splitlines()
    words = ("build", "--formats", "html", "--date", "2026-11-20", "--strict")
    status, out, err = fwreport_in(tmp_path / "my bikes", *words)
    assert status == 0 and "warning" not in err
    page = (tmp_path / "my bikes" / out.strip() / "report.html").read_text("utf-8")
    assert "Roadster" in page and "Steam" not in page
    assert not (tmp_path / "kettles" / "reports").exists()


def test_init_names_what_stands_and_says_what_is_next(tmp_path, fwreport_in):
    (tmp_path / "fwreport.toml").write_text("")
    status, out, _ = fwreport_in(tmp_path, "init")
    assert status == 0 and "stands already  fwreport.toml" in out
    assert "  fwreport build" in out.splitlines()
    status, out, _ = fwreport_in(tmp_path, "init", "--", "-a;b")
    assert "  cd './-a;b' && fwreport build" in out.splitlines()
    (tmp_path / "file").write_text("")
    status, out, err = fwreport_in(tmp_path, "init", "file")
    assert (status, out) == (1, "")
    assert err == "fwreport: file: cannot be made ready: not a directory\n"
