"""Word documents and workbooks of a few kilobytes that ask for much."""

import io
import struct
import zipfile

from ..ingest import packages as office

GOOD = "Tea is good."
LOOP = (
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="n"/>'
    '<w:styleLink w:val="n"/><w:lvl w:ilvl="0"><w:pStyle w:val="n"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def office_bombs(size: int) -> dict[str, bytes]:
    """{file name: content}; size is how often they repeat themselves, up to 1,000."""
    return words(size) | books(size) | packed(size)


def words(size: int) -> dict[str, bytes]:
    """Word documents."""
    paragraph, run = office.paragraph, office.run
    own = office.style("n", "List", '<w:basedOn w:val="n"/>')
    linked = paragraph(GOOD, "n", office.numbered(9)) * size
    document = f"<w:document {office.WORD}><w:body>{linked}</w:body></w:document>"
    parts = {
        "word/document.xml": document,
        "word/styles.xml": f"<w:styles {office.WORD}>{own}</w:styles>",
        "word/numbering.xml": f"<w:numbering {office.WORD}>{LOOP}</w:numbering>",
    }
    long = office.style("s", "x" * (size * 4_000))
    halves = run("a" * 20, "<w:b/>") + run("b" * 20)
    return {
        "style-of-itself.docx": office.docx(linked, own),
        "numbers-of-themselves.docx": office.package(parts),
        "style-with-a-long-name.docx": office.docx(
            paragraph("a", "s") * (size * 60), long
        ),
        "runs.docx": office.docx(paragraph(run("a" * 40) * (size * 100))),
        "bold-runs.docx": office.docx(paragraph(halves * (size * 30))),
        "breaks.docx": office.docx(
            paragraph("<w:r><w:t>a</w:t>" + "<w:br/>" * (size * 400) + "</w:r>")
        ),
    }


def books(size: int) -> dict[str, bytes]:
    """Workbooks."""
    shared, styled = ('<c t="s"><v>{}</v></c>'.format, '<c s="1"><v>1</v></c>')
    numbers = "".join(map(shared, (7, -1, "1e3", "9" * 40, "", "0x1", " 1")))
    table = office.data(office.rows(["", "Tea", "Coffee"], ["Taste", 8, 7]))
    hidden = '<col min="1" max="16384" hidden="1"/>'
    merged = "<mergeCells><mergeCell ref={}/></mergeCells>".format

    def book(rows: str, **more: list[str]) -> bytes:
        return office.xlsx({"S": office.data(rows)}, **more)

    many = f"<row>{shared(0)}</row>" * (size * 100)
    figure = f"<row>{styled}</row>"
    wide = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    wide += "<row><c><v>1</v></c></row>" * (size // 5)
    return {
        "no-such-text.xlsx": book(f"<row>{numbers}</row>" * size, texts=["x"]),
        "long-text.xlsx": book(many, texts=["x" * (size * 1_000)]),
        "blank-text.xlsx": book(many, texts=[" " * (size * 1_000)]),
        "long-format.xlsx": book(
            figure * (size * 100), formats=['"' + "x" * (size * 1_000) + '"0']
        ),
        "open-format.xlsx": book(figure * size, formats=["[" * (size * 200)]),
        "merged.xlsx": office.xlsx({"S": table + merged('"A1:XFD1048576"')}),
        "merged-wide.xlsx": office.xlsx(
            {"S": office.data(wide) + merged('"A1:XFD1048576"')}
        ),
        "blank-cells.xlsx": book("<row><c/></row>" * (size * 1_049)),
        "rows.xlsx": book("<row><c><v>1</v></c></row>" * (size * 190)),
        "hidden.xlsx": office.xlsx({"S": f"<cols>{hidden * size}</cols>{table}"}),
    }


def packed(size: int) -> dict[str, bytes]:
    """Archives that lie about what they hold."""
    blank = f"<a>{' ' * (size * 10_000)}</a>"
    whole = office.docx(office.paragraph(GOOD))
    for _ in range(min(size, 60)):
        whole = office.package({"r/r.zip": whole, "xl/workbook.xml": whole})
    return {
        "itself.xlsx": whole,
        "itself.docx": office.package({"word/document.xml": whole, "r.zip": whole}),
        "overlapping.docx": overlapping("word/document.xml", blank, size * 4),
        "overlapping.xlsx": overlapping("xl/workbook.xml", blank, size * 4),
    }


def overlapping(name: str, text: str, count: int) -> bytes:
    """An archive whose directory names the same bytes again and again."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    raw = buffer.getvalue()
    size, start = struct.unpack("<II", raw[-10:-2])
    entries = raw[start : start + size] * count
    end = struct.pack("<HHIIH", count, count, len(entries), start, 0)
    return raw[:start] + entries + raw[start + size : -14] + end
