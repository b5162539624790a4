"""Repair of misread UTF-8: real documents, a generated benchmark, laws."""

import json
import random
from pathlib import Path

import pytest

from fwreport.ingest.characters.codecs import SINGLE_BYTE, table_of, to_bytes, to_text
from fwreport.ingest.decode import decode, explain

TESTS = Path(__file__).parents[1]
SOURCES = TESTS.parent / "sources"
CASES = json.loads((TESTS / "cases" / "mojibake.json").read_text("utf-8"))
FAILURES = json.loads((TESTS / "cases/known_failures.json").read_text("utf-8"))
TEXTS = CASES["texts"]
CODECS = [*SINGLE_BYTE[:14], "cp1255", "cp1257", "cp852", "cp874"]


def damage(text: str, codec: str) -> str:
    """UTF-8 read with the wrong codec."""
    return to_text(text.encode(), codec)


def source(number: str) -> bytes:
    return next(SOURCES.glob(f"{number}_*")).read_bytes()


def test_mac_roman_in_a_real_document():
    decoded = decode(source("003"))
    assert [(r.line, r.repaired) for r in decoded.repairs] == [
        (1, "🤖"),
        (3, "🏛️"),
        (10, "📖"),
        (18, "📊"),
        (32, "⌨️"),
        (115, "✅"),
    ]
    assert {r.codec for r in decoded.repairs} == {"mac_roman"}
    assert explain(decoded)[-1] == "line 115: ‚úÖ -> ✅ (UTF-8 read as mac_roman)"


def test_windows_1252_in_a_real_document():
    decoded = decode(source("004"))
    lines = [1, 18, 18, 23, 30, 30, 34, 36, 40, 46, 48]
    assert [r.line for r in decoded.repairs] == lines
    assert "".join(r.repaired for r in decoded.repairs) == "📚✅✅🧠✅—🎯✅✅🚀—"
    assert decoded.repairs[3].damaged == "ðŸ§\u00a0"
    assert {r.codec for r in decoded.repairs} == {"cp1252"}


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_right_documents_stay_as_they_are(number):
    decoded = decode(source(number))
    assert decoded.text.encode(decoded.encoding) == source(number)
    assert decoded.repairs == ()


@pytest.mark.parametrize("case", CASES["pairs"], ids=lambda case: case["name"])
def test_damaged_and_repaired(case):
    decoded = decode(case["damaged"].encode())
    assert decoded.text == case["repaired"]
    assert decoded.replay() == decoded.text


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, marks=pytest.mark.xfail(reason=c["reason"])) for c in FAILURES],
    ids=lambda case: case["name"],
)
def test_known_failures(case):
    assert decode(case["damaged"].encode()).text == case["repaired"]


@pytest.mark.parametrize("text", CASES["clean"])
def test_clean_text_is_left_alone(text):
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("language", TEXTS)
def test_languages_are_left_alone(language):
    for text in ["\n".join(TEXTS[language]), *TEXTS[language]]:
        assert decode(text.encode()).repairs == ()


def dense(lines: list[str], codec: str) -> tuple[str, str]:
    text = "\n".join(lines)
    return damage(text, codec), text


def sparse(lines: list[str], codec: str) -> tuple[str, str]:
    plain = "A plain line of English.\n"
    return plain + damage(lines[0], codec), plain + lines[0]


def partly(lines: list[str], codec: str) -> tuple[str, str]:
    mixed = [damage(s, codec) if i % 2 == 0 else s for i, s in enumerate(lines)]
    return "\n".join(mixed), "\n".join(lines)


def layered(lines: list[str], codec: str) -> tuple[str, str]:
    text = "\n".join(lines)
    return damage(damage(text, codec), codec), text


def quoting(lines: list[str], codec: str) -> tuple[str, str]:
    text = "\n".join([*lines, f"Quoted: `{damage('é', 'cp1252')}` here."])
    return damage(text, codec), text


@pytest.mark.parametrize(
    ("family", "least"),  # 594 documents each; measured .998 1. 1. .998 .995
    [(dense, 0.99), (sparse, 0.99), (partly, 0.99), (layered, 0.99), (quoting, 0.98)],
)
def test_share_of_documents_restored_exactly(family, least):
    cases = [family(lines, codec) for lines in TEXTS.values() for codec in CODECS]
    decoded = [decode(damaged.encode()) for damaged, _ in cases]
    right = sum(d.text == text for d, (_, text) in zip(decoded, cases, strict=True))
    assert right / len(cases) >= least
    assert all(d.replay() == d.text for d in decoded)


@pytest.mark.parametrize("family", [dense, sparse, partly, layered, quoting])
def test_twice_is_once(family):
    for lines in TEXTS.values():
        damaged, text = family(lines, "cp1252")
        assert decode(text.encode()).text == text
        once = decode(damaged.encode()).text
        assert decode(once.encode()).text == once


def test_lines_and_positions_count_all_line_ends_and_no_others():
    text = "a\r\nb\rc\u0085d\n  xâ€” y and â€” z"
    first, second = decode(text.encode()).repairs
    assert (first.line, first.position) == (4, 4)
    assert text[second.offset : second.offset + 3] == second.damaged == "â€”"


def test_layers_are_named_from_the_outside():
    damaged = damage(damage("Größe über alles, schöne Grüße", "cp1252"), "cp1252")
    assert {r.codec for r in decode(damaged.encode()).repairs} == {"cp1252+cp1252"}


@pytest.mark.parametrize("codec", SINGLE_BYTE)
def test_every_codec_keeps_every_byte(codec):
    every = bytes(range(256))
    assert len(set(table_of(codec))) == 256
    assert to_bytes(to_text(every, codec), codec) == every


def test_no_bytes_make_it_fail():
    chance = random.Random(7)
    for length in [0, 1, 2, 3, 5, 8, 13, 100, 400] * 6:
        decoded = decode(chance.randbytes(length))
        assert decoded.replay() == decoded.text
