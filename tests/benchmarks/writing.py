"""Write simulated opinions down as comparison documents, in shapes people use.

A page knows the opinions of one source; a shape turns them into lines and, by the same
calls, into the claims that a perfect reader would take from them.
"""

from dataclasses import dataclass, field

import numpy as np
import wording
from subjects import Subject

Claim = tuple[str, str, str, object, float, float, str, str]


@dataclass
class Page:
    """One source at its desk."""

    random: np.random.Generator
    subject: Subject
    opinions: np.ndarray  # options by criteria, 1-10
    options: dict[int, str]  # option number: name on this page
    criteria: dict[int, str]  # criterion number: label on this page
    claims: list[Claim] = field(default_factory=list)

    @property
    def language(self) -> str:
        """Of the subject."""
        return self.subject.language

    def pick(self, choices):
        """One of the choices; of a dictionary, one of this page's language."""
        if isinstance(choices, dict):
            choices = choices[self.language]
        return choices[int(self.random.integers(len(choices)))]

    def chance(self, share: float) -> bool:
        """Whether something happens that does so in this share of cases."""
        return bool(self.random.random() < share)

    def rate(self, option: int, criterion: int, low: float, high: float, step=1.0):
        """The number that this source gives; low is the worst, even if above high."""
        opinion = (np.clip(self.opinions[option, criterion], 1, 10) - 1) / 9
        value = low + opinion * (high - low)
        value = float(np.round(value / step) * step)
        self.claim(option, criterion, "rating", value, low, high)
        return value

    def level(self, option: int, criterion: int, count: int = 5) -> int:
        """One of a few even levels, 0 the worst."""
        opinion = (self.opinions[option, criterion] - 2) / 8
        level = int(np.clip(opinion * count, 0, count - 1))
        self.claim(option, criterion, "stance", level, 0, count - 1)
        return level

    def duel(self, one: int, other: int, criterion: int) -> int | None:
        """The better of two, or None where they are about even."""
        gap = self.opinions[one, criterion] - self.opinions[other, criterion]
        winner = None if abs(gap) <= 0.5 else one if gap > 0 else other
        self.claim(one, criterion, "verdict", "", 0, 0, other, winner)
        return winner

    def best(self, criterion: int) -> int | None:
        """The best of all, or None where all are about even; else unclear: "-"."""
        marks = {o: self.opinions[o, criterion] for o in self.options}
        first, *rest = sorted(marks, key=lambda o: -marks[o])
        if marks[first] - marks[rest[-1]] <= 0.5:
            for i, one in enumerate(sorted(marks)):
                for other in sorted(marks)[i + 1 :]:
                    self.claim(one, criterion, "verdict", "", 0, 0, other, None)
            return None
        if marks[first] - marks[rest[0]] <= 0.5:
            return -1
        for other in rest:
            self.claim(first, criterion, "verdict", "", 0, 0, other, first)
        return first

    def claim(self, option, criterion, kind, value, low, high, rival=None, winner=None):
        """Note what was written."""
        winner = "" if kind != "verdict" else "tie" if winner is None else winner
        rival = "" if rival is None else rival
        self.claims.append((option, criterion, kind, value, low, high, rival, winner))

    def phrase(self, choices: dict, **names) -> str:
        """A sentence with its names filled in; criteria in lower case inside it."""
        if "c" in names:
            label = names["c"]
            names["C"] = label
            is_shout = label[:2].isupper()
            names["c"] = label if is_shout else label[:1].lower() + label[1:]
        return self.pick(choices).format(**names)

    def overall(self) -> int | None:
        """Who is ahead over all this page's criteria, if anyone clearly is."""
        means = {o: self.opinions[o, list(self.criteria)].mean() for o in self.options}
        first, second, *_ = sorted(means, key=lambda o: -means[o])
        return first if means[first] - means[second] > 0.5 else None


def cut(text: str) -> str:
    """A cell: pipes would divide it."""
    return text.replace("|", "/")


def draw_table(page: Page, rows: list[list[str]], manner: str) -> list[str]:
    """Rows of cells as a Markdown table, neat or careless, or as a tabbed one."""
    if manner == "tabs":
        return ["\t".join(row) for row in rows]
    rows = [[cut(cell) for cell in row] for row in rows]
    if not rows[0][0] and manner == "bare":
        manner = "neat"  # a line that starts with its second cell makes no table
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    rule = page.pick((":--", "---", ":-:"))
    if manner == "neat":
        rows = [[c.ljust(w) for c, w in zip(row, widths, strict=True)] for row in rows]
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        rule = "|" + "|".join("-" * (w + 2) for w in widths) + "|"
    elif manner == "bare":
        lines = [" | ".join(row) for row in rows]
        rule = "|".join([rule] * len(widths))
    else:
        lines = ["|" + "|".join(row) + "|" for row in rows]
        rule = "|" + "|".join([rule] * len(widths)) + "|"
    return [lines[0], rule, *lines[1:]]


def manner_of(page: Page) -> str:
    """How a table is drawn."""
    return page.pick(("neat", "neat", "tight", "bare", "tabs"))


def facts(page: Page) -> list[tuple[str, dict[int, str]]]:
    """One or two rows that judge nothing: label, and cell by option."""
    rows = list(page.subject.facts)
    page.random.shuffle(rows)
    count = int(page.random.integers(0, 3))
    return [(str(row[0]), {o: str(row[o + 1]) for o in page.options}) for row in rows][
        :count
    ]


def names_of(page: Page) -> str:
    """The options as a title names them."""
    return page.pick((" vs ", " vs. ", " vs ")).join(page.options.values())


def frame(page: Page, body: list[str]) -> str:
    """A page around its body: title, a few words before, a few after."""
    fill = {"all": names_of(page), "topic": page.subject.topic}
    if page.language != "en":
        fill["all"] = ", ".join(page.options.values())
    title = page.phrase(wording.TITLES, **fill)
    is_plain = page.chance(0.25)
    head = [title if is_plain else "# " + title, ""]
    intro = page.phrase(wording.INTROS, **fill)
    if page.chance(0.12):
        head = ["---", f"title: {fill['topic']}", "draft: false", "---", "", *head]
    lines = [*head, *([intro, ""] if intro else []), *body]
    ahead = page.overall()
    if ahead is not None and page.chance(0.35):
        page.claim(ahead, "__overall__", "recommendation", "", 0, 0, None, None)
        lines += ["", page.phrase(wording.FINALS, a=page.options[ahead])]
    ending = page.phrase(wording.ENDINGS)
    if is_plain:
        ending = ending.replace("## ", "").replace("---\n", "").replace("*", "")
    if ending:
        lines += ["", ending]
    return "\n".join(lines) + ("" if page.chance(0.2) else "\n")
