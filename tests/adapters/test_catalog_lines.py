"""Lines written into the catalog: the new line, and every other byte as it was."""

import pytest

from fwreport.adapters.catalog_files import read_catalog
from fwreport.adapters.catalog_lines import FILES, Entry, template, write
from fwreport.errors import CatalogError

KEEP = {"conflict": "0a1b2c3d4e5f@9f8e7d", "decision": "keep all"}
STAMP = {"by": "Ann, or Bob", "date": "2026-11-21", "reason": ""}
LINE = '0a1b2c3d4e5f@9f8e7d,keep all,"Ann, or Bob",2026-11-21,'


@pytest.mark.parametrize(
    "before",
    [
        b"conflict,decision,by,date,reason\n",
        b"conflict,decision,by,date,reason",
        b"\xef\xbb\xbf# caf\xc3\xa9\r\nconflict,decision,by,date,reason\r\nx,open\r\n",
        b"conflict,decision,by,date,reason\r\nx,open,,,\r\n\r\n# the end",
    ],
)
def test_a_new_line_comes_last_and_the_rest_stays_byte_for_byte(tmp_path, before):
    file = tmp_path / "resolutions.csv"
    file.write_bytes(before)
    file.chmod(0o640)
    written = write(tmp_path, Entry(file.name, KEEP, stamp=STAMP))
    end = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if before.endswith(b"\n") else end
    assert file.read_bytes() == before + gap + LINE.encode() + end
    assert file.read_bytes().split(end)[written.number - 1] == LINE.encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    row = read_catalog(tmp_path).resolutions.dropna(subset=["by"]).iloc[0]
    assert (row.decision, row.by) == ("keep all", "Ann, or Bob")


def test_without_a_file_it_begins_with_a_comment_on_its_columns(tmp_path):
    folder = tmp_path / "catalog"
    write(folder, Entry("criteria.csv", {"label": "#1", "criterion": "First"}))
    text = (folder / "criteria.csv").read_text("utf-8")
    assert text.startswith("# A label that names a criterion: criteria.csv.\n#\n")
    assert text.splitlines()[-1].startswith('"#1","First"')
    assert read_catalog(folder).criteria["label"].tolist() == ["#1"]


def test_columns_that_are_not_there_are_added(tmp_path):
    file = tmp_path / "criteria.csv"
    file.write_text("label,criterion\nSpeed,Performance\n# comment\n")
    cells = {"label": "Pace", "criterion": "Pace", "keep_apart": "true"}
    write(tmp_path, Entry(file.name, cells, note="keep apart,\nAnn"))
    assert file.read_text() == (
        "label,criterion,keep_apart\nSpeed,Performance\n# comment\n"
        "# keep apart, Ann\nPace,Pace,true\n"
    )
    assert read_catalog(tmp_path).criteria["keep_apart"].tolist() == [False, True]


def test_a_line_on_the_same_is_changed_where_it_stands(tmp_path):
    file = tmp_path / "resolutions.csv"
    old = "0a1b2c3d4e5f@000000,keep all,Bob,2025-01-01,He knew"
    file.write_bytes(f"conflict,decision,by,date,reason\n# c\n{old}\nz,open".encode())
    written = write(tmp_path, Entry(file.name, KEEP, stamp=STAMP))
    assert (written.number, written.replaced) == (3, old)
    assert file.read_text() == (
        f"conflict,decision,by,date,reason\n# c\n{LINE}He knew\nz,open"
    )
    file = tmp_path / "sources.csv"
    file.write_text("source,title,trust\n000,Zero,0.5\n")
    cells = {"source": "000_ab.txt", "exclude": "true"}
    write(tmp_path, Entry(file.name, cells, frozenset({"000", "000_ab"})))
    assert file.read_text() == "source,title,trust,exclude\n000,Zero,0.5,true\n"


@pytest.mark.parametrize("by", ["Ann", "Bob"])
def test_what_is_decided_already_is_not_written_again(tmp_path, by):
    write(tmp_path, Entry("resolutions.csv", KEEP, stamp={"by": "Ann"}))
    before = (tmp_path / "resolutions.csv").read_bytes()
    with pytest.raises(CatalogError, match=r"resolutions.csv, line \d+: .* already"):
        write(tmp_path, Entry("resolutions.csv", KEEP, stamp={"by": by}))
    assert (tmp_path / "resolutions.csv").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "catalog").write_text("no folder")
    with pytest.raises(CatalogError, match="cannot be written to"):
        write(tmp_path / "catalog", Entry("resolutions.csv", KEEP))


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_template_of_each_file_reads_as_an_empty_one(tmp_path, name):
    (tmp_path / name).write_text(template(name))
    assert all(table.empty for table in read_catalog(tmp_path))
