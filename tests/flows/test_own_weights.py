"""The reader's own weights, as the page itself works them out."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest

import fwreport
from fwreport import build

pytestmark = pytest.mark.thorough
SCRIPT = Path(fwreport.__file__).parent / "render/templates/scripts/posterior.js"
NODE = shutil.which("node")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
ENDS = ("score", "low", "high")
TABLE = """# Kettles: Brew vs Steam vs Whistle

| Criterion | Brew | Steam | Whistle |
| --- | --- | --- | --- |
| Speed | {}/10 | 4/10 | 5/10 |
| Noise | 3/10 | {}/10 | 7/10 |
| Price | 5/10 | 8/10 | {}/10 |
| <script>alert(1)</script> ' " &amp; looks | 6/10 | 6/10 | 6/10 |
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kettles") / "sources"
    folder.mkdir()
    for name, marks in [("a", (9, 6, 4)), ("b", (8, 7, 6)), ("c", (7, 5, 5))]:
        (folder / f"{name}.md").write_text(TABLE.format(*marks), "utf-8")
    generation = build(
        folder, folder.parent / "reports", date="2026-11-20", formats=("html",)
    )
    return generation.folder


@pytest.fixture(scope="module")
def page(built):
    return (built / "report.html").read_text("utf-8")


def test_it_is_marked_hidden_and_holds_no_markup(page):
    (joint,) = re.findall(r"<section class=\"own\" hidden .*data-joint='(.*?)'>", page)
    assert "<" not in joint and "\\u0027" in joint
    data = json.loads(html.unescape(joint))
    assert sum(item["share"] for item in data["items"]) == pytest.approx(1)
    assert [option["name"] for option in data["options"]] == [
        "Brew",
        "Steam",
        "Whistle",
    ]


@pytest.mark.skipif(NODE is None, reason="there is no node")
def test_published_weights_give_the_published_ranking(built, page):
    (joint,) = re.findall(r"data-joint='(.*?)'", page)
    joint = html.unescape(joint)
    program = SCRIPT.read_text("utf-8") + (
        "const data = JSON.parse(require('fs').readFileSync(0));"
        "const shares = data.items.map((item) => item.share);"
        "console.log(JSON.stringify(rank(data, unpack(data), shares)));"
    )
    ran = subprocess.run(
        [NODE, "-e", program], input=joint, capture_output=True, text=True, check=True
    )
    ranking = pd.read_parquet(built / "data" / "ranking.parquet")
    known = ranking.set_index("option_id")
    found = json.loads(ran.stdout)
    assert len(found) == len(ranking) == 3
    for row in found:
        mine = known.loc[row["option"]["name"].lower()]
        assert row["verdict"] == mine["verdict"]
        for name, column in [("best", "best_probability"), *[(n, n) for n in ENDS]]:
            assert row[name] == pytest.approx(mine[column], abs=0.005)


def dump(built: Path, query: str = "") -> str:
    """The page as a browser has it after its scripts ran."""
    address = (built / "report.html").as_uri() + query
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    ran = subprocess.run(
        [*command, address], capture_output=True, text=True, timeout=120, check=True
    )
    return re.sub("<script>.*?</script>", "", ran.stdout, flags=re.DOTALL)


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium")
def test_the_address_sets_the_weights_and_the_page_says_whose_they_are(built):
    own = dump(built, "?weights=0&weight-speed=10")
    assert "Your own weights, not the report’s: Brew leads" in own
    assert "All weight is on: Speed 100&nbsp;% (published 25&nbsp;%)." in own
    table = own[own.index('aria-label="Table: Your own weights"') :]
    first = re.search(r"<tbody><tr>(.*?)</tr>", table)[1]
    assert "Brew" in first and "100&nbsp;%" in first and "best" in first
    assert "alert(1)" in own and "<script>alert" not in own


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium")
def test_as_published_it_says_so_and_repeats_the_ranking(built, page):
    shown = dump(built)
    assert ">As published: " in shown and "not the report’s" not in shown
    start = page.index('<table class="overall">')
    report = page[start : page.index("</table>", start)]
    start = shown.index('aria-label="Table: Your own weights"')
    own = shown[start : shown.index("</table>", start)].replace("&nbsp;", "\xa0")
    cells = [re.findall(r"<td[^>]*>([^<]*)</td>", text) for text in (report, own)]
    rows = [[found[at : at + 4] for at in range(0, 18, 6)] for found in cells]
    assert rows[0] == rows[1]
