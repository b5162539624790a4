"""The scales on which documents print their scores, as they declare or imply them."""

import re
from collections.abc import Sequence

from fwreport.vocabulary.grades import BEST_ENDS, WORST_ENDS
from fwreport.vocabulary.phrases import RATES
from fwreport.vocabulary.schools import (
    FRENCH_WORDS,
    GERMAN_MARK,
    GERMAN_WORDS,
    GRADE_POINTS,
    MARK_OF_TEN,
    NOTE,
    SCHOOL,
    SPELLED_MARKS,
    SWISS,
)
from fwreport.vocabulary.words import fold

Scale = tuple[float, float]  # worst, best

SCHOOL_SCALE: Scale = (6.0, 1.0)
SCHOOL_SCALES = [(MARK_OF_TEN, (1.0, 10.0)), (GRADE_POINTS, (0.0, 4.0))]
TOPS = (4, 5, 6, 10, 20, 100)
FROM_ZERO = (20, 100)  # tops of scales that start at 0
GERMAN, SWISS_GERMAN, FRENCH = "german", "swiss", "french"
NUMBER = re.compile(r"^[+]?\d{1,3}(?:[.,]\d{1,4})?$")
GROUPED = re.compile(
    r"(?P<whole>\d{1,3}(?:(?P<sign>[.,])\d{3})(?:(?P=sign)\d{3})*)(?!(?P=sign))[.,](?P<part>\d{1,2})"
)
SUM = re.compile(
    r"^(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:/|out\s+of|von|sur)\s*\d{2,4}$", re.I
)
RANGE = re.compile(
    r"(\d{1,3})\s*"
    r"(?:-|\u2013|\u2014|to|bis|\u00e0|al?|do|tot|\.\.|\u2026|~|\u81f3|\u5230)"
    r"\s*(\d{1,3})"
)
# A range or a top in brackets is a scale whatever it stands behind: "Speed (1-10)".
BRACKETED = re.compile(
    r"[(\[]\s*(?:[01]\s*(?:[-\u2013\u2014]|to|bis|\u00e0|al?|do|tot)\s*(?:4|5|6|7|10|20|100)|/\s*\d+|(?:out\s+of|von|sur|sobre|su|de|op|van|av|na|\u0438\u0437)\s+(?:5|10|20|100)(?:\s+\w+)?)\s*[)\]]"
    r"|\s/\s?(?:5|10|20|100)\s*$|[\u6ee1\u6eff]\u5206\s*(?:\u4e3a|\u662f|:|\uff1a)?\s*(?:5|10|20|100)(?!\d)"
)
UPPER = re.compile(
    r"(?:/|\b(?:out\s+of|von|sur|sobre|su|de|op|van|av|na|из|max\.?|maximum)|[满滿]分)\s*(\d{1,3})(?![^\W分点])",
    re.IGNORECASE,
)
FULL_MARKS = re.compile(
    r"(5|10|20|100)\s*(?:\u70b9\u6e80\u70b9|-?(?:\u0442\u0438|\u0438)?\s?\u0431\u0430\u043b\u043b\u044c?\u043d)"
)  # "out of 5", in Japanese and Russian
ENDS = re.compile(r"\b(\d{1,3})\s*(?:=|:|\(|ist\b|is\b)\s*([^\W\d_][^\d,;:()=]{1,24})")


def marks_of(text: str) -> str:
    """In which country's way a document marks, where it writes but "Note: 2"."""
    german, french = (
        len({word.casefold() for word in words.findall(text)})
        for words in (GERMAN_WORDS, FRENCH_WORDS)
    )
    if max(german, french) < 2 or german == french:
        return ""
    if german < french:
        return FRENCH
    return SWISS_GERMAN if SWISS.search(text) else GERMAN


def declared_scale(text: str, marks: str = "") -> Scale | None:
    """The scale that a header, a caption or a heading declares: "(Rating 1-10)".

    marks  as `marks_of` tells them; where they may run either way, none is declared
    """
    if scale := named_scale(ENDS.findall(text)):
        return scale
    if SCHOOL.search(text):
        if SWISS.search(text):
            return (1.0, 6.0)
        return None if marks == SWISS_GERMAN else school_scale(text)
    text = text.replace("_", " ")  # "rating_1_to_7", as databases call a column
    for words, digits in SPELLED_MARKS.items():
        text = re.sub(words, digits, text, flags=re.IGNORECASE)
    if match := FULL_MARKS.search(text):
        return up_to(float(match[1]))
    if not RATES.search(text) and not BRACKETED.search(text):
        return None
    if match := RANGE.search(text):
        low, high = float(match[1]), float(match[2])
        return (low, high) if low != high else None
    if (match := UPPER.search(text)) and int(match[1]) > 2:
        return up_to(float(match[1]))
    return None


def summed(words: str) -> float | None:
    """The total in "31/40", the sum of scores out of ten: no scale has that top."""
    match = SUM.match(words)
    return to_number(match[1]) if match else None


def up_to(top: float) -> Scale:
    """The scale of "n out of top"; from 1 unless it counts up to 20 or 100."""
    return (0.0, top) if top in FROM_ZERO else (1.0, top)


def school_scale(text: str) -> Scale:
    """German marks of school, from 6 to 1; Austrian ones where a range ends at 5."""
    match = RANGE.search(text)
    return (5.0, 1.0) if match and {match[1], match[2]} == {"1", "5"} else SCHOOL_SCALE


def named_scale(ends: Sequence[tuple[str, str]]) -> Scale | None:
    """The scale whose ends a text names: "1 = easy, 5 = hard" runs from 5 to 1."""
    numbers = [float(number) for number, _ in ends] or [0.0]
    low, high = min(numbers), max(numbers)
    if low == high in TOPS and fold(ends[0][1]).split(" ")[0] in BEST_ENDS:
        return up_to(high)
    if low == high or low > 1:
        return None
    for number, words in ends:
        is_low = float(number) == low
        names = {fold(words), fold(words).split(" ")[-1]}
        if float(number) in (low, high) and names & (BEST_ENDS | WORST_ENDS):
            is_up = is_low == bool(names & WORST_ENDS)
            return (low, high) if is_up else (high, low)
    return None


def implied_scale(context: str, texts: Sequence[str], marks: str = "") -> Scale | None:
    """The scale of bare numbers under a header or heading that speaks of ratings.

    It is the one of the schools where the word for it says so, else the shortest of
    the usual ones that holds them all: 0-1 (a point or none), 1-5, 1-10, 0-100.

    marks  as `marks_of` tells them from the whole document
    """
    bare = [text.rstrip("+-\u2212\u2013 ") for text in texts]  # "2-" is a mark, too
    numbers = [to_number(text) for text in bare if NUMBER.match(text)]
    if not numbers or not RATES.search(context) or len(numbers) < len(texts) / 2:
        return None
    if max(numbers) > 100:
        return None
    is_note = bool(NOTE.search(context))
    is_german = is_note and marks in (GERMAN, SWISS_GERMAN)
    is_german = is_german or bool(GERMAN_MARK.search(context))
    if is_german and 1 <= min(numbers) <= max(numbers) <= 6:
        return None if marks == SWISS_GERMAN else SCHOOL_SCALE
    for pattern, (low, high) in SCHOOL_SCALES:
        if pattern.search(context) and low <= min(numbers) <= max(numbers) <= high:
            return low, high
    if is_note and marks == FRENCH and 10 < max(numbers) <= 20:
        return (0.0, 20.0)
    if max(numbers) > 10 or min(numbers) < 0:
        return (0.0, 100.0)
    if {*numbers} == {0.0, 1.0}:
        return (0.0, 1.0)
    low = 0.0 if min(numbers) < 1 else 1.0
    return (low, 5.0) if max(numbers) <= 5 else (low, 10.0)


def to_number(text: str) -> float:
    """The number that digits with points, commas or blanks stand for."""
    digits = re.sub(r"[ '\u00a0]", "", text).rstrip(".,")
    if grouped := GROUPED.fullmatch(digits):  # "1.299,00" and "1,299.00"
        whole = re.sub(r"[.,]", "", grouped["whole"])
        return float(f"{whole}.{grouped['part']}")
    if re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", digits):
        return float(re.sub(r"[.,]", "", digits))
    if re.fullmatch(r"\d+[.,]\d+", digits):
        return float(digits.replace(",", "."))
    whole = re.match(r"\d+", digits)
    return float(whole[0]) if whole else float("nan")
