"""Words that say how good something is, in several languages, and how to read them.

Levels follow the interface: 1 poor, 2 fair, 3 good, 4 very good, 5 excellent.
"""

import re
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from fwreport.vocabulary import korean, vietnamese


class Stance(NamedTuple):
    """How good a text says something is."""

    level: int | None  # 1 poor .. 5 excellent; None: the text does not say
    confidence: float  # probability that the level is meant so; 0 where it is None


# The longer a text, the less surely a quality word in it is its point.
SURE = [(60, 0.9), (120, 0.6), (240, 0.45)]
SILENT = Stance(None, 0.0)

# Levels of words that judge whatever they are said of.
JUDGING = {
    5: r"""excellent\w*|outstanding|superb|exceptional(?:ly)?|unmatched|unrivall?ed
        |best[- ](?:in[- ]class|of[- ]breed)|world[- ]class|state[- ]of[- ]the[- ]art
        |gold[- ]standard|industry[- ]lead\w+|(?:the )?best|fantastic|flawless\w*
        |hervorragend\w*|ausgezeichnet\w*|exzellent\w*|erstklassig\w*
        |excelentes?|sobresalientes?|le meilleur|la meilleure|exceptionnel\w*
        |eccellent[ei]|ottim[oaie]|ótim[oa]s?|uitstekend[e]?|doskonał[yae]|celując[yae]|utmärkt[a]?
        |优秀|卓越|极佳|最好|最佳|出色""",
    4: r"""great|robust\w*|powerful|impressive|superior|seamless(?:ly)?|effortless\w*
        |comprehensive|battle[- ](?:tested|proven)|amazing|rich
        |großartig\w*|leistungsstark\w*|mächtig\w*|überlegen\w*
        |puissante?s?|robustes?|potentes?|robust[oa]s?
        |notable|świetn[yae]|强大""",
    3: rf"""good|easy|easily|easier|easiest|simple|simpler|intuitive|straightforward
        |(?:user|beginner|developer|newcomer|debugging)[- ]friendly|well|better|strong
        |stronger|fast|faster|quick|quicker|rapid|efficient(?:ly)?|mature|reliable
        |reliably|stable|secure|flexible|scalable|solid|decent|smooth|smoother|natural
        |durable|sturdy|comfortable|bequem(?:e[rsnm]?)?|komfortab(?:el|le[rsnm]?)
        |confortables?|cómod[oa]s?|confortevol[ei]
        |cheap|cheaper|inexpensive|affordable|lightweight|concise|popular|proven
        |gut(?:e[rsnm]?)?|besser\w*|(?:einfach|leicht)(?:e?re?[rsnm]?|e[snm]?)?|intuitiv\w*
        |schnell(?:e?re?[rsnm]?|e[snm]?)?
        |stark(?:e[rsnm]?)?|ausgereift\w*|zuverlässig\w*|stabil(?!it)\w*|sicher(?!heit|ung)\w*
        |flexib(?:el|le[rsnm]?)|skalierbar\w*|günstig\w*|effizient\w*|solide\w*
        |bon(?:ne)?s?|bien|meilleure?s?|facile(?:s|ment)?|simples?|intuiti(?:f|ve)s?
        |rapides?|fiables?|stables?|sûre?s?|flexibles?|matures?|efficaces?
        |buen[oa]?s?|mejor(?:es)?|fácil(?:es|mente)?|sencill[oa]s?|intuitiv[oa]s?
        |rápid[oa]s?|fiables?|estables?|segur[oa]s?|madur[oa]s?|eficientes?
        |barat[oa]s?|fuertes?
        |befriedigend\w*|ordentlich\w*|satisfaisante?s?
        |buon[oaie]?|discret[oa]|semplic[ei]|veloc[ei]|affidabil[ei]|sicur[oaie]|economic[oaie]
        |(?-i:[Bb]om)|boa|bons|boas|simples|confiáve(?:l|is)|estáve(?:l|is)|flexíve(?:l|is)|satisfatóri[oa]
        |goede?|eenvoudige?|(?:ge)?makkelijke?|snelle?|betrouwba(?:ar|re)|veilige?|goedkope?|sterke?
        |dobr[yae]|łatw[yae]|prost[yae]|szybki[e]?|szybka|niezawodn[yae]|bezpieczn[yae]|stabiln[yae]
        |bra|enkelt?|enkla|lätta?|snabbt?|snabba|pålitliga?|säker|billigt
        |简单(?!度|的?(?:查询|业务|场景|事务|项目|应用|系统|逻辑|任务|数据|关系|计算|需求|分析|类型|结构|模型|问题|网络|网站|页面|交互|流程))
        |{korean.GOOD}|{vietnamese.GOOD}
        |容易|易用|直观|快速|稳定|可靠|灵活|成熟|高效|便宜|良好|耐用|舒适|很快|非常快""",
    2: r"""fair|moderate|moderately|average|mediocre|acceptable|adequate|ok|okay|so-so
        |improving|harder|trickier|slower|weaker|worse|inconsistent\w*
        |mittelmäßig\w*|durchschnittlich\w*|ausreichend\w*|akzeptabel|mäßig\w*
        |passables?|correcte?s?|moyen(?:ne)?s?|modérée?s?|acceptables?
        |regular|aceptables?|moderad[oa]s?|mediocres?
        |aprobad[oa]|suficientes?|sufficient[ei]|razoáve(?:l|is)|voldoende|redelijke?|matige?
        |dostateczn[yae]|dopuszczając[yae]|przeciętn[yae]|godkän[dt]|medelmåttigt?|okej|一般|中等|尚可""",
    1: rf"""poor(?:ly)?|bad(?:ly)?|weak|terrible|awful|hard|difficult|complex|complicated
        |tricky|cumbersome|painful|steep(?:er)?|slow|sluggish|immature|unreliable
        |flimsy|shoddy|harsh|fragiles?|frágil(?:es)?|inconfortables?|incómod[oa]s?|insegur[oa]s?|unsicher\w*|uncomfortable|unbequem\w*|umständlich\w*|fell\ apart
        |unstable|insecure|expensive|costly|rigid|verbose|bloated|limited|lacking|buggy
        |schlecht\w*|schwach\w*|schwer|schwierig\w*|komplex\w*|kompliziert\w*|langsam\w*
        |steil\w*|unreif\w*|unzuverlässig\w*|instabil\w*|teuer\w*|teure[rsnm]?|begrenzt\w*
        |mauvaise?s?|faibles?|difficiles?|complexes?|compliquée?s?|lente?s?|raides?
        |ch(?:er|ère)s?|coûteu(?:x|se)s?|limitée?s?
        |mal[oa]?s?|débil(?:es)?|difícil(?:es)?|complej[oa]s?|complicad[oa]s?|lent[oa]s?
        |empinad[oa]s?|car[oa]s?|costos[oa]s?|limitad[oa]s?
        |mangelhaft\w*|ungenügend\w*|unzureichend\w*|insuffisante?s?|médiocres?
        |insuficientes?|deficientes?|pésim[oa]s?|insufficient[ei]|scars[oaie]|pessim[oaie]|cattiv[oaie]
        |compless[oaie]|costos[oaie]|debol[ei]|limitat[oaie]|frac[oa]s?|ruim(?!\s+voldoende)|ruins|péssim[oa]s?
        |mau|má|complex[oa]s?|insatisfatóri[oa]|onvoldoende|slechte?|zwakke?|moeilijke?|lastige?|trage?
        |traag|langzame?|dure|duur|beperkte?|niedostateczn[yae]|słab[yae]|zł[yae]|kiepsk\w+|trudn[yae]
        |powoln[yae]|drogie?|ograniczon[yae]|skomplikowan[yae]|underkän[dt]|dålig[at]?|svaga?|svårt?|svåra
        |långsam(?:t|ma)?|dyrt?|begränsad|komplicerad
        |差|困难|复杂(?!度|的?(?:查询|业务|场景|事务|项目|应用|系统|逻辑|任务|数据|关系|计算|需求|分析|类型|结构|模型|问题|网络|网站|页面|交互|流程))
        |{korean.BAD}|{vietnamese.BAD}
        |缓慢|较慢|[很太]慢|非常慢|难用|难以使用|昂贵|陡峭|有限|不足""",
}

# Words of amount: good or bad only by what there is much of.
AMOUNTS = {
    5: r"highest|maximum|most|höchste\w*|maximale?\w*|máxim[oa]",
    4: r"""high|higher|large|larger|huge|big|bigger|massive|extensive|vast|wide|broad
        |more|hoch|hohe[rsnm]?|höher\w*|groß(?:e[rsnm]?)?|riesig\w*|umfangreich\w*|mehr
        |élevée?s?|haute?s?|grande?s?|vaste|plus de|alt[oa]s?|gran(?:des?)?|ampli[oa]s?
        |más|enorme|高|大|广泛|丰富""",
    3: r"medium|mid|mittel|mittlere?\w*|moyenne?|medi[oa]|中|moderate",
    2: r"""low|lower|small|smaller|little|few|fewer|less|gentle|shallow|minimal
        |niedrig\w*|gering\w*|klein\w*|wenig\w*|flach\w*|basse?s?|petite?s?|peu(?: de)?
        |moins(?: de)?|baj[oa]s?|pequeñ[oa]s?|poc[oa]s?|menos|suave|低|小|少""",
    1: r"lowest|minimum|niedrigste\w*|minimale?\w*|mínim[oa]",
}

# What it is good to have much of, and what it is good to have little of.
WELCOME = re.compile(
    r"""performance|throughput|scalability|availability|reliability|flexibility|security
    |community|ecosystem|adoption|accuracy|productivity|support|durability|quality|speed
    |leistung|durchsatz|verfügbarkeit|zuverlässigkeit|sicherheit|gemeinschaft
    |ökosystem|communauté|débit|disponibilité|sécurité|fiabilité|rendimiento
    |comunidad|disponibilidad|seguridad|fiabilidad|性能|吞吐|社区|生态""",
    re.IGNORECASE | re.VERBOSE,
)
UNWELCOME = re.compile(
    r"""learning[ ]curve|latency|costs?\b|pricing|prices?\b|overhead|boilerplate|footprint
    |complexity|downtime|lock-?in|memory|resource|verbosity|effort|maintenance|manual
    |configuration|code\b|lernkurve|kosten|preis|latenz|aufwand|komplexität|wartung
    |speicher|courbe[ ]d.apprentissage|latence|coûts?\b|prix|complexité|mémoire
    |curva[ ]de[ ]aprendizaje|latencia|costos?\b|costes?\b|precios?\b|complejidad|memoria
    |学习曲线|延迟|成本|价格|开销|复杂度""",
    re.IGNORECASE | re.VERBOSE,
)

STRONGER = r"""very|extremely|highly|exceptionally|really|incredibly|super|remarkably|much
    |molto|muito|zeer|heel|erg|bardzo|mycket|väldigt|estremamente|extremamente
    |sehr|äußerst|extrem|besonders|très|extrêmement|vraiment|muy|sumamente
    |extremadamente|非常|极其|很"""
WEAKER = r"""slightly|somewhat|fairly|rather|quite|relatively|reasonably|a[ ]bit|mostly
    |abbastanza|piuttosto|vrij|tamelijk|dość|ganska|relativt
    |etwas|ziemlich|relativ|eher|un[ ]peu|assez|plutôt|relativement|algo|bastante
    |relativamente|un[ ]poco|较|比较|相对|略"""
AGAINST = r"""not|no|never|without|lacks?|lacking|hardly|\w+n['’]t|cannot|less
    |nicht|keine?[rsnm]?|ohne|kaum|weniger|pas|sans|aucune?|jamais|moins|peu|nunca|sin|tampoco
    |menos|few|rarely|seldom|selten|rarement|poc[oa]|pouc[oa]|raramente|weinig|mało|non|senza|não|sem|niet|geen|zonder|nie|bez|inte|utan|不|没有|无|非(?!常)"""
MORE = r"more|mehr|plus|más|更"
HEDGE = re.compile(
    r"""\b(?:can[ ]be|may|might|could|sometimes|often|usually|generally|typically|somewhat
    |possibly|potentially|in[ ]some|depending|kann|könn\w+|manchmal|meist\w*|oft
    |peut|peuvent|parfois|souvent|puede[n]?|a[ ]veces|suele[n]?)\b|可能|有时|通常""",
    re.IGNORECASE | re.VERBOSE,
)
COMPARATIVE = re.compile(
    r"""(?:easier|simpler|better|stronger|faster|quicker|smoother|cheaper|harder|trickier
    |slower|weaker|worse|higher|lower|larger|bigger|smaller|fewer|steeper|besser\w*
    |höher\w*|meilleure?s?|mejor(?:es)?|less|more|mehr|\w+er(?=\s+als\b))\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# "complex queries" says nothing of how good, "complex to use" does.
PLAIN = re.compile(
    r"(?:simple|complex|hard|rich|natural|limited|rapid|quick|fast|secure|bon|bom|bra|notable|well)\Z",
    re.IGNORECASE,
)
PREDICATE = re.compile(
    r"""\s*(?:\Z|[.,;:()!/|\n\u3002，]|[-\u2013\u2014]\s
    |w/|\b(?:to|for|and|but|or|with|when|than|in|since|as|because|if|once|on|at|by|using|even|now
    |und|aber|oder|mit|für|zu|et|mais|pour|avec|à|y|pero|para|con|de|e)\b
    |\w*(?:learning|curve|syntax|setup|set-up|api|apis|installation|usage|use|defaults
    |support|community|ecosystem|documentation|performance|lernkurve|curva|courbe)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
CHINESE = r"[\u4e00-\u9fff]"


def _levels(words: dict[int, str], prefix: str) -> str:
    """One alternation whose group names carry the level."""
    groups = (f"(?P<{prefix}{level}>{text})" for level, text in words.items())
    return "|".join(groups)


WORD = re.compile(
    rf"(?:(?<![\w-])|(?<={CHINESE}))(?:{_levels(JUDGING, 'j')}|{_levels(AMOUNTS, 'a')})"
    rf"(?:(?!\w)|(?={CHINESE}))(?!-?(?:level|order|end|time|dimensional|scale)\b)",
    re.IGNORECASE | re.VERBOSE,
)
BEFORE = re.compile(
    rf"(?P<no>{AGAINST})|(?P<strong>{STRONGER})|(?P<weak>{WEAKER})|(?P<more>{MORE})",
    re.IGNORECASE | re.VERBOSE,
)
BREAK = re.compile(
    r"[.;:,()\n\u3002，；]|\b(?:but|and|aber|und|mais|et|pero|y|mas|maar|ale|och)\b"
)

GRADE = re.compile(r"\s*([SA-F])\s?[+\-−]?\s*\Z")
GRADES = {"S": 5, "A": 5, "B": 4, "C": 3, "D": 2, "E": 1, "F": 1}


class Hit(NamedTuple):
    """One quality word as it is used."""

    level: float  # 1 to 5 for the reader, before the direction of the criterion
    is_amount: bool  # nothing says whether much of it is welcome but the criterion
    is_relative: bool  # "easier": against something else


def stance_of(text: str, direction: str = "higher") -> Stance:
    """How good the text says its one option is, on a criterion of that direction.

    text       a cell, a bullet or a sentence about one option
    direction  `lower` turns bare amounts: "low" is good on a criterion of cost

    Words of opposite sense ("good but inconsistent") give the mean of their levels and
    half the confidence; hedges, comparatives and bare amounts lower it.
    """
    return _read(text, direction == "lower")


def judgements_of(text: str) -> list[tuple[re.Match[str], Hit]]:
    """The quality words of a text, each with how it is used there."""
    found = ((match, _hit(text, match)) for match in WORD.finditer(text))
    return [(match, hit) for match, hit in found if hit]


def grade_of(text: str) -> Stance:
    """The level of a letter grade that stands alone, as "B+"."""
    grade = GRADE.match(text)
    return Stance(GRADES[grade[1]], 0.9) if grade else SILENT


@lru_cache(maxsize=65536)
def _read(text: str, is_lower: bool) -> Stance:
    if len(text) > SURE[-1][0]:
        return SILENT
    hits = [hit for _, hit in judgements_of(text)]
    if not hits:
        return SILENT
    levels = [6 - h.level if h.is_amount and is_lower else h.level for h in hits]
    good, bad = [x for x in levels if x >= 3], [x for x in levels if x < 3]
    level = (max(good) + min(bad)) / 2 if good and bad else max(levels, default=3)
    if bad and not good:
        level = min(bad)
    confidence = next(c for size, c in SURE if len(text) <= size)
    confidence *= 0.5 if good and bad else 1.0
    confidence *= 0.7 if HEDGE.search(text) else 1.0
    confidence *= 0.7 if all(h.is_relative for h in hits) else 1.0
    # "High" of something that much of may be as bad as good
    confidence *= 0.6 if not is_lower and any(h.is_amount for h in hits) else 1.0
    return Stance(min(5, max(1, ceil(level - 0.5))), confidence)


def _hit(text: str, match: re.Match[str]) -> Hit | None:
    """One word in its place: what strengthens, weakens, negates or turns it."""
    word, kind = match.group(), match.lastgroup or "j3"
    before, after = (
        text[max(0, match.start() - 40) : match.start()],
        text[match.end() :],
    )
    if PLAIN.match(word) and not PREDICATE.match(after):
        return None
    level, turns, is_amount = float(kind[1]), False, kind[0] == "a"
    if is_amount:
        # the noun follows, or, in "latencia baja" and "memory use is low", precedes
        nouns = (BREAK.split(after, maxsplit=1)[0][:40], BREAK.split(before)[-1])
        known = [n for n in nouns if UNWELCOME.search(n) or WELCOME.search(n)]
        if nouns[0].strip() and not known:
            return None
        turns = bool(known and UNWELCOME.search(known[0]))
        is_amount = not known
    level = 6 - level if turns else level
    marks = _marks(before)
    level = _graded(level, marks)
    is_relative = bool(COMPARATIVE.match(word)) or "more" in marks
    return Hit(level, is_amount, is_relative)


def _marks(before: str) -> set[str]:
    """What stands in the few words before a quality word, in its own clause."""
    clause = BREAK.split(before)[-1]
    words = clause.split()[-3:] or [""]
    marks = {m.lastgroup for w in words if (m := BEFORE.fullmatch(w))}
    if re.search(CHINESE, clause):
        marks |= {m.lastgroup for m in BEFORE.finditer(clause[-3:])}
    return marks


def _graded(level: float, marks: set[str]) -> float:
    """The level after negation, then after what strengthens or weakens it."""
    if "no" in marks:
        return 2.0 if level >= 3 else 3.0
    if "strong" in marks or "more" in marks:
        return min(5.0, level + 1) if level >= 3 else max(1.0, level - 1)
    if "weak" in marks:
        return max(2.0, level - 1) if level >= 3 else min(2.0, level + 1)
    return level
