"""Time the stage of scoring, sensitivity included, as folders grow: python scale.py.

`python scale.py claims 1000000` times `fwreport score` alone, from a file of about so
many claims, beside crowd-kit's Dawid-Skene (without intervals) on as many labels.
Set OPENBLAS_NUM_THREADS=1: idle threads of the linear algebra count as CPU seconds.

Prints one Markdown table; RESULTS.md keeps what was measured.  The targets are 2 s for
25 unlike documents, 10 s for 20,000 rows and 60 s for 100,000.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd
from panels import Design, Folder, simulate, simulate_claims, simulate_folder

from fwreport.adapters.evidence_files import read_evidence as read_file
from fwreport.score.reading import as_text, read_evidence
from fwreport.score.stage import score
from fwreport.score.table import score_table
from fwreport.tables.alignment import Criteria, CriterionLabels, OptionMembers, Options
from fwreport.tables.base import empty, frame
from fwreport.tables.claims import ClaimOptions, Claims
from fwreport.tables.conflicts import (
    ConflictClaims,
    Conflicts,
    Evidence,
    UseCaseClaims,
)
from fwreport.tables.documents import Sources
from fwreport.tables.scores import OVERALL
from fwreport.tables.stages import Aligned, Reconciled

FOLDERS = [
    Folder(25, 12, 6, 400, 20),
    Folder(200, 40, 6, 1000, 30),
    Folder(200, 4, 12, 1000, 30),
    Folder(1000, 200, 6, 1000, 30),
]
PANELS = [Design(200, 5, 20), Design(1000, 5, 25)]


def main(limit: int) -> None:
    """Time the folders and panels with up to `limit` rows."""
    print("| design | rows | cells | pairs | cpu | wall |")
    print("|---|---|---|---|---|---|")
    for design in [*FOLDERS, *PANELS]:
        is_folder = isinstance(design, Folder)
        drawn = simulate_folder(1, design) if is_folder else simulate(1, design)[0]
        if len(drawn) > limit:
            continue
        tables = tables_of(as_text(read_evidence(drawn)))
        start, cpu = time.perf_counter(), time.process_time()
        scored = score(*tables)
        wall, cpu = time.perf_counter() - start, time.process_time() - cpu
        sizes = len(drawn), len(scored.consensus), len(scored.preferences)
        counts = " | ".join(str(size) for size in sizes)
        print(f"| {design} | {counts} | {cpu:.1f} | {wall:.1f} |", flush=True)


def tables_of(evidence: pd.DataFrame) -> tuple:
    """The arguments of the stage around a table of evidence."""
    options = sorted({*evidence["option_id"], *evidence["rival_id"].dropna()})
    criteria = sorted({*evidence["criterion_id"]} - {OVERALL})
    read = ("0", 1, "text/plain", "utf-8", "ingested", *[None] * 5, 1.0, 1, False, None)
    sources = [(name, f"{name}.txt", *read) for name in evidence["source_id"].unique()]
    aligned = Aligned(
        empty(Claims),
        empty(ClaimOptions),
        frame(Options, [(name, name, None, False) for name in options]),
        empty(OptionMembers),
        frame(Criteria, [(name, name, "all", "higher", 1.0) for name in criteria]),
        empty(CriterionLabels),
    )
    columns = list(Evidence.to_schema().columns)
    no_conflicts = empty(Conflicts), empty(ConflictClaims)
    reconciled = Reconciled(*no_conflicts, evidence[columns], empty(UseCaseClaims))
    return frame(Sources, sources), aligned, reconciled


def weigh_claims(count: int) -> None:
    """CPU seconds and peak memory of scoring about `count` claims, and of a peer."""
    drawn = simulate_claims(1, Design(max(count // 109, 5), 5, 25))
    print("| step | claims | cpu seconds | peak MB |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "evidence.csv"
        drawn.to_csv(file, index=False)
        rows = len(drawn)
        del drawn
        start = time.process_time()
        table = read_file(file)
        report("read", rows, start)
        score_table(table)
        report("read and score", rows, start)
    peer(rows)


def peer(count: int) -> None:
    """crowd-kit's Dawid-Skene on as many labels of five classes."""
    try:
        from crowdkit.aggregation import DawidSkene
    except ImportError:
        print("crowd-kit is not installed: `make bench` installs it")
        return
    random = np.random.default_rng(1)
    task = random.integers(count // 10, size=count)
    said = np.where(
        random.random(count) < 0.7, task % 5, random.integers(5, size=count)
    )
    worker = random.integers(max(count // 100, 1), size=count)
    labels = pd.DataFrame({"task": task, "worker": worker, "label": said})
    start = time.process_time()
    DawidSkene(n_iter=10).fit(labels)
    report("crowd-kit Dawid-Skene", count, start)


def report(step: str, count: int, start: float) -> None:
    """One row: what was done, CPU seconds since, the peak of memory so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"| {step} | {count} | {time.process_time() - start:.1f} | {peak:.0f} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["claims"]:
        weigh_claims(int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
