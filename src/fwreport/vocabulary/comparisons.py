"""Clauses that compare by a word: "X is cheaper than Y", "X has fewer bugs than Y".

The two names stand as FIRST and SECOND; `said` is the comparative, to be looked up.
"""

import re
from functools import cache

from fwreport.vocabulary.deeds import COST, LESS, MORE, OF, TAKES, USED
from fwreport.vocabulary.russian import DEGREE as MUCH
from fwreport.vocabulary.russian import WITH_BOTH
from fwreport.vocabulary.superlatives import TOP_HEAD, TOPS
from fwreport.vocabulary.verdicts import ADVERB, FIRST, IS, LEADIN, SECOND

DEGREE = rf"""(?:(?:{ADVERB}|a\ lot|a\ little|a\ good\ deal|even|way|noticeably|considerably|marginally|usually|generally|overall
    |arguably|certainly|of\ course|indeed|really|actually|both|therefore|thus|daher|also|donc|por\ tanto|portanto|quindi|dus|noch|zwar|spürbar|merklich|wesentlich|minimal|minimalst|erheblich|meist
    |beaucoup|bien|globalement|encore|sensiblement|bastante|bem|un\ poco|un\ tanto|ancora|decisamente|aanzienlijk|wat|betydligt
    |\d+\ ?(?:%|percent|euros?|dollars?|times|x|€))\s+)*"""
BE = rf"(?:{IS}|feels|seems|stays|wirkt|s['’]avère|resulta|resultan|sale|fica|risulta)"
HAVE = r"""(?:has|have|offers?|provides?|delivers?|gets|hat|bietet|besitzt|a|offre|possède|tiene|ofrece|tem|oferece|ha|heeft|biedt
    |ma|har)\s+(?:(?:an?|the|eine?[nr]?|une?|una?|uma?|een|en|ett)\s+)?"""
THAN = r"(?:\s+(?:than|as|wie|als|do\s+que|que|dan|di|del|della|d[ao]|niż|od|än)\s+|\s+(?:qu|dell)['’]\s*)"
HIS = r"""(?:(?:die|das|der|dem|den|denen|celle|celui|ceux|celles|la|el|las|los|quella|quello|quelle|quelli|that|those|the\ ones?|as|os|a|o)\s+)
    (?:van|von|vom|de|del|du|des|di|dell[ao]|da|do|of|at|bei|chez)\s+(?:l['’])?"""
THING = r"(?P<thing>[\w-]+(?:\s[\w-]+){0,2}?)"
ITS = rf"{THING}\s+(?:van|von|vom|de|del|du|des|di|dell[ao]|da|do|of|at|bei|chez)\s+"
AT = r"(?:at|in|on|with|beim|bei|im|mit|en|à|au|chez|avec|con|con\ el|a|nel|nella|da|met|bij|in|w|på)"
BETTER_AT = r"(?P<said>better|worse|stronger|weaker|besser|schlechter|stärker|schwächer|meilleure?s?|mejor(?:es)?|peor(?:es)?|miglior[ei]|melhor(?:es)?|beter|slechter)"
SAID = rf"(?P<said>[^{FIRST}{SECOND},;:]{{1,50}}?)"
AMOUNT = SAID.replace("said", "amount")
OWN = r"(?:['’]s?)?"
# Before a name in a line without a verb: "(Boarding:) in X much easier than in Y".
WITHIN = r"(?:(?:im|beim|am|bei|mit|auf|with|on|in|at|dans|avec|sur|chez|con|en|nel|nella|met|bij|em|no|na)\s+(?:(?:the|der|dem|den|le|la|el|il|o|a|de|het)\s+)?)?"
COMPARES = [  # subject first
    rf"{LEADIN}{FIRST}\s+{BE}\s+{DEGREE}{SAID}{THAN}{SECOND}",
    rf"(?:dafür|hingegen|dagegen|daarentegen)?\s*(?:ist|is|är|wirkt|bleibt)\s+{FIRST}\s+{DEGREE}{SAID}{THAN}{SECOND}",
    rf"{LEADIN}{FIRST}\s+{HAVE}{DEGREE}{AMOUNT}{THAN}{SECOND}",
    rf"{LEADIN}{FIRST}['’]s?\s+(?P<thing>[\w -]{{3,30}}?)\s+{BE}\s+{DEGREE}{SAID}{THAN}{SECOND}{OWN}",
    rf"{LEADIN}{FIRST}['’]s?\s+(?P<thing>[\w -]{{3,30}}?)\s+{BE}\s+{DEGREE}{SAID}{THAN}{HIS}{SECOND}",
    rf"{LEADIN}{ITS}{FIRST}\s+{BE}\s+{DEGREE}{SAID}{THAN}{HIS}{SECOND}",
    rf"{WITHIN}{FIRST}\s+{DEGREE}{SAID}{THAN}{WITHIN}{SECOND}",
    rf"{LEADIN}{FIRST}\s+{BE}\s+{DEGREE}{BETTER_AT}\s+{AT}\s+(?P<thing>[\w-]+(?:\s[\w-]+){{0,3}}?){THAN}{SECOND}",
    WITH_BOTH.format(FIRST=FIRST, SECOND=SECOND, DEGREE=MUCH),
    rf"{FIRST}\s+{MUCH}(?P<said>[а-яё]+(?:ее|ей|ше|че|же|ле|ще)),?\s+(?:чем\s+)?{SECOND}",
    rf"{LEADIN}{FIRST}\s+(?P<cost>{COST})\s+{DEGREE}(?:{LESS}|{MORE}){THAN}{SECOND}",
    rf"{LEADIN}{FIRST}\s+(?:{TAKES})\s+{DEGREE}(?:{LESS}|{MORE}|(?P<few>fewer))\s+{OF}(?P<used>{USED}){THAN}{SECOND}",
]
# How it does something; the heading says what: "X charges faster than Y".
DEEDS = [
    rf"{LEADIN}{FIRST}\s+(?P<deed>(?!(?:{BE})\s|not\s|no\s|could|would|may|might|claims)[^\W\d_]{{3,15}})\s+{DEGREE}{SAID}{THAN}{SECOND}",
]
# Without a rival: it is the other one, where there are two.
ALONE = [
    rf"{FIRST}\s+{MUCH}(?P<said>[а-яё]+(?:ее|ше|че|же|ле|ще)(?:\s+и\s+[а-яё]+(?:ее|ше|че|же|ле|ще))?)",
    rf"{LEADIN}{FIRST}\s+{BE}\s+{DEGREE}{SAID}",
    rf"{LEADIN}{FIRST}\s+{HAVE}{DEGREE}{AMOUNT}",
    rf"{LEADIN}{FIRST}\s+(?P<cost>{COST})\s+{DEGREE}(?:{LESS}|{MORE})",
    rf"{LEADIN}{FIRST}\s+(?:{TAKES})\s+{DEGREE}(?:{LESS}|{MORE}|(?P<few>fewer))\s+{OF}(?P<used>{USED})",
    rf"(?:the\s+)?{THING}\s+(?P<won>goes\s+to|geht\s+an|revient\s+à|gaat\s+naar)\s+{FIRST}",
    rf"{LEADIN}{FIRST}['’]s?\s+(?P<thing>[\w -]{{3,30}}?)\s+{BE}\s+(?P<far>(?:miles|streets|way|far|well|leagues)\s+ahead)",
    rf"{LEADIN}(?:die\s+|der\s+|das\s+|la\s+|le\s+|el\s+|il\s+|o\s+|a\s+|de\s+|het\s+)?{THING}\s+{IS}\s+{DEGREE}{SAID}\s+{AT}\s+{FIRST}",
]
# How a Japanese sentence ends: "... です", "... と思います".
DESU = r"(?:です|だ|である|でした|だった|ています|ている|ます)?(?:か?と(?:思います|思いました|思う|感じます|感じました|感じた))?(?:よね|ね|よ)?"
# Chinese and Japanese; the thing compared may be named, and the rival left out.
EASTERN = [
    rf"{FIRST}\s*(?:的(?P<thing>[^{FIRST}{SECOND}，。的]{{1,8}}))?\s*(?:明显|通常)?\s*比\s*{SECOND}\s*(?:的(?P=thing))?\s*"
    rf"(?:更|还|要|稍微|略|更加)*{SAID}(?:一些|一点|得多|多了|很多|些)?",
    rf"(?:(?P<thing>\w{{1,12}}?)(?:では|[はも]))?{FIRST}\s*(?:は|が|の方が|のほうが)\s*{SECOND}\s*よりも?(?:ずっと|かなり|少し|もっと|はるかに)?{SAID}{DESU}",
    rf"{SECOND}\s*よりも?\s*{FIRST}\s*の(?:方|ほう)が(?:ずっと|かなり|少し|はるかに)?{SAID}{DESU}",
]
ARABIC = [
    rf"{FIRST}\s+(?:هو\s+|هي\s+)?{SAID}\s+(?:بكثير\s+|قليلا\s+)?من\s+{SECOND}(?:\s+(?:في|من\s+حيث|من\s+ناحية)\s+(?P<thing>[\w ]{{2,30}}?))?",
]
EASTERN_ALONE = [
    rf"(?:(?P<thing>[^，。は]{{1,12}}?)(?:方面|上)?(?:は|[：:])?)?\s*{FIRST}\s*(?P<won>の(?:圧勝|完勝|勝利|勝ち)|が(?:圧勝|優勢|勝ち)|胜出|胜|获胜|完胜)(?:です|だ)?",
    rf"(?:(?P<thing>\w{{1,12}}?)[はも、])?{FIRST}\s*の(?:方|ほう)が(?:ずっと|かなり|少し|はるかに)?{SAID}{DESU}",
    rf"(?:(?P<thing>\w{{1,8}}?)(?:方面|上)?[：:，]\s*)?{FIRST}\s*(?P<deed>[^\W\d_]{{0,4}}?)更{SAID}",
]
EASTERN_EVEN = re.compile(
    r"""(?:在?(?P<thing>[^，,、。]{1,10}?)(?:方面|上)?\s*[，,]?\s*)?(?:两者|二者|两家|双方|両者|どちらも)(?:都|は|も)?
    (?:基本|几乎|ほぼ)?(?:差不多|不相上下|相当|持平|旗鼓相当|一样好|同じ|互角|同等)(?:です|だ)?(?:[，、](?!但|不过|而|除|只|ただ|でも|しかし)[^，。、]{1,30})?[。.!！]?""",
    re.VERBOSE,
)
BETTER = re.compile(
    r"^(?:better|stronger|besser|stärker|meilleure?s?|mejor(?:es)?|miglior[ei]|melhor(?:es)?|beter|lepsz[yae]|bättre|nicer|好|强|أفضل|أحسن|أقوى|良い|いい|優れている|優れ|有利|лучше)$",
    re.IGNORECASE,
)
# "X is the cheapest (of the three)", "X has the best screen", "The cheapest is X".
OF_ALL = r"""(?:\s+(?:of|among|out\ of|von|unter|d[e']|des|entre|de|di|tra|van|z|av)\s+(?:all|them|the\ (?:\w+)|all\ (?:three|four|five|of\ them)|allen|den\ \w+
    |tous|toutes|les\ \w+|deux|trois|todos|todas|los\ \w+|las\ \w+|tutti|tutte|i\ \w+|alle|de\ \w+)
    |\s+(?:im\ (?:test|vergleich|testfeld|feld)|in\ (?:diesem|unserem)\ (?:test|vergleich)|in\ (?:the|this|our)\ (?:test|comparison|group|field)
      |(?:du|de\ ce|de\ la|del|della|do|da|van\ de)\ (?:test|comparatif|lot|sélection|comparativa|prueba|grupo|confronto|comparativo)))?"""
# What it is above all others: "the safest browser I have ever used".
NOUN = r"\s+(?!growing|way|thing|part|to\b|in\b|for\b|and\b|when\b|of\b)[^\W\d_]{3,}(?:\s(?!to\b|in\b|for\b|when\b|of\b|that\b|I\b|we\b)[^\W\d_]{3,})?"
EVER = r"\s+(?:that\s+)?(?:i|we)(?:['’]ve|\s+have)\s+(?:ever\s+)?\w+(?:\s+\w+){0,2}|\s+(?:here|on\ this\ list|in\ this\ (?:comparison|test)|on\ the\ market)"
MOST = [
    rf"{LEADIN}{FIRST}\s+{BE}\s+(?:{ADVERB}\s+)*{TOPS}{OF_ALL}",
    rf"{LEADIN}{FIRST}\s+{BE}\s+(?:{ADVERB}\s+)*{TOPS}{NOUN}(?:{OF_ALL}|{EVER})",
    rf"{LEADIN}{TOPS}(?:\s+(?:one|option|choice|variante|opción|opzione|opção|optie|opcja))?{OF_ALL}\s+{BE}\s+(?:{ADVERB}\s+)*{FIRST}{OF_ALL}",
    rf"{LEADIN}{FIRST}\s+{HAVE}(?:(?:the\s+|die\s+|den\s+|das\s+|de\s+|het\s+)?(?:best|beste[ns]?)"
    rf"|(?:la|le|l['’]|el|il|i|les|los|las|a|o|as|os)\s*(?:meilleure?s?|mejor(?:es)?|melhor(?:es)?|miglior[ei]?))"
    rf"\s+(?P<thing>[\w -]{{3,30}}?){OF_ALL}",
    rf"{LEADIN}{FIRST}\s+{HAVE}(?P<most>{TOP_HEAD}|(?:der|die|das|den)\s+größte[rsnm]?)\s+{THING}{OF_ALL}",
    rf"{LEADIN}(?:nothing|none|nobody|no\s+other\s+\w+|not\s+one|nichts|nada|niente|niets|keine?r?|ninguno|nessuno|nenhum|geen)\s+(?:{BE})\s+{DEGREE}{SAID}{THAN}{FIRST}",
    rf"{LEADIN}(?:rien|aucun[e]?)\s+n['’]\s*est\s+{DEGREE}{SAID}{THAN}{FIRST}",
    rf"{LEADIN}{FIRST}\s+(?:comes|works|turns|ends)\s+(?:out|up)\s+(?:the\s+)?(?P<said>most\s+[\w-]+|\w{{3,}}est)",
]
EASTERN_MOST = [
    rf"(?:一番|最も|もっとも)(?P<said>\w{{1,8}}?)のは{FIRST}{DESU}",
    rf"(?:(?P<on>[^\s、。]{{1,12}}?)(?:は|では|で)、?)?{FIRST}(?:が|は)(?:一番|最も|もっとも)(?P<said>\w{{1,8}}?){DESU}",
    rf"最(?P<said>\w{{1,4}}?)的是{FIRST}",
    rf"{FIRST}(?:是)?最(?P<said>[^\W的]{{1,4}}?)的?",
]
# After such a clause, without its verb: "..., Y the prettiest", "... and the dearest".
MORE_TOPS = [
    rf"{FIRST}\s+{TOPS}{OF_ALL}",
    rf"{TOPS}\s+{FIRST}{OF_ALL}",
]

# What is the best of it is the best on the whole.
ALL_ROUND = re.compile(
    r"^(?:all[- ]?round|overall|total|complete|whole)?\s*(?:package|mix|compromise|gesamtpaket|paket|gesamtlösung|ensemble|compromis|conjunto|paquete|compromesso|pacote)$|^(?:overall\s+)?(?:balance|trade[- ]?off|equilibrio|equilibrium|équilibre|equilíbrio|kompromiss|balans|evenwicht|mix|compromise|compromis|compromiso|compromesso)\b|^(?:all[- ]?round|overall)\s\w+$",
    re.IGNORECASE,
)
# "Design: X slightly nicer": a comparative right after the name.
VERBLESS = re.compile(
    rf"^\s+(?:{DEGREE})(?:(?!other|over|under|after|offer|user|power|paper)\w{{3,}}er|better|worse|more\s\w+|less\s\w+|besser|meilleure?|mejor|migliore?|melhor|beter|lepsz\w)[\s.!]*$",
    re.IGNORECASE | re.VERBOSE,
)


# Whose it is, and where it was so: "than the X of my brother", "... on my laptop".
MINE = r"""(?:\s+(?:vom|von\ (?:den|meinen?|unseren?)|of\ (?:my|our)|de\ (?:mi|mis|mon|ma|mes|nos)|(?:on|in|at|with)\ (?:my|our)|(?:auf|bei|mit|in)\ (?:meine[mrn]?|unsere[mrn]?)
    |(?:sur|chez|avec)\ (?:mon|ma|mes|nos|notre)|(?:en|con)\ (?:mi|mis|nuestr[oa]s?))\ [^\W\d_]+)?"""


@cache
def whole(text: str) -> re.Pattern[str]:
    """The pattern of a whole clause.

    It is compiled when a clause is first held against it: all together take a sixth of
    a second, and many a document has no such clause.
    """
    return re.compile(
        rf"\s*(?:{text}){MINE}(?:\s+(?:though|tho|by\ far|by\ a\ mile|as\ well|too|auch|here|overall))?\s*[.!。！]*\s*",
        re.IGNORECASE | re.VERBOSE,
    )


AGAINST = COMPARES + DEEDS + EASTERN + ARABIC
BARE = ALONE + EASTERN_ALONE
SUPERLATIVE = MOST + EASTERN_MOST
ELLIPTIC = MORE_TOPS
# Where a sentence goes on to another clause, and the words that join them.
DIVIDES = re.compile(
    r"""\s*;\s+|[；，]|\s+[–—]\s+|\s*(?=\s\()|:\s+
    |\s*,?\s+(?:but|while|whereas|though|although|aber|während|wohingegen|doch|tandis\ qu[e'’]|alors\ qu[e'’]|pero|mientras(?:\ que)?
      |aunque|mas|enquanto|embora|ma|mentre|anche\ se|maar|terwijl|hoewel|ale|men|medan)\s+
    |\s*,\s+(?!(?:чем|niż)\s)(?:(?:mais|and|und|et|y|e|en|i|och|so|yet)\s+)?
    |\s+(?:and|und|et|y|e|en|i|och)\s+(?=(?:also\s+|auch\s+|aussi\s+|también\s+|anche\s+|(?:(?:the|die|der|das|la|le|el|il|a|o|de|het)\s+)?\w+\s+(?:\w+\s+)?)?"""
    + TOP_HEAD
    + r""")""",
    re.IGNORECASE | re.VERBOSE,
)
# Words before a clause that leave it as it is.
CONNECTS = re.compile(
    r"""^(?:and|but|also|still|however|on\ the\ other\ hand|that\ said|then\ again|of\ course|in\ turn|overall|in\ general|generally
    |dafür|allerdings|jedoch|andererseits|außerdem|en\ revanche|par\ contre|cependant|toutefois|en\ cambio|sin\ embargo|por\ otro\ lado|además
    |por\ outro\ lado|no\ entanto|já|tuttavia|d['’]altra\ parte|invece|daarentegen|toch|另外|不过|但是?|而)$""",
    re.IGNORECASE | re.VERBOSE,
)
# A condition after these is one case among others.
STRESSES = re.compile(
    r"^(?:especially|particularly|above\ all|even|mostly|besonders|vor\ allem|gerade|sogar|surtout|même|sobre\ todo|incluso|especialmente|sobretudo|soprattutto|vooral|尤其|特别)(?!\w)",
    re.IGNORECASE | re.VERBOSE,
)
# What makes of a clause one that holds only sometimes, or is not meant.
LIMITS = re.compile(
    r"""(?<!\w)(?:if|when|whenever|unless|only|except|as\ long\ as|provided|depending|depends|until|for|wenn|falls|nur|sofern|solange|außer|sobald|für
    |si|quand|lorsque|seulement|sauf|tant\ que|à\ condition|pour|cuando|solo|sólo|salvo|excepto|siempre\ que|para|se|quando|só|apenas|exceto
    |tranne|purché|als|tenzij|alleen|mits|voor|om|bara|jeśli|tylko)(?!\w)|如果|只有|除非|当|场合|なら""",
    re.IGNORECASE | re.VERBOSE,
)
