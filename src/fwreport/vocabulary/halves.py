"""How one sentence says two things: "X wins on A, Y on B", "X for A, Y for B"."""

import re

from fwreport.vocabulary.phrases import CHOOSE

# Where one half of a sentence ends; the word that joins the next one goes with it.
JOIN = re.compile(
    r"\s*[,;]\s*(?:(?:and|but|while|or|und|aber|oder|et|mais|ou|y|pero|e|ma|mas|en|maar)\s+)?"
    r"|\s+(?:and|und|et|y|e|en)\s+",
    re.IGNORECASE,
)
# What stands at the end of a half before the name of the next one.
HALF_END = re.compile(
    r"(?:\s*[,;:]|\s+(?:and|but|while|whereas|und|aber|während|et|mais|tandis\s+que|y|pero|mientras"
    r"|e|ma|mentre|mas|enquanto|en|maar|terwijl|а|и|но|зато)|\s+(?:the|der|die|das|le|la|el|il|o|a|de|het))*"
    r"[\s.!]*$",
    re.IGNORECASE,
)
# An imperative at the start, or a verb that advises anywhere: "we use X" does not.
ADVISES = re.compile(
    rf"""^(?:{CHOOSE}|get|take|buy|nimm|kaufe?n?|prends|achetez|compra|scegli|escolha|kies|neem|koop)\b
    |\b(?:recommend|suggest|advise|empfehlen?|empfehle|raten|recommand\w+|conseill\w+|recomiend\w+
    |recomendamos|aconsej\w+|consigli\w+|recomend\w+|raden|aanraden|polecam\w*|rekommenderar)\b""",
    re.IGNORECASE | re.VERBOSE,
)
DENIES = re.compile(
    r"(?<!\w)(?:not|never|neither|nor|nicht|nie|keine?[nrms]?|ne|pas|jamais|nunca|non|mai|n[aã]o|niet|geen)(?!\w)"
    r"|n['’]t\b",
    re.IGNORECASE,
)
# What stands before the first word of a clause.
CLAUSE_START = re.compile(
    r"""(?:^|[.;,!?]\s*|\s(?:while|but|whereas|in|w\u00e4hrend|aber|mais|tandis\ que|pero|mientras|ma|mentre|mas|enquanto|maar|terwijl)\s+)
    (?:(?:the|der|die|das|le|la|les|el|los|il|lo|o|a|de|het|in|bei|chez|en|con)\s+|l['\u2019])?$""",
    re.IGNORECASE | re.VERBOSE,
)
