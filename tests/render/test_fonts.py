"""The shipped fonts: which are chosen, and that they are what the list says."""

import unicodedata

import pytest

from fwreport.render.fonts import FOLDER, choose_faces, font_css, read_faces


def test_latin_text_needs_few_files():
    faces, missing = choose_faces("Plain words, 1 to 10.")
    assert not missing
    assert len(faces) < 8 and all("-latin-" in face.file for face in faces)


def test_emoji_and_arrows_are_covered_and_linear_b_is_not():
    faces, missing = choose_faces("⭐ → ✅ ≥ ★ 𐀀")
    assert missing == {ord("𐀀")}
    assert any(face.base == "Noto Emoji" for face in faces)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("易用性和性能", "Noto Sans CJK"),
        ("使いやすさと骨組み", "Noto Sans CJK"),
        ("丂丄丅丆丏丒", "Noto Sans CJK Rest"),
        ("사용 편의성", "Noto Sans CJK KR"),
        ("سهولة الاستخدام", "Noto Sans Arabic"),
        ("קלות שימוש", "Noto Sans Hebrew"),
        ("उपयोग में आसानी", "Noto Sans Devanagari"),
        ("ใช้งานง่าย", "Noto Sans Thai"),
        ("შესრულება", "Noto Sans Georgian"),
        ("┌─┬─┐ █▓▒░", "Noto Sans Mono"),
        ("𝗕𝗼𝗹𝗱 ∀ ⟨", "Noto Sans Math"),
        ("Простота использования", "Source Sans 3 Cyrillic"),
        ("Ευκολία χρήσης", "Source Sans 3 Greek"),
    ],
)
def test_each_script_has_a_font_and_no_other_is_loaded(text, family):
    faces, missing = choose_faces(text)
    assert not missing
    bases = {face.family for face in faces if face.base == "Noto Sans"}
    assert family in {face.family for face in faces}
    assert bases <= {family}


def test_headings_in_common_han_are_bold():
    faces, _ = choose_faces("易用性和性能很好")
    assert [f.weight for f in faces if f.family == "Noto Sans CJK"] == ["400", "600"]


def test_the_national_standards_are_held():
    held = {c for face in read_faces() for c in face.characters}
    for codec, rows in (("gb2312", 87), ("euc_jp", 84), ("euc_kr", 93)):
        pairs = (bytes([0xA1 + a, 0xA1 + b]) for a in range(rows) for b in range(94))
        text = "".join(pair.decode(codec, "ignore") for pair in pairs)
        letters = {ord(c) for c in text if unicodedata.category(c) == "Lo"}
        assert len(letters) > 6000 and not letters - held, codec


def test_blanks_and_marks_need_no_glyph():
    assert choose_faces("\u200d\ufe0f\u202f\n") == ([], set())


def test_every_file_is_listed_and_every_licence_is_there():
    files = {item.name for item in FOLDER.iterdir()}
    listed = {face.file for face in read_faces()}
    assert listed == {name for name in files if name.endswith(".woff2")}
    assert sum(name.startswith("OFL-") for name in files) == 8


def test_no_two_files_look_the_same_to_a_pdf():
    looks = [(face.family, face.weight, face.style) for face in read_faces()]
    assert len(looks) == len(set(looks))


def test_fonts_travel_inside_the_style():
    css = font_css(choose_faces("a")[0][:1])
    assert css.startswith("@font-face") and 'url("data:font/woff2;base64,' in css
