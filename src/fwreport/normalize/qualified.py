"""Clauses whose comparative names what it compares on: "X is cheaper than Y"."""

import re

from fwreport.normalize.degrees import ALL_ROUND, comparative, superlative, superlatives
from fwreport.normalize.draft import TIE, labels_of, winner_of
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.normalize.sayings import STATED, Said, named_topic, said_in
from fwreport.vocabulary.clauses import names_version
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.comparisons import (
    AGAINST,
    BARE,
    CONNECTS,
    DIVIDES,
    EASTERN_EVEN,
    ELLIPTIC,
    LIMITS,
    STRESSES,
    SUPERLATIVE,
    whole,
)
from fwreport.vocabulary.deeds import topic_of_cost, topic_of_deed
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.more_or_less import more_or_less
from fwreport.vocabulary.qualities import Quality
from fwreport.vocabulary.remarks import IT, OWNED
from fwreport.vocabulary.topics import BECAUSE, THE
from fwreport.vocabulary.verdicts import FIRST, SECOND, UNSURE
from fwreport.vocabulary.words import fold

AND = re.compile(
    r"\s*(?:,|\b(?:and|und|et|y|e|en|i|och|и)\b)\s+(?:(?:also|auch|aussi|también)\s+)?",
    re.IGNORECASE,
)
ALSO = re.compile(r"^(?:also|auch|aussi|también|anche|ook|também|även)\s+", re.I)
# A second verb of the same subject, after the rival: "... than Y and lasts longer".
GOES_ON = re.compile(
    rf"(?<={SECOND})\s+(?:and|und|et|y|e|en|i|och)\s+[^{FIRST}{SECOND}]+$", re.I
)
# What joins rivals, and stands before them.
JOINS = re.compile(
    r"\s*(?:[,/]|,?\s(?:and|or|und|oder|et|ou|y|o|e|en|of|i|och|eller|и|или))\s*(?:(?:the|der|die|das|le|la|el|il|de|het)\s+)?",
    re.IGNORECASE,
)
EITHER = re.compile(
    r"\s(?:both|either|sowohl)\s+(?:(?:the|die|der|das)\s+)?$", re.IGNORECASE
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
    top: Mention | None = None  # the one that the last clause puts first, or last
    spoken_of: Mention | None = None  # the only option that the clause before names
    for piece in filter(None, map(str.strip, DIVIDES.split(sentence))):
        if spoken_of and IT.match(piece):
            piece = IT.sub(f"{spoken_of.words} ", piece)
        named = mentions(piece, subject)
        spoken_of = named[0] if len(named) == 1 else None
        if top and (more := gone_on(piece, top, subject)):
            found.append((piece, more))
            top = (named or [top])[0]
            continue
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
        top = named[0] if any(one.rank for one in said) else None
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
    if len(found) > PAIR:
        return against_all(clause, found)
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
    for text in AGAINST:
        match = whole(text).fullmatch(bones)
        if match and (read := qualities(match)):
            names = [winner_of([mention]) or "" for mention in found[:2]]
            return each_said(read, names, labels_of(found))
    return []


def against_all(clause: str, found: list[Mention]) -> list[Said]:
    """What a clause says of one option and several rivals: "faster than Y and Z".

    It counts where the one is ahead of them: of several nobody is the winner.
    """
    first, *rivals = found
    names = [winner_of([mention]) or "" for mention in found]
    joins = zip(rivals, rivals[1:], strict=False)
    is_list = all(JOINS.fullmatch(clause[a.end : b.start]) for a, b in joins)
    if not is_list or len({*names}) != len(found):
        return []
    middle = EITHER.sub(" ", clause[first.end : rivals[0].start])
    bones = clause[: first.start] + FIRST + middle + SECOND + clause[rivals[-1].end :]
    said = against(THE.sub("", BECAUSE.split(bones)[0]), found[:PAIR])
    labels = labels_of(found)
    return [one._replace(labels=labels) for one in said if one.winner == names[0]]


def alone(bones: str, found: list[Mention], subject: Subject) -> list[Said]:
    """What a clause says that names one option: it is held against all others."""
    everyone = tuple((name, name) for name in subject.names)
    name = winner_of(found) or ""
    for text in BARE if is_pair(subject) else []:
        match = whole(text).fullmatch(bones)
        if match and (read := qualities(match)):
            rival = next((n for n in subject.names if n != name), name)
            return each_said(read, [name, rival], everyone)
    return topped(bones, name, subject)


def topped(
    bones: str, name: str, subject: Subject, texts: list[str] = SUPERLATIVE
) -> list[Said]:
    """What a clause says that puts one option above all others, or below them.

    Of two options the other one is ahead of that which is the dearest.
    """
    everyone = tuple((one, one) for one in subject.names)
    matches = (whole(text).fullmatch(bones) for text in texts)
    read = next((found for m in matches if m and (found := superlatives(m))), [])
    said = []
    for one in read:
        rank, winner, topic = one.sign, name, one.criterion or None
        if rank < 0 and is_pair(subject):
            rank, winner = 1, next((n for n in subject.names if n != name), name)
        is_whole = one.criterion == ALL_ROUND
        given = () if is_whole else everyone, None if is_whole else topic, is_whole
        said.append(Said(winner, *given, True, STATED, is_worded=True, rank=rank))
    return said


def gone_on(piece: str, last: Mention, subject: Subject) -> list[Said]:
    """What a clause adds to one with a superlative: "..., Y the prettiest".

    last  the one that the clause before speaks of; this one may not name it again
    """
    found = mentions(piece, subject)
    if len(found) > 1 or any(len(mention.members) > 1 for mention in found):
        return []
    if not found and (match := OWNED.fullmatch(piece)):
        return owned(match, winner_of([last]) or "", subject)
    bones = f"{FIRST} {ALSO.sub('', piece)}"
    if found:
        last = found[0]
        bones = piece[: last.start] + FIRST + piece[last.end :]
    name = winner_of([last]) or ""
    return topped(THE.sub("", bones).strip(), name, subject, ELLIPTIC)


def owned(match: re.Match[str], name: str, subject: Subject) -> list[Said]:
    """What a clause says of something that an option has: "its app the best"."""
    rank = 1 if match["best"] else -1
    if match["said"]:
        read = superlative(match["said"])
        rank = 0 if read is None or read.criterion else read.sign
    topic = named_topic(match["thing"], is_sure=True)
    everyone = tuple((one, one) for one in subject.names)
    is_told = rank and topic
    return (
        [Said(name, everyone, topic, False, True, STATED, rank=rank)] if is_told else []
    )


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
    is_known = fold(thing or "") in COMMON or fold(thing or "") in meanings()
    if found.get("far"):  # "X's index is miles ahead": on what the heading names
        thing, read = thing if is_known else None, [Quality("", 1)]
    elif found.get("won"):
        is_award = bool(thing) and found["won"].isascii()  # "Price goes to X"
        read = [None if is_award and not is_known else Quality("", 1)]
    elif found.get("cost") or found.get("used"):
        topic = found.get("used") or topic_of_cost(found["cost"])
        read = [Quality(topic, -1 if found.get("much") else 1)]
    elif found.get("amount"):
        read = [more_or_less(found["amount"])]
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
