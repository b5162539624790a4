"""Outlines without a mark: names at the margin over entries that are indented."""

import pytest

from fwreport.parse.stage import parse
from fwreport.tables.base import frame
from fwreport.tables.documents import Documents

TEXT = "Alpha vs Beta\n\nNoise\n{0}Alpha: quiet\n{0}Beta: loud\nWeight\n"
TEXT += "{0}Alpha: light\n{0}Beta: heavy\n"


def read(text):
    blocks = parse(frame(Documents, [("s", text)])).blocks
    return list(zip(blocks["kind"], blocks["text"], strict=True))


@pytest.mark.parametrize("margin", ["\t", "  ", "\t- "])
def test_names_at_the_margin_are_headings(margin):
    assert read(TEXT.format(margin))[1:] == [
        ("heading", "Noise"),
        ("item", "Alpha: quiet"),
        ("item", "Beta: loud"),
        ("heading", "Weight"),
        ("item", "Alpha: light"),
        ("item", "Beta: heavy"),
    ]


def test_a_sentence_that_goes_on_indented_is_none():
    text = "A long thought is told,\n  and goes on: here.\nAnd another,\n  so: there.\n"
    assert [kind for kind, _ in read(text)] == ["paragraph"]
