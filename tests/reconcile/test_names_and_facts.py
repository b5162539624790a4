"""Names of code in a wrong cell, and facts that exclude each other."""

import pytest


@pytest.fixture
def exhibit(words):
    code = "import redis.client as rc\nclass Mine(rc.Pipeline): pass"
    return [
        words.claim("a", 9, "code", "redis", "Example", code),
        words.claim(
            "b", 3, "statement", "redis", "Style", "Custom rc.Pipeline classes"
        ),
    ]


def test_a_name_in_the_wrong_cell_of_a_row(words, found, exhibit):
    row = [
        words.claim("c", 4, "statement", "mysql", "API", "Subclassing (rc.Pipeline)"),
        words.claim("c", 4, "statement", "redis", "API", "Subclassing (rc.Pipeline)"),
    ]
    sides = {"mysql": [("c", 4)], "redis": [("c", 4)]}
    assert found(*exhibit, *row) == [("internal", sides)]


def test_a_name_that_only_others_place_right(words, found, exhibit):
    stray = words.claim("c", 4, "statement", "mysql", "API", "Subclassing rc.Pipeline")
    sides = {"redis": [("a", 9), ("b", 3)], "mysql": [("c", 4)]}
    assert found(*exhibit, stray) == [("fact", sides)]


def test_names_without_code_to_prove_them_and_products_are_left_alone(words, found):
    claims = [
        words.claim(s, 3, "statement", o, "API", "Runs Node.js and np.array")
        for s, o in (("a", "redis"), ("b", "redis"), ("c", "mysql"))
    ]
    assert found(*claims) == []


def fact(words, source, text, criterion="Developer"):
    return words.claim(source, 2, "fact", "mysql", criterion, text)


def test_facts_that_exclude_each_other(words, found):
    first, second = fact(words, "a", "1995", "Since"), fact(words, "b", "1996", "Since")
    sides = {"1995": [("a", 2)], "1996": [("b", 2)]}
    assert found(first, second) == [("fact", sides)]
    kinds = [
        k for k, _ in found(fact(words, "a", "Oracle"), fact(words, "b", "Google"))
    ]
    assert kinds == ["fact"]


@pytest.mark.parametrize("other", ["Oracle Corporation", "Sun", "ORACLE", "since 1995"])
def test_parts_and_aliases_agree(words, found, other):
    said = words.claim(
        "c", 9, "summary", "mysql", None, "Made by Oracle (Sun) long ago"
    )
    assert found(fact(words, "a", "Oracle"), fact(words, "b", other), said) == []


def test_a_maker_that_is_a_part_of_another_is_reconciled(words, found):
    facts = [fact(words, "a", "Oracle"), fact(words, "b", "Oracle Research")]
    sides = {"oracle": [("a", 2)], "oracle research": [("b", 2)]}
    assert found(*facts) == [("fact", sides)]
    assert found(*[f | {"criterion": "Slogan"} for f in facts]) == []


def test_facts_in_running_text(words, found):
    told = words.claim(
        "b", 5, "statement", "mysql", "About", "A store developed by Acme Labs."
    )
    sides = {"oracle": [("a", 2)], "acme": [("b", 5)]}
    assert found(fact(words, "a", "Oracle"), told) == [("fact", sides)]
    text = "Originally developed by Acme, now by Oracle."
    assert found(fact(words, "a", "Oracle"), told | {"text": text}) == []


@pytest.mark.parametrize(
    ("label", "first", "second", "is_conflict"),
    [
        ("Price per month", "$20", "$35", True),
        ("Max. file size", "16 MB", "32 MB", True),
        ("Warranty", "2 years", "5 years", True),
        ("Price per month", "$20", "USD 20", False),  # not surely one unit
        ("Price per month", "$20", "from $35", False),
        ("Price per month", "$20", "$20.00", False),
        ("Max. file size", "16 MB", "4 GB", False),
        ("Water tank", "1.8 l", "3.1 l", True),
        ("重量", "820克", "1600克", True),
        ("重量", "820克", "820 克", False),
        ("Latency", "5 ms", "7 ms", False),  # who measures, and on what
    ],
)
def test_amounts(words, found, label, first, second, is_conflict):
    facts = [fact(words, s, t, label) for s, t in (("a", first), ("b", second))]
    assert [kind for kind, _ in found(*facts)] == ["fact"] * is_conflict


@pytest.mark.parametrize(
    "label", ["Latest firmware", "Softwareversion", "Versão", "固件"]
)
def test_what_is_versioned_has_many_names(words, found, label):
    new, old = fact(words, "a", "4.2", label), fact(words, "b", "1.9", label)
    assert [kind for kind, _ in found(new, old)] == ["temporal"]


def test_versions_that_differ_are_of_different_times(words, found):
    new = words.claim("a", 2, "fact", "redis", "Latest version", "7.2")
    old = words.claim("b", 3, "fact", "redis", "Latest version", "v6.0.9")
    assert found(new, old) == [("temporal", {"7.2": [("a", 2)], "6.0": [("b", 3)]})]
    assert found(new, old | {"text": "7"}) == []
    assert found(new, old | {"text": "7.2.4"}) == []
