"""Lines that speak for themselves: "Comfort. X is ...", and one line an option."""

import re
from collections.abc import Iterator, Sequence

from fwreport.normalize.draft import Draft, Part
from fwreport.normalize.headings import side
from fwreport.normalize.markup import label, lead_of
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.columns import COMMON, CONS, NOTES, PROS
from fwreport.vocabulary.contrasts import LEADING_ARTICLE
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.questions import SPEAKERS
from fwreport.vocabulary.verdicts import PRIZES, WHOLE
from fwreport.vocabulary.words import fold

# A word or three with a full stop, and a sentence after it.
RUN_IN = re.compile(
    r"^(?P<label>[^\W\d_a-z][\w'\u2019-]*(?:\s[\w'\u2019-]+){0,2})\.\s+(?=[^\W\d_a-z])"
)
FEW = 3  # paragraphs that start so, for one may be a short sentence
LABEL_WORDS = 4  # of a lead-in that names what its paragraph speaks on
NO_TOPICS = WHOLE | NOTES | PROS | CONS | SPEAKERS
STOPS = (".", "!", "\u3002", "\uff01", "*")


def with_run_ins(parts: list[Part]) -> list[Part]:
    """The parts; words with a full stop that start several paragraphs are lead-ins.

    "Comfort. X is soft." is "**Comfort.** X is soft." where at least half of these
    words are known to name criteria, and no two are alike.
    """
    found = {
        n: match
        for n, part in enumerate(parts)
        if part.kind == "paragraph" and (match := RUN_IN.match(part.text))
    }
    names = [fold(match["label"]) for match in found.values()]
    known = [name for name in names if name in COMMON or name in meanings()]
    if len({*names}) < max(FEW, len(names)) or len(known) * 2 < len(names):
        return parts
    return [
        part._replace(text=f"**{found[n]['label']}.** {part.text[found[n].end() :]}")
        if n in found
        else part
        for n, part in enumerate(parts)
    ]


def after_lists(parts: list[Part]) -> list[Part]:
    """The parts; a paragraph behind a list of pros or cons is none of them.

    It sums up the option, or goes on with it, and stands under the heading above.
    """
    listed: set[str] = set()  # headings of which a list has been seen
    result = []
    for part in parts:
        nearest = part.headings[0].block_id if part.headings else ""
        if part.kind == "item":
            listed.add(nearest)
        elif part.kind == "paragraph" and nearest in listed and len(part.headings) > 1:
            name = label(part.headings[0].text)
            if side(name) is not None:
                part = part._replace(headings=part.headings[1:])
        result.append(part)
    return result


def with_topics(parts: Sequence[Part], subject: Subject) -> list[Part]:
    """The parts, with those paragraphs marked of which several start with a label.

    "Spokes: ...", "Saddle: ...", "Bell: ..." are read as under headings, whatever the
    labels; one such paragraph may be a sentence with a colon.
    """
    names = {
        n: name for n, p in enumerate(parts) if (name := topic_of_line(p, subject))
    }
    if len({*names.values()}) < max(FEW, len(names)):
        return list(parts)
    return [
        part._replace(is_topical=True) if n in names else part
        for n, part in enumerate(parts)
    ]


def topic_of_line(part: Part, subject: Subject) -> str:
    """The folded label that a paragraph starts with, if it may be a criterion."""
    lead = lead_of(part.text) if part.kind == "paragraph" else None
    if not lead or not lead.rest or not is_capital(lead.label[:1]):
        return ""
    name = fold(lead.label)
    if len(name.split()) > LABEL_WORDS or name in NO_TOPICS or PRIZES.match(lead.label):
        return ""
    return "" if mentions(lead.label, subject, in_heading=True) else name


def is_capital(letter: str) -> bool:
    """Whether a letter is no small one; Chinese and Japanese have but one form."""
    return letter.isalpha() and not letter.islower()


def option_lines(part: Part, subject: Subject) -> list[Part]:
    """The lines of a paragraph of which each is a sentence on an option of its own."""
    texts = [line.strip() for line in part.text.split("\n")]
    if part.kind != "paragraph" or len(texts) < 2:
        return []
    if len(texts) != part.end - part.start + 1 or not all(map(ends, texts)):
        return []
    leads = [leading(text, subject) for text in texts]
    if not all(leads) or len({*leads}) < len(leads):
        return []
    return [
        part._replace(text=text, start=line, end=line)
        for line, text in enumerate(texts, part.start)
    ]


def ends(text: str) -> bool:
    """Whether a line ends where a sentence does."""
    return text.endswith(STOPS)


def leading(text: str, subject: Subject) -> tuple[str, ...]:
    """The options that a line starts with the name of, after an article."""
    bare = LEADING_ARTICLE.sub("", text.lstrip("*_"))
    found = mentions(bare, subject)
    return found[0].members if found and found[0].start == 0 else ()


def at_line(drafts: Iterator[Draft], number: int) -> Iterator[Draft]:
    """The claims of one line, each with an address of its own in the block."""
    for draft in drafts:
        end = draft.address.removeprefix(draft.block_id)
        yield draft._replace(address=f"{draft.block_id}/l{number:02d}{end}")
