"""How a text says what was taken: "We chose X for the web shop because ..."."""

import re

from fwreport.vocabulary.verdicts import FIRST

SOON = r"(?:(?:have|has|had|finally|ultimately|eventually|therefore|thus|then|so|also|now|just)\s+)*"
THE = r"(?:(?:the|den|die|das|le|la|el|il|lo|o|a|de|het)\s+)?"
# The options stand as FIRST; what follows tells what for, or why.
CHOSE = re.compile(
    rf"""\W*(?:(?:in\ the\ end|after\ all|so|therefore|as\ a\ result|for\ this\ (?:project|reason)|finally|ultimately|am\ ende|schließlich|deshalb
      |daher|finalement|au\ final|au\ bout\ du\ compte|al\ final|finalmente|por\ (?:eso|ello|esto)|alla\ fine|no\ final|por\ fim|uiteindelijk
      |最终|最后|所以|因此)\s*[,，]?\s*)?
    (?:(?:i|we|they|(?:our|the|my)\ (?:team|company|group|family|office|project))\ {SOON}
       (?:chose|picked|selected|opted\ for|went\ (?:with|for)|settled\ (?:on|for)|decided\ (?:on|for|to\ (?:use|buy|take|go\ with|go\ for))
         |ended\ up\ (?:with|using|buying|taking|going\ with|going\ for))\ {THE}{FIRST}
      |(?:we|i)(?:\ will|['’]ll|\ are\ going\ to|['’]re\ going\ to)\ (?:use|adopt|take|buy|go\ with)\ {THE}{FIRST}
      |wir\ werden\ {THE}{FIRST}\ (?:verwenden|nutzen|einsetzen|nehmen|kaufen)|(?:nous\ utiliserons|nous\ allons\ (?:utiliser|prendre|adopter))\ {THE}{FIRST}
      |(?:usaremos|utilizaremos|vamos\ a\ (?:usar|utilizar|adoptar)|useremo|utilizzeremo|vamos\ (?:usar|utilizar|adotar))\ {THE}{FIRST}
      |{THE}{FIRST}\ (?:was|has\ been|is)\ (?:finally\ |ultimately\ )?(?:chosen|selected)
      |(?:wir\ haben|ich\ habe)\ (?:uns|mich)\ (?:am\ ende\ |schließlich\ |letztlich\ )?für\ {THE}{FIRST}\ entschieden
      |(?:die|unsere|meine)\ (?:wahl|entscheidung)\ fiel\ (?:am\ ende\ |schließlich\ )?auf\ {THE}{FIRST}
      |(?:nous\ avons|on\ a|j['’]ai)\ (?:finalement\ )?(?:choisi|retenu|opté\ pour|pris)\ {THE}{FIRST}|(?:notre|mon)\ choix\ s['’]est\ porté\ sur\ {THE}{FIRST}
      |(?:se\ (?:ha\ )?(?:eligió|elegido|escogió|seleccionó|optó\ por)|(?:hemos|he)\ (?:elegido|optado\ por|escogido)|elegimos|escogimos|optamos\ por
         |nos\ (?:decidimos|decantamos)\ por|nos\ quedamos\ con|me\ quedé\ con)\ {THE}{FIRST}
      |(?:abbiamo|ho)\ (?:scelto|optato\ per)\ {THE}{FIRST}|(?:escolhemos|optamos\ por|optámos\ por|ficámos\ com|ficamos\ com|escolhi)\ {THE}{FIRST}
      |(?:we|wij|ik)\ (?:hebben|heb)\ (?:uiteindelijk\ )?(?:voor\ {THE}{FIRST}\ gekozen|{THE}{FIRST}\ gekozen)
      |(?:我们?)?(?:最终|最后|决定)?(?:选择了|选用了|选了|采用了|决定使用)\s*{FIRST})
    (?=\s*$|\s*[,.;:!，。；：！]|\s(?:for|as|in|at|because|since|due|based|over|instead|on|to|für|als|weil|wegen|aufgrund|pour|car|parce|comme|para|por|porque|como|per|perché|basándose|voor|omdat)\b|(?<=[{FIRST}])[^\W{FIRST}])""",
    re.IGNORECASE | re.VERBOSE,
)
# What came to be regretted, or was so only once.
REGRETS = re.compile(
    r"""(?<!\w)(?:regret\w*|mistake|switched|moved\ (?:away|off|on|to)|migrated|replaced|back\ then|at\ first|initially|originally|used\ to|until
    |later|no\ longer|bereu\w*|fehler|anfangs|zuerst|damals|später|gewechselt|regrett\w*|erreur|au\ début|d['’]abord|ensuite\ abandonné
    |arrepent\w*|al\ principio|después|luego|cambiamos|migramos|all['’]inizio|pentit\w*|no\ início|depois)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# Headings over a list of what was considered.
CONSIDERED = re.compile(
    r"""(?:(?:the\ )?(?:options|alternatives|candidates|contenders|solutions)(?:\ (?:that\ )?(?:we\ |were\ )?(?:considered|evaluated|compared|reviewed))?
    |(?:considered|evaluated|compared|possible|available)\ (?:options|alternatives|solutions|candidates|tools|products)
    |(?:options|solutions|alternatives)\ (?:considérées|envisagées|étudiées|évaluées)|(?:betrachtete|untersuchte|geprüfte|mögliche|erwogene)\ (?:optionen|alternativen|lösungen)|optionen|alternativen
    |(?:opciones|alternativas|soluciones)(?:\ (?:consideradas|evaluadas))?|(?:opções|soluções)(?:\ consideradas)?|opzioni(?:\ considerate)?|overwogen\ opties|opties
    |候选方案|备选方案|可选方案|検討した選択肢|選択肢)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Use X", of an option.
USE = re.compile(
    r"^(?:use|using|adopt|buy|build\s+with|nutze|utiliser|usar)\s+(?=[A-Z])", re.I
)
