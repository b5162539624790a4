"""How much room words take in a chart, and words cut to the room that there is.

SVG has no line breaks, and its text is measured only where it is drawn: so the room
is reckoned from the widths of kinds of letters, a little too wide rather than too
narrow.  Lengths are in units of the view box, for letters of size 10.
"""

import unicodedata

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
NARROW, SLIM, BROAD = set(" iIjl.,:;'|!"), set("frt()[]-/"), set("mwMWG@%&")
GOOD_PART = 0.6  # of the room that a cut at a word must still fill


def width_of(text: str) -> float:
    """The room a text takes, after the widths of Source Sans at size 10."""
    return sum(map(width_of_letter, text))


def width_of_letter(letter: str) -> float:
    """The room of one letter: marks take none, East Asian ones a full square."""
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 10.0
    if letter in NARROW:
        return 2.7
    if letter in SLIM:
        return 3.6
    if letter in BROAD:
        return 8.5
    return 5.3 if letter.islower() or letter.isdigit() else 6.2


def fit(text: str, room: float) -> str:
    """The text, cut where it takes more room than there is, if possible at a word."""
    if width_of(text) <= room:
        return text
    cut = take(text, room - width_of(ELLIPSIS))
    word = cut.rsplit(" ", 1)[0]
    if width_of(word) >= GOOD_PART * room:
        cut = word
    return cut.rstrip() + ELLIPSIS


def take(text: str, room: float) -> str:
    """As many letters from the start as there is room for."""
    used = 0.0
    for place, letter in enumerate(text):
        used += width_of_letter(letter)
        if used > room:
            return text[:place]
    return text


def fit_all(texts: list[str], room: float) -> list[str]:
    """Each text cut to the room; those that would look the same keep their ends."""
    cuts = [fit(text, room) for text in texts]
    return [
        cut if cuts.count(cut) == 1 or cut == text else fit_ends(text, room)
        for cut, text in zip(cuts, texts, strict=True)
    ]


def fit_ends(text: str, room: float) -> str:
    """The text without its middle."""
    half = (room - width_of(ELLIPSIS)) / 2
    return take(text, half) + ELLIPSIS + take(text[::-1], half)[::-1]
