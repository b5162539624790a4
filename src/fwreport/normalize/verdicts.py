"""Verdicts in sentences: "X wins", "X beats Y on price", "both are equal"."""

import re

from fwreport.normalize.draft import Draft, Part, make
from fwreport.normalize.headings import Context
from fwreport.normalize.markup import lead_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.qualified import clause_sayings
from fwreport.normalize.sayings import Said, said_in, topics_in
from fwreport.vocabulary.doubtful import can_be_easy, has_two_meanings, is_doubtful
from fwreport.vocabulary.halves import HALF_END
from fwreport.vocabulary.meanings import is_same, meanings
from fwreport.vocabulary.qualities import CRITERIA, GENERIC
from fwreport.vocabulary.summaries import is_date
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold

# "ca. 900" and "z.B. X" go on.
SHORTENED = "ca. bzw. inkl. env. aprox. approx. vs. e.g. i.e. z.B. p.ej. bijv. np."
GOES_ON = "".join(rf"(?<!\b{re.escape(word)})" for word in SHORTENED.split())
SENTENCE = re.compile(
    rf"(?<=[.!?]){GOES_ON}\s+|(?<=[\u3002\uff01\uff1f])(?=\s*\S)", re.IGNORECASE
)
PIECES = re.compile(
    r"\s*[,;]\s*(?:(?:and|but|while|und|aber|dafür|et|mais|y|pero|e|ma|mas|en|maar|i|ale|och|men)\s+)?",
    re.IGNORECASE,
)
LINE_LENGTH = 200  # characters; a longer text is no line that names a winner
EASY = "ease of use"  # what "easier" compares on where nothing else is named
HEADING_WORDS = 3  # of a heading that may say what is faster, or easier


def sentence_verdicts(
    part: Part, words: str, context: Context, subject: Subject
) -> list[Draft]:
    """The verdicts of one sentence; two where it divides what it compares on."""
    drafts = []
    for text, said in each_said(words, subject) if len(words) <= LINE_LENGTH else []:
        known = topic_of(said, context, subject)
        if known is None and not said.is_final:
            continue
        if is_doubtful(text, context.criterion or ""):
            continue
        if said.is_worded and has_two_meanings(text) and is_led(part, context):
            known = context.criterion  # "Boarding: X leichter als Y"
        labels = said.labels or tuple((name, name) for name in subject.names)
        if said.rank < 0:  # nobody is ahead: it speaks against the one it names
            own = ((said.winner, said.winner),)
            draft = make(part, "statement", known, text, own)
            drafts.append(draft._replace(polarity=-1.0, confidence=said.confidence))
            continue
        is_own = known is not None and known == said.topic and not said.is_worded
        for topic in topics_in(known) if is_own else [known]:
            draft = make(part, "verdict", topic, text, labels)
            draft = draft._replace(winner=said.winner, confidence=said.confidence)
            drafts.append(draft)
    return drafts


def is_led(part: Part, context: Context) -> bool:
    """Whether a text itself says before a colon what it is on."""
    lead = lead_of(part.text)
    return bool(lead) and lead.label == context.criterion


def each_said(sentence: str, subject: Subject) -> list[tuple[str, Said]]:
    """What a sentence says, in its words; half by half in "X wins on A, Y on B"."""
    if said := said_in(sentence, subject):
        return [(sentence, said)]
    return divided_topics(sentence, subject) or clause_sayings(sentence, subject)


def divided_topics(sentence: str, subject: Subject) -> list[tuple[str, Said]]:
    """The halves of a sentence "X wins on A, Y on B", each with what it says."""
    found = mentions(sentence, subject)
    if len(found) < 2:
        return []
    if fronted := fronted_topics(sentence, subject):
        return fronted
    if len({m.members for m in found}) != len(found):
        return []
    starts = [0, *(mention.start for mention in found[1:]), len(sentence)]
    halves = [sentence[a:b] for a, b in zip(starts, starts[1:], strict=False)]
    halves = [HALF_END.sub("", half) for half in halves]
    first = said_in(halves[0], subject)
    if first is None or first.topic is None or not first.is_plain:
        return []
    pairs = [(halves[0], first)]
    for half, mention in zip(halves[1:], found[1:], strict=True):
        rest = half[len(mention.words) :]
        said = said_in(half, subject) or said_in(f"{mention.words} wins{rest}", subject)
        if said is None or said.topic is None or not said.is_plain:
            return []
        pairs.append((half, said))
    return pairs


def fronted_topics(sentence: str, subject: Subject) -> list[tuple[str, Said]]:
    """The halves of a sentence "On A X wins, on B Y", each with what it says."""
    pieces = [piece for piece in PIECES.split(sentence) if piece.strip()]
    first = said_in(pieces[0], subject) if len(pieces) > 1 else None
    if first is None or first.topic is None or not first.is_plain:
        return []
    pairs = [(pieces[0], first)]
    for piece in pieces[1:]:
        found = mentions(piece, subject)
        rest = piece[found[0].end :].strip(" .!") if found else "?"
        full = f"{piece.rstrip(' .!')} wins" if not rest else piece
        said = said_in(full, subject) if len(found) == 1 else None
        if said is None or said.topic is None or not said.is_plain:
            return []
        pairs.append((piece, said))
    return pairs


def criterion_of(context: Context, is_whole: bool) -> str | None:
    """What a verdict is on: what the heading names, if it names what is compared on.

    A line that says "overall" keeps a heading that speaks of the whole as well.
    """
    if is_whole and fold(context.criterion or "") not in WHOLE:
        return None
    return context.criterion


def topic_of(said: Said, context: Context, subject: Subject) -> str | None:
    """What a sentence is on: what it names, or what the heading does.

    Of what may be faster or easier the heading tells more, unless it speaks of another
    thing, or of none.
    """
    if not said.is_worded or not said.topic:
        return said.topic or criterion_of(context, said.is_whole)
    heading = context.criterion or ""
    if not names_criterion(heading, subject):
        return said.topic
    if any(is_same(name, said.topic) for name in (heading, *heading.split())):
        return heading
    is_other = fold(heading) in CRITERIA or any(
        is_same(heading, name) for name in CRITERIA if name in meanings()
    )
    is_generic = fold(said.topic) in GENERIC
    is_eased = is_same(said.topic, EASY) and can_be_easy(heading)
    return heading if is_generic and (is_eased or not is_other) else said.topic


def names_criterion(heading: str, subject: Subject) -> bool:
    """Whether a heading names a criterion, and neither options nor the whole."""
    return (
        0 < len(heading.split()) <= HEADING_WORDS
        and fold(heading) not in WHOLE
        and not is_date(heading)
        and not heading.endswith(("?", "\uff1f"))
        and not mentions(heading, subject, in_heading=True)
    )
