"""Verbs and phrases that prefer: "A beats B", "prefer A to B", "unlike B, A ..."."""

from collections.abc import Iterator

from fwreport.comparison.clauses import (
    EVEN,
    Reading,
    ends_clause,
    is_joined,
    is_negated,
    mentions,
    other,
    phrase_at,
    stretch_after,
    stretch_before,
)
from fwreport.comparison.comparatives import comparatives
from fwreport.comparison.tokens import Token
from fwreport.vocabulary.comparatives import (
    AGAINST,
    AMBIGUOUS,
    BEATEN,
    BEATS,
    CHOOSES,
    DATIVES,
    LEADS,
    LEAVES,
    LOSES,
    OVER,
    SWITCHES,
    quality,
)
from fwreport.vocabulary.comparatives import EVEN as EVENS
from fwreport.vocabulary.words import folded

FROM = frozenset({"from", "von", "vom", "de", "du", "desde"})
TO = frozenset({"to", "auf", "zu", "a", "vers", "nach", "hacia"})
BY = frozenset({"by", "von", "par", "por"})
FOR = frozenset({"for", "with", "by", "durch", "par", "por", "pour", "fur"})
PREFERS = ("prefer", "prefier", "bevorzug")
FRONTED = folded(
    """instead of,rather than,statt,anstatt,anstelle von,au lieu de,plutôt que
    ,en lugar de,en vez de"""
)
CLEAR = frozenset({"beats", "beaten", "loses", "leads", "behind"})
POINTERS = frozenset({">", ">>", ">>>", "<", "<<", "<<<"})


def read_constructions(tokens: list[Token]) -> list[Reading]:
    """Whom verbs and phrases put ahead."""
    readings: list[Reading] = []
    for place in range(len(tokens)):
        if tokens[place].side:
            continue
        readings += _verb(tokens, place)
        readings += _choice(tokens, place)
        readings += _change(tokens, place)
        readings += _frame(tokens, place)
        readings += _level(tokens, place)
    return readings + list(_opposed(tokens))


def _sides(tokens: list[Token], place: int, end: int, reach: int) -> tuple[str, str]:
    """The nearest names before and after some words, if they are not the same one."""
    start = stretch_before(tokens, place, 2 * reach)
    left = mentions(tokens, start, place)
    right = mentions(tokens, end, stretch_after(tokens, end, reach))
    if not left or not right or tokens[left[-1]].side == tokens[right[0]].side:
        return "", ""
    both = {tokens[n].side for n in left[-2:]}
    if len(both) == 2 and is_joined(tokens, left[-2], left[-1]):
        return "", ""
    return tokens[left[-1]].side, tokens[right[0]].side


def _verb(tokens: list[Token], place: int) -> list[Reading]:
    """ "A beats B", "A is beaten by B", "A lags behind B", "A has the edge over B"."""
    word = tokens[place].word
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if word in BEATEN and following in BY:
        first, second = _sides(tokens, place, place + 2, 5)
        return _turned(tokens, place, "beaten", second, first)
    if word in BEATS:
        first, second = _sides(tokens, place, place + 1, 5)
        if not first and "nothing" in [
            t.word for t in tokens[max(0, place - 2) : place]
        ]:
            right = mentions(tokens, place, place + 4)
            return [Reading("clear", tokens[n].side) for n in right[:1]]
        return _turned(tokens, place, "beats", first, second)
    if word in DATIVES:
        names = mentions(tokens, max(0, place - 6), place)[-2:]
        if len({tokens[n].side for n in names}) == 2:
            first, second = (tokens[n].side for n in names[:: DATIVES[word]])
            return _turned(tokens, place, "leads", first, second) + [
                Reading("clear", first)
            ]
    if size := phrase_at(tokens, place, LOSES):
        first, second = _sides(tokens, place, place + size, 5)
        return _turned(tokens, place, "loses" if size > 1 else "behind", second, first)
    if size := phrase_at(tokens, place, LEADS):
        first, second = _sides(tokens, place, place + size, 5)
        return _turned(tokens, place, "leads", first, second)
    if word in POINTERS:
        first, second = _sides(tokens, place, place + 1, 3)
        ahead = (first, second) if ">" in word else (second, first)
        return _turned(tokens, place, "pointer", *ahead)
    return []


def _turned(tokens, place: int, name: str, winner: str, loser: str) -> list[Reading]:
    """A reading, or its opposite where the words before deny it."""
    if not winner or not loser:
        return []
    if is_negated(tokens, place, 3):
        return [Reading(f"{name}_denied", loser)]
    readings = [Reading(name, winner)]
    is_verb = name in CLEAR and tokens[place].word not in AMBIGUOUS
    if is_verb and is_close(tokens, place):
        readings.append(Reading("clear", winner))
    return readings


def is_close(tokens: list[Token], place: int) -> bool:
    """Whether names stand right before and soon after a verb: "A clearly beats B"."""
    before = [token.side for token in tokens[max(0, place - 3) : place]]
    after = [token.side for token in tokens[place + 1 : place + 6]]
    return any(before) and any(after)


def _choice(tokens: list[Token], place: int) -> list[Reading]:
    """ "Prefer A to B", "choose A over B", "instead of B use A", "ziehe A B vor"."""
    word = tokens[place].word
    if word.startswith(PREFERS) or word == "rather":
        right = mentions(tokens, place, stretch_after(tokens, place, 14))
        for first, second in zip(right, right[1:], strict=False):
            words = {t.word for t in tokens[first + 1 : second]}
            joins = TO | {"over"} if word != "rather" else {"than"}
            if tokens[first].side != tokens[second].side and words & joins:
                winner, loser = tokens[first].side, tokens[second].side
                return _turned(tokens, place, "prefers", winner, loser)
        if word != "rather" and len({tokens[n].side for n in right}) == 1:
            side = tokens[right[0]].side
            return _turned(tokens, place, "prefers_one", side, other(side))
    size = phrase_at(tokens, place, OVER)
    if not size:
        return []
    phrase = " ".join(t.word for t in tokens[place : place + size])
    first, second = _sides(tokens, place, place + size, 4)
    if first:
        before = tokens[stretch_before(tokens, place, 12) : place]
        chosen = any(t.word in CHOOSES for t in before)
        name = f"over_{phrase.split()[0]}" if phrase.isascii() else "over"
        readings = _turned(tokens, place, name, first, second)
        return readings + (_turned(tokens, place, "chosen", first, second) * chosen)
    right = mentions(tokens, place, stretch_after(tokens, place, 20))
    if phrase in FRONTED and len(right) > 1:
        loser, winner = tokens[right[0]].side, tokens[right[1]].side
        words = [t.word for t in tokens[right[0] : right[1]]]
        if loser != winner and "," in words and right[0] - place <= size + 2:
            return [Reading("fronted", winner)]
    return []


def _change(tokens: list[Token], place: int) -> list[Reading]:
    """ "Switched from A to B", "ditched A for B": what is left behind is behind."""
    word = tokens[place].word
    end = stretch_after(tokens, place, 12)
    right = mentions(tokens, place, end)
    if word in SWITCHES and not right:  # the verb stands last in German
        place = stretch_before(tokens, place, 10)
        right = mentions(tokens, place, end)
    pairs = [
        (a, b)
        for a, b in zip(right, right[1:], strict=False)
        if tokens[a].side != tokens[b].side
    ][:1]
    for first, second in pairs:
        before = {t.word for t in tokens[place:first]}
        between = {t.word for t in tokens[first + 1 : second]}
        if word in SWITCHES and before & FROM and between & TO:
            return _moved(tokens, first, second, tokens[second].side)
        if word in SWITCHES and before & TO and between & FROM:
            return _moved(tokens, first, second, tokens[first].side)
        if word in LEAVES and between & FOR and first - place <= 3:
            return _turned(
                tokens, place, "leaves", tokens[second].side, tokens[first].side
            )
    return []


def _moved(tokens: list[Token], first: int, second: int, side: str) -> list[Reading]:
    """A change to a side; it is clear where its words stand right before the names."""
    words = (tokens[first - 1].word, tokens[second - 1].word)
    is_clear = all(word in FROM | TO for word in words)
    return [Reading("switches", side)] + [Reading("clear", side)] * is_clear


def _frame(tokens: list[Token], place: int) -> list[Reading]:
    """ "Unlike B, A is fast": what the rest says of A is held against B."""
    size = phrase_at(tokens, place, AGAINST)
    if not size:
        return []
    behind = mentions(tokens, place + size, place + size + 5)
    everyone = mentions(tokens, 0, len(tokens))
    if not behind:
        return []
    standard = tokens[behind[0]].side
    subjects = [n for n in everyone if tokens[n].side != standard]
    if not subjects:
        return []
    side = other(standard)
    start, end = min(subjects[0], place), stretch_after(tokens, subjects[-1], 25)
    sign = _worth(tokens, stretch_before(tokens, start), end)
    word = tokens[place].word
    name = "frame_" + ("vs" if word in ("vs", "versus", "against") else "compared")
    if not sign:
        return [Reading(f"{name}_mute", side)]
    winner = side if sign > 0 else standard
    is_led = place <= 1 and any(n <= behind[0] + 6 for n in subjects)
    return [Reading(name, winner)] + [Reading("frame_led", winner)] * is_led


def _worth(tokens: list[Token], start: int, end: int) -> int:
    """The sum of what the quality words of a stretch say; comparatives count double."""
    found = comparatives(tokens[start:end])
    taken = {n for c in found for n in range(c.start, c.end)}
    total = 0
    for c in found:
        total += -2 * c.sign if is_negated(tokens, start + c.start) else 2 * c.sign
    for n in range(start, min(end, len(tokens))):
        worth = quality(tokens[n].word) if tokens[n].word else None
        if worth and n - start not in taken:
            total += -worth if is_negated(tokens, n, 3) else worth
    return total


def _level(tokens: list[Token], place: int) -> list[Reading]:
    """ "A and B are equally fast", "no difference between A and B"."""
    size = phrase_at(tokens, place, EVENS)
    if not size or len({t.side for t in tokens if t.side}) < 2:
        return []
    start, end = stretch_before(tokens, place, 10), stretch_after(tokens, place, 10)
    if len({tokens[n].side for n in mentions(tokens, start, end)}) < 2:
        return []
    is_denied = is_negated(tokens, place, 3) and tokens[place].word != "no"
    return [Reading("level_denied" if is_denied else "level", EVEN)]


def _opposed(tokens: list[Token]) -> Iterator[Reading]:
    """ "A is fast, while B is slow": clauses of one option each, of opposite worth."""
    worth: dict[str, int] = {}
    count = start = 0
    for n in range(len(tokens) + 1):
        if n < len(tokens) and not ends_clause(tokens[n]):
            continue
        sides = {tokens[m].side for m in mentions(tokens, start, n)}
        count += n > start
        if len(sides) == 1:
            side = sides.pop()
            worth[side] = worth.get(side, 0) + _worth(tokens, start, n)
        start = n + 1
    if len(worth) == 2:
        first, second = worth["option"], worth["rival"]
        if first * second < 0:
            winner = "option" if first > 0 else "rival"
            yield Reading("opposed", winner)
            if count == 2:
                yield Reading("opposed_two", winner)
        elif first != second:
            yield Reading("ahead", "option" if first > second else "rival")
