"""Provisional: a source that calls content of its own unfinished."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, listed, quote, spread, voice_of
from fwreport.reconcile.rules import PROVISIONAL
from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.cues import is_unfinished

ANNOUNCES = ["heading", "paragraph", "quote"]
NAMES = {"aggregate": "total"}  # what a reader calls the kind


def find(voices: Voices, blocks: pd.DataFrame) -> Iterator[Finding]:
    """One finding a source: all its claims that it calls unfinished.

    blocks  of all sources, for the words by which a source says so
    """
    claims = voices.claims[voices.claims["is_provisional"]]
    said = blocks[blocks["kind"].isin(ANNOUNCES)].sort_values("line_start")
    for source, covered in claims.groupby("source_id", sort=True):
        counts = covered["kind"].replace(NAMES).value_counts().sort_index()
        named = [f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in counts.items()]
        first, last = covered["line_start"].min(), covered["line_end"].max()
        in_lines = f"lines {first} to {last}"
        if covered["place"].notna().any():
            in_lines = spread(covered)
        own = said[said["source_id"] == source]
        notes = own[[is_unfinished(text) for text in own["text"]]]
        yield Finding(
            "provisional",
            "high" if (covered["kind"] != "aggregate").any() else "medium",
            None,
            f"{source} calls content of its own unfinished",
            f"{source} prints {listed(named)} in {in_lines}, but {_words(notes)}.",
            "Kept in evidence at a lower weight until the source is updated.",
            PROVISIONAL,
            dict.fromkeys(covered["claim_id"], "provisional"),
            (voice_of(covered["claim_key"].iloc[0]),),
        )


def _words(notes: pd.DataFrame) -> str:
    """Where and how the source says that what it prints is not final."""
    if notes.empty:
        return "says itself that they are not final"
    line, text = notes[["line_start", "text"]].iloc[0]
    return f"says in line {line}: {quote(text.strip('*_#>~ .'))}"
