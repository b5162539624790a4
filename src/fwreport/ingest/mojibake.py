"""Repair of UTF-8 that was once read with a single-byte codec.

Evidence is pooled over the document, the decision is taken run by run:

1. A run of characters beyond ASCII is a candidate under a codec if that codec writes
   all of it and the bytes are UTF-8.  Runs that are none show what characters belong in
   this document; those count for little as a sign of damage.
2. What a candidate gains: how much odder it looks than what it stands for, and how
   unlikely its bytes are UTF-8 by chance.  The codec whose candidates gain most in sum
   is the codec of this layer, if the sum is beyond doubt.  Code and quoted characters
   give no evidence, but are repaired with the rest.
3. One layer is peeled, then the document is judged anew: damage can be layered.  Text
   that a layer restored is damaged again only if nearly all of it is: otherwise what
   still can be decoded is a quotation of damage, and stays.

The idea of judging by the look of the result is that of ftfy (R. Speer, 2012).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from fwreport.ingest.characters.codecs import (
    SINGLE_BYTE,
    bytes_by_character,
    to_bytes,
)
from fwreport.ingest.characters.letters import misfit
from fwreport.ingest.characters.plausibility import WORD, cost_of, look_of
from fwreport.ingest.characters.runs import Run, find_runs

LAYERS = 5  # more were never seen; each one doubles the length of a run
BEYOND_DOUBT = 5.0  # nats: one in 150 by chance
AGAIN = 0.9  # share of restored runs that must decode again to be a second layer
STRINGS = 3  # quoted words that are no quotations of damage, but data
WORD_LENGTH = 3  # characters beyond ASCII
CREDIT = 4.0  # nats for a run of a document in which every run decodes
USUAL_MISFIT = 3.5  # nats of a letter in a text of one language, 1 in 33
LENGTH_NATS = {2: 2.1, 3: 3.5, 4: 5.3}  # -log share of byte strings that are such
SEQUENCE = re.compile(
    rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+"
)


class Fix(NamedTuple):
    """A damaged run: where it stood in the damaged text, and what stood for what."""

    start: int
    damaged: str
    repaired: str
    codec: str  # one, or those of all layers, outermost first, joined by `+`


class Site(NamedTuple):
    """A run as it is judged: alike runs in alike places are judged once."""

    text: str
    left: str
    right: str


class Witnesses(NamedTuple):
    """Where runs stand that may give evidence; code gives none."""

    plain: dict[Site, None]
    quoted: dict[Site, None]


class Layer(NamedTuple):
    """What one codec explains: how surely, and what each candidate stands for."""

    evidence: float
    codec: str
    repaired: dict[str, str]
    gains: dict[Site, float]
    ease: dict[str, float]  # of the characters that belong in this document


def find_fixes(text: str) -> list[Fix]:
    """Find the damaged runs of a text, in order; empty for a text that is right."""
    before = find_runs(text)
    runs, layers = list(before), [()] * len(before)
    for _ in range(LAYERS):
        restored = {
            run.text for run, codecs in zip(runs, layers, strict=True) if codecs
        }
        layer = _find_layer(runs, restored)
        if layer is None:
            break
        changes = _decide(runs, layer)
        if not changes:
            break
        for i, repaired in changes.items():
            runs[i] = runs[i]._replace(text=repaired)
            layers[i] = (*layers[i], layer.codec)
    return [
        Fix(old.start, old.text, new.text, "+".join(codecs))
        for old, new, codecs in zip(before, runs, layers, strict=True)
        if codecs
    ]


def _find_layer(runs: list[Run], restored: set[str]) -> Layer | None:
    """The codec that explains most of the document, if it is beyond doubt.

    restored  texts of runs that an earlier layer repaired
    """
    starts: dict[str, list[str]] = {}
    for text in sorted({run.text for run in runs}):
        starts.setdefault(text[:2], []).append(text)
    prose = [run for run in runs if not run.is_code]
    witnesses = Witnesses(
        dict.fromkeys(_site(run) for run in prose if not run.is_quoted),
        dict.fromkeys(_site(run) for run in prose if run.is_quoted),
    )
    layers = [_judge(codec, starts, witnesses, restored) for codec in SINGLE_BYTE]
    sure = [layer for layer in layers if layer and layer.evidence > BEYOND_DOUBT]
    return max(sure, key=_plausibility, default=None)


def _plausibility(layer: Layer) -> float:
    """What a layer explains, and how well its letters fit one language, in nats.

    Twins among the codecs often decode the same runs; their letters tell them apart.
    """
    letters = Counter(
        c
        for site in layer.gains
        for c in layer.repaired[site.text]
        if "\u00c0" <= c < "\u0530"
    )
    fit = USUAL_MISFIT * letters.total() - misfit(letters)
    return layer.evidence + fit


def _judge(
    codec: str, starts: dict[str, list[str]], witnesses: Witnesses, restored: set[str]
) -> Layer | None:
    """What `codec` explains of the document; None if it explains nothing."""
    repaired = dict(_candidates(codec, starts))
    again = restored & repaired.keys()
    if len(again) < AGAIN * len(restored):
        for each in again:
            del repaired[each]
    if not repaired:
        return None
    texts = (each for alike in starts.values() for each in alike)
    belongs = Counter(c for each in texts if each not in repaired for c in set(each))
    ease = {c: 1 / (1 + count) for c, count in belongs.items()}
    gains = {
        site: _gain(site, repaired[site.text], ease)
        for site in _heard(witnesses, repaired)
        if site.text in repaired
    }
    return Layer(sum(gains.values()), codec, repaired, gains, ease)


def _heard(witnesses: Witnesses, repaired: Mapping[str, str]) -> dict[Site, None]:
    """The sites that give evidence.

    What stands alone between quotation marks may be a quotation of damage, which shows
    a character or two.  It is heard where several whole words are quoted, as in data.
    """
    words = {
        site: None
        for site in witnesses.quoted
        if len(repaired.get(site.text, "")) >= WORD_LENGTH
    }
    is_data = len({site.text for site in words}) >= STRINGS
    return {**witnesses.plain, **words} if is_data else witnesses.plain


def _candidates(codec: str, starts: dict[str, list[str]]) -> Iterable[tuple[str, str]]:
    """The runs that `codec` writes as UTF-8, with what the bytes say."""
    byte_of = bytes_by_character(codec)
    for start, texts in starts.items():
        lead, after = (byte_of.get(c, 0) for c in (start + "\0")[:2])
        if not (0xC2 <= lead <= 0xF4 and 0x80 <= after <= 0xBF):
            continue
        for text in texts:
            data = to_bytes(text, codec)
            if data is not None and (decoded := _utf8(data)) is not None:
                yield text, decoded


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _gain(site: Site, repaired: str, ease: Mapping[str, float]) -> float:
    """How much likelier it is that the run is damage than that it is meant, in nats.

    Two parts: what the run costs as it stands less what it costs repaired, and the
    surprise that its bytes are UTF-8, as far as its characters are strange here.
    """
    oddness = cost_of(site.text, site.left, site.right, ease)
    oddness -= cost_of(repaired, site.left, site.right, {})
    surprise = sum(LENGTH_NATS[len(c.encode())] for c in repaired)
    return oddness + _strangeness(site.text, ease) * surprise


def _strangeness(text: str, ease: Mapping[str, float]) -> float:
    """How far the characters of a run are not at home in the document, 0 to 1."""
    return sum(ease.get(c, 1.0) for c in text) / len(text)


def _decide(runs: list[Run], layer: Layer) -> dict[int, str]:
    """What each run that the layer damaged stands for, by the run's number."""
    texts = {run.text for run in runs if not run.is_code}
    share = len(texts & layer.repaired.keys()) / max(len(texts), 1)
    credit = CREDIT * share**2
    changes = {}
    for i, run in enumerate(runs):
        if run.text in layer.repaired:
            gain = layer.gains.get(_site(run), 0.0)
            if gain + credit * _strangeness(run.text, layer.ease) > 0:
                changes[i] = layer.repaired[run.text]
        elif repaired := _repair_part(run.text, layer.codec):
            changes[i] = repaired
    return changes


def _repair_part(text: str, codec: str) -> str:
    """A run of which only parts are damaged, repaired; empty if it is none.

    A part that touches a letter of its own script is no damage: the letters of a word
    are valid UTF-8 by chance in many a codec, a word is not.
    """
    byte_of = bytes_by_character(codec)
    data = bytes(byte_of.get(c, 0) for c in text)
    pieces, place = [], 0
    for match in SEQUENCE.finditer(data):
        start, end = match.span()
        repaired = _utf8(match[0])
        scripts = {look_of(c)[1] for c in text[start:end]} - {""}
        beside = [
            look_of(c) for c in text[max(start - 1, 0) : start] + text[end : end + 1]
        ]
        if repaired is None or any(k in WORD and s in scripts for k, s, _ in beside):
            return ""
        if _gain(Site(text[start:end], " ", " "), repaired, {}) <= BEYOND_DOUBT:
            return ""
        pieces += [text[place:start], repaired]
        place = end
    return "".join([*pieces, text[place:]]) if pieces else ""


def _site(run: Run) -> Site:
    return Site(run.text, _alike(run.left), _alike(run.right))


def _alike(character: str) -> str:
    """One character for all that are alike to a neighbour."""
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return "." if character and not character.isspace() else ""
