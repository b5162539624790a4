"""When a document was written, and by whom, as far as it says so itself.

It is said in the front matter, in the first lines, in the last ones, or in the title;
of a page of HTML in what it says of itself.  The latest date counts: claims are as old
as the last look at them.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from fwreport.ingest.naming import HEADING, LONGEST_LINE, undecorated
from fwreport.vocabulary.bylines import (
    AUTHOR_LABELS,
    DATE_LABELS,
    DAYS,
    META_AUTHORS,
    META_DATES,
    NO_PERSONS,
    any_of,
)
from fwreport.vocabulary.lines import front_matter_end
from fwreport.vocabulary.tags import attributes_of, read_tokens

HEAD, TAIL, FIRST = 12, 5, 4  # lines that are not blank: at the top, the end, first
YEARS = range(1980, 2100)
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ja", "ko"]
MONTH = r"[^\W\d_]{3,12}\.?"
YEAR = r"(?:19|20)\d\d"
DATE = re.compile(
    rf"(?<![\w.])(?:{YEAR}-\d\d(?:-\d\d)?|{YEAR}/\d\d?/\d\d?"
    rf"|\d\d?[./-] ?\d\d?[./-] ?{YEAR}|{YEAR} ?年 ?\d\d? ?月(?: ?\d\d? ?日)?"
    rf"|{YEAR}년 ?\d\d?월(?: ?\d\d?일)?"
    rf"|\d\d?(?:\.|st|nd|rd|th|er|º|ª)? (?:de |of )?{MONTH},? (?:de |del )?{YEAR}"
    rf"|{MONTH} \d\d?(?:st|nd|rd|th)?,? {YEAR}|{MONTH},? (?:de )?{YEAR})"
    r"(?!(?!T\d)[\w%])"
)
NUMBERS = re.compile(r"\d+")
EDITION = re.compile(rf"[(\[]({YEAR})[)\]]|\bin ({YEAR})\b(?!\.)|({YEAR}) ?年")
LABELLED = re.compile(rf"({DATE_LABELS})\s*[:：]?\s*(?:on\s+)?(?=\d|\w)", re.IGNORECASE)
SIGNED = re.compile(rf"({AUTHOR_LABELS})(\s*[:：]\s*|\s+)(?=\w)", re.IGNORECASE)
PERSON = re.compile(
    r"[^\W\d_a-z][\w'’.-]*"
    r"(?: (?:[^\W\d_a-z][\w'’.-]*|van|von|de|der|den|la|da|dos)){0,3}"
)
ADDRESS = re.compile(r"\s*[<(\[]\s*[^\s<>()\[\]]*@[^\s<>()\[\]]*\s*[>)\]]|\S+@\S+")
ASIDE = re.compile(r"\b\d+\s*[ -]?(?:min|minutes?|mins|Minuten|分)\b.*$", re.IGNORECASE)
DAY = re.compile(rf"\b(?:{any_of(DAYS)})\b\.?,?", re.IGNORECASE)
CUT = re.compile(r"\s*(?:[|·•,;—–/]|\s-\s)\s*")
IS_DATE = re.compile(r"date|publish|lastmod|created|modified", re.IGNORECASE)
KEY = re.compile(r"([\w .-]{2,30}?)\s*[:=]\s*(.+)$")
INITIAL = re.compile(r"\b\w\.$")
LONGEST = 60  # characters of a name; and of a line that is a date or a name alone


class Byline(NamedTuple):
    """Who wrote a document, and when; None where it does not say so."""

    author: str | None = None
    date: str | None = None  # ISO 8601, to the year, the month or the day


def find_byline(lines: list[str], fenced: set[int], title: str | None) -> Byline:
    """What a text says of its author and its date.

    lines   of the whole text
    fenced  numbers of the lines in fenced code, from 0
    title   as it was found; what it says of a year counts where nothing else does
    """
    start = front_matter_end(lines)
    told = [match.groups() for match in map(KEY.match, lines[1:start]) if match]
    told = [("date" if IS_DATE.search(key) else key, value) for key, value in told]
    body = [n for n in range(start, len(lines)) if n not in fenced]
    return pick(named_pairs(told), ends_of([lines[n] for n in body]), title)


def find_page_byline(page: str, shown: list[str], title: str | None) -> Byline:
    """What a page of HTML says of its author and its date, in tags and in words."""
    told, moments = [], []
    for token in islice(read_tokens(page), 20_000):
        if token.kind != "open" or token.name not in {"meta", "time"}:
            continue
        given = attributes_of(token.attributes)
        if token.name == "time":
            moments.append(("date", given.get("datetime", "")))
            continue
        name = given.get("name") or given.get("property") or given.get("itemprop")
        if (name or "").lower() in META_DATES.split(", "):
            told.append(("date", given.get("content", "")))
        elif (name or "").lower() in META_AUTHORS.split(", "):
            told.append(("author", given.get("content", "")))
    told += moments[:1]  # later ones are those of comments and other pages
    return pick(named_pairs(told), ends_of(shown), title)


def ends_of(lines: Sequence[str]) -> list[str]:
    """The first and the last lines that are not blank and of no table."""
    ends: dict[int, str] = {}
    for numbers, most in ((range(len(lines)), HEAD), (range(len(lines))[::-1], TAIL)):
        told = (n for n in numbers if lines[n].strip() and not is_row(lines[n]))
        ends |= {n: lines[n].strip()[:LONGEST_LINE] for n in islice(told, most)}
    return [ends[number] for number in sorted(ends)]


def is_row(line: str) -> bool:
    """Whether a line looks like a row of a table."""
    is_split = line.count(";") > 1 or line.count(",") > 3
    return line.lstrip().startswith("|") or "\t" in line.strip() or is_split


def named_pairs(told: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """What keys say, as the lines that would say it: "Date: 2025-03-14"."""
    return [(f"{key.strip()}: ", value.strip().strip("\"'[]")) for key, value in told]


def pick(told: list[tuple[str, str]], body: list[str], title: str | None) -> Byline:
    """The latest date and the first author of all that is said.

    told  labels with what they say, from outside of the text
    body  the first and the last lines of the text
    """
    dates, authors = [], []
    for key, value in told:
        dates += filter(None, [labelled_date(key + value)])
        authors += filter(None, [labelled_author(key + value, 0)])
    for place, line in enumerate(body):
        text = undecorated(line.lstrip(" >*_-"))
        is_heading = bool(HEADING.match(line)) or text == title
        if is_heading:
            continue
        found = labelled_date(text)
        name = labelled_author(text, place)
        if not found and place < FIRST:
            found, alone = lone_date(text)
            name = name or alone
        dates += filter(None, [found])
        authors += filter(None, [name])
    if not dates and title:
        dates += filter(None, [title_date(title)])
    return Byline(authors[0] if authors else None, max(dates, default=None))


def labelled_date(text: str) -> str | None:
    """The date behind a label, as "Last updated: 5 January 2025", or after a name."""
    for match in LABELLED.finditer(text[: 3 * LONGEST]):
        before = text[: match.start()]
        if match.start() and not (CUT.search(before[-3:]) or SIGNED.match(text)):
            continue
        rest = DAY.sub(" ", text[match.end() :]).strip()
        if found := DATE.match(rest):
            return iso_date(found[0])
    return None


def lone_date(text: str) -> tuple[str | None, str | None]:
    """Date and name of a line that is nothing else: "May 2024", "Ann Lee, May 2024"."""
    found = DATE.search(text) if len(text) <= 2 * LONGEST else None
    if not found:
        return None, None
    rest = DAY.sub(" ", ASIDE.sub("", text[: found.start()] + text[found.end() :]))
    rest = SIGNED.sub("", rest.strip(" ,|·•;—–-()"), count=1)
    rest = rest.strip(" ,|·•;—–-()")
    if rest and not is_person(rest):
        return None, None
    return iso_date(found[0]), rest or None


def is_person(name: str) -> bool:
    """Whether words look like a name of two parts or more."""
    words = name.split(" ")
    is_name = len(words) > 1 and words[-1].lower() not in NO_PERSONS
    return is_name and bool(PERSON.fullmatch(name))


def title_date(title: str) -> str | None:
    """The date in a title: "(May 2024)", "in 2025"."""
    if found := DATE.search(title):
        return iso_date(found[0])
    found = EDITION.search(title)
    return next(filter(None, found.groups())) if found else None


def labelled_author(text: str, place: int) -> str | None:
    """The name behind a label: "Author: Ann Lee", near the top "By Ann Lee" as well."""
    if len(text) > 3 * LONGEST:
        return None
    dated = DATE.search(text)
    after = text[dated.end() :].lstrip(" ,|·•;—–-") if dated else ""
    match = SIGNED.match(text) or LABELLED.match(text) and SIGNED.match(after)
    if not match:
        return None
    rest = ADDRESS.sub("", match.string[match.end() :])
    if found := DATE.search(rest):
        rest = rest[: found.start()]
    rest = LABELLED.sub("|", rest).strip(" ,;|·•—–-()")
    name = CUT.split(rest)[0].strip(" -\"'") if rest else ""
    name = name if INITIAL.search(name) else name.rstrip(".")
    if not 1 < len(name) <= LONGEST or any(map(str.isdigit, name)):
        return None
    if ":" in match[2] or "：" in match[2]:
        return name if PERSON.fullmatch(name) or not name.isascii() else None
    return name if (place < FIRST or dated) and is_person(name) else None


def iso_date(text: str) -> str | None:
    """A date as ISO 8601 writes it, to the day or the month, or None.

    Of a date whose day and month could change places only the year is sure.
    """
    numbers = [int(number) for number in NUMBERS.findall(text)]
    if re.search(rf"[^\W\d年月日년월일]{{3}}|^{MONTH}", text):
        return spelled_date(text)
    if numbers[0] < 100:
        day, month, year = numbers
        if "." not in text and day != month and day <= 12:
            return str(year) if month <= 12 else checked_date(year, day, month)
        numbers = [year, month, day]
    return checked_date(*numbers)


def checked_date(year: int, month: int, day: int | None = None) -> str | None:
    """The date, if there is one."""
    try:
        found = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return (found if day else found[:7]) if year in YEARS else None


def spelled_date(text: str) -> str | None:
    """A date whose month is a word."""
    found = reader().get_date_data(text)
    if found.date_obj is None or found.date_obj.year not in YEARS:
        return None
    written = found.date_obj.date().isoformat()
    return written if found.period == "day" else written[:7]


@cache
def reader() -> Any:
    """The reader of months in words; made at the first of them, for it takes time."""
    from dateparser.date import DateDataParser

    absolute = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["month", "year"]}
    return DateDataParser(languages=LANGUAGES, settings=absolute)
