"""Phrases by which sentences recommend, announce, compare and sum up."""

import re

from fwreport.vocabulary import vietnamese

# "Go with X if ...", "Choose X when ...": the imperative that recommends an option.
CHOOSE = (
    r"(?:go\s+(?:with|for)|choose|pick|use|select|prefer|opt\s+for|start\s+with|consider|stick\s+with"
    r"|when\s+to\s+(?:use|choose|pick)|why\s+choose|reach\s+for"
    r"|w\u00e4hlen?\s+sie|w\u00e4hle|nimm|nehmen\s+sie|nutzen?\s+sie|nutze|verwende|wann"
    r"|choisissez|choisir|optez\s+pour|utilisez|prenez|quand\s+(?:utiliser|choisir)"
    r"|elige|elegir|elija|usa|usar|utiliza|opta\s+por|cu\u00e1ndo\s+(?:usar|elegir)"
    rf"|{vietnamese.CHOOSE}"
    r"|\u9009\u62e9|\u63a8\u8350|\u4f7f\u7528|\u9009\u7528)"
)
CONDITION = (
    r"(?:if|when|where|for|whenever|unless|wenn|falls|f\u00fcr|bei|si|quand|lorsque|pour|cuando|para"
    rf"|{vietnamese.CONDITION}|\u5982\u679c|\u5f53)"
)
# A title that says what it sets side by side: "A, B and C compared".
COMPARED = re.compile(
    r"""\b(?:comparison|compared|comparing|vergleich|verglichen|vergleichstest|comparatif
        |comparaison|compar\u00e9s|comparativa|comparaci\u00f3n|comparados|confronto
        |confrontati|comparazione|compara\u00e7\u00e3o|vergeleken|vergelijking
        |j\u00e4mf\u00f6relse|por\u00f3wnanie|\u0441\u0440\u0430\u0432\u043d\u0435\u043d\u0438\u0435)\b|\u5bf9\u6bd4|\u6bd4\u8f83|\u6bd4\u8f03""",
    re.IGNORECASE | re.VERBOSE,
)
# "Best for research", "Ideal für ...": the entry that says what its option is for.
SUITED = re.compile(
    r"""^(?:it\ is\ |it's\ |es\ |c'est\ |ist\ )?(?:
        best\s+(?:on\s+an?\s+(?:tight\s+|small\s+)?budget|under|below)\b
      | (?:best|ideal|perfect|great|good|excellent|suited|well[- ]suited|best[- ]suited|suitable
          |recommended|a\ good\ (?:fit|choice)|the\ best\ choice)\s+(?:for|if|when|choice\s+(?:for|if))\b
      | (?:am\ besten|ideal|perfekt|geeignet|bestens\ geeignet|gut\ geeignet|empfohlen)\s+(?:f\u00fcr|wenn)\b
      | (?:(?:die\ )?beste\ (?:wahl|option))\s+(?:f\u00fcr|wenn)\b
      | (?:id\u00e9ale?|parfaite?|adapt\u00e9e?|recommand\u00e9e?|(?:le\ |la\ )?meilleure?\ (?:choix|option))\s+(?:pour|si)\b
      | (?:ideal|perfecto|perfecta|recomendado|adecuado|mejor|(?:la\ )?mejor\ (?:opci\u00f3n|elecci\u00f3n))\s+(?:para|si)\b
      | (?:ideale|perfett[oa]|adatt[oa]|consigliat[oa]|(?:la\ )?(?:scelta\ migliore|miglior\ scelta))\s+(?:per|se)\b
      | (?:a\ )?melhor\ (?:op\u00e7\u00e3o|escolha)\s+(?:para|se)\b | (?:de\ )?beste\ keuze\s+(?:voor|als)\b
      | \u9002\u5408|\u9002\u7528\u4e8e|\u6700\u9002\u5408
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A sentence that points at what stands beside it says nothing of the options.
POINTS = re.compile(
    r"""\b(?:this|the\ following|following|below|above)\s+(?:table|list|chart|section|comparison
          |matrix|scoring|overview|article|post|guide|document)
      | \b(?:table|list|chart|section|scoring|comparison|overview|matrix)\s+(?:below|above)\b
      | \b(?:is|are|as|listed|shown|summari[sz]ed|compared?|see|here)\s+below\b
      | \bbelow\s+(?:is|are)\b | \bhere(?:'s|\ is|\ are)\b.*:\s*$
      | \b(?:folgende[rnms]?|nachfolgende[rn]?|diese|untenstehende)\s+(?:tabelle|\u00fcbersicht|liste|vergleich)
      | \b(?:tableau|liste|comparatif)\s+(?:suivante?|ci-dessous) | \bci-dessous\b
      | \b(?:tabla|lista|comparativa)\s+(?:siguiente|a\ continuaci\u00f3n) | \ba\ continuaci\u00f3n\b
      | \u4e0b\u8868|\u5982\u4e0b|\u4e0b\u9762\u7684
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The first words of a paragraph that says what its document does.
INTRODUCES = re.compile(
    r"""\b(?:in\ )?this\ (?:\w+\ )?(?:article|post|guide|comparison|document|report|tutorial|page|section)\b
          .{0,60}\b(?:we|i|you|will|compares?|covers?|explores?|looks?|aims?|delves?|provides?)\b
      | \bwe(?:'ll|\ will)\s+(?:\w+\s+)?(?:compare|explore|look|discuss|cover|examine)\b
      | ^here(?:'|\u2019)?s\ (?:a|an|the)\s+(?:\w+\s+){0,3}(?:comparison|overview|breakdown|summary|table)\b
      | \bhere(?:'s|\u2019s|\ is|\ are)\ (?:my|our)\ (?:\w+\ )?(?:take|view|thoughts|impressions?|experience|notes|opinion|findings|verdict|two\ cents|summary|breakdown)\s*[.:]?$
      | ^(?:i|we)(?:\ have|'ve|\u2019ve)?\ (?:\w+\ )?(?:tested|tried|reviewed|lived|owned|compared|used)\ (?:\w+\ ){0,3}(?:both|all|each|them|these|two|three|four|five)\b[^,;.!?]{0,120}[.:]?$
      | ^(?:wir|ich)\ haben?\ (?:beide|alle|drei|vier|zwei|f\u00fcnf)\b[^,;.!?]{0,120}\b(?:getestet|gefahren|verglichen|ausprobiert|benutzt|genutzt|probiert)\s*[.:]?$
      | ^(?:nous\ avons|j'ai|hemos|he|abbiamo|ho)\ (?:test\w+|essay\w+|compar\w+|prob\w+|prov\w+|confront\w+)\ (?:les|los|las|i|le)\ \w+[^,;.!?]{0,60}[.:]?$
      | \ben\ este\ (?:art\u00edculo|documento)\b.{0,40}\b(?:comparamos|compararemos|veremos|analizamos)\b
      | \bdans\ cet\ article\b.{0,40}\b(?:nous|on)\b
      | \bin\ diesem\ (?:artikel|beitrag|vergleich|dokument)\b.{0,40}\bwir\b
      | ^\u672c\u6587.{0,10}(?:\u6bd4\u8f83|\u5bf9\u6bd4|\u4ecb\u7ecd)
    """,
    re.IGNORECASE | re.VERBOSE,
)
STARTS_IF = re.compile(
    r"^(?:if|when|whenever|for|wenn|falls|f\u00fcr|si|quand|pour|cuando|para)\b|^(?:\u5982\u679c|\u5f53)",
    re.IGNORECASE,
)
IS_CHOICE = re.compile(
    r"""^\s*(?:is|remains|may\ be|might\ be|would\ be|will\ be|could\ be|can\ be|est|es|ist)\s+(?:\w+\s+)?
        (?:the|a|an|your|le|la|el|die|das)?\s*(?:best|better|right|good|great|ideal|perfect|excellent|top
          |recommended|preferred|meilleure?|bonne?|mejor|buena|opci\u00f3n|beste|richtige|bessere)\b""",
    re.IGNORECASE | re.VERBOSE,
)
VERSUS = re.compile(
    r"\s+(?:vs\.?|versus|\u043f\u0440\u043e\u0442\u0438\u0432|v\.|gegen|contra|ou|oder|frente\s+a|/)\s+|\s*(?:\u4e0e|\u5bf9\u6bd4|\u548c)\s*|\s+VS\.?\s+",
    re.IGNORECASE,
)
IS_VERSUS = re.compile(
    r"(?<=\S)\s(?:vs\.?|versus|\u043f\u0440\u043e\u0442\u0438\u0432|gegen|contra|frente\s+a)\s(?=\S)|\u5bf9\u6bd4|\u6bd4\u8f83",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"\b(?:both|either|each\ of\ them|beide[nrs]?|les\ deux|ambos|ambas|tous\ les\ deux)\b|\u4e24\u8005",
    re.IGNORECASE,
)
AND = r"(?:with|and|using|plus|via|mit|und|avec|et|con|y|&|\+|\u4e0e|\u548c)"
RATES = re.compile(
    r"\b(?:rating|ratings|rated|score|scores|scoring|points?|marks?|grade|stars?|out\s+of|\w*bewertung(?:en)?|punkte|punktzahl|note|noten|schulnote|noten?|notes?|puntuaci\u00f3n|puntos|nota|calificaci\u00f3n"
    r"|gpa|\w+note|(?:rapport)?cijfers?|score[ns]?|vot[oi]|punteggio|valutazione|pontua\u00e7\u00e3o|avalia\u00e7\u00e3o|ocen[ay]|betyg|sterne|\u00e9toiles|estrell?as|stelle|sterren|оцен(?:ка|ки|ок)|балл(?:ы|а|ов)?|рейтинг)\b"
    r"|\u8bc4\u5206|\u5f97\u5206|\u5206\u6570|\u661f\u7ea7",
    re.IGNORECASE,
)
APPROVES = re.compile(
    r"\b(?:(?:buy|choose|purchase|use|stay|order|hire|come)\s+(?:\w+\s+)?again|happy\s+with|approval|satisfaction|rating|score|recommend(?:ed)?|positive|liked|zustimmung|zufriedenheit|bewertung|satisfacci\u00f3n|nota|note)\b"
    r"|\u6ee1\u610f|\u597d\u8bc4|\u8bc4\u5206",
    re.IGNORECASE,
)
