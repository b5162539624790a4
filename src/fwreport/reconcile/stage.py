"""Reconcile: where claims contradict each other, and what they are evidence of."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from fwreport.reconcile.alternatives import weigh_alternatives
from fwreport.reconcile.asides import everyday, read_asides, with_asides
from fwreport.reconcile.attributes import read_attributes
from fwreport.reconcile.evidence import Row, weigh
from fwreport.reconcile.findings import Finding, tabulate
from fwreport.reconcile.firsts import with_firsts
from fwreport.reconcile.identifiers import find_misplaced
from fwreport.reconcile.kinds import (
    arithmetic,
    corruption,
    fact,
    internal,
    last,
    levels,
    off_scale,
    outdated,
    provisional,
    purpose,
    statement,
    superlative,
    tally,
    temporal,
    topmost,
    verdict,
    wider,
)
from fwreport.reconcile.parts import read_deeds, with_parts
from fwreport.reconcile.positions import Position, take_positions
from fwreport.reconcile.presence import read_presence
from fwreport.reconcile.resolutions import apply, apply_to_purposes, settle
from fwreport.reconcile.rules import list_rules
from fwreport.reconcile.severity import grade_by_effect, reasons_of
from fwreport.reconcile.sides import take_sides
from fwreport.reconcile.use_cases import read_use_cases
from fwreport.reconcile.voices import Voices, hear
from fwreport.reconcile.withdrawn import leave_out
from fwreport.tables.base import frame
from fwreport.tables.catalog import Rulings
from fwreport.tables.checked import checked
from fwreport.tables.conflicts import Evidence
from fwreport.tables.stages import Aligned, Ingested, Parsed, Reconciled, Scored

NOTHING = Rulings()


class Said(NamedTuple):
    """What the claims say, in the ways in which finders ask for it."""

    evidence: list[Row]
    told: list[Row]  # the evidence, and what asides judge
    positions: list[Position]
    use_cases: pd.DataFrame


@checked
def reconcile(
    ingested: Ingested,
    parsed: Parsed,
    aligned: Aligned,
    rulings: Rulings = NOTHING,
) -> Reconciled:
    """Find the conflicts among all claims, and read the rest as evidence.

    ingested     the sources; what they call unfinished stands in the claims, and what
                 the catalog calls superseded is not heard
    parsed       blocks, which tell a column of a table from a remark
    aligned      the claims of all sources, with options and criteria
    rulings      how people settled conflicts, dated facts, and the report's date
    returns      conflicts and their claims, evidence, claims by use case, what people
                 decided, and what other decisions would make of the evidence
    """
    aligned = leave_out(ingested.sources, aligned)
    voices = hear(parsed, aligned, ingested.places)
    corrupt = list(corruption.find(voices))
    damaged = {claim for finding in corrupt for claim in finding.sides}
    evidence = weigh(voices, damaged)
    weighed = frame(Evidence, evidence)
    use_cases = read_use_cases(voices)
    read = (evidence, use_cases, parsed)
    findings = [*corrupt, *_findings(voices, aligned, *read)]
    findings += outdated.find(voices, aligned, rulings.facts, rulings.date)
    conflicts, conflict_claims, by_key = tabulate(findings, aligned.claims)
    claims = aligned.claims
    keys = dict(zip(claims["claim_id"], claims["claim_key"], strict=True))
    decided = settle(
        conflicts,
        conflict_claims,
        keys,
        voices.options,
        rulings.resolutions,
    )
    purposes = {k: f.purpose for k, f in by_key.items() if f.purpose}
    advice = {k for k in purposes if by_key[k].is_advice}
    return Reconciled(
        decided.conflicts,
        conflict_claims,
        apply(decided.actions, weighed, advice),
        apply_to_purposes(decided.actions, use_cases, purposes),
        decided.settlements,
        weigh_alternatives(conflict_claims, decided, weighed, advice),
        reasons_of(decided.conflicts, by_key),
        list_rules(),
    )


@checked
def grade(aligned: Aligned, reconciled: Reconciled, scored: Scored) -> Reconciled:
    """What was reconciled, with severities by what the scores say; see `severity`.

    scored  with what every other decision about a conflict would change
    """
    options, criteria = aligned.options, aligned.criteria
    names = dict(zip(options["option_id"], options["name"], strict=True))
    names |= dict(zip(criteria["criterion_id"], criteria["name"], strict=True))
    conflicts, severities = grade_by_effect(
        reconciled.conflicts,
        reconciled.severities,
        scored.alternatives,
        set(reconciled.alternative_evidence["conflict_id"]),
        names,
    )
    return reconciled._replace(conflicts=conflicts, severities=severities)


def _findings(
    voices: Voices,
    aligned: Aligned,
    evidence: list[Row],
    use_cases: pd.DataFrame,
    parsed: Parsed,
) -> Iterator[Finding]:
    """Conflicts of every kind but corruption, which decides what is evidence."""
    asides = read_asides(voices)
    said = [*everyday(voices), *read_presence(voices), *read_deeds(voices)]
    told = with_firsts(with_asides(evidence, asides, said), voices)
    positions = with_parts(take_positions(voices, asides), voices)
    said = Said(evidence, told, positions, use_cases)
    known = list(_specific(voices, aligned, said, parsed))
    yield from known
    yield from levels.find(voices, told, known)


def _specific(
    voices: Voices,
    aligned: Aligned,
    said: Said,
    parsed: Parsed,
) -> Iterator[Finding]:
    """All but those that are told by the level of quality alone."""
    evidence, told, positions, use_cases = said
    sides = take_sides(told, voices)
    misplaced = find_misplaced(voices, aligned.option_members)
    yield from provisional.find(voices, parsed.blocks)
    yield from arithmetic.find(voices, aligned.claim_options, parsed.cells)
    yield from tally.find(voices, evidence)
    yield from topmost.find(voices)
    yield from temporal.find(voices, positions)
    yield from internal.find(voices, positions, sides, misplaced)
    yield from off_scale.find(voices)
    yield from verdict.find(voices, sides)
    yield from wider.find(voices, sides)
    attributes = read_attributes(voices, aligned.claim_options)
    yield from fact.find(voices, attributes, misplaced)
    yield from statement.find(voices, positions)
    yield from purpose.find(voices, use_cases, evidence)
    yield from superlative.find(voices)
    yield from last.find(voices, evidence)
