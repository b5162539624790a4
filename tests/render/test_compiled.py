"""Templates that are compiled once a machine."""

import sys

import pytest
from jinja2 import Environment, FileSystemLoader

from fwreport.render.compiled import CompiledTemplates

SYNTAX = {"autoescape": True}


@pytest.fixture
def compiling(monkeypatch):
    """How often a template is compiled, as a list that grows."""
    compiled = []
    compile_source = Environment.compile

    def count(environment, *arguments):
        compiled.append(arguments[1])
        return compile_source(environment, *arguments)

    monkeypatch.setattr(Environment, "compile", count)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return compiled


def render(folder, syntax=SYNTAX, template="page.j2"):
    environment = Environment(  # noqa: S701
        loader=FileSystemLoader(folder),
        bytecode_cache=CompiledTemplates(syntax),
        **syntax,
    )
    return environment.get_template(template).render(word="<b>")


def kept(folder):
    return sorted(folder.glob("__pycache__/*.pyc"))


def test_a_template_is_compiled_once(tmp_path, compiling):
    (tmp_path / "page.j2").write_text("{{ word }}!")
    assert render(tmp_path) == render(tmp_path) == "&lt;b&gt;!"
    assert compiling == ["page.j2"]
    assert [file.parent for file in tmp_path.glob("**/*.*")].count(tmp_path) == 1


def test_another_text_is_compiled_anew(tmp_path, compiling):
    for text in ("{{ word }}!", "{{ word }}?"):
        (tmp_path / "page.j2").write_text(text)
        assert render(tmp_path) == f"&lt;b&gt;{text[-1]}"
    assert len(compiling) == 2


def test_other_settings_share_nothing(tmp_path):
    (tmp_path / "page.j2").write_text("{{ word }}")
    assert render(tmp_path) == "&lt;b&gt;"
    assert render(tmp_path, {"autoescape": False}) == "<b>"


@pytest.mark.parametrize("damage", [b"", b"\0" * 400, None])
def test_a_torn_file_is_made_anew(tmp_path, compiling, damage):
    (tmp_path / "page.j2").write_text("{{ word }}!")
    render(tmp_path)
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:-9] if damage is None else damage)
    assert render(tmp_path) == "&lt;b&gt;!"
    assert file.read_bytes() == whole
    assert len(compiling) == 2


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path, compiling):
    (tmp_path / "page.j2").write_text("{{ word }}!")
    (tmp_path / "__pycache__").write_text("no folder")
    assert render(tmp_path) == render(tmp_path) == "&lt;b&gt;!"
    assert len(compiling) == 2


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path, compiling, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / "page.j2").write_text("{{ word }}!")
    render(tmp_path)
    assert not kept(tmp_path)
