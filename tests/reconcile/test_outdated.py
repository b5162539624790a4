"""Outdated: a worked example, what is no assertion, and what a date decides."""

import pytest

from fwreport.reconcile.stage import reconcile
from fwreport.tables.base import frame
from fwreport.tables.catalog import Facts, Rulings

FACTS = [
    ("Mysql", "owner", "Sun Microsystems", "2008", "2010-01", "Annals, page 7"),
    ("Mysql", "owner", "Oracle", "2010-01", None, "Annals, page 8"),
    ("Mysql", "engine", "FalconDB", None, "never", "Annals, page 9"),
    (None, "cache", "query cache", None, "2018-04-18", "Release notes 8.0"),
]


def outdated(tables, date="2026-11-20"):
    """The conflicts of the kind, with the lines of their claims."""
    made = reconcile(*tables, Rulings(facts=frame(Facts, FACTS), date=date))
    links = made.conflict_claims.merge(tables[2].claims[["claim_id", "line_start"]])
    return {
        row.title: (row, set(links[links["conflict_id"] == row.conflict_id].line_start))
        for row in made.conflicts.itertuples()
        if row.kind == "outdated"
    }


def test_what_has_ended_is_named_with_what_holds_today(words):
    tables = words.build(
        words.claim("a", 2, "statement", "mysql", "Owner", "Made by Sun Microsystems."),
        words.claim(
            "b", 5, "statement", "mysql", "Owner", "Backed by sun microsystems"
        ),
        words.claim("b", 6, "statement", "redis", "Owner", "Not by Sun Microsystems"),
    )
    found = outdated(tables)
    assert list(found) == ["Mysql: owner, out of date"]
    row, lines = found["Mysql: owner, out of date"]
    assert lines == {2, 5}
    for part in ("held until 2010-01", "page 7", "Oracle since 2010-01", "page 8"):
        assert part in row.explanation


@pytest.mark.parametrize(
    ("option", "text", "date", "count"),
    [
        ("mysql", "Made by Sun Microsystems", "2009-12-31", 0),
        ("mysql", "Made by Sun Microsystems", "2010-01-31", 0),
        ("mysql", "Made by Sun Microsystems", "2010-02-01", 1),
        ("mysql", "Originally by Sun Microsystems, but now by Oracle", "2026-01-01", 0),
        ("mysql", "Made by Sun Microsystems2", "2026-01-01", 0),
        ("mysql", "Runs on FalconDB", "1999-01-01", 1),
        ("redis", "Has a query cache", "2026-01-01", 1),
        ("mysql", "Made by Sun Microsystems", "", 0),
    ],
)
def test_a_date_and_the_words_decide(words, option, text, date, count):
    tables = words.build(words.claim("a", 2, "statement", option, "Owner", text))
    assert len(outdated(tables, date)) == count


def test_opinions_stay_in_evidence(words):
    claim = words.claim(
        "a", 2, "statement", "mysql", "Speed", "Excellent, by Sun Microsystems"
    )
    tables = words.build(claim)
    with_facts = reconcile(*tables, Rulings(facts=frame(Facts, FACTS), date="2026"))
    assert len(with_facts.evidence) == len(reconcile(*tables).evidence)
