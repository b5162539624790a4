"""The PDF: page one, tags, language, links, fonts; what cannot be fetched."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from fwreport.errors import PublishError
from fwreport.render.paper import usual_rules
from fwreport.render.pdf import make_pdfs


@pytest.fixture(scope="session")
def pdf(files):
    return pikepdf.open(io.BytesIO(files["report.pdf"]))


def elements(node, kind=None):
    """Every structure element below a node, of one kind or of all."""
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            if kind is None or str(child.S) == kind:
                yield child
            yield from elements(child, kind)


def text_by_page(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_it_says_what_it_is(pdf):
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"].startswith("Postgres, MariaDB and Oracle")
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["xmp:CreateDate"] == "2026-11-20"


def test_every_figure_has_words_and_every_table_heads(pdf):
    root = pdf.Root.StructTreeRoot
    figures = list(elements(root, "/Figure"))
    assert figures and all(str(figure.get("/Alt", "")) for figure in figures)
    for cell in elements(root, "/TD"):
        assert len(cell.A.Headers) > 0


def test_cells_find_their_headers_by_id(pdf):
    (leaf,) = pdf.Root.StructTreeRoot.IDTree.Kids
    ids = [str(name) for name in list(leaf.Names)[::2]]
    assert ids == sorted(ids) and len(ids) == len(set(ids))
    assert [str(end) for end in leaf.Limits] == [ids[0], ids[-1]]
    heads = {str(cell.ID) for cell in elements(pdf.Root.StructTreeRoot, "/TH")}
    named = {
        str(name)
        for cell in elements(pdf.Root.StructTreeRoot, "/TD")
        for name in cell.A.Headers
    }
    assert named <= heads == set(ids)


def test_all_content_is_in_the_tree_or_an_artifact(pdf):
    held = {
        (element.Pg.objgen, int(kid))
        for element in elements(pdf.Root.StructTreeRoot)
        for kid in element.get("/K", [])
        if not isinstance(kid, pikepdf.Object)
    }
    for page in pdf.pages:
        marks = []
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in {"BDC", "BMC"}:
                marks.append(operands)
            elif str(operator) == "EMC":
                marks.pop()
            elif str(operator) in {"Tj", "TJ", "f", "f*", "S", "B", "Do", "sh"}:
                (mark, *properties) = marks[-1]
                assert (
                    str(mark) == "/Artifact"
                    or (page.objgen, int(properties[0].MCID)) in held
                )


def test_running_headers_are_artifacts_and_links_say_where_they_lead(pdf):
    page = pdf.pages[2]
    operators = [
        (str(operator), [str(word) for word in operands])
        for operands, operator in pikepdf.parse_content_stream(page)
    ]
    assert ("BMC", ["/Artifact"]) in operators
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    assert notes and all(page.Tabs == "/S" for page in pdf.pages)
    for note in notes:
        assert "/StructParent" in note
        assert re.match(r"To |https://", str(note.Contents))


def test_text_comes_out_in_reading_order(files):
    whole = " ".join(text_by_page(files["report.pdf"]))
    places = [whole.index(words) for words in IN_ORDER]
    assert places == sorted(places)


IN_ORDER = [
    "Evidence report", "Before you rely on this", "Contents", "How to read this report",
    "All criteria together", "Replication: Postgres or MariaDB",
    "A rates Postgres higher; B says MariaDB.", "Verdicts that change",
    "For statisticians",
]  # fmt: skip


def test_headings_go_down_one_level_at_a_time(pdf):
    levels = [
        int(str(element.S)[2:])
        for element in elements(pdf.Root.StructTreeRoot)
        if re.fullmatch(r"/H\d", str(element.S))
    ]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b - a <= 1 for a, b in zip(levels, levels[1:], strict=False))


def test_page_one_is_one_page(files):
    pages = text_by_page(files["report.pdf"])
    assert "Before you rely on this" in pages[0]
    assert pages[1].strip().startswith("Contents")
    assert f"Page 2 of {len(pages)}" in pages[1]


def test_fonts_are_embedded_with_unicode_maps(pdf):
    fonts = [obj for obj in pdf.objects if is_font(obj)]
    assert fonts and all("/ToUnicode" in font for font in fonts)


@pytest.mark.thorough
def test_every_script_is_set_with_shipped_fonts_only():
    words = "易用性 とても 설치 سهولة קלות आसानी ใช้งาน Простота Ευκολία ┌─┐ 👩‍💻 𐀀"
    page = f'<html lang="en"><title>t</title><body><p>{words}</p></body></html>'
    pdf = pikepdf.open(io.BytesIO(make_pdfs({"a.pdf": page}, "2026-11-20")["a.pdf"]))
    names = {str(item.BaseFont) for item in pdf.objects if is_font(item)}
    assert len(names) > 6
    assert all(re.match(r"/[A-Z]{6}\+(Noto|Source)-", name) for name in names)
    assert "Noto-Sans-CJK-KR" in " ".join(names)


def test_no_element_has_styles_for_notes_and_only_lists_have_bullets():
    rules = usual_rules()
    assert not re.search(r"::(foot)?note-", rules)
    assert re.findall(r"^.*::marker", rules, re.M) == ["li::marker"]
    page = "<ul><li>one<ol><li>two</li></ol></li></ul>"
    page = f"<html><title>t</title><body>{page}</body></html>"
    (text,) = text_by_page(make_pdfs({"a.pdf": page}, "2026-11-20")["a.pdf"])
    assert sorted(text.split()) == ["1.", "one", "two", "•"]


def is_font(item) -> bool:
    """Whether an object of the PDF is a font as pages use it."""
    return isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"


def test_outside_links_go_to_the_web_only(pdf):
    uris = [
        str(note.A.URI)
        for page in pdf.pages
        for note in page.get("/Annots", [])
        if "/A" in note and "/URI" in note.A
    ]
    assert uris == ["https://example.org/b"]


def test_emoji_of_the_sources_are_drawn(files):
    assert any(
        "\N{WHITE MEDIUM STAR}" in page for page in text_by_page(files["report.pdf"])
    )


def test_files_are_not_embedded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    page = (
        f'<html lang="en"><title>t</title><body><a rel="attachment" '
        f'href="{secret.as_uri()}">x</a></body></html>'
    )
    pdf = pikepdf.open(io.BytesIO(make_pdfs({"a.pdf": page}, "2026-11-20")["a.pdf"]))
    assert not pdf.attachments


def test_a_child_that_fails_is_a_publish_error():
    with pytest.raises(PublishError, match="could not be set"):
        make_pdfs({"a.pdf": "<div>" * 3000}, "2026-11-20")


def test_the_brief_is_page_one_alone_and_links_nowhere(files):
    (brief,) = text_by_page(files["brief.pdf"])
    words = re.sub(r"\W+", " ", brief)
    assert "Evidence report" in words and "Page 1 of 1" in words
    assert not re.search(r"See page|p\.\s\d", brief)
    first = text_by_page(files["report.pdf"])[0]
    for line in brief.splitlines()[1:4]:
        assert line.strip() in first
    with pikepdf.open(io.BytesIO(files["brief.pdf"])) as pdf:
        assert "/Annots" not in pdf.pages[0]
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
