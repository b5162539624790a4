"""Lines that name a winner, and those that also say of what."""

import re

from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.verdicts import PRIZE, WINNER
from fwreport.vocabulary.words import fold

# "Performance winner: X"; the words before say on what.
NAMED_PRIZE = re.compile(
    rf"^(?P<on>[^:：.]{{2,40}}?)\s+(?:{WINNER})\s*[:：]\s*(?P<rest>\S.*)$",
    re.IGNORECASE | re.VERBOSE,
)
# "Preis-Leistungs-Sieger: X": one German word does.
JOINED_PRIZE = re.compile(
    r"^(?:(?:der|die|unser)\s+)?(?P<on>(?!test|gesamt|kauf|redaktion|geheim)(?:preis(?!-)|[^\W\d_][\w-]{2,30}?))s?-?(?:sieger|gewinner|tipp)(?:in)?"
    r"\s*[:：]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
# "Best value for money: X", where the words are the name of a criterion.
BEST_PRIZE = re.compile(
    r"^(?:(?:the|der|die|das|le|la|el|il|o|a|de|het)\s+)?(?:best|beste[rsn]?|meilleure?s?|mejor|miglior[ei]?|melhor|najlepsz[ya]|bästa)\s+"
    r"(?P<on>[^:：.]{2,40}?)\s*[:：]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)


def prize_in(line: str) -> re.Match[str] | None:
    """A line that names a winner: groups `rest`, and `on` where it says of what."""
    if (
        match := PRIZE.match(line)
        or NAMED_PRIZE.match(line)
        or JOINED_PRIZE.match(line)
    ):
        return match
    match = BEST_PRIZE.match(line)
    is_known = match and fold(match["on"]) in COMMON | {*meanings()}
    return match if is_known else None
