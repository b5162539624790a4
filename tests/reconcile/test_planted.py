"""Planted conflicts: generated comparisons of other subjects, read by the real stages.

Each subject is compared in three documents that agree with each other, and again with
one thing made wrong: a rating flipped, a total broken, a verdict swapped, a version
aged, a quality word contradicted, a fact changed,
a mark dated, a scale left.  All subjects are read in one go, the sound ones and the
spoiled ones for themselves, which is faster and harder: labels are shared.
"""

import random
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.thorough

SEEDS = range(96)
CRITERIA = """Throughput|Documentation|Ease of Use|Monitoring|Backup|Portability
Localization|Search|Theming|Reporting|Accessibility|Offline Support|Import""".replace(
    "\n", "|"
).split("|")
PLANTS = ["rating", "total", "verdict", "version", "word", "wins", "even", "own"]
PLANTS += ["fact", "trait", "since", "off"]
KINDS = {
    "rating": {"rating_vs_verdict"},
    "total": {"arithmetic"},
    "verdict": {"rating_vs_verdict"},
    "version": {"temporal"},
    "word": {"statement"},
    "wins": {"arithmetic"},
    "even": {"rating_vs_verdict"},
    "own": {"internal"},
    "fact": {"fact"},
    "trait": {"statement"},
    "since": {"temporal"},
    "off": {"internal"},
}
SPECS = [
    ("Made by", "Initech", "Hooli"),
    ("Price per month", "$20", "$35"),
    ("Max. file size", "16 MB", "32 MB"),
    ("Written in", "Rust", "Go"),
    ("First released", "2014", "2016"),
]
TRAITS = [
    ("Handling", "Self-explanatory", "Confusing"),
    ("Noise level", "Quiet", "Loud"),
    ("Source model", "Open source", "Proprietary"),
    ("Rendering", "Synchronous", "Asynchronous"),
    ("Stability", "Rock-solid", "Crashes often"),
    ("Interface", "Modern", "Outdated"),
]
SYLLABLES = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pe", "ra", "so", "tu"]
GOOD, FAIR, BAD = ["Excellent", "Outstanding"], ["Decent", "Good"], ["Poor", "Weak"]


class Subject(NamedTuple):
    """Two options, and how good each is on a few criteria, 1 to 10."""

    names: tuple[str, str]
    levels: dict[str, tuple[int, int]]
    rng: random.Random


def subject(seed):
    rng = random.Random(seed)
    names = ["".join(rng.sample(SYLLABLES, 3)).title() + str(seed) for _ in "ab"]
    levels = {}
    for criterion in rng.sample(CRITERIA, 5):
        high, low = rng.choice([8, 9]), rng.choice([3, 4, 5, 6])
        levels[criterion] = rng.choice([(high, low), (low, high), (high, high)])
    # at least one criterion on which they differ, to plant on
    levels[min(levels)] = (9, 4)
    return Subject(tuple(names), levels, rng)


def rated(subject, plant):
    """Ratings out of ten, and their means."""
    x, y = subject.names
    levels = dict(subject.levels)
    if plant == "rating":
        levels[min(levels)] = (4, 9)
    if plant == "off":
        levels[min(levels)] = (12, 4)
    means = [sum(pair[i] for pair in levels.values()) / len(levels) for i in (0, 1)]
    if plant == "total":
        means[0] += 0.4
    rows = [f"| {c} | {a} | {b} |" for c, (a, b) in levels.items()]
    table = [f"| Feature | {x} (Rating 1-10) | {y} (Rating 1-10) |", "|---|---|---|"]
    final = [f"- **{n}**: {m:.2f}" for n, m in zip((x, y), means, strict=True)]
    if plant == "off":
        final = []  # a total would count it as well
    head = f"# {x} or {y}: how we rate them"
    return "\n".join([head, "", *table, *rows, "", "### Final Scores:", *final, ""])


def judged(subject, plant):
    """Who is ahead on each criterion, in tab-separated rows."""
    x, y = subject.names
    lines = [f"{x} vs {y}: the verdicts", "", f"Feature\t{x}\t{y}\tWinner"]
    for number, (criterion, (a, b)) in enumerate(subject.levels.items()):
        winner = x if a > b else y if b > a else "Tie"
        if plant == "verdict" and criterion == min(subject.levels):
            winner = y
        if plant == "even" and criterion == min(subject.levels):
            winner = "Tie"
        lines.append(f"{criterion}\tmode {number}\tway {number + 5}\t{winner}")
    wins = sum(line.endswith(f"\t{x}") for line in lines) + (plant == "wins")
    return "\n".join([*lines, "", f"{x} wins {wins} of {number + 1} features.", ""])


def told(subject, plant):
    """What it is like, in words: a table, and how the setup changed over time."""
    x, y = subject.names
    rows = []
    for criterion, pair in subject.levels.items():
        words = [
            subject.rng.choice(GOOD if n >= 8 else FAIR if n >= 5 else BAD)
            for n in pair
        ]
        rows.append(f"| {criterion} | {words[0]} | {words[1]} |")
    setup = "Hard in 2.x; easy since v3.0" if plant == "version" else "Hard"
    if plant == "own":
        rows.append("| Extras | Statically typed | Written in C |")
        rows.append("| Nature | Dynamically typed | Old |")
    rows += [f"| Setup | {setup} | Easy |", f"| Startup | Fast | {slow(plant)} |"]
    table = [f"| Aspect | {x} | {y} |", "|---|---|---|", *rows]
    return "\n".join([f"# {x} and {y} in a few words", "", *table, ""])


def slow(plant):
    return "Fast" if plant == "word" else "Slow"


def noted(subject, plant):
    """A list of traits, an option at a time."""
    x, y = subject.names
    lines = [x, "Traits:", "Setup: Hard to get right", "Startup: Fast", ""]
    lines += [y, "Traits:", "Setup: Easy", "Startup: Slow", ""]
    return "\n".join(lines)


def first_sheet(subject, plant, is_second=False):
    """What it is, in a table: a spec, a trait, and what it can do."""
    x, y = subject.names
    (spec, *values), (trait, *words) = (subject.rng.choice(o) for o in (SPECS, TRAITS))
    mode = "Yes (since 4.0)" if is_second and plant == "since" else "No"
    mine = words[is_second and plant == "trait"], values[is_second and plant == "fact"]
    rows = [
        f"| {trait} | {mine[0]} | {words[1]} |",
        f"| {spec} | {mine[1]} | {values[1]} |",
    ]
    table = [
        f"| Feature | {x} | {y} |",
        "|---|---|---|",
        *rows,
        f"| Split view | {mode} | No |",
    ]
    return "\n".join([f"# Data sheet {1 + is_second} of {x} and {y}", "", *table, ""])


def second_sheet(subject, plant):
    return first_sheet(subject, plant, is_second=True)


WRITERS = [rated, judged, told, noted, first_sheet, second_sheet]


@pytest.fixture(scope="module")
def conflicts_of():
    """Read documents, `(name, text)`, and return (kind, criterion, sources)."""
    from fwreport.align.stage import align
    from fwreport.ingest.stage import ingest
    from fwreport.normalize.stage import normalize
    from fwreport.parse.stage import parse
    from fwreport.reconcile.stage import reconcile
    from fwreport.tables.base import empty
    from fwreport.tables.catalog import Catalog
    from fwreport.tables.files import RawFile

    def run(documents):
        fields = Catalog.__annotations__.values()
        catalog = Catalog(*(empty(hint.__args__[0]) for hint in fields))
        files = [RawFile(name, text.encode()) for name, text in documents]
        ingested = ingest(files, catalog.sources)
        parsed = parse(ingested.documents)
        aligned = align(normalize(parsed), catalog)
        result = reconcile(ingested, parsed, aligned)
        links = result.conflict_claims.merge(
            aligned.claims[["claim_id", "source_id"]], on="claim_id"
        )
        sources = links.groupby("conflict_id")["source_id"].agg(set)
        return [
            (c.kind, c.title, sources[c.conflict_id])
            for c in result.conflicts.itertuples()
        ]

    return run


def documents(plants):
    files = []
    for seed, plant in plants.items():
        for number, writer in enumerate(WRITERS):
            text = writer(subject(seed), plant)
            files.append((f"s{seed:03}-{number}.md", text))
    return files


def seeds_of(sources):
    return {int(source[1:4]) for source in sources}


def test_planted_conflicts_are_found_and_no_others(conflicts_of):
    plants = {seed: PLANTS[seed % len(PLANTS)] for seed in SEEDS}
    found, strays = set(), []
    for kind, title, sources in conflicts_of(documents(plants)):
        (seed, *others) = seeds_of(sources)
        if others or kind not in KINDS[plants[seed]] or seed in found:
            strays.append((kind, title, sources))
        else:
            found.add(seed)
    strays += conflicts_of(documents(dict.fromkeys(SEEDS, "")))
    missed = sorted((plants[seed], seed) for seed in set(SEEDS) - found)
    recall = len(found) / len(SEEDS)
    precision = len(found) / (len(found) + len(strays))
    assert recall >= 0.95, missed
    assert precision >= 0.95, strays
