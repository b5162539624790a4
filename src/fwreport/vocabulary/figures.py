"""Figures in running text: what they are of, and whose they are."""

import re

from fwreport.vocabulary.attributes import topic_of

# What stands for the option of the sentence before, in a few languages.
PERSONAL = r"(?:it|this|they|he|she|er|sie|es|il|elle|ils|elles|esso|essa)"
POSSESSIVE = r"(?:its|their|his|her|seine?|ihre?|son|sa|ses|leurs?|sus?|suoi?|sua)"
PRONOUN = re.compile(rf"(?:and\s|und\s|et\s|y\s)?(?:{PERSONAL}|{POSSESSIVE})\b", re.I)
OWN = re.compile(rf"\A\W*{POSSESSIVE}\s", re.IGNORECASE)
JOIN = re.compile(r",?\s(?:and|und|et|y|e|och|en)\s", re.IGNORECASE)
# What is remarked on a figure: "..., which is little".
REMARK = re.compile(
    r",\s(?:which|who|was|wobei|wodurch|ce\squi|lo\sque|lo\scual|il\sche|o\sque|wat|co|vilket)\s.*$",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"[,:;()]|\b(?:and|but|which|that|who|und|aber|et|mais|qui|y|pero|que|e|ma|che)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
# Words that change nothing of what a figure is of.
LIGHT = frozenset(
    re.findall(
        r"\w+",
        """a an the one each it its this they their is are was were has have had having be been with
    of in at for to on comes offers offered gives given pays paid gets costs cost weighs weighed
    carries includes kommt gilt gewährt beträgt umfasst viene incluye assortie assorti inclut
    only just itself total where that which when as wo wenn où quand donde cuando
    der die das den dem des ein eine einen einem einer ist sind war hat haben mit von im
    in bei bietet kostet wiegt zahlt nur er sie es sein seine ihr ihre
    le la les un une des est sont a ont avec de du d en dans offre coûte pèse il elle son sa ses
    el los las una uno es son tiene tienen con del al ofrece cuesta pesa su sus
    lo gli ha hanno di
    的 是 有 在""",
    )
)
# What one of several alike weighs: "310 g a shoe", "Weight of one shoe".
ITEM = r"(?:(?:a|an|one|per|pro|je|par|por)\s(?!pairs?\b|sets?\b|packs?\b|paar\b|paires?\b|par\b)[^\W\d_]{3,}|each|apiece|das\sStück|pièce)"
EACH = re.compile(
    rf"\A(?P<topic>[^\W\d_]+)\s(?:of\s|von\s|de\s)?(?:{ITEM}|eine[sr]\s[^\W\d_]+)\Z",
    re.I,
)
EACH_ONE = "each"
MASS = r"(?P<value>\d[\d.,]*\s?(?:kg|g|lbs?|oz))"
AT_WEIGHT = re.compile(
    rf"""\b(?:light(?:weight)?|heavy|leicht|schwer|légère?|lourde?|liger[oa]|pesad[oa])\s
    \({MASS}(?P<item>\s{ITEM})?\)""",
    re.IGNORECASE | re.VERBOSE,
)
BARE_MASS = re.compile(rf"\A{MASS}(?P<item>\s{ITEM})?\W*\Z", re.IGNORECASE)
BARE_PRICE = re.compile(
    r"\A(?P<value>[$\u20ac\u00a3]\s?\d[\d.,]*|\d[\d.,]*\s?[$\u20ac\u00a3])\W*\Z"
)
BARE = {"weight": BARE_MASS, "price": BARE_PRICE}
# "59 $ for a federal return": for whom or for what, behind an amount.
FOR = re.compile(
    r"\A(?P<value>\D{0,4}\d[\d.,]*\s?(?:[$\u20ac\u00a3]|EUR|USD)?)\s(?:for|f\u00fcr|pour|para|por|per)\s(?P<what>[^\d,;:()]{2,40})\Z",
    re.IGNORECASE,
)
WHAT_WORDS = 4


def part_in(words: str) -> str:
    """The words of some that say of what a figure is, sorted, in the singular."""
    said = {word.casefold() for word in WORD.findall(words)} - LIGHT
    return " ".join(sorted(singular(word) for word in said if len(word) > 1))


def singular(word: str) -> str:
    """A word without the ending of English plurals, as far as it can be told."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def about(topic: str, part: str) -> str:
    """The name of a topic, of a part: "price (federal return)"."""
    return f"{topic} ({part})" if part else topic


def asked_by(label: str) -> str:
    """The topic that a label asks for: "Weight / Gewicht", "Weight of one shoe"."""
    parts = [part for part in label.split("/") if part.strip()]
    topics = {topic_of(part) for part in parts}
    if len(topics) == 1:
        return topics.pop()
    return ""


def is_of_each(label: str) -> bool:
    """Whether a label asks for the weight of one of several: "Weight per shoe"."""
    match = EACH.match(label.strip())
    return bool(match) and topic_of(match["topic"]) == "weight"


def without_purpose(text: str) -> tuple[str, str]:
    """An amount without what it is for, and that: "$59", "federal return"."""
    match = FOR.match(text.strip())
    if not match or len(match["what"].split()) > WHAT_WORDS:
        return text, ""
    return match["value"].strip(), part_in(match["what"])


def part_before(words: str, names: tuple[str, ...]) -> str | None:
    """What part of an option the subject of a verb is; None where nothing tells.

    words  what stands before the verb
    names  how the option is called
    """
    pieces = BREAK.split(words)
    subject = pieces[-1].strip()
    if len(pieces) > 1 and not part_in(subject) and not PRONOUN.match(subject):
        first = pieces[0].strip()
        return "" if PRONOUN.match(first) or opens(first, names) else None
    for name in names:
        subject = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", subject, flags=re.I)
    part = part_in(subject)
    return part if len(part.split()) <= WHAT_WORDS else None


def opens(words: str, names: tuple[str, ...]) -> bool:
    """Whether some words start with the name of an option, after an article."""
    return any(
        re.match(rf"(?:\w{{2,3}}\s)?{re.escape(name)}(?!\w)", words, re.IGNORECASE)
        for name in names
    )
