"""The templates, filled: the page for screens and the page that becomes the PDF."""

import base64
import hashlib
import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fwreport.render.compiled import CompiledTemplates
from fwreport.render.fonts import BASES, BODY, font_css, read_faces
from fwreport.render.languages import mark_languages

SCREEN_FACES = {
    "source-sans-3-latin-400-normal.woff2",
    "source-sans-3-latin-600-normal.woff2",
    "source-serif-4-latin-600-normal.woff2",
}
SCRIPTS = ("tools", "screen", "posterior", "weights")  # share one scope, in this order
SYNTAX = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
PAPER_FONTS = dict(zip(("--sans", "--serif", "--mono"), BASES, strict=True))


def make_html(context: dict) -> bytes:
    """The report for screens: one file that asks nobody for anything."""
    faces = [face for face in read_faces() if face.file in SCREEN_FACES]
    style = font_css(faces) + read_template("common.css") + read_template("screen.css")
    return fill(context, "screen", style).encode("utf-8")


def make_paper(context: dict) -> str:
    """The report for paper, to be set by WeasyPrint; its fonts are added there."""
    return fill(context, "paper", paper_style(context))


def make_brief_paper(context: dict) -> str:
    """Page one alone, for paper: without links to what is not in it."""
    alone = context | {"source_anchors": {}}
    return fill(alone, "brief", paper_style(context))


def paper_style(context: dict) -> str:
    """The style of paper, for the size of the settings."""
    size = f"@page {{ size: {context['settings'].paper} }}\n"
    return fix_variables(
        size + read_template("common.css") + read_template("paper.css")
    )


def fix_variables(style: str) -> str:
    """The style with its variables replaced: WeasyPrint looks up each for each box.

    Fonts are named by their base; `pdf.py` knows which of its subsets are needed.
    """
    values = dict(re.findall(r"(--\w+):([^;]+);", style))
    values |= {name: f'"{base}"' for name, base in PAPER_FONTS.items()}
    return re.sub(r"var\((--\w+)\)", lambda found: values[found[1]], style)


def fill(context: dict, medium: str, style: str) -> str:
    """Fill the templates; every text is escaped, an unknown name is an error."""
    script = join_scripts() if medium == "screen" else ""
    page = (
        templates()
        .get_template("report.html.j2")
        .render(
            **context,
            medium=medium,
            # WeasyPrint applies no style of the page to its charts.
            chart_fonts="" if medium == "screen" else f'"{BODY}"',
            style=Markup(style),  # our own files, no text of a document
            style_digest=digest_of(style),
            script=Markup(script),
            script_digest=digest_of(script),
        )
    )
    return mark_languages(unlink_missing(page))


def join_scripts() -> str:
    """All scripts as one: its names are nobody else's."""
    parts = (read_template(f"scripts/{name}.js") for name in SCRIPTS)
    return '"use strict";\n(() => {\n' + "".join(parts) + "})();\n"


def unlink_missing(page: str) -> str:
    """The page without links to what it does not print.

    Texts are escaped, so that what looks like an attribute is one of the templates.
    """
    targets = set(re.findall(r'\sid="([^"]+)"', page))
    return re.sub(
        r' href="#([^"]*)"', lambda found: found[0] * (found[1] in targets), page
    )


def digest_of(text: str) -> str:
    """The digest by which the page's policy knows its own style and script."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return base64.b64encode(digest).decode("ascii")


@cache
def templates() -> Environment:
    """The environment that all templates are filled in; each is compiled once."""
    return Environment(
        loader=PackageLoader("fwreport.render"),
        undefined=StrictUndefined,
        bytecode_cache=CompiledTemplates(SYNTAX),
        **SYNTAX,
    )


def read_template(name: str) -> str:
    """A style sheet or a script of the templates, as it stands."""
    loader = templates().loader
    return loader.get_source(templates(), name)[0]
