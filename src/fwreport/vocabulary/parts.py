"""Clauses on a part of an option, or on how it does something.

"The X app is easy to set up", "its manual is confusing", "X heats up slowly".
"""

import re
from typing import NamedTuple

from fwreport.vocabulary.topics_told import told_in
from fwreport.vocabulary.words import fold, folded

NOUN_WORDS = 2  # of the name of a part
# Whatever stands for the option itself, or for no part of it.
NO_PARTS = folded(
    "it, this, that, these, those, there, they, he, she, everything, nothing, anything, all, both",
    "product, thing, choice, option, problem, issue, reason, difference, result, idea, one, rest",
    "other, others, first, second, third, advantage, disadvantage, downside, upside, catch, point",
    "answer, question, winner, loser, verdict, conclusion, test, comparison, market, alternative",
    "es, das, dies, alles, nichts, er, sie, produkt, wahl, problem, grund, unterschied, ergebnis",
    "vorteil, nachteil, rest, andere, anderen, konkurrenz, ce, cela, c, il, elle, tout, rien",
    "produit, choix, problème, raison, différence, résultat, avantage, inconvénient, reste, esto",
    "eso, ello, todo, nada, producto, opción, problema, razón, diferencia, resultado, ventaja",
    "desventaja, resto, otro, otra, otros, otras",
)
OTHERS = re.compile(
    r"\b(?:other|others|rival|competitor|most|many|some|every|any|no|only|same|whole|ander\w*|autres?|otr[oa]s?)\b",
    re.IGNORECASE,
)
# What holds in a case only: a device, a place, a purpose, a comparison.
SCOPED = re.compile(
    r"""\b(?:if|when|unless|until|while|than|for|once|wenn|falls|bis|als|für|sobald|si|quand|lorsque|que|pour
    |cuando|para|hasta|se|quando|per)\b
    |\b(?:at\ times|at\ first|occasionally|initially|gelegentlich|zeitweise|anfangs|par\ moments|au\ début|a\ ratos|al\ principio)\b
    |\b(?:on|in|with|under|from|since|before|after|auf|unter|bei|mit|im|seit|ab|vor|nach|sur|sous|avec|dans|depuis
    |en|con|desde|bajo)\ (?:(?:the|der|dem|den|le|la|el)\ )?(?-i:[A-Z0-9])""",
    re.IGNORECASE | re.VERBOSE,
)
TO_DO = re.compile(r"\b(?:to|zu|à|de)\s+(?P<deed>[^\W\d_]{3,})", re.IGNORECASE)
# How something is done, by what that is called elsewhere.
MANNERS = {
    ("speed", -1): r"fast|quickly|rapidly|swiftly|speedily|schnell|zügig|flott|vite|rapidement|rápid[oa]|rápidamente|deprisa|rapidamente|velocemente|snel|szybko|snabbt|быстро",
    ("speed", 1): r"slow|slowly|sluggishly|langsam|träge|lentement|lento|lentamente|despacio|langzaam|traag|wolno|powoli|långsamt|медленно",
    ("noise", -1): r"quietly|silently|leise|lautlos|silencieusement|silenciosamente|silenziosamente|cicho|tyst|тихо",
    ("noise", 1): r"loudly|noisily|laut|bruyamment|ruidosamente|rumorosamente|głośno|högt|громко",
    ("reliability", -1): r"reliably|consistently|zuverlässig|fiablement|niezawodnie|надёжно|надежно",
    ("reliability", 1): r"unreliably|erratically|unzuverlässig|zawodnie|ненадёжно|ненадежно",
    ("quality", -1): r"(?<!as\ )well|superbly|brilliantly|excellently|hervorragend|tadellos|parfaitement|estupendamente|dobrze|świetnie|хорошо|отлично",
    ("quality", 1): r"badly|poorly|terribly|miserabel|schlecht|mal|pessimamente|slecht|źle|słabo|dåligt|плохо",
}  # fmt: skip
DEGREE = r"(?:very|really|quite|rather|so|too|extremely|sehr|recht|ziemlich|äußerst|très|assez|trop|muy|bastante|demasiado|molto|bardzo|mycket|очень)"
MANNER = "|".join(f"(?P<m{n}>{words})" for n, words in enumerate(MANNERS.values()))
MANNERED = re.compile(rf"(?<!\w)(?:{'|'.join(MANNERS.values())})(?!\w)", re.I | re.X)
DEED = re.compile(
    rf"""^(?P<owner>[^,:;]{{0,40}}?)(?:(?<=\s)|^)(?P<verb>[^\W\d_]{{4,}})(?:\s(?:up|down|in|out|on|off|auf|ab))?
    \s+(?:{DEGREE}\s+)?(?:{MANNER})(?=\s*(?:$|[.,;:!?(\u2013\u2014]
    |(?:and|but|und|aber|et|mais|y|pero|e|ma|i|ale|och|men|и|но)\s))""",
    re.IGNORECASE | re.VERBOSE,
)
# Verbs that say what a thing is, or too little to tell of what they speak.
BARE_VERBS = folded(
    "works, work, worked, does, done, runs, goes, went, comes, came, gets, feels, seems, looks, look",
    "makes, made, were, been, being, have, very, quite, läuft, geht, ging, funktioniert, wird, wurde",
    "fait, marche, fonctionne, hace, funciona, está, son, sind, sehr, muy, très, also, just, only",
)
ENDING = re.compile(r"(?:ing|ed|es|s)$")
PIECE = re.compile(
    r",\s+(?:(?:and|but|und|aber|et|mais|y|pero|e|ma)\s+)?|\s(?:and|und|et|y|e)\s",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """What a clause judges of an option, and in which words."""

    name: str  # "app", "app to set", "~heat": folded
    owner: str  # whose it is, as written; empty where the clause does not say
    said: str


class Deed(NamedTuple):
    """How an option does something, as a pole of an axis."""

    name: str
    owner: str
    axis: str
    side: int


def pieces_of(clause: str) -> list[str]:
    """A clause, and the pieces that commas and words divide it into."""
    pieces = [piece.strip() for piece in PIECE.split(clause)]
    return [clause, *(p for p in pieces if p)] if len(pieces) > 1 else [clause]


def parts_in(piece: str, names: tuple[str, ...]) -> list[Part]:
    """The parts of options that a piece of a text judges.

    names  folded names of options: "the X app" is the app of X
    """
    found = []
    for told in told_in(piece):
        owner, noun = told.owner, told.topic
        for name in names:
            if noun.startswith(f"{name} "):
                owner, noun = name, noun[len(name) + 1 :]
        if is_part(noun, names) and not SCOPED.search(told.said):
            deed = TO_DO.search(told.said)
            name = f"{noun} {fold(deed['deed'])}" if deed else noun
            found.append(Part(name, owner, told.said))
    return found


def is_part(noun: str, names: tuple[str, ...]) -> bool:
    """Whether some words name a part, and neither an option nor anything at all."""
    words = noun.split()
    if not 0 < len(words) <= NOUN_WORDS or OTHERS.search(noun):
        return False
    return not any(word in NO_PARTS for word in words) and not any(
        fold(word) in noun for word in names
    )


def deed_in(piece: str) -> Deed | None:
    """How an option does something; None where a piece says nothing of the kind."""
    match = DEED.match(piece)
    if not match or fold(match["verb"]) in BARE_VERBS or SCOPED.search(piece):
        return None
    number = next(n for n in range(len(MANNERS)) if match[f"m{n}"])
    axis, side = [*MANNERS][number]
    stem = ENDING.sub("", fold(match["verb"]))
    return Deed(f"~{stem}", match["owner"].strip(), axis, side)
