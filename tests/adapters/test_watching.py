"""What is looked at: every change a build would see, and none that it passes over."""

import os

import pytest

from fwreport.adapters.watching import changed, look_at

NAMES = ["-rf", "a\nb.md", 'it\'s "x".md', "é ñ 😀.md", "$(x)"]
NAMES.append(os.fsdecode(b"z\xff.md"))


@pytest.fixture
def sources(tmp_path):
    folder = tmp_path / "sources"
    (folder / "catalog").mkdir(parents=True)
    (folder / "a.md").write_bytes(b"one")
    return folder


def names_changed(sources, change, settings=()):
    before = look_at(sources, settings)
    assert changed(before, look_at(sources, settings)) == []
    change()
    return [p.rpartition("/")[2] for p in changed(before, look_at(sources, settings))]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_seen(sources, name):
    assert names_changed(sources, (sources / name).touch) == [name]
    assert names_changed(sources, (sources / name).unlink) == [name]


def test_a_file_that_grows_is_seen_though_its_time_stays(sources):
    def grow():
        times = (sources / "a.md").stat()
        (sources / "a.md").write_bytes(b"one two")
        os.utime(sources / "a.md", ns=(times.st_atime_ns, times.st_mtime_ns))

    assert names_changed(sources, grow) == ["a.md"]


def test_a_file_of_the_same_size_and_time_is_seen(sources):
    def replace():
        times = (sources / "a.md").stat()
        (sources / "a.md").write_bytes(b"two")
        os.utime(sources / "a.md", ns=(times.st_atime_ns, times.st_mtime_ns))

    assert names_changed(sources, replace) == ["a.md"]


def test_what_a_link_leads_to_is_seen(sources, tmp_path):
    (sources / "link.md").symlink_to("a.md")
    change = lambda: (sources / "a.md").write_bytes(b"other")  # noqa: E731
    assert names_changed(sources, change) == ["a.md", "link.md"]


def test_catalog_and_settings_are_seen(sources, tmp_path):
    table, settings = sources / "catalog" / "options.csv", tmp_path / "fwreport.toml"
    assert names_changed(sources, table.touch) == ["options.csv"]
    assert names_changed(sources, settings.touch, [settings]) == ["fwreport.toml"]


@pytest.mark.parametrize(
    "name",
    [".a.md.swp", "a.md~", "#a.md#", "x.tmp", "4913", "b.md.part", "b.pdf.crdownload"],
)
def test_what_a_build_passes_over_is_not_seen(sources, name):
    assert names_changed(sources, (sources / name).touch) == []
    assert names_changed(sources, lambda: os.mkfifo(sources / "pipe.md")) == []
    assert names_changed(sources, (sources / "inside").mkdir) == []


def test_a_ring_of_links_and_a_folder_that_is_gone_are_no_errors(sources, tmp_path):
    ring = lambda: (sources / "ring.md").symlink_to("ring.md")  # noqa: E731
    assert names_changed(sources, ring) == ["ring.md"]
    away = lambda: sources.rename(tmp_path / "away")  # noqa: E731
    assert "sources" in names_changed(sources, away)
