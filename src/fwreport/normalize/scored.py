"""Lines that score several options: "Battery: X 8/10, Y 7.5/10"."""

import re

from fwreport.normalize.draft import Draft, Part, labels_of, make
from fwreport.normalize.headings import Context
from fwreport.normalize.legends import setting_of
from fwreport.normalize.markup import Lead, dashed_lead, lead_of, plain
from fwreport.normalize.options.subjects import Mention, Subject, mentions
from fwreport.normalize.ratings import Value, rated_words, read_value
from fwreport.normalize.roles import is_total
from fwreport.normalize.scales import Scale, declared_scale, implied_scale, summed
from fwreport.vocabulary.columns import RATINGS
from fwreport.vocabulary.marks import mark_value
from fwreport.vocabulary.tallies import WINS
from fwreport.vocabulary.words import fold

# What stands between a name and its score, and between a score and the next name.
BEFORE = re.compile(r"^\s*(?:[:=\uff1a(\u2013\u2014-]|gets|got|scores|->|\u2192)?\s*")
AFTER = re.compile(
    r"(?:[\s,;|/.)\u2013\u2014\u3001\uff0c\uff1b]|(?<=\s)-)*(?:\b(?:and|vs\.?|und|et|y|e)\s*)?$"
)
# A criterion and its score, in a line that scores one option: "price 8", "sound: 4/5".
SCORED = re.compile(
    r"^(?P<name>[^\W\d_][^\d:=(]{0,38}?)\s*(?:[:=(\u2013\u2014-]|\s)\s*(?P<score>[\d\u2b50\u2605].*?)\)?$"
)
# What stands between an option and its criterion: "X, price", "X (price)", "X's price".
OF_IT = re.compile(
    r"^(?:\s*[,/|\u3001\uff0c]\s*|\s+[\u2013\u2014-]\s+|['\u2019]s\s+|的|\s*[(\uff08])"
    r"(?P<name>[^\W\d_][^()\uff08\uff09:]*?)\s*[)\uff09]?$"
)
# What a Japanese line speaks on; brackets at the end of a line that name the scale.
TOPIC = re.compile(r"^\s*(?P<topic>[^\s、。は：:]{1,12})は、?\s*(?P<rest>.+)$")
SCALED = re.compile(r"\s*[(（](?P<words>[^()（）]{1,30})[)）]\s*[.。]?$")
NUMBERS = re.compile(r"(?<![\d.,])\d(?:[.,]\d)?(?![\d.,]*\d)")
PIECES = re.compile(r"\s*(?:[,;|/\u00b7\u3001](?!\d)|\s-\s)\s*")
NAME_WORDS = 4
GAP = re.compile(r"^[\s*_]*$")


def scored_line(
    part: Part, context: Context, subject: Subject, scale: Scale | None
) -> list[Draft]:
    """The ratings of a line that is nothing but names, each with its score.

    Its lead-in or the heading says on what; a line that has anything else beside the
    names and scores is none.

    scale  of the last ratings above, for totals
    """
    if "\n" in part.text.strip() or context.polarity is not None:
        return []
    criterion, text = context.criterion, part.text
    lead = lead_of(text) or topic_lead(text, subject)
    if lead and lead.rest and not mentions(lead.label, subject, in_heading=True):
        is_bare = criterion and fold(lead.label) in RATINGS  # "Score: X 8, Y 7"
        criterion, text = criterion if is_bare else lead.label, lead.rest
    text, scale = without_scale(plain(text), part.marks, scale)
    found = mentions(text, subject)
    if not found or criterion is None or not GAP.match(text[: found[0].start]):
        return []
    if context.labels and len({mention.members for mention in found}) < 2:
        return []  # an entry of that option's section
    setting = setting_of(part, criterion, scale)
    given = given_to(found, text)
    marked = [mark_value(words[:1]) is not None for words in given]
    setting = setting._replace(has_crosses=len(found) > 1 and all(marked))
    is_count = bool(WINS.match(criterion))
    drafts = []
    for number, (mention, words) in enumerate(zip(found, given, strict=True), 1):
        value = read_value(words, setting)
        if is_total(criterion) and (total := summed(words)) is not None:
            value = Value("rating", total)
        if is_count:  # no scale: a number of wins, whatever the ratings above
            value = Value("rating", float(words) if words.isdecimal() else None)
        if value.kind != "rating" or (
            value.number is None and (is_count or len(found) == 1)
        ):
            return []
        kind = "aggregate" if is_count or is_total(criterion) else "rating"
        draft = make(part, kind, criterion, rated_words(words), labels_of([mention]))
        draft = draft._replace(value=value.number, scale=value.scale)
        drafts.append(draft._replace(address=f"{part.block_id}/v{number:02d}"))
    return drafts


def topic_lead(text: str, subject: Subject) -> Lead | None:
    """What a Japanese line speaks on before its first name: "総合点はX 8点"."""
    match = TOPIC.match(text)
    if not match or mentions(match["topic"], subject):
        return None
    starts = [m.start for m in mentions(match["rest"], subject)[:1]]
    return Lead(match["topic"], match["rest"], False) if starts == [0] else None


def without_scale(
    text: str, marks: str, scale: Scale | None
) -> tuple[str, Scale | None]:
    """A line without the brackets at its end that only name the scale, and that one."""
    match = SCALED.search(text)
    words = match["words"] if match else ""
    told = declared_scale(words, marks) or declared_scale(f"({words})", marks)
    if match and (told or fold(words) in RATINGS):
        is_school = told or implied_scale(words, NUMBERS.findall(text), marks)
        return text[: match.start()], is_school or scale
    return text.rstrip(" 。"), scale


def given_to(found: list[Mention], text: str) -> list[str]:
    """What stands behind each name of a line, up to the next one."""
    ends = [*(mention.start for mention in found[1:]), len(text)]
    return [
        closed(AFTER.sub("", BEFORE.sub("", text[mention.end : end], count=1)))
        for mention, end in zip(found, ends, strict=True)
    ]


def closed(words: str) -> str:
    """A score with the bracket that its remark lost: "4 stars ($36 a year"."""
    return f"{words})" if words.count("(") > words.count(")") else words


def scored_option(
    part: Part, context: Context, subject: Subject, scale: Scale | None
) -> list[Draft]:
    """The ratings of a line that scores one option on several criteria.

    "X: price 8, sound 6"; a line that has anything else beside them is none.
    """
    lead, found = option_lead(part, subject)
    if not found or "\n" in part.text.strip():
        return []
    pieces = PIECES.split(plain(lead.rest).rstrip(". "))
    pairs = [match for piece in pieces if (match := SCORED.match(piece))]
    if len(pairs) < len(pieces) or len(pairs) < 2:
        return []
    drafts = []
    for number, pair in enumerate(pairs, 1):
        name, words = pair["name"].strip(), pair["score"]
        value = read_value(words, setting_of(part, name, scale))
        is_name = len(name.split()) <= NAME_WORDS and not mentions(name, subject)
        if value.kind != "rating" or value.number is None or not is_name:
            return []
        kind = "aggregate" if is_total(name) else "rating"
        draft = make(part, kind, name, rated_words(words), labels_of(found))
        draft = draft._replace(value=value.number, scale=value.scale)
        drafts.append(draft._replace(address=f"{part.block_id}/v{number:02d}"))
    return drafts


def scored_cell(part: Part, subject: Subject, scale: Scale | None) -> list[Draft]:
    """The rating of a line that names an option and a criterion: "X, price: 8/10"."""
    lead = lead_of(part.text)
    if not lead or "\n" in part.text.strip():
        return []
    found = mentions(lead.label, subject, in_heading=True)
    if len(found) != 1 or lead.label[: found[0].start].strip():
        return []
    match = OF_IT.match(lead.label[found[0].end :])
    if not match or len(match["name"].split()) > NAME_WORDS:
        return []
    name = match["name"]
    value = read_value(lead.rest, setting_of(part, name, scale))
    if value.kind != "rating" or value.number is None:
        return []
    kind = "aggregate" if is_total(name) else "rating"
    draft = make(part, kind, name, rated_words(lead.rest), labels_of(found))
    return [draft._replace(value=value.number, scale=value.scale)]


def option_lead(
    part: Part, subject: Subject, is_dashed: bool = False
) -> tuple[Lead | None, list[Mention]]:
    """The lead-in of a line, if it is the name of an option: "X: ...", "X - ...".

    is_dashed  only with a dash
    """
    for lead in (None if is_dashed else lead_of(part.text), dashed_lead(part.text)):
        if lead and lead.rest:
            found = mentions(lead.label, subject, in_heading=True)
            if len(found) == 1 and fold(found[0].words) == fold(lead.label):
                return lead, found
    return None, []
