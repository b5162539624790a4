"""How a clause claims one of two opposite qualities; see `axes`.

A `bound` axis means something only on one criterion ("easy" to learn and "hard" to
debug agree); the others name their subject themselves ("statically typed") and hold
wherever they are said.  Negation turns the pole.
"""

import re
from typing import NamedTuple

from fwreport.vocabulary.axes import ATTRIBUTIVE, AXES, IMPLIED


class Pole(NamedTuple):
    """One quality as a clause claims it."""

    axis: str
    side: int  # -1 the left pole, 1 the right pole
    is_hedged: bool  # "can be", "often": no flat claim


JOINED = re.compile(r"integrat|merged|folded|absorbed", re.IGNORECASE)
# Phrases that say on their own what is easy or hard, whatever the criterion.
LEARNING = re.compile(
    r"""\bto\ (?:learn|pick\ up|master)\b|learning\ curve|lernkurve|zu\ (?:er)?lernen
    |à\ apprendre|courbe\ d.apprentissage|de\ aprender|curva\ de\ aprendizaje|学习""",
    re.IGNORECASE | re.VERBOSE,
)
EVALUATION = re.compile(r"graph|execution|ausführung|ejecución|exécution|图", re.I)
BARE = re.compile(r"\b(?:static|dynamic)\b", re.I)
NOUN = re.compile(
    r"\s+([^\W\d_]{4,})\W*(?:$|(?:when|if|under|and|but|und|et|y|e)\b)", re.I
)
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 4  # letters that "writes" and "Write performance" share
MARK = "@graph@"
SPAN = r"""(?:battery\ life|run-?time|\w*laufzeit|duración|autonom[ií]\w+|durata|duração
    |accuduur|batterijduur)"""  # how long something lasts at a time
NAME = r"(?-i:[A-Z])\w*"  # capitals matter here, though not in the words around it
PREDICATE = re.compile(
    r"""\s*(?:\Z|[.,;:()!/|\n。，；]|[-\u2013\u2014]\s
    |w/|\b(?:to|for|and|but|or|with|when|than|in|since|as|because|if|once|due|thanks|by|now|out
    |at|on|within|before|after|until|up|prior|from|previously|formerly|today|starting|enough|und|aber|oder|mit|zu|et|mais|pour|avec|à|y|pero|para|con|de|e
    |ab|bis|seit|vor|nach|depuis|avant|dès|jusqu|desde|hasta|antes)\b
    |\w*(?:learning|syntax|set-?up|apis?|installation|community|ecosystem|documentation
    |performance|lern|curva|courbe)\w*\b|[\u4e00-\u9fff])""",
    re.IGNORECASE | re.VERBOSE,
)
NEGATION = re.compile(
    r"""(?:\b(?:not|no|never|isn't|aren't|doesn't|hardly|nicht|keine?|kaum|pas|jamais|nunca
    |niet|geen|non|não|(?<!\bun\ )(?:peu|poco)|(?<!\bum\ )pouco|(?<!\bein\ )wenig|(?<!\been\ )weinig
    |lacks?|without)\b|不|没有)[\w\s-]{0,16}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
HEDGED = re.compile(
    r"""\b(?:can|may|might|could|sometimes|often|possibly|potentially|somewhat|less|kann
    |können|manchmal|oft|etwas|peut|peuvent|parfois|puede[n]?|algo)\b|可能|有时""",
    re.IGNORECASE | re.VERBOSE,
)

# How far something has come, told of rivals in one row: "growing" beside "mature".
# Fast growth is praise.
GROWING = re.compile(
    r"""(?<!\w)(?<!rapidly\ )(?<!fast[- ])(?<!quickly\ )(?:growing|maturing|emerging|evolving
    |improving|catching\ up|nascent|young|in\ its\ infancy|im\ aufbau|wachsend\w*
    |aufstrebend\w*|noch\ jung|en\ (?:pleine?\ )?(?:croissance|développement|essor)
    |émergente?|(?:encore\ )?jeune|en\ (?:crecimiento|desarrollo|evolución)|emergente
    |(?:aún\ )?joven|发展中|成长中|起步)(?!\w)(?!\ (?:fast|rapidly|quickly))""",
    re.IGNORECASE | re.VERBOSE,
)
RIPE = re.compile(
    r"""(?<!\w)(?:mature|(?:well[- ])?established|battle-(?:tested|proven)|proven|ausgereift\w*
    |etabliert\w*|bewährt\w*|mûre?|éprouvée?|bien\ établie?|madur[oa]|consolidad[oa])(?!\w)
    |(?<!不)(?<!不够)成熟""",
    re.IGNORECASE | re.VERBOSE,
)


def _alternation() -> re.Pattern[str]:
    """All poles of all axes in one expression; the group name tells which."""
    parts = []
    for name, axis in AXES.items():
        parts += [f"(?P<{name}_r>{axis.right})", f"(?P<{name}_l>{axis.left})"]
    body = "|".join(parts).replace("NAME", NAME).replace("SPAN", SPAN)
    return re.compile(
        rf"(?:(?<!\w)|(?<=[\u4e00-\u9fff])|(?<=@))(?:{body})(?:(?!\w)|(?=[\u4e00-\u9fff]))",
        re.IGNORECASE | re.VERBOSE,
    )


POLES = _alternation()


def poles_of(clause: str, criterion: str = "") -> list[Pole]:
    """The poles that a clause claims, in reading order.

    criterion  what the clause is about, in words: it lends bare words their subject
               ("Fully dynamic" on "Dynamic Graph Support")
    """
    if EVALUATION.search(criterion):
        clause = BARE.sub(lambda word: MARK + word.group(), clause)
    poles = []
    for match in POLES.finditer(clause):
        axis, _, side = (match.lastgroup or "").rpartition("_")
        is_said = PREDICATE.match(clause, match.end())
        if axis != "amount":  # "peu" is before adjectives what "not" is
            is_said = is_said or _is_of(criterion, clause[match.end() :])
        if axis in ATTRIBUTIVE and not is_said:
            continue
        before = clause[: match.start()].replace(MARK, "")
        sign = 1 if side == "r" else -1
        turned = -sign if NEGATION.search(before) else sign
        is_hedged = bool(HEDGED.search(before[-30:]))
        poles.append(Pole(axis, turned, is_hedged))
        if (axis, turned) in IMPLIED and JOINED.match(match.group()):
            poles.append(Pole(*IMPLIED[axis, turned], is_hedged))
    return poles


def _is_of(criterion: str, rest: str) -> bool:
    """Whether the noun after an adjective is one of the criterion's: "slow writes"."""
    noun = NOUN.match(rest)
    if not noun:
        return False
    stem = noun[1].casefold()[:STEM]
    return any(word.casefold().startswith(stem) for word in WORD.findall(criterion))


def point_of(clause: str, axis: str) -> str:
    """The words by which a clause takes a side on an axis; none where it lends them."""
    found = (
        m for m in POLES.finditer(clause) if m.lastgroup in (f"{axis}_l", f"{axis}_r")
    )
    return next((match.group() for match in found), "")


def ripeness_of(text: str) -> int:
    """1 where a text calls its one thing mature, -1 still growing, 0 neither or both.

    "Not yet mature" is still growing.
    """
    said = set()
    for sign, words in ((1, RIPE), (-1, GROWING)):
        for match in words.finditer(text):
            is_turned = NEGATION.search(text[: match.start()])
            said.add(-sign if is_turned else sign)
    return said.pop() if len(said) == 1 else 0
