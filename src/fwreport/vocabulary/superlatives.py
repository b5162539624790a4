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
