"""Signs that mark: cells "++", "o", "-", and points "+ cheap", "- loud"."""

import re
from collections.abc import Sequence

from fwreport.normalize.draft import Part
from fwreport.normalize.headings import Context
from fwreport.vocabulary.marks import NO_MARKS, YES_MARKS

FEW = 4  # signs that a table has at least which marks with them
# A point for, against or neither: "+ cheap", "\U0001f44e loud", "(0) grey".
SIGNED = re.compile(
    rf"^(?:\(?([+\u2212\u2013-]|[\u2795\u2796{YES_MARKS}{NO_MARKS}])\)?\ufe0f?|\([0o~]\))\s+(?=\S)"
)
# "Good, because it is quiet", as records of decisions have it.
REASONED = re.compile(
    r"""(?:(?P<good>good|gut|bien|bon|bueno|bom|buono|goed|dobrze)|(?P<bad>bad|schlecht|mal|mauvais|malo|mau|ruim|cattivo|slecht|źle)
    |neutral|neutre|neutro|neutraal),?\s(?:because|since|as|weil|da|car|parce\s|porque|perché|omdat|bo)""",
    re.IGNORECASE | re.VERBOSE,
)
FOR_IT = "+\u2795" + YES_MARKS


def sign_value(text: str) -> float | None:
    """How many pluses, or minuses below zero, a text is made of; 0 for "o"."""
    bare = text.strip().replace("\u2212", "-").replace("\u2013", "-")
    if bare in ("o", "O", "0", "\u25cb", "+/-", "\u00b1"):
        return 0.0
    if re.fullmatch(r"\+{1,3}|-{1,3}", bare):
        return float(bare.count("+") - bare.count("-"))
    return None


def sign_run(texts: Sequence[str]) -> int:
    """The longest run of signs where all texts are signs, good ones and others."""
    values = [sign_value(text) for text in texts if text.strip()]
    if len(values) < FEW or None in values or not min(values) < 1 <= max(values):
        return 0
    return int(max(map(abs, values)))


def sign_rows(rows: Sequence[Sequence[str]]) -> int:
    """The longest run of signs in rows of nothing but signs, others holding words.

    A lone "-" may stand for nothing: each such row has a plus, and some cell two signs.
    """
    said = [[text for text in row if text.strip()] for row in rows]
    signed = [row for row in said if is_signed(row)]
    run = sign_run([text for row in signed for text in row])
    return run if run > 1 else 0


def is_signed(row: Sequence[str]) -> bool:
    """Whether several cells of a row are signs, and all of them, one being a plus."""
    values = [sign_value(text) for text in row if text.strip()]
    return len(values) > 1 and None not in values and max(values) > 0


def signed_point(part: Part, context: Context) -> tuple[Part, Context]:
    """A point without its sign, and the context with what the sign says."""
    if sign := SIGNED.match(part.text):
        part = part._replace(text=part.text[sign.end() :])
        return part, with_sign(context, sign[1])
    if match := REASONED.match(part.text):
        side = 1.0 if match["good"] else -1.0 if match["bad"] else 0.0
        return part, context._replace(polarity=side)
    return part, context


def with_sign(context: Context, sign: str | None) -> Context:
    """The context of a point for, against, or neither: "(0) grey".

    Below "Choose X if:" a tick is no praise: there all points say what X is for.
    """
    if sign is None:
        return context._replace(polarity=0.0)
    polarity = 1.0 if sign in FOR_IT else -1.0
    is_use = context.is_advice and polarity > 0
    return context if is_use else context._replace(polarity=polarity)
