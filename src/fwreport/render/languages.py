"""Direction and language of what the documents say, written where it stands.

The report is in English; what it quotes may be in anything.  Browsers find the
direction of a text by themselves, WeasyPrint does not; and both choose the shapes of
Han characters, and the voice that reads aloud, by the language.  Only a language that
follows from the script is named: Arabic or Cyrillic letters serve many.
"""

import re
import unicodedata
from collections import Counter

ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
TO_THE_LEFT = {"R", "AL"}  # classes of letters that are read from right to left
PIECE = re.compile(r'<bdi((?: class="[\w -]+")?)>([^<]+)</bdi>')
LEAST, SHARE = 2, 0.25  # letters of a script, and of all, that make it the text's own
SCRIPTS = {
    "ARMENIAN": "hy", "GEORGIAN": "ka", "GREEK": "el", "GUJARATI": "gu",
    "GURMUKHI": "pa", "HANGUL": "ko", "HEBREW": "he", "HIRAGANA": "ja",
    "KANNADA": "kn", "KATAKANA": "ja", "KHMER": "km", "LAO": "lo",
    "MALAYALAM": "ml", "SINHALA": "si", "TAMIL": "ta", "TELUGU": "te", "THAI": "th",
}  # fmt: skip
HAN = "CJK"
STANDARDS = {"zh-Hans": "gb2312", "zh-Hant": "big5", "ja": "euc_jp"}  # of Han


def mark_languages(page: str) -> str:
    """The page with `dir` and `lang` on each piece of text that is not like English.

    Texts are escaped, so that each `<bdi>` is one of the templates.
    """
    pieces = {text for _, text in PIECE.findall(page) if not text.isascii()}
    usual = find_usual(pieces)

    def mark(found: re.Match) -> str:
        """One piece with what there is to say of it."""
        attributes, text = found[1], found[2]
        if text.isascii():
            return found[0]
        if ISOLATED.fullmatch(text):  # as the element is; and that holds line by line
            text = text[1:-1]
        if is_right_to_left(ISOLATED.sub("", text)):
            attributes += ' dir="rtl"'
        elif is_right_to_left(text):  # browsers look into isolated names, too
            attributes += ' dir="ltr"'
        if language := language_of(text, usual):
            attributes += f' lang="{language}"'
        return f"<bdi{attributes}>{text}</bdi>"

    return PIECE.sub(mark, page)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter is read to the left; isolated names are to be left out.

    Unicode Standard Annex 9, rules P2 and P3.
    """
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L" or kind in TO_THE_LEFT:
            return kind != "L"
    return False


def find_usual(texts: set[str]) -> str | None:
    """The language of Han characters that most texts can only be in."""
    votes: Counter[str] = Counter()
    for text in texts:
        script = main_script(text)
        if script in {"HIRAGANA", "KATAKANA"}:
            votes["ja"] += 1
        elif script == HAN and len(fits := han_languages(text)) == 1:
            votes[fits[0]] += 1
    return min(votes, key=lambda name: (-votes[name], name), default=None)


def language_of(text: str, usual: str | None) -> str | None:
    """The language of a text as a tag of BCP 47, if its letters tell.

    usual  language of Han characters where several are possible
    """
    script = main_script(text)
    if script != HAN:
        return SCRIPTS.get(script)
    fits = han_languages(text)
    return usual if usual in fits else next(iter(fits), "zh")


def main_script(text: str) -> str:
    """The script that is the text's own, empty if none is told; kana before Han."""
    if max(text) < "\u0370":
        return ""
    scripts = Counter(
        unicodedata.name(letter, "").partition(" ")[0]
        for letter in text
        if letter.isalpha()
    )
    if scripts["HIRAGANA"] or scripts["KATAKANA"]:
        return "KATAKANA"
    told = {name: n for name, n in scripts.items() if name == HAN or name in SCRIPTS}
    script = min(told, key=lambda name: (-told[name], name), default="")
    least = max(LEAST, SHARE * scripts.total())
    return script if told.get(script, 0) >= least else ""


def han_languages(text: str) -> list[str]:
    """The languages whose national standard has all Han characters of the text."""
    letters = "".join(c for c in text if "\u4e00" <= c <= "\u9fff")
    found = []
    for language, codec in STANDARDS.items():
        try:
            letters.encode(codec)
        except UnicodeEncodeError:
            continue
        found.append(language)
    return found
