"""Superlatives: what a clause says one thing is above all others."""

import re

# First of all, without saying among what: "the fastest", "best-in-class".
SUPERLATIVE = re.compile(
    r"""(?<![\w-])(?P<mark>best[- ]in[- ]class|gold[- ]standard|unmatched|unrivall?ed
    |second\ to\ none)(?!\w)
    |(?:\A|(?<=\bthe\ )|(?<=\bits\ )|(?<=\bder\ )|(?<=\bdie\ )|(?<=\bdas\ )|(?<=\bel\ )
    |(?<=\bla\ )|(?<=\ble\ ))(?P<word>
    (?:most|least)\ (?!of\b|people\b|users\b)\w+
    |(?!(?:lat|r|t|requ|for|inter|w|ea|gu|mod|hon)est\b)[a-z]{3,}est
    |best|(?:market|industry|category)\ leader|number\ one|undisputed\ leader
    |am\ \w{4,}sten|\w{4,}ste|beste|meilleure?|plus\ \w+|mejor|más\ \w+)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# What makes it the first of some only, or for some purpose.
AMONG = re.compile(
    r"""\b(?:one|some|among|amongst|many|eine[rs]?|un[ea]?)\ (?:of\ )?(?:the|der|des|de\ los)?\ ?\Z
    |\b(?:not|never|nicht|pas|no)\ (?:the\ )?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
SCOPED = re.compile(
    r"""\A[^.;,]{0,40}?\b(?:for|in|when|if|where|at|among|on|to|with|by|within|für|bei|im|in
    |pour|dans|para|en)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# The article, or what stands for it, and the superlative: "the easiest", "am besten".
TOP_HEAD = r"""(?:(?:the|der|die|das|de|het|den|det|le|la|les|el|los|las|il|lo|i|gli|o|a|os|as)\s+
    (?:(?:most|least|plus|moins|más|menos|mais|più|meno)\s+[\w-]+|\w{3,}?e?st(?:e[rsnm]?)?(?!\w)|\w{3,}aste(?!\w))
  |am\s+\w{3,}?e?sten(?!\w)|naj\w{4,}|(?:mest|minst)\s+\w+|(?!\b(?:fast|last|past|cast|vast)\b)\w{3,}ast(?!\w))"""
TOP = rf"""{TOP_HEAD}(?:\s+(?:to|zu|te|à|de|da|att)\s+\w{{3,}}(?:\s(?:up|in|on))?)?"""
AND_TOP = r"(?:\s*,)?\s+(?:and|und|et|y|e|en|i|och)\s+(?:(?:also|auch|aussi|también|anche)\s+)?"
TOPS = rf"(?P<said>{TOP}(?:{AND_TOP}{TOP})*)"
ARTICLE = re.compile(
    r"^(?:the|der|die|das|de|het|den|det|le|la|les|el|los|las|il|lo|i|gli|o|a|os|as|am)\s+",
    re.IGNORECASE,
)
# "Fastest", "g\u00fcnstigste", "(am) sichersten", "snelste".
ENDING = re.compile(r"^(\w+?)(?:i?e?st)(?:e[rsnm]?)?$", re.IGNORECASE)
DEGREES = {"most": "more", "least": "less", "mest": "mer", "minst": "mindre"}


def comparatives_of(words: str) -> list[str]:
    """The comparatives that a superlative may be of, "easier" of "the easiest".

    Words that are spelled otherwise than any comparative are among them.
    """
    said = ARTICLE.sub("", words.strip()).casefold()
    head, _, tail = said.partition(" ")
    after = f" {tail}" if tail else ""
    if head in DEGREES:
        return [f"{DEGREES[head]}{after}"]
    if head in ("plus", "moins", "m\u00e1s", "menos", "mais", "pi\u00f9", "meno"):
        return [said]
    if head.startswith("gr\u00f6sst"):  # without case ß is ss
        return [f"gr\u00f6\u00dfer{after}"]
    if head.startswith("naj"):
        return [said[3:]]
    if re.fullmatch(r"\w{3,}aste?", head):
        return [f"{re.sub('aste?$', '', head)}are{after}"]
    stem = ENDING.match(head)
    return [f"{form}{after}" for form in forms_of(stem[1])] if stem else []


def forms_of(stem: str) -> list[str]:
    """The comparatives that English, German and Dutch make of a stem."""
    forms = [stem + end for end in ("er", "r", "ier")]
    forms.append(re.sub(r"e([lr])$", r"\1", stem) + "er")  # "teuersten": "teurer"
    forms += [stem + stem[-1:] + "er", f"{stem}der"]  # "snelste", "duurste"
    forms.append(re.sub(r"([aeou])\1(\w)$", r"\1\2er", stem))  # "goedkoopste"
    return forms


def superlatives_of(clause: str) -> list[str]:
    """What a clause says its one option is above all others, without any scope.

    "The fastest" is, "one of the fastest" and "the fastest for reads" are not.
    """
    found = []
    for match in SUPERLATIVE.finditer(clause):
        before, after = clause[: match.start()], clause[match.end() :]
        if not AMONG.search(before) and not SCOPED.search(after):
            word = match["mark"] or match["word"]
            found.append(" ".join(word.casefold().replace("-", " ").split()))
    return found
