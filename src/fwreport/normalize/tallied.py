"""Lines that count wins: "Final score: X 3 - 2 Y"."""

from fwreport.normalize.draft import Draft, Part, labels_of, make
from fwreport.normalize.markup import label, lead_of, plain
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.tallies import COUNT, TALLIES
from fwreport.vocabulary.verdicts import FIRST, SECOND


def tally_claims(part: Part, subject: Subject) -> list[Draft]:
    """The counts of a line that is nothing but two options and what each has won.

    They are of the whole, or of what the line itself names: no heading speaks of them.
    The words of each are the whole count, "3 - 2"; its value is its own part of it.
    """
    line = label(part.text)
    if "\n" in part.text.strip() or not COUNT.search(line):
        return []
    lead = lead_of(line)
    text = plain(lead.rest) if lead and lead.rest else line
    found = mentions(text, subject, in_heading=True)
    if len(found) != 2 and lead:
        lead, text = None, line
        found = mentions(text, subject, in_heading=True)
    if len({mention.members for mention in found}) != 2 or len(found) != 2:
        return []
    one, two = found
    bones = text[: one.start] + FIRST + text[one.end : two.start] + SECOND
    bones += text[two.end :]
    match = next((m for form in TALLIES if (m := form.match(bones))), None)
    if not match:
        return []
    drafts = []
    for number, mention in enumerate(found, 1):
        name = lead.label if lead else None
        draft = make(part, "aggregate", name, match["count"], labels_of([mention]))
        wins = float(match["one" if number == 1 else "two"])
        address = f"{part.block_id}/v{number:02d}"
        drafts.append(draft._replace(value=wins, address=address))
    return drafts
