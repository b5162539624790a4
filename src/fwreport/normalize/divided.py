"""Sentences that divide their advice: "X for travel, Y for the office"."""

import re

from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.vocabulary.halves import DENIES, JOIN
from fwreport.vocabulary.topics import CIRCUMSTANCES
from fwreport.vocabulary.verdicts import FOR
from fwreport.vocabulary.words import fold

NO_PURPOSE = CIRCUMSTANCES - frozenset(
    ["a", "an", "our", "my", "your", "us", "you", "most", "all"]
    + ["everyone", "anyone", "people", "users"]
)
# "We recommend X to racers": whom, and not what it is recommended to do.
TO_WHOM = re.compile(r"^\s+to\s+(?:anyone|people|those|everyone|users|\w{4,}s)\b", re.I)
ASIDE = 60  # characters before a name and its purpose; more is another thought


def halves(sentence: str, subject: Subject) -> list[tuple[str, Mention]]:
    """The halves of a sentence, each with its option; none unless all have purposes."""
    if sentence.rstrip().endswith(("?", "\uff1f")) or DENIES.search(sentence):
        return []
    found = []
    for words in parts_of(sentence, subject):
        named = mentions(words, subject)
        if len(named) != 1 or not has_purpose(words, named[0]):
            return []
        found.append((words, named[0]))
    options = {mention.members for _, mention in found}
    return found if len(found) > 1 and len(options) == len(found) else []


def parts_of(sentence: str, subject: Subject) -> list[str]:
    """The parts that a sentence joins; one that names nothing goes with the last."""
    starts = [0]
    for join in JOIN.finditer(sentence):
        following = JOIN.search(sentence, join.end())
        end = following.start() if following else len(sentence)
        if mentions(sentence[join.end() : end], subject):
            starts += [join.start(), join.end()]
    starts.append(len(sentence))
    spans = zip(starts[::2], starts[1::2], strict=True)
    return [sentence[start:end].strip(" .!") for start, end in spans]


def has_purpose(words: str, mention: Mention) -> bool:
    """Whether a half says what its option is for: "X for travel", "for travel, X"."""
    before, after = words[: mention.start], words[mention.end :]
    if TO_WHOM.match(after):
        return True
    if FOR.match(after):
        return len(before) <= ASIDE and is_purpose(FOR.sub("", after))
    return bool(FOR.match(before)) and not after.strip() and is_purpose(before)


def is_purpose(words: str) -> bool:
    """Whether words after "for" are a purpose: not "for years", "for 3 days"."""
    first = fold(FOR.sub("", words)).split(" ")[0]
    return bool(first) and not first[0].isdigit() and first not in NO_PURPOSE
