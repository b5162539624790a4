"""Word and Excel: what is read and where it stands; what is refused, and how."""

import time

import pytest

from fwreport.ingest.readers.formats import read_format, shown
from fwreport.ingest.stage import ingest
from fwreport.reading import read_claims
from fwreport.tables.base import empty
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile

from .packages import (
    WORD,
    cell,
    data,
    docx,
    numbered,
    ods,
    open_cell,
    open_rows,
    package,
    paragraph,
    rows,
    run,
    style,
    table,
    xlsx,
)

DOCX, XLSX, ODS = "a.docx", "a.xlsx", "a.ods"


def read(name: str, content: bytes):
    return ingest([RawFile(name, content)], empty(SourceNotes))


def text(name: str, content: bytes) -> list[str]:
    made = read(name, content)
    assert made.sources["status"].tolist() == ["ingested"], made.sources["reason"][0]
    return [line for line in made.documents["text"].iloc[0].split("\n") if line]


def claims(tmp_path, name: str, content: bytes):
    file = tmp_path / name
    file.write_bytes(content)
    return read_claims(file)


GERMAN = style("berschrift1", "heading 1") + style(
    "Eigene", "Eigene", '<w:basedOn w:val="berschrift1"/>'
)
GERMAN += style("Listenabsatz", "List Paragraph")


def test_word_gives_headings_items_and_tables_with_their_places(tmp_path):
    body = (
        paragraph("Axt oder Säge", "Eigene")
        + paragraph("")
        + paragraph("Axt", inner='<w:outlineLvl w:val="1"/>')
        + paragraph("Leicht zu schärfen", "Listenabsatz")
        + paragraph("Schwer", inner=numbered(1))
        + table(["Kriterium", "Axt", "Säge"], ["Preis", "8/10", "6/10"])
    )
    assert text(DOCX, docx(body, GERMAN)) == [
        "# Axt oder Säge",
        "## Axt",
        "- Leicht zu schärfen",
        "  - Schwer",
        "| Kriterium | Axt | Säge |",
        "|---|---|---|",
        "| Preis | 8/10 | 6/10 |",
    ]
    found = claims(tmp_path, DOCX, docx(body, GERMAN))
    rated = found[found["kind"] == "rating"]
    assert rated[["value", "place"]].values.tolist() == [
        [8, "table 1, row 2"],
        [6, "table 1, row 2"],
    ]
    assert found["place"].tolist()[0] == "paragraph 3"


def test_word_leaves_out_what_was_deleted_or_is_hidden():
    body = paragraph(
        run("Old is ")
        + f'<w:del w:id="1">{run("bad").replace("w:t", "w:delText")}</w:del>'
        + f'<w:ins w:id="2">{run("good")}</w:ins>'
        + run(" secret", "<w:vanish/>")
        + '<w:r><w:footnoteReference w:id="1"/></w:r>'
    )
    assert text(DOCX, docx(body)) == ["Old is good"]


def test_word_keeps_bold_words_and_escapes_marks():
    body = paragraph(run("Saw:", "<w:b/>") + run(" 3 * 4 < 5_a"))
    body += paragraph("# no heading") + paragraph("1. no item") + paragraph("-  none")
    body += paragraph(run("all", "<w:b/>") + run(" bold", '<w:b w:val="1"/>'))
    assert text(DOCX, docx(body)) == [
        r"**Saw:** 3 \* 4 \< 5_a",
        r"\# no heading",
        r"1\. no item",
        r"\- none",
        "**all bold**",
    ]


def test_cells_of_word_that_span_others_or_hold_tables():
    inner = table(["x", "y|z"])
    nested = f"<w:tc>{paragraph('Mit')}{inner}{paragraph('')}</w:tc>"
    body = table(
        [cell("Titel", '<w:gridSpan w:val="3"/>')],
        ["Art", cell("Beide", '<w:gridSpan w:val="2"/>')],
        [cell("Gruppe", '<w:vMerge w:val="restart"/>'), "1", nested],
        [cell("", "<w:vMerge/>"), "2", "3"],
    )
    assert text(DOCX, docx(body)) == [
        "## Titel",
        "| Art | Beide | Beide |",
        "|---|---|---|",
        r"| Gruppe | 1 | Mit<br>x<br>y\|z |",
        "| Gruppe | 2 | 3 |",
    ]


def test_excel_gives_tables_with_the_places_of_their_cells(tmp_path):
    sheet = data(
        rows(["Cameras: Nokta or Lumo"], first=3, column="B"),
        rows(
            ["Criterion", "Nokta", "Lumo"],
            ["Sharpness", '<c r="{}" s="1"><v>0.85</v></c>', "7/10"],
            ["Weight", '<c r="{}" s="2"><v>8</v></c>', '<c r="{}" t="s"><v>0</v></c>'],
            first=4,
            column="B",
        ),
        rows(["Option", "Price"], ["Nokta", 120], ["Lumo", 99.5], first=9),
    )
    book = xlsx({"Tests 2024": sheet}, formats=["0%", '0"/10"'], texts=["⭐⭐⭐"])
    assert text(XLSX, book) == [
        "## Cameras: Nokta or Lumo",
        "| Criterion | Nokta | Lumo |",
        "|---|---|---|",
        "| Sharpness | 85% | 7/10 |",
        "| Weight | 8/10 | ⭐⭐⭐ |",
        "| Option | Price |",
        "|---|---|",
        "| Nokta | 120 |",
        "| Lumo | 99.5 |",
    ]
    found = claims(tmp_path, XLSX, book)
    places = dict(zip(found["text"], found["place"], strict=True))
    assert places["7/10"] == "'Tests 2024'!D5"
    assert places["8/10"] == "'Tests 2024'!C6"
    assert places["99.5"] == "'Tests 2024'!B11"


def test_excel_shows_truths_errors_merged_and_stored_results():
    sheet = data(
        rows(
            ["Sache", "Kran", "Zug"],
            [
                "Gut",
                '<c r="{}" t="b"><v>1</v></c>',
                '<c r="{}" t="e"><v>#N/A</v></c>',
            ],
            ["Summe", '<c r="{}"><f>SUM(B9)</f><v>12.50</v></c>', "a\nb | c"],
            ["Gilt", "für beide"],
        )
    )
    sheet += '<mergeCells><mergeCell ref="B4:C4"/></mergeCells>'
    assert text(XLSX, xlsx({"Tabelle1": sheet}))[2:] == [
        "| Gut | TRUE | N/A |",
        r"| Summe | 12.5 | a<br>b \| c |",
        "| Gilt | für beide | für beide |",
    ]


def test_hidden_sheets_rows_and_columns_are_not_read():
    shown_sheet = '<cols><col min="2" max="2" hidden="1"/></cols>' + data(
        rows(["A", "B", "C"], ["x", "secret", "y"], ["old", "old", "old"])
    ).replace('<row r="3"', '<row r="3" hidden="1"')
    sheets = {"Ja": shown_sheet, "Alt": data(rows(["secret"]))}
    found = "\n".join(text(XLSX, xlsx(sheets, {"Alt": "hidden"})))
    assert "secret" not in found and "old" not in found
    assert "The sheet Alt is hidden, and not read." in found


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("General", 8.5333, "8.5333"),
        ("0.00", 8.5333, "8.53"),
        ("0.0%", 0.8567, "85.7%"),
        ('#,##0.00 "€"', 1200.5, "1200.50 €"),
        ("[$€-407]#,##0", 12, "€12"),
        ("yyyy-mm-dd", 45292, "2024-01-01"),
        ("[$-409]d/m/yy h:mm", 45292.75, "2024-01-01 18:00"),
        ("[Red]0;[Blue]-0", 3, "3"),
    ],
)
def test_numbers_are_written_as_they_are_shown(code, value, expected):
    assert shown(value, read_format(code), False) == expected


def bomb() -> bytes:
    filler = b"<t>" + b"A" * (40 * 2**20) + b"</t>"
    return package({"word/document.xml": filler})


ENTITIES = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
WIDE = data(*(f'<row r="1"><c r="{c}1"><v>1</v></c></row>' for c in ("A", "XFD")))
LAST = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
HOSTILE = {
    "no archive": (DOCX, b"PK\x03\x04 word/document.xml", "damaged"),
    "no text": (DOCX, package({"word/x.xml": "<a/>"}), "has no text"),
    "bomb": (DOCX, bomb(), "unpacks to more than 16 MiB"),
    "entities": (
        DOCX,
        package({"word/document.xml": f"{ENTITIES}<a>&f;&a;</a>"}),
        "declares entities",
    ),
    "deep": (DOCX, docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "200 deep"),
    "torn": (DOCX, package({"word/document.xml": f"<w:a {WORD}><b>"}), "damaged"),
    "spans": (
        DOCX,
        docx(table(["a", "b"], [cell("a", '<w:gridSpan w:val="99999999"/>'), "b"])),
        "1,001 cells in a row",
    ),
    "merged": (
        XLSX,
        xlsx(
            {
                "S": data(
                    rows(*[["a", "b"]] * 300),
                    LAST,
                )
                + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            }
        ),
        "merged cells",
    ),
    "blank": (XLSX, xlsx({"S": data()}), "nothing but blanks"),
    "no sheets": (XLSX, package({"xl/a.xml": "<a/>"}), "has no sheets"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_not_read_gets_a_sentence(name):
    path, content, reason = HOSTILE[name]
    begun = time.process_time()
    row = read(path, content).sources.iloc[0]
    assert row["status"] == "quarantined"
    assert reason in row["reason"] and row["reason"].endswith(".")
    assert time.process_time() - begun < 10


def test_a_cell_in_the_last_corner_costs_nothing():
    sheet = data(
        rows(["a", "b"]), LAST.replace('"1"', '"1048576"').replace("XFD1", "XFD1048576")
    )
    assert text(XLSX, xlsx({"S": sheet})) == ["a b", "1"]
    assert text(XLSX, xlsx({"S": WIDE})) == ["1 1"]


def test_the_order_of_places_is_that_of_the_lines():
    made = read(XLSX, xlsx({"S": data(rows(["a", "b"], ["c", "d"]))}))
    found = made.places[["line", "column_index", "place"]].values.tolist()
    assert found == [
        *[[2, -1, "S!A1"], [2, 0, "S!A1"], [2, 1, "S!B1"], [3, -1, "S!A1"]],
        *[[4, -1, "S!A2"], [4, 0, "S!A2"], [4, 1, "S!B2"]],
    ]


def test_an_encrypted_part_is_refused():
    content = bytearray(docx(paragraph("a")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := content.find(mark, start + 1)) >= 0:
            content[start + place] |= 1
    assert "password" in read(DOCX, bytes(content)).sources["reason"][0]


def test_hidden_and_empty_rows_do_not_part_a_table():
    sheet = data(
        rows(["Item", "Nokta", "Lumo"], ["Zoom", 8, 7]),
        rows(["Margin", 1, 2], first=3).replace("<row ", '<row hidden="1" '),
        rows(["Grip", 5, 6], first=4),
        rows(["Weight", "2 kg", "3 kg"], first=6),
    )
    assert text(XLSX, xlsx({"S": sheet}))[2:] == [
        "| Zoom | 8 | 7 |",
        "| Grip | 5 | 6 |",
        "| Weight | 2 kg | 3 kg |",
    ]


def test_tables_beside_each_other_are_two():
    sheet = data(
        rows(["Item", "Nokta", "Lumo", None, "Model", "Pros"]),
        rows(["Zoom", 8, 7, None, "Nokta", "Light"], first=2),
    )
    assert text(XLSX, xlsx({"S": sheet})) == [
        *("| Item | Nokta | Lumo |", "|---|---|---|", "| Zoom | 8 | 7 |"),
        *("| Model | Pros |", "|---|---|", "| Nokta | Light |"),
    ]


def test_an_opendocument_sheet_is_read_as_it_is_shown(tmp_path):
    wide = open_cell("Cameras", 'table:number-columns-spanned="3"')
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    share = open_cell("85%", 'table:value-type="percentage" table:value="0.85"')
    note = open_cell("9/10").replace("9/10", "9/10<text:s/>!<text:line-break/>b")
    sheet = open_rows([wide, covered], ["Item", "Nokta", "Lumo"], ["Zoom", share, note])
    sheet += open_rows(["Cost", "1", "2"], more='table:visibility="collapse"')
    sheet += open_rows(["Grip", "4/5", "3/5"])
    sheet += '<table:table-row table:number-rows-repeated="1048000"/>'
    content = ods({"Tests": sheet})
    assert text(ODS, content) == [
        "## Cameras",
        *("| Item | Nokta | Lumo |", "|---|---|---|"),
        *("| Zoom | 85% | 9/10 !<br>b |", "| Grip | 4/5 | 3/5 |"),
    ]
    found = claims(tmp_path, ODS, content)
    assert found["place"].tolist()[-1] == "Tests!C5"


def test_an_opendocument_sheet_that_repeats_itself_is_refused():
    row = open_rows(["a", "b", "c"], more='table:number-rows-repeated="1048576"')
    reason = read(ODS, ods({"S": row * 4})).sources["reason"][0]
    assert "repeats cells too often" in reason


def test_a_product_with_a_number_is_the_name_of_its_sheet():
    sheets = {"Nokta 10": data(rows(["a", "b"], ["c", "d"]))} | {
        "Sheet2": data(rows(["e", "f"], ["g", "h"]))
    }
    assert [line for line in text(XLSX, xlsx(sheets)) if line[0] == "#"] == [
        "# Nokta 10"
    ]
