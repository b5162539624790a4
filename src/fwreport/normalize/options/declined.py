"""Names in the cases of Slavic languages: "w Krossie Hexagonie" speaks of it, too."""

import re

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import plain
from fwreport.normalize.options.subjects import BEGUN, ENDED, Subject
from fwreport.vocabulary.cases import ENDINGS, VOWELS, is_slavic

MOST = 20  # names of a document that speaks of its options at length
READ = 100_000  # characters that show how names are used
TEXTS = ("paragraph", "item", "quote")
SHORTEST = 3  # letters of a stem


def with_declined(subject: Subject, document: Document) -> Subject:
    """The subject; forms of its names that the text declines are aliases of them.

    Every word of a name but those with digits may have an ending of its own.
    """
    if not 0 < len(subject.names) <= MOST:
        return subject
    told = [plain(p.text[:READ]) for p in document.parts if p.kind in TEXTS]
    text = "\n".join(told)[:READ]
    if not is_slavic(text):
        return subject
    known = [*((name, name) for name in subject.names), *subject.aliases]
    taken = {words.casefold() for words, _ in known}
    aliases = {}
    for words, name in known:
        if not (form := form_of(words)):
            continue
        for match in form.finditer(text):
            if match[0].casefold() not in taken:
                aliases.setdefault(match[0], name)
    return subject._replace(aliases=(*subject.aliases, *aliases.items()))


def form_of(name: str) -> re.Pattern[str] | None:
    """The forms that a name may have; None for one that has none."""
    words = name.split()
    if not any(can_decline(word) for word in words):
        return None
    forms = [declined(word) if can_decline(word) else re.escape(word) for word in words]
    return re.compile(BEGUN + r"\s".join(forms) + ENDED)


def can_decline(word: str) -> bool:
    """Whether a word of a name may have an ending: letters, and no abbreviation."""
    return word.isalpha() and not word.isupper() and len(stem_of(word)) >= SHORTEST


def stem_of(word: str) -> str:
    """A word without the vowel that it ends with."""
    return word[:-1] if word[-1:].casefold() in VOWELS else word


def declined(word: str) -> str:
    """The forms of a word, as an expression: its stem and any ending."""
    return rf"(?:{re.escape(word)}|{re.escape(stem_of(word))}(?:{ENDINGS}))"
