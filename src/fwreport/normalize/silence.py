"""Texts that claim nothing: announcements, titles, questions, bare names."""

import re

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import IMAGE, label, lead_of, undecorated_start
from fwreport.normalize.options.subjects import NAME_WORDS, Subject, mentions
from fwreport.vocabulary.attributes import stated_in
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.cues import LONGEST, is_unfinished, without_remark
from fwreport.vocabulary.decisions import CONSIDERED
from fwreport.vocabulary.marks import STAR_RUN, mark_value
from fwreport.vocabulary.numerals import COUNTED
from fwreport.vocabulary.phrases import INTRODUCES, IS_VERSUS, POINTS
from fwreport.vocabulary.summaries import REFERENCES
from fwreport.vocabulary.tasks import TASKS
from fwreport.vocabulary.words import fold

ANNOUNCEMENT = 200  # characters; a longer paragraph says more than what is below
LISTED = ("item", "table", "code", "quote")
CONTENTS = re.compile(r"\[[^\]]*\]\(#[^)]*\)")
WORDS = re.compile(r"[\W_]+")
ARTICLES = re.compile(r"\b(?:the|der|die|das|le|la|el|il|lo|het)\b", re.I)
JOINS = re.compile(
    r"\s(?:vs\.?|versus|and|or|und|oder|et|ou|y|o|gegen|contra|\u4e0e|\u548c|\u5bf9\u6bd4)(?=\s)",
    re.I,
)
TITLE_LINES = 5
LIST_GAP = re.compile(
    r"""\s*(?:,|/|&|\u3001|vs\.?|,?\s*(?:and|or|und|oder|et|ou|y|e|o|u|en|of|i|czy|och|eller|\u3068|\u548c|\u4e0e))
    \s*(?:(?:the|der|die|das|le|la|les|el|los|il|lo|de|het|a|o)\s+|l['\u2019])?""",
    re.IGNORECASE | re.VERBOSE,
)


# "Three tools were on the short list:".
COUNTS = re.compile(
    rf"^(?:[^\W\d_]+\s){{0,3}}?(?:\d|{COUNTED.pattern})\b[^:.!?]{{3,80}}[:\uff1a]$",
    re.I,
)


def is_asked(text: str) -> bool:
    """Whether a text is one question and no more."""
    return text.endswith(("?", "\uff1f")) and not re.search(r"[.!?]\s", text)


def is_silent(part: Part, text: str) -> bool:
    """Whether a text announces, asks, only names, or lists what others wrote."""
    heading = label(part.headings[0].text) if part.headings else ""
    is_reference = fold(heading) in REFERENCES
    is_name = part.kind == "item" and len(label(text).split()) <= NAME_WORDS
    if is_name and CONSIDERED.fullmatch(heading):
        return True
    is_question = part.kind == "item" and is_asked(text)
    return is_reference or is_question or announces(part, text)


def announces(part: Part, text: str) -> bool:
    """Whether a text only says what stands beside it, or is the title."""
    bare = undecorated_start(without_remark(text))
    if part.is_caption:
        return True
    if bare.endswith((":", "\uff1a")) and part.below in LISTED:
        return part.kind != "item" or part.below == "item"
    if part.kind == "item":
        return False
    if INTRODUCES.search(bare[:ANNOUNCEMENT]):
        return True
    if len(bare) > ANNOUNCEMENT:
        return False
    if bare.endswith(("?", "\uff1f")) and not re.search(r"[.!]\s", bare):
        return True
    is_title = part.start <= 5 and not part.headings and not bare.endswith((".", "!"))
    if is_title and IS_VERSUS.search(f" {bare} "):
        return True
    is_pointer = bool(POINTS.search(bare)) and not states_more(bare)
    return is_pointer or (len(bare) <= LONGEST and is_unfinished(bare))


def states_more(text: str) -> bool:
    """Whether a sentence of a text that points elsewhere states a fact of its own."""
    return any(
        stated_in(clause) and not POINTS.search(clause) for clause in clauses_of(text)
    )


def says_nothing(part: Part, text: str, subject: Subject) -> bool:
    """Whether a text is a picture, an entry of the contents, or names and no more."""
    if not IMAGE.sub("", part.text).strip():
        return True
    if part.kind == "item" and CONTENTS.fullmatch(part.text.strip()):
        return True
    if part.kind == "paragraph" and not part.headings and is_list(text, part, subject):
        return True
    if is_task(part) or only_lists(text, subject):
        return True
    lead = lead_of(part.text)
    if len(text) > 100 or (lead and is_marked(lead.rest)):
        return False
    rest = text
    for mention in reversed(mentions(text, subject)):
        rest = rest[: mention.start] + rest[mention.end :]
    return rest != text and not WORDS.sub(
        "", JOINS.sub(" ", f" {ARTICLES.sub(' ', rest)} ")
    )


def is_task(part: Part) -> bool:
    """Whether a text says what is to be done or asked: "Action: ask X for a price"."""
    lead = lead_of(part.text)
    if lead and fold(lead.label) in TASKS:
        return True
    return bool(part.headings) and fold(label(part.headings[0].text)) in TASKS


def only_lists(text: str, subject: Subject) -> bool:
    """Whether a sentence counts what it lists: "Three were left: X, Y and Z."."""
    found = mentions(text, subject)
    before = text[: found[0].start].rstrip() if found else ""
    if len(found) < 2 or not COUNTS.match(before):
        return False
    gaps = [
        text[one.end : two.start] for one, two in zip(found, found[1:], strict=False)
    ]
    ends = not text[found[-1].end :].strip(" .")
    return ends and all(LIST_GAP.fullmatch(gap) for gap in gaps)


def is_list(text: str, part: Part, subject: Subject) -> bool:
    """Whether a text at the start is a title: "Cars: A, B and C", "A or B? Where?"."""
    found = mentions(text, subject)
    if part.start > TITLE_LINES or len(text) > ANNOUNCEMENT or len(found) < 2:
        return False
    gaps = [
        text[one.end : two.start] for one, two in zip(found, found[1:], strict=False)
    ]
    before, after = text[: found[0].start].rstrip(), text[found[-1].end :]
    is_led = not before or before[-1] in ":\uff1a\u2013\u2014-"
    ends = re.match(r"\s*(?:$|[?!:\u2013\u2014\uff1a\uff1f]|-\s)", after)
    return is_led and bool(ends) and all(LIST_GAP.fullmatch(gap) for gap in gaps)


def is_marked(text: str) -> bool:
    """Whether a text is stars or a mark, which say much without a word."""
    return bool(STAR_RUN.match(text)) or mark_value(text) is not None
