"""Find what a document compares: from titles, tables and sections that are alike."""

from collections import Counter, defaultdict

from fwreport.normalize.draft import Document, Part
from fwreport.normalize.markup import label, lead_of, plain
from fwreport.normalize.roles import ANONYMOUS, table_roles
from fwreport.normalize.subjects import (
    Subject,
    heading_name,
    members_of,
    option_label,
    parallel,
    subject_of,
    versus,
)
from fwreport.vocabulary.columns import COMMON, CONS, CRITERIA, PROS, USES
from fwreport.vocabulary.words import fold

NAME_LENGTH = 60  # characters; longer cells are sentences


def find_subject(document: Document) -> Subject:
    """The options of a document, in the spelling of its tables, then of its titles.

    Titles that set names against each other, sections that are built alike and lists
    whose entries start with the same names say what is compared; with their help
    tables are read, whose header or first column names all options.
    """
    hints = [*title_names(document), *section_names(document)]
    hints = hints or lead_names(document)  # criteria lead entries below options too
    hints = hints or list_names(document)
    known = frozenset(fold(m) for name in hints for m in members_of(name))
    in_tables = [
        name
        for _ in range(2)  # a table that is sure helps to read one that is not
        for name in table_names(document, known)
    ]
    found = [*in_tables, *hints]
    return subject_of(name for name in in_order(found, document) if is_option(name))


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
        bool(folded)
        and folded not in COMMON | CRITERIA | PROS | CONS | USES | ANONYMOUS
    )


def title_names(document: Document) -> list[str]:
    """The names that headings, and a first line, set against each other."""
    titles = [part for part in document.parts if part.kind == "heading"]
    titles += [
        p for p in document.parts[:1] if p.kind == "paragraph" and len(p.text) < 150
    ]
    titles = sorted(titles, key=lambda part: part.start)
    return [name for part in titles for name in versus(part.text)]


def section_names(document: Document) -> list[str]:
    """The names of sections that are built alike, caption by caption."""
    children: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for part in document.parts:
        if part.kind == "heading" and heading_name(part.text):
            names.setdefault(part.block_id, heading_name(part.text))
        if part.kind == "heading" and part.headings:
            parent = part.headings[0]
            if parent.block_id in names:
                children[parent.block_id].append(fold(label(part.text)))
    weighed = [
        h for h, below in children.items() if PROS & {*below} and CONS & {*below}
    ]
    alike = {*parallel(dict(children)), *weighed}
    return [name for heading, name in names.items() if heading in alike]


def lead_names(document: Document) -> list[str]:
    """The lead-ins that come back in the lists under several headings."""
    heads: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for part in document.parts:
        lead = lead_of(part.text) if part.kind == "item" else None
        if lead and lead.is_bold and lead.rest and part.headings:
            heads[fold(lead.label)].add(part.headings[0].block_id)
            names.setdefault(fold(lead.label), lead.label)
    often = [name for name, where in heads.items() if len(where) >= 2]
    together = Counter(where for name in often for where in heads[name])
    kept = [n for n in often if sum(together[where] >= 2 for where in heads[n]) >= 2]
    return [names[name] for name in kept if is_option(name)]


def list_names(document: Document) -> list[str]:
    """The bold lead-ins of one list that the rest of the document speaks of, too."""
    text = fold("\n".join(part.text for part in document.parts))
    leads = [lead_of(part.text) for part in document.parts if part.kind == "item"]
    names = [lead.label for lead in leads if lead and lead.is_bold and lead.rest]
    again = [name for name in names if is_option(name) and text.count(fold(name)) > 1]
    return again if len(again) >= 2 else []


def table_names(document: Document, known: frozenset[str]) -> list[str]:
    """The names in the headers, or the first columns, of tables that compare."""
    names: list[str] = []
    for part in document.parts:
        if part.kind != "table":
            continue
        roles = table_roles(
            part, known | {fold(m) for n in names for m in members_of(n)}
        )
        names += table_options(part, roles)
    return [name for name in names if len(name) <= NAME_LENGTH]


def table_options(part: Part, roles) -> list[str]:
    """The options that one table names, by its roles."""
    if roles.shape == "columns":
        return [option_label(part.rows[0][column][0]) for column in roles.options]
    if roles.shape == "rows":
        cells = [row[roles.key][0] for row in part.rows[1:] if roles.key < len(row)]
        return [option_label(text) for text in cells if plain(text)]
    return []
