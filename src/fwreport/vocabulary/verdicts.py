"""Words that say who is ahead: lines that name a winner, sentences that say no more.

English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Chinese.
In patterns of sentences the two names stand as FIRST and SECOND.
"""

import re
from functools import cache

from fwreport.vocabulary import korean, russian, vietnamese
from fwreport.vocabulary.summaries import SUMMARIES
from fwreport.vocabulary.words import folded

FIRST, SECOND = "\ue000", "\ue001"

# What a line calls the one it puts ahead.
WINNER = rf"""{russian.WINNER}|{korean.WINNER}|{vietnamese.WINNER}|winners?|who\ wins|victor|gewinner(?:in)?|(?:test)?sieger(?:in)?
    |gagnante?|vainqueur|ganadora?|vencedora?|ganhadora?|vincitore|vincitrice|winnaar
    |zwycięzca|zwyciężczyni|vinnare|胜者|赢家|胜出|勝者"""
# What it calls its own opinion; sentences may follow, so only a name is a winner.
OPINION = rf"""{russian.OPINION}|verdict|final\ (?:verdict|pick|choice)|(?:(?:our|my)\ personal|our|my|personal|top|editor['’]?s'?|best)\ (?:pick|choice|option)
    |(?:our|my)\ (?:favou?rite|winner)|pick|advantage|edge|better|best|besser|meilleure?|mejor|migliore|melhor|beter
    |(?:unser\ |mein\ )?(?:kauf|redaktions|geheim)[ -]?tipp
    |urteil|endurteil|unsere\ (?:wahl|empfehlung)|unser\ (?:favorit|tipp|sieger)|beste\ wahl|vorteil
    |notre\ (?:choix|favori|gagnant|verdict)|meilleur\ choix|avantage
    |veredicto|nuestr[oa]\ (?:elección|favorit[oa]|ganador)|mejor\ (?:opción|elección)|ventaja
    |verdetto|la\ nostra\ scelta|il\ nostro\ (?:preferito|vincitore)|(?:scelta|opzione)\ migliore
    |miglior\ scelta|vantaggio
    |vere?dito|(?:a\ )?noss[ao]\ (?:escolha|favorit[oa]|vencedor)|melhor\ (?:opção|escolha)|vantagem
    |oordeel|onze\ (?:keuze|favoriet|winnaar)|beste\ keuze|voordeel
    |werdykt|nasz\ (?:wybór|faworyt)|najlepszy\ wybór|przewaga
    |omdöme|utslag|vårt\ val|vår\ favorit|bästa\ val(?:et)?|fördel|优势|结论"""
# What it calls a piece of advice on the whole.
ADVICE = rf"""{russian.ADVICE}|(?:최종\ )?추천|khuyến\ nghị|(?:(?:our|my|the|final)\ )?decision|entscheidung|décision|decisión|decisione|decisão|beslissing|decyzja|beslut
    |(?:the\ )?(?:chosen|selected)\ (?:option|alternative|solution)|(?:gewählte|ausgewählte)\ (?:option|alternative|lösung)
    |(?:option|solution|alternative)\ (?:retenue|choisie)|(?:opción|alternativa)\ (?:elegida|seleccionada)|gekozen\ optie
    |opzione\ scelta|opção\ escolhida
    |(?:(?:our|my|final|overall)\ )?recommendation|(?:unsere\ |meine\ )?empfehlung
    |(?:notre\ |ma\ )?recommandation|(?:nuestra\ |mi\ )?recomendación
    |(?:la\ nostra\ )?raccomandazione|(?:a\ nossa\ |nossa\ )?recomendação
    |(?:onze\ )?aanbeveling|(?:nasza\ )?rekomendacja|(?:vår\ )?rekommendation|推荐"""
ON_THE_WHOLE = rf"""{russian.ON_THE_WHOLE}|overall|all\ in\ all|on\ the\ whole|all\ things\ considered|in\ total
    |final|grand|absolute|insgesamt|alles\ in\ allem|unterm\ strich|im\ ganzen|gesamt
    |globalement|au\ final|dans\ l['’]ensemble|au\ global|général|générale
    |en\ conjunto|en\ general|globalmente|absoluto|general|nel\ complesso
    |complessivamente|assoluto|no\ geral|no\ conjunto|geral|over\ het\ geheel
    |al\ met\ al|over\ all|algemene?|ogólnie|w\ sumie|ogólny|överlag|sammantaget
    |totalt\ sett|总体|综合|総合|总"""
# How clear it is that one is ahead.
CLEAR = r"""(?:clear|likely|narrow|obvious|outright|undisputed|hands-down|klare[rsn]?|eindeutige[rsn]?|knappe[rsn]?|unangefochtene[rsn]?
    |clair|incontestable|claro|clara|indiscutible|indiscutido|chiar[oa]|nett[oa]|indiscuss[oa]|duidelijke?|onbetwiste|wyraźny|zdecydowany|klara|given)"""
ARTICLE = r"(?:the|and\ the|der|die|das|le|la|el|il|lo|o|a|de|het|den)"
ON = r"""(?:for|on|in|at|by|regarding|für|bei|beim|in\ puncto|pour|sur|en|para|em|per|in|voor
    |op|dla|w|för|på|i)"""
PRIZE = re.compile(
    rf"""^(?:{ARTICLE}\s+)?(?:(?P<whole>{ON_THE_WHOLE})(?:\s+|(?=sieger)|(?<=[总合体]))|{CLEAR}\s+)?
    (?:(?P<winner>{WINNER})|(?P<opinion>{OPINION})|(?P<advice>{ADVICE}))
    (?:\s+(?P<after>{ON_THE_WHOLE})|\s*\((?P<aside>[^()]{{2,40}})\)
      |\s+{ON}\s+(?P<on>[^:：=]{{2,40}}?))?
    \s*(?:[:：=]|->|=>|→|\s[–—-]|(?<=者)は|\b(?:is|goes\ to|ist|est|es|è|é|jest|är)\b:?)\s*(?P<rest>\S.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
# A heading or a lead-in that announces winners, and says no more.
PRIZES = re.compile(
    rf"""^(?:{ARTICLE}\s+)?(?:(?:{ON_THE_WHOLE}|{CLEAR})(?:\s+|(?<=[总合体])))?(?:{WINNER}|{OPINION})
    (?:\s+(?:by|per|pro|nach|par|por|för|in\ each|in\ every)\s+\w+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# A head that asks for the winner and can ask for nothing else.
IS_WINNER = re.compile(
    rf"^(?:{ARTICLE}\s+)?(?:(?:{ON_THE_WHOLE})(?:\s+|(?<=[总合体])))?(?:{WINNER})$",
    re.I | re.X,
)
# What may follow a winner's name, so that the name is the answer.
REASON = re.compile(
    r"""["”“»]?\s*(?:$|[.!(;:,–—。！-]|(?:です|だ)[。！]?\s*$|(?:because|due\ to|thanks\ to|for|with|by|since|as|hands\ down|wins?
    |easily|clearly|weil|wegen|dank|mit|klar|deutlich|für|car|grâce|pour|avec|parce|porque
    |gracias|por|con|perché|grazie|per|pois|graças|com|want|omdat|dankzij|voor|met|bo|dzięki
    |eftersom|tack|för|med)(?!\w))""",
    re.IGNORECASE | re.VERBOSE,
)
# What a decision says of its option: "Decision: X becomes the standard".
BECOMES = re.compile(
    r"""\s+(?:becomes?|will\ (?:be|become|replace)|stays?|remains?|(?:is|was)\ (?:chosen|selected|adopted|approved|kept)|replaces
    |wird(?!\ (?:nicht|kein|abge))|bleibt|ersetzt|devient|sera|reste|remplace|pasa\ a\ ser|será|sigue|sustituye|diventa|sarà|resta|sostituisce|passa\ a\ ser|fica|substitui
    |wordt|blijft|vervangt|zostaje|blir|ersätter|становится|остаётся|остается)(?!\w)(?!\ (?:not|rejected|out|dropped|pas|rejet|recha))""",
    re.IGNORECASE | re.VERBOSE,
)
# What makes of a name after "Winner:" no answer.
NO_ANSWER = re.compile(
    r"\b(?:not|no|neither|depends?|nicht|kein\w*|pas|no|only|nur|seulement|s[oó]lo|soltanto|somente|alleen|tylko|bara)\b"
)
FOR = re.compile(
    r"^\s*\(?(?:for|if|when|für|wenn|pour|si|para|per|se|voor|als|dla|för|om)\b", re.I
)
TIE = re.compile(
    rf"""^(?:(?:it['’]s|it\ is|this\ is|c['’]est|es|è|é|het\ is|to|det\ är)\s+)?
    (?:a|an|ein|eine|un|une|una|um|uma|een|en|ett)?\s*
    (?:{russian.TIE}|ties?|tied|draw|dead\ heat|toss-?up|even|too\ close\ to\ call|no\ (?:clear\ |real\ )?winner
    |(?:no|little|hardly\ any)\ (?:(?:real|big|clear|major|significant|noticeable|meaningful)\ )?difference
    |keine?n?\ (?:klarer\ |großer\ |nennenswerter\ )?(?:sieger|unterschied)|pas\ de\ (?:vraie\ |grande\ )?différence
    |sin\ (?:grandes\ )?diferencias|nessuna\ differenza|sem\ (?:grande\ )?diferença|geen\ (?:groot\ |duidelijk\ )?verschil
    |unentschieden|gleichstand|patt|remis|match\ nul|égalité
    |ex\ aequo|empate|pareggio|parità|pari|gelijkspel|gelijk|oavgjort|lika|平局|平手|引き分け
    |(?:wash|neck\ and\ neck|on\ par|à\ égalité|la\ même\ chose|pareil|idem|igual(?:es)?|lo\ mismo|tanto\ monta|ugual[ei]|alla\ pari
      |la\ stessa\ cosa|iguais|tanto\ faz|hetzelfde|gleichauf|kopf\ an\ kopf|tak\ samo|(?:(?:about|roughly|pretty\ much|much|basically|more\ or\ less|nearly|almost)\ )?the\ same|(?:about|roughly|more\ or\ less|basically)\ (?:equal|even)
      |(?:etwa|ungefähr|fast|nahezu|praktisch)\ gleich(?:\ (?:gut|stark)|wertig)?|(?:à\ peu\ près|presque)\ (?:pareil|équivalents?|identiques?)|kif-kif
      |(?:más\ o\ menos|casi|prácticamente)\ (?:igual(?:es)?|lo\ mismo)|(?:più\ o\ meno|quasi)\ ugual[ei]|(?:mais\ ou\ menos|quase)\ igua(?:l|is)|ongeveer\ (?:gelijk|hetzelfde)
      |bez\ różnicy?|ingen\ skillnad|samma|互角|同じ|差不多|一样)
      (?=\s*(?:$|[.,;!(–—。]|です|だ))
    )(?![a-zà-ÿ])""",
    re.IGNORECASE | re.VERBOSE,
)

ADVERB = r"""(?:clearly|easily|far|by\ far|much|slightly|narrowly|significantly|a\ bit|somewhat
    |just|definitely|simply|still|also|however|though|allerdings|jedoch|hingegen|dagegen|wiederum|freilich|cependant|toutefois
    |sin\ embargo|en\ cambio|invece|tuttavia|echter|daarentegen|deutlich|klar|etwas|leicht|knapp|weit|auch|viel
    |nettement|légèrement|clairement|largement|un\ peu|bien|claramente|ligeramente|algo
    |muy|mucho|chiaramente|nettamente|leggermente|molto|un\ po['’]|muito|um\ pouco|duidelijk
    |iets|veel|ruim|wyraźnie|nieco|znacznie|dużo|klart|lite|mycket|något)"""
TAIL = rf"""(?:,?\s*(?:{ADVERB}|though|tho|by\ far|as\ well|too|haut\ la\ main|de\ loin|sans\ conteste|mit\ (?:großem\ )?abstand|mit\ links|haushoch|à\ plates?\ coutures?|con\ diferencia|por\ goleada|de\ calle|con\ (?:facilidad|comodidad|claridad)
    |a\ mani\ basse|a\ man\ bassa|con\ (?:ampio\ )?(?:distacco|margine)|com\ folga|de\ goleada|met\ (?:gemak|afstand|ruime\ voorsprong)|bez\ (?:trudu|problemu)|z\ (?:dużą\ )?przewagą|med\ lätthet
    |with\ ease|going\ away|de\ lejos|de\ longe|here|there|hands\ down|by\ a\ (?:mile|wide\ margin|landslide)
    |by\ (?:a|an|one|two|three|\d+)\ [\w-]{{3,12}}(?:\ [\w-]{{3,12}})?
    |this\ (?:one|round|category)|in\ this\ (?:category|round|regard|respect)|{ON_THE_WHOLE}
    |hier|in\ dieser\ kategorie|ici|aquí|qui|aqui|hier|tutaj|här))*\s*[.!。！]*"""
LEADIN = rf"""(?:(?P<led>{ON_THE_WHOLE})(?:\s*,?\s+|(?:而言|来看|来说|的に|で)は?[，、]?|[，、])|(?:here|in\ short|so|but|and|however|yet|still
    |hier|ici|aquí|qui|aqui|kurz|also|bref|donc|daher)\s*,?\s+)?"""
BETTER = r"""(?:better|superior|stronger|preferable|besser|stärker|überlegen|meilleure?s?
    |supérieure?s?|mejor(?:es)?|superior(?:es)?|miglior[ei]|meglio|superior[ei]|melhor(?:es)?
    |beter|sterker|lepsz[yae]|bättre|starkare)"""
WORSE = r"""(?:worse|inferior|weaker|schlechter|schwächer|unterlegen|moins\ bon(?:ne)?s?|pires?
    |inférieure?s?|peor(?:es)?|inferior(?:es)?|peggior[ei]|inferior[ei]|pior(?:es)?|slechter
    |zwakker|gorsz[yae]|sämre|svagare)"""
IS = r"(?:is|are|ist|sind|est|sont|es|son|è|sono|é|são|zijn|jest|są|är|remains|bleibt|reste)"
THAN = r"(?:than|to|als|gegenüber|que|qu['’]|à|au|a|al|di|del|do\ que|ao|dan|od|niż|än)"
AHEAD = rf"""beats|outperforms|outclasses|outshines|surpasses|outdoes|trumps|edges\ out|tops
    |wins\ (?:over|against)|(?:is|comes\ out|stays|pulls|finishes)\ (?:{ADVERB}\ )?ahead\ of|leads
    |(?:has|gets|takes)\ (?:the|an|a\ clear|a\ slight)\ (?:edge|advantage)\ over
    |schlägt|übertrifft|überholt|liegt\ (?:{ADVERB}\ )?vor|gewinnt\ gegen|hat\ (?:einen|den)\ vorteil\ gegenüber
    |bat|surpasse|dépasse|devance|l['’]emporte\ sur|fait\ mieux\ que|a\ l['’]avantage\ sur
    |(?:le\ )?(?:supera|vence|gana|bate|aventaja)\ a|supera|está\ por\ delante\ de|batte|vince\ (?:su|contro)
    |ha\ la\ meglio\ su|vence|bate|ganha\ d[eoa]|leva\ vantagem\ sobre|verslaat|overtreft|wint\ van
    |scoort\ beter\ dan|ligt\ voor\ op|pokonuje|przewyższa|wyprzedza|wygrywa\ z|slår|överträffar
    |vinner\ över|ligger\ före|{IS}\s+(?:{ADVERB}\s+)*{BETTER}\s+{THAN}"""
BEHIND = rf"""loses\ (?:out\ )?to|(?:lags|falls|trails|is)\ (?:{ADVERB}\ )?behind|falls\ short\ of|trails
    |(?:can['’]t|cannot|can\ not|does\ not|doesn['’]t)\ (?:keep\ up\ with|match|compete\ with)|is\ no\ match\ for
    |unterliegt|liegt\ (?:{ADVERB}\ )?hinter|verliert\ gegen|kann\ nicht\ mithalten\ mit|perd\ (?:face\ à|contre)
    |est\ derrière|pierde\ (?:contra|frente\ a)|(?:está|queda)\ (?:por\ )?detrás(?:\ de)?|fica\ atrás(?:\ d[eoa])?|resta\ dietro(?:\ a)?|no\ puede\ competir\ con|perde\ (?:contro|para)
    |verliest\ van|blijft\ achter\ bij|przegrywa\ z|förlorar\ mot|ligger\ efter
    |{IS}\s+(?:{ADVERB}\s+)*{WORSE}\s+{THAN}"""
HAS = r"""(?:has|have|offers?|provides?|delivers?|boasts|hat|bietet|a|offre|tiene|ofrece|ha|tem
    |oferece|heeft|biedt|ma|oferuje|har|erbjuder)"""
BETTER_THING = r"""(?:better|stronger|superior|bessere[rsnm]?|meilleure?s?|mejor(?:es)?|miglior[ei]?
    |melhor(?:es)?|betere?|lepsz\w+|bättre)"""
PREFER = r"""(?:(?:i|we)\ (?:would\ |'d\ )?(?:prefer|choose|pick|favou?r)|je\ préfère|nous\ préférons|prefiero
    |preferimos|preferisco|preferiamo|prefiro|preferimos|ik\ verkies|wolę|jag\ föredrar)"""
OVER = r"(?:over|to|to\ use|à|a|ao|boven|niż|od|framför|plutôt\ que|antes\ que)"
AND = r"(?:and|&|und|et|y|e|en|i|och|与|和)"
SAME = r"""(?:on\ (?:a\ )?par|equal(?:s|ly\ good|ly\ strong|ly\ matched)?|tied?|even|evenly\ matched|comparable|level
    |neck\ and\ neck|the\ same|a\ (?:tie|draw)|draw|match\ each\ other|just\ as\ good|gleich\ gut|gleich\ stark
    |gleichauf|ebenbürtig|gleichwertig|se\ valent|à\ égalité|équivalente?s?|au\ même\ niveau|font\ jeu\ égal
    |igualad[oa]s|empatad[oa]s|en\ tablas|empatan|iguales|equivalentes|a\ la\ par|si\ equivalgono|alla\ pari|equivalenti|pareggiano
    |empatam|iguais|gelijkwaardig|even\ (?:goed|sterk)|gelijk|równe|równie\ dobre|na\ równi|remisują
    |likvärdiga|lika\ bra|jämbördiga)"""
ABOUT = r"""(?:about|roughly|pretty\ much|nearly|more\ or\ less|basically|essentially|virtually|both|etwa
    |ungefähr|nahezu|praktisch|beide|à\ peu\ près|presque|plus\ ou\ moins|casi|prácticamente|quasi|praticamente
    |ongeveer|vrijwel|mniej\ więcej|prawie|ungefär|nästan)"""
VERB = r"""(?:are|is|perform|score|sind|liegen|schneiden|sont|están|son|quedan|sono|são|estão|zijn|scoren|są|är)"""
# Sentences that say no more than who is ahead, names and topic taken out of them.
SENTENCES = {
    1: [
        rf"{FIRST}\s+(?:{ADVERB}\s+)*(?:{AHEAD})\s+(?:{ADVERB}\s+)*{SECOND}",
        rf"(?:ist|is|est|liegt|ligt|är|ligger)\s+{FIRST}\s+(?:{ADVERB}\s+)*(?:{BETTER}\s+{THAN}|vor|voor|före)\s+{SECOND}",
        rf"(?:schlägt|übertrifft|verslaat|slår|overtreft)\s+{FIRST}\s+{SECOND}",
        rf"{FIRST}\s*>{{1,3}}\s*{SECOND}",
        rf"{FIRST}\s+{russian.DEGREE}лучше,?\s+(?:чем\s+)?{SECOND}",
        rf"{FIRST}\s*(?:明显|通常|远)?(?:优于|胜过|强于|好于|领先于)\s*{SECOND}。?",
        rf"{FIRST}\s+ist\s+(?:(?:der|dem|den)\s+)?{SECOND}\s+(?:{ADVERB}\s+)*überlegen",
        rf"ist\s+(?:(?:der|die|das)\s+)?{FIRST}\s+(?:(?:der|dem|den)\s+)?{SECOND}\s+(?:aber\s+)?(?:{ADVERB}\s+)*überlegen",
        rf"{FIRST}\s+{HAS}\s+(?:(?:an?|the|eine?[nr]?|die|das|den|une?|le|la|les|una?|el|los|las|il|uma?|os?|as|een|en|ett)\s+)?(?:{ADVERB}\s+)*"
        rf"{BETTER_THING}\s+(?P<thing>[\w’' -]{{2,40}}?)\s+{THAN}\s+{SECOND}",
        rf"{PREFER}\s+{FIRST}\s+{OVER}\s+{SECOND}",
        rf"{FIRST}['’]s\s+(?P<thing>[\w -]{{3,40}}?)\s+{IS}\s+(?:{ADVERB}\s+)*{BETTER}\s+than\s+{SECOND}(?:['’]s)?",
    ],
    -1: [
        rf"{FIRST}\s+(?:{ADVERB}\s+)*(?:{BEHIND})\s+(?:{ADVERB}\s+)*{SECOND}",
        rf"(?:ist|is|est|liegt|ligt|är|ligger)\s+{FIRST}\s+(?:{ADVERB}\s+)*(?:{WORSE}\s+{THAN}|hinter|achter|efter)\s+{SECOND}",
        rf"{FIRST}['’]s\s+(?P<thing>[\w -]{{3,40}}?)\s+{IS}\s+(?:{ADVERB}\s+)*{WORSE}\s+than\s+{SECOND}(?:['’]s)?",
        rf"{FIRST}\s*<{{1,3}}\s*{SECOND}",
        rf"{FIRST}\s+{russian.DEGREE}хуже,?\s+(?:чем\s+)?{SECOND}",
        rf"{FIRST}\s*(?:明显|通常|远)?(?:不如|逊于|落后于|不及)\s*{SECOND}。?",
        rf"{FIRST}\s+ist\s+(?:(?:der|dem|den)\s+)?{SECOND}\s+(?:{ADVERB}\s+)*unterlegen",
    ],
    0: [
        rf"(?:{VERB}\s+)?(?:both\s+)?{FIRST}\s+{AND}\s+{SECOND}\s+(?:{VERB}\s+)?(?:{ABOUT}\s+)*{SAME}",
        rf"(?:it['’]s\s+)?(?:a\s+)?(?:tie|draw)\s+between\s+{FIRST}\s+{AND}\s+{SECOND}",
        rf"(?:there(?:\s+is|['’]s)\s+)?(?:no|little|hardly\s+any)\s+(?:(?:real|big|clear|significant|notable)\s+)?"
        rf"difference\s+between\s+{FIRST}\s+{AND}\s+{SECOND}",
        rf"(?:(?P<thing>[^\s、。{FIRST}]{{1,12}}?)(?:は|では|、))?{FIRST}(?:も|と|や){SECOND}(?:も|で|は|とも)?、?(?:ほとんど|あまり|ほぼ|大して|ともに)?"
        rf"(?:変わりません|変わらない|変わりがない|同じ(?:くらい|ぐらい|程度)?|互角|同等|(?:大)?(?:差|違い)は?(?:ありません|ない|がない))(?:です|だ)?",
        rf"(?:(?P<thing>[^\s，。{FIRST}]{{1,10}}?)(?:方面|上)?[，,]?\s*)?{FIRST}\s*(?:和|跟|与|同)\s*{SECOND}\s*(?:基本|几乎|都|也)*"
        rf"(?:差不多|不相上下|持平|旗鼓相当|一样好?|没(?:什么|有)?(?:太大|明显)?的?(?:区别|差别))",
        rf"{FIRST}\s+is\s+(?:{ABOUT}\s+)*(?:on\s+(?:a\s+)?par\s+with|as\s+good\s+as|equal\s+to|comparable\s+to)\s+{SECOND}",
    ],
}
# What is beaten by no other.
UNBEATEN = r"""(?:überlegen|unschlagbar|ungeschlagen|im\ vorteil|(?:ganz\ )?vorne?|unbeatable|unbeaten|unmatched|in\ the\ lead|imbattable|devant
    |imbatible|insuperable|imbattibile|in\ vantaggio|imbatível|onverslaanbaar|in\ het\ voordeel|oslagbar|bezkonkurencyjn[yae])"""
# "X wins", "X is the clear winner": the option alone is named.
WINS = rf"""{russian.WINS.format(FIRST=FIRST)}|{FIRST}\s*(?:胜出|获胜|取胜|更胜一筹|更好|更优|更强|[のが]勝(?:ち|利|者))(?:です|だ)?|(?:gewinnt|siegt|wint|vinner|vince|vence|gana|ganha|wygrywa|l['’]emporte)\s+(?:{ADVERB}\s+)*{FIRST}
    |(?:punktsieg|punkt|vorteil|sieg)\s+für\s+{FIRST}|{FIRST}\s+{IS}\s+(?:miles|streets|way|far|well|leagues|um\ längen)\s+(?:ahead|voraus|vorne?)
    |(?:liegt|hat)\s+{FIRST}\s+(?:{ADVERB}\s+)*(?:vorne?|die\ nase\ vorn)
    |ist\s+{FIRST}\s+(?:{ADVERB}\s+)*{UNBEATEN}|{FIRST}\s+{IS}\s+(?:{ADVERB}\s+)*{UNBEATEN}
    |{FIRST}\s+(?:{ADVERB}\s+)*(?:{AHEAD})\s+(?:(?:the|all(?:\ the)?)\ others?(?:\ (?:two|three|four))?|the\ (?:rest|competition)|everything\ else
      |alle\ anderen|die\ (?:konkurrenz|anderen)|tous\ les\ autres|les\ (?:deux\ )?autres|los\ demás|gli\ altri|os\ outros|de\ rest)
    |{FIRST}\s+(?:{ADVERB}\s+)*(?:wins|takes\ (?:it|the\ (?:win|crown|round|point|cake)|this\ (?:one|round))
    |comes\ out\ (?:on\ top|ahead|first)|has\ the\ (?:edge|upper\ hand|advantage)|takes\ the\ (?:lead|prize|cake)|dominates|leads|
    (?:lleva|tiene)\ (?:la\ )?ventaja|(?:leva|tem)\ (?:a\ )?vantagem|ha\ la\ meglio|ha\ il\ vantaggio|a\ l['’]avantage|ligt\ voorop|gewinnt|siegt|hat\ die\ nase\ vorn|liegt\ (?:{ADVERB}\ )?vorne?|gagne|l['’]emporte|gana|vince|vence|ganha
    |wint|wygrywa|vinner
    |(?:is|ist|est|es|è|é|jest|är)\s+(?:(?:the|der|die|le|la|el|il|o|a|de|den)\s+)?
     (?:(?:{CLEAR}|overall|grand)\s+)?
     (?:{WINNER})(?:\s+(?:{ON_THE_WHOLE}|clair|claro|indiscutible))?)"""
WINNER_IS = rf"""(?:and\s+)?(?:(?:the|der|die|le|la|el|il|o|a|de|den)\s+)?(?:(?:{CLEAR}|overall)\s+)?
    (?:(?:{WINNER})\s+(?:here\s+|hier\s+|ici\s+)?(?:is|ist|est|es|è|é|jest|är)(?:\s+{ADVERB})*|(?:point|advantage|punkt|vorteil|avantage|ventaja
    |vantaggio|vantagem|voordeel|fördel)\s+(?:(?:for|to|goes\ to|für|geht\ an|pour|à|para|per|d[aoei]|del|della|du|van|von|voor|till)\s+)?)\s*{FIRST}"""
BOTH_EVEN = re.compile(
    rf"""(?:{VERB}\s+)?(?:(?P<both>both|the\ two|beide|les\ deux|ambos|ambas|entrambi|entrambe|oba|båda)|all(?:e|a)?|todos|tous|tutti)
    \s+(?:options\s+)?(?:{VERB}\s+)?(?:{ABOUT}\s+)*{SAME}{TAIL}""",
    re.IGNORECASE | re.VERBOSE,
)
# "X is the best choice", "I'd go with X": advice on the whole where nothing says on what.
ENDORSES = re.compile(
    rf"""(?:(?:{ON_THE_WHOLE}|in\ conclusion|to\ sum\ up|in\ short|so|fazit|kurz|en\ conclusion|bref|en\ conclusión
    |in\ conclusione|em\ conclusão|kortom|slutsats|if\ (?:i|we)\ (?:had\ to|could\ only)\ (?:choose|pick|keep|use|have)(?:\ one)?|pour\ ma\ part|für\ mich|personally|my\ advice|in\ the\ end|at\ the\ end\ of\ the\ day|в\ общем|в\ итоге|короче|лично|if\ i\ were\ you|in\ your\ (?:place|shoes)|an\ deiner\ stelle|an\ ihrer\ stelle|à\ (?:ta|votre)\ place|en\ tu\ lugar|yo\ que\ tú|al\ (?:tuo|suo)\ posto|no\ teu\ lugar|no\ seu\ lugar)\s*[,:]?\s+)?
    (?:{FIRST}\s+(?:{IS}|is\ still)\s+(?:
        (?:the|our|my)\ (?:best|top|clear|better|right)\ (?:choice|option|pick|one|all[- ]rounder|buy)
        |(?:die|unsere)\ (?:beste|bessere)\ (?:wahl|option)|le\ meilleur\ choix|la\ meilleure\ option|la\ mejor\ (?:opción|elección)
        |la\ (?:scelta|opzione)\ migliore|la\ miglior(?:e)?\ scelta|a\ melhor\ (?:escolha|opção)|de\ bet?ere\ keuze|de\ beste\ keuze
        |najlepszym\ wyborem|det\ bästa\ valet)
      |(?:i|we)(?:\ would|['’]d|['’]ll|\ will)?(?:\ (?:still|probably|definitely|personally|always|go\ and))*\ (?:go\ (?:with|for)|choose|pick|buy|take|recommend|opt\ for)\ (?:the\ )?{FIRST}(?:\ (?:again|any\ day|every\ time))*
      |(?:i|we)(?:['’]ve|\ have)?\ (?:decided\ (?:on|for)|settled\ on|chose|opted\ for)\ (?:the\ )?{FIRST}
      |(?:i|we)(?:\ (?:still|personally))*\ prefer\ (?:the\ )?{FIRST}|(?:i|we)\ like\ (?:the\ )?{FIRST}\ (?:better|more|best)|(?:mir|uns)\ gefällt\ (?:(?:der|die|das)\ )?{FIRST}\ besser
      |je\ préfère\ {FIRST}|(?:prefiero|preferisco|prefiro|wolę)\ {FIRST}|(?:мне|нам)\ (?:больше\ (?:нравится|по\ душе)|ближе)\ {FIRST}
      |it\ (?:would|['’]d)\ be\ {FIRST}|je\ (?:pars\ sur|reste\ sur|prends)\ {FIRST}(?:\ par\ défaut)?
      |(?:(?:ich|wir)\ (?:empfehlen?|würden?)|(?:empfehlen?|würden?|nehmen?|wählen?)\ (?:ich|wir))\ (?:(?:den|die|das|zum|zur)\ )?{FIRST}(?:\ (?:nehmen|wählen|kaufen|empfehlen|greifen))?
      |(?:je|nous)\ (?:recommand(?:e|ons)|choisi(?:s|rais|rions|ssons)|prend(?:rais|rions)|reprend(?:s|rais))\ {FIRST}
      |(?:recomiendo|recomendamos|elegiría|escogería|compraría|me\ quedaría\ con|escolheria|compraria|prenderei|recomendo|consiglio|consigliamo|sceglierei|polecam|polecamy)\ {FIRST}
      |(?:vi|jag)\ rekommenderar\ {FIRST}|wij?\ raden\ {FIRST}\ aan){TAIL}""",
    re.IGNORECASE | re.VERBOSE,
)
# What someone else says, what may be, and what was.
UNSURE = re.compile(
    r"""(?<!\w)(?:used\ to|formerly|once|some|reportedly|supposedly|allegedly|according\ to|claims?|said|may|might|could
    |would|should|can\ be|if|whether|unless|until|früher|angeblich|laut|soll|könnte|würde|wenn|falls|ob|autrefois
    |selon|pourrait|serait|si|peut|antes|según|podría|sería|puede|secondo|potrebbe|sarebbe|se|poderia|seria|segundo
    |vroeger|volgens|zou|kan|als|podobno|może|gdyby|enligt|kanske|om)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
SAYINGS = [(sign, text) for sign, texts in SENTENCES.items() for text in texts]
SAYS_WINNER = f"{WINS}|{WINNER_IS}"
SAYS_WHOLE = re.compile(
    rf"(?<!\w)(?:{ON_THE_WHOLE})(?!\w)|总体|综合|総合", re.IGNORECASE | re.VERBOSE
)


@cache
def saying(text: str) -> re.Pattern[str]:
    """The pattern of a whole sentence that says so; compiled when it is first asked."""
    return re.compile(rf"{LEADIN}(?:{text}){TAIL}", re.IGNORECASE | re.VERBOSE)


# Headings and labels that speak of the whole, not of one criterion.
WHOLE = folded(
    russian.WHOLE,
    korean.WHOLE,
    vietnamese.WHOLE,
    SUMMARIES,
    "overall, overall winner, overall verdict, final verdict, final winner, verdict, winner",
    "winners, the winner, the verdict, overall result, overall assessment, result, results",
    "final result, conclusion, conclusions, final thoughts, summary, bottom line, tl;dr",
    "final pick, our pick, our verdict, my verdict, final recommendation, recommendation",
    "overall comparison, comparison, comparison table, at a glance, overview, wrap-up",
    "decision, our decision, the decision, final decision, decision outcome, outcome, entscheidung",
    "unsere entscheidung, décision, notre décision, decisión, decisión final, decisione, decisão",
    "who wins, total, final, overall score, overall rating, all in all, final score",
    "fazit, gesamt, gesamtsieger, gesamturteil, gesamtergebnis, ergebnis, sieger, gewinner",
    "testsieger, urteil, zusammenfassung, vergleich, überblick, übersicht, empfehlung",
    "gesamtwertung, gesamtbewertung, unterm strich, insgesamt, conclusion, verdict",
    "gagnant, vainqueur, vainqueur général, bilan, résumé, résultat, comparatif, synthèse",
    "au final, globalement, verdict final, conclusión, conclusiones, veredicto, ganador",
    "ganador general, resumen, resultado, comparativa, en general, veredicto final",
    "vencedor, conclusione, conclusioni, verdetto, vincitore, riepilogo, risultato",
    "confronto, nel complesso, conclusão, veredito, resumo, comparação, no geral",
    "conclusie, oordeel, winnaar, samenvatting, vergelijking, eindoordeel, algemeen",
    "podsumowanie, wnioski, werdykt, zwycięzca, porównanie, slutsats, vinnare",
    "sammanfattning, jämförelse, omdöme, 总结, 结论, 胜者, 总体, 综合",
)


# What is said beside a comparison, and is no part of it.
OPENERS = r"""honestly|of\ (?:the|these|all)\ (?:two|three|four|five|lot|bunch)|von\ (?:den|allen)\ (?:beiden|dreien|vieren)|des\ (?:deux|trois|quatre)
    |de\ l[oa]s\ (?:dos|tres|cuatro)|d[eo]s\ (?:dois|três)|(?:dei|delle)\ (?:due|tre)|van\ de\ (?:twee|drie)|frankly|personally|clearly|obviously|in\ short|all\ in\ all|to\ be\ (?:fair|honest)
    |in\ my\ (?:humble\ )?(?:opinion|view)|imh?o|ehrlich\ gesagt|meiner\ meinung\ nach|kurz\ gesagt
    |honnêtement|à\ mon\ avis|en\ bref|sinceramente|en\ mi\ opinión|onestamente|secondo\ me
    |na\ minha\ opinião|eerlijk\ gezegd|volgens\ mij|naar\ mijn\ mening|moim\ zdaniem|ärligt\ talat"""
CLOSERS = r"""no\ contest|hands\ down|by\ a\ (?:mile|wide\ margin)|(?:without|no)\ (?:question|doubt)
    |without\ a\ doubt|period|imh?o|ohne\ (?:frage|zweifel)|sans\ (?:conteste|aucun\ doute)
    |sin\ (?:duda|discusión)|senza\ (?:dubbio|discussioni)|sem\ dúvida|zonder\ twijfel|utan\ tvekan"""
FILLERS = re.compile(
    rf"^(?:{OPENERS})(?:\s*[,:]\s*|\s+)|\s*[,;\u2013\u2014-]\s*(?:{CLOSERS})(?=\s*[.!]*$)",
    re.I | re.X,
)
OPENER = re.compile(rf"^(?:{OPENERS})\s*[,:]\s*", re.I | re.X)


def without_fillers(sentence: str) -> str:
    """A sentence without "Honestly," at its start and ", no contest" at its end."""
    return FILLERS.sub("", sentence)
