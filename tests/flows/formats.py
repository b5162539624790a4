"""One comparison in each format that is read, so that formats can be told apart."""

from ..ingest import packages as office

HEAD = ["Criterion", "Brew", "Steam"]
PAGE = """<!DOCTYPE html><html><head><title>Brew vs Steam</title></head><body>
<nav>Home 12</nav><h1>Kettles: Brew vs Steam</h1>
<p>Brew is quieter &amp; lighter than Steam.</p>
<table><tr><th>Criterion<th>Brew<th>Steam
<tr><td>Speed<td>{speed}/10<td>4/10
<tr><td>Noise<td colspan=2>6/10</table></body></html>
"""
GRID = """Kettles: Brew vs Steam
======================

Steam costs more than Brew.

+-----------+------------+-------+
| Criterion | Brew       | Steam |
+===========+============+=======+
| Speed     | {speed}/10       | 3/10  |
+-----------+------------+-------+
| Price     | good       | dear  |
+-----------+------------+-------+
"""


def written(suffix: str, speed: int) -> bytes:
    """The comparison as a file with this suffix, in which Brew has a rating of speed.

    speed  of one digit
    """
    if suffix == "html":
        return PAGE.format(speed=speed).encode()
    if suffix == "rst":
        return GRID.format(speed=speed).encode()
    table = [HEAD, ["Speed", f"{speed}/10", "5/10"], ["Noise", "5/10", "6/10"]]
    if suffix == "docx":
        title = office.paragraph(
            "Kettles: Brew vs Steam", inner='<w:outlineLvl w:val="0"/>'
        )
        said = office.paragraph("For a small kitchen, use Brew.")
        return office.docx(title + said + office.table(*table))
    return office.xlsx({"Tests": office.data(office.rows(*table))})
