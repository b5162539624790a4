"""Entries under "For whom?" that give their reasons: "Families: X, it is quiet"."""

import re

from fwreport.normalize.headings import Context
from fwreport.normalize.markup import Lead
from fwreport.normalize.options.subjects import Mention
from fwreport.vocabulary.counsel import REFUSES, WHOM
from fwreport.vocabulary.words import fold

# What stands between a name and its reasons.
AFTER_NAME = re.compile(
    r"\s*[,;:(.\u2013\u2014\uff0c\u3001]|\s+(?:because|for|as|since|weil|wegen|car|pour|par|parce|por|porque|per|perch\u00e9|om|omdat|vanwege)\s",
    re.IGNORECASE,
)


def reasoned_for(lead: Lead, found: list[Mention], context: Context) -> bool:
    """Whether an entry under "For whom?" gives its reasons behind the name."""
    named = {mention.members for mention in found}
    if len(named) != 1 or not WHOM.search(context.criterion or ""):
        return False
    start = fold(lead.rest).startswith(fold(found[0].words))
    after = lead.rest.lstrip("*_ ")[len(found[0].words) :].lstrip("*_")
    return start and bool(AFTER_NAME.match(after)) and not REFUSES.search(after)
