"""Documents in, calibration out: python documents.py [PANELS] [FIRST SEED] [--show].

Panels of known truth are written out as messy comparison documents, read by the whole
pipeline without a catalog, and what is published is held against the truth: coverage of
90 % intervals and error, beside the same model on what was written (perfect reading)
and the plain mean of it; then, by shape and by encoding, the share of written claims
that were read rightly and of read claims that were written.  `--show` lists failures.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from disguise import disguise
from panels import COLUMNS, Design, draw_opinions, draw_truth
from shapes import SHAPES, SHARES
from subjects import SUBJECTS, Subject
from writing import Page, frame

from fwreport.adapters.source_files import read_sources
from fwreport.pipeline import call, make_tables
from fwreport.score.table import score_table
from fwreport.settings import read_settings
from fwreport.tables.scores import OVERALL

SCENARIOS = ["plain", "plain", "biased", "halo", "outlying"]
SIZES = [5, 8, 12]
KINDS = {"rating", "stance", "verdict", "recommendation"}
WORDS = ["poor", "fair", "good", "very good", "excellent"]


class Written(NamedTuple):
    """One panel as documents."""

    subject: Subject
    truth: np.ndarray
    pages: dict[str, tuple[Page, str, str]]  # file name: page, shape, encoding


def main(panel_count: int, first: int, is_shown: bool) -> None:
    """Write, read and judge the panels; print Markdown tables."""
    settings = read_settings(None, date="2026-11-20")
    cells, counts, failures = [], [], []
    for seed in range(first, first + panel_count):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            written = write_panel(seed, folder)
            files = read_sources(folder)
            tables = make_tables(files, folder / "none", settings, call)
        matched, wrong = match(written, tables)
        counts += matched
        failures += [(seed, *row) for row in wrong]
        cells += judge(seed, written, tables)
        print(f"\r{seed - first + 1}/{panel_count}", end="", file=sys.stderr)
    print(file=sys.stderr)
    report(pd.DataFrame(cells), pd.DataFrame(counts))
    if is_shown:
        for failure in failures:
            print(*failure, sep="\t")


def write_panel(seed: int, folder: Path) -> Written:
    """Draw a panel and write one document a source into the folder."""
    random = np.random.default_rng(seed)
    subject = SUBJECTS[int(random.integers(len(SUBJECTS)))]
    shape = len(subject.options), len(subject.criteria)
    size = SIZES[int(random.integers(len(SIZES)))]
    scenario = SCENARIOS[int(random.integers(len(SCENARIOS)))]
    design = Design(size, *shape, scenario)
    truth = draw_truth(random, design)
    pages = {}
    for number, opinions in enumerate(draw_opinions(random, design, truth)):
        page = draw_page(random, subject, opinions)
        name = str(random.choice(list(SHAPES), p=SHARES))
        text = frame(page, SHAPES[name](page))
        data, way = disguise(random, text)
        path = f"{number:03}_{'notes' if name == 'prose' else 'comparison'}"
        path += str(random.choice([".md", ".md", ".txt"]))
        (folder / path).write_bytes(data)
        pages[path] = page, name, way
    return Written(subject, truth, pages)


def draw_page(
    random: np.random.Generator, subject: Subject, opinions: np.ndarray
) -> Page:
    """A source with its choice of options and criteria, and names for them."""

    def names(spellings: tuple, chosen: np.ndarray) -> dict[int, str]:
        """The usual name three times in four, another spelling else."""
        return {
            int(i): str(
                spellings[i][0]
                if random.random() < 0.75
                else random.choice(spellings[i])
            )
            for i in chosen
        }

    count = len(subject.options)
    size = count if random.random() < 0.6 else int(random.integers(2, count + 1))
    options = np.sort(random.choice(count, size, replace=False))
    spoken = np.flatnonzero(random.random(len(subject.criteria)) < 0.67)
    if len(spoken) < 3:
        spoken = np.arange(4)
    random.shuffle(spoken)
    chosen = names(subject.options, options), names(subject.criteria, spoken)
    return Page(random, subject, opinions, *chosen)


def key(text: str | None) -> str:
    """Letters and digits of a name."""
    return "".join(c for c in str(text or "").lower() if c.isalnum())


def number_of(spellings: tuple, name: str) -> int | None:
    """Which option of the subject a name stands for."""
    found = [i for i, all_ in enumerate(spellings) if key(name) in map(key, all_)]
    return found[0] if found else None


def match(written: Written, tables) -> tuple[list[dict], list[tuple]]:
    """Claims written and read of every document, counted; and what failed, in words."""
    paths = tables.ingested.sources.set_index("source_id")["path"]
    labels = tables.aligned.claims.set_index("claim_id")["criterion_label"]
    texts = tables.aligned.claims.set_index("claim_id")["text"]
    names = tables.aligned.options.set_index("option_id")["name"]
    read: dict[str, list[tuple]] = {path: [] for path in written.pages}
    for row in tables.reconciled.evidence.itertuples():
        path = paths[row.source_id].split("/")[-1]
        page = written.pages[path][0]
        spoken = {key(label): c for c, label in page.criteria.items()}
        criterion = OVERALL
        if row.criterion_id != OVERALL:
            criterion = spoken.get(key(labels[row.claim_id]), labels[row.claim_id])
        who = [
            name
            if pd.isna(name)
            else number_of(written.subject.options, names.get(name, name))
            for name in (row.option_id, row.rival_id)
        ]
        winner = "tie" if row.winner == "tie" else None
        if winner is None and not pd.isna(row.winner):
            winner = number_of(written.subject.options, names[row.winner])
        ends = row.value, row.scale_low, row.scale_high
        note = f"{labels[row.claim_id]} | {texts[row.claim_id]}"
        read[path].append((criterion, row.kind, who, ends, winner, note))
    counts, wrong = [], []
    for path, (page, shape, way) in written.pages.items():
        count, failed = match_page(page, read[path])
        counts.append({"shape": shape, "encoding": way, **count})
        wrong += [(path, shape, way, *row) for row in failed]
    return counts, wrong


def match_page(page: Page, read: list[tuple]) -> tuple[Counter, list[tuple]]:
    """What of one page was read rightly, and what was read that it did not say."""
    index: dict[tuple, list[tuple]] = {}
    for row in read:
        criterion, kind, (option, rival), *_ = row
        pair = None if kind in ("rating", "stance") else rival
        who = frozenset({option, pair} - {None, np.nan}) if pair is not None else option
        if kind == "recommendation":
            who = row[4]
        index.setdefault((criterion, kind == "verdict", who), []).append(row)
    counts, failed, used = Counter(), [], set()
    for claim in page.claims:
        option, criterion, kind, value, low, high, rival, winner = claim
        who = frozenset({option, rival}) if kind == "verdict" else option
        rows = index.get((criterion, kind == "verdict", who), [])
        if kind == "recommendation" and not rows:  # a verdict on the whole says it, too
            rows = [row for row in read if row[0] == OVERALL and row[4] == option]
        right = [row for row in rows if is_right(claim, row)]
        counts["written"] += 1
        counts["right"] += bool(right)
        counts["missing"] += not rows
        used |= {id(row) for row in rows}
        if not right:
            label = page.criteria.get(criterion, criterion)
            state = "WRONG" if rows else "MISSING"
            said = [(row[1], row[3], row[4], row[5]) for row in rows]
            failed.append((state, page.options.get(option), label, *claim[2:], said))
        counts["read_right"] += len(right)
    counts["read"] += len(read)
    for row in read:
        if id(row) not in used:
            failed.append(("UNWRITTEN", *row))
    return counts, failed


def is_right(claim: tuple, row: tuple) -> bool:
    """Whether what was read is what was written; words may be a level off."""
    option, _, kind, value, low, high, _, winner = claim
    _, found, _, (read, bottom, top), favoured, _ = row
    if kind == "recommendation":
        return favoured == option
    if kind == "verdict":
        return kind == found and winner == favoured
    meant = (value - low) / (high - low)
    if found == "stance":
        return abs(meant - (read - 1) / 4) <= 0.26
    return (
        found == "rating" and abs(meant - (read - bottom) / (top - bottom)) <= 1.5 / 9
    )


def judge(seed: int, written: Written, tables) -> list[dict]:
    """One row a scored cell: truth, and what was published or estimated of it."""
    subject, truth = written.subject, written.truth
    paths = tables.ingested.sources.set_index("source_id")["path"]
    meant: dict[str, Counter] = {}
    for row in tables.aligned.criterion_labels.itertuples():
        page = written.pages[paths[row.source_id].split("/")[-1]][0]
        spoken = {key(label): c for c, label in page.criteria.items()}
        if (c := spoken.get(key(row.label))) is not None:
            meant.setdefault(row.criterion_id, Counter())[c] += 1
    names = tables.aligned.options.set_index("option_id")["name"]
    rows = []
    for row in tables.scored.consensus.dropna(subset=["score"]).itertuples():
        option = number_of(subject.options, names[row.option_id])
        cell = {"seed": seed, "by": "published", "score": row.score}
        cell |= {"low": row.low, "high": row.high, "truth": np.nan}
        cell["is_mixed"] = len(meant.get(row.criterion_id, ())) > 1
        if option is not None and row.criterion_id in meant:
            c = meant[row.criterion_id].most_common(1)[0][0]
            cell |= {"truth": truth[option, c], "cell": (option, c)}
        rows.append(cell)
    return rows + judge_written(seed, written)


def judge_written(seed: int, written: Written) -> list[dict]:
    """The same of a perfect reader: the model, and the mean of ratings and words."""
    table, points = [], {}
    for path, (page, *_) in written.pages.items():
        for option, criterion, kind, value, low, high, rival, winner in page.claims:
            if kind in ("rating", "stance"):
                marks = points.setdefault((option, criterion), [])
                marks.append(1 + 9 * (value - low) / (high - low))
            if kind == "stance":
                value, low, high = WORDS[round(value / high * 4)], "", ""
            names = [f"o{x}" if isinstance(x, int) else x for x in (rival, winner)]
            row = path, f"o{option}", f"{criterion}", kind, value, low, high
            table.append([*row, *names, 0])
    scores = score_table(pd.DataFrame(table, columns=COLUMNS)).scores
    rows = []
    for row in scores[scores["criterion"] != OVERALL].dropna().itertuples():
        cell = int(row.option[1:]), int(row.criterion)
        figures = {"score": row.score, "low": row.low, "high": row.high}
        common = {"seed": seed, "truth": written.truth[cell], "cell": cell}
        rows.append({**common, "by": "model on what was written", **figures})
    for cell, marks in points.items():
        common = {"seed": seed, "truth": written.truth[cell], "cell": cell}
        mean = float(np.mean(marks))
        rows.append({**common, "by": "mean of what was written", "score": mean})
    return rows


def report(cells: pd.DataFrame, counts: pd.DataFrame) -> None:
    """Print the figures as Markdown tables."""
    cells["inside"] = cells["truth"].between(cells["low"], cells["high"])
    cells["square"] = np.square(cells["score"] - cells["truth"])
    print(
        "| by | cells | coverage | RMSE | width | not a written cell | merged wrongly |"
    )
    print("|---|---|---|---|---|---|---|")
    for by, rows in cells.groupby("by", sort=False):
        known = rows.dropna(subset=["truth"])
        inside = f"{known['inside'].mean():.3f}" if known["low"].notna().any() else "-"
        width = (known["high"] - known["low"]).mean()
        print(
            f"| {by} | {len(known)} | {inside} | {np.sqrt(known['square'].mean()):.3f} "
            f"| {width:.2f} | {rows['truth'].isna().sum()} "
            f"| {int((rows['is_mixed'] == True).sum())} |"  # noqa: E712
        )
    for by in ("shape", "encoding"):
        sums = counts.groupby(by, sort=False).sum(numeric_only=True).fillna(0)
        sums.insert(0, "documents", counts.groupby(by, sort=False).size())
        order = (
            [name for name in SHAPES if name in sums.index]
            if by == "shape"
            else sorted(sums.index)
        )
        print(f"\n| {by} | documents | written | read | recall | missing | precision |")
        print("|---|---|---|---|---|---|---|")
        total = counts.sum(numeric_only=True)
        total["documents"] = len(counts)
        for name, row in [*sums.loc[order].iterrows(), ("all", total)]:
            print(
                f"| {name} | {row['documents']:.0f} | {row['written']:.0f} "
                f"| {row['read']:.0f} | {row['right'] / row['written']:.3f} "
                f"| {row['missing'] / row['written']:.3f} "
                f"| {min(1, row['read_right'] / max(1, row['read'])):.3f} |"
            )


if __name__ == "__main__":
    figures = [int(word) for word in sys.argv[1:] if word.isdigit()]
    main(*(figures + [30, 0][len(figures) :]), "--show" in sys.argv)
