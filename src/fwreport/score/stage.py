"""Score: evidence becomes consensus, preferences, ranking, and what they hang on."""

from functools import partial

import pandas as pd
from pandera.typing import DataFrame

from fwreport.score.consensus import rank_options, score_cells, speakers
from fwreport.score.dependence import count_once, hear_once
from fwreport.score.exploration import explore
from fwreport.score.judgement.agreement import measure_agreement
from fwreport.score.judgement.certainty import Grounds
from fwreport.score.judgement.influence import measure_influence
from fwreport.score.judgement.pairs import compare_pairs, judge_pairs, list_pairs
from fwreport.score.judgement.sides import take_sides
from fwreport.score.judgement.wording import share_wording
from fwreport.score.revisions import pool_use_cases, revise_ratings
from fwreport.score.settings import ScoreSettings
from fwreport.score.weights import weigh_criteria, weigh_evidence, weigh_sources
from fwreport.score.whatif.own_weights import draw_jointly
from fwreport.tables.checked import checked
from fwreport.tables.documents import Sources
from fwreport.tables.stages import Aligned, Reconciled, Scored

KEY = ["claim_id", "criterion_id", "option_id", "rival_id"]


@checked
def score(
    sources: DataFrame[Sources],
    aligned: Aligned,
    reconciled: Reconciled,
    settings: ScoreSettings | None = None,
) -> Scored:
    """Infer what documents of this kind would say; see `Priors` for the model.

    Evidence on descriptive criteria, and of sources without any trust, is listed but
    moves nothing; what was copied counts once, see `count_once`.  Options that are no
    composites are compared in pairs, see `list_pairs`; where no source compares the
    two the verdict is insufficient.
    """
    settings = settings or ScoreSettings()
    listed = reconciled.evidence.sort_values(KEY, ignore_index=True)
    evidence, place = weigh_evidence(listed, sources, aligned.criteria)
    weigh = partial(weigh_criteria, aligned.criteria)
    wording, everything = share_wording(aligned.claims), evidence
    voices = count_once(evidence, weigh, settings, wording)
    evidence, subjects, fitted = voices.evidence, voices.subjects, voices.fitted
    single = aligned.options[~aligned.options["is_composite"]]
    named = {*evidence["option_id"], *evidence["rival_id"].dropna()}
    options = sorted({*single["option_id"], *named})
    grounds = Grounds(find_dated(sources), voices.copied)

    sides = take_sides(evidence, subjects, settings)
    mentions = pd.concat([mentions_of(aligned), speakers(evidence)], join="inner")
    rows = list_pairs(mentions, options, fitted)
    pairs = compare_pairs(rows, sides, fitted, settings)
    consensus = score_cells(evidence, sides, fitted, (settings, grounds))
    compared = {*sides["option_id"], *sides["rival_id"]}
    moved = measure_influence(fitted, len(evidence), settings.priors)
    influence = pd.Series(moved[voices.voice], place).reindex(range(len(listed)))
    others = reconciled.alternative_evidence, sources, aligned.criteria
    context = (pairs, sides, subjects, settings), weigh_evidence(*others)[0]
    explored = explore(evidence, fitted, (*context, moved, consensus))
    advised = hear_once(reconciled.use_case_claims, voices.cluster)
    return Scored(
        evidence=listed.assign(influence=influence.to_numpy()),
        reliability=weigh_sources(everything, fitted, voices.voice),
        consensus=consensus,
        preferences=judge_pairs(pairs, sides, grounds, settings.tie_half_width),
        ranking=rank_options(evidence, pairs, fitted, (settings, options)),
        use_cases=pool_use_cases(advised, compared, grounds.dated, mentions),
        agreement=measure_agreement(evidence, sides, settings),
        revisions=revise_ratings(evidence, consensus),
        copying=voices.copying,
        **explored._asdict(),
        **draw_jointly(aligned.criteria, fitted, settings)._asdict(),
    )


def find_dated(sources: pd.DataFrame) -> set[str]:
    """The sources with a date or an address."""
    return {*sources["source_id"][sources["date"].notna() | sources["url"].notna()]}


def mentions_of(aligned: Aligned) -> pd.DataFrame:
    """Which source names which option: source_id, option_id."""
    owners = aligned.claims[["claim_id", "source_id"]]
    named = aligned.claim_options[["claim_id", "option_id"]].merge(owners)
    return named[["source_id", "option_id"]]
