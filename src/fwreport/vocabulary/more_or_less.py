"""Comparatives of amount: "higher throughput" is better, "higher latency" is worse."""

import re
from functools import cache

from fwreport.vocabulary.qualities import Quality

# More of these is better for the reader.
WELCOME = r"""throughput|speed|performance|range|reach|battery\ life|autonomy|capacity|storage|support|community|communities
    |ecosystem|documentation|docs|user\ base|coverage|choice|selection|features?|flexibility|reliability|availability|uptime
    |accuracy|resolution|integrations?|plugins?|libraries|extensions?|templates|options|data\ allowance|interest\ rates?|comfort
    |reichweite|akkulaufzeit|leistung|auswahl|netzabdeckung|ökosystem|community|kapazität|auflösung|bibliotheken|funktionen
    |autonomie|communauté|écosystème|portée|choix|capacité|débit|fonctionnalités|bibliothèques|résolution
    |autonomía|comunidad|ecosistema|alcance|capacidad|cobertura|funciones|bibliotecas|resolución
    |autonomia|comunidade|comunità|funzionalità|funcionalidades"""
# And less of these.
UNWELCOME = r"""prices?|costs?|fees?|latency|(?:memory|ram|cpu|fuel|power|energy)\ (?:usage|use|consumption|footprint)|learning\ curve|overhead
    |boilerplate|bugs|crashes|downtime|noise|weight|footprint|error\ rates?|startup\ times?|build\ times?|load(?:ing)?\ times?|response\ times?
    |waiting\ times?|repairs|complaints|interest\ on\ loans
    |preise?|kosten|gebühren|latenz|lernkurve|verbrauch|speicherverbrauch|gewicht|ladezeit(?:en)?|wartezeit(?:en)?|fehler
    |prix|coûts?|frais|latence|courbe\ d['’]apprentissage|consommation|poids|bruit|temps\ d[e'’]\ ?\w+
    |precios?|costes?|costos?|latencia|curva\ de\ aprendizaje|consumo|peso|ruido|tiempos?\ de\ \w+
    |prezz[oi]|preços?|consumi|custos?"""
UP = r"""higher|larger|bigger|greater|more|wider|broader|longer|richer|stronger|höhere[rsn]?|größere[rsn]?|mehr|längere[rsn]?|plus\ de|une?\ plus\ (?:grande?|longue)
    |steeper|heavier|louder|steilere|mayor|más|maior|mais|maggiore?|più"""
DOWN = r"""lower|smaller|fewer|less|shorter|gentler|shallower|weaker|poorer|niedrigere[rsn]?|geringere[rsn]?|kleinere[rsn]?|weniger|kürzere[rsn]?
    |flachere|moins\ de|une?\ plus\ (?:petite?|courte?|faible)|menor|menos|minore?|meno"""
THINGS = re.compile(
    rf"^(?:(?P<up>{UP})|(?P<down>{DOWN}))\s+(?:(?P<welcome>{WELCOME})|(?P<unwelcome>{UNWELCOME}))$",
    re.IGNORECASE | re.VERBOSE,
)
# "Better bike lanes": of what is better nobody has to know whether more is welcome.
BETTER = re.compile(
    r"""^(?:(?P<good>better|bessere[rsnm]?|meilleure?s?|mejor(?:es)?|melhor(?:es)?|miglior[ei]?|betere?|lepsz[yae]|bättre)
    |worse|poorer|schlechtere[rsnm]?|peor(?:es)?|pior(?:es)?|peggior[ei]?|slechtere?|gorsz[yae]|sämre)\s+
    (?P<thing>(?!\w*(?:time|job|experience|choice|option|way|deal|idea)s?\b)[\w-]{3,}(?:\s(?!for\b|if\b|when\b|at\b|on\b|in\b|and\b|to\b|für\b|bei\b|und\b|pour\b|et\b|para\b|y\b|per\b|voor\b)[\w-]+){0,2})$""",
    re.IGNORECASE | re.VERBOSE,
)


@cache
def more_or_less(words: str) -> Quality | None:
    """What "higher throughput" or "fewer bugs" says; None for other words."""
    match = THINGS.match(words.strip())
    if not match:
        thing = BETTER.match(words.strip())
        return Quality(thing["thing"], 1 if thing["good"] else -1) if thing else None
    is_up, is_good = bool(match["up"]), bool(match["welcome"])
    name = match["welcome"] or match["unwelcome"]
    return Quality(name, 1 if is_up == is_good else -1)
