"""Tables as surveys and records keep them: one answer a row, one option a sheet.

long     a row holds an option, a criterion and what was answered
crossed  a head holds an option and a criterion, and a row one person's answers
lone     criteria and scores of the option that the heading above names
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, plain
from fwreport.normalize.options.subjects import option_label
from fwreport.normalize.records import STAMP, is_kept
from fwreport.normalize.roles import (
    Roles,
    cell,
    is_known,
    share_of_common,
    table_roles,
)
from fwreport.vocabulary.columns import CRITERIA, NAMES, NOTES, WEIGHTINGS
from fwreport.vocabulary.phrases import RATES
from fwreport.vocabulary.records import RECORDS, UNITS, VALUES, VOICES
from fwreport.vocabulary.sheets import is_value
from fwreport.vocabulary.words import fold

INNER = re.compile(r"\s*[(\[].*?[)\]]\s*$")
CROSSED = re.compile(
    r"(?P<stem>.{1,160}?)(?:\s*\[(?P<tail>[^\[\]]{1,80})\]|\s*[:>|\u2192]\s+(?P<name>.{1,80})|\s[-\u2013\u2014]\s(?P<rest>.{1,80}))"
)
FEW = 2
NAME_WORDS = 4


class Crossing(NamedTuple):
    """A column whose head names an option and a criterion."""

    column: int
    option: str
    criterion: str


def layout_of(part: Part, known: frozenset[str]) -> Roles:
    """What the columns of a table are, in whichever way it is laid out."""
    if part.key >= 0 or len(part.rows) < FEW:
        return table_roles(part, known)
    heads = heads_of(part)
    return (
        long_roles(part, heads)
        or lone_roles(part, heads, known)
        or crossed_roles(part, known)
        or answered_roles(part, heads)
        or table_roles(part, known)
    )


def heads_of(part: Part) -> list[str]:
    """The folded heads without brackets; a database writes blanks as "_"."""
    texts = [INNER.sub("", label(text).replace("_", " ")) for text, _ in part.rows[0]]
    return [fold(text).removesuffix(" id") or fold(text) for text in texts]


def long_roles(part: Part, heads: Sequence[str]) -> Roles | None:
    """The roles of a table in long form, where names and criteria come again."""
    criteria = [n for n, head in enumerate(heads) if head in CRITERIA]
    values = [n for n, head in enumerate(heads) if is_answer(part, n, head)]
    taken = VOICES | RECORDS | NOTES | WEIGHTINGS | UNITS
    others = [
        n
        for n, head in enumerate(heads)
        if n not in (*criteria, *values) and head not in taken
    ]
    named = [n for n in others if heads[n] in NAMES] or others
    if not criteria or not values or not named or len(heads) < FEW + 1:
        return None
    key, option = criteria[-1], named[0]
    pairs = [(fold(cell(r, option)), fold(cell(r, key))) for r in part.rows[1:]]
    pairs = [pair for pair in pairs if all(pair)]
    options, topics = ({pair[n] for pair in pairs} for n in (0, 1))
    is_again = FEW <= len(options) < len(pairs) and 0 < len(topics) < len(pairs)
    if not is_again or len(options) * len(topics) < len({*pairs}):
        return None
    notes = tuple(n for n, head in enumerate(heads) if head in NOTES)
    return Roles("long", key, tuple(values), notes=notes, group=option)


def is_answer(part: Part, column: int, head: str) -> bool:
    """Whether a column holds scores or other answers, by its head."""
    whole = plain(part.rows[0][column][0]).replace("_", " ")
    return head in VALUES or (bool(RATES.search(whole)) and head not in NOTES)


def lone_roles(part: Part, heads: Sequence[str], known: frozenset[str]) -> Roles | None:
    """The roles of a table of scores below the heading of the option they are of."""
    columns = scored_columns(part, heads)
    if not columns or not part.headings:
        return None
    name = option_label(part.headings[0].text)
    if not is_known(name, known):
        return None
    notes = tuple(n for n, head in enumerate(heads) if head in NOTES)
    return Roles("lone", 0, columns, notes=tuple(n for n in notes if n not in columns))


def scored_columns(part: Part, heads: Sequence[str]) -> tuple[int, ...]:
    """The columns of scores in a table of nothing but criteria, scores and notes."""
    rest = heads[1:]
    if not heads or heads[0] not in CRITERIA or not rest:
        return ()
    extra = NOTES | WEIGHTINGS | UNITS | RECORDS
    columns = tuple(n for n, head in enumerate(heads) if n and is_answer(part, n, head))
    is_all = all(n in columns or head in extra for n, head in enumerate(heads) if n)
    return columns if is_all else ()


def sheet_names(parts: Sequence[Part]) -> list[str]:
    """The names of headings over tables of scores with the same heads: of options."""
    found: dict[tuple, list[str]] = {}
    for part in parts:
        if part.kind != "table" or not part.headings or len(part.rows) < FEW:
            continue
        heads = heads_of(part)
        if scored_columns(part, heads):
            rows = {fold(label(cell(row, 0))) for row in part.rows[1:]} - {""}
            heading = part.headings[0]
            name = option_label(heading.text)
            for known, names in found.items():
                if (
                    known[0] == tuple(heads)
                    and known[1] & rows
                    and known[2] == heading.level
                ):
                    names.append(name)
                    break
            else:
                found[tuple(heads), frozenset(rows), heading.level] = [name]
    groups = [list(dict.fromkeys(names)) for names in found.values()]
    return max((g for g in groups if len(g) >= FEW), key=len, default=[])


def answered_roles(part: Part, heads: Sequence[str]) -> Roles | None:
    """The roles of a survey in which a person says of which option the answers are.

    Marks of time tell a survey; the option is its first answer, of a few words that
    several persons give, beside answers with figures.
    """
    body = part.rows[1:]
    texts = {n: [plain(cell(row, n)) for row in body] for n in range(len(heads))}
    times = [n for n, said in texts.items() if all(map(STAMP.match, said))]
    rest = [n for n in texts if n not in times and not is_kept(heads[n], texts[n])]
    rest = [n for n in rest if heads[n] not in VOICES]
    if not times or len(rest) < FEW:
        return None
    key, *others = rest
    names = {fold(text) for text in texts[key]}
    is_name = heads[key] not in NAMES | NOTES and all(
        text and len(text.split()) <= NAME_WORDS and not is_value(text)
        for text in texts[key]
    )
    has_values = any(is_value(text) for n in others for text in texts[n])
    is_again = FEW <= len(names) < len(body)
    is_survey = is_name and is_again and has_values
    return Roles("rows", key, tuple(others)) if is_survey else None


def crossed_roles(part: Part, known: frozenset[str]) -> Roles | None:
    """The roles of a survey, if the heads of a table cross options and criteria."""
    found = crossings(part, known)
    if not found:
        return None
    return Roles("crossed", -1, tuple(crossing.column for crossing in found))


def crossings(part: Part, known: frozenset[str]) -> list[Crossing]:
    """What the heads of a survey cross: "How do you rate Acme? [Sound]".

    Either side may hold the options: known names tell which one, else common words for
    criteria.  What all stems share is the question, and neither.
    """
    matches = {
        n: match
        for n, (text, _) in enumerate(part.rows[0])
        if (match := CROSSED.fullmatch(plain(text).strip()))
    }
    pairs = {
        n: (m["stem"].strip(), (m["tail"] or m["name"] or m["rest"]).strip())
        for n, m in matches.items()
    }
    stems = list(dict.fromkeys(stem for stem, _ in pairs.values()))
    tails = list(dict.fromkeys(tail for _, tail in pairs.values()))
    is_full = len({*pairs.values()}) == len(pairs) == len(stems) * len(tails)
    if len(pairs) < FEW + 1 or not is_full or len(tails) < FEW:
        return []
    short = dict(zip(stems, bare(stems), strict=True))
    side = option_side(list(short.values()), tails, known)
    if side < 0:
        return []
    both = [(n, short[stem], tail) for n, (stem, tail) in pairs.items()]
    return [
        Crossing(n, stem, tail) if side == 0 else Crossing(n, tail, stem)
        for n, stem, tail in both
    ]


def bare(stems: list[str]) -> list[str]:
    """Some questions without the words that all of them start and end with."""
    if len(stems) < FEW:
        return [stem.rstrip(" ?:") for stem in stems]
    words = [stem.rstrip(" ?:").split() for stem in stems]
    start = shared(words)
    end = shared([one[start:][::-1] for one in words])
    cut = [" ".join(one[start : len(one) - end]) for one in words]
    return cut if all(cut) else stems


def shared(lists: list[list[str]]) -> int:
    """With how many words all of some lists start."""
    alike = (len({*words}) == 1 for words in zip(*lists, strict=False))
    return len([*takewhile(bool, alike)])


def option_side(stems: list[str], tails: list[str], known: frozenset[str]) -> int:
    """Which side of heads the options are: stems (0), tails (1), or neither (-1)."""
    shares = [
        sum(is_known(name, known) for name in names) / len(names)
        for names in (stems, tails)
    ]
    if shares[0] != shares[1]:
        return 0 if shares[0] > shares[1] else 1
    common = [share_of_common([fold(n) for n in names]) for names in (stems, tails)]
    if len(stems) < FEW:
        return 1 if common[1] == 0 else -1
    can_be = [
        all(len(n.split()) <= NAME_WORDS and not n.islower() for n in names)
        for names in (stems, tails)
    ]
    if can_be[0] != can_be[1]:
        return 0 if can_be[0] else 1
    if common[0] != common[1]:
        return 0 if common[0] < common[1] else 1
    return 0 if can_be[0] else -1
