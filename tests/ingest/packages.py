"""Small office documents, written part by part as their programs write them."""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKED = "http://schemas.openxmlformats.org/package/2006/relationships"


def package(parts: dict[str, str | bytes]) -> bytes:
    """An archive of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else None
            archive.writestr(name, text, kind)
    return buffer.getvalue()


def docx(body: str, styles: str = "") -> bytes:
    """A Word document with a body, and styles."""
    parts = {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body>"}
    parts["word/document.xml"] += "</w:document>"
    parts["word/styles.xml"] = f"<w:styles {WORD}>{styles}</w:styles>"
    return package(parts)


def style(key: str, name: str, inner: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f"{inner}</w:style>"
    )


def run(text: str, inner: str = "") -> str:
    said = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r><w:rPr>{inner}</w:rPr>{said}</w:r>"


def paragraph(text: str, key: str = "", inner: str = "") -> str:
    named = f'<w:pStyle w:val="{key}"/>' if key else ""
    runs = text if text.startswith("<w:") else run(text)
    return f"<w:p><w:pPr>{named}{inner}</w:pPr>{runs}</w:p>"


def numbered(level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def table(*rows: list[str]) -> str:
    """A table of Word; a cell that is no XML of a cell is its text."""
    written = "".join(
        "<w:tr>"
        + "".join(
            text if text.startswith("<w:tc>") else f"<w:tc>{paragraph(text)}</w:tc>"
            for text in row
        )
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{written}</w:tbl>"


def cell(text: str, inner: str) -> str:
    return f"<w:tc><w:tcPr>{inner}</w:tcPr>{paragraph(text)}</w:tc>"


def xlsx(sheets: dict[str, str], states: dict[str, str] | None = None, **more) -> bytes:
    """A workbook: the XML inside each sheet, the state of those that are hidden.

    more  formats: codes of the styles from 1 on; texts: the shared ones
    """
    states = states or {}
    names = [
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="r{n}"'
        f' state="{states.get(name, "visible")}"/>'
        for n, name in enumerate(sheets, 1)
    ]
    related = [
        f'<Relationship Id="r{n}" Target="worksheets/s{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    ]
    codes = more.get("formats", [])
    forms = [
        f'<numFmt numFmtId="{200 + n}" formatCode={quoteattr(code)}/>'
        for n, code in enumerate(codes)
    ]
    styles = ['<xf numFmtId="0"/>']
    styles += [f'<xf numFmtId="{200 + n}"/>' for n in range(len(codes))]
    texts = "".join(f"<si><t>{escape(t)}</t></si>" for t in more.get("texts", []))
    parts = {
        "xl/workbook.xml": f'<workbook {SHEET} xmlns:r="{RELATED}"><sheets>'
        + "".join(names)
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKED}">'
        + "".join(related)
        + "</Relationships>",
        "xl/styles.xml": f"<styleSheet {SHEET}><numFmts>{''.join(forms)}</numFmts>"
        f"<cellXfs>{''.join(styles)}</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f"<sst {SHEET}>{texts}</sst>",
    }
    for n, inner in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/s{n}.xml"] = f"<worksheet {SHEET}>{inner}</worksheet>"
    return package(parts)


def rows(*lines: list, first: int = 1, column: str = "A") -> str:
    """Rows of a sheet: texts, numbers, or the XML of a cell with `{}` for its place."""
    return "".join(
        f'<row r="{number}">'
        + "".join(
            written(value, f"{chr(ord(column) + place)}{number}")
            for place, value in enumerate(line)
            if value is not None
        )
        + "</row>"
        for number, line in enumerate(lines, first)
    )


def written(value: object, place: str) -> str:
    if isinstance(value, str) and value.startswith("<c "):
        return value.format(place)
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def data(*parts: str) -> str:
    return f"<sheetData>{''.join(parts)}</sheetData>"


OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def ods(sheets: dict[str, str], styles: str = "") -> bytes:
    """An OpenDocument spreadsheet: the rows inside each sheet, and its styles."""
    spaces = " ".join(
        f'xmlns:{name}="{OPEN}:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{inner}</table:table>"
        for name, inner in sheets.items()
    )
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {spaces}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet>"
            "</office:body></office:document-content>",
        }
    )


def open_rows(*lines: list, more: str = "") -> str:
    """Rows of such a sheet: texts, or the XML of a cell; empty cells end each."""
    return "".join(
        f"<table:table-row {more}>"
        + "".join(text if text.startswith("<") else open_cell(text) for text in line)
        + '<table:table-cell table:number-columns-repeated="1000"/></table:table-row>'
        for line in lines
    )


def open_cell(text: str, more: str = "") -> str:
    said = f"<text:p>{escape(text)}</text:p>"
    return f"<table:table-cell {more}>{said}</table:table-cell>"
