"""Documents of each format and shape, and what damage makes of them."""

import io
import random
import re
import zipfile

from ..ingest import packages as office

ROWS = (
    ("Taste", "8/10", "6/10"),
    ("Price", "good value", "dear"),
    ("Noise", "✅", "❌"),
)
HEAD = ("Criterion", "Kettle", "Samovar")
CELLS = "".join(
    "<tr>" + "".join(f"<td>{cell}</td>\n" for cell in row) + "</tr>\n" for row in ROWS
)
TABLE = f"<table class=a><tr><th>{'</th><th>'.join(HEAD)}</th></tr>{CELLS}</table>"
PAGE = f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Kettle vs Samovar | Home</title>
<style>p {{ color: red }}</style></head><body>
<h1>Kettle vs Samovar</h1><p>The kettle is <b>quick</b> &amp; caf&eacute;-proof.</p>
{TABLE.replace("<td>dear", "<td rowspan=2 colspan=1>dear")}
<ul><li>Kettle: light<li>Samovar: <i class="fa fa-check"></i> warm</ul>
<dl><dt>Best for tea<dd>Samovar</dl><pre>boil()
pour()</pre><blockquote>Use the kettle.</blockquote><!-- end --></body></html>
"""
GRID = """\
Kettle vs Samovar
=================

.. note:: Tried for a week.

+-----------+--------+---------+
| Criterion | Kettle | Samovar |
+===========+========+=========+
| Taste     | 8/10   | 6/10    |
+-----------+--------+---------+
| Noise     | low,   | high    |
|           | mostly +---------+
|           |        | 很高    |
+-----------+--------+---------+

Use `the kettle <http://x>`_ for :ref:`speed <s>` [1]_::

    boil()
"""
LISTS = """\
.. list-table:: Kettle vs Samovar
   :header-rows: 1

   * - Criterion
     - Kettle
     - Samovar
   * - Taste
     - 8/10
     - 6/10

.. csv-table::
   :header: "Criterion", "Kettle", "Samovar"
   :delim: ,

   "Price, all", 9/10, 4/10

=========  ======  =======
Criterion  Kettle  Samovar
=========  ======  =======
Warmth     good    better
=========  ======  =======
"""
PAGES = """\
# Kettle vs Samovar

The kettle is **quick**, and better than the samovar for [tea](http://x).

| Criterion | Kettle | Samovar | Winner |
|:----------|--------|:-------:|-------:|
| Taste     | 8/10   | 6/10    | Kettle |
| Noise     | ★★★☆☆  | ✅ low  | Tie    |

## Samovar

1. Warmth: **good**, `boil()`
   - costs 90 €
> Use the kettle.

~~~
boil()
~~~
Criterion\tKettle\tSamovar
Price\tgood value\tdear
"""
ADOC = """\
= Kettle vs Samovar
:toc:

.Tried for a week
[cols="1,2*",options="header"]
|===
|Criterion |Kettle |Samovar

|Taste
|8/10, but
late
a|6/10

2+|Noise: none \\| low |✅
.2+|Price |good value |dear
|4/5 |2/5
|===

== Samovar

* Warmth:: good
----
boil()
----
"""
VALUES = """\
Criterion,Kettle,Samovar,Notes
Taste,8/10,6/10,"Both, ""warm"" and cold"
Noise,"3,5",4,
Price,good,,"dear
in winter"
"""
BODY = (
    office.paragraph("Kettle vs Samovar", inner='<w:outlineLvl w:val="0"/>')
    + office.paragraph("Quick", inner=office.numbered(1))
    + office.table([*HEAD], *map(list, ROWS))
    + office.table(
        [office.cell("Both", '<w:gridSpan w:val="3"/>')],
        ["Taste", office.cell("same", '<w:vMerge w:val="restart"/>'), "5/10"],
        ["Price", office.cell("", "<w:vMerge/>"), "4/10"],
    )
)
SHEET = office.data(
    office.rows(
        [*HEAD],
        *map(list, ROWS),
        ["Weight", '<c r="{}" s="1"><v>0.85</v></c>', '<c r="{}" t="s"><v>0</v></c>'],
    )
)
SHEET += '<mergeCells><mergeCell ref="A3:B4"/></mergeCells>'
SAMPLES = {
    "page.html": PAGE.encode(),
    "line.html": PAGE.replace("\n", " ").encode(),
    "wide.html": PAGE.encode("utf-16"),
    "piece.md": f"# Kettle vs Samovar\n\n{TABLE}\n\nKettle: loud\n".encode(),
    "page.md": PAGES.encode(),
    "list.adoc": ADOC.encode(),
    "rows.csv": VALUES.encode(),
    "rows.tsv": VALUES.replace(",", "\t").encode("cp1252"),
    "grid.rst": GRID.encode(),
    "lists.rst": LISTS.encode(),
    "word.docx": office.docx(BODY, office.style("a", "heading 1")),
    "book.xlsx": office.xlsx(
        {"Tests 2024": SHEET, "Old": SHEET},
        {"Old": "hidden"},
        formats=["0%"],
        texts=["★★"],
    ),
}


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them flipped, cut, doubled or swapped."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(made) + 1)
        end = min(start + chance.choice((1, 2, 9, 40, 300)), len(made))
        other = chance.randrange(len(made) + 1)
        kind = chance.randrange(5)
        if kind == 0 and start < len(made):
            made[start] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del made[start:end]
        elif kind == 2:
            made[other:other] = made[start:end] * chance.choice((1, 2, 50))
        elif kind == 3:
            piece = made[start:end]
            del made[start:end]
            made[other:other] = piece
        else:
            made[start:end] = bytes(chance.choices(b'<>&"=0 9\n\r|+-`:.\0\xff', k=3))
    return bytes(made)


def mutants(name: str, count: int, seed: int = 0) -> list[bytes]:
    """Damaged copies of a sample, the same ones each time.

    Of archives, two of three are damaged in one of their parts, and whole outside.
    """
    chance = random.Random(f"{name}{seed or ''}")
    content = SAMPLES[name]
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return [mutated(content, chance) for _ in range(count)]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    made = []
    for number in range(count):
        if number % 3 == 0:
            made.append(mutated(content, chance))
            continue
        chosen = chance.choice([*parts])
        change = mutated if number % 3 == 1 else altered
        made.append(office.package(parts | {chosen: change(parts[chosen], chance)}))
    return made


def altered(part: bytes, chance: random.Random) -> bytes:
    """XML that is as well formed as before, with other values and texts."""
    values = (
        b"",
        b"-1",
        b"0",
        b"1",
        b"999999999",
        b"1e400",
        b"\xc2\xb2",
        b"A1:B2",
        b"x",
    )

    def change(match: re.Match[bytes]) -> bytes:
        if chance.random() > 0.05:
            return match[0]
        return match[0][:1] + chance.choice(values) + match[0][-1:]

    return re.sub(rb'"[^"<>:]*"|>[^<>]+<', change, part)
