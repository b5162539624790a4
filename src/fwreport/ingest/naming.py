"""What a source is called: its id, made from its path, and its title."""

import hashlib
import re
import unicodedata
from collections import Counter
from pathlib import PurePosixPath

from fwreport.vocabulary.lines import front_matter_end
from fwreport.vocabulary.references import unescape
from fwreport.vocabulary.tags import SITE, read_tokens

LONGEST_ID = 48  # characters of a slug; addresses are read by people
LONGEST_LINE = 1000  # characters; what follows in a line is no title, and costs time
LONGEST_TITLE = 100  # characters; a longer first line is prose
NUMBER = re.compile(r"([0-9]+)(?:[_\-. ]|$)")
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
FRONT_TITLE = re.compile(r"title:[ \t]*(.+)$", re.IGNORECASE)
NO_TITLE = re.compile(r"\s*(#+\t|https?:|[|>`~<]|[-*+][ \t]|\d+[.)][ \t]|!\[|\[!\[)")
IMAGE = re.compile(r"!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])?")
LINK = re.compile(r"\[([^\]]+)\](\([^)]*\)|\[[^\]]*\])")
TAG = re.compile(r"</?[A-Za-z][^>]*>")
STRONG = re.compile(r"(\*\*|__|~~|`+|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w))")


def name_sources(paths: list[str]) -> dict[str, str]:
    """The id of each path: its leading number where no other has it, else a slug.

    Paths that would share an id get a few digits of their digest: so an id depends on
    the set of paths and never on their order.
    """
    stems = {path: PurePosixPath(path).stem for path in paths}
    numbers = {p: found[1] for p, s in stems.items() if (found := NUMBER.match(s))}
    shared = Counter(numbers.values())
    ids = {
        path: numbers[path] if shared[numbers.get(path)] == 1 else slug(stem)
        for path, stem in stems.items()
    }
    for digits in (6, 16, 64):
        count = Counter(ids.values())
        for path, source_id in list(ids.items()):
            if count[source_id] > 1:
                ids[path] = f"{slug(stems[path])}-{_digest(path)[:digits]}"
    return ids


def slug(text: str) -> str:
    """Lower-case words of any script joined by hyphens; `source` if there are none."""
    plain = unicodedata.normalize("NFKC", text).lower()
    words = re.findall(r"[^\W_]+", plain)
    return "-".join(words)[:LONGEST_ID].strip("-") or "source"


def _digest(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()


def find_title(lines: list[str], fenced: set[int]) -> str | None:
    """The title a document gives itself, without decoration, if it gives one.

    A title of the front matter; else the first heading of the first level; else a
    heading that opens the document; else a short first line that stands alone.

    fenced  numbers of the lines in fenced code, from 0
    """
    lines = [line[:LONGEST_LINE] for line in lines]
    start = front_matter_end(lines)
    for match in filter(None, map(FRONT_TITLE.match, lines[:start])):
        if title := undecorated(match[1].strip("\"' ")):
            return title
    body = [(i, line) for i, line in enumerate(lines) if i >= start and line.strip()]
    for i, line in body:
        match = None if i in fenced else HEADING.match(line)
        is_top = match and len(match[1]) == 1 and "\t" not in match[2]
        if is_top and (title := undecorated(match[2])):
            return title
    return _opening(lines, body[0][0]) if body and body[0][0] not in fenced else None


def find_page_title(page: str) -> str | None:
    """The title of a page of HTML: its first heading of the first level, or `<title>`.

    What follows a bar or a dash in `<title>` is the name of the site.
    """
    named = None
    words: list[str] | None = None  # of the heading that is open
    for token in read_tokens(page):
        body = page[token.start : token.end]
        if token.kind == "raw" and token.name == "title" and named is None:
            named = undecorated(SITE.split(unescape(body))[0])
        elif token.name == "h1" and token.kind == "open":
            words = []
        elif token.name == "h1" and words is not None:
            if title := undecorated(unescape(" ".join(words))):
                return title[:LONGEST_LINE]
            words = None
        elif token.kind == "text" and words is not None:
            words.append(body)
    return named[:LONGEST_LINE] or None if named else None


def _opening(lines: list[str], first: int) -> str | None:
    """The title in the first line that is not blank, if it is one."""
    line = lines[first]
    after = lines[first + 1] if first + 1 < len(lines) else "no more"
    if (match := HEADING.match(line)) and "\t" not in match[2]:
        return undecorated(match[2]) or None
    if NO_TITLE.match(line) or "\t" in line.strip() or len(line) > LONGEST_TITLE:
        return None
    if not UNDERLINE.match(after) and (after.strip() or line.rstrip()[-1] in ".,;:"):
        return None
    return undecorated(line) or None


def undecorated(text: str) -> str:
    """The words of a heading: no markup, no pictures, white space as single blanks."""
    text = TAG.sub(" ", LINK.sub(r"\1", IMAGE.sub(" ", text)))
    text = STRONG.sub("", text)
    shown = (" " if _is_picture(c) else c for c in text)
    return " ".join("".join(shown).split()).strip(" :\u2013\u2014-|")


def _is_picture(character: str) -> bool:
    """Whether a character is a pictograph, part of one, or cannot be seen."""
    if (
        character in "\ufe0f\u20e3\u200d\ufeff"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    ):
        return True
    return unicodedata.category(character) in {"So", "Cc", "Cf", "Co", "Cn", "Cs"}
