"""What wants a person's eye: each kind of item, its line, its effect, and the order."""

import pandas as pd
import pytest

from fwreport.review.desk import Desk
from fwreport.review.items import list_items
from fwreport.tables import alignment, claims, conflicts, documents, scores, trials
from fwreport.tables.base import empty, frame
from fwreport.tables.catalog import (
    Catalog,
    CriterionAliases,
    OptionAliases,
    SourceNotes,
)

SCHEMAS = [
    *(claims.Claims, claims.ClaimOptions, claims.Corrections),
    *(conflicts.ConflictClaims, conflicts.Conflicts, conflicts.Evidence),
    *(alignment.Criteria, alignment.CriterionLabels, alignment.Options),
    *(scores.Preferences, trials.Sensitivity, conflicts.Settlements, documents.Sources),
]
NONE = Catalog(empty(SourceNotes), empty(OptionAliases), empty(CriterionAliases))
CONFLICT = ("c01", "k1", "rating_vs_verdict", "high", "speed", "Speed: Ant or Bee",
            "a says Ant, b says Bee.", "open", "Left open.", "R4")  # fmt: skip


def source(key: str, status="ingested", reason=None, decision=None) -> tuple:
    """A row of sources."""
    start = (key, f"{key}_x.md", "0" * 64, 1, "text/plain", None, status, reason)
    return (*start, None, None, None, None, 1.0, 1, False, decision)


def evidence(claim: str, criterion: str, influence: float) -> dict:
    """A row of evidence; only what a claim moves is read of it."""
    row = dict.fromkeys(conflicts.Evidence.to_schema().columns)
    row |= {"claim_id": claim, "source_id": claim[0], "criterion_id": criterion}
    row |= {"option_id": "ant", "kind": "rating", "influence": influence}
    return row | {"is_indirect": False, "is_provisional": False, "confidence": 1.0}


def preference(criterion: str, verdict: str, count: int) -> dict:
    """A row of preferences: ant against bee."""
    row = dict.fromkeys(scores.Preferences.to_schema().columns)
    row |= {"criterion_id": criterion, "option_id": "ant", "rival_id": "bee"}
    row |= {"verdict": verdict, "source_count": count, "for_option_count": 1}
    row |= {"for_rival_count": count - 1, "even_count": 0}
    return row | {"certainty": "low", "certainty_reasons": ""}


BASE = {
    "sources": frame(documents.Sources, [source("a"), source("b")]),
    "criteria": frame(
        alignment.Criteria,
        [
            ("ease", "Ease", "All", "higher", 1.0),
            ("storage_engine", "Storage engine", "All", "higher", 1.0),
            ("engine", "Engine", "All", "higher", 1.0),
            ("notes", "Notes", "All", "descriptive", 1.0),
            ("speed", "Speed", "All", "higher", 1.0),
        ],
    ),
    "options": frame(
        alignment.Options,
        [("ant", "Ant", None, False), ("bee", "Bee", None, False)],
    ),
}


def items(catalog=NONE, unchanged=(), **tables) -> list:
    """The items of a build with these tables, all others empty."""
    known = {schema.Config.name: empty(schema) for schema in SCHEMAS} | BASE
    return list_items(Desk(known | tables, catalog, frozenset(unchanged)))


def settled(decision=None, is_outgrown=False) -> pd.DataFrame:
    """The settlement of the conflict."""
    row = ("k1", "abc123", decision, "Ann" if decision else None, None, None)
    return frame(conflicts.Settlements, [(*row, is_outgrown)])


DISPUTE = {
    "conflicts": frame(conflicts.Conflicts, [CONFLICT]),
    "conflict_claims": frame(
        conflicts.ConflictClaims, [("c01", "a/b1", "ant"), ("c01", "b/b1", "bee")]
    ),
    "evidence": frame(
        conflicts.Evidence,
        [evidence("a/b1", "speed", 0.25), evidence("b/b1", "speed", 0.75)],
    ),
    "settlements": settled(),
}


def test_nothing_found_is_no_item():
    assert items() == []


def test_an_open_conflict_has_a_line_for_each_decision():
    (item,) = items(**DISPUTE)
    assert (item.kind, item.severity) == ("open conflict", "high")
    assert [c.decision for c in item.choices] == [
        *("keep all", "keep ant", "keep bee", "open"),
    ]
    line = item.choices[1].line
    assert (line.file, line.cells["conflict"]) == ("resolutions.csv", "k1@abc123")
    assert (
        item.choices[1].effect == "1 claim set aside; one of them moves a score by 0.75"
    )
    assert item.moves == 0.75


def test_what_the_build_tried_is_told_instead():
    tried = {"conflict_id": "c01", "decision": "keep ant", "criterion_id": "speed"}
    tried |= {"option_id": "ant", "rival_id": "bee", "verdict_before": "contested"}
    tried |= {"verdict_after": "option", "difference_before": 0.1}
    tried |= {"difference_after": 1.35, "option_score_before": None}
    alternatives = pd.DataFrame([tried | {"option_score_after": None}])
    (item,) = items(**DISPUTE, alternatives=alternatives)
    assert item.choices[1].effect == "Speed: contested → Ant ahead"
    assert item.moves == pytest.approx(11.25)  # a verdict counts for ten points
    turned = alternatives.assign(option_id="bee", rival_id="ant")
    (item,) = items(**DISPUTE, alternatives=pd.concat([alternatives, turned]))
    assert item.choices[1].effect.startswith("Speed (Ant or Bee): contested → Ant")


def test_a_decision_that_stands_is_no_item_until_it_is_outgrown():
    assert items(**DISPUTE | {"settlements": settled("open")}) == []
    (item,) = items(**DISPUTE | {"settlements": settled("keep bee", is_outgrown=True)})
    assert item.kind == "new evidence"
    assert item.choices[0].line.cells == {
        "conflict": "k1@abc123",
        "decision": "keep bee",
    }


def test_a_verdict_left_open_names_the_sources_it_hangs_on():
    before = [("speed", "ant", "bee", "contested"), ("ease", "ant", "bee", "tie")]
    after = [("without a", *before[0], "rival", 0.4, 0.05)]
    after += [("without a", *before[1], "insufficient", 0.5, None)]
    tables = {
        "preferences": frame(
            scores.Preferences,
            [preference("speed", "contested", 3), preference("ease", "contested", 1)],
        ),
        "sensitivity": frame(trials.Sensitivity, after),
    }
    (item,) = items(**tables)
    assert (item.kind, item.severity) == ("abstention", "medium")
    assert item.sentence.endswith(
        "A further document that compares the two may settle it."
    )
    known = {"criterion_id": "speed", "option_id": "ant", "rival_id": "bee"}
    settling = pd.DataFrame([known | {"favoured_id": "bee", "gap": 2.0}])
    (told,) = items(**tables, settling=settling)
    assert told.sentence.endswith("settles it that puts Bee 2 points ahead.")
    exclude, leave = item.choices
    assert exclude.decision == "exclude a"
    assert exclude.line.cells == {"source": "a_x.md", "exclude": "true"}
    assert {"a", "a_x"} <= exclude.line.names
    assert "Speed: contested → Bee ahead" in exclude.effect
    assert leave.line.cells["direction"] == "descriptive"
    # where a conflict is open, it is settled there; once decided it was looked at
    assert [item.kind for item in items(**tables, **DISPUTE)] == ["open conflict"]
    assert items(**tables, **DISPUTE | {"settlements": settled("keep all")}) == []


LABELS = [
    ("a", "Storage engine", "storage_engine", "alone", 1.0),
    ("b", "Engine", "engine", "alone", 1.0),
    ("b", "Pace", "speed", "similar", 0.9),
    ("b", "Speedy", "speed", "similar", 0.95),
]


def test_merges_below_the_limit_and_near_misses_are_asked_about():
    labels = frame(alignment.CriterionLabels, LABELS)
    found = items(criterion_labels=labels)
    assert [item.title for item in found] == [
        "Storage engine and Engine: one criterion?",
        "Pace: the same as Speed?",
    ]
    assert [[c.decision for c in item.choices] for item in found] == [
        ["keep apart", "merge"],
        ["merge", "keep apart"],
    ]
    # one source that uses both tells them apart
    both = frame(alignment.CriterionLabels, [("b", *LABELS[0][1:]), *LABELS[1:]])
    assert len(items(criterion_labels=both)) == 1


def test_names_that_were_taken_for_the_start_of_longer_ones_are_asked_about():
    rows = [("a", "Ant", "ant", "shortened", 0.75), ("b", "Ant", "ant", "exact", 1.0)]
    (item,) = items(option_labels=frame(alignment.OptionLabels, rows))
    assert item.kind == "uncertain merge"
    assert [choice.line.cells["label"] for choice in item.choices] == ["Ant", "Ant"]
    assert item.choices[1].line.cells["option"] == "Ant"


def test_what_a_person_kept_apart_is_gone_with_the_next_build():
    row = {"label": "Storage engine", "criterion": "Storage engine", "keep_apart": True}
    catalog = NONE._replace(criteria=frame(CriterionAliases, [row]))
    labels = frame(alignment.CriterionLabels, LABELS[:3])
    assert len(items(catalog, criterion_labels=labels)) == 2
    decided = (*LABELS[0][:3], "catalog", 1.0)
    built = frame(alignment.CriterionLabels, [decided, *LABELS[1:3]])
    assert len(items(catalog, criterion_labels=built)) == 1


def test_options_of_nearly_one_name_are_asked_about():
    rows = [("redis", "Redis", None, False), ("redis_7", "Redis 7", None, False)]
    tables = {"options": frame(alignment.Options, rows)}
    (item,) = items(**tables)
    assert item.choices[1].line.file == "options.csv"
    row = {"label": "Redis 7", "option": "Redis 7", "keep_apart": False}
    catalog = NONE._replace(options=frame(OptionAliases, [row]))
    assert items(catalog, ["options.csv"], **tables) == []
    assert len(items(catalog, [], **tables)) == 1  # decided since, and not built


def test_files_that_were_not_read_unless_a_person_excluded_them():
    rows = [
        source("a", "quarantined", "It holds 0 bytes."),
        source("b", "quarantined", "The catalog excludes it.", "excluded"),
        source("c", "duplicate", "The same bytes as a.md."),
    ]
    (item,) = items(sources=frame(documents.Sources, rows))
    assert item.title == "a_x.md was not read"
    assert item.choices[0].line.cells == {"source": "a_x.md", "exclude": "true"}


def test_a_refused_correction_has_no_line_of_its_own():
    sentence = "corrections.csv, line 2: no claim has the key 'x'"
    row = ("x", None, "exclude", None, None, None, "refused", sentence, None)
    (item,) = items(corrections=frame(claims.Corrections, [row]))
    assert (item.sentence, item.choices) == (f"{sentence}.", ())


def test_the_gravest_come_first_whatever_the_order_of_the_tables():
    low = ("c02", "k2", "fact", "low", None, *CONFLICT[5:])
    more = ("c03", "k3", "fact", "high", None, *CONFLICT[5:])
    rows = [low, more, CONFLICT]
    settlements = [(f"k{n}", "0", None, None, None, None, False) for n in (1, 2, 3)]
    links = [("c01", "a/b1", "ant"), ("c01", "b/b1", "bee")]
    links += [(c, "a/b9", side) for c in ("c02", "c03") for side in ("x",)]
    tables = {
        "conflicts": frame(conflicts.Conflicts, rows),
        "settlements": frame(conflicts.Settlements, settlements),
        "conflict_claims": frame(conflicts.ConflictClaims, links),
        "evidence": DISPUTE["evidence"],
    }
    keys = [item.about[1] for item in items(**tables)]
    assert keys == ["k1", "k3", "k2"]
    mixed = {
        name: table.sample(frac=1, random_state=1) for name, table in tables.items()
    }
    assert [item.about[1] for item in items(**mixed)] == keys
