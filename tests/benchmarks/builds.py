"""Time builds as people run them, each in a process of its own: python builds.py.

`python builds.py` builds the five sources of the project: cold, again with nothing
changed, and with one of them changed; beside it, in the same run, a program that only
imports the same libraries and has WeasyPrint set the same HTML.
`python builds.py documents 10000` builds so many small documents, then changes one;
`python builds.py reading 10000` does only what is done document by document.

Times are CPU seconds, child processes included; wall times depend on who else is busy.
"""

import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

import fwreport
from fwreport.adapters.reading_files import load, write_reading
from fwreport.gather.stage import check
from fwreport.reading import read
from fwreport.render import stage as rendering
from fwreport.tables.base import empty
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile

ROOT = Path(__file__).parents[2]
DATE = "2026-11-20"
AGAIN = 10  # builds that do nothing; the median counts
LIBRARIES = """click, numpy, pandas, pandera.pandas, pandera.typing, pyarrow.parquet,
duckdb, scipy.special, scipy.sparse.csgraph, jinja2, markdown_it, weasyprint"""
PLAIN = f"""
import json, sys
import {LIBRARIES.replace(chr(10), " ")}
for page in json.load(sys.stdin).values():
    weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
"""
CRITERIA = ("taste", "price", "health", "effort", "smell", "variety")


class Cost(NamedTuple):
    """What a process took."""

    cpu: float  # seconds, its children included
    wall: float  # seconds


def run(*command: object, text: str = "") -> Cost:
    """Run a Python program to its end.

    Raises CalledProcessError, with what it said, if it fails.
    """
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run(
        [sys.executable, *map(str, command)],
        input=text.encode(),
        env={k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, perf_counter() - start)


def build(sources: Path, reports: Path, formats: str) -> Cost:
    """`fwreport build`, as the command line."""
    call = "from fwreport.cli import main; main()"
    words = ("--sources", sources, "--reports", reports, "--formats", formats)
    return run("-c", call, "build", *words, "--date", DATE)


def pages_of(sources: Path, reports: Path) -> dict[str, str]:
    """The HTML that a build hands to WeasyPrint, page by page."""
    kept: dict[str, str] = {}
    make_pdfs = rendering.make_pdfs
    rendering.make_pdfs = lambda pages, date: kept.update(pages) or {}
    try:
        fwreport.build(sources, reports, formats=["pdf"], date=DATE)
    finally:
        rendering.make_pdfs = make_pdfs
    return kept


def time_five(folder: Path) -> None:
    """Print one row a build of the five sources."""
    sources = folder / "sources"
    shutil.copytree(ROOT / "sources", sources)
    pages = json.dumps(pages_of(sources, folder / "pages"))
    plain = run("-c", PLAIN, text=pages)
    cold = build(sources, folder / "both", "html,pdf")
    again = [build(sources, folder / "both", "html,pdf") for _ in range(AGAIN)]
    still = Cost(*map(statistics.median, zip(*again, strict=True)))
    html = build(sources, folder / "html", "html")
    first = min(sources.glob("*.txt"))
    first.write_bytes(first.read_bytes() + b"\nOne more line.\n")
    changed = build(sources, folder / "html", "html")
    print("| what | CPU s | wall s | of | ratio | target |\n|---|---|---|---|---|---|")
    row("libraries, and WeasyPrint on the same HTML", plain)
    row("cold build, HTML and PDF", cold, "libraries", plain, 1.25)
    row(f"nothing changed, median of {AGAIN}", still, "cold", cold, 1 / 25)
    row("cold build, HTML", html)
    row("one of five changed, HTML", changed, "cold, HTML", html, 0.5)
    row("one of five changed, HTML", changed, "cold, HTML and PDF", cold, 0.5)


def row(
    what: str, cost: Cost, name: str = "", other: Cost | None = None, target: float = 0
) -> None:
    """One row of the table."""
    cells = f"| {what} | {cost.cpu:.2f} | {cost.wall:.2f} | {name} | "
    if other:
        cells += f"{cost.cpu / other.cpu:.3f} | {target:.2f} |"
    print(cells if other else f"{cells}| |", flush=True)


def time_many(folder: Path, count: int) -> None:
    """Print the seconds of each stage of a cold build, and of one with one change."""
    sources, reports = folder / "sources", folder / "reports"
    sources.mkdir()
    for number in range(count):
        (sources / f"{number:05d}.md").write_text(document(number), "utf-8")
    costs, records = [], []
    for text in (None, document(count)):
        if text:
            (sources / f"{count // 2:05d}.md").write_text(text, "utf-8")
        costs.append(build(sources, reports, "html"))
        record = json.loads((reports / "latest" / "build.json").read_text("utf-8"))
        records.append(record)
        read = sum(source["run"] == "read" for source in record["sources"])
        print(f"{read} of {count} read, {costs[-1].cpu:.1f} CPU s", flush=True)
    print("| stage | all, wall s | one changed, wall s |\n|---|---|---|")
    for stage, seconds in records[0]["seconds"].items():
        print(f"| {stage} | {seconds:.1f} | {records[1]['seconds'][stage]:.1f} |")


def time_reading(folder: Path, count: int) -> None:
    """Print what it takes to read so many documents, and to take all over but one."""
    files = [RawFile(f"{n:05d}.md", document(n).encode()) for n in range(count)]
    notes = empty(SourceNotes)
    read(files[:2], notes)  # imports, and expressions compiled at first use
    start = process_time()
    whole = read(files, notes)
    start = step(f"{count} documents read", start)
    check([file.path for file in files], whole)
    start = step("no line lost", start)
    write_reading(folder / "reading", whole)
    start = step("kept", start)
    files[count // 2] = files[count // 2]._replace(content=document(count).encode())
    earlier = load(folder / "reading")
    start = step("loaded", start)
    again = read(files, notes, earlier=earlier)
    step(
        f"{(~again.ingested.outcomes['is_reused']).sum()} read, the rest joined", start
    )


def step(what: str, start: float) -> float:
    """Print the CPU seconds since `start`, and give the time now."""
    print(f"| {what} | {process_time() - start:.2f} |", flush=True)
    return process_time()


def document(seed: int) -> str:
    """A small table: two options of three on one criterion of six, by the seed."""
    draw = random.Random(seed)
    options = draw.sample(["Tea", "Coffee", "Cocoa"], 2)
    marks = [str(draw.randint(3, 9)) for _ in options]
    header = " | ".join(["Criterion", *options])
    return (
        f"# {' vs '.join(options)}, opinion {seed}\n\nRating 1-10.\n\n| {header} |\n"
        f"|---|---|---|\n| {draw.choice(CRITERIA)} | {' | '.join(marks)} |\n"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        modes = {"documents": time_many, "reading": time_reading}
        if sys.argv[1:]:
            modes[sys.argv[1]](Path(scratch), int(sys.argv[2]))
        else:
            time_five(Path(scratch))
