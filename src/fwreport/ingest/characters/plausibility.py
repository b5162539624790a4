"""How odd a run of characters looks to somebody who knows many scripts, in nats.

No language is assumed.  A letter in the middle of a word of its script costs next to
nothing; a control character, a lone accent, a currency sign glued to a letter, a
capital after a small letter, two scripts in one word cost what they are rare.  Only
differences between readings of the same bytes mean anything, never a cost by itself.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from fwreport.ingest.characters.letters import WRITTEN

(
    CAPITAL,
    SMALL,
    LETTER,
    MARK,
    DIGIT,
    SPACE,
    POINT,
    OPENING,
    SIGN,
    PICTURE,
    FRAME,
    NOISE,
) = "CSLMDBPOYEFN"
WORD = frozenset("CSLM")
POINTS = frozenset("–—…’”»·•\u00a0\u3000\u200d\u2011″′")
OPENINGS = frozenset("‘“„«‚¿¡")
SIGNS = frozenset("€£©®™°±×÷§²³µ½¼¾→←↑↓≤≥≠≈∞√ªº")
STARS = frozenset("⬅⬆⬇⬛⬜⭐⭕")
JOINERS = frozenset("\ufe0f\u20e3")
HAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "HALFWIDTH"})
USUAL = frozenset(
    [
        "LATIN",
        "GREEK",
        "CYRILLIC",
        "HEBREW",
        "ARABIC",
        "THAI",
        "DEVANAGARI",
        "HANGUL",
        "HIRAGANA",
        "KATAKANA",
        "ARMENIAN",
        "GEORGIAN",
        "BENGALI",
        "TAMIL",
        "TELUGU",
        "GUJARATI",
        "GURMUKHI",
        "KANNADA",
        "MALAYALAM",
        "SINHALA",
        "KHMER",
        "LAO",
        "MYANMAR",
        "ETHIOPIC",
        "IDEOGRAPHIC",
    ]
)
Look = tuple[str, str, float]  # kind, script, cost in nats


@lru_cache(2**16)
def look_of(character: str) -> Look:
    """Kind, script and cost of one character where nothing is known of its place."""
    category = unicodedata.category(character)
    if character.isascii():
        return _ascii_kind(character, category), "LATIN", 0.0
    if character in POINTS:
        return POINT, "", 0.4
    if character in OPENINGS:
        return OPENING, "", 0.5
    if category in {"Cc", "Co", "Cn", "Cs"}:
        return NOISE, "", 6.0
    if category[0] in "LM":
        return _letter(character, category)
    return _sign(character, category)


def _ascii_kind(character: str, category: str) -> str:
    if category[0] == "L":
        return CAPITAL if character.isupper() else SMALL
    return DIGIT if category == "Nd" else SPACE if character.isspace() else POINT


def _letter(character: str, category: str) -> Look:
    script = unicodedata.name(character, "UNKNOWN").split()[0].partition("-")[0]
    if character in JOINERS:
        return PICTURE, "", 0.3
    if script == "CJK":
        return LETTER, "CJK", _rarity_of_han(character)
    if script == "HANGUL":
        return LETTER, "HANGUL", _rarity_of_hangul(character)
    if category[0] == "M":
        return MARK, "", 0.5
    kind = {"Lu": CAPITAL, "Ll": SMALL}.get(category, LETTER)
    if character in WRITTEN:
        cost = 0.3 if script == "LATIN" else 0.1
    elif script in HAN:
        cost = 0.1 if script != "HALFWIDTH" else 1.0
    else:
        cost = 2.5 if script in {"LATIN", "GREEK", "CYRILLIC"} else 0.3
    return kind, script, cost if script in USUAL | HAN else 3.5


def _rarity_of_han(character: str) -> float:
    """Cost of an ideograph by the tiers that the national standards sort them in."""
    for codec, first, last, cost in (
        ("gb2312", 0xB0, 0xD7, 0.3),
        ("big5", 0xA4, 0xC6, 0.4),
        ("cp932", 0x88, 0x97, 0.4),
        ("gb2312", 0xD8, 0xF7, 1.5),
        ("cp932", 0x98, 0xEA, 1.8),
        ("big5", 0xC9, 0xF9, 2.0),
        ("euc_kr", 0xCA, 0xFD, 2.0),
    ):
        try:
            lead = character.encode(codec)[0]
        except UnicodeEncodeError:
            continue
        if first <= lead <= last:
            return cost
    return 4.0 if character < "\U00010000" else 7.0


def _rarity_of_hangul(character: str) -> float:
    """Cost of a syllable: the national standard holds those that are in use."""
    try:
        return 0.1 if len(character.encode("euc_kr")) == 2 else 3.0
    except UnicodeEncodeError:
        return 3.0


def _sign(character: str, category: str) -> Look:
    """Look of what is neither letter nor mark, by its block and its use."""
    code = ord(character)
    if 0x2500 <= code <= 0x259F:
        return FRAME, "", 1.5
    if 0x2600 <= code <= 0x27BF or 0x1F1E6 <= code <= 0x1FAFF or character in STARS:
        return PICTURE, "", 0.5
    if 0x2300 <= code <= 0x23FF or 0x2460 <= code <= 0x24FF:
        return PICTURE, "", 1.0
    if character in SIGNS:
        return SIGN, "", 0.8
    if 0x3000 <= code <= 0x303F or 0xFF00 <= code <= 0xFFEF:
        return POINT, "", 0.3
    if category[0] == "N":
        return SIGN, "", 1.5
    if category == "Cf":
        return POINT, "", 2.0
    if category[0] == "Z":
        return SPACE, "", 1.0
    return SIGN, "", 2.0 if code < 0x2300 else 3.0


@lru_cache(2**18)
def step_cost(before: str, after: str) -> float:
    """Cost in nats of two characters side by side, beyond what each costs."""
    if before.isascii() and after.isascii():
        return 0.0
    kind, script, _ = look_of(before)
    next_kind, next_script, _ = look_of(after)
    if next_kind == MARK:
        return 0.0 if kind in WORD else 3.0
    if kind in WORD and next_kind in WORD:
        if script != next_script and kind != MARK and not {script, next_script} <= HAN:
            return 1.0 if {script, next_script} & HAN else 3.0
        return 2.0 if (kind, next_kind) == (SMALL, CAPITAL) else 0.0
    if kind in WORD:
        return {SIGN: 1.5, OPENING: 2.5, FRAME: 3.0, NOISE: 1.0}.get(next_kind, 0.0)
    if next_kind in WORD:
        glued = {SIGN: 1.0, FRAME: 3.0, POINT: 0.0 if before.isascii() else 0.7}
        return glued.get(kind, 0.0)
    if kind == next_kind and kind in {SIGN, OPENING, FRAME}:
        return -1.2 if kind == FRAME else 0.0 if before == after else 1.5
    return 1.5 if {kind, next_kind} <= {SIGN, OPENING, FRAME, PICTURE} else 0.0


def cost_of(text: str, left: str, right: str, ease: Mapping[str, float]) -> float:
    """Cost of a run between its neighbours, in nats.

    left, right  the characters beside it; empty at the ends of the text
    ease         factor from 0 to 1 for characters that are known to belong here
    """
    total = sum(look_of(c)[2] * ease.get(c, 1.0) for c in text)
    around = left + text + right
    for before, after in zip(around, around[1:], strict=False):
        if step := step_cost(before, after):
            total += step * max(_strange(before, ease), _strange(after, ease))
    return total


def _strange(character: str, ease: Mapping[str, float]) -> float:
    return ease.get(character, 0.0 if character.isascii() else 1.0)
