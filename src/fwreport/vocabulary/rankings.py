"""Headings over lists in order of rank: "Our ranking", "Noise ranking", "Rangliste"."""

import re

from fwreport.vocabulary.attributes import MEASURED
from fwreport.vocabulary.criteria import LOWER_FIRST, LOWER_WORDS

WORD = r"""(?:ranking|rankings|ranked|leader\ ?board|standings|podium|rangliste|rangfolge|bestenliste|platzierung(?:en)?|reihenfolge
    |classement|clasificación|clasificacion|classifica|classificação|ranglijst|klassement|rangordning|rankning|рейтинг|排名|排行榜|ランキング)"""
BY = r"(?:by|for|on|in|of|nach|für|bei|beim|par|pour|por|de|per|di|voor|op|według|för|по)"
RANKING = re.compile(
    rf"""^(?P<before>(?:[^\W\d_][\w'-]*\s+){{0,3}}?)(?:{WORD})(?:\s+{BY}\s+(?:(?:the|der|die|das|le|la|el|il)\s+)?(?P<after>[^:?!.]{{2,40}}))?$""",
    re.IGNORECASE | re.VERBOSE,
)
# Words beside it that say on the whole, or nothing.
RANKED = re.compile(
    r"""(?:(?:our|my|the|a|final|overall|total|personal|complete|short|unsere?|meine?|die|finale|endgültige|persönliche|notre|mon|le|final
    |général|nuestr[oa]|mi|la|el|general|nostra|mia|finale|generale|onze|mijn|nasz|mój|vår|наш|мой|general)\s*)*""",
    re.IGNORECASE | re.VERBOSE,
)
LESS = frozenset(f"{LOWER_WORDS} {LOWER_FIRST}".split())


def is_counted(topic: str) -> bool:
    """Whether a topic is an amount: its first may be the most of it or the least."""
    return bool(LESS & set(topic.casefold().split()) or MEASURED.search(topic))
