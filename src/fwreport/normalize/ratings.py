"""What a cell says in numbers, marks or grades, and on which scale."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fwreport.normalize.markup import plain
from fwreport.vocabulary.columns import EMPTY, FACTS, NO, YES
from fwreport.vocabulary.grades import BEST_ENDS, GRADES, WORST_ENDS
from fwreport.vocabulary.marks import STAR_RUN, mark_value, star_count, undecorated
from fwreport.vocabulary.phrases import APPROVES, RATES, SCHOOL
from fwreport.vocabulary.words import fold

Scale = tuple[float, float]  # worst, best

NUMBER = re.compile(r"^[+]?\d{1,3}(?:[.,]\d{1,4})?$")
OUT_OF = re.compile(
    r"^(\d{1,3}(?:[.,]\d+)?)\s*(?:/|out\s+of|von|sur|de|of)\s*(4|5|6|10|20|100)(?![\d/])\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
PERCENT = re.compile(r"^(\d{1,3}(?:[.,]\d+)?)\s*%$")
RANGE = re.compile(
    r"(\d{1,3})\s*"
    r"(?:-|\u2013|\u2014|to|bis|\u00e0|a|\.\.|\u2026|~|\u81f3|\u5230)"
    r"\s*(\d{1,3})"
)
# A range or a top in brackets is a scale whatever it stands behind: "Speed (1-10)".
BRACKETED = re.compile(
    r"[(\[]\s*(?:[01]\s*[-\u2013]\s*(?:4|5|6|10|20|100)|/\s*\d+)\s*[)\]]"
)
UPPER = re.compile(
    r"(?:/|out\s+of|von|sur|max\.?|maximum)\s*(\d{1,3})\b", re.IGNORECASE
)
ENDS = re.compile(r"\b(\d{1,3})\s*(?:=|:|\(|ist\b|is\b)\s*([^\W\d_][^\d,;:()=]{1,24})")
MEASURE = re.compile(
    r"""^(?:ab|from|about|approx\.?|ca\.?|circa|env\.?|aprox\.?|up\s+to|bis|over|\u7ea6)?
    \s*[~\u2248<>\u2264\u2265\u00b1+$\u20ac\u00a3\u00a5-]*
    \s*(\d[\d.,'\u00a0\ ]*)\s*([kKmMbB](?![a-zA-Z]))?
    (?:\s*[-\u2013]\s*\d[\d.,]*\s*[kKmMbB]?)?
    \s*[%+$\u20ac\u00a3\u00a5x\u00d7\u00b0]?\s*
    (?:[a-zA-Z\u00b5\u03bc\u4e07\u5e74%$\u20ac/\u00b2\u00b3+*.]{1,12}\s*){0,3}\+?$""",
    re.VERBOSE,
)
LETTER = re.compile(r"^[A-F][+\u2212-]?$")
YES_NO = re.compile(r"^(\w+)\s*(?:$|[,;(:\u2013\u2014-])", re.UNICODE)
TIMES = {"k": 1e3, "m": 1e6, "b": 1e9}
SCORE_COUNT, SCORE_SHARE = 6, 0.75  # percentages that make them scores
UNSAID = frozenset({"todo", "tbd", "tba", "wip", "coming soon"})


class Value(NamedTuple):
    """How a cell is to be taken."""

    kind: str  # rating, fact or statement; empty where the cell says nothing
    number: float | None = None
    scale: Scale | None = None


class Setting(NamedTuple):
    """What stands around a cell and decides how it is read."""

    criterion: str = ""
    scale: Scale | None = None  # as header, caption or heading declare it
    has_crosses: bool = False  # the table marks with ticks and crosses
    is_graded: bool = False  # all cells of the row are letters
    rates_in_percent: bool = False  # percentages are scores here
    signs: int = 0  # the longest run of signs, where the table marks with + o -


def read_value(text: str, setting: Setting) -> Value:
    """Read a cell: a rating where it stands on a scale, a fact where it measures.

    A cell that says nothing has no kind; all that is neither a rating nor a fact is
    a statement.  A rating with words after it is a rating.
    """
    bare = plain(text).strip()
    if setting.signs and (sign := sign_value(bare)) is not None:
        return Value("rating", sign, (-float(setting.signs), float(setting.signs)))
    if fold(bare) in UNSAID or bare in EMPTY:
        return Value("")
    return rating(bare, text, setting) or fact(bare, setting) or Value("statement")


def rating(bare: str, text: str, setting: Setting) -> Value | None:
    """The value on its scale, if the cell is a rating."""
    stars = STAR_RUN.match(text) or STAR_RUN.match(bare)  # "*****", "**★★★★**"
    if stars and (count := star_count(stars[0])) <= 5:
        return Value("rating", count, (1.0, 5.0))
    if (mark := mark_value(bare)) is not None:
        return Value("rating", mark, (0.0, 1.0))
    if (
        setting.has_crosses
        and (mark := mark_value(bare.replace("\ufe0f", "")[:1])) is not None
    ):
        return Value("rating", mark, (0.0, 1.0))
    words = undecorated(bare)
    if match := OUT_OF.match(words):
        return Value("rating", to_number(match[1]), top_scale(float(match[2]), setting))
    if match := PERCENT.match(words):
        return percent(to_number(match[1]), setting)
    if NUMBER.match(words) and setting.scale:
        number = to_number(words)
        if min(setting.scale) <= number <= max(setting.scale):
            return Value("rating", number, setting.scale)
    if fold(setting.criterion) in FACTS:
        return None
    start = YES_NO.match(words)
    if start and fold(start[1]) in YES | NO:
        return Value("rating", float(fold(start[1]) in YES), (0.0, 1.0))
    if fold(words) in GRADES or (setting.is_graded and LETTER.match(words)):
        return Value("rating")
    return None


def percent(number: float, setting: Setting) -> Value | None:
    """A percentage is a rating if it is one of approval, else a measurement."""
    is_score = setting.rates_in_percent or setting.scale == (0.0, 100.0)
    if is_score or APPROVES.search(setting.criterion):
        return Value("rating", number, (0.0, 100.0))
    return None


def in_percent(texts: Sequence[str]) -> bool:
    """Whether percentages are scores: round ones, and the only figures there are.

    What is measured ends in any digit; people who judge give 70 % or 85 %.
    """
    figures = [undecorated(text) for text in texts if measures(undecorated(text))]
    shares = [to_number(m[1]) for text in figures if (m := PERCENT.match(text))]
    return (
        len(shares) >= SCORE_COUNT
        and len(shares) >= SCORE_SHARE * len(figures)
        and all(share % 5 == 0 and share <= 100 for share in shares)
    )


def sign_value(text: str) -> float | None:
    """How many pluses, or minuses below zero, a text is made of; 0 for "o"."""
    bare = text.strip().replace("\u2212", "-").replace("\u2013", "-")
    if bare in ("o", "O", "0", "\u25cb", "+/-", "\u00b1"):
        return 0.0
    if re.fullmatch(r"\+{1,3}|-{1,3}", bare):
        return float(bare.count("+") - bare.count("-"))
    return None


def sign_run(texts: Sequence[str]) -> int:
    """The longest run of signs where all texts are signs, good ones and others."""
    values = [sign_value(text) for text in texts if text.strip()]
    if len(values) < 4 or None in values or not min(values) < 1 <= max(values):
        return 0
    return int(max(map(abs, values)))


def fact(bare: str, setting: Setting) -> Value | None:
    """An attribute: a measurement, a year, or whatever an attribute's row holds."""
    words = undecorated(bare)
    match = MEASURE.match(words)
    if match and len(words) <= 40:
        return Value(
            "fact", to_number(match[1]) * TIMES.get((match[2] or "").lower(), 1)
        )
    return Value("fact") if fold(setting.criterion) in FACTS else None


def measures(text: str) -> bool:
    """Whether a text is a number or a measurement and nothing else."""
    return bool(NUMBER.match(text) or (len(text) <= 40 and MEASURE.match(text)))


def to_number(text: str) -> float:
    """The number that digits with points, commas or blanks stand for."""
    digits = re.sub(r"[ '\u00a0]", "", text).rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return float(re.sub(r"[.,]", "", digits))
    if re.fullmatch(r"\d+[.,]\d+", digits):
        return float(digits.replace(",", "."))
    whole = re.match(r"\d+", digits)
    return float(whole[0]) if whole else float("nan")


def top_scale(top: float, setting: Setting) -> Scale:
    """The scale of "n out of top"; from 1 unless it is as long as a percentage."""
    if setting.scale and max(setting.scale) == top:
        return setting.scale
    return (0.0, 100.0) if top == 100 else (1.0, top)


def declared_scale(text: str) -> Scale | None:
    """The scale that a header, a caption or a heading declares: "(Rating 1-10)"."""
    if scale := named_scale(ENDS.findall(text)):
        return scale
    if SCHOOL.search(text):
        return (6.0, 1.0)
    if not RATES.search(text) and not BRACKETED.search(text):
        return None
    if match := RANGE.search(text):
        low, high = float(match[1]), float(match[2])
        return (low, high) if low != high else None
    if (match := UPPER.search(text)) and int(match[1]) > 2:
        return top_scale(float(match[1]), Setting())
    return None


def named_scale(ends: Sequence[tuple[str, str]]) -> Scale | None:
    """The scale whose ends a text names: "1 = easy, 5 = hard" runs from 5 to 1."""
    numbers = [float(number) for number, _ in ends] or [0.0]
    low, high = min(numbers), max(numbers)
    if low == high or low > 1:
        return None
    for number, words in ends:
        is_low = float(number) == low
        names = {fold(words), fold(words).split(" ")[-1]}
        if float(number) in (low, high) and names & (BEST_ENDS | WORST_ENDS):
            is_up = is_low == bool(names & WORST_ENDS)
            return (low, high) if is_up else (high, low)
    return None


def implied_scale(context: str, texts: Sequence[str]) -> Scale | None:
    """The scale of bare numbers under a header or heading that speaks of ratings.

    It is the shortest of the usual ones that holds them all: 1-5, 1-10, 0-100.
    """
    numbers = [to_number(text) for text in texts if NUMBER.match(text)]
    if not numbers or not RATES.search(context) or len(numbers) < len(texts) / 2:
        return None
    if max(numbers) > 100:
        return None
    if max(numbers) > 10 or min(numbers) < 0:
        return (0.0, 100.0)
    low = 0.0 if min(numbers) < 1 else 1.0
    return (low, 5.0) if max(numbers) <= 5 else (low, 10.0)
