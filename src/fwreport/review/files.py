"""Files that were not read, and lines of the catalog that no longer fit."""

from collections.abc import Iterator

from fwreport.review.desk import Choice, Desk, Item

EXCLUDED = "nothing in the scores; the file is listed as excluded, with the reason"


def find_quarantined(desk: Desk) -> Iterator[Item]:
    """One item for each file in quarantine that nobody has excluded."""
    for source_id, row in sorted(desk.sources.items()):
        if row["status"] != "quarantined" or row["decision"] == "excluded":
            continue
        line = desk.exclusion(source_id, row["reason"] or "It was not read")
        yield Item(
            "quarantined file",
            ("file", row["path"]),
            "medium",
            f"{row['path']} was not read",
            f"{row['reason']} What it says is missing; put it there as text, or "
            "exclude it.",
            (Choice("exclude", line, EXCLUDED),),
        )


def find_refused(desk: Desk) -> Iterator[Item]:
    """One item for each correction that was refused; a person has to mend its line."""
    for row in desk.rows("corrections"):
        if row["status"] == "refused":
            yield Item(
                "refused correction",
                ("correction", row["claim_key"], row["action"]),
                "medium",
                f"A correction of {row['claim_key']} is not applied",
                f"{row['refusal']}.".replace("?.", "?"),
                (),
            )
