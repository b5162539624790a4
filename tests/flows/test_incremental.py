"""A build does what is to be done and no more, and publishes what a full one would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fwreport import build, pipeline
from fwreport.adapters import inputs

from .formats import written

pytestmark = pytest.mark.slow
DATE = "2026-11-20"
FORMATS = ("docx", "html", "xlsx")
TABLE = "# Tea vs Coffee\n\n| Criterion | Tea | Coffee |\n|---|---|---|\n"
TABLE += "| Taste | 6 | 7 |\n| Price | 9 | 4 |\n"
VERDICTS = "Criterion\tTea\tCoffee\tWinner\nTaste\tmild\tstrong\tCoffee\n"
VERDICTS += "Health\tgood\tfair\tTea\n"


def published(folder: Path) -> dict[str, bytes]:
    """The files that are a function of the inputs, by name."""
    files = [folder / "report.html", *(folder / "data").iterdir()]
    return {file.name: file.read_bytes() for file in files}


def runs(generation) -> dict[str, str]:
    return {row["path"]: row["run"] for row in generation.record["sources"]}


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A folder with two small documents, a copy, and the generation made of them."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "sources" / "catalog").mkdir(parents=True)
    (folder / "sources" / "a.md").write_text(TABLE)
    (folder / "sources" / "b.txt").write_text(VERDICTS)
    (folder / "sources" / "copy.txt").write_text(VERDICTS)
    catalog = folder / "sources" / "catalog" / "options.csv"
    catalog.write_text("label,option\nTea,Tea\n")
    build(folder / "sources", folder / "reports", formats=["html"], date=DATE)
    return folder


@pytest.fixture
def copy(built, tmp_path, monkeypatch) -> Path:
    """The same, to be changed."""
    shutil.copytree(built, tmp_path / "copy", symlinks=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "copy"


def again(folder: Path, **settings):
    settings = {"formats": ["html"], "date": DATE} | settings
    return build(folder / "sources", folder / "reports", **settings)


def flip(file: Path) -> None:
    """Change one byte; size and dates stay as they are."""
    times, content = file.stat(), bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def latest(folder: Path) -> Path:
    return (folder / "reports" / "latest").resolve()


CHANGES = {
    "a document": lambda copy: flip(copy / "sources" / "a.md"),
    "a name": lambda copy: (copy / "sources/a.md").rename(copy / "sources/c.md"),
    "the catalog": lambda copy: flip(copy / "sources" / "catalog" / "options.csv"),
    "the report": lambda copy: flip(latest(copy) / "report.html"),
    "the data": lambda copy: next((latest(copy) / "data").iterdir()).unlink(),
    "the warehouse": lambda copy: flip(latest(copy) / "fwreport.duckdb"),
    "the record": lambda copy: (latest(copy) / "build.json").write_text("{"),
    "what was read": lambda copy: flip(next((latest(copy) / "reading").iterdir())),
}
SETTINGS = {
    "formats": ["html", "pdf"],
    "date": "2026-11-21",
    "full": True,
}


@pytest.fixture
def orders(monkeypatch) -> list:
    """What builds would have made."""
    made = []
    monkeypatch.setattr(pipeline, "produce", lambda *given: made.append(given))
    return made


def test_where_nothing_changed_the_latest_stands(copy, orders):
    for file in (copy / "sources").glob("*.*"):
        file.touch()
    generation = again(copy)
    assert not generation.is_new
    assert not orders
    assert generation.folder == copy / "reports" / latest(copy).name


@pytest.mark.parametrize("what", CHANGES)
def test_what_changed_or_was_damaged_is_noticed(what, copy, orders):
    CHANGES[what](copy)
    again(copy)
    assert len(orders) == 1


@pytest.mark.parametrize("name", SETTINGS)
def test_other_settings_are_noticed(name, copy, orders):
    again(copy, **{name: SETTINGS[name]})
    assert len(orders) == 1


def test_another_title_baseline_program_or_library_is_noticed(
    copy, orders, monkeypatch
):
    again(copy, baseline=latest(copy).name)
    (copy / "other.toml").write_text('[report]\ntitle = "Drinks"\n')
    again(copy, config=copy / "other.toml")
    for name, value in (("digest_code", "0" * 64), ("versions", {})):
        with monkeypatch.context() as patch:
            patch.setattr(inputs, name, lambda value=value: value)
            again(copy)
    assert len(orders) == 4
    assert not again(copy).is_new


PROBE = """
import sys
from fwreport.cli import main
try:
    main(["build", "--sources", "copy/sources", "--reports", "copy/reports",
          "--formats", "html", "--date", "2026-11-20"])
finally:
    print(*{"pandas", "numpy", "pandera", "duckdb", "scipy"} & {*sys.modules})
"""


def test_to_do_nothing_no_large_library_is_loaded(copy):
    environment = {k: v for k, v in os.environ.items() if "PREFECT" not in k}
    done = subprocess.run(
        [sys.executable, "-c", PROBE], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    name, heavy = done.stdout.splitlines()
    assert Path(name).name == latest(copy).name
    assert heavy == ""
    assert "nothing changed" in done.stderr


def test_one_document_is_read_and_the_report_is_that_of_a_full_build(copy, tmp_path):
    (copy / "sources" / "a.md").rename(copy / "sources" / "renamed.md")
    (copy / "sources" / "c.md").write_text(TABLE.replace("6", "5"))
    made = again(copy)
    assert runs(made) == {
        **{"b.txt": "reused", "copy.txt": "reused", "renamed.md": "reused"},
        "c.md": "read",
    }
    whole = build(copy / "sources", tmp_path / "other", formats=["html"], date=DATE)
    assert {*runs(whole).values()} == {"read"}
    assert published(made.folder) == published(whole.folder)


@pytest.fixture(scope="module")
def formats(tmp_path_factory) -> Path:
    """A page, a Word document and a workbook, and the generation made of them."""
    folder = tmp_path_factory.mktemp("formats")
    (folder / "sources").mkdir()
    for suffix in FORMATS:
        (folder / "sources" / f"{suffix}.{suffix}").write_bytes(written(suffix, 8))
    again(folder)
    return folder


@pytest.mark.thorough
@pytest.mark.parametrize("suffix", FORMATS)
def test_one_of_several_formats_is_read_again(formats, tmp_path, suffix):
    copy = tmp_path / "copy"
    shutil.copytree(formats, copy, symlinks=True)
    (copy / "sources" / f"{suffix}.{suffix}").write_bytes(written(suffix, 3))
    made = again(copy)
    others = {f"{other}.{other}": "reused" for other in FORMATS}
    assert runs(made) == others | {f"{suffix}.{suffix}": "read"}
    whole = build(copy / "sources", tmp_path / "other", formats=["html"], date=DATE)
    mine, theirs = published(made.folder), published(whole.folder)
    assert {*mine} == {*theirs}
    assert [name for name in mine if mine[name] != theirs[name]] == []
    assert mine["claims.csv"] != published(latest(formats))["claims.csv"]


def test_nothing_is_reused_that_other_code_read_or_that_is_damaged(
    copy, monkeypatch, capfd
):
    from fwreport.adapters import reading_files
    from fwreport.adapters.generations import read_latest

    standing = read_latest(copy / "reports")
    assert reading_files.read_reading(standing)
    with monkeypatch.context() as patch:
        patch.setattr(reading_files, "versions", lambda: {"python": "4.0"})
        assert reading_files.read_reading(standing) is None
    with monkeypatch.context() as patch:
        patch.setattr(reading_files, "digest_code", lambda *rooms: "0" * 64)
        assert reading_files.read_reading(standing) is None
    flip(next((latest(copy) / "reading").iterdir()))
    assert reading_files.read_reading(standing) is None
    assert reading_files.read_reading(None) is None
