"""Tables of builds of every size and script, made directly so that it is quick.

Numbers are made by rules, not by the model: what matters here is how they look.
"""

from itertools import combinations
from typing import NamedTuple

import pandas as pd

from fwreport.tables import (
    alignment,
    claims,
    conflicts,
    documents,
    scores,
    stages,
    trials,
)
from fwreport.tables.base import frame

from .builder import change, claim, empty_tables, source

LONG = "unabridgedlongnamewithoutanyblank" * 3
SPACED = "An option with a long name of many short words as a marketing leaflet has it"


class Shape(NamedTuple):
    """How much of what a report is made of."""

    options: list[str]
    criteria: list[str]
    sources: list[str]
    said: list[str]  # statements, told in turn
    per_group: int = 10
    prefix: str = ""  # of the ids, where two shapes are to lie in one folder


def names(stem: str, count: int) -> list[str]:
    return [f"{stem} {number}" for number in range(1, count + 1)]


def plain(options: int, criteria: int, sources: int = 3) -> Shape:
    said = ["It is quick enough for what most people do.", "Hard to set up — at first."]
    return Shape(
        names("Option", options), names("Criterion", criteria), keys(sources), said
    )


def keys(count: int) -> list[str]:
    return [f"{number:04}" for number in range(count)]


LONG_NAMES = Shape(
    [LONG[:80], SPACED, "Short"],
    [LONG[10:90], f"How well {SPACED.lower()} does", "Cost"],
    keys(3),
    [LONG * 2, f"{SPACED}. " * 4],
)
RIGHT_TO_LEFT = Shape(
    ["قاعدة البيانات", "מסד נתונים", "Postgres"],
    ["سهولة الاستخدام", "מהירות (ms)", "Cost / עלות"],
    keys(3),
    ["سهل التعلم: 5 دقائق (فقط)!", "קל ללמוד, 5 דקות (בלבד)!"],
)
EAST_ASIAN = Shape(
    ["数据库引擎", "データベース", "데이터베이스"],
    ["易用性", "パフォーマンス", "설치 용이성"],
    keys(3),
    ["非常容易学习,文档也很齐全。" * 6, "とても速い。", "설치가 쉽습니다."],
)
SMALL = {
    "two_options": plain(2, 1),
    "twelve_options": plain(12, 8),
    "long_names": LONG_NAMES,
    "right_to_left": RIGHT_TO_LEFT,
    "east_asian": EAST_ASIAN,
    "one_source": plain(3, 4, sources=1),
}
LARGE = {
    "sixty_criteria": plain(4, 60),
    "three_hundred_criteria": plain(12, 300),
    "many_sources": plain(3, 12, sources=1200),
}


def tables_of(shape: Shape) -> stages.Tables:
    """A whole build of the shape: every source rates or tells every cell."""
    option_ids = [f"{shape.prefix}o{n:02}" for n in range(len(shape.options))]
    criterion_ids = [f"c{n:03}" for n in range(len(shape.criteria))]
    grid = [(c, o) for c in criterion_ids for o in option_ids]
    spoken, evidence = speak(shape, grid)
    return change(
        empty_tables(),
        sources=frame(documents.Sources, [source(key) for key in shape.sources]),
        claims=frame(claims.Claims, [row for row, _ in spoken]),
        claim_options=frame(
            claims.ClaimOptions, [(row["claim_id"], o, None) for row, o in spoken]
        ),
        options=frame(
            alignment.Options,
            [
                (key, name, None, False)
                for key, name in zip(option_ids, shape.options, strict=True)
            ],
        ),
        criteria=frame(
            alignment.Criteria,
            [
                (key, name, f"Group {n // shape.per_group + 1}", "higher", 1.0)
                for n, (key, name) in enumerate(
                    zip(criterion_ids, shape.criteria, strict=True)
                )
            ],
        ),
        conflicts=frame(conflicts.Conflicts, disagreements(shape, criterion_ids)),
        conflict_claims=frame(
            conflicts.ConflictClaims,
            [
                (f"{shape.prefix}k{n:02}", row["claim_id"], option)
                for n, criterion in enumerate(criterion_ids[:3])
                for row, option in spoken
                if row["criterion_id"] == criterion
            ],
        ),
        use_case_claims=frame(
            conflicts.UseCaseClaims,
            [
                (shape.criteria[0], option, row["claim_id"], row["source_id"], False)
                for row, option in spoken[:4]
            ],
        ),
        **judged(shape, criterion_ids, option_ids),
        evidence=frame(conflicts.Evidence, evidence),
    )


def two_subjects() -> stages.Tables:
    """Two shapes in one folder, with criteria in common but nothing else."""
    said = ["Good enough."]
    first = Shape(["Postgres", "MySQL"], ["Cost", "Speed"], ["000", "001"], said)
    second = Shape(
        ["Bicycle", "Tram", "Ferry"], ["Cost", "Comfort"], ["100", "101"], said,
        prefix="z",
    )  # fmt: skip
    return stages.Tables(
        *(
            type(one)(
                *(
                    pd.concat(both, ignore_index=True).drop_duplicates(key_of(name))
                    for name, *both in zip(one._fields, one, other, strict=True)
                )
            )
            for one, other in zip(tables_of(first), tables_of(second), strict=True)
        )
    )


def key_of(name: str) -> list[str] | None:
    """The columns by which rows of a table that both have are told apart."""
    return ["criterion_id"] if name == "criteria" else None


def nothing_comparable() -> stages.Tables:
    """Three options of which each document describes one."""
    tables = tables_of(plain(3, 4))
    ranking = tables.scored.ranking.assign(
        score=None, low=None, high=None, best_probability=None, verdict="insufficient"
    ).astype(dict.fromkeys(("score", "low", "high", "best_probability"), "float64"))
    return change(
        tables,
        **{
            name: getattr(tables.scored, name).head(0)
            for name in ("evidence", "consensus", "preferences", "use_cases")
        },
        reliability=tables.scored.reliability.head(0),
        sensitivity=tables.scored.sensitivity.head(0),
        conflicts=tables.reconciled.conflicts.head(0),
        conflict_claims=tables.reconciled.conflict_claims.head(0),
        use_case_claims=tables.reconciled.use_case_claims.head(0),
        ranking=ranking.assign(verdict=ranking["verdict"].astype("str")),
    )


def speak(shape: Shape, grid: list[tuple[str, str]]) -> tuple[list, list]:
    """Claims with the option they are about, and the evidence among them.

    Where sources are many, each speaks of three cells only.
    """
    spoken, evidence = [], []
    for place, key in enumerate(shape.sources):
        few = [grid[(place * 3 + k) % len(grid)] for k in range(3)]
        for n, (criterion, option) in enumerate(grid if place < 3 else few):
            address = f"{key}/b{n + 1:04}"
            text = shape.said[n % len(shape.said)]
            row = claim(address, "statement", criterion, text)
            if place < 2:
                value = float(1 + (7 * n + place) % 10)
                scale = {"value": value, "scale_low": 1.0, "scale_high": 10.0}
                row = claim(address, "rating", criterion, f"{value:g}", **scale)
                evidence.append(rated(row, option))
            spoken.append((row, option))
    return spoken, evidence


def rated(row: dict, option: str) -> dict:
    """The evidence of one rating."""
    same = ("claim_id", "source_id", "criterion_id", "value", "scale_low", "scale_high")
    return {
        **{name: row[name] for name in same},
        "option_id": option,
        "rival_id": None,
        "kind": "rating",
        "winner": None,
        "is_indirect": False,
        "is_provisional": False,
        "confidence": 0.9,
        "influence": 0.1,
    }


def disagreements(shape: Shape, criterion_ids: list[str]) -> list[tuple]:
    """One open conflict on each of the first three criteria."""
    return [
        (
            *(
                f"{shape.prefix}k{n:02}",
                f"{shape.prefix}key-{n:02}",
                "statement",
                "high",
                criterion,
            ),
            f"{shape.criteria[n]}: {shape.options[0]} or {shape.options[-1]}",
            *("The documents do not agree.", "open", "Left open.", "none"),
        )
        for n, criterion in enumerate(criterion_ids[:3])
    ]


def judged(shape: Shape, criterion_ids: list[str], option_ids: list[str]) -> dict:
    """What the score stage would make of it, by rule."""
    count = len(shape.sources)
    voices = min(count, 3)
    sure = "low" if count > 1 else "very low"
    level = {
        (c, o): 2.0 + (3.7 * n + 2.3 * m) % 7
        for n, c in enumerate(criterion_ids)
        for m, o in enumerate(option_ids)
    }
    consensus = [
        (c, o, x, x - 1, x + 0.9, sure, "few documents; undated", voices, voices)
        for (c, o), x in level.items()
    ]
    pairs = []
    for criterion in criterion_ids:
        for option, rival in combinations(option_ids, 2):
            gap = level[criterion, option] - level[criterion, rival]
            pairs.append(compared(criterion, option, rival, gap, voices, sure))
    means = {
        o: sum(level[c, o] for c in criterion_ids) / len(criterion_ids)
        for o in option_ids
    }
    best = max(means, key=means.get)
    for option, rival in combinations(option_ids, 2):
        gap = means[option] - means[rival]
        pairs.append(compared("__overall__", option, rival, gap, voices, sure))
    share = 1 / len(option_ids)
    return {
        "consensus": frame(scores.Consensus, consensus),
        "preferences": frame(scores.Preferences, pairs),
        "ranking": frame(
            scores.Ranking,
            [
                (o, x, x - 0.6, x + 0.6, share + (o == best) * 0.05, "contested",
                 len(criterion_ids), voices)
                for o, x in means.items()
            ],
        ),
        "reliability": frame(
            scores.Reliability, [(key, 1.0, 0.1, 3) for key in shape.sources]
        ),
        "use_cases": frame(
            scores.UseCases,
            [
                (shape.criteria[0], o, "contested", sure, 1, 1)
                for o in option_ids[:2]
            ],
        ),
        "sensitivity": frame(
            trials.Sensitivity,
            [
                (f"without {key}", c, *option_ids[:2], "option", "insufficient",
                 0.95, 0.5)
                for key in shape.sources[:3]
                for c in criterion_ids
            ],
        ),
    }  # fmt: skip


def compared(
    criterion: str, option: str, rival: str, gap: float, count: int, sure: str
) -> tuple:
    """A row of preferences: an answer from a gap of two points on."""
    verdict, sides = "contested", (count // 2, count - count // 2, 0)
    if abs(gap) > 2:
        verdict = "option" if gap > 0 else "rival"
        sides = (count, 0, 0) if gap > 0 else (0, count, 0)
    elif abs(gap) < 0.3:
        verdict, sides = "tie", (0, 0, count)
    chance = min(max(0.5 + gap / 5, 0.02), 0.98)
    figures = (gap, gap - 1, gap + 1, chance)
    return (
        *(criterion, option, rival, *figures, verdict, sure),
        *("few documents; undated", count, *sides),
    )
