"""Conflicts planted by hand, in documents whose author had not read the rules.

    PYTHONPATH=src python tests/benchmarks/planted.py [--show] [FOLDER …]

Each folder of `planted/` holds a clean set of documents and its twin, with conflicts
that `gold.csv` lists: the kinds that fit, and the file and line of the claims on both
sides.  A plant is found where a conflict links a claim on each of its two sides; it is
of the right kind where that conflict's kind is one that fits, and complete where all
its lines are linked.  What else is reported goes to be judged by eye: `--show` prints
it, and what was judged to be right stands in `accepted.csv`.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).parent / "planted"
HELD_OUT = ("10", "11", "12", "13", "14")
COUNTS = ("planted", "found", "right kind", "all lines", "reported", "false")


def reconciled(folder: Path) -> list[dict]:
    """Each conflict reported for a folder: kind, title, and its places (file, line)."""
    from fwreport.align.stage import align
    from fwreport.ingest.stage import ingest
    from fwreport.normalize.stage import introduce, normalize
    from fwreport.parse.stage import parse
    from fwreport.reconcile.stage import reconcile
    from fwreport.tables.base import empty
    from fwreport.tables.catalog import Catalog
    from fwreport.tables.files import RawFile

    catalog = Catalog(*(empty(t.__args__[0]) for t in Catalog.__annotations__.values()))
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    ingested = ingest(
        [RawFile(path.name, path.read_bytes()) for path in paths], catalog.sources
    )
    parsed = parse(ingested.documents)
    aligned = align(introduce(parsed, normalize(parsed)), catalog)
    result = reconcile(ingested, parsed, aligned)
    files = ingested.sources.set_index("source_id")["path"]
    claims = aligned.claims.set_index("claim_id")
    conflicts = []
    for conflict in result.conflicts.itertuples():
        linked = result.conflict_claims
        own = claims.loc[linked[linked["conflict_id"] == conflict.conflict_id].claim_id]
        conflicts.append(
            {
                "kind": conflict.kind,
                "title": conflict.title,
                "explanation": conflict.explanation,
                "places": {
                    (files[c.source_id], line)
                    for c in own.itertuples()
                    for line in range(c.line_start, c.line_end + 1)
                },
            }
        )
    return conflicts


def rows_of(name: str, folder: str) -> list[dict]:
    """The rows of a list of ours that are about one folder."""
    with (FOLDER / name).open(newline="", encoding="utf-8") as lines:
        return [row for row in csv.DictReader(lines) if row["folder"] == folder]


def places_of(text: str) -> set[tuple[str, int]]:
    """`a.md:3; b.md:7` as files and lines."""
    pairs = (part.strip().rsplit(":", 1) for part in text.split(";") if part.strip())
    return {(file, int(line)) for file, line in pairs}


def fits(conflict: dict, plant: dict) -> bool:
    """Whether a conflict links claims on both sides of a plant."""
    sides = places_of(plant["side_a"]), places_of(plant["side_b"])
    return all(side & conflict["places"] for side in sides if side)


def judge(folder: str, show: bool) -> Counter:
    """Counts of one folder, clean and twin together."""
    counts = Counter()
    found = {kind: reconciled(FOLDER / folder / kind) for kind in ("clean", "twin")}
    matched, said = set(), []
    for plant in rows_of("gold.csv", folder):
        kinds = plant["kinds"].split()
        fitting = [
            (conflict["kind"] in kinds, len(wanted(plant) & conflict["places"]), i)
            for i, conflict in enumerate(found["twin"])
            if fits(conflict, plant)
        ]
        best = max(fitting, default=None)
        is_whole = best is not None and best[1] == len(wanted(plant))
        counts["planted"] += 1
        counts["found"] += best is not None
        counts["right kind"] += best is not None and best[0]
        counts["all lines"] += best is not None and best[0] and is_whole
        matched |= {i for _, _, i in fitting}
        if not (best and best[0] and is_whole):
            got = found["twin"][best[2]]["kind"] if best else "nothing"
            said.append(
                f"  missed {plant['kinds']}: {plant['options']}, "
                f"{plant['criterion']} ({plant['side_a']} against "
                f"{plant['side_b']}): {got}"
            )
    accepted = {(row["set"], row["title"]) for row in rows_of("accepted.csv", folder)}
    for kind, conflicts in found.items():
        counts["reported"] += len(conflicts)
        for i, conflict in enumerate(conflicts):
            is_right = kind == "twin" and i in matched
            if not is_right and (kind, conflict["title"]) not in accepted:
                counts["false"] += 1
                said.append(
                    f"  {kind} beside: {conflict['kind']}: "
                    f"{conflict['title']}: {conflict['explanation']}"
                )
    if show:
        print(folder, *said, sep="\n")
    return counts


def wanted(plant: dict) -> set[tuple[str, int]]:
    """All places of a plant."""
    return places_of(plant["side_a"]) | places_of(plant["side_b"])


def main(arguments: list[str]) -> None:
    show = "--show" in arguments
    asked = [a for a in arguments if a != "--show"]
    folders = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
    rows = []
    for folder in folders:
        if asked and not folder.startswith(tuple(asked)):
            continue
        counts = judge(folder, show)
        split = "held out" if folder.startswith(HELD_OUT) else "mended on"
        rows.append({"split": split, **{name: counts[name] for name in COUNTS}})
    table = pd.DataFrame(rows).groupby("split", sort=True).sum()
    table["recall"] = (table["all lines"] / table["planted"]).round(3)
    table["precision"] = (1 - table["false"] / table["reported"]).round(3)
    print(table.T.to_string())


if __name__ == "__main__":
    main(sys.argv[1:])
