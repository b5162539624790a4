"""How a sentence says on what it compares: "in terms of X", "when it comes to X"."""

import re

from fwreport.vocabulary.words import folded

# After these a topic follows, whatever it is.
STRONG = r"""when\ it\ comes\ to|in\ terms\ of|with\ (?:respect|regards?)\ to|in\ regards?\ to|regarding|as\ for
    |concerning|on\ the\ (?:topic|subject|question)\ of|in\ the\ (?:area|field|category|department)\ of
    |beim\ thema|in\ puncto|in\ sachen|hinsichtlich|bezüglich|in\ bezug\ auf|im\ hinblick\ auf|im\ bereich
    |côté|en\ matière\ d(?:e|['’])|en\ termes?\ d(?:e|['’])|au\ niveau\ d(?:e|u|es|['’])|sur\ le\ plan\ d(?:e|u|['’])
    |niveau|quant\ (?:à|au|aux)|concernant|en\ ce\ qui\ concerne|pour\ ce\ qui\ est\ d(?:e|u|['’])
    |en\ cuanto\ a(?:l)?|en\ términos\ de|respecto\ a(?:l)?|en\ materia\ de|a\ nivel\ de|por\ lo\ que\ respecta\ a(?:l)?
    |per\ quanto\ riguarda|in\ termini\ di|quanto\ a(?:l|ll['’]|lla|i|lle)?|sul\ piano\ d(?:i|el|ell['’]|ella)
    |in\ fatto\ di|a\ livello\ di|dal\ punto\ di\ vista\ d(?:i|el|ell['’]|ella)
    |em\ termos\ de|quanto\ (?:a|ao|à|aos|às)|no\ que\ diz\ respeito\ (?:a|ao|à)|em\ relação\ (?:a|ao|à)|em\ matéria\ de
    |op\ het\ (?:gebied|vlak)\ van|qua|wat\ betreft|als\ het\ gaat\ om
    |pod\ względem|jeśli\ chodzi\ o|w\ kwestii|w\ zakresie
    |när\ det\ gäller|i\ fråga\ om|vad\ gäller|med\ avseende\ på"""
# After these it may be a place, a time or a purpose as well.
WEAK = r"""in\ der|in\ den|(?P<english>in|on|at)|(?P<purpose>for|für|pour|para|per|voor|dla|för)|bei\ der|beim|bei|im|en|am|sur|sul|sulla|nel|nella|nell['’]|em
    |no|na|op|w|på|i"""
VERBS = r"(?:ist|sind|liegt|liegen|schlägt|übertrifft|hat|gewinnt|siegt|wint|vinner|is|zijn|är|ligger|slår|verslaat|i\ prefer|we\ prefer)"
ARTICLE = re.compile(
    r"""^(?:(?:the|its|their|overall|general|der|die|das|dem|den|le|la|les|du|des|de\ la|el|los|las|lo|il
    |gli|i|o|a|os|as|het|de|een|det|den)\s+|[ld]['’])""",
    re.IGNORECASE | re.VERBOSE,
)
NAME = "\ue000\ue001"
THE = re.compile(  # "the X", "l'X", as common nouns and models of things are named
    rf"(?<!\w)(?:(?:the|der|die|das|dem|den|le|la|el|il|lo|o|a|het|de)\s+|[ld]['’])(?=[{NAME}])",
    re.IGNORECASE,
)
TOPIC = rf"(?P<topic>[^,;:{NAME}]{{2,50}}?)"
LED = rf"(?:\s*,\s*|\s+(?=(?:{VERBS}\s+)?[{NAME}]))"
FRONT = re.compile(
    rf"^(?:(?P<strong>{STRONG})|(?:{WEAK}))(?:\s+|(?<=['’])){TOPIC}{LED}", re.I | re.X
)
BACK = re.compile(
    rf"\s*,?\s+(?:(?P<strong>{STRONG})|(?:{WEAK}))(?:\s+|(?<=['’])){TOPIC}\s*[.!]*$",
    re.I | re.X,
)
# "Was den Preis angeht, ist X besser", "X is better as far as price is concerned".
AS_FAR = rf"""(?:(?P<strong>was|wat|as\ far\ as)|(?P<english>\b\B)|(?P<purpose>\b\B))\s+{TOPIC}
    \s+(?:angeht|betrifft|anbelangt|betreft|(?:is|are)\ concerned|goes)"""
AS_FAR_FRONT = re.compile(rf"^{AS_FAR}\s*,?\s+", re.I | re.X)
AS_FAR_BACK = re.compile(rf"\s*,?\s+{AS_FAR}\s*[.!]*$", re.I | re.X)
# Chinese: "在价格方面，X ..."
FRONT_EAST = re.compile(
    rf"^(?:(?P<strong>在|就)|(?P<english>\b\B)|(?P<purpose>\b\B))?\s*(?P<topic>[^，,、。{NAME}]{{1,10}}?)(?:方面|上|而言|来说|来看)\s*[，,、]?\s*(?=[{NAME}])"
)
# "X ist beim Service klar vorn", "X ligt qua prijs voor": the topic before the verb's end.
MIDDLE = re.compile(
    rf"""(?<=[{NAME}])(?P<verb>\s+(?:ist|liegt|hat|bleibt|is|ligt|är|ligger))\s+(?:(?P<strong>{STRONG})|(?:{WEAK}))\s+{TOPIC}
    (?=\s+(?:\w+\s+){{0,2}}?(?:vorne?|die\ nase\ vorn|überlegen|unschlagbar|ungeschlagen|im\ vorteil|voorop|in\ het\ voordeel|före)\s*[.!]*$)""",
    re.I | re.X,
)
# Things with "and" in their name, which are one.
ONE_THING = folded(
    "look and feel, research and development, wear and tear, food and drink, drag and drop",
    "health and safety, bells and whistles, supply and demand, terms and conditions",
    "trial and error, arts and crafts, forschung und entwicklung, essen und trinken",
)
AND = re.compile(r"\s+(?:and|und|et|y|e|&|as\ well\ as|sowie|ainsi\ que)\s+", re.I)
# What gives a reason for what a sentence said before.
BECAUSE = re.compile(
    r"""\s*,?\s+(?:because|since|thanks\ to|due\ to|owing\ to|weil|dank|da\ (?:es|sie|er)|car|parce\ qu[e'’]
    |grâce\ [àa]|porque|gracias\ a|ya\ que|perché|grazie\ a|pois|graças\ a|omdat|dankzij|ponieważ|bo|dzięki
    |eftersom|tack\ vare)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# Last words of the same.
MOMENTS = folded(
    "day, days, night, moment, world, tag, tage, nacht, jour, nuit, día, noche"
)
# First words, and whole phrases, after which no topic stands but a circumstance.
CIRCUMSTANCES = folded(
    "a, an, our, my, your, this, that, these, those, most, many, some, all, any, every, each",
    "other, both, few, several, certain, general, practice, theory, fact, short, reality",
    "particular, addition, contrast, comparison, total, part, paper, average, balance, points",
    "time, times, now, free, sure, example, instance, years, tests, benchmarks, cases, long",
    "top, first, ende, am ende, schluss, anfang, abend, morgen, tag, wochenende, markt, besten, liebsten, meisten",
    "ways, home, turn, me, us, you, them, it, everyone, anyone, people, users, what, when",
    "allen, vielen, manchen, den meisten, unseren, unserem, meinen, dieser, diesem, jeder",
    "jedem, der praxis, praxis, regel, der regel, tests, vergleich, allgemeinen, mir, uns",
    "general, tous, toutes, plupart, notre, nos, mon, ce, cette, certains, pratique, moi, nous",
    "todos, todas, la mayoría, nuestro, nuestra, mi, este, esta, cada, general, práctica, mí",
    "generale, tutti, tutte, nostro, questo, questa, ogni, pratica, me, noi, geral, todos",
    "nosso, este, esta, cada, prática, mim, algemeen, praktijk, alle, veel, deze, elke, onze",
)
