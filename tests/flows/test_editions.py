"""Editions from end to end: approved, held, rolled back, and the same bytes again."""

import json
import shutil

import pytest

from fwreport import api, build
from fwreport.adapters import publishing
from fwreport.adapters.ledger import read_ledger
from fwreport.errors import PublishError
from fwreport.render import stage

TABLE = """# Kettles: Brew vs Steam

| | Brew | Steam |
| --- | --- | --- |
| Speed | {}/10 | {}/10 |
| Noise | 6/10 | 6/10 |
"""


def write(sources, **ratings):
    for name, pair in ratings.items():
        (sources / f"{name}.md").write_text(TABLE.format(*pair), "utf-8")


def make(folder, date="2026-11-20", **known):
    options = {"formats": ["html"], "date": date} | known
    return build(folder / "sources", folder / "reports", **options)


def approve(folder, **known):
    return api.approve(folder / "sources", folder / "reports", **known)


def page(generation):
    return (generation.folder / "report.html").read_text("utf-8")


def published(generation):
    files = [generation.folder / "report.html"]
    files += sorted((generation.folder / "data").iterdir())
    return {file.name: file.read_bytes() for file in files}


def events(folder):
    return [line["event"] for line in read_ledger(folder / "reports")]


@pytest.fixture(scope="module")
def kettles(tmp_path_factory):
    """Three documents, built, and approved by Ann."""
    folder = tmp_path_factory.mktemp("kettles")
    (folder / "sources").mkdir()
    write(folder / "sources", a=(9, 4), b=(9, 5), c=(8, 3))
    draft = make(folder)
    return folder, draft, approve(folder, by="Ann", note="Read.")


@pytest.fixture
def copy(kettles, tmp_path):
    """The same, to be changed by one test."""
    shutil.copytree(kettles[0], tmp_path / "copy", symlinks=True)
    return tmp_path / "copy"


def test_the_first_build_is_held_and_says_so(kettles):
    _, draft, _ = kettles
    assert draft.record["standing"]["held"].startswith("there is no earlier edition")
    assert (
        "<strong>Draft:</strong> not yet approved, because <bdi>there is no ear"
        in page(draft)
    )
    assert ">Draft<" in page(draft)


def test_an_edition_is_the_draft_with_a_number(kettles):
    folder, draft, edition = kettles
    assert edition.folder != draft.folder
    assert (folder / "reports" / "latest").readlink().name == edition.folder.name
    before, after = published(draft), published(edition)
    assert before.pop("report.html") != after.pop("report.html")
    assert before == after
    assert edition.record["inputs"] == draft.record["inputs"]
    assert edition.record["data_sha256"] == draft.record["data_sha256"]
    assert ">Edition 1<" in page(edition) and "not yet approved" not in page(edition)


def test_the_ledger_says_who_approved_what(kettles):
    folder, _, edition = kettles
    line = read_ledger(folder / "reports")[-1]
    assert events(folder) == ["generation", "generation", "edition"]
    assert (line["number"], line["by"], line["note"]) == (1, "Ann", "Read.")
    assert line["build_id"] == edition.record["build_id"]
    assert (line["date"], line["why"]) == ("2026-11-20", "approved by hand")


def test_an_edition_stands_where_nothing_changed(kettles):
    folder, _, edition = kettles
    again = make(folder)
    assert (again.folder, again.is_new) == (edition.folder, False)


@pytest.mark.thorough
def test_an_edition_made_anew_is_the_same_edition(copy):
    again = make(copy, full=True)
    assert again.is_new
    first = read_ledger(copy / "reports")[-2]["build_id"]
    old = (copy / "reports" / first / "report.html").read_bytes()
    assert published(again)["report.html"] == old
    assert events(copy).count("edition") == 1
    assert not make(copy).is_new


def test_an_edition_is_approved_once(kettles, fwreport_in):
    folder, _, edition = kettles
    status, out, err = fwreport_in(folder, "approve")
    name = edition.record["build_id"]
    assert (status, out) == (1, "")
    assert err.splitlines()[-1] == f"fwreport: {name} is Edition 1 already"


@pytest.mark.thorough
def test_a_draft_whose_documents_changed_is_refused(tmp_path):
    (tmp_path / "sources").mkdir()
    write(tmp_path / "sources", a=(9, 4))
    draft = make(tmp_path)
    write(tmp_path / "sources", a=(9, 5))
    with pytest.raises(PublishError, match=r"documents changed since .* `fwreport bui"):
        approve(tmp_path)
    write(tmp_path / "sources", a=(9, 4))
    (tmp_path / "sources" / "catalog").mkdir()
    (tmp_path / "sources" / "catalog" / "options.csv").write_text("label,option\n")
    with pytest.raises(PublishError, match="catalog changed since"):
        approve(tmp_path)
    latest = (tmp_path / "reports" / "latest").readlink().name
    assert latest == draft.folder.name


def test_a_harmless_build_is_an_edition_at_once(copy, monkeypatch):
    rendered = []
    real = stage.make_html
    monkeypatch.setattr(stage, "make_html", lambda c: rendered.append(1) or real(c))
    write(copy / "sources", d=(9, 4))
    built = make(copy, date="2026-11-21")
    assert built.record["standing"]["edition"] == 2
    assert ">Edition 2<" in page(built)
    assert rendered == [1]
    assert read_ledger(copy / "reports")[-1]["why"] == "nothing asked for a person"
    assert (
        built.record["inputs"]["baseline"]
        == read_ledger(copy / "reports")[2]["build_id"]
    )


def test_a_flipped_verdict_is_held_until_a_person_approves(copy, fwreport_in):
    write(copy / "sources", d=(2, 9), e=(2, 10), f=(1, 9), g=(1, 10))
    words = ("build", "--formats", "html", "--date", "2026-11-21")
    status, out, err = fwreport_in(copy, *words)
    said = [line for line in err.splitlines() if line.startswith("draft, held because")]
    assert status == 0 and len(said) == 1
    assert "the verdict on Speed (Brew or Steam) changed from Brew to" in said[0]
    record = json.loads((copy / out.strip() / "build.json").read_text("utf-8"))
    assert f"draft, held because {record['standing']['held']}" == said[0]
    assert read_ledger(copy / "reports")[-1]["standing"] == record["standing"]
    assert "not yet approved, because <bdi>the verdict on " in (
        copy / out.strip() / "report.html"
    ).read_text("utf-8")
    status, again, err = fwreport_in(copy, *words)
    assert again == out and said[0] in err
    status, out, err = fwreport_in(copy, "approve", "--by", "Ann")
    assert status == 0 and "Edition 2" in err.splitlines()
    assert ">Edition 2<" in (copy / out.strip() / "report.html").read_text("utf-8")
    assert fwreport_in(copy, *words)[1] == out


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda sources: (sources / "c.md").unlink(), "c.md is gone"),
        (lambda sources: (sources / "c.md").write_bytes(b""), "c.md is in quarantine"),
    ],
)
def test_a_source_that_is_lost_holds_the_build(copy, spoil, words):
    spoil(copy / "sources")
    assert words in make(copy, date="2026-11-21").record["standing"]["held"]


@pytest.mark.parametrize(("policy", "edition"), [("auto", 2), ("manual", None)])
def test_auto_and_manual_ask_nobody(copy, monkeypatch, policy, edition):
    monkeypatch.setenv("FWREPORT_APPROVE_POLICY", policy)
    (copy / "sources" / "c.md").unlink()
    built = make(copy, date="2026-11-21")
    assert built.record["standing"]["edition"] == edition
    assert built.record["standing"]["held"] is None
    assert "not yet approved" not in page(built)


@pytest.mark.thorough
def test_another_policy_makes_another_thing_of_a_draft_only(copy, monkeypatch):
    monkeypatch.setenv("FWREPORT_APPROVE_POLICY", "manual")
    assert not make(copy).is_new
    draft = make(copy, date="2026-11-21")
    assert draft.record["standing"]["edition"] is None
    monkeypatch.setenv("FWREPORT_APPROVE_POLICY", "auto")
    assert make(copy, date="2026-11-21").record["standing"]["edition"] == 2


@pytest.mark.thorough
def test_the_policy_compares_with_the_last_edition_whatever_the_baseline(copy):
    (copy / "sources" / "c.md").unlink()
    built = make(copy, date="2026-11-21", baseline="none")
    assert "c.md is gone" in built.record["standing"]["held"]
    assert 'id="part-changes"' not in page(built)


@pytest.mark.thorough
def test_a_withdrawn_edition_is_an_erratum_until_the_next(copy, fwreport_in):
    first = (copy / "reports" / "latest").readlink().name
    write(copy / "sources", d=(9, 4))
    withdrawn = make(copy, date="2026-11-21")
    monkey = ("rollback", "--by", "Ann", "--reason", "d.md is a forgery")
    status, out, err = fwreport_in(copy, *monkey)
    assert (status, out) == (0, f"reports/{first}\n")
    assert err == "Edition 2 is withdrawn\nthe latest is Edition 1 again\n"
    line = read_ledger(copy / "reports")[-1]
    assert (line["event"], line["from"]) == ("rollback", withdrawn.record["build_id"])
    assert (line["to"], line["by"]) == (first, "Ann")

    draft = make(copy, date="2026-11-22")
    assert draft.record["inputs"]["baseline"] == first
    assert "was withdrawn" in draft.record["standing"]["held"]
    assert "Edition 2 was withdrawn on " in page(draft)
    assert ": d.md is a forgery." in page(draft)
    edition = approve(copy)
    assert edition.record["standing"]["edition"] == 3
    assert "Edition 2 was withdrawn on " in page(edition)
    after = make(copy, date="2026-11-23")
    assert after.record["standing"]["edition"] == 4
    assert "withdrawn" not in page(after)


def test_a_generation_that_is_gone_is_named(copy, fwreport_in):
    first = read_ledger(copy / "reports")[0]["build_id"]
    shutil.rmtree(copy / "reports" / first)
    status, out, err = fwreport_in(copy, "rollback", first)
    assert (status, out) == (1, "")
    assert f"{first} is gone: retention removed it" in err
    assert fwreport_in(copy, "rollback", "none")[0] == 2


@pytest.mark.thorough
def test_old_generations_go_and_the_baseline_stays(copy, monkeypatch):
    monkeypatch.setenv("FWREPORT_RETENTION_GENERATIONS", "2")
    monkeypatch.setenv("FWREPORT_APPROVE_POLICY", "manual")
    edition = (copy / "reports" / "latest").readlink().name
    built = [make(copy, date=f"2026-11-2{day}") for day in (1, 2, 3)]
    left = {path.name for path in (copy / "reports").glob("2*")}
    assert left == {edition, *(one.folder.name for one in built[1:])}
    assert built[-1].record["inputs"]["baseline"] == edition
    assert events(copy).count("generation") == 5


def test_a_failed_build_leaves_a_record(copy):
    for file in (copy / "sources").iterdir():
        file.unlink()
    with pytest.raises(Exception, match="no documents in it"):
        make(copy)
    line = read_ledger(copy / "reports")[-1]
    assert line["event"] == "failure" and line["at"] >= line["started_at"]
    assert line["sentence"].endswith("no documents in it; put some there to be read")


def test_a_first_failure_makes_no_folder(tmp_path):
    with pytest.raises(Exception, match="no such folder"):
        make(tmp_path)
    assert not (tmp_path / "reports").exists()


@pytest.mark.thorough
def test_data_that_come_out_otherwise_are_no_edition(copy, monkeypatch):
    write(copy / "sources", d=(1, 9))
    monkeypatch.setenv("FWREPORT_APPROVE_POLICY", "manual")
    draft = make(copy)
    monkeypatch.setattr(publishing, "digest_files", lambda folder: {"a.csv": "other"})
    with pytest.raises(PublishError, match="the data come out otherwise than before"):
        approve(copy)
    assert (copy / "reports" / "latest").readlink().name == draft.folder.name
    assert not list((copy / "reports").glob(".building*"))


@pytest.mark.thorough
def test_a_second_call_after_a_failure_finishes_the_first(copy, monkeypatch):
    write(copy / "sources", d=(9, 4))
    calls = []

    def twice(step, *arguments):
        made = step(*arguments)
        if step is not publishing.write_generation:
            return made
        calls.append(made)
        return step(*arguments)

    built = make(copy, date="2026-11-21", run=twice)
    assert built.folder == calls[0].folder
    assert events(copy).count("edition") == 2


@pytest.mark.thorough
@pytest.mark.slow
def test_an_edition_and_a_held_draft_with_an_erratum_verify(copy, fwreport_in):
    write(copy / "sources", d=(9, 4))
    edition = make(copy, date="2026-11-21", formats=["pdf"])
    assert fwreport_in(copy, "verify", str(edition.folder / "report.pdf"))[0] == 0
    fwreport_in(copy, "rollback", "--reason", "1 of 4 was forged")
    draft = make(copy, date="2026-11-22", formats=["pdf"])
    status, out, _ = fwreport_in(copy, "verify", str(draft.folder / "brief.pdf"))
    assert (status, len(out.splitlines())) == (0, 1)


@pytest.mark.thorough
def test_a_report_looks_back_on_the_editions_that_led_to_it(copy):
    assert "Scores over the editions" not in page(make(copy))
    write(copy / "sources", c=(9, 3))
    second = make(copy, date="2026-12-24")
    assert second.record["standing"]["edition"] == 2
    titles = page(second)
    assert "by edition. Edition 1, 20 November 2026: Brew" in titles
    assert "; Edition 2, 24 December 2026: Brew" in titles
    again = make(copy, date="2026-12-24", full=True)
    assert published(again)["report.html"] == published(second)["report.html"]
