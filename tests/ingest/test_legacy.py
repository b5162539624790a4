"""The codec of raw bytes: marks, wide characters, stray bytes, languages."""

import json
from itertools import product
from pathlib import Path

import pytest

from fwreport.ingest.decode import decode
from fwreport.ingest.legacy import read_bytes

CASES = json.loads(
    (Path(__file__).parents[1] / "cases/mojibake.json").read_text("utf-8")
)
TEXT = "Größe – ‘naïve’ ✅\r\n第一 вариант\r\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("utf-32-le", "utf-32-le"),
        ("utf-32-be", "utf-32-be"),
    ],
)
def test_unicode_with_and_without_a_mark(codec, name):
    assert read_bytes(TEXT.encode(codec)) == (TEXT, name)


def test_a_mark_of_the_other_byte_order():
    data = b"\xfe\xff" + "Über".encode("utf-16-be")
    assert read_bytes(data) == ("Über", "utf-16")


def test_stray_bytes_leave_utf8_as_it_is():
    data = "Größe, schöne Grüße, naïve ".encode() + "café".encode("cp1252")
    assert read_bytes(data) == ("Größe, schöne Grüße, naïve café", "utf-8")


def test_share_of_legacy_documents_read_exactly():
    # 58 pairs of language and codec, whole and one line each; measured .991.
    right = []
    for language, codecs in CASES["legacy"].items():
        lines = CASES["texts"][language]
        for text, codec in product(["\n".join(lines), lines[0]], codecs):
            data = text.encode(codec, "ignore")
            right.append(decode(data).text == data.decode(codec))
    assert sum(right) / len(right) >= 0.97


def test_japanese_by_escapes():
    text = "最初の方法は安いです。"
    assert read_bytes(text.encode("iso2022_jp")) == (text, "iso2022_jp")


def test_nothing_is_read_from_nothing():
    assert read_bytes(b"") == ("", "utf-8")


@pytest.mark.parametrize(
    "text",
    ["Ships – a comparison", "I don’t sail; it’s wet", "A “calm” sea…", "Wind — none"],
)
def test_a_dash_or_a_quote_alone_is_of_windows(text):
    assert read_bytes(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize("text", ["Llegó aquí", "Mañana"])
def test_letters_of_a_mac_stay_letters(text):
    assert read_bytes((text * 3).encode("mac_roman"))[0] == text * 3


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Item;Speed (1–10);Price (€)\nA;8;9 €\n", "cp1252"),
        ("Cost,£40,€50\nGood – “fast”\n", "cp1252"),
        ("Speed (1–5)\nI don’t know\n", "mac_roman"),
    ],
)
def test_signs_alone_between_figures_tell_the_codec(text, codec):
    assert read_bytes(text.encode(codec)) == (text, codec)
