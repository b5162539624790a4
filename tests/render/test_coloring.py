"""Code in colours: the language is told from the code, and no letter is changed."""

import re

import pytest
from markupsafe import Markup

from fwreport.render.coloring import LONGEST, SHOWN, color_code, find_language
from fwreport.render.context.sources import pair_exhibits
from fwreport.render.html import read_template

EXAMPLES = {
    "python": "import torch\n\nclass A(nn.Module):\n    x = 1  # one\n",
    "javascript": "const x = await get('/a');\nx.map(y => { return y; });",
    "sql": "-- all\nSELECT count(*) FROM t WHERE name = 'a';",
    "bash": "cd thing  # there\npip install 'thing>2'",
    "json": '{"name": "a", "n": [1, 2]}',
    "yaml": "services:\n  web:\n    image: a\n",
    "java": "public class A {\n  public static void main(String[] a) {}\n}",
    "csharp": "using System;\nvar x = 1;",
    "cpp": "#include <vector>\nint main() { return 0; }",
    "go": "package main\n\nfunc main() {}",
    "rust": "fn main() {\n    let mut x = 1;\n}",
    "r": "library(ggplot2)\nx <- c(1, 2)",
    "html": "<div class='a'>x</div>",
    "docker": "FROM python:3\nRUN pip install x",
    "php": "<?php echo 1; ?>",
}
NONE = ["", "\n\n  \t\n", "Cheap and good.", "a < b && c > d", "┌─┐\n└─┘", "x = 1"]


def plain(colored: Markup) -> str:
    return Markup(re.sub(r"</?span[^>]*>", "", colored)).unescape()


@pytest.mark.parametrize("language", EXAMPLES)
def test_a_language_is_told_and_nothing_is_lost(language):
    code = EXAMPLES[language]
    assert find_language(code) == language
    assert "<span" in color_code(code)
    assert plain(color_code(code)) == code


@pytest.mark.parametrize("code", NONE)
def test_what_is_no_known_language_has_no_colours(code):
    assert find_language(code) is None
    assert "<span" not in color_code(code) and plain(color_code(code)) == code


def test_code_cannot_break_out():
    code = "import os\nprint('</code><script>alert(1)</script>')  # <b>&amp;\x00\r\n"
    assert re.findall(r"<[^>]*>", re.sub(r"</?span[^>]*>", "", color_code(code))) == []
    assert plain(color_code(code)) == code


def test_a_long_exhibit_stays_plain():
    assert "<span" in color_code("import os\n" + "(" * 90)
    assert "<span" not in color_code("import os\n" + "(" * LONGEST)


def luminance(color: str) -> float:
    """Relative luminance of a colour in hex, after WCAG 2.2."""
    color = "".join(2 * digit for digit in color) if len(color) == 3 else color
    parts = [int(color[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_each_colour_has_contrast_on_light_dark_and_print():
    style = read_template("common.css") + read_template("screen.css")
    rules = re.findall(r"^((?:,?pre \.\w)+)\{color:var\((--\w+)\)\}", style, re.M)
    used = {name: color for names, color in rules for name in names[5::7]}
    assert set(used) == set(SHOWN.values())
    themes = re.findall(r":root\{([^}]*)\}", style)
    assert len(themes) == 3
    for theme in themes:
        colors = dict(re.findall(r"(--\w+):\s*#(\w+)", theme))
        for name in used.values():
            dark, light = sorted(luminance(colors[c]) for c in (name, "--paper"))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, theme)


def exhibit(source: str, options: str, is_wide: bool = False) -> dict:
    return {"source": source, "options": options, "is_wide": is_wide}


def test_two_exhibits_of_one_source_stand_side_by_side():
    a, b, again = exhibit("A", "Keras"), exhibit("A", "PyTorch"), exhibit("A", "Keras")
    assert pair_exhibits([a, b, again]) == [[a, b], [again]]
    assert pair_exhibits([a, again]) == [[a], [again]]
    assert pair_exhibits([a, exhibit("B", "PyTorch")]) == [
        [a],
        [exhibit("B", "PyTorch")],
    ]
    wide = exhibit("A", "PyTorch", is_wide=True)
    assert pair_exhibits([a, wide]) == [[a], [wide]]
    assert pair_exhibits([]) == []
