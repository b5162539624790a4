"""reStructuredText: each kind of table, headings, directives, and hostile ones."""

import time

import pytest

from fwreport.normalize.stage import normalize
from fwreport.parse.stage import parse, read_blocks
from fwreport.tables.base import frame
from fwreport.tables.documents import Documents

GRID = """\
Before it.

+------------+----------+-----------+
| Feature    | Plough   | Spade     |
+============+==========+===========+
| Speed      | high,    | low       |
|            | mostly   |           |
+------------+----------+-----------+
| Costs                             |
+------------+----------+-----------+
| Price      | - dear   | cheap     |
|            | - needs  |           |
|            |   a cow  |           |
+------------+----------+-----------+
| 数量       | 一つ ✅  | 二つ      |
+------------+----------+-----------+
"""
SIMPLE = """\
=========  ======  =======
Property   Flax    Hemp
=========  ======  =======
Strength   good    better
Softness   best    coarse,
                   but not bad
Colour             brown
=========  ======  =======

After it.
"""
LIST = """\
.. list-table:: Bread and cake
   :header-rows: 1
   :widths: 20 40 40

   * - Feature
     - Bread
     - Cake
   * - **Taste**
     - plain ``salt``
     - sweet
       and soft
   * - Price
     -
     - | dear
       | by far
"""
VALUES = """\
.. csv-table:: Canoe and raft
   :header: "Feature", "`Canoe <https://example.org/c>`_", "Raft"
   :widths: 10, 20, 20

   "Speed","fast, on rivers","slow [1]_"
   "Crew","2
   or 3","8"
"""


def blocks(text: str) -> list:
    return read_blocks(text.split("\n"))


def grid(text: str) -> list[list[str]]:
    table = next(block for block in blocks(text) if block.kind == "table")
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return [*rows.values()]


def test_a_grid_table():
    assert grid(GRID) == [
        ["Feature", "Plough", "Spade"],
        ["Speed", "high, mostly", "low"],
        ["Costs", "", ""],
        ["Price", "dear<br>needs a cow", "cheap"],
        ["数量", "一つ ✅", "二つ"],
    ]
    table = blocks(GRID)[1]
    assert (table.kind, table.start, table.end) == ("table", 2, 16)
    assert {cell.line for cell in table.cells if cell.row == 1} == {5}


def test_a_cell_over_two_rows_says_the_same_of_both():
    text = """\
+-------+------+-----+
| Group | Oats | Rye |
+=======+======+=====+
| Field | 1    | 2   |
|       +------+-----+
|       | 3    | 4   |
+-------+------+-----+
"""
    assert grid(text)[1:] == [["Field", "1", "2"], ["Field", "3", "4"]]


BOXED = """\
┌───────┬────────┬───────┐
│ 数量  │ Plough │ Spade │
├───────┼────────┼───────┤
│ Speed │ high   │ low   │
│ Price │ dear   │       │
└───────┴────────┴───────┘
"""
SIGNS = str.maketrans("│─┌┬┐├┼┤└┴┘", "|-+++++++++")
DOUBLE = str.maketrans("│─┌┬┐├┼┤└┴┘", "║═╔╦╗╠╬╣╚╩╝")


@pytest.mark.parametrize("signs", [{}, SIGNS, DOUBLE])
def test_a_table_with_one_rule_has_a_row_in_each_line(signs):
    text = BOXED.translate(signs)
    assert grid(text) == [
        ["数量", "Plough", "Spade"],
        ["Speed", "high", "low"],
        ["Price", "dear", ""],
    ]
    assert blocks(text)[0].text == text.strip()


def test_a_line_without_a_first_cell_goes_on_from_the_line_above():
    assert grid(BOXED.replace("│ Price │", "│       │"))[1:] == [
        ["Speed", "high dear", "low"]
    ]


def test_a_simple_table():
    assert grid(SIMPLE) == [
        ["Property", "Flax", "Hemp"],
        ["Strength", "good", "better"],
        ["Softness", "best", "coarse, but not bad"],
        ["Colour", "", "brown"],
    ]
    assert [b.kind for b in blocks(SIMPLE)] == ["table", "paragraph"]


def test_a_table_as_a_list():
    assert grid(LIST) == [
        ["Feature", "Bread", "Cake"],
        ["**Taste**", "plain ``salt``", "sweet and soft"],
        ["Price", "", "dear<br>by far"],
    ]
    found = normalize(parse(frame(Documents, [("s", LIST)]))).readings
    assert found[["criterion_label", "text", "line_start"]].values.tolist()[:2] == [
        ["Taste", "plain salt", 9],
        ["Taste", "sweet and soft", 10],
    ]


def test_a_table_as_values():
    assert grid(VALUES) == [
        ["Feature", "Canoe", "Raft"],
        ["Speed", "fast, on rivers", "slow"],
        ["Crew", "2 or 3", "8"],
    ]


def test_two_columns_of_labels_without_heads():
    text = """\
Barley against Wheat
~~~~~~~~~~~~~~~~~~~~

.. csv-table::
   :stub-columns: 2
   :header: ,,Barley,Wheat

   Field,Yield,good,better
   ,Water,little,much
"""
    found = normalize(parse(frame(Documents, [("s", text)]))).readings
    assert found["criterion_label"].tolist() == ["Yield", "Yield", "Water", "Water"]


def test_headings_take_their_levels_as_they_come():
    text = """\
####
Boat
####

Hull
****

.. _below:

Keel
^^^^

Deck
****

x::

    code *here*

.. note:: Mind it.

    Words of :ref:`the note <a>`.

.. image:: a.png
   :alt: none

..
   A comment.
"""
    found = [(b.kind, b.level, b.text) for b in blocks(text) if b.kind != "note"]
    assert found == [
        ("heading", 1, "Boat"),
        ("heading", 2, "Hull"),
        ("heading", 3, "Keel"),
        ("heading", 2, "Deck"),
        ("heading", 3, "x::"),
        ("code", 0, "    code *here*"),
        ("paragraph", 0, "Mind it."),
        ("paragraph", 0, "Words of the note."),
    ]


@pytest.mark.parametrize("text", [GRID, SIMPLE, LIST, VALUES, GRID + LIST + SIMPLE])
def test_every_line_lies_in_one_block(text):
    lines = text.split("\n")
    counts = [0] * len(lines)
    for block in read_blocks(lines):
        for number in range(block.start, block.end):
            counts[number] += 1
    assert all(counts[n] == 1 for n, line in enumerate(lines) if line.strip())


def test_no_file_is_read_that_a_directive_names(tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("Feature,Ox,Mule\nSpeed,secret,9\n")
    for name in ("csv-table", "include", "literalinclude"):
        text = f".. {name}:: {secret}\n   :file: {secret}\n   :url: file://{secret}\n"
        assert {block.kind for block in blocks(text)} == {"note"}


HOSTILE = {
    "borders": "+--+\n" * 6_000,
    "rules": "== ==\n" * 6_000 + "x",
    "rules and rows": "== ==\na  b\n" * 3_000,
    "open": "== ==\na  b\n\n" * 2_000,
    "rows": ".. list-table::\n\n" + "   * - a\n     - b\n" * 5_000,
    "quotes": ".. csv-table::\n\n" + '   "a,b\n' * 5_000,
    "comments": "..\n" * 9_000,
    "titles": "a\n~~~\n" * 6_000 + ".. _a:\n",
    "literals": "a::\n" * 9_000 + ".. _a:\n",
    "nested": "".join(" " * n + ".. note::\n" for n in range(300)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_take_little_time(name):
    begun = time.process_time()
    read_blocks(HOSTILE[name].split("\n"))
    assert time.process_time() - begun < 10
