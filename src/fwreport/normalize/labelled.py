"""Tables whose cells say themselves what they are about: "Fees: 4 of 5"."""

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import lead_of
from fwreport.vocabulary.words import fold

FEW = 2  # columns and rows of which labels in cells are no accident
LABEL_WORDS = 4


def with_keys(part: Part) -> Part:
    """The part; a table whose rows each repeat one label in all cells gets a column.

    It stands behind the others, so that their places stay, and holds the labels; the
    cells keep what follows.
    """
    if len(part.rows) <= FEW or len(part.rows[0]) < FEW:
        return part
    width = len(part.rows[0])
    rows = [(*part.rows[0], ("", part.rows[0][-1][1]))]
    for row in part.rows[1:]:
        leads = [lead_of(text) for text, _ in row]
        labels = {fold(lead.label) if lead and lead.rest else "" for lead in leads}
        if len(row) != width or len(labels) != 1 or "" in labels:
            return part
        if any(len(label.split()) > LABEL_WORDS for label in labels):
            return part
        cells = [(lead.rest, line) for lead, (_, line) in zip(leads, row, strict=True)]
        rows.append((*cells, (leads[0].label, row[0][1])))
    keys = {fold(row[-1][0]) for row in rows[1:]}
    return part._replace(rows=tuple(rows), key=width) if len(keys) >= FEW else part
