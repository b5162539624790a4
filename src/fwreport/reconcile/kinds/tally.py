"""Tallies: ranks and counts of wins against the ratings and verdicts of their source.

Conflicts of kind `arithmetic`.
"""

import re
from collections.abc import Iterator
from math import fsum
from typing import NamedTuple

from fwreport.reconcile.evidence import Row
from fwreport.reconcile.findings import Finding, cite, voice_of
from fwreport.reconcile.rules import PARTS_OVER_TOTALS
from fwreport.reconcile.voices import Claim, Voices, heading_of, said
from fwreport.tables.places import where
from fwreport.tables.scores import OVERALL
from fwreport.vocabulary.numerals import COUNTED, with_digits
from fwreport.vocabulary.tallies import IS_COUNT, WINS

RANK = re.compile(
    r"\A\W*(?:(?:overall|final)\s+)?(?:rank(?:ing)?|place|position|platz|rang|puesto|classement|排名|名次|順位)\W*\Z",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d+")
# A rank that a text gives first of all: "2", "#2 (tie)"; "X (4.5)" gives a score.
PLACE = re.compile(
    r"\A[\W_]*(?:n[or]\.?|rank|place|platz|第)?\s*(\d+)(?![.,]?\d)", re.IGNORECASE
)
DIGIT = re.compile(r"[0-9]")
# After the name of an option: "wins 7 of 10", "leads in 7 out of 10", ": 3 wins"
WON = re.compile(
    r"""\A[\s\W]{0,4}(?:(?:wins?|won|takes|leads|is\ ahead|comes\ out\ ahead
    |gewinnt|gagne|gana)\s(?:in\s)?(?P<of>\d+)\s(?:of|out\ of|von|sur|de)
    \s(?:the\s)?(?P<all>\d+)
    |(?:wins?|won|takes|gewinnt|gagne|gana)\s(?P<plain>\d+)
    (?=\s*(?:\Z|[,;:)](?!\d)|\.(?!\d)|(?:and|und|et|y|to|vs)\b
    |(?:categor|criteri|kategor|kriteri|critèr|rounds?\b|rows?\b|features?\b|points?\b)))
    |(?P<noun>\d+)\s(?:wins|victories|siege|victoires|victorias)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
FEW = 3  # verdicts: with fewer, a count is likely to be of something else
READ = ["fact", "aggregate", "statement", "summary", "recommendation"]


class Rank(NamedTuple):
    """A printed rank of one option."""

    claim: Claim
    option_id: str
    rank: int


def is_tally(claim: Claim) -> bool:
    """Whether a claim gives a rank or a number of wins, by its label."""
    label = heading_of(claim)
    return bool(RANK.search(label) or WINS.search(label)) or is_counted(claim)


def is_counted(claim: Claim) -> bool:
    """Whether a claim is one option's part of a count of wins: "3 - 2"."""
    is_sum = claim.kind == "aggregate" and claim.value == claim.value
    return is_sum and bool(IS_COUNT.search(claim.text))


def find(voices: Voices, evidence: list[Row]) -> Iterator[Finding]:
    """Findings on ranks, one a row of them, and on numbers of wins, one an option."""
    yield from _ranks(voices, evidence)
    verdicts: dict[str, list[Row]] = {}
    for row in evidence:
        if row.kind == "verdict" and row.criterion_id != OVERALL:
            verdicts.setdefault(row.source_id, []).append(row)
    own: dict[str, list[Claim]] = {}
    for claim in said(voices, READ):
        if claim.source_id in verdicts and _may_count(claim):
            own.setdefault(claim.source_id, []).append(claim)
    for source, mine in sorted(own.items()):
        if len({row.claim_id for row in verdicts[source]}) >= FEW:
            yield from _wins(voices, mine, verdicts[source])


def _may_count(claim: Claim) -> bool:
    """Whether a claim has a figure in digits or in words, or stands under "Wins"."""
    is_figure = DIGIT.search(claim.text) or COUNTED.search(claim.text)
    return bool(is_figure) or is_tally(claim)


def _ranks(voices: Voices, evidence: list[Row]) -> Iterator[Finding]:
    """Rows of ranks that order options otherwise than the means of their ratings."""
    rows: dict[tuple[str, str], list[Rank]] = {}
    for claim in voices.rows:
        label = heading_of(claim)
        if RANK.search(label):
            number = PLACE.match(claim.text)
            rank = int(number[1]) if number else 0
            own = voices.named_by.get(claim.claim_id, [])
            if rank > 0 and len({one.subject_id for one in own}) == 1:
                place = rows.setdefault((claim.source_id, label), [])
                place.append(Rank(claim, own[0].option_id, rank))
    ratings: dict[str, dict[str, list[Row]]] = {}
    for row in evidence if rows else ():
        if row.kind == "rating":
            own = ratings.setdefault(row.source_id, {})
            own.setdefault(row.option_id, []).append(row)
    for (source, label), ranked in sorted(rows.items()):
        own = ratings.get(source, {})
        means = {option: _mean(mine) for option, mine in own.items()}
        ranked = [one for one in ranked if one.option_id in means]
        ranks = {one.option_id: one.rank for one in ranked}
        if wrong := _out_of_order(ranks, means):
            parts = {row.claim_id for option in wrong for row in own[option]}
            stated = [one for one in ranked if one.option_id in wrong]
            order = sorted(wrong, key=lambda option: (-means[option], option))
            yield _rank_finding(voices, stated, parts, order, label)


def _mean(ratings: list[Row]) -> float:
    """The mean of ratings, on 0 to 1."""
    levels = ((r.value - r.scale_low) / (r.scale_high - r.scale_low) for r in ratings)
    return fsum(levels) / len(ratings)


def _out_of_order(ranks: dict[str, int], means: dict[str, float]) -> list[str]:
    """The options in pairs of which the better rank has the lower mean."""
    pairs = [(a, b) for a in ranks for b in ranks if ranks[a] < ranks[b]]
    return sorted({o for a, b in pairs if means[a] < means[b] - 1e-9 for o in (a, b)})


def _rank_finding(
    voices: Voices,
    ranked: list[Rank],
    parts: set[str],
    order: list[str],
    label: str,
) -> Finding:
    ranked = sorted(ranked, key=lambda one: (one.rank, one.option_id))
    stated = [one.claim for one in ranked]
    printed = [voices.options[one.option_id] for one in ranked]
    actual = [voices.options[option] for option in order]
    sides = {claim.claim_id: "stated" for claim in stated}
    return Finding(
        "arithmetic",
        "high",
        None,
        f"{label}: printed ranks and their own rows",
        f"{cite(stated)} ranks {' before '.join(printed)}, but its own ratings put "
        f"{' before '.join(actual)}.",
        "The order of the recomputed means is used; the printed ranks are set aside.",
        PARTS_OVER_TOTALS,
        sides | dict.fromkeys(sorted(parts), "parts"),
        (voice_of(stated[0].claim_key), "ranks", label),
        reason="the printed ranks put the options in another order than the ratings do",
    )


def _wins(voices: Voices, own: list[Claim], verdicts: list[Row]) -> Iterator[Finding]:
    """Numbers of wins that no count of the source's verdicts gives."""
    judged = {row.claim_id for row in verdicts}
    count = len(judged)
    for claim, option, wins, of_all in _stated_wins(voices, own):
        won = [row for row in verdicts if row.winner == option]
        actual = len({row.claim_id for row in won})
        if wins == actual and of_all in (None, count):
            continue
        if of_all is None and wins == len({row.criterion_id for row in won}):
            continue  # a round that two of its sentences decide is one round
        if (wins, of_all or 0) in _by_table(voices, verdicts, option, of_all is None):
            continue
        name = voices.options.get(option, option)
        of_text = "" if of_all is None else f" of {of_all}"
        is_all = not won or of_all not in (None, count)
        parts = judged if is_all else {row.claim_id for row in won}
        yield Finding(
            "arithmetic",
            "medium",
            None,
            f"{name}: printed number of wins and its own verdicts",
            f"{claim.source_id} {where(claim.place, claim.line_start)} gives {name} "
            f"{wins}{of_text} wins, but its verdicts are {actual} of {count} for "
            f"{name}.",
            "The verdicts are counted; the printed number is set aside.",
            PARTS_OVER_TOTALS,
            {claim.claim_id: "stated"} | dict.fromkeys(sorted(parts), "parts"),
            (voice_of(claim.claim_key), option, "wins"),
            reason="a count that the source prints is off; no score rests on it",
        )


def _by_table(
    voices: Voices, verdicts: list[Row], option: str, is_bare: bool
) -> set[tuple[int, int]]:
    """(won, of how many) for each table, which may be all that a text counts."""
    tables: dict[str, set[tuple[str, str]]] = {}
    for row in verdicts:
        block = voices.by_id[row.claim_id].block_id
        tables.setdefault(block, set()).add((row.claim_id, row.winner))
    counts = set()
    for mine in tables.values():
        count = len({claim for claim, _ in mine})
        if count >= FEW:
            won = sum(winner == option for _, winner in mine)
            counts.add((won, 0 if is_bare else count))
    return counts


def _stated_wins(voices: Voices, claims: list[Claim]) -> Iterator[tuple]:
    """Each (claim, option, number of wins, of how many or None) that is printed."""
    for claim in claims:
        is_count = bool(WINS.search(heading_of(claim)))
        options = voices.named_by.get(claim.claim_id, [])
        number = NUMBER.search(claim.text)
        if is_counted(claim) and len(options) == 1:
            yield claim, options[0].option_id, int(claim.value), None
        elif is_count and len(options) == 1 and number:
            yield claim, options[0].option_id, int(number.group()), None
        elif not is_count:
            for named_option in options:
                yield from _won(claim, named_option.option_id, len(options), voices)


def _won(
    claim: Claim, option: str, option_count: int, voices: Voices
) -> Iterator[tuple]:
    """What a text says an option has won: after its name, or as all of the text."""
    name = re.escape(voices.options.get(option, option))
    starts = [m.end() for m in re.finditer(rf"(?<!\w){name}(?!\w)", claim.text, re.I)]
    if option_count == 1:
        starts.append(0)
    for start in starts:
        if match := WON.match(with_digits(claim.text[start:])):
            figures = [match["of"], match["plain"], match["noun"]]
            wins = next(figure for figure in figures if figure)
            yield claim, option, int(wins), int(match["all"]) if match["all"] else None
            return
