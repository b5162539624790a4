"""Verbs that name what they compare on: "X sounds better", "X costs less".

English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish.
"""

import re

from fwreport.vocabulary.words import fold

# Criterion: the verbs, before "better" and "worse", or what stands for these.
VERBS = """
sound: sounds, sound
looks: looks, look
taste: tastes, taste
performance: performs, perform
scalability: scales, scale
Klang: klingt, klingen
Geschmack: schmeckt, schmecken
Skalierbarkeit: skaliert, skalieren
son: sonne, sonnent
sonido: suena, suenan
sabor: sabe, saben
suono: suona, suonano
som: soa, soam
geluid: klinkt, klinken
smaak: smaakt, smaken
dźwięk: brzmi, brzmią
smak: smakuje, smakują, smakar
ljud: låter
"""
DEED_TOPICS = {
    fold(verb): name
    for name, _, verbs in (line.partition(": ") for line in VERBS.strip().split("\n"))
    for verb in verbs.split(", ")
}
# What they cost; more of it is worse.
COSTS = {
    "price": r"costs?",
    "Preis": r"kostet|kosten",
    "prix": r"coûte(?:nt)?",
    "precio": r"cuestan?",
    "prezzo": r"costa|costano",
    "preço": r"custam?",
    "prijs": r"kost",
    "cena": r"kosztuj[eą]",
    "pris": r"kostar",
}
COST = "|".join(COSTS.values())
# What they weigh.
WEIGHTS = {
    "weight": r"weighs?",
    "Gewicht": r"wiegt|wiegen",
    "poids": r"pèse(?:nt)?",
    "peso": r"pesan?|pesano|pesam",
    "gewicht": r"weegt|wegen",
    "waga": r"waży|ważą",
    "vikt": r"väger",
    "вес": r"весит|весят",
}
WEIGH = "|".join(WEIGHTS.values())
LESS = r"""(?P<less>less|weniger|moins(?:\ cher)?|menos|(?:di\ )?meno|minder|mniej|mindre)"""
MORE = r"""(?P<much>more|mehr|plus(?:\ cher)?|más|(?:di\ )?più|mais|meer|więcej|mer
    |(?:about\ |almost\ |nearly\ |roughly\ |over\ )?(?:twice|double|(?:two|three|four|\d+(?:\.\d)?)\ times)(?:\ as\ much|\ the\ price)?
    |(?:fast\ |etwa\ )?(?:doppelt|dreimal)\ so\ viel|(?:presque\ )?(?:le\ double|deux\ fois\ plus(?:\ cher)?)
    |(?:casi\ )?el\ doble|(?:quasi\ )?il\ doppio|o\ dobro|twee\ keer\ zoveel)"""
# "It costs 900 € in X, 1,600 € in Y": the figure stands before the name.
AT = r"""(?P<figure>[~\u2248]?\s?[$\u20ac\u00a3]?\s?\d[\d.,\u00a0 ]*?\s?(?:[\u20ac$\u00a3%]|[^\W\d_]{1,8})?(?:/[^\W\d_]+)?)
    \s+(?:in|en|\xe0|a|at|on|bei|beim|im|for|f\xfcr|with|mit|pour|para|per|em|na|no|chez|da|w|voor|con)\s+
    (?:(?:the|der|die|das|dem|le|la|les|el|il|lo|o|de|het)\s+)?$"""
COSTS_AT = re.compile(
    rf"(?<!\w)(?P<cost>{COST})\s+(?:[^\W\d_]+\s+){{0,2}}?{AT}",
    re.IGNORECASE | re.VERBOSE,
)
NEXT_AT = re.compile(
    rf"^\s*(?:,|;|and|und|et|y|e|en|i|och)\s*(?:(?:and|but|und|aber|et|mais|y|pero|e|ma|mas)\s+)?{AT}",
    re.IGNORECASE | re.VERBOSE,
)
# What they use up; more of it is worse.
TAKES = r"""(?:uses?|needs?|requires?|consumes?|takes(?:\ up)?|burns?|draws?|verbraucht|verbrauchen|braucht|brauchen|benötigt|benötigen
    |consomme|consomment|utilise|demande|exige|consume|consumen|gasta|gastan|usa|usan|requiere|necesita|consuma|consumano|richiede
    |consome|consomem|exige|precisa\ de|verbruikt|gebruikt|vraagt|zużywa|wymaga|drar|kräver)"""
USED = r"""(?:memory|ram|cpu|power|energy|electricity|battery|fuel|gas|petrol|space|disk\ space|storage|bandwidth|water|resources
    |maintenance|effort|time|training|boilerplate|configuration|arbeitsspeicher|speicher|strom|energie|akku|platz|sprit|benzin|wasser
    |wartung|pflege|zeit|aufwand|ressourcen|mémoire|énergie|électricité|batterie|place|essence|carburant|eau|temps|entretien|ressources
    |memoria|energía|electricidad|batería|espacio|gasolina|agua|tiempo|mantenimiento|recursos|energia|batteria|spazio|benzina|acqua|tempo
    |memória|bateria|espaço|água|manutenção|geheugen|stroom|ruimte|tijd|onderhoud|pamięci|prądu|energii|minne|ström|plats)"""
OF = r"(?:de\ |d['’]|di\ )?"


def topic_of_deed(verb: str) -> str:
    """What a verb compares on; empty for one that may speak of many things."""
    return DEED_TOPICS.get(fold(verb), "")


def topic_of_weight(verb: str) -> str:
    """What a language calls the weight that a verb speaks of."""
    forms = WEIGHTS.items()
    return next((n for n, form in forms if re.fullmatch(form, verb, re.I)), "weight")


def topic_of_cost(verb: str) -> str:
    """What a language calls that which a verb of cost speaks of."""
    forms = COSTS.items()
    return next((n for n, form in forms if re.fullmatch(form, verb, re.I)), "price")
