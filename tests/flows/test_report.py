"""The report of a built folder against its data and its sources, number by number."""

import html
import re

import pandas as pd
import pytest

from fwreport import build, decode

RATINGS = """# Kettles: Brew vs Steam

| Criterion | Brew | Steam |
| --- | --- | --- |
| **Speed** | 9/10 | 4/10 |
| Noise | {}/10 | 6/10 |
| Price | 5/10 | 8/10 |
"""
WORDS = """# Brew or Steam

## Speed
- Brew: boils a litre in *two* minutes — café quality ✅
- Steam: needs <b>five</b> minutes & {{{{ 7*7 }}}} <script>alert(1)</script> nerves

## Noise
Steam is quieter than Brew.
"""
NAME = "c <img src=x onerror=alert(1)>.md"
HOSTILE_CATALOG = """source,title,author,url
{},=cmd|'A0 </title><script>alert(1)</script>,{{{{ 7*7 }}}}\u202eevil,javascript:x()
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kettles") / "sources"
    (folder / "catalog").mkdir(parents=True)
    (folder / "a.md").write_text(RATINGS.format(7), "utf-8")
    (folder / "b.md").write_text(RATINGS.format(3), "utf-8")
    damaged = WORDS.format().encode("utf-8").decode("mac_roman")
    (folder / NAME).write_text(damaged, "utf-8")
    catalog = HOSTILE_CATALOG.format(NAME)
    (folder / "catalog" / "sources.csv").write_text(catalog, "utf-8")
    generation = build(
        folder, folder.parent / "reports", date="2026-11-20", formats=("html",)
    )
    return folder, generation.folder


@pytest.fixture(scope="module")
def page(built):
    return (built[1] / "report.html").read_text("utf-8")


@pytest.fixture(scope="module")
def data(built):
    return lambda name: pd.read_parquet(built[1] / "data" / f"{name}.parquet")


def words_of(markup: str) -> str:
    """Text without markup, white space as one blank."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def section(page: str, criterion: str) -> str:
    found = re.search(
        rf'<section class="[^"]+" id="criterion-{criterion}".*?</section>',
        page,
        flags=re.DOTALL,
    )
    return words_of(found[0])


def figure(value: float) -> str:
    text = f"{value:.1f}"
    return text.replace("-0.0", "0.0").replace("-", "\N{MINUS SIGN}")


def chance(value: float) -> str:
    whole = round(100 * value)
    if whole < 1:
        return "less than 1 %"
    return "more than 99 %" if whole > 99 else f"{whole} %"


def test_every_score_interval_and_count_is_the_datas(page, data):
    names = data("options").set_index("option_id")["name"]
    rows = data("consensus")
    assert rows["score"].notna().sum() >= 6
    for row in rows.itertuples():
        level = "level not known"
        if pd.notna(row.score):
            ends = f"({figure(row.low)} to {figure(row.high)})"
            level = f"{figure(row.score)} {ends}"
        counts = [
            f"{n} {noun}{'s' * (n != 1)}"
            for n, noun in ((row.source_count, "document"), (row.claim_count, "claim"))
        ]
        said = f"{names[row.option_id]} {level} {', '.join(counts)}, {row.certainty}"
        assert said in section(page, row.criterion_id)


def test_every_difference_and_probability_is_the_datas(page, data):
    names = data("options").set_index("option_id")["name"]
    rows = data("preferences").query(
        "source_count > 0 and criterion_id != '__overall__'"
    )
    assert len(rows) >= 3
    for row in rows.itertuples():
        words = section(page, row.criterion_id)
        better = f"probability that {names[row.option_id]} is better: "
        assert better + chance(row.probability) in words
        ends = f"{figure(row.low)} to {figure(row.high)}"
        assert f"difference {figure(row.difference)}, {ends}" in words


def test_the_ranking_and_the_totals_are_the_datas(page, data):
    names = data("options").set_index("option_id")["name"]
    table = re.search(r'<table class="overall">.*?</table>', page, re.DOTALL)[0]
    shown = [
        [words_of(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row)]
        for row in re.findall(r"<tr>.*?</tr>", table, flags=re.DOTALL)
    ]
    for row in data("ranking").itertuples():
        assert [
            names[row.option_id],
            figure(row.score),
            f"{figure(row.low)} to {figure(row.high)}",
            chance(row.best_probability),
            row.verdict,
            f"{row.criterion_count}",
            f"{row.source_count}",
        ] in shown
    words = words_of(page)
    assert f"3 documents, all read; {len(data('claims'))} claims on" in words
    assert page.count('<article class="conflict"') == len(data("conflicts"))


def test_every_link_has_a_target(page):
    targets = re.findall(r'\sid="([^"]+)"', page)
    assert len(targets) == len(set(targets))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(targets)


def test_every_quotation_stands_in_its_source_at_that_line(built, page, data):
    paths = data("sources").set_index("source_id")["path"]
    claims = data("claims")
    printed = dict(
        re.findall(r'<tr id="claim-([^"]+)">(.*?)</tr>', page, flags=re.DOTALL)
    )
    assert len(printed) == len(claims) > 10
    for claim in claims.itertuples():
        quoted = re.search(
            r'<bdi class="quote">(.*?)</bdi>', printed[claim.claim_key], re.DOTALL
        )[1]
        lines = decode((built[0] / paths[claim.source_id]).read_bytes()).text.split(
            "\n"
        )
        there = " ".join(lines[claim.line_start - 1 : claim.line_end])
        assert bare(html.unescape(quoted)) in bare(there)
        place = f"{claim.source_id}</a>, {claim.line_start}"
        assert place in printed[claim.claim_key]


def bare(text: str) -> str:
    """Letters, digits and signs alone: no markup of Markdown or HTML, no blanks."""
    text = re.sub(r"</?(b|script)>", "", text)
    return re.sub(r"[\s*_|`#✅]", "", text).removesuffix("/10")


def test_hostile_names_fields_and_texts_do_nothing_anywhere(built, page):
    assert page.count("<script") == 1 and "<img" not in page
    assert "{{ 7*7 }}" in page and "\u202e" not in page and "[U+202E]evil" in page
    assert 'href="javascript' not in page.lower()
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    rows = (built[1] / "data" / "sources.csv").read_text("utf-8")
    assert "'=cmd|" in rows
