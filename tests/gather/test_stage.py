"""Gather: whatever was read before, the rows are those of reading all of it now."""

import logging
import random

import pandas as pd
import pytest

from fwreport.adapters.reading_files import load, write_reading
from fwreport.errors import CoverageError
from fwreport.gather.stage import check
from fwreport.reading import read
from fwreport.tables.base import frame
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile
from fwreport.tables.stages import Read

RATED = "# Tea vs Coffee\n\n| Criterion | Tea | Coffee |\n|---|---|---|\n"
RATED += "| Taste | {} | 7 |\n| Price | 9 | 4 |\n"
TEXTS = [
    RATED.format(6),
    RATED.format(6).replace("vs", "or"),
    "Tea vs Coffee\n\nTaste\nTea: mild, good in the evening\nCoffee: strong {}\n",
    "Criterion\tTea\tCoffee\tWinner\nTaste\t{}\t7\tCoffee\nHealth\t8\t5\tTea\n",
    "# Tea, café or maté\n\n- **Tea**: it’s “calm”\n- **Coffee**: naïve {}\n",
    "---\ntitle: Hot drinks\n---\n\n## Tea\n\n- cheap {}\n\n## Coffee\n\n- dear\n",
    "# Draft {}\n\nThe scoring below is to be updated.\n\n" + RATED.format(5),
    "<body><h1>Tea vs Coffee</h1><p>Tea is better.</p><p>Coffee: {}</p></body>",
    "<table><tr><td>Tea {}</td></tr></table>\n\nTea is better than coffee.\n",
]
NAMES = ["001_tea.md", "001_more.md", "2 drinks.txt", "tea.md", "tea.txt", "ÄÖ.md"]
NAMES += ["tea-1.md", "Tea.tsv", "old.md", "zz.md"]
UNREAD = [b"", b"\x00\x01\x02" * 99, b" \n\t\n", b"%PDF-1.7\n"]


def contents(random: random.Random) -> bytes:
    """A small document of any sort; some are damaged, some are none."""
    text = random.choice(TEXTS).format(random.randint(1, 9))
    form = random.randrange(8)
    if form == 0:
        return random.choice(UNREAD)
    if form == 1:
        return text.encode().decode("cp1252", "replace").encode()
    return text.encode("utf-16" if form == 2 else "utf-8")


def change(random: random.Random, files: dict[str, bytes]) -> None:
    """Add, revise, rename, copy or remove one file."""
    free = [name for name in NAMES if name not in files]
    act = random.choice(["add", "revise", "rename", "copy", "remove"])
    if act in ("add", "copy") and free:
        known = [*files.values()]
        is_copy = act == "copy" and known
        name = random.choice(free)
        files[name] = random.choice(known) if is_copy else contents(random)
    elif not files:
        return
    elif act == "rename" and free:
        files[random.choice(free)] = files.pop(random.choice([*files]))
    elif act == "remove" and len(files) > 1:
        files.pop(random.choice([*files]))
    else:
        files[random.choice([*files])] = contents(random)


def noted(random: random.Random) -> pd.DataFrame:
    """What a catalog may say of a few files."""
    rows = [
        (name, *(None,) * 4, 0.5, None, random.random() < 0.5, "No reason.", None)
        for name in random.sample(NAMES, random.randrange(4))
    ]
    return frame(SourceNotes, rows)


def assert_same(one: Read, two: Read) -> None:
    for stage, other in zip(one, two, strict=True):
        for field in stage._fields:
            ours, theirs = getattr(stage, field), getattr(other, field)
            if field == "outcomes":
                ours, theirs = (t.drop(columns="is_reused") for t in (ours, theirs))
            pd.testing.assert_frame_equal(ours, theirs)


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(n, marks=pytest.mark.thorough) for n in range(1, 9))]
)
def test_a_build_that_reuses_equals_one_that_reads_all(seed, tmp_path, caplog):
    caplog.set_level(logging.ERROR)  # what is in quarantine is named each time
    draw, earlier, known = random.Random(seed), None, {}
    files, notes = {"tea.md": RATED.format(6).encode()}, noted(draw)
    for step in range(6):
        raw = [RawFile(name, content) for name, content in files.items()]
        gathered, full = read(raw, notes, earlier=earlier), read(raw, notes)
        assert_same(gathered, full)
        check([file.path for file in raw], gathered)
        for row in gathered.ingested.outcomes.itertuples():
            before = known.get((row.sha256, row.suffix), set())
            was_read = before - {"excluded"} if row.status != "excluded" else before
            assert row.is_reused == bool(was_read)
        write_reading(tmp_path / str(step), gathered)
        earlier, known = load(tmp_path / str(step)), {}
        for row in gathered.ingested.outcomes.itertuples():
            known.setdefault((row.sha256, row.suffix), set()).add(row.status)
        for _ in range(draw.randint(1, 4)):
            change(draw, files)
        if draw.random() < 0.3:
            notes = noted(draw)


def reading(**texts: str) -> Read:
    raw = [RawFile(f"{name}.md", text.encode()) for name, text in texts.items()]
    return read(raw, frame(SourceNotes, []))


def test_what_is_kept_is_not_read_again_whatever_its_name(monkeypatch):
    earlier = reading(a=TEXTS[0], b=TEXTS[3])
    seen = []
    monkeypatch.setattr(
        "fwreport.ingest.documents.decode", lambda data: seen.append(data) or 1 / 0
    )
    raw = [RawFile("c.md", TEXTS[0].encode()), RawFile("b.md", TEXTS[3].encode())]
    moved = read(raw, frame(SourceNotes, []), earlier=earlier)
    assert not seen
    ours, theirs = moved.normalized.readings, earlier.normalized.readings
    was = theirs.loc[theirs["source_id"] == "a", "claim_id"].str.removeprefix("a")
    now = ours.loc[ours["source_id"] == "c", "claim_id"].str.removeprefix("c")
    assert was.tolist() == now.tolist() != []
    with pytest.raises(ZeroDivisionError):  # another kind of name may be read otherwise
        read([raw[0]._replace(path="c.tsv")], frame(SourceNotes, []), earlier=earlier)


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("line_end", 4, r"a.md: line 5 lies in no blocks, not in one; this is a fault"),
        ("line_start", 1, r"a.md: line 1 lies in 2 blocks"),
        ("line_end", 99, r"a.md: a block ends in line 99 of 7"),
    ],
)
def test_a_line_that_is_lost_or_counted_twice_is_refused(column, value, sentence):
    read = reading(a=TEXTS[0])
    check(["a.md"], read)
    blocks = read.parsed.blocks
    (table,) = blocks.index[blocks["kind"] == "table"]
    blocks.loc[table, column] = value
    with pytest.raises(CoverageError, match=sentence):
        check(["a.md"], read)


def test_a_file_that_is_lost_or_listed_twice_is_refused():
    read = reading(a=TEXTS[0], b=TEXTS[3])
    with pytest.raises(CoverageError, match="c.md: is 0 sources, not one"):
        check(["a.md", "b.md", "c.md"], read)
    with pytest.raises(CoverageError, match="b.md: is 1 sources, not one"):
        check(["a.md"], read)
    sources = read.ingested.sources
    sources.loc[sources["path"] == "b.md", "status"] = "quarantined"
    with pytest.raises(CoverageError, match="b.md: is quarantined and has text"):
        check(["a.md", "b.md"], read)
