"""What is taken away before pages are laid out, and that it changes no page."""

from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from fwreport.render.fonts import BODY, choose_faces, family_stack
from fwreport.render.paper import lower_anchors, take_first, thin
from fwreport.render.patches import References, with_hanging_space


def thinned(markup: str) -> str:
    tree = ElementTree.XML(markup)
    thin(tree)
    return ElementTree.tostring(tree, encoding="unicode")


@pytest.mark.parametrize(
    "markup, left",
    [
        ("<p>a <bdi>b</bdi> c <bdi>d</bdi></p>", "<p>a b c d</p>"),
        ("<p><b>a</b><bdi>é “x”</bdi>!</p>", "<p><b>a</b>é “x”!</p>"),
        ('<p><bdi class="quote">a</bdi></p>', '<p><bdi class="quote">a</bdi></p>'),
        ("<p><bdi>אב</bdi></p>", "<p><bdi>אב</bdi></p>"),
        ("<p><bdi>\u2068a\u2069</bdi></p>", "<p><bdi>\u2068a\u2069</bdi></p>"),
        ('<p><i class="hint">tap </i>4</p>', "<p>4</p>"),
        ('<p><i class="scroll"><u><bdi>a</bdi></u></i></p>', "<p><u>a</u></p>"),
    ],
)
def test_only_elements_that_change_no_page_are_taken_away(markup, left):
    assert thinned(markup) == left


def test_anchors_go_to_leaves_and_labels_of_screens_go_away():
    tree = ElementTree.XML(
        '<a><section id="s" aria-labelledby="s-title"><h3 id="s-title">S</h3>'
        '<tr id="r"><th id="kept"><a href="#kept">1</a></th><td>2</td></tr></section>'
        "</a>"
    )
    lower_anchors(tree)
    assert [(e.tag, e.get("id")) for e in tree.iter() if "id" in e.attrib] == [
        ("h3", "s"),
        ("th", "kept"),
        ("a", "r"),
    ]


def test_the_first_part_is_tried_alone_and_only_if_there_is_more():
    more = ElementTree.XML("<body><main><header>a</header><p>b</p></main></body>")
    first = take_first(more)
    assert [element.tag for element in first.find("main")] == ["header"]
    assert [element.tag for element in more.find("main")] == ["header", "p"]
    assert take_first(ElementTree.XML("<main><header>a</header></main>")) is None


def test_a_page_asks_only_for_fonts_that_it_loads():
    faces, _ = choose_faces("Easy 易用 ★")
    named = family_stack(BODY, faces).split(",")
    assert named[0] == f'"{BODY}"'
    assert {name.strip('"') for name in named} <= {face.family for face in faces}
    assert any("CJK" in name for name in named)


def test_a_reference_names_its_page():
    assert References([7, 0, "R", 9, 0, "R"])[1] == b"9 0 R"


def test_a_text_fits_a_line_that_its_last_space_does_not_fit():
    def split(text, style, room):
        """As WeasyPrint breaks texts: behind the first word, if all is too wide."""
        line = text if len(text) <= room else text.split(" ")[0]
        rest = None if line == text else len(line) + 1
        return SimpleNamespace(text=line), len(line), rest

    whole = with_hanging_space(split)
    normal = {"white_space": "normal"}
    assert whole("one two ", normal, 8)[1:] == (8, None)
    assert whole("one two ", normal, 7)[1:] == (7, None)
    assert whole("one two ", normal, 6)[1:] == (3, 4)
    assert whole("one two ", {"white_space": "pre-wrap"}, 7)[1:] == (3, 4)
