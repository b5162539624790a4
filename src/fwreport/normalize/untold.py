"""The scale of a table of bare numbers of which nothing says how they are counted."""

import re
from collections.abc import Iterator, Sequence

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, plain
from fwreport.normalize.options.subjects import option_label
from fwreport.normalize.roles import Roles, cell, is_total, share_of_common
from fwreport.normalize.scales import (
    NUMBER,
    SCHOOL_SCALE,
    SWISS_GERMAN,
    Scale,
    to_number,
)
from fwreport.vocabulary.columns import EMPTY
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.records import RANKS
from fwreport.vocabulary.schools import GERMAN_MARK
from fwreport.vocabulary.words import fold

Line = tuple[str, list[str]]  # a criterion, and what is told of each option

FEWEST = 3  # criteria with numbers; fewer are no table of scores
USUAL = 0.6  # share of the criteria that common words name
NEAR = 0.051  # a mean of ratings is printed with a decimal or two
MARK_SIGN = re.compile(r"(?<=^[1-6])\s?[+\u2212\u2013-]$")  # "2-" is a mark of school
MOST_WIN = 0.75  # of the rows; a table may contradict itself in one
IS_WEIGHT = re.compile(
    r"(?:weight(?:ing)?|gewicht(?:ung)?|poids|pond\w+|peso)\b.{0,4}$", re.IGNORECASE
)
FIGURE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s?%?$")
WEIGHT = re.compile(
    r"""\s*[(\[]?\s*(?:[x\u00d7*]\s?(?P<times>\d+(?:[.,]\d+)?)|(?P<of>\d+(?:[.,]\d+)?)\s?[x\u00d7]
    |(?:weight|weighting|gewicht(?:ung)?|poids|peso)?\s*:?\s*(?P<share>\d{1,3})\s?%)\s*[)\]]?$""",
    re.IGNORECASE | re.VERBOSE,
)
UNIT = re.compile(r"\([^\d)]{1,6}\)|[%\u20ac$\u00a3]")


def table_scale(part: Part, roles: Roles) -> Scale | None:
    """The scale that all bare numbers of a table share; none where that is not told.

    They are scores where a row or a column adds them up or gives their mean: what is
    counted in seats and in gears is not added.  They are marks of school where a total
    that is called one lies among them, however it is weighted.  They also are scores
    where most criteria have common names, none has a unit, and all numbers are whole
    or half points up to ten, of which some exceed five: lower ones may as well be
    ranks, or marks of school.  So are such points where a column of winners names the
    one with most of them, criterion for criterion: of prices the least would win.
    """
    roles, shares = without_weights(part, roles)
    lines = [*criteria_of(part, roles)]
    weighed = zip(lines, shares or [weight_of(name) for name, _ in lines], strict=True)
    read = [(name, numbers_of(texts), weight) for (name, texts), weight in weighed]
    lines = [(WEIGHT.sub("", name), texts) for name, texts in lines]
    read = [one for one in read if len(one[1]) > 1]
    read = [(WEIGHT.sub("", name), *rest) for name, *rest in read]
    read = [one for one in read if not is_total(one[0]) and fold(one[0]) not in RANKS]
    scored = [(name, numbers) for name, numbers, _ in read]
    weights = [weight for *_, weight in read]
    numbers = [number for _, found in scored for number in found if number is not None]
    if len(scored) < FEWEST or min(numbers) < 0 or max(numbers) > 100:
        return None
    low = 0.0 if min(numbers) < 1 else 1.0
    for name, texts in lines:
        totals = numbers_of(texts) if is_total(name) else []
        is_mark = GERMAN_MARK.search(name) and 1 <= min(numbers) <= max(numbers) <= 6
        if is_mark and lies_among(totals, scored):
            return None if part.marks == SWISS_GERMAN else SCHOOL_SCALE
        is_sum = adds_up(totals, scored) or adds_up(totals, weighted(scored, weights))
        if is_sum:
            tops = [top for top in (5.0, 10.0) if max(numbers) <= top]
            return (low, tops[0]) if tops else (0.0, 100.0)
    names = [fold(name) for name, _ in scored]
    has_units = any(UNIT.search(name) for name, _ in scored)
    is_fine = all(2 * number == int(2 * number) for number in numbers)
    if has_units or not is_fine or max(numbers) > 10:
        return None
    if most_win(part, roles):
        return (low, 10.0 if max(numbers) > 5 else 5.0)
    if max(numbers) <= 5:
        return None
    known = [name in meanings() or share_of_common([name]) for name in names]
    return (low, 10.0) if sum(known) >= USUAL * len(known) else None


def without_weights(part: Part, roles: Roles) -> tuple[Roles, list[float]]:
    """The roles without a column of weights, and the weight that each row gets there.

    returns  no weights where there is no such column, or one of its cells is empty
    """
    if roles.shape != "columns":
        return roles, []
    heads = {n: label(head) for n, (head, _) in enumerate(part.rows[0])}
    own = [n for n, head in heads.items() if n != roles.key and IS_WEIGHT.match(head)]
    if len(own) != 1:
        return roles, []
    rest = tuple(n for n in roles.options if n not in own)
    rows = [(label(cell(row, roles.key)), cell(row, own[0])) for row in part.rows[1:]]
    found = [(name, FIGURE.match(plain(text))) for name, text in rows]
    weights = [to_number(match[1]) if match else 0.0 for _, match in found]
    whole = sum(
        weight
        for (name, _), weight in zip(found, weights, strict=True)
        if not is_total(name)
    )
    shares = [weight / whole for weight in weights] if whole else []
    return roles._replace(options=rest), shares


def most_win(part: Part, roles: Roles) -> bool:
    """Whether a column of winners names the option with most points, in most rows."""
    if roles.shape != "columns" or roles.winner < 0:
        return False
    names = [fold(option_label(part.rows[0][n][0])) for n in roles.options]
    decided = right = 0
    for row in part.rows[1:]:
        numbers = numbers_of([plain(cell(row, n)) for n in roles.options])
        said = fold(label(cell(row, roles.winner)))
        if None in numbers or said not in names or len({*numbers}) < 2:
            continue
        decided += 1
        right += numbers[names.index(said)] == max(numbers)
    return decided >= FEWEST and right >= MOST_WIN * decided


def weight_of(name: str) -> float:
    """The weight that a criterion bears: 2 of "Price (x2)", 0.3 of "Price (30 %)"."""
    match = WEIGHT.search(name)
    if not match:
        return 1.0
    number = to_number(match["times"] or match["of"] or match["share"])
    return number / 100 if match["share"] else number


def weighted(scored: Sequence[tuple], weights: Sequence[float]) -> list[tuple]:
    """The numbers of each criterion times its weight; nothing where none is given."""
    if len(weights) != len(scored) or {*weights} == {1.0}:
        return []
    return [
        (name, [None if n is None else n * weight for n in numbers])
        for (name, numbers), weight in zip(scored, weights, strict=True)
    ]


def criteria_of(part: Part, roles: Roles) -> Sequence[Line]:
    """The criteria of a table, each with its cells in the order of the options."""
    if roles.shape == "columns" and roles.key >= 0:
        return [
            (label(cell(row, roles.key)), [plain(cell(row, n)) for n in roles.options])
            for row in part.rows[1:]
        ]
    if roles.shape == "rows":
        return [
            (label(cell(part.rows[0], n)), [plain(cell(r, n)) for r in part.rows[1:]])
            for n in roles.options
        ]
    return []


def numbers_of(texts: Sequence[str]) -> list[float | None]:
    """The bare numbers of a criterion, None where a cell is empty.

    returns  nothing where a cell says something else
    """
    said = [text for text in texts if text not in EMPTY]
    bare = [text if text in EMPTY else MARK_SIGN.sub("", text) for text in texts]
    if not said or not all(text in EMPTY or NUMBER.match(text) for text in bare):
        return []
    return [None if text in EMPTY else to_number(text) for text in bare]


def adds_up(totals: list[float | None], scored: Sequence[tuple]) -> bool:
    """Whether most totals are the sums, or most the means, of what stands by them."""
    sums = means = count = 0
    for total, parts in beside(totals, scored):
        count += 1
        sums += abs(total - sum(parts)) < NEAR
        means += abs(total - sum(parts) / len(parts)) < NEAR
    return 0 < count < 2 * max(sums, means)


def lies_among(totals: list[float | None], scored: Sequence[tuple]) -> bool:
    """Whether each total may be a mean of what stands by it."""
    found = [*beside(totals, scored)]
    return bool(found) and all(
        min(parts) <= total <= max(parts) for total, parts in found
    )


def beside(
    totals: list[float | None], scored: Sequence[tuple]
) -> Iterator[tuple[float, list[float]]]:
    """Each total with the numbers of its option, where there are enough of them."""
    for place, total in enumerate(totals):
        parts = [numbers[place] for _, numbers in scored if place < len(numbers)]
        parts = [number for number in parts if number is not None]
        if total is not None and len(parts) >= FEWEST:
            yield total, parts
