"""The words of a sentence, with the places where it names the two options."""

import re
from functools import lru_cache
from typing import NamedTuple

from fwreport.vocabulary.words import fold

OPTION, RIVAL = "option", "rival"
STOPS = frozenset('.;:!?()[]{}\u2014\u2026\n\u3002\uff1b\uff01\uff1f"\u201c\u201d|*')
PIECE = re.compile(
    r"\d+(?:[.,]\d+)*\w*|\w+(?:[-'\u2019]\w+)*[+#]*|>+|<+|--+|\.\.+|[^\w\s]|\n"
)
APOSTROPHE = str.maketrans("\u2019\u2018\u00b4", "'''")
# What may not touch a short name: "C" is not in "C++", "C#", "Objective-C" or "R&D".
SHORT = 2
BEFORE, BEFORE_SHORT = r"(?<!\w)", r"(?<![\w.])(?<!\w[-&])"
AFTER, AFTER_SHORT = r"(?!\w)", r"(?![+#\w]|[-&.]\w)"


class Token(NamedTuple):
    """One word, mark or mention."""

    word: str  # folded; empty for a mention
    side: str = ""  # OPTION or RIVAL, for a mention
    is_stop: bool = False  # ends what can belong together
    is_name: bool = False  # written with a capital within the sentence


def tokens_of(sentence: str, option: str, rival: str) -> list[Token]:
    """The sentence as tokens; each mention of the two options is one token."""
    text = sentence.translate(APOSTROPHE)
    tokens: list[Token] = []
    start = 0
    for match in _names(option, rival).finditer(text):
        tokens += _words(text[start : match.start()], not tokens)
        side = OPTION if match.lastgroup == "option" else RIVAL
        tokens.append(Token("", side))
        start = match.end()
    return tokens + _words(text[start:], not tokens)


def _words(text: str, is_start: bool) -> list[Token]:
    """The tokens of a stretch without mentions."""
    tokens: list[Token] = []
    for piece in PIECE.findall(text):
        is_stop = piece[0] in STOPS or piece[:2] == "--"
        word = piece if is_stop or not piece[0].isalnum() else fold(piece)
        opens = (is_start and not tokens) or (tokens and tokens[-1].is_stop)
        is_name = piece[0].isupper() and len(piece) > 1 and not opens
        tokens.append(Token(word, "", is_stop, is_name))
    return tokens


@lru_cache(maxsize=4096)
def _names(option: str, rival: str) -> re.Pattern[str]:
    """The expression that finds both names; the longer is tried first."""
    pairs = sorted([(option, "option"), (rival, "rival")], key=lambda p: -len(p[0]))
    parts = []
    for name, group in pairs:
        words = r"[\s_-]+".join(re.escape(w) for w in re.split(r"[\s_]+", name.strip()))
        is_short = len(name.strip()) <= SHORT
        plural = "(?:'?s)?" if name[-1:].isalpha() and not is_short else "(?:'s)?"
        before, after = (BEFORE_SHORT, AFTER_SHORT) if is_short else (BEFORE, AFTER)
        parts.append(f"{before}(?P<{group}>{words}){plural}{after}")
    return re.compile("|".join(parts), re.IGNORECASE)
