"""What a cell says in numbers, marks or grades, and on which scale."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fwreport.normalize.markup import claimed, plain
from fwreport.normalize.scales import NUMBER, SCHOOL_SCALE, Scale, to_number, up_to
from fwreport.normalize.signs import sign_value
from fwreport.vocabulary.columns import EMPTY, FACTS, NO, YES
from fwreport.vocabulary.grades import is_grade
from fwreport.vocabulary.marks import (
    CIRCLE,
    CIRCLES,
    STAR_RUN,
    mark_value,
    star_count,
    undecorated,
)
from fwreport.vocabulary.numerals import ENDED, OF, STARS, in_digits, without_fraction
from fwreport.vocabulary.numerals import OUT_OF as OUT_OF_WORDS
from fwreport.vocabulary.phrases import APPROVES
from fwreport.vocabulary.records import RANKS
from fwreport.vocabulary.words import fold

TOPS = "4|5|6|10|20|100"
OUT_OF = re.compile(
    rf"^(\d{{1,3}}(?:[.,]\d+)?)\s*(?:(?:{OUT_OF_WORDS})\s*(?P<top>{TOPS})(?![\d/])"
    rf"|\s(?:{OF})\s+(?P<of>{TOPS})(?![\d/])\s*(?={ENDED}))",
    re.IGNORECASE | re.VERBOSE,
)
PERCENT = re.compile(r"^(\d{1,3}(?:[.,]\d+)?)\s*%$")
POINTS = re.compile(r"^(\d{1,3}(?:\.\d+)?)\s*[\u5206\u70b9]$")
MEASURE = re.compile(
    r"""^(?:ab|from|starting\s+at|about|approx\.?|ca\.?|circa|env\.?|aprox\.?|up\s+to|bis|over
    |[aà]\s+partir\s+d[eou]|dès|desde|\u7ea6|\u7d04)?
    \s*(?:(?:US|R|A|C|NZ|HK)(?=\s*\$))?[~\u2248<>\u2264\u2265\u00b1+$\u20ac\u00a3\u00a5\uffe5-]*
    \s*(\d[\d.,'\u00a0\ ]*)\s*([kKmMbB](?![a-zA-Z]))?
    (?:\s*(?:[-\u2013]|\sà\s|\sbis\s|\sto\s)\s*\d[\d.,]*\s*[kKmMbB]?)?
    \s*[%+$\u20ac\u00a3\u00a5x\u00d7\u00b0]?\s*
    (?:[\u3041-\u30fe\u4e00-\u9fff]{1,4}$)?(?:[a-zA-ZÀ-ÖØ-öø-ÿĀ-žА-яёіїєґ\u20bd\u00b5\u03bc\u4e07\u5e74\u5143\u5186%$\u20ac/\u00b2\u00b3+*.]{1,12}\s*){0,3}\+?$""",
    re.VERBOSE,
)
SIGNED_GRADE = re.compile(r"^([1-6])\s?([+\u2212\u2013-])$")
LETTER = re.compile(r"^[A-F][+\u2212-]?$")
YES_NO = re.compile(r"^(\w+)\s*(?:$|[,;(:\u2013\u2014-])", re.UNICODE)
TIMES = {"k": 1e3, "m": 1e6, "b": 1e9}
SCORE_COUNT, SCORE_SHARE = 6, 0.75  # percentages that make them scores
# What stands before brackets, and in them; a measurement there needs a unit of its own.
IN_BRACKETS = re.compile(r"^(?P<words>[^()]{1,40}?)\s*\((?P<inner>[^()]{1,80})\)[.!]?$")
UNIT = re.compile(
    r"^[^\W\d_]*\s*[$\u20ac\u00a3\u00a5]\s*\d|\d\s*(?:[%$\u20ac\u00a3\u00a5\u00b0]|[^\W\d_]{1,5}$|[^\W\d_]{1,5}/)"
)
FEW_WORDS = 3
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
    has_circles: bool = False  # the table marks with double circles and triangles
    signs: int = 0  # the longest run of signs, where the table marks with + o -
    row_signs: int = 0  # likewise, where only some rows of the table do


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


def rated_words(text: str) -> str:
    """The text of a rating; stars at its start are the score, and no dress."""
    return plain(text) if STAR_RUN.match(text) else claimed(text)


def rating(bare: str, text: str, setting: Setting) -> Value | None:
    """The value on its scale, if the cell is a rating."""
    stars = STAR_RUN.match(text) or STAR_RUN.match(bare)  # "*****", "**★★★★**"
    if stars and (count := star_count(stars[0])) <= 5:
        return Value("rating", count, (1.0, 5.0))
    if (circle := circle_value(bare, setting)) is not None:
        return circle
    if (mark := mark_value(bare)) is not None:
        return Value("rating", mark, (0.0, 1.0))
    if (
        setting.has_crosses
        and (mark := mark_value(bare.replace("\ufe0f", "")[:1])) is not None
    ):
        return Value("rating", mark, (0.0, 1.0))
    words = without_fraction(undecorated(bare))
    if counted := out_of(words, setting):
        return counted
    if counted := points(words, setting.scale):
        return counted
    if match := PERCENT.match(words):
        return percent(to_number(match[1]), setting)
    if NUMBER.match(words) and setting.scale and fold(setting.criterion) not in RANKS:
        number = to_number(words)
        if min(setting.scale) <= number <= max(setting.scale):
            return Value("rating", number, setting.scale)
    if fold(setting.criterion) in FACTS:
        return None
    start = YES_NO.match(words)
    if start and fold(start[1]) in YES | NO:
        return Value("rating", float(fold(start[1]) in YES), (0.0, 1.0))
    if inner := bracketed(words, setting):
        return inner
    if is_grade(fold(words)) or (setting.is_graded and LETTER.match(words)):
        return Value("rating")
    return None


def bracketed(words: str, setting: Setting) -> Value | None:
    """The value of a score in brackets after a word or two: "Good (4.1/5)"."""
    match = IN_BRACKETS.match(words)
    if not match or len(match["words"].split()) > FEW_WORDS:
        return None
    if re.search(r"\d", match["words"]):
        return None
    return out_of(match["inner"].strip(), setting)


def circle_value(bare: str, setting: Setting) -> Value | None:
    """The value of a Japanese mark: four of them are a scale, two are yes and no."""
    if bare not in CIRCLES:
        return None
    if setting.has_circles:
        return Value("rating", float(CIRCLES.index(bare)), (0.0, 3.0))
    return Value("rating", float(bare == CIRCLE), (0.0, 1.0)) if bare != "×" else None


def out_of(words: str, setting: Setting) -> Value | None:
    """The value of "8 out of 10", "vier Sterne", or "2+" among grades of school."""
    words = in_digits(words)
    if match := OUT_OF.match(words):
        top = float(match["top"] or match["of"])
        return Value("rating", to_number(match[1]), top_scale(top, setting))
    stars = STARS.match(words)
    if stars and fold(setting.criterion) not in FACTS:
        number = to_number(stars["number"]) + 0.5 * bool(stars["half"])
        return Value("rating", number, (1.0, 5.0)) if number <= 5 else None
    if setting.scale == SCHOOL_SCALE and (match := SIGNED_GRADE.match(words)):
        tenths = 10 * int(match[1]) + (-3 if match[2] == "+" else 3)  # "2-" is 2.3
        return Value("rating", min(60, max(10, tenths)) / 10, setting.scale)
    return None


def points(words: str, scale: Scale | None) -> Value | None:
    """The value of Chinese or Japanese points, of ten or of a hundred if not told."""
    match = POINTS.match(words)
    if not match:
        return None
    number = to_number(match[1])
    if scale and min(scale) <= number <= max(scale):
        return Value("rating", number, scale)
    return Value("rating", number, up_to(10.0 if number <= 10 else 100.0))


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


def fact(bare: str, setting: Setting) -> Value | None:
    """An attribute: a measurement, a year, or whatever an attribute's row holds."""
    words = undecorated(bare)
    aside = IN_BRACKETS.match(words)
    if aside and UNIT.search(aside["words"]):
        words = aside["words"]  # "4.60% (with conditions)"
    match = MEASURE.match(words)
    if match and len(words) <= 40:
        return Value(
            "fact", to_number(match[1]) * TIMES.get((match[2] or "").lower(), 1)
        )
    return Value("fact") if fold(setting.criterion) in FACTS else None


def measures(text: str) -> bool:
    """Whether a text is a number or a measurement and nothing else."""
    return bool(NUMBER.match(text) or (len(text) <= 40 and MEASURE.match(text)))


def top_scale(top: float, setting: Setting) -> Scale:
    """The scale of "n out of top"; from 1 unless it counts up to 20 or 100."""
    if setting.scale and max(setting.scale) == top:
        return setting.scale
    return up_to(top)
