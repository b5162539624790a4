"""Reconcile: where claims contradict each other, and what they are evidence of."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.evidence import weigh
from fwreport.reconcile.findings import Finding, tabulate
from fwreport.reconcile.identifiers import find_misplaced
from fwreport.reconcile.kinds import (
    arithmetic,
    corruption,
    fact,
    internal,
    provisional,
    rating_vs_verdict,
    statement,
    temporal,
    verdict_vs_statement,
)
from fwreport.reconcile.positions import take_positions
from fwreport.reconcile.sides import take_sides
from fwreport.reconcile.torn import find_torn
from fwreport.reconcile.use_cases import read_use_cases
from fwreport.reconcile.voices import Voices, hear
from fwreport.tables.checked import checked
from fwreport.tables.stages import Aligned, Ingested, Parsed, Reconciled


@checked
def reconcile(ingested: Ingested, parsed: Parsed, aligned: Aligned) -> Reconciled:
    """Find the conflicts among all claims, and read the rest as evidence.

    ingested  the sources; not read so far, since what they call unfinished stands in
              the claims
    parsed    blocks, which tell a column of a table from a remark
    aligned   the claims of all sources, with options and criteria
    returns   conflicts and their claims, evidence, and claims by use case
    """
    voices = hear(parsed, aligned)
    corrupt = list(corruption.find(voices))
    damaged = {claim for finding in corrupt for claim in finding.sides}
    evidence = weigh(voices, damaged)
    use_cases = read_use_cases(voices)
    findings = [*corrupt, *_findings(voices, aligned, evidence, use_cases)]
    conflicts, conflict_claims = tabulate(findings, aligned.claims)
    return Reconciled(conflicts, conflict_claims, evidence, use_cases)


def _findings(
    voices: Voices,
    aligned: Aligned,
    evidence: pd.DataFrame,
    use_cases: pd.DataFrame,
) -> Iterator[Finding]:
    """Conflicts of every kind but corruption, which decides what is evidence."""
    positions = take_positions(voices)
    sides = take_sides(evidence)
    misplaced = find_misplaced(voices, aligned.option_members)
    yield from provisional.find(voices)
    yield from arithmetic.find(voices, aligned.claim_options)
    yield from temporal.find(voices, positions)
    yield from internal.find(voices, positions, find_torn(sides), misplaced)
    yield from rating_vs_verdict.find(voices, sides)
    yield from verdict_vs_statement.find(voices, sides)
    yield from fact.find(voices, aligned.claim_options, misplaced)
    yield from statement.find(voices, positions, use_cases)
