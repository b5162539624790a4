"""Everyday words that judge on one criterion only: a mattress that "sleeps warm".

For each family of criteria, in several languages, what speaks for a thing and what
speaks against it.  Elsewhere the same words may mean the opposite, or nothing: warm
boots are good, and so is a hot plate.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from fwreport.vocabulary.meanings import is_same
from fwreport.vocabulary.quality import AGAINST, STRONGER, WEAKER, Stance
from fwreport.vocabulary.words import fold

# Names of criteria: what is good; what is bad.
WORDS = """
cooling, temperature regulation, breathability, ventilation, heat management, Kühlung, Belüftung, Atmungsaktivität, respirabilité, transpirabilidad: cool, cooler, airy, breathable, breezy, kühl, luftig, atmungsaktiv, frais, respirant, fresco, transpirable; warm, hot, stuffy, sweaty, clammy, sweating, heiß, stickig, schwitzig, chaud, étouffant, caluroso, sofocante
noise, noise level, quietness, Lautstärke, Geräusch, Geräuschpegel, bruit, niveau sonore, ruido, nivel de ruido, rumore, geluid: quiet, silent, whisper-quiet, noiseless, hushed, leise, lautlos, silencieux, silencieuse, silencioso, silenciosa, silenzioso, silenziosa, stil; loud, noisy, deafening, laut, bruyant, bruyante, ruidoso, ruidosa, rumoroso, rumorosa, luid
waterproofing, waterproofness, water resistance, weather protection, Nässeschutz, Wasserdichtigkeit, étanchéité, impermeabilidad: dry, watertight, waterproof, trocken, dicht, wasserdicht, étanche, impermeable; leaky, leaks, leaked, wet, soaked, soggy, damp, undicht, nass, durchnässt, trempé, mojado
ride, ride comfort, ride quality, suspension, Federung, Fahrkomfort, suspensión: smooth, supple, plush, cushy, weich, sanft, souple, suave; harsh, bumpy, jarring, choppy, jolting, ruppig, holprig, hart gefedert, dur, brusque, brusco, dura
battery life, battery, runtime, Akku, Akkulaufzeit, Laufzeit, autonomie, batterie, autonomía, batería: long-lasting, endless, ausdauernd, endurante, duradera; short-lived, drains fast, drains quickly, runs out quickly, kurzlebig, éphémère
weight, portability, Gewicht, Tragbarkeit, poids, peso: featherlight, feather-light, light, leicht, federleicht, léger, légère, ligero, ligera; heavy, hefty, bulky, cumbersome, schwer, sperrig, lourd, lourde, pesado, pesada
taste, flavour, flavor, Geschmack, goût, sabor: delicious, tasty, lecker, köstlich, délicieux, sabroso, sabrosa, rico, rica; bland, watery, stale, tasteless, fad, fade, insípido, insípida, soso
"""
HEAD_ENDS = re.compile(r"[.,;:!?(\n\u2013\u2014\u3002\uff0c]")
HEAD_WORDS = 5  # of a text that says so flatly
GOOD, BAD, SURE = 3, 1, 0.85
STRONG, WEAK = (
    re.compile(rf"(?:{words})\Z", re.IGNORECASE | re.VERBOSE)
    for words in (STRONGER, WEAKER)
)
# "Not warm", "never hot", "too cool", "warmer than ...": something else is said.
OPEN = re.compile(
    rf"\b(?:{AGAINST}|too|zu|trop|demasiado|than|als|que|if|when|sometimes|can|may)\b",
    re.IGNORECASE | re.VERBOSE,
)


class Family(NamedTuple):
    """Criteria on which words mean the same, and these words, folded."""

    names: tuple[str, ...]
    signs: dict[str, int]  # 1 for, -1 against
    words: re.Pattern[str]


def _family(line: str) -> Family:
    names, _, words = line.partition(": ")
    good, _, bad = words.partition(";")
    signs = {fold(w): s for g, s in ((good, 1), (bad, -1)) for w in g.split(",")}
    longest = sorted(signs, key=lambda word: (-len(word), word))
    pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])"
    return Family(
        tuple(name.strip() for name in names.split(",")), signs, re.compile(pattern)
    )


FAMILIES = [_family(line) for line in WORDS.strip().split("\n")]


@lru_cache(maxsize=4096)  # labels; many claims stand under one
def _family_of(criterion: str) -> Family | None:
    """The criteria that one belongs to."""
    same = (f for f in FAMILIES if any(is_same(criterion, name) for name in f.names))
    return next(same, None)


def everyday_stance(text: str, criterion: str) -> Stance:
    """How good a text says its one option is by words that judge on its criterion only.

    text       a line; its head, up to the first stop, says it in few words
    criterion  as the document labels it

    A word of degree before it makes good words better and bad ones milder or no worse;
    "very quiet" is very good.
    """
    family = _family_of(criterion)
    head = fold(HEAD_ENDS.split(text.strip(), maxsplit=1)[0])
    if family is None or len(head.split()) > HEAD_WORDS or OPEN.search(head):
        return Stance(None, 0.0)
    found = [*family.words.finditer(head)]
    signs = {family.signs[match[0]] for match in found}
    if len(signs) != 1:
        return Stance(None, 0.0)
    before = head[: found[0].start()].rstrip()
    level = GOOD if signs == {1} else BAD
    if STRONG.search(before):
        level = min(level + 1, 4) if level == GOOD else BAD
    elif WEAK.search(before):
        level = 2
    return Stance(level, SURE)
