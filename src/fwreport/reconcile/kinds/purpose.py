"""Purposes: who is recommended for what, and who disputes it.

Conflicts of kind `statement`: what sources say against what other sources say.
"""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote, shared_criterion
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.use_cases import DECIDES, purposes_of

ENOUGH = 2  # sources on each side of a purpose before they are held to disagree
ADVISED = 2  # sources that make an option recommended, once its rival is set aside
FEW = 2  # words: longer headings are about more than the purpose they name
RIVAL = ["source_id", "option_id", "claim_id"]
DOUBT, SURE = 2, 0.8  # levels of quality up to fair, surely read, speak against it


def find(
    voices: Voices, use_case_claims: pd.DataFrame, evidence: pd.DataFrame
) -> Iterator[Finding]:
    """One finding a purpose with rivals, or with an option that is doubted for it.

    use_case_claims  who recommends what for which purpose
    evidence         whose stances tell how good an option is on a criterion
    """
    weighed = _weighed(voices, use_case_claims)
    for purpose, group in use_case_claims.groupby("use_case", sort=True):
        rivals = _rivals(group, weighed)
        if rivals["option_id"].nunique() > 1:
            yield _rival_advice(voices, purpose, rivals)
    yield from _doubted(voices, use_case_claims, evidence)


def _doubted(
    voices: Voices, use_case_claims: pd.DataFrame, evidence: pd.DataFrame
) -> Iterator[Finding]:
    """An option recommended for a purpose that another source finds it weak at.

    "Production environments" is recommended, "Improving steadily" is what another says
    under "Production Readiness".
    """
    weak = evidence[
        (evidence["kind"] == "stance")
        & (evidence["value"] <= DOUBT)
        & (evidence["confidence"] >= SURE)
    ]
    about = {c: _asked(name) for c, name in sorted(voices.criteria.items())}
    weak = weak.assign(use_case=weak["criterion_id"].map(about).astype("object"))
    weak = weak.explode("use_case").dropna(subset="use_case")
    advised = voices.claims.loc[voices.claims["kind"] == "recommendation", "claim_id"]
    praise = use_case_claims[use_case_claims["claim_id"].isin(advised)]
    for (purpose, option), doubts in weak.groupby(["use_case", "option_id"], sort=True):
        mine = (praise["use_case"] == purpose) & (praise["option_id"] == option)
        fans = praise[mine & ~praise["source_id"].isin(doubts["source_id"])]
        if not fans.empty:
            yield _doubt(voices, purpose, option, fans, doubts)


def _asked(criterion: str) -> list[str]:
    """The purposes that a criterion of few words asks about: "Production Readiness"."""
    return purposes_of(criterion) if len(criterion.split()) <= FEW else []


def _doubt(
    voices: Voices,
    purpose: str,
    option: str,
    fans: pd.DataFrame,
    doubts: pd.DataFrame,
) -> Finding:
    """Name who recommends the option, and what the others say of it."""
    name = voices.options.get(option, option)
    good = voices.by_id.loc[sorted(fans["claim_id"].unique())]
    bad = voices.by_id.loc[sorted(doubts["claim_id"].unique())]
    sides = dict.fromkeys(good.index, "recommended")
    return Finding(
        "statement",
        "medium",
        shared_criterion(bad),
        f"{name} for {purpose}: recommended or doubted",
        f"{name} is recommended for {purpose} by {cite(good)} "
        f"({quote(good['text'].iloc[0])}), but {cite(bad)} "
        f"{'say' if len(bad) > 1 else 'says'} of its {bad['criterion'].iloc[0]} "
        f"{quote(bad['text'].iloc[0])}.",
        "Left open: nothing in the sources tells who is right.",
        LEFT_OPEN,
        sides | dict.fromkeys(bad.index, "doubted"),
        ("doubted", purpose, option),
        purpose,
    )


def _weighed(voices: Voices, use_case_claims: pd.DataFrame) -> dict[str, set[str]]:
    """The options that each claim weighs against each other.

    "Choose X if ..." in a source that has the like for Y weighs X against Y; a list of
    uses weighs nothing.
    """
    rows = use_case_claims.drop_duplicates(["claim_id", "option_id"])
    claims = voices.by_id.loc[rows["claim_id"]]
    words = claims["criterion_label"].fillna("") + "\n" + claims["text"]
    decides = words.str.contains(DECIDES) & (claims["kind"] == "recommendation")
    rows = rows[decides.to_numpy(dtype=bool)]
    options = rows.groupby("source_id")["option_id"].agg(set)
    pairs = zip(rows["claim_id"], rows["source_id"], strict=True)
    return {claim: options[source] for claim, source in pairs}


def _rivals(group: pd.DataFrame, weighed: dict[str, set[str]]) -> pd.DataFrame:
    """The claims of sources that name one option alone for a purpose.

    A source that recommends several for it does not hold them against each other, and
    one source by itself may merely have left the other option out, unless it weighs it
    elsewhere.
    """
    said = set(zip(group["source_id"], group["option_id"], strict=True))
    options = Counter(source for source, _ in said)
    alone = {(source, option) for source, option in said if options[source] == 1}
    sources = Counter(option for _, option in alone)
    rows = zip(*(group[name] for name in RIVAL), strict=True)
    firm = [
        (source, option) in alone
        and (sources[option] >= ENOUGH or sources.keys() <= weighed.get(claim, set()))
        for source, option, claim in rows
    ]
    return group[pd.Series(firm, group.index, dtype=bool)]


def _rival_advice(voices: Voices, purpose: str, rivals: pd.DataFrame) -> Finding:
    names, parts = [], []
    for option, side in rivals.groupby("option_id", sort=True):
        said = voices.by_id.loc[sorted(side["claim_id"].unique())]
        names.append(voices.options.get(option, option))
        first = quote(said["text"].iloc[0])
        parts.append(f"{names[-1]} is recommended by {cite(said)} ({first})")
    backed = rivals.groupby("option_id")["source_id"].nunique().max() >= ADVISED
    return Finding(
        "statement",
        "high" if backed else "medium",
        None,
        f"{purpose.capitalize()}: {' or '.join(names)}",
        f"For {purpose}, {', but '.join(parts)}.",
        "Left open: both may serve; the sources do not weigh one against the other.",
        LEFT_OPEN,
        dict(zip(rivals["claim_id"], rivals["option_id"], strict=True)),
        ("rivals", purpose),
        purpose,
        f"either decision tells who is recommended for {purpose}"
        if backed
        else f"no decision makes anyone recommended for {purpose}",
    )
