"""Documents that are one table of comma-separated values, and prose that is none."""

import pytest

from fwreport.parse.stage import read_blocks
from fwreport.vocabulary.lines import lines_of

COMMAS = "Criterion,Gas,Wood\nSpeed,6,9\n\nCost,7,5\n"
QUOTED = 'Kriterium; Gas; Strom\n"Tempo\nim Alltag"; "gut; leise"; 6,5\n'


def cells(text: str) -> list[tuple]:
    blocks = read_blocks(lines_of(text))
    return [
        (cell.row, cell.column, cell.line, cell.text)
        for block in blocks
        if block.kind == "table"
        for cell in block.cells
    ]


def test_every_record_is_a_row_with_its_line():
    found = cells(COMMAS)
    assert found[:3] == [
        (0, 0, 0, "Criterion"),
        (0, 1, 0, "Gas"),
        (0, 2, 0, "Wood"),
    ]
    assert found[3:] == [
        *((1, 0, 1, "Speed"), (1, 1, 1, "6"), (1, 2, 1, "9")),
        *((2, 0, 3, "Cost"), (2, 1, 3, "7"), (2, 2, 3, "5")),
    ]


def test_a_quoted_cell_holds_delimiters_and_line_breaks():
    assert cells(QUOTED)[3:] == [
        *((1, 0, 1, "Tempo\nim Alltag"), (1, 1, 1, "gut; leise"), (1, 2, 1, "6,5")),
    ]


def test_records_of_nothing_but_commas_are_lines_of_the_table():
    (block,) = read_blocks(lines_of(f"\n,,\n{COMMAS},,\n\n ,,\n"))
    assert (block.start, block.end) == (1, 9)
    assert [cell.line for cell in block.cells if not cell.column] == [2, 3, 5]


@pytest.mark.parametrize(
    "text",
    [
        "Fast, but loud\nCheap, but ugly\n",  # two columns with blanks are prose
        "Well, yes, no.\nSo, it, goes.\n",
        'Criterion,Gas\n"Speed,6\n',  # a quotation mark that is never closed
        "Criterion,Gas,Induction\nSpeed,6\n",  # a row that is too short
        "# Hobs\n\nCriterion,Gas\nSpeed,6\n",  # something stands beside it
        "Criterion,Gas\n",
    ],
)
def test_what_is_no_table_is_read_as_before(text):
    assert cells(text) == []
    blank = {number for number, line in enumerate(lines_of(text)) if not line.strip()}
    taken = [n for b in read_blocks(lines_of(text)) for n in range(b.start, b.end)]
    assert set(taken) | blank == set(range(len(lines_of(text))))


def kinds(text: str) -> list[tuple]:
    blocks = read_blocks(lines_of(text))
    return [(block.kind, block.start, block.end) for block in blocks]


def test_a_first_line_may_tell_the_separator():
    text = "sep=;\nModel;Price;;\nGas;1,5;;\nWood;2;;\n"
    assert [c[3] for c in cells(text)] == ["Model", "Price", "Gas", "1,5", "Wood", "2"]
    assert kinds(text) == [("note", 0, 1), ("table", 1, 4)]


def test_titles_above_and_notes_below_are_no_rows():
    text = (
        "Hobs 2025,,\nBy:,Ann,\nScale: 1 = poor,,\n,,\nItem,Gas,Wood\nHeat,4,5\n"
        'Ash,5,2\n,,\n"Gas was off, once.",,\n'
    )
    assert kinds(text) == [
        *(("heading", 0, 1), ("paragraph", 1, 2), ("paragraph", 2, 4)),
        *(("table", 4, 8), ("paragraph", 8, 9)),
    ]
    assert read_blocks(lines_of(text))[1].text == "By: Ann"


def test_lines_of_one_cell_may_stand_beside_a_table():
    text = "Hobs, tested\n\nItem,Gas,Wood\nHeat,4,5\nAsh,5,2\nCost,1,3\n\nBy Ann\n"
    assert [kind for kind, *_ in kinds(text)] == ["paragraph", "table", "paragraph"]


def test_blank_records_part_tables_with_heads_of_their_own_alone():
    one = "Item,Gas,Wood\nHeat,4,5\n,,\nFUEL,,\nCost,1,3\nAsh,2,2\n"
    two = "Item,Gas,Wood\nHeat,4,5\n,,\nModel,Pros,Cons\nGas,Fast,Dear\n"
    assert [kind for kind, *_ in kinds(one)] == ["table"]
    assert [kind for kind, *_ in kinds(two)] == ["table", "table"]


def test_names_over_several_columns_stand_over_each():
    text = ",Gas,,Wood,\nItem,Score,Note,Score,Note\nHeat,4,quick,5,\nAsh,5,,2,much\n"
    assert [cell[3] for cell in cells(text)[:5]] == ["", "Gas", "Gas", "Wood", "Wood"]


def test_cells_of_several_lines_between_tabs():
    text = 'Title\t\t\nItem\tGas\tWood\nHeat\t"4\nor 5"\t5\nAsh\t5\t2\n'
    assert (1, 1, 2, "4\nor 5") in cells(text)


def test_a_narrow_table_below_a_wide_one_is_another():
    text = "Model,kg,Price,App,Seat\nA,4,5,4,3\nB,5,2,3,3\n,,,,\nRain,A,,,\nSun,B,,,\n"
    assert [kind for kind, *_ in kinds(text)] == ["table", "table"]
