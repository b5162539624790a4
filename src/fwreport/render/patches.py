"""Changes to what in WeasyPrint is wrong or slow for this report."""

from collections.abc import Callable, Iterator
from typing import Any


class Whole(str):
    """A text that is one piece even to those who go through it letter by letter."""

    def __iter__(self) -> Iterator[str]:
        """Give the text itself."""
        yield str(self)


def spare_work() -> None:
    """Make all changes, once a process."""
    from weasyprint.layout import inline
    from weasyprint.text import line_break

    keep_words_whole()
    number_pages_once()
    inline.split_first_line = with_hanging_space(line_break.split_first_line)
    line_break.get_font_description = once_a_style(line_break.get_font_description)
    line_break.strut = inline.strut = once_a_style(line_break.strut)


def keep_words_whole() -> None:
    """Have the text of charts shaped as a whole.

    WeasyPrint lays out the text of an SVG letter by letter, for the sake of letters
    with places of their own: Arabic comes out unjoined, Hebrew backwards.
    """
    from weasyprint.svg import Node

    def text(node: Node) -> Whole | None:
        """The text of a node, in one piece."""
        found = node._etree_node.text
        return None if found is None else Whole(found)

    Node.text = property(text)


def with_hanging_space(split: Callable[..., tuple]) -> Callable[..., tuple]:
    """Have a text fit a line that only the space at its end does not fit.

    WeasyPrint breaks such a text behind its first word.
    """

    def split_line(text: str, style: Any, *rest: Any, **named: Any) -> tuple:
        """As WeasyPrint's own; the third of what it returns is None if all fits."""
        found = split(text, style, *rest, **named)
        is_cut = found[2] is not None and text[-1] == " "
        if is_cut and style["white_space"] == "normal" and " " not in found[0].text:
            bare = split(text[:-1], style, *rest, **named)
            return bare if bare[2] is None else found
        return found

    return split_line


def once_a_style(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Have what follows from a style alone worked out once for each."""
    name = f"fwreport_{function.__name__}"

    def remember(style: Any) -> Any:
        """What was found for the style, or is found now."""
        kept = vars(style)
        if name not in kept:
            kept[name] = function(style)
        return kept[name]

    return remember


class References:
    """References to the pages of a PDF, each made when it is asked for."""

    def __init__(self, kids: list) -> None:
        """Keep the numbers of the objects, as they stand in the tree of pages."""
        self.kids = kids

    def __getitem__(self, place: int) -> bytes:
        """The reference to one page."""
        return f"{self.kids[3 * place]} 0 R".encode("ascii")


def number_pages_once() -> None:
    """Have one page named where one is asked for.

    pydyf names all of them for each element of the structure: quadratic in pages.
    """
    from pydyf import PDF

    PDF.page_references = property(lambda pdf: References(pdf.pages["Kids"]))
