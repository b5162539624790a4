"""The spellings of a name: by which keys two labels may name the same option."""

import re

from fwreport.align.words import fold, words_of

GLOSS = re.compile(
    r"^(?P<name>.*\S)\s*[(\uff08](?P<gloss>[^()\uff08\uff09]+)[)\uff09]$"
)
PARTS = re.compile(
    r"\s*(?:[/&,;()\uff08\uff09\u3001]|\s\+\s|(?<=[^\s+])\+(?=[^\s+])"
    r"|\b(?:and|with|plus|using|und|mit|et|avec|y|con|e|com)\b)\s*",
    re.IGNORECASE,
)
KIND_WORDS = {
    *("framework", "library", "database", "platform", "language", "tool", "software"),
    *("app", "application", "gmbh", "ag", "inc", "llc", "ltd", "corp", "sa"),
    *("bibliothek", "datenbank", "plattform", "sprache", "werkzeug", "bibliotheque"),
}
"""Words after a name that say what it is: `React framework`."""

MAKERS = {"apache", "microsoft", "amazon", "google"}
"""Foundations and makers that documents put before a name, or leave out."""

SHORTEST_STEM = {"js": 2, "db": 4, "ql": 7, "sql": 6}
"""Endings of names that are left out in speech, and what must remain at least."""

SHORTEST_INITIALS = 3
LONG_NAME, SHORTEST_NAME = (
    3,
    5,
)  # words of a name that its first one stands for; letters


def compact(text: str) -> str:
    """The letters and digits of a name without case, spacing and punctuation."""
    return "".join(words_of(text))


def listed(label: str) -> str:
    """The key by which the catalog's labels are found: `TF/Keras` is not `tf.keras`."""
    return " ".join(compact(part) for part in parts_of(label)) or compact(label)


def parts_of(label: str) -> list[str]:
    """The names a label may consist of: `A (with B)`, `A/B` and `A + B` give two."""
    return [part for part in PARTS.split(label) if part and part.strip()]


def members_of(option: str) -> list[str]:
    """The members of a composite as the catalog writes it, joined by `+`; else one."""
    parts = re.split(r"\s+\+\s+|(?<=[^\s+])\+(?=[^\s+])", option.strip())
    return [part.strip() for part in parts if part.strip()]


def strict_keys(label: str) -> set[str]:
    """The keys of which one alone makes two labels one name, in any document.

    A name that gives its short form in parentheses, as `Amazon Web Services (AWS)` or
    the other way round, has both as keys.
    """
    if (found := GLOSS.match(label)) and is_short_form(*found.groups()):
        return {compact(found["name"]), compact(found["gloss"])}
    return {compact(label)}


def is_short_form(name: str, gloss: str) -> bool:
    """Whether one shortens the other: capitals that the other has in this order.

    A word that goes on as the other one does, `Go (Golang)`, is one as well.
    """
    short, long = sorted([gloss.strip(), name.strip()], key=len)
    if len(short) > 1 and long.isalpha() and fold(long).startswith(fold(short)):
        return True
    if len(short) < 2 or short.upper() != short or not short.isalnum():
        return False
    if not short.isascii() or short.isdigit() or len(short) * 2 > len(compact(long)):
        return False
    letters = iter(fold(long))
    return fold(long)[0] == fold(short)[0] and all(c in letters for c in fold(short))


def loose_keys(label: str) -> set[str]:
    """Keys by which a label may be another's name; they count where that name occurs.

    Left out are: what a name is (`React framework`, `Tanka Container Platform`), its
    maker (`Apache Kafka`), a gloss without digits (`Azure (Microsoft)`), db and sql
    that are glued to a name (`MongoDB`; not `Azure SQL`), js that is set off
    (`Vue.js`).  A glued js counts only beside the dotted spelling: AngularJS and
    Angular are two things.
    """
    keys = set()
    if (found := GLOSS.match(label)) and not re.search(r"\d", found["gloss"]):
        keys |= {compact(found["name"]), *loose_keys(found["name"])}
    words = words_of(label)
    if len(words) > 1 and words[-1] in KIND_WORDS:
        keys |= {"".join(words[:-1])}
    if len(words) > 1 and words[0] in MAKERS and not KIND_WORDS & set(words[1:]):
        keys |= {"".join(words[1:])}
    is_long = len(words) >= LONG_NAME and words[-1] in ("platform", "framework")
    if is_long and len(words[0]) >= SHORTEST_NAME and words[0] not in MAKERS:
        keys |= {words[0]}
    whole = "".join(words)
    for ending, shortest in SHORTEST_STEM.items():
        glued = words[-1:] != (ending,)
        if whole.endswith(ending) and (ending != "ql" or whole.endswith("sql")):
            stem = whole.removesuffix(ending)
            usual = glued != (ending == "js")
            keys |= {stem} if usual and len(stem) >= shortest else set()
    return keys - {""}


def initials(label: str) -> str:
    """The initials of a name of three words or more; else empty text."""
    words = words_of(label)
    return "".join(word[0] for word in words) if len(words) >= SHORTEST_INITIALS else ""


def is_initials(label: str) -> bool:
    """Whether a label looks like initials: three capitals or more and nothing else."""
    return len(label) >= SHORTEST_INITIALS and label.isalpha() and label.isupper()
