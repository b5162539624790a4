"""Findings of all kinds, numbered and keyed: the tables of conflicts."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from pandera.typing import DataFrame

from fwreport.reconcile.rules import Rule
from fwreport.tables.base import frame
from fwreport.tables.claims import Claims
from fwreport.tables.conflicts import KINDS, ConflictClaims, Conflicts
from fwreport.tables.places import where

LEAD = 16  # letters before the point of a quotation


class Finding(NamedTuple):
    """A conflict before it has a number."""

    kind: str
    severity: str
    criterion_id: str | None
    title: str
    explanation: str
    resolution: str
    rule: Rule
    sides: dict[str, str]  # claim_id -> what the claim stands for
    about: tuple[str, ...]  # what it is about, the same whatever claims take part
    purpose: str | None = None  # where it is about who serves a purpose
    reason: str = ""  # why it is so severe, where no score tells

    @property
    def is_advice(self) -> bool:
        """Whether all its claims are recommendations for its purpose."""
        return bool(self.purpose) and self.criterion_id is None


def tabulate(
    findings: Iterable[Finding], claims: DataFrame[Claims]
) -> tuple[DataFrame[Conflicts], DataFrame[ConflictClaims], dict[str, Finding]]:
    """Number the findings by kind, criterion and place, and give each its key.

    Two findings of one kind about the same claims are one; the first by title stays.
    A key is made of the kind and of what the conflict is about, so that it survives
    claims that join; where two would have the same key, they are counted in order.
    The findings come back by their keys as well.
    """
    places = {c: i for i, c in enumerate(sorted(claims["claim_id"], key=place_of))}
    unique: dict[tuple, Finding] = {}
    for finding in sorted(findings, key=lambda f: (f.title, f.explanation)):
        unique.setdefault((finding.kind, *sorted(finding.sides)), finding)
    ordered = sorted(unique.values(), key=lambda finding: _order(finding, places))
    width = max(2, len(str(len(ordered))))
    rows, links, again, by_key = [], [], Counter(), {}
    for number, f in enumerate(ordered, start=1):
        name = f"c{number:0{width}}"
        again[f.kind, *f.about] += 1
        key = _key(f, again[f.kind, *f.about])
        by_key[key] = f
        rows.append((name, key, f.kind, f.severity, f.criterion_id, f.title))
        rows[-1] += (f.explanation, f.rule.status, f.resolution, f.rule.name)
        in_order = sorted(f.sides, key=places.__getitem__)
        links += [(name, claim, f.sides[claim]) for claim in in_order]
    return frame(Conflicts, rows), frame(ConflictClaims, links), by_key


def place_of(address: str) -> tuple:
    """A key that sorts addresses in reading order: 003/b9 before 003/b12."""
    source, *parts = address.split("/")
    return source, *((p[0], int(p.lstrip("abcdefghijklmnopqrstuvwxyz"))) for p in parts)


def shared_criterion(claims: Iterable[Any]) -> str | None:
    """The criterion of all the claims, or None where they span several or have none."""
    criteria = {claim.criterion_id for claim in claims}
    only = criteria.pop() if len(criteria) == 1 else None
    return only if isinstance(only, str) else None


def cite(claims: Iterable[Any], limit: int = 4) -> str:
    """Name the source and lines of claims: `000 lines 4 and 12, and 001 line 41`.

    claims  with source_id, line_start, and place where it is known; those beyond
            `limit` are only counted
    """
    lines = sorted({(c.source_id, c.line_start, _known_place(c)) for c in claims})
    groups: dict[str, list[tuple[int, str]]] = {}
    for source, *line in lines[:limit]:
        groups.setdefault(source, []).append(tuple(line))
    parts = [_lines(source, numbers) for source, numbers in groups.items()]
    left = len(lines) - limit
    if left > 0:
        parts.append(f"{left} more line{'s' if left > 1 else ''}")
    is_plain = len(parts) == 2 and not any(" and " in part for part in parts)
    return listed(parts, " and " if is_plain else ", and ")


def listed(parts: list[str], last: str = " and ") -> str:
    """The parts as a list in a sentence; `last` stands before the last one."""
    return last.join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)


def quote(text: str, limit: int = 60, point: str = "") -> str:
    """The text in quotation marks, cut at blanks if it is long.

    point  words of the text that must be seen: what stands before them may be cut
    """
    line, point = " ".join(text.split()), " ".join(point.split())
    if len(line) > limit and line.find(point) + len(point) > limit:
        start = line.rfind(" ", 0, max(0, line.find(point) - LEAD)) + 1
        line = "… " * (start > 0) + line[start:]
    if len(line) > limit:
        line = line[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"\u201c{line}\u201d"


def _lines(source: str, numbers: list[tuple[int, str]]) -> str:
    """The lines of a source, or the places that stand for them."""
    named = [place or f"{line}" for line, place in numbers]
    word = "" if numbers[0][1] else " lines" if len(named) > 1 else " line"
    return f"{source}{word} {listed(named)}"


def _known_place(claim: Any) -> str:
    """The place of a claim; empty where its line says where it stands."""
    place = getattr(claim, "place", "")
    return place if isinstance(place, str) else ""


def spread(claims: Iterable[Any]) -> str:
    """The first and the last line of some claims: "line 4", "lines 4 to 9"."""
    ordered = sorted(claims, key=lambda claim: claim.line_start)
    first, last = ordered[0], ordered[-1]
    begin, end = where(first.place, first.line_start), last.line_start
    if first.line_start == end:
        return begin
    if not isinstance(first.place, str):
        return f"lines {first.line_start} to {end}"
    return f"{begin} to {where(last.place, end)}"


def voice_of(claim_key: str) -> str:
    """The part of a claim's key that tells whose it is; it survives renamed files."""
    return claim_key.partition("-")[0]


def _key(finding: Finding, occurrence: int) -> str:
    parts = [finding.kind, *finding.about]
    parts += [str(occurrence)] if occurrence > 1 else []
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def _order(finding: Finding, places: dict[str, int]) -> tuple:
    first = min(places[claim] for claim in finding.sides)
    return KINDS.index(finding.kind), finding.criterion_id or "", first, finding.title
