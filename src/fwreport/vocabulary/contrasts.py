"""How sentences set two names against each other: "X is faster than Y"."""

import re

from fwreport.vocabulary.words import folded

# A word with a capital, and the capitals and numbers that go on with it.
CAPITAL = r"(?:(?![\d_])[^\W\d_a-zß-öø-ÿ])"
NAME = rf"(?:(?=\w*{CAPITAL})[^\W\d_](?:[\w.+#-]*\w)?[+#]*)(?:\s(?:{CAPITAL}|\d)(?:[\w.+#-]*\w)?){{0,3}}"
COMPARATIVE = r"""(?:(?!(?:other|rather|whether|either|neither|after|over|under|eher|immer|jeder|oder)\b)
    (?:more|less|fewer|better|worse|\w{2,}er|mehr|weniger|\w{3,}ere[rsnm]?
    |plus|moins|meilleure?s?|mieux|pires?|más|menos|mejor(?:es)?|peor(?:es)?|più|meno|miglior[ei]?
    |meglio|peggio(?:r[ei])?|mais|melhor(?:es)?|pior(?:es)?|maior(?:es)?|menor(?:es)?|mayor(?:es)?
    |meer|minder|bardziej|mniej|lepsz\w+|gorsz\w+|\w{3,}sz[yae]|mer|mindre|bättre|sämre|\w{3,}are))"""
THAN = r"(?:than|als|que|qu['’]|do\ que|di|del(?:la|lo|l['’])?|dan|niż|od|än)"
ARTICLE = r"(?:(?:the|der|die|das|dem|den|le|la|les|el|los|las|il|lo|gli|o|a|os|as|de|het|[ld]['’])\s*)?"
COMPARED = r"""(?:compared\ (?:to|with)|in\ (?:comparison|contrast)\ (?:to|with)|unlike|im\ vergleich\ (?:zu|mit|zum|zur)
    |verglichen\ mit|im\ gegensatz\ (?:zu|zum|zur)|gegenüber|par\ rapport\ (?:à|aux?)|comparée?\ (?:à|au)
    |contrairement\ (?:à|au)|en\ comparación\ con|comparad[oa]\ con|frente\ al?|a\ diferencia\ de
    |rispetto\ a(?:l(?:la|lo|l['’])?|i|gli|lle)?|in\ confronto\ a|a\ differenza\ di|em\ comparação\ com|comparad[oa]\ (?:com|a)|ao\ contrário\ d[eoa]
    |vergeleken\ met|in\ vergelijking\ met|in\ tegenstelling\ tot|w\ porównaniu\ (?:z|do)|jämfört\ med)"""
# "X is more flexible than Y": the name before is the one nearest to the left.
BEHIND = re.compile(
    rf"(?<!\w)(?i:{COMPARATIVE})\W+(?:\w+\W+){{0,4}}?(?i:{THAN})\s+(?i:{ARTICLE})(?P<rival>{NAME})",
    re.VERBOSE,
)
# "Compared with Y, X has fewer bugs".
AHEAD = re.compile(
    rf"(?<!\w)(?i:{COMPARED})\s+(?i:{ARTICLE})(?P<rival>{NAME})(?:\s*,\s*(?i:{ARTICLE})(?P<name>{NAME}))?",
    re.VERBOSE,
)
IS_NAME = re.compile(rf"(?<![\w.]){NAME}", re.VERBOSE)
# A name of one thing alone stands after none of these.
INDEFINITE = r"(?:an?|any|every|each|no|more|many|some|eine?[nrms]?|keine?[nrms]?|jede[nrms]?|mehr|une?|des|chaque|aucune?|una?|unos|unas|uno|cada|ning[uú]na?|um|uma|een|geen|elke)"
# The article that a line starts with.
LEADING_ARTICLE = re.compile(
    r"^(?:(?:the|der|die|das|le|la|les|el|los|las|il|lo|o|a|de|het)\s+|l['\u2019])(?=\w)",
    re.IGNORECASE,
)
DEFINITE = re.compile(rf"^(?i:{ARTICLE})(?={NAME}$)", re.VERBOSE)
# Before German nouns of all kinds; a name stands without them, too.
GERMAN_ARTICLE = re.compile(
    r"\b(?:der|die|das|dem|den|des|im|am|zum|zur|vom|beim|ins|dies\w*|unser\w*|mein\w*)\s+$",
    re.I,
)
# Words with a capital that are compared and are no options.
NO_NAMES = folded(
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february",
    "march, april, may, june, july, august, september, october, november, december, i, it",
    "he, she, they, we, you, montag, dienstag, mittwoch, donnerstag, freitag, samstag",
    "sonntag, januar, februar, märz, mai, juni, juli, oktober, dezember, ich, er, sie, es",
)
