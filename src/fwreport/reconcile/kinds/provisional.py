"""Provisional: a source that calls content of its own unfinished."""

from collections.abc import Iterator

from fwreport.reconcile.findings import Finding, voice_of
from fwreport.reconcile.rules import PROVISIONAL
from fwreport.reconcile.voices import Voices


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a source: all its claims that it calls unfinished."""
    claims = voices.claims[voices.claims["is_provisional"]]
    for source, covered in claims.groupby("source_id", sort=True):
        counts = covered["kind"].value_counts().sort_index()
        named = [f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in counts.items()]
        first, last = covered["line_start"].min(), covered["line_end"].max()
        yield Finding(
            "provisional",
            "high" if (covered["kind"] != "aggregate").any() else "medium",
            None,
            f"{source} calls content of its own unfinished",
            f"{source} prints {_joined(named)} in lines {first} to {last} and at the "
            "same time says that they are not final.",
            "Kept in evidence at a lower weight until the source is updated.",
            PROVISIONAL,
            dict.fromkeys(covered["claim_id"], "provisional"),
            (voice_of(covered["claim_key"].iloc[0]),),
        )


def _joined(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)
