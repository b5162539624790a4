"""Whether an option has a thing: "X has no steam wand", "Y comes with a steam wand"."""

import re

from fwreport.vocabulary.clauses import names_version
from fwreport.vocabulary.halves import DENIES

# What stands between a verb of having and the thing.
ARTICLE = r"(?:(?:an?|the|its|own|any|eine?[nmrs]?|den|der|die|das|une?|la|le|una|un|uno|el|il|een|en|ett)\s+)*"
HAS = r"""(?:has|have|had|offers?|offered|includes?|included|provides?|gives?\s+you|gives?|got|comes?\s+with|came\s+with
    |hat|haben|hatte|bietet|besitzt|verfügt\s+über|kommt\s+mit|a|avait|offre|propose|dispose\s+d['’e]|possède|tiene|tienen|ofrece|incluye
    |cuenta\s+con|ha|offre|include|tem|oferece|inclui|heeft|biedt|ma|oferuje|har|erbjuder)"""
LACKS = r"""(?:lacks?|lacked|is\s+missing|comes?\s+without|without|does\s+not\s+(?:have|include|offer|come\s+with)|doesn['’]t\s+(?:have|include|offer|come\s+with)
    |(?:has|have|had|offers?|provides?|gives?(?:\s+you)?|comes?\s+with|there\s+(?:is|was))\s+no|fehlt|ohne|(?:hat|bietet|besitzt)\s+keine?[nmrs]?|kommt\s+ohne
    |n['’](?:a|avait|offre)\s+pas\s+d['’e]|ne\s+(?:possède|propose)\s+pas\s+d['’e]|sans|no\s+(?:tiene|tienen|ofrece|incluye|cuenta\s+con)|carece\s+de|sin
    |non\s+(?:ha|offre|include)|manca|senza|não\s+(?:tem|oferece|inclui)|sem|(?:heeft|biedt)\s+geen|zonder|nie\s+ma|bez|(?:har|saknar)\s+(?:ingen|inget)?|utan)"""
PLAIN_END = r"(?=\s*(?:$|[.,;:!?()\u2013\u2014]|(?:and|but|so|at|which|und|aber|et|mais|y|pero|e|ma|i|en|och)\s))"
# What leaves open whether it is so, or tells of others.
OPEN = re.compile(
    r"""\b(?:if|unless|whether|want|wish|need|wenn|falls|ob|möchte|brauch\w*|si|veux|besoin
    |quier\w*|necesit\w*|se|vuo\w*|serve|als|jeśli|om|others?|rivals?|not\s+only|extra|optional\w*|separate\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
NEAR = 12  # characters before the verb in which it may be denied
MODAL = re.compile(
    r"\b(?:could|would|might|should|may|can|must|könnte|sollte|müsste|pourrait|devrait|podría|debería|potrebbe|dovrebbe)\b",
    re.IGNORECASE,
)


def presence_of(piece: str, thing: str) -> int:
    """1 where a piece of a text says that its option has a thing, -1 that it lacks it.

    thing  the label of a row of yes and no: "Steam wand"
    """
    if OPEN.search(piece) or names_version(piece):
        return 0
    name = re.escape(thing).replace(r"\ ", r"\s+")
    for sign, verb in ((-1, LACKS), (1, HAS)):
        form = rf"\b{verb}\s+{ARTICLE}{name}s?{PLAIN_END}"
        if match := re.search(form, piece, re.IGNORECASE | re.VERBOSE):
            before = piece[max(0, match.start() - NEAR) : match.start()]
            return 0 if DENIES.search(before) or MODAL.search(before) else sign
    return 0
