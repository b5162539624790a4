"""A year in an hour: week by week what people do to a subject, and what comes of it."""

import random

import pytest

from fwreport.adapters import generations, outbox, retention

from ..distribution.mail_server import start
from .year import Clock, Year

SEED = 2026


@pytest.fixture
def year(tmp_path, monkeypatch):
    """A subject with five pages that say the same, and a clock that goes by weeks."""
    for module in (generations, retention, outbox):
        monkeypatch.setattr(module, "datetime", Clock)
    server = start()
    year = Year(tmp_path / "kettles", server)
    for kitchen in range(5):
        year.write(f"{kitchen}.md", kitchen, 9, 2 + kitchen % 2, 8, 3)
    yield year
    server.shutdown()
    server.server_close()


class People:
    """What happens in a week: {name: method}, with what is left to chance."""

    def __init__(self, year, fwreport_in, seed):
        self.year, self.run = year, fwreport_in
        self.chance = random.Random(seed)
        self.count = len(year.pages)
        self.away = {}  # pages that are gone or spoilt: path -> kitchen and ratings

    def page(self):
        """A page that says what most say."""
        pages = [p for p, (_, r) in self.year.pages.items() if r[0] > 5]
        return self.chance.choice(sorted(pages))

    def quiet(self):
        pass

    def add(self, *ratings):
        kitchen, self.count = self.count, self.count + 1
        ratings = ratings or (9, self.chance.choice((2, 3)), 8, 3)
        self.year.write(f"{kitchen}.md", kitchen, *ratings)

    def dissent(self):
        self.add(2, 9, 8, 3)

    def revise(self):
        path = self.page()
        kitchen, (a, b, *noise) = self.year.pages[path]
        self.year.write(path, kitchen, 17 - a, b, *noise)

    def rename(self):
        path = self.page()
        self.year.rename(path, f"{self.chance.choice('abyz')}-{path}")

    def remove(self):
        path = self.page()
        self.away[path] = self.year.remove(path)

    def spoil(self):
        path = self.page()
        self.away[path] = self.year.spoil(path)

    def mend(self):
        for path, (kitchen, ratings) in self.away.items():
            self.year.write(path, kitchen, *ratings)
        self.away.clear()

    def copy(self):
        self.year.copy(self.page(), f"copy-{self.year.week}.md")

    def flip(self):
        """Everybody thinks again about Noise."""
        for path, (kitchen, ratings) in [*self.year.pages.items()]:
            self.year.write(path, kitchen, *ratings[:2], *ratings[:1:-1])

    def settle(self):
        self.year.settle(self.run, "Speed", 0, "keep good")
        self.year.settle(self.run, "Speed", 1, "keep all")

    def exclude(self):
        path = self.page()
        self.year.catalog.add(path)
        self.year.note("source,exclude,reason", f"{path},1,An advertisement.")

    def supersede(self):
        """The page that joined last replaces another one."""
        path = self.page()
        newest = max(p for p in self.year.pages if p != path)
        self.year.catalog.add(path)
        self.year.note("source,supersedes", f"{newest},{path}")

    def include(self):
        self.year.catalog.clear()
        self.year.note("source,exclude,reason")

    def fail(self):
        self.year.fail()

    def withdraw(self):
        self.year.withdraw()
        self.year.send()


def live(year, people, weeks, patience=1.0):
    """Week by week: what happens, a build, an owner who may let it wait, the mail.

    patience  probability that a held draft is approved in its week
    """
    for happenings in weeks:
        for name in happenings.split():
            getattr(people, name)()
        made = year.build()
        if made.record["standing"]["held"] and people.chance.random() < patience:
            year.approve()
        year.send()


@pytest.mark.soak
def test_six_weeks(year, fwreport_in):
    weeks = [
        "quiet",
        "add rename",
        "dissent",
        "settle",
        "withdraw supersede",
        "include",
    ]
    live(year, People(year, fwreport_in, SEED), weeks)
    assert sorted(year.editions) == [1, 2, 3, 4, 5, 6] and year.withdrawn


@pytest.mark.soak
def test_a_year(year, fwreport_in):
    weeks = """
    quiet, add, revise, quiet, rename, dissent, settle, add, quiet, copy, spoil, mend
    flip, quiet, revise rename, remove, mend, add, withdraw, quiet, revise, fail add
    exclude, quiet, include, dissent, quiet, rename rename, flip, settle, quiet, spoil
    remove, mend, add revise, quiet, withdraw revise, quiet, withdraw, rename, quiet
    remove add, mend, copy rename, revise revise, supersede, quiet, include, flip
    dissent, add, settle
    """
    weeks = [week.strip() for week in weeks.strip().replace("\n", ",").split(",")]
    live(year, People(year, fwreport_in, SEED), weeks, patience=0.8)
    assert year.week + 1 == len(weeks) == 52
