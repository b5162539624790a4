"""Words by which a document says something of its own content, in several languages."""

import re

UNFINISHED = re.compile(
    r"""
    \b(to\ be\ (updated|revised|completed|confirmed|done|determined|reviewed)
      |(needs?|needing|awaiting|pending|subject\ to)\s+(an?\s+)?(update|revision|review)
      |not\ (yet\ )?(final|finished|complete|up[- ]to[- ]date)
      |work\ in\ progress|wip|placeholder(?!\ (?:text|image))|provisional|preliminary|draft|outdated|tbd|tbc
      |(wird|werden|muss|m\u00fcssen)\s+(noch\s+)?(aktualisiert|\u00fcberarbeitet)
      |vorl\u00e4ufig(e[rsn]?)?|noch\ nicht\ (fertig|final|aktuell)|entwurf
      |\u00e0\ (mettre\ \u00e0\ jour|compl\u00e9ter|r\u00e9viser)|provisoires?|brouillon
      |(por|a)\ (actualizar|revisar|completar)|provisional(es)?|borrador
    )\b
    |\u5f85(\u66f4\u65b0|\u8865\u5145|\u5b8c\u5584)|\u66ab\u5b9a|\u6682\u5b9a|\u8349\u7a3f
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Of its own scores, in a longer text: "The marks in this table are provisional."
OWN = re.compile(
    r"""
    \b(?:th(?:is|ese)|our|below|above|dies(?:e[rs]?)?|unsere|unten|oben|ces?|cette|nos|ci-(?:dessous|dessus)
      |est[ae]s?|nuestr[ao]s|abajo|arriba|nossas?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
SCORES = re.compile(
    r"""
    \b(?:marks|scores|ratings|grades|figures|numbers|stars|points|table
      |noten|punkte|wertungen|bewertungen|zahlen|werte|tabelle|notes|chiffres|tableau
      |puntuaciones|notas|cifras|tabla|pontua\u00e7\u00f5es|tabela)\b""",
    re.IGNORECASE | re.VERBOSE,
)
SENTENCE = re.compile(r"(?<=[.!?;])\s+")
LONGEST = 100  # characters of a line, or of a sentence, that speaks of its document
REMARK = re.compile(r"[(\[]([^()\[\]]{4,100})[)\]]\s*$")


def without_remark(text: str) -> str:
    """The text without a remark in brackets at its end that calls it unfinished."""
    match = REMARK.search(text)
    is_said = match and is_unfinished(match[1]) and text[: match.start()].strip()
    return text[: match.start()].rstrip() if match and is_said else text


def is_unfinished(line: str) -> bool:
    """Whether a line that announces content calls that content unfinished.

    Only a short line speaks of its document; in a paragraph or a table row the same
    words speak of what is compared ("a draft API"), so longer lines and rows do not,
    but for a sentence on the scores of its own.
    """
    words = line.strip().strip("|*_#>: ")
    if "|" in words:
        return False
    if len(words) <= LONGEST:
        return bool(UNFINISHED.search(words))
    return any(
        len(sentence) <= LONGEST
        and all(form.search(sentence) for form in (UNFINISHED, OWN, SCORES))
        for sentence in SENTENCE.split(words)
    )
