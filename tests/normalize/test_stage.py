"""Normalise: the shapes of real documents in other subjects, then laws."""

import random

import pandas as pd

from fwreport.normalize.stage import normalize
from fwreport.parse.stage import parse
from fwreport.tables.base import frame
from fwreport.tables.blocks import Blocks, Cells
from fwreport.tables.documents import Documents, Rejects
from fwreport.tables.stages import Parsed

RATED = """\
# PostgreSQL vs MySQL

**The scores below are to be updated**

| Criterion | **PostgreSQL (Rating 1-10)** | **MySQL (Rating 1-10)** | Winner |
|---|---|---|---|
| Joins | 9 | 7 | ✅ PostgreSQL |
| Setup | 6 | 8 | mysql |
| License | PostgreSQL License | GPL | same |
| Average | 7.5 | 7.5 | tie |

### Final Scores:
- **PostgreSQL**: 7.6
- MySQL: 7.5
"""
GERMAN = """\
# Tarif A1 vs. Tarif B2

| Kriterium | Tarif A1 | Tarif B2 | Gewinner |
|---|---|---|---|
| Preis | 10 € | 12 € | Tarif A1 |
| Netz | gut | sehr gut | Tarif B2 |
| Bewertung (1-5) | 3,5 | 4 | Tarif B2 |

## Tarif A1
### Vorteile
- Günstig: kostet wenig
### Nachteile
- Langsam auf dem Land

Wählen Sie Tarif B2, wenn Sie viel reisen.
"""
TRANSPOSED = """\
| Provider | Price | Support | Founded |
|---|---|---|---|
| Acme Cloud | ⭐⭐⭐ if reserved | ❌ | 2006 |
| Borealis | ⭐⭐⭐⭐⭐ | ✅ around the clock | 2010 |
| Cumulus | 4/5 | Yes | - |
"""


def rows(claims: pd.DataFrame, *columns: str) -> list[tuple]:
    filled = (
        claims[list(columns)].astype(object).where(claims[list(columns)].notna(), None)
    )
    return list(filled.itertuples(index=False, name=None))


def test_a_rated_table_with_winners_and_totals(claims_of):
    claims = claims_of(RATED)
    assert rows(
        claims, "line_start", "kind", "criterion_label", "text", "value", "winner_label"
    ) == [
        (7, "rating", "Joins", "9", 9.0, None),
        (7, "rating", "Joins", "7", 7.0, None),
        (7, "verdict", "Joins", "PostgreSQL", None, "PostgreSQL"),
        (8, "rating", "Setup", "6", 6.0, None),
        (8, "rating", "Setup", "8", 8.0, None),
        (8, "verdict", "Setup", "mysql", None, "MySQL"),
        (9, "fact", "License", "PostgreSQL License", None, None),
        (9, "fact", "License", "GPL", None, None),
        (9, "verdict", "License", "same", None, "tie"),
        (10, "aggregate", "Average", "7.5", 7.5, None),
        (10, "aggregate", "Average", "7.5", 7.5, None),
        (10, "verdict", "Average", "tie", None, "tie"),
        (13, "aggregate", "Final Scores", "7.6", 7.6, None),
        (14, "aggregate", "Final Scores", "7.5", 7.5, None),
    ]
    scored = claims["kind"].isin(["rating", "aggregate"])
    assert claims["is_provisional"].tolist() == scored.tolist()
    assert set(claims.loc[scored, "scale_low"]) == {1.0}
    assert set(claims.loc[scored, "scale_high"]) == {10.0}


def test_german_words_say_the_same(claims_of):
    claims = claims_of(GERMAN)
    assert rows(claims, "line_start", "kind", "value", "winner_label", "polarity") == [
        (5, "fact", 10.0, None, None),
        (5, "fact", 12.0, None, None),
        (5, "verdict", None, "Tarif A1", None),
        (6, "rating", None, None, 1.0),
        (6, "rating", None, None, 1.0),
        (6, "verdict", None, "Tarif B2", None),
        (7, "rating", 3.5, None, None),
        (7, "rating", 4.0, None, None),
        (7, "verdict", None, "Tarif B2", None),
        (11, "statement", None, None, 1.0),
        (13, "statement", None, None, -1.0),
        (15, "recommendation", None, "Tarif B2", None),
    ]
    assert claims["scale_high"].dropna().tolist() == [5.0, 5.0]
    assert claims["options"].tolist()[-3:] == [["Tarif A1"], ["Tarif A1"], ["Tarif B2"]]


def test_options_in_the_first_column(claims_of):
    claims = claims_of(TRANSPOSED)
    assert rows(claims, "kind", "criterion_label", "text", "value", "scale_high") == [
        ("rating", "Price", "⭐⭐⭐ if reserved", 3.0, 5.0),
        ("rating", "Support", "❌", 0.0, 1.0),
        ("fact", "Founded", "2006", 2006.0, None),
        ("rating", "Price", "⭐⭐⭐⭐⭐", 5.0, 5.0),
        ("rating", "Support", "around the clock", 1.0, 1.0),
        ("fact", "Founded", "2010", 2010.0, None),
        ("rating", "Price", "4/5", 4.0, 5.0),
        ("rating", "Support", "Yes", 1.0, 1.0),
    ]
    assert claims["options"].map(tuple).unique().tolist() == [
        ("Acme Cloud",),
        ("Borealis",),
        ("Cumulus",),
    ]


def test_a_tick_before_words_is_dress_where_nothing_is_crossed(claims_of):
    claims = claims_of(
        "# A1 vs B2\n\n|Feature|A1|B2|\n|-|-|-|\n|Fame|✅ More|✅ Less|\n"
    )
    assert rows(claims, "kind", "text") == [
        ("statement", "More"),
        ("statement", "Less"),
    ]


def test_composites_are_one_claim_of_two_options(claims_of):
    claims = claims_of(
        "# Alpha vs Beta vs Gamma\n\n|Feature|Alpha|Beta (with Gamma)|\n|-|-|-|\n"
        "|Speed|Good|Fine|\n\nGo with Beta/Gamma: If you are new.\n\n"
        "Beta Lite is small.\n"
    )
    assert rows(claims, "kind", "text", "winner_label") == [
        ("rating", "Good", None),
        ("statement", "Fine", None),
        ("recommendation", "If you are new.", "Beta/Gamma"),
    ]
    assert claims["options"].tolist() == [
        ["Alpha"],
        ["Beta", "Gamma"],
        ["Beta", "Gamma"],
    ]


def test_a_paragraph_that_begins_by_announcing_is_read(claims_of):
    table = "\n\n|Aspect|Alpha|Beta|\n|-|-|-|\n|Speed|8/10|6/10|\n"
    begun = "# Alpha vs Beta\n\nWe tried both machines for six weeks in a kitchen."
    assert claims_of(begun + table)["kind"].tolist() == ["rating"] * 2
    more = " The lid of Alpha came loose twice and Beta needed no attention."
    more += " Both kept the water hot all evening and looked fine on the long table."
    claims = claims_of(begun + more + table)
    assert claims["kind"].tolist() == ["summary", "rating", "rating"]


def test_lines_that_announce_give_no_claim(claims_of):
    text = "# Alpha vs Beta\n\nThis table compares Alpha and Beta.\n\n"
    text += "|Feature|Alpha|Beta|\n|-|-|-|\n"
    assert claims_of(text + "|Speed|3 ms|4 ms|\n")["line_start"].tolist() == [7, 7]


def test_a_table_that_compares_nothing_is_named():
    text = "| Command | Meaning |\n|---|---|\n| ls | list files |\n"
    rejects = normalize(parse(frame(Documents, [("s", text)]))).rejects
    assert rejects["line"].tolist() == [1]


def test_code_and_underscores_survive(claims_of):
    claims = claims_of(
        "# A1 vs B2\n\n|Feature|A1|B2|\n|-|-|-|\n|API|`__init__` *now*|a_b_c|\n"
    )
    assert claims["text"].tolist() == ["__init__ now", "a_b_c"]


def test_nothing_gives_nothing():
    none = Parsed(frame(Blocks, []), frame(Cells, []), frame(Rejects, []))
    made = normalize(none)
    assert made.readings.empty and made.claim_labels.empty and made.rejects.empty


def test_order_does_not_matter_and_inputs_stay():
    parsed = parse(frame(Documents, [("a", RATED), ("b", GERMAN), ("c", TRANSPOSED)]))
    before = [table.copy() for table in parsed]
    shuffled = Parsed(*(table.sample(frac=1, random_state=3) for table in parsed))
    for one, two in zip(normalize(parsed), normalize(shuffled), strict=True):
        pd.testing.assert_frame_equal(one, two)
    for table, copy in zip(parsed, before, strict=True):
        pd.testing.assert_frame_equal(table, copy)


def test_keys_survive_an_inserted_line():
    first = normalize(parse(frame(Documents, [("a", RATED)]))).readings["claim_key"]
    moved = RATED.replace("### Final", "\n\n### Final")
    second = normalize(parse(frame(Documents, [("z", moved)]))).readings["claim_key"]
    assert first.tolist() == second.tolist()


def test_every_claim_stands_in_its_block_whatever_the_lines():
    lines = (RATED + GERMAN + TRANSPOSED).split("\n")
    generator = random.Random(11)
    for _ in range(40):
        generator.shuffle(lines)
        parsed = parse(frame(Documents, [("s", "\n".join(lines))]))
        made = normalize(parsed)
        joined = made.readings.merge(parsed.blocks, on="block_id", suffixes=("", "_b"))
        assert len(joined) == len(made.readings)
        assert (joined["line_start"] >= joined["line_start_b"]).all()
        assert (joined["line_end"] <= joined["line_end_b"]).all()
        assert set(made.claim_labels["claim_id"]) == set(made.readings["claim_id"])


def test_a_range_in_brackets_is_the_scale_of_its_row(claims_of):
    claims = claims_of("# A1 vs B2\n\n|Merkmal|A1|B2|\n|-|-|-|\n|Tempo (1-10)|8|6|\n")
    assert rows(claims, "kind", "value", "scale_high") == [
        ("rating", 8.0, 10.0),
        ("rating", 6.0, 10.0),
    ]
