"""Sentences that advise for a purpose: "If you travel, take X", "Choose X for work"."""

import re

from fwreport.vocabulary import russian
from fwreport.vocabulary.phrases import CHOOSE, CONDITION

# Verbs that take what they advise as their object; right before the name.
TAKE = rf"""(?:{CHOOSE}|{russian.TAKE}|stay\ with|stick\ to|go\ straight\ for|take|get|buy|try|recommend|suggest|advise|favou?r|use|lean\ towards?|settle\ (?:in|on|for)
    |nimmt?|nehmt|nehmen(?:\ wir|\ sie)?|wählt?|wählen(?:\ wir|\ sie)?|kauft?|kaufen(?:\ sie)?|empfehlen(?:\ wir|\ sich)?|empfiehlt\ sich|empfehle(?:\ ich)?|greift?\ zu(?:m|r)?|greifen\ sie\ zu(?:m|r)?
    |nehme(?:\ ich)?|würden\ wir|würde\ ich|rate(?:n\ wir)?\ zu(?:m|r)?
    |prenez|prends|achetez|choisissez|choisis|optez\ pour|préférez|(?:nous\ )?recommandons|(?:je\ )?recommande|(?:nous\ )?conseillons|tournez-vous\ vers|partez\ sur|privilégiez
    |elige|elija|escoge|compra|contrata|toma|usa|opta\ por|quédate\ con|recomiendo|recomendamos|aconsejamos|decántate\ por
    |escolha|opte\ por|compre|use|fique\ com|vá\ de|prefira|recomendo
    |polecam(?:y)?|rekomenduj\w*|weź|kup|wybieramy
    |scegli|scegliete|prendi|compra|opta\ per|consigliamo|consiglio|raccomandiamo|scelga|prenda|compri|opti\ per|tome|opte\ por|kies(?:t|\ je|\ u)?|neem(?:t|\ je|\ u)?|koop(?:t|\ je|\ u)?|ra(?:den|ad)\ (?:we|wij|ik)|gaat?\ voor
    |on\ (?:choisira|prendra|préférera|optera\ pour)|(?:choisira|prendra|préférera)|wybierz(?:cie)?|bierz|postaw\ na|välj|köp|ta
    |فاختر|اختر|فاختاري?|ننصح\ ب|أنصح\ ب|استخدم|فاستخدم
    |推荐|选择|选|建议(?:选择|使用|选|用|买|入手)?|请用|用|买|购买|入手|直接上)"""
BETWEEN = r"""(?:\s+(?:rather|instead|plutôt|mejor|lieber|eher|besser|am\ besten|beter|best|liever|lepiej|helst|straight\ for|to\ use|to\ choose|to\ go\ with|unbedingt|the|der|die|das|den|dem|le|la|les|el|los|il|lo|o|a|het|de))*\s*(?:[ld]['’])?"""
TAKES = re.compile(rf"(?<!\w){TAKE}{BETWEEN}$", re.IGNORECASE | re.VERBOSE)
# "If you travel, better X": an adverb that stands for the verb.
RATHER = re.compile(
    rf"(?:^|[,、:])\s*(?:better|rather|mejor|meglio|melhor|besser|lieber|liever|beter|lepiej|plutôt|mieux\ vaut|hellre){BETWEEN}$",
    re.IGNORECASE | re.VERBOSE,
)
# "Beginners will be happiest with X", "Wer viel reist, ist mit X besser beraten".
HAPPY = re.compile(
    r"""(?<!\w)(?:(?:happiest|happier|better\ off|best\ off|better\ served|best\ served|well\ served)\ (?:with|by)
    |(?:mieux\ servis?|plus\ heureux|plus\ à\ l['’]aise)\ (?:avec|chez)|(?:más|mejor)\ (?:contentos?|servidos?|a\ gusto)\ con|(?:beter|best)\ (?:af|uit)\ met)
    \s+(?:(?:the|le|la|les|el|los|las|de|het)\s+|l['’])?$""",
    re.IGNORECASE | re.VERBOSE,
)
WITH = re.compile(r"(?<!\w)(?:mit|bei|beim)\s+(?:(?:der|dem|den)\s+)?$", re.IGNORECASE)
WELL_OFF = re.compile(
    r"^\s+(?:(?:klar|deutlich|wohl|meist)\s+)?(?:besser|am\s+besten|gut|bestens)\s+(?:aufgehoben|beraten|bedient|dran|fahren|bedient)\b",
    re.IGNORECASE,
)
# Whom the end of a sentence advises: "..., big firms need X".
NEEDS = re.compile(
    r"""^(?!(?:i|we|you|they|it|he|she|both|all|this|that|ich|wir|sie|es|beide|nous|ils|ambos)\b)[^,;:]{3,60}\s
    (?:needs?|want|(?:nehmen|wählen|kaufen|greifen\ zu[rm]?|prennent|choisissent|toman|eligen|prendono|scelgono|escolhem|nemen|kiezen|wybierają)|brauchen|braucht|benötigen|ont\ besoin\ d(?:e|['’])|necesitan?|hanno\ bisogno\ di|precisam\ d[eoa]|behöver|potrzebują)
    \s*(?:(?:the|die|den|das|der|le|la|el|il|o|a|de|het)\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# The same without a verb: "Students should go with X, teachers with Y".
ELLIPTIC = re.compile(
    r"""^(?!(?:i|we|you|they|it|he|she|both|all|this|that|compared|along|together|even|also)\b)\w{4,}(?:\s\w{4,})?\s
    (?:with|for|mit|zu[rm]?|avec|pour|vers|con|por|per|com|met|voor|z|med)\s+(?:(?:the|der|dem|den|le|la|el|il|lo|o|a|de|het)\s+|l['’])?$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Go with X unless you travel (then Y)".
THEN = re.compile(
    r"""(?P<case>(?:unless|except|if|es\ sei\ denn|außer|sauf|à\ moins|salvo|a\ menos|a\ meno|tenzij|chyba|om\ inte)(?!\w)[^().;]{3,120}?)
    \s*\((?:then|in\ (?:which|that)\ case|(?:in\ dem\ fall|dann)|alors|dans\ ce\ cas|entonces|en\ ese\ caso|allora|in\ tal\ caso|então|nesse\ caso|dan|wtedy|då)
    [\s,:]+(?P<name>[^()]{1,60})\)""",
    re.IGNORECASE | re.VERBOSE,
)
# Advice against: before the name, or around it.
AVOIDS = re.compile(
    r"""^\W*(?:(?:and|but|so|please|und|et|y|e|en)\s+)?(?:(?:i['’]d|i\ would|we['’]d|we\ would)\ (?:avoid|skip|steer\ clear\ of)
    |avoid|skip|steer\ (?:well\ )?clear\ of|stay\ away\ from|(?:don['’]t|do\ not)\ (?:buy|get|choose|pick|use|bother\ with|go\ (?:with|for))
    |i\ (?:would\ not|wouldn['’]t)\ (?:buy|choose|get|pick|recommend)|(?:meiden|vermeiden)\ sie|meide|finger\ weg\ vo[nm]|kein\ kauf:
    |évite[zr]?|n['’]achetez\ pas|fuyez|evit[ae]r?|evitad|evite|no\ (?:compres|elijas|compre|elija)|huye\ d[e]l?|no\ (?:recomendamos|recomiendo|aconsejamos)|non\ consigli(?:amo|o)|não\ recomend(?:amos|o)|nie\ polecam(?:y)?
    |(?:nous\ ne\ recommandons|je\ ne\ recommande|nous\ ne\ conseillons)\ pas|(?:i|we)\ (?:do\ not|don['’]t|cannot|can['’]t)\ recommend|non\ (?:comprare|comprate|scegliere)|não\ (?:compre|escolha)|fuja\ d[oa]
    |vermijd|mijd|blijf\ weg\ van|koop\ geen|unikaj|nie\ kupuj|undvik|köp\ inte)\s+
    (?:(?:the|die|den|das|der|dem|le|la|les|el|los|las|il|lo|o|a|os|as|de|het)\s+|l['’])?$""",
    re.IGNORECASE | re.VERBOSE,
)
AGAINST_BEFORE = re.compile(
    r"(?:^|,\s)\s*vo[nm]\s+(?:(?:der|dem|den)\s+)?$", re.IGNORECASE
)
AGAINST_AFTER = re.compile(
    r"^\s+(?:rate(?:n)?|würde(?:n)?)\s+(?:ich|wir)\s+(?:[^.,;]{0,60}\s)?ab(?:raten)?\s*[.!]*$",
    re.IGNORECASE,
)
# "Decision: let's go with X"; before the name.
TAKES_IT = re.compile(
    rf"^(?:(?:let['’]s|we(?:['’]ll|\ will)?|i(?:['’]ll|\ will)?|to|wir|on|vamos\ a)\s+)?{TAKE}\s+(?=\S)(?:(?:the|der|die|das|den|le|la|el|il|o|a|de|het)\s+)?",
    re.IGNORECASE | re.VERBOSE,
)
# At the start of a sentence, before the name.
STARTS = re.compile(
    rf"^\W*(?:(?:so|then|otherwise|please|my\ advice|kurz|also|sonst|sinon|si\ no|de\ lo\ contrario|caso\ contrário|否则)\W+)?{TAKE}{BETWEEN}$",
    re.IGNORECASE | re.VERBOSE,
)
SHOULD = re.compile(
    rf"(?<!\w)(?:should|sollten?|devraient|devrait|devriez|deberían?|deben?|devem|dovrebbe(?:ro)?)\s+(?:\w+\s+)?{TAKE}{BETWEEN}$",
    re.IGNORECASE | re.VERBOSE,
)
# "The best choice for the office is X": before the name.
BEST_FOR = re.compile(
    rf"""^\W*(?:(?:the|die|der|le|la|el|il|o|a|de|het)\s+)?
    (?:(?:best|right|better|ideal)(?:\ (?:choice|option|pick|one))?\s+(?:for|if)|(?:beste|bessere|ideale)\ (?:wahl|option|lösung)\ für
    |meilleur\ choix\ pour|meilleure\ option\ pour|mejor\ (?:opción|elección)\ para|(?:scelta|opzione)\ migliore\ per
    |miglior\ scelta\ per|melhor\ (?:escolha|opção)\ para|beste\ keuze\ voor|(?:{russian.BETTER_CHOICE})\ для)
    \s[^.;:—–]{{2,60}}?(?:\s(?:is|ist|est|es|è|é|remains|bleibt|reste)|\s*[:—–])\s+(?:(?:the|der|die|das|le|la|el|il|o|a|de|het)\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# After the name, with the purpose to follow or said before.
# "Für Touren ist X die bessere Wahl": the verb stands before the name.
IS_BEFORE = re.compile(
    r"(?<!\w)(?:ist|bleibt|wäre|sind|is|är)\s+(?:(?:der|die|das|de|het)\s+)?$", re.I
)
IS_CHOICE_AFTER = re.compile(
    r"""^\s+(?:(?:der|die|das|eine?|de|het|een|det|den|klar|meist|wohl|sicher)\s+)*(?:bessere|beste|erste|richtige|ideale|gute|beste|betere|eerste|bästa|första|bättre)
    \s+(?:wahl|option|entscheidung|lösung|keuze|optie|val(?:et)?)""",
    re.IGNORECASE | re.VERBOSE,
)
# The same with verbs of their own.
DOES = re.compile(
    r"""^\s*(?:(?:(?:wins|comes\ out\ (?:on\ top|ahead)|gewinnt|siegt|l['’]emporte|gagne|gana|vince|ganha|vence|wint)(?=\s+(?:for|if|when|für|bei|wenn|pour|si|para|per|se|voor|als)(?!\w))
    |(?:gets|has|earns)\ (?:our|my|the)\ (?:vote|nod)|(?:is|are|remains|stays)\ (?:our|my)\ (?:\w+\ )?(?:pick|favou?rite|choice|recommendation|tip|winner)
    |(?:ist|bleibt)\ (?:unsere?|meine?)\ (?:\w+\ )?(?:favorit(?:in)?|tipp|wahl|empfehlung|liebling)|(?:est|reste)\ (?:notre|mon|ma)\ (?:\w+\ )?(?:choix|favorie?|préférée?|recommandation)
    |es\ (?:nuestr[oa]|mi)\ (?:\w+\ )?(?:favorit[oa]|elección|recomendación|preferid[oa])|è\ (?:la\ nostra|il\ nostro|la\ mia|il\ mio)\ (?:\w+\ )?(?:scelta|preferit[oa]|favorit[oa])
    |will\ do|does\ the\ job|s['’]impose|makes\ (?:the\ most|more)\ sense|fits\ best|reicht(?:\ \w+)?|genügt|suffit|est\ suffisant\w*|basta|es\ suficiente|è\ sufficiente|volstaat|is\ genoeg|wystarczy)
    |(?:が|を)(?:おすすめ|お勧め|オススメ|最適|ぴったり|向いて|選|(?:いい|良い|よい)(?:です|でしょう|と思)))(?!\w\w\w\w\w\w)""",
    re.IGNORECASE | re.VERBOSE,
)
OPENING = re.compile(r"^[^,:]{2,25}[,:]\s*")  # "In short, "
IS_THE_CHOICE = re.compile(
    r"""^\s*(?:is|are|remains|would\ be|will\ be|est|reste|sera|es|sigue\ siendo|ist|bleibt|wäre|é|continua\ sendo|è|resta)\s+
    (?:(?:the|a|an|your|our|still|probably|usually|clearly|le|la|un|une|el|una|die|der|das|eine|ein|die|o|a|um|uma|il|klar|meist|wohl)\s+)*
    (?:(?:one|choice|pick|tool)\ to\ (?:take|get|buy|have|pick|choose|use)|plenty|(?:more\ than\ )?enough|all\ you\ need|hard\ to\ beat|first|premier|première|primera|prima|primeira|best|better|right|good|great|ideal|perfect|excellent|safer|smarter|sensible|obvious|meilleure?|bonne?|idéale?|mejor|buena|melhor|boa|migliore?
      |beste|bessere|richtige|ideale)\s*
    (?:choice|option|pick|fit|deal|bet|one|tool|buy|choix|solution|affaire|opción|elección|escolha|opção|scelta|opzione|wahl|entscheidung)?(?!\w)(?!\s+(?:than|als|que|known|remembered|described|avoided|left))""",
    re.IGNORECASE | re.VERBOSE,
)
PURPOSE = re.compile(
    rf"(?<!\w){CONDITION}(?!\w)|(?<!\w)(?:to\ anyone|to\ people|to\ those|se|caso|wer|who|qui|quem|quien|chi|pero\ si|als|wanneer|voor|per|quando|jeśli|jeżeli|jesli|gdy|dla|om|när|för)(?!\w)|如果|要是|(?:的话|时|的人|用户)[，,]|人は",
    re.IGNORECASE | re.VERBOSE,
)
# A heading that asks for whom, or recommends: a name below it is advised.
WHOM = re.compile(
    r"""(?<!\w)(?:for\s+whom|who\s+should|who\s+is\s+\w+\s+for|which\s+one\s+(?:is\s+)?(?:right\s+)?for|for\s+you
    |recommendations?|our\s+picks?|für\s+wen|wer\s+sollte|empfehlung(?:en)?|pour\s+qui|recommandations?
    |para\s+quién|recomendaci(?:ón|ones)|per\s+chi|raccomandazion[ei]|para\s+quem|recomendaç(?:ão|ões)
    |voor\s+wie|aanbeveling(?:en)?|dla\s+kogo|för\s+vem)(?!\w)|适合谁|推荐|おすすめ""",
    re.IGNORECASE | re.VERBOSE,
)
WHOEVER = re.compile(
    r"^\W*(?:wer|whoever|anyone\ who|those\ who|qui|quien|quem|chi|wie)\s", re.I
)
LEADS_IN = re.compile(
    rf"""^\W*(?:{russian.LEADS_IN}|if|when|whenever|for|where|wenn|falls|für|bei|si|quand|lorsque|pour|cuando|para|se|caso|per|quando|als|wanneer|voor|om|jeśli|jeżeli|gdy|dla|när|för|otherwise|else|altrimenti|caso\ contrário|anders|inaczej|annars
    |sonst|sinon|de\ lo\ contrario|(?:na|w|do)\s+\w+\s+(?:polecam|wybierz|lepiej)\w*)(?!\w)|^\W*(?:إذا|لو|عندما|لمن|للمن)\s|^\W*(?:如果|要是|当|若|其他情况|其余情况|对于?)|时[，,]|^[^，。]{{2,20}}(?:的话|用户|玩家|党)[，,]
    |^[^、。，]{{1,30}}(?:には|なら(?!な)|場合は|(?:る|い|う|な|の|た)(?:人|方|ひと)(?:は|には))""",
    re.IGNORECASE | re.VERBOSE,
)
# Where a sentence goes on to another case, and how the next one may start.
CASES = re.compile(
    r"\s*[,\u3001\uff0c]\s*(?:(?:and|but|while|or|und|aber|oder|et|mais|ou|y|pero|o|e|ma|mas|en|maar|i|ale|och|men)\s+)?",
    re.IGNORECASE,
)
SETTING = re.compile(
    r"^(?:im|in|beim|bei|am|auf|mit|ohne|with|without|on|at|en|dans|avec|sans|chez|con|sin|nel|nella|in|com|sem|no|na|met|zonder|op|w|z|bez|med|utan|på|i)\s",
    re.IGNORECASE,
)
REFUSES = re.compile(
    r"""(?<!\w)less(?!\ than)(?!\w)|(?<![\w-])(?:not|never|neither|nor|nobody|no\ one|niemand|personne|nadie|nessuno|ninguém|nikt|ingen|avoid|skip|except|instead\ of|rather\ than|over(?!\s*[\d$€£])|don['’]t|doesn['’]t|wouldn['’]t|nicht|kein\w*|nie|statt|ne|pas|jamais|évitez
    |au\ lieu|plutôt\ que|no|nunca|evita|en\ lugar|en\ vez|não|evite|non|mai|niet|geen)(?![\w-])|不要|别|不建议|不推荐""",
    re.IGNORECASE | re.VERBOSE,
)
# Before a name, what asks about it: "I wonder whether X is better for travel".
WONDERS = re.compile(
    r"\b(?:whether|(?:wonder|ask|know|see|decide|sure|test|find\s+out)\w*\s+if|which\s+(?:one\s+)?(?:of|among|between)"
    r"|ob|welche[rsmn]?\s+(?:von|der\s+beiden)|(?:lequel|laquelle)\s+(?:de|des|entre)|cu[a\u00e1]l\s+de|quale\s+(?:tra|dei|delle)"
    r"|qual\s+d[eoa]s?|welke?\s+van|kt\u00f3r[ya]\s+z)\b[^,;:.!\u2013\u2014]*$",
    re.IGNORECASE,
)
# Before an imperative, what turns it into its opposite: "nobody should pick X".
NEVER = re.compile(
    r"(?<!\w)(?:nobody|no\s+one|never|not|nicht|niemand|ne|personne|nadie|nunca|no)\s+(?:\w+\s+){0,2}$"
    r"|n['\u2019]t\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# Where reasons begin: "I'd go with X, it is lighter than Y".
REASONS = re.compile(
    r"\s*[,;:\u2013\u2014]\s+|(?<=[.!])\s+"
    r"|\s(?:because|since|as|weil|denn|car|parce|perch\u00e9|porque|pois|want|omdat|bo"
    r"|eftersom)\s",
    re.IGNORECASE,
)
