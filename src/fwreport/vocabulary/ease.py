"""What is easier to do with a thing: "easier to follow", "plus simple à nettoyer"."""

import re

# "Easier to follow": what one does with it, where no entry names it.
EASE = {
    "en": "ease of use",
    "de": "Bedienung",
    "nl": "gebruiksgemak",
    "fr": "facilité d'utilisation",
    "es": "facilidad de uso",
    "pt": "facilidade de uso",
    "it": "facilità d'uso",
}
EASY = re.compile(
    r"""^(?:(?P<en>(?:easier|simpler|more\ pleasant|(?P<hard>harder|trickier|more\ difficult))\ to\ [\w-]+(?:\ \w{2,3})?)
    |(?P<de>(?:einfacher|leichter|bequemer)\ zu\ \w+)|(?P<nl>(?:makkelijker|gemakkelijker|eenvoudiger)\ te\ \w+)
    |(?P<fr>plus\ (?:facile|simple)s?\ à\ \w+)|(?P<es>más\ (?:fácil|fáciles|sencill[oa])\ de\ \w+)
    |(?P<pt>mais\ (?:fácil|fáceis)\ de\ \w+)|(?P<it>più\ (?:facil[ei]|semplic[ei])\ da\ \w+))$""",
    re.IGNORECASE | re.VERBOSE,
)


def ease_of(words: str) -> tuple[str, int] | None:
    """What "easier to follow" compares on, and 1, or -1 of "harder"; None for others."""
    easy = EASY.match(words.strip())
    if not easy:
        return None
    language = next(name for name in EASE if easy[name])
    return EASE[language], -1 if easy["hard"] else 1
