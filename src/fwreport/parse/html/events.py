"""Tags become events: every element that is opened is closed, and in order."""

import re
from bisect import bisect_right
from typing import NamedTuple

from fwreport.vocabulary.lines import line_starts
from fwreport.vocabulary.references import unescape
from fwreport.vocabulary.tags import (
    BLOCK,
    CELLS,
    VOID,
    Token,
    attributes_of,
    read_tokens,
)

SHOWN, TITLES, HIDDEN = range(3)  # of an element: all, its headings, or nothing
SILENT = {
    *("head", "script", "style", "template", "noscript", "iframe", "object", "svg"),
    *("math", "canvas", "audio", "video", "nav", "aside", "footer", "menu", "search"),
    *("button", "select", "textarea", "datalist", "dialog", "noembed", "noframes"),
    *("map", "progress", "meter", "title", "rp", "rt"),
}
ROLES = {  # of what is no part of the content
    *("navigation", "banner", "contentinfo", "complementary", "search", "menu"),
    *("menubar", "dialog", "alertdialog", "toolbar", "tablist", "tooltip"),
}
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CONSENT = re.compile(r"(?:^|[\s_-])(?:cookie|consent|gdpr)s?", re.IGNORECASE)
REFERENCE = re.compile(r"^\s*\[\s*[\w. ]{1,12}\s*\]\s*$")  # [1] of an encyclopedia
MAIN = ("main", "article", "section")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SCOPE = ("table", "td", "th", "caption")  # which nothing inside them ends
# What an element ends when it is opened, and where the search for that ends.
ENDS = {
    "li": (("li",), ("ul", "ol", "menu", "dir", *SCOPE)),
    "dt": (("dt", "dd"), ("dl", *SCOPE)),
    "dd": (("dt", "dd"), ("dl", *SCOPE)),
    "tr": (("tr",), ("table",)),
    "td": (CELLS, ("table", "tr")),
    "th": (CELLS, ("table", "tr")),
    "tbody": (("thead", "tbody", "tfoot"), ("table",)),
    "thead": (("thead", "tbody", "tfoot"), ("table",)),
    "tfoot": (("thead", "tbody", "tfoot"), ("table",)),
    "option": (("option",), ("select",)),
}
ENDS |= dict.fromkeys(HEADINGS, (HEADINGS, SCOPE))
SCOPES = dict.fromkeys(("td", "th", "tr", "tbody", "thead", "tfoot"), ("table",))
SCOPES |= {"table": (), "li": ("ul", "ol", "menu", "dir", *SCOPE), "body": ()}
SCOPES |= {"html": ()}


class Event(NamedTuple):
    """An element that opens or closes, or a text, in the order of the page."""

    kind: str  # open, close, text
    name: str  # of the element; of a text, empty
    line: int  # where it starts, from 0
    end: int  # the line where it ends, from 0
    text: str = ""  # without entities
    attributes: str = ""
    shows: int = SHOWN


class Open(NamedTuple):
    """An element that is not closed yet."""

    name: str
    shows: int


class Stack:
    """The open elements, and where those of each name stand."""

    def __init__(self) -> None:
        """Nothing is open."""
        self.elements: list[Open] = []
        self.places: dict[str, list[int]] = {}

    @property
    def shows(self) -> int:
        """What is seen of the innermost element."""
        return self.elements[-1].shows if self.elements else SHOWN

    def last(self, names: tuple[str, ...] | set[str]) -> int:
        """Where the innermost element of these names stands; -1 if none is open."""
        return max((p[-1] for n in names if (p := self.places.get(n))), default=-1)

    def push(self, element: Open) -> None:
        """Open an element."""
        self.places.setdefault(element.name, []).append(len(self.elements))
        self.elements.append(element)

    def pop(self) -> Open:
        """Close the innermost element."""
        element = self.elements.pop()
        self.places[element.name].pop()
        return element


def read_events(lines: list[str]) -> list[Event]:
    """The events of some lines of HTML; what is never opened is never closed."""
    text = "\n".join(lines)
    starts = line_starts(text)
    events: list[Event] = []
    stack = Stack()
    for token in read_tokens(text):
        start = bisect_right(starts, token.start) - 1
        end = bisect_right(starts, max(token.end - 1, token.start)) - 1
        if token.kind == "open":
            implied(token.name, stack, events, start)
            shows = max(stack.shows, shown(token, stack))
            events.append(
                Event("open", token.name, start, end, "", token.attributes, shows)
            )
            if token.name in VOID:
                events.append(Event("close", token.name, end, end, shows=shows))
            else:
                stack.push(Open(token.name, shows))
        elif token.kind == "close":
            place = stack.last((token.name,))
            if place >= 0 and place >= stack.last(SCOPES.get(token.name, SCOPE)):
                close_to(place, stack, events, end)
        elif token.kind in ("text", "raw"):
            body = unescape(text[token.start : token.end])
            events.append(Event("text", "", start, end, body, shows=stack.shows))
    close_to(0, stack, events, len(lines) - 1)
    return events


def implied(name: str, stack: Stack, events: list[Event], line: int) -> None:
    """Close what the opening of an element ends: `<li>` the item before it."""
    if name in ENDS:
        ended, bounds = ENDS[name]
        place = stack.last(ended)
        if place >= 0 and place > stack.last(bounds):
            close_to(place, stack, events, line)
    if name in BLOCK and name != "table":
        place = stack.last(("p",))
        if place > stack.last((*SCOPE, "button")):
            close_to(place, stack, events, line)


def close_to(place: int, stack: Stack, events: list[Event], line: int) -> None:
    """Close the elements from a place of the stack on, the innermost first."""
    while len(stack.elements) > place:
        element = stack.pop()
        events.append(Event("close", element.name, line, line, shows=element.shows))


def shown(token: Token, stack: Stack) -> int:
    """What is seen of an element, by its name and its attributes."""
    if token.name in SILENT:
        is_inner = token.name == "footer" and stack.last(("blockquote",)) >= 0
        return SHOWN if is_inner else HIDDEN
    if token.name == "header" and stack.last(MAIN) < 0:
        return TITLES
    if not token.attributes.strip() or token.name in ("html", "body"):
        return SHOWN
    given = attributes_of(token.attributes)
    role = given.get("role", "").strip().lower()
    named = f"{given.get('id', '')} {given.get('class', '')}"
    is_hidden = (
        "hidden" in given
        or given.get("aria-hidden", "").strip().lower() == "true"
        or INVISIBLE.search(given.get("style", ""))
        or (role in ROLES and role != "banner")
        or (token.name in ("div", "section", "form") and CONSENT.search(named))
        or (token.name == "sup" and "reference" in given.get("class", "").split())
    )
    if is_hidden:
        return HIDDEN
    return TITLES if role == "banner" else SHOWN
