"""Remarks without a verb: "Service mangelhaft", "Pros of X: light", "its app the best"."""

import re

from fwreport.vocabulary.comparisons import BE, OF_ALL, THING
from fwreport.vocabulary.superlatives import TOP_HEAD

# "Support poor", "documentation: excellent"; both parts are looked up.
REMARK = re.compile(
    r"^(?P<topic>[^\W\d_][\w'\u2019-]*(?:\s[\w'\u2019-]+){0,2}?)\s*(?::\s*|\s+)(?P<said>[^\W\d_][\w -]{1,24}?)[.!]*$"
)
CLAUSES = re.compile(r"\s+[-\u2013\u2014]\s+|\s*[;,]\s+")
# "Pros of X: ...", "Die Nachteile von X: ..."; the side is looked up.
SIDED = re.compile(
    r"^(?:(?:the|die|les|los|las|i|gli|os|as|de)\s+)?(?P<side>[^\W\d_]+(?:\s[^\W\d_]+)?)\s+"
    r"(?:of|for|von|vom|der|des|de|du|del|di|da|do|van|f\u00fcr|med)\s+(?:(?:the|der|die|das|le|la|el|il)\s+)?"
    r"(?P<name>[^:\uff1a]{2,40}?)\s*[:\uff1a]\s*(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
ON_THE_OTHER_HAND = r"""(?:dagegen|hingegen|allerdings|jedoch|aber|however|though|on\ the\ other\ hand|in\ turn|en\ revanche|par\ contre
    |en\ cambio|sin\ embargo|invece|por\ sua\ vez|daarentegen)"""
THE = r"(?:(?:the|der|die|das|la|le|les|el|las|los|il|i|o|a|os|as|de|het)\s+)?"
BEST = (
    rf"{THE}(?:best(?:e[rsnm]?)?|meilleure?s?|mejor(?:es)?|miglior[ei]|melhor(?:es)?)"
)
WORST = rf"{THE}(?:worst|schlechteste[rsnm]?|pires?|peor(?:es)?|peggior[ei]|pior(?:es)?|slechtste)"
# After a clause on an option, of something of it: "..., its plugins are the weakest".
OWNED = re.compile(
    rf"""(?:its|their|his|her|ihre?|seine?|deren|dessen|son|sa|ses|leurs?|sus?|il\ suo|la\ sua|i\ suoi|le\ sue|seu|sua|seus|suas|zijn|haar)\s+
    {THING}(?:\s+{BE})?(?:\s+{ON_THE_OTHER_HAND})?(?:\s+{BE})?\s+(?:(?P<best>{BEST})|(?P<worst>{WORST})|(?P<said>{TOP_HEAD})){OF_ALL}[\s.!]*""",
    re.IGNORECASE | re.VERBOSE,
)
# A clause on the one that the clause before names: "..., and it is quieter than Y".
IT = re.compile(
    rf"""^(?:(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar)\s+)?(?:it|this\ one|that\ one|die|der|das|sie|er|es|elle|il|celle-ci|celui-ci
    |esta|este|\xe9sta|\xe9ste|questa|questo|ela|ele|deze|die)\s+(?={BE}\s)""",
    re.IGNORECASE | re.VERBOSE,
)
