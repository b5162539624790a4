"""HTML: a page by hand, tables with spans, what is no content, and hostile pages."""

import time

import pytest

from fwreport.ingest.stage import ingest
from fwreport.normalize.stage import normalize
from fwreport.parse.stage import parse, read_blocks
from fwreport.reading import read_claims
from fwreport.tables.base import empty, frame
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.documents import Documents
from fwreport.tables.files import RawFile
from fwreport.vocabulary.tags import is_page, read_tokens

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Kiln vs Stove | Hearth Weekly</title>
<style>p { color: red }</style>
<script>if (a < b) { document.write("<p>Kiln is better</p>") }</script>
</head><body>
<header><a href="/">Hearth Weekly</a><h1>Kiln vs Stove</h1></header>
<nav><ul><li>Kiln news</li><li>Stove news</li></ul></nav>
<div class="cookie-banner"><p>Kiln and Stove use cookies.</p></div>
<p>
  Kiln &amp; Stove are both <b>warm</b>.
</p>
<h2>Price</h2>
<ul>
  <li>Kiln: dear, but it lasts
  <li>Stove: cheap
</ul>
<table>
  <thead>
    <tr><th>Criterion</th>
        <th>Kiln</th>
        <th>Stove</th></tr>
  </thead>
  <tr>
    <th>Heat</th>
    <td>9/10</td>
    <td>7/10</td>
  </tr>
</table>
<p style="display:none">Stove is the worst.</p>
<p hidden>Stove is the worst.</p>
<aside><p>Stove is on sale.</p></aside>
<noscript>Turn on scripts for Stove.</noscript>
<footer><p>Kiln and Stove are trade marks.</p></footer>
</body></html>
"""


def blocks(text: str) -> list:
    return read_blocks(text.split("\n"))


def told(text: str) -> list[tuple]:
    return [(b.kind, b.start + 1, b.text) for b in blocks(text) if b.kind != "note"]


def cells(text: str) -> list[list[str]]:
    table = next(block for block in blocks(text) if block.kind == "table")
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return [*rows.values()]


def claims_of(text: str):
    return normalize(parse(frame(Documents, [("s", text)]))).readings


def test_a_page_gives_its_content_with_the_lines_of_its_words():
    found = told(PAGE)
    assert [part[:2] for part in found] == [
        ("heading", 7),
        ("paragraph", 11),
        ("heading", 13),
        ("item", 15),
        ("item", 16),
        ("table", 20),
    ]
    assert found[1][2] == "Kiln & Stove are both **warm**."


def test_every_line_lies_in_one_block():
    lines = PAGE.split("\n")
    counts = [0] * len(lines)
    for block in read_blocks(lines):
        for number in range(block.start, block.end):
            counts[number] += 1
    wrong = [n for n, line in enumerate(lines) if line.strip() and counts[n] != 1]
    assert not wrong


def test_claims_of_a_page_have_the_lines_of_their_cells(tmp_path):
    file = tmp_path / "kiln.html"
    file.write_text(PAGE)
    found = read_claims(file)
    rated = found[found["value"].notna()]
    assert rated[["line", "value"]].values.tolist() == [[26, 9], [27, 7]]
    assert not found["text"].str.contains("worst|sale|cookies|scripts").any()
    assert found["place"].isna().all()


def test_a_page_in_one_line_is_read_like_one_in_many(tmp_path):
    many, one = tmp_path / "many.html", tmp_path / "one.html"
    many.write_text(PAGE)
    one.write_text(PAGE.replace("\n", " "))
    columns = ["kind", "options", "criterion", "text", "value"]
    expected = read_claims(many)[columns].values.tolist()
    found = read_claims(one)
    assert found[columns].values.tolist() == expected and len(expected) == 5
    assert {*found["line"]} == {1}
    place = found["place"].iloc[-1]
    start = int(place.removeprefix("line 1, character ")) - 1
    row = one.read_text()[start:]
    assert row.startswith("<tr>") and "7/10" in row[:120]


def test_the_title_is_the_heading_of_a_page_without_one():
    page = "<html><head><title>Rake vs Hoe - Yard</title></head><body><p>Two</p></body>"
    assert told(page)[0] == ("heading", 1, "Rake vs Hoe") or told(page)[0][2] == "Two"
    page = page.replace("</head>", "</head>\n")
    assert told(page)[0] == ("heading", 1, "Rake vs Hoe")


def test_cells_over_columns_and_rows():
    page = """<table>
<tr><th rowspan=2>Merkmal</th><th colspan=2>Zange</th><th rowspan=2>Schere</th></tr>
<tr><td>klein</td><td>gro&szlig;</td></tr>
<tr><td colspan=4>Preis</td></tr>
<tr><td>Euro</td><td colspan="2">12</td><td>9</td></tr>
<tr><td rowspan=2>Garantie</td><td>2</td><td>3</td><td>1</td></tr>
<tr><td>ja</td><td>ja</td><td>nein</td></tr>
</table>"""
    assert cells(page) == [
        ["Merkmal", "Zange", "Zange", "Schere"],
        ["Merkmal", "klein", "groß", "Schere"],
        ["Preis", "", "", ""],
        ["Euro", "12", "12", "9"],
        ["Garantie", "2", "3", "1"],
        ["Garantie", "ja", "ja", "nein"],
    ]
    header = page.replace("<table>", "<table><thead>", 1)
    header = header.replace("<tr><td colspan=4>", "</thead><tr><td colspan=4>")
    assert cells(header)[0] == ["Merkmal", "Zange klein", "Zange groß", "Schere"]


def test_sections_of_one_row_are_the_labels_of_their_rows():
    text = """# Oboe vs Flute

<table>
  <tr><th>Oboe</th><th>Flute</th></tr>
  <tr><td colspan="2">Pros</td></tr>
  <tr>
    <td>

- Rich sound
- Few players

    </td>
    <td><ul><li>Light</li><li>Cheap</li></ul></td>
  </tr>
  <tr><td colspan="2">Cons</td></tr>
  <tr><td>Dear<br>Hard</td><td>*Soft*</td></tr>
</table>

After it.
"""
    assert cells(text) == [
        ["", "Oboe", "Flute"],
        ["Pros", "Rich sound<br>Few players", "Light<br>Cheap"],
        ["Cons", "Dear<br>Hard", "*Soft*"],
    ]
    found = claims_of(text)
    assert found["criterion_label"].tolist() == ["Pros", "Pros", "Cons", "Cons"]
    assert found["text"].tolist()[2] == "Dear\nHard"
    assert ("paragraph", 19, "After it.") in told(text)


def test_icons_that_are_ticks_and_crosses():
    page = """<table><tr><th>Has</th><th>Jar</th><th>Tin</th></tr>
<tr><td>Lid</td><td><i class="fa fa-check" aria-hidden="true"></i></td>
<td><svg class="icon icon-x-lg"><path d="M0"/></svg></td></tr>
<tr><td>Rim</td><td><span class="bi bi-check-circle-fill"></span> wide</td>
<td><i class="checkout"></i><input type="checkbox" checked></td></tr></table>"""
    assert cells(page)[1:] == [["Lid", "✅", "❌"], ["Rim", "✅ wide", "✅"]]


def test_tables_that_place_things_are_read_as_text():
    page = """<body><table role="presentation">
<tr><td>Left words</td><td>Right words</td></tr>
<tr><td><table>
<tr><th>Tea</th><th>Milk</th></tr>
<tr><td>1</td><td>2</td></tr>
</table></td></tr></table></body>"""
    kinds = [(kind, line) for kind, line, _ in told(page)]
    assert kinds == [("paragraph", 2), ("table", 4)]


def test_literal_marks_stay_words():
    page = "<body>\n<p>5 * 3 &lt; 20 and __init__ &amp; a_b</p>\n</body>"
    found = claims_of(
        "<h1>A_b vs C</h1>\n<p>A_b * 3 &lt; 20 and __c__ of C</p>\n<p>x</p>"
    )
    assert found["text"].tolist()[:1] == ["A_b * 3 < 20 and __c__ of C"]
    assert told(page)[0][0] == "paragraph"


def test_definitions_details_code_and_quotations():
    page = """<main><h1>Reed vs Pipe</h1>
<dl><dt>Reed</dt>
<dd>bends</dd>
</dl>
<details><summary>Sound</summary>
<p>Reed is warm.</p></details>
<pre>
x = "Reed"
  y
</pre>
<blockquote>Said by one</blockquote>
</main>"""
    found = [(kind, text) for kind, _, text in told(page)]
    assert found == [
        ("heading", "Reed vs Pipe"),
        ("item", "**Reed**: bends"),
        ("heading", "**Sound**"),
        ("paragraph", "Reed is warm."),
        ("code", 'x = "Reed"\n  y'),
        ("quote", "Said by one"),
    ]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ('<html><meta charset="windows-1251"><p>Тип</p>'.encode("cp1251"), "Тип"),
        ("<html><meta charset=shift_jis><p>鉄と紙</p>".encode("cp932"), "鉄と紙"),
        (
            '<?xml version="1.0" encoding="iso-8859-2"?><html><p>łyżka</p>'.encode(
                "iso8859_2"
            ),
            "łyżka",
        ),
        # what a page says of itself does not count where its bytes are UTF-8
        ('<html><meta charset="iso-8859-1"><p>Größe</p>'.encode(), "Größe"),
        # and damage is mended before entities are read
        (
            "<html><p>â€œBrückeâ€\x9d &lt;3</p>".replace("ü", "Ã¼").encode(),
            "“Brücke” &lt;3",
        ),
    ],
)
def test_the_codec_that_a_page_names_is_evidence(data, word):
    made = ingest([RawFile("a.html", data)], empty(SourceNotes))
    assert word in made.documents["text"].iloc[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!doctype html><p>a", True),
        ("\n<!-- a --><html>", True),
        ("<div><h1>A</h1>\n<p>b</p></div>\n", True),
        ('<?xml version="1.0"?>\n<!DOCTYPE html><html>', True),
        ("<h1 align=center>A</h1>\n\n## B\n\n<p>c</p>", False),
        ("<svg><text>a</text></svg>", False),
        ("A < B and <b>bold</b>", False),
    ],
)
def test_what_is_plainly_a_page(text, expected):
    assert is_page(text) is expected


def test_text_deep_in_elements_is_read():
    deep = "<div>" * 3000 + "Kelp vs Moss" + "</div>" * 3000
    assert told(f"<html>{deep}")[0][2] == "Kelp vs Moss"
    table = "<table><tr><td>" * 300 + "Kelp" + "</td></tr></table>" * 300
    assert told(f"<html>{table}")[0][2] == "Kelp"


HOSTILE = {
    "spans": "<tr><td colspan=100000000>Kelp</td><td rowspan=99999999>b</td></tr>" * 9,
    "tags": "<a " * 90_000,
    "quotes": '<a ">"\'' * 50_000,
    "comments": "<!--" * 90_000,
    "opened": "<b><li>" * 12_000,
    "closed": "</b></td></p>" * 9_000,
    "lists": "<ul>" + "<b>" * 9_000 + "<li></li>" * 9_000,
    "tables": "<table><tr><td>" * 8_000,
    "entities": "&amp" * 90_000,
    "bold": "<b>x" * 20_000,
    "attributes": "<p " + "a=b " * 90_000 + ">x",
    "nulls": "<p>\x00\x02\x03</p>" * 10_000,
    "scripts": "<script>" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_time_that_grows_with_their_length(name):
    page = f"<html><body><table>\n{HOSTILE[name]}\nKelp\n</table>"
    begun = time.process_time()
    made = ingest([RawFile("a.html", page.encode())], empty(SourceNotes))
    for text in made.documents["text"]:
        read_blocks(text.split("\n"))
    assert time.process_time() - begun < 12
    assert "".join(page[t.start : t.end] for t in read_tokens(page)) == page


def test_a_sheet_that_was_saved_as_a_page_has_letters_and_numbers_at_its_edges():
    rows = [["Hobs 2025", "", ""], ["Item", "Gas", "Wood"], ["Heat", "4", "5"]]
    cells = [
        [f"<th>{n}</th>", *(f"<td>{c}</td>" for c in r)] for n, r in enumerate(rows)
    ]
    heads = "<th></th><th>A</th><th>B</th><th>C</th>"
    body = "\n".join(f"<tr>{''.join(row)}</tr>" for row in cells)
    page = f"<html><body><table>\n<tr>{heads}</tr>\n{body}\n</table></body></html>"
    blocks = [block for block in read_blocks(page.split("\n")) if block.kind != "note"]
    assert [block.kind for block in blocks] == ["heading", "table"]
    assert [cell.text for cell in blocks[1].cells] == [*rows[1], *rows[2]]
