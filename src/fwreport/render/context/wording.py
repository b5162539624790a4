"""Numbers and lists as a reader sees them; the only place that rounds."""

import math
import re
import unicodedata
from datetime import date

MINUS = "\N{MINUS SIGN}"
KEPT = {"\n", "\t", "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"}
KEPT |= {"\N{SOFT HYPHEN}", "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}"}
HIDDEN = {"Cc", "Cf", "Co", "Cs"}
ISOLATE, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
]
CERTAINTIES = ("very low", "low", "moderate", "high")


def number(value: float | None, digits: int = 1) -> str:
    """A number with a fixed count of decimals and a true minus; empty for none."""
    if value is None or math.isnan(value):
        return ""
    text = f"{value:.{digits}f}"
    if float(text) == 0:
        text = text.lstrip("-")
    return text.replace("-", MINUS)


def printed(value: float | None) -> str:
    """A number as a document prints it: no decimals that it does not have."""
    if value is None or math.isnan(value):
        return ""
    return f"{value:.6g}".replace("-", MINUS)


def percent(probability: float | None, limit: float = 1.0) -> str:
    """A probability in whole percent, never 0 % or 100 %: nothing is certain.

    limit  of a decision: what does not reach it from either side is never printed as
           if it did, so that 0.896 is 89.6 % where the limit is 0.9
    """
    if probability is None or math.isnan(probability):
        return ""
    whole = round(100 * probability)
    edge = round(100 * limit, 6)
    if probability < limit and edge <= whole < 100:
        return f"{math.floor(1000 * probability) / 10:.1f}\N{NO-BREAK SPACE}%"
    if 1 - probability < limit and 0 < whole <= 100 - edge:
        return f"{math.ceil(1000 * probability) / 10:.1f}\N{NO-BREAK SPACE}%"
    if whole < 1:
        return "less than 1\N{NO-BREAK SPACE}%"
    if whole > 99:
        return "more than 99\N{NO-BREAK SPACE}%"
    return f"{whole}\N{NO-BREAK SPACE}%"


def interval(low: float | None, high: float | None) -> str:
    """An interval in words, as `7.3 to 9.1`; empty where there is none."""
    if low is None or high is None:
        return ""
    return f"{number(low)} to {number(high)}"


def date_words(iso: str) -> str:
    """A date as written out, whatever the machine's language: 21 November 2026."""
    day = date.fromisoformat(iso[:10])
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count(quantity: int, noun: str, plural: str = "") -> str:
    """A count with its noun, as `no documents`, `1 document`, `5 documents`."""
    if quantity == 1:
        return f"1 {noun}"
    return f"{quantity or 'no'} {plural or noun + 's'}"


def enumerate_words(words: list[str], last: str = "and") -> str:
    """Words in a list, as `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def isolate(text: str) -> str:
    """A name within a sentence: what is read from right to left stays by itself.

    Without that, a number that follows such a name is drawn on its wrong side.
    """
    if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text):
        return f"{ISOLATE}{text}{POP}"
    return text


def clip(text: str, length: int) -> str:
    """The text, cut at a word where it is longer than `length`."""
    if text.startswith(ISOLATE) and text.endswith(POP):
        return f"{ISOLATE}{clip(text[1:-1], length)}{POP}"
    if len(text) <= length:
        return text
    cut = text[: length - 1].rsplit(" ", 1)[0] if " " in text[:length] else ""
    return f"{cut or text[: length - 1]}\N{HORIZONTAL ELLIPSIS}"


def capitalize(text: str) -> str:
    """The text with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def make_visible(text: str) -> str:
    """The text with what would work unseen (bidi overrides, controls) spelled out.

    A private-use character has no glyph that all readers share, so it
    is spelled out too; marks that correct Arabic or Hindi needs stay.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = (
        c
        if c in KEPT or unicodedata.category(c) not in HIDDEN or is_tag(c)
        else f"[U+{ord(c):04X}]"
        for c in text
    )
    return "".join(shown)


def is_tag(character: str) -> bool:
    """Whether a format character is part of an emoji flag."""
    return 0xE0020 <= ord(character) <= 0xE007F


def make_anchor(kind: str, key: str) -> str:
    """The id of an element, made from a key: `claim-…`, `criterion-…`."""
    safe = re.sub(r"[^\w.]+", "-", key)
    return f"{kind}-{safe}"


def code_name(codec: str) -> str:
    """A codec as people write it: `mac_roman` is `mac-roman`."""
    return codec.replace("_", "-")
