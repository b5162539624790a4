"""Opposite qualities in words: what the findings of three kinds have in common."""

from collections.abc import Callable, Iterable, Sequence

from fwreport.reconcile.findings import cite, quote, shared_criterion
from fwreport.reconcile.positions import Position
from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.axes import AXES
from fwreport.vocabulary.opposites import point_of

BY_VERSION = "by version"
Group = Sequence[Position]  # of one option, axis and topic


def side_names(group: Group) -> dict[str, str]:
    """What each claim of a group stands for: a pole of its axis, or `by version`."""
    left, right = AXES[group[0].axis].names
    words = {-1: left, 1: right, 0: BY_VERSION}
    return {position.claim_id: words[position.side] for position in group}


def place_of(position: Position) -> tuple[str, str, str]:
    """What a position is about: option, axis and topic."""
    return position.option_id, position.axis, position.topic


def identity_of(group: Group) -> tuple[str, ...]:
    """What the conflict is about, whatever claims take part: option, axis, topic."""
    return place_of(group[0])


def grouped(
    positions: Iterable[Position], key: Callable[[Position], tuple]
) -> dict[tuple, list[Position]]:
    """The positions by what a function makes of them, in order of it."""
    groups: dict[tuple, list[Position]] = {}
    for position in positions:
        groups.setdefault(key(position), []).append(position)
    return dict(sorted(groups.items()))


def joined(positions: Iterable[Position]) -> list[Position]:
    """The positions, with groups of one option and axis that share a claim made one.

    "Steep learning curve" says the same of learning in general and of the criterion it
    stands under; the two disputes it takes part in are one, under the topic that sorts
    last, which is the more general one.  Each claim takes part once.
    """
    ordered = sorted(positions, key=_order)
    topics: dict[tuple[str, str], dict[str, set[str]]] = {}
    for one in ordered:
        own = topics.setdefault((one.option_id, one.axis), {})
        own.setdefault(one.claim_id, set()).add(one.topic)
    names = {
        place: _components(sorted({tuple(sorted(mine)) for mine in own.values()}))
        for place, own in topics.items()
    }
    kept: dict[tuple, Position] = {}
    for one in ordered:
        topic = names[one.option_id, one.axis][one.topic]
        place = (one.option_id, one.axis, topic, one.claim_id)
        kept.setdefault(place, one._replace(topic=topic))
    return list(kept.values())


def _order(one: Position) -> tuple:
    """A key that sorts positions by what they are about, and then by claim."""
    criterion = one.criterion_id if isinstance(one.criterion_id, str) else None
    about = (criterion is None, criterion or "", one.source_id, one.line_start)
    return *place_of(one), one.claim_id, *about, one.said, one.side


def _components(sets: list[tuple[str, ...]]) -> dict[str, str]:
    """Each topic, with the last in order of those that it is joined to."""
    groups: list[set[str]] = []
    for topics in sets:
        touched = [group for group in groups if group & set(topics)]
        groups = [group for group in groups if group not in touched]
        groups.append(set(topics).union(*touched))
    return {topic: max(group) for group in groups for topic in group}


def title_of(group: Group, voices: Voices) -> str:
    """`Keras: static or dynamic`, with the criterion where it means nothing without."""
    option, about = group[0].option_id, _about(group, voices)
    left, right = AXES[group[0].axis].names
    name = voices.options.get(option, option)
    return f"{about + ' of ' if about else ''}{name}: {left} or {right}"


def _about(group: Group, voices: Voices) -> str:
    """The criterion of a quality that is bound to one, if all the claims share it."""
    shared = shared_criterion(group)
    is_bound = AXES[group[0].axis].is_bound
    return voices.criteria[shared] if shared and is_bound else ""


def against(group: Group, voices: Voices) -> str:
    """Name both sides with source and line, and quote the first claim of each."""
    axis = group[0].axis
    left, right = AXES[axis].names
    names = {-1: left, 1: right, 0: "either, depending on the version,"}
    parts = []
    for side, name in names.items():
        if claims := [one for one in group if one.side == side]:
            first = min(claims, key=lambda c: (c.source_id, c.line_start, c.claim_id))
            shown = quote(first.said, point=point_of(first.said, axis))
            parts.append(f"{name} by {cite(claims)} ({shown})")
    option, about = group[0].option_id, _about(group, voices)
    name = voices.options.get(option, option)
    where = f"On {about}, " if about else ""
    return f"{where}{name} is called {', '.join(parts[:-1])}, but {parts[-1]}"


def touches_score(group: Group, voices: Voices) -> bool:
    """Whether any of the claims stands on a criterion that is scored."""
    ways = {voices.by_id[one.claim_id].direction for one in group}
    return bool(ways & {"higher", "lower"})
