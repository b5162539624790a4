"""Parse: worked examples of each dialect, then what holds for every document."""

import random

import pandas as pd
import pytest

from fwreport.parse.stage import parse
from fwreport.tables.base import empty, frame
from fwreport.tables.documents import Documents
from fwreport.vocabulary.lines import lines_of

OUTLINE = """\
Postgres
What it is:
A relational database with a long history.
Strengths:
Extensible: Types, indexes and languages can be added.
Use Cases:
Analytics next to transactions.
"""
TABBED = """\
Redis vs Memcached

#\tFeature\tRedis\tMemcached\tAdvantage
1\tPersistence\tSnapshots and log\tNone\tredis

Redis keeps data over a restart, whereas Memcached forgets it.
"""
MARKDOWN = """\
# Title

| Feature | A | B |
|:--|--:|---|
| Pipes \\| here | `x` | one<br>two |

* first
  goes on
    - nested

> quoted
> twice

``` python\u0020
# no heading
a | b
```
Caption:
- item
"""
ODD = [
    OUTLINE,
    TABBED,
    MARKDOWN,
    "",
    "\n\n",
    "\t\n \u2028x\n",
    "a | b\n---|---\n",
    "~~~\nopen",
]


def blocks_of(text: str) -> pd.DataFrame:
    return parse(frame(Documents, [("s", text)])).blocks


def kinds(text: str) -> list[tuple]:
    columns = ["kind", "level", "line_start", "line_end"]
    return list(blocks_of(text)[columns].itertuples(index=False, name=None))


def test_an_outline_has_names_captions_and_entries():
    assert kinds(OUTLINE) == [
        ("heading", 1, 1, 1),
        ("heading", 2, 2, 2),
        ("item", 1, 3, 3),
        ("heading", 2, 4, 4),
        ("item", 1, 5, 5),
        ("heading", 2, 6, 6),
        ("item", 1, 7, 7),
    ]


def test_tabs_make_a_table_of_two_lines():
    parsed = parse(frame(Documents, [("s", TABBED)]))
    assert kinds(TABBED) == [
        ("paragraph", 0, 1, 1),
        ("table", 0, 3, 4),
        ("paragraph", 0, 6, 6),
    ]
    assert parsed.cells["text"].tolist()[5:] == [
        "1",
        "Persistence",
        "Snapshots and log",
        "None",
        "redis",
    ]
    assert parsed.cells["line_start"].unique().tolist() == [3, 4]


def test_markdown_has_leaf_blocks():
    assert kinds(MARKDOWN) == [
        ("heading", 1, 1, 1),
        ("table", 0, 3, 5),
        ("item", 1, 7, 8),
        ("item", 2, 9, 9),
        ("quote", 0, 11, 12),
        ("code", 0, 14, 17),
        ("heading", 2, 18, 18),
        ("item", 1, 19, 19),
    ]
    cells = parse(frame(Documents, [("s", MARKDOWN)])).cells
    assert cells["text"].tolist()[3:] == ["Pipes | here", "`x`", "one<br>two"]


def test_wrapped_prose_is_no_outline():
    text = "Which one is faster?\nnobody can say, because\nit depends on the load."
    assert kinds(text) == [("paragraph", 0, 1, 3)]


def test_a_caption_reaches_to_the_end_of_its_list():
    blocks = blocks_of("# Top\n\n**Pros**:\n- good\n\nAnd in the end.\n")
    headings = dict(zip(blocks["line_start"], blocks["heading_id"], strict=True))
    assert headings[4] == "s/b0002"
    assert headings[6] == "s/b0001"


@pytest.mark.parametrize("text", ODD)
def test_every_line_that_is_not_blank_lies_in_one_block(text):
    blocks = blocks_of(text)
    covered = [
        number
        for row in blocks.itertuples()
        for number in range(row.line_start, row.line_end + 1)
    ]
    filled = {n for n, line in enumerate(lines_of(text), 1) if line.strip()}
    assert len(covered) == len(set(covered))
    assert filled <= set(covered)


def test_it_holds_for_lines_in_any_order():
    lines = (OUTLINE + TABBED + MARKDOWN + "[link]: x\n<table>\n</table>\n").split("\n")
    generator = random.Random(7)
    for _ in range(60):
        generator.shuffle(lines)
        test_every_line_that_is_not_blank_lies_in_one_block("\n".join(lines))


def test_no_documents_give_no_blocks():
    parsed = parse(empty(Documents))
    assert parsed.blocks.empty and parsed.cells.empty and parsed.rejects.empty


def test_the_order_of_documents_does_not_matter():
    rows = [(f"s{n}", text) for n, text in enumerate(ODD)]
    forward = parse(frame(Documents, rows))
    backward = parse(frame(Documents, rows[::-1]))
    pd.testing.assert_frame_equal(forward.blocks, backward.blocks)
    pd.testing.assert_frame_equal(forward.cells, backward.cells)


def test_a_table_in_html_is_named():
    rejects = parse(
        frame(Documents, [("s", "x\n\n<table>\n<tr></tr>\n</table>\n")])
    ).rejects
    assert rejects[["line", "reason"]].values.tolist() == [
        [3, "a table in HTML is not read"]
    ]


def test_a_tabbed_header_may_lack_its_corner():
    text = "Prices\n\n\tTern\tCube\nBell\t3\t4\nBag\t5\t6\n"
    made = parse(frame(Documents, [("s", text)]))
    assert made.cells["text"].tolist()[:6] == ["", "Tern", "Cube", "Bell", "3", "4"]
    indented = parse(frame(Documents, [("s", "\tTern\tCube\n\tBell\t3\n")]))
    assert indented.cells.empty


def test_a_bare_name_heads_short_entries():
    text = "Tern\nBell: loud\nBag: small\n\nIt was\nNote: a long day\nfor us.\n"
    blocks = parse(frame(Documents, [("s", text)])).blocks
    assert blocks["kind"].tolist() == ["heading", "item", "item", "paragraph"]


def test_a_tabbed_table_in_a_comment_is_part_of_the_comment():
    table = "Criterion\tTea\tCoffee\nTaste\t6\t7\n"
    text = f"<!-- old:\n\n{table}\n-->\n\n{table}"
    blocks = parse(frame(Documents, [("a", text)])).blocks
    assert blocks["kind"].tolist() == ["note", "table"]
    assert blocks["line_start"].tolist() == [1, 8]
    assert blocks["line_end"].tolist() == [6, 9]
