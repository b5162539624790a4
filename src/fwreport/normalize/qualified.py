"""Clauses whose comparative names what it compares on: "X is cheaper than Y"."""

import re

from fwreport.normalize.draft import TIE, labels_of, winner_of
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.normalize.sayings import STATED, Said, named_topic, said_in
from fwreport.vocabulary.amounts import amount_of
from fwreport.vocabulary.clauses import names_version
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.comparatives import direction, quality
from fwreport.vocabulary.comparisons import (
    AGAINST,
    ALL_ROUND,
    BARE,
    BETTER,
    CONNECTS,
    DIVIDES,
    EASTERN_EVEN,
    LIMITS,
    STRESSES,
    SUPERLATIVE,
)
from fwreport.vocabulary.deeds import topic_of_cost, topic_of_deed
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.qualities import LESS, MORE, UNMARKED, Quality, quality_of
from fwreport.vocabulary.topics import BECAUSE, THE
from fwreport.vocabulary.verdicts import FIRST, SECOND, UNSURE
from fwreport.vocabulary.words import fold

AND = re.compile(
    r"\s*(?:,|\b(?:and|und|et|y|e|en|i|och)\b)\s+(?:(?:also|auch|aussi|también)\s+)?",
    re.IGNORECASE,
)
MOST = re.compile(r"^(most|least)\s+|(\w+?)(?:i?est)(?:e[rs]?)?$", re.IGNORECASE)
# A second verb of the same subject, after the rival: "... than Y and lasts longer".
GOES_ON = re.compile(
    rf"(?<={SECOND})\s+(?:and|und|et|y|e|en|i|och)\s+[^{FIRST}{SECOND}]+$", re.I
)
PAIR = 2  # options: where there are no more, the rival need not be named


def clause_sayings(sentence: str, subject: Subject) -> list[tuple[str, Said]]:
    """What the clauses of a sentence say, each with its words.

    A clause counts if it says nothing but who is ahead.  What goes before it or after
    it and names no one may give reasons, but must set no condition.
    """
    if even := EASTERN_EVEN.fullmatch(sentence.strip()):
        return [(sentence, even_of_both(even, subject))] if is_pair(subject) else []
    found: list[tuple[str, list[Said]]] = []
    earlier: set[str] = set()  # the options that clauses before have named
    is_open = False  # the last clause read may still be limited by what follows
    for piece in filter(None, map(str.strip, DIVIDES.split(sentence))):
        named = mentions(piece, subject)
        limits = bool(LIMITS.search(piece)) or bool(UNSURE.search(piece))
        if not named and not found and not CONNECTS.match(piece):
            return []
        if not named:
            if limits and is_open and not STRESSES.match(piece):
                found[-1] = (found[-1][0], [])
            is_open = is_open and limits
            continue
        rivals = between(named, earlier, subject)
        earlier |= {name for mention in named for name in mention.members}
        said = [] if names_version(piece) else clause_said(piece, rivals)
        found.append((piece, said))
        is_open = True
    made = [(piece, one) for piece, said in found for one in said]
    if len({piece for piece, _ in made}) == 1:
        return [(sentence, said) for _, said in made]
    return made


def between(named: list[Mention], earlier: set[str], subject: Subject) -> Subject:
    """The options that a clause compares: two, where the sentence speaks of two.

    In "X is cheaper than Y, but Y has a better screen" Y is held against X alone.
    """
    here = {name for mention in named for name in mention.members}
    if len(earlier) != PAIR or not here <= earlier:
        return subject
    aliases = tuple(pair for pair in subject.aliases if pair[1] in earlier)
    names = tuple(name for name in subject.names if name in earlier)
    return Subject(names, (), aliases)


def clause_said(clause: str, subject: Subject) -> list[Said]:
    """What one clause says, if it is sure; two things where it has two comparatives."""
    if clause.rstrip().endswith(("?", "\uff1f")):
        return []
    if (said := said_in(clause, subject)) and said.is_plain:
        return [said]
    found = mentions(BECAUSE.split(clause)[0], subject)
    members = [mention.members for mention in found]
    if not 1 <= len(found) <= PAIR or len(set(members)) != len(found):
        return []
    if any(len(names) > 1 for names in members):
        return []
    bones = clause
    for mention, sign in [*zip(found, (FIRST, SECOND), strict=False)][::-1]:
        bones = bones[: mention.start] + sign + bones[mention.end :]
    bones = THE.sub("", BECAUSE.split(bones)[0])
    if len(found) == PAIR:
        tail = GOES_ON.search(bones)
        if tail and not (LIMITS.search(tail[0]) or UNSURE.search(tail[0])):
            bones = bones[: tail.start()]
        return against(bones, found)
    return alone(bones, found, subject)


def against(bones: str, found: list[Mention]) -> list[Said]:
    """What a clause says that names both options."""
    for pattern in AGAINST:
        match = pattern.fullmatch(bones)
        if match and (read := qualities(match)):
            names = [winner_of([mention]) or "" for mention in found[:2]]
            return each_said(read, names, labels_of(found))
    return []


def alone(bones: str, found: list[Mention], subject: Subject) -> list[Said]:
    """What a clause says that names one option: it is held against all others."""
    everyone = tuple((name, name) for name in subject.names)
    name = winner_of(found) or ""
    for pattern in BARE if is_pair(subject) else []:
        match = pattern.fullmatch(bones)
        if match and (read := qualities(match)):
            rival = next((n for n in subject.names if n != name), name)
            return each_said(read, [name, rival], everyone)
    for pattern in SUPERLATIVE:
        match = pattern.fullmatch(bones)
        if match and (one := superlative(match)) and one.sign > 0:
            topic = one.criterion or None
            labels = everyone if topic else ()
            return [Said(name, labels, topic, not topic, True, STATED, is_worded=True)]
    return []


def is_pair(subject: Subject) -> bool:
    """Whether a document compares two things, so that "both" are they."""
    return len(subject.names) == PAIR


def even_of_both(match: re.Match[str], subject: Subject) -> Said:
    """A tie of both options that a sentence does not name."""
    everyone = tuple((name, name) for name in subject.names)
    topic = named_topic(match["thing"], is_sure=True)
    return Said(TIE, everyone, topic, False, True, STATED)


def each_said(read: list[Quality], names: list[str], labels: tuple) -> list[Said]:
    """One verdict a quality; names of the one it is said of, and of its rival."""
    return [
        Said(
            names[0 if one.sign > 0 else 1],
            labels,
            one.criterion or None,
            False,
            True,
            STATED,
            is_worded=True,
        )
        for one in read
    ]


def qualities(match: re.Match[str]) -> list[Quality]:
    """What the comparatives of a clause say; none unless all are known."""
    found = match.groupdict()
    thing = found.get("thing")
    if found.get("won"):
        is_award = bool(thing) and found["won"].isascii()  # "Price goes to X"
        is_known = fold(thing or "") in COMMON or fold(thing or "") in meanings()
        read = [None if is_award and not is_known else Quality("", 1)]
    elif found.get("cost") or found.get("used"):
        topic = found.get("used") or topic_of_cost(found["cost"])
        read = [Quality(topic, -1 if found.get("much") else 1)]
    elif found.get("amount"):
        read = [amount_of(found["amount"])]
    else:
        read = [comparative(words) for words in AND.split(found["said"])]
    if None in read:
        return []
    known = [one for one in read if one]
    if found.get("deed"):
        topic = topic_of_deed(found["deed"])
        known = [one._replace(criterion=topic) for one in known]
    if thing is None:
        return known
    topic = named_topic(thing, is_sure=True)
    return [one._replace(criterion=topic) for one in known] if topic else []


def comparative(words: str) -> Quality | None:
    """What one comparative says; without a criterion where it names none."""
    bare = fold(words)
    if found := quality_of(words):
        return found
    if bare in UNMARKED:
        return UNMARKED[bare]
    sign = 1 if BETTER.match(words.strip()) else direction(bare)
    degree, _, adjective = bare.partition(" ")
    if adjective and sign is None and {degree} & {*MORE, *LESS}:
        sign = (quality(adjective) or 0) * (1 if degree in MORE else -1)
    return Quality("", sign) if sign else None


def superlative(match: re.Match[str]) -> Quality | None:
    """What a superlative says: "cheapest", "most reliable", "best screen"."""
    if match.groupdict().get("thing"):
        if ALL_ROUND.match(match["thing"]):
            return Quality("", 1)
        topic = named_topic(match["thing"], is_sure=True)
        return Quality(topic, 1) if topic else None
    said = match["said"].strip()
    if (degree := said.casefold().partition(" ")[0]) in {*MORE, "moins", "menos"}:
        return quality_of(said) if degree != said else None
    if said.casefold().startswith("most "):
        return quality_of(f"more {said[5:]}")
    if said.casefold().startswith("least "):
        return quality_of(f"less {said[6:]}")
    stem = MOST.match(said)
    forms = [f"{stem[2]}{end}" for end in ("er", "r", "ier")] if stem else []
    if said.endswith("sten"):  # "am leichtesten", "am g\u00fcnstigsten"
        forms = [f"{re.sub('e?sten$', '', said)}er"]
    return next((one for form in forms if (one := quality_of(form))), None)
