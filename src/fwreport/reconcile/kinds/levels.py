"""Levels: one option called good and bad on one criterion, by ratings or flat words.

Conflicts of kind `temporal` where a claim names the version it speaks of, `internal`
where one source says both, `verdict_vs_statement` where one names the option the
winner, else `statement`.  What a more specific kind reports already is left to it.
"""

import re
from collections.abc import Iterable, Iterator
from math import inf
from typing import NamedTuple

from fwreport.reconcile.evidence import Row
from fwreport.reconcile.findings import Finding, cite, quote, voice_of
from fwreport.reconcile.rules import BOTH_IN_SCOPE, LEFT_OPEN, SELF_CONTRADICTION, Rule
from fwreport.reconcile.voices import Claim, Voices, claims_of, heading_of
from fwreport.vocabulary.clauses import names_version

NAMED = ("winner", "loser")  # kinds of rows about those whom a verdict names
# Surely read: for words, this leaves short texts that say it flatly.
SURE = {"rating": 0.7, "stance": 0.8, "winner": 0.85, "loser": 0.85}
HEAD_ENDS = re.compile(r"[.,;:(\n\u2013\u2014\u3002\uff0c]")
HEAD_WORDS = 4  # of a verdict that is but a name beside its criterion: "X wins"
VERSIONED: tuple[str, Rule] = (
    "Both are kept, each for its own version or time.",
    BOTH_IN_SCOPE,
)
OPEN = "Left open: nothing in the sources tells which holds."


class Level(NamedTuple):
    """How good a claim calls an option, by a rating, by words or by naming a winner."""

    claim_id: str
    source_id: str
    kind: str
    level: float  # 0 to 1


def find(
    voices: Voices, evidence: list[Row], known: Iterable[Finding]
) -> Iterator[Finding]:
    """One finding a criterion and option, half a scale apart or more; see `_sides`.

    known  findings of other kinds

    Who is named the winner is good as well, where another source calls it poor: of two
    that are hard the easier one is no winner, so that bare names count and sentences
    that compare do not.
    A source that says both contradicts itself before it contradicts others, unless it
    says of which versions they are true.
    """
    holders: dict[str, list[Finding]] = {}
    for finding in known:
        for claim in finding.sides:
            holders.setdefault(claim, []).append(finding)
    for (criterion, option, owner), sides in _opposed(voices, evidence):
        near = {id(f): f for claim in sides for f in holders.get(claim, ())}
        if not any(_covers(finding, sides, criterion) for finding in near.values()):
            is_dated = any(names_version(voices.by_id[c].text) for c in sides)
            if not (owner and is_dated):
                yield _finding(voices, criterion, option, owner, sides, is_dated)


def _opposed(voices: Voices, evidence: list[Row]) -> list[tuple]:
    """Cell, owner and sides: within each source, and then between the others.

    A cell is a criterion and an option; the owner is whose claims are held against each
    other, and empty for those of several sources.
    """
    cells: dict[tuple[str, str], list[Level]] = {}
    for row in [*evidence, *_winners(voices, evidence)]:
        if row.confidence >= SURE.get(row.kind, 2):
            level = (row.value - row.scale_low) / (row.scale_high - row.scale_low)
            told = Level(row.claim_id, row.source_id, row.kind, level)
            cells.setdefault((row.criterion_id, row.option_id), []).append(told)
    found = []
    for cell, levels in cells.items():
        own: dict[str, list[Level]] = {}
        for one in levels if len(levels) > 1 else ():
            own.setdefault(one.source_id, []).append(one)
        torn = {}
        for source, mine in own.items():
            said = [one for one in mine if one.kind not in NAMED]
            if sides := _sides(said):
                torn[source] = sides
        rest = _sides([one for one in levels if one.source_id not in torn])
        found += [((*cell, owner), sides) for owner, sides in torn.items()]
        found += [((*cell, ""), rest)] if rest else []
    return sorted(found, key=lambda pair: pair[0])


def _sides(levels: list[Level]) -> dict[str, str]:
    """The claims that call an option good, and those that call it bad, if both do.

    Each is held against the extreme of the other side, so that no pairs are made.
    """
    if len(levels) < 2:
        return {}
    rated = [one.level for one in levels if one.kind == "rating"]
    worded = [one.level for one in levels if one.kind == "stance"]
    whole = Extremes(
        min(rated, default=inf),
        max(rated, default=-inf),
        min(worded, default=inf),
        max(worded, default=-inf),
        any(one.kind == "winner" for one in levels),
    )
    sides = [(one.claim_id, _side(one, whole)) for one in levels]
    return dict(sorted((claim, side) for claim, side in sides if side))


class Extremes(NamedTuple):
    """The worst and the best that is said of an option: inf and -inf for nothing."""

    worst_rating: float
    best_rating: float
    worst_words: float
    best_words: float
    is_named_winner: bool


def _side(one: Level, whole: Extremes) -> str:
    """Whether a claim is the good or the bad side of a dispute; empty for neither."""
    worst_rating, best_rating, worst_words, best_words, is_named_winner = whole
    # rated low and called very good: a third of the scale, or less, against words
    is_praised_low = worst_rating <= 0.35 and best_words >= 0.75
    if one.kind in NAMED:
        is_good = one.kind == "winner" and worst_words < 0.25
        is_bad = one.kind == "loser" and is_praised_low
        return "good" if is_good else "bad" if is_bad else ""
    is_words, level = one.kind == "stance", one.level
    # words are coarse: "fair" and "very good" are no contradiction
    gap = 0.7 if is_words else 0.5
    if is_praised_low and is_words and level >= 0.75:
        return "good"
    if level >= 0.6 and (
        (worst_rating <= 0.4 and level - worst_rating >= 0.5)
        or (worst_words <= 0.4 and level - worst_words >= gap)
    ):
        return "good"
    is_bad = is_praised_low and not is_words and level <= 0.35
    is_bad |= level <= 0.4 and (
        (best_rating >= 0.6 and best_rating - level >= 0.5)
        or (best_words >= 0.6 and best_words - level >= gap)
        or (is_named_winner and is_words and level < 0.25)
    )
    return "bad" if is_bad else ""


def _winners(voices: Voices, evidence: list[Row]) -> list[Row]:
    """The verdicts that name one winner over all, as rows about it and the others."""
    verdicts: dict[tuple[str, str], list[Row]] = {}
    for row in evidence:
        if row.kind == "verdict" and voices.by_id[row.claim_id].kind == "verdict":
            verdicts.setdefault((row.claim_id, row.criterion_id), []).append(row)
    found: list[Row] = []
    for (claim, _), rows in verdicts.items():
        winner = rows[0].winner
        is_one = winner != "tie" and {row.winner for row in rows} == {winner}
        if is_one and _is_name(voices.by_id[claim]):
            others = {o for row in rows for o in (row.option_id, row.rival_id)}
            levels = [("loser", 0.0, o) for o in sorted(others - {winner})]
            for kind, value, option in [("winner", 1.0, winner), *levels]:
                scale = {"value": value, "scale_low": 0.0, "scale_high": 1.0}
                found.append(rows[0]._replace(option_id=option, kind=kind, **scale))
    return found


def _is_name(claim: Claim) -> bool:
    """Whether a verdict is but a name beside its criterion."""
    label = heading_of(claim)
    return len(HEAD_ENDS.split(claim.text)[0].replace(label, " ").split()) <= HEAD_WORDS


def _covers(finding: Finding, sides: dict[str, str], criterion: str) -> bool:
    """Whether a finding disputes the same already: the criterion, or both sides."""
    shared = [claim for claim in sides if claim in finding.sides]
    if shared and finding.criterion_id == criterion:
        return True
    return len({sides[c] for c in shared}) > 1 and (
        len({finding.sides[c] for c in shared}) > 1
    )


def _finding(
    voices: Voices,
    criterion: str,
    option: str,
    owner: str,
    sides: dict[str, str],
    is_dated: bool,
) -> Finding:
    name, about = voices.options.get(option, option), voices.criteria[criterion]
    parts = []
    for side in ("good", "bad"):
        claims = claims_of(voices, (c for c in sides if sides[c] == side))
        shown = " and ".join(quote(claim.text, 30) for claim in claims[:2])
        parts.append(f"{side} by {cite(claims)} ({shown})")
    voice = [voice_of(voices.by_id[min(sides)].claim_key)] if owner else []
    against = f"{owner} against itself: " if owner else ""
    tail = "; not all name the version they speak of" if is_dated else ""
    rule = SELF_CONTRADICTION if owner else LEFT_OPEN
    is_judged = any(voices.by_id[claim].kind == "verdict" for claim in sides)
    kind = "verdict_vs_statement" if is_judged else "statement"
    resolution, rule = VERSIONED if is_dated else (OPEN, rule)
    return Finding(
        "temporal" if is_dated else "internal" if owner else kind,
        "medium",
        criterion,
        f"{against}{about} of {name}: good or bad",
        f"{about} of {name} is called {', but '.join(parts)}{tail}.",
        resolution,
        rule,
        sides,
        (*voice, "levels", criterion, option),
    )
