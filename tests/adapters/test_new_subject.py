"""A new subject: what is made, what is kept, what is refused."""

import logging
import tomllib

import pytest

from fwreport.adapters.catalog_files import read_catalog
from fwreport.adapters.mail_settings import GROUP
from fwreport.adapters.new_subject import begin_subject
from fwreport.errors import SourceError
from fwreport.settings import ACCEPTED, GROUPS, read_settings


def uncommented(text: str) -> str:
    """The settings with every line that shows a default in force."""
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    return "\n".join(one for one in lines if one.startswith("[") or " = " in one)


def test_the_catalog_is_read_as_it_is_and_is_empty(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    begun = begin_subject(tmp_path / "a" / "b")
    catalog = read_catalog(tmp_path / "a" / "b" / "sources" / "catalog")
    assert all(table.empty for table in catalog)
    assert caplog.text == ""
    made = {path.relative_to(tmp_path / "a" / "b").as_posix() for path in begun.made}
    names = {f"sources/catalog/{name}.csv" for name in catalog._fields}
    assert made == names | {"fwreport.toml", ".gitignore"}
    assert begun.standing == []


def test_the_settings_name_all_there_are_and_change_none(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    plain = read_settings(date="2026-11-20")
    begin_subject(tmp_path)
    assert read_settings(date="2026-11-20") == plain
    shown = uncommented((tmp_path / "fwreport.toml").read_text("utf-8"))
    tables = tomllib.loads(shown)
    assert {*tables.pop(GROUPS)[0]} == {*GROUP}
    named = {section: {*keys} for section, keys in tables.items()}
    assert named == {section: {*keys} for section, keys in ACCEPTED.items()}
    (tmp_path / "fwreport.toml").write_text(shown, "utf-8")
    assert read_settings(date="2026-11-20").recipients[0].to == ("ann@example.org",)
    defaults = shown.partition("[mail]")[0].splitlines()
    defaults = [line for line in defaults if not line.startswith(("title", "days"))]
    (tmp_path / "fwreport.toml").write_text("\n".join(defaults), "utf-8")
    assert read_settings(date="2026-11-20") == plain


def test_what_stands_is_named_and_not_touched(tmp_path):
    (tmp_path / "sources" / "catalog").mkdir(parents=True)
    kept = {
        "fwreport.toml": "[report]\ntitle = 'Mine'\n",
        "sources/catalog/options.csv": "label,option\nTF,TensorFlow\n",
        "sources/a.md": "# A vs B\n",
    }
    for name, text in kept.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / ".gitignore").symlink_to("nowhere")
    begun = begin_subject(tmp_path)
    assert {path.name for path in begun.standing} == {
        "fwreport.toml",
        "options.csv",
        ".gitignore",
    }
    assert {name: (tmp_path / name).read_text("utf-8") for name in kept} == kept
    assert not (tmp_path / "nowhere").exists()
    again = begin_subject(tmp_path)
    assert again.made == [] and len(again.standing) == 8


@pytest.mark.parametrize("name", ["kettles", "kettles/sources"])
def test_a_file_where_a_folder_belongs_is_refused(tmp_path, name):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x")
    with pytest.raises(SourceError, match="kettles: cannot be made ready: "):
        begin_subject(tmp_path / "kettles")
