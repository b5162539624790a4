"""Clauses that name the criterion they judge: "its app is slow", "X's app is slow"."""

import re
from typing import NamedTuple

from fwreport.vocabulary.words import fold

IS = r"(?:is|are|was|were|ist|sind|war|waren|est|sont|\u00e9tait|es|son|era|est\u00e1n?|\u00e8|sono)"
ARTICLE = r"(?:the|its|their|his|her|der|die|das|seine?|ihre?|le|la|les|son|sa|ses|el|los|las|sus?|il)"
OF = r"(?:of|von|vom|des|der|du|de|del|de\ la|di)"
# "On firmware 4 ..." says when, and changes nothing of what is judged; "before 5.0 ..."
# tells what is over.
WHEN = r"(?:(?:on|in|with|since|from|ab|seit|mit|unter|depuis|desde|con)\s[^,]{0,30}?\d[\d.x]*,?\s+)?"
TOPIC = r"(?P<topic>[^\W\d_][^,:;()]{1,30}?)"
SAID = r"(?P<said>[^:]{2,80})"
TOLD = [
    re.compile(rf"^{WHEN}{text}\s+{IS}\s+{SAID}", re.IGNORECASE)
    for text in (
        rf"(?:{ARTICLE}\s+)?{TOPIC}\s+{OF}\s+(?P<owner>[^,:;]{{2,40}}?)",
        rf"(?P<owner>[^,:;]{{2,40}}?)['\u2019]s\s+{TOPIC}",
        rf"(?:{ARTICLE}\s+)?{TOPIC}",
    )
]
# "Beim X ist die Bedienung einfach."
INVERTED = re.compile(
    rf"^(?:bei|beim|bei\s+(?:der|dem|den))\s+(?P<owner>[^,:;]{{2,40}}?)\s+{IS}\s+"
    rf"(?:der|die|das)\s+(?P<topic>\w+)\s+{SAID}",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """What a clause judges, and how."""

    topic: str  # folded
    owner: str  # whose it is, as written; empty where the clause does not say
    said: str


def told_in(clause: str) -> list[Told]:
    """The ways in which a clause can be read so, the likeliest first."""
    found = [match for form in [INVERTED, *TOLD] if (match := form.match(clause))]
    return [
        Told(fold(m["topic"]), m.groupdict().get("owner") or "", m["said"])
        for m in found
    ]
