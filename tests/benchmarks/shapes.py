"""The shapes of documents: each writes one page's opinions in its own way."""

from itertools import combinations

import wording
from writing import Page, draw_table, facts, manner_of


def notation(page: Page, has_heads: bool = False):
    """A way to write ratings: (header suffix, legend, function of a cell).

    Bare numbers have their scale in a legend, or in the heads of the options.
    """

    def number(value: float) -> str:
        text = f"{value:g}"
        return text if page.language == "en" else text.replace(".", ",")

    def star(value: float) -> str:
        return full * int(value) + empty * (5 - int(value))

    full, empty = page.pick((("⭐", ""), ("★", "☆"), ("★", "")))
    legend = {
        "en": "All scores are from 1 (worst) to 10 (best).",
        "de": "Alle Punkte von 1 (schlecht) bis 10 (sehr gut).",
        "fr": "Notes de 1 (mauvais) à 10 (excellent).",
    }[page.language]
    suffix = page.pick((" (1-10)", " (rating 1-10)", " (/10)"))
    if page.language != "en":
        suffix = " (1-10)"
    ways = [
        ("", "", lambda o, c: number(page.rate(o, c, 1, 10)) + "/10"),
        ("", "", lambda o, c: number(page.rate(o, c, 1, 10, 0.5)) + "/10"),
        ("", "", lambda o, c: number(page.rate(o, c, 1, 5)) + "/5"),
        ("", "", lambda o, c: star(page.rate(o, c, 1, 5))),
        ("", "", lambda o, c: star(page.rate(o, c, 1, 5))),
        ("", "", lambda o, c: number(page.rate(o, c, 0, 100, 5)) + "%"),
        ("", legend, lambda o, c: number(page.rate(o, c, 1, 10))),
    ]
    if has_heads:
        ways += [(suffix, "", lambda o, c: number(page.rate(o, c, 1, 10)))]
        ways += [(suffix, "", lambda o, c: number(page.rate(o, c, 1, 10, 0.5)))]
    if page.language == "de":
        note = "Schulnoten: 1 = sehr gut, 6 = ungenügend."
        ways += [("", note, lambda o, c: number(page.rate(o, c, 6, 1, 0.5)))] * 4
    if page.language == "fr":
        ways += [("", "", lambda o, c: number(page.rate(o, c, 1, 20)) + "/20")] * 3
    if page.language == "en":
        grades = "FDCBA"
        ways += [("", "", lambda o, c: grades[int(page.rate(o, c, 0, 4))])]
        ways += [("", "", lambda o, c: number(page.rate(o, c, 1, 10)) + " out of 10")]
    return page.pick(ways)


def rating_table(page: Page) -> list[str]:
    """Options as columns, ratings in the cells, perhaps the best in bold, a total."""
    suffix, legend, write = notation(page, has_heads=True)
    is_bold, is_total = page.chance(0.3), page.chance(0.3)
    rows = [[page.pick(wording.CORNERS), *(n + suffix for n in page.options.values())]]
    first = facts(page)
    for label, cells in first if not suffix and not legend else ():
        rows.append([label, *cells.values()])
    sums = dict.fromkeys(page.options, 0.0)
    for c, label in page.criteria.items():
        cells = {o: write(o, c) for o in page.options}
        for option, *_, value in [
            (row[0], row[3]) for row in page.claims[-len(cells) :]
        ]:
            sums[option] += value
        top = max(page.options, key=lambda o: page.opinions[o, c])
        if is_bold:
            cells[top] = f"**{cells[top]}**"
        rows.append([label, *cells.values()])
    if is_total and (suffix or legend):
        name = page.pick(
            {"en": ("Total", "Average"), "de": ("Gesamt",), "fr": ("Total",)}
        )
        share = 1 if name != "Average" else len(page.criteria)
        rows.append([name, *(f"{v / share:.4g}" for v in sums.values())])
    return [*([legend, ""] if legend else []), *draw_table(page, rows, manner_of(page))]


def turned_table(page: Page) -> list[str]:
    """Options as rows, criteria as columns."""
    _, legend, write = notation(page)
    rows = [[page.pick(wording.OPTION_CORNERS), *page.criteria.values()]]
    bold = "**" if page.chance(0.4) else ""
    for o, name in page.options.items():
        rows.append([bold + name + bold, *(write(o, c) for c in page.criteria)])
    return [*([legend, ""] if legend else []), *draw_table(page, rows, manner_of(page))]


def said(page: Page, option: int, criterion: int) -> str:
    """A quality word, perhaps with a reason."""
    word = page.pick(wording.WORDS[page.language][page.level(option, criterion)])
    return word + page.pick(wording.REASONS)


def word_table(page: Page) -> list[str]:
    """Quality words in the cells, facts among them, perhaps a column of notes."""
    has_notes = page.chance(0.3)
    head = [page.pick(wording.CORNERS), *page.options.values()]
    rows = [[*head, *([wording.NOTES[page.language]] if has_notes else [])]]
    for label, cells in facts(page):
        rows.append([label, *cells.values(), *([""] if has_notes else [])])
    bold = "**" if page.chance(0.4) else ""
    for c, label in page.criteria.items():
        cells = [said(page, o, c) for o in page.options]
        if page.chance(0.05):
            cells[0] = page.pick(("N/A", "?", "-"))
            page.claims = [
                x for x in page.claims if x[:2] != (list(page.options)[0], c)
            ]
        rows.append([bold + label + bold, *cells, *([""] if has_notes else [])])
    return draw_table(page, rows, manner_of(page))


def mark_table(page: Page) -> list[str]:
    """Marks of three levels, with a legend or without."""
    marks = page.pick(
        (("❌", "⚠️", "✅"), ("🔴", "🟡", "🟢"), ("✗", "~", "✓"), ("-", "o", "+"))
    )
    if page.chance(0.3):
        marks = wording.GRADES[page.language]
    rows = [[page.pick(wording.CORNERS), *page.options.values()]]
    for c, label in page.criteria.items():
        rows.append([label, *(marks[page.level(o, c, 3)] for o in page.options)])
    return draw_table(page, rows, manner_of(page))


def winner_table(page: Page) -> list[str]:
    """What each option has, and a last column that names the better one."""
    header = [page.pick(wording.CORNERS), *page.options.values()]
    rows = [[*header, page.pick(wording.WINNERS)]]
    mark = page.pick(("", "", "✅ ", "**"))
    tie = page.pick(wording.TIES)
    filler = {
        "en": ("Built in", "Via plugins", "Version 2 and later", "Configurable"),
        "de": ("ab Werk", "nachrüstbar", "einstellbar"),
        "fr": ("Intégré", "Via une extension", "Configurable"),
    }
    for c, label in page.criteria.items():
        best = page.best(c)
        if best == -1:
            continue
        name = (
            tie if best is None else mark + page.options[best] + mark[::-1].strip("✅ ")
        )
        rows.append([label, *(page.pick(filler) for _ in page.options), name])
    return draw_table(page, rows, manner_of(page))


def option_outline(page: Page) -> list[str]:
    """A section an option; bullets of criterion and rating or words."""
    _, legend, write = notation(page)
    has_words = page.chance(0.5)
    is_bare = page.chance(0.25)
    bold = "**" if page.chance(0.6) and not is_bare else ""
    bullet = "" if is_bare else page.pick(("- ", "* ", "- "))
    lines = [legend, ""] if legend and not has_words else []
    for number, (o, name) in enumerate(page.options.items(), 1):
        lines += (
            [name] if is_bare else [page.pick(("## ", "## ", f"## {number}. ")) + name]
        )
        lines += [] if is_bare else [""]
        for c, label in page.criteria.items():
            text = said(page, o, c) if has_words else write(o, c)
            lines.append(f"{bullet}{bold}{label}{bold}: {text}")
        lines.append("")
    return lines


def criterion_sections(page: Page) -> list[str]:
    """A section a criterion; bullets of options with ratings or words, or a winner."""
    _, legend, write = notation(page)
    manner = page.pick(("words", "ratings", "winner"))
    lines = [legend, ""] if legend and manner == "ratings" else []
    for number, (c, label) in enumerate(page.criteria.items(), 1):
        if manner == "winner":
            best = page.best(c)
            if best == -1:
                continue
            name = page.pick(wording.TIES) if best is None else page.options[best]
            winner = page.pick(
                {"en": ("Winner",), "de": ("Sieger",), "fr": ("Gagnant",)}
            )
        lines += [page.pick(("### ", f"### {number}. ", "### ")) + label, ""]
        if manner == "winner":
            lines += [f"**{winner}: {name}**", ""]
            continue
        for o, name in page.options.items():
            text = write(o, c) if manner == "ratings" else said(page, o, c)
            lines.append(f"- **{name}**: {text}")
        lines.append("")
    return lines


def prose(page: Page) -> list[str]:
    """Paragraphs of sentences that compare two options on one criterion each."""
    lines = []
    for c, label in page.criteria.items():
        sentences = []
        for one, other in combinations(page.options, 2):
            if not page.chance(0.7):
                continue
            winner = page.duel(one, other, c)
            if winner is None:
                names = {"a": page.options[one], "b": page.options[other]}
                sentences.append(page.phrase(wording.EVEN, c=label, **names))
                continue
            loser = other if winner == one else one
            names = {"a": page.options[winner], "b": page.options[loser]}
            sentences.append(page.phrase(wording.BETTER, c=label, **names))
        if sentences:
            lines += [" ".join(sentences), ""]
    return lines


def pros_and_cons(page: Page) -> list[str]:
    """Under each option a list of what is good and one of what is bad."""
    pros, cons = page.pick(wording.PROS)
    lines = []
    for o, name in page.options.items():
        good, bad = [], []
        for c, label in page.criteria.items():
            opinion = page.opinions[o, c]
            if 4.5 < opinion < 6.5:
                continue
            level = 3 if opinion >= 6.5 else 1
            page.claim(o, c, "stance", level, 0, 4)
            word = page.pick(wording.WORDS[page.language][level])
            manners = ("{c}", "{c}: {w}", "{w} {l}")
            manner = page.pick(manners if page.language == "en" else manners[:2])
            text = manner.format(c=label, w=word, l=label[:1].lower() + label[1:])
            (good if level == 3 else bad).append(f"- {text}")
        lines += [f"## {name}", ""]
        for title, points in ((pros, good), (cons, bad)):
            lines += [f"### {title}", *points, ""] if points else []
    return lines


SHAPES = {
    "rating_table": rating_table,
    "turned_table": turned_table,
    "word_table": word_table,
    "mark_table": mark_table,
    "winner_table": winner_table,
    "option_outline": option_outline,
    "criterion_sections": criterion_sections,
    "prose": prose,
    "pros_and_cons": pros_and_cons,
}
# How often each is met: tables lead, as they do in real collections.
SHARES = [0.2, 0.12, 0.14, 0.08, 0.12, 0.12, 0.08, 0.08, 0.06]
