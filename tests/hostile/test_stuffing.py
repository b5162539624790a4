"""Ballot stuffing: near copies of one document against three that judge for themselves.

Copies are other bytes: other blanks, sentences, capitals and names, the same ratings.
"""

from pathlib import Path

import pytest

from fwreport.pipeline import call, make_tables
from fwreport.settings import read_settings
from fwreport.tables.files import RawFile

from .stuffing import copies, honest, retold

pytestmark = pytest.mark.thorough


def scored(documents: dict[str, str]):
    """What is made of documents: scores by option, and who leads."""
    files = [RawFile(name, text.encode(), "") for name, text in documents.items()]
    settings = read_settings(None, date="2026-11-20")
    tables = make_tables(files, Path("none"), settings, call)
    assert {*tables.ingested.sources["status"]} == {"ingested"}
    return tables.scored.ranking.set_index("option_id")


def test_a_few_copies_count_as_one():
    one, three = scored(honest() | copies(1)), scored(honest() | copies(3))
    assert three["score"].tolist() == pytest.approx(one["score"].tolist(), abs=0.01)
    assert (three["verdict"] == "contested").all()


def test_documents_that_share_their_story_are_one_however_many_and_changed():
    one, twenty = scored(honest() | retold(1)), scored(honest() | retold(20))
    assert twenty["score"].tolist() == pytest.approx(one["score"].tolist(), abs=0.1)
    assert twenty["source_count"].tolist() == one["source_count"].tolist() == [4, 4]
    assert twenty.loc["samovar", "verdict"] != "best"


@pytest.mark.xfail(
    raises=AssertionError,
    reason="tables alone, without a sentence, are taken for what everybody says",
)
def test_many_copies_outvote_nobody():
    twenty = scored(honest() | copies(20))
    assert twenty.loc["samovar", "verdict"] != "best"
