"""Questions as headings: what they compare on, and answers that are but a name."""

import re

from fwreport.vocabulary.counsel import WHOM
from fwreport.vocabulary.qualities import quality_of
from fwreport.vocabulary.verdicts import CLOSERS
from fwreport.vocabulary.words import fold, folded

WHICH = re.compile(
    r"""^\W*(?:(?:and|but|so|und|et|y|e)\s+)?(?:which|who|whose|what\ is|welche[rsn]?|wer|was\ ist|lequel|laquelle|quelle?|qui|cuál|quién|qué|qual|quem|quale|chi|welke?|wie
    |哪|谁|どちら|どっち)""",
    re.IGNORECASE | re.VERBOSE,
)
# A title that asks for one of what it lists: "A, B and C: where to live".
CHOOSES = re.compile(
    r"""(?<!\w)(?:which|where\ (?:to|should|would|is)|what\ to\ (?:buy|choose|pick|get)|who\ wins|(?:how\ to|or\ how)\ choose
    |welche[rsn]?|wohin|wo\ (?:wohnt|lebt|wohnen|leben|soll|sollte)|wer\ gewinnt
    |lequel|laquelle|quelle?s?|où|que\ choisir|comment\ choisir
    |dónde|donde|cuál|qué\ elegir|qual|onde|qual\ escolher|o\ que\ escolher|dove|quale|welke?|waar|który|która|które|gdzie
    |vilken|vilket|var\ (?:ska|bör)|како[йе]|какая|какую|где|что\ (?:выбрать|лучше|купить))(?!\w)
    |どこ|どれ|どちら|どっち|哪|怎么选|如何选|该选""",
    re.IGNORECASE | re.VERBOSE,
)
ABOUT = re.compile(
    r"""^\W*(?:(?:and\ )?(?:what|how)\ about|and|und|wie\ (?:ist|sieht)\ es\ mit|et|y|e|qué\ tal|le|la|les|el|los)\s+
    (?:(?:the|its|die|der|das|dem|den|le|la|les|el|los|las|o|a|il)\s+|l['’])?(?P<topic>[^?？,]{2,30}?)\s*[?？]$
    |^(?P<bare>\w[\w ]{1,20}?)\s*[?？]$""",
    re.IGNORECASE | re.VERBOSE,
)
BEST = re.compile(
    r"""(?<!\w)(?:better|best|bessere[rsn]?|beste[rsn]?|meilleure?s?|mejor(?:es)?|melhor(?:es)?|miglior[ei]?)\s+
    (?P<topic>(?!in\b|at\b|for\b|value\ to)[^\W\d][^?？,]{2,40}?)\s*(?:[?？,]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
FOLLOWED = re.compile(
    r"""^\s*,?\s*(?:(?:closely\ )?followed\ by|(?:just\ |narrowly\ |well\ )?ahead\ of|gefolgt\ von|(?:knapp\ )?vor|suivie?\ (?:de|par)|devant
    |seguid[oa]\ (?:de|por)|seguit[oa]\ da|gevolgd\ door|przed)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
CLOSED = re.compile(
    rf"""^\s*(?:(?:by\ (?:far|a\ (?:mile|wide\ margin|landslide))|obviously|clearly|easily|definitely|hands\ down|any\ day|all\ the\ way|mit\ abstand|klar|eindeutig|ganz\ klar
    |clairement|de\ loin|claramente|de\ lejos|con\ diferencia|de\ longe|chiaramente|di\ gran\ lunga|duidelijk|zdecydowanie)\s*[.!]*$
    |[,\u2013\u2014-]\s*(?:{CLOSERS}|(?:but\ )?(?:only\ )?(?:just|by\ (?:far|about|a)|no\ question|of\ course|obviously|clearly|easily|hands|mit\ abstand|klar|eindeutig
    |sans\ hésiter|haut\ la\ main|de\ loin|sin\ dudarlo|de\ lejos|con\ diferencia|sem\ hesitar|de\ longe|senza\ dubbio)[^.!?]{{0,40}}))\s*[.!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "I'd call it a tie", whatever stands before; "..., no real difference."
CALLS_TIE = re.compile(
    r"""(?<!\w)(?:i['\u2019]d|we['\u2019]d|i\ would|we\ would|i|we|let['\u2019]s)\s+call\s+(?:it|this(?:\ \w+)?)\s+(?:a\s+)?(?:tie|draw|even)\s*[.!]*$
    |^(?:hier\ |dabei\ |preislich\ )?(?:nehmen|schenken|geben)\ sich\ (?:(?:beide|die\ beiden|sie)\ )?(?:hier\ )?(?:nichts|wenig|kaum\ etwas)\s*[.!]*$
    |^(?:there(?:['\u2019]s|\ is)\s+)?(?:nothing|little|very\ little|not\ much)\ (?:in\ it|between\ (?:them|the\ two))\s*[.!]*$
    |^[^,;]{2,60}[,;]\s*(?:(?:there['\u2019]s|so)\ )?(?:no|hardly\ any)\ (?:real|big|clear|major|significant)\ (?:difference|winner)(?:\ here)?\s*[.!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
PLAIN = re.compile(r"^\s*[.!]*$")
# Who speaks in a list of questions and answers; a yes or no before the answer.
SPEAKERS = folded(
    "q, a, question, answer, f, frage, antwort, réponse, r, p, pregunta, respuesta"
)
ANSWERS = re.compile(
    r"^(?:no|yes|nope|yep|nein|ja|non|oui|sí|não|sim)\s*[,.!]\s+", re.I
)
WINDOW = 4  # words of a comparative: "easier to set up"


def asks_which(heading: str) -> bool:
    """Whether a heading asks which of the options is ahead, and not for whom."""
    asks = heading.rstrip().endswith(("?", "\uff1f")) and bool(WHICH.match(heading))
    return asks and not WHOM.search(heading)


def topic_asked(heading: str) -> str | None:
    """What a question compares on: "Which is cheaper?" asks for the price."""
    if match := BEST.search(heading):
        return match["topic"].strip()
    words = re.findall(r"[\w'’-]+", heading)
    for size in range(WINDOW, 0, -1):
        for start in range(len(words) - size + 1):
            if found := quality_of(" ".join(words[start : start + size])):
                return found.criterion
    match = ABOUT.match(heading)
    topic = (match["topic"] or match["bare"]) if match else None
    is_topic = (
        topic and not WHICH.match(topic) and fold(topic) not in ("why", "but why")
    )
    return topic.strip() if is_topic else None
