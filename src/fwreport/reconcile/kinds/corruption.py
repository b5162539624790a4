"""Corruption: text damaged beyond its encoding, which no codec can restore."""

import re
from collections.abc import Iterator

from fwreport.reconcile.findings import (
    Finding,
    cite,
    quote,
    shared_criterion,
    voice_of,
)
from fwreport.reconcile.rules import NO_EVIDENCE
from fwreport.reconcile.voices import Claim, Voices, said

LOST = re.compile("\ufffd+")
# C0 and C1 controls, and code points kept for private use or for no character: also
# what is left of an emoji cut to sixteen bits (U+1F4CA becomes U+F4CA).
STRAY = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\ufffb"
    "\U000f0000-\U0010ffff]+"
)
# A call whose name holds blanks or hyphens: something replaced the name by a phrase in
# capitals.  Prose that merely follows code ("Vue.js with setup()") is in small letters.
CALL = re.compile(r"(?<![\w.])([A-Za-z_]\w+)\.([A-Z][\w'’]*(?:[ -][A-Z][\w'’]*)+)\(")
EXHIBITED = r"(?<![\w.]){}\.([a-z_]\w*)\("
SCORED = ("rating", "verdict", "recommendation")
SHAPES = [
    ("replacement characters", LOST, "characters that were lost before it got here"),
    ("stray characters", STRAY, "characters that no text is written with"),
    ("a call with words for its name", CALL, "words where a function's name belongs"),
]


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a source and shape of damage: all claims that are damaged so."""
    code = said(voices, ["code"])
    for name, shape, meaning in SHAPES:
        damaged: dict[str, list[Claim]] = {}
        for claim in voices.rows:
            if shape.search(claim.text):
                damaged.setdefault(claim.source_id, []).append(claim)
        for source, group in sorted(damaged.items()):
            text = group[0].text
            sample = shape.search(text).group()
            name_lost, shown = _original(sample, text, source, code)
            original = f"; its code calls {name_lost}" if name_lost else ""
            scored = any(claim.kind in SCORED for claim in group)
            yield Finding(
                "corruption",
                "medium" if scored else "low",
                shared_criterion(group),
                f"Damaged text in {source}: {meaning}",
                f"{cite(group)} {'hold' if len(group) > 1 else 'holds'} {meaning}, as "
                f"{_shown(sample)}{original}.",
                "Quoted as it stands; gives no evidence.",
                NO_EVIDENCE,
                dict.fromkeys(shown, "shown")
                | {claim.claim_id: "damaged" for claim in group},
                (voice_of(group[0].claim_key), name),
                reason="what would count is lost" if scored else "nothing else is lost",
            )


def _original(
    sample: str, text: str, source: str, code: list[Claim]
) -> tuple[str, list[str]]:
    """What a damaged call was, and the exhibits that show it; else nothing.

    The code it speaks of is what the source shows and what calls all else that the text
    calls; it must call just one thing more.
    """
    if not (call := CALL.match(sample)):
        return "", []
    shown = [claim for claim in code if claim.source_id == source]
    calls = re.compile(EXHIBITED.format(re.escape(call[1])))
    told = set(calls.findall(text))
    called = {claim.claim_id: set(calls.findall(claim.text)) for claim in shown}
    fits = {claim: names for claim, names in called.items() if told and told <= names}
    left = sorted(set().union(*fits.values()) - told)
    return (f"{call[1]}.{left[0]}()", sorted(fits)) if len(left) == 1 else ("", [])


def _shown(sample: str) -> str:
    """The damage in visible characters."""
    if CALL.match(sample):
        return quote(sample + ")")
    return " ".join(f"U+{ord(character):04X}" for character in sample[:3])
