"""Whether a text speaks for what it is about, or against it; several languages.

Only what the words decide surely counts: a text with words of both kinds, a negation
that may belong anywhere, a condition or a demand is left undecided.
"""

import re

from fwreport.vocabulary.quality import AGAINST, HEDGE, UNWELCOME, judgements_of

LONGEST = 160  # characters; a longer text says more than one thing
PRAISE = re.compile(
    r"""good\ value|worth\ every|bon\ rapport|gutes\ preis-leistungs|buena\ relación|buon\ rapporto|boa\ relação|works?\ out\ of\ the\ box|an?\ (?:absolute\ )?(?:joy|pleasure|delight|breeze|snap)\b|hassle[- ]free
    |well[- ](?:documented|maintained|supported|designed|integrated|tested|built|made)
    |\b(?:excels?|shines?)\b|stands\ out\ (?:for|with)|praised\ for|überzeugt\b(?!\ nicht)|punktet\ mit|glänzt\ mit
    |se\ distingue\ par|brille\ par|\bdestaca\ (?:por|en)|\beccelle\b|si\ distingue\ per|se\ destaca\ (?:por|em)
    |destaca-se|blinkt\ uit|wyróżnia\ się|utmärker\ sig""",
    re.IGNORECASE | re.VERBOSE,
)
BLAME = re.compile(
    r"""\blacks?\b|\blacking\b|\A\W*missing\b|\b(?:is|are)\ missing\b|suffers?\ from|\bstruggles?\b|\bfails?\ to\b
    |\bprone\ to\b|error-prone|\boverkill\b|\boutdated\b|\bobsolete\b|\bdeprecated\b|\bdiscontinued\b|\bunmaintained\b
    |no\ longer\ (?:maintained|supported|developed|sold)|not\ recommended|not\ worth|ne\ vaut\ pas|no\ vale|non\ vale|não\ vale|\bfrustrating\b|\bannoying\b|\bclunky\b
    |\btedious\b|(?<!not\ )\blimited\s+(?!_|to\b)\w|\bnightmare\b|\bflimsy\b|\bnoisy\b|\buncomfortable\b|\bawkward\b|\bconfusing\b|\boverpriced\b
    |\b(?:no|lacks|without|(?:does|do)(?:\ not|n['’]t)|can(?:not|['’]t))\s+(?:\w+\s+){0,2}support\b(?!\ (?:needed|required))
    |\bes\ fehl(?:t|en)\b|\bfehlt\b|\bfehlen\b|\bmangelnde[rsnm]?\b|umständlich|fehleranfällig|\bveraltet\w*|unterstützt\ \w*\ ?nicht
    |keine?\ unterstützung|\bmanque(?:nt)?\ d(?:e|['’])|\bobsolète|ne\ (?:prend|supporte)\ pas|\bcarece\ de|\bfalta\ de
    |\ble\ falta|no\ (?:soporta|admite)|\bmanca\b|non\ supporta|\bcarente|não\ suporta|sem\ suporte|\bontbreekt|verouderd
    |\bbrakuje\b|przestarzał|\bsaknar\b|föråldrad""",
    re.IGNORECASE | re.VERBOSE,
)
# Nothing is decided by a text that asks, demands, sets a condition, tells of former
# times, or goes on to the contrary.
OPEN = re.compile(
    r"""[?\uff1f]|\b(?:but|however|although|though|yet|except|despite|unless|while|whereas|aber|jedoch|obwohl|allerdings|während
    |dafür|mais|cependant|bien\ que|sauf|tandis|pero|aunque|salvo|mientras|però|anche\ se|tranne|mentre|mas|embora|exceto|enquanto
    |maar|hoewel|behalve|terwijl|ale|chociaż|oprócz|dock|utom|medan)\b
    |\b(?:if|once|only\ (?:when|after|with|for)|depends|depending|otherwise|wenn|falls|nur\ (?:mit|wenn)|si|dépend|depende|se|dipende
    |als|hangt\ af|jeśli|zależy|om|beror)\b
    |\b(?:requires?|needs?|demands?|must|should|would|could|expects?|braucht|benötigt|erfordert|verlangt|muss|sollte|requiert|nécessite
    |exige|demande|doit|requiere|necesita|debe|richiede|serve|deve|requer|precisa|vereist|moet|wymaga|kräver)\b
    |\b(?:used\ to\ be|was|were|formerly|war|waren|früher|était|étaient|era|eran|erano|eram|byl|var)\b
    |\b(?:not|nicht|non|no|pas|não|niet|nie|inte)\ (?:only|just|necessarily|nur|unbedingt|solo|seulement|solamente|só|alleen|tylko|bara)\b
    |\b(?:more|less|rather)\s+\w+\s+than\s+\w+\s*$
    |\b(?:enough|instead|whether|avoids?|prevents?|reduces?|replaces?|fix(?:es|ed)?|solves?|handles?|hides?|detects?|protects?|guards?
      |against|gegen|contre|contra|rare|scarce|selten|rares?|rar[oai]|zelden|rzadko|sällan)\b
    |\b(?:better|best)\ suited\b|\b(?:built|made|designed|intended|meant|optimi[sz]ed|aimed|gedacht|gemacht|conçue?|diseñad[oa]
      |pensat[oa]|projetad[oa])\ (?:for|to|at|für|pour|para|per)\b|\b(?:since|seit|depuis|desde|sinds|sedan)\ (?:version\ )?\d
    |\ba\ few\b|\b(?:needed|required|necessary|optional|planned|locked|nötig|erforderlich|geplant|nécessaires?|necesari[oa]s?|necessari[oa]
      |necessári[oa]s?|nodig|potrzebn[yae]|krävs|costs?\ (?:extra|money)|in\ theory|on\ paper)\b|\b(?:nothing|nobody|nichts|rien|nada|niente|niets|nic|inget)\b|虽然|但是?|如果|需要""",
    re.IGNORECASE | re.VERBOSE,
)
# Words of quality inside names of other things.
NAMES = re.compile(
    r"""\bbest[- ]practices?\b|\bas\ well(?:\ as)?\b|\bgood\ old\b|\bstable\ (?:release|version|build)\b
    |\bstrong(?:ly)?[- ](?:typ\w+|consisten\w+)|\brich[- ]text\b|\bhard(?:ly)?[- ](?:drives?|disks?|cop\w+|forks?|limits?|code\w*|real\w*|case|cover|shell|top)\b
    |\bslow[- ](?:motion|food|cook\w*|start)\b|\bquick[- ]?start\b|\bfast[- ]food\b|\blimited[- ](?:edition|company|liability)\b
    |\bweak[- ](?:references?|typ\w+|refs?)\b|\bbest[- ]effort\b|\bpowerful\ (?:machine|computer|hardware|gpu|cpu)\w*
    |\b(?:quick|fast)\ (?:iterations?|prototyp\w+)\b""",
    re.IGNORECASE | re.VERBOSE,
)
DENIES = re.compile(rf"(?<!\w)(?:{AGAINST})(?!\w)", re.IGNORECASE | re.VERBOSE)
BEHIND = re.compile(
    r"(?:harder|trickier|slower|weaker|worse|inconsistent\w*)\Z", re.IGNORECASE
)
# Of an unwelcome thing, strong is bad and limited is good.
STRENGTH = re.compile(
    r"(?:strong|weak|limited|rich|robust|powerful|stark|schwach|begrenzt|fort|faible|limité)\w*\Z",
    re.IGNORECASE,
)


# How something is done says nothing of how good it is: "breaks easily", "drains fast".
MANNER = re.compile(
    r"(?:easily|quick\w*|rapid\w*|fast|schnell|leicht|facilement|fácilmente)\Z", re.I
)
CALLS = re.compile(
    r"""(?:\A\W*|[,;:(/\u2013\u2014]\s*|\b(?:is|are|feels?|very|super|really|extremely|quite|and|just|insanely|blazing(?:ly)?|not|never|no\ longer
    |also|ist|sind|sehr|und|extrem|nicht|besonders|wirklich|est|très|es|muy)\s+)\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# "on cheap phones", "the easy mode": a quality of something else.
ELSEWHERE = re.compile(
    r"""\b(?:on|for|from|by|of|to|at|among|than|into|like|the|these|those|für|von|bei|auf|der|die|das|den|sur|pour|aux|les
    |para|por|los|las|per|dei|gli|voor|op|dla|na|för|på)\s+\Z""",
    re.IGNORECASE | re.VERBOSE,
)
GOES_ON = re.compile(r"\s+(?!(?:to|zu|in|for|für|à|de|per|te)\b)[^\W\d]")


def polarity_of(text: str, criterion: str = "") -> float | None:
    """1 where a text speaks for its one option, -1 against it, None where undecided.

    text       a cell, a bullet or a sentence about one option
    criterion  what it is said on: of "lock-in", "strong" is not praise

    Quality words count as they are used: "not easy" is against, "no longer slow" for.
    """
    if len(text) > LONGEST or OPEN.search(text):
        return None
    bare = NAMES.sub(lambda match: "_" * len(match[0]), text)
    judged = judgements_of(bare)
    is_strength = any(STRENGTH.match(match[0]) for match, _ in judged)
    if is_strength and UNWELCOME.search(f"{criterion} {text}"):
        return None
    signs = {
        _sign(bare, match, hit.level)
        for match, hit in judged
        if not hit.is_amount and not _is_elsewhere(bare, match)
    }
    blamed, praised = BLAME.search(bare), PRAISE.search(bare)
    signs |= ({-1.0} if blamed else set()) | ({1.0} if praised else set())
    if len(signs) != 1 or None in signs:
        return None
    sign = signs.pop()
    if sign > 0 and HEDGE.search(bare):
        return None
    return None if _is_denied_elsewhere(bare, blamed or praised) else sign


def _sign(text: str, match: re.Match[str], level: float) -> float | None:
    """Which way one quality word points as it is used; None for middling ones."""
    if match.lastgroup == "j2" and not BEHIND.match(match[0]):
        return None
    is_manner = MANNER.match(match[0]) and not CALLS.search(text[: match.start()])
    if match.lastgroup == "a3" or is_manner:
        return None
    return 1.0 if level >= 3 else -1.0


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether a quality word belongs to a thing that is only mentioned."""
    is_led = ELSEWHERE.search(text[: match.start()]) and "best" not in match[0].lower()
    return bool(is_led and GOES_ON.match(text[match.end() :]))


def _is_denied_elsewhere(text: str, phrase: re.Match[str] | None) -> bool:
    """Whether a negation stands where it is not known what it denies.

    One right before a quality word was read with it; so was one inside a phrase.
    """
    words = [match.start() for match, _ in judgements_of(text)]
    inside = phrase.span() if phrase else (-1, -1)
    for found in DENIES.finditer(text):
        if inside[0] <= found.start() < inside[1] or found.start() in words:
            continue
        is_read = any(
            start > found.end() and len(text[found.end() : start].split()) <= 2
            for start in words
        )
        if not is_read or phrase:
            return True
    return False
