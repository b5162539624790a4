"""The words of a label: folded, in the singular, mended, and as an identifier."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from fwreport.vocabulary.columns import WEIGHED
from fwreport.vocabulary.criteria import PREFIXES
from fwreport.vocabulary.phrases import RATES

WORD = re.compile(r"[^\W_]+(?:[+#]+(?![^\W_]))?")
ELISION = re.compile(r"\b(?:l|d|qu|dell|nell|all|un)['\u2019](?=[^\W_])")
JOINED = re.compile(rf"\b({PREFIXES})[-\u2010\u2011](?=[^\W\d_])")
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
WEIGHT_OR_SCALE = re.compile(
    r"[x\u00d7*]\s*\d+([.,]\d+)?|\d*\s*[-\u2013/]\s*\d+"
    rf"|(({WEIGHED})\s*[:=]?\s*)?\d+([.,]\d+)?\s*%|({WEIGHED})\s*[:=]?\s*\d+([.,]\d+)?"
    r"|(?:out\s+of|von|sur|sobre|su|op|av|na|max\.?)\s*(?:5|6|10|20|100)",
    re.IGNORECASE,
)
LONGEST_IDENTIFIER = 80  # letters; a longer name loses its last words
SHORTEST_MENDED = 8  # letters; shorter names one letter apart are often two names


@cache
def fold(text: str) -> str:
    """The text in lower case, compatibility forms and Latin accents undone.

    Accents of other scripts stay: in Cyrillic or Japanese they make other letters.
    """
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    kept, latin = [], False
    for character in parts:
        if unicodedata.combining(character):
            if latin:
                continue
        else:
            latin = character.isascii()
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


@cache
def undressed(label: str) -> str:
    """The label without a bracket at its end that names a scale or a weight.

    "Speed (rating 1-5)" and "Speed (x2)" are on speed; "Size (KB)" stays as it is.
    """
    bracket = BRACKET.search(label)
    if bracket is None or not label[: bracket.start()].strip():
        return label
    inner = bracket[1].strip()
    is_dress = RATES.search(inner) or WEIGHT_OR_SCALE.fullmatch(inner)
    return label[: bracket.start()] if is_dress else label


@cache
def words_of(text: str) -> tuple[str, ...]:
    """The folded words in order; `C++` and `C#` keep their signs, `pre-` joins on.

    A text without any letter or digit is one word, itself; blank text has none.
    """
    folded = JOINED.sub(r"\1", ELISION.sub("", fold(text)))
    return tuple(WORD.findall(folded)) or tuple(folded.split())


@cache
def singular(word: str) -> str:
    """The word without its plural ending, by the rules of English, French, Spanish."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1]


def identifier(name: str, otherwise: str) -> str:
    """Lower-case words joined by underscores; letters of every script are kept.

    `+` and `#` at the end of a word are spelt out, so that C, C++ and C# differ;
    `otherwise` stands in for a name without letters and digits.
    """
    text = unicodedata.normalize("NFKC", name).lower()
    text = re.sub(r"(?<=[^\W_])[+#]+(?![^\W_])", spelt_out, text)
    text = "".join(c for c in text if not unicodedata.category(c).startswith("M"))
    words = re.findall(r"[^\W_]+", text)
    while len(words) > 1 and len("_".join(words)) > LONGEST_IDENTIFIER:
        words.pop()
    return "_".join(words) or otherwise


def spelt_out(signs: re.Match) -> str:
    """The signs after a word, in words."""
    return "".join({"+": " plus", "#": " sharp"}[sign] for sign in signs.group())


def identifiers(names: Iterable[str], otherwise: str, taken: set[str]) -> dict:
    """An identifier for each name; later names in alphabetical order get a number.

    taken  identifiers that mean something else already
    """
    result, used = {}, set(taken)
    for name in sorted(set(names)):
        first = identifier(name, otherwise)
        found, number = first, 2
        while found in used:
            found, number = f"{first}_{number}", number + 1
        used.add(found)
        result[name] = found
    return result


def mended(counts: dict[str, int]) -> dict[str, str]:
    """The words that are one slip of the pen from a more frequent one, and that one.

    A slip is a letter too many, too few, other or swapped (Damerau, "A technique for
    computer detection and correction of spelling errors", CACM 7 (1964), 171-176),
    not in the first letter and not in a digit; both words have at least eight letters.

    counts   how many labels use each word
    returns  word -> what it stands for; ties go to the first in alphabetical order
    """
    near: dict[str, list[str]] = {}
    for word in sorted(counts):
        if len(word) >= SHORTEST_MENDED and word.isalpha():
            for key in {word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))}:
                near.setdefault(key, []).append(word)
    result: dict[str, str] = {}
    for group in near.values():
        for word in group:
            best = result.get(word, word)
            for other in group:
                if one_slip(word, other):
                    best = min(best, other, key=lambda w: (-counts[w], w))
            if best != word:
                result[word] = best
    return result


def one_slip(one: str, other: str) -> bool:
    """Whether one edit, or one swap of neighbours, turns one word into the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted([one, other], key=len)
    start = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    swapped = short[start + 1 : start + 2] + short[start : start + 1]
    return short[start + 1 :] == long[start + 1 :] or (
        swapped == long[start : start + 2] and short[start + 2 :] == long[start + 2 :]
    )
