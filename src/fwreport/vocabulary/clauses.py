"""Clauses, and the words by which one says of which version or time it is true."""

import re
from collections.abc import Iterable

VERSION = re.compile(
    r"""\b(?:v(?:ersion|ersión)?\.?\s?\d+(?:\.(?:\d+|x))*
    |(?:firmware|software|release|update)\ \d+(?:\.(?:\d+|x))*|\d+\.x\b
    |(?-i:[A-Z])[\w.+\#-]*\s\d{1,3}(?:\.(?:\d{1,3}|x))+(?!\s?(?:%|[a-zA-Z]))
    |(?:since|until|as\ of|before|after|ab|seit|bis|depuis|desde)\ (?:19|20)\d\d)\b
    |\b(?:since|until|up\ to|as\ of|from|before|prior\ to|after|till|new\ in|added\ in
    |introduced\ in|removed\ in|starting\ (?:with|in|from)|ab|seit|bis|vor|neu\ in
    |depuis|avant|dès|à\ partir\ de|jusqu'à|desde|antes\ de|hasta|a\ partir\ de)
    \ (?:the\ |la\ |die\ )?\d{1,3}\.(?:\d{1,3}|x)(?!\d|\s?(?:%|[a-zA-Z]{1,2}\b))
    |\b(?:used\ to)\b
    |\b(?:originally|formerly|previously|no\ longer|anymore|any\ more|used\ to\ be
    |ursprünglich|früher|nicht\ mehr|mittlerweile|inzwischen|à\ l'origine|auparavant
    |désormais|originalmente|anteriormente|ya\ no)\b|\(now\b|以前|原本|不再""",
    re.IGNORECASE | re.VERBOSE,
)
CLAUSE = re.compile(
    r"""[.;!?](?=\s|\Z)|\n|[。；！？]|,?\s(?:whereas|while|but|however|although|though
    |während|aber|jedoch|wohingegen|tandis\ que|alors\ que|mais|mientras(?:\ que)?|pero)\s
    |而|但""",
    re.IGNORECASE | re.VERBOSE,
)


def clauses_of(text: str) -> list[str]:
    """The clauses of a text: what holds in one need not hold in the next."""
    parts = (part.strip(" ,") for part in CLAUSE.split(text))
    return [part for part in parts if part]


# What may follow a number that is no version: "the Acme 1.5 l".
UNIT = (
    r"(?:%|(?:[kcmgtw]?[mgwlvht]|[kmgt]?b|[kmg]?hz|[km]?wh|m?ah|[kmg]bit|db|oz|lbs?|ft|ps|hp|mph|bar|min|sec|hrs?|zoll|watt"
    r"|(?:inch|lit(?:er|re)|met(?:er|re)|mile|million|milliarde|hour|minute|second|star|stern|point|punkt)\w*)\b)"
)


def numbers_version(text: str, names: Iterable[str]) -> bool:
    """Whether a text gives an option a version by its name: "X 1.5 conceals them"."""
    return any(
        re.search(
            rf"(?<!\w){re.escape(name)}\s\d{{1,3}}(?:\.\d{{1,3}})+(?!\.?\d|\s?{UNIT})",
            text,
            re.IGNORECASE,
        )
        for name in names
    )


def names_version(text: str) -> bool:
    """Whether the text says of which version, or of which time, it is true."""
    return bool(VERSION.search(text))
