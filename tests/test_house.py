"""The house rule: a room imports only the floors below it, and nothing beside it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STAGES = {
    "ingest",
    "parse",
    "normalize",
    "gather",
    "align",
    "reconcile",
    "score",
    "compare",
    "render",
}
FLOORS = [
    {"errors"},
    {"vocabulary"},
    {"comparison"},  # one sentence about two names; knows nothing of documents
    {"tables"},
    STAGES | {"adapters", "listing"},
    {
        "settings",  # of the stages, read from a file and the environment
        "review",  # reads what a build left, and asks align how alike labels are
    },
    {
        "doctor",  # tries what all of them need
        "ordering",  # what a build is asked for, once the ledger is read
        "reading",  # the stages that read each document for itself, as one call
        "distribution",  # who gets an edition, and what the owner is told
    },
    {"pipeline"},
    {"api"},
    {
        "orchestrate",
        "watching",  # asks for a build, whoever runs it
    },
    {"scheduling"},
    {"cli", "__init__"},
    {"flows"},  # thin: the same command line, under Prefect
]
FLOOR = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
EDGES = {
    "prefect": {"orchestrate", "scheduling"},
    "duckdb": {"tables", "adapters"},
    "pyarrow": {"adapters"},
    "weasyprint": {"render"},
    "jinja2": {"render"},
    "click": {"cli"},
}
HEAVY = {"prefect", "pandera", "weasyprint", "scipy", "pandas", "numpy", "duckdb"}
FILES = sorted([*ROOT.glob("src/fwreport/**/*.py"), *ROOT.glob("flows/*.py")])
LONGEST, LONGEST_FUNCTION = 300, 50


def room_of(file: Path) -> str:
    """The folder under src/fwreport, the module that lies there, or flows."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return parts[2] if parts[0] == "src" else parts[0]


def imports(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return names


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_room_imports_only_what_stands_below_it(file):
    room = room_of(file)
    for imported in imports(file):
        package, _, rest = imported.partition(".")
        if package == "fwreport" and rest:
            other = rest.partition(".")[0]
            assert other == room or FLOOR[other] < FLOOR[room], imported
        assert room in EDGES.get(package, {room}), imported


@pytest.mark.parametrize("file", FILES, ids=name)
def test_modules_of_a_stage_do_not_import_its_stage(file):
    if room_of(file) in STAGES:
        assert not any(
            imported == f"fwreport.{room_of(file)}.stage" for imported in imports(file)
        )


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_module_is_read_in_one_sitting(file):
    text = file.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST or room_of(file) == "vocabulary"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("file", FILES, ids=name)
def test_every_module_says_what_it_is(file):
    tree = ast.parse(file.read_text("utf-8"))
    assert not tree.body or ast.get_docstring(tree)


@pytest.mark.parametrize("room", sorted(STAGES | {"review"}))
def test_a_stage_reads_no_clock_and_no_environment(room):
    for file in ROOT.glob(f"src/fwreport/{room}/**/*.py"):
        if room == "render" and file.name == "pdf.py":
            continue  # hands the environment to the process that sets the pages
        assert not imports(file) & {"os", "time", "random"}, file
