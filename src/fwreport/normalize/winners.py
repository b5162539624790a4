"""Winners in lines and rows: "Winner: X", a row or a column that says who is ahead."""

import re
from collections.abc import Iterator

from fwreport.normalize.adopted import adopted, lone_winner
from fwreport.normalize.draft import (
    TIE,
    Draft,
    Part,
    labels_of,
    make,
    make_at,
    winner_of,
)
from fwreport.normalize.headings import Context, above
from fwreport.normalize.markup import claimed, label, lead_of, plain, undecorated_start
from fwreport.normalize.options.subjects import (
    Mention,
    Subject,
    ended_by,
    mentions,
    option_label,
)
from fwreport.normalize.roles import Roles, cell
from fwreport.normalize.sayings import named_topic, said_in
from fwreport.normalize.verdicts import (
    LINE_LENGTH,
    SENTENCE,
    criterion_of,
    names_criterion,
)
from fwreport.vocabulary.columns import COMMON, EMPTY, TIES, WINNERS, YES
from fwreport.vocabulary.counsel import TAKES_IT, WHOM
from fwreport.vocabulary.marks import mark_value, undecorated
from fwreport.vocabulary.phrases import SUITED
from fwreport.vocabulary.prizes import prize_in
from fwreport.vocabulary.verdicts import (
    ENDORSES,
    FIRST,
    FOR,
    PRIZES,
    REASON,
    SAYS_WHOLE,
    WHOLE,
)
from fwreport.vocabulary.verdicts import TIE as IS_TIE
from fwreport.vocabulary.words import fold

GAP = re.compile(r"^\s*(?:,|and|und|et|y|e|en|i|och|&|/|\+|,\s*and)?\s*$", re.I)
FEW = 3  # options that are one comparison, whichever of them a table names
TROPHY = re.compile("^[*_ ]*[\U0001f3c6\U0001f451]")  # a cup, a crown
PRIZE_ROWS = WINNERS - {"better", "best", "besser", "meilleur", "mejor", "vorteil"}


def said_winner(
    part: Part, text: str, context: Context, subject: Subject
) -> Draft | None:
    """A line "Winner: X" is a verdict on what the heading, or the line, names.

    So is "Speed: X" under the heading "Winners", and "X" alone under "Winner".  A line
    "Recommendation: X" recommends X where nothing says on what.
    """
    line = label(text) if len(text) < LINE_LENGTH else text
    if announced := under_prize(part, line, context, subject):
        return announced
    if len(line) > LINE_LENGTH or SUITED.match(line):
        return None
    match = prize_in(line)
    if not match and TROPHY.match(text):
        return decorated(part, line, context, subject)
    if not match:
        return endorsed(part, line, context, subject)
    found = match.groupdict()
    rest = undecorated_start(re.sub(r'["\u201c-\u201f\u00ab\u00bb]', "", match["rest"]))
    rest = TAKES_IT.sub("", rest, count=1)
    winner = named_winner(rest, subject)
    if not winner and found.get("winner") and not SENTENCE.search(rest):
        winner = lone_winner(rest, subject)
    topic = named_topic(found.get("on") or found.get("aside"))
    is_whole = bool(found.get("whole") or found.get("after"))
    criterion = topic or criterion_of(context, is_whole)
    is_advice = bool(found.get("advice"))
    winner = winner or (adopted(rest, subject) if is_advice else None)
    if not winner:
        return endorsed(part, rest, context, subject) if found.get("opinion") else None
    is_on_whole = criterion is None or fold(criterion) in WHOLE
    is_advice = is_advice and is_on_whole and winner != TIE
    return verdict(part, rest, criterion, winner, subject, is_advice)


def endorsed(part: Part, line: str, context: Context, subject: Subject) -> Draft | None:
    """A line that only says "X is the best choice": advice on the whole.

    In the section of a criterion it is a verdict.
    """
    found = mentions(line, subject)
    if len(found) != 1 or context.labels or context.polarity is not None:
        return None
    bones = line[: found[0].start] + FIRST + line[found[0].end :]
    if not ENDORSES.fullmatch(bones):
        return None
    criterion = criterion_of(context, bool(SAYS_WHOLE.match(line)))
    is_advice = criterion is None or fold(criterion) in WHOLE
    return verdict(part, line, criterion, winner_of(found), subject, is_advice)


def decorated(
    part: Part, line: str, context: Context, subject: Subject
) -> Draft | None:
    """A line that is a trophy and a name is a verdict in the section of a criterion."""
    winner = named_winner(line, subject) if not context.labels else None
    is_told = winner and names_criterion(context.criterion or "", subject)
    return verdict(part, line, context.criterion, winner, subject) if is_told else None


def verdict(part, text, criterion, winner, subject: Subject, is_advice=False) -> Draft:
    """A verdict among all options of a document; or a piece of advice."""
    everyone = tuple((name, name) for name in subject.names)
    if not is_advice:
        draft = make(part, "verdict", criterion, text, everyone)
        return draft._replace(winner=winner)
    found = mentions(text, subject)[:1]
    draft = make(part, "recommendation", criterion, text, labels_of(found))
    return draft._replace(winner=winner)


def under_prize(
    part: Part, line: str, context: Context, subject: Subject
) -> Draft | None:
    """A line below the heading "Winner" or "Winners": a name, or "Speed: a name".

    Below a heading that asks for whom, "Families: a name" is advice for these.
    """
    if part.kind == "heading" or not part.headings:
        return None
    heading = part.headings[0]
    if not PRIZES.match(label(heading.text)) or context.labels:
        return None
    lead = lead_of(part.text)
    if lead and lead.rest and not mentions(lead.label, subject, in_heading=True):
        rest = undecorated_start(plain(lead.rest))
        winner = named_winner(rest, subject)
        topic = None if fold(lead.label) in WHOLE else lead.label
        is_advice = bool(WHOM.search(heading.text)) and winner != TIE
        is_advice = is_advice and fold(lead.label) not in COMMON | WHOLE
        given = part, rest, topic, winner, subject, is_advice
        return verdict(*given) if winner else None
    winner = named_winner(line, subject)
    outer = above(heading, subject)
    criterion = criterion_of(outer, False)
    return verdict(part, line, criterion, winner, subject) if winner else None


def named_winner(rest: str, subject: Subject) -> str | None:
    """The option that a line starts with, if it is the answer; a tie; None for neither.

    Several names joined ("A and B") are a tie if they are all there are.
    """
    first = re.split(r"[.,;(\u2014\u2013]", rest)[0]
    if fold(first) in TIES or IS_TIE.match(rest):
        return TIE
    found = mentions(rest, subject)
    run: list[Mention] = []
    for mention in found:
        if not GAP.match(rest[run[-1].end if run else 0 : mention.start]):
            break
        run.append(mention)
    if not run or run[0].start > 0:
        return lone_sentence(rest, subject)
    after = rest[run[-1].end :]
    named = {name for mention in run for name in mention.members}
    if len({mention.members for mention in run}) > 1:
        return TIE if named == set(subject.names) and REASON.match(after) else None
    others = {n for m in found[len(run) :] for n in m.members} - named
    if others and FOR.match(after):
        return None  # "A for speed, B for price"
    if not REASON.match(after):
        return lone_sentence(rest, subject)
    return winner_of(run)


def lone_sentence(rest: str, subject: Subject) -> str | None:
    """The winner of a line that is a sentence: "X wins", "X beats Y"."""
    said = said_in(SENTENCE.split(rest)[0], subject)
    return said.winner if said and said.is_plain else None


def compared_in(part: Part, roles: Roles, options: dict, subject: Subject) -> tuple:
    """The options that a table compares, as labels of its verdicts.

    Where only a column of winners names them, that who never wins is compared, too, if
    the document speaks of a few in all.
    """
    compared = {pair for found in options.values() for pair in found}
    if not compared:  # no column but that of the winners
        cells = (plain(cell(row, roles.winner)) for row in part.rows[1:])
        found = {
            n for text in cells for m in mentions(text, subject) for n in m.members
        }
        is_one = len(subject.names) <= FEW
        return tuple((n, n) for n in subject.names if is_one or n in found)
    return tuple(dict.fromkeys(p for n in roles.options for p in options[n]))


def row_verdict(line, options: dict, subject: Subject) -> Draft | None:
    """The verdict of a row "Winner": a cell names an option, or a column is marked.

    line  the table, the number of the row, its cells and its label

    It is on what the heading of the table names; on the whole if the row says so.
    """
    part, row, cells, title = line
    if not is_prize(title):
        return None
    compared = tuple(
        dict.fromkeys(pair for found in options.values() for pair in found)
    )
    said = {n: cells[n] for n in options if n < len(cells) and cells[n][0].strip()}
    said = {n: cell for n, cell in said.items() if cell[0].strip() not in EMPTY}
    marked = [n for n, (text, _) in said.items() if is_prize_mark(text)]
    named_here = {
        n: winner
        for n, (text, _) in said.items()
        if (winner := named_winner(claimed(text), subject))
    }
    if len(marked) == 1 and len(options[marked[0]]) > 0 and not named_here:
        column = marked[0]
        words = option_label(part.rows[0][column][0])
        winner = options[column][0][1]
    elif len(set(named_here.values())) == 1 and len(named_here) == len(said):
        column = next(iter(named_here))
        words, winner = claimed(said[column][0]), named_here[column]
    else:
        return None
    about = above(part, subject).criterion
    if fold(about or "") in WHOLE or SAYS_WHOLE.search(title):
        about = None
    spot = (part, row, column, said[column][1], about or title)
    return make_at(spot, "verdict", words, compared)._replace(winner=winner)


def is_prize(title: str | None) -> bool:
    """Whether the label of a row asks who is ahead: "Winner", "Overall winner"."""
    return bool(title) and fold(title) in PRIZE_ROWS


def is_prize_mark(text: str) -> bool:
    """Whether a cell is a trophy, a tick or the word that it wins."""
    bare = plain(text).strip()
    is_mark = bool(bare) and not undecorated(bare) and mark_value(bare) in (None, 1.0)
    return is_mark or fold(bare) in YES or bool(PRIZES.match(bare))


def column_verdicts(line, roles: Roles, compared, subject: Subject) -> Iterator[Draft]:
    """The verdicts of a row "Winner", below options: one a criterion.

    line  the table, the number of the row, and its cells
    """
    part, row, cells = line
    for column in roles.options:
        text = cell(cells, column)
        if winner := named_winner(claimed(text), subject):
            head = label(part.rows[0][column][0])
            spot = (part, row, column, cells[column][1], head)
            made = make_at(spot, "verdict", claimed(text), compared)
            yield made._replace(winner=winner)


def cell_verdict(spot, text: str, compared, subject: Subject) -> Draft:
    """The claim of a cell that says who is ahead."""
    words = undecorated(claimed(text)) or claimed(text)
    found = mentions(words, subject)
    named = {name for mention in found for name in mention.members}
    is_even = len(named) > 1 and named == set(dict(compared))  # "X / Y" of the two
    is_even = is_even or fold(label(text)) in TIES or bool(IS_TIE.match(words))
    winner = TIE if is_even else winner_of(found) or ended_by(words, dict(compared))
    return make_at(spot, "verdict", words, compared)._replace(winner=winner)
