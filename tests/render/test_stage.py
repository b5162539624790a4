"""The report as a whole: worked page, laws, hostile text, other shapes."""

import base64
import hashlib
import io
import re

import pandas as pd
import pikepdf
import pytest

from fwreport.errors import SettingsError
from fwreport.render.context.report import make_context
from fwreport.render.html import make_html
from fwreport.render.settings import ReportSettings
from fwreport.render.stage import render
from fwreport.tables.base import frame
from fwreport.tables.documents import Sources
from fwreport.tables.scores import Copying

from .builder import change, database_tables, empty_tables, source

HOSTILE = "</style><script>alert(1)</script><img src=http://x.y/z>{{ 7*7 }}\u202e"
HTML_ONLY = ReportSettings(date="2026-11-20", formats=("html",))


def text_of(page: str) -> str:
    """The words of the page without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", page))


def first_page(page: str) -> str:
    """The words of page one, without those in its charts."""
    brief = page[page.index('<header class="brief"') : page.index("</header>")]
    return text_of(re.sub(r"<svg.*?</svg>", "", brief, flags=re.DOTALL))


def test_page_one_answers_first(page):
    words = first_page(page)
    assert "Postgres, MariaDB and Oracle: what 3 documents say" in words
    assert (
        "No overall winner is sure; where there is an answer, it is Postgres" in words
    )
    # Preferences: 2 sources compare, both for Postgres; A's ratings are unfinished.
    # The chance is that of the preference, the note that on A's ratings.
    assert "Ease of use Postgres 1 low 97 % likely 2 documents for, none" in words
    assert " 1 All 5 ratings come from A" in words
    assert "By purpose, as recommended For Reporting Postgres moderate 2 doc" in words
    assert words.index("For Reporting") < words.index("By criterion, as compared")
    assert re.search(
        r"Performance no difference reported .*low 2 documents, all even", words
    )
    assert re.search(r"Replication Contested\. A : Postgres 8 to MariaDB 7 ?;", words)
    assert "Oracle Not enough evidence." in words
    assert "3 of 5 files read" in words


def test_the_policy_of_the_page_knows_its_own_style_and_script_only(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1]
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, flags=re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "connect-src" not in policy and "unsafe" not in policy


def test_a_conflict_offers_the_lines_that_would_settle_it(page, tables):
    offered = re.findall(r"<li><code>(.*?)</code></li>", page)
    key = tables.reconciled.conflicts["conflict_key"].iloc[0]
    mine = [line for line in offered if line.startswith(key)]
    assert mine == [f"{key},keep {side},,," for side in ("maria", "postgres")] + [
        f"{key},keep all,,,"
    ]


def test_the_method_prints_the_rules_and_a_conflict_why_it_is_grave(page):
    words = text_of(page)
    assert (
        "Rules for conflicts, version 7 R1 parts Both sides stay. The conflict" in words
    )
    assert "Why high severity “keep maria” moves Speed ." in words


def test_page_one_warns(page):
    words = first_page(page)
    assert "1 of 5 files was not readable" in words
    assert "All 5 ratings come from A, which calls them unfinished" in words
    # The parts of the total are 9, 8 and 7: their mean is 24 / 3 = 8, not 8.21.
    assert "The total in A does not match its own rows: Postgres states 8.21" in words
    assert "8.21, its rows give 8.00." in words
    assert "2 of 3 documents are not dated" in words
    assert "1 answer changes or goes if one document is left out: without " in words
    assert (
        "“MariaDB (with Galera)”, which counts for MariaDB indirectly: without that,"
        in words
    )
    assert "without that, no answer changes." in words


def test_every_number_on_page_one_is_in_the_tables(page, tables):
    brief = text_of(page[page.index('<header class="brief"') : page.index("</header>")])
    numbers = set(re.findall(r"\d+(?:\.\d+)?", brief))
    chances = [*tables.scored.ranking["best_probability"].dropna()]
    chances += [*tables.scored.preferences["probability"].dropna()]
    known = {f"{100 * p:.0f}" for chance in chances for p in (chance, 1 - chance)}
    known |= {str(n) for n in tables.ingested.sources["line_count"]}
    known |= {f"{v:g}" for v in tables.aligned.claims["value"].dropna()}
    counts = tables.scored.preferences.filter(like="_count")
    known |= {str(n) for n in counts.to_numpy().ravel()}
    known |= {str(n) for n in tables.scored.use_cases["source_count"]}
    scored = tables.aligned.criteria["direction"] != "descriptive"
    known |= {str(len(tables.aligned.claims)), str(scored.sum())}
    known |= {str(len(tables.ingested.sources)), "3"}  # 3 ingested, edition 3
    scores = tables.scored.consensus[["score", "low", "high"]].stack()
    known |= {f"{score:.1f}" for score in scores} | {"10"}  # and the scale's ends
    known |= {"5", "8.00", "1", "20", "2026"}  # ratings, mean, footnote, the date
    known |= {"90"}  # from which probability a winner is named
    assert numbers <= known


def test_provisional_ratings_stand_beside_the_consensus(page):
    words = text_of(page)
    assert "no new evidence, still provisional" in words
    assert "8.4 (7.3 to 9.4), 1 other" in words
    assert "8.21 8.00 (3 rows) c02" in words


@pytest.mark.thorough
def test_same_tables_same_bytes(tables, settings, files, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert render(tables, settings) == files


def test_order_of_rows_does_not_matter(tables, page):
    shuffled = {
        name: getattr(stage, name).sample(frac=1, random_state=4).reset_index(drop=True)
        for stage in tables
        for name in stage._fields
    }
    settings = ReportSettings(
        date="2026-11-20", edition=3, code_version="9.9.9", formats=("html",)
    )
    assert render(change(tables, **shuffled), settings)["report.html"].decode() == page


def test_inputs_are_unchanged(tables):
    before = [getattr(s, n).copy() for s in tables for n in s._fields]
    render(tables, HTML_ONLY)
    after = [getattr(s, n) for s in tables for n in s._fields]
    for old, new in zip(before, after, strict=True):
        pd.testing.assert_frame_equal(old, new)


def test_every_link_has_a_target(page):
    targets = re.findall(r'\sid="([^"]+)"', page)
    assert len(targets) == len(set(targets))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(targets)
    claims = {f"claim-{row['claim_key']}" for row in database_rows("claims")}
    assert claims <= set(targets)
    assert {"criterion-setup", "conflict-k-one", "source-D"} <= set(targets)


def database_rows(name: str) -> list[dict]:
    """The rows of a table of claims in the fixture."""
    return getattr(database_tables().aligned, name).to_dict("records")


def test_a_long_report_is_cut_and_keeps_its_links(tables):
    context = make_context(tables, HTML_ONLY, most_claims=4)
    page = make_html(context).decode("utf-8")
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(re.findall(r'\sid="([^"]+)"', page))
    assert page.count('id="claim-') == 4
    assert "more claims in data/claims.csv" in text_of(page)


def test_nothing_is_asked_for(page):
    assert "default-src 'none'" in page
    for construct in ("<script ", "<img", "<link", "<iframe", "@import", " style="):
        assert construct not in page
    script = page[page.index("<script>") : page.index("</script>")]
    for reach in ("fetch(", "XMLHttp", "import(", "eval(", "innerHTML", "http"):
        assert reach not in script
    assert set(re.findall(r"url\((.{6})", page)) == {'"data:'}
    outside = re.findall(r'(?:href|src)="(?!#)([^"]*)"', page)
    assert outside == ["https://example.org/b"]
    assert "javascript:alert(1)" in text_of(page)  # shown, and no link


def attacked(tables, **known):
    """The report of tables with hostile text wherever text is free."""
    changed = {
        name: attack(getattr(stage, name)) for stage in tables for name in stage._fields
    }
    settings = ReportSettings(date="2026-11-20", title="T" + HOSTILE, **known)
    return render(change(tables, **changed), settings)


def test_hostile_text_is_shown_and_does_nothing(tables):
    page = attacked(tables, formats=("html",))["report.html"].decode("utf-8")
    assert page.count("<script") == 1 and "<script>alert" not in page
    assert "<img" not in page and "\u202e" not in page
    assert page.count("</style>") == 1
    assert "{{ 7*7 }}" in page and "[U+202E]" in page


@pytest.mark.thorough
def test_hostile_text_runs_nothing_on_paper(tables):
    made = attacked(tables, formats=("pdf",))
    papers = [made[name] for name in made if name.endswith(".pdf")]
    assert len(papers) == 2
    for pdf in papers:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            kinds = {o.get("/S") for o in document.objects if is_dictionary(o)}
            assert not kinds & {"/JavaScript", "/Launch", "/SubmitForm", "/GoToR"}
            assert not {"/AA", "/OpenAction"} & {*document.Root.keys()}


def is_dictionary(found) -> bool:
    return isinstance(found, pikepdf.Dictionary)


def attack(table: pd.DataFrame) -> pd.DataFrame:
    """The table with markup, a script and a bidi override in every free text."""
    free = [c for c in table.columns[table.dtypes == "str"] if c in FREE]
    return table.assign(
        **{c: table[c].where(table[c].isna(), table[c] + HOSTILE) for c in free}
    )


FREE = {
    "path", "reason", "title", "author", "damaged", "repaired", "codec", "text", "name",
    "group_name", "label", "criterion_label", "explanation", "resolution", "rule",
    "certainty_reasons", "measure", "change", "encoding", "url", "side",
}  # fmt: skip


def test_nothing_read_is_a_report_that_says_so():
    files = render(empty_tables(), ReportSettings(date="2026-11-20"))
    words = text_of(files["report.html"].decode("utf-8"))
    assert "No document could be read, so nothing can be said." in words
    assert files["report.pdf"].startswith(b"%PDF")


def test_all_quarantined_names_the_files():
    lost = frame(Sources, [source("A", "quarantined"), source("B", "quarantined")])
    page = render(change(empty_tables(), sources=lost), HTML_ONLY)["report.html"]
    words = text_of(page.decode("utf-8"))
    assert "2 of 2 files were not readable" in words
    assert "A_databases.md" in words and "it is 0 bytes long" in words


def test_only_the_formats_asked_for(tables):
    assert list(render(tables, HTML_ONLY)) == ["report.html", "summary.json"]


def test_a_report_stays_light(files):
    assert len(files["report.html"]) < 1_000_000


@pytest.mark.parametrize("wrong", [{"paper": "A5"}, {"formats": ("docx",)}])
def test_an_unknown_paper_or_format_is_refused(wrong):
    with pytest.raises(SettingsError):
        ReportSettings(date="2026-11-20", **wrong)


def test_sources_that_copied_are_named_in_a_sentence():
    rows = [("A", "B", 44, 41, 12.3, None, 0.99), ("A", "C", 9, 4, 3.1, 0.02, 0.02)]
    rows.append(("B", "C", 0, 0, 0.0, 0.834, 0.999))
    tables = change(database_tables(), copying=frame(Copying, rows))
    words = text_of(render(tables, HTML_ONLY)["report.html"].decode())
    assert (
        "A and B agree on 41 of 44 judgements where 12 would be expected by chance; "
        "what both say counts once." in words
    )
    assert "A and C agree" not in words
    assert "B and C share 83 % of the shorter one’s wording; what" in words
    assert "agree on" not in text_of(
        render(database_tables(), HTML_ONLY)["report.html"].decode()
    )
