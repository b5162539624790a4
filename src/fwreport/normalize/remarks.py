"""Remarks in sentences: "... - support poor.", "Pros of X: light, quiet."."""

from fwreport.normalize.draft import Draft, Part, labels_of, make
from fwreport.normalize.headings import Context, side
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.grades import is_grade
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.remarks import CLAUSES, REMARK, SIDED
from fwreport.vocabulary.words import fold

PROSE = ("paragraph", "quote")


def remarks(part: Part, words: str, context: Context, subject: Subject) -> list[Draft]:
    """The remarks of a sentence on the one option that it names, without a verb.

    "Support poor" grades a criterion that has a common name; "Pros of X: ..." is a
    point for X.
    """
    found = mentions(words, subject)
    own = {name for name, _ in context.labels}
    if part.kind not in PROSE or own & {name for name, _ in labels_of(found)}:
        return []  # an entry of that option's section
    if len({mention.members for mention in found}) != 1:
        return []
    labels = labels_of(found[:1])
    match = SIDED.match(words)
    sign = side(match["side"]) if match else None
    if match and sign is not None and mentions(match["name"], subject):
        text = match["rest"].rstrip(" .")
        return [
            make(part, "statement", match["side"], text, labels)._replace(polarity=sign)
        ]
    named = found[0]
    before, after = words[: named.start].strip(" ,:"), words[named.end :]
    pieces = CLAUSES.split(after if not before else words)
    graded = [pair for piece in pieces if (pair := graded_in(piece.strip(" :")))]
    return [make(part, "rating", topic, said, labels) for topic, said in graded]


def graded_in(piece: str) -> tuple[str, str] | None:
    """The criterion and the grade of a few words that say nothing else."""
    match = REMARK.match(piece)
    while match:
        topic, said = match["topic"], match["said"]
        is_known = fold(topic) in COMMON or fold(topic) in meanings()
        if is_known and is_grade(fold(said)):
            return topic, said
        first, _, rest = said.partition(" ")
        longer = f"{topic} {first}"
        match = REMARK.match(f"{longer}: {rest}") if rest and " " not in topic else None
    return None
