"""Purposes: who is recommended for what, and who disputes it.

Conflicts of kind `statement`: what sources say against what other sources say.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from fwreport.reconcile.evidence import Row
from fwreport.reconcile.findings import Finding, cite, quote, shared_criterion
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices, claims_of, heading_of
from fwreport.tables.linked import link_options
from fwreport.vocabulary.use_cases import DECIDES, purposes_of

ENOUGH = 2  # sources on each side of a purpose before they are held to disagree
ADVISED = 2  # sources that make an option recommended, once its rival is set aside
FEW = 2  # words: longer headings are about more than the purpose they name
DOUBT, SURE = 2, 0.8  # levels of quality up to fair, surely read, speak against it


class Advice(NamedTuple):
    """A claim that recommends an option for a purpose."""

    use_case: str
    option_id: str
    claim_id: str
    source_id: str


def find(
    voices: Voices, use_case_claims: pd.DataFrame, evidence: list[Row]
) -> Iterator[Finding]:
    """One finding a purpose with rivals, or with an option that is doubted for it.

    use_case_claims  who recommends what for which purpose
    evidence         whose stances tell how good an option is on a criterion
    """
    columns = (use_case_claims[name] for name in Advice._fields)
    advice = list(map(Advice._make, zip(*columns, strict=True)))
    weighed = _weighed(voices, advice)
    subjects = _subjects(voices) if advice else {}
    purposes: dict[tuple[str, str], list[Advice]] = {}
    for one in advice:
        subject = subjects.get(one.option_id, one.option_id)
        purposes.setdefault((one.use_case, subject), []).append(one)
    for (purpose, subject), group in sorted(purposes.items()):
        rivals = _rivals(group, weighed)
        if len({one.option_id for one in rivals}) > 1:
            key = (subject,) if len({*subjects.values()}) > 1 else ()
            yield _rival_advice(voices, purpose, rivals, key)
    yield from _doubted(voices, advice, evidence)


def _doubted(
    voices: Voices, advice: list[Advice], evidence: list[Row]
) -> Iterator[Finding]:
    """An option recommended for a purpose that another source finds it weak at.

    "Production environments" is recommended, "Improving steadily" is what another says
    under "Production Readiness".
    """
    praise: dict[tuple[str, str], list[Advice]] = {}
    for one in advice:
        if voices.by_id[one.claim_id].kind == "recommendation":
            praise.setdefault((one.use_case, one.option_id), []).append(one)
    about = {c: _asked(name) for c, name in voices.criteria.items()} if praise else {}
    weak: dict[tuple[str, str], list[Row]] = {}
    for row in evidence if praise else ():
        is_low = row.kind == "stance" and row.value <= DOUBT
        if is_low and row.confidence >= SURE:
            for purpose in about.get(row.criterion_id, ()):
                weak.setdefault((purpose, row.option_id), []).append(row)
    for (purpose, option), doubts in sorted(weak.items()):
        sources = {row.source_id for row in doubts}
        own = praise.get((purpose, option), ())
        fans = {one.claim_id for one in own if one.source_id not in sources}
        if fans:
            doubters = {row.claim_id for row in doubts}
            yield _doubt(voices, purpose, option, fans, doubters)


def _asked(criterion: str) -> list[str]:
    """The purposes that a criterion of few words asks about: "Production Readiness"."""
    return purposes_of(criterion) if len(criterion.split()) <= FEW else []


def _doubt(
    voices: Voices,
    purpose: str,
    option: str,
    fans: set[str],
    doubters: set[str],
) -> Finding:
    """Name who recommends the option, and what the others say of it."""
    name = voices.options.get(option, option)
    good, bad = claims_of(voices, fans), claims_of(voices, doubters)
    sides = {claim.claim_id: "recommended" for claim in good}
    return Finding(
        "statement",
        "medium",
        shared_criterion(bad),
        f"{name} for {purpose}: recommended or doubted",
        f"{name} is recommended for {purpose} by {cite(good)} "
        f"({quote(good[0].text)}), but {cite(bad)} "
        f"{'say' if len(bad) > 1 else 'says'} of its {bad[0].criterion} "
        f"{quote(bad[0].text)}.",
        "Left open: nothing in the sources tells who is right.",
        LEFT_OPEN,
        sides | {claim.claim_id: "doubted" for claim in bad},
        ("doubted", purpose, option),
        purpose,
    )


def _weighed(voices: Voices, advice: list[Advice]) -> dict[str, set[str]]:
    """The options that each claim weighs against each other.

    "Choose X if ..." in a source that has the like for Y weighs X against Y; a list of
    uses weighs nothing.
    """
    options: dict[str, set[str]] = {}
    decides: dict[str, str] = {}
    for one in advice:
        if one.claim_id not in decides:
            decides[one.claim_id] = one.source_id if _decides(voices, one) else ""
        if source := decides[one.claim_id]:
            options.setdefault(source, set()).add(one.option_id)
    return {claim: options[source] for claim, source in decides.items() if source}


def _decides(voices: Voices, advice: Advice) -> bool:
    """Whether a claim recommends in words that weigh options against each other."""
    claim = voices.by_id[advice.claim_id]
    label = heading_of(claim)
    is_advice = claim.kind == "recommendation"
    return is_advice and bool(DECIDES.search(f"{label}\n{claim.text}"))


def _rivals(group: list[Advice], weighed: dict[str, set[str]]) -> list[Advice]:
    """The claims of sources that name one option alone for a purpose.

    A source that recommends several for it does not hold them against each other, and
    one source by itself may merely have left the other option out, unless it weighs it
    elsewhere.
    """
    told = {(one.source_id, one.option_id) for one in group}
    options = Counter(source for source, _ in told)
    alone = {(source, option) for source, option in told if options[source] == 1}
    sources = Counter(option for _, option in alone)
    return [
        one
        for one in group
        if (one.source_id, one.option_id) in alone
        and (
            sources[one.option_id] >= ENOUGH
            or sources.keys() <= weighed.get(one.claim_id, set())
        )
    ]


def _subjects(voices: Voices) -> dict[str, str]:
    """The subject of each option that a claim counts for."""
    return link_options(
        (claim.source_id, named.option_id)
        for claim in voices.rows
        for named in voices.named_by.get(claim.claim_id, ())
    )


def _rival_advice(
    voices: Voices, purpose: str, rivals: list[Advice], subject: tuple[str, ...]
) -> Finding:
    """Name who is recommended by whom; `subject` where there are several."""
    names, parts, backed = [], [], False
    for option in sorted({one.option_id for one in rivals}):
        side = [one for one in rivals if one.option_id == option]
        backed |= len({one.source_id for one in side}) >= ADVISED
        told = claims_of(voices, (one.claim_id for one in side))
        names.append(voices.options.get(option, option))
        first = quote(told[0].text)
        parts.append(f"{names[-1]} is recommended by {cite(told)} ({first})")
    return Finding(
        "statement",
        "high" if backed else "medium",
        None,
        f"{purpose.capitalize()}: {' or '.join(names)}",
        f"For {purpose}, {', but '.join(parts)}.",
        "Left open: both may serve; the sources do not weigh one against the other.",
        LEFT_OPEN,
        {one.claim_id: one.option_id for one in rivals},
        ("rivals", purpose, *subject),
        purpose,
        f"either decision tells who is recommended for {purpose}"
        if backed
        else f"no decision makes anyone recommended for {purpose}",
    )
