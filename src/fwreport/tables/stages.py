"""What each stage hands to the next: named tuples of tables."""

from typing import NamedTuple

from pandera.typing import DataFrame

from fwreport.tables.alignment import (
    Criteria,
    CriterionLabels,
    OptionLabels,
    OptionMembers,
    Options,
)
from fwreport.tables.base import empty
from fwreport.tables.blocks import Blocks, Cells
from fwreport.tables.changes import Changes
from fwreport.tables.claims import (
    ClaimLabels,
    ClaimOptions,
    Claims,
    Corrections,
    Readings,
)
from fwreport.tables.conflicts import (
    AlternativeEvidence,
    ConflictClaims,
    Conflicts,
    Evidence,
    Rules,
    Settlements,
    Severities,
    UseCaseClaims,
)
from fwreport.tables.documents import (
    Documents,
    Outcomes,
    Places,
    Rejects,
    Repairs,
    Sources,
)
from fwreport.tables.joint import Draws, Weighed
from fwreport.tables.scores import (
    Agreement,
    Consensus,
    Copying,
    Preferences,
    Ranking,
    Reliability,
    Revisions,
    UseCases,
)
from fwreport.tables.trials import Alternatives, Fragility, Sensitivity, Settling

# Tables that are only passed from stage to stage, and published nowhere.
INTERNAL = {
    *("documents", "outcomes", "readings", "claim_labels", "alternative_evidence")
}
INTERNAL |= {"weighed", "draws"}


class Ingested(NamedTuple):
    """Bytes became text: one source a file, one document an ingested source."""

    sources: DataFrame[Sources]
    repairs: DataFrame[Repairs]
    documents: DataFrame[Documents]
    outcomes: DataFrame[Outcomes] = empty(Outcomes)
    places: DataFrame[Places] = empty(Places)


class Parsed(NamedTuple):
    """Text became blocks, and table blocks became cells."""

    blocks: DataFrame[Blocks]
    cells: DataFrame[Cells]
    rejects: DataFrame[Rejects]


class Normalized(NamedTuple):
    """Blocks became claims, with the labels that their documents use."""

    readings: DataFrame[Readings]
    claim_labels: DataFrame[ClaimLabels]
    rejects: DataFrame[Rejects]


class Read(NamedTuple):
    """What the stages made that read each document for itself."""

    ingested: Ingested
    parsed: Parsed
    normalized: Normalized


class Aligned(NamedTuple):
    """Labels of all sources became options and criteria, claims were corrected."""

    claims: DataFrame[Claims]
    claim_options: DataFrame[ClaimOptions]
    options: DataFrame[Options]
    option_members: DataFrame[OptionMembers]
    criteria: DataFrame[Criteria]
    criterion_labels: DataFrame[CriterionLabels]
    corrections: DataFrame[Corrections] = empty(Corrections)
    option_labels: DataFrame[OptionLabels] = empty(OptionLabels)


class Reconciled(NamedTuple):
    """Claims became conflicts and evidence."""

    conflicts: DataFrame[Conflicts]
    conflict_claims: DataFrame[ConflictClaims]
    evidence: DataFrame[Evidence]
    use_case_claims: DataFrame[UseCaseClaims]
    settlements: DataFrame[Settlements] = empty(Settlements)
    alternative_evidence: DataFrame[AlternativeEvidence] = empty(AlternativeEvidence)
    severities: DataFrame[Severities] = empty(Severities)
    rules: DataFrame[Rules] = empty(Rules)


class Scored(NamedTuple):
    """Evidence became consensus; `evidence` comes back with each row's influence."""

    evidence: DataFrame[Evidence]
    reliability: DataFrame[Reliability]
    consensus: DataFrame[Consensus]
    preferences: DataFrame[Preferences]
    ranking: DataFrame[Ranking]
    use_cases: DataFrame[UseCases]
    sensitivity: DataFrame[Sensitivity]
    agreement: DataFrame[Agreement]
    revisions: DataFrame[Revisions]
    copying: DataFrame[Copying] = empty(Copying)
    alternatives: DataFrame[Alternatives] = empty(Alternatives)
    fragility: DataFrame[Fragility] = empty(Fragility)
    settling: DataFrame[Settling] = empty(Settling)
    weighed: DataFrame[Weighed] = empty(Weighed)
    draws: DataFrame[Draws] = empty(Draws)


class Compared(NamedTuple):
    """What is not as it was in the generation compared with."""

    changes: DataFrame[Changes]


class Tables(NamedTuple):
    """What one build makes, stage by stage."""

    ingested: Ingested
    parsed: Parsed
    normalized: Normalized
    aligned: Aligned
    reconciled: Reconciled
    scored: Scored
    compared: Compared = Compared(empty(Changes))

    @property
    def read(self) -> Read:
        """What was made document by document."""
        return Read(self.ingested, self.parsed, self.normalized)
