"""A year of a subject: what people do to its folder, and what must hold after it.

`Year` drives the program; what it must do is worked out here a second time, from the
files, from what the builds before left in data/, and from what was approved and sent.
"""

import json
import re
import shutil
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from fwreport import api, build

ANN, BOB, OWNER = "ann@example.org", "bob@example.org", "owner@example.org"
FIRST_MONDAY = date(2026, 1, 5)
KEPT, DAYS = 10, 40  # generations and days of the retention
NAMED = 2  # reasons of one kind that a sentence names
SETTINGS = f"""
[report]
formats = ["html"]
title = "Kettles"
[retention]
generations = {KEPT}
days = {DAYS}
[mail]
host = "127.0.0.1"
port = {{}}
sender = "us@example.org"
[[recipients]]
group = "all"
to = ["{ANN}"]
attach = ["data/consensus.csv"]
[[recipients]]
group = "busy"
to = ["{BOB}"]
attach = ["data/consensus.csv"]
only_when_changed = true
[owner]
to = ["{OWNER}"]
"""
PAGE = """# Brew vs Steam in kitchen {}

| | Brew | Steam |
| --- | --- | --- |
| Speed | {}/10 | {}/10 |
| Noise | {}/10 | {}/10 |
"""
CELLS = ["criterion_id", "option_id"]
PAIR = [*CELLS, "rival_id"]
LEFT_OUT = {"quarantined": "in quarantine", "excluded": "excluded by the catalog"}
OPEN = {"tie", "contested", "insufficient", None}


class Clock(datetime):
    """A clock that goes a second each time somebody looks at it."""

    at = datetime(2026, 1, 5, 7, tzinfo=UTC)

    @classmethod
    def now(cls, tz=None):
        Clock.at += timedelta(seconds=1)
        return Clock.at


class Seen(NamedTuple):
    """One generation, as the files of data/ tell it."""

    name: str
    sources: dict  # path -> (sha256, status)
    verdicts: dict  # (criterion, option, rival) -> option_id, or tie and the like
    ranking: dict  # option -> verdict
    conflicts: dict  # key -> (status and resolution, severity)
    scores: dict  # (criterion, option) -> score


class Edition(NamedTuple):
    """A generation that was approved."""

    number: int
    seen: Seen
    errata: tuple[int, ...]  # numbers of those it says were withdrawn


class Decision(NamedTuple):
    """How a person settled a conflict, and the ratings that it was about."""

    criterion: str
    option: int  # 0 for Brew, 1 for Steam
    words: str
    about: frozenset


def read_table(generation, name):
    file = generation.folder / "data" / f"{name}.csv"
    table = pd.read_csv(file, dtype={"claims_digest": "str"})
    return table.astype("object").where(table.notna(), None)


def see(generation):
    """What a generation says."""
    tables = {
        name: read_table(generation, name).to_dict("records")
        for name in ("sources", "preferences", "ranking", "conflicts", "consensus")
    }

    def by(name, keys, value):
        return {tuple(row[k] for k in keys): value(row) for row in tables[name]}

    def ahead(row):
        sides = {"option": row["option_id"], "rival": row["rival_id"]}
        return sides.get(row["verdict"], row["verdict"])

    def status(row):
        is_decided = row["decision"] in ("superseded", "excluded")
        return row["decision"] if is_decided else row["status"]

    def told(row):
        return f"{row['status']}: {row['resolution']}", row["severity"]

    return Seen(
        generation.record["build_id"],
        {row["path"]: (row["sha256"], status(row)) for row in tables["sources"]},
        by("preferences", PAIR, ahead),
        by("ranking", ["option_id"], lambda row: row["verdict"]),
        by("conflicts", ["conflict_key"], told),
        by("consensus", CELLS, lambda row: row["score"]),
    )


def source_changes(old, new):
    """{(kind, path)}, renamed files found by their bytes, each used once."""
    gone = {path: old[path] for path in sorted({*old} - {*new})}
    found = set()
    for path in sorted({*new} - {*old}):
        twins = [was for was, (sha256, _) in gone.items() if sha256 == new[path][0]]
        if twins:
            gone.pop(twins[-1])
        found.add(("source_renamed" if twins else "source_new", path))
    for path in {*old} & {*new}:
        if old[path][0] != new[path][0]:
            found.add(("source_changed", path))
        elif old[path] != new[path]:
            found.add(("source_status", path))
    return found | {("source_gone", path) for path in gone}


def differing(old, new, is_same=lambda was, now: was == now):
    """The keys of both whose values are not the same: {key: (was, now)}."""
    pairs = {key: (old.get(key), new.get(key)) for key in {*old, *new}}
    return {key: pair for key, pair in pairs.items() if not is_same(*pair)}


def same_score(was, now):
    return was == now or (None not in (was, now) and abs(was - now) < 0.05)


def same_verdict(was, now):
    return was == now or {was, now} <= {None, "insufficient"}


def all_changes(old, new):
    """What must be listed: {(kind, subject, option, rival)}."""
    rows = {
        (*change, None, None) for change in source_changes(old.sources, new.sources)
    }
    rows |= {
        ("verdict", *key) for key in differing(old.verdicts, new.verdicts, same_verdict)
    }
    rows |= {
        ("ranking", "__overall__", *key, None)
        for key in differing(old.ranking, new.ranking, same_verdict)
    }
    rows |= {
        ("score", *key, None) for key in differing(old.scores, new.scores, same_score)
    }
    told = [{k: v[0] for k, v in seen.conflicts.items()} for seen in (old, new)]
    for (key,), (was, now) in differing(*told).items():
        kind = "new" if was is None else "gone" if now is None else "status"
        rows.add((f"conflict_{kind}", key, None, None))
    return rows


def reasons_to_hold(old, new):
    """[number of reasons of a kind, words of which the named ones are made]."""
    kinds = source_changes(old.sources, new.sources)
    yield [f"{path} is gone" for kind, path in kinds if kind == "source_gone"]
    known = {
        x
        for path, (sha, s) in old.sources.items()
        for x in (path, sha)
        if s in LEFT_OUT
    }
    for left_out, words in LEFT_OUT.items():
        yield [
            f"{path} is {words}"
            for path, (sha256, status) in new.sources.items()
            if status == left_out and not {path, sha256} & known
        ]
    turned = [
        f"changed from {was.title() if was not in OPEN else ''}"
        for (was, now) in differing(old.verdicts, new.verdicts, same_verdict).values()
        if was not in (None, "insufficient") and not {was, now} <= OPEN
    ]
    turned += [
        f"changed from {was}"
        for (was, now) in differing(old.ranking, new.ranking, same_verdict).values()
        if was not in (None, "insufficient") and "best" in (was, now)
    ]
    yield turned
    yield [
        "there is a new conflict of high severity"
        for key in {*new.conflicts} - {*old.conflicts}
        if new.conflicts[key][1] == "high"
    ]


def expect_held(held, old, new):
    """Check a sentence: each kind of reason, two of it named, the others counted."""
    if old is None:
        assert held.startswith("there is no earlier edition")
        return
    for reasons in reasons_to_hold(old, new):
        if not reasons:
            continue
        starts = Counter(reasons)
        said = sum(min(held.count(words), n) for words, n in starts.items())
        left = len(reasons) - NAMED
        assert said >= min(len(reasons), NAMED), (reasons, held)
        assert left <= 0 or f"and {left} more of this kind" in held


class Year:
    """A folder, what was done to it so far, and what must have come of it."""

    def __init__(self, folder: Path, server) -> None:
        self.folder, self.server = folder, server
        self.sources, self.reports = folder / "sources", folder / "reports"
        (self.sources / "catalog").mkdir(parents=True)
        self.config = folder / "fwreport.toml"
        self.config.write_text(SETTINGS.format(server.port), "utf-8")
        self.week = -1
        self.pages: dict[str, tuple[int, list[int]]] = {}  # path -> kitchen, ratings
        self.catalog: set[str] = set()  # paths that sources.csv has not heard
        self.decisions: dict[str, Decision] = {}  # by the key of the conflict
        self.seen: dict[str, Seen] = {}  # by name, oldest first
        self.made: dict[str, datetime] = {}
        self.editions: dict[int, Edition] = {}
        self.withdrawn: dict[
            int, int
        ] = {}  # number -> that of the edition that says so
        self.open_errata: list[int] = []
        self.events: list[tuple] = []  # of the ledger
        self.standing: set[str] = set()  # generations that must stand
        self.latest = None
        self.had: dict[str, list[Edition]] = {ANN: [], BOB: []}
        self.mentioned: dict[tuple, set[int]] = {}  # errata, by recipient and edition
        self.told: set = set()  # what the owner was told of
        self.notices: list[str] = []
        self.ledger = b""

    # what people do

    def write(self, path, kitchen, *ratings):
        """Add or revise a page: Speed of Brew and Steam, then Noise."""
        self.pages[path] = (kitchen, [*ratings])
        (self.sources / path).write_text(PAGE.format(kitchen, *ratings), "utf-8")

    def rename(self, path, new):
        self.pages[new] = self.pages.pop(path)
        (self.sources / path).rename(self.sources / new)

    def remove(self, path):
        (self.sources / path).unlink()
        return self.pages.pop(path)

    def spoil(self, path):
        """Leave nothing in the file: it is quarantined until it is written again."""
        (self.sources / path).write_bytes(b"")
        return self.pages.pop(path)

    def copy(self, path, new):
        shutil.copy(self.sources / path, self.sources / new)
        self.pages[new] = self.pages[path]

    def note(self, header, *rows):
        """Write sources.csv."""
        text = "\n".join([header, *rows]) + "\n"
        (self.sources / "catalog" / "sources.csv").write_text(text, "utf-8")

    def settle(self, fwreport_in, criterion, option, decision):
        """Settle a conflict as a person does: list what is open, and apply one line."""
        out = fwreport_in(self.folder, "review", "--json")[1]
        items = [json.loads(line) for line in out.splitlines()]
        title = f"{criterion} of {('Brew', 'Steam')[option]}: good or bad"
        (item,) = [item for item in items if item["title"] == title]
        words = ("--apply", item["key"], "--decision", decision, "--by", "Ann")
        status, _, err = fwreport_in(self.folder, "review", *words)
        assert status == 0, err
        key = item["choices"][0]["text"].partition("@")[0]
        about = self.ratings(criterion, option)
        self.decisions[key] = Decision(criterion, option, decision, about)

    def ratings(self, criterion, option):
        """{((kitchen, rating), pages)} of what is heard; a copy is heard once."""
        at = 2 * ("Speed", "Noise").index(criterion) + option
        heard = {
            (kitchen, *ratings)
            for path, (kitchen, ratings) in self.pages.items()
            if path not in self.catalog
        }
        return frozenset(Counter((page[0], page[1 + at]) for page in heard).items())

    # what the program does, and must have done

    def build(self):
        """One week goes by, and the report is made; return the generation."""
        self.week += 1
        day = FIRST_MONDAY + timedelta(weeks=self.week)
        Clock.at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=7)
        options = {"date": day.isoformat(), "config": self.config}
        made = build(self.sources, self.reports, **options)
        assert made.is_new and not build(self.sources, self.reports, **options).is_new
        self.examine(made)
        return made

    def approve(self):
        """Ann approves what is there."""
        held = self.seen[self.latest]
        made = api.approve(self.sources, self.reports, by="Ann", config=self.config)
        assert see(made)._replace(name="") == held._replace(name="")
        self.publish(made, made.record["standing"]["edition"], "approved by hand")
        self.check()

    def withdraw(self):
        """Ann withdraws the last edition."""
        *earlier, last = self.in_force()
        made, _ = api.rollback(
            self.reports, by="Ann", reason="a mistake", config=self.config
        )
        assert made.record["build_id"] == earlier[-1].seen.name
        self.withdrawn[last.number] = 0
        self.open_errata.append(last.number)
        self.events.append(("rollback", last.seen.name, earlier[-1].seen.name))
        self.latest = earlier[-1].seen.name
        self.check()

    def fail(self):
        """A build finds no document, and the owner is told."""
        hidden = self.folder / "hidden"
        hidden.mkdir()
        pages = [path for path in self.sources.iterdir() if path.is_file()]
        for path in pages:
            path.rename(hidden / path.name)
        try:
            build(self.sources, self.reports, config=self.config)
        except Exception as error:
            self.events.append(("failure", str(error)))
            self.notices.append("the build failed")
        for path in pages:
            (hidden / path.name).rename(path)
        hidden.rmdir()
        self.check()

    def in_force(self):
        """The editions that were not withdrawn, oldest first."""
        return [e for n, e in sorted(self.editions.items()) if n not in self.withdrawn]

    def examine(self, made):
        """Check a build against what the last edition in force said."""
        last = (self.in_force() or [None])[-1]
        old, new, standing = last and last.seen, see(made), made.record["standing"]
        assert made.record["inputs"]["baseline"] == (old and old.name)
        listed = read_table(made, "changes")
        rows = listed[["kind", "subject", "option_id", "rival_id"]]
        assert {*rows.itertuples(index=False, name=None)} == (
            all_changes(old, new) if old else set()
        )
        self.check_reasons(listed, old, new)
        self.check_decisions(made)
        reasons = old and [*filter(None, reasons_to_hold(old, new))]
        held = standing["held"]
        if self.open_errata:
            assert held.startswith("the edition before was withdrawn")
        elif reasons or not old:
            expect_held(held, old, new)
        else:
            assert held is None, held
        number = None if held else self.next_number
        self.publish(made, number, "nothing asked for a person")
        self.tell_owner(held, last, new)
        self.check()

    @property
    def next_number(self):
        return max(self.editions, default=0) + 1

    def publish(self, made, number, why):
        """Note a generation, and the edition that it is."""
        standing, seen = made.record["standing"], see(made)
        assert standing["edition"] == number
        assert [n for n, *_ in standing["errata"]] == sorted(self.open_errata)
        page = (made.folder / "report.html").read_text("utf-8")
        assert (">Draft<" if number is None else f">Edition {number}<") in page
        self.seen[seen.name], self.made[seen.name] = seen, Clock.at
        self.latest = seen.name
        self.events.append(("generation", seen.name, number))
        if number is not None:
            assert (number, standing["why"]) == (self.next_number, why)
            self.events.append(("edition", seen.name, number))
            self.editions[number] = Edition(number, seen, tuple(self.open_errata))
            self.open_errata = []
        self.standing.add(seen.name)
        there = [name for name in self.seen if name in self.standing]
        limit = Clock.at - timedelta(days=DAYS)
        kept = {name for name in there[-KEPT:] if self.made[name] > limit}
        last = self.in_force()[-1:]
        self.standing = kept | {seen.name} | {e.seen.name for e in last}

    def check_reasons(self, listed, old, new):
        """Each document that is named as a reason is one that changed."""
        words = {"source_new": "is new", "source_gone": "is gone"}
        words["source_changed"] = "has changed"
        changed = source_changes(old.sources, new.sources) if old else set()
        known = {f"{path} {words[kind]}" for kind, path in changed if kind in words}
        for why in listed["why"].dropna():
            said = re.findall(r"\S+\.md is (?:new|gone)|\S+\.md has changed", why)
            assert {*said} <= known, why

    def check_decisions(self, made):
        """Every decision holds, is marked where evidence joined, and does its work."""
        rows = read_table(made, "settlements").set_index("conflict_key")
        evidence = read_table(made, "evidence")
        cited = read_table(made, "conflict_claims").merge(
            read_table(made, "conflicts")[["conflict_id", "conflict_key"]]
        )
        for key, decision in self.decisions.items():
            about = self.ratings(decision.criterion, decision.option)
            sides = {rating > 5 for (_, rating), _ in about}
            assert (key in rows.index) == (len(sides) == 2), (key, about)
            if key not in rows.index:
                continue
            row = rows.loc[key]
            assert row["decision"] == decision.words
            assert bool(row["is_outgrown"]) == (about != decision.about), (key, about)
            verb, _, side = decision.words.partition(" ")
            mine = cited[cited["conflict_key"] == key]
            if verb == "keep" and side != "all":
                dropped = {*mine["claim_id"][mine["side"] != side]}
                assert dropped and not dropped & {*evidence["claim_id"]}

    def tell_owner(self, held, last, new):
        """What the owner must have been told of this build."""
        about = (held, last and last.number, *self.open_errata)
        if held and about not in self.told:
            self.told.add(about)
            self.notices.append("a report waits for your approval")
        for left_out, words in LEFT_OUT.items():
            lost = {
                (path, sha256)
                for path, (sha256, status) in new.sources.items()
                if status == left_out
            } - self.told
            if lost:
                self.told |= lost
                many = "s are" if len(lost) > 1 else " is"
                self.notices.append(f"{len(lost)} source{many} {words}")

    def send(self):
        """Send what is in force, twice; who has it, or learns nothing, gets nothing."""
        if not self.in_force():
            return
        edition = self.in_force()[-1]
        for who, had in self.had.items():
            untold = {e.number for e in had} & {*self.withdrawn}
            untold -= {n for e in had for n in self.mentioned.get((who, e.number), ())}
            known = edition.number in [e.number for e in had]
            same = had and not all_changes(had[-1].seen, edition.seen)
            if known or (who == BOB and same and not untold):
                continue
            self.mentioned[who, edition.number] = {*untold, *edition.errata}
            had.append(edition)
        for _ in range(2):
            api.send(self.reports, config=self.config)
        self.check_mails()

    def check_mails(self):
        """All mails so far: to whom, of which edition, with which errata."""
        mails = [message_from_bytes(m, policy=default) for *_, m in self.server.mails]
        assert len({mail["message-id"] for mail in mails}) == len(mails)
        for who, had in self.had.items():
            got = [mail for mail in mails if mail["to"] == who]
            assert [mail["subject"] for mail in got] == [
                f"Kettles: Edition {edition.number}" for edition in had
            ]
            for mail, edition in zip(got, had, strict=True):
                text = mail.get_body(("plain",)).get_content()
                said = {int(n) for n in re.findall(r"Edition (\d+) was withd", text)}
                assert said == self.mentioned[who, edition.number]
        owner = [mail["subject"] for mail in mails if mail["to"] == OWNER]
        assert owner == [f"[{self.folder.name}] {words}" for words in self.notices]

    def check(self):
        """The ledger, added to only; which generations stand; which is the latest."""
        content = (self.reports / "ledger.jsonl").read_bytes()
        assert content.startswith(self.ledger)
        self.ledger = content
        lines = [json.loads(line) for line in content.splitlines()]
        told = {
            "generation": lambda x: (x["build_id"], x["standing"]["edition"]),
            "edition": lambda x: (x["build_id"], x["number"]),
            "rollback": lambda x: (x["from"], x["to"]),
            "failure": lambda x: (x["sentence"],),
        }
        events = [(line["event"], *told[line["event"]](line)) for line in lines]
        assert events == self.events
        for line in lines:
            if line["event"] == "generation":
                seen = self.seen[line["build_id"]]
                paths = {x["path"]: x["sha256"] for x in line["sources"]}
                assert paths == {path: row[0] for path, row in seen.sources.items()}
                scores = {
                    tuple(x[k] for k in CELLS): x["score"] for x in line["scores"]
                }
                assert scores == seen.scores
        assert {path.name for path in self.reports.glob("2*")} == self.standing
        assert (self.reports / "latest").readlink().name == self.latest
        assert not [*self.reports.glob(".building*"), *self.reports.glob(".removed*")]
