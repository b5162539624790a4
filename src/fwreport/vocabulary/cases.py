"""Case endings of names in Slavic languages, and how their texts are told."""

import re

# Endings of names in Polish, Czech and Slovak, and in Russian and Ukrainian.
ENDINGS = (
    "owi|owie|iem|em|ie|ami|ach|ech|om|ów|ów|ou|ovi|ové|ą|ę|y|i|a|u|o|e|ě|"
    "ами|ями|ом|ем|ём|ой|ей|ою|ов|ам|ах|ам|ями|ях|і|а|у|ы|и|е|ю|я|о"
)
VOWELS = frozenset("aeioyаеиоыуюя")
# The commonest small words, of which a text has one in each line or so.
SMALL = re.compile(
    r"(?<!\w)(?:i|w|z|na|nie|jest|się|do|że|ale|dla|a|v|se|je|že|pro|není|и|в|на|не|с|что|это|для|но|у|та|що|є|з)(?!\w)",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[ąćęłńśźżčďěňřšťůžа-яёіїєґ]", re.IGNORECASE)
FEW, SHARE = 2, 0.06  # small words in all, and among all words


# Letters of Chinese and Japanese, and their share in a text of theirs.
EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
EAST_SHARE = 0.2


def lacks_articles(text: str) -> bool:
    """Whether the language of a text has no articles: Slavic, Chinese, Japanese."""
    return is_slavic(text) or len(EAST.findall(text)) > EAST_SHARE * len(text)


def is_slavic(text: str) -> bool:
    """Whether a text is in a Slavic language, by its letters and its small words."""
    small = len(SMALL.findall(text))
    return bool(LETTERS.search(text)) and small >= max(FEW, SHARE * len(text.split()))
