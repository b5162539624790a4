"""Names that a title lists before it asks which: "A, B y C: ¿dónde vivir?"."""

import re

from fwreport.vocabulary.columns import COMMON, CRITERIA
from fwreport.vocabulary.questions import CHOOSES
from fwreport.vocabulary.words import fold

LIST = re.compile(r"^\W*(?P<names>[^:;?!.。？！：]{3,90}?)\s*[:：?？!！。|–—]")
EAST = re.compile(
    r"^\W*(?P<names>[^\s。？?：:！!]{1,20}?(?:[・、，,と][^\s。？?：:！!・、，,と]{1,20}?)+?)"
    r"(?:[！!？?：:。]|に住|で暮|を(?:使|試|買|乗|食|飲|全部)|、?(?:どこ|どれ|どちら|どっち|哪))"
)
AND = re.compile(
    r"\s*[,、，]\s*(?:(?:and|und|et|y|e|en|i|och|or|oder|ou|o|of|или|и)\s+)?"
    r"|\s+(?:and|und|et|y|e|i|och|or|oder|ou|o|u|of|и|или|&)\s+"
)
EAST_AND = re.compile(r"[・、，,]|と(?=\S)")


def placed_names(sentence: str) -> list[str]:
    """The names of a title that asks to choose one of those it lists first.

    They are to be found again below; what criteria are called is no option.
    """
    if not CHOOSES.search(sentence):
        return []
    if match := EAST.match(sentence):
        names = [name for name in EAST_AND.split(match["names"]) if name]
    elif match := LIST.match(sentence):
        names = AND.split(match["names"])
        names = names if all(name[:1].isupper() for name in names) else []
    else:
        return []
    known = COMMON | CRITERIA
    is_list = len(names) > 1 and not known & {fold(name) for name in names}
    return names if is_list else []
