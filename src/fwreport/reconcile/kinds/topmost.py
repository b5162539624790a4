"""Topmost: sentences that put an option first of all, against the totals.

Conflicts of kind `arithmetic` where a sentence speaks of the highest total, `internal`
where it calls an option the best overall.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from fwreport.reconcile.evidence import is_whole
from fwreport.reconcile.findings import Finding, cite, listed, voice_of
from fwreport.reconcile.kinds.tally import is_tally
from fwreport.reconcile.positions import spoken_of
from fwreport.reconcile.rules import PARTS_OVER_TOTALS, SELF_CONTRADICTION, Rule
from fwreport.reconcile.voices import Claim, Voices, said
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.tallies import BEST_OF_ALL, HIGHEST, THIS_ROUND
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold

WORD = re.compile(r"[\w'-]+")
SPACED = re.compile(r"[\x00-\u2e7f]")  # scripts that put blanks between words
READ = ["statement", "summary", "verdict", "recommendation"]
REASON = "a sentence names another first than the totals do; no score rests on it"


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a sentence "X has the highest sum" where another's sum is higher.

    It must be so in every row of totals that the source prints, for a sentence may
    speak of any of them.
    """
    totals = _totals(voices)
    rated = {claim.criterion_id for claim in said(voices, ["rating"])}
    places = set()
    for claim in said(voices, READ) if totals else ():
        place = claim.block_id, claim.line_start
        # under a criterion that is rated, "the highest score" is the one on it
        is_rated = isinstance(claim.criterion_id, str) and claim.criterion_id in rated
        own = totals.get(claim.source_id)
        if not own or is_rated or place in places:
            continue
        if not _first(claim.text):
            is_on_all = is_whole(claim) and not _speaks_of_part(claim, rated, voices)
            if is_on_all and (above := _beaten(own, claim.winner)):
                places.add(place)
                yield _finding(voices, claim, claim.winner, own, above, IS_BEST)
            continue
        places.add(place)
        named = voices.named_by.get(claim.claim_id, [])
        for clause in clauses_of(claim.text):
            first = _first(clause)
            options = spoken_of(clause, named, voices.options) if first else []
            above = _above(own, options[0]) if len(options) == 1 else []
            if first and above:
                yield _finding(voices, claim, options[0], own, above, first)


def _speaks_of_part(claim: Claim, rated: set, voices: Voices) -> bool:
    """Whether a sentence is on the round it stands in, or names what is rated.

    "X takes this one" and "X is better here: its noise is low" are on no whole.
    """
    if THIS_ROUND.search(claim.text):
        return True
    text = f" {' '.join(WORD.findall(fold(claim.text)))} "
    return any(
        (f" {name} " in text or (not SPACED.match(name) and name in text))
        for name, topic in voices.topics.items()
        if topic.criterion_id in rated and name not in WHOLE
    )


def _beaten(totals: list["Total"], winner: Any) -> list["Total"]:
    """The totals above that of who is said to win on the whole: "Overall, X wins"."""
    is_known = any(total.option_id == winner for total in totals)
    return _above(totals, winner) if is_known else []


class Total(NamedTuple):
    """A printed total of one option."""

    claim: Claim
    option_id: str

    @property
    def row(self) -> tuple[str, str]:
        """Where it stands: totals of one row compare."""
        return self.claim.block_id, self.claim.criterion_label


class First(NamedTuple):
    """How a sentence puts an option first of all, and what becomes of it."""

    kind: str
    called: str
    says: str  # with room for the name
    resolution: str
    rule: Rule


HAS_MOST = First(
    "arithmetic",
    "have the highest total",
    "gives {} the highest total",
    "The printed totals are used; the sentence is set aside.",
    PARTS_OVER_TOTALS,
)
IS_BEST = First(
    "internal",
    "be the best overall",
    "calls {} the best overall",
    "Left open: nothing tells what the sentence goes by, if not by the totals.",
    SELF_CONTRADICTION,
)


def _first(text: str) -> First | None:
    """How a text calls an option the first of all; None where it does not."""
    if HIGHEST.search(text):
        return HAS_MOST
    return IS_BEST if BEST_OF_ALL.search(text) else None


def _totals(voices: Voices) -> dict[str, list[Total]]:
    """The printed totals of one option each, by source."""
    totals: dict[str, list[Total]] = {}
    for claim in said(voices, ["aggregate"]):
        own = voices.named_by.get(claim.claim_id, [])
        is_one = len({one.subject_id for one in own}) == 1
        if is_one and claim.value == claim.value and not is_tally(claim):
            found = [Total(claim, one.option_id) for one in own]
            totals.setdefault(claim.source_id, []).extend(found)
    return totals


def _above(totals: list[Total], option: str) -> list[Total]:
    """The totals above those of an option; none if some row puts it first."""
    rows: dict[tuple[str, str], list[Total]] = {}
    for total in totals:
        if isinstance(total.claim.criterion_label, str):
            rows.setdefault(total.row, []).append(total)
    found = []
    for _, row in sorted(rows.items()):
        mine = [total.claim.value for total in row if total.option_id == option]
        higher = [total for total in row if mine and total.claim.value > max(mine)]
        if mine and not higher:
            return []
        found += higher
    return found


def _finding(
    voices: Voices,
    claim: Claim,
    option: str,
    own: list[Total],
    above: list[Total],
    first: First,
) -> Finding:
    """Say what the sentence says, and which totals are higher."""
    name = voices.options.get(option, option)
    rows = {total.row for total in above}
    mine = [t.claim for t in own if t.option_id == option and t.row in rows]
    higher = [
        f"{voices.options.get(total.option_id, total.option_id)} has {total.claim.text}"
        for total in above
    ]
    parts = sorted({c.claim_id for c in [*mine, *(total.claim for total in above)]})
    return Finding(
        first.kind,
        "medium",
        None,
        f"{name}: said to {first.called}, and the totals",
        f"{cite([claim])} {first.says.format(name)}, "
        f"but of the printed ones {name} has {mine[0].text} and "
        f"{listed(higher)}.",
        first.resolution,
        first.rule,
        {claim.claim_id: "stated"} | dict.fromkeys(parts, "parts"),
        (voice_of(claim.claim_key), option, first.says.split()[-1]),
        reason=REASON,
    )
