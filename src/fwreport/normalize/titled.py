"""Headings that recommend: "Best on a budget: X", "X \u2013 best for video"."""

import re

from fwreport.normalize.draft import Draft, Part, labels_of, make, winner_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.phrases import SUITED
from fwreport.vocabulary.words import fold

TITLED = re.compile(r"\s*[:\uff1a]\s+|\s+[\u2013\u2014-]\s+")
# "Best budget pick", "Meilleur rapport qualit\u00e9-prix".
BEST_OF = re.compile(
    r"^(?:best|beste[rs]?|meilleure?|mejor|miglior[ei]?|melhor|najlepsz[yae]|b\u00e4sta)\s+\w",
    re.IGNORECASE,
)


def titled_choice(part: Part, text: str, subject: Subject) -> Draft | None:
    """A heading "Best for video: X", or "X \u2013 best for video", recommends X.

    One that asks whether it is, or names two, recommends none.
    """
    pieces = [piece.strip() for piece in TITLED.split(text, maxsplit=1)]
    if len(pieces) < 2 or text.rstrip().endswith(("?", "\uff1f")):
        return None
    for words, name in (pieces, pieces[::-1]):
        found = mentions(name, subject, in_heading=True)
        is_name = len(found) == 1 and fold(found[0].words) == fold(name)
        is_use = SUITED.match(words) or (words == pieces[0] and BEST_OF.match(words))
        if is_name and is_use and not mentions(words, subject):
            draft = make(part, "recommendation", None, words, labels_of(found))
            return draft._replace(winner=winner_of(found))
    return None
