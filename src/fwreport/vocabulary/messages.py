"""Lines of a chat: "[10:03] ben: ...", "<ben> ...", "Ben: I think"; who speaks, when."""

import re
from collections.abc import Iterable

from fwreport.vocabulary.columns import (
    COMMON,
    CONS,
    CRITERIA,
    NOTES,
    PROS,
    SITUATIONS,
    USES,
    WINNERS,
)
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.numerals import TOP
from fwreport.vocabulary.questions import SPEAKERS
from fwreport.vocabulary.tallies import COUNT
from fwreport.vocabulary.verdicts import PRIZE, WHOLE
from fwreport.vocabulary.words import fold

MESSAGE = re.compile(
    r"""^\s*(?:
        [\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?[\])]?\s*(?:[-\u2013]\s*)?<?@?[\w .-]{1,30}>?\s*:\s
      | <@?[\w .-]{1,30}>\s
    )\s*""",
    re.VERBOSE,
)
# A first name, perhaps with the initial of the second one, before what it says.
SPOKEN = re.compile(
    r"^\s*(?:[-*\u2022]\s+)?(?:\*\*|__)?(?P<name>[^\W\d_]{2,15}(?:\s[A-Z]\.?)?)"
    r"(?:(?:\*\*|__):|:(?:\*\*|__)|:)\s+(?P<words>\S.*)$"
)
FIRST_PERSON = re.compile(
    r"""(?<![\w'’])(?:i|i['’](?:d|m|ve|ll)|my|me|we|our|us|ich|mir|mich|mein\w*|wir|uns|unser\w*|je|j['’]|moi|mon
    |nous|notre|yo|mi|me|nosotros|nuestr[oa]|io|noi|nostr[oa]|eu|meu|minha|nós|ik|mij|mijn|wij|ons|ja|mnie|moim
    |jag|mig|min|vi)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
SCORE = re.compile(rf"\d\s?/\s?{TOP}")
FEW = 2  # lines, of as many people, that make a talk
WORDS = 3  # of what somebody says; fewer are a value
# A line that only says that somebody answers: "Second reply:".
REPLY = re.compile(
    r"""^(?:(?:first|second|third|next|another|\#?\d{1,2}(?:st|nd|rd|th|\.)?|erste|zweite|dritte|première|deuxième
    |primera|segunda|prima|seconda|primeira|tweede|druga|andra)\s+)?
    (?:reply|replies|answer|comment|response|post|antwort|kommentar|réponse|commentaire|respuesta|comentario
    |risposta|commento|resposta|comentário|antwoord|reactie|odpowiedź|komentarz|svar)
    (?:\s+\#?\d{1,3})?(?:\s+(?:by|from|von|de|di|van|od|från)\s+\S.{0,30})?\s*:?$""",
    re.IGNORECASE | re.VERBOSE,
)
NO_ONE = COMMON | CONS | CRITERIA | NOTES | PROS | SITUATIONS | USES | WHOLE | WINNERS
NO_ONE |= SPEAKERS


def said_by_someone(line: str, speakers: frozenset[str] = frozenset()) -> bool:
    """Whether a line is a message of a chat, or of one of some people."""
    return bool(MESSAGE.match(line)) or bool(speech_of(line, speakers))


def message_of(line: str, speakers: frozenset[str] = frozenset()) -> str:
    """What a message says; a line that is none stays as it is."""
    if speech := speech_of(line, speakers):
        return speech["words"]
    return MESSAGE.sub("", line, count=1)


def speech_of(line: str, speakers: frozenset[str]) -> re.Match[str] | None:
    """A line that one of some people says."""
    match = SPOKEN.match(line) if speakers and "\n" not in line else None
    return match if match and match["name"] in speakers else None


def speakers_of(texts: Iterable[str]) -> frozenset[str]:
    """The people whose words a document reports, "Ben: I'd take the first one."

    Lines that follow each other start with names, and somebody speaks of himself.  A
    name has a capital, is no word for a criterion, and stands nowhere else: what
    options and criteria are called comes up again.
    """
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    said = [None if is_no_speech(line) else SPOKEN.match(line) for line in lines]
    found: set[str] = set()
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and said[end]:
            end += 1
        found |= talkers([match for match in said[start:end] if match])
        start = max(end, start + 1)
    if not found:
        return frozenset()
    bare = [m["words"] if m else line for m, line in zip(said, lines, strict=True)]
    words = {word for line in bare for word in re.findall(r"[^\W\d_]+", line.lower())}
    is_talk = not any(name.split()[0].lower() in words for name in found)
    return frozenset(found) if is_talk else frozenset()


def is_no_speech(line: str) -> bool:
    """Whether a line is one of scores, or says who wins: "Offline: X 5/5", "Result: X 2:1 Y"."""
    is_told = SCORE.search(line) or COUNT.search(line) or PRIZE.match(line)
    return bool(is_told) or fold(line.partition(":")[0]) in WHOLE


def talkers(said: list[re.Match[str]]) -> set[str]:
    """The names before some lines in a row, if the lines are a talk."""
    names = {match["name"] for match in said}
    known = meanings()
    is_talk = (
        len(names) >= FEW
        and all(name[0].isupper() and not name.isupper() for name in names)
        and not any(fold(name) in NO_ONE or fold(name) in known for name in names)
        and all(len(match["words"].split()) >= WORDS for match in said)
        and any(FIRST_PERSON.search(match["words"]) for match in said)
    )
    return names if is_talk else set()
