"""Last: an option called the last of all, where another source puts one behind it.

Conflicts of kind `verdict_vs_statement`: what is the loudest in the test is quieter
than nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fwreport.reconcile.evidence import Row
from fwreport.reconcile.findings import Finding, cite, quote
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices, claims_of
from fwreport.vocabulary.superlatives import AMONG, TOP_HEAD

TOPMOST = re.compile(rf"(?<!\w)(?:{TOP_HEAD})", re.IGNORECASE | re.VERBOSE)


class Last(NamedTuple):
    """A claim that calls an option the last of all on a criterion."""

    criterion_id: str
    option_id: str
    claim_id: str
    source_id: str


def find(voices: Voices, evidence: list[Row]) -> Iterator[Finding]:
    """One finding a criterion and option; verdicts of the same source are not held.

    evidence  any number of rows; of verdicts count those that name the option the
              winner over at least one rival
    """
    ahead: dict[tuple[str, str], list[Row]] = {}
    groups: dict[tuple[str, str], list[Last]] = {}
    for one in _lasts(voices):
        groups.setdefault((one.criterion_id, one.option_id), []).append(one)
    for row in evidence if groups else ():
        if row.kind == "verdict" and (row.criterion_id, row.winner) in groups:
            ahead.setdefault((row.criterion_id, row.winner), []).append(row)
    for cell, lasts in sorted(groups.items()):
        pairs = [
            (one.claim_id, row.claim_id)
            for one in lasts
            for row in ahead.get(cell, ())
            if one.source_id != row.source_id
        ]
        if pairs:
            yield _finding(voices, cell, pairs)


def _lasts(voices: Voices) -> Iterator[Last]:
    """The claims that call one option the last of all."""
    for claim in voices.rows:
        is_against = claim.kind == "statement" and claim.polarity == -1
        if not (is_against and isinstance(claim.criterion_id, str)):
            continue
        named = voices.named_by.get(claim.claim_id, [])
        if len({one.subject_id for one in named}) == 1 and _is_last(claim.text):
            for one in named:
                yield Last(
                    claim.criterion_id, one.option_id, claim.claim_id, claim.source_id
                )


def _is_last(text: str) -> bool:
    """Whether a text has a superlative that is not of one among several."""
    match = TOPMOST.search(text)
    return bool(match) and not AMONG.search(text[: match.start()] + "the ")


def _finding(
    voices: Voices, cell: tuple[str, str], pairs: list[tuple[str, str]]
) -> Finding:
    """Name who calls the option the last, and who puts it ahead of another."""
    criterion, option = cell
    said = claims_of(voices, (one for one, _ in pairs))
    ahead = claims_of(voices, (other for _, other in pairs))
    name, about = voices.options.get(option, option), voices.criteria[criterion]
    sides = {claim.claim_id: "last" for claim in said}
    return Finding(
        "verdict_vs_statement",
        "medium",
        criterion,
        f"{about}: {name} last of all, or ahead of another",
        f"On {about}, {name} is last of all by {cite(said)} "
        f"({quote(said[0].text, 30)}), but ahead of another by {cite(ahead)} "
        f"({quote(ahead[0].text, 30)}).",
        "Left open: both stay in evidence and the score shows it.",
        LEFT_OPEN,
        sides | {claim.claim_id: "ahead" for claim in ahead},
        ("last", criterion, option),
    )
