"""Names that a title lists before it asks which: "A, B y C: ¿dónde vivir?"."""

import re

from fwreport.vocabulary.columns import COMMON, CRITERIA
from fwreport.vocabulary.questions import CHOOSES
from fwreport.vocabulary.words import fold

LIST = re.compile(r"^\W*(?P<names>[^:;?!.。？！：]{3,90}?)\s*[:：?？!！。|–—]")
EAST = re.compile(
    r"^\W*(?P<names>[^\s。？?：:！!・、，,と和与與跟]{1,20}?(?:[・、，,と和与與跟][^\s。？?：:！!・、，,と和与與跟]{1,20}?)+?)"
    r"(?:[！!？?：:。]|に住|で暮|を(?:使|試|買|乗|食|飲|全部)|[、，,]?(?:[^\s。？?：:！!・、，,]{0,6}?)(?:どこ|どれ|どちら|どっち|哪|怎么选|如何选|该选|怎麼選))"
)
AND = re.compile(
    r"\s*[,、，]\s*(?:(?:and|und|et|y|e|en|i|och|or|oder|ou|o|of|или|и)\s+)?"
    r"|\s+(?:and|und|et|y|e|i|och|or|oder|ou|o|u|of|и|или|&)\s+"
)
# A name in Latin letters among Russian words: "Лампа Acme T3", "Acme T3 в подарок".
LATIN = re.compile(
    r"^(?:[А-Яа-яЁё-]+\s+)*(?P<name>[A-Z][\w.+-]*(?:\s[A-Z0-9][\w.+-]*)*)(?:\s+[а-яё].*)?$"
)
EAST_AND = re.compile(r"[・、，,]|[と和与與跟](?=\S)")


def latin_name(words: str) -> str:
    """The name in Latin letters that Russian words stand around; else the words."""
    match = LATIN.match(words.strip(" ?"))
    return match["name"] if match else words


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
