"""Clauses that put one option above all others, or below them, on one criterion.

The option stands as FIRST.  What is above all others at what the clause itself names,
"X has the easiest grammar", or at what the heading does: "X goes farthest".
"""

import re
from typing import NamedTuple

from fwreport.vocabulary.comparatives import direction, quality
from fwreport.vocabulary.comparisons import BETTER, HAVE
from fwreport.vocabulary.qualities import GENERIC, LESS, MORE, quality_of
from fwreport.vocabulary.superlatives import comparatives_of
from fwreport.vocabulary.verdicts import FIRST, IS
from fwreport.vocabulary.words import fold

THE = r"(?:(?:the|der|die|das|den|le|la|les|el|los|las|il|lo|i|o|a|os|as|de|het)\s+)?"
TOP = rf"""{THE}(?P<top>(?:most|least|plus|moins|más|menos|mais|più|meno)\s+[\w-]+
    |(?:best|beste[rsn]?|worst|meilleure?s?|pires?|mejor(?:es)?|peor(?:es)?|miglior[ei]?|peggior[ei]?|melhor(?:es)?)
    |(?!(?:lat|r|t|gu|qu|requ|inter|for|w|mod|hon|cont|prot|harv|sugg)est\b)\w{{3,}}?est(?:e[rsn]?)?)(?!\w)"""
OF_ALL = r"""(?:\s+(?:of|among|out\ of|von|unter|des?|d['’]entre|entre|di|tra|van)\s+(?:(?:all|the|them|den|les|los|las|de|i|le|alle)\s+)*
    (?:all|them|lot|bunch|two|three|four|five|six|allen|beiden|zwei|drei(?:en)?|vier(?:en)?|deux|trois|quatre|tous|toutes
      |dos|tres|cuatro|todos|todas|due|tre|quattro|tutti|tutte|twee|drie|vier|dois|duas|três)(?!\w))"""
ONE = r"(?:\s+(?:one|option|choice|pick))?"
ENDS = r"(?:\s*,?\s+(?:by\ far|by\ a\ mile|hands\ down|too))?\s*[.!]*"
# "Easiest of the three, it flows": of the option whose line it is.
BARE_TOP = re.compile(
    rf"^{TOP}{ONE}{OF_ALL}(?=\s*(?:$|[.,;:!(\u2013\u2014-]))", re.I | re.X
)
# What does well goes farther, lasts longer; the heading says at what.
DEEDS = r"""(?:goes|go|drives|gets|reaches)\s+(?:the\s+)?(?:farthest|furthest)|(?:lasts|holds|runs|keeps)\s+(?:the\s+)?longest
    |(?:kommt|fährt)\s+am\s+weitesten|(?:hält|läuft)\s+am\s+längsten|va\s+le\s+plus\s+loin|(?:tient|dure)\s+le\s+plus\s+longtemps
    |llega\s+más\s+lejos|es\s+l[oa]\s+que\s+más\s+dura|va\s+più\s+lontano|dura\s+(?:di\s+)?più"""
FORMS = [
    re.compile(rf"{THE}{FIRST}\s+{form}{ENDS}", re.I | re.X)
    for form in (
        rf"{HAVE}{TOP}\s+(?P<thing>[\w-]+(?:\s[\w-]+){{0,2}}?){OF_ALL}?",
        rf"{IS}\s+{TOP}{ONE}(?:\s+to\s+(?P<deed>\w{{3,}}))?{OF_ALL}?",
        rf"(?P<does>{DEEDS}){OF_ALL}?",
    )
] + [  # "the most powerful of the three is X"
    re.compile(rf"{TOP}{ONE}{OF_ALL}?\s+{IS}\s+{THE}{FIRST}{ENDS}", re.I | re.X)
]
# "Best app", as a line calls the one that it names.
BEST = re.compile(
    rf"^{THE}(?:best|bester|beste|bestes|meilleure?|mejor|migliore?|melhor)\s+(?P<thing>[\w-]+(?:\s[\w-]+){{0,2}})$",
    re.IGNORECASE,
)
LEAST_SHARED = 4  # letters that words of one stem have in common
LONGEST_ENDING = 5  # "-ility"


class Top(NamedTuple):
    """Which way a clause puts its option apart, and on what."""

    sign: int  # 1 above all others, -1 below
    thing: str = ""  # what it names; empty where the heading does
    quality: str = ""  # the adjective that names it: "useful"
    deed: str = ""  # what it is to be done: "the fastest to charge"


def top_in(bones: str) -> Top | None:
    """What a clause says whose option is written FIRST; None for other clauses."""
    for form in FORMS:
        if match := form.fullmatch(bones.strip()):
            found = match.groupdict()
            if found.get("does"):
                return Top(1)
            return _read(
                match["top"], found.get("thing") or "", found.get("deed") or ""
            )
    return None


def bare_top(text: str) -> Top | None:
    """What a line on one option says that opens so: "the best of the two"."""
    match = BARE_TOP.match(text)
    return _read(match["top"], "", "") if match else None


def best_at(words: str) -> str:
    """What a line names the best of, "app" of "Best app"; empty for other lines."""
    match = BEST.match(words.strip())
    return match["thing"] if match else ""


def akin(word: str, name: str) -> bool:
    """Whether a word and a name are of one stem: "useful" and "Usefulness"."""
    one, other = fold(word), fold(name)
    if " " in one or " " in other:
        return False
    shared = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    longest = max(len(one), len(other)) - shared
    return (
        shared >= max(LEAST_SHARED, min(len(one), len(other)) - 2)
        and longest <= LONGEST_ENDING
    )


def _read(top: str, thing: str, deed: str) -> Top | None:
    """The reading of a superlative; None where it is not known which way it points."""
    words = top.strip()
    if re.match(r"(?:worst|pire|peor|peggior)", words, re.I):
        return Top(-1, thing, "", deed)
    if BETTER.match(words) or re.match(r"best", words, re.I):
        return Top(1, thing, "", deed)
    degree, _, adjective = words.partition(" ")
    for form in comparatives_of(words) or [words]:
        if known := quality_of(form):
            named = "" if fold(known.criterion) in GENERIC else known.criterion
            return Top(known.sign, thing, named, deed)
        if sign := direction(form):
            return Top(sign, thing, "", deed)
    if adjective and {fold(degree)} & {*MORE, *LESS, "most", "least"}:
        turn = -1 if fold(degree) in ("least", *LESS) else 1
        sign = quality(adjective)
        return Top(turn * sign, thing, adjective, deed) if sign else None
    return None
