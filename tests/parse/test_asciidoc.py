"""AsciiDoc: tables with cells in lines of their own or side by side, and headings."""

import time

from fwreport.parse.stage import read_blocks

TEXT = """\
= Sail or Motor

Words before.

.What counts
[cols="1,2,2",options="header"]
|===
|Criterion |Sail |Motor

|Speed
|slow, but
free
a|8/10

|Noise 2+|loud \\| clear
|===

== After

More.
"""


def test_a_table_and_headings():
    found = {block.kind: block for block in read_blocks(TEXT.split("\n"))}
    rows: dict[int, list[str]] = {}
    for cell in found["table"].cells:
        rows.setdefault(cell.row, []).append(cell.text)
    assert [*rows.values()] == [
        ["Criterion", "Sail", "Motor"],
        ["Speed", "slow, but free", "8/10"],
        ["Noise", "loud | clear", "loud | clear"],
    ]
    assert {c.line for c in found["table"].cells if c.row == 1} == {9, 10, 12}
    assert (found["heading"].text, found["heading"].level) == ("After", 2)


def test_every_line_lies_in_one_block():
    lines = TEXT.split("\n")
    counts = [0] * len(lines)
    for block in read_blocks(lines):
        for number in range(block.start, block.end):
            counts[number] += 1
    assert all(counts[n] == 1 for n, line in enumerate(lines) if line.strip())


def test_a_table_between_two_ends_of_code_is_a_table():
    text = f"{TEXT}\n----\n{TEXT}\n----\nrun()\n----\n"
    blocks = read_blocks(text.split("\n"))
    lines = [n for block in blocks for n in range(block.start, block.end)]
    assert len(lines) == len({*lines})
    assert sum(block.kind == "table" for block in blocks) == 2
    assert [b.text for b in blocks if b.kind == "code"] == ["run()"]


def test_hostile_tables_take_little_time():
    begun = time.process_time()
    for text in ("|===\n" * 5_000, "|===\n" + "|" * 1_000 + "\n|===", "[a]\n" * 5_000):
        read_blocks(text.split("\n"))
    read_blocks(["|===", "a" * 90_000 + "|b", "|===", "1" * 90_000 + "+|"])
    assert time.process_time() - begun < 10
