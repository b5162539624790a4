"""Words of labels, slips of the pen, identifiers; and what is merged by keys."""

import pytest

from fwreport.align.merge import merge
from fwreport.align.words import fold, identifiers, mended, one_slip, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pre-trained Models", ("pretrained", "models")),
        ("Facilité d'utilisation", ("facilite", "utilisation")),
        ("C++ / C#", ("c++", "c#")),
        ("GPU/TPU", ("gpu", "tpu")),
        ("学习曲线", ("学习曲线",)),
        ("⭐", ("⭐",)),
        ("  ", ()),
    ],
)
def test_words(text, words):
    assert words_of(text) == words


def test_only_latin_letters_lose_their_accents():
    assert fold("Größe É") == "grosse e"
    assert fold("Й が") == "й が"


def test_identifiers_differ_and_do_not_depend_on_order():
    names = ["C", "C++", "C#", "Vue.js", "vue js", "⭐", "Größe", "Tie"]
    ids = identifiers(names, "option", {"tie"})
    assert ids == {
        "C": "c",
        "C#": "c_sharp",
        "C++": "c_plus_plus",
        "Größe": "größe",
        "Tie": "tie_2",
        "Vue.js": "vue_js",
        "vue js": "vue_js_2",
        "⭐": "option",
    }
    assert identifiers(reversed(names), "option", {"tie"}) == ids


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("tenserflow", "tensorflow", True),
        ("modelling", "modeling", True),
        ("tensroflow", "tensorflow", True),
        ("postgres", "postgresql", False),
        ("same", "same", False),
    ],
)
def test_one_slip(one, other, expected):
    assert one_slip(one, other) == one_slip(other, one) == expected


def test_a_rare_word_is_mended_by_a_frequent_one_and_short_ones_never():
    assert mended({"tenserflow": 1, "tensorflow": 3, "mysql": 1, "mssql": 2}) == {
        "tenserflow": "tensorflow"
    }


def test_what_shares_a_key_is_merged_unless_one_source_tells_it_apart():
    # a-b share x; c-d share y, but source 1 uses both c and d; e is alone.
    keys = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "z"}
    marks = {"a": "1", "b": "2", "c": "1", "d": "1", "e": "1"}
    assert merge(keys, marks) == {"a": "a", "b": "a", "c": "c", "d": "d", "e": "e"}


def test_of_several_possible_partners_none_is_chosen():
    # b could be a (by x) or c (by y); source 1 tells a and c apart.
    keys = {"a": "x", "b": "xy", "c": "y"}
    assert merge(keys, {"a": "1", "b": "2", "c": "1"}) == {k: k for k in keys}
