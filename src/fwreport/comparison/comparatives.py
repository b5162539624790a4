"""Comparatives: "A is faster than B", "more stable than B", "it is better in A"."""

from typing import NamedTuple

from fwreport.comparison.clauses import (
    EVEN,
    REACH,
    Reading,
    clause_of,
    find_than,
    is_doubted,
    is_joined,
    is_negated,
    is_supposed,
    mentions,
    other,
    stretch_after,
    stretch_before,
)
from fwreport.comparison.tokens import Token
from fwreport.vocabulary.comparatives import (
    AS_AS,
    LESS,
    MORE,
    MULTIPLES,
    SUPERLATIVES,
    SUPERLATIVES_BEHIND,
    THAN,
    direction,
    quality,
)


class Comparative(NamedTuple):
    """A comparative as it stands: its words, and the direction in which it points."""

    start: int
    end: int
    sign: int  # 1: the subject is ahead; -1: behind; 0: it hangs on the subject
    kind: str  # word, or more


def comparatives(tokens: list[Token]) -> list[Comparative]:
    """All comparatives of a sentence, from left to right."""
    found = []
    taken = 0
    for place, token in enumerate(tokens):
        if place < taken or token.side:
            continue
        if token.word in MORE | LESS:
            comparative = _graded(tokens, place)
        else:
            sign = direction(token.word)
            if sign is None or (token.is_name and not _has_than(tokens, place)):
                continue
            comparative = Comparative(place, place + 1, sign, "word")
        if comparative:
            found.append(comparative)
            taken = comparative.end
    return found


def _graded(tokens: list[Token], place: int) -> Comparative | None:
    """ "More" or "less" with the adjective or noun that it goes with."""
    sign = 1 if tokens[place].word in MORE else -1
    for n in range(place + 1, min(place + 4, len(tokens))):
        token = tokens[n]
        if token.is_stop or token.side or token.word in THAN:
            break
        worth = quality(token.word)
        if worth is None and direction(token.word) is not None:
            return None  # "more and more better": the next one speaks
        if worth is not None:
            return Comparative(place, n + 1, sign * worth, "more")
    return (
        Comparative(place, place + 1, 0, "more") if _has_than(tokens, place) else None
    )


def _has_than(tokens: list[Token], place: int) -> bool:
    return find_than(tokens, place + 1, 6) >= 0


def read_comparatives(tokens: list[Token]) -> list[Reading]:
    """Whom each comparative of a sentence puts ahead."""
    readings = []
    for found in comparatives(tokens):
        than = find_than(tokens, found.end)
        read = _against(tokens, found, than) if than >= 0 else _bare(tokens, found)
        readings += read
    return readings


def _against(tokens: list[Token], found: Comparative, than: int) -> list[Reading]:
    """A comparative that says what it compares with."""
    end = stretch_after(tokens, than + 1)
    after = mentions(tokens, than + 1, end)
    between = mentions(tokens, found.end, than)
    left = _subjects(tokens, found.start)
    if not after:
        sides = {tokens[n].side for n in between or left[-1:]}
        return [Reading("than_else", side) for side in sorted(sides)]
    standard = tokens[after[0]].side
    sides = {tokens[n].side for n in after[:2]}
    if len(sides) == 2 and is_joined(tokens, after[0], after[1]):
        return [Reading("than_both", EVEN)]
    subject, place = _subject(tokens, between, left, other(standard))
    if place == "none":
        late = [n for n in after[1:] if tokens[n].side != standard]
        subject = other(standard) if late else ""
        place = "inverted" if found.start == 0 else "late"
    if not subject:
        far = mentions(tokens, 0, found.start)
        is_far = any(tokens[n].side != standard for n in far)
        return [_signed(tokens, found, "than_far", other(standard))] if is_far else []
    if place == "joint":
        return [Reading("than_joint", EVEN)]
    if subject == standard:
        return [Reading("than_self", EVEN)]
    near = "near" if after[0] - than <= 3 else "off"
    readings = [_signed(tokens, found, f"than_{place}", subject)]
    readings.append(_signed(tokens, found, f"than_{near}", subject))
    if any(t.is_name for t in tokens[than + 1 : after[0]]):
        readings.append(_signed(tokens, found, "than_name", subject))
    if left and place == "left":
        gap = tokens[left[-1] + 1 : found.start]
        if any(t.is_name for t in gap):
            readings.append(_signed(tokens, found, "than_namegap", subject))
        if len(gap) > 6:
            readings.append(_signed(tokens, found, "than_longgap", subject))
        if any(t.word == "," for t in gap):
            readings.append(_signed(tokens, found, "than_commagap", subject))
    return readings


def _subjects(tokens: list[Token], end: int) -> list[int]:
    """Mentions to the left that may be the subject: not those that follow "than"."""
    start = stretch_before(tokens, end)
    found = []
    for n in mentions(tokens, start, end):
        back = range(max(start, n - 4), n)
        if not any(tokens[b].word in THAN for b in back):
            found.append(n)
    return found


def _subject(
    tokens: list[Token], between: list[int], left: list[int], wanted: str
) -> tuple[str, str]:
    """The side of the subject, and where it stands: between, left, joint or none."""
    if between:
        sides = {tokens[n].side for n in between}
        return (
            (tokens[between[-1]].side, "between") if len(sides) == 1 else ("", "joint")
        )
    if not left:
        return "", "none"
    last = left[-1]
    sides = {tokens[n].side for n in left[-2:]}
    if len(sides) == 2 and is_joined(tokens, left[-2], last):
        return wanted, "joint"
    if tokens[last].side != wanted and any(tokens[n].side == wanted for n in left):
        return wanted, "leftmost"
    return tokens[last].side, "left"


def _signed(tokens, found: Comparative, name: str, subject: str) -> Reading:
    """The reading that a comparative gives of its subject, negation heeded."""
    if found.sign == 0:
        return Reading(f"{name}_unsure", subject)
    winner = subject if found.sign > 0 else other(subject)
    if is_negated(tokens, found.start):
        return Reading(f"{name}_denied", other(winner))
    if is_doubted(tokens, found.start):
        return Reading(f"{name}_doubted", other(winner))
    if is_supposed(tokens, found.start):
        return Reading(f"{name}_supposed", winner)
    suffix = "_more" if found.kind == "more" else ""
    return Reading(name + suffix + ("" if found.sign > 0 else "_behind"), winner)


def _bare(tokens: list[Token], found: Comparative) -> list[Reading]:
    """A comparative alone: it speaks of the name that is nearest."""
    start, end = clause_of(tokens, found.start)
    left = mentions(tokens, start, found.start)
    right = mentions(tokens, found.end, min(end, found.end + 5))
    sides = {tokens[n].side for n in left}
    if len(sides) == 1:
        gap = found.start - left[-1]
        place = "bare_left" if gap <= 5 else "bare_left_far"
        return [_signed(tokens, found, place, tokens[left[-1]].side)]
    if len(sides) == 2:
        last = left[-1]
        is_list = is_joined(tokens, left[-2], last)
        name = "bare_joint" if is_list else "bare_both"
        return [_signed(tokens, found, name, tokens[last].side)]
    if right:
        return [_signed(tokens, found, "bare_right", tokens[right[0]].side)]
    back = mentions(tokens, max(0, found.start - REACH), found.start)
    if back:
        return [_signed(tokens, found, "bare_back", tokens[back[-1]].side)]
    ahead = mentions(tokens, found.end, found.end + REACH)
    if ahead:
        return [_signed(tokens, found, "bare_ahead", tokens[ahead[0]].side)]
    return []


def read_equatives(tokens: list[Token]) -> list[Reading]:
    """Readings of "as good as", "not as fast as", "twice as fast as"."""
    readings = []
    for place, token in enumerate(tokens):
        closing = "as" if token.word == "as" else AS_AS.get(token.word)
        if closing is None:
            continue
        end = stretch_after(tokens, place + 1, 8)
        close = [n for n in range(place + 2, end) if tokens[n].word == closing]
        if not close:
            continue
        words = [t.word for t in tokens[place + 1 : close[0]]]
        signs = [quality(w) for w in words if quality(w) is not None]
        after = mentions(tokens, close[0] + 1, stretch_after(tokens, close[0] + 1, 8))
        left = _subjects(tokens, place)
        if not after or not left or tokens[after[0]].side == tokens[left[-1]].side:
            continue
        subject, sign = tokens[left[-1]].side, (signs or [1])[0]
        if is_negated(tokens, place) or tokens[place - 1].word == "nearly":
            winner = other(subject) if sign > 0 else subject
            name = "as_denied" if signs else "as_denied_unsure"
            readings.append(Reading(name, winner))
        elif times := [t for t in tokens[max(0, place - 3) : place] if _is_times(t)]:
            is_less = any(t.word == "half" for t in times)
            readings.append(
                Reading(
                    "as_times", subject if (sign > 0) != is_less else other(subject)
                )
            )
        elif signs:
            readings.append(Reading("as_even", EVEN))
    return readings


def _is_times(token: Token) -> bool:
    return token.word in MULTIPLES or (token.word[:1].isdigit() and "x" in token.word)


def read_superlatives(tokens: list[Token]) -> list[Reading]:
    """Readings of "A is the best", "my favourite is A"."""
    readings = []
    for place, token in enumerate(tokens):
        is_best = token.word in SUPERLATIVES
        if not is_best and token.word not in SUPERLATIVES_BEHIND:
            continue
        start, end = clause_of(tokens, place)
        near = mentions(tokens, start, place)[-1:] or mentions(tokens, place, end)[:1]
        sides = {tokens[n].side for n in mentions(tokens, start, end)}
        if not near or len(sides) > 1:
            continue
        side = tokens[near[0]].side
        is_ahead = is_best != is_negated(tokens, place)
        readings.append(Reading("superlative", side if is_ahead else other(side)))
    return readings
