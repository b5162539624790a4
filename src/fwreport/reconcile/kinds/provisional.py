"""Provisional: a source that calls content of its own unfinished."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, listed, quote, spread, voice_of
from fwreport.reconcile.rules import PROVISIONAL
from fwreport.reconcile.voices import Claim, Voices
from fwreport.vocabulary.cues import is_unfinished

ANNOUNCES = ["heading", "paragraph", "quote"]
NAMES = {"aggregate": "total"}  # what a reader calls the kind


def find(voices: Voices, blocks: pd.DataFrame) -> Iterator[Finding]:
    """One finding a source: all its claims that it calls unfinished.

    blocks  of all sources, for the words by which a source says so
    """
    covered: dict[str, list[Claim]] = {}
    for claim in voices.rows:
        if claim.is_provisional:
            covered.setdefault(claim.source_id, []).append(claim)
    notes = _notes(blocks) if covered else {}
    for source, claims in sorted(covered.items()):
        counts = Counter(NAMES.get(claim.kind, claim.kind) for claim in claims)
        named = [f"{n} {kind}{'s' * (n > 1)}" for kind, n in sorted(counts.items())]
        first = min(claim.line_start for claim in claims)
        note = _words(notes.get(source))
        in_lines = f"lines {first} to {max(claim.line_end for claim in claims)}"
        if any(isinstance(claim.place, str) for claim in claims):
            in_lines = spread(claims)
        yield Finding(
            "provisional",
            "high" if any(c.kind != "aggregate" for c in claims) else "medium",
            None,
            f"{source} calls content of its own unfinished",
            f"{source} prints {listed(named)} in {in_lines}, but {note}.",
            "Kept in evidence at a lower weight until the source is updated.",
            PROVISIONAL,
            {claim.claim_id: "provisional" for claim in claims},
            (voice_of(claims[0].claim_key),),
        )


def _notes(blocks: pd.DataFrame) -> dict[str, tuple[int, str]]:
    """The first line of each source that says something is unfinished, and its text."""
    told = blocks[blocks["kind"].isin(ANNOUNCES)].sort_values("line_start")
    notes: dict[str, tuple[int, str]] = {}
    columns = told["source_id"], told["line_start"], told["text"]
    for source, line, text in zip(*columns, strict=True):
        if source not in notes and is_unfinished(text):
            notes[source] = (line, text)
    return notes


def _words(note: tuple[int, str] | None) -> str:
    """Where and how the source says that what it prints is not final."""
    if note is None:
        return "says itself that they are not final"
    return f"says in line {note[0]}: {quote(note[1].strip('*_#>~ .'))}"
