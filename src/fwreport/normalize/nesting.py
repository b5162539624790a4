"""Lists in lists: an item that only names something heads the items nested in it."""

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, lead_of, plain

BOLD_WORDS, BARE_WORDS = 8, 4  # of a caption that is bold, and of one that is not
HEADING_LEVELS = 6  # levels of headings; those of lists come below


def with_captions(parts: list[Part]) -> list[Part]:
    """The parts; items nested below a caption stand under it as under a heading.

    "- **Speed**" above "  - X: 8/10" is a caption, and so is "- X" above "  - Speed:
    8/10".
    """
    result: list[Part] = []
    captions: list[Part] = []
    for number, part in enumerate(parts):
        if part.kind != "item":
            captions = []
            result.append(part)
            continue
        captions = [c for c in captions if c.level < part.level + HEADING_LEVELS]
        headings = (*captions[::-1], *part.headings)
        is_caption = names_only(part, nested_in(parts, number))
        part = part._replace(headings=headings, is_caption=is_caption)
        if is_caption:
            captions.append(part._replace(level=part.level + HEADING_LEVELS))
        result.append(part)
    return result


def nested_in(parts: list[Part], number: int) -> list[Part]:
    """The items one level below an item, up to the next one of its own level."""
    found = []
    for part in parts[number + 1 :]:
        if part.kind != "item" or part.level <= parts[number].level:
            break
        if part.level == parts[number].level + 1:
            found.append(part)
    return found


def names_only(part: Part, nested: list[Part]) -> bool:
    """Whether an item is a caption: bold as a whole, or a few words with a colon.

    A few bare words are one where each item below starts with a lead-in of its own.
    """
    text, lead = plain(part.text), lead_of(part.text)
    count = len(label(part.text).split())
    is_bold = bool(lead and lead.is_bold)
    is_short = 0 < count <= (BOLD_WORDS if is_bold else BARE_WORDS)
    if nested and text.endswith(("?", "\uff1f")) and "\n" not in text:
        return True
    if not nested or "\n" in text or not is_short:
        return False
    if lead or text.endswith((".", "!", "?", ",", ";")):
        return bool(lead and not lead.rest)
    leads = [lead_of(item.text) for item in nested]
    return all(lead and lead.rest for lead in leads)
