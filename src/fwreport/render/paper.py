"""Pages laid out by WeasyPrint, without what it does in vain for this report.

Here is what is known of its inside; `pdf.py` knows processes and fonts.
"""

import copy
import re
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from fwreport.render.fonts import BASES, Face, family_stack, font_css
from fwreport.render.tagging import finish_tags

CHART = "{http://www.w3.org/2000/svg}svg"
# Classes of letters, and of what steers them, that are not simply left to right.
BIDI = {"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
LEAVES = {"a", "bdi", "h2", "h3", "li", "p", "span", "strong", "td", "th"}
UNKNOWN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # to XML
DENSITIES = 4  # from 0; what they are stands in the style
SAMPLE_NUMBERS = r"""
a.to-page[href]::after{content:"\00a0p.\00a0" "88"}
a.why[href]::after{content:"\00a0" "88"}
"""


class Fonts(NamedTuple):
    """The fonts of all pages, loaded once, and style sheets, each parsed once."""

    chosen: list[Face]
    config: Any  # weasyprint's FontConfiguration
    usual: Any  # the style of HTML itself
    sheets: list  # the @font-face rules, then what a page has of its own


def set_pages(page: str, fonts: Fonts, least: int) -> tuple[bytes, int]:
    """Lay out the page and write it as PDF, the first part on the first page.

    page     HTML that is XML, too: each element is closed
    least    for a page that is nothing but its first part: the density to begin with
    returns  the PDF, and the density of the last first part with more after it

    If the first part runs over, it is set closer.  That is tried on the first part
    alone, with page numbers of two digits, so that the whole is laid out once.
    """
    tree = ElementTree.XML(UNKNOWN.sub("\N{REPLACEMENT CHARACTER}", page))
    name_families(tree, fonts.chosen)
    fonts = fonts._replace(sheets=[*fonts.sheets, *take_styles(tree)])
    thin(tree)
    lower_anchors(tree)
    first = take_first(tree)
    for place in range(least if first is None else 0, DENSITIES):
        is_last = place == DENSITIES - 1
        if not is_last and first is not None and runs_over(first, fonts, place):
            continue
        document = lay_out(tree, fonts, place)
        pages = document.pages
        if is_last or len(pages) == 1 or "contents" in pages[1].anchors:
            break
    # No identifier: it is a digest of all objects, written out a second time for it.
    pdf = document.write_pdf(finisher=finish_tags, pdf_variant="pdf/ua-1")
    return pdf, least if first is None else place


def runs_over(first: Element, fonts: Fonts, density: int) -> bool:
    """Whether the first part needs a second page at a density."""
    return len(lay_out(first, fonts, density).pages) > 1


def take_first(tree: Element) -> Element | None:
    """The first part alone, with numbers of pages as they may be; None if it is all."""
    for parent in tree.iter():
        kinds = [child.tag for child in parent]
        if "header" in kinds[:-1]:
            place = kinds.index("header") + 1
            rest, parent[place:] = parent[place:], []
            first = copy.deepcopy(tree)
            parent.extend(rest)
            ElementTree.SubElement(first, "style").text = SAMPLE_NUMBERS
            return first
    return None


def lay_out(tree: Element, fonts: Fonts, density: int) -> Any:
    """The pages of a tree at one density, as a `weasyprint.Document`."""
    from cssselect2 import ElementWrapper
    from weasyprint import HTML

    for header in tree.iter("header"):
        header.set("data-density", str(density))
    made = HTML.__new__(HTML)  # its own parser takes a second for 500 kB
    made.base_url, made.url_fetcher, made.media_type = None, fetcher(), "print"
    made.wrapper_element = ElementWrapper.from_html_root(tree)
    made.etree_element = tree
    made._ua_stylesheets = lambda forms=False: [fonts.usual]
    return made.render(font_config=fonts.config, stylesheets=fonts.sheets)


def thin(tree: Element) -> None:
    """Take away the elements that pages look the same without: each costs a box.

    Boxes for scrolling, hints that only phones show, and isolation of text that is
    read from left to right in any case.
    """
    for parent in tree.iter():
        for child in list(parent):
            if child.tag == "bdi" and is_plain(child):
                dissolve(child, parent)
            elif child.get("class") == "scroll":
                place = list(parent).index(child)
                parent[place : place + 1] = list(child)
            elif child.get("class") == "hint":
                child.text = ""
                dissolve(child, parent)


def lower_anchors(tree: Element) -> None:
    """Move each id from what holds elements to the first of them that holds none.

    WeasyPrint makes an id part of a style, so that nothing below it shares its style
    with its like elsewhere.  Ids that only name a label for screens are not needed.
    """
    links = {link.get("href", "")[1:] for link in tree.iter("a")}
    labels = {element.get("aria-labelledby") for element in tree.iter()} - links
    named = [element for element in tree.iter() if "id" in element.attrib]
    for element in named:
        if element.get("id") in labels:
            del element.attrib["id"]
    for element in named:
        leaves = (e for e in element.iter() if not len(e) and e.tag in LEAVES)
        leaf = next((e for e in leaves if "id" not in e.attrib), None)
        if len(element) and leaf is not None and "id" in element.attrib:
            leaf.set("id", element.attrib.pop("id"))


def is_plain(element: Element) -> bool:
    """Whether an isolated text is without children, attributes and right-to-left."""
    if len(element) or element.attrib:
        return False
    text = element.text or ""
    return text.isascii() or not any(
        unicodedata.bidirectional(letter) in BIDI for letter in text
    )


def dissolve(child: Element, parent: Element) -> None:
    """Put the text of an element in its place."""
    words = (child.text or "") + (child.tail or "")
    place = list(parent).index(child)
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    parent.remove(child)


def name_families(tree: Element, faces: list[Face]) -> None:
    """Write out the subsets of each font that styles and charts name by its base.

    Only those that are needed: each is asked for at each piece of text.
    """
    stacks = {f'"{base}"': family_stack(base, faces) for base in BASES}
    for style in tree.iter("style"):
        for base, stack in stacks.items():
            style.text = (style.text or "").replace(base, stack)
    for chart in tree.iter(CHART):
        if "font-family" in chart.attrib:
            chart.set("font-family", stacks[chart.get("font-family")])


def take_styles(tree: Element) -> list:
    """Take the style sheets out of a tree, as WeasyPrint has parsed them."""
    from weasyprint import CSS

    taken = []
    for parent in list(tree.iter()):
        for style in parent.findall("style"):
            taken.append(CSS(string=style.text or "", url_fetcher=fetcher()))
            parent.remove(style)
    return taken


def load_fonts(faces: list[Face]) -> Fonts:
    """Load the faces: what takes longest before the first page."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    config = FontConfiguration()
    rules = font_css(faces)
    sheet = CSS(string=rules, font_config=config, url_fetcher=fetcher())
    usual = CSS(string=usual_rules(), url_fetcher=fetcher())
    return Fonts(faces, config, usual, [sheet])


def usual_rules() -> str:
    """WeasyPrint's own style sheet, without what this report has none of.

    That gives every element a style for the marks of notes, and for a bullet: six
    styles beside its own, which take half of the memory of a page.
    """
    import weasyprint

    sheet = Path(weasyprint.__file__).parent / "css" / "html5_ua.css"
    rules = sheet.read_text("utf-8")
    rules = re.sub(r"^::(?:foot)?note-[^}]*\}", "", rules, flags=re.MULTILINE)
    return re.sub(r"^::marker", "li::marker", rules, flags=re.MULTILINE)


def fetcher() -> Any:
    """Fetches what stands in the page itself, and nothing else."""
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=["data"], allow_redirects=False)
