"""A printed report is made again from its sources, or what differs is named."""

import shutil

import pytest

from fwreport import build

from .formats import written

pytestmark = pytest.mark.thorough

TABLE = """# Kettles: Brew vs Steam

| | Brew | Steam |
| --- | --- | --- |
| Speed | 9/10 | 4/10 |
| Noise | {}/10 | 6/10 |
"""


@pytest.fixture(scope="module")
def kettles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kettles")
    (folder / "sources").mkdir()
    (folder / "sources" / "a.md").write_text(TABLE.format(7), "utf-8")
    (folder / "sources" / "b.md").write_text(TABLE.format(5), "utf-8")
    return folder, build(folder / "sources", folder / "reports", date="2026-11-20")


def test_every_number_and_quotation_comes_out_again(kettles, fwreport_in):
    folder, built = kettles
    report = str(built.folder / "report.pdf")
    status, out, _ = fwreport_in(folder, "verify", report)
    (line,) = out.splitlines()
    found, of, all_ = line.split()[:3]
    assert status == 0
    assert found == all_ and int(all_) > 10 and of == "of"


def test_a_report_on_pages_and_office_files_comes_out_again(tmp_path, fwreport_in):
    (tmp_path / "sources").mkdir()
    for number, suffix in enumerate(("html", "rst", "docx", "xlsx")):
        file = tmp_path / "sources" / f"{suffix}.{suffix}"
        file.write_bytes(written(suffix, 9 - number))
    built = build(tmp_path / "sources", tmp_path / "reports", date="2026-11-20")
    assert [s["status"] for s in built.record["sources"]] == ["ingested"] * 4
    status, out, _ = fwreport_in(tmp_path, "verify", str(built.folder / "report.pdf"))
    found, all_ = (out.split()[at] for at in (0, 2))
    quoted, quotations = (out.split()[at] for at in (5, 7))
    assert (status, found, quoted) == (0, all_, quotations)
    assert int(all_) > 100 and int(quotations) > 0


@pytest.mark.thorough
def test_what_does_not_come_out_is_named_with_its_page(kettles, fwreport_in, tmp_path):
    folder, built = kettles
    shutil.copytree(folder / "sources", tmp_path / "sources")
    (tmp_path / "sources" / "b.md").write_text(TABLE.format(1), "utf-8")
    report = str(built.folder / "report.pdf")
    status, out, _ = fwreport_in(tmp_path, "verify", report)
    summary, *lines = out.splitlines()
    assert status == 1
    assert not summary.startswith("0 of") and lines
    assert all(line.startswith("page ") for line in lines[:3])


def test_what_is_no_report_is_refused_in_one_sentence(kettles, fwreport_in):
    folder, _ = kettles
    (folder / "x.pdf").write_text("no PDF")
    status, out, err = fwreport_in(folder, "verify", "x.pdf")
    assert (status, out) == (1, "")
    assert err.startswith("fwreport: x.pdf: is no PDF that can be read")
