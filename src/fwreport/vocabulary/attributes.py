"""Attributes with one answer each, and how texts state them: who made it, and when."""

import re

# What each of several labels asks for: one topic, whatever it is called.
TOPICS = {
    "developer": r"""developers?|developed\ by|made\ by|created\ by|built\ by|creators?
        |makers?|manufacturers?|vendors?|entwickler|entwickelt\ von|hersteller
        |développeurs?|développé\ par|fabricant|desarrollador(?:es)?|desarrollado\ por
        |fabricante|produttore|fabbricante|fabrikant|producent|开发者|开发商|制造商|厂商|メーカー|開発元""",
    "first release": r"""first\ released?|initial\ release|released\ in|release\ (?:year|date)
        |launch(?:ed)?(?:\ (?:in|year|date))?|introduced(?:\ in)?|year\ introduced|first\ version
        |first\ sold(?:\ in)?|on\ (?:sale|the\ market)\ since|available\ since
        |erstveröffentlichung|erschienen|veröffentlicht|markteinführung|erscheinungsjahr
        |première\ (?:version|sortie)|date\ de\ sortie|année\ de\ sortie|sortie?\ en
        |baujahr|bouwjaar|anno\ di\ (?:lancio|uscita)|ano\ de\ lançamento
        |primera\ versión|(?:año\ de\ |primer\ )?lanzamiento|首次发布|发布(?:时间|年份)|発売[年日]""",
    "language": r"""(?:written|implemented|coded)\ in|implementation\ language
        |programmiersprache|geschrieben\ in|écrit\ en|escrito\ en|实现语言|开发语言""",
    "licence": r"licen[cs]e|licen[cs]ing|lizenz|licence|licencia|许可证|协议",
    "place": r"""headquarters?|based\ in|head\ office|country(?:\ of\ origin)?|origin
        |sitz|herkunft|(?:made|manufactured|produced)\ in|hergestellt\ in|fabriquée?\ en|fabricad[oa]\ en|产地|原産国|製造国|siège|pays|sede|país|总部""",
    "price": r"(?:list\ |retail\ )?price|(?:grund|listen)?preis|prix|precio|prezzo|价格|售价",
    "weight": r"weight|(?:leer)?gewicht|poids|重量",
    "founded": r"founded(?:\ in)?|established(?:\ in)?|gegründet|gründungsjahr|fondée?|fundad[oa]|fundação|fundación|fondazione|opgericht|成立",
}
# How a sentence calls a topic, where its name does not read well.
PRINTED = {"founded": "year of foundation", "place": "place of origin"}
LABEL = re.compile(
    r"\A\W*(?:"
    + "|".join(f"(?P<t{n}>{text})" for n, text in enumerate(TOPICS.values()))
    + r")\W*\Z",
    re.IGNORECASE | re.VERBOSE,
)
NAMES = list(TOPICS)
# Attributes that are measured in numbers and that are what they are: a price, a limit.
# Speeds and the like are left out, for they vary with who measures.
MEASURED = re.compile(
    r"""\b(?:prices?|pricing|fees?|subscription|costs?\ per|monthly\ cost|annual\ cost
    |max(?:imum|\.)?|min(?:imum|\.)?|limits?|quotas?|warranty|guarantee|retention|capacity
    |countries|languages|interest\ rates?|interest|apr|apy|zins(?:satz|en)?|taux|interés
    |weight|weighs|tank|volume|reservoir|height|width|length|depth|diagonal|display|screen|megapixels?|seats
    |trial(?:\ period)?|data\ cent(?:re|er)s|regions|ports|cores|ram|sla
    |preis|gebühr|höchst\w*|maximal\w*|mindest\w*|grenze|garantie|gewicht|kapazität
    |prix|tarif|limite|poids|capacité|precio|tarifa|límite|peso|garantía|capacidad
    |fassungsvermögen|wassertank|volumen|réservoir|depósito|volum[ei]|serbatoio)\b
    |价格|上限|限制|重量|保修|容量""",
    re.IGNORECASE | re.VERBOSE,
)
# One amount and nothing beside it: no range, no "about", no "from".
AMOUNT = re.compile(
    r"""\A(?P<before>[$€£¥₹]|USD|EUR|GBP|CHF|US\$)?\s?
    (?P<number>\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3})+(?:,\d\d)?(?!\d)
    |\d+(?:[.,]\d+)?)
    \s?(?P<unit>[$€£¥%°]?\s?(?:[A-Za-z²³µ]+(?:[\s/.-]+[A-Za-z²³]+){0,3}|公?[克斤里]|千克|[毫厘]米|[元升米円])?)
    (?P<per>\s?/\s?[A-Za-z]+)?\.?\Z""",
    re.VERBOSE,
)
MONEY = re.compile(r"[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|[Ee]uros?|dollars?|Dollar)\b")
PER = frozenset(("per", "a", "an", "pro", "im", "par", "al", "je"))
# Units that are exactly so much of another one.
BASE = {
    "g": ("kg", 0.001),
    "gram": ("kg", 0.001),
    "grams": ("kg", 0.001),
    "kilo": ("kg", 1.0),
    "kilos": ("kg", 1.0),
    "mm": ("m", 0.001),
    "cm": ("m", 0.01),
}
SIGNS = {"eur": "€", "euro": "€", "usd": "$", "us$": "$", "dollar": "$", "gbp": "£"}
# Names in running text: "developed by Acme's Research Lab (ARL)".
NAME = r"[^\W\d_a-zà-ÿ][\w&.-]*(?<!\.)(?:['’]s)?"
MADE_BY = re.compile(
    rf"""\b(?i:(?:developed|created|built|designed|made|entwickelt|développée?
    |desarrollad[oa])\ (?:and\ \w+\ )?(?:by|von|par|por))\ (?:the\ )?
    (?P<value>{NAME}(?:\ (?:{NAME}|\({NAME}\))){{0,4}})""",
    re.VERBOSE,
)
YEAR = r"(?:19|20)\d\d(?!\d)"
RELEASED = re.compile(
    r"""\b(?:(?:first|initially|originally|publicly)\ (?:released|published|launched|appeared
    |sold)
    |launched|introduced|(?:first|initial)\ release\ (?:was|came)
    |erstmals\ (?:veröffentlicht|verkauft)|erschienen|lancée?|lanzad[oa])
    \ (?:\w+\ )?(?:in|en|im\ Jahr)\ (?:\w+\ )?%(year)s
    |\b(?:first|initial)\ release\ (?:was|is|dates\ (?:from|back\ to)|:)\ %(year)s
    |\b(?:on\ sale|on\ the\ market|sold)\ since\ %(year)s
    |\bseit\ %(year)s\ (?:auf\ dem\ Markt|erhältlich|zu\ kaufen)
    |\bkam\ (?:im\ Jahr\ )?%(year)s\ (?:auf\ den\ Markt|heraus)
    |\ben\ vente\ depuis\ %(year)s|\ba\ la\ venta\ desde\ %(year)s
    |(?:首次|最初)发布(?:于|是)?\s*(?:在\s*)?%(year)s""".replace(
        "%(year)s", f"({YEAR})"
    ),
    re.IGNORECASE | re.VERBOSE,
)
FOUNDED = re.compile(
    r"""\b(?:founded|established|gegründet|fondée?|fundad[oa])\ (?:in|en|im\ Jahr)
    \ (?:\w+\ )?(?P<value>(?:19|20)\d\d)\b""",
    re.IGNORECASE | re.VERBOSE,
)
LICENSED = re.compile(
    r"""\b(?:released|published|available|licen[cs]ed|distributed|veröffentlicht)\ (?:under|unter)
    \ (?:an?\ |the\ |der\ )?(?P<value>[A-Z][\w.+-]*(?:\ [\d.]+)?)(?:\ |-)(?:licen[cs]e|Lizenz)\b
    |\b(?:steht|stehen)\ unter\ (?:der\ |einer\ )?([A-Z][\w.+]*)-Lizenz\b
    |\bsous\ (?:la\ )?licence\ ([A-Z][\w.+-]*)|\bbajo\ (?:la\ )?licencia\ ([A-Z][\w.+-]*)""",
    re.VERBOSE,
)
# A sum or a weight that a clause ends with; what goes on says for whom, or for how long.
FIGURE = r"\d[\d.,\u00a0]*\d|\d"
COSTS = re.compile(
    rf"""\b(?:costs?|priced\ at|kostet|kosten|coûte|cuesta|costa)
    \ (?P<value>(?:[$€£¥]\s?(?:{FIGURE})|(?:{FIGURE})\s?(?:[$€£¥]|EUR|USD|Euros?|euros?|dollars))
    (?:\ (?:for|für|pour|para)\ [^\d,;:()]{{2,40}}|(?:\ (?:a|an|per|pro|im|par|al)\ |\ ?/\ ?)[^\W\d_]{{3,12}})?)\W*$""",
    re.VERBOSE,
)
WEIGHS = re.compile(
    rf"\b(?:weighs?|wiegt|wiegen|pèse|pesa)\ (?P<value>(?:{FIGURE})\s?(?:kg|g|lbs?|oz))\W*$"
)
STATED = {
    "developer": MADE_BY,
    "first release": RELEASED,
    "founded": FOUNDED,
    "licence": LICENSED,
    "price": COSTS,
    "weight": WEIGHS,
}
# What tells that a statement holds for some time only, or not for sure.
PASSING = re.compile(
    r"""\b(?:originally|initially|formerly|now|later|until|since|previously|today|version
    |not|acquired|ursprünglich|später|à\ l'origine|originalmente)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that an organisation's name may go without.
FORMS = frozenset(
    re.findall(
        r"\w+",
        """inc incorporated corp corporation co company ltd limited llc plc gmbh ag sa srl bv
    group holding holdings team community project foundation labs lab software systems
    technologies the s of and""",
    )
)
# What may name whose the thing is, and so may be a part of a larger body.
BODIES = frozenset({"developer"})


def topic_of(label: str) -> str:
    """The topic that a label asks for, or nothing."""
    found = LABEL.match(label)
    return NAMES[int(found.lastgroup[1:])] if found and found.lastgroup else ""


def stated_in(clause: str) -> list[tuple[str, str, str]]:
    """Each (topic, value) that a clause of running text states for good.

    And what stands before: "A federal return" costs 59 $.
    """
    found = [(topic, shape.search(clause)) for topic, shape in STATED.items()]
    return [
        (topic, next(filter(None, match.groups())), clause[: match.start()])
        for topic, match in found
        if match and not PASSING.search(clause.replace(match[0], ""))
    ]


def number_of(digits: str, is_money: bool) -> float:
    """The number of 1,299 (thousands), 12.50 and 12,50; of money 1.299 is thousands."""
    digits = re.sub(r"[\u00a0\u202f]", "", digits)
    if re.fullmatch(r"\d+\.\d{3}", digits) and not is_money:
        return float(digits)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        return float(digits.replace(".", "").replace(",", "."))
    is_decimal = re.fullmatch(r"\d+,(?:\d{1,2}|\d{4,})", digits)
    return float(digits.replace(",", "." if is_decimal else ""))


def amount_of(text: str) -> tuple[float, str] | None:
    """The one amount that fills a text, with its unit in one spelling."""
    match = AMOUNT.match(text.strip())
    if not match:
        return None
    parts = (match["before"], match["unit"], match["per"])
    number = number_of(match["number"], bool(MONEY.search(text)))
    unit = " ".join(" ".join(re.findall(r"[^\s/.-]+", part or "")) for part in parts)
    words = [word.casefold() for word in unit.split() if word.casefold() not in PER]
    words = [word.rstrip("s") if len(word) > 3 else word for word in words]
    if len(words) == 1 and words[0] in BASE:
        words[0], size = BASE[words[0]]
        number *= size
    return number, " ".join(SIGNS.get(word, word) for word in words)


def same_as_printed(one: str, other: str) -> bool:
    """Whether two amounts are one, as precisely as the coarser of them is printed.

    1.9 kg and 1.94 kg are; what is no amount, or of another unit, is not.
    """
    amounts = amount_of(one), amount_of(other)
    if None in amounts or amounts[0][1] != amounts[1][1]:
        return False
    steps = [step_of(text) for text in (one, other)]
    return abs(amounts[0][0] - amounts[1][0]) <= 0.5 * max(steps) * (1 + 1e-9)


def step_of(text: str) -> float:
    """What one more of its last digit adds to an amount: .1 of 1.9 kg, 1 of 54 kg."""
    match = AMOUNT.match(text.strip())
    digits = match["number"] if match else ""
    whole = number_of(digits, bool(MONEY.search(text))) if digits else 0
    places = len(re.split(r"[.,]", digits)[-1]) if whole != int(whole) else 0
    if re.search(r"[.,]\d{1,2}$", digits):
        places = len(re.split(r"[.,]", digits)[-1])
    unit = (match["unit"] or "").strip().casefold() if match else ""
    return 10.0**-places * BASE.get(unit, ("", 1.0))[1]
