"""The fonts that are shipped, and which of them a text needs.

`fonts/faces.csv` lists every file with the characters it holds, so that a report
loads the few subsets it uses, and so that it is known before any font library starts
which characters no font holds.  `.ci/fonts.py` makes those of Noto Sans.
"""

import base64
import csv
import unicodedata
from functools import cache
from importlib.resources import files
from typing import NamedTuple

FOLDER = files("fwreport.render") / "fonts"
BODY = "Source Sans 3"
BASES = (BODY, "Source Serif 4", "Source Code Pro")  # what a style sheet asks for
FEW = 6  # characters that a further file of a weight is not loaded for
EMOJI = "Noto Emoji"
SCRIPTS = "Noto Sans"  # other scripts and signs; some in bold
FALLBACKS = (EMOJI, "Source Sans 3 Full", "Noto Sans Symbols 2", SCRIPTS)


class Face(NamedTuple):
    """One font file: a subset of one weight and style of a family.

    WeasyPrint tells the fonts of a PDF apart by family, weight and style: two files
    that share all three would lend each other their glyphs.  Hence each subset has a
    family name of its own, and `base` is the name that people know.
    """

    file: str
    base: str
    family: str
    weight: str
    style: str
    characters: frozenset[int]


@cache
def read_faces() -> tuple[Face, ...]:
    """Read the list of shipped fonts, in its order."""
    rows = csv.DictReader((FOLDER / "faces.csv").read_text("utf-8").splitlines())
    return tuple(
        Face(
            row["file"],
            row["base"],
            row["family"],
            row["weight"],
            row["style"],
            frozenset(expand(row["ranges"])),
        )
        for row in rows
    )


def expand(ranges: str) -> list[int]:
    """The numbers in `20-7e a0`, which is written in hex."""
    numbers = []
    for part in ranges.split():
        first, _, last = part.partition("-")
        numbers += range(int(first, 16), int(last or first, 16) + 1)
    return numbers


def choose_faces(text: str) -> tuple[list[Face], set[int]]:
    """The faces that the text needs, and its characters that no face holds.

    A face is taken for characters that no earlier subset of its weight and style
    holds: any at all for the body, at least `FEW` for what can fall back on the body.
    Control and format characters, blanks and variation selectors need no glyph.
    """
    wanted = {ord(c) for c in set(text) if is_drawn(c)}
    chosen: list[Face] = []
    for key, faces in faces_by_style().items():
        least = 1 if key == (BODY, "400", "normal") else FEW
        if key[0] not in FALLBACKS:
            chosen += cover(wanted, faces, least)[0]
    missing = wanted - {c for f in chosen if f.base == BODY for c in f.characters}
    for family in FALLBACKS:
        faces = faces_by_style()[family, "400", "normal"]
        taken, left = cover(missing, faces, 1)
        bold = faces_by_style().get((family, "600", "normal"), [])
        chosen += taken + cover(missing, bold, FEW)[0]
        missing = left
    return chosen, missing


def cover(wanted: set[int], faces: list[Face], least: int) -> tuple[list, set[int]]:
    """Take faces in order while each adds `least` characters; what is left over."""
    taken, left = [], set(wanted)
    for face in faces:
        if len(face.characters & left) >= least:
            taken.append(face)
            left -= face.characters
    return taken, left


@cache
def faces_by_style() -> dict[tuple[str, str, str], list[Face]]:
    """The faces of each base, weight and style, in the order of the list."""
    styles: dict[tuple[str, str, str], list[Face]] = {}
    for face in read_faces():
        key = (face.base, face.weight, face.style)
        styles.setdefault(key, []).append(face)
    return styles


def is_drawn(character: str) -> bool:
    """Whether a character needs a glyph."""
    if 0xFE00 <= ord(character) <= 0xFE0F:  # variation selectors are marks, category M
        return False
    return unicodedata.category(character) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def family_stack(base: str, faces: list[Face]) -> str:
    """The families of a base among the faces, then its fallbacks, for `font-family`.

    In the order of the list, which is that in which they are to be tried.
    """
    wanted = {face.family for face in faces if face.base in (base, *FALLBACKS)}
    families = dict.fromkeys(face.family for face in read_faces())
    return ",".join(f'"{family}"' for family in families if family in wanted)


def font_css(faces: list[Face]) -> str:
    """The @font-face rules of the faces, with the fonts themselves as data: URLs."""
    rules = []
    for face in faces:
        data = base64.b64encode((FOLDER / face.file).read_bytes()).decode("ascii")
        rules.append(
            f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
            f"font-style:{face.style};font-display:swap;"
            f'src:url("data:font/woff2;base64,{data}") format("woff2")}}'
        )
    return "\n".join(rules)
