"""Files of sources/: what is read, what is passed over, what becomes a problem."""

import errno
import os
import stat
from pathlib import Path
from types import SimpleNamespace

import pytest

from fwreport.adapters.catalog_files import read_catalog
from fwreport.adapters.source_files import (
    STILL,
    digest_catalog,
    read_files,
    read_sources,
)
from fwreport.errors import CatalogError, SourceError


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "sources"
    place.mkdir()
    (place / "b.md").write_bytes(b"two\r\n\xff")
    (place / "a.md").write_bytes(b"")
    return place


def test_files_are_read_byte_for_byte_in_the_order_of_their_names(folder):
    files = read_sources(folder)
    assert [(f.path, f.content, f.problem) for f in files] == [
        ("a.md", b"", ""),
        ("b.md", b"two\r\n\xff", ""),
    ]


@pytest.mark.parametrize(
    "name",
    [".x", "a.md~", ".a.md.swp", "#a.md#", "~$a.docx", "Thumbs.db", "4913", "a.part"],
)
def test_left_overs_are_named_and_passed_over(folder, name, caplog):
    (folder / name).write_bytes(b"x")
    assert len(read_sources(folder)) == 2
    assert f"{name} is passed over: its name is that of a hidden" in caplog.text


def test_folders_are_named_and_not_read_but_the_catalog(folder, caplog):
    for name in ("inside", "catalog"):
        (folder / name).mkdir()
        (folder / name / "c.md").write_bytes(b"x")
    assert len(read_sources(folder)) == 2
    assert "inside is passed over: folders are not read" in caplog.text
    assert "catalog" not in caplog.text


def test_a_pipe_is_not_waited_for(folder, caplog):
    os.mkfifo(folder / "pipe.md")
    assert len(read_sources(folder)) == 2
    assert "pipe.md is passed over: it is no regular file" in caplog.text


def test_a_link_to_nothing_is_a_problem_of_that_file(folder):
    (folder / "gone.md").symlink_to("nowhere.md")
    gone = read_sources(folder)[-1]
    assert (gone.path, gone.content) == ("gone.md", b"")
    assert gone.problem == "It could not be read: No such file or directory."


def test_a_link_out_of_the_folder_is_not_followed(folder, tmp_path):
    (tmp_path / "secret.md").write_bytes(b"secret")
    (folder / "out.md").symlink_to("../secret.md")
    (folder / "within.md").symlink_to("b.md")
    out, within = read_sources(folder)[-2:]
    assert (out.content, within.content) == (b"", b"two\r\n\xff")
    assert out.problem == "It is a link that leads out of the folder."


def test_a_name_that_is_no_utf_8_is_escaped(folder):
    (folder / os.fsdecode(b"z\xff.md")).write_bytes(b"x")
    assert read_sources(folder)[-1].path == "z\\xff.md"


def test_single_files_are_read_wherever_they_lie(folder, tmp_path):
    (tmp_path / "link.md").symlink_to(folder / "b.md")
    assert read_files([tmp_path / "link.md"])[0].content == b"two\r\n\xff"


def test_the_catalog_has_a_digest_for_each_file(folder):
    assert digest_catalog(folder) == {}
    (folder / "catalog").mkdir()
    (folder / "catalog" / "options.csv").write_bytes(b"label,option\n")
    assert [*digest_catalog(folder)] == ["options.csv"]


def test_no_folder_and_no_documents_are_refused(tmp_path):
    with pytest.raises(SourceError, match="there is no such folder"):
        read_sources(tmp_path / "sources")
    (tmp_path / ".keep").touch()
    with pytest.raises(SourceError, match="no documents in it"):
        read_sources(tmp_path)


def test_a_ring_of_links_is_a_problem_of_that_file(folder):
    (folder / "ring.md").symlink_to("ring.md")
    ring = read_sources(folder)[-1]
    assert ring.problem == "It could not be read: Too many levels of symbolic links."


def test_a_file_that_changes_while_it_is_read_is_read_again(folder, monkeypatch):
    reals = iter([SimpleNamespace(**dict.fromkeys(STILL, 0), st_mode=stat.S_IFREG)])
    real = os.fstat
    monkeypatch.setattr(os, "fstat", lambda handle: next(reals, None) or real(handle))
    (folder / "a.md").write_bytes(b"whole")
    assert read_sources(folder)[0].content == b"whole"


def test_a_file_that_does_not_come_to_rest_says_so(folder, monkeypatch):
    still = SimpleNamespace(**dict.fromkeys(STILL, 0), st_mode=stat.S_IFREG)
    monkeypatch.setattr(os, "fstat", lambda handle: still)
    first = read_sources(folder)[0]
    assert (first.content, first.problem) == (
        b"",
        "It was being changed while it was read.",
    )


@pytest.fixture
def shut(monkeypatch):
    """Have the system refuse to list a folder, or to look at what is in it."""

    def refuse(folder, call):
        real = getattr(Path, call)

        def guarded(path, *arguments, **settings):
            if folder == (path if call == "iterdir" else path.parent):
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return real(path, *arguments, **settings)

        monkeypatch.setattr(Path, call, guarded)
        # it says of what it may not look at that there is nothing
        monkeypatch.setattr(os.path, "lexists", lambda path: path == folder)

    return refuse


def test_a_folder_that_may_not_be_read_is_one_sentence(folder, shut):
    shut(folder, "iterdir")
    with pytest.raises(SourceError, match=r"sources: cannot be read: permission den"):
        read_sources(folder)


def test_a_file_that_may_not_be_looked_at_is_no_file_that_is_gone(folder, shut):
    (folder / "a.md").write_bytes(b"one")
    shut(folder, "stat")
    (found,) = [file for file in read_sources(folder) if file.path == "a.md"]
    assert found.problem == "It could not be read: Permission denied."


@pytest.mark.parametrize("call", ["iterdir", "stat"])
def test_a_catalog_that_may_not_be_read_is_not_an_empty_one(tmp_path, shut, call):
    catalog = tmp_path / "catalog"
    catalog.mkdir()
    (catalog / "options.csv").write_text("label,option\nTea,Tea\n")
    shut(catalog, call)
    with pytest.raises(CatalogError, match="catalog.*: cannot be read: permission den"):
        digest_catalog(tmp_path)


def test_a_file_that_goes_while_the_folder_is_read_is_passed_over(folder, caplog):
    paths = [folder / "a.md", folder / "gone.md"]
    assert [file.path for file in read_files(paths, folder)] == ["a.md"]
    assert "gone.md is gone since the folder was read" in caplog.text


def test_a_file_too_large_is_not_loaded(folder):
    with (folder / "large.md").open("wb") as file:
        file.truncate(2**40)  # holes only: it takes no room on the disk
    large = read_sources(folder)[-1]
    assert large.content == b""
    assert large.problem.startswith("The file has 1,099,511,627,776 bytes; at most")


def test_links_out_of_the_folder_are_no_catalog(tmp_path):
    folder, outside = tmp_path / "sources", tmp_path / "outside.csv"
    (folder / "catalog").mkdir(parents=True)
    outside.write_text("label,option\nTea,Tea\n")
    table = folder / "catalog" / "options.csv"
    table.symlink_to(outside)
    with pytest.raises(CatalogError, match=r"options\.csv is a link that leads out"):
        digest_catalog(folder)
    with pytest.raises(CatalogError, match="and is not followed"):
        read_catalog(folder / "catalog")
    table.unlink()
    (folder / "within.csv").write_text(outside.read_text())
    table.symlink_to("../within.csv")
    assert len(read_catalog(folder / "catalog").options) == 1


def test_what_is_no_file_in_the_catalog_is_refused_and_left_overs_passed_over(tmp_path):
    table = tmp_path / "catalog" / "options.csv"
    table.parent.mkdir()
    (table.parent / ".#facts.csv").symlink_to("ann@host.1234")  # an editor's lock
    assert digest_catalog(tmp_path) == {}
    os.mkfifo(table)
    with pytest.raises(CatalogError, match=r"options\.csv: it is no regular file$"):
        digest_catalog(tmp_path)
    table.unlink()
    table.symlink_to(table)
    with pytest.raises(CatalogError, match="cannot be read: too many levels"):
        read_catalog(table.parent)
