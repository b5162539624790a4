"""Numbers and words as a reader sees them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import fwreport
from fwreport.render.context.wording import (
    clip,
    count,
    enumerate_words,
    interval,
    make_anchor,
    make_visible,
    number,
    percent,
    printed,
)

SCRIPT = Path(fwreport.__file__).parent / "render/templates/scripts/posterior.js"
NODE = shutil.which("node")


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (8.449, 1, "8.4"),
        (-0.04, 1, "0.0"),
        (-1.25, 2, "\N{MINUS SIGN}1.25"),
        (None, 1, ""),
        (float("nan"), 1, ""),
    ],
)
def test_numbers_are_rounded_here(value, digits, text):
    assert number(value, digits) == text


def test_a_printed_number_keeps_its_own_decimals():
    assert [printed(v) for v in (9.0, 8.53, None)] == ["9", "8.53", ""]


def test_no_probability_is_certain():
    words = [percent(p).replace("\N{NO-BREAK SPACE}", " ") for p in (0, 0.5, 0.999)]
    assert words == ["less than 1 %", "50 %", "more than 99 %"]


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.896, "89.6 %"),  # rounds to the limit, and is not there
        (0.89996, "89.9 %"),
        (0.90, "90 %"),
        (0.104, "10.4 %"),  # the same, seen from the other option
        (0.10, "10 %"),
        (0.894, "89 %"),
    ],
)
def test_no_probability_seems_to_reach_a_limit_that_it_does_not(probability, words):
    assert percent(probability, 0.9).replace("\N{NO-BREAK SPACE}", " ") == words


def test_counts_and_lists():
    assert [count(n, "claim") for n in (0, 1, 2)] == [
        "no claims",
        "1 claim",
        "2 claims",
    ]
    assert enumerate_words(["a", "b", "c"]) == "a, b and c"
    assert enumerate_words(["a"]) == "a" and enumerate_words([]) == ""
    assert interval(1.04, 2.06) == "1.0 to 2.1" and interval(None, 2.0) == ""


def test_long_text_is_cut_at_a_word():
    assert clip("one two three", 9) == "one two…"
    assert clip("incomprehensible", 6) == "incom…"
    assert clip("short", 9) == "short"


def test_what_works_unseen_is_spelled_out():
    assert make_visible("a\u202eb\x07\uf8ff") == "a[U+202E]b[U+0007][U+F8FF]"
    kept = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER} مرحبا 你好\n"
    assert make_visible(kept) == kept


def test_an_anchor_has_no_blank_or_mark():
    assert make_anchor("claim", 'a b/"c"') == "claim-a-b-c-"


@pytest.mark.skipif(NODE is None, reason="there is no node")
@pytest.mark.parametrize("limit", [0.5, 0.9, 0.95, 0.995])
def test_the_page_itself_writes_probabilities_as_the_report_does(limit):
    chances = [place / 1997 for place in range(1998)]
    cases = json.dumps([chances, limit])
    program = SCRIPT.read_text("utf-8") + (
        f"const [all, limit] = {cases};"
        "console.log(JSON.stringify(all.map((value) => chance(value, limit))));"
    )
    ran = subprocess.run([NODE, "-e", program], capture_output=True, check=True)
    assert json.loads(ran.stdout) == [percent(value, limit) for value in chances]
