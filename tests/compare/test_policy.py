"""The policy: which changes ask for a person, and in what words."""

import pandas as pd
import pytest

from fwreport.compare.policy import NO_CONTENT, Standing, decide
from fwreport.tables.base import frame
from fwreport.tables.changes import Changes

COLUMNS = list(Changes.to_schema().columns)


def snapshot(*sources, severity="high"):
    conflict = {"conflict_key": "c1", "severity": severity}
    rows = [
        {"path": path, "sha256": f"of {path}", "status": status}
        for path, status in sources
    ]
    names = {"options": {"brew": "Brew", "steam": "Steam"}}
    return {"sources": rows, "conflicts": [conflict], "names": names}


def change(kind, subject, **known):
    return {"kind": kind, "subject": subject, "name": subject.title()} | known


def flip(before, after, kind="verdict"):
    row = {"option_id": "brew", "rival_id": "steam", "is_answer": True}
    return change(kind, "speed", before=before, after=after, **row)


def held(*rows, before=None, after=None, policy="hold-on-change", errata=()):
    plain = {"is_answer": False, "why": "x"}
    rows = [[(plain | row).get(name) for name in COLUMNS] for row in rows]
    standing = decide(
        Standing(policy, 1, errata),
        2,
        frame(Changes, rows),
        before or snapshot(),
        after or snapshot(),
    )
    assert (standing.edition is None) == (policy == "manual" or bool(standing.held))
    return standing.held


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("brew", "steam", "from Brew to Steam"),
        ("brew", "contested", "from Brew to contested"),
        ("brew", None, "from Brew to not compared"),
        ("tie", "steam", "from no difference to Steam"),
    ],
)
def test_a_verdict_that_flips_asks_for_a_person(before, after, words):
    about = "the verdict on Speed (Brew or Steam) changed"
    assert held(flip(before, after)) == f"{about} {words}"


def test_what_a_person_excluded_is_not_said_to_be_in_quarantine():
    after = snapshot(("b.md", "quarantined"), ("c.md", "quarantined"))
    after["sources"][1]["decision"] = "excluded"
    words = "b.md is in quarantine; c.md is excluded by the catalog"
    assert held(after=after) == words


@pytest.mark.parametrize("before", [None, "insufficient"])
def test_a_first_answer_flips_nothing(before):
    assert held(flip(before, "steam")) is None


def test_a_verdict_that_names_nobody_is_no_answer():
    assert held(flip("tie", "contested") | {"is_answer": False}) is None


def test_the_ranking_and_recommendations_flip_like_verdicts():
    row = {"option_id": "brew", "rival_id": None}
    ranking = flip("best", "contested", "ranking") | row
    purpose = flip("recommended", None, "use_case") | row
    assert held(ranking) == "the verdict on Speed (Brew) changed from best to contested"
    assert "from recommended to not compared" in held(purpose)


def test_a_source_that_vanishes_asks_for_a_person():
    assert held(change("source_gone", "a.md", before="ingested")) == "a.md is gone"
    assert held(change("source_new", "b.md", after="ingested")) is None
    assert held(change("source_renamed", "c.md", after="c.md")) is None


def test_a_source_asks_for_a_person_when_it_comes_into_quarantine():
    bad, good = snapshot(("a.md", "quarantined")), snapshot(("a.md", "ingested"))
    assert held(before=good, after=bad) == "a.md is in quarantine"
    assert held(before=snapshot(), after=bad) == "a.md is in quarantine"
    assert held(before=bad, after=bad) is None
    assert held(before=bad, after=good) is None


def test_what_is_lost_asks_for_a_person_whatever_was_in_quarantine_before():
    empty = {"path": "empty.md", "sha256": NO_CONTENT, "status": "quarantined"}
    junk = {"path": "junk.md", "sha256": "of junk.md", "status": "quarantined"}
    before = snapshot(("a.md", "ingested"))
    before["sources"] += [empty, junk]

    def after(**changed):
        return snapshot() | {"sources": [empty, junk, empty | changed]}

    assert held(before=before, after=after(path="a.md")) == "a.md is in quarantine"
    assert held(before=before, after=after(path="b.md")) == "b.md is in quarantine"
    replaced = after(path="a.md", sha256="of junk.md")
    assert held(before=before, after=replaced) == "a.md is in quarantine"
    renamed = after(path="more junk.md", sha256="of junk.md")
    assert held(before=before, after=renamed) is None


def test_a_new_conflict_asks_for_a_person_if_it_is_of_high_severity():
    row = change("conflict_new", "c1")
    assert held(row) == "there is a new conflict of high severity, “C1”"
    assert held(row, after=snapshot(severity="medium")) is None
    assert held(row | {"kind": "conflict_gone"}) is None


def test_of_each_kind_the_first_are_said_and_the_others_counted():
    gone = [change("source_gone", f"{name}.md") for name in "abcde"]
    gone_words, flip_words = held(flip("brew", "steam"), *gone).split("; ")
    assert gone_words == "a.md is gone, b.md is gone, and 3 more of this kind"
    assert flip_words.startswith("the verdict on Speed")


def test_auto_approves_all_and_manual_nothing():
    assert held(flip("brew", "steam"), policy="auto") is None
    assert held(policy="manual") is None


def test_the_first_edition_and_the_one_after_a_withdrawal_need_a_person():
    asked = Standing("hold-on-change")
    first = decide(asked, 1, None, None, snapshot())
    assert first.held.startswith("there is no earlier edition")
    assert decide(Standing("auto"), 1, None, None, snapshot()).edition == 1
    assert "was withdrawn" in held(errata=((1, "2026-11-20", None),))


def test_the_inputs_are_unchanged():
    table = frame(Changes, [])
    before = snapshot(("a.md", "ingested"))
    decide(Standing("hold-on-change"), 2, table, before, before)
    pd.testing.assert_frame_equal(table, frame(Changes, []))
    assert before == snapshot(("a.md", "ingested"))
