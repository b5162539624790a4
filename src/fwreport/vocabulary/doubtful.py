"""Comparatives that say one thing of tools, and another of stuff, colours and sounds.

"Harder" is worse of what is to be learned, and no fault of oak; "lighter" is a weight
or a colour; "louder" is a nuisance or what a speaker is bought for.
"""

import re
from typing import NamedTuple

from fwreport.vocabulary.meanings import is_same
from fwreport.vocabulary.words import fold

USE = """ease of use, usability, ease of learning, learning curve, setup, installation, maintenance, debugging, cleaning
    , assembly, handling, repairability, difficulty, effort, learning, getting started, onboarding, documentation, syntax"""
COLOURS = """color, colour, colors, colours, shade, tone, tint, finish, appearance, looks, taste, flavor, flavour, body, roast, aroma
    , farbe, farbton, geschmack, aussehen, couleur, teinte, goût, arôme, color, tono, sabor, colore, gusto, tinta, cor, gosto, kleur, smaak
    , kolor, smak, färg"""
SOUNDS = """sound, sound quality, volume, audio, speakers, bass, output, alarm, ringtone, loudness, klang, lautsprecher, ton, son, haut-parleur
    , sonido, altavoces, suono, som, geluid, luidsprekers, dźwięk, głośność, ljud"""


class Doubt(NamedTuple):
    """Words that mean what their entry says only where the heading lets them."""

    words: re.Pattern[str]
    criteria: tuple[str, ...]
    is_needed: bool  # these criteria alone let them; else they forbid them


def doubt(words: str, criteria: str, is_needed: bool) -> Doubt:
    """An entry of the list."""
    names = tuple(fold(name) for name in criteria.split(","))
    return Doubt(re.compile(words, re.IGNORECASE | re.VERBOSE), names, is_needed)


DOUBTS = [
    doubt(r"(?<!\w)(?:harder|tougher|hardest|toughest)(?!\w|\s+to\s)", USE, True),
    doubt(
        r"""(?<!\w)(?:lighter|lightest|heavier|heaviest|leichter|schwerer|plus\ l[ée]g(?:er|ère)|más\ (?:ligero|claro)a?
        |più\ leggero|mais\ leve|lichter|lżejszy)(?!\w)""",
        COLOURS,
        False,
    ),
    doubt(
        r"(?<!\w)(?:louder|loudest|quieter|lauter|leiser|luider)(?!\w)", SOUNDS, False
    ),
]


# Of less weight, or done with less effort: a label says which.
TWO_MEANINGS = re.compile(r"(?<!\w)(?:leichter|schwerer|lichter|lättare)(?!\w)", re.I)


def has_two_meanings(sentence: str) -> bool:
    """Whether a sentence compares by a word for both weight and effort."""
    return bool(TWO_MEANINGS.search(sentence))


def is_doubtful(sentence: str, criterion: str) -> bool:
    """Whether a sentence compares by a word that may mean something else here.

    criterion  what the heading or the lead-in names; empty where nothing does
    """
    return any(one.words.search(sentence) and forbids(one, criterion) for one in DOUBTS)


def can_be_easy(criterion: str) -> bool:
    """Whether a criterion names what may be easy or hard: "Assembly is easier"."""
    return any(is_same(criterion, name.strip()) for name in USE.split(","))


def forbids(one: Doubt, criterion: str) -> bool:
    """Whether a heading leaves open what words mean: what is not named, or is."""
    if one.is_needed:
        return not any(is_same(criterion, name) for name in one.criteria)
    return fold(criterion) in one.criteria
