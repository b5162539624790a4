"""The shipped fonts: which are chosen, and that they are what the list says."""

from fwreport.render.fonts import FOLDER, choose_faces, font_css, read_faces


def test_latin_text_needs_few_files():
    faces, missing = choose_faces("Plain words, 1 to 10.")
    assert not missing
    assert len(faces) < 8 and all("-latin-" in face.file for face in faces)


def test_emoji_and_arrows_are_covered_and_chinese_is_not():
    faces, missing = choose_faces("⭐ → ✅ ≥ ★ 中")
    assert missing == {ord("中")}
    assert any(face.base == "Noto Emoji" for face in faces)


def test_blanks_and_marks_need_no_glyph():
    assert choose_faces("\u200d\ufe0f\u202f\n") == ([], set())


def test_every_file_is_listed_and_every_licence_is_there():
    files = {item.name for item in FOLDER.iterdir()}
    listed = {face.file for face in read_faces()}
    assert listed == {name for name in files if name.endswith(".woff2")}
    assert sum(name.startswith("OFL-") for name in files) == 6


def test_no_two_files_look_the_same_to_a_pdf():
    looks = [(face.family, face.weight, face.style) for face in read_faces()]
    assert len(looks) == len(set(looks))


def test_fonts_travel_inside_the_style():
    css = font_css(choose_faces("a")[0][:1])
    assert css.startswith("@font-face") and 'url("data:font/woff2;base64,' in css
