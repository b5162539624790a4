"""Make the fonts of scripts other than Latin, Cyrillic and Greek, and list them.

Called by hand, seldom: `python .ci/fonts.py`, with `fonttools[woff]` installed and the
Debian packages fonts-noto-core 20201225-1 and fonts-noto-cjk 1:20220127+repack1-1.
The subsets are Noto's glyphs and tables as they are, without hints.  Nothing of this
is needed to build a report: what it makes lies in the package.
"""

import csv
import io
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.ttLib import woff2

FONTS = Path(__file__).parents[1] / "src" / "fwreport" / "render" / "fonts"
INSTALLED = Path("/usr/share/fonts")
BASE = "Noto Sans"
JAPANESE, KOREAN, CHINESE = 0, 1, 2  # numbers in the collections
WEIGHTS = {"Regular": "400", "Bold": "600"}  # the report has no weight between
# Blanks, which take the font of what is before them; joiners; what marks stand on.
ALWAYS = {0x20, 0xA0, 0x200C, 0x200D, 0x25CC}

# Blocks of Unicode, in hex; a file has of them what its font has.
SCRIPTS = {
    "Arabic": "600-6ff 750-77f 8a0-8ff fb50-fdff fe70-fefc",
    "Hebrew": "590-5ff fb1d-fb4f",
    "Devanagari": "900-97f 1cd0-1cff a8e0-a8ff",
    "Bengali": "980-9ff",
    "Gurmukhi": "a00-a7f",
    "Gujarati": "a80-aff",
    "Tamil": "b80-bff",
    "Telugu": "c00-c7f",
    "Kannada": "c80-cff",
    "Malayalam": "d00-d7f",
    "Sinhala": "d80-dff",
    "Thai": "e00-e7f",
    "Lao": "e80-eff",
    "Myanmar": "1000-109f a9e0-a9ff aa60-aa7f",
    "Georgian": "10a0-10ff 1c90-1cbf 2d00-2d2f",
    "Ethiopic": "1200-139f 2d80-2ddf ab01-ab2e",
    "Khmer": "1780-17ff 19e0-19ff",
    "Armenian": "530-58f fb13-fb17",
}
SIGNS = {
    "Mono": "2500-259f",  # boxes and blocks, as wide as the letters of code
    "Symbols": "2100-214f 2460-24ff 2600-26ff 1f100-1f1e5",
    "Math": "2100-23ff 27c0-27ff 2900-2aff 1d400-1d7ff",
}


class Subset(NamedTuple):
    """One file to make: what of which font, under which name."""

    source: Path
    number: int  # in a collection
    characters: set[int]
    family: str
    weight: str
    scripts: tuple[str, ...] = ("*",)
    features: tuple[str, ...] = ()  # empty: those that are on where nobody asks


def main() -> None:
    """Make all files and write their lines into the list, in place of earlier ones."""
    listed = (FONTS / "faces.csv").read_text("utf-8").splitlines()
    kept = [row for row in csv.reader(listed) if row[1] != BASE]
    made = [make(wanted) for wanted in [*script_subsets(), *east_asian_subsets()]]
    for file in FONTS.glob("*.woff2"):
        file.write_bytes(keep_glyphs(file.read_bytes()))
    with (FONTS / "faces.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([*kept, *made])


def script_subsets() -> list[Subset]:
    """A file for each script and weight, then the signs, then what Latin is left."""
    folder = INSTALLED / "truetype" / "noto"
    scripts = [
        Subset(
            folder / f"NotoSans{script}-{cut}.ttf",
            0,
            expand(blocks) | ALWAYS,
            f"{BASE} {script}",
            weight,
        )
        for script, blocks in SCRIPTS.items()
        for cut, weight in WEIGHTS.items()
    ]
    signs = [
        Subset(
            folder / f"NotoSans{name}-Regular.ttf",
            0,
            expand(blocks) | ALWAYS,
            f"{BASE} {name}",
            "400",
        )
        for name, blocks in SIGNS.items()
    ]
    letters = expand(
        "a1-58f 1ab0-1aff 1c80-1c8f 1d00-1fff 2000-218f 2c60-2c7f a640-abff"
    )
    rest = Subset(folder / "NotoSans-Regular.ttf", 0, letters, f"{BASE} Rest", "400")
    return [*scripts, *signs, rest]


def east_asian_subsets() -> list[Subset]:
    """Han in common use, the rest of its first block, Hangul; bold what is frequent.

    In common use is what the national standards list: GB 2312, the first level of
    Big5, JIS X 0208.  They have the shapes of Chinese (simplified), and those of
    Japanese where a text says that it is.
    """
    folder = INSTALLED / "opentype" / "noto"
    regular, bold = (folder / f"NotoSansCJK-{cut}.ttc" for cut in WEIGHTS)
    kana = ALWAYS | expand("2312 3000-312f 31f0-31ff 3200-33ff fe30-fe4f ff00-ffef")
    frequent = han(decode("gb2312", range(0xB0, 0xD8))) | han(
        decode("euc_jp", range(0xB0, 0xD0))
    )
    common = han(decode("gb2312", range(0xB0, 0xF8)))
    common |= han(decode("big5", range(0xA4, 0xC7), range(0x40, 0xFF)))
    common |= han(decode("euc_jp", range(0xB0, 0xF5))) | {0x3007}
    jamo = ALWAYS | expand("1100-11ff 3130-318f")
    syllables = jamo | decode("euc_kr", range(0xB0, 0xC9))
    shapes = ("hani.dflt", "hani.JAN ", "kana.JAN ", "DFLT.dflt")
    every, none = ("ccmp", "locl"), ("ccmp",)
    name = f"{BASE} CJK"
    rest = ALWAYS | (expand("4e00-9fff f900-faff") - common)
    hangul = jamo | expand("ac00-d7a3")
    return [
        Subset(regular, CHINESE, common | kana, name, "400", shapes, every),
        Subset(bold, CHINESE, frequent | kana, name, "600", shapes, every),
        Subset(regular, CHINESE, rest, f"{name} Rest", "400", ("DFLT.dflt",), none),
        Subset(regular, KOREAN, hangul, f"{name} KR", "400", ("*",), none),
        Subset(bold, KOREAN, syllables, f"{name} KR", "600", ("*",), none),
    ]


def decode(codec: str, leads: range, trails: range = range(0xA1, 0xFF)) -> set[int]:
    """What the pairs of bytes of a codec stand for, where they stand for anything."""
    found = set()
    for lead in leads:
        for trail in trails:
            text = bytes([lead, trail]).decode(codec, "ignore")
            found |= {ord(text)} if len(text) == 1 else set()
    return found


def han(characters: set[int]) -> set[int]:
    """Those of the characters that are Han."""
    return {c for c in characters if 0x4E00 <= c <= 0x9FFF}


def make(wanted: Subset) -> list[str]:
    """Write one file; its line of the list."""
    options = subset.Options(
        flavor="woff2",
        hinting=False,
        font_number=wanted.number,
        layout_scripts=list(wanted.scripts),
    )
    if wanted.features:
        options.layout_features = list(wanted.features)
    font = subset.load_font(str(wanted.source), options)
    characters = sorted(wanted.characters & set(font.getBestCmap()))
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    stem = wanted.family.lower().replace(" ", "-")
    file = f"{stem}-{wanted.weight}-normal.woff2"
    subset.save_font(font, str(FONTS / file), options)
    held = sorted(font.getBestCmap())
    return [file, BASE, wanted.family, wanted.weight, "normal", contract(held)]


def keep_glyphs(packed: bytes) -> bytes:
    """The font packed without the transformation of its glyphs.

    A tenth larger, and unpacked thirty times as fast: a report loads twenty of them.
    """
    plain, again = io.BytesIO(), io.BytesIO()
    woff2.decompress(io.BytesIO(packed), plain)
    plain.seek(0)
    woff2.compress(plain, again, transform_tables=set())
    return again.getvalue()


def expand(ranges: str) -> set[int]:
    """The numbers in `20-7e a0`, which is written in hex."""
    ends = [part.partition("-") for part in ranges.split()]
    return {
        number
        for first, _, last in ends
        for number in range(int(first, 16), int(last or first, 16) + 1)
    }


def contract(numbers: list[int]) -> str:
    """Numbers in order as `20-7e a0`, in hex."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in runs)


if __name__ == "__main__":
    main()
