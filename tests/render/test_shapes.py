"""Reports of every size and script: one page that decides, nothing cut or untrue."""

import re

import pypdfium2
import pytest

from fwreport.render.charts import CELL, HEAT_LABEL, TALL, WIDE, heat_maps
from fwreport.render.context.report import make_context
from fwreport.render.html import make_brief_paper, make_html, make_paper
from fwreport.render.lettering import fit, fit_all, width_of
from fwreport.render.pdf import make_pdfs
from fwreport.render.settings import ReportSettings

from . import shapes
from .test_stage import first_page, text_of

HTML_ONLY = ReportSettings(date="2026-11-20", formats=("html",))
OTHERS = {
    "two_subjects": shapes.two_subjects,
    "nothing_comparable": shapes.nothing_comparable,
}


def tables_of(name: str):
    if name in OTHERS:
        return OTHERS[name]()
    return shapes.tables_of((shapes.SMALL | shapes.LARGE)[name])


@pytest.fixture(scope="module")
def contexts() -> dict:
    names = [*shapes.SMALL, *OTHERS]
    return {
        name: make_context(tables_of(name), HTML_ONLY, most_claims=40) for name in names
    }


@pytest.fixture(scope="module")
def pages(contexts) -> dict[str, str]:
    return {name: make_html(context).decode() for name, context in contexts.items()}


@pytest.fixture(scope="module")
def briefs(contexts) -> dict[str, bytes]:
    papers = {name: make_brief_paper(context) for name, context in contexts.items()}
    return make_pdfs(papers, "2026-11-20")


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("name", [*shapes.SMALL, *OTHERS])
def test_page_one_is_one_page_and_every_link_leads_somewhere(name, pages, briefs):
    assert len(texts(briefs[name])) == 1
    targets = re.findall(r'\sid="([^"]+)"', pages[name])
    assert len(targets) == len(set(targets))
    assert set(re.findall(r'href="#([^"]+)"', pages[name])) <= set(targets)


def test_two_subjects_have_an_answer_each_and_none_across(pages):
    page = pages["two_subjects"]
    words = first_page(page)
    assert "Two subjects, and no document connects them" in words
    assert re.search(r"Postgres and MySQL : .{,120}MySQL \d\d\s%", words)
    assert "Cost (Postgres and MySQL) MySQL" in words
    assert "Cost (Bicycle, Tram and Ferry) Ferry" in words
    parts = re.findall(r'<h2 id="part-findings[^>]*>(.*?)</h2>', page)
    assert parts == [
        "Findings: Postgres and MySQL",
        "Findings: Bicycle, Tram and Ferry",
    ]
    labels = re.findall(r'aria-label="(?:Table|Chart): ([^"]+)"', page)
    assert len(labels) == len(set(labels))
    second = page[
        page.index('id="part-findings-2"') : page.index('id="part-use-cases"')
    ]
    assert "Tram" in second and "MySQL" not in second and "Postgres" not in second


def test_nothing_comparable_is_said(pages):
    words = first_page(pages["nothing_comparable"])
    assert "No winner: the documents do not compare these options well enough." in words
    assert "best over all" not in words and "<svg" not in pages["nothing_comparable"]


def test_one_source_is_never_more_than_very_low(pages):
    page = pages["one_source"]
    brief = page[page.index('class="answers') : page.index('class="caveats')]
    assert "very low" in brief
    answers = brief[brief.index("<tbody>") : brief.index("</tbody>")]
    assert not re.search(r"(?<!very )\b(low|moderate|high)\b", text_of(answers))
    words = first_page(page)
    assert "1 document; 12 claims on 4 criteria" in words
    assert "each answer rests on one document alone" in words


def test_page_one_draws_the_best_of_many_options_and_never_says_they_have_no_scores(
    pages,
):
    rows = re.findall(
        r"<td class=\"small-plot\">(.*?)</td>", pages["twelve_options"], re.S
    )
    assert rows
    for row in rows:
        assert row.count("<circle") == 3 and "the 3 best of 12" in row


def test_twelve_options_are_all_in_the_charts(pages):
    (heat,) = re.findall(r'<svg class="heat".*?</svg>', pages["twelve_options"], re.S)
    assert heat.count("rotate(-45)") == 12
    assert all(f">Option {n}</text>" in heat for n in range(1, 13))


def test_names_read_from_the_right_are_kept_apart_in_sentences(pages):
    sentence = re.search(r"Probability of being best[^<]+", pages["right_to_left"])[0]
    assert re.search("\u2068[^\u2069]+\u2069 \\d\\d", sentence)


@pytest.mark.thorough
def test_charts_draw_arabic_joined_and_hebrew_forwards(contexts):
    context = contexts["right_to_left"] | {"evidence": [], "conflicts": NO_CONFLICTS}
    pdf = make_pdfs({"a.pdf": make_paper(context)}, "2026-11-20")["a.pdf"]
    with pypdfium2.PdfDocument(pdf) as document:
        page = next(p for p in document if "At a glance" in text_on(p))
        letters = text_on(page)
    # Whole words reach the page in one piece, in the table and in both charts.
    assert letters.count("קל") == 0 and letters.count("מסד נתונים") >= 3


NO_CONFLICTS = {"rows": [], "left": 0, "summary": ""}


def text_on(page) -> str:
    return page.get_textpage().get_text_bounded()


@pytest.mark.thorough
def test_three_hundred_criteria_are_cut_on_paper_with_a_pointer_to_the_data():
    tables = tables_of("three_hundred_criteria")
    context = make_context(tables, HTML_ONLY, most_claims=50, most_items=20)
    paper = make_paper(context)
    words = text_of(paper)
    assert "280 more criteria in data/consensus.csv and data/preferences.csv" in words
    assert len(re.findall('class="criterion( short)?"', paper)) == 20 + (
        "claims-loose" in paper
    )
    targets = set(re.findall(r'\sid="([^"]+)"', paper))
    assert set(re.findall(r'href="#([^"]+)"', paper)) <= targets
    brief = paper[paper.index('class="answers') : paper.index('class="caveats')]
    assert brief.count('<th scope="row"') == brief.count('href="#criterion')


def test_a_thousand_sources_stay_readable():
    page = make_html(make_context(tables_of("many_sources"), HTML_ONLY, 2000)).decode()
    assert len(page) < 1_500_000
    assert "900 of them stand in data/sources.csv only" in text_of(page)


def test_a_heat_map_is_no_wider_than_paper_and_no_taller_than_a_page():
    cell = {"score": 5.0, "source_count": 2}
    names = [f"An option of a long name, {n}" for n in range(12)]
    rows = [
        {"name": f"c{n}", "group": f"g{n // 5}", "cells": [cell] * 12}
        for n in range(90)
    ]
    plots = heat_maps(names, rows)
    assert len(plots) > 1
    for plot in plots:
        assert plot["width"] <= WIDE + 1 and plot["height"] <= TALL + 100
        assert plot["tilt"] and len({c["text"] for c in plot["columns"]}) == 12
    assert sum(len(plot["marks"]) for plot in plots) == 90 * 12
    heights = [plot["height"] for plot in plots]
    assert max(heights) - min(heights) < 100  # no last map of a few rows
    (few,) = heat_maps(names[:2], [rows[0] | {"cells": [cell] * 2}])
    assert not few["tilt"]
    assert few["width"] >= HEAT_LABEL + 2 * CELL


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        ("Short", 60, "Short"),
        # 9 letters of 5.3 and 2.7 are 45; the ellipsis takes 6.2 of 40.
        ("unbroken", 30, "unbr…"),
        ("one two three", 50, "one two…"),
        ("数据库引擎", 40, "数据库…"),  # squares of 10
    ],
)
def test_words_are_cut_to_the_room_there_is(text, room, cut):
    assert fit(text, room) == cut and width_of(cut) <= room


def test_names_that_begin_alike_are_cut_in_the_middle():
    first, second, other = fit_all(["A long name, one", "A long name, two", "B"], 48)
    assert first != second and second.endswith("two") and other == "B"
