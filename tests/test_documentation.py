"""Documentation: every table, column and command says what it is."""

import ast
from pathlib import Path
from typing import get_args, get_type_hints

import click
import pytest

from fwreport.cli import fwreport
from fwreport.tables.base import columns_of, name_of, summary_of
from fwreport.tables.builds import Builds
from fwreport.tables.stages import INTERNAL, Tables

SOURCE = Path(__file__).parents[1] / "src" / "fwreport"
TABLES = sorted(
    {
        schema
        for stage in get_type_hints(Tables).values()
        for hint in get_type_hints(stage).values()
        for schema in get_args(hint)
    }
    | {Builds},
    key=lambda schema: schema.__name__,
)
COMMANDS = fwreport.list_commands(None)
README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_table_and_column_is_described(table):
    assert summary_of(table)
    assert all(text for _, _, text, _ in columns_of(table))


def test_the_table_list_of_the_readme_is_the_catalog():
    rows = [
        f"| {name_of(table)} | {summary_of(table)} |"
        for table in TABLES
        if name_of(table) not in INTERNAL
    ]
    assert "\n".join(rows) in README


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name):
    assert f"`fwreport {name}" in README


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_an_example(name):
    command = fwreport.get_command(None, name)
    text = command.get_help(click.Context(command, info_name=name))
    assert f"fwreport {name}" in text.partition("Examples:")[2]
    options = [p for p in command.params if isinstance(p, click.Option)]
    assert all(option.help for option in options)


def test_only_what_is_built_is_shown():
    assert COMMANDS == [
        "approve",
        "build",
        "changes",
        "claims",
        "doctor",
        "explain",
        "init",
        "repair",
        "review",
        "rollback",
        "schedule",
        "score",
        "send",
        "verify",
        "watch",
    ]


@pytest.mark.parametrize(
    "file", sorted(SOURCE.glob("**/*.py")), ids=lambda f: str(f.relative_to(SOURCE))
)
def test_every_public_function_and_class_says_what_it_does(file):
    tree = ast.parse(file.read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            assert node.name.startswith("_") or ast.get_docstring(node), node.name
