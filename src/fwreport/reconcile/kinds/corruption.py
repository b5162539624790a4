"""Corruption: text damaged beyond its encoding, which no codec can restore."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from fwreport.reconcile.findings import (
    Finding,
    cite,
    quote,
    shared_criterion,
    voice_of,
)
from fwreport.reconcile.rules import NO_EVIDENCE
from fwreport.reconcile.voices import Voices

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
SHAPES = [
    ("replacement characters", LOST, "characters that were lost before it got here"),
    ("stray characters", STRAY, "characters that no text is written with"),
    ("a call with words for its name", CALL, "words where a function's name belongs"),
]


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a source and shape of damage: all claims that are damaged so."""
    claims = voices.claims
    code = claims[claims["kind"] == "code"]
    for name, shape, meaning in SHAPES:
        holds = [bool(shape.search(text)) for text in claims["text"]]
        damaged = claims[np.array(holds, dtype=bool)]
        for source, group in damaged.groupby("source_id", sort=True):
            sample = shape.search(group["text"].iloc[0]).group()
            name_lost, shown = _original(sample, group["text"].iloc[0], source, code)
            original = f"; its code calls {name_lost}" if name_lost else ""
            scored = group["kind"].isin(["rating", "verdict", "recommendation"]).any()
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
                | dict.fromkeys(group["claim_id"], "damaged"),
                (voice_of(group["claim_key"].iloc[0]), name),
                reason="what would count is lost" if scored else "nothing else is lost",
            )


def _original(
    sample: str, text: str, source: str, code: pd.DataFrame
) -> tuple[str, list[str]]:
    """What a damaged call was, and the exhibits that show it; else nothing.

    The code it speaks of is what the source shows and what calls all else that the text
    calls; it must call just one thing more.
    """
    if not (call := CALL.match(sample)):
        return "", []
    shown = code[code["source_id"] == source]
    calls = re.compile(EXHIBITED.format(re.escape(call[1])))
    said = set(calls.findall(text))
    called = [set(calls.findall(text)) for text in shown["text"]]
    fits = [bool(said) and said <= names for names in called]
    left = sorted(
        {n for names, fit in zip(called, fits, strict=True) if fit for n in names}
    )
    left = [name for name in left if name not in said]
    if len(left) != 1:
        return "", []
    return f"{call[1]}.{left[0]}()", sorted(shown.loc[fits, "claim_id"])


def _shown(sample: str) -> str:
    """The damage in visible characters."""
    if CALL.match(sample):
        return quote(sample + ")")
    return " ".join(f"U+{ord(character):04X}" for character in sample[:3])
