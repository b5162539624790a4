"""Lines as Japanese and Chinese pages set them: 【headings】, ■ headings, ・entries."""

import re

from fwreport.parse.drafts import Block

# A line that is but words in these brackets, or starts with them.
BRACKETED = re.compile(r"^\s*[【〖](?P<name>[^【】〖〗]{1,30})[】〗]\s*(?P<rest>.*)$")
SQUARED = re.compile(
    r"^\s*(?P<mark>[■◆●▼◇▲□○★☆])\s?(?P<name>[^\s。.：:][^。：:]{0,28})$"
)
DOTTED = re.compile(r"^(\s*)・\s?(?=[^\s・])")
EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
FEW = 2  # such lines in a document, for one may be anything
# "評価：A 8点、B 9点": an entry, whatever it ends with.
LED = re.compile(r"^\s*[^\s：:。、]{1,12}[：:]\s*\S")
ENDS = ("。", "！", "？")


def with_eastern_marks(lines: list[str]) -> list[str]:
    """The lines, with marks of Markdown for headings in brackets and for bullets.

    The text behind a bracketed name is on what the name says: "【価格】Aは高い".
    """
    if not any(map(EAST.search, lines)):
        return lines
    marked = with_squares(lines)
    for form, read in ((BRACKETED, bracketed), (DOTTED, dotted)):
        found = {n: m for n, line in enumerate(marked) if (m := form.match(line))}
        if len(found) >= FEW:
            marked = [
                read(found[n], line) if n in found else line
                for n, line in enumerate(marked)
            ]
    return marked


def bracketed(match: re.Match[str], line: str) -> str:
    """A heading, or a lead-in where a text follows."""
    name, rest = match["name"].strip(), match["rest"].strip()
    if not rest:
        return f"## {name}"
    return f"**{name}**: {rest}" if EAST.search(name) else line


def dotted(match: re.Match[str], line: str) -> str:
    """An entry of a list."""
    return f"{match[1]}- {line[match.end() :]}"


def with_squares(lines: list[str]) -> list[str]:
    """The lines; short ones behind one and the same mark are headings."""
    below = [*lines[1:], ""]
    found = {
        n: match
        for n, line in enumerate(lines)
        if (match := SQUARED.match(line)) and not SQUARED.match(below[n])
    }
    marks = [match["mark"] for match in found.values()]
    return [
        f"## {found[n]['name'].strip()}"
        if n in found and marks.count(found[n]["mark"]) >= FEW
        else line
        for n, line in enumerate(lines)
    ]


def cut_sentences(blocks: list[Block]) -> list[Block]:
    """The blocks; a paragraph whose lines are each a sentence or an entry is cut.

    No blanks stand between words there, and so a text that is broken at a margin
    breaks within its sentences: lines that all end with a stop are the writer's own.
    """
    result = []
    for block in blocks:
        lines = block.text.split("\n")
        is_cut = (
            block.kind == "paragraph"
            and 1 < len(lines) == block.end - block.start
            and bool(EAST.search(block.text))
            and all(is_whole(line) for line in lines)
        )
        numbered = enumerate(lines if is_cut else [], block.start)
        parts = [
            block._replace(start=number, end=number + 1, text=line.strip())
            for number, line in numbered
        ]
        result += parts or [block]
    return result


def is_whole(line: str) -> bool:
    """Whether a line ends as a sentence does, or is an entry with its label."""
    return bool(EAST.search(line)) and (
        line.rstrip("*_ ").endswith(ENDS) or bool(LED.match(line))
    )
