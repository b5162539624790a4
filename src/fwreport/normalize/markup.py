"""Inline markup: what a reader sees of a cell, a label or a line."""

import re
from functools import lru_cache
from typing import NamedTuple

from fwreport.vocabulary.marks import undecorated
from fwreport.vocabulary.references import unescape

BREAK = re.compile(r"(?<!\s)\s*<br\s*/?>\s*", re.IGNORECASE)
# The bounds keep a line of brackets from costing more than its length.
IMAGE = re.compile(r"!\[([^\[\]]{0,300})\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,100}\])")
LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]{0,100}\]){0,500})\]"
    r"(?:\((?:[^()]|\([^()]{0,500}\)){0,2000}\)|\[[^\[\]]{0,100}\])"
)
FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,100}\]")
CODE = re.compile(r"(?<!`)(`{1,9})(?!`)(.{1,1000}?)(?<!`)\1(?!`)", re.DOTALL)
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1", re.DOTALL)
STAR = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
LINE = re.compile(r"(?<![\w_])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![\w_])")
STRIKE = re.compile(r"~~(?=\S)(.{1,1000}?)(?<=\S)~~")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
BLANKS = re.compile(r"[^\S\n]+")
# Our own marks: no characters by Unicode's word, for use inside a program; a text has
# none, nor does `unescape` make any.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
OURS = re.compile(f"[{OPEN}{CLOSE}]")
KEPT = re.compile(f"{OPEN}(\\d+){CLOSE}")
LEAD = re.compile(
    r"^\s*(?:(\*\*|__)(?P<bold>.{1,80}?)(?P<in>[:\uff1a.]?)\1(?P<out>\s*[:\uff1a]?)"
    r"|(?P<bare>[^:\uff1a*\n`]{1,60})(?P<colon>:(?=\s|$)|\uff1a))\s*(?P<rest>.*)$",
    re.DOTALL,
)
SHORT = 200  # characters; longer texts are asked for again soon or not at all
RUN_IN_WORDS = 4  # of a bold name that ends with a full stop: "**Price.** ..."
DASHED = re.compile(
    r"^(?P<label>[^\W_][^:\uff1a\n]{0,40}?)\s[-\u2013\u2014]\s+(?P<rest>\S.*)$",
    re.DOTALL,
)
# "**Label: rest**", all of it bold.
WHOLE = re.compile(r"^(\*\*|__)([^*_\n:\uff1a]{1,60}[:\uff1a])(\s*[^*_\n]+)\1\s*$")
SLANTED = re.compile(r"^([*_])(?!\1)([^*_\n]{1,60}[:\uff1a])\1(?=\s)")
ROUND = (
    r"(?:round|runde|manche|ronda|rodada|ronde|asalto|runda|omg\u00e5ng"
    r"|category|kategorie|step|part|option|schritt|teil|\u00e9tape|partie|paso|parte"
    r"|opci\u00f3n|passo|stap|deel|krok)"
)
ASKER = r"(?:q|question|frage|pregunta|domanda|pergunta|vraag)"
# "1. ", "a) ", "Round 2: ", "Q: " before what a heading says.
NUMBERED = re.compile(
    rf"^\s*(?:(?:{ROUND}\s+)?(?:\(?\d{{1,3}}[.):]|[a-z][.)])\s+"
    rf"|{ROUND}\s+#?\d{{1,2}}\s+[\u2013\u2014-]\s+|{ASKER}\s*\d*[:.]\s+)",
    re.IGNORECASE,
)


class Lead(NamedTuple):
    """A line that starts with a name of what it speaks of."""

    label: str  # without markup and decoration
    rest: str  # what follows, as it stands; empty where the label is all
    is_bold: bool


def plain(text: str) -> str:
    """The text without inline markup; `<br>` is a line end, blanks are one blank.

    What stands in code spans is kept as it is: `__init__` is no bold word.
    """
    return plain_words(text) if len(text) <= SHORT else plain_paragraph(text)


@lru_cache(maxsize=20_000)
def plain_words(text: str) -> str:
    """The same of a few words: a table asks a dozen times for each of its cells."""
    return without_markup(text)


@lru_cache(maxsize=64)
def plain_paragraph(text: str) -> str:
    """The same of a long text: a dozen rules ask for it, one after the other."""
    return without_markup(text)


def without_markup(text: str) -> str:
    """What `plain` makes of the text."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[match.lastindex].strip())
        return f"{OPEN}{len(kept) - 1}{CLOSE}"

    text = BREAK.sub("\n", CODE.sub(keep, OURS.sub("", text)))
    text = ESCAPE.sub(keep, text)
    text = LINK.sub(r"\1", FOOTNOTE.sub("", IMAGE.sub(r"\1", text)))
    for mark in (STRONG, STRONG, STAR, LINE, STRIKE):
        text = mark.sub(lambda match: match[match.lastindex], text)
    text = unescape(TAG.sub("", text))
    text = KEPT.sub(lambda match: kept[int(match[1])], text)
    lines = [BLANKS.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """The plain text of a paragraph, its line ends as blanks."""
    return plain(re.sub(r"\\?\n", " ", text))


def label(text: str) -> str:
    """A heading, a header cell or a lead-in: plain, without dress, number and colon."""
    bare = undecorated(plain(text).replace("\n", " "))
    bare = undecorated(NUMBERED.sub("", bare))
    return bare.strip("*_ ").rstrip(":\uff1a ").strip()


def claimed(text: str) -> str:
    """The text of a claim: plain, without the marks and pictures it starts with."""
    return undecorated_start(plain(text))


def undecorated_start(text: str) -> str:
    """The text without pictures before its first word."""
    bare = undecorated(text)
    return text[text.index(bare) :] if bare else text


def dashed_lead(text: str) -> Lead | None:
    """A line that a dash divides, "Keras - rest"; whether a name leads it is open."""
    match = DASHED.match(claimed(text))
    return Lead(label(match["label"]), match["rest"], False) if match else None


def lead_of(text: str) -> Lead | None:
    """The lead-in of a line: `**Keras**: rest`, `Label: rest`; None without one.

    A bold start is a lead-in if it asks, or a colon, a dash or nothing follows it.
    """
    text = WHOLE.sub(r"**\2**\3", undecorated_start(text))
    match = LEAD.match(SLANTED.sub(r"**\2**", text))
    if not match:
        return None
    rest = match["rest"]
    if match["bold"] is not None:
        if match["in"] == "." and len(match["bold"].split()) > RUN_IN_WORDS:
            return None  # a sentence
        dash = re.match(r"^(?:[-\u2013\u2014]+|=>?|\u2192)\s+", rest)
        asks = match["bold"].rstrip().endswith(("?", "\uff1f"))
        if not (match["in"] or match["out"].strip() or dash or asks or not rest):
            return None
        return Lead(label(match["bold"]), rest[dash.end() :] if dash else rest, True)
    return Lead(label(match["bare"]), rest, False)
