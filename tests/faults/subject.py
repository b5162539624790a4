"""A small subject with one edition, a change, and what must hold of it ever after."""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from fwreport.adapters import ledger
from fwreport.adapters.generations import only_builder

from .builders import Ended, Mother

TABLE = "# Tea vs Coffee\n\n| Criterion | Tea | Coffee |\n|---|---|---|\n"
ROWS = "| Taste | {}/10 | 7/10 |\n| Price | 9/10 | 4/10 |\n"
SETTINGS = '[approve]\npolicy = "auto"\n[retention]\ngenerations = 1\n'
GENERATION = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{6}")
RECORDED = ("inputs", "inputs_sha256", "data_sha256", "readers_sha256", "standing")
RECORDED += ("sources", "claim_count", "conflict_count")
SENTENCE = re.compile(r"fwreport: [^\n]+\n")
UNCLEAR = re.compile(r"Traceback|Error:|Exception|--debug|errno", re.I)


def write(folder: Path, name: str, rating: int) -> None:
    """Write one document."""
    (folder / "sources" / name).write_text(TABLE + ROWS.format(rating))


def found(place: Path) -> Path:
    """A folder with two documents, and settings that make each build an edition."""
    (place / "sources").mkdir(parents=True)
    write(place, "a.md", 6)
    write(place, "b.md", 8)
    (place / "fwreport.toml").write_text(SETTINGS)
    return place


def link_or_copy(source: str, target: str) -> None:
    """A file once more; those of generations, which never change, as they are."""
    is_kept = GENERATION.search(source)
    os.link(source, target) if is_kept else shutil.copy2(source, target)


def clone(place: Path, name: str, copy: Callable = link_or_copy) -> Path:
    """The folder once more, beside it; what was there by that name goes."""
    other = place.parent / name
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(place, other, symlinks=True, copy_function=copy)
    return other


def latest(place: Path) -> Path:
    """The generation that stands."""
    return (place / "reports" / "latest").resolve(strict=True)


def damage(place: Path) -> list[str]:
    """What is wrong with the generation that stands; it may be none if none was."""
    if not os.path.lexists(place / "reports" / "latest"):
        return []
    try:
        folder = latest(place)
        record = json.loads((folder / "build.json").read_text("utf-8"))
    except (OSError, ValueError) as problem:
        return [f"no generation stands: {problem}"]
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    wrong = [f"{name} is not recorded" for name in there - {*record["files"]}]
    wrong = [name for name in wrong if not name.startswith("build.json")]
    for name, sha256 in record["files"].items():
        if name not in there or digest(folder / name) != sha256:
            wrong.append(f"{name} is damaged")
    return wrong + warehouse_damage(folder)


def warehouse_damage(folder: Path) -> list[str]:
    """What is missing in the DuckDB file, by the tables in data/."""
    try:
        with duckdb.connect(folder / "fwreport.duckdb", read_only=True) as base:
            tables = {name for (name,) in base.execute("show tables").fetchall()}
            base.execute("select count(*) from claims").fetchall()
    except duckdb.Error as problem:
        return [f"the warehouse does not open: {problem}"]
    wanted = {file.stem for file in (folder / "data").glob("*.csv")} | {"builds"}
    return [f"no table {name}" for name in wanted - tables]


def published(place: Path) -> dict[str, Any]:
    """All that two builds of the same must have in common, by name."""
    folder = latest(place)
    record = json.loads((folder / "build.json").read_text("utf-8"))
    files = {
        path.relative_to(folder).as_posix(): digest(path)
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("build.json", "fwreport.duckdb")
    }
    return files | {name: record[name] for name in RECORDED}


def digest(file: Path) -> str:
    state = file.stat()
    return digest_once(file, state.st_ino, state.st_size, state.st_ctime_ns)


@lru_cache(maxsize=1000)
def digest_once(file: Path, *state: int) -> str:
    """The SHA-256 of a file; most are the same ones in all trials."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


class Events(NamedTuple):
    """What the ledger says has happened."""

    kinds: list[str]
    broken: int  # lines that are none
    editions: list[int]


def events(place: Path) -> Events:
    lines = (place / "reports" / ledger.NAME).read_bytes().split(b"\n")[:-1]
    read = ledger.read_ledger(place / "reports")
    editions = [line["number"] for line in read if line["event"] == ledger.EDITION]
    return Events([line["event"] for line in read], len(lines) - len(read), editions)


def litter(place: Path) -> list[str]:
    """What lies in the folder of reports, and beside it, and should not."""
    names = {path.name for path in (place / "reports").iterdir()}
    beside = {path.name for path in place.iterdir()}
    stray = names - {".lock", "latest", ledger.NAME, latest(place).name}
    return sorted(stray | (beside - {"sources", "reports", "fwreport.toml"}))


class Truth(NamedTuple):
    """What an undisturbed build leaves."""

    published: dict[str, Any]
    editions: list[int]


def truth_of(place: Path) -> Truth:
    """What the last build left, which nothing disturbed."""
    assert damage(place) == []
    assert litter(place) == []
    return Truth(published(place), events(place).editions)


def faults_after(place: Path, truth: Truth, ended: Ended, failures: int) -> list[str]:
    """What is not as an undisturbed build would have left it.

    ended     the build that came last
    failures  how many builds before it may have failed
    """
    if ended.status or ended.printed.strip() != f"reports/{latest(place).name}":
        return [f"the next build: {ended.status} {ended.said[-300:]}"]
    wrong = damage(place) + litter(place)
    now = published(place)
    names = {*now, *truth.published}
    wrong += [f"{n} differs" for n in names if now.get(n) != truth.published.get(n)]
    seen = events(place)
    if seen.editions != truth.editions or seen.broken:
        wrong.append(f"the ledger: {seen}")
    if seen.kinds.count(ledger.FAILURE) > failures:
        wrong.append(f"failures: {seen.kinds}")
    if seen.kinds.count(ledger.GENERATION) != len(truth.editions):
        wrong.append(f"generations: {seen.kinds}")
    return wrong


class Aftermath:
    """The next builds: one for each state in which the folder can be left.

    What a build makes follows from its folder, so folders that are equal once they
    are settled need one build; and one in `every` is made without settling first.
    """

    def __init__(self, start: Mother, truth: Truth, every: int = 25) -> None:
        """Begin with no state known."""
        self.start, self.truth, self.every = start, truth, every
        self.known: dict[str, list[str]] = {}
        self.asked = self.built = 0

    def judge(self, place: Path, failures: int = 0) -> list[str]:
        """What is wrong after the next build; the folder may be changed by it."""
        self.asked += 1
        if self.asked % self.every == 1:
            return self.build(place, failures)
        with only_builder(place / "reports"):
            pass
        state = state_of(place)
        if state not in self.known:
            self.known[state] = self.build(place, failures)
        return self.known[state]

    def build(self, place: Path, failures: int) -> list[str]:
        """Make the next build."""
        self.built += 1
        return faults_after(place, self.truth, self.start.build(place), failures)


def state_of(place: Path) -> str:
    """A digest of all that lies in the folder, but for names and clocks of this run."""
    text = []
    for path in sorted(place.rglob("*")):
        name = path.relative_to(place).as_posix()
        if path.is_symlink():
            text.append(f"{name} -> {path.readlink()}")
        elif path.is_file() and path.name not in (".lock", "build.json", ledger.NAME):
            is_warehouse = path.suffix == ".duckdb"
            text.append(f"{name} {'' if is_warehouse else digest(path)}")
    text.append(
        str(events(place)) if (place / "reports" / ledger.NAME).exists() else ""
    )
    plain = numbered("\n".join(text))
    return hashlib.sha256(plain.encode()).hexdigest()


def numbered(text: str) -> str:
    """The text with the names of generations replaced by their order in it."""
    names = list(dict.fromkeys(GENERATION.findall(text)))
    for number, name in enumerate(names):
        text = text.replace(name, f"generation-{number}")
    return text


def is_clear(ended: Ended) -> bool:
    """Whether a build that failed said so in one clear sentence, at the end."""
    last = ended.said.splitlines(keepends=True)[-1:] or [""]
    return bool(SENTENCE.fullmatch(last[0])) and not UNCLEAR.search(ended.said)
