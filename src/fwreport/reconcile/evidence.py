"""Evidence: claims as the scoring model reads them."""

import logging

import pandas as pd
from pandera.typing import DataFrame

from fwreport.reconcile.compared import read_comparisons
from fwreport.reconcile.kinds.off_scale import is_off
from fwreport.reconcile.voices import Voices
from fwreport.tables.base import dtypes_of
from fwreport.tables.conflicts import Evidence
from fwreport.tables.select import select
from fwreport.vocabulary.quality import Stance, grade_of, stance_of
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold

log = logging.getLogger(__name__)
ASSUMED = 0.5  # that a pro or con without a quality word is meant as a judgement


def weigh(voices: Voices, damaged: set[str]) -> DataFrame[Evidence]:
    """Read ratings, verdicts, stances and recommendations; see `evidence.sql`.

    damaged  claims whose text is corrupt: no evidence

    Ratings need a value on their scale.  Quality words give a stance where a claim is
    about one option, on criteria that are scored.  Of a verdict on several options, the
    winner is held against each other one; where no criterion stands above it, or one
    that is a word for all ("Overall"), it speaks of the options as a whole.  So does a
    rating, in a source that rates on nothing else: beside others it is their total.
    Prose that compares two options in so many words is a verdict; see `compared.py`.
    """
    claims = voices.claims
    _log_off_scale(claims)
    names = pd.DataFrame({"claim_id": pd.Series(sorted(damaged), dtype="str")})
    rows = select(
        __file__,
        claims=claims.assign(is_whole=is_whole(claims)),
        named=voices.named,
        readings=read_stances(claims),
        comparisons=read_comparisons(voices),
        damaged=names,
    )
    return rows.astype(dtypes_of(Evidence))


def is_whole(claims: pd.DataFrame) -> pd.Series:
    """Whether each verdict or rating speaks of the options as a whole."""
    labels = claims["criterion_label"].fillna("")
    speaks = claims["criterion_id"].isna() | labels.map(fold).isin(WHOLE)
    return speaks & claims["kind"].isin(["verdict", "rating"])


def read_stances(claims: pd.DataFrame) -> pd.DataFrame:
    """The quality words of claims: columns claim_id, level (1 to 5), certainty."""
    verbal = claims["kind"].isin(["statement", "summary"])
    verbal |= (claims["kind"] == "rating") & claims["value"].isna()
    scored = claims["direction"].notna() & (claims["direction"] != "descriptive")
    rows = []
    for claim in claims[verbal & scored].itertuples():
        read = _graded if claim.kind == "rating" else stance_of
        said = read(claim.text, claim.direction)
        level, certainty = turned(said, claim.polarity)
        if level is not None:
            rows.append((claim.claim_id, float(level), certainty))
    dtypes = {"claim_id": "str", "level": "float64", "certainty": "float64"}
    return pd.DataFrame(rows, columns=list(dtypes)).astype(dtypes)


def _graded(text: str, direction: str) -> Stance:
    """A letter grade, which is best at A whatever the direction, or quality words."""
    grade = grade_of(text)
    return stance_of(text, direction) if grade.level is None else grade


def turned(stance: Stance, polarity: float) -> Stance:
    """The stance, made to agree with a polarity that the reader of the claim found.

    A pro or con without a quality word is good or fair; one whose words say the
    opposite ("fast" as a con) is taken by its place, with little confidence.
    """
    if pd.isna(polarity):
        return stance
    if polarity == 0:
        return Stance(None, 0.0)
    place = 4 if polarity > 0 else 2
    if stance.level is None:
        return Stance(place, ASSUMED)
    agrees = (stance.level >= 3) == (polarity > 0)
    return stance if agrees else Stance(place, ASSUMED * stance.confidence)


def _log_off_scale(claims: pd.DataFrame) -> None:
    """Say which ratings lie off their own scale: they are shown and not scored."""
    for claim in claims[is_off(claims)].itertuples():
        log.warning(
            "%s line %d: rating %g lies off its scale and is not scored",
            claim.source_id,
            claim.line_start,
            claim.value,
            extra={"source_id": claim.source_id},
        )
