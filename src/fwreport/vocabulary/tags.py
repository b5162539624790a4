"""HTML as a row of tags and texts, each with its place; and what a page of it is.

Our own, because `html.parser` takes time that grows with the square of a page of tags
that are never closed, on the Pythons that we support.  Every character is looked at a
bounded number of times, whatever is or is not closed.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fwreport.vocabulary.references import unescape

MARK = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
TAG = re.compile(
    r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", re.ASCII
)
NAME = re.compile(r"<(/?)([a-zA-Z][^\s/><]*)")
ATTRIBUTE = re.compile(
    r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?"
)
PATIENCE = 20  # tags whose quotes never end, before quotes are no longer minded
RAW = {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"}
VOID |= {"param", "source", "track", "wbr"}
BLOCK = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center"),
    *("dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption"),
    *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head"),
    *("header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol"),
    *("p", "pre", "search", "section", "summary", "table", "tbody", "tfoot"),
    *("thead", "title", "tr", "ul", "script", "style", "template", "noscript"),
}
CELLS = {"td", "th"}
PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml\b[^<>]*>\s*)?(?:<!--(?:(?!-->).)*+-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
FRAGMENT = re.compile(
    r"\s*(?:<!--(?:(?!-->).)*+-->\s*)*"
    r"<(?:article|main|section|div|table|h[1-6]|p|ul|ol|style|header|nav)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
SITE = re.compile(  # what a page's title names its site after
    r"(?<=\s)[-|\u2013\u2014\u00b7\u00bb](?=\s)"
)
HIDDEN = re.compile(r"[^\r\n]+")
MARKED = re.compile(r"^(?:#{1,6} |[-*+] |\d+[.)] |\||```|~~~|> )", re.MULTILINE)


class Token(NamedTuple):
    """A tag, a comment or the text between them."""

    kind: str  # open, close, text, raw (of a script, a title, ...) or comment
    name: str  # of the element, in small letters
    start: int  # offset in the text, from 0
    end: int
    attributes: str = ""  # as they are written


def read_tokens(text: str) -> Iterator[Token]:
    """Cut a text into tokens; together they are the whole text."""
    place, patience = 0, PATIENCE
    while mark := MARK.search(text, place):
        start = mark.start()
        if start > place:
            yield Token("text", "", place, start)
        token = None
        if text[start + 1] not in "!?":
            token = read_tag(text, start) if patience else None
            patience -= patience > 0 and token is None
            token = token or read_rough(text, start)
        else:
            token = Token("comment", "", start, comment_end(text, start))
        if token is None:  # nothing closes any more
            yield Token("text", "", start, len(text))
            return
        yield token
        place = token.end
        if token.kind == "open" and token.name in RAW:
            end = find_end(token.name).search(text, place)
            place = end.start() if end else len(text)
            if place > token.end:
                yield Token("raw", token.name, token.end, place)
    if place < len(text):
        yield Token("text", "", place, len(text))


def read_tag(text: str, start: int) -> Token | None:
    """The tag at a place, as far as its quotes end."""
    if not (tag := TAG.match(text, start)):
        return None
    kind = "close" if tag[1] else "open"
    return Token(kind, tag[2].lower(), start, tag.end(), tag[3])


def read_rough(text: str, start: int) -> Token | None:
    """The tag at a place up to the next angle bracket; None if there is none."""
    name, end = NAME.match(text, start), text.find(">", start)
    if end < 0 or not name:
        return None
    kind = "close" if name[1] else "open"
    return Token(kind, name[2].lower(), start, end + 1, text[name.end() : end])


def comment_end(text: str, start: int) -> int:
    """Where a comment or a declaration ends."""
    mark = "-->" if text.startswith("<!--", start) else ">"
    end = text.find(mark, start + 2)
    return end + len(mark) if end >= 0 else len(text)


@cache
def find_end(name: str) -> re.Pattern[str]:
    """The end of an element that has no elements in it."""
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of a tag by name, in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(written):
        value = next((group for group in match.groups()[1:] if group), "")
        found.setdefault(match[1].lower(), unescape(value))
    return found


def is_page(text: str) -> bool:
    """Whether a text is plainly HTML: a page, or a piece of one from end to end."""
    if PAGE.match(text[:65_536]):
        return True
    is_piece = FRAGMENT.match(text[:2_000]) and text[-100:].rstrip().endswith(">")
    return bool(is_piece) and not MARKED.search(text)


def shown_text(page: str) -> str:
    """The texts of a page at their places: tags, scripts and styles are blanks."""
    return "".join(
        unescape(body) if token.kind == "text" else HIDDEN.sub(" ", body)
        for token in read_tokens(page)
        for body in [page[token.start : token.end]]
    )
