"""Scores in words: "four out of five", "vier Sterne", "trois étoiles et demie"."""

import re

from fwreport.vocabulary.words import fold

# One to five and ten, as English, German, French, Spanish, Italian, Portuguese,
# Dutch, Polish and Swedish spell them.
SPELLED = {
    1: "one ein eins eine un une uno una um uma één jedna jeden en ett",
    2: "two zwei deux dos due dois duas twee dwie dwa två",
    3: "three drei trois tres tre três drie trzy",
    4: "four vier quatre cuatro quattro quatro cztery fyra",
    5: "five fünf cinq cinco cinque vijf pięć pięciu fem",
    6: "six sechs seis",
    7: "seven sieben sept siete sette sete",
    8: "eight acht huit ocho otto oito",
    9: "nine neun neuf nueve nove",
    10: "ten zehn dix diez dieci dez tien dziesięć dziesięciu tio",
}
NUMERALS = {fold(word): n for n, words in SPELLED.items() for word in words.split()}
COUNTED = re.compile(
    r"\b(?:"
    + "|".join(w for n, words in SPELLED.items() if n > 1 for w in words.split())
    + r")\b",
    re.IGNORECASE,
)
SPELLED_OUT = "|".join(
    sorted(
        {w for words in SPELLED.values() for w in words.split()},
        key=lambda w: (-len(w), w),
    )
)
# "Zweijährig": of two years; the stem of the unit, and of the word.
SPANS = {
    "jahr": "jähr",
    "monat": "monat",
    "tag": "täg",
    "woche": "wöch",
    "stund": "stünd",
}
HALF = r"(?:\s*(?:½|1/2)|\s*(?:and\ a|einhalb|et|y|e|en\ een|och\ en|i)\s*(?:half|halb|halve|halv|demie?|medi[oa]|mezz[oa]|meia|pół)|einhalb)"
STAR = r"""(?:stars?|stern(?:en?)?|étoiles?|estrell?as?|stell[ae]|ster(?:ren)?|gwiazd\w{1,4}|stjärn(?:a|or))"""
POINT = r"(?:points?|pts?|punkten?|puntos?|punti|pontos?|punten|punkt(?:y|ów)?|poäng)"
# Joins of a score and its top: "8 out of 10"; the short ones join other things, too.
OUT_OF = r"/|out\s+of"
OF = r"von|sur|de|of|van(?:\s+de)?|su|av|na"
# The tops that scores are printed out of, after a stroke: "8/10".
TOP = r"(?:5|6|10|20|100)(?!\d)"
# What may follow a score that is one: an end, an aside, or the unit of scores.
ENDED = rf"(?:$|[.,;:!(\u2013\u2014-]|(?:{STAR}|{POINT})(?!\w))"
SPELLED_SCORE = re.compile(
    rf"""^(?P<number>\d(?:[.,]\d)?|[^\W\d_]+?)(?P<half>{HALF})?(?=[\s/-])
    (?P<rest>(?:\s*(?:{OUT_OF}|{OF})\s*(?P<top>[^\W\d_]+|\d+))?[\s-]*(?P<star>{STAR})?.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
STARS = re.compile(
    rf"^(?P<number>\d(?:[.,]\d)?)[\s-]*{STAR}(?P<half>{HALF})?\s*(?=$|[.,;:!(\u2013\u2014-])",
    re.IGNORECASE | re.VERBOSE,
)


def with_digits(text: str) -> str:
    """The text with every numeral above one in digits: "three of the four" is 3 of 4."""
    return COUNTED.sub(lambda match: str(NUMERALS[fold(match[0])]), text)


def counted_in(text: str, unit: str) -> str:
    """The text with numerals before a unit in digits: "a two-year guarantee".

    unit  in the singular; "zweijährig" is two of the unit "jahr"
    """
    stem = re.sub(r"(?<=[a-z]{3})e[ns]?$", "", fold(unit)).removesuffix("n")
    if not stem.isalpha():
        return text
    spans = SPANS.get(stem, "(?!)")
    shape = rf"\b({SPELLED_OUT})(?:[\s-]+(?={re.escape(unit)})|({spans})ig\w{{0,2}}\b)"
    return re.sub(
        shape,
        lambda match: f"{NUMERALS[fold(match[1])]} {unit if match[2] else ''}",
        text,
        flags=re.IGNORECASE,
    )


def in_digits(text: str) -> str:
    """The text with the score that it starts with in digits; else as it is.

    "Four out of five" is "4 out of 5", "dreieinhalb Sterne" is "3.5 Sterne".  A word
    is a number only where stars or a top follow.
    """
    match = SPELLED_SCORE.match(text)
    if not match or not (match["star"] or match["top"]):
        return text
    digits, top = number_of(match["number"]), match["top"]
    best = number_of(top) if top else 0
    if digits is None or best is None:
        return text
    rest = match["rest"]
    if top and not top.isdigit():
        rest = rest.replace(top, str(int(best)), 1)
    return f"{digits + 0.5 * bool(match['half']):g}{rest}"


def number_of(word: str) -> float | None:
    """The number that digits or a numeral stand for."""
    if word[:1].isdigit():
        return float(word.replace(",", "."))
    return NUMERALS.get(fold(word))


# A score and whom it is given to: "8/10 for the ", ", und 3,5 von 5 für das ".
GIVEN_TO = re.compile(
    rf"""^[\s,;]*(?:(?:and|but|only|und|aber|nur|et|mais|y|pero|e|ma|mas|en|maar|i|och)\s+)*
    (?P<score>\d[\d.,]{{0,4}}\s?(?:(?:{OUT_OF}|{OF})\s?\d{{1,3}}|{STAR}|{POINT}|%))\s+
    (?:for|to|go(?:es)?\s+to|für|an|pour|à|para|por|per|a|voor|dla|för|till)\s+
    (?:(?:the|das|die|der|den|dem|le|la|les|el|los|las|il|lo|i|o|os|as|de|het)\s+|l['’])?$""",
    re.IGNORECASE | re.VERBOSE,
)

# What a criterion counts for: "30", "30 %", "x2", "1.5×".
SHARE = re.compile(r"[x×]?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*[%x×]?")

FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}
FRACTION = re.compile(rf"^(\d+)\s?([{''.join(FRACTIONS)}])")


def without_fraction(text: str) -> str:
    """The text with its first number in decimals: "3½" is "3.5"."""
    return FRACTION.sub(lambda found: found[1] + FRACTIONS[found[2]], text)
