"""Documents that tell nothing by themselves, read with what others compare."""

import pandas as pd

from fwreport.adapters.generations import Generation
from fwreport.adapters.inputs import digest_files
from fwreport.adapters.reading_files import (
    READING,
    digest_readers,
    read_reading,
    write_reading,
)
from fwreport.normalize.stage import introduce
from fwreport.reading import read
from fwreport.tables.base import empty
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile
from fwreport.tables.stages import Read

TABLE = (
    "# Northcover vs Eastway\n\n| Criterion | Northcover | Eastway |\n|---|---|---|\n"
    "| Price | 8/10 | 5/10 |\n| Claims | 4/10 | 9/10 |\n"
)
DIARY = (
    "# A year in the rain\n\n**Northcover.** The claim was paid in a week.\n\n"
    "**Eastway.** Nobody answered for a month.\n\n## My verdicts\n\n"
    "- Price: Northcover wins.\n- Claims: Northcover wins.\n"
)
STRANGER = "# A walk\n\nWe met a man from Northcover, and it rained.\n"


def read_all(texts: dict[str, str], earlier: Read | None = None) -> Read:
    files = [RawFile(f"{name}.md", text.encode()) for name, text in texts.items()]
    return read(files, empty(SourceNotes), earlier=earlier)


def introduced(made: Read) -> Read:
    return made._replace(normalized=introduce(made.parsed, made.normalized))


def verdicts(made: Read) -> list[tuple]:
    claims = made.normalized.readings
    told = claims[claims["kind"] == "verdict"]
    columns = told[["source_id", "criterion_label", "winner_label", "is_introduced"]]
    return [*columns.itertuples(index=False, name=None)]


def test_a_diary_is_read_by_the_names_of_a_table_beside_it():
    alone = read_all({"diary": DIARY})
    assert introduced(alone).normalized.readings.empty
    made = introduced(read_all({"diary": DIARY, "table": TABLE}))
    assert verdicts(made) == [
        ("diary", "Price", "Northcover", True),
        ("diary", "Claims", "Northcover", True),
    ]
    claims = made.normalized.readings.set_index("source_id")
    assert claims.loc["diary", "confidence"].max() < 0.95
    assert not claims.loc["table", "is_introduced"].any()


def test_who_names_one_of_them_in_passing_is_not_read():
    made = introduced(read_all({"stranger": STRANGER, "table": TABLE}))
    assert {*made.normalized.readings["source_id"]} == {"table"}


def test_names_of_two_subjects_are_not_mixed():
    knots = TABLE.replace("Northcover", "Bowline").replace("Eastway", "Sheet Bend")
    text = "# Letters\n\n- Price: Bowline wins.\n- Claims: Northcover wins.\n"
    made = introduced(read_all({"knots": knots, "letters": text, "table": TABLE}))
    assert "letters" not in {*made.normalized.readings["source_id"]}


def test_what_was_introduced_is_read_anew_by_the_next_build(tmp_path):
    before = introduced(read_all({"diary": DIARY, "table": TABLE}))
    write_reading(tmp_path / READING, before)
    record = {"readers_sha256": digest_readers(), "files": digest_files(tmp_path)}
    kept = read_reading(Generation(tmp_path, record, is_new=False))
    assert {*kept.ingested.documents["source_id"]} == {"table"}
    renamed = {"diary": DIARY, "table": TABLE.replace("Eastway", "Westway")}
    again, anew = (introduced(read_all(renamed, earlier)) for earlier in (kept, None))
    assert verdicts(again) == verdicts(anew) == []
    for stage, other in zip(again, anew, strict=True):
        for one, two in zip(stage, other, strict=True):
            columns = [name for name in one if name != "is_reused"]
            pd.testing.assert_frame_equal(one[columns], two[columns])
