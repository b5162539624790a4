"""Sentences that advise for a purpose: "If you travel, take X", "Choose X for work"."""

import re

from fwreport.vocabulary.phrases import CHOOSE, CONDITION

# Verbs that take what they advise as their object; right before the name.
TAKE = rf"""(?:{CHOOSE}|stay\ with|stick\ to|go\ straight\ for|take|get|buy|try|recommend|suggest|advise|favou?r|use|lean\ towards?|settle\ (?:in|on|for)
    |nimmt?|nehmt|nehmen(?:\ wir|\ sie)?|wählt?|wählen(?:\ wir|\ sie)?|kauft?|kaufen(?:\ sie)?|empfehlen(?:\ wir|\ sich)?|empfiehlt\ sich|empfehle(?:\ ich)?|greift?\ zu(?:m|r)?|greifen\ sie\ zu(?:m|r)?
    |nehme(?:\ ich)?|würden\ wir|würde\ ich|rate(?:n\ wir)?\ zu(?:m|r)?
    |prenez|prends|achetez|choisissez|choisis|optez\ pour|préférez|(?:nous\ )?recommandons|(?:je\ )?recommande|(?:nous\ )?conseillons|tournez-vous\ vers|partez\ sur|privilégiez
    |elige|elija|escoge|compra|contrata|toma|usa|opta\ por|quédate\ con|recomiendo|recomendamos|aconsejamos|decántate\ por
    |escolha|opte\ por|compre|use|fique\ com|vá\ de|prefira|recomendo
    |polecam(?:y)?|rekomenduj\w*|weź|kup|wybieramy
    |scegli|scegliete|prendi|compra|opta\ per|consigliamo|consiglio|raccomandiamo|kies|neem|koop|wybierz|välj
    |فاختر|اختر|فاختاري?|ننصح\ ب|أنصح\ ب|استخدم|فاستخدم
    |推荐|选择|选|建议(?:选择|使用|选|用)?|请用|用)"""
BETWEEN = r"""(?:\s+(?:rather|instead|plutôt|mejor|lieber|eher|straight\ for|to\ use|to\ choose|to\ go\ with|unbedingt|the|der|die|das|den|dem|le|la|les|el|los|il|lo|o|a|het|de))*\s*(?:[ld]['’])?"""
TAKES = re.compile(rf"(?<!\w){TAKE}{BETWEEN}$", re.IGNORECASE | re.VERBOSE)
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
# After the name, with the purpose to follow or said before.
# "Für Touren ist X die bessere Wahl": the verb stands before the name.
IS_BEFORE = re.compile(
    r"(?<!\w)(?:ist|bleibt|wäre|sind|is|är)\s+(?:(?:der|die|das|de|het)\s+)?$", re.I
)
IS_CHOICE_AFTER = re.compile(
    r"""^\s+(?:(?:der|die|das|eine?|de|het|een|det|den|klar|meist|wohl|sicher)\s+)*(?:bessere|beste|richtige|ideale|gute|beste|betere|bästa|bättre)
    \s+(?:wahl|option|entscheidung|lösung|keuze|optie|val(?:et)?)""",
    re.IGNORECASE | re.VERBOSE,
)
# The same with verbs of their own.
DOES = re.compile(
    r"""^\s*(?:(?:will\ do|does\ the\ job|makes\ (?:the\ most|more)\ sense|fits\ best|reicht(?:\ \w+)?|genügt|suffit|est\ suffisant\w*|basta|es\ suficiente|è\ sufficiente|volstaat|is\ genoeg|wystarczy)
    |(?:が|を)(?:おすすめ|お勧め|オススメ|最適|ぴったり|向いて|選))(?!\w\w\w\w\w\w)""",
    re.IGNORECASE | re.VERBOSE,
)
OPENING = re.compile(r"^[^,:]{2,25}[,:]\s*")  # "In short, "
IS_THE_CHOICE = re.compile(
    r"""^\s*(?:is|are|remains|would\ be|will\ be|est|reste|sera|es|sigue\ siendo|ist|bleibt|wäre|é|continua\ sendo|è|resta)\s+
    (?:(?:the|a|an|your|our|still|probably|usually|clearly|le|la|un|une|el|una|die|der|das|eine|ein|die|o|a|um|uma|il|klar|meist|wohl)\s+)*
    (?:plenty|(?:more\ than\ )?enough|all\ you\ need|hard\ to\ beat|best|better|right|good|great|ideal|perfect|excellent|safer|smarter|sensible|obvious|meilleure?|bonne?|idéale?|mejor|buena|melhor|boa|migliore?
      |beste|bessere|richtige|ideale)\s*
    (?:choice|option|pick|fit|deal|bet|one|tool|buy|choix|solution|affaire|opción|elección|escolha|opção|scelta|opzione|wahl|entscheidung)?(?!\w)(?!\s+(?:than|als|que))""",
    re.IGNORECASE | re.VERBOSE,
)
PURPOSE = re.compile(
    rf"(?<!\w){CONDITION}(?!\w)|(?<!\w)(?:to\ anyone|to\ people|to\ those|se|caso|wer|who|qui|quem|quien|chi|pero\ si|als)(?!\w)|如果|要是|(?:的话|时|的人|用户)[，,]|人は",
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
    r"""^\W*(?:if|when|whenever|for|where|wenn|falls|für|bei|si|quand|lorsque|pour|cuando|para|se|caso|per|quando|als|voor|om|jeśli|dla|om|för|otherwise
    |sonst|sinon|de\ lo\ contrario|(?:na|w|do)\s+\w+\s+(?:polecam|wybierz|lepiej)\w*)(?!\w)|^\W*(?:إذا|لو|عندما|لمن|للمن)\s|^\W*(?:如果|要是|当|若|其他情况|其余情况|对于?)|时[，,]
    |^[^、。，]{1,30}(?:には|なら|場合は|(?:る|い|う)人は)""",
    re.IGNORECASE | re.VERBOSE,
)
REFUSES = re.compile(
    r"""(?<!\w)less(?!\ than)(?!\w)|(?<!\w)(?:not|never|neither|nor|avoid|skip|except|instead\ of|rather\ than|over|don['’]t|doesn['’]t|wouldn['’]t|nicht|kein\w*|nie|statt|ne|pas|jamais|évitez
    |au\ lieu|plutôt\ que|no|nunca|evita|en\ lugar|en\ vez|não|evite|non|mai|niet|geen)(?!\w)|不要|别|不建议|不推荐""",
    re.IGNORECASE | re.VERBOSE,
)
