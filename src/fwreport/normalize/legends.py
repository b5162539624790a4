"""What a document says of its scores in one place, for all that is below."""

from itertools import groupby

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import dashed_lead, label, lead_of, one_line, plain
from fwreport.normalize.ratings import LETTER, Setting, in_percent
from fwreport.normalize.scales import (
    SCHOOL_SCALE,
    Scale,
    declared_scale,
    implied_scale,
    marks_of,
    named_scale,
)

SCHOOLS = (SCHOOL_SCALE, (0.0, 20.0))  # told by a single mark
ENTRY_COUNT, ENTRY_SHARE = 4, 0.75  # letters among entries that make them grades
FEW = 2  # entries that make a list of grades
PAIR = 2  # columns of a legend: a number, and what it means
LEGEND_LENGTH = 300  # characters; a longer text is about more than the scale


def with_legends(parts: list[Part]) -> list[Part]:
    """The parts with the scale that the last text above declares, if one does.

    A text with a scale and a score of its own ("Speed: 4 out of 5") is an entry.
    """
    leads = [lead_of(part.text) for part in parts if part.kind == "item"]
    entries = [plain(lead.rest) for lead in leads if lead]
    letters = [text for text in entries if LETTER.match(text)]
    is_graded = len(letters) >= max(ENTRY_COUNT, ENTRY_SHARE * len(entries))
    is_scored = in_percent([*entries, *cells_of(parts)])
    marks = marks_of("\n".join(part.text for part in parts))
    graded = graded_lists(parts)
    only = only_scale(parts, marks)
    scale = None
    result = []
    for part in parts:
        if part.kind in ("paragraph", "quote") and len(part.text) <= LEGEND_LENGTH:
            scale = declared_scale(one_line(part.text), marks) or scale
        is_letter = is_graded or part.block_id in graded
        usual = scale or (only if part.kind == "table" else None)
        found = part._replace(scale=usual, is_graded=is_letter)
        result.append(found._replace(rates_in_percent=is_scored, marks=marks))
    return result


def only_scale(parts: list[Part], marks: str) -> Scale | None:
    """The scale of all tables, where just one is told, be it below: in a legend."""
    texts = [
        part.text
        for part in parts
        if part.kind in ("paragraph", "quote") and len(part.text) <= LEGEND_LENGTH
    ]
    found = {declared_scale(one_line(text), marks) for text in texts}
    found |= {legend_in(part) for part in parts if part.kind == "table"}
    found -= {None}
    return found.pop() if len(found) == 1 else None


def legend_in(part: Part) -> Scale | None:
    """The scale of a table of two columns that says what each number means."""
    rows = [tuple(plain(text) for text, _ in row) for row in part.rows]
    pairs = [row for row in rows if len(row) == PAIR and row[0].isdecimal()]
    if len(pairs) < FEW or len(rows) - len(pairs) > 1:
        return None
    return named_scale(pairs) or named_scale([(n, w.split(" ")[-1]) for n, w in pairs])


def graded_lists(parts: list[Part]) -> frozenset[str]:
    """The blocks of lists in which every entry is a letter: "X - A", "Y - B+"."""
    blocks: set[str] = set()
    for _, group in groupby(parts, key=lambda p: (p.kind, p.headings[:1])):
        items = [part for part in group if part.kind == "item"]
        leads = [lead_of(part.text) or dashed_lead(part.text) for part in items]
        letters = [lead for lead in leads if lead and LETTER.match(plain(lead.rest))]
        if len(letters) == len(items) >= FEW:
            blocks |= {part.block_id for part in items}
    return frozenset(blocks)


def cells_of(parts: list[Part]) -> list[str]:
    """The texts of all cells below the heads of tables."""
    return [plain(text) for part in parts for row in part.rows[1:] for text, _ in row]


def setting_of(part: Part, criterion: str, scale: Scale | None = None) -> Setting:
    """What surrounds an entry of a list.

    scale  of the last ratings above, where no text declares one
    """
    titles = [label(heading.text) for heading in part.headings[:1]]
    above = next((declared_scale(title, part.marks) for title in titles), None)
    text = lead.rest if (lead := lead_of(part.text)) else part.text
    marked = implied_scale(criterion, [plain(text)], part.marks) if part.marks else None
    return Setting(
        criterion,
        above or part.scale or scale or (marked if marked in SCHOOLS else None),
        is_graded=part.is_graded,
        rates_in_percent=part.rates_in_percent,
    )
