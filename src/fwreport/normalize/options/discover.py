"""Find what a document compares: from titles, tables and sections that are alike."""

import re
from collections import Counter

from fwreport.normalize.draft import Document, Part
from fwreport.normalize.layouts import crossings, layout_of, sheet_names
from fwreport.normalize.markup import label, plain
from fwreport.normalize.options.bracketed import with_bracketed
from fwreport.normalize.options.cells import scored_rows, winning_cells
from fwreport.normalize.options.considered import considered_names
from fwreport.normalize.options.headed import headed_names
from fwreport.normalize.options.opened import opening_names
from fwreport.normalize.options.scores import names_beside, ranked_names, scored_names
from fwreport.normalize.options.sections import (
    crossed_names,
    lead_names,
    list_names,
    section_names,
    winning_names,
)
from fwreport.normalize.options.shortened import (
    bare_names,
    lengthened,
    shortened,
    with_short_names,
)
from fwreport.normalize.options.spoken import spoken_names
from fwreport.normalize.options.subjects import (
    Subject,
    base_of,
    members_of,
    option_label,
    subject_of,
    versus,
)
from fwreport.normalize.options.suffixed import without_suffixes
from fwreport.normalize.options.titles import (
    TITLE_LENGTH,
    listed_names,
    opened_names,
    stands_in,
)
from fwreport.normalize.roles import cell, is_anonymous
from fwreport.vocabulary.columns import (
    CHOICES,
    COMMON,
    CONS,
    CRITERIA,
    NAMES,
    NOTES,
    NUMBERS,
    PROS,
    SITUATIONS,
    SUPERLATIVES,
    USES,
    WINNERS,
)
from fwreport.vocabulary.phrases import IS_VERSUS
from fwreport.vocabulary.words import fold

NAME_LENGTH = 60  # characters; longer cells are sentences
NO_NAMES = COMMON | CRITERIA | PROS | CONS | USES | WINNERS | NOTES | SITUATIONS
NO_NAMES |= CHOICES | NAMES | NUMBERS
# A run of words with capitals, at the start of a cell.
NAME = re.compile(r"[A-Z][\w.+#-]*(?: [A-Z][\w.+#-]*){0,3}")
# The title in the metadata at the start of a document.
TITLE = re.compile(r"^title[ \t]*[:=](.*)$", re.MULTILINE | re.IGNORECASE)
OPENS_SENTENCE = "\u00bf\u00a1 "  # before a Spanish question
LETTER = re.compile(r"[^\W\d_]")


def find_subject(document: Document) -> Subject:
    """The options of a document, in the spelling of its tables, then of its titles.

    Titles that set names against each other and sections that are built alike say
    what is compared; with their help tables are read, whose header or first column
    names all options.  Lists speak where nothing else does, for criteria lead their
    entries, too.
    """
    titles = title_names(document)
    if len([name for name in titles if is_option(name)]) < 2:  # "X vs the others"
        titles = listed_names(document) or opened_names(document) or titles
    titles = titles or first_names(document)
    titles = bare_names([name.lstrip(OPENS_SENTENCE) for name in titles], document)
    hints = [name for name in titles if is_option(name)]
    sections = [name for name in section_names(document) if is_option(name)]
    if not hints or folded_names(hints) & folded_names(sections):
        hints += [n for n in sheet_names(document.parts) if is_option(n)]
        hints += sections  # sections alike, but not of what the titles name: topics
    hints = hints or columns_with_sections(document)
    hints = hints or [name for name in considered_names(document) if is_option(name)]
    in_tables: list[str] = []
    for _ in range(2):  # a table that is sure helps to read one that is not
        in_tables += table_names(document, folded_names([*in_tables, *hints]))
    if not in_tables and not hints:
        hints = [name for name in headed_names(document) if is_option(name)]
    is_named = bool(in_tables or hints)
    in_tables += [name for name in cell_names(document) if is_option(name)]
    if not is_named:
        read = winning_cells if in_tables else lone_names
        hints = [name for name in read(document) if is_option(name)]
    beside = names_beside(document, folded_names([*in_tables, *hints]))
    hints += [name for name in beside if is_option(name)]
    in_tables, topical = without_suffixes(in_tables, hints, document)
    hints, longer = shortened(hints, in_tables)
    hints, shorter = lengthened(hints, in_tables)
    headers = frozenset(fold(name) for name in in_tables)
    subject = subject_of(in_order([*in_tables, *hints], document), headers)
    subject = subject._replace(aliases=(*subject.aliases, *topical, *longer, *shorter))
    return with_bracketed(with_short_names(subject, document), document)


def lone_names(document: Document) -> list[str]:
    """The names of a document in which no title, table head or section gives them.

    Columns of winners say it best, but name no one who never wins: lists may add some.
    """
    in_cells = [name for name in winning_cells(document) if is_option(name)]
    readers = (scored_names, scored_rows, crossed_names, lead_names, ranked_names)
    readers = (*readers, list_names, winning_names, opening_names)
    for read in readers:
        found = [name for name in read(document) if is_option(name)]
        if found and (not in_cells or folded_names(found) & folded_names(in_cells)):
            return [*in_cells, *found]
    return in_cells or [name for name in spoken_names(document) if is_option(name)]


def columns_with_sections(document: Document) -> list[str]:
    """The heads of a table that are headings, too: several things, told one by one."""
    headings = {fold(label(p.text)) for p in document.parts if p.kind == "heading"}
    for part in document.parts if headings else ():
        names = [option_label(text) for text, _ in part.rows[0]] if part.rows else []
        found = [n for n in names[1:] if fold(n) in headings and is_option(n)]
        if len({*map(fold, found)}) > 1:
            return found
    return []


def folded_names(names: list[str]) -> frozenset[str]:
    """The folded names with their members, and without their versions."""
    members = {fold(member) for name in names for member in members_of(name)}
    return frozenset(members | {fold(base_of(name)) for name in names})


def in_order(names: list[str], document: Document) -> list[str]:
    """Each name once, tables' spelling first, as a reader meets them."""
    text = fold(" ".join(part.text for part in document.parts))
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold(name), name)
    return sorted(
        first.values(), key=lambda name: (place(fold(name), text), fold(name))
    )


def place(name: str, text: str) -> int:
    """Where a name first stands in a text; names that do not come last."""
    found = text.find(name)
    return found if found >= 0 else len(text)


def is_option(name: str) -> bool:
    """Whether a name can be an option: a name, no word for criteria or sides."""
    folded = fold(name)
    return (
        bool(LETTER.search(name))
        and folded not in NO_NAMES
        and folded.split(" ")[0] not in SUPERLATIVES
        and not is_anonymous(folded)
        and not name.endswith(("?", "\uff1f"))
        and not IS_VERSUS.search(f" {name} ")
    )


def title_names(document: Document) -> list[str]:
    """The names that headings set against each other."""
    headings = [part for part in document.parts if part.kind == "heading"]
    names = [name for part in headings for name in versus(part.text)]
    first = matter_names(document) or first_names(document)
    text = " ".join(part.text for part in document.parts[1:])
    is_named = first and all(stands_in(name, text) for name in first)
    return [*first, *names] if names or is_named else []


def matter_names(document: Document) -> list[str]:
    """The names that a title in metadata sets against each other."""
    matter = [part for part in document.parts[:1] if part.kind == "note"]
    found = [match[1] for part in matter if (match := TITLE.search(part.text))]
    titles = [text.strip(" \t\r\"'") for text in found]
    return [n for title in titles if len(title) < TITLE_LENGTH for n in versus(title)]


def first_names(document: Document) -> list[str]:
    """The names that a first line sets against each other."""
    first = [part for part in document.parts[:1] if part.kind == "paragraph"]
    return [
        n for part in first if len(part.text) < TITLE_LENGTH for n in versus(part.text)
    ]


def table_names(document: Document, known: frozenset[str]) -> list[str]:
    """The names in the headers, or the first columns, of tables that compare.

    What one table names helps to read the next.
    """
    names: list[str] = []
    for part in document.parts:
        if part.kind == "table":
            found = table_options(part, layout_of(part, known), known)
            names += found
            known |= folded_names(found)
    return names


def cell_names(document: Document) -> list[str]:
    """The names that several cells start with, in columns headed "Alternatives"."""
    starts: Counter[str] = Counter()
    for part in document.parts:
        for column, (head, _) in enumerate(part.rows[0] if part.rows else ()):
            if is_anonymous(fold(label(head))):
                cells = [label(cell(row, column)) for row in part.rows[1:]]
                starts.update(m[0] for text in cells if (m := NAME.match(text)))
    return [name for name, count in starts.items() if count > 1]


def table_options(part: Part, roles, known: frozenset[str]) -> list[str]:
    """The options that one table names, by its roles."""
    cells: list[str] = []
    if roles.shape == "columns":
        cells = [part.rows[0][column][0] for column in roles.options]
    elif roles.shape == "rows":
        cells = [row[roles.key][0] for row in part.rows[1:] if roles.key < len(row)]
    elif roles.shape == "long":
        cells = [cell(row, roles.group) for row in part.rows[1:]]
    elif roles.shape == "crossed":
        cells = [crossing.option for crossing in crossings(part, known)]
    names = [option_label(text) for text in cells if plain(text)]
    return [n for n in names if len(n) <= NAME_LENGTH and is_option(n)]
