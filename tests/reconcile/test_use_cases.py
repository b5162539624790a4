"""Purposes: who is recommended for what."""

import pytest

from fwreport.reconcile.stage import reconcile
from fwreport.vocabulary.use_cases import (
    purpose_phrase,
    purposes_of,
    recommended_parts,
)


def advice(words, *claims):
    table = reconcile(*words.build(*claims)).use_case_claims
    return list(table[["use_case", "option_id"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("Research & Prototyping", ["research", "prototyping"]),
        ("deploying to mobile and cloud", ["production", "mobile and edge", "cloud"]),
        ("für Anfänger und Forschung", ["beginners", "research"]),
        ("pour les débutants", ["beginners"]),
        ("适合初学者", ["beginners"]),
        ("初心者にはお勧めします", ["beginners"]),
        ("rapid experiments", ["experimentation"]),
        ("experimental support", []),
        ("anything at all", []),
    ],
)
def test_purposes(text, purposes):
    assert purposes_of(text) == purposes


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("デザインを重視する人には Ann をおすすめします。", "デザイン"),
        ("家族には Ann が最適です。", "家族"),
        ("如果你是设计师，推荐使用 Ann", "设计师"),
        ("Quiet evenings at home, mostly", "quiet evenings at home"),
    ],
)
def test_a_purpose_without_blanks_ends_where_its_clause_does(text, phrase):
    assert purpose_phrase(text, 4) == phrase


def test_cues():
    assert recommended_parts("Simple, ideal for beginners") == [" beginners"]
    assert recommended_parts("It is not ideal for beginners") == []
    assert recommended_parts("Ideal für Anfänger") == [" Anfänger"]
    assert recommended_parts("Made of wood") == []
    # what says little counts only where a purpose follows
    assert recommended_parts("It leads academic research") == [" academic research"]
    assert recommended_parts("It benefits from research") == []
    assert recommended_parts("It leads a quiet life") == []


def test_recommendations_cues_and_use_criteria(words):
    claims = [
        words.claim(
            "a", 1, "recommendation", "ann", "Pick", "For research", winner="ann"
        ),
        words.claim("a", 2, "statement", "bob", "Best for", "Production"),
        words.claim("a", 3, "statement", "bob", "Style", "Neat, suited for beginners"),
        words.claim("a", 4, "statement", "bob", "Style", "Has research papers"),
        words.claim("a", 5, "statement", "bob", "Not ideal for", "Startups"),
    ]
    assert advice(words, *claims) == [
        ("beginners", "bob"),
        ("production", "bob"),
        ("research", "ann"),
    ]


def test_unseen_purposes_take_shared_words_or_their_own(words):
    claims = [
        words.claim("a", 1, "recommendation", "ann", "Pick", "Long hikes in winter"),
        words.claim("b", 1, "recommendation", "bob", "Pick", "Short hikes"),
        words.claim("b", 2, "recommendation", "bob", "Pick", "Quiet evenings at home"),
    ]
    assert advice(words, *claims) == [
        ("hikes", "ann"),
        ("hikes", "bob"),
        ("quiet evenings at home", "bob"),
    ]


def test_what_only_stands_before_others_joins_no_purposes(words):
    claims = [
        words.claim("a", 1, "recommendation", "ann", "Pick", "Ann for long trips"),
        words.claim("b", 1, "recommendation", "bob", "Pick", "Bob for long contracts"),
        words.claim(
            "b", 2, "recommendation", "ann", "Pick", "Overall I would take Ann"
        ),
    ]
    assert advice(words, *claims) == [("long contracts", "bob"), ("long trips", "ann")]


def test_a_purpose_is_named_without_the_options_and_the_advice(words):
    claims = [
        words.claim("a", 1, "recommendation", "ann", "Tip", "pick Ann for long hikes"),
        words.claim("b", 1, "recommendation", "bob", "Tip", "Bob if you think (a lot)"),
        words.claim("c", 1, "recommendation", "bob", "Tip", "Bob, not Ann, if rainy"),
    ]
    assert advice(words, *claims) == [
        ("long hikes", "ann"),
        ("rainy", "bob"),
        ("think", "bob"),
    ]


def test_a_bare_name_takes_its_purpose_from_the_label(words):
    pick = words.claim("a", 1, "recommendation", "ann", "Real-time work", "Ann")
    assert advice(words, pick) == [("real time", "ann")]


def test_rival_advice_of_two_sources_a_side_is_a_conflict(words, found):
    def pick(source, option):
        return words.claim(source, 1, "recommendation", option, "Pick", "Prototypes")

    rivals = [pick(s, o) for s, o in zip("abcd", ("x", "x", "y", "y"), strict=True)]
    both = words.claim("e", 1, "summary", ("x", "y"), "History", "Both are old.")
    sides = {"x": [("a", 1), ("b", 1)], "y": [("c", 1), ("d", 1)]}
    assert found(*rivals, both) == [("statement", sides)]
    assert found(*rivals[:3], both) == []
    assert found(*rivals) == []  # two subjects: nobody speaks of both


def guide(words, source, purposes):
    """A source that says whom to choose for what."""
    return [
        words.claim(source, n, "recommendation", o, "Which one?", text, winner=o)
        for n, (o, text) in enumerate(purposes, start=1)
    ]


def test_two_guides_that_choose_rivals_for_one_purpose(words, found):
    first = guide(words, "a", [("x", "Prototypes"), ("y", "Production")])
    second = guide(words, "b", [("y", "Prototypes"), ("x", "Games")])
    assert found(*first, *second) == [("statement", {"x": [("a", 1)], "y": [("b", 1)]})]
    # who never weighs y may merely have left it out
    other = guide(words, "b", [("y", "Prototypes"), ("z", "Games")])
    assert found(*first, *other) == []
    assert (
        found(*first, *guide(words, "b", [("y", "Games"), ("x", "Prototypes")])) == []
    )
