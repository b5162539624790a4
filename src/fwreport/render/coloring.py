"""Code exhibits in colours: words of the language, strings, numbers, remarks.

The language is told from the code itself, by what no other of these languages has;
code of an unknown language is printed as it is.  Colours only help: no word, blank or
line is changed, and nothing is told by colour alone.
"""

import re
from functools import cache
from itertools import groupby
from typing import Any

from markupsafe import Markup, escape

LONGEST = 20_000  # characters: a longer exhibit is data rather than an example
CUES = {  # in the order in which they are tried; the first that is found tells
    "html": r"\A\s*<(?:!doctype|html|div|\?xml|template)\b",
    "json": r"\A\s*[\[{]\s*(?:[\]}]|\"[^\"\n]*\"\s*[:,]|[\[{])",
    "docker": r"^FROM \S+[\s\S]*^(?:RUN|CMD|COPY|ENTRYPOINT) ",
    "cpp": r"^\s*#include\s*[<\"]|\bstd::\w",
    "go": r"^package \w+\s*$|^func (?:\(\w+ \*?\w+\) )?\w+\(",
    "rust": r"\bfn \w+(?:<[^>]*>)?\(|\blet mut \w|^use \w+::",
    "java": r"\bpublic (?:static |final |abstract )*(?:class|void|interface) ",
    "csharp": r"^using [\w.]+;|^namespace [\w.]+",
    "php": r"<\?php",
    "r": r"^\s*[\w.]+ <- |\blibrary\(\w+\)",
    "python": r"^(?:import \w[\w.]*(?: as \w+)?(?:\s*#.*)?$|from [\w.]+ import |@\w|"
    r"\s*(?:async )?def \w+\(.*|\s*class \w+.*:\s*$)|^\s*(?:for|with) .+:\s*(?:#.*)?$|"
    r"\bprint\(",
    "javascript": r"\b(?:const|let|var) [\w{\[]|=> ?[{(\w]|\bfunction\b.*\{|"
    r"^import .+ from ['\"]",
    "sql": r"(?i:^\s*(?:select\b.+|create (?:table|index|view|database)\b|"
    r"insert into\b|update \w+ set\b|delete from\b|alter table\b|with \w+ as \())",
    "bash": r"^(?:\$ |#!/bin/|sudo |apt(?:-get)? |pip3? |npm |npx |docker |kubectl |"
    r"git |curl |cd |export \w+=)",
    "yaml": r"\A(?:---\n)?(?:#.*\n)*[\w-]+:(?: \S.*)?\n(?:\s*(?:- )?[\w-]+:|\s+- )",
}
SHOWN = {  # kinds of tokens by their first letters in Pygments' short names
    "k": "k",  # words of the language
    "ow": "k",
    "s": "s",  # strings
    "m": "m",  # numbers
    "c": "c",  # remarks
    "nf": "f",  # names where they are defined, what decorates them, what is built in
    "nb": "f",
    "nc": "f",
    "nd": "f",
    "nt": "k",
}


def color_code(code: str) -> Markup:
    """The code, escaped, with a class for each piece that has a colour."""
    lexer = find_lexer(code)
    if lexer is None or len(code) > LONGEST:
        return escape(code)
    pieces = [(text, class_of(kind)) for _, kind, text in lexer(code)]
    if "".join(text for text, _ in pieces) != code:
        return escape(code)
    runs = groupby(pieces, key=lambda piece: piece[1])
    return Markup("").join(
        wrap("".join(text for text, _ in run), name) for name, run in runs
    )


def wrap(text: str, name: str) -> Markup:
    """A piece of code with its class, if it has one."""
    if not name or text.isspace():
        return escape(text)
    return Markup('<span class="{}">{}</span>').format(name, text)


def find_language(code: str) -> str | None:
    """The language that the code is in, by Pygments' name, if it can be told."""
    return next((name for name, cue in compiled().items() if cue.search(code)), None)


@cache
def compiled() -> dict[str, re.Pattern]:
    """The cues, ready to be looked for line by line."""
    return {name: re.compile(cue, re.MULTILINE) for name, cue in CUES.items()}


def find_lexer(code: str) -> Any:
    """What cuts the code into (place, kind, text); None for an unknown language."""
    from pygments.lexers import get_lexer_by_name

    language = find_language(code[:LONGEST])
    return get_lexer_by_name(language).get_tokens_unprocessed if language else None


@cache
def class_of(kind: Any) -> str:
    """The class of a kind of token; empty for most."""
    from pygments.token import STANDARD_TYPES

    short = STANDARD_TYPES.get(kind, "")
    return SHOWN.get(short[:2]) or SHOWN.get(short[:1], "")
